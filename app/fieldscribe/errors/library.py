"""The library and what is in it: debriefs, jobs, settings, backups."""

from pathlib import Path

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence


class LibraryBusy(FieldscribeError):
    """Another process kept the library locked for longer than we wait."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(
            Sentence(
                "Another program is using the library {path} just now. Nothing was changed. "
                "Wait a moment and try again; if it stays so, close other windows of Fieldscribe.",
                path=str(path),
            ),
            detail,
        )


class LibraryDamaged(FieldscribeError):
    """The file is not whole: after a power cut on a failing disk, or by another program."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(
            Sentence(
                "The library {path} is damaged and was left as it is. The sound files are kept apart and are safe. "
                "Close Fieldscribe, move the damaged file aside and put the newest backup in its place.",
                path=str(path),
            ),
            detail,
        )


class NotALibrary(FieldscribeError):
    """There is something else in the place of the library."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(
            Sentence(
                "{path} is not a library of Fieldscribe. It was left as it is. "
                "Choose another data folder, or move that file aside and put a backup of the library in its place.",
                path=str(path),
            ),
            detail,
        )


class LibraryTooNew(FieldscribeError):
    """A newer Fieldscribe wrote the library."""

    def __init__(self, path: Path, found: int, known: int) -> None:
        super().__init__(
            Sentence(
                "The library {path} was written by a newer Fieldscribe (its format is {found}, this one knows "
                "{known}). It was left as it is. Install the newest Fieldscribe to open it.",
                path=str(path),
                found=found,
                known=known,
            )
        )


class LibraryUnreachable(FieldscribeError):
    """The operating system could not read or open the library."""

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(
            Sentence(
                "The library {path} cannot be reached: the disk or folder did not answer as it should. "
                "What was saved before is not touched. Check that the disk is connected and works, then try again.",
                path=str(path),
            ),
            detail,
        )


class RowGone(FieldscribeError):
    """Something was to be changed, or to be added to something, that was deleted meanwhile."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(Sentence("What this belongs to is no longer in the library. Nothing was changed."), detail)


class DebriefUnknown(FieldscribeError):
    """No debrief has that number."""

    def __init__(self, which: int | str) -> None:
        super().__init__(Sentence("There is no debrief {which}. See what there is with: fieldscribe list", which=which))


class RecordingUnknown(FieldscribeError):
    """The recording is not there, or no longer."""

    def __init__(self, recording_id: int) -> None:
        super().__init__(
            Sentence(
                "The recording {number} is not in the library, or no longer. Nothing was changed.", number=recording_id
            )
        )


class TextChangedSince(FieldscribeError):
    """A step in a text does not fit any more, because something else changed the text since."""

    def __init__(self) -> None:
        super().__init__(
            Sentence(
                "Something else has changed this text meanwhile, so the last step could not be done. "
                "Look at the text as it is now."
            )
        )


class SegmentUnknown(FieldscribeError):
    """The passage is not there, or no longer."""

    def __init__(self, segment_id: int) -> None:
        super().__init__(
            Sentence(
                "The passage {number} is not in the library, or no longer. Nothing was changed.", number=segment_id
            )
        )


class JobUnknown(FieldscribeError):
    """No job has that number."""

    def __init__(self, job_id: int) -> None:
        super().__init__(
            Sentence("There is no job {number}. See what there is with: fieldscribe jobs list", number=job_id)
        )


_JOB_STATES = {
    "queued": Sentence("queued"),
    "running": Sentence("running"),
    "paused": Sentence("paused"),
    "failed": Sentence("failed"),
    "cancelled": Sentence("cancelled"),
    "done": Sentence("done"),
}


class JobRefused(FieldscribeError):
    """A job cannot go from its state to the one that was asked for."""

    def __init__(self, job_id: int, state: str, wanted: str) -> None:
        super().__init__(
            Sentence(
                "Job {number} is {state} and cannot become {wanted}. Nothing was changed.",
                number=job_id,
                state=_JOB_STATES.get(state, state),
                wanted=_JOB_STATES.get(wanted, wanted),
            )
        )
        self.state = state
        self.wanted = wanted


class JobsRunElsewhere(FieldscribeError):
    """Another process works on the jobs of this library."""

    def __init__(self, pid: str) -> None:
        super().__init__(
            Sentence(
                "Another Fieldscribe (process {number}) is transcribing from this library. It goes on with all "
                "waiting work; let it finish, or close it first.",
                number=pid,
            )
            if pid
            else Sentence(
                "Another Fieldscribe is transcribing from this library. It goes on with all waiting work; "
                "let it finish, or close it first."
            )
        )


class SettingUnknown(FieldscribeError):
    """There is no setting of that name."""

    def __init__(self, name: str) -> None:
        super().__init__(Sentence("There is no setting named {name}.", name=name))


class SettingRefused(FieldscribeError):
    """A value does not fit a setting."""

    def __init__(self, name: str, wanted: str) -> None:
        super().__init__(
            Sentence("The setting {name} takes {wanted}. It was left as it was.", name=name, wanted=wanted)
        )


class BackupBroken(FieldscribeError):
    """A copy of the library did not pass its check after it was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Sentence(
                "The backup {path} could not be read again after writing and was removed. The library is unchanged. "
                "Check the disk, or choose another one for the backup.",
                path=str(path),
            )
        )
