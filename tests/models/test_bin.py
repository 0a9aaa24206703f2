"""A model file is read and written as CTranslate2 does, and one that misleads is refused with a sentence."""

import io
import random
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.models import bin as model_bin
from fieldscribe.models.bin import ITEM_SIZES, Layout, Variable, chunks, read_layout, write
from fieldscribe.models.folder import starter_folder
from fieldscribe.sentences import Sentence

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
VARIABLES = st.builds(
    Variable, NAMES, st.lists(st.integers(0, 4), max_size=4).map(tuple), st.sampled_from(list(ITEM_SIZES))
)
LAYOUTS = st.builds(
    Layout,
    st.integers(4, 6),
    NAMES,
    st.integers(0, 2**32 - 1),
    st.lists(VARIABLES, max_size=6, unique_by=lambda each: each.name).map(lambda all_: {v.name: v for v in all_}),
    st.lists(st.tuples(NAMES, NAMES), max_size=3).map(tuple),
)


def noise(variable: Variable) -> bytes:
    return random.Random(variable.name).randbytes(variable.size)


def written(layout: Layout) -> bytes:
    file = io.BytesIO()
    write(file, layout, lambda each: [noise(each)])
    return file.getvalue()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models") / "model.bin"


def refusal(path: Path, content: bytes) -> Sentence:
    """The sentence with which the file is refused."""
    path.write_bytes(content)
    with pytest.raises(ValueError) as caught:
        read_layout(path)
    [sentence] = caught.value.args
    assert isinstance(sentence, Sentence)
    return sentence


@given(LAYOUTS)
def test_a_written_model_is_read_back(path: Path, layout: Layout):
    content = written(layout)
    path.write_bytes(content)
    found = read_layout(path)
    assert len(content) == layout.size == found.size
    assert (found.version, found.spec, found.revision) == (layout.version, layout.spec, layout.revision)
    assert found.aliases == layout.aliases
    assert [(v.name, v.shape, v.type) for v in found.variables.values()] == [
        (v.name, v.shape, v.type) for v in layout.variables.values()
    ]
    with path.open("rb") as file:
        for variable in found.variables.values():
            assert b"".join(chunks(file, variable)) == b"".join(chunks(file, variable, 3)) == noise(variable)


def test_the_file_of_a_model_is_written_again_to_the_last_bit():
    source = starter_folder() / "model.bin"
    file = io.BytesIO()
    with source.open("rb") as read:
        write(file, read_layout(source), lambda variable: chunks(read, variable))
    assert file.getvalue() == source.read_bytes()


def test_a_variable_that_gets_too_few_or_too_many_bytes_is_an_error():
    layout = Layout(6, "S", 1, {"a": Variable("a", (2, 3), "float16")}, ())
    for count in (0, 11, 13):
        with pytest.raises(ValueError, match="a has 12 bytes"):
            write(io.BytesIO(), layout, lambda variable, count=count: [bytes(count)])


SMALL = Layout(
    6, "WhisperSpec", 3, {n: Variable(n, (2, 3), "float16") for n in ("a", "b")}, (("alias of a", "a"), ("c", "b"))
)


def test_every_cut_of_a_file_is_refused(path: Path):
    whole = written(SMALL)
    for length in range(len(whole)):
        assert "incomplete" in str(refusal(path, whole[:length])) or length < 4


@given(st.data())
def test_a_changed_file_is_refused_or_fits_its_size(path: Path, data: st.DataObject):
    content = bytearray(written(SMALL))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content)
    try:
        layout = read_layout(path)
    except ValueError as error:
        assert isinstance(error.args[0], Sentence)
    else:
        assert all(each.offset + each.size <= len(content) for each in layout.variables.values())


def text(value: str) -> bytes:
    return struct.pack("<H", len(value) + 1) + value.encode() + b"\0"


def variable(name: str, shape: tuple[int, ...], code: int, length: int, content: bytes) -> bytes:
    return text(name) + struct.pack(f"<B{len(shape)}IBI", len(shape), *shape, code, length) + content


def file(*variables: bytes, count: int | None = None, version: int = 6, end: bytes = bytes(4)) -> bytes:
    count = len(variables) if count is None else count
    return struct.pack("<I", version) + text("S") + struct.pack("<II", 3, count) + b"".join(variables) + end


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "incomplete or damaged"),
        (b"PK\x03\x04" + bytes(100), "not a CTranslate2 model"),
        (file(version=3), "not a CTranslate2 model"),
        (file(version=7), "not supported"),
        (file(count=2**32 - 1), "incomplete or damaged"),
        (file(end=b"\xff\xff\xff\xff"), "incomplete or damaged"),
        (file(end=bytes(5)), "longer than its own header"),
        (file(variable("w", (2,), 9, 2, b"12")), "damaged"),
        (file(variable("w", (3,), 1, 2, b"12")), "damaged"),
        (file(variable("w", (2**32 - 1,) * 255, 0, 2, b"12")), "damaged"),
        (file(variable("w", (2**16, 2**16), 1, 0, b"")), "damaged"),  # 2 ** 32 bytes, 0 in the 32 bits of its length
        (file(variable("w", (2,), 1, 2**32 - 1, b"12")), "incomplete: it has"),
        (file(variable("w", (2,), 1, 2, b"12"), variable("w", (2,), 1, 2, b"12")), "damaged"),
        (file(variable("w" * 2000, (2,), 1, 2, b"12")), "damaged"),
    ],
    ids=[
        *("empty", "a ZIP", "an old version", "a new version", "too many variables", "too many aliases", "padded"),
        *("unknown type", "too few bytes for the shape", "an endless shape", "an overflow", "bytes behind the end"),
        *("a name twice", "an endless name"),
    ],
)
def test_a_file_with_false_sizes_is_refused(path: Path, content: bytes, sentence: str):
    assert sentence in str(refusal(path, content))


def test_a_file_that_shrinks_while_it_is_read_is_refused(path: Path):
    path.write_bytes(written(SMALL))
    layout = read_layout(path)
    with path.open("r+b") as opened:
        opened.truncate(layout.variables["b"].offset + 2)
        with pytest.raises(ValueError, match="incomplete"):
            list(chunks(opened, layout.variables["b"]))


def test_reading_the_layout_reads_no_weights(path: Path, monkeypatch: pytest.MonkeyPatch):
    """A model of any size is looked at in no time: of its numbers not a byte is read."""
    size = 2**26
    header = text("w") + struct.pack("<BIBI", 1, size, 1, size)
    with path.open("wb") as sparse:
        sparse.write(file(header, end=b""))
        sparse.seek(size, 1)
        sparse.write(bytes(4))
    read = []
    monkeypatch.setattr(model_bin, "_number", lambda *of, number=model_bin._number: read.append(of) or number(*of))
    assert read_layout(path).variables["w"].size == size
    assert len(read) < 20
    path.unlink()
