"""Undo and redo in the debrief go through text, moments, details and deletions in the order in which they were made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from fieldscribe.desktop.debrief.moments import MomentCard
from fieldscribe.domain import MomentKind
from fieldscribe.workflow.debriefs import find_debrief, get_transcript
from fieldscribe.workflow.workspace import Workspace

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def debrief(add_debrief):
    return add_debrief(site="Moshi")


@pytest.fixture
def page(open_program, debrief, settle, qtbot):
    program = open_program()
    program.window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    settle(program)
    program.window.debrief.program = program
    return program.window.debrief


def keys(page, settle, key, *held) -> None:
    QTest.keyClick(page.window().focusWidget(), key, held[0] if len(held) == 1 else held[0] | held[1])
    settle(page.program)
    settle(page.program)  # what was taken back is read again


def test_text_a_moment_its_note_and_the_details_in_one_order(page, debrief, folder, settle, named):
    site = named(page.details, QLineEdit, "Site")
    page.view.set_editing(True)
    page.view.setFocus()
    page.view.setTextCursor(page.view.text.cursor(0, 0))
    QTest.keyClicks(page.view, "Hello. ")
    settle(page.program)
    QTest.keyClick(page.view, Qt.Key.Key_F2)
    settle(page.program)
    note = named(page.moments, QPlainTextEdit, "What went well?")
    QTest.keyClicks(note, "calm")
    page.flush()
    settle(page.program)
    page.side.open(page.details)
    site.setFocus()
    site.selectAll()
    QTest.keyClicks(site, "Mwanza")
    page.flush()
    settle(page.program)

    def now() -> tuple[bool, list[str], str]:
        with Workspace.open(folder) as workspace:
            transcript = get_transcript(workspace, debrief.id)
        texts = [moment.text for moment in transcript.moments]
        assert page.view.toPlainText().startswith("Hello.") is transcript.segments[0].text.startswith("Hello.")
        assert [moment.text for moment in page.moments.moments] == texts
        assert site.text() == transcript.debrief.site
        return transcript.segments[0].text.startswith("Hello."), texts, transcript.debrief.site

    whole = (True, ["calm"], "Mwanza")
    assert now() == whole
    keys(page, settle, Qt.Key.Key_Z, CONTROL)  # in the field of the site, which has the focus
    assert now() == (True, ["calm"], "Moshi")
    keys(page, settle, Qt.Key.Key_Z, CONTROL)
    assert now() in ((True, [""], "Moshi"), (True, [], "Moshi"))  # what was typed at once is one step with its moment
    while now()[1]:
        keys(page, settle, Qt.Key.Key_Z, CONTROL)
    keys(page, settle, Qt.Key.Key_Z, CONTROL)
    assert now() == (False, [], "Moshi")
    for _ in range(4):
        keys(page, settle, Qt.Key.Key_Z, CONTROL, SHIFT)
    assert now() == whole


def test_a_moment_that_was_removed_comes_back_by_ctrl_z_in_the_text(page, debrief, folder, settle, named):
    page.moments.mark(3.0, MomentKind.ACTION, "Check the bag")
    settle(page.program)
    named(page.moments, QToolButton, "Remove this moment").click()
    settle(page.program)
    assert page.moments.moments == ()
    page.view.setFocus()
    keys(page, settle, Qt.Key.Key_Z, CONTROL)
    assert [moment.text for moment in page.moments.moments] == ["Check the bag"]
    assert page.view.moments_of(0) == list(page.moments.moments)
    with Workspace.open(folder) as workspace:
        assert [moment.text for moment in get_transcript(workspace, debrief.id).moments] == ["Check the bag"]


def test_the_title_is_a_step_too(page, debrief, folder, settle, named):
    title = named(page, QLineEdit, "Title of the debrief")
    before = title.text()
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Bleeding after birth")
    keys(page, settle, Qt.Key.Key_Z, CONTROL)
    assert title.text() == before
    with Workspace.open(folder) as workspace:
        assert find_debrief(workspace, debrief.id).title == before


def test_the_button_of_the_message_after_undo_adds_nothing_twice(page, settle, named):
    page.moments.mark(3.0, MomentKind.ACTION, "Check the bag")
    settle(page.program)
    named(page.moments, QToolButton, "Remove this moment").click()
    settle(page.program)
    page.view.setFocus()
    keys(page, settle, Qt.Key.Key_Z, CONTROL)
    named(page.program.window.toast, QPushButton, "Undo").click()
    settle(page.program)
    assert len([each for each in page.moments.findChildren(MomentCard) if not each.isHidden()]) == 1
    assert [moment.text for moment in page.moments.moments] == ["Check the bag"]


def test_what_is_still_being_typed_is_the_first_step_to_go(page, debrief, folder, settle, named):
    page.side.open(page.details)
    notes = named(page.details, QPlainTextEdit, "Notes")
    notes.setFocus()
    QTest.keyClicks(notes, "We were calm.")
    keys(page, settle, Qt.Key.Key_Z, CONTROL)
    assert notes.toPlainText() == ""
    keys(page, settle, Qt.Key.Key_Z, CONTROL, SHIFT)
    assert notes.toPlainText() == "We were calm."
    with Workspace.open(folder) as workspace:
        assert find_debrief(workspace, debrief.id).notes == "We were calm."
