"""Which encoder a job uses, and that nothing of it stays behind."""

from dataclasses import replace

import pytest

from fieldscribe.domain import Encoder, JobState, TranscribeOptions
from fieldscribe.speech.engine import Calibration, EncoderFinding, Engine, Parallelism
from fieldscribe.workflow import encoders, models, transcribing
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.encoders import SplitModels
from fieldscribe.workflow.events import BlockWritten
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.jobs import enqueue, get_job, pause_job, retry_job, run_queue
from fieldscribe.workflow.models import calibration, find_model, remember_calibration

ENGLISH = TranscribeOptions(language="en")


def measured(workspace, finding: EncoderFinding) -> None:
    remember_calibration(workspace, find_model(workspace, ""), Calibration(Parallelism(1, 2), finding, 1.5))


@pytest.fixture
def debrief_id(workspace, cut):
    return import_one(workspace, cut(0, 40)).debrief.id


def test_a_job_keeps_the_encoder_that_it_began_with(workspace, debrief_id):
    measured(workspace, EncoderFinding.FASTER)
    job = enqueue(workspace, debrief_id, ENGLISH)
    inside = []

    def pause_after_a_block(event):
        if isinstance(event, BlockWritten) and not inside:
            inside.extend(workspace.folder.cache.glob("encoders/*/starter/encoder.onnx"))
            pause_job(workspace, job.id)

    run_queue(workspace, pause_after_a_block)
    assert inside
    assert get_job(workspace, job.id).state is JobState.PAUSED
    assert not (workspace.folder.cache / "encoders").exists()
    measured(workspace, EncoderFinding.DIFFERS)
    retry_job(workspace, job.id)
    (ended,) = run_queue(workspace)
    assert (ended.state, ended.options.encoder) == (JobState.DONE, Encoder.ONNXRUNTIME)
    assert enqueue(workspace, debrief_id, ENGLISH).id == job.id  # the same work, although nobody asked for an encoder
    assert (
        "the baby was not breathing"
        in " ".join(each.text for each in get_transcript(workspace, debrief_id).segments).lower()
    )


def test_where_the_encoder_cannot_be_written_ctranslate2_does_the_work(workspace, debrief_id):
    measured(workspace, EncoderFinding.FASTER)
    (workspace.folder.cache / "encoders").write_bytes(b"in the way")
    enqueue(workspace, debrief_id, ENGLISH)
    (ended,) = run_queue(workspace)
    assert ended.state is JobState.DONE
    assert get_transcript(workspace, debrief_id).segments


def test_what_a_killed_program_left_of_an_encoder_is_removed(workspace):
    left = workspace.folder.cache / "encoders" / "0" / "starter"
    left.mkdir(parents=True)
    (left / "encoder.weights").write_bytes(bytes(1000))
    SplitModels(workspace)
    assert not left.exists()


def test_on_a_full_disk_ctranslate2_encodes_until_there_is_room(workspace, debrief_id, monkeypatch):
    split = []

    def calibrate(engine, *given, **options):
        split.append(options["split"])
        return Calibration(Parallelism(1, 2))

    monkeypatch.setattr(Engine, "calibrate", calibrate)
    monkeypatch.setattr(transcribing, "_WORTH_CALIBRATING", 0)
    monkeypatch.setattr(encoders, "_LEFT", 10**18)
    enqueue(workspace, debrief_id, replace(ENGLISH, span=(0, 4)))
    assert [ended.state for ended in run_queue(workspace)] == [JobState.DONE]
    assert calibration(workspace, find_model(workspace)).finding is EncoderFinding.NO_ROOM
    monkeypatch.setattr(encoders, "_LEFT", 0)
    enqueue(workspace, debrief_id, replace(ENGLISH, span=(0, 5)))
    run_queue(workspace)
    assert split[0] is None and split[1].name == "starter"


def test_what_was_measured_counts_only_on_the_computer_where_it_was(workspace, monkeypatch):
    measured(workspace, EncoderFinding.FASTER)
    model = find_model(workspace, "")
    assert calibration(workspace, model).encoder is Encoder.ONNXRUNTIME
    monkeypatch.setattr(models, "computer", lambda: {"processor": "another"})
    assert calibration(workspace, model) is None
