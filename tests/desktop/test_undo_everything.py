"""Undo and redo in the debrief go through text, moments, details and deletions in the order in which they were made."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from fieldscribe.desktop.debrief.moments import MomentCard
from fieldscribe.desktop.save_state import SaveState
from fieldscribe.domain import MomentKind
from fieldscribe.editing import mark_checked
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


def test_text_moments_and_details_are_undone_in_one_order(page, debrief, folder, settle, named):
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


def test_ctrl_z_in_the_text_restores_a_removed_moment(page, debrief, folder, settle, named):
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


def test_a_change_of_the_title_can_be_undone(page, debrief, folder, settle, named):
    title = named(page, QLineEdit, "Title of the debrief")
    before = title.text()
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Bleeding after birth")
    keys(page, settle, Qt.Key.Key_Z, CONTROL)
    assert title.text() == before
    with Workspace.open(folder) as workspace:
        assert find_debrief(workspace, debrief.id).title == before


def test_undo_in_a_message_after_ctrl_z_restores_nothing_twice(page, settle, named):
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


def test_unsaved_typing_is_undone_first(page, debrief, folder, settle, named):
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


def undo_in_message(page, settle, named) -> None:
    named(page.program.window.toast, QPushButton, "Undo").click()
    settle(page.program)
    settle(page.program)


def test_the_button_of_a_message_takes_back_what_the_message_was_about(page, debrief, settle, named, text_in_library):
    """Another change came between the message and the click."""
    before = text_in_library(debrief.id)
    page.view.setTextCursor(page.view.text.cursor(0, 0))
    page.text.delete()
    settle(page.program)
    assert len(text_in_library(debrief.id)) < len(before)
    page.moments.mark(3.0, MomentKind.PLUS, "Calm")
    settle(page.program)
    steps = page.session.undo_steps
    undo_in_message(page, settle, named)
    assert text_in_library(debrief.id) == before
    assert [moment.text for moment in page.moments.moments] == ["Calm"]
    assert [segment.text for segment in page.session.document.segments] == before
    assert (page.session.undo_steps, page.session.redo_steps) == (steps - 1, 1)
    page.text.undo()
    settle(page.program)
    settle(page.program)
    assert page.moments.moments == ()


def test_the_button_of_a_message_says_when_the_same_place_was_changed_since(
    page, debrief, settle, named, text_in_library
):
    page.show_find()
    page.find_bar.wanted.setText("mask")
    page.finder.replace_all("bag")
    settle(page.program)
    page.find_bar.wanted.setText("tight")
    page.finder.replace_one("closed")
    page.finder.replace_one("closed")
    settle(page.program)
    now = text_in_library(debrief.id)
    assert "The bag was not closed" in now[1]
    undo_in_message(page, settle, named)
    assert text_in_library(debrief.id) == now
    assert "changed again since" in page.program.window.error_banner.text()
    assert page.saved
    page.text.undo()
    page.text.undo()
    settle(page.program)
    assert "The mask was not tight" in text_in_library(debrief.id)[1]


def test_the_button_of_a_message_works_when_another_debrief_is_open(
    page, debrief, add_debrief, settle, named, text_in_library
):
    other = add_debrief("Another one")
    before = text_in_library(debrief.id)
    page.view.setTextCursor(page.view.text.cursor(0, 0))
    page.text.delete()
    settle(page.program)
    page.program.window.open_debrief(other.id)
    settle(page.program)
    undo_in_message(page, settle, named)
    assert text_in_library(debrief.id) == before
    assert text_in_library(other.id) == before


def test_what_is_done_while_the_library_is_locked_keeps_its_order(
    page, debrief, folder, settle, named, qtbot, monkeypatch
):
    """Text, a moment, the site and text again; the first of them finds the library locked by another program."""
    page.session._operations.run(page, lambda workspace: workspace.library.rows("PRAGMA busy_timeout = 50"))
    settle(page.program)
    document = page.session.document
    with closing(sqlite3.connect(folder.library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        page.text.do(mark_checked(document, [document.segments[0].id]))
        page.moments.mark(3.0, MomentKind.PLUS, "Calm")
        named(page.details, QLineEdit, "Site").setText("Mwanza")
        page.details._change("site", "Mwanza")
        page.flush()
        page.text.do(mark_checked(document, [document.segments[1].id]))
        qtbot.waitUntil(lambda: page.session.state is SaveState.FAILED)
        assert not page.saved
        other.execute("ROLLBACK")
    settle(page.program)
    with closing(sqlite3.connect(folder.library)) as library:
        lines = [change for (change,) in library.execute("SELECT change FROM edits ORDER BY id")]
    kinds = ["text" if "checked" in line else "moment" if "Calm" in line else "site" for line in lines]
    assert kinds == ["text", "moment", "site", "text"]
    assert [moment.text for moment in page.moments.moments] == ["Calm"]
