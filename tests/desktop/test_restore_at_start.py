"""A library that cannot be opened: a backup is chosen and restored before there is a window."""

import shutil
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
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.missing_sound import missing_parts
from fieldscribe.workflow.settings import change_setting, finish_welcome
from fieldscribe.workflow.workspace import Workspace

Answer = Callable[[RestoreAtStart], object]


@pytest.fixture
def damaged(folder: DataFolder, add_debrief: Callable[..., object]) -> DataFolder:
    """A library of two debriefs whose file was cut in half, with a backup of one debrief and one of none."""
    with Workspace.open(folder) as workspace:
        finish_welcome(workspace)
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


def wait_for(dialog: RestoreAtStart, ready: Callable[[], bool], act: Callable[[], object]) -> None:
    """Act as soon as it is so, while the dialog lives on."""
    QTimer.singleShot(10, dialog, act if ready() else lambda: wait_for(dialog, ready, act))


def test_the_window_opens_with_the_backup_that_was_chosen(qapp, damaged, answer, settle):
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


def test_restoring_leaves_the_window_alive_and_can_be_stopped(qapp, damaged, answer):
    before = damaged.library.read_bytes()
    seen = []

    def act(dialog: RestoreAtStart) -> None:
        dialog.restore(list_backups(damaged.backups)[0].path)
        seen.append((dialog.restored, dialog.no.text(), dialog.no.isDefault(), dialog.progress.isVisible()))
        dialog.reject()  # the button Stop, the key Esc and the cross of the window
        seen.append(dialog.isVisible())
        wait_for(dialog, lambda: not dialog.progress.isVisible(), lambda: stopped(dialog))

    def stopped(dialog: RestoreAtStart) -> None:
        seen.append((dialog.restored, dialog.no.text(), dialog.yes.isVisible(), dialog.says.text()))
        dialog.reject()

    answer(act)
    assert open_or_restore(qapp, damaged) is None
    assert seen == [(None, "Stop", False, True), True, (None, "Cancel", True, "")]
    assert damaged.library.read_bytes() == before


def test_recordings_beside_the_backup_are_restored_too(qapp, damaged, answer, settle, tmp_path):
    stick = tmp_path / "stick"
    shutil.copytree(damaged.recordings, stick / "recordings")
    shutil.copy(list_backups(damaged.backups)[0].path, stick / "library.sqlite")
    shutil.rmtree(damaged.recordings)
    answer(lambda dialog: dialog.restore(stick / "library.sqlite"))
    program = open_or_restore(qapp, damaged)
    try:
        with Workspace.open(damaged) as workspace:
            (only,) = list_debriefs(workspace)
            recording = get_transcript(workspace, only.id).recording
            assert not missing_parts(workspace, recording)
    finally:
        program.close()
        program.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_enter_cancels_and_nothing_is_changed(qapp, damaged, answer):
    before = damaged.library.read_bytes()
    answer(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
    assert open_or_restore(qapp, damaged) is None
    assert damaged.library.read_bytes() == before


def test_damaged_backups_cannot_be_chosen_and_a_wrong_file_is_reported(qapp, damaged, answer, tmp_path):
    before = damaged.library.read_bytes()
    for each in list_backups(damaged.backups):
        each.path.write_bytes(each.path.read_bytes()[:9000])
    (tmp_path / "notes.sqlite").write_bytes(b"x" * 5000)
    said = []

    def act(dialog: RestoreAtStart) -> None:
        said.append(dialog.yes.isEnabled())
        dialog.restore(tmp_path / "notes.sqlite")
        wait_for(dialog, lambda: not dialog.progress.isVisible(), lambda: told(dialog))

    def told(dialog: RestoreAtStart) -> None:
        said.append(dialog.says.text())
        dialog.reject()

    lines = answer(act)
    assert open_or_restore(qapp, damaged) is None
    assert said[0] is False
    assert "notes.sqlite" in said[1]
    assert all(line.endswith("damaged") for line in lines)
    assert damaged.library.read_bytes() == before
