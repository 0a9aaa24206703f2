"""Backups in the window: made, restored after a question, and recordings that the library does not know."""

import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import soundfile
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from fieldscribe.desktop.main import Program
from fieldscribe.desktop.window_size import FRAME, SMALLEST
from fieldscribe.paths import DataFolder, bundled
from fieldscribe.workflow.backup import back_up, inspect_backup, list_backups
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.settings import change_setting, finish_welcome
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
    program.window.show_page(program.window.backup)
    settle(program)


def test_a_backup_is_made_and_restored_after_a_question(
    folder: DataFolder, open_program: Callable[[], Program], settle: Settle, sound: Path
) -> None:
    with Workspace.open(folder) as workspace:
        finish_welcome(workspace)
    program = open_program()
    show_backups(program, settle)
    page = program.window.backup.backup
    page.back_up()
    settle(program)
    made = next(each for each in list_backups(folder.backups) if str(each.path) in page.result.text())

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
    kept = [inspect_backup(folder, each.path).newest for each in list_backups(folder.backups)]
    assert "Fatuma's debrief" in [title for newest in kept for _date, title in newest], "what was there is kept"

    unknown = program.window.backup.unknown_sound
    settle(program)
    assert not unknown.isHidden()
    (add,) = [each for each in unknown.findChildren(QPushButton) if each.text() == "Add to the library"]
    add.click()
    settle(program)
    assert titles(folder) == ["Fatuma's debrief"]
    assert unknown.isHidden()


def test_a_banner_offers_to_add_unknown_recordings(
    folder: DataFolder, open_program: Callable[[], Program], settle: Settle, sound: Path
) -> None:
    with Workspace.open(folder) as workspace:
        finish_welcome(workspace)
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
    assert program.window.shown == "backup"
    banner.add_button.click()
    settle(program)
    assert banner.isHidden()
    assert titles(folder) == ["Fatuma's debrief"]


def test_a_folder_that_appears_is_backed_up_to_without_asking(
    folder: DataFolder, open_program: Callable[[], Program], settle: Settle, sound: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    with Workspace.open(folder) as workspace:
        finish_welcome(workspace)
        for name, value in (("backup_folder", str(stick)), ("backup_sound", True)):
            change_setting(workspace, name, value)
        import_one(workspace, sound)
    program = open_program()
    settle(program)
    program.backups.look()
    settle(program)
    assert not stick.exists()
    show_backups(program, settle)
    assert "not plugged in" in program.window.backup.backup.place.text()
    stick.mkdir()
    for _ in range(3):
        program.backups.look()
        settle(program)
    assert len(list_backups(stick)) == 1
    assert len([path for path in (stick / "recordings").rglob("*") if path.is_file()]) == 2
    assert not program.window.error_banner.isVisible()


def test_a_damaged_backup_is_reported_and_changes_nothing(
    folder: DataFolder, open_program: Callable[[], Program], settle: Settle, tmp_path: Path
) -> None:
    with Workspace.open(folder) as workspace:
        finish_welcome(workspace)
    program = open_program()
    show_backups(program, settle)
    (tmp_path / "notes.sqlite").write_bytes(b"x" * 5000)
    program.window.backup.backup.ask_to_restore(tmp_path / "notes.sqlite")
    settle(program)
    assert program.window.error_banner.isVisibleTo(program.window)


@pytest.mark.parametrize("language", ["en", "fr", "sw"])
def test_the_page_is_reached_by_key_and_the_sidebar_fits_the_smallest_window(
    folder: DataFolder, open_program: Callable[[], Program], settle: Settle, language: str
) -> None:
    with Workspace.open(folder) as workspace:
        finish_welcome(workspace)
        change_setting(workspace, "program_language", language)
    program = open_program()
    settle(program)
    window = program.window
    window.resize(SMALLEST)
    QTest.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    assert window.shown == "backup"
    assert window.sidebar.buttons["backup"].isChecked()
    assert window.sidebar.buttons["backup"].accessibleName()
    QTest.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert window.shown == "settings"
    for height in (SMALLEST.height(), SMALLEST.height() - FRAME.height()):
        window.setMinimumHeight(0)
        window.resize(SMALLEST.width(), height)
        QTest.qWait(50)
        assert window.height() == height
        buttons = [*window.sidebar.buttons.values(), window.sidebar.queue_button]
        places = sorted((made.mapTo(window, QPoint(0, 0)).y(), made.height()) for made in buttons)
        assert all(made.height() >= made.sizeHint().height() for made in buttons)
        assert all(top + tall <= below for (top, tall), (below, _) in pairwise(places))
        assert places[-1][0] + places[-1][1] <= height
