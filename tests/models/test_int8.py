"""A model with float weights is stored as int8, and the engine makes the same of it as of the original."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import ctranslate2
import numpy as np
import pytest
from ctranslate2.specs import common_spec
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from fieldscribe.errors import DiskFull, ModelFolderBroken
from fieldscribe.models import int8
from fieldscribe.models.bin import ITEM_SIZES, Layout, Variable, chunks, int8_layout, read_layout, write
from fieldscribe.models.folder import starter_folder, validate
from fieldscribe.models.install import install
from fieldscribe.models.int8 import write_int8

# Layers of the encoder and of the decoder, width, mel bins: tiny, distil and large-v3, narrowed to be cheap to make.
SHAPES = {"tiny": (4, 4, 64, 80), "distil": (4, 2, 64, 80), "large-v3": (4, 4, 64, 128)}


def stored(path: Path) -> dict[str, tuple[str, tuple[int, ...], bytes]]:
    """Type, shape and bytes of each variable."""
    with path.open("rb") as file:
        return {
            each.name: (each.type, each.shape, b"".join(chunks(file, each)))
            for each in read_layout(path).variables.values()
        }


def model_file(path: Path, **variables: tuple[str, NDArray[Any]]) -> Path:
    """A file with these variables, each with its type."""
    layout = {name: Variable(name, array.shape, kind) for name, (kind, array) in variables.items()}
    with path.open("wb") as file:
        write(file, Layout(6, "S", 1, layout, ()), lambda each: [variables[each.name][1].tobytes()])
    return path


def as_int8(source: Path) -> Path:
    """The same model with int8 weights, beside it."""
    target = source.with_name("int8.bin")
    with target.open("wb") as file:
        write_int8(source, file)
    assert target.stat().st_size == int8_layout(read_layout(source)).size
    return target


@pytest.mark.parametrize(("shape", "floats"), [("tiny", "float16"), ("distil", "float32"), ("large-v3", "float16")])
def test_a_stored_model_is_ctranslate2s_own_int8_and_gives_the_same_as_the_original(
    weights: ModuleType, tmp_path: Path, shape: str, floats: str
):
    spec, vocabulary = weights.random_spec(*SHAPES[shape])
    spec.optimize(floats)
    folder = weights.save_spec(spec, vocabulary, tmp_path / floats)
    model = install(folder, tmp_path / "models")
    assert model.compute_type == "int8"
    before, after = (answer(Path(path), model.mel_bins) for path in (folder, model.folder))
    assert np.array_equal(before[0], after[0])
    assert before[1:] == after[1:]

    (tmp_path / "theirs").mkdir()
    spec._quantize("int8")  # `optimize` without looking for aliases a second time
    spec.save(str(tmp_path / "theirs"))
    theirs_file, ours_file = tmp_path / "theirs" / "model.bin", Path(model.folder) / "model.bin"
    theirs, ours, original = (stored(path) for path in (theirs_file, ours_file, folder / "model.bin"))
    convolutions = {name: found for name, found in original.items() if "/conv" in name}
    assert ours == {name: found for name, found in theirs.items() if "/conv" not in name} | convolutions
    like, layout = read_layout(theirs_file), read_layout(ours_file)
    assert replace(layout, variables={}) == replace(like, variables={})
    assert list(layout.variables) == sorted(layout.variables)


def answer(folder: Path, mel_bins: int) -> tuple[NDArray[np.float32], list[list[int]], list[float]]:
    """What the engine hears in noise, and what it writes about it."""
    model = ctranslate2.models.Whisper(str(folder), compute_type="int8", intra_threads=1)
    noise = np.random.default_rng(0).standard_normal((1, mel_bins, 3000), np.float32)
    heard = model.encode(ctranslate2.StorageView.from_array(noise))
    [found] = model.generate(heard, [[50257, 50358, 50362]], beam_size=2, max_length=12, return_scores=True)
    return np.array(heard), found.sequences_ids, found.scores


@given(
    arrays.arrays(
        np.float32,
        arrays.array_shapes(min_dims=2, max_dims=2, max_side=6),
        elements=st.floats(-(2.0**100), 2.0**100, width=32, allow_subnormal=True),
    ),
    st.integers(1, 40),
)
def test_any_matrix_is_quantized_as_ctranslate2_does_it(
    tmp_path_factory: pytest.TempPathFactory, matrix: NDArray[np.float32], at_a_time: int
):
    """Also rows of zeros, of numbers too small to have a scale, and whatever lies halfway between two integers."""
    spec = common_spec.LinearSpec()
    spec.weight, spec.bias = matrix.copy(), np.zeros(len(matrix), np.float32)
    spec.validate()
    spec._quantize("int8")
    folder = tmp_path_factory.getbasetemp() / "matrix"
    folder.mkdir(exist_ok=True)
    source = model_file(folder / "model.bin", **{"x/weight": ("float32", matrix)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(int8, "_NUMBERS", at_a_time)
        ours = stored(as_int8(source))
    assert ours == {
        "x/weight": ("int8", matrix.shape, spec.weight.to_bytes()),
        "x/weight_scale": ("float32", matrix.shape[:1], spec.weight_scale.to_bytes()),
    }


def test_bfloat16_gives_what_the_same_numbers_as_float32_give(tmp_path: Path):
    numbers = np.random.default_rng(0).standard_normal((30, 40), np.float32)
    upper = (numbers.view(np.uint32) >> 16).astype(np.uint16)
    same = (upper.astype(np.uint32) << 16).view(np.float32)
    (tmp_path / "other").mkdir()
    brief = model_file(tmp_path / "model.bin", **{"x/weight": ("bfloat16", upper)})
    whole = model_file(tmp_path / "other" / "model.bin", **{"x/weight": ("float32", same)})
    assert stored(as_int8(brief)) == stored(as_int8(whole))


def test_only_float_matrices_are_quantized(tmp_path: Path):
    variables = {
        "conv/weight": ("float16", np.ones((2, 3, 4), np.float16)),
        "empty/weight": ("float32", np.ones((0, 4), np.float32)),
        "heads": ("int16", np.array(6, np.int16)),
        "norm/gamma": ("float16", np.ones((2, 2), np.float16)),
        "old/weight": ("int16", np.ones((2, 2), np.int16)),
        "ready/weight": ("int8", np.ones((2, 2), np.int8)),
        "ready/weight_scale": ("float32", np.ones(2, np.float32)),
        "scaled/weight": ("float32", np.ones((2, 2), np.float32)),
        "scaled/weight_scale": ("float32", np.ones(2, np.float32)),
    }
    source = model_file(tmp_path / "model.bin", **variables)
    assert as_int8(source).read_bytes() == source.read_bytes()


@pytest.fixture
def floats(tmp_path: Path) -> Iterator[Path]:
    """The starter model with the weights that its int8 numbers stand for, as float32."""
    folder = tmp_path / "Modèle ተማሪ"
    folder.mkdir()
    for name in ("config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json"):
        (folder / name).write_bytes((starter_folder() / name).read_bytes())
    (folder / "model.bin").write_bytes(dequantized(starter_folder() / "model.bin"))
    return folder


def dequantized(path: Path) -> bytes:
    layout, found = read_layout(path), stored(path)
    arrays = {}
    for name, (kind, shape, data) in found.items():
        if f"{name}_scale" in found:
            scale = np.frombuffer(found[f"{name}_scale"][2], np.float32)
            numbers = np.frombuffer(data, np.int8).reshape(shape).astype(np.float32)
            arrays[name] = ("float32", shape, (numbers / scale.reshape(-1, *[1] * (len(shape) - 1))).tobytes())
        elif not name.endswith("_scale"):
            arrays[name] = (kind, shape, data)
    variables = {name: Variable(name, shape, kind) for name, (kind, shape, _) in arrays.items()}
    file = io.BytesIO()
    write(file, Layout(6, layout.spec, layout.revision, variables, layout.aliases), lambda v: [arrays[v.name][2]])
    return file.getvalue()


def test_a_folder_with_floats_takes_a_quarter_of_the_disk_once_it_is_added(floats: Path, tmp_path: Path):
    before = validate(floats)
    after = install(floats, tmp_path / "models")
    assert (before.compute_type, after.compute_type) == ("float32", "int8")
    original, copy = stored(starter_folder() / "model.bin"), stored(Path(after.folder) / "model.bin")
    matrices = [name for name in original if name.endswith("weight") and len(original[name][1]) == 2]
    assert len(matrices) > 10
    assert [copy[name] for name in matrices] == [original[name] for name in matrices]
    assert sum(len(copy[name][2]) for name in matrices) * ITEM_SIZES["float32"] == sum(
        len(stored(floats / "model.bin")[name][2]) for name in matrices
    )


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_weights_that_are_no_numbers_are_refused_and_nothing_stays(floats: Path, tmp_path: Path, value: float):
    layout = read_layout(floats / "model.bin")
    with (floats / "model.bin").open("r+b") as file:
        file.seek(layout.variables["decoder/embeddings/weight"].offset + 40)
        file.write(np.float32(value).tobytes())
    with pytest.raises(ModelFolderBroken, match=r"Modèle ተማሪ.*model\.bin cannot be read, it is damaged"):
        install(floats, tmp_path / "models")
    assert not list((tmp_path / "models").iterdir())


def test_the_disk_needs_room_for_what_is_stored_not_for_what_is_read(
    floats: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    first = install(floats, tmp_path / "models", "first")
    size = first.size - (Path(first.folder) / "installed.json").stat().st_size
    free = size - 1
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("Usage", (), {"free": free}))
    with pytest.raises(DiskFull):
        install(floats, tmp_path / "models", "second")
    free = size
    assert install(floats, tmp_path / "models", "second").size == first.size
