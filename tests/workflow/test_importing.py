"""A sound file becomes a debrief, once, whole, and with what is to be known about it."""

import hashlib
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fieldscribe.domain import RecordingState
from fieldscribe.errors import DiskFull, NoSoundInFolder, NotSound
from fieldscribe.workflow import importing
from fieldscribe.workflow.debriefs import describe, get_transcript, list_debriefs
from fieldscribe.workflow.editing import undo
from fieldscribe.workflow.events import DebriefAdded
from fieldscribe.workflow.importing import Imported, Refused, import_all, import_one
from fieldscribe.workflow.jobs import run_queue
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.sound_files import missing_files, part_paths


def files_below(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_an_imported_file_is_copied_with_its_hash_and_length(workspace, cut):
    source = cut(0, 8)
    events = []
    imported = import_one(workspace, source, events.append, site="Haydom")
    recording = get_transcript(workspace, imported.debrief.id).recording
    (part,) = recording.parts
    copy = workspace.folder.root / part.path
    assert copy.read_bytes() == source.read_bytes()
    assert part.sha256 == hashlib.sha256(source.read_bytes()).hexdigest()
    assert (part.duration, part.original_name, part.codec, part.bad_packets) == (8.0, source.name, "flac", 0)
    assert (imported.debrief.title, imported.debrief.site, recording.state) == (
        "débat ñ",
        "Haydom",
        RecordingState.COMPLETE,
    )
    assert isinstance(events[-1], DebriefAdded)
    if hasattr(stat, "S_IRWXO"):
        assert copy.stat().st_mode & 0o077 == 0


def test_a_linked_original_stays_where_it_is(workspace, cut):
    source = cut(0, 3)
    imported = import_one(workspace, source, link=True)
    (part,) = get_transcript(workspace, imported.debrief.id).recording.parts
    assert (part.linked, Path(part.path)) == (True, source)
    assert not list(workspace.folder.recordings.rglob("*.flac"))
    source.unlink()
    assert missing_files(workspace) == [f"The sound file {source} is missing."]


def test_linking_can_be_the_setting(workspace, cut):
    change_setting(workspace, "originals", "link")
    assert import_one(workspace, cut(0, 3)).debrief.id
    assert not list(workspace.folder.recordings.rglob("*.flac"))


def test_the_same_file_twice_is_noticed_whatever_its_name(workspace, cut, tmp_path):
    first = import_one(workspace, cut(0, 3))
    second = import_one(workspace, cut(0, 3, "another name.flac"))
    assert (second.known, second.debrief.id) == (True, first.debrief.id)
    assert len(list_debriefs(workspace)) == 1
    assert len(list(workspace.folder.recordings.rglob("*.flac"))) == 1


def test_a_file_that_is_no_sound_leaves_nothing_behind_and_is_called_by_its_name(workspace, tmp_path):
    before = files_below(workspace.folder.root)
    (tmp_path / "notes.mp3").write_text("minutes of the meeting")
    with pytest.raises(NotSound, match=r"notes\.mp3"):
        import_one(workspace, tmp_path / "notes.mp3")
    assert list_debriefs(workspace) == []
    assert files_below(workspace.folder.root) == before


def test_one_bad_file_does_not_stop_the_others(workspace, cut, tmp_path):
    (tmp_path / "bad.wav").write_bytes(b"")
    results = list(import_all(workspace, [tmp_path / "bad.wav", tmp_path / "none.wav", cut(0, 3)]))
    assert [type(result) for result in results] == [Refused, Refused, Imported]


def test_a_folder_brings_its_sound_files_in_the_order_of_their_names(workspace, cut, tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, start in (("b.flac", 3), ("a.FLAC", 0)):
        cut(start, start + 3).rename(folder / name)
    (folder / "readme.txt").write_text("x")
    (folder / "._a.FLAC").write_bytes(b"what a Mac leaves on a stick")
    names = [result.debrief.title for result in import_all(workspace, [folder])]
    assert names == ["a", "b"]
    (tmp_path / "empty").mkdir()
    with pytest.raises(NoSoundInFolder):
        import_one(workspace, tmp_path / "empty")


def test_several_files_as_one_debrief_share_one_time_line(workspace, cut):
    (imported,) = import_all(workspace, [cut(0, 3, "1.flac"), cut(3, 5, "2.flac")], as_one=True, title="Both")
    recording = get_transcript(workspace, imported.debrief.id).recording
    assert [part.original_name for part in recording.parts] == ["1.flac", "2.flac"]
    assert (recording.duration, imported.debrief.title) == (5.0, "Both")


def test_damage_is_counted_and_reported(workspace, cut):
    source = cut(0, 20)
    content = bytearray(source.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 3000] = bytes(3000)
    source.write_bytes(content)
    imported = import_one(workspace, source)
    recording = get_transcript(workspace, imported.debrief.id).recording
    (part,) = recording.parts
    assert part.bad_packets > 0
    assert any("damaged" in remark for remark in imported.remarks)
    assert imported.remarks == tuple(loss.sentence for loss in recording.losses)  # as the debrief says it for ever
    assert part.duration == pytest.approx(20, abs=1.0)


def test_several_files_of_one_debrief_are_recognised_together(workspace, cut):
    first, second = cut(0, 3, "1.flac"), cut(3, 5, "2.flac")
    alone = import_one(workspace, first)
    (both,) = import_all(workspace, [first, second], as_one=True)
    (again,) = import_all(workspace, [first, second], as_one=True)
    assert (both.known, again.known, again.debrief.id) == (False, True, both.debrief.id)
    assert import_one(workspace, first).debrief.id == alone.debrief.id
    assert not import_one(workspace, second).known


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
def test_control_characters_in_a_file_name_do_not_reach_the_title(workspace, cut):
    imported = import_one(workspace, cut(0, 3, "\x1b]0;Gotcha\x07 _ \x1b[2Jward.flac"))
    assert imported.debrief.title == "]0;Gotcha [2Jward"


def test_one_file_may_be_two_parts(workspace, cut):
    source = cut(0, 3)
    (imported,) = import_all(workspace, [source, source], as_one=True)
    recording = get_transcript(workspace, imported.debrief.id).recording
    assert recording.duration == 6.0
    assert all(path.is_file() for path in part_paths(workspace, recording))


def test_a_file_with_an_impossible_date_is_imported(workspace, cut):
    source = cut(0, 3)
    os.utime(source, (2**40, 2**40))
    assert import_one(workspace, source).debrief.date


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is text")
def test_a_linked_file_whose_name_is_not_utf8_is_copied(workspace, cut, tmp_path):
    source = cut(0, 3).rename(tmp_path / os.fsdecode(b"d\xe9brief.flac"))
    recording = get_transcript(workspace, import_one(workspace, source, link=True).debrief.id).recording
    assert not recording.parts[0].linked
    assert missing_files(workspace) == []


@pytest.mark.parametrize("stage", ["add_original", "decode", "add_part", "sync_folder", "get_recording"])
@pytest.mark.parametrize("blow", [OSError(28, "No space left on device"), KeyboardInterrupt(), DiskFull("the library")])
def test_whatever_stops_an_import_leaves_a_whole_debrief_or_nothing(workspace, cut, monkeypatch, stage, blow):
    before = files_below(workspace.folder.root)
    source = cut(0, 3)
    real = getattr(importing, stage)

    def struck(*arguments, **options):
        real(*arguments, **options)
        raise blow

    with monkeypatch.context() as patched:
        patched.setattr(importing, stage, struck)
        with pytest.raises((DiskFull, KeyboardInterrupt)):
            import_one(workspace, source)
    if stage == "get_recording":  # all was written by then
        assert missing_files(workspace) == []
        assert import_one(workspace, source).known
    else:
        assert list_debriefs(workspace) == []
        assert {name for name in files_below(workspace.folder.root) - before if "library.sqlite" not in name} == set()
        assert not import_one(workspace, source).known


def test_files_unused_for_a_week_are_removed(workspace, cut):
    import_one(workspace, cut(0, 3))
    for left in (".large.partial", ".large.unpacked", ".large.removed"):  # by a program that was killed
        (workspace.folder.models / left).mkdir()
    leftovers = list(workspace.folder.cache.iterdir())
    run_queue(workspace)
    assert all(path.exists() for path in leftovers)
    assert not list(workspace.folder.models.iterdir())
    for path in leftovers:
        os.utime(path, (time.time() - 8 * 86400,) * 2)
    change_setting(workspace, "keep_decoded", True)
    run_queue(workspace)
    assert [path.exists() for path in leftovers] == [True]
    change_setting(workspace, "keep_decoded", False)
    run_queue(workspace)
    assert not any(path.exists() for path in leftovers)
    assert missing_files(workspace) == []


def test_the_date_of_a_file_is_that_of_the_debrief_only_when_a_person_says_so(workspace, cut):
    debrief = import_one(workspace, cut(0, 3)).debrief
    assert debrief.date_from_file
    assert describe(workspace, debrief.id, site="Haydom").date_from_file
    confirmed = describe(workspace, debrief.id, date=debrief.date[:10])
    assert (confirmed.date, confirmed.date_from_file) == (debrief.date[:10], False)
    undo(workspace, debrief.id)
    again = get_transcript(workspace, debrief.id).debrief
    assert (again.date, again.date_from_file) == (debrief.date, True)


def test_a_date_that_is_told_with_the_import_is_that_of_the_debrief(workspace, cut):
    assert not import_one(workspace, cut(0, 3), date="2026-03-04").debrief.date_from_file


def test_one_file_imported_by_several_processes_at_once_is_one_debrief(workspace, cut):
    source = cut(0, 20, "together.wav")
    command = [sys.executable, "-m", "fieldscribe", "--data-dir", str(workspace.folder.root), "import", str(source)]
    children = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(3)]
    assert [child.wait(120) for child in children] == [0, 0, 0]
    (debrief,) = list_debriefs(workspace)
    assert missing_files(workspace) == []
    kept = {path.name for path in workspace.folder.recordings.iterdir()} - {"incoming"}
    assert kept == {get_transcript(workspace, debrief.id).recording.uid}
