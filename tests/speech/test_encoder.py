"""The encoder in onnxruntime beside CTranslate2's, on the real starter: the same within rounding, or not used."""

import shutil
from pathlib import Path

import ctranslate2
import numpy as np
import pytest
from faster_whisper.audio import pad_or_trim
from faster_whisper.feature_extractor import FeatureExtractor

from fieldscribe.domain import Encoder, TranscribeOptions
from fieldscribe.models.split import GRAPH, WEIGHTS, split
from fieldscribe.speech.encoder import onnx_encoder
from fieldscribe.speech.engine import EncoderFinding, Engine, Parallelism
from fieldscribe.speech.whisper import WhisperEngine

ENGLISH = TranscribeOptions(language="en")
WINDOW = 1200  # frames


@pytest.fixture(scope="module")
def apart(starter, tmp_path_factory) -> Path:
    target = tmp_path_factory.mktemp("split") / "starter"
    split(starter, target, WINDOW / 100)
    return target


@pytest.fixture(scope="module")
def features(speech) -> np.ndarray:
    sound = speech[: 12 * 16_000].astype(np.float32) / 32768
    return np.ascontiguousarray(pad_or_trim(FeatureExtractor()(sound), WINDOW), np.float32)


def encoded(folder: Path, compute_type: str, features: np.ndarray) -> np.ndarray:
    model = ctranslate2.models.Whisper(str(folder), compute_type=compute_type, intra_threads=1)
    return np.array(model.encode(ctranslate2.StorageView.from_array(features[None])))


def test_onnxruntime_is_as_near_to_exact_numbers_as_ctranslate2(starter, apart, features):
    exact = encoded(starter, "float32", features)
    theirs = encoded(starter, "int8", features)
    ours = np.array(onnx_encoder(apart, 1)(features))
    assert ours.shape == exact.shape
    assert np.linalg.norm(ours - exact) < 1.05 * np.linalg.norm(theirs - exact)
    assert np.linalg.norm(ours - theirs) < np.linalg.norm(theirs - exact)


def test_the_text_is_the_same_with_either_encoder(starter, apart, speech, pcm):
    sound = pcm(speech[: 30 * 16_000])
    found = {}
    for encoder, folder in ((Encoder.CTRANSLATE2, starter), (Encoder.ONNXRUNTIME, apart)):
        with Engine() as engine:
            engine.load(folder, Parallelism(1, 2), encoder=encoder)
            plan = engine.plan(sound, window=WINDOW / 100)
            assert engine.detect(sound, plan.blocks).code == "en"
            done = engine.transcribe(sound, plan.blocks, ENGLISH)
            found[encoder] = {one.block.position: [segment.text for segment in one.segments] for one in done}
    assert found[Encoder.ONNXRUNTIME] == found[Encoder.CTRANSLATE2]
    assert len(found[Encoder.CTRANSLATE2]) >= 2


@pytest.fixture(scope="module")
def heard(starter, speech):
    """What CTranslate2 makes of the beginning of the sample."""
    return WhisperEngine(starter, 1, 1).hear(speech[: 8 * 16_000].astype(np.float32) / 32768, nudged=True)


def test_encoders_agree_when_only_the_rounding_differs(heard, apart, speech):
    other = WhisperEngine(apart, 1, 1, onnx=True).hear(speech[: 8 * 16_000].astype(np.float32) / 32768)
    assert heard.agrees(other)


@pytest.mark.parametrize("factor", [0.9, 1.1])
def test_an_encoder_with_one_wrong_matrix_is_noticed(heard, apart, speech, tmp_path, factor):
    wrong = tmp_path / "wrong"
    shutil.copytree(apart, wrong)
    weights = np.fromfile(wrong / WEIGHTS, np.int8)
    weights[:65_536] = np.clip(np.rint(weights[:65_536] * factor), -127, 127)  # the queries of the first layer
    weights.tofile(wrong / WEIGHTS)
    other = WhisperEngine(wrong, 1, 1, onnx=True).hear(speech[: 8 * 16_000].astype(np.float32) / 32768)
    assert not heard.agrees(other)


def test_calibration_compares_encoders_and_keeps_the_engine_usable(starter, apart, speech, pcm, tmp_path):
    clip = pcm(speech[: 8 * 16_000])
    broken = tmp_path / "broken"
    shutil.copytree(apart, broken)
    (broken / GRAPH).write_bytes(b"no graph")
    with Engine() as engine:
        measured = engine.calibrate(starter, trial=0.3, split=broken, clip=clip)
        assert (measured.finding, measured.encoder) == (EncoderFinding.DIFFERS, Encoder.CTRANSLATE2)
        measured = engine.calibrate(starter, trial=0.3, split=apart, clip=clip)
        assert measured.finding in (EncoderFinding.FASTER, EncoderFinding.NOT_FASTER) and measured.gain > 0
        assert measured.parallelism.threads * measured.parallelism.workers <= 4
        assert engine.load(starter, measured.parallelism) == measured.parallelism
