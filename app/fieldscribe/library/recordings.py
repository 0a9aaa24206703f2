"""The sound of debriefs: where its parts lie, how long they are, and whether they are whole. Commits are durable."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from fieldscribe.domain import Part, Recording, RecordingState, SoundState
from fieldscribe.errors import RecordingUnknown
from fieldscribe.library.connection import Library, Parameters, Row
from fieldscribe.library.stamps import new_uid, utc_now

_COLUMNS = "id, uid, debrief_id, state, trim_start_ms, trim_end_ms, sound, sound_since"
_PART_COLUMNS = (
    "path, duration_seconds, sha256, size, linked, original_name, codec, promised_seconds, bad_packets, id, "
    "silence_seconds, continued_at"
)

_DONE = "jobs.recording_id = recordings.id AND jobs.state = 'done'"
_ROUNDING = 0.001  # s; sums of durations differ in their last digits

TRANSCRIBED = f"""(
    EXISTS (SELECT 1 FROM jobs WHERE {_DONE}) AND NOT EXISTS (
        SELECT 1 FROM (
            SELECT coalesce(trim_start_ms / 1000.0, 0.0) AS point
            UNION SELECT json_extract(options, '$.span[1]') FROM jobs WHERE {_DONE}
        )
        WHERE point >= coalesce(trim_start_ms / 1000.0, 0.0) AND point < -{_ROUNDING} + coalesce(
            trim_end_ms / 1000.0, (SELECT sum(duration_seconds) FROM parts WHERE parts.recording_id = recordings.id)
        )
        AND NOT EXISTS (
            SELECT 1 FROM jobs WHERE {_DONE} AND (
                json_extract(options, '$.span') IS NULL
                OR json_extract(options, '$.span[0]') <= point + {_ROUNDING}
                AND json_extract(options, '$.span[1]') > point + {_ROUNDING}
            )
        )
    )
)"""
"""SQL: whether jobs have gone through all that counts of a row of `recordings`.

That is so when there is no gap after the start or after the end of any of their spans.
"""


def add_recording(library: Library, debrief_id: int, state: RecordingState, uid: str = "") -> Recording:
    """Add the recording of a debrief, which has one at most, without parts yet. It is on the disk on return.

    `uid` is given when its sound was found on the disk, in the folder of that name.
    """
    with library.atomic():
        recording_id = library.insert(
            "recordings", {"uid": uid or new_uid(), "debrief_id": debrief_id, "state": state, "created_at": utc_now()}
        )
        return get_recording(library, recording_id)


def get_recording(library: Library, recording_id: int) -> Recording:
    """The recording with its parts in order. Raises RecordingUnknown."""
    found = _recordings(library, "WHERE id = ?", (recording_id,))
    if not found:
        raise RecordingUnknown(recording_id)
    return found[0]


def recording_of(library: Library, debrief_id: int) -> Recording | None:
    """The recording of a debrief, None when it has no sound yet."""
    return next(iter(_recordings(library, "WHERE debrief_id = ?", (debrief_id,))), None)


def recordings_in_state(library: Library, state: RecordingState) -> list[Recording]:
    """Every recording in that state, the oldest first; those of debriefs in the bin too."""
    return _recordings(library, "WHERE state = ? ORDER BY id", (state,))


def all_recordings(library: Library) -> list[Recording]:
    """Every recording, the oldest first; those of debriefs in the bin too."""
    return _recordings(library, "ORDER BY id")


def known_uids(library: Library) -> set[str]:
    """The uids of all recordings."""
    return {uid for (uid,) in library.rows("SELECT uid FROM recordings")}


def move_part(library: Library, part: Part) -> None:
    """Store the new path of a part, and whether it is linked. Raises RowGone."""
    with library.atomic():
        library.update("parts", part.id or 0, {"path": part.path, "linked": part.linked})


def set_state(library: Library, recording_id: int, state: RecordingState) -> None:
    """Change the state of a recording. Raises RecordingUnknown."""
    with library.atomic():
        get_recording(library, recording_id)
        library.update("recordings", recording_id, {"state": state})


def continue_recording(library: Library, recording_id: int) -> Recording:
    """Note that a recording that had ended is being recorded again. Raises RecordingUnknown.

    Each job keeps to the sound that was there when it was queued. A trim that left out the end is taken back, because
    that is no longer the end.
    """
    with library.atomic():
        before = get_recording(library, recording_id)
        library.execute(
            "UPDATE jobs SET options = json_set(options, '$.span', "
            "json_array(coalesce(json_extract(options, '$.span[0]'), 0.0), :end)) "
            "WHERE recording_id = :id AND coalesce(json_extract(options, '$.span[1]'), :end + 1) > :end",
            {"id": recording_id, "end": before.duration},
        )
        set_trim(library, recording_id, None)
        set_state(library, recording_id, RecordingState.RECORDING)
        return get_recording(library, recording_id)


def set_trim(library: Library, recording_id: int, trim: tuple[float, float] | None) -> Recording:
    """Note from where to where (s) the recording counts; None: all of it. Raises RecordingUnknown."""
    start, end = (None, None) if trim is None else (round(trim[0] * 1000), round(trim[1] * 1000))
    with library.atomic():
        before = get_recording(library, recording_id)
        library.update("recordings", recording_id, {"trim_start_ms": start, "trim_end_ms": end})
        after = get_recording(library, recording_id)
        if after.trim != before.trim:  # a report says how long the debrief is
            library.execute("UPDATE debriefs SET revision = revision + 1 WHERE id = ?", (after.debrief_id,))
        return after


def add_part(library: Library, recording_id: int, part: Part) -> Part:
    """Append a sound file to the time line. Returns the part with its id. Raises RecordingUnknown."""
    with library.atomic():
        position = len(get_recording(library, recording_id).parts)
        part_id = library.insert("parts", {**_part_values(part), "recording_id": recording_id, "position": position})
    return replace(part, id=part_id)


def find_by_content(library: Library, sha256s: Sequence[str]) -> Recording | None:
    """The recording that consists of just these files, the oldest first.

    Not those in the bin, nor those whose sound was deleted: who brings it again wants to hear it.
    """
    found = library.rows(
        "SELECT recordings.id FROM parts JOIN recordings ON recordings.id = recording_id "
        "JOIN debriefs ON debriefs.id = debrief_id "
        "WHERE sha256 = ? AND sha256 <> '' AND parts.position = 0 AND binned_at IS NULL AND sound <> 'deleted' "
        "ORDER BY recordings.id",
        (sha256s[0],),
    )
    candidates = (get_recording(library, recording_id) for (recording_id,) in found)
    return next((each for each in candidates if [part.sha256 for part in each.parts] == list(sha256s)), None)


def _recordings(library: Library, where: str, parameters: Parameters = ()) -> list[Recording]:
    return library.read(lambda row: _recording(library, row), f"SELECT {_COLUMNS} FROM recordings {where}", parameters)


def _recording(library: Library, row: Row) -> Recording:
    recording_id, uid, debrief_id, state, trim_start, trim_end, sound, sound_since = row
    parts = library.read(
        _part, f"SELECT {_PART_COLUMNS} FROM parts WHERE recording_id = ? ORDER BY position", (recording_id,)
    )
    trim = None if trim_start is None else (trim_start / 1000, trim_end / 1000)
    return Recording(
        recording_id,
        uid,
        debrief_id,
        RecordingState(state),
        tuple(parts),
        trim,
        SoundState(sound),
        sound_since,
    )


def _part(row: Row) -> Part:
    path, duration, sha256, size, linked, original_name, codec, promised, bad_packets, *rest = row
    return Part(path, duration, sha256, size, bool(linked), original_name, codec, promised, bad_packets, *rest)


def _part_values(part: Part) -> dict[str, Any]:
    return {
        "path": part.path,
        "duration_seconds": part.duration,
        "sha256": part.sha256,
        "size": part.size,
        "linked": part.linked,
        # It is there to be read; a name that is no text on this system keeps what can be read of it.
        "original_name": part.original_name.encode("utf-8", "replace").decode(),
        "codec": part.codec,
        "promised_seconds": part.container_duration,
        "bad_packets": part.bad_packets,
        "silence_seconds": part.silence,
        "continued_at": part.continued_at,
    }
