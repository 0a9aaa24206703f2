"""The list of debriefs: order, filters, several at once, and what the menu of a debrief does."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from fieldscribe.desktop import texts
from fieldscribe.desktop.home.filters import Filter, Show, Sort, arranged, listed
from fieldscribe.desktop.home.rows import spoken
from fieldscribe.domain import Attention, DebriefSummary, Part, RecordingState
from fieldscribe.library import debriefs, recordings
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.workspace import Workspace

LOST = (Attention.SOUND_LOST,)
ENTRY = DebriefSummary(1, "u", "Title", "2026-05-02T08:15", "Mwanza", 1, RecordingState.COMPLETE, facilitator="Amina")


@pytest.fixture
def home(open_program, add_debrief, settle):
    """Three debriefs in the list."""
    add_debrief("Ébola drill", date="2026-01-02T14:05", site="Mwanza", facilitator="Joseph")
    add_debrief("Handover", date="2026-03-04", site="", facilitator="Amina")
    add_debrief("eclampsia", date="2026-05-06T08:00", site="Geita")
    program = open_program()
    settle(program)
    program.window.show_page(program.window.home)
    settle(program)
    return program.window.home


def titles(home) -> list[str]:
    return [home.rows.entry(at).title for at in range(home.rows.rowCount())]


def test_the_list_shows_debriefs_in_the_chosen_order():
    assert listed(ENTRY, Filter())
    assert listed(ENTRY, Filter(since="2026-05-02", until="2026-05-02", site="Mwanza", facilitator="Amina"))
    for other in (
        Filter(since="2026-05-03"),
        Filter(until="2026-05-01"),
        Filter(site=""),
        Filter(facilitator="Joseph"),
    ):
        assert not listed(ENTRY, other) and other.narrowed
    assert not listed(ENTRY, Filter(Show.ATTENTION)) and listed(replace(ENTRY, attention=LOST), Filter(Show.ATTENTION))
    named = [replace(ENTRY, title=title, site=site) for title, site in (("b", ""), ("Á", "Z"), ("a", "y"))]
    assert [entry.title for entry in arranged(named, Sort.TITLE)] == ["Á", "a", "b"]
    assert [entry.site for entry in arranged(named, Sort.SITE)] == ["y", "Z", ""]
    assert arranged(named, Sort.OLDEST) == named[::-1]


def test_the_list_is_sorted_and_filtered(home):
    assert titles(home) == ["eclampsia", "Handover", "Ébola drill"]
    assert "14:05" in spoken(home.rows.entry(2)) or "2:05" in spoken(home.rows.entry(2))
    home.sort.setCurrentIndex(home.sort.findData(Sort.TITLE))
    assert titles(home) == ["Ébola drill", "eclampsia", "Handover"]
    home.filter_button.click()
    home.filters.facilitator.setCurrentIndex(home.filters.facilitator.findData("Amina"))
    assert titles(home) == ["Handover"]
    home.filters.since.setDate(QDate(2026, 4, 1))
    assert home._stack.currentIndex() == 2 and home.nothing_found.clear_button.isVisible()
    home.nothing_found.clear_button.click()
    assert len(titles(home)) == 3 and not home.filters.isVisible()


def test_the_fields_of_the_filter_are_equally_high(home):
    home.filter_button.click()
    panel = home.filters
    places = [
        (field.mapTo(panel, QPoint(0, 0)).y(), field.height())
        for field in (panel.since, panel.until, panel.site, panel.facilitator)
    ]
    assert len(set(places)) == 1, places


def test_a_search_without_matches_shows_the_searched_words(home, qtbot):
    home.search.setText("xylophone")
    qtbot.waitUntil(lambda: home._stack.currentIndex() == 2, timeout=20_000)
    assert "xylophone" in home.nothing_found.text.text()
    home.nothing_found.clear_button.click()
    qtbot.waitUntil(lambda: home.search.text() == "" and len(titles(home)) == 3, timeout=20_000)


def test_several_selected_debriefs_are_deleted_and_restored(home, qtbot):
    program = home.window()
    home.select_button.click()
    for row in (0, 2):
        QTest.mouseClick(
            home.list.viewport(),
            Qt.MouseButton.LeftButton,
            pos=home.list.visualRect(home.rows.index(row)).center(),
        )
    assert program.shown == "home", "a click chooses instead of opening"
    assert home.selection.isVisible() and home.selection.count.text() == "2 selected"
    home.selection.delete_button.click()
    qtbot.waitUntil(lambda: titles(home) == ["Handover"], timeout=20_000)
    assert not home.selection.isVisible()
    program.toast.hide()
    home.list.setFocus()
    QTest.keyClick(home, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(titles(home)) == 3, timeout=20_000)  # also when the message has gone


def test_the_context_menu_offers_the_actions_of_a_debrief(home, settle, qtbot, folder):
    menu = QMenu()
    home.list.setCurrentIndex(home.rows.index(1))
    (chosen,) = home.chosen()
    home.debrief_actions.fill(menu, [chosen])
    named = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert named == [
        "Rename …", "Export as", "Transcribe again …", "Continue this recording", "Show the sound file", "Delete",
    ]  # fmt: skip
    home.debrief_actions.rename(chosen)
    home.debrief_actions.dialog.setTextValue("Handover of the night")
    home.debrief_actions.dialog.accept()
    qtbot.waitUntil(lambda: "Handover of the night" in titles(home))
    asked = []
    home.continue_asked.connect(asked.append)
    next(action for action in menu.actions() if action.text().startswith("Continue")).trigger()
    assert asked == [chosen.id]
    menu.clear()
    home.debrief_actions.fill(menu, [chosen, ENTRY])
    assert [action.text().split("\t")[0] for action in menu.actions() if action.text()] == ["Export as", "Delete"]


def test_a_debrief_with_lost_sound_needs_attention(folder):
    with Workspace.open(folder) as workspace:
        for promised, bad in ((180.0, 0), (10.0, 2), (10.0, 0)):
            debrief = debriefs.add_debrief(workspace.library, title="x")
            recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.COMPLETE)
            part = Part("a.mp3", 10.0, original_name="a.mp3", container_duration=promised, bad_packets=bad)
            recordings.add_part(workspace.library, recording.id, part)
            found = next(entry for entry in list_debriefs(workspace) if entry.id == debrief.id)
            stored = recordings.get_recording(workspace.library, recording.id)
            assert found.sound_lost is bool(stored.losses) is (promised > 10 or bad > 0)
            assert (texts.state(found)[0] == "Needs attention") is found.sound_lost


def test_tab_into_the_list_selects_the_first_row(home):
    home.list.clearSelection()
    home.list.setCurrentIndex(home.rows.index(-1))
    home.search.setFocus()
    home.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert home.list.currentIndex().row() == 0


def test_an_interrupted_recording_can_be_continued_from_its_message(open_program, add_debrief, settle, qtbot, folder):
    debrief = add_debrief("Cut short")
    with Workspace.open(folder) as workspace:
        recording = recordings.recording_of(workspace.library, debrief.id)
        recordings.set_state(workspace.library, recording.id, RecordingState.INTERRUPTED)
    program = open_program()
    settle(program)
    home = program.window.home
    assert home.interrupted.isVisible()
    asked = []
    home.continue_asked.connect(asked.append)
    home.interrupted.continue_button.click()
    assert asked == [debrief.id]
    assert program.window.shown == "record"
    settle(program)
    # Its sound was put there by the test and not by the recorder: that is said, and nothing changes.
    record = program.window.record
    qtbot.waitUntil(lambda: "cannot be continued" in record.setup.error_banner.text(), timeout=30_000)
    assert record.setup.error_banner.isVisible()
