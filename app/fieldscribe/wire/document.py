"""A debrief as plain bytes, and back. A small change of the debrief is a small change of the bytes."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from fieldscribe.domain import LossKind, MomentKind, OwnField, Participant
from fieldscribe.errors import BundleInvalid, BundleTooNew
from fieldscribe.wire.columns import columns, passages_of, read_time, sent_time
from fieldscribe.wire.octets import Reader, counted, lines, read_lines, varint, varints, zigzag
from fieldscribe.wire.payload import LATEST as LATEST
from fieldscribe.wire.payload import STEPS as STEPS
from fieldscribe.wire.payload import Continuation as Continuation
from fieldscribe.wire.payload import Document as Document
from fieldscribe.wire.payload import Loss as Loss
from fieldscribe.wire.payload import Mark as Mark
from fieldscribe.wire.payload import Passage as Passage
from fieldscribe.wire.payload import Withdrawal as Withdrawal
from fieldscribe.wire.sections import DETAILS, DOCUMENT, HEAD, PARAGRAPHS, SKIPPED, WITHDRAWAL, encoded_head, head
from fieldscribe.wire.sections import text_end as text_end

_KINDS = (MomentKind.PLUS, MomentKind.DELTA, MomentKind.ACTION, MomentKind.QUOTE, MomentKind.QUESTION)
_LOSSES = (LossKind.ENDS_EARLY, LossKind.DAMAGED, LossKind.GAP)
_DETAIL_NAMES = (
    *("title", "date", "site", "programme", "scenario", "facilitator", "language", "objectives", "notes", "model"),
)


def encode(payload: Document | Withdrawal) -> bytes:
    """The plain bytes of it. Raises ValueError for values that are outside of what the classes promise."""
    if isinstance(payload, Withdrawal):
        return bytes([WITHDRAWAL]) + _uid(payload.uid) + lines([payload.reason])
    sections = {tag: content for tag, content in _sections(payload).items() if content}
    table = [(tag, len(content)) for tag, content in sections.items()]
    return encoded_head(payload.revision, table) + b"".join(sections.values())


def decode(plain: bytes, *, passages: bool = True) -> Document | Withdrawal:
    """The inverse of `encode`. Raises BundleInvalid, and BundleTooNew for what a later version may send.

    Without `passages` these are left out and not checked: what remains takes a fraction of the time.
    """
    reader = Reader(plain)
    kind = reader.byte()
    if kind == WITHDRAWAL:
        uid = reader.take(16).hex()
        (reason,) = counted(read_lines(reader.take(reader.left)), 1)
        return Withdrawal(uid, reason)
    if kind != DOCUMENT:
        raise BundleTooNew(kind, f"{DOCUMENT}, {WITHDRAWAL}")
    revision, table = head(reader)
    sections = {tag: reader.take(length) for tag, length in table}
    reader.end()
    for tag in sections:
        if not HEAD <= tag <= PARAGRAPHS and tag < SKIPPED:
            raise BundleTooNew(tag, f"{HEAD}-{PARAGRAPHS}")
    if not passages:
        sections = {tag: sections.get(tag, b"") for tag in (HEAD, DETAILS)}
    return _document(revision, lambda tag: sections.get(tag, b""))


# ---- to bytes


def _sections(document: Document) -> dict[int, bytes]:
    languages = list(dict.fromkeys([document.language, *(passage.language for passage in document.passages)]))
    return {
        HEAD: b"".join(_head(document, len(languages) - 1)),
        DETAILS: lines(_details(document, languages[1:])),
        **columns(document.passages, len(document.speakers), languages),
    }


def _head(document: Document, languages: int) -> Iterator[bytes]:
    yield _uid(document.uid)
    yield varint(document.complete + 2 * document.date_from_file)
    yield varint(document.duration)
    yield varints(map(len, (document.participants, document.fields, document.speakers)))
    yield varint(languages)
    widths = {len(mark.key) for mark in document.moments} or {0}
    if len(widths) > 1:
        raise ValueError("the keys of the moments are not equally long")
    keys = b"".join(bytes.fromhex(mark.key) for mark in document.moments)
    if keys.hex() != "".join(mark.key for mark in document.moments):
        raise ValueError("the keys of the moments are no hexadecimal digits")
    yield varints([len(document.moments), widths.pop() // 2])
    yield keys
    times = [0, *(sent_time(mark.time) for mark in document.moments)]
    yield varints(zigzag(time - before) for before, time in pairwise(times))
    yield varints(_KINDS.index(mark.kind) for mark in document.moments)
    yield varint(len(document.losses))
    for loss in document.losses:
        yield varints([_LOSSES.index(loss.kind), loss.at, 0 if loss.duration is None else loss.duration + 1])
    yield varints([len(document.continuations), *(each.at for each in document.continuations)])


def _details(document: Document, languages: Iterable[str]) -> Iterator[str]:
    yield from (getattr(document, name) for name in _DETAIL_NAMES)
    for participant in document.participants:
        yield from (participant.role, participant.name)
    for field in document.fields:
        yield from (field.name, field.value)
    yield from document.speakers
    yield from languages
    for mark in document.moments:
        yield from (mark.text, mark.owner, mark.due)
    yield from (each.when for each in document.continuations)


def _uid(uid: str) -> bytes:
    found = bytes.fromhex(uid)
    if len(found) != 16 or found.hex() != uid:
        raise ValueError(f"{uid} is no uid")
    return found


# ---- from bytes


def _document(revision: int, section: Callable[[int], bytes]) -> Document:
    values = Reader(section(HEAD))
    uid = values.take(16).hex()
    switches = values.varint()
    if switches > 3:
        raise BundleInvalid(detail="unknown switches")
    duration = values.varint()
    counts = values.varints(4)
    details = iter(read_lines(section(DETAILS)))
    named = dict(zip(_DETAIL_NAMES, _next(details, len(_DETAIL_NAMES)), strict=True))
    participants, fields, speakers, languages = (
        *(_next(details, count * width) for count, width in zip(counts, (2, 2, 1, 1), strict=True)),
    )
    moments = tuple(_moments(values, details))
    losses = tuple(_losses(values))
    continuations = tuple(Continuation(at, _next(details, 1)[0]) for at in values.varints(values.varint()))
    values.end()
    if next(details, None) is not None:
        raise BundleInvalid(detail="more details than counted")
    return Document(
        uid,
        revision,
        **named,
        complete=bool(switches & 1),
        date_from_file=bool(switches & 2),
        duration=duration,
        participants=tuple(map(Participant, participants[::2], participants[1::2])),
        fields=tuple(map(OwnField, fields[::2], fields[1::2])),
        speakers=tuple(speakers),
        passages=tuple(passages_of(section, len(speakers), [named["language"], *languages])),
        moments=moments,
        losses=losses,
        continuations=continuations,
    )


def _moments(values: Reader, details: Iterator[str]) -> Iterator[Mark]:
    count, width = values.varint(), values.varint()
    if width > 16:
        raise BundleInvalid(detail="the keys are too long")
    keys = values.take(count * width).hex()
    time = 0
    differences = values.signed(count)
    for index, (difference, kind) in enumerate(zip(differences, values.varints(count), strict=True)):
        time = read_time(time + difference)
        key = keys[index * 2 * width : (index + 1) * 2 * width]
        yield Mark(key, time, _entry(_KINDS, kind), *_next(details, 3))


def _losses(values: Reader) -> Iterator[Loss]:
    for _ in range(values.varint()):
        kind, at, duration = values.varints(3)
        yield Loss(_entry(_LOSSES, kind), at, duration - 1 if duration else None)


def _entry(table: tuple[Any, ...], index: int) -> Any:
    if index >= len(table):
        raise BundleInvalid(detail="unknown value")
    return table[index]


def _next(details: Iterator[str], count: int) -> list[str]:
    found = [text for _, text in zip(range(count), details, strict=False)]
    return counted(found, count)
