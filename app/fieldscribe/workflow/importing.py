"""Sound files become debriefs: copied (or linked) with their hash, read once, counted, noticed when known already."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Unpack

from fieldscribe.audio.decode.decoder import DecodedPart, decode
from fieldscribe.audio.files import KNOWN_SUFFIXES, Original, add_original
from fieldscribe.audio.import_note import ImportNote
from fieldscribe.domain import Debrief, Part, Recording, RecordingState
from fieldscribe.durable import replace as move_durably
from fieldscribe.durable import sync_folder
from fieldscribe.errors import Cancelled, FieldscribeError, NoSoundInFolder, SoundUnreadable, reason, writing_failed
from fieldscribe.library.debriefs import Details, add_debrief, get_debrief
from fieldscribe.library.recordings import add_part, add_recording, all_recordings, find_by_content, get_recording
from fieldscribe.library.stamps import new_uid
from fieldscribe.reports.characters import title_of_file
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.events import DebriefAdded, Emit, ImportProgress, ignore
from fieldscribe.workflow.interrupted_imports import import_lock
from fieldscribe.workflow.missing_sound import restore_parts
from fieldscribe.workflow.sound_files import decoded_path, incoming_folder
from fieldscribe.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: the debrief it is in, whether it was there already, and what there is to say about it."""

    source: Path
    debrief: Debrief
    known: bool
    duration: float
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A file (or folder) that could not be imported, and why in a sentence. Nothing of it was kept."""

    source: Path
    error: FieldscribeError


def import_all(
    workspace: Workspace,
    sources: Sequence[Path],
    emit: Emit = ignore,
    *,
    as_one: bool = False,
    link: bool | None = None,
    **details: Unpack[Details],
) -> Iterator[Imported | Refused]:
    """Import files, or the sound files of folders: each as a debrief of its own, or `as_one` in the order given.

    `link` leaves the originals where they are (None: as the setting says). Yields an `Imported` for each debrief as
    soon as it is in the library, and a `Refused` for what cannot be read, which leaves nothing behind and does not
    keep the others out. Raises Cancelled, and what the library raises.
    """
    linked = workspace.setting("originals") == "link" if link is None else link
    given = Details(**{name: value for name, value in details.items() if value})  # type: ignore[typeddict-item]
    files: list[Path] = []
    for source in sources:
        try:
            files += _files_of(source)
        except FieldscribeError as error:
            yield Refused(source, error)
            if as_one:
                return
    for group in [files] if as_one else [[file] for file in files]:
        try:
            yield _import_one(workspace, group, emit, linked, given)
        except Cancelled:
            raise
        except FieldscribeError as error:
            yield Refused(group[0], error)
        except OSError as error:
            yield Refused(group[0], writing_failed(error, workspace.folder.recordings, Sentence("the sound file")))


def import_one(
    workspace: Workspace, source: Path, emit: Emit = ignore, *, link: bool | None = None, **details: Unpack[Details]
) -> Imported:
    """Import one file as `import_all` does, but raise its error."""
    (result,) = import_all(workspace, [source], emit, link=link, **details)
    if isinstance(result, Refused):
        raise result.error
    return result


def _files_of(source: Path) -> list[Path]:
    """The file itself, or the sound files that lie in the folder, in the order of their names."""
    if not source.is_dir():
        return [source]
    try:
        found = sorted(file for file in source.iterdir() if _looks_like_sound(file))
    except OSError as error:
        raise SoundUnreadable(source.name or str(source), reason(error)) from error
    if not found:
        raise NoSoundInFolder(source.name or str(source))
    return found


def sound_files_below(folder: Path) -> list[Path]:
    """All sound and video files in a folder and in the folders in it, by their paths.

    Raises SoundUnreadable, NoSoundInFolder.
    """
    try:
        found = sorted(Path(place, name) for place, _, names in os.walk(folder, onerror=_raise) for name in names)
    except OSError as error:
        raise SoundUnreadable(folder.name or str(folder), reason(error)) from error
    if not (files := [file for file in found if _looks_like_sound(file)]):
        raise NoSoundInFolder(folder.name or str(folder))
    return files


def _raise(error: OSError) -> None:
    raise error


def _looks_like_sound(file: Path) -> bool:
    # A Mac leaves a hidden "._x.mp3" beside every x.mp3 on a stick.
    return file.suffix.lower() in KNOWN_SUFFIXES and not file.name.startswith(".") and file.is_file()


def _import_one(workspace: Workspace, sources: list[Path], emit: Emit, link: bool, details: Details) -> Imported:
    uid = new_uid()
    decoded = decoded_path(workspace.folder, uid)
    link = link and all(_is_text(source) for source in sources)  # the library keeps text; another name is copied
    with import_lock(workspace.folder, uid) as incoming:
        originals = [_original(source, incoming, position, link) for position, source in enumerate(sources, 1)]
        known = find_by_content(workspace.library, [original.sha256 for original in originals])
        if known:
            return _known(workspace, known, sources[0], originals, link)

        def progress(done: float, total: float | None) -> None:
            emit(ImportProgress(sources[0], done, total))

        names = [source.name for source in sources]
        try:
            result = decode([original.path for original in originals], decoded, progress, names=names)
            added = _add(workspace, uid, sources, originals, result.parts, link, details)
        except BaseException:
            decoded.unlink(missing_ok=True)
            raise
        if isinstance(added, Recording):
            decoded.unlink(missing_ok=True)
            return _known(workspace, added, sources[0], originals, link)
    debrief, recording = added
    emit(DebriefAdded(debrief))
    remarks = tuple(loss.sentence for loss in recording.losses)
    return Imported(sources[0], debrief, False, recording.duration, remarks)


def _known(
    workspace: Workspace, recording: Recording, source: Path, originals: Sequence[Original], link: bool
) -> Imported:
    """Of sound that is in the library already; where its files are missing, these take their place."""
    found = restore_parts(workspace, recording, originals, link=link)
    debrief = get_debrief(workspace.library, recording.debrief_id)
    remarks = (
        (Sentence("{name}: the missing sound of this debrief was found again.", name=source.name),) if found else ()
    )
    return Imported(source, debrief, True, recording.duration, remarks)


def _original(source: Path, folder: Path, position: int, link: bool) -> Original:
    """The original where it lies, or its copy in `folder`, with its place on the time line before its name."""
    original = add_original(source, folder, link=link)
    if link:
        return original
    return replace(original, path=original.path.replace(folder / f"{position:03}-{original.path.name}"))


def _is_text(path: Path) -> bool:
    try:
        str(path.absolute()).encode()
    except UnicodeEncodeError:
        return False
    return True


def _add(
    workspace: Workspace,
    uid: str,
    sources: Sequence[Path],
    originals: Sequence[Original],
    parts: Sequence[DecodedPart],
    link: bool,
    details: Details,
) -> tuple[Debrief, Recording] | Recording:
    """Write debrief, recording and parts in one transaction; the copies get to their final place before its end.

    Only a Recording is returned where another process has imported the same sound meanwhile.
    """
    library = workspace.library
    incoming, folder = incoming_folder(workspace.folder) / uid, workspace.folder.recordings / uid
    try:
        with library.atomic():
            if known := find_by_content(library, [original.sha256 for original in originals]):
                return known
            given = _by_file(sources[0]) | details
            given["date_from_file"] = "date" not in details and given.get("date_from_file", False)
            debrief = add_debrief(library, **given)
            recording = add_recording(library, debrief.id, RecordingState.COMPLETE, uid)
            added = tuple(map(_part, sources, originals, parts))
            for part in added:
                place = part.path if link else (folder / part.path).relative_to(workspace.folder.root).as_posix()
                add_part(library, recording.id, replace(part, path=place, linked=link))
            if not link:
                ImportNote(
                    uid, added, {name: text for name, text in given.items() if isinstance(text, str | bool)}
                ).write(incoming)
                sync_folder(incoming)
                move_durably(incoming, folder)
    except BaseException:
        # Ctrl+C may come after the commit; then the sound stays where the library expects it.
        if folder.exists() and uid not in {each.uid for each in all_recordings(library)}:
            folder.rename(incoming)
        raise
    return debrief, get_recording(library, recording.id)


def _part(source: Path, original: Original, decoded: DecodedPart) -> Part:
    """The part of a file that was read; of a copy `path` is its name in the folder."""
    return Part(
        path=str(original.path) if original.path == source.absolute() else original.path.name,
        duration=decoded.duration,
        sha256=original.sha256,
        size=original.size,
        original_name=source.name,
        codec=decoded.codec,
        container_duration=decoded.container_duration,
        bad_packets=decoded.bad_packets,
        silence=decoded.filled,
    )


def _by_file(source: Path) -> Details:
    """Title and date as the file suggests them: its name, and when it was last written (local time)."""
    title = title_of_file(source.name) or "Sound"
    try:
        written = datetime.fromtimestamp(source.stat().st_mtime).astimezone()
    except (OSError, ValueError, OverflowError):  # the stick was pulled out, or the file has an impossible date
        return Details(title=title)
    return Details(title=title, date=written.strftime("%Y-%m-%dT%H:%M"), date_from_file=True)
