"""The queue works through jobs; whatever kills, pauses or breaks it, nothing is lost and nothing comes twice."""

import contextlib
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from fieldscribe.domain import Flag, JobState, TranscribeOptions
from fieldscribe.editing import delete, paragraphs, retype, text_of
from fieldscribe.errors import JobsRunElsewhere, LanguageUnsupported, ModelUnknown, NothingToTranscribe
from fieldscribe.library import jobs
from fieldscribe.library.debriefs import add_debrief
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.library.transcripts import commit_segment
from fieldscribe.models.folder import starter_folder
from fieldscribe.paths import DataFolder
from fieldscribe.speech.engine import Calibration, Engine, Parallelism
from fieldscribe.workflow import transcribing
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.editing import open_transcript, save_change
from fieldscribe.workflow.events import BlockWritten, JobEnded, JobPlanned, JobProgressed
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.jobs import cancel_job, enqueue, get_job, list_jobs, pause_job, retry_job, run_queue
from fieldscribe.workflow.models import add_model
from fieldscribe.workflow.sound_files import discard_decoded, part_paths
from fieldscribe.workflow.workspace import Workspace

ENGLISH = TranscribeOptions(language="en")


def spoken(workspace, debrief_id):
    """What counts in a transcript: times, text and words, without the numbers that rows happen to have."""
    segments = get_transcript(workspace, debrief_id).segments
    return [(segment.start, segment.end, segment.text, segment.words) for segment in segments]


@pytest.fixture
def debrief_id(workspace, cut):
    return import_one(workspace, cut(0, 40)).debrief.id


@pytest.fixture
def short_id(workspace, cut):
    """A debrief of some blocks, for what is not stopped on its way."""
    return import_one(workspace, cut(0, 24)).debrief.id


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory, cut, once):
    """What an undisturbed run makes of the same sound, in a library of its own."""

    def run():
        with Workspace.open(DataFolder(tmp_path_factory.mktemp("undisturbed"))) as workspace:
            debrief_id = import_one(workspace, cut(0, 40)).debrief.id
            enqueue(workspace, debrief_id, ENGLISH)
            run_queue(workspace)
            return spoken(workspace, debrief_id)

    return once("uninterrupted", run)


def test_segments_are_in_the_library_when_their_event_comes(workspace, debrief_id):
    job = enqueue(workspace, debrief_id, TranscribeOptions())
    seen, fractions = [], []

    def watch(event):
        match event:
            case BlockWritten(_, _, segments):
                with Workspace.open(workspace.folder) as other:
                    stored = {segment.id for segment in get_transcript(other, debrief_id).segments}
                assert stored.issuperset(segment.id for segment in segments)
                seen.extend(segments)
            case JobProgressed(at_work):
                fractions.append(at_work.fraction)
                assert at_work.seconds_left is not None
            case JobPlanned(planned):
                assert (planned.language, planned.language_probability) == ("en", 1.0)

    (ended,) = run_queue(workspace, watch)
    assert (ended.id, ended.state, ended.attempts) == (job.id, JobState.DONE, 1)
    assert len(seen) == len(get_transcript(workspace, debrief_id).segments) > 5
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert get_transcript(workspace, debrief_id).complete
    assert not list(workspace.folder.cache.iterdir())


def test_a_finished_transcription_is_repeated_only_on_request(workspace, short_id):
    first = enqueue(workspace, short_id, ENGLISH)
    run_queue(workspace)
    before = spoken(workspace, short_id)
    assert enqueue(workspace, short_id, ENGLISH).id == first.id
    again = enqueue(workspace, short_id, ENGLISH, again=True)
    assert again.id != first.id
    run_queue(workspace)
    assert spoken(workspace, short_id) == before


def test_a_transcription_whose_text_was_replaced_is_repeated(workspace, short_id):
    first = enqueue(workspace, short_id, ENGLISH)
    run_queue(workspace)
    enqueue(workspace, short_id, TranscribeOptions(language="en", word_times=False))
    run_queue(workspace)
    assert not any(words for *_, words in spoken(workspace, short_id))
    assert enqueue(workspace, short_id, ENGLISH).id != first.id
    run_queue(workspace)
    assert all(words for *_, words in spoken(workspace, short_id))


def test_a_language_that_the_model_does_not_know_is_refused_before_anything_is_queued(workspace, debrief_id):
    with pytest.raises(LanguageUnsupported, match="xx"):
        enqueue(workspace, debrief_id, TranscribeOptions(language="xx"))
    assert list_jobs(workspace) == []


def test_repeats_are_flagged_across_blocks(workspace, short_id, monkeypatch):
    """As when a model invents the same sentence in every block; who has the text open meanwhile can go on with it."""

    def commit(library, job_id, block, segment):
        return commit_segment(library, job_id, block, replace(segment, text="So it goes.", machine_text="So it goes."))

    monkeypatch.setattr(transcribing, "commit_segment", commit)
    enqueue(workspace, short_id, ENGLISH)
    opened = []

    def open_meanwhile(event):
        if isinstance(event, JobProgressed):
            opened.append(open_transcript(workspace, short_id))

    run_queue(workspace, open_meanwhile)
    segments = get_transcript(workspace, short_id).segments
    assert len(segments) > 3
    assert [Flag.REPEAT in segment.flags for segment in segments] == [False] + [True] * (len(segments) - 1)
    held = opened[-1]
    change = delete(held.document, [segments[1].id])
    assert change is not None
    assert change.removed[0] != segments[1]
    save_change(workspace, held.transcript.debrief.id, change)
    assert len(get_transcript(workspace, short_id).segments) == len(segments) - 1


@pytest.mark.parametrize("blow", ["pause", "cancel"])
def test_a_stopped_job_continues_where_it_stopped(workspace, debrief_id, uninterrupted, blow):
    job = enqueue(workspace, debrief_id, ENGLISH)

    def stop_at_first_block(event):
        if isinstance(event, BlockWritten):
            with Workspace.open(workspace.folder) as other:
                {"pause": pause_job, "cancel": cancel_job}[blow](other, job.id)

    (ended,) = run_queue(workspace, stop_at_first_block)
    assert ended.state is (JobState.PAUSED if blow == "pause" else JobState.CANCELLED)
    done = [block for block in jobs.blocks(workspace.library, job.id) if block.done]
    assert 0 < len(done) < len(jobs.blocks(workspace.library, job.id))
    retry_job(workspace, job.id)
    computed = []
    (ended,) = run_queue(workspace, lambda event: computed.append(event) if isinstance(event, BlockWritten) else None)
    assert ended.state is JobState.DONE
    assert not {event.block.position for event in computed} & {block.position for block in done}
    assert spoken(workspace, debrief_id) == uninterrupted


def test_a_killed_engine_is_started_once_more_and_the_result_is_the_same(workspace, debrief_id, uninterrupted, engines):
    enqueue(workspace, debrief_id, ENGLISH)
    killed = []

    def kill_engine(event):
        if isinstance(event, BlockWritten) and not killed:
            killed.extend(engines())
            for child in killed:
                child.kill()

    (ended,) = run_queue(workspace, kill_engine)
    assert killed
    assert (ended.state, ended.last_error) == (JobState.DONE, "")
    assert spoken(workspace, debrief_id) == uninterrupted


def test_an_engine_that_is_killed_every_time_fails_the_job_with_a_sentence(workspace, debrief_id, engines):
    enqueue(workspace, debrief_id, ENGLISH)

    def kill_engine(event):
        if isinstance(event, JobPlanned):
            for child in engines():
                child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)

    (ended,) = run_queue(workspace, kill_engine)
    assert ended.state is JobState.FAILED
    assert "memory" in ended.last_error
    assert "safe" in ended.last_error


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a matter of POSIX systems")
@pytest.mark.parametrize("also_child", [False, True], ids=["parent", "parent and child"])
def test_after_sigkill_the_next_start_finishes_with_the_same_text(workspace, debrief_id, uninterrupted, also_child):
    job = enqueue(workspace, debrief_id, ENGLISH)
    command = [sys.executable, "-m", "fieldscribe", "--data-dir", str(workspace.folder.root), "transcribe"]
    with subprocess.Popen(
        [*command, str(debrief_id), "--language", "en", "--json"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if '"event": "segment"' in line:
                break
        children = psutil.Process(process.pid).children()
        process.kill()
        if also_child:
            for child in children:
                with contextlib.suppress(psutil.NoSuchProcess):
                    child.kill()
    psutil.wait_procs(children, timeout=30)
    assert not any(child.is_running() for child in children), "the engine outlived its parent"
    assert jobs.get_job(workspace.library, job.id).state is JobState.RUNNING
    (ended,) = run_queue(workspace)
    assert (ended.state, ended.attempts) == (JobState.DONE, 2)
    assert spoken(workspace, debrief_id) == uninterrupted


def test_an_edit_made_meanwhile_survives_a_resumed_block(workspace, debrief_id, uninterrupted):
    job = enqueue(workspace, debrief_id, ENGLISH)

    def edit_and_stop(event):
        if isinstance(event, BlockWritten) and event.segments:
            opened = open_transcript(workspace, debrief_id)
            texts = [text_of(opened.document.segments[slice(*ends)]) for ends in paragraphs(opened.document.segments)]
            corrected = texts[0].replace(event.segments[0].text, "What was really said.")
            save_change(workspace, opened.transcript.debrief.id, retype(opened.document, [corrected, *texts[1:]]))
            pause_job(workspace, job.id)

    run_queue(workspace, edit_and_stop)
    with workspace.library.atomic():  # as if the process had died before the block was closed
        workspace.library.execute("UPDATE blocks SET done = 0 WHERE job_id = ?", (job.id,))
    retry_job(workspace, job.id)
    run_queue(workspace)
    texts = [text for _, _, text, _ in spoken(workspace, debrief_id)]
    assert texts.count("What was really said.") == 1
    assert len(texts) == len(uninterrupted)


def test_two_programs_do_not_run_one_queue(workspace, debrief_id):
    enqueue(workspace, debrief_id, ENGLISH)
    code = (
        "import sys\n"
        "from fieldscribe.library.opening import open_library\n"
        "from fieldscribe.library.jobs_lock import jobs_lock\n"
        "from pathlib import Path\n"
        "root = Path(sys.argv[1])\n"
        "with open_library(root / 'library.sqlite', root / 'backups') as library, jobs_lock(library):\n"
        "    print('held', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(workspace.folder.root)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(JobsRunElsewhere):
            run_queue(workspace)
        other.communicate()
    with jobs_lock(workspace.library):
        pass


def test_a_job_that_is_cancelled_at_the_moment_of_its_start_does_not_end_the_queue(workspace, cut, monkeypatch):
    first, second = (
        enqueue(workspace, import_one(workspace, cut(start, start + 5)).debrief.id, ENGLISH) for start in (0, 5)
    )
    real = jobs.start

    def start(library, job_id):
        if job_id == first.id:
            with Workspace.open(workspace.folder) as other:
                cancel_job(other, job_id)
        return real(library, job_id)

    monkeypatch.setattr(jobs, "start", start)
    assert [job.id for job in run_queue(workspace)] == [second.id]
    assert {job.id: job.state for job in list_jobs(workspace)} == {
        first.id: JobState.CANCELLED,
        second.id: JobState.DONE,
    }


def test_a_program_that_ends_requeues_its_job(workspace, short_id):
    enqueue(workspace, short_id, ENGLISH)
    written = []
    run_queue(
        workspace,
        lambda event: written.append(event),
        should_stop=lambda: any(isinstance(event, BlockWritten) for event in written),
    )
    (job,) = list_jobs(workspace)
    assert job.state is JobState.QUEUED
    assert any(isinstance(event, JobEnded) for event in written)


@pytest.mark.parametrize("step", ["plan", "calibrate", "load", "detect"])
def test_a_program_that_ends_does_not_wait_for_the_engine(workspace, debrief_id, monkeypatch, step):
    monkeypatch.setattr(transcribing, "_WORTH_CALIBRATING", 0)
    real, begun, ended = getattr(Engine, step), [], []

    def watched(*arguments, **options):
        begun.append(step)
        result = real(*arguments, **options)
        ended.append(step)
        return result

    monkeypatch.setattr(Engine, step, watched)
    monkeypatch.setattr(
        Engine, "calibrate", watched if step == "calibrate" else lambda *_, **__: Calibration(Parallelism())
    )
    job = enqueue(workspace, debrief_id, TranscribeOptions())
    (left,) = run_queue(workspace, should_stop=lambda: bool(begun))
    assert (left.id, left.state) == (job.id, JobState.QUEUED)
    assert (begun, ended) == ([step], [])


def test_ctrl_c_requeues_the_job(workspace, short_id):
    job = enqueue(workspace, short_id, ENGLISH)

    def press(event):
        if isinstance(event, BlockWritten):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_queue(workspace, press)
    assert get_job(workspace, job.id).state is JobState.QUEUED
    (ended,) = run_queue(workspace)  # the same command goes on from there
    assert (ended.id, ended.state, ended.attempts) == (job.id, JobState.DONE, 2)


def test_a_silent_recording_is_finished_at_once_without_text(workspace, tmp_path):
    import numpy
    import soundfile

    soundfile.write(tmp_path / "silence.wav", numpy.zeros(16000 * 20, "int16"), 16000)
    debrief = import_one(workspace, tmp_path / "silence.wav").debrief
    enqueue(workspace, debrief.id, TranscribeOptions())
    (ended,) = run_queue(workspace)
    assert ended.state is JobState.DONE
    assert get_transcript(workspace, debrief.id).segments == ()


def test_a_missing_original_fails_the_job_with_a_sentence(workspace, cut):
    source = cut(0, 5)
    debrief = import_one(workspace, source, link=True).debrief
    discard_decoded(workspace, get_transcript(workspace, debrief.id).recording)
    source.unlink()
    enqueue(workspace, debrief.id, ENGLISH)
    (ended,) = run_queue(workspace)
    assert ended.state is JobState.FAILED
    assert source.name in ended.last_error


def test_an_unreadable_copy_is_reported_by_its_original_name(workspace, cut):
    source = cut(0, 5)
    recording = get_transcript(workspace, import_one(workspace, source).debrief.id).recording
    discard_decoded(workspace, recording)
    part_paths(workspace, recording)[0].write_bytes(b"damaged" * 100)
    enqueue(workspace, recording.debrief_id, ENGLISH)
    (ended,) = run_queue(workspace)
    assert source.name in ended.last_error


def test_sound_that_cannot_be_transcribed_is_refused_in_a_sentence(workspace, debrief_id):
    with pytest.raises(ModelUnknown):
        enqueue(workspace, debrief_id, TranscribeOptions(model="none"))
    with pytest.raises(NothingToTranscribe):
        enqueue(workspace, add_debrief(workspace.library, title="no sound").id, ENGLISH)


def test_another_model_replaces_the_text_only_when_it_is_done(workspace, short_id):
    enqueue(workspace, short_id, ENGLISH)
    run_queue(workspace)
    before = spoken(workspace, short_id)
    assert add_model(workspace, starter_folder(), "mine").default
    enqueue(workspace, short_id, TranscribeOptions(model="mine", language="en"))
    run_queue(workspace, lambda event: _still(workspace, short_id, before, event))
    assert get_transcript(workspace, short_id).model == "mine"


def _still(workspace, debrief_id, before, event):
    if isinstance(event, BlockWritten):
        assert spoken(workspace, debrief_id) == before


def test_a_broken_default_model_is_refused_before_anything_is_queued(workspace, debrief_id):
    model = add_model(workspace, starter_folder(), "mine")
    os.truncate(Path(model.folder) / "model.bin", 1000)
    with pytest.raises(Exception, match=r"model\.bin"):
        enqueue(workspace, debrief_id, ENGLISH)
    assert list_jobs(workspace) == []
