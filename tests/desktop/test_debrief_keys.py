"""Keys in the debrief: moments by F2 to F6, text larger and smaller, and no key that writes into the text unasked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from fieldscribe.domain import MomentKind

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(open_program, add_debrief, settle, qtbot):
    program = open_program()
    program.window.open_debrief(add_debrief().id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    settle(program)
    program.window.debrief.program = program
    return program.window.debrief


@pytest.mark.parametrize("editing", [False, True])
def test_f2_to_f6_mark_moments(page, settle, editing):
    for number, kind in enumerate(MomentKind, 2):
        page.view.setFocus()
        page.view.set_editing(editing)
        QTest.keyClick(page.view, Qt.Key(Qt.Key.Key_F1 + number - 1))
        settle(page.program)
        assert [moment.kind for moment in page.moments.moments][-1] is kind
    assert len(page.moments.moments) == 5
    assert page.view.toPlainText().startswith("Welcome everyone")


def test_keys_pressed_while_listening_do_not_change_the_text(page, settle):
    before = page.view.toPlainText()
    page.view.setFocus()
    QTest.keyClicks(page.view, "oops, the dialog is not open")
    settle(page.program)
    assert page.view.toPlainText() == before
    assert not page.view.editing


def test_the_text_size_is_changed_and_remembered(page, settle, open_program, qtbot):
    usual = page.view.text.text_size
    QTest.keyClick(page.view, Qt.Key.Key_Plus, CONTROL)
    QTest.keyClick(page.view, Qt.Key.Key_Plus, CONTROL)
    assert page.view.text.text_size == usual + 4
    QTest.keyClick(page.view, Qt.Key.Key_Minus, CONTROL)
    assert page.view.text.text_size == usual + 2
    assert page.view.text.defaultFont().pixelSize() == usual + 2
    settle(page.program)
    again = open_program()
    qtbot.waitUntil(lambda: again.window.debrief.view.text.text_size == usual + 2)
    again.window.show_page(again.window.debrief)
    QTest.keyClick(again.window.debrief.view, Qt.Key.Key_0, CONTROL)
    assert again.window.debrief.view.text.text_size == usual
    for _ in range(20):
        again.window.debrief.header.text_size_asked.emit(1)
    assert again.window.debrief.view.text.text_size == 32
    settle(again)


def test_the_transcript_is_copied_with_the_names_of_the_speakers(page, settle):
    page.header.copy_asked.emit()
    assert QGuiApplication.clipboard().text().startswith("Welcome everyone to this debriefing.\n\nThe mask")
    page.text.add_speaker("Amina")
    page.view.setTextCursor(page.view.text.cursor(1, 0))
    page.text.assign_number(0)
    page.header.copy_asked.emit()
    copied = QGuiApplication.clipboard().text().split("\n\n")
    assert copied[0] == "Unidentified speaker: Welcome everyone to this debriefing."
    assert copied[1].startswith("Amina: The mask")
    assert copied[2].startswith("Unidentified speaker: ")
    settle(page.program)


@pytest.mark.parametrize("editing", [False, True])
def test_ctrl_o_and_ctrl_r_work_from_the_text(page, settle, monkeypatch, editing):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (asked.append(True), ([], ""))[1])
    before = page.view.toPlainText()
    page.view.setFocus()
    page.view.set_editing(editing)
    QTest.keyClick(page.view, Qt.Key.Key_O, CONTROL)
    assert asked == [True]
    QTest.keyClick(page.view, Qt.Key.Key_R, CONTROL)
    assert page.program.window.shown == "record"
    settle(page.program)
    assert page.view.toPlainText() == before
