"""What is deleted after its days: binned debriefs and sound, not before, and no more than that."""

import shutil
from datetime import date, timedelta

import pytest
from tests.workflow.stored_debriefs import add, age, binned, files, recording_of

from fieldscribe import errors
from fieldscribe.domain import BinKind, RecordingState, SoundState, TranscribeOptions
from fieldscribe.library import debriefs, jobs, recordings
from fieldscribe.paths import bundled
from fieldscribe.workflow import models, retention
from fieldscribe.workflow.debriefs import get_transcript, move_to_bin
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.jobs import cancel_job, enqueue, retry_job, run_queue
from fieldscribe.workflow.listening import open_sound
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.reports import export
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.sound_files import part_paths
from fieldscribe.workflow.upkeep import find_problems


def test_a_binned_debrief_is_deleted_after_its_days_and_not_before(workspace):
    number = add(workspace)
    move_to_bin(workspace, number)
    age(workspace, 29)
    retention.apply_retention(workspace)
    assert binned(workspace).debrief_id == number
    age(workspace, 30)
    change_setting(workspace, "bin_days", 0)
    retention.apply_retention(workspace)
    assert binned(workspace).leaves == ""
    change_setting(workspace, "bin_days", 30)
    retention.apply_retention(workspace, busy={number})
    assert binned(workspace).debrief_id == number
    retention.apply_retention(workspace)
    assert (retention.list_bin(workspace), files(workspace)) == ([], {})


def test_nothing_is_deleted_before_the_bin_has_shown_it_on_three_days(workspace):
    """A laptop that lay in a drawer, a clock that was wrong, a library from before there was a bin."""
    move_to_bin(workspace, add(workspace))
    age(workspace, 4000, shown=0)
    for later in range(2):
        retention.apply_retention(workspace)
        retention.apply_retention(workspace)  # twice on a day counts once
        assert binned(workspace).shown_days == later + 1
        assert binned(workspace).leaves > date.today().isoformat()
        workspace.library.execute("UPDATE debriefs SET bin_day = 'yesterday'")
    retention.apply_retention(workspace)
    assert retention.list_bin(workspace) == []


@pytest.mark.parametrize("stamp", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+00:00", "never", "", "2999-01-01"])
def test_a_time_that_makes_no_sense_deletes_nothing_today(workspace, stamp):
    move_to_bin(workspace, add(workspace))
    workspace.library.execute("UPDATE debriefs SET binned_at = ?", (stamp,))
    retention.apply_retention(workspace)
    assert binned(workspace).leaves > date.today().isoformat()


# -- sound after its days


def test_sound_is_binned_after_its_days_and_restored_whole(workspace):
    number = add(workspace)
    before, sound = get_transcript(workspace, number), files(workspace)
    change_setting(workspace, "sound_days", 30)
    age(workspace, 29)
    retention.apply_retention(workspace)
    assert retention.list_bin(workspace) == []
    age(workspace, 30)
    retention.apply_retention(workspace)
    found = binned(workspace)
    assert (found.kind, found.duration, found.leaves) == (
        BinKind.SOUND,
        170.0,
        (date.today() + timedelta(retention.SOUND_DAYS)).isoformat(),
    )
    assert set(files(workspace)) == {
        f"recordings/set-aside/{before.recording.uid}/{name}" for name in ("part-0001.flac", "recording.json")
    }
    assert get_transcript(workspace, number).segments == before.segments
    assert find_problems(workspace) == []
    assert recover(workspace) == []
    retention.restore_from_bin(workspace, found)
    assert {name: content for name, content in sound.items() if "cache" not in name} == files(workspace)
    assert open_sound(workspace, recording_of(workspace, number)).samples > 0
    retention.apply_retention(workspace)
    assert retention.list_bin(workspace) == []  # its days begin again


def test_deleted_sound_is_reported_and_everything_else_works(workspace, tmp_path):
    number = add(workspace)
    shutil.copytree(bundled("models", "starter"), tmp_path / "small", ignore=shutil.ignore_patterns("re*"))
    models.add_model(workspace, tmp_path / "small")
    change_setting(workspace, "sound_days", 1)
    age(workspace, 2)
    retention.apply_retention(workspace)
    recording = recording_of(workspace, number)
    (done,) = jobs.jobs(workspace.library)
    assert enqueue(workspace, number, done.options) == done  # what is written already is there all the same
    for call in (
        lambda: open_sound(workspace, recording),
        lambda: enqueue(workspace, number, TranscribeOptions(), again=True),
        lambda: part_paths(workspace, recording),
    ):
        with pytest.raises(errors.SoundBinned, match="Restore the sound"):
            call()
    age(workspace, retention.SOUND_DAYS)
    retention.apply_retention(workspace)
    recording = recording_of(workspace, number)
    assert (recording.sound, recording.duration) == (SoundState.DELETED, 170.0)
    assert (files(workspace), retention.list_bin(workspace), find_problems(workspace)) == ({}, [], [])
    for call in (
        lambda: open_sound(workspace, recording),
        lambda: enqueue(workspace, number, TranscribeOptions(), again=True),
    ):
        with pytest.raises(errors.SoundDeleted, match=rf"deleted on {recording.sound_since[:10]}"):
            call()
    for name in ("docx", "srt", "json", "html"):
        assert export(workspace, number, name, tmp_path / f"report.{name}").stat().st_size
    assert recover(workspace) == []
    # And all of it can still be moved to the bin and deleted permanently.
    move_to_bin(workspace, number)
    assert binned(workspace).size == 0
    retention.delete_for_good(workspace, binned(workspace))
    assert find_problems(workspace) == []


def test_deleted_sound_returns_when_its_file_is_imported_again(workspace, cut):
    source = cut(0, 3)
    first = import_one(workspace, source).debrief.id
    recording = recording_of(workspace, first)
    with workspace.library.atomic():
        workspace.library.update("recordings", recording.id, {"sound": "deleted"})
    again = import_one(workspace, source)
    assert not again.known
    assert open_sound(workspace, recording_of(workspace, again.debrief.id)).samples == 48_000


def test_a_job_that_is_taken_up_again_without_sound_ends_with_a_sentence(workspace):
    number = add(workspace)
    job = enqueue(workspace, number, TranscribeOptions(language="en"), again=True)
    cancel_job(workspace, job.id)
    retention.move_sound_to_bin(workspace, recording_of(workspace, number).id)
    retry_job(workspace, job.id)
    (ended,) = run_queue(workspace)
    assert ended.state == "failed"
    assert "Restore the sound" in ended.last_error
    retention.restore_from_bin(workspace, binned(workspace))
    assert retry_job(workspace, job.id).state == "queued"


def failed(workspace, recording):
    job = jobs.start(workspace.library, jobs.add_job(workspace.library, recording.id, TranscribeOptions()).id)
    jobs.fail(workspace.library, job.id, "It failed.")


def linked(workspace, recording):
    workspace.library.execute("UPDATE parts SET linked = 1 WHERE recording_id = ?", (recording.id,))


def part_only(workspace, recording):
    workspace.library.execute("UPDATE jobs SET options = json_set(options, '$.span', json('[3.0, 9.0]'))")


@pytest.mark.parametrize(
    "needed",
    [
        lambda w, r: jobs.add_job(w.library, r.id, TranscribeOptions()),
        lambda w, r: jobs.pause(w.library, jobs.add_job(w.library, r.id, TranscribeOptions()).id),
        failed,
        linked,
        part_only,
        lambda w, r: w.library.execute("DELETE FROM segments"),
        lambda w, r: w.library.execute("DELETE FROM jobs"),
        lambda w, r: w.library.execute("UPDATE jobs SET options = json_set(options, '$.model', 'starter')"),
        lambda w, r: recordings.set_state(w.library, r.id, RecordingState.INTERRUPTED),
        lambda w, r: recordings.set_state(w.library, r.id, RecordingState.RECORDING),
        lambda w, r: debriefs.move_to_bin(w.library, r.debrief_id),
    ],
    ids=[
        "waits",
        "rests",
        "failed",
        "linked",
        "a part",
        "no text",
        "no job",
        "starter",
        "interrupted",
        "recording",
        "moved to the bin",
    ],
)
def test_sound_that_is_still_needed_is_kept(workspace, needed):
    number = add(workspace)
    needed(workspace, recording_of(workspace, number))
    change_setting(workspace, "sound_days", 1)
    age(workspace, 9, shown=1)
    retention.apply_retention(workspace)
    assert recording_of(workspace, number).sound is SoundState.KEPT
    assert any(name.startswith("recordings/") for name in files(workspace))
    with pytest.raises(errors.SoundInUse):
        retention.move_sound_to_bin(workspace, recording_of(workspace, number).id)


def test_the_dates_of_deletion_are_known_before(workspace):
    add(workspace)
    age(workspace, 10)
    add(workspace, "New")
    today = date.today()
    assert retention.sound_bin_dates(workspace, 7) == [today, today + timedelta(7)]
    assert retention.sound_bin_dates(workspace, 30) == [today + timedelta(20), today + timedelta(30)]
