"""How the plain bytes of a debrief are divided: what kind of value stands in which section."""

from collections.abc import Sequence
from itertools import chain, pairwise

from fieldscribe.errors import BundleInvalid
from fieldscribe.wire.octets import Reader, varints

DOCUMENT, WITHDRAWAL = 1, 2
"""The first byte of plain bytes."""

HEAD, DETAILS, TEXT, MACHINE_TEXT, STARTS, DURATIONS, SPEAKERS, STATES, LANGUAGES, FLAGS, PARAGRAPHS = range(1, 12)
SKIPPED = 64
"""From here on, a section that a reader does not know is passed over."""


def encoded_head(revision: int, table: Sequence[tuple[int, int]]) -> bytes:
    """The plain bytes of a debrief up to its sections."""
    return bytes([DOCUMENT]) + varints([revision, len(table), *chain.from_iterable(table)])


def head(reader: Reader) -> tuple[int, list[tuple[int, int]]]:
    """The revision of a debrief, tag and length of each section, read from behind the first byte."""
    revision = reader.varint()
    table = [(reader.varint(), reader.varint()) for _ in range(reader.varint())]
    if any(one[0] >= other[0] for one, other in pairwise(table)):
        raise BundleInvalid(detail="sections out of order")
    return revision, table


def text_end(plain: bytes) -> int:
    """Where in plain bytes of `encode` the text ends and the columns of numbers begin: they are packed apart."""
    if plain[:1] != bytes([DOCUMENT]):
        return len(plain)
    reader = Reader(plain, 1)
    _, table = head(reader)
    return reader.position + sum(length for tag, length in table if tag < STARTS)
