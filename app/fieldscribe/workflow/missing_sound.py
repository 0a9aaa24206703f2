"""Sound that was moved, or whose copy is gone, becomes part of its debrief again: found by its content."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from fieldscribe import durable
from fieldscribe.audio.files import Original, add_original
from fieldscribe.audio.import_note import ImportNote
from fieldscribe.domain import Part, Recording, SoundState
from fieldscribe.errors import DebriefUnknown, OtherSound, SoundNotMissing, writing_failed
from fieldscribe.library.debriefs import find_debrief, get_debrief
from fieldscribe.library.recordings import get_recording, move_part, recording_of
from fieldscribe.library.stamps import new_uid
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.interrupted_imports import import_lock
from fieldscribe.workflow.sound_files import part_paths, recording_folder
from fieldscribe.workflow.workspace import Workspace


def missing_parts(workspace: Workspace, recording: Recording) -> list[Part]:
    """The parts whose file is not where it should be; none when the sound was deleted or lies in the bin."""
    if recording.sound is not SoundState.KEPT:
        return []
    paths = part_paths(workspace, recording)
    return [part for part, path in zip(recording.parts, paths, strict=True) if not _is_file(path)]


def find_sound(workspace: Workspace, debrief_id: int, sources: Sequence[Path], *, link: bool | None = None) -> int:
    """Give a debrief its missing sound back from these files. Returns how many parts are still missing.

    A file belongs to a part when its content is the same, whatever its name. `link` None: as the part was. Raises
    DebriefUnknown, SoundNotMissing, OtherSound, DiskFull, NotWritable and what reading the files raises; then nothing
    was changed.
    """
    recording = recording_of(workspace.library, find_debrief(workspace.library, debrief_id).id)
    if recording is None:
        raise DebriefUnknown(debrief_id)
    if not missing_parts(workspace, recording):
        raise SoundNotMissing(debrief_id)
    hashed = [add_original(source, source.parent, link=True) for source in sources]
    wanted = {part.sha256: part for part in missing_parts(workspace, recording) if part.sha256}
    for source, original in zip(sources, hashed, strict=True):
        if original.sha256 not in wanted:
            raise OtherSound(source.name)
    for original in hashed:
        part = wanted[original.sha256]
        if part.linked if link is None else link:
            _put_in_place(workspace, recording, part, original, link=True)
            continue
        try:
            with import_lock(workspace.folder, new_uid()) as incoming:
                copy = add_original(original.path, incoming)
                _put_in_place(workspace, recording, part, copy, link=False)
        except OSError as error:
            raise writing_failed(error, workspace.folder.recordings, Sentence("the sound file")) from error
    return len(missing_parts(workspace, get_recording(workspace.library, recording.id)))


def restore_parts(workspace: Workspace, recording: Recording, originals: Sequence[Original], *, link: bool) -> bool:
    """Put these files, which have the content of the parts in their order, in the place of those that are missing.

    Returns whether any was missing. Copies are moved; originals that are linked are noted. Raises OSError.
    """
    missing = {part.id for part in missing_parts(workspace, recording)}
    for part, original in zip(recording.parts, originals, strict=True):
        if part.id in missing:
            _put_in_place(workspace, recording, part, original, link=link)
    return bool(missing)


def _put_in_place(workspace: Workspace, recording: Recording, part: Part, original: Original, *, link: bool) -> None:
    if link:
        move_part(workspace.library, replace(part, path=str(original.path), linked=True))
        return
    folder = recording_folder(workspace, recording)
    position = recording.parts.index(part) + 1
    digest = original.path.name.partition("-")[2] if original.path.name[:4].endswith("-") else original.path.name
    target = folder / f"{position:03}-{digest}"
    with workspace.library.atomic():
        durable.replace(original.path, target)
        place = target.relative_to(workspace.folder.root).as_posix()
        move_part(workspace.library, replace(part, path=place, linked=False))
    _write_note(workspace, recording, folder)


def _write_note(workspace: Workspace, recording: Recording, folder: Path) -> None:
    """Let the folder say again what it holds."""
    parts = get_recording(workspace.library, recording.id).parts
    ours = tuple(replace(part, path=Path(part.path).name) for part in parts if not part.linked)
    debrief = get_debrief(workspace.library, recording.debrief_id)
    details: dict[str, str | bool] = {
        "title": debrief.title,
        "date": debrief.date,
        "date_from_file": debrief.date_from_file,
    }
    with suppress(OSError):  # the sound is there, which is what counts
        ImportNote(recording.uid, ours, details).write(folder)


def _is_file(path: Path) -> bool:
    with suppress(OSError, ValueError):
        return path.is_file()
    return False
