"""An opened data folder: the library, and the simple things that everybody asks of it."""

import shutil
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from fieldscribe.audio.record.sidecar import is_being_recorded
from fieldscribe.domain import (
    Debrief,
    DebriefSummary,
    Job,
    JobState,
    Recording,
    RecordingState,
    SearchHit,
    SoundState,
    Transcript,
)
from fieldscribe.errors import FieldscribeError, SoundDeleted, SoundSetAside, writing_failed
from fieldscribe.library import backup, debriefs, jobs, recordings, search, settings_store, transcripts
from fieldscribe.library.connection import Library, open_library
from fieldscribe.library.lock import jobs_lock
from fieldscribe.models.install import PARTIAL
from fieldscribe.paths import DataFolder
from fieldscribe.sentences import Sentence
from fieldscribe.settings import Value
from fieldscribe.workflow.sound_files import left_over

_WEEK = 7 * 24 * 3600.0  # s
_GROWING = ".growing"


class Workspace:
    """The data folder at work: `folder` says where files lie, `library` holds what is written.

    For one thread only, as the library is; another thread opens its own.
    """

    def __init__(self, folder: DataFolder, library: Library) -> None:
        self.folder = folder
        self.library = library

    @classmethod
    def open(cls, folder: DataFolder) -> "Workspace":
        """Make what is missing and open the library. Raises NotWritable and what `open_library` raises."""
        try:
            folder.create()
        except OSError as error:
            raise writing_failed(error, folder.root, Sentence("the library")) from error
        return cls(folder, open_library(folder.library, folder.backups))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the library."""
        self.library.close()

    # -- debriefs

    def debriefs(self, limit: int | None = None, words: str = "") -> list[DebriefSummary]:
        """The debriefs with the state of their sound and work, the newest first; only those described by `words`."""
        self._put_dead_work_back()
        return debriefs.list_debriefs(self.library, limit=limit, words=words)

    def find_debrief(self, name: int | str) -> Debrief:
        """The debrief of that number or (start of a) uid. Raises DebriefUnknown."""
        return debriefs.find_debrief(self.library, name)

    def transcript(self, debrief_id: int) -> Transcript:
        """Everything that is known of a debrief. Raises DebriefUnknown."""
        return transcripts.transcript(self.library, debrief_id)

    def search(self, words: str, limit: int = 50, offset: int = 0) -> list[SearchHit]:
        """Passages that hold these words, the best first; any text is allowed."""
        return search.search(self.library, words, limit, offset)

    # -- jobs

    def jobs(self) -> list[Job]:
        """All jobs in the order of the queue."""
        self._put_dead_work_back()
        return jobs.jobs(self.library)

    def job(self, job_id: int) -> Job:
        """The job of that number. Raises JobUnknown."""
        return jobs.get_job(self.library, job_id)

    def pause_job(self, job_id: int) -> Job:
        """Let a job rest; a running one stops within a second. Raises JobUnknown, JobRefused."""
        return jobs.pause(self.library, job_id)

    def retry_job(self, job_id: int) -> Job:
        """Queue a paused, failed or cancelled job again; it goes on where it stopped. Raises JobUnknown, JobRefused."""
        paused = jobs.get_job(self.library, job_id).state is JobState.PAUSED
        return (jobs.resume if paused else jobs.retry)(self.library, job_id)

    def cancel_job(self, job_id: int) -> Job:
        """Give a job up; a running one stops within a second, what it wrote is kept. Raises JobUnknown, JobRefused."""
        return jobs.cancel(self.library, job_id)

    def _put_dead_work_back(self) -> None:
        """Queue again what a process that was killed left running, so that lists tell the truth."""
        if jobs.jobs(self.library, (JobState.RUNNING,)):
            with suppress(FieldscribeError), jobs_lock(self.library):  # held: somebody really works on it
                jobs.recover_jobs(self.library)

    # -- settings

    def setting(self, name: str) -> Any:
        """The value in force, of the type of its default. Raises SettingUnknown."""
        return settings_store.get(self.library, name)

    def change_setting(self, name: str, value: Value) -> None:
        """Set a value. Raises SettingUnknown, SettingRefused."""
        settings_store.change(self.library, name, value)

    # -- files

    def part_paths(self, recording: Recording) -> list[Path]:
        """The files of a recording in order, absolute. Raises SoundSetAside, SoundDeleted."""
        require_sound(recording)
        return [self.folder.root / part.path for part in recording.parts]

    def recording_folder(self, recording: Recording) -> Path:
        """The folder of a recording's own files, made when it is missing. Raises DiskFull, NotWritable."""
        folder = self.folder.recordings / recording.uid
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise writing_failed(error, folder, Sentence("the sound file")) from error
        return folder

    def missing_files(self) -> list[str]:
        """A sentence for each sound file that the library knows and the disk does not have."""
        return [
            Sentence("The sound file {path} is missing.", path=str(path))
            for state in RecordingState
            for recording in recordings.recordings_in_state(self.library, state)
            if recording.sound is SoundState.KEPT
            for path in self.part_paths(recording)
            if not path.is_file()
        ]

    def troubles(self) -> list[str]:
        """What is wrong with the library and its files, a sentence each; empty when all is well."""
        return [*backup.check(self.library), *self.missing_files(), *left_over(self)]

    def mend_search(self) -> None:
        """Build the index of the search again from the text."""
        backup.rebuild_search(self.library)

    def is_being_recorded(self, recording: Recording) -> bool:
        """Whether some process records it just now; one whose recorder was killed still has the state of it."""
        return recording.state is RecordingState.RECORDING and is_being_recorded(self.folder.recordings / recording.uid)

    def backup(self, target: Path | None = None) -> Path:
        """Copy the library to a file or folder (else to our own folder of backups). Returns the file."""
        return backup.backup(self.library, target or self.folder.backups)

    def forget_decoded(self, recording: Recording) -> None:
        """Delete the decoded sound of a recording, unless the settings keep it; it is made again when needed."""
        if not self.setting("keep_decoded"):
            with suppress(OSError):  # Windows deletes no file that another program looks into; `tidy` comes later
                decoded_path(self.folder, recording.uid).unlink()

    def tidy(self) -> None:
        """Delete what nobody has used for a week (decoded sound, leftovers of an import), and back up once a week.

        Call it only while holding the lock on jobs: then no other process works on decoded sound. A backup for which
        there is no room is left for the next time.
        """
        with suppress(FieldscribeError):
            backup.back_up_when_due(self.library, self.folder.backups)
        longest_ago = time.time() - _WEEK
        for torn in self.folder.cache.glob(f"*{_GROWING}*"):
            with suppress(OSError):
                torn.unlink()
        found = [*_entries(incoming_folder(self.folder)), *self.folder.models.glob(PARTIAL)]
        kept = recordings.all_recordings(self.library) if self.setting("keep_decoded") else []
        uids = {recording.uid for recording in kept}  # what was decoded of a debrief that was deleted goes all the same
        found += [entry for entry in _entries(self.folder.cache) if entry.name.partition(".")[0] not in uids]
        for entry in found:
            with suppress(OSError):
                used = entry.stat()
                if max(used.st_mtime, used.st_atime) < longest_ago:
                    shutil.rmtree(entry) if entry.is_dir() else entry.unlink()


def without_sound(recording: Recording) -> FieldscribeError | None:
    """Why the sound of a recording cannot be heard any more; None when it can."""
    match recording.sound:
        case SoundState.ASIDE:
            return SoundSetAside(recording.debrief_id, recording.sound_since[:10])
        case SoundState.DELETED:
            return SoundDeleted(recording.debrief_id, recording.sound_since[:10])
        case _:
            return None


def require_sound(recording: Recording) -> None:
    """Raise SoundSetAside or SoundDeleted when the sound of a recording is not there any more."""
    if error := without_sound(recording):
        raise error


def decoded_path(folder: DataFolder, uid: str) -> Path:
    """Where the sound of a recording lies while it is worked on: 16 kHz mono 16-bit samples, nothing else."""
    return folder.cache / f"{uid}.s16"


def growing_path(folder: DataFolder, uid: str, job_id: int) -> Path:
    """Where the sound of a recording lies that a job works on while it grows."""
    return folder.cache / f"{uid}.{job_id}{_GROWING}"


def incoming_folder(folder: DataFolder) -> Path:
    """Where copies of originals are until they are whole; on the disk of the recordings, so that a rename will do."""
    return folder.recordings / "incoming"


def _entries(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []
