"""The bin: nothing is lost on the way there and back, and what is deleted is gone from everywhere."""

import errno
import os
import shutil
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldscribe import errors
from fieldscribe.audio.record.sidecar import PartNote, Sidecar
from fieldscribe.domain import BinKind, Part, RecordingState, Segment, SoundState, TranscribeOptions, Word
from fieldscribe.library import bin as store
from fieldscribe.library import debriefs, jobs, recordings, transcripts
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.paths import DataFolder, bundled
from fieldscribe.workflow import models, retention, sound_files
from fieldscribe.workflow.debriefs import find_debrief, get_transcript, list_debriefs, move_to_bin, restore
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.jobs import cancel_job, enqueue, retry_job, run_queue
from fieldscribe.workflow.listening import open_sound
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.reports import export
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.sound_files import part_paths, recording_folder
from fieldscribe.workflow.upkeep import find_problems, remove_leftovers
from fieldscribe.workflow.workspace import Workspace


def add(workspace: Workspace, title: str = "Bleeding after birth") -> int:
    """A debrief as the recorder and the transcription leave it, with what else is made of its sound."""
    library = workspace.library
    debrief = debriefs.add_debrief(library, title=title)
    recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE)
    place = recording_folder(workspace, recording) / "part-0001.flac"
    place.write_bytes(bundled("assets", "sample-debrief.flac").read_bytes())
    Sidecar(recording.uid, title, ended="stopped", parts=(PartNote(place.name, 16_000),)).write(place.parent)
    path = place.relative_to(workspace.folder.root).as_posix()
    recordings.add_part(library, recording.id, Part(path, 170.0, size=place.stat().st_size, codec="flac"))
    for name in ("s16", "listen.s16", "peaks.npy"):
        (workspace.folder.cache / f"{recording.uid}.{name}").write_bytes(b"of the sound")
    job = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions(model="small")).id)
    words = (Word("zygomatic", 0.0, 1.0, 0.9),)
    transcripts.commit_segment(library, job.id, 0, Segment(0.0, 1.0, "zygomatic", words, "zygomatic"))
    jobs.finish(library, job.id)
    return debrief.id


def recording_of(workspace: Workspace, debrief_id: int):
    return recordings.recording_of(workspace.library, debrief_id)


def files(workspace: Workspace) -> dict[str, bytes]:
    """All sound on the disk, and what was made of it."""
    root = workspace.folder.root
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in (workspace.folder.recordings, workspace.folder.cache)
        for path in folder.rglob("*")
        if path.is_file()
    }


def age(workspace: Workspace, days: float, shown: int = 9) -> None:
    """Everything happened so many days earlier, and the bin was looked at since."""
    earlier = (datetime.now(UTC) - timedelta(days)).isoformat(timespec="milliseconds")
    library = workspace.library
    library.execute("UPDATE debriefs SET bin_days = ?, binned_at = ? WHERE binned_at IS NOT NULL", (shown, earlier))
    library.execute("UPDATE recordings SET created_at = ?, bin_days = ?", (earlier, shown))
    library.execute("UPDATE recordings SET sound_since = ? WHERE sound_since <> ''", (earlier,))


def binned(workspace: Workspace):
    (found,) = retention.list_bin(workspace)
    return found


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


def test_what_is_deleted_for_good_is_gone_from_everywhere_and_is_not_found_again(workspace):
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


def test_only_what_lies_in_the_bin_can_be_deleted(workspace):
    number = add(workspace)
    for call in (
        lambda: retention.find_in_bin(workspace, number),
        lambda: store.begin_deletion(workspace.library, number),
    ):
        with pytest.raises(errors.NotInBin):
            call()
    with pytest.raises(errors.DebriefUnknown):
        retention.find_in_bin(workspace, 99)


def test_what_is_being_recorded_or_transcribed_is_not_deleted(workspace):
    number = add(workspace)
    recording = recording_of(workspace, number)
    recordings.set_state(workspace.library, recording.id, RecordingState.RECORDING)
    with pytest.raises(errors.DebriefAtWork):
        move_to_bin(workspace, number)
    recordings.set_state(workspace.library, recording.id, RecordingState.COMPLETE)
    job = jobs.start(workspace.library, enqueue(workspace, number, TranscribeOptions(), again=True).id)
    move_to_bin(workspace, number)
    with Workspace.open(workspace.folder) as worker, jobs_lock(worker.library):
        with pytest.raises(errors.DebriefAtWork):
            retention.delete_for_good(workspace, binned(workspace))
        assert jobs.get_job(workspace.library, job.id).state == "running"
    # Nobody works any more: what a dead process left running does not keep a debrief for ever.
    retention.delete_for_good(workspace, binned(workspace))
    assert files(workspace) == {}


def test_a_deletion_that_began_leads_nowhere_else(workspace):
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


def test_a_file_in_use_is_said_and_removed_later(workspace, monkeypatch):
    number = add(workspace)
    move_to_bin(workspace, number)
    with monkeypatch.context() as patched:
        # As Windows answers for a file that a player has open.
        patched.setattr(shutil, "rmtree", lambda path: (_ for _ in ()).throw(PermissionError(errno.EACCES, "in use")))
        with pytest.raises(errors.SoundStays, match="next time it starts"):
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
        with pytest.raises(errors.SoundStays):
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


def test_what_was_decoded_of_a_deleted_debrief_goes_also_where_decoded_sound_is_kept(workspace):
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


def test_after_its_days_it_goes_by_itself_and_not_before(workspace):
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


def test_nothing_goes_that_the_bin_has_not_shown_on_three_days(workspace):
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


def test_sound_that_is_gone_says_so_and_the_rest_goes_on(workspace, tmp_path):
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
        with pytest.raises(errors.SoundSetAside, match="Restore the sound"):
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


def test_the_same_file_brought_again_after_that_can_be_heard(workspace, cut):
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
def test_sound_that_is_needed_stays(workspace, needed):
    number = add(workspace)
    needed(workspace, recording_of(workspace, number))
    change_setting(workspace, "sound_days", 1)
    age(workspace, 9, shown=1)
    retention.apply_retention(workspace)
    assert recording_of(workspace, number).sound is SoundState.KEPT
    assert any(name.startswith("recordings/") for name in files(workspace))
    with pytest.raises(errors.SoundAtWork):
        retention.move_sound_to_bin(workspace, recording_of(workspace, number).id)


def test_how_many_would_go_and_when_is_known_before(workspace):
    add(workspace)
    age(workspace, 10)
    add(workspace, "New")
    today = date.today()
    assert retention.sound_bin_dates(workspace, 7) == [today, today + timedelta(7)]
    assert retention.sound_bin_dates(workspace, 30) == [today + timedelta(20), today + timedelta(30)]


def test_a_disk_that_refuses_leaves_the_sound_where_it_is(workspace):
    number = add(workspace)
    sound = files(workspace)
    workspace.folder.binned_sound.write_text("a file in the place of the folder")
    with pytest.raises(errors.NotWritable):
        retention.move_sound_to_bin(workspace, recording_of(workspace, number).id)
    assert recording_of(workspace, number).sound is SoundState.KEPT
    workspace.folder.binned_sound.unlink()
    assert files(workspace) == sound


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_full_or_protected_disk_costs_nothing(workspace, monkeypatch, number):
    debrief = add(workspace)
    recording = recording_of(workspace, debrief)

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refuse)
        with pytest.raises(errors.DiskFull if number == errno.ENOSPC else errors.NotWritable):
            retention.move_sound_to_bin(workspace, recording.id)
    assert recording_of(workspace, debrief).sound is SoundState.KEPT
    retention.move_sound_to_bin(workspace, recording.id)
    sound = files(workspace)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", refuse)
        with pytest.raises(errors.FieldscribeError):
            retention.restore_from_bin(workspace, binned(workspace))
    assert (files(workspace), binned(workspace).kind) == (sound, BinKind.SOUND)


@pytest.mark.parametrize("way", ["bin sound", "back"])
def test_a_disk_too_full_for_the_note_takes_the_move_back(workspace, monkeypatch, way):
    debrief = add(workspace)
    recording = recording_of(workspace, debrief)
    if way == "back":
        retention.move_sound_to_bin(workspace, recording.id)
    before, sound = recording_of(workspace, debrief), files(workspace)
    execute = type(workspace.library).execute
    full = [True]

    def refuse_once(library, sql, parameters=()):
        if sql == "COMMIT" and full.pop():
            full.append(False)
            raise errors.DiskFull("the library")
        return execute(library, sql, parameters)

    with monkeypatch.context() as patched:
        patched.setattr(type(workspace.library), "execute", refuse_once)
        with pytest.raises(errors.DiskFull):
            STEPS["restore" if way == "back" else "bin sound"](workspace, debrief)
    assert recording_of(workspace, debrief) == before
    assert {name for name in files(workspace) if "cache" not in name} == {name for name in sound if "cache" not in name}


def test_a_forged_name_of_a_folder_leads_nowhere(workspace, tmp_path):
    number = add(workspace)
    outside = tmp_path / "mine"
    outside.mkdir()
    (outside / "letter.txt").write_text("not yours")
    for uid in ("../../mine", str(outside), "..", ".", "", "set-aside", "incoming"):
        workspace.library.execute("UPDATE recordings SET uid = ?", (uid,))
        debriefs.move_to_bin(workspace.library, number)
        retention.apply_retention(workspace)
        with pytest.raises(errors.LibraryDamaged):
            sound_files.remove(workspace, recording_of(workspace, number))
    assert (outside / "letter.txt").exists()
    assert list(workspace.folder.recordings.rglob("*.flac"))


def test_sound_aside_of_a_library_that_was_lost_is_found_again(workspace):
    number = add(workspace)
    retention.move_sound_to_bin(workspace, recording_of(workspace, number).id)
    workspace.library.execute("DELETE FROM debriefs")
    (found,) = recover(workspace)
    assert found.error is None
    assert part_paths(workspace, recordings.get_recording(workspace.library, found.recording.id))[0].is_file()


STEPS = {
    "away": lambda w, n: move_to_bin(w, n),
    "back": lambda w, n: restore(w, n),
    "bin sound": lambda w, n: retention.move_sound_to_bin(w, recording_of(w, n).id),
    "restore": lambda w, n: retention.restore_from_bin(w, retention.find_in_bin(w, n)),
    "day": lambda w, n: retention.apply_retention(w),
    "start": lambda w, n: recover(w),
}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.sampled_from(sorted(STEPS)), max_size=8))
def test_any_way_through_the_bin_loses_nothing(workspace, steps):
    number = add(workspace)
    recording = recording_of(workspace, number)
    before = get_transcript(workspace, number)
    sound = {name: content for name, content in files(workspace).items() if f"recordings/{recording.uid}" in name}
    for step in steps:
        try:
            STEPS[step](workspace, number)
        except (errors.NotInBin, errors.SoundAtWork):
            continue
    restore(workspace, number)
    for rest in retention.list_bin(workspace):
        retention.restore_from_bin(workspace, rest)
    after = get_transcript(workspace, number)
    assert (after.debrief, after.segments, after.recording.parts) == (
        before.debrief,
        before.segments,
        before.recording.parts,
    )
    assert {name: content for name, content in files(workspace).items() if f"/{recording.uid}/" in name} == sound
    assert find_problems(workspace) == []
    workspace.library.execute("DELETE FROM debriefs")
    shutil.rmtree(workspace.folder.recordings / recording.uid)


# -- killed in between

KILLED = """
import os, sys
from pathlib import Path
from fieldscribe.library import recordings
from fieldscribe.paths import DataFolder
from fieldscribe.workflow import retention
from fieldscribe.workflow.workspace import Workspace
root, command, last = sys.argv[1], sys.argv[2], int(sys.argv[3])
calls = 0
def count(frame, event, argument):
    global calls
    calls += event in ("call", "c_call")
    if calls == last:
        os.kill(os.getpid(), 9)
with Workspace.open(DataFolder(Path(root))) as workspace:
    recording = recordings.all_recordings(workspace.library)[0]
    act = {
        "delete": lambda: retention.delete_for_good(workspace, retention.find_in_bin(workspace, recording.debrief_id)),
        "bin sound": lambda: retention.move_sound_to_bin(workspace, recording.id),
        "restore": lambda: retention.restore_from_bin(
            workspace, retention.find_in_bin(workspace, recording.debrief_id)
        ),
    }[command]
    sys.setprofile(count)
    act()
    sys.setprofile(None)
print(calls)
"""


def act_and_die(folder: DataFolder, command: str, last: int) -> str:
    """Do it in a process of its own that is killed at its `last` call of a function; what it printed if it was not."""
    started = [sys.executable, "-c", KILLED, str(folder.root), command, str(last)]
    return subprocess.run(started, capture_output=True, text=True, check=False).stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize(
    ("command", "first"), [("delete", "debrief"), ("delete", "sound"), ("bin sound", ""), ("restore", "sound")]
)
def test_killed_anywhere_the_next_start_ends_it_and_nothing_is_half(tmp_path, command, first):
    def prepared(name: str) -> DataFolder:
        folder = DataFolder(tmp_path / name)
        with Workspace.open(folder) as workspace:
            number = add(workspace)
            if first == "debrief":
                move_to_bin(workspace, number)
            elif first == "sound":
                retention.move_sound_to_bin(workspace, recording_of(workspace, number).id)
        return folder

    calls = int(act_and_die(prepared("whole"), command, 0))
    ends = set()
    for point in range(13):
        folder = prepared(f"cut {point}")
        assert act_and_die(folder, command, 1 + point * (calls - 1) // 12) == ""
        with Workspace.open(folder) as workspace:
            assert recover(workspace) == []
            assert find_problems(workspace) == []
            sound = {name for name in files(workspace) if name.startswith("recordings/")}
            left = recordings.all_recordings(workspace.library)
            ends.add(left[0].sound if left else "gone")
            match left:
                case []:
                    assert (command, first) == ("delete", "debrief")
                    assert files(workspace) == {}
                    assert workspace.library.rows("SELECT id FROM debriefs") == []
                case [recording]:
                    place = {"kept": "recordings", "binned": "recordings/set-aside"}.get(recording.sound)
                    names = ("part-0001.flac", "recording.json") if place else ()
                    assert sound == {f"{place}/{recording.uid}/{name}" for name in names}
                    assert get_transcript(workspace, recording.debrief_id).segments
                    assert not workspace.library.rows("SELECT id FROM debriefs WHERE deleted_at IS NOT NULL")
    assert len(ends) == 2, f"killed on one side of the step only: {ends}"
