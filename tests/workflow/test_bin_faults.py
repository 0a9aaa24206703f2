"""The bin when something fails on the way, or the process is killed: nothing is lost, nothing is left over."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.workflow.stored_debriefs import add, binned, files, recording_of

from fieldscribe import errors
from fieldscribe.domain import BinKind, SoundState
from fieldscribe.library import debriefs, recordings
from fieldscribe.paths import DataFolder
from fieldscribe.workflow import retention, sound_files
from fieldscribe.workflow.debriefs import get_transcript, move_to_bin, restore
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.sound_files import part_paths
from fieldscribe.workflow.upkeep import find_problems
from fieldscribe.workflow.workspace import Workspace


def test_a_failed_move_leaves_the_sound_in_place(workspace):
    number = add(workspace)
    sound = files(workspace)
    workspace.folder.binned_sound.write_text("a file in the place of the folder")
    with pytest.raises(errors.NotWritable):
        retention.move_sound_to_bin(workspace, recording_of(workspace, number).id)
    assert recording_of(workspace, number).sound is SoundState.KEPT
    workspace.folder.binned_sound.unlink()
    assert files(workspace) == sound


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_full_or_read_only_disk_loses_nothing(workspace, monkeypatch, number):
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
def test_a_failed_library_write_undoes_the_move(workspace, monkeypatch, way):
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


def test_a_forged_folder_name_cannot_leave_the_data_folder(workspace, tmp_path):
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


def test_binned_sound_of_a_lost_library_is_found_again(workspace):
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
def test_any_sequence_of_bin_operations_loses_nothing(workspace, steps):
    number = add(workspace)
    recording = recording_of(workspace, number)
    before = get_transcript(workspace, number)
    sound = {name: content for name, content in files(workspace).items() if f"recordings/{recording.uid}" in name}
    for step in steps:
        try:
            STEPS[step](workspace, number)
        except (errors.NotInBin, errors.SoundInUse):
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
command = sys.argv[1]
def act_and_die(root, last):
    calls = 0
    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")
        if calls == last:
            os.kill(os.getpid(), 9)
    with Workspace.open(DataFolder(Path(root))) as workspace:
        recording = recordings.all_recordings(workspace.library)[0]
        def find():
            return retention.find_in_bin(workspace, recording.debrief_id)
        act = {
            "delete": lambda: retention.delete_for_good(workspace, find()),
            "bin sound": lambda: retention.move_sound_to_bin(workspace, recording.id),
            "restore": lambda: retention.restore_from_bin(workspace, find()),
        }[command]
        sys.setprofile(count)
        act()
        sys.setprofile(None)
    print(calls, flush=True)
for line in sys.stdin:
    root, last = line.rstrip("\\n").rsplit(" ", 1)
    if not os.fork():
        act_and_die(root, int(last))
        os._exit(0)
    _, status = os.wait()
    if status:
        print("killed" if status == 9 else "failed", flush=True)
"""


@contextmanager
def mortal(command: str) -> Iterator[Callable[[DataFolder, int], str]]:
    """Does it in a process of its own that is killed at its `last` call of a function; gives what became of it."""
    started = [sys.executable, "-c", KILLED, command]
    with subprocess.Popen(started, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin and process.stdout

        def act_and_die(folder: DataFolder, last: int) -> str:
            process.stdin.write(f"{folder.root} {last}\n")
            process.stdin.flush()
            return process.stdout.readline().strip()

        yield act_and_die
        process.stdin.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize(
    ("command", "first"), [("delete", "debrief"), ("delete", "sound"), ("bin sound", ""), ("restore", "sound")]
)
def test_a_deletion_killed_anywhere_is_finished_at_the_next_start(tmp_path, command, first):
    def prepared(name: str) -> DataFolder:
        folder = DataFolder(tmp_path / name)
        with Workspace.open(folder) as workspace:
            number = add(workspace)
            if first == "debrief":
                move_to_bin(workspace, number)
            elif first == "sound":
                retention.move_sound_to_bin(workspace, recording_of(workspace, number).id)
        return folder

    with mortal(command) as act_and_die:
        calls = int(act_and_die(prepared("whole"), 0))
        points = [1 + number * (calls - 1) // 12 for number in range(13)]
        folders = [prepared(f"cut {point}") for point in points]
        assert [act_and_die(*each) for each in zip(folders, points, strict=True)] == ["killed"] * 13
    ends = set()
    for folder in folders:
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
