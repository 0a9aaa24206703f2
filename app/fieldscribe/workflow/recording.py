"""Record a debrief, and bring back what an interrupted recording left.

The row of a recording is in the library before its microphone is opened, and says `recording` until the sound is
closed. Whatever ends this program in between, the next start finds that row, or, if even the library is lost, the
folder with its sidecar.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, Unpack

from fieldscribe.audio import device
from fieldscribe.audio.device import Device, loudspeakers
from fieldscribe.audio.record.events import Event, Finished, Marked, PartDone, Started
from fieldscribe.audio.record.recorder import Recorder
from fieldscribe.audio.record.recovery import interrupted_recordings, is_interrupted, repair
from fieldscribe.audio.record.sidecar import Sidecar, is_being_recorded, read_sidecar
from fieldscribe.domain import Debrief, Job, JobState, MomentKind, Part, Recording, RecordingState, TranscribeOptions
from fieldscribe.errors import ChildDied, FieldscribeError, writing_failed
from fieldscribe.library import debriefs, jobs, moments, recordings
from fieldscribe.library.debriefs import Details
from fieldscribe.library.stamps import new_uid
from fieldscribe.sentences import Sentence
from fieldscribe.workflow import queue
from fieldscribe.workflow.bin import finish_deletions
from fieldscribe.workflow.workspace import Workspace

__all__ = ["LiveRecording", "Recovered", "bring_back", "default_title", "loudspeakers", "microphones", "recover"]

LIVE_PART_SECONDS = 60
"""Seconds of a part when the text is to follow the recording: it is a part, a block and half a minute behind at most.

A part costs a file and the start of a decoder, and joins have no gap. Without a text that follows parts are longer.
"""

_AS_WISHED = {"stopped", "limit"}
_BEGINNING = 60.0  # s that a busy computer may take to start the recorder


class LiveRecording:
    """A debrief that is being recorded. Iterate `events` in the thread of the workspace; they keep the library true.

    `pause`, `resume`, `mark` and `stop` may be called from any thread. A context manager: leaving it stops properly.
    `job` is the transcription that was queued when the first sound came.
    """

    def __init__(
        self,
        workspace: Workspace,
        microphone: str | None = None,
        *,
        limit: float | None = None,
        meanwhile: TranscribeOptions | None = None,
        **details: Unpack[Details],
    ) -> None:
        """Add debrief and recording to the library, and start the recorder.

        `microphone` is its name (None: the default one), `limit` (s) ends the recording by itself; with `meanwhile`
        it is queued to be transcribed in this way while it is recorded. Raises DiskFull, NotWritable,
        CouldNotStart; that the microphone cannot be used is raised by `events`.
        """
        self.job: Job | None = None
        self._meanwhile = meanwhile
        self._workspace = workspace
        library = workspace.library
        with library.atomic():
            given = Details(**{name: value for name, value in details.items() if value})  # type: ignore[typeddict-item]
            self.debrief = debriefs.add_debrief(library, **({"title": default_title()} | given))
            self.recording = recordings.add_recording(library, self.debrief.id, RecordingState.RECORDING)
            # Whoever recovers takes a row without a folder for a recording of which nothing is left.
            self._folder = workspace.recording_folder(self.recording)
        self._begun = False
        self._untold: list[PartDone | Marked | Finished] = []  # what the library did not take yet
        try:
            self._recorder = Recorder(
                self._folder,
                self.recording.uid,
                device=microphone,
                title=self.debrief.title,
                started_at=datetime.now(UTC).isoformat(timespec="seconds"),
                limit=limit,
                part_seconds=LIVE_PART_SECONDS if meanwhile else None,
            )
        except BaseException:
            self._forget()
            raise

    def events(self) -> Iterator[Event]:
        """What happens, up to and including `Finished`.

        Raises NoSoundSystem, NoMicrophone, UnknownMicrophone, MicrophoneRefused, NoRoomToRecord when it could not
        begin (nothing of it is kept then), and ChildDied when the recorder was killed (what it had is repaired then).
        """
        try:
            for event in self._recorder.events():
                self._keep(event)
                yield event
        except ChildDied:
            self._recorder.close()
            bring_back(self._workspace, self.recording, self._folder)
            raise
        except FieldscribeError:
            if not self._begun:
                self._recorder.close()
                self._forget()
            raise

    def pause(self) -> None:
        """Record nothing until `resume`."""
        self._recorder.pause()

    def resume(self) -> None:
        """Go on recording."""
        self._recorder.resume()

    def mark(self, kind: MomentKind, text: str = "") -> None:
        """Mark a moment at the present time of the recording."""
        self._recorder.mark(kind, text, new_uid())

    def stop(self) -> None:
        """Stop recording; `events` goes on until `Finished`."""
        self._recorder.stop()

    def transcribe(self, options: TranscribeOptions) -> Job:
        """Queue what was recorded, unless that was done while it was recorded. Raises what `enqueue` raises."""
        if self.job is not None:
            self.job = jobs.get_job(self._workspace.library, self.job.id)
        if self.job is None or self.job.state is JobState.FAILED:  # what a person paused or gave up stays so
            self.job = queue.enqueue(self._workspace, self.debrief.id, options)
        return self.job

    def close(self) -> None:
        """Stop if that was not done, wait until the sound is closed, and see that the library knows all of it."""
        self._recorder.close()
        recording = recordings.recording_of(self._workspace.library, self.debrief.id)
        if recording and recording.state is RecordingState.RECORDING:
            bring_back(self._workspace, recording, self._folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep(self, event: Event) -> None:
        """Tell the library. That it is busy or full does not end the recording: it is told later, in the same order.

        If that never comes, the recording is brought back from its folder.
        """
        match event:
            case Started():
                self._begun = True
                if self._meanwhile:
                    with suppress(FieldscribeError):  # it is said when it is tried again after the recording
                        self.job = queue.enqueue(self._workspace, self.debrief.id, self._meanwhile)
            case PartDone() | Marked():
                self._untold.append(event)
                with suppress(FieldscribeError):
                    self._tell_library()
            case Finished():
                self._untold.append(event)
                self._tell_library()

    def _tell_library(self) -> None:
        while self._untold:
            self._write_down(self._untold[0])
            del self._untold[0]

    def _write_down(self, event: PartDone | Marked | Finished) -> None:
        library = self._workspace.library
        match event:
            case PartDone(name, seconds):
                _add_part(self._workspace, self.recording, self._folder / name, seconds)
            case Marked(moment):
                moments.add_moment(library, self.debrief.id, moment)
            case Finished(_, reason, True):
                state = RecordingState.COMPLETE if reason in _AS_WISHED else RecordingState.INTERRUPTED
                recordings.set_state(library, self.recording.id, state)

    def _forget(self) -> None:
        """Take back a recording that never began: there is not a single sample of it."""
        debriefs.purge(self._workspace.library, self.debrief.id)
        _remove_empty(self._folder)


@dataclass(frozen=True, slots=True)
class Recovered:
    """An interrupted recording that was brought back (`error` None), or that could not be, and why."""

    debrief: Debrief
    recording: Recording
    error: FieldscribeError | None = None


def recover(workspace: Workspace) -> list[Recovered]:
    """Bring back every interrupted recording: those that the library knows, then those that only the disk knows.

    A recording that is running, in this program or another one, is left alone, and what is being deleted for good is
    no interrupted recording. Done again it changes nothing.
    """
    finish_deletions(workspace)
    library = workspace.library
    found = []
    for recording in recordings.recordings_in_state(library, RecordingState.RECORDING):
        folder = workspace.folder.recordings / recording.uid
        if not _is_beginning(folder) and not is_being_recorded(folder):  # in this order: the one becomes the other
            found.append(_recovered(workspace, recording, folder))
    known = {recording.uid for recording in recordings.all_recordings(library)}
    for folder in _unknown_folders(workspace.folder.recordings, known):
        sidecar = read_sidecar(folder) or Sidecar(uid=folder.name)
        with library.atomic():
            debrief = debriefs.add_debrief(
                library, title=sidecar.title or "Recording found again", date=_local_date(sidecar, folder)
            )
            recording = recordings.add_recording(library, debrief.id, RecordingState.RECORDING, uid=folder.name)
        found.append(_recovered(workspace, recording, folder))
    return found


def bring_back(workspace: Workspace, recording: Recording, folder: Path) -> Recording:
    """Repair what is in the folder, and make the library say so. Raises CannotRepair."""
    sidecar = repair(folder) if folder.is_dir() else Sidecar(uid=recording.uid)
    library = workspace.library
    with library.atomic():
        for note in sidecar.parts:
            if (folder / note.name).is_file():
                _add_part(workspace, recording, folder / note.name, note.samples / sidecar.rate)
        for moment in sidecar.moments:
            moments.add_moment(library, recording.debrief_id, moment)
        recordings.set_state(library, recording.id, RecordingState.INTERRUPTED)
        return recordings.get_recording(library, recording.id)


def microphones() -> list[Device]:
    """The microphones that are plugged in now, the default one first. Raises NoSoundSystem."""
    return device.microphones(look_again=True)


def default_title() -> str:
    """A title for a debrief that got none."""
    return datetime.now().strftime("Debrief of %Y-%m-%d, %H:%M")


def _recovered(workspace: Workspace, recording: Recording, folder: Path) -> Recovered:
    debrief = debriefs.get_debrief(workspace.library, recording.debrief_id)
    try:
        return Recovered(debrief, bring_back(workspace, recording, folder))
    except FieldscribeError as error:
        return Recovered(debrief, recording, error)


def _is_beginning(folder: Path) -> bool:
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
    mine = [entry for entry in others if entry in interrupted or _is_closed(entry)]
    return sorted(mine, key=lambda entry: entry.stat().st_mtime)


def _is_closed(folder: Path) -> bool:
    sidecar = read_sidecar(folder)
    return sidecar is not None and bool(sidecar.ended) and bool(sidecar.parts) and not is_interrupted(folder)


def _add_part(workspace: Workspace, recording: Recording, path: Path, seconds: float) -> None:
    """Append a part, unless it is there: recorder and repair may both tell of it. Raises NotWritable."""
    try:
        size = path.stat().st_size
    except OSError as error:  # the stick with all of it was pulled out
        raise writing_failed(error, path, Sentence("the sound file")) from error
    place = path.relative_to(workspace.folder.root).as_posix()
    with workspace.library.atomic():
        if place not in {part.path for part in recordings.get_recording(workspace.library, recording.id).parts}:
            part = Part(place, duration=seconds, size=size, codec="flac", promised_duration=seconds)
            recordings.add_part(workspace.library, recording.id, part)


def _local_date(sidecar: Sidecar, folder: Path) -> str:
    try:
        began = datetime.fromisoformat(sidecar.started_at).astimezone()
    except ValueError:
        began = datetime.fromtimestamp(folder.stat().st_mtime).astimezone()
    return began.strftime("%Y-%m-%dT%H:%M")


def _remove_empty(folder: Path) -> None:
    """Remove the folder of a recording that never began; one with anything in it stays."""
    try:
        folder.rmdir()
    except OSError:
        return
