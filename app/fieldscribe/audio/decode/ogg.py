"""Finds missing sound in the pages of an Ogg file, because FFmpeg skips damaged pages silently.

Pages as in RFC 3533: 27 bytes of header with a number that counts up by one within a stream, a table of segments, and
their bytes, under a checksum.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_CAPTURE = b"OggS"
_HEADER = 27  # bytes, without the table of segments
_MAX_PAGE = _HEADER + 255 + 255 * 255  # bytes
_PROBE_BYTES = 8 * _MAX_PAGE  # bytes at the start and at the end in which pages are looked for
_FIRST, _LAST = 0x02, 0x04
_REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


@dataclass(frozen=True, slots=True)
class Page:
    """An undamaged page: where it ends in the bytes, flags, granule position, serial of its stream, and its number."""

    end: int
    flags: int
    granule: int
    serial: int
    number: int


def pages(data: bytes) -> Iterator[Page]:
    """The undamaged pages that lie wholly in the bytes."""
    at = data.find(_CAPTURE)
    while at >= 0:
        page = _page(data, at)
        if page:
            yield page
        at = data.find(_CAPTURE, page.end if page else at + 1)


def starts_late(file: BinaryIO, index: int) -> bool:
    """Whether pages are missing before the first sound of the stream of that index in the file."""
    file.seek(0)
    serials: list[int] = []
    numbers: list[int] = []
    for page in pages(file.read(_PROBE_BYTES)):
        if page.flags & _FIRST:
            serials.append(page.serial)
        if index < len(serials) and page.serial == serials[index]:
            numbers.append(page.number)
            if page.granule > 0:
                return numbers != list(range(len(numbers)))
    return False


def ends_damaged(file: BinaryIO, size: int) -> bool:
    """Whether a file of so many bytes ends in something else than a page, with no page that is marked as the last.

    A file that just stops behind a page is taken for whole: there are programs that never mark the last one.
    """
    file.seek(max(0, size - _PROBE_BYTES))
    data = file.read(_PROBE_BYTES)
    last: Page | None = None
    for page in pages(data):
        if page.flags & _LAST:
            return False
        last = page
    return last is not None and last.end < len(data)


def _page(data: bytes, at: int) -> Page | None:
    table = at + _HEADER
    if table > len(data) or data[at + 4]:
        return None
    body = table + data[at + 26]
    end = body + sum(data[table:body])
    if end > len(data) or _checksum(data[at:end]) != int.from_bytes(data[at + 22 : at + 26], "little"):
        return None
    return Page(
        end,
        data[at + 5],
        int.from_bytes(data[at + 6 : at + 14], "little", signed=True),
        int.from_bytes(data[at + 14 : at + 18], "little"),
        int.from_bytes(data[at + 18 : at + 22], "little"),
    )


def _checksum(page: bytes) -> int:
    """CRC-32 with the most significant bit first, from 0, over the page with zeros for its checksum."""
    blank = page[:22] + bytes(4) + page[26:]
    found = zlib.crc32(blank.translate(_REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{found:032b}"[::-1], 2)
