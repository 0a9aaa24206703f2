"""Queue, models, settings and help: each does what it says, with the real library behind it."""

import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from fieldscribe.desktop.texts import translated
from fieldscribe.desktop.window_size import SMALLEST
from fieldscribe.domain import JobState, TranscribeOptions
from fieldscribe.errors import TRANSCRIBING, OutOfMemory
from fieldscribe.library import jobs
from fieldscribe.models.folder import starter_folder
from fieldscribe.paths import bundled
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def resting(add_debrief, folder):
    """Two debriefs whose transcription rests, and one whose transcription failed."""
    made = []
    for title in ("First", "Second", "Third"):
        debrief = add_debrief(title)
        with Workspace.open(folder) as workspace:
            recording = get_transcript(workspace, debrief.id).recording
            job = jobs.add_job(workspace.library, recording.id, TranscribeOptions(model="starter", language="en"))
            if title == "Third":
                jobs.start(workspace.library, job.id)
                jobs.fail(workspace.library, job.id, "The memory of this computer ran out.")
            else:
                jobs.pause(workspace.library, job.id)
            made.append(job.id)
    return made


def states(folder) -> dict[int, JobState]:
    with Workspace.open(folder) as workspace:
        return {job.id: job.state for job in list_jobs(workspace)}


def test_jobs_are_reordered_cancelled_and_retried(open_program, resting, folder, settle, qtbot):
    first, second, third = resting
    program = open_program()
    settle(program)
    drawer = program.window.queue
    drawer.toggle()
    assert list(drawer._cards) == resting
    assert drawer._cards[third]._state.text() == "The memory of this computer ran out."
    # What a drag does.
    assert drawer.list.model().moveRow(QModelIndex(), 0, QModelIndex(), 2)
    settle(program)
    qtbot.waitUntil(lambda: list(drawer._cards) == [second, first, third])
    with Workspace.open(folder) as workspace:
        assert [job.id for job in list_jobs(workspace) if job.id in resting] == [second, first, third]
    # And what Alt with an arrow key does.
    drawer.list.setFocus()
    drawer.list.setCurrentRow(1)
    QTest.keyClick(drawer.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(program)
    qtbot.waitUntil(lambda: list(drawer._cards) == [second, third, first])
    assert drawer.list.currentRow() == 2
    QTest.keyClick(drawer.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(program)
    qtbot.waitUntil(lambda: list(drawer._cards) == [second, first, third])
    drawer._cards[second].cancel.emit(second)
    settle(program)
    qtbot.waitUntil(lambda: list(drawer._cards) == [first, third])
    assert states(folder)[second] is JobState.CANCELLED
    drawer._cards[third].resume.emit(third)
    qtbot.waitUntil(lambda: states(folder)[third] is JobState.RUNNING, timeout=60_000)
    qtbot.waitUntil(lambda: drawer._cards[third]._pause.isVisible(), timeout=60_000)
    drawer._cards[third].pause.emit(third)
    qtbot.waitUntil(lambda: states(folder)[third] is JobState.PAUSED, timeout=60_000)
    drawer._cards[first].open.emit()
    qtbot.waitUntil(lambda: program.window.pages.currentWidget() is program.window.debrief)


def test_a_model_is_added_used_and_a_broken_one_refused(open_program, folder, settle, tmp_path):
    program = open_program()
    settle(program)
    page = program.window.models
    program.window.show_page(page)
    settle(program)
    assert page._starter.isVisible()
    broken = tmp_path / "broken"
    broken.mkdir()
    page.add(broken)
    settle(program)
    assert program.window.error_banner.isVisible() and program.window.error_banner.text().endswith(".")
    whole = tmp_path / "modèle ñ"
    shutil.copytree(starter_folder(), whole, ignore=shutil.ignore_patterns("recipe", "*.md", "*.json.*"))
    page.add(whole)
    assert page.carrying.isVisible() and not page.folder_button.isEnabled()
    settle(program)
    assert not page.carrying.isVisible() and page.folder_button.isEnabled()
    assert not page._starter.isVisible()
    with Workspace.open(folder) as workspace:
        from fieldscribe.workflow.models import find_model

        assert find_model(workspace).name != "starter"
    page._use("starter")
    settle(program)
    with Workspace.open(folder) as workspace:
        assert find_model(workspace).name == "starter"


def test_settings_are_kept(open_program, folder, settle, qtbot):
    program = open_program()
    settle(program)
    page = program.window.settings
    program.window.show_page(page)
    settle(program)
    page.transcription.speech.setCurrentIndex(page.transcription.speech.findData("sw"))
    page.transcription.battery.setChecked(False)
    page.recording.originals.setCurrentIndex(1)
    settle(program)
    assert page._state.text() == "Saved"
    page.transcription.vocabulary.setPlainText("oxytocin\n\n  Mwanza ")
    assert page._state.text() == "Saving"
    qtbot.waitUntil(lambda: page._state.text() == "Saved")
    settle(program)
    again = open_program()
    settle(again)
    page = again.window.settings
    settle(again)
    assert page.transcription.speech.currentData() == "sw"
    assert page.transcription.vocabulary.toPlainText() == "oxytocin\nMwanza"
    assert not page.transcription.battery.isChecked()
    with Workspace.open(folder) as workspace:
        assert workspace.setting("originals") == "link"


def test_the_mouse_wheel_scrolls_the_page_and_changes_no_setting(open_program, folder, settle):
    """Else who only looks down the page would have the sound deleted after 7 days."""
    program = open_program()
    page = program.window.settings
    program.window.show_page(page)
    settle(program)
    box = page.privacy.sound
    page._area.ensureWidgetVisible(box)
    QCoreApplication.processEvents()
    before = page._area.verticalScrollBar().value()
    window = program.window.windowHandle()
    for turn in (-120, 120, 120, 120):
        QTest.wheelEvent(window, box.mapTo(program.window, box.rect().center()), QPoint(0, turn))
    settle(program)
    assert page._area.verticalScrollBar().value() < before
    assert box.currentData() == 0
    with Workspace.open(folder) as workspace:
        assert workspace.setting("sound_days") == 0


def test_diagnostics_contain_no_word_of_a_debrief(open_program, add_debrief, settle, qtbot):
    add_debrief("Very private title")
    program = open_program()
    settle(program)
    page = program.window.help
    with qtbot.waitSignal(page.copied, timeout=120_000):
        page.copy()
    told = QGuiApplication.clipboard().text()
    assert told.startswith("Fieldscribe ")
    assert "Library" in told
    for secret in ("private", "airway", "resuscitation"):
        assert secret not in told


def test_errors_are_shown_in_the_language_of_the_program(open_program, resting, folder, settle):
    with Workspace.open(folder) as workspace:
        jobs.retry(workspace.library, resting[2])
        jobs.start(workspace.library, resting[2])
        jobs.fail(workspace.library, resting[2], OutOfMemory(TRANSCRIBING).sentence)
        change_setting(workspace, "program_language", "fr")
    program = open_program()
    settle(program)
    program.window.queue.toggle()
    assert program.window.queue._cards[resting[2]]._state.text() == translated(OutOfMemory(TRANSCRIBING))
    assert "mémoire" in translated(OutOfMemory(TRANSCRIBING))


def test_the_queue_shows_the_whole_error_of_a_job(open_program, resting, folder, settle, qtbot):
    program = open_program()
    settle(program)
    drawer = program.window.queue
    with Workspace.open(folder) as workspace:
        jobs.resume(workspace.library, resting[0])
        jobs.start(workspace.library, resting[0])
        jobs.fail(workspace.library, resting[0], "The sound of this debrief cannot be read any more. " * 4)
    drawer.refresh()
    settle(program)
    drawer.toggle()
    said = drawer._cards[resting[0]]._state
    qtbot.waitUntil(lambda: said.height() >= said.heightForWidth(said.width()))
    below = drawer.finished.height() if drawer.finished.isVisible() else 0
    assert drawer.list.geometry().bottom() > drawer.height() - below - 40, "the list has all the room that there is"


def test_the_queue_can_be_used_with_the_keyboard(open_program, resting, settle):
    program = open_program()
    settle(program)
    window = program.window
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.queue.isVisible() and window.focusWidget() is window.queue.list
    QTest.keyClick(window.queue.list, Qt.Key.Key_Down)
    assert window.queue.list.currentRow() >= 0
    QTest.keyClick(window.queue.list, Qt.Key.Key_Escape)
    assert not window.queue.isVisible()


def test_text_typed_just_before_closing_is_saved(open_program, folder, settle):
    program = open_program()
    settle(program)
    page = program.window.settings
    program.window.show_page(page)
    settle(program)
    QTest.keyClicks(page.report.organisation, "Ministry of Health")
    QTest.keyClicks(page.transcription.vocabulary, "oxytocin")
    program.close()
    with Workspace.open(folder) as workspace:
        assert workspace.setting("organisation") == "Ministry of Health"
        assert workspace.setting("vocabulary") == ("oxytocin",)


def test_a_drop_down_list_shows_every_entry_whole(program, settle):
    window = program.window
    window.show_page(window.welcome)
    settle(program)
    box = window.welcome.language
    box.showPopup()
    view = box.view()
    last = view.visualRect(box.model().index(box.count() - 1, 0))
    assert view.viewport().rect().contains(last), "the last language is not cut"
    assert not view.verticalScrollBar().isVisible()
    box.hidePopup()


def test_the_queue_closes_with_esc_or_another_page_and_lists_finished_jobs(open_program, add_debrief, settle, qtbot):
    add_debrief("Handover")
    program = open_program()
    settle(program)
    window = program.window
    window.show_page(window.home)
    window.queue.toggle()
    assert window.queue.finished.isVisible()
    assert "Handover" in [label.text() for label in window.queue.finished.findChildren(QLabel)]
    QTest.keyClick(window.queue._close, Qt.Key.Key_Escape)
    assert not window.queue.isVisible()
    window.queue.toggle()
    window.show_page(window.settings)
    assert not window.queue.isVisible()


def test_in_a_low_window_the_queue_still_shows_the_jobs_that_wait(open_program, resting, add_debrief, folder, settle):
    for number in range(5):
        add_debrief(f"Finished {number}")
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "program_language", "fr")  # of which the lines are longer
    program = open_program()
    settle(program)
    program.window.resize(SMALLEST)
    drawer = program.window.queue
    drawer.toggle()
    settle(program)
    assert drawer.height() <= SMALLEST.height()
    assert drawer.finished.isVisible()
    assert drawer.list.height() >= 150, "room for a job with the sentence why it failed"


def test_a_model_is_removed_restored_and_deleted_for_good(program, settle, named, tmp_path, qtbot):
    window = program.window
    window.show_page(window.models)
    folder = tmp_path / "second"
    shutil.copytree(bundled("models", "starter"), folder)
    window.models.add(folder)
    qtbot.waitUntil(lambda: "second" in names(window.models), timeout=60_000)
    assert "transcribe earlier debriefs again" in window.toast.text()
    named(window.models, QToolButton, "Remove the model second").click()
    installed = lambda: [card.model.name for card in window.models.installed]  # noqa: E731
    qtbot.waitUntil(lambda: "second" not in installed())
    assert not list(program.folder.models.glob("second"))
    window.toast._back.click()
    qtbot.waitUntil(lambda: "second" in installed())
    named(window.models, QToolButton, "Remove the model second").click()
    delete = "Delete the model second now to free its space"
    qtbot.waitUntil(
        lambda: [each.accessibleName() for each in window.models.findChildren(QPushButton)].count(delete) == 1
    )
    named(window.models, QPushButton, delete).click()
    qtbot.waitUntil(lambda: not list(program.folder.models.glob(".second*")))


def names(page) -> list[str]:
    """The names of the models that are shown."""
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden()]


def test_enter_moves_through_the_passphrase_fields_and_errors_are_red(program, settle):
    window = program.window
    window.show_page(window.settings)
    settle(program)
    lock = window.settings.lock
    lock.new.setFocus()
    QTest.keyClicks(lock.new, "drei Worte")
    QTest.keyClick(lock.new, Qt.Key.Key_Return)
    assert window.focusWidget() is lock.again
    height = lock.height()
    QTest.keyClicks(lock.again, "drei Wort")
    QTest.keyClick(lock.again, Qt.Key.Key_Return)
    assert "differ" in lock.says.text() and lock.says.property("role") == "bad"
    assert lock.height() == height, "nothing moves"
    QTest.keyClicks(lock.again, "e")
    assert not lock.says.text().strip(), "it is being corrected"
    QTest.keyClick(lock.again, Qt.Key.Key_Return)
    settle(program)
    assert lock.says.text() == "The passphrase was set."
