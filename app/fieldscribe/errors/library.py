"""The library and what is in it: debriefs, jobs, settings, backups."""

from collections.abc import Mapping
from pathlib import Path

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence, Value


class LibraryBusy(FieldscribeError):
    """Another process kept the library locked for longer than we wait."""

    message = Sentence(
        "Another program is using the library {path}. Nothing was changed. Wait a moment and try again. If this keeps "
        "happening, close other windows of Fieldscribe."
    )
    path: Path
    detail: str = ""


class LibraryReadOnly(FieldscribeError):
    """The disk is full, so that the library can be read and not written."""

    message = Sentence(
        "The disk is full. You can read your debriefs and listen to them, but nothing can be recorded or changed. "
        "Nothing was lost. Delete files of other programs, or empty the recycle bin of this computer; Fieldscribe goes "
        "on as soon as there is room."
    )


class LibraryDamaged(FieldscribeError):
    """The file is not whole: after a power cut on a failing disk, or by another program."""

    message = Sentence(
        "The library {path} is damaged and was left as it is. The sound files are stored separately and are safe. "
        "Restore a backup."
    )
    command = "To see the backups: fieldscribe library backups"
    path: Path
    detail: str = ""


class NotALibrary(FieldscribeError):
    """There is something else in the place of the library."""

    message = Sentence(
        "{path} is not a Fieldscribe library. It was left as it is. Choose another data folder, or restore a backup."
    )
    command = "To see the backups: fieldscribe library backups"
    path: Path
    detail: str = ""


class LibraryTooNew(FieldscribeError):
    """A newer Fieldscribe wrote the library."""

    message = Sentence(
        "The library {path} was written by a newer version of Fieldscribe (format {found}; this version knows "
        "{known}). It was left as it is. Install the newest version of Fieldscribe to open it."
    )
    path: Path
    found: int
    known: int


class LibraryUnreachable(FieldscribeError):
    """The operating system could not read or open the library."""

    message = Sentence(
        "The library {path} cannot be reached: the disk or folder does not respond. What was saved before is "
        "untouched. Check that the disk is connected and working, then try again."
    )
    path: Path
    detail: str = ""


class NoSoundInRecordingFolder(FieldscribeError):
    """A folder among the recordings has no sound in it that could be read."""

    message = Sentence(
        "No readable sound was found in {folder}. It was left as it is. Copy it elsewhere if you may need it, then "
        "delete it."
    )
    folder: str


class RowGone(FieldscribeError):
    """The row to be changed, or to be added to, was deleted in the meantime."""

    message = Sentence("The debrief that this belongs to is no longer in the library. Nothing was changed.")
    detail: str = ""


class TextTooLong(FieldscribeError):
    """A title, a name or a note is longer than anybody reads."""

    message = Sentence(
        "This text is too long: a field takes {most} characters at most. Nothing was changed. Shorten the text and "
        "try again."
    )
    most: int


class DebriefUnknown(FieldscribeError):
    """No debrief has that number."""

    message = Sentence("There is no debrief {which}. Nothing was changed.")
    command = "To see all debriefs: fieldscribe list"
    which: int | str


class RecordingUnknown(FieldscribeError):
    """The recording is not there, or no longer."""

    message = Sentence("Recording {number} is not in the library. Nothing was changed.")
    number: int


class TextChangedSince(FieldscribeError):
    """A step in a text does not fit any more, because something else changed the text since."""

    message = Sentence(
        "This text has been changed elsewhere, so your last step could not be done. Check the text as it is now."
    )


class StepChangedSince(FieldscribeError):
    """A step cannot be undone by itself, because what it changed was changed again since."""

    message = Sentence(
        "This was changed again since, so it cannot be undone by itself. Nothing was changed. Undo the later steps "
        "first, one by one."
    )


class SegmentUnknown(FieldscribeError):
    """The passage is not there, or no longer."""

    message = Sentence("Passage {number} is not in the library. Nothing was changed.")
    number: int


class JobUnknown(FieldscribeError):
    """No job has that number."""

    message = Sentence("There is no job {number}. Nothing was changed.")
    command = "To see all jobs: fieldscribe jobs list"
    number: int


_JOB_STATES: dict[Value, Value] = {
    "queued": Sentence("queued"),
    "running": Sentence("running"),
    "paused": Sentence("paused"),
    "failed": Sentence("failed"),
    "cancelled": Sentence("cancelled"),
    "done": Sentence("done"),
}


class JobRefused(FieldscribeError):
    """A job cannot go from its state to the one that was asked for."""

    message = Sentence("Job {number} is {state} and cannot become {wanted}. Nothing was changed.")
    number: int
    state: str
    wanted: str

    def values(self) -> Mapping[str, Value]:
        """With the states in words."""
        states = {
            name: _JOB_STATES.get(state, state) for name, state in (("state", self.state), ("wanted", self.wanted))
        }
        return {**super().values(), **states}


class JobsRunElsewhere(FieldscribeError):
    """Another process works on the jobs of this library."""

    message = Sentence(
        "Another Fieldscribe (process {number}) is working through this queue already. It will transcribe everything "
        "that is waiting, this included. Let it finish, or close it first."
    )
    brief_message = Sentence(
        "Another Fieldscribe is working through this queue already. It will transcribe everything that is waiting, "
        "this included. Let it finish, or close it first."
    )
    number: str


class SettingUnknown(FieldscribeError):
    """There is no setting of that name."""

    message = Sentence("There is no setting named {name}.")
    name: str


class SettingRefused(FieldscribeError):
    """A value does not fit a setting."""

    message = Sentence("The setting {name} must be {wanted}. It was left as it was.")
    name: str
    wanted: str


class BackupMissing(FieldscribeError):
    """There is no file where the backup should be."""

    message = Sentence(
        "There is no backup {path}. Nothing was changed. Check the name, and that the USB stick is plugged in."
    )
    path: str


class NotABackup(FieldscribeError):
    """A file that was to be restored is no library of ours, or has more in it than one of ours."""

    message = Sentence(
        "{path} is not a Fieldscribe backup. Nothing was changed. Choose another file: the names of backups begin "
        "with library-."
    )
    path: str


class BackupDamaged(FieldscribeError):
    """A backup that was to be restored is not whole."""

    message = Sentence("The backup {path} is damaged. Nothing was changed. Choose another backup.")
    path: str
    detail: str = ""


class BackupTooNew(FieldscribeError):
    """A newer Fieldscribe made the backup."""

    message = Sentence(
        "The backup {path} was made by a newer version of Fieldscribe (format {found}; this version knows {known}). "
        "Nothing was changed. Install the newest version of Fieldscribe, then restore it."
    )
    path: str
    found: int
    known: int


class LibraryInUse(FieldscribeError):
    """The library was to be replaced while it is used."""

    message = Sentence(
        "The library is in use. Nothing was changed. Wait until recordings, imports and transcriptions are finished, "
        "close other windows of Fieldscribe, then try again."
    )


class BackupBroken(FieldscribeError):
    """A copy of the library did not pass its check after it was written."""

    message = Sentence(
        "The backup {path} could not be read back after it was written, and was removed. The library is unchanged. "
        "Check the disk, or choose another one for the backup."
    )
    path: Path
