"""The bin: deleted debriefs, and sound whose retention time has passed.

Nothing here touches a file. A permanent deletion is first written down (`begin_deletion`), which cannot be undone, and
ends with `purge` when the sound is gone from the disk: whatever stops the program between, it is known what to finish.
"""

from fieldscribe.domain import STARTER, BinKind, Binned, JobState, RecordingState, SoundState
from fieldscribe.errors import DebriefInUse, NotInBin, SoundInUse
from fieldscribe.library.connection import Library
from fieldscribe.library.debriefs import find_debrief
from fieldscribe.library.recordings import TRANSCRIBED, get_recording, recording_of
from fieldscribe.library.stamps import utc_now

_FINISHED = ("cancelled", "done")
# Sound that may be deleted: all parts are our own files, the recording is complete, it was transcribed (by more than
# the starter model, on which nobody should rely); and no job needs it.
_DELETABLE = f"""
    recordings.sound = 'kept' AND recordings.state = 'complete'
    AND EXISTS (SELECT 1 FROM debriefs WHERE debriefs.id = debrief_id AND binned_at IS NULL)
    AND EXISTS (SELECT 1 FROM parts WHERE parts.recording_id = recordings.id)
    AND NOT EXISTS (SELECT 1 FROM parts WHERE parts.recording_id = recordings.id AND linked)
    AND NOT EXISTS (SELECT 1 FROM jobs WHERE jobs.recording_id = recordings.id AND jobs.state NOT IN {_FINISHED})
    AND EXISTS (SELECT 1 FROM segments WHERE segments.recording_id = recordings.id AND segments.state = 'live')
    AND NOT EXISTS (
        SELECT 1 FROM segments JOIN jobs ON jobs.id = segments.job_id
        WHERE segments.recording_id = recordings.id AND segments.state = 'live' AND NOT segments.edited
        AND json_extract(jobs.options, '$.model') = '{STARTER}'
    )
    AND {TRANSCRIBED}
"""


def binned(library: Library) -> list[Binned]:
    """The contents of the bin, newest first; `leaves` is not filled in yet."""
    facts = """
        debriefs.id, debriefs.title, debriefs.date,
        (SELECT coalesce(sum(duration_seconds), 0.0) FROM parts WHERE recording_id = recordings.id),
        (SELECT count(*) FROM segments WHERE recording_id = recordings.id AND state = 'live'),
        EXISTS (SELECT 1 FROM parts WHERE recording_id = recordings.id AND NOT linked AND sound <> 'deleted'),
        (SELECT coalesce(sum(size), 0) FROM parts WHERE recording_id = recordings.id AND NOT linked
            AND sound <> 'deleted')
    """
    rows = library.rows(
        f"""
        SELECT 'debrief', {facts}, debriefs.binned_at AS since, debriefs.bin_days
        FROM debriefs LEFT JOIN recordings ON debrief_id = debriefs.id
        WHERE binned_at IS NOT NULL AND deleted_at IS NULL
        UNION ALL
        SELECT 'sound', {facts}, recordings.sound_since, recordings.bin_days
        FROM debriefs JOIN recordings ON debrief_id = debriefs.id
        WHERE binned_at IS NULL AND deleted_at IS NULL AND sound = 'binned'
        ORDER BY since DESC, 2
        """
    )
    return [
        Binned(BinKind(kind), number, title, date, duration, segments, bool(sound), size, since, shown_days)
        for kind, number, title, date, duration, segments, sound, size, since, shown_days in rows
    ]


def count_day(library: Library, day: str) -> None:
    """Count a day (local ISO date) on which the bin was shown."""
    with library.atomic():
        for table, there in (("debriefs", "binned_at IS NOT NULL"), ("recordings", "sound = 'binned'")):
            library.execute(
                f"UPDATE {table} SET bin_days = bin_days + 1, bin_day = :day WHERE {there} AND bin_day <> :day",
                {"day": day},
            )


def begin_deletion(library: Library, debrief_id: int) -> None:
    """Note that a debrief of the bin is deleted permanently: it is no longer found, and its jobs are cancelled.

    Raises DebriefUnknown, NotInBin, DebriefInUse.
    """
    with library.atomic():
        find_debrief(library, debrief_id)
        if not library.row("SELECT 1 FROM debriefs WHERE id = ? AND binned_at IS NOT NULL", (debrief_id,)):
            raise NotInBin(debrief_id)
        recording = recording_of(library, debrief_id)
        if recording is not None:
            running = library.row("SELECT 1 FROM jobs WHERE recording_id = ? AND state = 'running'", (recording.id,))
            if running or recording.state is RecordingState.RECORDING:
                raise DebriefInUse(debrief_id)
            library.execute(
                f"UPDATE jobs SET state = ? WHERE recording_id = ? AND state NOT IN {_FINISHED}",
                (JobState.CANCELLED, recording.id),
            )
        library.update("debriefs", debrief_id, {"deleted_at": utc_now()})


def deletions_begun(library: Library) -> list[int]:
    """The debriefs whose permanent deletion has begun and is not finished."""
    return [debrief_id for (debrief_id,) in library.rows("SELECT id FROM debriefs WHERE deleted_at IS NOT NULL")]


def deletable_sounds(library: Library) -> list[tuple[int, str]]:
    """Recordings whose sound may be deleted, with the time (UTC) it was recorded or imported, oldest first.

    For one that was restored from the bin that is the time since then.
    """
    rows = library.rows(
        f"SELECT id, max(created_at, sound_since) AS since FROM recordings WHERE {_DELETABLE} ORDER BY since"
    )
    return [(recording_id, since) for recording_id, since in rows]


def bin_sound(library: Library, recording_id: int) -> None:
    """Mark the sound as binned. Raises RecordingUnknown, SoundInUse when it may not go (any more)."""
    with library.atomic():
        recording = get_recording(library, recording_id)
        if not library.row(f"SELECT 1 FROM recordings WHERE id = ? AND {_DELETABLE}", (recording_id,)):
            raise SoundInUse(recording.debrief_id)
        _set_sound(library, recording_id, SoundState.BINNED)


def restore_sound(library: Library, recording_id: int) -> None:
    """Undo `bin_sound`. Its days begin again. Raises RecordingUnknown, NotInBin."""
    _leave_bin(library, recording_id, SoundState.KEPT)


def mark_sound_deleted(library: Library, recording_id: int) -> None:
    """Mark the sound as deleted; the files are deleted afterwards. Raises RecordingUnknown, NotInBin."""
    _leave_bin(library, recording_id, SoundState.DELETED)


def _leave_bin(library: Library, recording_id: int, state: SoundState) -> None:
    with library.atomic():
        recording = get_recording(library, recording_id)
        if recording.sound is not SoundState.BINNED:
            raise NotInBin(recording.debrief_id)
        _set_sound(library, recording_id, state)


def _set_sound(library: Library, recording_id: int, state: SoundState) -> None:
    values = {"sound": state, "sound_since": utc_now(), "bin_days": 0, "bin_day": ""}
    library.update("recordings", recording_id, values)
