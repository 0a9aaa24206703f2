"""Record a debrief.

The row of a recording is in the library before its microphone is opened, and says `recording` until the sound is
closed. Whatever ends this program in between, the next start finds that row, or, if even the library is lost, the
folder with its sidecar.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, Unpack

from fieldscribe.audio.record.events import Finished, Marked, PartDone, RecorderEvent, Started
from fieldscribe.audio.record.recorder import Recorder
from fieldscribe.audio.record.recovery import repair
from fieldscribe.audio.record.sidecar import read_sidecar
from fieldscribe.domain import Job, JobState, MomentKind, Recording, RecordingState, SoundState, TranscribeOptions
from fieldscribe.errors import CannotContinue, ChildDied, FieldscribeError
from fieldscribe.library import debriefs, jobs, moments, recordings
from fieldscribe.library.debriefs import Details
from fieldscribe.library.stamps import new_uid
from fieldscribe.workflow.jobs import enqueue_rest
from fieldscribe.workflow.recovery import AS_WISHED, add_part, continue_in_library, recover_recording
from fieldscribe.workflow.sound_files import recording_folder
from fieldscribe.workflow.workspace import Workspace

LIVE_PART_SECONDS = 60
"""Seconds of a part when the text is to follow the recording: it is a part, a block and half a minute behind at most.

A part costs a file and the start of a decoder, and joins have no gap. Without a text that follows parts are longer.
"""


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
        live_transcription: TranscribeOptions | None = None,
        continued: int | None = None,
        **details: Unpack[Details],
    ) -> None:
        """Add debrief and recording to the library, and start the recorder.

        `microphone` is its name (None: the default one), `limit` (s of new sound) ends the recording by itself; with
        `live_transcription` it is queued to be transcribed in this way while it is recorded. `continued` is the id of a
        debrief whose recording has ended and gets another part instead of a new debrief; only what is new is
        transcribed. Raises DiskFull, NotWritable, CouldNotStart, DebriefUnknown, CannotContinue; that the microphone
        cannot be used is raised by `events`.
        """
        self.job: Job | None = None
        self._live_transcription = live_transcription
        self._workspace = workspace
        self._continues = continued is not None
        library = workspace.library
        if continued is not None:
            self.debrief = debriefs.find_debrief(library, continued)
            self.recording, self._folder = _to_continue(workspace, continued)
        else:
            self._add_rows(details)
        self._begun = False
        self._untold: list[Started | PartDone | Marked | Finished] = []  # what the library did not take yet
        try:
            self._recorder = Recorder(
                self._folder,
                self.recording.uid,
                device=microphone,
                title=self.debrief.title,
                started_at=datetime.now(UTC).isoformat(timespec="seconds"),
                limit=limit,
                part_seconds=LIVE_PART_SECONDS if live_transcription else None,
                continued=self._continues,
            )
        except BaseException:
            self._forget()
            raise

    def _add_rows(self, details: Details) -> None:
        library = self._workspace.library
        with library.atomic():
            given = Details(**{name: value for name, value in details.items() if value})  # type: ignore[typeddict-item]
            self.debrief = debriefs.add_debrief(library, **({"title": default_title()} | given))
            self.recording = recordings.add_recording(library, self.debrief.id, RecordingState.RECORDING)
            # Recovery takes a row without a folder for a recording that was lost.
            self._folder = recording_folder(self._workspace, self.recording)

    def events(self) -> Iterator[RecorderEvent]:
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
            if self._begun or not self._continues:
                self._continue_rows()
                recover_recording(self._workspace, self.recording, self._folder)
            else:  # nothing was added yet
                repair(self._folder)
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
        """Continue recording."""
        self._recorder.resume()

    def mark(self, kind: MomentKind, text: str = "") -> None:
        """Mark a moment at the present time of the recording."""
        self._recorder.mark(kind, text, new_uid())

    def stop(self) -> None:
        """Stop recording; `events` continues until `Finished`."""
        self._recorder.stop()

    def transcribe(self, options: TranscribeOptions) -> Job:
        """Queue what was recorded, unless that was done while it was recorded. Raises what `enqueue` raises."""
        if self.job is not None:
            self.job = jobs.get_job(self._workspace.library, self.job.id)
        if self.job is None or self.job.state is JobState.FAILED:  # what a person paused or cancelled stays so
            self.job = enqueue_rest(self._workspace, self.debrief.id, options)
        return self.job

    def close(self) -> None:
        """Stop if that was not done, wait until the sound is closed, and see that the library knows all of it."""
        self._recorder.close()
        recording = recordings.recording_of(self._workspace.library, self.debrief.id)
        if recording and recording.state is RecordingState.RECORDING:
            recover_recording(self._workspace, recording, self._folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _keep(self, event: RecorderEvent) -> None:
        """Store an event in the library. When that fails it is retried later, in order; the recording continues.

        If that never comes, the recording is restored from its folder.
        """
        match event:
            case Started():
                self._begun = True
                with suppress(FieldscribeError):  # the error is reported when it is tried again after the recording
                    self._untold.append(event)
                    self._tell_library()
                    if self._live_transcription:
                        self.job = enqueue_rest(self._workspace, self.debrief.id, self._live_transcription)
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

    def _write_down(self, event: Started | PartDone | Marked | Finished) -> None:
        library = self._workspace.library
        match event:
            case Started():
                self._continue_rows()
            case PartDone(name, seconds):
                add_part(self._workspace, self.recording, self._folder / name, seconds)
            case Marked(moment):
                moments.add_moment(library, self.debrief.id, moment)
            case Finished(_, reason, True):
                state = RecordingState.COMPLETE if reason in AS_WISHED else RecordingState.INTERRUPTED
                recordings.set_state(library, self.recording.id, state)

    def _continue_rows(self) -> None:
        """Mark a continued recording in the library as being recorded, unless it is marked so."""
        if self._continues:
            continue_in_library(self._workspace, self.recording)

    def _forget(self) -> None:
        """Delete a recording that never started: it has not a single sample."""
        if self._continues:
            return
        debriefs.purge(self._workspace.library, self.debrief.id)
        _remove_empty(self._folder)


def _to_continue(workspace: Workspace, debrief_id: int) -> tuple[Recording, Path]:
    """The recording of a debrief and its folder. Raises CannotContinue when it is none of ours, or is being made."""
    recording = recordings.recording_of(workspace.library, debrief_id)
    if recording is None or recording.sound is not SoundState.KEPT or not recording.parts:
        raise CannotContinue(debrief_id)
    folder = workspace.folder.recordings / recording.uid
    sidecar = read_sidecar(folder)
    # Imported sound has no sidecar; and where the two lists of parts differ, times would not fit.
    names = [Path(part.path).name for part in recording.parts]
    if sidecar is None or not sidecar.ended or [note.name for note in sidecar.parts] != names:
        raise CannotContinue(debrief_id)
    return recording, folder


def default_title() -> str:
    """A title for a debrief that got none."""
    return datetime.now().strftime("Debrief of %Y-%m-%d, %H:%M")


def keep_recording(workspace: Workspace, debrief_id: int) -> None:
    """An interrupted recording counts as complete from now on. Raises DebriefUnknown."""
    recording = recordings.recording_of(workspace.library, debriefs.find_debrief(workspace.library, debrief_id).id)
    if recording is not None and recording.state is RecordingState.INTERRUPTED:
        recordings.set_state(workspace.library, recording.id, RecordingState.COMPLETE)


def _remove_empty(folder: Path) -> None:
    """Remove the folder of a recording that never began; one with anything in it stays."""
    try:
        folder.rmdir()
    except OSError:
        return
