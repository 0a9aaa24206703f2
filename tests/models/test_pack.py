"""A model becomes one file and a folder again; every other file is refused with a sentence, and nothing of it stays."""

import hashlib
import importlib.util
import json
import struct
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from backports import zstd
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.models import packs
from tests.models.packs import block, described, head, matrix, pack_of, pack_with_model, plain, table

from fieldscribe.errors import PackBroken, PackTooNew
from fieldscribe.models import rans
from fieldscribe.models.blocks import read_blocks, write_blocks
from fieldscribe.models.pack import CLIP, is_pack, opened

HERE = Path(__file__).parent
VECTORS: dict[str, Any] = json.loads((HERE / "pack-vectors.json").read_text(encoding="utf-8"))


def load_independent() -> Any:
    spec = importlib.util.spec_from_file_location("independent_pack", HERE / "independent_pack.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


independent = load_independent()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("modèle ተማሪ")
    packs.make_clip(place / CLIP)
    return packs.make_folder(place / "folder")


@pytest.fixture(scope="module")
def whole(folder: Path) -> bytes:
    return packs.packed(folder)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    yield tmp_path_factory.mktemp("unpacked")


def unpack(content: bytes, place: Path) -> dict[str, bytes]:
    """The files of a pack."""
    path, target = place / "a.fieldscribe-model", place / "target"
    path.write_bytes(content)
    target.mkdir()
    try:
        with opened(path) as pack:
            pack.unpack(target)
        return {each.name: each.read_bytes() for each in target.iterdir()}
    finally:
        for each in target.iterdir():
            each.unlink()
        target.rmdir()


def refusal(content: bytes, place: Path) -> str:
    with pytest.raises(PackBroken) as caught:
        unpack(content, place)
    return str(caught.value)


# ---- what is packed comes back


def test_a_packed_folder_comes_back_and_is_smaller(folder: Path, whole: bytes, place: Path):
    expected = {each.name: each.read_bytes() for each in folder.iterdir() if each.name != "holiday.jpg"}
    assert unpack(whole, place) == expected | {CLIP: (folder.parent / CLIP).read_bytes()}
    assert len(whole) < 0.75 * sum(map(len, expected.values()))


def test_the_same_folder_gives_the_same_bytes(folder: Path, whole: bytes):
    assert packs.packed(folder) == whole


def test_the_manifest_says_what_the_model_is(whole: bytes, place: Path):
    (place / "pack").write_bytes(whole)
    with opened(place / "pack") as pack:
        found = pack.manifest
    assert (found.name, found.languages) == ("small model", ("en", "sw"))
    assert (found.origin, found.probe) == (packs.ORIGIN, packs.PROBE)
    assert [file.name for file in found.files][0::4] == [CLIP, "model.bin"]
    assert is_pack(place / "pack") and not is_pack(place) and not is_pack(HERE / "packs.py")


def test_an_independent_reader_gets_the_same_from_the_documentation(whole: bytes, place: Path):
    manifest, files = independent.read(whole)
    assert files == unpack(whole, place)
    assert manifest["probe"]["tokens"] == list(packs.PROBE.tokens)


@pytest.mark.parametrize("name", VECTORS["blocks"])
def test_the_vectors_are_read_as_they_were_written(name: str):
    vector = VECTORS["blocks"][name]
    data = bytes.fromhex(vector["block"])
    found = b"".join(read_blocks(BytesIO(data), vector["size"]))
    assert hashlib.sha256(found).hexdigest() == vector["sha256"]
    assert independent.block(independent.Reader(data)) == found


def test_the_pack_of_the_vectors_is_read(place: Path):
    files = unpack(bytes.fromhex(VECTORS["pack"]["bytes"]), place)
    assert {name: hashlib.sha256(content).hexdigest() for name, content in files.items()} == VECTORS["pack"]["files"]


def test_a_file_that_changed_while_it_was_packed_is_noticed(folder: Path, place: Path):
    """The hash is taken first; what is packed after that is another file."""
    clip = folder.parent / CLIP
    manifest = packs.describe(folder, clip, packs.PROBE, name="m", languages=("en",))
    other = place / "other.s16"
    other.write_bytes(bytes(clip.stat().st_size))
    target = BytesIO()
    packs.write_pack(folder, other, manifest, target)
    assert "incomplete or damaged" in refusal(target.getvalue(), place)


# ---- the entropy coder


def some_table(weights: list[int]) -> rans.Table:
    counts = np.zeros(256, np.int64)
    counts[: len(weights)] = weights
    return rans.table(counts)


TABLES = st.lists(st.integers(0, 2**40), min_size=1, max_size=256).filter(any).map(some_table)


@given(TABLES)
def test_a_table_sums_to_its_total_and_gives_each_symbol_a_place(found: rans.Table):
    assert found.sum() == rans.TOTAL and (found >= 0).all()


@settings(max_examples=40)
@given(st.lists(st.tuples(TABLES, st.integers(0, 400)), min_size=1, max_size=4), st.integers(1, 70), st.data())
def test_any_runs_come_back_in_any_number_of_lanes(
    wanted: list[tuple[rans.Table, int]], lanes: int, data: st.DataObject
):
    random = np.random.default_rng(data.draw(st.integers(0, 2**32)))
    runs = [(random.choice(np.flatnonzero(each), size).astype(np.uint8), each) for each, size in wanted]
    states, words = rans.encode(runs, lanes)
    decoder = rans.Decoder(states, words)
    coder = independent.Coder(tuple(map(int, states)), tuple(map(int, words)))
    for symbols, each in runs:
        assert np.array_equal(decoder.run(symbols.size, each), symbols)
        assert coder.run(symbols.size, list(map(int, each))) == symbols.tobytes()
    decoder.finish()


@pytest.mark.parametrize("spread", [0.5, 4, 38])
def test_coding_comes_close_to_the_entropy(spread: float):
    numbers = np.rint(np.random.default_rng(0).standard_normal(2**20) * spread).clip(-127, 127).astype(np.int8)
    symbols = numbers.view(np.uint8)
    counts = np.bincount(symbols, minlength=256)
    share = counts[counts > 0] / symbols.size
    entropy = -(share * np.log2(share)).sum() / 8 * symbols.size
    states, words = rans.encode([(symbols, rans.table(counts))], rans.lanes_for(symbols.size))
    assert words.nbytes < 1.002 * entropy
    assert states.nbytes < 0.06 * entropy


@settings(max_examples=30)
@given(st.binary(max_size=5000))
def test_any_bytes_come_back_as_blocks(content: bytes):
    target = BytesIO()
    assert list(write_blocks(BytesIO(content), target, len(content)))[-1:] == ([len(content)] if content else [])
    target.seek(0)
    assert b"".join(read_blocks(target, len(content))) == content
    assert target.read() == b""


# ---- packs that were cut, damaged, or made to mislead


def boundaries(whole: bytes) -> list[int]:
    """Where something begins in a pack."""
    (size,) = struct.unpack_from("<I", whole, 10)
    found, at = [0, 1, 7, 8, 10, 14, 46, 47], 46 + size
    while at < len(whole):
        _, _, side, words, lanes = struct.unpack_from("<IIIIH", whole, at)
        found += [at, at + 1, at + 17, at + 18, at + 19, at + 18 + side, at + 18 + side + 4 * lanes]
        at += 18 + side + 4 * lanes + 2 * words
    return [*found, len(whole) - 1]


def test_every_cut_is_refused(whole: bytes, place: Path):
    for length in {*boundaries(whole), *range(50, len(whole), len(whole) // 30)}:
        assert "Nothing was changed" in refusal(whole[:length], place), length


def test_more_bytes_at_the_end_are_refused(whole: bytes, place: Path):
    assert "longer than its own header" in refusal(whole + b"\0", place)


@settings(max_examples=60)
@given(st.data())
def test_every_changed_byte_is_refused(whole: bytes, place: Path, data: st.DataObject):
    content = bytearray(whole)
    if data.draw(st.booleans()):
        at = min(len(whole) - 1, data.draw(st.sampled_from(boundaries(whole))) + data.draw(st.integers(0, 3)))
    else:
        at = data.draw(st.integers(0, len(whole) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises((PackBroken, PackTooNew)):
        unpack(bytes(content), place)


def file(**changes: Any) -> dict[str, Any]:
    manifest = described()
    manifest["files"][1] = manifest["files"][1] | changes
    return manifest


def with_files(*more: dict[str, Any]) -> dict[str, Any]:
    manifest = described()
    return manifest | {"files": [*manifest["files"], *more]}


def probe(**changes: Any) -> dict[str, Any]:
    manifest = described()
    return manifest | {"probe": manifest["probe"] | changes}


@pytest.mark.parametrize(
    "manifest",
    [
        *(None, [], {}, "text", 3),
        *(file(name=name) for name in ("../model.bin", "/etc/passwd", "C:\\x", "a/config.json", "lock", "", 3, None)),
        *(file(size=size) for size in (-1, 2**26 + 1, 1.0, "1", True, None, 10**30)),
        *(file(sha256=digest) for digest in ("", "0" * 63, "x" * 64, "00" * 31, 3, None)),
        with_files(described()["files"][1]),
        described(files=described()["files"][:3]),
        described(files=described()["files"][::-1]),
        described(files=[]),
        described(files={}),
        described(name="\ud800"),
        described(name="a\nb"),
        described(name="x" * 2000),
        described(origin=None),
        described(origin={"source": "", "repository": "", "commit": ""}),
        described(origin=described()["origin"] | {"licence": None}),
        described(languages=[]),
        described(languages=["en"] * 5000),
        described(languages=[3]),
        *(probe(tokens=tokens) for tokens in (None, [1.5], [-1], [2**30], [1] * 1000, "12", [True])),
        *(probe(log_probability=value) for value in (float("nan"), float("-inf"), 1.0, -1e6, 10**400, "0", None)),
        probe(language=3),
    ],
    ids=str,
)
def test_a_manifest_of_another_form_is_refused(manifest: object, place: Path):
    assert "does not have the form" in refusal(pack_of(manifest), place)


def test_a_manifest_that_nests_without_end_is_refused(place: Path):
    assert "does not have the form" in refusal(head(b"[" * 100_000), place)


def test_what_is_no_pack_is_refused(place: Path):
    for content in (b"", b"\x89", b"PK\3\4" + bytes(100), b"<html>" * 50):
        assert "not a packed model" in refusal(content, place)
    assert "incomplete or damaged" in refusal(head(b"{}", version=0), place)
    long = struct.pack("<8sHI32s", b"\x89FSM\r\n\x1a\n", 1, 2**32 - 1, bytes(32))
    assert "incomplete or damaged" in refusal(long, place)
    with pytest.raises(PackBroken), opened(place):
        pass
    with pytest.raises(PackBroken), opened(place / "nothing"):
        pass


def test_a_pack_of_a_later_format_is_no_damage(whole: bytes, place: Path):
    with pytest.raises(PackTooNew, match="newer Fieldscribe"):
        unpack(whole[:8] + b"\2\0" + whole[10:], place)


def test_a_manifest_that_claims_far_more_than_the_file_can_hold_is_refused(place: Path):
    assert "far more than it can" in refusal(pack_with_model(b"", 2**35), place)


LEVEL = table(7, 7, rans.TOTAL)
LONG = zstd.CompressionParameter
BLOCKS = {
    "a bomb": block(bytes(2**24 + 1), 100, side=100),
    "a side that is too short": block(plain(b"abc"), 3, side=9),
    "a side of any size": block(b"", 3, side=2**32 - 1, frame=2**32 - 1),
    "words without end": block(plain(b"abc"), 3, word_count=2**32 - 1),
    "words without lanes": block(plain(b"abc"), 3, words=[1]),
    "too many lanes": block(plain(b"abc"), 3, lanes=8193),
    "no bytes": block(b"", 0),
    "more bytes than the file": block(plain(bytes(200)), 200),
    "more than a block may hold": block(plain(b"a"), 2**25),
    "no frame": block(plain(b"abc"), 3).replace(b"\x28\xb5\x2f\xfd", b"\0\0\0\0"),
    "a part of another kind": block(b"\3" + bytes(20), 3),
    "a part that is too short": block(plain(b"ab", 3), 3),
    "a part of nothing": block(plain(b"") + plain(b"abc"), 3),
    "a part that is too long": block(plain(bytes(300)), 3),
    "parts that are too few": block(plain(b"ab"), 3),
    "parts that are too many": block(b"".join(plain(b"a") for _ in range(5000)), 100),
    "more than the parts": block(plain(b"abc") + b"x", 3),
    "an endless matrix": block(matrix(2**32 - 1, 2**32 - 1, b"", LEVEL), 100, [65536]),
    "a matrix without tables": block(matrix(1, 3, b"\0"), 3, [65536]),
    "too many tables": block(matrix(1, 3, b"\0", *[LEVEL] * 17), 3, [65536]),
    "a table that is not there": block(matrix(1, 3, b"\1", LEVEL), 3, [65536]),
    "a table that is too short": block(matrix(1, 3, b"\0", LEVEL, count=2), 3, [65536]),
    "frequencies with another sum": block(matrix(1, 3, b"\0", table(7, 8, 16000, 300)), 3, [65536]),
    "a table that ends before it begins": block(matrix(1, 3, b"\0", table(8, 7)), 3, [65536]),
    "a matrix without lanes": block(matrix(1, 3, b"\0", LEVEL), 3),
    "far too few lanes": block(matrix(100, 50_000, bytes(100), LEVEL), 5_000_000, [65536]),
    "too few words": block(matrix(1, 3, b"\0", table(0, 1, 1, 16383)), 3, [0]),
    "too many words": block(matrix(1, 3, b"\0", LEVEL), 3, [65536], [1]),
    "a state that is not the first": block(matrix(1, 3, b"\0", LEVEL), 3, [65537]),
    "numbers of three bytes": block(struct.pack("<BIIB", 2, 1, 1, 3) + b"abc", 3),
    "numbers of no bytes": block(struct.pack("<BIIB", 2, 1, 1, 0) + b"abc", 3),
    "numbers without end": block(struct.pack("<BIIB", 2, 2**32 - 1, 2**32 - 1, 8), 3),
    "no numbers": block(struct.pack("<BIIB", 2, 0, 7, 2), 3),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_that_misleads_is_refused(name: str, place: Path):
    size = 5_000_000 if "lanes" in name and "far" in name else 100 if "bomb" in name or "endless" in name else 3
    content = pack_with_model(BLOCKS[name] + bytes(80_000 if size > 100 else 0), size)
    assert "incomplete or damaged" in refusal(content, place)


def test_the_blocks_from_which_those_are_made_are_read(place: Path):
    """Each is refused for what its name says, and for nothing else."""
    good = block(matrix(1, 3, b"\0", LEVEL), 3, [65536])
    assert b"".join(read_blocks(BytesIO(good), 3)) == b"\7\7\7"
    numbers = block(struct.pack("<BIIB", 2, 2, 1, 2) + b"\1\2\3\4", 4)
    assert b"".join(read_blocks(BytesIO(numbers), 4)) == b"\1\3\3\7"


def test_a_window_that_would_need_much_memory_is_refused(place: Path):
    frame = zstd.compress(plain(b"abc"), options={int(LONG.window_log): 27, int(LONG.content_size_flag): 0})
    compressor = zstd.ZstdCompressor(options={int(LONG.window_log): 27, int(LONG.content_size_flag): 0})
    frame = compressor.compress(plain(b"abc"), zstd.ZstdCompressor.FLUSH_BLOCK) + compressor.flush()
    content = struct.pack("<IIIIH", 3, len(plain(b"abc")), len(frame), 0, 0) + frame
    assert "incomplete or damaged" in refusal(pack_with_model(content, 3), place)


def test_a_file_in_the_way_is_no_damage_of_the_pack(whole: bytes, place: Path):
    (place / "b").write_bytes(whole)
    target = place / "taken"
    target.mkdir()
    (target / "config.json").touch()
    with opened(place / "b") as pack, pytest.raises(FileExistsError):
        pack.unpack(target)
