"""A backup with sound copies only what is new, can be stopped, and restores what is missing."""

import shutil
from pathlib import Path

import pytest

from fieldscribe.errors import Cancelled, FolderMissing, NotWritable
from fieldscribe.workflow.backup import back_up, back_up_when_due, restore_backup
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.sound_backup import copy_sound, restore_sound, sound_to_copy
from fieldscribe.workflow.sound_files import missing_files
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick ñ").mkdir()
    return tmp_path / "stick ñ"


def test_only_what_is_new_is_copied(workspace, cut, stick):
    import_one(workspace, cut(0, 4, "one.wav"))
    first = sound_to_copy(workspace, stick)
    assert (len(first.files), first.size > 4 * 32_000) == (2, True)
    told = []
    assert copy_sound(workspace, stick, lambda done, total: told.append((done, total))) == first.size
    assert told[-1] == (first.size, first.size)
    assert copy_sound(workspace, stick) == 0
    import_one(workspace, cut(4, 6, "two.wav"))
    import_one(workspace, cut(6, 8, "linked.wav"), link=True)
    assert len(sound_to_copy(workspace, stick).files) == 2
    copy_sound(workspace, stick)
    ours = workspace.folder.recordings
    kept = {path.relative_to(ours): path.read_bytes() for path in ours.rglob("*") if path.is_file()}
    there = stick / "recordings"
    assert kept == {path.relative_to(there): path.read_bytes() for path in there.rglob("*") if path.is_file()}


def test_a_stopped_copy_leaves_no_half_file_and_goes_on(workspace, cut, stick):
    import_one(workspace, cut(0, 60, "long.wav"))
    with pytest.raises(Cancelled):
        copy_sound(workspace, stick, should_stop=lambda: True)
    assert not [path for path in stick.rglob("*") if path.is_file()]
    assert copy_sound(workspace, stick) > 60 * 32_000


def test_a_backup_restores_everything_on_a_new_computer(workspace, cut, stick, tmp_path):
    import_one(workspace, cut(0, 4, "one.wav"))
    backup = back_up(workspace, stick)
    copy_sound(workspace, stick)
    root = workspace.folder.root
    workspace.close()
    shutil.rmtree(root)
    restore_backup(workspace.folder.create(), backup)
    with Workspace.open(workspace.folder) as restored:
        assert missing_files(restored)
        assert restore_sound(restored, stick)
        assert missing_files(restored) == []
        assert restore_sound(restored, stick) == 0


def test_a_missing_stick_and_the_data_folder_are_refused_in_a_sentence(workspace, cut, stick):
    import_one(workspace, cut(0, 2))
    with pytest.raises(FolderMissing):
        copy_sound(workspace, stick / "gone")
    with pytest.raises(NotWritable):
        copy_sound(workspace, workspace.folder.root)


def test_a_backup_is_made_when_the_chosen_folder_appears_and_not_again_before_a_week(workspace, cut, stick):
    import_one(workspace, cut(0, 2))
    assert back_up_when_due(workspace) is None
    change_setting(workspace, "backup_folder", str(stick / "Fieldscribe"))
    assert back_up_when_due(workspace) is None
    (stick / "Fieldscribe").mkdir()  # it is plugged in
    made = back_up_when_due(workspace)
    assert made is not None and made.parent == stick / "Fieldscribe"
    assert back_up_when_due(workspace) is None
