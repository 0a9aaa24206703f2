"""The banner above the text: the state of the transcription, and actions where there is no text yet."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.style.layout import column
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.widgets import button
from fieldscribe.domain import STARTER, Job, JobState, ModelInfo, Recording
from fieldscribe.errors import ModelFolderBroken, ModelFolderMissing, ModelUnknown
from fieldscribe.sentences import Sentence
from fieldscribe.workflow import jobs
from fieldscribe.workflow.jobs import pause_job, retry_job
from fieldscribe.workflow.model_choice import BetterModel, better_model, decline_better_model
from fieldscribe.workflow.models import list_models
from fieldscribe.workflow.workspace import Workspace

_NO_MODEL = {error.message.template for error in (ModelUnknown, ModelFolderMissing, ModelFolderBroken)}


class TranscriptionBanner(QWidget):
    """Empty while there is nothing to say."""

    wants_model = Signal(str)
    """A better model is wanted, or the one of that name, which is not here or is damaged."""
    again_asked = Signal()
    """The whole debrief is to be transcribed once more."""
    transcript_renewed = Signal()
    replaced = Signal(bool)
    """A later transcription has taken the place of the text: of all of it, or of a part."""
    silent = Signal(bool)
    """Whether the transcription went through the whole sound and found no speech."""

    def __init__(self, operations: Operations, runner: JobRunner) -> None:
        super().__init__()
        self._operations, self._runner = operations, runner
        self._debrief_id = 0
        self._recording: Recording | None = None
        self._job: Job | None = None
        self._has_text = False
        self._model = ""
        self._better = ""
        self._offer: BetterModel | None = None
        self._banner = Banner("info")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress of the transcription"))
        self._transcribe = button(self.tr("Transcribe"), self.transcribe, kind="primary", symbol="wave")
        self._pause = button(self.tr("Pause"), self._do_pause)
        self._resume = button(self.tr("Resume"), self._do_resume, kind="primary")
        self._again = button(self.tr("Transcribe again"), self.again_asked.emit, symbol="retry")
        self._decline = button(
            self.tr("Keep this text"), self._do_decline, kind="quiet", tip=self.tr("Do not ask again for this text")
        )
        self._another = button(self.tr("Choose another model …"), self.again_asked.emit)
        self._get_model = button(self.tr("Get a model"), lambda: self.wants_model.emit(self._missing()), kind="primary")
        self._banner.add(
            self._transcribe, self._pause, self._get_model, self._another, self._resume, self._again, self._decline
        )
        self.setLayout(column(self._banner, self._progress, gap=6, margins=(16, 10, 16, 6)))
        self.hide()
        runner.progressed.connect(self._progressed)
        runner.ended.connect(self._ended)
        operations.changed.connect(self._refresh_if)

    def show(
        self, debrief_id: int = 0, recording: Recording | None = None, has_text: bool = False, model: str = ""
    ) -> None:
        """The state of a debrief; `model` wrote the text that it has."""
        self._debrief_id, self._recording, self._has_text, self._model = debrief_id, recording, has_text, model
        self._job = None
        self._say("", "")
        self._look()

    def is_job(self, job_id: int) -> bool:
        """Whether this job writes the text that is shown, and not one that takes its place in the end."""
        job = self._job
        return job is not None and job.id == job_id and not job.draft

    def transcribe(self) -> None:
        """Queue the transcription with the model and the language of the settings."""
        debrief_id = self._debrief_id

        def enqueue(workspace: Workspace) -> Job:
            return jobs.enqueue(workspace, debrief_id, jobs.options_from_settings(workspace))

        self._operations.run(self, enqueue, self._queued)

    def again(self, span: tuple[float, float] | None, model: str = "", language: str = "") -> None:
        """Queue a part of the sound (s), or all of it, once more; its text is replaced when that is done."""
        debrief_id = self._debrief_id
        wider = (max(0.0, span[0] - 0.2), span[1] + 0.2) if span else None

        def enqueue(workspace: Workspace) -> Job:
            options = replace(jobs.options_from_settings(workspace, wider), model=model, language=language)
            return jobs.enqueue(workspace, debrief_id, options, again=True)

        self._operations.run(self, enqueue, self._queued)

    def _queued(self, job: Job) -> None:
        self._job = job
        self._runner.wake()
        self._render()

    def _look(self) -> None:
        recording = self._recording
        if recording is not None:
            self._operations.run(
                self,
                lambda workspace: (
                    jobs.job_to_show(workspace, recording.id),
                    list_models(workspace),
                    better_model(workspace, recording.debrief_id),
                ),
                lambda found: self._find(recording, *found),
            )

    def _find(self, recording: Recording, job: Job | None, models: list[ModelInfo], offer: BetterModel | None) -> None:
        if recording is self._recording:
            self._offer = offer
            self._better = offer.model if offer else next((each.name for each in models if not each.starter), "")
            self._job = job
            self._render()

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if changes & {Changed.JOBS, Changed.MODELS}:
            self._look()

    def _progressed(self, job: Job) -> None:
        if self._recording is not None and job.recording_id == self._recording.id:
            self._job = job
            self._render()

    def _ended(self, job: Job) -> None:
        if self._recording is not None and job.recording_id == self._recording.id:
            self._progressed(job)
            self.transcript_renewed.emit()
            if job.draft and job.state is JobState.DONE:
                self.replaced.emit(job.options.span in (None, self._recording.trim))

    def _do_decline(self) -> None:
        if (offer := self._offer) is not None:
            self._operations.run(self, lambda workspace: decline_better_model(workspace, offer), lambda _: self._look())

    def _do_pause(self) -> None:
        if self._job is not None:
            job_id = self._job.id
            self._operations.run(self, lambda workspace: pause_job(workspace, job_id))

    def _do_resume(self) -> None:
        if self._job is not None:
            job_id = self._job.id
            self._operations.run(self, lambda workspace: retry_job(workspace, job_id), self._queued)

    def _render(self) -> None:
        job = self._job
        state = job.state if job else None
        running = state is JobState.RUNNING
        self._progress.setVisible(running and job is not None and not job.reached)
        self._transcribe.setVisible(job is None)
        self._pause.setVisible(state in (JobState.RUNNING, JobState.QUEUED))
        missing = self._missing()
        self._resume.setVisible(state in (JobState.PAUSED, JobState.FAILED, JobState.CANCELLED) and not missing)
        starter = state is JobState.DONE and self._has_text and self._model == STARTER
        offered = state is JobState.DONE and self._has_text and self._offer is not None
        self._again.setVisible((starter and bool(self._better)) or offered)
        self._decline.setVisible(offered)
        self._another.setVisible(bool(missing))
        self._get_model.setVisible(bool(missing) or (starter and not self._better))
        self._get_model.setText(self.tr("Get {name}").format(name=missing) if missing else self.tr("Get a model"))
        self._get_model.setAccessibleName(self._get_model.text())
        self._get_model.setToolTip(self._get_model.text())
        self.silent.emit(state is JobState.DONE and not self._has_text)
        if job is None:
            text = self.tr("This debrief has not been transcribed yet.") if not self._has_text else ""
            self._say(text, "")
        elif running:
            self._progress.setValue(int(job.fraction * 100))
            left = texts.translated_time_left(job.seconds_left)
            done = self.tr("Transcribing: {percent} %").format(percent=int(job.fraction * 100))
            if job.reached:
                done = self.tr("Transcribed up to {time}").format(time=texts.clock(job.reached))
            text = f"{done} · {left}" if left else done
            meanwhile = self.tr("You can correct what is there already.")
            self._say(f"{text}. {meanwhile}", "")
        elif state is JobState.QUEUED:
            waits = self.tr("Transcribed up to {time}. The rest follows.").format(time=texts.clock(job.reached))
            self._say(waits if job.reached else self.tr("Waiting for its turn to be transcribed."), "")
        elif state is JobState.PAUSED:
            self._say(self.tr("The transcription is paused."), "warning")
        elif state is JobState.FAILED:
            self._say(texts.translated(job.last_error), "bad")
        elif state is JobState.CANCELLED:
            self._say(self.tr("The transcription was stopped."), "warning")
        elif offered and not starter:
            text = self.tr("This text was written by {old}; {new} is there now. Transcribe it again?")
            self._say(text.format(old=self._model, new=self._better), "")
        elif starter and self._better:
            text = self.tr("Written by the starter model, for trying out only. {model} can write it better.")
            self._say(text.format(model=self._better), "warning")
        elif starter:
            self._say(self.tr("Starter model: for trying out only. Get a full model for real debriefs."), "warning")
        else:
            self._say("", "")

    def _missing(self) -> str:
        """The name of the model without which the transcription cannot go on, because it is not here or is damaged."""
        job = self._job
        if job is None or job.state is not JobState.FAILED or not isinstance(job.last_error, Sentence):
            return ""
        return job.options.model if job.last_error.template in _NO_MODEL else ""

    def _say(self, text: str, tone: str) -> None:
        self._banner.set_text(text)
        self._banner.set_look({"": "info", "warning": "info", "bad": "flag"}[tone], tone)
        self.setVisible(bool(text))
