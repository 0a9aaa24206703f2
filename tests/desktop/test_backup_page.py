"""Backups in the window: made, restored after a question, and recordings that the library does not know."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import soundfile
from PySide6.QtWidgets import QPushButton

from fieldscribe.desktop.main import Program
from fieldscribe.paths import DataFolder, bundled
from fieldscribe.workflow.backup import back_up, list_backups
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

Settle = Callable[[Program], None]


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    samples, rate = soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16", frames=48_000)
    soundfile.write(tmp_path / "Fatuma's debrief.wav", samples, rate)
    return tmp_path / "Fatuma's debrief.wav"


def titles(folder: DataFolder) -> list[str]:
    with Workspace.open(folder) as workspace:
        return [each.title for each in list_debriefs(workspace)]


def show_backups(program: Program, settle: Settle) -> None:
    program.window.show_page(program.window.settings)
    settle(program)


def test_a_backup_is_made_and_restored_after_a_question(
    folder: DataFolder, open_program: Callable[[], Program], settle: Settle, sound: Path
) -> None:
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "welcomed", True)
    program = open_program()
    show_backups(program, settle)
    page = program.window.settings.backup
    page.back_up()
    settle(program)
    made = next(each for each in list_backups(folder.backups) if str(each.path) in page.result.text())
    before = len(list_backups(folder.backups))

    with Workspace.open(folder) as workspace:
        import_one(workspace, sound)
    assert titles(folder) == ["Fatuma's debrief"]
    page.ask_to_restore(made.path)
    settle(program)
    assert page.question.no.isDefault()
    page.question.reject()
    assert titles(folder) == ["Fatuma's debrief"]
    page.ask_to_restore(made.path)
    settle(program)
    page.question.accept()
    settle(program)
    assert titles(folder) == []
    assert "1 recording" in page.result.text()
    assert len(list_backups(folder.backups)) == before + 1

    unknown = program.window.settings.unknown_sound
    settle(program)
    assert not unknown.isHidden()
    (add,) = [each for each in unknown.findChildren(QPushButton) if each.text() == "Add to the library"]
    add.click()
    settle(program)
    assert titles(folder) == ["Fatuma's debrief"]
    assert unknown.isHidden()


def test_unknown_recordings_are_told_above_the_list_and_added(
    folder: DataFolder, open_program: Callable[[], Program], settle: Settle, sound: Path
) -> None:
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "welcomed", True)
        empty = back_up(workspace)
        import_one(workspace, sound)
    for file in folder.root.glob("library.sqlite*"):
        file.unlink()
    shutil.copy(empty, folder.library)
    program = open_program()
    settle(program)
    banner = program.window.home.unknown_sound
    assert not banner.isHidden()
    assert "1 recording" in banner.text()
    banner.list_button.click()
    settle(program)
    assert program.window.shown == "settings"
    banner.add_button.click()
    settle(program)
    assert banner.isHidden()
    assert titles(folder) == ["Fatuma's debrief"]


def test_a_folder_that_appears_gets_its_backup_with_the_recordings_and_nobody_is_asked(
    folder: DataFolder, open_program: Callable[[], Program], settle: Settle, sound: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    with Workspace.open(folder) as workspace:
        for name, value in (("welcomed", True), ("backup_folder", str(stick)), ("backup_sound", True)):
            change_setting(workspace, name, value)
        import_one(workspace, sound)
    program = open_program()
    settle(program)
    program.backups.look()
    settle(program)
    assert not stick.exists()
    show_backups(program, settle)
    assert "not plugged in" in program.window.settings.backup.place.text()
    stick.mkdir()
    for _ in range(3):
        program.backups.look()
        settle(program)
    assert len(list_backups(stick)) == 1
    assert len([path for path in (stick / "recordings").rglob("*") if path.is_file()]) == 2
    assert not program.window.trouble.isVisible()


def test_a_damaged_backup_is_said_and_changes_nothing(
    folder: DataFolder, open_program: Callable[[], Program], settle: Settle, tmp_path: Path
) -> None:
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "welcomed", True)
    program = open_program()
    show_backups(program, settle)
    (tmp_path / "notes.sqlite").write_bytes(b"x" * 5000)
    program.window.settings.backup.ask_to_restore(tmp_path / "notes.sqlite")
    settle(program)
    assert program.window.trouble.isVisibleTo(program.window)
