"""The sound files beside a backup of the library: what is new is copied there, what is missing is brought back.

Below the folder of the backups lies `recordings/UID/`, just as in the data folder. A file that is there under its name
in its size is the same one: the files of a recording never change once they are whole.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldscribe import durable
from fieldscribe.audio.files import DISK_RESERVE
from fieldscribe.audio.record.sidecar import is_being_recorded
from fieldscribe.domain import SoundState
from fieldscribe.errors import Cancelled, DiskFull, FolderMissing, NotWritable, printable, writing_failed
from fieldscribe.library.recordings import all_recordings
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.sound_files import part_paths
from fieldscribe.workflow.workspace import Workspace

_WHAT = Sentence("the recordings")
_FOLDER = "recordings"
_NOTES = ("recording.json", "import.json")
_CHUNK = 2**20

Progress = Callable[[int, int], None]
"""Is told the bytes that are done, and all of them."""


@dataclass(frozen=True, slots=True)
class SoundToCopy:
    """Files that lack a copy: where each is, where its copy goes; `size` is their sum in bytes."""

    files: tuple[tuple[Path, Path], ...]
    size: int


def sound_to_copy(workspace: Workspace, folder: Path) -> SoundToCopy:
    """The sound, without linked files, that the folder of backups does not hold yet."""
    found = []
    for recording in all_recordings(workspace.library):
        ours = workspace.folder.recordings / recording.uid
        if recording.sound is not SoundState.KEPT or is_being_recorded(ours):
            continue
        paths = [path for path in part_paths(workspace, recording) if path.parent == ours]
        for path in [*paths, *(ours / note for note in _NOTES)]:
            target = folder / _FOLDER / recording.uid / path.name
            if path.is_file() and _size(path) != _size(target):
                found.append((path, target))
    return SoundToCopy(tuple(found), sum(_size(path) for path, _ in found))


def copy_sound(
    workspace: Workspace,
    folder: Path,
    progress: Progress | None = None,
    should_stop: Callable[[], bool] | None = None,
    *,
    most: int | None = None,
) -> int:
    """Copy what the folder does not hold yet, or `most` files of it. Returns the bytes. What is copied stays.

    Raises FolderMissing, DiskFull, NotWritable, Cancelled.
    """
    if not folder.is_dir():
        raise FolderMissing(printable(str(folder)))
    if folder.resolve() == workspace.folder.root.resolve():
        raise NotWritable(printable(str(folder)), Sentence("the recordings themselves are there"))
    files = sound_to_copy(workspace, folder).files[:most]
    return _copy_all(SoundToCopy(files, sum(_size(path) for path, _ in files)), folder, progress, should_stop)


def restore_sound(
    workspace: Workspace, folder: Path, progress: Progress | None = None, should_stop: Callable[[], bool] | None = None
) -> int:
    """Bring back the files that the library misses and the folder of backups has. Returns the bytes.

    Raises DiskFull, NotWritable, Cancelled.
    """
    files = []
    for recording in all_recordings(workspace.library):
        if recording.sound is SoundState.KEPT:
            ours = workspace.folder.recordings / recording.uid
            paths = [path for path in part_paths(workspace, recording) if path.parent == ours]
            if any(not path.exists() for path in paths):
                for path in [*paths, *(ours / note for note in _NOTES)]:
                    source = folder / _FOLDER / recording.uid / path.name
                    if not path.exists() and source.is_file():
                        files.append((source, path))
    missing = SoundToCopy(tuple(files), sum(_size(source) for source, _ in files))
    return _copy_all(missing, workspace.folder.recordings, progress, should_stop)


def _copy_all(todo: SoundToCopy, place: Path, progress: Progress | None, should_stop: Callable[[], bool] | None) -> int:
    if not todo.files:
        return 0
    done = 0
    try:
        if shutil.disk_usage(place).free < todo.size + DISK_RESERVE:
            raise DiskFull(_WHAT, todo.size + DISK_RESERVE)
        for source, target in todo.files:
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            durable.remove_temporary_files(target.parent)
            with source.open("rb") as read, durable.writing(target) as write:
                for chunk in _chunks(read.read):
                    if should_stop and should_stop():
                        raise Cancelled
                    write.write(chunk)
                    done += len(chunk)
                    if progress:
                        progress(done, max(done, todo.size))
    except OSError as error:
        raise writing_failed(error, place, _WHAT, todo.size) from error
    return done


def _chunks(read: Callable[[int], bytes]) -> Iterator[bytes]:
    while chunk := read(_CHUNK):
        yield chunk


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return -1
