"""What is laid over the text stands on the words that it is about, also after somebody typed or replaced."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fieldscribe.desktop.style.theme import colours


@pytest.fixture
def page(open_program, add_debrief, settle, qtbot):
    program = open_program()
    program.window.open_debrief(add_debrief().id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    settle(program)
    program.window.debrief.program = program
    return program.window.debrief


def marked(page, colour: str) -> list[str]:
    """The texts that have this colour behind them."""
    found = [each for each in page.view.extraSelections() if each.format.background().color().name() == colour]
    return [
        each.cursor.selectedText() for each in found if each.format.hasProperty(each.format.Property.BackgroundBrush)
    ]


def type_at(page, number: int, at: int, text: str) -> None:
    page.view.set_editing(True)
    page.view.setTextCursor(page.view.text.cursor(number, at))
    QTest.keyClicks(page.view, text)


def test_the_playing_word_stays_highlighted_during_typing(page, settle, qtbot):
    page.view.set_playing(5.7)
    assert marked(page, colours().playing) == ["was"]
    type_at(page, 1, 0, "Indeed ")
    qtbot.wait(1)
    assert marked(page, colours().playing) == ["was"]
    settle(page.program)
    assert page.view.toPlainText().split("\n")[1].startswith("Indeed The mask was")
    assert marked(page, colours().playing) == ["was"]


def test_search_matches_move_with_the_typing(page, settle, qtbot):
    page.show_find()
    page.find_bar.wanted.setText("chest")
    page.finder.step(1)
    assert marked(page, colours().match_current) == ["chest"]
    type_at(page, 2, 0, "And ")
    qtbot.wait(1)
    assert marked(page, colours().match_current) == ["chest"]
    settle(page.program)
    assert marked(page, colours().match_current) == ["chest"]
    page.view.setTextCursor(page.view.text.cursor(2, len("And Then the che")))
    QTest.keyClick(page.view, Qt.Key.Key_Backspace)
    settle(page.program)
    assert marked(page, colours().match_current) == [] and page.finder.found == []


def test_after_replacing_only_matches_are_highlighted(page, settle):
    page.show_find()
    page.find_bar.wanted.setText("we")
    page.find_bar.case.setChecked(True)
    page.finder.step(1)
    assert (marked(page, colours().match_current), marked(page, colours().match)) == (["we"], ["we"])
    page.finder.replace_all("the team")
    settle(page.program)
    assert marked(page, colours().match_current) == marked(page, colours().match) == []


def test_the_current_match_other_matches_and_the_playing_word_look_different(page):
    looks = colours()
    assert len({looks.match, looks.match_current, looks.playing, looks.selection}) == 4
