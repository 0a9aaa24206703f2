"""Replacing in all debriefs: shown before, confirmed, each debrief can be left out, and taken back also later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def others(add_debrief):
    return add_debrief("Second", texts=("The airway, the airway.",)), add_debrief("Third", texts=("No mask.",))


@pytest.fixture
def page(open_program, add_debrief, others, settle, qtbot):
    program = open_program()
    program.window.open_debrief(add_debrief("First").id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    settle(program)
    program.window.debrief.program = program
    return program.window.debrief


@pytest.fixture
def ask(qtbot, named):
    def act(page, wanted: str, by: str):
        page.show_find()
        page.find_bar.wanted.setText(wanted)
        page.find_bar.by.setText(by)
        named(page.find_bar, QPushButton, "Replace in all debriefs …").click()
        qtbot.waitUntil(lambda: page.program.operations.idle and page.finder.dialog.isVisible())
        return page.finder.dialog

    return act


def said(dialog) -> str:
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if not each.isHidden())


def test_the_dialog_shows_places_and_counts_before_replacing(page, others, qtbot, text_in_library, settle, ask):
    dialog = ask(page, "airway", "breathing")
    assert "“airway” is replaced by “breathing”." in said(dialog)
    assert "3 places in 2 debriefs" in said(dialog)
    assert "The <b>airway</b>, the airway." in said(dialog)
    assert {box.accessibleName() for box in dialog.findChildren(QCheckBox)} == {"Replace in First", "Replace in Second"}
    QTest.keyClick(dialog, Qt.Key.Key_Return)  # the safe answer
    settle(page.program)
    assert not dialog.isVisible()
    assert text_in_library(others[0].id) == ["The airway, the airway."]


def test_only_ticked_debriefs_are_replaced_and_undone(page, others, qtbot, text_in_library, settle, named, ask):
    dialog = ask(page, "airway", "breathing")
    named(dialog, QCheckBox, "Replace in First").setChecked(False)
    named(dialog, QPushButton, "Replace in 2 places").click()
    settle(page.program)
    assert text_in_library(others[0].id) == ["The breathing, the breathing."]
    assert "opened the airway" in page.view.toPlainText()
    assert "2 places" in page.program.window.toast._text.text()
    page.program.window.toast._back.click()
    settle(page.program)
    assert text_in_library(others[0].id) == ["The airway, the airway."]


def test_a_replacement_can_be_undone_after_a_restart(
    page, others, qtbot, text_in_library, settle, open_program, named, ask
):
    dialog = ask(page, "airway", "breathing")
    named(dialog, QPushButton, "Replace in 3 places").click()
    settle(page.program)
    assert "opened the breathing" in page.view.toPlainText()
    again = open_program()
    again.window.open_debrief(others[1].id)
    qtbot.waitUntil(lambda: again.window.debrief.session.debrief_id == others[1].id)
    settle(again)
    again.window.debrief.program = again
    dialog = ask(again.window.debrief, "", "")
    named(dialog, QPushButton, "Undo: “airway” by “breathing”").click()
    settle(again)
    assert text_in_library(others[0].id) == ["The airway, the airway."]
    dialog.close()


def test_a_text_without_matches_cannot_be_replaced(page, qtbot, ask):
    dialog = ask(page, "<b>xylophone</b>", "")
    assert "Not found in any debrief." in said(dialog)
    assert "“<b>xylophone</b>” is removed." in said(dialog)
    assert not any(each.isEnabled() and "Replace" in each.text() for each in dialog.findChildren(QPushButton))
    dialog.close()
