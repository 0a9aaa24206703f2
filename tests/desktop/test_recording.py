"""Recording in the window: with a file as the microphone, and without any microphone."""

import os
import re
import subprocess
import sys
from collections.abc import Callable

import numpy as np
import psutil
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from fieldscribe.audio.record import alarms
from fieldscribe.audio.record.events import Finished
from fieldscribe.domain import JobState, MomentKind, RecordingState
from fieldscribe.paths import bundled
from fieldscribe.workflow import recording as recording_workflow
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.microphones import try_microphone
from fieldscribe.workflow.moments import list_moments
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def speech() -> np.ndarray:
    """A minute of speech."""
    return soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16", frames=60 * 16_000)[0]


@pytest.fixture
def microphone(paced_microphone: Callable[[np.ndarray], str], speech: np.ndarray) -> str:
    return paced_microphone(speech)


def test_a_debrief_is_recorded_with_moments_and_opened(open_program, settle, qtbot, microphone, folder):
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    settle(program)
    page.setup.title.setText("Postpartum bleeding")
    page.recording.start(microphone, page.setup.title.text())
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1, timeout=60_000)
    qtbot.waitUntil(lambda: page.panel.saved.text() != "", timeout=60_000)
    page.panel.marks.buttons[MomentKind.PLUS].click()
    # The file is sound of a minute and more; when it is at its end there is only silence.
    qtbot.waitUntil(lambda: page.panel.time.text() >= "0:20", timeout=120_000)
    page.panel.stop_button.click()
    qtbot.waitUntil(lambda: program.window.pages.currentWidget() is program.window.debrief, timeout=60_000)
    debrief = program.window.debrief
    qtbot.waitUntil(lambda: debrief.session.debrief_id > 0, timeout=60_000)
    settle(program)
    with Workspace.open(folder) as workspace:
        transcript = get_transcript(workspace, debrief._wanted_id)
    assert transcript.debrief.title == "Postpartum bleeding"
    assert transcript.recording.state is RecordingState.COMPLETE
    assert transcript.recording.duration >= 20
    assert [moment.kind for moment in transcript.moments] == [MomentKind.PLUS]
    # It is transcribed without being asked.
    qtbot.waitUntil(lambda: bool(debrief.session.document.segments), timeout=250_000)


def test_closing_the_window_closes_the_recording(open_program, settle, qtbot, microphone, folder):
    program = open_program()
    settle(program)
    page = program.window.record
    page.recording.start(microphone, "Cut short")
    qtbot.waitUntil(lambda: page.panel.saved.text() != "", timeout=60_000)
    program.close()
    with Workspace.open(folder) as workspace:
        (summary,) = list_debriefs(workspace)
    assert summary.recording_state is RecordingState.COMPLETE
    assert summary.duration > 0


def test_a_missing_microphone_is_reported_in_a_sentence(open_program, settle, qtbot, folder):
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    page.recording.start("a microphone that nobody has", "Nothing")
    qtbot.waitUntil(lambda: page.setup.error_banner.isVisible() and not page.recording.running, timeout=60_000)
    assert page.setup.error_banner.text().endswith(".")
    qtbot.waitUntil(lambda: page.setup.start_button.isEnabled(), timeout=10_000)
    with Workspace.open(folder) as workspace:
        assert list_debriefs(workspace) == []


def seconds(clock: str) -> int:
    """`m:ss` in seconds."""
    minutes, rest = clock.split(":")
    return int(minutes) * 60 + int(rest)


def test_text_appears_while_recording(open_program, settle, qtbot, microphone, folder, monkeypatch):
    monkeypatch.setattr(recording_workflow, "LIVE_PART_SECONDS", 15)
    program = open_program()
    settle(program)
    window, page = program.window, program.window.record
    window.show_page(page)
    settle(program)
    assert page.setup.live.isChecked()
    page.recording.start(microphone, "Written at once")
    qtbot.waitUntil(lambda: seconds(page.panel.time.text()) >= 50, timeout=60_000)
    page.toggle_pause()
    qtbot.waitUntil(lambda: "up to" in page.panel.text.text(), timeout=120_000)
    up_to = re.search(r"up to (\d+:\d\d)\.", page.panel.text.text())
    assert up_to and 5 < seconds(up_to[1]) <= seconds(page.panel.time.text())
    qtbot.waitUntil(lambda: len(window.queue._cards) == 1)
    (card,) = window.queue._cards.values()
    qtbot.waitUntil(
        lambda: card._state.text().startswith("Waiting for the recording · transcribed up to"), timeout=60_000
    )
    assert card._bar.isHidden()
    # Who opens it meanwhile reads what is there.
    with Workspace.open(folder) as workspace:
        (summary,) = list_debriefs(workspace)
        assert summary.recording_state is RecordingState.RECORDING
        before = get_transcript(workspace, summary.id).segments
    window.open_debrief(summary.id)
    qtbot.waitUntil(lambda: window.debrief.session.debrief_id > 0)
    assert set(before) <= set(window.debrief.session.document.segments)
    qtbot.waitUntil(lambda: "Transcribed up to" in window.debrief.state._banner.text())
    # A job that a person pauses meanwhile is not begun again by the end of the recording.
    card._pause.click()
    qtbot.waitUntil(lambda: "paused" in page.panel.text.text(), timeout=30_000)
    assert card._state.text().startswith("Paused at ")
    card._resume.click()
    qtbot.waitUntil(lambda: "up to" in page.panel.text.text(), timeout=30_000)
    window.show_page(page)
    page.toggle_pause()
    qtbot.waitUntil(lambda: page.panel.state.text() == "Recording", timeout=30_000)
    page.panel.stop_button.click()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.debrief, timeout=60_000)

    def state() -> JobState:
        with Workspace.open(folder) as workspace:
            (job,) = list_jobs(workspace)
            return job.state

    qtbot.waitUntil(lambda: state() is JobState.DONE, timeout=250_000)
    settle(program)
    with Workspace.open(folder) as workspace:
        segments = get_transcript(workspace, summary.id).segments
    qtbot.waitUntil(lambda: set(window.debrief.session.document.segments) == set(segments), timeout=60_000)
    assert set(before) < set(segments)


def test_transcription_can_wait_until_the_recording_ends(open_program, settle, qtbot, microphone, folder):
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    settle(program)
    QTest.keyClick(page.setup.live, Qt.Key.Key_Space)
    settle(program)
    page.recording.start(microphone, "Written later")
    qtbot.waitUntil(lambda: page.panel.saved.text() != "", timeout=60_000)
    assert page.panel.text.text() == "It will be transcribed when you stop."
    with Workspace.open(folder) as workspace:
        assert list_jobs(workspace) == []
    page.panel.stop_button.click()
    qtbot.waitUntil(lambda: not page.recording.running, timeout=60_000)
    with Workspace.open(folder) as workspace:
        assert len(list_jobs(workspace)) == 1


def test_the_page_says_whether_the_computer_is_kept_awake(open_program, settle, qtbot, microphone):
    program = open_program()
    settle(program)
    page = program.window.record
    told = []
    page.recording.event_received.connect(told.append)
    page.recording.start(microphone, "")
    qtbot.waitUntil(lambda: page.panel.saved.text() != "", timeout=60_000)
    awake = told[0].awake
    assert page.panel.saved.text().endswith("The computer is kept awake") is awake
    assert ("Could not keep" in page.panel.saved.text()) is not awake


def test_sound_that_the_disk_refused_is_reported(program, settle, qtbot):
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    page._receive(Finished(61.0, "disk_full", saved=False))
    page._ended(0, False)
    assert page.setup.error_banner.isVisible()
    assert "1:01 are safe" in page.setup.error_banner.text()


@pytest.mark.parametrize(
    "loud, answer", [(1.0, "Good: the microphone hears you."), (0.02, "quiet"), (0.0, "microphone")]
)
def test_the_microphone_is_tested(
    open_program, settle, qtbot, paced_microphone, speech, folder, monkeypatch, loud, answer
):
    # It is heard twenty times as fast as it was spoken, and levels are told ten times a second: so it takes more of it.
    monkeypatch.setattr(try_microphone, "__defaults__", (None, 30.0))
    name = paced_microphone((speech * loud).astype(np.int16))
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    settle(program)
    page.setup.microphone.setCurrentIndex(page.setup.microphone.findData(name))
    levels = []
    page.setup.test._level.connect(lambda peak, rms: levels.append(rms))
    page.setup.test.button.setFocus()
    page.setup.test.button.click()
    assert "Speak now" in page.setup.test.says.text()
    QTest.keyClick(page.setup.test.button, Qt.Key.Key_Space)  # once more: nothing else gets the key
    qtbot.waitUntil(lambda: not page.setup.test.running, timeout=60_000)
    assert page.setup.live.isChecked()
    assert answer in page.setup.test.says.text() and page.setup.test.says.text().endswith(".")
    assert levels and (max(levels) > 0.01) is (loud == 1.0)
    with Workspace.open(folder) as workspace:
        assert list_debriefs(workspace) == [], "nothing of a test is kept"


def test_a_failed_microphone_test_is_reported(open_program, settle, qtbot, paced_microphone):
    paced_microphone(np.zeros(10))
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    settle(program)
    page.setup.microphone.addItem("gone", "a microphone that was pulled out")
    page.setup.microphone.setCurrentIndex(page.setup.microphone.count() - 1)
    page.setup.test.button.click()
    qtbot.waitUntil(lambda: not page.setup.test.running, timeout=60_000)
    assert "a microphone that was pulled out" in page.setup.test.says.text()
    assert page.setup.test.says.text().endswith(".")


WITNESS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from fieldscribe.desktop.style.theme import load_fonts
from fieldscribe.desktop.main import Program
from fieldscribe.paths import DataFolder
from fieldscribe.workflow import recording
recording.LIVE_PART_SECONDS = 15
app = QApplication(sys.argv[:1])
load_fonts()
program = Program(app, DataFolder(Path(sys.argv[1])))
program.start()
live = program.window.record.recording
parts = []

def told(event):  # a file as a microphone has no patience: it waits for the text
    if type(event).__name__ == "PartDone":
        parts.append(event)
        if len(parts) == 4:
            live.pause()

def wrote(job_id, segments):
    live.resume()
    print("wrote", flush=True)

live.event_received.connect(told)
program.runner.wrote.connect(wrote)
live.start("filemic", "Killed")
app.exec()
"""


def test_a_kill_while_recording_and_transcribing_loses_nothing(open_program, qtbot, microphone, folder, tmp_path):
    program = tmp_path / "witness.py"
    program.write_text(WITNESS)
    with subprocess.Popen(
        [sys.executable, str(program), str(folder.root)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    ) as window:
        assert window.stdout.readline() == "wrote\n"
        children = psutil.Process(window.pid).children(recursive=True)
        window.kill()
    assert not psutil.wait_procs(children, timeout=60)[1], "the recorder closes its file and leaves"
    with Workspace.open(folder) as workspace:
        before = get_transcript(workspace, 1).segments
    assert before
    open_program()

    def done() -> bool:
        with Workspace.open(folder) as workspace:
            (job,) = list_jobs(workspace)
            return job.state is JobState.DONE

    qtbot.waitUntil(done, timeout=250_000)
    with Workspace.open(folder) as workspace:
        transcript = get_transcript(workspace, 1)
    assert set(before) < set(transcript.segments)
    assert transcript.recording.state is RecordingState.INTERRUPTED
    assert transcript.recording.duration >= before[-1].end


def test_a_failed_start_keeps_the_typed_title(open_program, settle, qtbot):
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    page.setup.title.setText("A long title")
    page.setup.microphone.addItem("gone", "a microphone that nobody has")
    page.setup.microphone.setCurrentIndex(page.setup.microphone.count() - 1)
    page.start()
    qtbot.waitUntil(lambda: page.setup.error_banner.isVisible() and page.setup.start_button.isEnabled(), timeout=60_000)
    assert page.setup.title.text() == "A long title"


def test_an_alarm_is_shown_on_every_screen(program, settle):
    window = program.window
    window.show_page(window.record)
    window.record.panel.warn(alarms.no_sound())
    assert not window.alarm.isVisible(), "the screen itself says it"
    window.show_page(window.home)
    assert window.alarm.isVisible() and window.alarm.text() == window.record.panel.alarm.text()
    window.record._ended(0, False)
    assert not window.alarm.isVisible()


def test_a_recording_that_ends_by_itself_is_reported_on_every_screen(program, settle):
    window = program.window
    window.show_page(window.home)
    window.record._receive(Finished(61.0, "disk_full", saved=False))
    assert window.error_banner.isVisible() and "1:01" in window.error_banner.text()
    window.error_banner.hide()
    window.show_page(window.record)
    window.record._receive(Finished(61.0, "disk_full", saved=False))
    assert window.record.setup.error_banner.isVisible() and not window.error_banner.isVisible()


def test_the_reason_stays_visible_after_a_full_disk_ended_a_recording(program, settle):
    window = program.window
    window.show_page(window.record)
    window.record._receive(Finished(61.0, "disk_full", saved=True))
    window.record._ended(0, True)
    assert window.error_banner.isVisible() and "Free some space" in window.error_banner.text()


def test_the_window_says_why_it_does_not_close_at_once(open_program, settle, qtbot, microphone, monkeypatch):
    program = open_program()
    settle(program)
    window = program.window
    window.record.recording.start(microphone, "Cut short")
    qtbot.waitUntil(lambda: window.record.panel.saved.text() != "", timeout=60_000)
    close, told = window.record.recording.close, []
    monkeypatch.setattr(window.record.recording, "close", lambda: (told.append(window.progress.isVisible()), close()))
    window.close_now()
    assert told == [True]
    assert "recording" in window.progress.text()


# -- a recording ends only when the person means it


@pytest.fixture
def recording_program(open_program, settle, qtbot, microphone):
    """A program that records, seen on the page for it."""
    program = open_program()
    settle(program)
    window = program.window
    window.show_page(window.record)
    window.record.recording.start(microphone, "Handover")
    qtbot.waitUntil(lambda: window.record.panel.saved.text() != "", timeout=60_000)
    return program


def test_closing_the_window_asks_and_keeps_recording(recording_program, qtbot, folder):
    window = recording_program.window
    for close in (window.close, lambda: QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)):
        close()
        assert window.isVisible() and window.question.isVisible()
        assert window.question.no.text() == "Keep recording" and window.question.no.isDefault()
        QTest.keyClick(window.question, Qt.Key.Key_Return)
        assert not window.question.isVisible()
        assert window.isVisible() and window.recording
    window.close()
    window.question.yes.click()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=60_000)
    with Workspace.open(folder) as workspace:
        (summary,) = list_debriefs(workspace)
    assert summary.recording_state is RecordingState.COMPLETE


def test_the_end_of_the_desktop_session_closes_the_recording_without_asking(recording_program, qapp, folder):
    window = recording_program.window
    qapp.commitDataRequest.emit(None)
    assert not window.isVisible() and window.question is None
    with Workspace.open(folder) as workspace:
        (summary,) = list_debriefs(workspace)
    assert summary.recording_state is RecordingState.COMPLETE


def test_ctrl_s_does_not_end_the_recording(recording_program, qtbot):
    window = recording_program.window
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.toast.isVisible() and "Saved continuously" in window.toast.text()
    assert window.recording
    heard = seconds(window.record.panel.time.text())
    qtbot.waitUntil(lambda: seconds(window.record.panel.time.text()) > heard, timeout=30_000)
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: not window.recording, timeout=60_000)
    window.show_page(window.home)
    QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "saved as you go" in window.toast.text()


def test_a_recording_is_continued_from_the_page_for_it(recording_program, settle, qtbot, folder):
    window = recording_program.window
    window.record.panel.stop_button.click()
    qtbot.waitUntil(lambda: window.pages.currentWidget() is window.debrief, timeout=60_000)
    qtbot.waitUntil(lambda: not window.recording)
    assert window.toast.isVisible() and "saved" in window.toast.text()
    window.show_page(window.record)
    setup = window.record.setup
    assert setup.last.isVisible() and "Handover" in setup.last.text()
    setup.microphone.addItem("file", "filemic")
    setup.microphone.setCurrentIndex(setup.microphone.count() - 1)
    with Workspace.open(folder) as workspace:
        (before,) = list_debriefs(workspace)
    setup.continue_button.click()
    qtbot.waitUntil(lambda: window.record.panel.isVisible() and window.recording, timeout=60_000)
    assert window.record.panel.title.text() == "Handover"
    qtbot.waitUntil(lambda: seconds(window.record.panel.time.text()) > before.duration + 2, timeout=60_000)
    window.record.panel.stop_button.click()
    qtbot.waitUntil(lambda: not window.recording, timeout=60_000)
    with Workspace.open(folder) as workspace:
        (after,) = list_debriefs(workspace)
    assert after.id == before.id and after.duration > before.duration + 2


# -- moments while it records


def test_moments_are_marked_on_every_page_listed_noted_and_undone(recording_program, settle, qtbot, folder):
    window = recording_program.window
    marked = window.record.panel.marked
    window.record.panel.marks.buttons[MomentKind.QUOTE].click()
    qtbot.waitUntil(lambda: len(marked.findChildren(QLineEdit)) == 1, timeout=30_000)
    assert window.record.panel.marks.buttons[MomentKind.QUOTE].property("marked") == "true"
    window.show_page(window.settings)
    QTest.keyClick(window, Qt.Key.Key_F2)
    assert "Went well" in window.toast.text()
    window.show_page(window.record)
    qtbot.waitUntil(lambda: len(marked.findChildren(QLineEdit)) == 2, timeout=30_000)
    note = next(line for line in marked.findChildren(QLineEdit) if "Quote" in line.accessibleName())
    note.setFocus()
    QTest.keyClicks(note, "Help was called")
    note.editingFinished.emit()
    settle(recording_program)

    def kept() -> list[tuple[MomentKind, str]]:
        with Workspace.open(folder) as workspace:
            (debrief,) = list_debriefs(workspace)
            return [(moment.kind, moment.text) for moment in list_moments(workspace, debrief.id)]

    assert kept() == [(MomentKind.QUOTE, "Help was called"), (MomentKind.PLUS, "")]
    window.record.panel.stop_button.setFocus()
    QTest.keyClick(window.record.panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(recording_program)
    assert kept() == [(MomentKind.QUOTE, "Help was called")]
    window.toast._undo()
    settle(recording_program)
    assert len(kept()) == 2


def test_enter_in_the_title_starts_and_the_level_is_zero_while_paused(recording_program, qtbot):
    page = recording_program.window.record
    page.toggle_pause()
    qtbot.waitUntil(lambda: page.panel.state.text() == "Paused", timeout=30_000)
    assert page.panel.pause_button.text() == "Resume"
    assert (page.panel.meter._peak, page.panel.meter._rms) == (0.0, 0.0)
    page.stop()
    qtbot.waitUntil(lambda: not page.recording.running, timeout=60_000)
    begun = []
    page.setup.start.connect(lambda: begun.append(True), Qt.ConnectionType.SingleShotConnection)
    recording_program.window.show_page(page)
    page.setup.microphone.addItem("gone", "a microphone that nobody has")
    page.setup.microphone.setCurrentIndex(page.setup.microphone.count() - 1)
    QTest.keyClick(page.setup.title, Qt.Key.Key_Return)
    assert begun == [True]
    qtbot.waitUntil(lambda: page.setup.error_banner.isVisible() and not page.recording.running, timeout=60_000)
    recording_program.window.show_page(recording_program.window.home)
    recording_program.window.show_page(page)
    assert "nobody has" not in page.setup.error_banner.text(), "what was said before is not said again"
