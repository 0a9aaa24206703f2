"""A recording is transcribed while it grows: the text is that of a run after it, whatever happens in between."""

import queue as queues
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile

from fieldscribe.audio.decode.live_pcm import LivePcm
from fieldscribe.audio.record.sidecar import FolderLock, Sidecar
from fieldscribe.audio.record.writer import RATE, PartsWriter
from fieldscribe.domain import JobState, Part, RecordingState, TranscribeOptions
from fieldscribe.errors import NothingToTranscribe, SoundMissing
from fieldscribe.library import debriefs, jobs, recordings
from fieldscribe.paths import DataFolder, bundled
from fieldscribe.speech.engine import Engine, Language
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.events import BlockWritten, JobEnded, JobPlanned, JobWaits
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.jobs import enqueue, list_jobs, pause_job, retry_job, run_queue
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.sound_files import recording_folder
from fieldscribe.workflow.workspace import Workspace

ENGLISH = TranscribeOptions(language="en")
TIMEOUT_S = 120  # s


@pytest.fixture(scope="session")
def speech() -> np.ndarray:
    return soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16")[0]


class Recording:
    """A recording that grows as the test wants it: what the recorder writes, and the lock that it holds."""

    def __init__(self, workspace: Workspace, speech: np.ndarray, part_seconds: float = 12) -> None:
        self._workspace, self._speech = workspace, speech
        self.debrief_id = debriefs.add_debrief(workspace.library, title="Übung").id
        self.row = recordings.add_recording(workspace.library, self.debrief_id, RecordingState.RECORDING)
        self.folder = recording_folder(workspace, self.row)
        self._sidecar = Sidecar(self.row.uid)
        self._sidecar.write(self.folder)
        self._lock = FolderLock(self.folder)
        self._writer = PartsWriter(self.folder, part_seconds=part_seconds, on_part=self._part)

    def record(self, until: float) -> None:
        """Record the sample up to a moment (s) of it."""
        self._writer.write(self._speech[self._writer.samples : round(until * RATE)])

    def stop(self, state: RecordingState = RecordingState.COMPLETE) -> None:
        self._writer.close()
        self._lock.release()
        recordings.set_state(self._workspace.library, self.row.id, state)

    def die(self) -> None:
        """What is on the disk stays as it is; nobody holds the lock any more, and the library knows nothing of it."""
        self._writer.sync()
        self._lock.release()

    def _part(self, name: str, samples: int) -> None:
        path = (self.folder / name).relative_to(self._workspace.folder.root).as_posix()
        recordings.add_part(self._workspace.library, self.row.id, Part(path, samples / RATE, codec="flac"))


class Queue:
    """The queue, worked through by a thread as in the window; its events are taken one after the other."""

    def __init__(self, workspace: Workspace, **options) -> None:
        self.events: queues.SimpleQueue = queues.SimpleQueue()
        self.seen: list = []
        self.leave = threading.Event()
        self._folder, self._options = workspace.folder, options
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self) -> None:
        with Workspace.open(self._folder) as workspace:
            run_queue(workspace, self.events.put, should_stop=self.leave.is_set, **self._options)
        self.events.put(None)

    def until(self, kind: type):
        """The next event of that kind."""
        while event := self.events.get(timeout=TIMEOUT_S):
            self.seen.append(event)
            if isinstance(event, kind):
                return event
        raise AssertionError(f"the queue ended without {kind.__name__}: {self.seen[-3:]}")

    def end(self) -> None:
        self.thread.join(TIMEOUT_S)
        while event := self.events.get(timeout=TIMEOUT_S):
            self.seen.append(event)

    def written(self) -> list[int]:
        return [event.block.position for event in self.seen if isinstance(event, BlockWritten)]


@pytest.fixture
def recording(workspace: Workspace, speech: np.ndarray) -> Recording:
    return Recording(workspace, speech)


@pytest.fixture
def at_work(workspace: Workspace) -> Iterator[list[Queue]]:
    """Queues that the test starts; they have ended when it has."""
    started: list[Queue] = []
    yield started
    for queue in started:
        queue.leave.set()
        queue.thread.join(TIMEOUT_S)


def outcome(workspace: Workspace, debrief_id: int, job_id: int) -> tuple:
    """All that a job has made, without the numbers that rows happen to have."""
    job = jobs.get_job(workspace.library, job_id)
    segments = get_transcript(workspace, debrief_id).segments
    told = [(s.start, s.end, s.text, s.words, s.flags, s.avg_logprob, s.no_speech_prob, s.language) for s in segments]
    return told, jobs.blocks(workspace.library, job_id), job.language, job.language_probability, job.total_seconds


def assert_as_if_done_afterwards(workspace: Workspace, debrief_id: int, job_id: int) -> None:
    """The job is done, and an ordinary run on the same recording makes just the same."""
    job = jobs.get_job(workspace.library, job_id)
    assert (job.state, job.last_error) == (JobState.DONE, "")
    live = outcome(workspace, debrief_id, job_id)
    assert len(live[0]) > 5
    again = enqueue(workspace, debrief_id, job.options, again=True)
    run_queue(workspace)
    assert outcome(workspace, debrief_id, again.id) == live


@pytest.fixture(scope="session")
def undisturbed(speech: np.ndarray, tmp_path_factory: pytest.TempPathFactory, once) -> Callable[[int], tuple]:
    """What an ordinary run in English makes of so many samples from the beginning; done once for each length."""

    def made(samples: int) -> tuple:
        folder = tmp_path_factory.mktemp("undisturbed")
        soundfile.write(folder / "sound.flac", speech[:samples], RATE)
        with Workspace.open(DataFolder(folder / "data")) as workspace:
            debrief = import_one(workspace, folder / "sound.flac").debrief
            job = enqueue(workspace, debrief.id, ENGLISH)
            run_queue(workspace)
            return outcome(workspace, debrief.id, job.id)

    return lambda samples: once(f"undisturbed-{samples}", lambda: made(samples))


def assert_as_undisturbed(workspace: Workspace, recording: Recording, job_id: int, undisturbed) -> None:
    """The job is done, and made what an ordinary run on the same sound makes."""
    job = jobs.get_job(workspace.library, job_id)
    assert (job.state, job.last_error, job.options.language) == (JobState.DONE, "", "en")
    samples = round(recordings.get_recording(workspace.library, recording.row.id).duration * RATE)
    found = outcome(workspace, recording.debrief_id, job_id)
    assert len(found[0]) > 5
    assert found == undisturbed(samples)


def test_live_transcription_ends_with_the_same_text(workspace, recording, at_work):
    job = enqueue(workspace, recording.debrief_id, TranscribeOptions())
    at_work.append(queue := Queue(workspace))
    reached = []
    for seconds in (12, 24, 36, 48):  # a part each
        recording.record(seconds)
        waiting = queue.until(JobWaits).job
        assert (waiting.state, waiting.total_seconds, waiting.seconds_left) == (JobState.QUEUED, 0.0, None)
        assert waiting.reached < seconds
        reached.append(waiting.reached)
        with Workspace.open(workspace.folder) as other:
            written = get_transcript(other, recording.debrief_id).segments
        assert not written or written[-1].end <= waiting.reached
    assert reached == sorted(reached) and reached[-1] > 24
    recording.record(54)
    recording.stop()
    queue.end()
    assert len(queue.written()) == len(set(queue.written())), "a block was computed twice"
    assert_as_if_done_afterwards(workspace, recording.debrief_id, job.id)
    assert not list(workspace.folder.cache.iterdir())


def test_other_jobs_run_while_one_waits_for_its_recording(workspace, recording, cut, at_work):
    enqueue(workspace, recording.debrief_id, ENGLISH)
    recording.record(27)
    other = enqueue(workspace, import_one(workspace, cut(0, 8)).debrief.id, ENGLISH)
    at_work.append(queue := Queue(workspace))
    assert queue.until(JobEnded).job.id == other.id
    assert jobs.get_job(workspace.library, other.id).state is JobState.DONE
    recording.record(38)
    queue.until(JobWaits)
    recording.stop()
    queue.end()
    assert {job.state for job in list_jobs(workspace)} == {JobState.DONE}


def test_the_language_is_detected_again_at_the_end(workspace, recording, at_work, monkeypatch):
    """As when a debrief begins with a greeting in another language: what was written for it is written again."""
    detected = iter([Language("sw", 0.6), Language("en", 0.9), Language("en", 0.9)])
    real = Engine.transcribe
    used = []

    def transcribe(self, pcm, blocks, options, should_stop=None):
        used.append((options.language, len(blocks)))
        from dataclasses import replace

        return real(self, pcm, blocks, replace(options, language="en"), should_stop)

    monkeypatch.setattr(Engine, "detect", lambda *_: next(detected))
    monkeypatch.setattr(Engine, "transcribe", transcribe)
    job = enqueue(workspace, recording.debrief_id, TranscribeOptions())
    recording.record(38)
    at_work.append(queue := Queue(workspace))
    assert queue.until(JobWaits).job.language == "sw"
    recording.stop()
    queue.end()
    assert [language for language, _ in used] == ["sw", "en"]
    assert used[1][1] == len(jobs.blocks(workspace.library, job.id))
    assert_as_if_done_afterwards(workspace, recording.debrief_id, job.id)


def test_old_text_stays_until_the_new_text_is_done(workspace, recording, at_work, monkeypatch):
    detected = iter([Language("sw", 0.6), Language("en", 0.9)])
    real = Engine.transcribe

    def transcribe(self, pcm, blocks, options, should_stop=None):
        from dataclasses import replace

        return real(self, pcm, blocks, replace(options, language="en"), should_stop)

    def blocks_with_text() -> set[int]:
        return {block for (block,) in workspace.library.rows("SELECT block FROM segments WHERE state = 'live'")}

    monkeypatch.setattr(Engine, "detect", lambda *_: next(detected))
    monkeypatch.setattr(Engine, "transcribe", transcribe)
    job = enqueue(workspace, recording.debrief_id, TranscribeOptions())
    recording.record(50)
    at_work.append(queue := Queue(workspace))
    queue.until(JobWaits)
    before = blocks_with_text()
    recording.stop()
    assert len(queue.until(JobPlanned).blocks) > len(before) > 1
    pause_job(workspace, job.id)
    queue.end()
    assert before <= blocks_with_text()


def test_a_killed_engine_is_started_again(workspace, recording, at_work, undisturbed, engines):
    job = enqueue(workspace, recording.debrief_id, ENGLISH)
    recording.record(38)
    at_work.append(queue := Queue(workspace))
    queue.until(BlockWritten)
    for child in engines():
        child.kill()
    queue.until(JobWaits)
    recording.record(50)
    queue.until(JobPlanned)
    for child in engines():
        child.kill()
    queue.until(JobWaits)
    recording.stop()
    queue.end()
    assert_as_undisturbed(workspace, recording, job.id, undisturbed)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a matter of POSIX systems")
def test_after_sigkill_of_the_program_the_queue_goes_on_where_it_stopped(workspace, recording, at_work, undisturbed):
    job = enqueue(workspace, recording.debrief_id, ENGLISH)
    recording.record(38)
    command = [sys.executable, "-m", "fieldscribe", "--data-dir", str(workspace.folder.root), "jobs", "run", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if '"event": "progress"' in line:
                break
        children = psutil.Process(process.pid).children()
        process.send_signal(signal.SIGKILL)
    psutil.wait_procs(children, timeout=30)
    before = [block.position for block in jobs.blocks(workspace.library, job.id) if block.done]
    assert before
    assert [one.state for one in list_jobs(workspace)] == [JobState.QUEUED], "a list says what is true"
    at_work.append(queue := Queue(workspace))
    queue.until(JobWaits)
    recording.record(50)
    recording.stop()
    queue.end()
    assert not set(before) & set(queue.written())
    assert_as_undisturbed(workspace, recording, job.id, undisturbed)


def test_a_job_waits_until_its_interrupted_recording_is_recovered(workspace, recording, at_work):
    job = enqueue(workspace, recording.debrief_id, ENGLISH)
    recording.record(38)
    at_work.append(queue := Queue(workspace))
    queue.until(JobWaits)
    before = queue.written()
    recording.record(43)  # the last part has no end
    recording.die()
    queue.end()  # nobody waits for ever
    left = jobs.get_job(workspace.library, job.id)
    assert left.state is JobState.QUEUED
    run_queue(workspace)
    assert jobs.get_job(workspace.library, job.id) == left, "it is left alone"
    (found,) = recover(workspace)
    assert found.error is None and found.recording.duration > 42
    at_work.append(queue := Queue(workspace))
    queue.end()
    assert not set(before) & set(queue.written())
    assert_as_if_done_afterwards(workspace, recording.debrief_id, job.id)


def test_a_resumed_job_continues_before_there_is_a_new_part(workspace, recording, at_work, undisturbed):
    job = enqueue(workspace, recording.debrief_id, ENGLISH)
    recording.record(50)
    at_work.append(queue := Queue(workspace))
    queue.until(BlockWritten)
    pause_job(workspace, job.id)
    assert queue.until(JobEnded).job.state is JobState.PAUSED
    queue.end()
    assert jobs.open_blocks(workspace.library, job.id)
    retry_job(workspace, job.id)
    at_work.append(queue := Queue(workspace))
    assert queue.until(JobWaits).job.reached > 24
    recording.stop()
    queue.end()
    assert_as_undisturbed(workspace, recording, job.id, undisturbed)


def test_an_unreadable_part_fails_the_job_and_can_be_retried(workspace, recording, at_work, undisturbed):
    job = enqueue(workspace, recording.debrief_id, ENGLISH)
    recording.record(26)
    part = recording.folder / "part-001.flac"
    aside = part.rename(part.with_name("aside"))
    at_work.append(queue := Queue(workspace))
    assert "part-001.flac" in str(queue.until(JobEnded).job.last_error)
    aside.rename(part)
    queue.end()
    recording.record(50)
    recording.stop()
    retry_job(workspace, job.id)
    run_queue(workspace)
    assert_as_undisturbed(workspace, recording, job.id, undisturbed)


def test_a_recording_without_any_sound_is_reported(workspace, recording):
    job = enqueue(workspace, recording.debrief_id, ENGLISH)
    recording.stop()
    (ended,) = run_queue(workspace)
    assert (ended.id, ended.state) == (job.id, JobState.FAILED)
    assert ended.last_error.endswith(".")
    with pytest.raises(NothingToTranscribe):
        enqueue(workspace, recording.debrief_id, TranscribeOptions(language="en", translate=True))


def test_a_recording_that_nobody_records_is_not_queued(workspace, recording):
    recording.record(60)
    recording.die()
    with pytest.raises(NothingToTranscribe):
        enqueue(workspace, recording.debrief_id, ENGLISH)


def test_a_silent_beginning_does_not_finish_the_job(workspace, speech, at_work):
    quiet = np.concatenate([np.zeros(30 * RATE, np.int16), speech])
    recording = Recording(workspace, quiet)
    job = enqueue(workspace, recording.debrief_id, ENGLISH)
    recording.record(27)
    at_work.append(queue := Queue(workspace))
    waiting = queue.until(JobWaits).job
    assert (waiting.reached, jobs.blocks(workspace.library, job.id)) == (0.0, [])
    recording.record(65)
    queue.until(JobWaits)
    recording.stop()
    queue.end()
    assert_as_if_done_afterwards(workspace, recording.debrief_id, job.id)


def test_one_core_is_left_to_the_recorder(workspace, recording, cut, monkeypatch, at_work):
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    asked = []
    real = Engine.load

    def load(self, folder, parallelism=None, *rest, **options):
        asked.append(parallelism)
        return real(self, folder, parallelism, *rest, **options)

    monkeypatch.setattr(Engine, "load", load)
    enqueue(workspace, import_one(workspace, cut(0, 70)).debrief.id, ENGLISH)
    change_setting(workspace, "threads", 4)
    at_work.append(queue := Queue(workspace))
    queue.until(BlockWritten)
    recording.stop()  # in the middle of the other job
    queue.end()
    assert [parallelism.workers for parallelism in asked] == [3, 4]


def test_live_pcm_left_by_a_dead_program_is_removed(workspace):
    left = workspace.folder.cache / "abc.7.growing"
    left.write_bytes(b"x")
    run_queue(workspace)
    assert not left.exists()


def test_live_pcm_is_what_decoding_all_parts_at_once_gives(tmp_path, speech):
    from fieldscribe.audio.decode.decoder import decode

    folder = tmp_path / "Übung"
    folder.mkdir()
    writer = PartsWriter(folder, part_seconds=7.3)
    writer.write(speech[: 31 * RATE])
    writer.close()
    parts = sorted(folder.glob("*.flac"))
    live = LivePcm(tmp_path / "x.growing")
    for count in (1, 1, 3, 5):
        live.add(parts[:count])
        assert live.parts == count
    decode(parts, tmp_path / "whole")
    assert live.path.read_bytes() == (tmp_path / "whole").read_bytes() == speech[: 31 * RATE].astype("<i2").tobytes()
    with pytest.raises(SoundMissing):
        live.add([*parts, Path("nowhere.flac")])
    assert live.parts == 5 and live.path.stat().st_size == 31 * RATE * 2
    live.discard()
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["whole"]
    live.discard()


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="a full disk is played by a limit on the size of files")
def test_live_pcm_on_a_full_disk_keeps_what_was_in(tmp_path, speech):
    writer = PartsWriter(tmp_path, part_seconds=4)
    writer.write(speech[: 12 * RATE])
    writer.close()
    parts = sorted(tmp_path.glob("*.flac"))
    code = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from fieldscribe.audio.decode.live_pcm import LivePcm\n"
        "from fieldscribe.errors import DiskFull\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "live = LivePcm(Path(sys.argv[1]) / 'x.growing')\n"
        "live.add([Path(sys.argv[2])])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))\n"
        "try:\n"
        "    live.add([Path(name) for name in sys.argv[2:]])\n"
        "except DiskFull as error:\n"
        "    print(live.parts, live.path.stat().st_size, error)\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), *map(str, parts)], capture_output=True, text=True, check=False
    )
    assert ran.stdout.startswith(f"1 {4 * RATE * 2} "), ran.stderr
    assert not [entry for entry in tmp_path.iterdir() if entry.name.endswith(".piece")]
