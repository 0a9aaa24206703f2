"""A reader of packed models made from docs/pack.md alone: no NumPy, nothing of the program. It is slow.

python tests/models/independent_pack.py FILE FOLDER
"""

import hashlib
import json
import struct
import sys
from pathlib import Path

from backports import zstd


class Reader:
    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, count: int) -> bytes:
        assert self.at + count <= len(self.data), "too short"
        self.at += count
        return self.data[self.at - count : self.at]

    def numbers(self, layout: str) -> tuple[int, ...]:
        return struct.unpack("<" + layout, self.take(struct.calcsize("<" + layout)))

    @property
    def left(self) -> int:
        return len(self.data) - self.at


class Coder:
    def __init__(self, states: tuple[int, ...], words: tuple[int, ...]) -> None:
        self.states, self.words, self.used = list(states), words, 0

    def run(self, count: int, frequencies: list[int]) -> bytearray:
        symbols = [symbol for symbol in range(256) for _ in range(frequencies[symbol])]
        assert len(symbols) == 16384
        before = [sum(frequencies[:symbol]) for symbol in range(256)]
        found = bytearray()
        for number in range(count):
            lane = number % len(self.states)
            state = self.states[lane]
            slot = state % 16384
            symbol = symbols[slot]
            state = frequencies[symbol] * (state // 16384) + slot - before[symbol]
            if state < 65536:
                state = state * 65536 + self.words[self.used]
                self.used += 1
            self.states[lane] = state
            found.append(symbol)
        return found


def matrix(side: Reader, coder: Coder) -> bytes:
    rows, width, count = side.numbers("IIB")
    classes = side.take(rows)
    tables = []
    for _ in range(count):
        first, last = side.numbers("BB")
        table = [0] * 256
        table[first : last + 1] = side.numbers(f"{last - first + 1}H")
        tables.append(table)
    found: list[bytes] = [b""] * rows
    for number, table in enumerate(tables):
        own = [row for row in range(rows) if classes[row] == number]
        run = coder.run(len(own) * width, table)
        for place, row in enumerate(own):
            found[row] = bytes(run[place * width : (place + 1) * width])
    return b"".join(found)


def numbers(side: Reader) -> bytes:
    rows, columns, item = side.numbers("IIB")
    data = side.take(rows * columns * item)
    found = bytearray(rows * columns * item)
    for column in range(columns):
        above = 0
        for row in range(rows):
            for byte in range(item):
                above += data[(byte * columns + column) * rows + row] << (8 * byte)
            above %= 1 << (8 * item)
            start = (row * columns + column) * item
            found[start : start + item] = above.to_bytes(item, "little")
    return bytes(found)


def block(pack: Reader) -> bytes:
    size, side_size, side_packed, words, lanes = pack.numbers("IIIIH")
    side = Reader(zstd.decompress(pack.take(side_packed)))
    assert side.left == side_size
    states = pack.numbers(f"{lanes}I")
    coder = Coder(states, pack.numbers(f"{words}H"))
    found = b""
    while side.left:
        (kind,) = side.numbers("B")
        if kind == 0:
            found += side.take(*side.numbers("I"))
        elif kind == 1:
            found += matrix(side, coder)
        else:
            assert kind == 2
            found += numbers(side)
    assert len(found) == size
    assert coder.used == words and set(coder.states) <= {65536}
    return found


def read(data: bytes) -> tuple[dict, dict[str, bytes]]:
    """The manifest, and the content of each file by its name."""
    pack = Reader(data)
    assert pack.take(8) == b"\x89FSM\r\n\x1a\n"
    version, size = pack.numbers("HI")
    assert version == 1
    digest, text = pack.take(32), pack.take(size)
    assert hashlib.sha256(text).digest() == digest
    manifest = json.loads(text)
    files = {}
    for file in manifest["files"]:
        content = b""
        while len(content) < file["size"]:
            content += block(pack)
        assert len(content) == file["size"] and hashlib.sha256(content).hexdigest() == file["sha256"], file["name"]
        files[file["name"]] = content
    assert not pack.left
    return manifest, files


if __name__ == "__main__":
    _, contents = read(Path(sys.argv[1]).read_bytes())
    for name, content in contents.items():
        Path(sys.argv[2], name).write_bytes(content)
