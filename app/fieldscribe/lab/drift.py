"""How far a compressed model's probabilities lie from the uncompressed one's: what WER is too coarse to rank.

Both models are made to say what the uncompressed one wrote (teacher forcing), and the Kullback-Leibler divergence from
its next-token probabilities is summed. The weights are compared, in floats: what int8 does to the numbers between them
is in the WER. Needs torch.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import tokenizers
import torch
from faster_whisper.audio import pad_or_trim
from faster_whisper.feature_extractor import FeatureExtractor
from faster_whisper.tokenizer import Tokenizer
from torch import Tensor

from fieldscribe.lab.candidates import Candidate
from fieldscribe.lab.checkpoints import read_checkpoint
from fieldscribe.lab.evaluate import decoded
from fieldscribe.lab.records import Drift, DriftRecord, Record, kept_drift, write_drift
from fieldscribe.lab.speech_sets import SpeechSet
from fieldscribe.lab.whisper import Whisper

_FRAMES_PER_SECOND = 100


def measure_drift(
    model: Candidate,
    reference: Candidate,
    record: Record,
    speech: SpeechSet,
    runs: Path,
    should_stop: Callable[[], bool] = lambda: False,
) -> DriftRecord:
    """The drift of a model over the utterances that fit into a window; `record` is the reference's.

    It is kept in the folder `runs`, and not measured again. Raises CheckpointUnreadable, LabMissing, RecordBroken and
    what decoding and writing raise.
    """
    found = DriftRecord(model.measured.sha256, reference.measured.sha256, record.data.sha256)
    if kept := kept_drift(runs, found):
        return kept
    torch.set_num_threads(1)  # on a busy computer two that wait for each other take several times the time
    ours, theirs = (_whisper(each.folder) for each in (model, reference))
    written = {each.id: each for each in record.heard}
    window = int(reference.info.window * _FRAMES_PER_SECOND)
    extract = FeatureExtractor(feature_size=reference.info.mel_bins, chunk_length=window // _FRAMES_PER_SECOND)
    words = tokenizers.Tokenizer.from_file(str(reference.folder / "tokenizer.json"))
    drifts: dict[str, Drift] = {}
    with tempfile.TemporaryDirectory(prefix="fieldscribe-lab-") as folder, torch.inference_mode():
        for utterance, pcm, _ in decoded(speech.utterances, Path(folder), should_stop):
            heard = written.get(utterance.id)
            if not (pcm and heard and heard.text and heard.seconds * _FRAMES_PER_SECOND <= window):
                continue
            samples = np.fromfile(pcm, "<i2").astype(np.float32) / np.float32(32768)
            mel = torch.from_numpy(pad_or_trim(extract(samples)[:, :window], window))[None]
            tokenizer: Any = Tokenizer(words, reference.info.multilingual, "transcribe", heard.language)
            prompt = [*tokenizer.sot_sequence, tokenizer.no_timestamps]
            said = [*prompt, *tokenizer.encode(f" {heard.text}"), tokenizer.eot]
            tokens = torch.tensor(said[: theirs.dimensions.tokens])[None]
            drifts[utterance.id] = _drift(theirs, ours, mel, tokens, len(prompt) - 1)
    found = DriftRecord(found.model, found.against, found.data, drifts)
    write_drift(runs, found)
    return found


def _drift(theirs: Whisper, ours: Whisper, mel: Tensor, tokens: Tensor, first: int) -> Drift:
    """The divergence of our probabilities from theirs for every token behind the `first` ones."""
    was, now = (model(mel, tokens[:, :-1])[0, first:].log_softmax(-1) for model in (theirs, ours))
    divergence = (was.exp() * (was - now)).sum(-1).clamp_min(0)
    return Drift(float(divergence.double().sum()), len(divergence), int((was.argmax(-1) != now.argmax(-1)).sum()))


def _whisper(folder: Path) -> Whisper:
    checkpoint = read_checkpoint(folder)
    return Whisper(checkpoint.dimensions, checkpoint.weights)
