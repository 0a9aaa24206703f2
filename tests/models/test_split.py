"""Splitting a model for two engines."""

import os
import shutil
import struct
from pathlib import Path

import pytest

from fieldscribe.models.bin import read_layout
from fieldscribe.models.folder import starter_folder
from fieldscribe.models.split import GRAPH, WEIGHTS, split


def test_no_weights_of_the_encoder_but_one_layer_stay_with_ctranslate2(tmp_path):
    split(starter_folder(), tmp_path / "split", 12)
    whole = read_layout(starter_folder() / "model.bin").variables
    rest = read_layout(tmp_path / "split" / "model.bin").variables
    gone = whole.keys() - rest.keys()
    assert gone and all(name.startswith("encoder/layer_") and "layer_0/" not in name for name in gone)
    assert {name: rest[name].shape for name in rest} == {name: whole[name].shape for name in rest}
    names = {path.name for path in starter_folder().iterdir() if path.is_file()}
    assert {path.name for path in (tmp_path / "split").iterdir()} == names | {GRAPH, WEIGHTS}


def test_weights_that_are_not_int8_are_refused(tmp_path, weights):
    spec, vocabulary = weights.random_spec(1, 1, 64, 80)
    spec.optimize("float16")
    folder = weights.save_spec(spec, vocabulary, tmp_path / "float16")
    with pytest.raises(ValueError, match="not int8"):
        split(folder, tmp_path / "split", 30)


@pytest.mark.parametrize("size", [0, 20, 1_000_000])
def test_a_cut_model_is_refused(tmp_path, size):
    folder = shutil.copytree(starter_folder(), tmp_path / "cut")
    os.truncate(folder / "model.bin", size)
    with pytest.raises(ValueError):
        split(folder, tmp_path / "split", 30)


def test_a_model_of_another_kind_is_refused(tmp_path):
    folder = Path(tmp_path / "other")
    folder.mkdir()
    name = b"x\0"
    variable = struct.pack("<H", 2) + name + struct.pack("<BIBI", 1, 4, 0, 16) + bytes(16)
    (folder / "model.bin").write_bytes(
        struct.pack("<IH", 6, 2) + name + struct.pack("<II", 1, 1) + variable + struct.pack("<I", 0)
    )
    with pytest.raises(ValueError, match="damaged"):
        split(folder, tmp_path / "split", 30)
