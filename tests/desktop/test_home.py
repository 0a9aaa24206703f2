"""The first screen: what is listed, what a search finds, what can be dropped on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fieldscribe.desktop.home.page import Show
from fieldscribe.desktop.home.rows import spoken
from fieldscribe.domain import RecordingState
from fieldscribe.library import debriefs, recordings
from fieldscribe.workflow.workspace import Workspace


def titles(program) -> list[str]:
    rows = program.window.home.rows
    return [rows.entry(at).title for at in range(rows.rowCount())]


def test_the_first_start_greets_once_and_says_what_to_do(open_program, settle):
    program = open_program()
    settle(program)
    window = program.window
    assert window.pages.currentWidget() is window.welcome
    window.welcome.begin.click()
    settle(program)
    assert window.pages.currentWidget() is window.home
    assert window.home._stack.currentIndex() == 1
    again = open_program()
    settle(again)
    assert again.window.pages.currentWidget() is again.window.home


def test_debriefs_are_listed_the_latest_first(open_program, add_debrief, settle):
    add_debrief("Older", date="2026-01-02", site="Mwanza")
    add_debrief("Newer", date="2026-05-02")
    program = open_program()
    settle(program)
    assert titles(program) == ["Newer", "Older"]
    assert "Mwanza" in spoken(program.window.home.rows.entry(1))


def test_a_search_leads_to_the_moment(open_program, add_debrief, settle, qtbot):
    add_debrief("One")
    program = open_program()
    settle(program)
    home = program.window.home
    QTest.keyClicks(home.search, "airway")
    qtbot.waitUntil(lambda: home.rows.rowCount() == 1 and hasattr(home.rows.entry(0), "snippet"))
    assert "\x02airway\x03" in home.rows.entry(0).snippet
    QTest.keyClick(home.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.debrief.session is not None)
    settle(program)
    assert program.window.pages.currentWidget() is program.window.debrief
    assert program.window.debrief.view.current() == 1


def test_a_search_without_result_says_so_and_comes_back(open_program, add_debrief, settle, qtbot):
    add_debrief("One")
    program = open_program()
    settle(program)
    home = program.window.home
    home.search.setText('xyzzy "* OR (')
    qtbot.waitUntil(lambda: home._stack.currentIndex() == 2)
    home.search.clear()
    qtbot.waitUntil(lambda: titles(program) == ["One"])
    home.search.setText("one")  # the title counts as well
    qtbot.waitUntil(lambda: home._search_number == 2 and program.operations.idle)
    assert titles(program)[0] == "One"


def test_filters(open_program, add_debrief, folder, settle):
    add_debrief("Done")
    with Workspace.open(folder) as workspace:
        debrief = debriefs.add_debrief(workspace.library, title="Cut off")
        recordings.add_recording(workspace.library, debrief.id, RecordingState.INTERRUPTED)
    program = open_program()
    settle(program)
    home = program.window.home
    home._filter(Show.ATTENTION)
    assert titles(program) == ["Cut off"]
    home._filter(Show.READY)
    assert titles(program) == ["Done"]
    home._filter(Show.WORK)
    assert home._stack.currentIndex() == 2


def test_an_interrupted_recording_stands_first_and_can_be_kept(open_program, folder, settle, qtbot):
    with Workspace.open(folder) as workspace:
        debrief = debriefs.add_debrief(workspace.library, title="Cut off")
        recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.INTERRUPTED)
    program = open_program()
    settle(program)
    program.window.show_page(program.window.home)
    assert program.window.home.interrupted.isVisible()
    assert "Cut off" in program.window.home.interrupted.text()
    program.window.home._keep.click()
    settle(program)
    with Workspace.open(folder) as workspace:
        assert recordings.get_recording(workspace.library, recording.id).state is RecordingState.COMPLETE
    qtbot.waitUntil(lambda: not program.window.home.interrupted.isVisible())


@pytest.mark.parametrize("size", [500])
def test_many_debriefs_are_listed_at_once(open_program, folder, settle, size):
    with Workspace.open(folder) as workspace, workspace.library.atomic():
        for number in range(size):
            debriefs.add_debrief(workspace.library, title=f"Debrief {number}")
    program = open_program()
    settle(program)
    assert program.window.home.rows.rowCount() == size


def test_a_debrief_is_put_away_with_a_way_back(open_program, add_debrief, settle):
    add_debrief("One")
    program = open_program()
    settle(program)
    home = program.window.home
    program.window.show_page(home)
    settle(program)
    home.list.setCurrentIndex(home.rows.index(0))
    home.list.setFocus()
    QTest.keyClick(home.list, Qt.Key.Key_Delete)
    settle(program)
    assert titles(program) == []
    program.window.toast._back.click()
    settle(program)
    assert titles(program) == ["One"]


def test_what_is_no_sound_is_refused_in_words(open_program, settle, tmp_path, drop):
    program = open_program()
    settle(program)
    text = tmp_path / "notes ñ.txt"
    text.write_text("not a sound")
    drop(program, [text])
    settle(program)
    assert program.window.trouble.isVisible()
    assert "notes ñ.txt" in program.window.trouble.text()
    assert titles(program) == []
