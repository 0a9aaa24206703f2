"""The passages of a debrief as columns: all texts, all starts, all durations and so on, each in a section of its own.

What is alike stands together, times are differences, and what is nearly always the same takes no bytes.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from fieldscribe.domain import Flag, SpeakerBy
from fieldscribe.errors import BundleInvalid
from fieldscribe.wire.octets import Reader, counted, lines, read_lines, varints, zigzag
from fieldscribe.wire.payload import LATEST, STEPS, Passage
from fieldscribe.wire.sections import (
    DURATIONS,
    FLAGS,
    LANGUAGES,
    MACHINE_TEXT,
    PARAGRAPHS,
    SPEAKERS,
    STARTS,
    STATES,
    TEXT,
)

_BITS = (Flag.LOOP, Flag.REPEAT, Flag.SILENCE, Flag.STOCK_PHRASE)
_DECISIONS = (None, False, True)
_UNKNOWN, _EDITED, _EDITED_FROM = STEPS + 1, STEPS + 2, STEPS + 3


def columns(passages: Sequence[Passage], speakers: int, languages: list[str]) -> dict[int, bytes]:
    """The sections of the passages. `languages` are all that are spoken, that of the debrief first."""
    return {
        TEXT: lines(passage.text for passage in passages),
        MACHINE_TEXT: lines(passage.machine_text for passage in passages if passage.machine_text is not None),
        STARTS: varints(map(zigzag, _gaps(passages))),
        DURATIONS: varints(passage.end - passage.start for passage in passages),
        SPEAKERS: varints(_speaker(passage, speakers) for passage in passages),
        STATES: bytes(map(_state, passages)),
        LANGUAGES: varints(_changes(languages.index(passage.language) for passage in passages)),
        FLAGS: varints(_sparse(_bits(passage.flags) for passage in passages)),
        PARAGRAPHS: varints(_sparse(_DECISIONS.index(passage.paragraph) for passage in passages)),
    }


def passages_of(section: Callable[[int], bytes], speakers: int, languages: list[str]) -> Iterator[Passage]:
    """The inverse of `columns`. Raises BundleInvalid."""
    texts = read_lines(section(TEXT))
    count = len(texts)
    gaps, durations = _column(section(STARTS), count, signed=True), _column(section(DURATIONS), count)
    voices, states = _column(section(SPEAKERS), count), section(STATES)
    if len(states) != count or max(states, default=0) > _EDITED_FROM or max(voices, default=0) > 2 * speakers:
        raise BundleInvalid(detail="a column does not fit")
    machine_texts = iter(counted(read_lines(section(MACHINE_TEXT)), states.count(_EDITED_FROM)))
    spoken = _filled(section(LANGUAGES), count, len(languages) - 1, lasting=True)
    flags = _filled(section(FLAGS), count, (1 << len(_BITS)) - 1)
    paragraphs = _filled(section(PARAGRAPHS), count, 2)
    end = 0
    for index, (text, voice, state) in enumerate(zip(texts, voices, states, strict=True)):
        start = read_time(end + gaps[index])
        end = read_time(start + durations[index])
        yield Passage(
            start,
            end,
            text,
            (voice - 1) // 2 if voice else None,
            (SpeakerBy.MACHINE, SpeakerBy.PERSON)[(voice - 1) % 2] if voice else None,
            state if state <= STEPS else None,
            state >= _EDITED,
            next(machine_texts) if state == _EDITED_FROM else None,
            languages[spoken[index]],
            tuple(flag for bit, flag in enumerate(_BITS) if flags[index] >> bit & 1),
            _DECISIONS[paragraphs[index]],
        )


def sent_time(time: int) -> int:
    """The time as it is. Raises ValueError for one outside of any recording."""
    if not 0 <= time <= LATEST:
        raise ValueError(f"{time} is outside of any recording")
    return time


def read_time(time: int) -> int:
    """The time as it is. Raises BundleInvalid for one outside of any recording."""
    if not 0 <= time <= LATEST:
        raise BundleInvalid(detail="a time outside of any recording")
    return time


def _gaps(passages: Iterable[Passage]) -> Iterator[int]:
    """The time from the end of the passage before to the start of each."""
    end = 0
    for passage in passages:
        yield sent_time(passage.start) - end
        end = sent_time(passage.end)


def _speaker(passage: Passage, known: int) -> int:
    if (passage.speaker is None) != (passage.speaker_by is None):
        raise ValueError("a speaker and who assigned it belong together")
    if passage.speaker is None:
        return 0
    if not 0 <= passage.speaker < known:
        raise ValueError(f"there is no speaker {passage.speaker}")
    return 1 + 2 * passage.speaker + (passage.speaker_by is SpeakerBy.PERSON)


def _state(passage: Passage) -> int:
    if passage.edited:
        if passage.confidence is not None:
            raise ValueError("an edited passage has no confidence")
        return _EDITED if passage.machine_text is None else _EDITED_FROM
    if passage.machine_text is not None:
        raise ValueError("only an edited passage has another text of the machine")
    if passage.confidence is None:
        return _UNKNOWN
    if not 0 <= passage.confidence <= STEPS:
        raise ValueError(f"{passage.confidence} is no confidence")
    return passage.confidence


def _bits(flags: Iterable[Flag]) -> int:
    return sum(1 << _BITS.index(flag) for flag in flags)


def _changes(values: Iterable[int]) -> Iterator[int]:
    """How many passages after the last change, and the new value, for each change; the value before is 0."""
    now = since = 0
    for value in values:
        if value != now:
            yield from (since, value)
            now, since = value, 0
        since += 1


def _sparse(values: Iterable[int]) -> Iterator[int]:
    """For each value that is not 0: how many were 0 since the last, and the value."""
    skipped = 0
    for value in values:
        if value:
            yield from (skipped, value)
            skipped = 0
        else:
            skipped += 1


def _column(content: bytes, count: int, signed: bool = False) -> list[int]:
    reader = Reader(content)
    found = reader.signed(count) if signed else reader.varints(count)
    reader.end()
    return found


def _filled(content: bytes, count: int, most: int, lasting: bool = False) -> list[int]:
    """The values of `_sparse`, or of `_changes` when they are `lasting`, none above `most`."""
    found = [0] * count
    reader = Reader(content)
    position = value = 0
    while reader.left:
        skipped, new = reader.varints(2)
        if position + skipped >= count or new > most:
            raise BundleInvalid(detail="a value lies outside")
        if lasting:
            found[position : position + skipped] = [value] * skipped
        position, value = position + skipped, new
        if not lasting:
            found[position] = value
            position += 1
    if lasting:
        found[position:] = [value] * (count - position)
    return found
