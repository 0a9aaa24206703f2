"""The first screen: what is listed, what a search finds, what can be dropped on it."""

import shutil
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fieldscribe.desktop.home.filters import Show
from fieldscribe.desktop.home.rows import spoken
from fieldscribe.desktop.window_size import SMALLEST
from fieldscribe.domain import JobState, RecordingState, TranscribeOptions
from fieldscribe.library import debriefs, jobs, recordings
from fieldscribe.paths import bundled
from fieldscribe.workflow.workspace import Workspace


def titles(program) -> list[str]:
    rows = program.window.home.rows
    return [rows.entry(at).title for at in range(rows.rowCount())]


def test_the_welcome_page_is_shown_until_it_is_finished(first_start, open_program, settle):
    program = open_program()
    settle(program)
    window = program.window
    assert window.pages.currentWidget() is window.welcome
    window.show_page(window.models)  # as its button does
    assert window._back_to_welcome.isVisible()
    program = open_program()
    settle(program)
    window = program.window
    assert window.pages.currentWidget() is window.welcome, "it is not finished yet"
    window.welcome.begin.click()
    assert not window._back_to_welcome.isVisible()
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


def test_a_search_result_opens_the_debrief_at_its_passage(open_program, add_debrief, settle, qtbot):
    add_debrief("One")
    program = open_program()
    settle(program)
    home = program.window.home
    QTest.keyClicks(home.search, "airway")
    qtbot.waitUntil(lambda: home.rows.rowCount() == 1 and hasattr(home.rows.entry(0), "snippet"))
    assert "\x02airway\x03" in home.rows.entry(0).snippet
    QTest.keyClick(home.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    settle(program)
    assert program.window.pages.currentWidget() is program.window.debrief
    assert program.window.debrief.view.current() == 1


def test_a_search_without_result_says_so_and_can_be_cleared(open_program, add_debrief, settle, qtbot):
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


def test_the_chips_filter_the_list_by_state(open_program, add_debrief, folder, settle):
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
    program.window.home.interrupted.keep_button.click()
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


def test_a_deleted_debrief_can_be_restored_with_undo(open_program, add_debrief, settle):
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


def test_a_file_that_is_no_sound_is_refused_in_a_sentence(open_program, settle, tmp_path, drop):
    program = open_program()
    settle(program)
    text = tmp_path / "notes ñ.txt"
    text.write_text("not a sound")
    drop(program, [text])
    settle(program)
    assert program.window.error_banner.isVisible()
    assert "notes ñ.txt" in program.window.error_banner.text()
    assert titles(program) == []


def test_the_selection_survives_changes_of_the_list(open_program, add_debrief, settle):
    add_debrief("One", date="2026-01-02")
    add_debrief("Two", date="2026-01-03")
    program = open_program()
    settle(program)
    home = program.window.home
    program.window.show_page(home)
    home.list.setCurrentIndex(home.rows.index(titles(program).index("One")))
    add_debrief("Three", date="2026-01-04")  # such as one that was imported meanwhile
    home.refresh()
    settle(program)
    home.list.setFocus()
    QTest.keyClick(home.list, Qt.Key.Key_Delete)
    settle(program)
    assert titles(program) == ["Three", "Two"]


def test_a_deleted_debrief_disappears_from_the_search_results(open_program, add_debrief, settle, qtbot):
    add_debrief("Bleeding", date="2026-01-02")
    add_debrief("Bleeding again", date="2026-01-03")
    program = open_program()
    settle(program)
    home = program.window.home
    program.window.show_page(home)
    home.search.setText("bleeding")
    qtbot.waitUntil(lambda: home._search_shown == 1 and program.operations.idle)
    assert titles(program) == ["Bleeding again", "Bleeding"]
    home.list.setCurrentIndex(home.rows.index(1))
    home.list.setFocus()
    QTest.keyClick(home.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(program) == ["Bleeding again"])
    assert home.list.currentIndex().row() == 0


def test_the_list_says_how_far_a_transcription_is(open_program, add_debrief, folder, settle):
    debrief = add_debrief("One")
    with Workspace.open(folder) as workspace:
        recording = recordings.recording_of(workspace.library, debrief.id)
        job = jobs.add_job(workspace.library, recording.id, TranscribeOptions(model="starter"))
        job = jobs.pause(workspace.library, job.id)
    program = open_program()
    settle(program)
    home = program.window.home
    program.runner.progressed.emit(replace(job, state=JobState.RUNNING, done_seconds=43.0, total_seconds=100.0))
    assert spoken(home.rows.entry(0)).endswith("43 %")


def test_a_finished_import_does_not_leave_the_open_debrief(open_program, add_debrief, settle, qtbot, tmp_path, drop):
    debrief = add_debrief("One")
    program = open_program()
    window = program.window
    window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: window.debrief.session.debrief_id > 0)
    settle(program)
    file = tmp_path / "another.flac"
    shutil.copy(bundled("assets", "sample-debrief.flac"), file)
    drop(program, [file])
    qtbot.waitUntil(lambda: "another" in titles(program), timeout=60_000)
    settle(program)
    assert window.shown == "debrief" and window.debrief.header.title.text() == "One"
    assert window.toast.isVisible()


def test_undo_is_visible_however_long_the_title(open_program, add_debrief, settle):
    add_debrief("Newborn resuscitation and bleeding after birth in the district hospital, second group, " * 3)
    program = open_program()
    settle(program)
    window = program.window
    window.resize(1024, 600)
    window.show_page(window.home)
    tip = window.home.rows.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert " ".join(tip.split()).count("second group") == 3 and max(map(len, tip.split("\n"))) <= 80
    window.home.list.setCurrentIndex(window.home.rows.index(0))
    window.home._delete()
    settle(program)
    assert window.pages.rect().contains(window.toast.geometry())
    assert window.toast.rect().contains(window.toast._back.geometry())
    assert window.toast._text.heightForWidth(window.toast._text.width()) <= window.toast._text.height()


def test_messages_take_no_room_when_there_are_none(program, qtbot):
    window = program.window
    qtbot.waitUntil(lambda: window.pages.height() == window.height())
    window.show_error("Something is wrong.")
    qtbot.waitUntil(lambda: window.pages.height() < window.height())
    window.error_banner.hide()
    qtbot.waitUntil(lambda: window.pages.height() == window.height())


def test_no_widgets_overlap_in_a_low_window(open_program, folder, settle):
    """Seen at 900x480 with the banner of an interrupted recording: search and filters lay over each other."""
    with Workspace.open(folder) as workspace:
        made = debriefs.add_debrief(workspace.library, title="Cut off by a power cut")
        recordings.add_recording(workspace.library, made.id, RecordingState.INTERRUPTED)
    program = open_program()
    settle(program)
    program.window.resize(SMALLEST)
    settle(program)
    home = program.window.home
    home.filter_button.click()
    settle(program)
    parts = [home.search, home.chips, home.sort, home.filters, home.interrupted, home.list]
    places = [(part.mapTo(home, QPoint(0, 0)).y(), part.height()) for part in parts]
    assert all(part.isVisible() for part in parts)
    assert all(top + tall <= below for (top, tall), (below, _) in pairwise(places))
    assert all(part.height() >= part.minimumSizeHint().height() for part in parts[:5])
    assert places[-1][0] + places[-1][1] <= home.height()
