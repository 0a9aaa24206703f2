"""Where the sound files of the library lie on the disk. The row of a recording decides, its folder follows.

A folder is moved by one rename within the transaction that says so. Whatever stops the program in between leaves the
folder in one of two places, whole, and `reconcile` moves it to where its row says.
"""

import errno
import os
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from fieldscribe import durable
from fieldscribe.audio.record import sidecar
from fieldscribe.domain import Recording, RecordingState, SoundState
from fieldscribe.errors import (
    FieldscribeError,
    LibraryDamaged,
    SoundBinned,
    SoundDeleted,
    SoundNotRemoved,
    writing_failed,
)
from fieldscribe.errors.system import reason
from fieldscribe.library.recordings import all_recordings, get_recording, known_uids, recordings_in_state
from fieldscribe.paths import DataFolder
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.workspace import Workspace

LIVE = ".growing"
_TRIES = 1000  # more than there are files over which two processes could meet


def part_paths(workspace: Workspace, recording: Recording) -> list[Path]:
    """The files of a recording in order, absolute. Raises SoundBinned, SoundDeleted."""
    require_sound(recording)
    return [workspace.folder.root / part.path for part in recording.parts]


def recording_folder(workspace: Workspace, recording: Recording) -> Path:
    """The folder of a recording's own files, made when it is missing. Raises DiskFull, NotWritable."""
    folder = workspace.folder.recordings / recording.uid
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise writing_failed(error, folder, Sentence("the sound file")) from error
    return folder


def is_being_recorded(workspace: Workspace, recording: Recording) -> bool:
    """Whether some process records it just now; one whose recorder was killed still has the state of it."""
    return recording.state is RecordingState.RECORDING and sidecar.is_being_recorded(
        workspace.folder.recordings / recording.uid
    )


def discard_decoded(workspace: Workspace, recording: Recording) -> None:
    """Delete the decoded sound of a recording, unless the settings keep it; it is made again when needed."""
    if not workspace.setting("keep_decoded"):
        with suppress(
            OSError
        ):  # Windows deletes no file that another program looks into; `remove_leftovers` comes later
            decoded_path(workspace.folder, recording.uid).unlink()


def missing_files(workspace: Workspace) -> list[str]:
    """A sentence for each sound file that the library knows and the disk does not have."""
    return [
        Sentence("The sound file {path} is missing.", path=str(path))
        for state in RecordingState
        for recording in recordings_in_state(workspace.library, state)
        if recording.sound is SoundState.KEPT
        for path in part_paths(workspace, recording)
        if not path.is_file()
    ]


def without_sound(recording: Recording) -> FieldscribeError | None:
    """Why the sound of a recording cannot be played any more; None when it can."""
    match recording.sound:
        case SoundState.BINNED:
            return SoundBinned(recording.debrief_id, recording.sound_since[:10])
        case SoundState.DELETED:
            return SoundDeleted(recording.debrief_id, recording.sound_since[:10])
        case _:
            return None


def require_sound(recording: Recording) -> None:
    """Raise SoundBinned or SoundDeleted when the sound of a recording is not there any more."""
    if error := without_sound(recording):
        raise error


def decoded_path(folder: DataFolder, uid: str) -> Path:
    """The path of the decoded sound of a recording: raw 16 kHz mono 16-bit samples."""
    return folder.cache / f"{uid}.s16"


def live_path(folder: DataFolder, uid: str, job_id: int) -> Path:
    """The path of the decoded sound of a live recording, for one job."""
    return folder.cache / f"{uid}.{job_id}{LIVE}"


def incoming_folder(folder: DataFolder) -> Path:
    """Where copies of originals are until they are whole; on the disk of the recordings, so that a rename will do."""
    return folder.recordings / "incoming"


def has_unknown_folders(workspace: Workspace) -> bool:
    """Whether something lies among the recordings that no recording of the library is called by."""
    passed_over = {incoming_folder(workspace.folder).name, workspace.folder.binned_sound.name}
    names = {entry.name for entry in _entries(workspace.folder.recordings)} - passed_over
    return bool(names - known_uids(workspace.library))


def reconcile(workspace: Workspace) -> None:
    """Move or delete the sound of every recording as its row says, and discard the caches of sound that is not kept.

    What cannot be moved or removed now is left for the next time. Files that no row knows are never removed.
    """
    recordings = all_recordings(workspace.library)
    for recording in recordings:
        with suppress(OSError, LibraryDamaged):
            if _is_misplaced(workspace.folder, recording):
                with workspace.library.atomic():  # another process may be moving it just now
                    _follow(workspace.folder, get_recording(workspace.library, recording.id))
            if recording.sound is not SoundState.KEPT:
                discard_caches(workspace.folder, recording.uid)
    known = {recording.uid for recording in recordings}
    for stray in _entries(workspace.folder.binned_sound):
        if stray.name not in known:  # of a library that was lost: `recover` looks for sound among the recordings
            with suppress(OSError):
                _move(stray, workspace.folder.recordings / stray.name)


def move(workspace: Workspace, recording: Recording) -> None:
    """Move the folder of a recording to where its row says by now; call it within the transaction that says so.

    Raises DiskFull, NotWritable, and leaves the folder where it is then.
    """
    try:
        _follow(workspace.folder, recording)
    except OSError as error:
        raise writing_failed(error, workspace.folder.root, Sentence("the sound file")) from error


def remove(workspace: Workspace, recording: Recording) -> None:
    """Delete all of a recording that is ours: its folder, wherever it lies, and what was made of it.

    Linked originals lie elsewhere and stay. Raises SoundNotRemoved.
    """
    discard_caches(workspace.folder, recording.uid)
    for place in _places(workspace.folder, recording.uid):
        try:
            _remove(place)
        except OSError as error:
            raise SoundNotRemoved(recording.debrief_id, reason(error)) from error


def discard_caches(folder: DataFolder, uid: str) -> None:
    """Delete decoded sound and waveform of a recording, as far as no other program looks into them."""
    durable.remove_temporary_files(folder.cache)  # of decoders that were killed; their names do not say of what
    for entry in _entries(folder.cache):
        if entry.name.startswith(f"{uid}."):
            with suppress(OSError):
                entry.unlink()


def undeleted_files(workspace: Workspace) -> list[str]:
    """A sentence for each sound that is still on the disk although it was deleted."""
    return [
        Sentence("The sound file {path} should have been deleted, but is still there.", path=str(place))
        for recording in all_recordings(workspace.library)
        if recording.sound is SoundState.DELETED
        for place in _places(workspace.folder, recording.uid)[1:]
        if place.exists()
    ]


def _places(folder: DataFolder, uid: str) -> tuple[Path, Path]:
    """The two possible folders of a recording: while it is kept, and while it is in the bin."""
    if Path(uid).name != uid or uid in ("", ".", "..", "incoming", folder.binned_sound.name):
        raise LibraryDamaged(folder.library)  # a forged uid must not lead to other folders
    return folder.recordings / uid, folder.binned_sound / uid


def _is_misplaced(folder: DataFolder, recording: Recording) -> bool:
    here, binned = _places(folder, recording.uid)
    return here.exists() if recording.sound is SoundState.BINNED else binned.exists()


def _follow(folder: DataFolder, recording: Recording) -> None:
    here, binned = _places(folder, recording.uid)
    match recording.sound:
        case SoundState.KEPT:
            _move(binned, here)
        case SoundState.BINNED:
            _move(here, binned)
        case SoundState.DELETED:
            _remove(binned)


def _move(source: Path, target: Path) -> None:
    if not source.exists():
        return
    with suppress(OSError):
        target.rmdir()  # an empty one that was made meanwhile
    target.parent.mkdir(mode=0o700, exist_ok=True)
    durable.replace(source, target)


def _remove(place: Path) -> None:
    for _ in range(_TRIES):
        if not place.exists():
            return
        with suppress(FileNotFoundError):  # another process is deleting it too; continue with the rest
            shutil.rmtree(place)
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


def _entries(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []


def local_date(started_at: str, folder: Path) -> str:
    """When a recording began (ISO 8601, any zone), in local time; else when its folder was last changed."""
    try:
        began = datetime.fromisoformat(started_at).astimezone()
    except (ValueError, OverflowError):
        began = datetime.fromtimestamp(folder.stat().st_mtime).astimezone()
    return began.strftime("%Y-%m-%dT%H:%M")
