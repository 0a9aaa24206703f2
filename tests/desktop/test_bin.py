"""Recently deleted: seen, restored, deleted permanently after a question; and a debrief whose sound is gone."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fieldscribe import errors
from fieldscribe.desktop.home.filters import Show
from fieldscribe.domain import BinKind, SoundState
from fieldscribe.library import recordings
from fieldscribe.sentences import Sentence
from fieldscribe.workflow import debriefs, retention
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.workspace import Workspace


def chip(program, show: Show):
    """The button of a filter."""
    return program.window.home.chips.by_state[show]


def open_bin(program, settle):
    settle(program)
    chip(program, Show.BIN).click()
    settle(program)
    return program.window.home.bin


def titles(panel) -> list[str]:
    return [panel.rows.entry(at).title for at in range(panel.rows.rowCount())]


def sound_folders(folder) -> set[str]:
    found = {path.name for place in (folder.recordings, folder.binned_sound) for path in place.glob("*")}
    return found - {folder.binned_sound.name}


@pytest.fixture
def binned_debrief(add_debrief, folder):
    """A debrief whose sound lies in the bin."""
    debrief = add_debrief("Without sound")
    with Workspace.open(folder) as workspace:
        retention.move_sound_to_bin(workspace, recordings.recording_of(workspace.library, debrief.id).id)
    return debrief


def test_a_deleted_debrief_is_listed_and_restored(open_program, add_debrief, folder, settle):
    add_debrief("Kept")
    gone = add_debrief("Gone")
    program = open_program()
    settle(program)
    home = program.window.home
    assert not chip(program, Show.BIN).isVisible()
    home.list.setCurrentIndex(home.rows.index([entry.title for entry in home._debriefs].index("Gone")))
    home._delete()
    settle(program)
    assert chip(program, Show.BIN).isVisible()
    panel = open_bin(program, settle)
    assert (titles(panel), home._stack.currentWidget()) == (["Gone"], panel)
    spoken = panel.rows.data(panel.rows.index(0))
    assert spoken.startswith("Gone, Today, 3 min, Text and sound") and "Will be deleted on" in spoken
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    settle(program)
    assert titles(panel) == []
    assert panel._stack.currentIndex() == 1
    assert program.window.toast._text.text() == "“Gone” was restored."
    chip(program, Show.ALL).click()
    assert {entry.title for entry in home._debriefs} == {"Kept", "Gone"}
    with Workspace.open(folder) as workspace:
        assert get_transcript(workspace, gone.id).segments


def test_permanent_deletion_asks_first_and_names_what_is_deleted(open_program, add_debrief, folder, settle, qtbot):
    kept, gone = add_debrief("Kept"), add_debrief("Gone")
    with Workspace.open(folder) as workspace:
        debriefs.move_to_bin(workspace, gone.id)
        uid = recordings.recording_of(workspace.library, kept.id).uid
    program = open_program()
    panel = open_bin(program, settle)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    settle(program)
    words = {child.text() for child in panel.question.findChildren(type(program.window.home._count))}
    assert {"Gone", "Delete this permanently?"} <= words
    assert any("backups" in text for text in words)
    assert panel.question.focusWidget() is panel.question.no
    QTest.keyClick(panel.question, Qt.Key.Key_Return)  # the safe answer
    settle(program)
    assert titles(panel) == ["Gone"]
    panel.delete.click()
    settle(program)
    panel.question.yes.click()
    settle(program)
    qtbot.waitUntil(lambda: titles(panel) == [])
    assert sound_folders(folder) == {uid}
    with Workspace.open(folder) as workspace:
        assert [summary.id for summary in list_debriefs(workspace)] == [kept.id]


def test_the_bin_is_emptied_even_when_the_library_holds_nothing_else(open_program, add_debrief, folder, settle):
    for number in range(8):
        with Workspace.open(folder) as workspace:
            debriefs.move_to_bin(workspace, add_debrief(f"Number {number}").id)
    program = open_program()
    panel = open_bin(program, settle)
    assert panel.rows.rowCount() == 8
    panel.empty.click()
    settle(program)
    assert any(
        "2" in child.text() and "more" in child.text()
        for child in panel.question.findChildren(type(program.window.home._count))
    )
    panel.question.yes.click()
    settle(program)
    assert titles(panel) == []
    assert sound_folders(folder) == set()


def test_a_debrief_in_use_is_not_deleted_and_the_reason_is_shown(open_program, add_debrief, folder, settle):
    from fieldscribe.domain import TranscribeOptions
    from fieldscribe.library import jobs
    from fieldscribe.library.jobs_lock import jobs_lock

    debrief = add_debrief("At work")
    with Workspace.open(folder) as workspace, jobs_lock(workspace.library):
        recording = recordings.recording_of(workspace.library, debrief.id)
        jobs.start(workspace.library, jobs.add_job(workspace.library, recording.id, TranscribeOptions()).id)
        debriefs.move_to_bin(workspace, debrief.id)
        program = open_program()
        panel = open_bin(program, settle)
        panel.ask_one()
        settle(program)
        panel.question.yes.click()
        settle(program)
        assert program.window.error_banner.isVisible()
        assert "or transcribed" in program.window.error_banner.text()
        assert titles(panel) == ["At work"]


def test_expired_debriefs_are_deleted_when_the_program_starts(open_program, add_debrief, folder, settle, qtbot):
    debrief = add_debrief("Long ago")
    long_ago = (date.today() - timedelta(31)).isoformat() + "T00:00:00+00:00"
    with Workspace.open(folder) as workspace:
        debriefs.move_to_bin(workspace, debrief.id)
        workspace.library.execute("UPDATE debriefs SET binned_at = ?, bin_days = 1", (long_ago,))
    program = open_program()
    assert titles(open_bin(program, settle)) == ["Long ago"]  # shown on two days by now
    with Workspace.open(folder) as workspace:
        workspace.library.execute("UPDATE debriefs SET bin_day = '2020-01-01'")
    program = open_program()
    settle(program)
    qtbot.waitUntil(lambda: sound_folders(folder) == set())
    settle(program)
    assert not chip(program, Show.BIN).isVisible()


def test_an_interrupted_deletion_is_finished_at_the_next_start(open_program, add_debrief, folder, settle, qtbot):
    from fieldscribe.library import bin as store

    debrief = add_debrief("Half gone")
    with Workspace.open(folder) as workspace:
        debriefs.move_to_bin(workspace, debrief.id)
        store.begin_deletion(workspace.library, debrief.id)
    program = open_program()
    settle(program)
    qtbot.waitUntil(lambda: sound_folders(folder) == set())
    with Workspace.open(folder) as workspace:
        assert workspace.library.rows("SELECT id FROM debriefs") == []


# -- sound


def test_a_debrief_with_binned_sound_opens_and_says_why(open_program, binned_debrief, folder, settle, qtbot):
    program = open_program()
    window = program.window
    window.open_debrief(binned_debrief.id)
    settle(program)
    assert window.debrief.view.paragraphs
    assert not window.debrief.sound.open
    assert "moved to Recently deleted" in window.debrief.player._gone.text()
    assert not window.debrief.player.waveform.isVisible()
    assert not window.debrief.player.play_button.isEnabled()
    assert not window.error_banner.isVisible()
    window.debrief._ask_again((0.0, 5.0), "en")  # a passage is to be transcribed once more
    assert "Recently deleted" in window.toast._text.text()
    # What is typed meanwhile is not disturbed by a text that is read again.
    window.debrief.view.set_editing(True)
    window.debrief._reload()
    settle(program)
    assert window.debrief.view.editing
    window.debrief.player.back_button.click()
    settle(program)
    qtbot.waitUntil(lambda: window.debrief.sound.loaded, timeout=60_000)
    assert window.debrief.player.waveform.isVisible()
    assert window.debrief.player._gone.text() == ""


def test_a_debrief_says_when_its_sound_was_deleted(open_program, binned_debrief, folder, settle):
    with Workspace.open(folder) as workspace:
        retention.delete_for_good(workspace, retention.find_in_bin(workspace, binned_debrief.id))
    program = open_program()
    program.window.open_debrief(binned_debrief.id)
    settle(program)
    player = program.window.debrief.player
    assert player._gone.text().startswith("The sound was deleted on ")
    assert not player.back_button.isVisible()
    program.window.debrief.side.tabs.setCurrentWidget(program.window.debrief.report)
    settle(program)
    assert not program.window.error_banner.isVisible()


def test_sound_is_restored_from_the_bin(open_program, binned_debrief, folder, settle):
    program = open_program()
    panel = open_bin(program, settle)
    assert panel.current().kind is BinKind.SOUND
    assert panel.back.text() == "Restore the sound"
    panel.back.click()
    settle(program)
    with Workspace.open(folder) as workspace:
        assert recordings.recording_of(workspace.library, binned_debrief.id).sound is SoundState.KEPT


def test_the_retention_setting_shows_what_it_would_delete(open_program, add_debrief, folder, settle):
    old = (date.today() - timedelta(40)).isoformat() + "T00:00:00+00:00"
    for title in ("Old", "New"):
        add_debrief(title)
    with Workspace.open(folder) as workspace:
        workspace.library.execute("UPDATE recordings SET created_at = ? WHERE id = 1", (old,))
    program = open_program()
    settle(program)
    page = program.window.settings
    program.window.show_page(page)
    settle(program)
    assert page.privacy.effect.text() == ""
    page.privacy.sound.setCurrentIndex(page.privacy.sound.findData(30))
    settle(program)
    assert page._state.text() == "Saved"
    told = page.privacy.effect.text()
    assert "2 recording" in told and "next start" in told
    assert not folder.binned_sound.exists()  # a wrong click can be taken back
    program = open_program()
    settle(program)
    with Workspace.open(folder) as workspace:
        (found,) = retention.list_bin(workspace)
    assert (found.kind, found.title) == (BinKind.SOUND, "Old")


@pytest.mark.parametrize("value", ["45", "3651", "-1", '"many"', "1e9", "null", "[]"])
def test_an_invalid_stored_setting_does_no_harm(open_program, add_debrief, folder, settle, value):
    add_debrief("Kept")
    with Workspace.open(folder) as workspace:
        for name in ("sound_days", "bin_days", "lock_minutes"):
            workspace.library.execute("INSERT INTO settings (name, value) VALUES (?, ?)", (name, value))
    program = open_program()
    settle(program)
    page = program.window.settings
    program.window.show_page(page)
    settle(program)
    expected = (45, 45, 45) if value == "45" else (0, 30, 10)
    assert (
        page.privacy.sound.currentData(),
        page.privacy.bin.currentData(),
        page.lock.minutes.currentData(),
    ) == expected
    assert not program.window.error_banner.isVisible()
    with Workspace.open(folder) as workspace:
        assert retention.list_bin(workspace) == []


def test_a_failed_retention_run_is_repeated(program, settle, monkeypatch):
    tries = []

    def full_disk(*_given):
        tries.append(True)
        raise errors.DiskFull(Sentence("the library"), 300 * 2**20)

    settle(program)
    monkeypatch.setattr("fieldscribe.desktop.retention.apply_retention", full_disk)
    program.retention._done = None  # another day
    for count in (1, 2):
        program.retention.look()
        settle(program)
        assert len(tries) == count
    assert program.window.error_banner.isVisible()
