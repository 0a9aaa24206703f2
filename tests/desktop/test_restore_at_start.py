"""A library that cannot be opened: a backup is chosen and restored before there is a window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldscribe.desktop import texts
from fieldscribe.desktop.backup.restore_at_start import RestoreAtStart
from fieldscribe.desktop.main import open_program as open_or_restore
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.backup import back_up, list_backups
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

Answer = Callable[[RestoreAtStart], object]


@pytest.fixture
def damaged(folder: DataFolder, add_debrief: Callable[..., object]) -> DataFolder:
    """A library of two debriefs whose file was cut in half, with a backup of one debrief and one of none."""
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "welcomed", True)
        change_setting(workspace, "program_language", "en")
        back_up(workspace, folder.backups / "library-20260101T000000Z-v1.sqlite")
        add_debrief("First")
        back_up(workspace)
        add_debrief("Second")
    for file in folder.root.glob("library.sqlite-*"):
        file.unlink()
    folder.library.write_bytes(folder.library.read_bytes()[:20_000])
    return folder


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The language of this computer, as no setting can be read."""
    monkeypatch.setattr("fieldscribe.desktop.main.QLocale.system", lambda: texts.QLocale("en_GB"))


@pytest.fixture
def answer(qapp: QApplication) -> Callable[[Answer], list[str]]:
    """Answers the dialog as soon as all backups are listed; the lines of its list are in what is returned."""

    def prepare(act: Answer) -> list[str]:
        lines: list[str] = []

        def look() -> None:
            dialog = qapp.activeModalWidget()
            if not isinstance(dialog, RestoreAtStart) or dialog.looking:
                QTimer.singleShot(20, look)
                return
            lines.extend(dialog.list.item(at).text() for at in range(dialog.list.count()))
            act(dialog)

        QTimer.singleShot(0, look)
        return lines

    return prepare


def test_a_backup_is_chosen_and_the_window_opens_with_it(qapp, damaged, answer, settle):
    before = damaged.library.read_bytes()

    def restore(dialog: RestoreAtStart) -> None:
        assert dialog.no.isDefault() and not dialog.yes.isDefault()
        QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)

    lines = answer(restore)
    program = open_or_restore(qapp, damaged)
    try:
        assert len(lines) == 2
        assert [line.rpartition("·")[2].strip() for line in lines] == ["1 debrief", "0 debriefs"]
        with Workspace.open(damaged) as workspace:
            assert [each.title for each in list_debriefs(workspace)] == ["First"]
        program.start()
        settle(program)
        assert program.window.isVisible()
        assert "restored: 1 debrief" in program.window.toast._text.text()
        assert any(path.read_bytes() == before for path in damaged.root.glob("damaged-*.sqlite"))
        with Workspace.open(damaged) as workspace:  # the sound of the second one was found
            assert [each.title for each in list_debriefs(workspace)] == ["Recording found again", "First"]
    finally:
        program.close()
        program.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_enter_cancels_and_nothing_is_changed(qapp, damaged, answer):
    before = damaged.library.read_bytes()
    answer(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    assert open_or_restore(qapp, damaged) is None
    assert damaged.library.read_bytes() == before


def test_damaged_backups_cannot_be_chosen_and_a_wrong_file_is_said(qapp, damaged, answer, tmp_path):
    before = damaged.library.read_bytes()
    for each in list_backups(damaged.backups):
        each.path.write_bytes(each.path.read_bytes()[:9000])
    (tmp_path / "notes.sqlite").write_bytes(b"x" * 5000)
    said = []

    def act(dialog: RestoreAtStart) -> None:
        said.append(dialog.yes.isEnabled())
        dialog.restore(tmp_path / "notes.sqlite")
        said.append(dialog.says.text())
        dialog.reject()

    lines = answer(act)
    assert open_or_restore(qapp, damaged) is None
    assert said[0] is False
    assert "notes.sqlite" in said[1]
    assert all(line.endswith("damaged") for line in lines)
    assert damaged.library.read_bytes() == before
