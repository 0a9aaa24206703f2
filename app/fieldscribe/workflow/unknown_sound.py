"""Sound in the data folder that belongs to no debrief of the library, as after a restore of an older backup.

Each recording lies in a folder of its own with a file that says what it is (`recording.json`, `import.json`), so that
it can be listed, listened to, added to the library again or deleted. A sound file that lies loose among these folders,
as a person may have put it there, is found too. Nothing here is ever deleted unasked.
"""

import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from fieldscribe import durable
from fieldscribe.audio.decode.decoder import decode
from fieldscribe.audio.files import KNOWN_SUFFIXES, add_original
from fieldscribe.audio.import_note import ImportNote, read_import_note
from fieldscribe.audio.record import sidecar
from fieldscribe.audio.record.sidecar import BALLAST, is_being_recorded, read_sidecar
from fieldscribe.domain import Debrief, Part, Recording, RecordingState
from fieldscribe.errors import FieldscribeError, LibraryBusy, NoSoundInRecordingFolder, printable, writing_failed
from fieldscribe.library import debriefs, recordings
from fieldscribe.library.debriefs import Details
from fieldscribe.library.stamps import new_uid
from fieldscribe.sentences import Sentence
from fieldscribe.typed_text import LINE
from fieldscribe.workflow.sound_files import decoded_path, discard_caches, incoming_folder, local_date, part_paths
from fieldscribe.workflow.workspace import Workspace

_TITLE = "Recording found again"


@dataclass(frozen=True, slots=True)
class UnknownSound:
    """A folder below `recordings` that no debrief belongs to; or one sound file, `loose` in `folder`, which is that.

    `parts` are its sound files in order, with their length (s) where it is known, else 0. `size` is that of all its
    files in bytes, `date` local ISO 8601. Without parts there is no sound in it that could be read.
    """

    folder: Path
    title: str
    date: str
    size: int
    recorded: bool
    parts: tuple[Part, ...]
    loose: bool = False

    @property
    def path(self) -> Path:
        """The folder; the file when it is loose."""
        return self.folder / self.parts[0].path if self.loose else self.folder

    @property
    def name(self) -> str:
        """What the folder or the loose file is called, and it with it."""
        return self.path.name

    @property
    def duration(self) -> float:
        """Seconds, 0 where that is not known before it is read."""
        return sum(part.duration for part in self.parts)

    @property
    def playable(self) -> Recording | None:
        """A `Recording` that is in no library, for playing it; None when there is no sound."""
        if not self.parts:
            return None
        place = Path(self.folder.name) if self.loose else Path(self.folder.parent.name, self.folder.name)
        parts = tuple(replace(part, path=(place / part.path).as_posix()) for part in self.parts)
        return Recording(0, self.name, 0, RecordingState.COMPLETE, parts)


def find_unknown_sound(workspace: Workspace) -> list[UnknownSound]:
    """What lies among the recordings and belongs to no debrief, the oldest first. Empty folders do not count."""
    known = _known(workspace)
    passed_over = {incoming_folder(workspace.folder).name, workspace.folder.binned_sound.name}
    found = []
    for folder in _folders(workspace.folder.recordings):
        if folder.name in known or folder.name in passed_over or is_being_recorded(folder):
            continue
        with suppress(OSError):  # removed meanwhile
            files = [file for file in folder.rglob("*") if file.name != BALLAST and not file.is_dir()]
            if size := sum(file.lstat().st_size for file in files):
                found.append(_inspect(folder, size))
    found += _loose_files(workspace)
    if not found:
        return []
    try:
        with workspace.library.atomic():  # an import moves its folder just before it commits: wait for that
            known = _known(workspace)
    except LibraryBusy:
        return []
    return sorted((sound for sound in found if sound.name not in known), key=lambda sound: sound.date)


def unknown_sound_problems(workspace: Workspace) -> list[str]:
    """A sentence for each, with what to do about it."""
    return [
        Sentence(
            "The recording “{title}” of {date} in {path} belongs to no debrief. To add it to the library: fieldscribe "
            "recover",
            title=sound.title,
            date=sound.date[:10],
            path=str(sound.path),
        )
        if sound.parts
        else Sentence(
            "{path} belongs to no debrief and contains no readable sound. To delete it: fieldscribe recover --delete "
            "{name}",
            path=str(sound.path),
            name=sound.name,
        )
        for sound in find_unknown_sound(workspace)
    ]


def add_back(workspace: Workspace, sound: UnknownSound) -> Debrief:
    """Make a debrief of it again, under the name that it had, and return that.

    Raises NoSoundInRecordingFolder, CannotRepair, DiskFull, NotWritable, and what `decode` raises.
    """
    if not sound.parts:
        raise NoSoundInRecordingFolder(str(sound.folder))
    if sound.loose:
        return _add_loose(workspace, sound)
    sound = _with_plain_name(sound)
    if sound.recorded:
        from fieldscribe.workflow.recovery import recover_folder  # it brings PyAV, which no start needs

        recovered = recover_folder(workspace, sound.folder)
        if recovered.error:
            raise recovered.error
        return recovered.debrief
    return _add_import(workspace, sound)


def delete_unknown_sound(workspace: Workspace, sound: UnknownSound) -> None:
    """Delete the folder or loose file for good, unless a debrief has it meanwhile. Raises NotWritable."""
    with workspace.library.atomic():  # nobody adds it to the library meanwhile
        if sound.name in _known(workspace) or (sound.loose and sound.path.resolve() in _sound_of_debriefs(workspace)):
            return
        try:
            if sound.loose:
                sound.path.unlink()
            else:
                shutil.rmtree(sound.folder)
        except FileNotFoundError:
            return
        except OSError as error:
            raise writing_failed(error, sound.path, Sentence("the sound file")) from error
        if not sound.loose:
            discard_caches(workspace.folder, sound.name)


def _known(workspace: Workspace) -> set[str]:
    return {recording.uid for recording in recordings.all_recordings(workspace.library)}


def _sound_of_debriefs(workspace: Workspace) -> set[Path]:
    """All its files; one that is used where it is may lie loose among the recordings."""
    known = recordings.all_recordings(workspace.library)
    return {path.resolve() for each in known for path in part_paths(workspace, each)}


def _folders(recordings_folder: Path) -> list[Path]:
    with suppress(OSError):
        return [entry for entry in recordings_folder.iterdir() if entry.is_dir() and not entry.is_symlink()]
    return []


def _loose_files(workspace: Workspace) -> list[UnknownSound]:
    found = []
    with suppress(OSError):
        for path in workspace.folder.recordings.iterdir():
            if path.suffix.lower() not in KNOWN_SUFFIXES or path.name.startswith(".") or path.is_symlink():
                continue
            if path.is_file() and (size := _size(path)) > 0:
                title, date = printable(path.stem)[:LINE], local_date("", path)
                part = Part(path.name, 0.0, size=size, original_name=printable(path.name))
                found.append(UnknownSound(path.parent, title, date, size, False, (part,), loose=True))
    linked = _sound_of_debriefs(workspace) if found else set()
    return [sound for sound in found if sound.path.resolve() not in linked]


def _inspect(folder: Path, size: int) -> UnknownSound:
    note = read_import_note(folder)
    car = read_sidecar(folder)
    recorded = note is None and (car is not None or any(folder.glob("part-*.flac")))
    if recorded:
        car = car or sidecar.Sidecar(uid=folder.name)
        lengths = {part.name: part.samples / car.rate for part in car.parts}
        files = sorted(path for path in folder.glob("part-*.flac") if path.stat().st_size)
        parts = tuple(Part(path.name, lengths.get(path.name, 0.0), size=path.stat().st_size) for path in files)
        return UnknownSound(folder, car.title or _TITLE, local_date(car.started_at, folder), size, True, parts)
    details = note.details if note else {}
    title, date = (str(details.get(name) or "")[:LINE] for name in ("title", "date"))
    date = date or local_date("", folder)
    return UnknownSound(folder, title or _TITLE, date, size, False, _parts(folder, note))


def _parts(folder: Path, note: ImportNote | None) -> tuple[Part, ...]:
    """The parts as the note has them when the files are just so, else the files that look like sound, unread."""
    if note and all(_size(folder / part.path) == part.size for part in note.parts):
        return note.parts
    names = {part.path: part.original_name for part in note.parts} if note else {}
    return tuple(
        Part(path.name, 0.0, size=_size(path), original_name=names.get(path.name, path.name))
        for path in sorted(folder.iterdir())
        if (path.name in names or path.suffix.lower() in KNOWN_SUFFIXES) and path.is_file() and _size(path)
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _with_plain_name(sound: UnknownSound) -> UnknownSound:
    """The same sound, its folder renamed to a new uid if its name cannot be one."""
    if sound.name.isascii() and sound.name.isalnum():
        return sound
    folder = sound.folder.with_name(new_uid())
    try:
        durable.replace(sound.folder, folder)
    except OSError as error:
        raise writing_failed(error, sound.folder, Sentence("the sound file")) from error
    return replace(sound, folder=folder)


def _add_loose(workspace: Workspace, sound: UnknownSound) -> Debrief:
    """Import a loose file into a folder of its own; when it cannot be read it is moved back."""
    moved = _in_folder_of_its_own(sound)
    try:
        return _add_import(workspace, moved)
    except BaseException:
        with suppress(OSError):
            if not sound.path.exists():
                durable.replace(moved.folder / moved.parts[0].path, sound.path)
                moved.folder.rmdir()
        raise


def _in_folder_of_its_own(sound: UnknownSound) -> UnknownSound:
    """The loose file as it is after it was moved to a folder, under a name that every disk and the library can hold."""
    folder = sound.folder / new_uid()
    target = folder / f"sound{sound.path.suffix.lower()}"
    try:
        folder.mkdir(mode=0o700)
        durable.replace(sound.path, target)
    except OSError as error:
        with suppress(OSError):
            folder.rmdir()
        raise writing_failed(error, sound.path, Sentence("the sound file")) from error
    (part,) = sound.parts
    return replace(sound, folder=folder, parts=(replace(part, path=target.name),), loose=False)


def _add_import(workspace: Workspace, sound: UnknownSound) -> Debrief:
    parts = sound.parts if all(part.sha256 for part in sound.parts) else _read(workspace, sound)
    note = read_import_note(sound.folder)
    details = _details(note, sound)
    library = workspace.library
    with library.atomic():
        debrief = debriefs.add_debrief(library, **details)
        recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE, uid=sound.name)
        place = sound.folder.relative_to(workspace.folder.root)
        for part in parts:
            recordings.add_part(library, recording.id, replace(part, path=(place / part.path).as_posix()))
    return debrief


def _details(note: ImportNote | None, sound: UnknownSound) -> Details:
    """What the note has of the debrief; a text that is too long for its field is cut."""
    known = Details.__annotations__.keys() - {"participants", "fields"}
    noted = {name: value for name, value in note.details.items() if name in known} if note else {}
    found = {"title": sound.title, "date": sound.date, "date_from_file": note is None} | noted
    cut = {name: value[:LINE] if isinstance(value, str) else value for name, value in found.items()}
    return Details(**{**cut, "date_from_file": cut["date_from_file"] is True})  # type: ignore[typeddict-item]


def _read(workspace: Workspace, sound: UnknownSound) -> tuple[Part, ...]:
    """Its parts with all that an import would have found. The decoded sound stays in the cache."""
    paths = [sound.folder / part.path for part in sound.parts]
    decoded = decoded_path(workspace.folder, sound.name)
    try:
        hashed = [add_original(path, sound.folder, link=True) for path in paths]
        result = decode(paths, decoded, names=[part.original_name for part in sound.parts])
    except FieldscribeError:
        decoded.unlink(missing_ok=True)
        raise
    return tuple(
        replace(
            part,
            duration=found.duration,
            sha256=original.sha256,
            codec=found.codec,
            container_duration=found.container_duration,
            bad_packets=found.bad_packets,
            silence=found.filled,
        )
        for part, original, found in zip(sound.parts, hashed, result.parts, strict=True)
    )
