"""Runs one transcription job: sound to samples, samples to blocks, blocks to segments, committed one by one.

The state of a job in the library is its only switch: whoever pauses or cancels it there, in whatever process, stops
the work here within a second. What a finished block holds is never computed again.

A recording may still grow meanwhile: of the parts that are finished, all blocks but the last are what they will be in
the end. They are written, and the job waits for the next part, so that the result is that of a run after the recording.
"""

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from fieldscribe.audio.decode.decoder import BYTES_PER_SAMPLE, SAMPLE_RATE, decode
from fieldscribe.audio.decode.live_pcm import LivePcm
from fieldscribe.domain import Block, Encoder, Flag, Job, JobState, ModelInfo, Recording, RecordingState, Segment
from fieldscribe.errors import (
    TRANSCRIBING,
    Cancelled,
    ChildDied,
    CouldNotStart,
    FieldscribeError,
    IllegalInstruction,
    ModelFailed,
    NothingToTranscribe,
    OutOfMemory,
)
from fieldscribe.library import jobs
from fieldscribe.library.connection import Library
from fieldscribe.library.recordings import get_recording, recordings_in_state
from fieldscribe.library.transcripts import commit_segment, flag_segment, reset_block, segments_by
from fieldscribe.paths import bundled
from fieldscribe.speech.engine import INT8, BlockDone, Calibration, EncoderFinding, Engine, Parallelism
from fieldscribe.speech.flags import repeated
from fieldscribe.workflow.encoders import SplitModels
from fieldscribe.workflow.events import (
    BlockWritten,
    Emit,
    ImportProgress,
    JobEnded,
    JobPlanned,
    JobProgressed,
    JobStarted,
    JobWaits,
)
from fieldscribe.workflow.models import calibration, find_model, remember_calibration
from fieldscribe.workflow.sample import assign_speakers
from fieldscribe.workflow.sound_files import decoded_path, discard_decoded, is_being_recorded, live_path, part_paths
from fieldscribe.workflow.workspace import Workspace

# A calibration takes as long as two minutes of sound; for less work than this it does not pay.
_WORTH_CALIBRATING = 900.0


class Transcriber:
    """Works on jobs, one after the other, with one engine whose model stays loaded between them.

    `should_stop` says that the program wants to end: the job at work then goes back to the queue.
    """

    def __init__(self, workspace: Workspace, emit: Emit, should_stop: Callable[[], bool]) -> None:
        self._workspace = workspace
        self._library = workspace.library
        self._emit = emit
        self._should_stop = should_stop
        self._engine = Engine()
        self._loaded: tuple[object, ...] | None = None  # by which child, which model, how
        self._split = SplitModels(workspace)
        self._sharing = False  # the engine leaves a core to a recording
        self._live_pcm: dict[int, LivePcm] = {}  # by job

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._engine.stop()
        self._split.discard()
        for live in self._live_pcm.values():
            live.discard()

    def has_work(self, job: Job) -> bool:
        """Whether a queued job has work to do: false while its recording grows and no new part is finished."""
        recording = get_recording(self._library, job.recording_id)
        if not _is_live(job, recording) or jobs.open_blocks(self._library, job.id):
            return True
        return len(recording.parts) > (self._live_pcm[job.id].parts if job.id in self._live_pcm else 0)

    def work_on(self, job: Job) -> Job:
        """Take up a queued job and return it as it is when it ended: done, failed, paused, cancelled or queued again.

        Queued again is also what waits for the next part of its recording. A known failure is not raised but kept in
        the job. Ctrl+C queues the job again, anything unknown pauses it; both are raised.
        """
        job = jobs.start(self._library, job.id)
        try:
            model = find_model(self._workspace, job.options.model)
            self._emit(JobStarted(job, model))
            try:
                whole = self._transcribe(job, model, None)
            except ChildDied:
                self._raise_if_unwanted(job)
                # Once more, a block at a time, which takes the least memory. If that fails too, it is what we report.
                whole = self._transcribe_again(job, model)
            if not whole:
                self._leave(job, jobs.requeue)
                job = jobs.get_job(self._library, job.id)
                self._emit(JobWaits(job))
                return job
            flag_repeats(self._library, job.id)
            assign_speakers(self._workspace, get_recording(self._library, job.recording_id))  # of the sample only
            jobs.finish(self._library, job.id)
            discard_decoded(self._workspace, get_recording(self._library, job.recording_id))
            if live := self._live_pcm.pop(job.id, None):
                live.discard()
        except Cancelled:
            self._leave(job, jobs.requeue)
        except FieldscribeError as error:
            sentence = error.sentence
            self._leave(job, lambda library, job_id: jobs.fail(library, job_id, sentence))
        except KeyboardInterrupt:  # the program ends, as when `should_stop` says so
            self._leave(job, jobs.requeue)
            raise
        except BaseException:
            self._leave(job, jobs.pause)
            raise
        job = jobs.get_job(self._library, job.id)
        self._emit(JobEnded(job))
        return job

    def _transcribe_again(self, job: Job, model: ModelInfo) -> bool:
        """As `_transcribe`, with the least memory. A second breakdown is the model's: raises ModelFailed then."""
        job = jobs.set_encoder(self._library, job.id, Encoder.CTRANSLATE2)
        try:
            return self._transcribe(job, model, Parallelism(threads=1, workers=1))
        except (OutOfMemory, IllegalInstruction, CouldNotStart):
            raise
        except ChildDied as error:
            if error.work != TRANSCRIBING:
                raise
            raise ModelFailed(model.name, error.detail) from error

    def _transcribe(self, job: Job, model: ModelInfo, parallelism: Parallelism | None) -> bool:
        """All blocks that are known and not done yet; whether these are all that the recording will have.

        Raises Cancelled when it should stop.
        """
        should_stop = self._stops(job)
        recording = get_recording(self._library, job.recording_id)
        if not recording.parts:
            raise NothingToTranscribe(recording.debrief_id)
        live = _is_live(job, recording)
        sound = self._sound(job, recording, should_stop)
        job = jobs.get_job(self._library, job.id)
        if not (job.total_seconds and job.language):
            self._plan(job, model, parallelism, sound, live, should_stop)
            job = jobs.get_job(self._library, job.id)
        if open_blocks := jobs.open_blocks(self._library, job.id):
            self._load(job.id, model, parallelism, open_blocks, should_stop)
        self._emit(JobPlanned(job, tuple(jobs.blocks(self._library, job.id)), live))
        while open_blocks := jobs.open_blocks(self._library, job.id):
            self._load(job.id, model, parallelism, open_blocks, should_stop)
            self._write(job, sound, open_blocks, should_stop)
        return not live

    def _plan(
        self,
        job: Job,
        model: ModelInfo,
        parallelism: Parallelism | None,
        sound: Path,
        live: bool,
        should_stop: Callable[[], bool],
    ) -> None:
        """Find the blocks, and the language unless the person said it; both are kept in one step."""
        plan = self._engine.plan(sound, job.options.span, should_stop, live=live, window=model.window)
        detected = None
        # While the recording grows its beginning has to do; once it has ended all of it is asked, as always.
        if plan.blocks and not job.options.language and not (live and job.language):
            self._load(job.id, model, parallelism, plan.blocks, should_stop)
            detected = self._engine.detect(sound, plan.blocks, should_stop)
        with self._library.atomic():
            jobs.set_blocks(self._library, job.id, plan.blocks, whole=not live)
            if detected:
                if job.language not in ("", detected.code):
                    jobs.reopen_blocks(self._library, job.id)
                jobs.set_language(self._library, job.id, detected.code, detected.probability)

    def _write(self, job: Job, sound: Path, open_blocks: Sequence[Block], should_stop: Callable[[], bool]) -> None:
        """Transcribe blocks and keep them one by one; ends early when a recording begins or ends, to share again."""
        options = replace(job.options, language=job.options.language or job.language)
        begun = time.monotonic()
        for done in self._engine.transcribe(sound, open_blocks, options, should_stop):
            now = time.monotonic()
            written = write_block(self._library, job.id, done, now - begun)
            begun = now
            self._emit(BlockWritten(job.id, done.block, written))
            self._emit(JobProgressed(jobs.get_job(self._library, job.id)))
            if self._something_is_recorded() is not self._sharing:
                return

    def _sound(self, job: Job, recording: Recording, should_stop: Callable[[], bool]) -> Path:
        """The sound of the recording, as far as it is there, as samples on disk; made where it is not."""
        live = self._live_pcm.get(job.id)
        if live is None and recording.state is RecordingState.RECORDING:
            live = self._live_pcm[job.id] = LivePcm(live_path(self._workspace.folder, recording.uid, job.id))
        if live is None:
            return self._decoded(recording, should_stop)
        live.add(part_paths(self._workspace, recording), should_stop)
        return live.path

    def _decoded(self, recording: Recording, should_stop: Callable[[], bool]) -> Path:
        """The sound of the recording as samples on disk, made if it is not there."""
        target = decoded_path(self._workspace.folder, recording.uid)
        if not _holds_all(target, recording):
            names = [part.original_name or Path(part.path).name for part in recording.parts]

            def progress(done: float, total: float | None) -> None:
                self._emit(ImportProgress(Path(names[0]), done, total))

            decode(part_paths(self._workspace, recording), target, progress, should_stop, names)
        return target

    def _load(
        self,
        job_id: int,
        model: ModelInfo,
        parallelism: Parallelism | None,
        blocks: Sequence[Block],
        should_stop: Callable[[], bool],
    ) -> None:
        """Load the model, unless it is loaded, in the way that was measured to be fast on this computer.

        With which encoder a job begins, with that it ends.
        """
        options = jobs.get_job(self._library, job_id).options
        measured = calibration(self._workspace, model)
        cores = self._workspace.setting("threads")
        self._sharing = self._something_is_recorded()
        if parallelism is None:
            long = sum(block.end - block.start for block in blocks) > _WORTH_CALIBRATING
            unknown = measured is None or (
                measured.finding is EncoderFinding.NO_ROOM and self._split.has_room_for(model)
            )
            if unknown and long and not cores and not self._sharing:
                measured = self._calibrate(model, options.compute_type, should_stop)
            fastest = measured.parallelism if measured else None
            parallelism = Parallelism(threads=1, workers=cores) if cores else fastest
            if self._sharing:
                parallelism = _beside_a_recording(parallelism)
        if options.encoder is None:
            fits = measured is not None and options.compute_type == INT8
            options = jobs.set_encoder(
                self._library, job_id, measured.encoder if measured and fits else Encoder.CTRANSLATE2
            ).options
        assert options.encoder
        way = (model.folder, parallelism, options.compute_type, options.encoder)
        if self._loaded == (self._engine.pid, *way):
            return
        folder, encoder = Path(model.folder), options.encoder
        if encoder is Encoder.ONNXRUNTIME:
            folder, encoder = self._split.folder(model)
        self._engine.load(folder, parallelism, should_stop, compute_type=options.compute_type, encoder=encoder)
        self._loaded = (self._engine.pid, *way)

    def _calibrate(self, model: ModelInfo, compute_type: str, should_stop: Callable[[], bool]) -> Calibration:
        """Measure, and remember it. Encoders are compared where they compute in the same numbers."""
        split, encoder = self._split.folder(model) if compute_type == INT8 else (None, Encoder.CTRANSLATE2)
        measured = self._engine.calibrate(
            Path(model.folder),
            should_stop,
            compute_type=compute_type,
            split=split if encoder is Encoder.ONNXRUNTIME else None,
            clip=bundled("assets", "probe.s16"),
        )
        if compute_type == INT8 and encoder is Encoder.CTRANSLATE2 and not self._split.has_room_for(model):
            measured = replace(measured, finding=EncoderFinding.NO_ROOM)
        remember_calibration(self._workspace, model, measured)
        return measured

    def _something_is_recorded(self) -> bool:
        recordings = recordings_in_state(self._library, RecordingState.RECORDING)
        return any(is_being_recorded(self._workspace, recording) for recording in recordings)

    def _stops(self, job: Job) -> Callable[[], bool]:
        def should_stop() -> bool:
            return self._should_stop() or jobs.get_job(self._library, job.id).state is not JobState.RUNNING

        return should_stop

    def _raise_if_unwanted(self, job: Job) -> None:
        if self._stops(job)():
            raise Cancelled

    def _leave(self, job: Job, change: Callable[..., Job]) -> None:
        """Change the state of the job, unless somebody else changed it already."""
        if jobs.get_job(self._library, job.id).state is JobState.RUNNING:
            change(self._library, job.id)


def write_block(library: Library, job_id: int, done: BlockDone, spent: float) -> tuple[Segment, ...]:
    """Write the passages of a block that took `spent` seconds, in place of an earlier attempt's; returns them."""
    position = done.block.position
    with library.atomic(durable=False):
        reset_block(library, job_id, position)  # what an earlier attempt wrote stays until now
        written = tuple(
            replace(segment, id=segment_id)
            for segment in done.segments
            if (segment_id := commit_segment(library, job_id, position, segment)) is not None
        )
        jobs.finish_block(library, job_id, position, spent)
    return written


def flag_repeats(library: Library, job_id: int) -> None:
    """Flag what no block alone can tell: a passage that comes again and again over the edges of blocks."""
    written = segments_by(library, job_id)
    with library.atomic(durable=False):
        for segment in (written[position] for position in repeated(written)):
            assert segment.id is not None
            flags = {*segment.flags, Flag.REPEAT}
            flag_segment(library, segment.id, [flag for flag in Flag if flag in flags])


def _is_live(job: Job, recording: Recording) -> bool:
    """Whether more of the sound that the job is about is still to come."""
    if recording.state is not RecordingState.RECORDING:
        return False
    return job.options.span is None or job.options.span[1] > recording.duration


def _holds_all(decoded: Path, recording: Recording) -> bool:
    """Whether the file has the sound of all parts: some may have come after it was made."""
    try:
        return decoded.stat().st_size / (SAMPLE_RATE * BYTES_PER_SAMPLE) > recording.duration - 1.0
    except FileNotFoundError:
        return False


def _beside_a_recording(parallelism: Parallelism | None) -> Parallelism:
    """The parallelism with a core less than there are: the recorder needs little of it, but that little at once."""
    spare = max(1, (os.cpu_count() or 1) - 1)
    return Parallelism(
        threads=1, workers=min(spare, parallelism.threads * parallelism.workers) if parallelism else spare
    )
