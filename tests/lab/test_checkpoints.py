"""Checkpoints of all kinds become the same model, and what is hostile or damaged is refused with a sentence."""

import json
import pickle
import shutil
import struct
from pathlib import Path

import numpy as np
import pytest

from fieldscribe.errors import CheckpointUnreadable
from fieldscribe.lab.checkpoints import Checkpoint, read_checkpoint, shapes
from fieldscribe.lab.compress import convert
from fieldscribe.models.folder import starter_folder

REFERENCE = starter_folder() / "reference"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The reference weights of the starter, to be damaged."""
    return Path(shutil.copytree(REFERENCE, tmp_path / "model"))


@pytest.fixture(scope="module")
def reference() -> Checkpoint:
    pytest.importorskip("safetensors")
    return read_checkpoint(REFERENCE)


def test_the_reference_becomes_ctranslate2s_own_int8_folder_byte_by_byte(tmp_path: Path):
    pytest.importorskip("safetensors")
    convert(REFERENCE, tmp_path / "made")
    for name in ("model.bin", "config.json", "vocabulary.json", "tokenizer.json"):
        assert (tmp_path / "made" / name).read_bytes() == (starter_folder() / name).read_bytes(), name


def test_an_int8_folder_comes_back_as_it_was(tmp_path: Path):
    convert(starter_folder(), tmp_path / "made")
    for path in (tmp_path / "made").iterdir():
        assert path.read_bytes() == (starter_folder() / path.name).read_bytes(), path.name


def test_an_int8_start_is_told_and_near_the_reference(reference: Checkpoint):
    started = read_checkpoint(starter_folder())
    assert (started.source, reference.source) == ("CTranslate2, int8", "Hugging Face")
    assert started.dimensions == reference.dimensions
    for name in shapes(reference.dimensions):
        matrix = reference.weights[name].reshape(len(reference.weights[name]), -1)
        step = np.abs(matrix).max(1, keepdims=True) / 127
        assert (np.abs(started.weights[name].reshape(matrix.shape) - matrix) <= 0.51 * step + 1e-6).all(), name


def test_weights_in_several_files_are_put_together(folder: Path, reference: Checkpoint):
    numpy = pytest.importorskip("safetensors.numpy")
    arrays = numpy.load_file(folder / "model.safetensors")
    names = sorted(arrays)
    parts = {"a.safetensors": names[::2], "b.safetensors": names[1::2]}
    for file, part in parts.items():
        numpy.save_file({name: arrays[name] for name in part}, folder / file)
    index = {"weight_map": {name: file for file, part in parts.items() for name in part}}
    (folder / "model.safetensors").unlink()
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    found = read_checkpoint(folder)
    assert all((found.weights[name] == reference.weights[name]).all() for name in reference.weights)
    (folder / "b.safetensors").unlink()
    with pytest.raises(CheckpointUnreadable, match=r"b\.safetensors is missing"):
        read_checkpoint(folder)
    index["weight_map"][names[0]] = "../a.safetensors"
    (folder / "model.safetensors.index.json").write_text(json.dumps(index))
    with pytest.raises(CheckpointUnreadable, match="missing"):
        read_checkpoint(folder)


def test_a_file_of_openai_gives_the_same(folder: Path, reference: Checkpoint):
    torch = pytest.importorskip("torch")
    read = read_checkpoint(openai(folder, reference, torch))
    assert read.source == "OpenAI"
    assert all((read.weights[name] == reference.weights[name]).all() for name in reference.weights)
    assert read.files == reference.files


def openai(folder: Path, reference: Checkpoint, torch) -> Path:
    """A `.pt` like OpenAI's, of the reference weights."""
    numpy = pytest.importorskip("safetensors.numpy")
    from fieldscribe.lab import checkpoints

    theirs = {}
    for name, array in numpy.load_file(folder / "model.safetensors").items():
        name = name.removeprefix("model.")
        if name != "proj_out.weight":
            for their, our in reversed(checkpoints._OPENAI.items()):
                name = name.replace(our, their)
            theirs[name] = torch.tensor(array)
    d = reference.dimensions
    sizes = {
        "n_mels": d.mel_bins,
        "n_audio_ctx": d.positions,
        "n_audio_state": d.width,
        "n_audio_head": d.heads,
        "n_audio_layer": d.encoder_layers,
        "n_vocab": d.vocabulary,
        "n_text_ctx": d.tokens,
        "n_text_state": d.width,
        "n_text_head": d.heads,
        "n_text_layer": d.decoder_layers,
    }
    torch.save({"dims": sizes, "model_state_dict": theirs}, folder / "small.pt")
    return folder / "small.pt"


class Harmful:
    def __reduce__(self):
        return Path.touch, (Path("harm"),)


def test_no_pickle_is_executed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    torch = pytest.importorskip("torch")
    monkeypatch.chdir(tmp_path)
    torch.save({"dims": {}, "model_state_dict": Harmful()}, "new.pt")
    Path("old.pt").write_bytes(pickle.dumps(Harmful()))
    Path("cut.pt").write_bytes(Path("new.pt").read_bytes()[:200])
    Path("empty.pt").touch()
    for name in ("new.pt", "old.pt", "cut.pt", "empty.pt"):
        with pytest.raises(CheckpointUnreadable, match=name):
            read_checkpoint(Path(name))
    assert not Path("harm").exists()


def test_what_is_no_model_is_refused_with_a_sentence(folder: Path):
    pytest.importorskip("safetensors")
    config, weights = json.loads((folder / "config.json").read_text()), folder / "model.safetensors"
    content = weights.read_bytes()

    def refused(match: str) -> None:
        with pytest.raises(CheckpointUnreadable, match=match) as found:
            read_checkpoint(folder)
        assert "Traceback" not in str(found.value)

    for changed in ({"model_type": "bert"}, {"encoder_layers": 10**9}, {"d_model": -1}, {"d_model": "256"}):
        (folder / "config.json").write_text(json.dumps({**config, **changed}))
        refused("another type" if "model_type" in changed else "damaged")
    (folder / "config.json").write_text(json.dumps({**config, "encoder_layers": 6}))
    refused("missing the weights encoder.layers.5")
    (folder / "config.json").write_text(json.dumps({**config, "num_mel_bins": 128}))
    refused("encoder/conv1/weight do not fit")
    (folder / "config.json").write_text("[" * 10**5)
    refused("damaged")
    (folder / "config.json").write_text(json.dumps(config))
    for damaged in (content[:-1], content[:100], b"", struct.pack("<Q", 2**60) + content[8:]):
        weights.write_bytes(damaged)
        refused("damaged")
    weights.unlink()
    refused(r"model\.safetensors is missing")
    weights.write_bytes(content[:-2] + struct.pack("<e", float("nan")))
    refused("infinite|damaged")
    weights.write_bytes(content)
    (folder / "tokenizer.json").unlink()
    refused(r"tokenizer\.json is missing")


def test_a_damaged_folder_of_ctranslate2_is_refused(tmp_path: Path):
    made = convert(starter_folder(), tmp_path / "made")
    content = (made / "model.bin").read_bytes()
    (made / "model.bin").write_bytes(content[:-5])
    with pytest.raises(CheckpointUnreadable, match="incomplete"):
        read_checkpoint(made)
    (made / "model.bin").write_bytes(content.replace(b"encoder/conv2/bias", b"encoder/conv9/bias"))
    with pytest.raises(CheckpointUnreadable, match="missing the weights encoder/conv2/bias"):
        read_checkpoint(made)
