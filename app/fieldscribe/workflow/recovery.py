"""Recover what an interrupted recording left: the rows that still say `recording`, and folders no row knows."""

import time
from dataclasses import dataclass, replace
from pathlib import Path

from fieldscribe.audio.record.recovery import interrupted_recordings, is_interrupted, repair
from fieldscribe.audio.record.sidecar import Sidecar, is_being_recorded, read_sidecar
from fieldscribe.domain import Debrief, Part, Recording, RecordingState, SoundState
from fieldscribe.errors import FieldscribeError, writing_failed
from fieldscribe.library import debriefs, moments, recordings
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.retention import finish_deletions
from fieldscribe.workflow.sound_files import local_date
from fieldscribe.workflow.workspace import Workspace

AS_WISHED = frozenset({"stopped", "limit"})
"""Why a recording ends that is whole, as its sidecar has it."""

_ROUNDING = 0.001  # s
_BEGINNING = 60.0  # s that a busy computer may take to start the recorder


@dataclass(frozen=True, slots=True)
class Recovered:
    """An interrupted recording that was recovered (`error` None), or that could not be, and why."""

    debrief: Debrief
    recording: Recording
    error: FieldscribeError | None = None


def recover(workspace: Workspace) -> list[Recovered]:
    """Recover every interrupted recording: those that the library knows, then those that only the disk knows.

    A recording that is running, in this program or another one, is left alone, and what is being deleted for good is
    no interrupted recording. Done again it changes nothing.
    """
    finish_deletions(workspace)
    library = workspace.library
    found = []
    for recording in recordings.recordings_in_state(library, RecordingState.RECORDING):
        folder = workspace.folder.recordings / recording.uid
        if not is_beginning(folder) and not is_being_recorded(folder):  # in this order: the one becomes the other
            found.append(_recovered(workspace, recording, folder))
    known = {recording.uid: recording for recording in recordings.all_recordings(library)}
    for folder in interrupted_recordings(workspace.folder.recordings):
        ended = known.get(folder.name)
        kept = ended is not None and ended.sound is SoundState.KEPT
        # Without a sidecar nobody was recording there: the library says that it is whole, and its files are left alone.
        if ended and kept and ended.state is not RecordingState.RECORDING and read_sidecar(folder) is not None:
            # It was being continued, and the program was killed before that was stored.
            found.append(_recovered(workspace, continue_in_library(workspace, ended), folder))
    return found + [
        recover_folder(workspace, folder) for folder in _unknown_folders(workspace.folder.recordings, set(known))
    ]


def recover_folder(workspace: Workspace, folder: Path) -> Recovered:
    """Make a debrief of the folder of a recording that the library does not know."""
    library = workspace.library
    sidecar = read_sidecar(folder) or Sidecar(uid=folder.name)
    with library.atomic():
        for other in recordings.all_recordings(library):
            if other.uid == folder.name:  # another process was faster
                return Recovered(debriefs.get_debrief(library, other.debrief_id), other)
        title, date = sidecar.title or "Recording found again", local_date(sidecar.started_at, folder)
        debrief = debriefs.add_debrief(library, title=title, date=date)
        recording = recordings.add_recording(library, debrief.id, RecordingState.RECORDING, uid=folder.name)
    recovered = _recovered(workspace, recording, folder)
    if recovered.error is None and sidecar.ended in AS_WISHED:
        recordings.set_state(library, recording.id, RecordingState.COMPLETE)
        return replace(recovered, recording=recordings.get_recording(library, recording.id))
    return recovered


def recover_recording(workspace: Workspace, recording: Recording, folder: Path) -> Recording:
    """Repair what is in the folder, and make the library say so. Raises CannotRepair."""
    sidecar = repair(folder) if folder.is_dir() else Sidecar(uid=recording.uid)
    library = workspace.library
    with library.atomic():
        for note in sidecar.parts:
            if (folder / note.name).is_file():
                add_part(workspace, recording, folder / note.name, note.samples / sidecar.rate)
        for moment in sidecar.moments:
            moments.add_moment(library, recording.debrief_id, moment)
        recordings.set_state(library, recording.id, RecordingState.INTERRUPTED)
        return recordings.get_recording(library, recording.id)


def continue_in_library(workspace: Workspace, recording: Recording) -> Recording:
    """Mark a recording that had ended as being recorded again. Idempotent."""
    recording = recordings.get_recording(workspace.library, recording.id)
    if recording.state is RecordingState.RECORDING:
        return recording
    return recordings.continue_recording(workspace.library, recording.id)


def _recovered(workspace: Workspace, recording: Recording, folder: Path) -> Recovered:
    debrief = debriefs.get_debrief(workspace.library, recording.debrief_id)
    try:
        return Recovered(debrief, recover_recording(workspace, recording, folder))
    except FieldscribeError as error:
        return Recovered(debrief, recording, error)


def is_beginning(folder: Path) -> bool:
    """Whether a recorder may be about to take this folder: its row comes first, then its process."""
    try:
        empty = read_sidecar(folder) is None and not any(folder.glob("part-*"))
        return empty and abs(time.time() - folder.stat().st_mtime) < _BEGINNING
    except OSError:
        return False


def _unknown_folders(folder: Path, known: set[str]) -> list[Path]:
    """Folders with sound of ours that no recording of the library belongs to, the oldest first."""
    interrupted = set(interrupted_recordings(folder))
    try:
        others = [entry for entry in folder.iterdir() if entry.is_dir() and entry.name not in known]
    except FileNotFoundError:
        return []
    recoverable = [entry for entry in others if entry in interrupted or _is_closed(entry)]
    return sorted(recoverable, key=lambda entry: entry.stat().st_mtime)


def _is_closed(folder: Path) -> bool:
    sidecar = read_sidecar(folder)
    return sidecar is not None and bool(sidecar.ended) and bool(sidecar.parts) and not is_interrupted(folder)


def add_part(workspace: Workspace, recording: Recording, path: Path, seconds: float) -> None:
    """Append a part, unless it is there: recorder and repair may both tell of it. Raises NotWritable.

    What the sidecar beside it knows of interruptions, and of a recording that was continued, goes with the part.
    """
    try:
        size = path.stat().st_size
    except OSError as error:  # the stick with all of it was pulled out
        raise writing_failed(error, path, Sentence("the sound file")) from error
    place = path.relative_to(workspace.folder.root).as_posix()
    sidecar = read_sidecar(path.parent) or Sidecar(uid=recording.uid)
    with workspace.library.atomic():
        before = recordings.get_recording(workspace.library, recording.id)
        if place in {part.path for part in before.parts}:
            return
        start = before.duration
        gaps = [gap for gap in sidecar.gaps if start <= gap.time < start + seconds]
        if sidecar.ended and sidecar.parts and sidecar.parts[-1].name == path.name:  # sound was missing at its very end
            gaps += [gap for gap in sidecar.gaps if gap.time >= start + seconds]
        part = Part(
            place,
            duration=seconds,
            size=size,
            codec="flac",
            container_duration=seconds,
            bad_packets=len(gaps),
            silence=sum(gap.seconds for gap in gaps),
            continued_at=next((one.at for one in sidecar.continuations if abs(one.time - start) < _ROUNDING), ""),
        )
        recordings.add_part(workspace.library, recording.id, part)
