"""The bin: a debrief comes back whole, and what is deleted permanently is gone from everywhere."""

import errno
import os
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.workflow.stored_debriefs import add, binned, files, recording_of

from fieldscribe import errors
from fieldscribe.domain import BinKind, RecordingState, TranscribeOptions
from fieldscribe.library import bin as store
from fieldscribe.library import jobs, recordings
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.paths import bundled
from fieldscribe.workflow import retention
from fieldscribe.workflow.debriefs import find_debrief, get_transcript, list_debriefs, move_to_bin, restore
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.jobs import enqueue
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.upkeep import find_problems, remove_leftovers
from fieldscribe.workflow.workspace import Workspace


def test_a_debrief_is_moved_to_the_bin_seen_and_restored_whole(workspace):
    number = add(workspace)
    before, sound = get_transcript(workspace, number), files(workspace)
    move_to_bin(workspace, number)
    found = binned(workspace)
    assert (found.kind, found.debrief_id, found.title, found.segments) == (
        BinKind.DEBRIEF,
        number,
        before.debrief.title,
        1,
    )
    assert found.duration == 170.0
    assert found.size == bundled("assets", "sample-debrief.flac").stat().st_size
    assert found.leaves == (date.today() + timedelta(30)).isoformat()
    assert list_debriefs(workspace) == []
    retention.restore_from_bin(workspace, found)
    assert (get_transcript(workspace, number), files(workspace), retention.list_bin(workspace)) == (before, sound, [])


def test_a_permanently_deleted_debrief_leaves_no_trace(workspace):
    kept, gone = add(workspace, "Kept"), add(workspace)
    sound = {name for name in files(workspace) if recording_of(workspace, kept).uid in name}
    move_to_bin(workspace, gone)
    retention.delete_for_good(workspace, retention.find_in_bin(workspace, gone))
    assert set(files(workspace)) == sound
    assert retention.list_bin(workspace) == []
    with pytest.raises(errors.DebriefUnknown):
        find_debrief(workspace, gone)
    assert recover(workspace) == []
    assert find_problems(workspace) == []
    assert [each.id for each in list_debriefs(workspace)] == [kept]


def test_a_linked_original_is_never_touched(workspace, cut):
    source = cut(0, 3)
    content = source.read_bytes()
    number = import_one(workspace, source, link=True).debrief.id
    move_to_bin(workspace, number)
    assert binned(workspace).size == 0
    retention.delete_for_good(workspace, binned(workspace))
    assert source.read_bytes() == content
    assert find_problems(workspace) == []


def test_only_binned_debriefs_can_be_deleted(workspace):
    number = add(workspace)
    for call in (
        lambda: retention.find_in_bin(workspace, number),
        lambda: store.begin_deletion(workspace.library, number),
    ):
        with pytest.raises(errors.NotInBin):
            call()
    with pytest.raises(errors.DebriefUnknown):
        retention.find_in_bin(workspace, 99)


def test_a_debrief_being_recorded_or_transcribed_is_not_deleted(workspace):
    number = add(workspace)
    recording = recording_of(workspace, number)
    recordings.set_state(workspace.library, recording.id, RecordingState.RECORDING)
    with pytest.raises(errors.DebriefInUse):
        move_to_bin(workspace, number)
    recordings.set_state(workspace.library, recording.id, RecordingState.COMPLETE)
    job = jobs.start(workspace.library, enqueue(workspace, number, TranscribeOptions(), again=True).id)
    move_to_bin(workspace, number)
    with Workspace.open(workspace.folder) as worker, jobs_lock(worker.library):
        with pytest.raises(errors.DebriefInUse):
            retention.delete_for_good(workspace, binned(workspace))
        assert jobs.get_job(workspace.library, job.id).state == "running"
    # Nobody works any more: what a dead process left running does not keep a debrief for ever.
    retention.delete_for_good(workspace, binned(workspace))
    assert files(workspace) == {}


def test_a_started_deletion_cannot_be_restored(workspace):
    number = add(workspace)
    waiting = enqueue(workspace, number, TranscribeOptions(), again=True)
    move_to_bin(workspace, number)
    store.begin_deletion(workspace.library, number)
    assert retention.list_bin(workspace) == []
    for call in (restore, move_to_bin, lambda w, n: find_debrief(w, n)):
        with pytest.raises(errors.DebriefUnknown):
            call(workspace, number)
    assert jobs.get_job(workspace.library, waiting.id).state == "cancelled"
    assert recover(workspace) == []
    assert files(workspace) == {}


def test_a_file_in_use_is_reported_and_removed_later(workspace, monkeypatch):
    number = add(workspace)
    move_to_bin(workspace, number)
    with monkeypatch.context() as patched:
        # As Windows answers for a file that a player has open.
        patched.setattr(shutil, "rmtree", lambda path: (_ for _ in ()).throw(PermissionError(errno.EACCES, "in use")))
        with pytest.raises(errors.SoundNotRemoved, match="next time it starts"):
            retention.delete_for_good(workspace, binned(workspace))
    assert retention.list_bin(workspace) == []
    retention.finish_deletions(workspace)
    assert files(workspace) == {}
    assert workspace.library.rows("SELECT id FROM debriefs") == []


def test_two_programs_that_remove_the_same_sound_leave_none_of_it(workspace, monkeypatch):
    number = add(workspace)
    move_to_bin(workspace, number)
    unlink, first = os.unlink, []

    def lost_race(name, **where):
        """The other one was quicker with the first file."""
        unlink(name, **where)
        if name == "part-0001.flac" and not first:
            first.append(name)
            raise FileNotFoundError(errno.ENOENT, "gone", name)

    (workspace.folder.recordings / recording_of(workspace, number).uid / "part-0002.flac").write_bytes(b"more")
    monkeypatch.setattr(os, "unlink", lost_race)
    retention.delete_for_good(workspace, binned(workspace))
    assert first
    assert files(workspace) == {}
    assert recover(workspace) == []


def test_a_file_that_is_listed_and_cannot_be_found_is_not_tried_for_ever(workspace, monkeypatch):
    number = add(workspace)
    move_to_bin(workspace, number)
    with monkeypatch.context() as patched:

        def nowhere(path):
            raise FileNotFoundError(errno.ENOENT, "a name that this system cannot have", str(path))

        patched.setattr(shutil, "rmtree", nowhere)
        with pytest.raises(errors.SoundNotRemoved):
            retention.delete_for_good(workspace, binned(workspace))
    retention.finish_deletions(workspace)
    assert files(workspace) == {}


def test_sound_that_is_not_in_its_place_is_deleted_from_where_it_is_or_not_at_all(workspace, monkeypatch):
    number = add(workspace)
    recording = recording_of(workspace, number)
    retention.move_sound_to_bin(workspace, recording.id)
    # As a restore leaves it that was cut off before its end.
    (workspace.folder.binned_sound / recording.uid).rename(workspace.folder.recordings / recording.uid)
    with monkeypatch.context() as patched:

        def in_use(*paths):
            raise PermissionError(errno.EACCES, "in use")

        patched.setattr(Path, "replace", in_use)
        patched.setattr(shutil, "rmtree", in_use)
        with pytest.raises(errors.NotWritable):
            retention.delete_for_good(workspace, binned(workspace))
    assert binned(workspace).kind is BinKind.SOUND
    retention.delete_for_good(workspace, binned(workspace))
    assert files(workspace) == {}


def test_decoded_sound_of_a_deleted_debrief_is_deleted_even_with_keep_decoded(workspace):
    """As when another program looked into it, or was still decoding, while the debrief was deleted."""
    change_setting(workspace, "keep_decoded", True)
    kept, gone = add(workspace, "Kept"), add(workspace)
    uid, other = recording_of(workspace, gone).uid, recording_of(workspace, kept).uid
    move_to_bin(workspace, gone)
    retention.delete_for_good(workspace, binned(workspace))
    late = workspace.folder.cache / f"{uid}.listen.s16"
    late.write_bytes(b"of the sound")
    for entry in workspace.folder.cache.iterdir():
        os.utime(entry, (0, 0))
    remove_leftovers(workspace)
    assert {entry.name for entry in workspace.folder.cache.iterdir()} == {
        f"{other}.{name}" for name in ("s16", "listen.s16", "peaks.npy")
    }
