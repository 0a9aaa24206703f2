"""Recording in the window: with a file as the microphone, and without any microphone."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fieldscribe.audio.record import alarms
from fieldscribe.audio.record.events import Finished
from fieldscribe.domain import JobState, MomentKind, RecordingState
from fieldscribe.paths import bundled
from fieldscribe.workflow import recording as recording_workflow
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.microphones import try_microphone
from fieldscribe.workflow.workspace import Workspace

ALSA_CONFIG = Path("/usr/share/alsa/alsa.conf")


@pytest.fixture
def microphone_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[np.ndarray], str]:
    """Makes samples the sound of an ALSA microphone, which goes faster than real time and is silent at their end."""
    tried = subprocess.run([sys.executable, "-c", "import sounddevice"], capture_output=True, check=False)
    if tried.returncode or not ALSA_CONFIG.exists():
        pytest.skip("PortAudio or ALSA is missing: there is no file microphone")

    def make(sound: np.ndarray) -> str:
        raw, config = tmp_path / "microphone.s16le", tmp_path / "alsa.conf"
        sound.astype("<i2").tofile(raw)
        config.write_text(
            f'<{ALSA_CONFIG}>\npcm.filemic {{ type file; slave.pcm "null"; file "/dev/null"; infile "{raw}"; '
            'format "raw"; hint { show on; description "file as microphone" } }\n'
        )
        monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
        return "filemic"

    return make


@pytest.fixture
def speech() -> np.ndarray:
    return soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16")[0]


@pytest.fixture
def file_microphone(microphone_of: Callable[[np.ndarray], str], speech: np.ndarray) -> str:
    return microphone_of(speech)


def test_record_mark_stop_and_read(open_program, settle, qtbot, file_microphone, folder):
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    settle(program)
    page.title.setText("Postpartum bleeding")
    page.live.start(file_microphone, page.title.text())
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1, timeout=60_000)
    qtbot.waitUntil(lambda: page._saved.text() != "", timeout=60_000)
    page.marks[MomentKind.PLUS].click()
    # The file is sound of a minute and more; when it is at its end there is only silence.
    qtbot.waitUntil(lambda: page._time.text() >= "0:20", timeout=120_000)
    page.stop_button.click()
    qtbot.waitUntil(lambda: program.window.pages.currentWidget() is program.window.debrief, timeout=60_000)
    debrief = program.window.debrief
    qtbot.waitUntil(lambda: debrief.session.debrief_id, timeout=60_000)
    settle(program)
    with Workspace.open(folder) as workspace:
        transcript = get_transcript(workspace, debrief._wanted_id)
    assert transcript.debrief.title == "Postpartum bleeding"
    assert transcript.recording.state is RecordingState.COMPLETE
    assert transcript.recording.duration >= 20
    assert [moment.kind for moment in transcript.moments] == [MomentKind.PLUS]
    # It is transcribed without being asked.
    qtbot.waitUntil(lambda: bool(debrief.session.document.segments), timeout=250_000)


def test_closing_the_window_closes_the_recording(open_program, settle, qtbot, file_microphone, folder):
    program = open_program()
    settle(program)
    page = program.window.record
    page.live.start(file_microphone, "Cut short")
    qtbot.waitUntil(lambda: page._saved.text() != "", timeout=60_000)
    program.close()
    with Workspace.open(folder) as workspace:
        (summary,) = list_debriefs(workspace)
    assert summary.recording_state is RecordingState.COMPLETE
    assert summary.duration > 0


def test_a_microphone_that_is_not_there_is_said_in_words(open_program, settle, qtbot, folder):
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    page.live.start("a microphone that nobody has", "Nothing")
    qtbot.waitUntil(lambda: page._trouble.isVisible() and not page.live.running, timeout=60_000)
    assert page._trouble.text().endswith(".")
    qtbot.waitUntil(lambda: page.start_button.isEnabled(), timeout=10_000)
    with Workspace.open(folder) as workspace:
        assert list_debriefs(workspace) == []


def seconds(clock: str) -> int:
    """`m:ss` in seconds."""
    minutes, rest = clock.split(":")
    return int(minutes) * 60 + int(rest)


def test_the_text_is_written_while_it_records(open_program, settle, qtbot, file_microphone, folder, monkeypatch):
    monkeypatch.setattr(recording_workflow, "LIVE_PART_SECONDS", 15)
    program = open_program()
    settle(program)
    window, page = program.window, program.window.record
    window.show_page(page)
    settle(program)
    assert page.meanwhile.isChecked()
    page.live.start(file_microphone, "Written at once")
    qtbot.waitUntil(lambda: seconds(page._time.text()) >= 75, timeout=60_000)
    page.toggle_pause()
    qtbot.waitUntil(lambda: "up to" in page._text.text(), timeout=120_000)
    up_to = re.search(r"up to (\d+:\d\d)\.", page._text.text())
    assert up_to and 10 < seconds(up_to[1]) <= seconds(page._time.text())
    qtbot.waitUntil(lambda: len(window.queue._cards) == 1)
    (card,) = window.queue._cards.values()
    qtbot.waitUntil(lambda: card._state.text().startswith("Waits for the recording · written up to"), timeout=60_000)
    assert card._bar.isHidden()
    # Who opens it meanwhile reads what is there.
    with Workspace.open(folder) as workspace:
        (summary,) = list_debriefs(workspace)
        assert summary.recording_state is RecordingState.RECORDING
        before = get_transcript(workspace, summary.id).segments
    window.open_debrief(summary.id)
    qtbot.waitUntil(lambda: window.debrief.session.debrief_id)
    assert set(before) <= set(window.debrief.session.document.segments)
    qtbot.waitUntil(lambda: "Written up to" in window.debrief.state._banner.text())
    # A job that a person pauses meanwhile is not begun again by the end of the recording.
    card._pause.click()
    qtbot.waitUntil(lambda: "paused" in page._text.text(), timeout=30_000)
    assert card._state.text().startswith("Paused at ")
    card._go_on.click()
    qtbot.waitUntil(lambda: "up to" in page._text.text(), timeout=30_000)
    window.show_page(page)
    page.toggle_pause()
    qtbot.waitUntil(lambda: page._state.text() == "Recording", timeout=30_000)
    page.stop_button.click()
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


def test_who_wants_it_has_the_text_written_afterwards(open_program, settle, qtbot, file_microphone, folder):
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    settle(program)
    QTest.keyClick(page.meanwhile, Qt.Key.Key_Space)
    settle(program)
    page.live.start(file_microphone, "Written later")
    qtbot.waitUntil(lambda: page._saved.text() != "", timeout=60_000)
    assert page._text.text() == "The text is written when you stop."
    with Workspace.open(folder) as workspace:
        assert list_jobs(workspace) == []
    page.stop_button.click()
    qtbot.waitUntil(lambda: not page.live.running, timeout=60_000)
    with Workspace.open(folder) as workspace:
        assert len(list_jobs(workspace)) == 1


def test_it_is_said_whether_the_computer_is_kept_awake(open_program, settle, qtbot, file_microphone):
    program = open_program()
    settle(program)
    page = program.window.record
    told = []
    page.live.told.connect(told.append)
    page.live.start(file_microphone, "")
    qtbot.waitUntil(lambda: page._saved.text() != "", timeout=60_000)
    awake = told[0].awake
    assert page._saved.text().endswith("The computer is kept awake") is awake
    assert ("may fall asleep" in page._saved.text()) is not awake


def test_sound_that_the_disk_did_not_take_is_said(program, settle, qtbot):
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    page._told(Finished(61.0, "disk_full", saved=False))
    page._ended(0, False)
    assert page._trouble.isVisible()
    assert "1:01 of it are safe" in page._trouble.text()


@pytest.mark.parametrize(
    "loud, answer", [(1.0, "Good: the microphone hears you."), (0.02, "quiet"), (0.0, "microphone")]
)
def test_the_microphone_is_tested(
    open_program, settle, qtbot, microphone_of, speech, folder, monkeypatch, loud, answer
):
    # A file is heard far faster than it was spoken, and levels are told ten times a second: so it takes more of it.
    monkeypatch.setattr(try_microphone, "__defaults__", (None, 150.0))
    name = microphone_of((speech * loud).astype(np.int16))
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    settle(program)
    page.microphone.setCurrentIndex(page.microphone.findData(name))
    levels = []
    page._level.connect(lambda peak, rms: levels.append(rms))
    page._test.click()
    assert not page._test.isEnabled()
    assert "Speak now" in page._test_says.text()
    qtbot.waitUntil(page._test.isEnabled, timeout=60_000)
    assert answer in page._test_says.text() and page._test_says.text().endswith(".")
    assert levels and (max(levels) > 0.01) is (loud == 1.0)
    with Workspace.open(folder) as workspace:
        assert list_debriefs(workspace) == [], "nothing of a test is kept"


def test_a_microphone_that_cannot_be_tested_is_said(open_program, settle, qtbot, microphone_of):
    microphone_of(np.zeros(10))
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    settle(program)
    page.microphone.addItem("gone", "a microphone that was pulled out")
    page.microphone.setCurrentIndex(page.microphone.count() - 1)
    page._test.click()
    qtbot.waitUntil(page._test.isEnabled, timeout=60_000)
    assert "a microphone that was pulled out" in page._test_says.text()
    assert page._test_says.text().endswith(".")


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
live = program.window.record.live
parts = []

def told(event):  # a file as a microphone has no patience: it waits for the text
    if type(event).__name__ == "PartDone":
        parts.append(event)
        if len(parts) == 6:
            live.pause()

def wrote(job_id, segments):
    live.resume()
    print("wrote", flush=True)

live.told.connect(told)
program.runner.wrote.connect(wrote)
live.start("filemic", "Killed")
app.exec()
"""


def test_a_kill_of_the_window_while_it_records_and_writes_loses_nothing(
    open_program, qtbot, file_microphone, folder, tmp_path
):
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


def test_where_nothing_can_be_recorded_the_title_stays(open_program, settle, qtbot):
    program = open_program()
    settle(program)
    page = program.window.record
    program.window.show_page(page)
    page.title.setText("A long title")
    page.microphone.addItem("gone", "a microphone that nobody has")
    page.microphone.setCurrentIndex(page.microphone.count() - 1)
    page.start()
    qtbot.waitUntil(lambda: page._trouble.isVisible() and page.start_button.isEnabled(), timeout=60_000)
    assert page.title.text() == "A long title"


def test_an_alarm_is_seen_on_every_screen(program, settle):
    window = program.window
    window.show_page(window.record)
    window.record._warn(alarms.no_sound())
    assert not window.alarm.isVisible(), "the screen itself says it"
    window.show_page(window.home)
    assert window.alarm.isVisible() and window.alarm.text() == window.record.alarm.text()
    window.record._ended(0, False)
    assert not window.alarm.isVisible()


def test_a_recording_that_ends_by_itself_is_noticed_on_every_screen(program, settle):
    window = program.window
    window.show_page(window.home)
    window.record._told(Finished(61.0, "disk_full", saved=False))
    assert window.trouble.isVisible() and "1:01" in window.trouble.text()
    window.trouble.hide()
    window.show_page(window.record)
    window.record._told(Finished(61.0, "disk_full", saved=False))
    assert window.record._trouble.isVisible() and not window.trouble.isVisible()


def test_why_a_full_disk_ended_a_recording_is_read_after_it(program, settle):
    window = program.window
    window.show_page(window.record)
    window.record._told(Finished(61.0, "disk_full", saved=True))
    window.record._ended(0, True)
    assert window.trouble.isVisible() and "Make room" in window.trouble.text()


def test_the_window_says_why_it_does_not_close_at_once(open_program, settle, qtbot, file_microphone, monkeypatch):
    program = open_program()
    settle(program)
    window = program.window
    window.record.live.start(file_microphone, "Cut short")
    qtbot.waitUntil(lambda: window.record._saved.text() != "", timeout=60_000)
    close, told = window.record.live.close, []
    monkeypatch.setattr(window.record.live, "close", lambda: (told.append(window.progress.isVisible()), close()))
    window.close()
    assert told == [True]
    assert "recording" in window.progress.text()
