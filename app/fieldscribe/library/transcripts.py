"""Segments and their words: committed one by one, edited, and replaced by a later transcription.

A segment is live (what counts), a draft (of a job that will replace live ones when it is done) or retired (what was
replaced, kept for audit and for the undo). Times are kept to the millisecond, probabilities to a thousandth.
"""

import json
from collections.abc import Sequence
from typing import Any

from fieldscribe.domain import Flag, Segment, SpeakerBy, Transcript, Word
from fieldscribe.errors import JobUnknown, SegmentUnknown
from fieldscribe.library.connection import Library, Row
from fieldscribe.library.debriefs import get_debrief
from fieldscribe.library.moments import moments
from fieldscribe.library.recordings import TRANSCRIBED, recording_of
from fieldscribe.library.speakers import speakers

_COLUMNS = (
    "id, start_ms, end_ms, text, machine_text, language, avg_logprob, compression_ratio, no_speech_prob, temperature, "
    "flags, speaker_id, paragraph, speaker_by"
)


def commit_segment(library: Library, job_id: int, block: int, segment: Segment) -> int | None:
    """Keep a segment with its words as it comes from the machine, in one transaction. Returns its id.

    None, and nothing is kept, when its middle lies within a segment that a person has worked on or deleted: that is
    a passage computed again after an interruption, and what the person made of it counts. Raises JobUnknown.
    """
    start, end = _ms(segment.start), _ms(segment.end)
    with library.atomic(durable=False):
        job = library.row("SELECT recording_id, draft FROM jobs WHERE id = ?", (job_id,))
        if job is None:
            raise JobUnknown(job_id)
        recording_id, draft = job
        if not draft and _worked_on(library, recording_id, (start + end) // 2):
            return None
        segment_id = library.insert(
            "segments",
            {
                "recording_id": recording_id,
                "state": "draft" if draft else "live",
                **segment_values(segment),
                "machine_text": segment.machine_text or segment.text,
                "speaker_by": segment.speaker_by or (SpeakerBy.MACHINE if segment.speaker_id is not None else None),
                "job_id": job_id,
                "block": block,
            },
        )
        write_words(library, segment_id, start, segment.words)
    return segment_id


def segment_values(segment: Segment) -> dict[str, Any]:
    """The column values of a segment."""
    return {
        "start_ms": _ms(segment.start),
        "end_ms": _ms(segment.end),
        "text": segment.text,
        "machine_text": segment.machine_text,
        "language": segment.language,
        "avg_logprob": segment.avg_logprob,
        "compression_ratio": segment.compression_ratio,
        "no_speech_prob": segment.no_speech_prob,
        "temperature": segment.temperature,
        "flags": ",".join(segment.flags),
        "speaker_id": segment.speaker_id,
        "speaker_by": segment.speaker_by,
        "paragraph": segment.paragraph,
    }


def reset_block(library: Library, job_id: int, block: int) -> None:
    """Delete the segments of an unfinished block that no person has worked on, so that it can be computed again."""
    with library.atomic(durable=False):
        library.execute("UPDATE blocks SET done = 0 WHERE job_id = ? AND position = ?", (job_id, block))
        library.execute(
            "DELETE FROM segments WHERE job_id = ? AND block = ? AND state <> 'retired' "
            "AND NOT edited AND speaker_by IS NOT 'person'",
            (job_id, block),
        )


def segments(library: Library, recording_id: int) -> tuple[Segment, ...]:
    """The live segments of a recording with their words, in the order of time; two queries for any length."""
    return _segments(library, "recording_id = ? AND state = 'live'", recording_id)


def segments_by(library: Library, job_id: int) -> tuple[Segment, ...]:
    """Segments that a job wrote and no person has changed or replaced, live or draft, in time order."""
    return _segments(library, "job_id = ? AND state <> 'retired' AND NOT edited", job_id)


def flag_segment(library: Library, segment_id: int, flags: Sequence[Flag]) -> None:
    """Replace the reasons why a segment should be checked. Raises RowGone."""
    with library.atomic(durable=False):
        library.update("segments", segment_id, {"flags": ",".join(flags)})


def get_segment(library: Library, segment_id: int) -> Segment:
    """The segment of that number, in any state. Raises SegmentUnknown."""
    found = _segments(library, "id = ?", segment_id)
    if not found:
        raise SegmentUnknown(segment_id)
    return found[0]


def segments_of_ids(library: Library, numbers: Sequence[int]) -> tuple[Segment, ...]:
    """The existing segments with these ids, in any state, in time order."""
    return _segments(library, "segments.id IN (SELECT value FROM json_each(?))", json.dumps(numbers))


def transcript(library: Library, debrief_id: int) -> Transcript:
    """Everything about a debrief that a document is made from, as of one moment. Raises DebriefUnknown.

    `model` is the one that wrote the newest live segments. `complete` says that a job has gone through all of the
    recording that counts.
    """
    with library.snapshot():
        debrief = get_debrief(library, debrief_id)
        recording = recording_of(library, debrief_id)
        people = tuple(speakers(library, debrief_id))
        marks = tuple(moments(library, debrief_id))
        if recording is None:
            return Transcript(debrief, speakers=people, moments=marks, complete=False)
        source = library.row(
            "SELECT json_extract(options, '$.model') FROM jobs WHERE id = "
            "(SELECT max(job_id) FROM segments WHERE recording_id = ? AND state = 'live')",
            (recording.id,),
        )
        whole = library.row(f"SELECT {TRANSCRIBED} FROM recordings WHERE id = ?", (recording.id,))
        return Transcript(
            debrief=debrief,
            recording=recording,
            segments=segments(library, recording.id),
            speakers=people,
            moments=marks,
            model=source[0] if source else "",
            complete=whole == (1,),
        )


def _worked_on(library: Library, recording_id: int, middle: int) -> bool:
    """Whether a person has edited, deleted or assigned a speaker to the passage at that time (ms)."""
    found = library.row(
        "SELECT 1 FROM segments WHERE recording_id = ? AND state = 'live' AND start_ms <= ? AND end_ms > ? "
        "AND (edited OR speaker_by = 'person') "
        "UNION ALL SELECT 1 FROM segments WHERE recording_id = ? AND state = 'retired' AND start_ms <= ? "
        "AND end_ms > ? AND retired_by IS NULL LIMIT 1",
        (recording_id, middle, middle) * 2,
    )
    return found is not None


def _segments(library: Library, condition: str, parameter: int | str) -> tuple[Segment, ...]:
    words: dict[int, list[Word]] = {}
    with library.snapshot():
        # The order is that of the indexes, so nothing is sorted.
        found = library.read(
            _word,
            "SELECT words.segment_id, words.text, segments.start_ms + words.start_ms, "
            "segments.start_ms + words.end_ms, words.probability "
            f"FROM segments JOIN words ON words.segment_id = segments.id WHERE {condition} "
            "ORDER BY segments.start_ms, segments.id, words.position",
            (parameter,),
        )
        for segment_id, word in found:
            words.setdefault(segment_id, []).append(word)
        return tuple(
            library.read(
                lambda row: _segment(row, tuple(words.get(row[0], ()))),
                f"SELECT {_COLUMNS} FROM segments WHERE {condition} ORDER BY start_ms, id",
                (parameter,),
            )
        )


def _word(row: Row) -> tuple[int, Word]:
    segment_id, text, start, end, probability = row
    return segment_id, Word(text, start / 1000, end / 1000, probability / 1000)


def _segment(row: Row, words: tuple[Word, ...]) -> Segment:
    number, start, end, text, machine_text, language, logprob, ratio, no_speech, temperature, flags, *rest = row
    speaker_id, paragraph, speaker_by = rest
    return Segment(
        start=start / 1000,
        end=end / 1000,
        text=text,
        words=words,
        machine_text=machine_text,
        language=language,
        avg_logprob=logprob,
        compression_ratio=ratio,
        no_speech_prob=no_speech,
        temperature=temperature,
        flags=tuple(Flag(flag) for flag in flags.split(",") if flag),
        speaker_id=speaker_id,
        id=number,
        paragraph=None if paragraph is None else bool(paragraph),
        speaker_by=speaker_by and SpeakerBy(speaker_by),
    )


def write_words(library: Library, segment_id: int, segment_start: int, words: Sequence[Word]) -> None:
    """Keep the words of a segment that starts at `segment_start` (ms) and has none; part of a transaction."""
    library.executemany(
        "INSERT INTO words (segment_id, position, start_ms, end_ms, probability, text) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (
                segment_id,
                position,
                _ms(word.start) - segment_start,
                _ms(word.end) - segment_start,
                _ms(word.probability),
                word.text,
            )
            for position, word in enumerate(words)
        ],
    )


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
