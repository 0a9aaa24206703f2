"""The bytes of a file as blocks of a few megabytes, made smaller without loss; docs/pack.md describes each byte.

A block consists of parts. Matrices of int8 are entropy-coded (`rans`), rows of similar size of numbers with a table of
their own; floats are rearranged so that Zstandard finds what repeats; all else is left to Zstandard as it is. The
reader knows nothing of models: it puts the parts one behind the other.
"""

import math
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from backports import zstd
from numpy.typing import NDArray

from fieldscribe.models import rans
from fieldscribe.models.bin import ITEM_SIZES, Layout
from fieldscribe.sentences import Sentence

PLAIN, MATRIX, NUMBERS = range(3)
"""Kinds of parts."""

LARGEST = 2**24
"""Most bytes of a block, packed or not."""

_TARGET = 2**23  # bytes of a block that we write, unless a single row is larger
_HEADER = struct.Struct("<IIIIH")
_SHORTEST = 2**12  # bytes; what is shorter is left as it is
_MOST_PARTS = 4096  # of a block
_MOST_TABLES = 16
_MOST_STEPS = 4096  # symbols of a part for each lane; a reader does them one after another
_TABLE_BYTES = 220  # that a table takes, about
_LEVEL = 9  # of Zstandard; higher ones gain a thousandth and take three times as long
_LARGEST_WINDOW = 24  # bits


@dataclass(frozen=True, slots=True)
class Part:
    """Bytes of a file from `start` on: `rows` times `width` of them, numbers of `item` bytes each."""

    kind: int
    start: int
    rows: int
    width: int
    item: int = 1

    @property
    def size(self) -> int:
        """Bytes."""
        return self.rows * self.width


def parts(size: int, layout: Layout | None = None) -> Iterator[Part]:
    """How a file of `size` bytes is cut into parts; `layout` is that of a model file."""
    position = 0
    for variable in layout.variables.values() if layout else ():
        width = variable.size // variable.shape[0] if variable.size and variable.shape else 0
        if variable.size < _SHORTEST or not 0 < width <= _TARGET or len(variable.shape) < 2:
            continue  # it stays with the bytes before and behind it
        yield from _cut(PLAIN, position, variable.offset - position, 1, 1)
        kind = MATRIX if variable.type == "int8" else NUMBERS
        yield from _cut(kind, variable.offset, variable.size // width, width, ITEM_SIZES[variable.type])
        position = variable.offset + variable.size
    yield from _cut(PLAIN, position, size - position, 1, 1)


def _cut(kind: int, start: int, rows: int, width: int, item: int) -> Iterator[Part]:
    """Parts of at most _TARGET bytes."""
    most = max(1, _TARGET // width)
    for first in range(0, rows, most):
        yield Part(kind, start + first * width, min(most, rows - first), width, item)


def write_blocks(source: BinaryIO, target: BinaryIO, size: int, layout: Layout | None = None) -> Iterator[int]:
    """Write the `size` bytes of `source` as blocks; yields after each how many bytes of `source` are done.

    Raises OSError, and ValueError when `source` ends early.
    """
    waiting: list[Part] = []
    done = 0
    for part in parts(size, layout):
        if waiting and (done + part.size > _TARGET or len(waiting) == _MOST_PARTS):
            target.write(_block(source, waiting))
            yield waiting[-1].start + waiting[-1].size
            waiting, done = [], 0
        waiting.append(part)
        done += part.size
    if waiting:
        target.write(_block(source, waiting))
        yield size


def read_blocks(source: BinaryIO, size: int) -> Iterator[bytes]:
    """The `size` bytes that were written as blocks, a block at a time.

    Raises ValueError (with what is wrong, a Sentence) when they are not what was written, and OSError.
    """
    damaged = ValueError(Sentence("it is incomplete or damaged"))
    while size:
        plain, side_size, side_packed, words, lanes = _HEADER.unpack(_exactly(source, _HEADER.size))
        if not 0 < plain <= min(size, LARGEST) or side_size > LARGEST or side_packed > LARGEST:
            raise damaged
        if words > LARGEST // 2 or not lanes <= rans.MOST_LANES or (words and not lanes):
            raise damaged
        side = _decompress(_exactly(source, side_packed), side_size)
        states = np.frombuffer(_exactly(source, 4 * lanes), "<u4")
        coded = np.frombuffer(_exactly(source, 2 * words), "<u2")
        try:
            yield _read_parts(_Side(side), states, coded, plain)
        except (ValueError, struct.error) as error:
            raise damaged from error
        size -= plain


def _block(source: BinaryIO, found: Iterable[Part]) -> bytes:
    side: list[bytes] = []
    runs: list[tuple[rans.Bytes, rans.Table]] = []
    plain = 0
    for part in found:
        source.seek(part.start)
        data = _exactly(source, part.size)
        plain += part.size
        if part.kind == MATRIX and (coded := _classes(np.frombuffer(data, np.uint8).reshape(part.rows, part.width))):
            classes, tables, own_runs = coded
            side.append(struct.pack("<BIIB", MATRIX, part.rows, part.width, len(tables)) + classes.tobytes())
            side += [_packed_table(table) for table in tables]
            runs += own_runs
        elif part.kind == NUMBERS:
            side.append(struct.pack("<BIIB", NUMBERS, part.rows, part.width // part.item, part.item))
            side.append(_rearranged(data, part))
        else:
            side.append(struct.pack("<BI", PLAIN, len(data)) + data)
    lanes = rans.lanes_for(sum(symbols.size for symbols, _ in runs)) if runs else 0
    states, words = rans.encode(runs, lanes)
    aside = b"".join(side)
    packed = zstd.compress(aside, _LEVEL)
    header = _HEADER.pack(plain, len(aside), len(packed), words.size, lanes)
    return header + packed + states.astype("<u4").tobytes() + words.astype("<u2").tobytes()


def _read_parts(side: "_Side", states: NDArray[np.uint32], words: NDArray[np.uint16], size: int) -> bytes:
    """The bytes of a block, together `size`. Raises ValueError and struct.error."""
    decoder = rans.Decoder(states, words)
    found: list[bytes] = []
    while size:
        if len(found) == _MOST_PARTS:
            raise ValueError("more parts than a block holds")
        (kind,) = side.numbers("<B")
        match kind:
            case 0:  # PLAIN
                (count,) = side.numbers("<I")
                size = _less(size, count)
                found.append(side.take(count))
            case 1:  # MATRIX
                rows, width, count = side.numbers("<IIB")
                size = _less(size, rows * width)
                if rows * width > _MOST_STEPS * states.size:
                    raise ValueError("too few lanes")
                classes = np.frombuffer(side.take(rows), np.uint8)
                if not 0 < count <= _MOST_TABLES or np.max(classes) >= count:
                    raise ValueError("no such table")
                matrix = np.empty((rows, width), np.uint8)
                for number, table in enumerate([side.table() for _ in range(count)]):
                    own = np.flatnonzero(classes == number)
                    matrix[own] = decoder.run(own.size * width, table).reshape(own.size, width)
                found.append(matrix.tobytes())
            case 2:  # NUMBERS
                rows, columns, item = side.numbers("<IIB")
                if item not in (2, 4, 8):
                    raise ValueError("no such numbers")
                size = _less(size, rows * columns * item)
                planes = np.frombuffer(side.take(rows * columns * item), np.uint8).reshape(item, columns, rows)
                differences = np.ascontiguousarray(planes.transpose(2, 1, 0)).view(f"<u{item}")[:, :, 0]
                found.append(np.cumsum(differences, axis=0, dtype=differences.dtype).tobytes())
            case _:
                raise ValueError("no such kind of part")
    decoder.finish()
    if side.left:
        raise ValueError("more than the parts")
    return b"".join(found)


def _less(size: int, count: int) -> int:
    if not 0 < count <= size:
        raise ValueError("more than a block holds")
    return size - count


class _Side:
    """Reads what stands beside the words of a block: the parts and their tables."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def left(self) -> int:
        return len(self._data) - self._at

    def take(self, count: int) -> bytes:
        if count > self.left:
            raise ValueError("too short")
        self._at += count
        return self._data[self._at - count : self._at]

    def numbers(self, layout: str) -> tuple[int, ...]:
        return struct.unpack(layout, self.take(struct.calcsize(layout)))

    def table(self) -> rans.Table:
        first, last = self.numbers("<BB")
        if last < first:
            raise ValueError("no such table")
        found = np.zeros(256, np.int64)
        found[first : last + 1] = np.frombuffer(self.take(2 * (last + 1 - first)), "<u2")
        if found.sum() != rans.TOTAL:
            raise ValueError("no such table")
        return found


def _classes(
    matrix: NDArray[np.uint8],
) -> tuple[NDArray[np.uint8], list[rans.Table], list[tuple[rans.Bytes, rans.Table]]] | None:
    """Rows of a matrix of int8 sorted into classes, which of them each row belongs to, and a table for each.

    The rows are ordered by the size of their numbers, and cut into as many equal classes as make the whole smallest.
    None when coding does not make it smaller.
    """
    sizes = np.abs(matrix.view(np.int8)).view(np.uint8).sum(axis=1, dtype=np.uint32)  # -128 becomes 128
    order = np.argsort(sizes, kind="stable")
    most = min(_MOST_TABLES, len(matrix))
    finest = np.stack([np.bincount(matrix[rows].ravel(), minlength=256) for rows in np.array_split(order, most)])
    best, chosen = 0.99 * matrix.size, finest[:0]
    for number in (1, 2, 4, 8, 16):
        if most % number:
            continue
        joined = finest.reshape(number, -1, 256).sum(axis=1)
        coded = sum(_coded_size(counts) for counts in joined)
        cost = coded + number * _TABLE_BYTES + 4 * rans.lanes_for(matrix.size)
        if cost < best:
            best, chosen = cost, joined
    if not chosen.size:
        return None
    classes = np.empty(len(matrix), np.uint8)
    tables, runs = [], []
    bounds = np.cumsum([0, *(len(rows) for rows in np.array_split(order, most))])
    for number, counts in enumerate(chosen):
        first, last = (at * most // len(chosen) for at in (number, number + 1))
        own = np.sort(order[bounds[first] : bounds[last]])
        classes[own] = number
        tables.append(rans.table(counts))
        runs.append((matrix[own].ravel(), tables[-1]))
    return classes, tables, runs


def _coded_size(counts: NDArray[np.int64]) -> float:
    """Bytes that symbols counted so take once they are coded, by their entropy."""
    there = counts[counts > 0].astype(np.float64)
    total = float(there.sum())
    return (total * math.log2(total) - float((there * np.log2(there)).sum())) / 8


def _packed_table(table: rans.Table) -> bytes:
    there = np.flatnonzero(table)
    first, last = int(there[0]), int(there[-1])
    return struct.pack("<BB", first, last) + table[first : last + 1].astype("<u2").tobytes()


def _rearranged(data: bytes, part: Part) -> bytes:
    """Numbers as whole ones, each less the one in the row above; then their bytes by significance and column."""
    numbers = np.frombuffer(data, f"<u{part.item}").reshape(part.rows, -1)
    differences = numbers.copy()
    differences[1:] -= numbers[:-1]
    planes = differences.view(np.uint8).reshape(part.rows, -1, part.item)
    return np.ascontiguousarray(planes.transpose(2, 1, 0)).tobytes()


def _decompress(packed: bytes, size: int) -> bytes:
    """Unpack one Zstandard frame that must give `size` bytes; it never gets more memory than that asks for."""
    options = {int(zstd.DecompressionParameter.window_log_max): _LARGEST_WINDOW}
    decompressor = zstd.ZstdDecompressor(options=options)
    try:
        found = decompressor.decompress(packed, size + 1)
    except zstd.ZstdError as error:
        raise ValueError(Sentence("it is incomplete or damaged")) from error
    if len(found) != size or not decompressor.eof or decompressor.unused_data:
        raise ValueError(Sentence("it is incomplete or damaged"))
    return found


def _exactly(source: BinaryIO, count: int) -> bytes:
    data = source.read(count)
    if len(data) < count:
        raise ValueError(Sentence("it is incomplete or damaged"))
    return data
