"""Sound that the library does not know is found, added to it again under its name, or deleted; never overlooked."""

import json
import shutil
from pathlib import Path

import pytest

from fieldscribe.audio.import_note import FILE_NAME, read_import_note
from fieldscribe.audio.record.sidecar import PartNote, Sidecar
from fieldscribe.audio.record.writer import RATE, FlacPart
from fieldscribe.domain import RecordingState
from fieldscribe.errors import FieldscribeError, NoSoundInRecordingFolder
from fieldscribe.workflow.backup import back_up
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.doctor import Verdict, examine
from fieldscribe.workflow.importing import import_all, import_one
from fieldscribe.workflow.listening import open_sound
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.sound_files import missing_files
from fieldscribe.workflow.unknown_sound import add_back, delete_unknown_sound, find_unknown_sound
from fieldscribe.workflow.upkeep import find_problems
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def lost(workspace: Workspace, cut):  # type: ignore[no-untyped-def]
    """A function that puts another library, empty or a backup, in the place of the one at work and opens it."""
    opened = []

    def lose(backup: Path | None = None) -> Workspace:
        workspace.close()
        for file in workspace.folder.root.glob("library.sqlite*"):
            file.unlink()
        if backup:
            shutil.copy(backup, workspace.folder.library)
        else:
            shutil.rmtree(workspace.folder.backups)
        opened.append(Workspace.open(workspace.folder))
        return opened[-1]

    yield lose
    for each in opened:
        each.close()


def record_into(folder: Path, ended: str = "stopped", title: str = "At the bedside") -> None:
    """What the recorder leaves, without a microphone."""
    import numpy as np

    folder.mkdir(parents=True)
    part = FlacPart(folder / "part-001.flac")
    part.write((np.sin(np.arange(3 * RATE) / 20) * 8000).astype(np.int16))
    part.finish()
    assert part.sync()
    part.release()
    notes = (PartNote("part-001.flac", 3 * RATE),) if ended else ()
    Sidecar(folder.name, title, "2026-03-04T05:06:07+00:00", ended=ended, parts=notes).write(folder)


def test_imported_sound_newer_than_the_backup_is_added_under_its_name(workspace, cut, lost):
    import_one(workspace, cut(0, 3, "first.wav"))
    backup = back_up(workspace)
    newer = import_one(workspace, cut(3, 8, "newer ñ.wav"), title="After the backup", site="Haydom").debrief
    before = get_transcript(workspace, newer.id).recording

    restored = lost(backup)
    assert [each.title for each in list_debriefs(restored)] == ["first"]
    (problem,) = find_problems(restored)
    assert "After the backup" in problem and "fieldscribe recover" in problem
    (sound,) = find_unknown_sound(restored)
    assert (sound.title, sound.duration, sound.recorded) == ("After the backup", 5.0, False)
    heard = open_sound(restored, sound.playable)
    assert heard.samples == 5 * RATE

    debrief = add_back(restored, sound)
    assert (debrief.title, debrief.site, debrief.date) == ("After the backup", "Haydom", newer.date)
    after = get_transcript(restored, debrief.id).recording
    assert after.uid == before.uid
    assert [(part.path, part.sha256, part.original_name, part.duration) for part in after.parts] == [
        (part.path, part.sha256, part.original_name, part.duration) for part in before.parts
    ]
    assert find_problems(restored) == []
    assert import_one(restored, cut(3, 8, "again.wav")).known


def test_recorded_sound_of_a_lost_library_is_recovered_automatically(workspace, lost):
    uid = "ab" * 16
    record_into(workspace.folder.recordings / uid)
    empty = lost()
    (sound,) = find_unknown_sound(empty)
    assert (sound.title, sound.duration, sound.recorded) == ("At the bedside", 3.0, True)
    assert open_sound(empty, sound.playable).samples == 3 * RATE
    (found,) = recover(empty)
    assert (found.debrief.title, found.recording.state, found.recording.duration) == (
        "At the bedside",
        RecordingState.COMPLETE,
        3.0,
    )
    assert find_unknown_sound(empty) == []
    assert recover(empty) == []


def test_imports_without_a_note_are_read_again(workspace, cut, lost):
    sources = [cut(0, 3, "one.wav"), cut(3, 5, "two.wav")]
    list(import_all(workspace, sources, as_one=True))
    (folder,) = [path.parent for path in workspace.folder.recordings.rglob(FILE_NAME)]
    (folder / FILE_NAME).unlink()
    empty = lost()
    (sound,) = find_unknown_sound(empty)
    assert (len(sound.parts), sound.duration) == (2, 0.0)
    debrief = add_back(empty, sound)
    recording = get_transcript(empty, debrief.id).recording
    assert [round(part.duration) for part in recording.parts] == [3, 2]
    assert all(len(part.sha256) == 64 for part in recording.parts)
    assert find_problems(empty) == []


def test_a_file_changed_since_its_import_is_read_again(workspace, cut, lost):
    import_one(workspace, cut(0, 6, "whole.wav"))
    (note,) = workspace.folder.recordings.rglob(FILE_NAME)
    (file,) = note.parent.glob("001-*")
    file.write_bytes(file.read_bytes()[: 44 + 2 * 2 * RATE])
    empty = lost()
    (sound,) = find_unknown_sound(empty)
    assert sound.title == "whole"
    recording = get_transcript(empty, add_back(empty, sound).id).recording
    assert round(recording.duration) == 2
    assert recording.parts[0].original_name == "whole.wav"


@pytest.mark.parametrize("content", [b"no sound at all" * 1000, b"RIFF"])
def test_unreadable_sound_is_reported_and_kept(workspace, content):
    folder = workspace.folder.recordings / ("cd" * 16)
    folder.mkdir()
    (folder / "001-abc.wav").write_bytes(content)
    (sound,) = find_unknown_sound(workspace)
    with pytest.raises(FieldscribeError):
        add_back(workspace, sound)
    assert list_debriefs(workspace) == []
    assert (folder / "001-abc.wav").read_bytes() == content
    assert [path.name for path in workspace.folder.cache.iterdir()] == []


def test_a_folder_without_any_sound_is_named_and_can_be_deleted(workspace):
    folder = workspace.folder.recordings / "holiday photos"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(b"\xff\xd8picture")
    (problem,) = find_problems(workspace)
    assert str(folder) in problem and "recover --delete holiday photos" in problem
    (sound,) = find_unknown_sound(workspace)
    with pytest.raises(NoSoundInRecordingFolder):
        add_back(workspace, sound)
    delete_unknown_sound(workspace, sound)
    assert not folder.exists()
    assert find_problems(workspace) == []


def test_a_loose_sound_file_is_found_and_added_under_its_name(workspace, cut):
    loose = workspace.folder.recordings / "Grace's débrief.WAV"
    shutil.copy(cut(0, 3, "x.wav"), loose)
    (workspace.folder.recordings / "notes.txt").write_text("no sound")
    (workspace.folder.recordings / "empty.wav").touch()
    (problem,) = find_problems(workspace)
    assert str(loose) in problem and "fieldscribe recover" in problem
    (sound,) = find_unknown_sound(workspace)
    assert (sound.name, sound.title, sound.size) == (loose.name, "Grace's débrief", loose.stat().st_size)
    assert (workspace.folder.root / sound.playable.parts[0].path).is_file()
    debrief = add_back(workspace, sound)
    assert debrief.title == "Grace's débrief"
    assert get_transcript(workspace, debrief.id).recording.duration == pytest.approx(3.0, abs=0.1)
    assert not loose.exists()
    assert find_problems(workspace) == []
    with pytest.raises(FieldscribeError):
        add_back(workspace, sound)  # of a list that was read before
    assert len(list_debriefs(workspace)) == 1
    assert find_problems(workspace) == []


def test_deleting_a_loose_file_leaves_other_files_alone(workspace, cut):
    folder = workspace.folder.recordings
    import_one(workspace, cut(0, 2, "kept.wav"))
    shutil.copy(cut(2, 4, "x.wav"), folder / "loose.wav")
    (folder / "wrong.mp3").write_bytes(b"My holiday\n" * 100)
    before = set(folder.rglob("*"))
    wrong = next(each for each in find_unknown_sound(workspace) if each.name == "wrong.mp3")
    with pytest.raises(FieldscribeError):
        add_back(workspace, wrong)
    assert set(folder.rglob("*")) == before
    for sound in find_unknown_sound(workspace):
        delete_unknown_sound(workspace, sound)
    assert before - set(folder.rglob("*")) == {folder / "loose.wav", folder / "wrong.mp3"}
    assert missing_files(workspace) == []


def test_a_file_among_the_recordings_that_a_debrief_uses_where_it_is_is_not_unknown(workspace, cut):
    from fieldscribe.workflow.settings import change_setting

    loose = workspace.folder.recordings / "loose.wav"
    shutil.copy(cut(0, 2, "x.wav"), loose)
    (listed,) = find_unknown_sound(workspace)
    change_setting(workspace, "originals", "link")
    import_one(workspace, loose)
    assert find_unknown_sound(workspace) == []
    delete_unknown_sound(workspace, listed)
    assert loose.is_file()


def test_a_renamed_folder_is_added_too(workspace, cut, lost):
    import_one(workspace, cut(0, 3, "named.wav"))
    (note,) = workspace.folder.recordings.rglob(FILE_NAME)
    note.parent.rename(note.parents[1] / "Fatuma (копия)")
    empty = lost()
    (sound,) = find_unknown_sound(empty)
    assert add_back(empty, sound).title == "named"
    assert missing_files(empty) == []


def test_the_sound_of_a_debrief_is_never_deleted_as_unknown(workspace, cut):
    (workspace.folder.recordings / "x").mkdir()
    shutil.copy(cut(0, 2, "x.wav"), workspace.folder.recordings / "x")
    (sound,) = find_unknown_sound(workspace)
    add_back(workspace, sound)
    delete_unknown_sound(workspace, sound)  # of a list that was read before
    assert missing_files(workspace) == []


def test_an_import_at_work_is_not_unknown_sound(workspace, cut, monkeypatch):
    from fieldscribe.workflow import importing

    seen = []
    real = importing.move_durably

    def look(source: Path, target: Path) -> None:
        real(source, target)
        with Workspace.open(workspace.folder) as other:
            seen.append([sound.name for sound in find_unknown_sound(other)])

    monkeypatch.setattr(importing, "move_durably", look)
    import_one(workspace, cut(0, 2))
    assert find_unknown_sound(workspace) == []
    assert seen == [[]]


def test_a_hostile_note_leads_to_no_other_folder(workspace, cut):
    folder = workspace.folder.recordings / ("ef" * 16)
    folder.mkdir()
    for name in ("../../library.sqlite", "/etc/passwd", "..", ""):
        part = {"path": name, "duration": 1, "sha256": "", "size": 3, "original_name": "x"}
        (folder / FILE_NAME).write_text(json.dumps({"uid": "x", "details": {}, "parts": [part]}))
        assert read_import_note(folder) is None
    for text in ("", "[]", "{", "[" * 100_000, '{"parts": 3}', '{"uid": 1, "details": [], "parts": [1]}'):
        (folder / FILE_NAME).write_text(text)
        assert read_import_note(folder) is None


def test_doctor_reports_unknown_sound_without_calling_it_damage(workspace, cut):
    (workspace.folder.recordings / "y").mkdir()
    shutil.copy(cut(0, 2, "y.wav"), workspace.folder.recordings / "y")
    finding = next(each for each in examine(workspace.folder) if each.topic == "Library")
    assert finding.verdict is Verdict.NOTE
    assert "1 recording" in finding.found and "fieldscribe recover" in finding.advice
