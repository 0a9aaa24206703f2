"""The life of the program: one window for each library, nothing typed is lost when it is killed."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import soundfile
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from fieldscribe.desktop.build_later import LATER
from fieldscribe.desktop.main import Program
from fieldscribe.desktop.single_instance import SingleInstance
from fieldscribe.desktop.window_size import FRAME
from fieldscribe.errors import LibraryBusy
from fieldscribe.paths import DataFolder, bundled
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.settings import finish_welcome, remember_window_size
from fieldscribe.workflow.workspace import Workspace

TYPIST = """
import sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from fieldscribe.desktop.style.theme import load_fonts
from fieldscribe.desktop.main import Program
from fieldscribe.paths import DataFolder
app = QApplication(sys.argv[:1])
load_fonts()
program = Program(app, DataFolder(Path(sys.argv[1])))
program.start()
page = program.window.debrief
program.window.open_debrief(int(sys.argv[2]))
while not page.session.debrief_id or not program.operations.idle:
    app.processEvents()
page.view.set_editing(True)
page.view.setTextCursor(page.view.text.cursor(0, 0))
number = 0
while True:
    QTest.keyClicks(page.view, f"w{number} ")
    print(number, time.monotonic(), flush=True)
    number += 1
    until = time.monotonic() + 0.02
    while time.monotonic() < until:
        app.processEvents()
"""


LISTENER = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from fieldscribe.desktop.style.theme import load_fonts
from fieldscribe.desktop.main import Program
from fieldscribe.paths import DataFolder
app = QApplication(sys.argv[:1])
load_fonts()
program = Program(app, DataFolder(Path(sys.argv[1])))
program.runner.progressed.connect(lambda job: print(job.state, flush=True))
program.start()
program.window.importer.add([Path(sys.argv[2])])
app.exec()
"""


def test_a_kill_while_transcribing_loses_nothing(folder, tmp_path, open_program, qtbot):
    sound, rate = soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16")
    soundfile.write(tmp_path / "cut.flac", sound[: 20 * rate], rate)
    program = tmp_path / "listener.py"
    program.write_text(LISTENER)
    working = subprocess.Popen(
        [sys.executable, str(program), str(folder.root), str(tmp_path / "cut.flac")],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert working.stdout.readline().strip() == "running"
    working.kill()
    working.wait()
    working.stdout.close()
    again = open_program()

    def state() -> str:
        with Workspace.open(folder) as workspace:
            return list_jobs(workspace)[0].state

    qtbot.waitUntil(lambda: state() == "done", timeout=250_000)
    qtbot.waitUntil(lambda: again.operations.idle, timeout=60_000)
    with Workspace.open(folder) as workspace:
        segments = get_transcript(workspace, list_debriefs(workspace)[0].id).segments
    starts = [segment.start for segment in segments]
    assert starts and starts == sorted(set(starts))


@pytest.mark.real_time
@pytest.mark.parametrize("words", [40, 90])
def test_a_kill_while_typing_loses_a_second_at_most(add_debrief, folder, text_in_library, tmp_path, words):
    debrief = add_debrief()
    program = tmp_path / "typist.py"
    program.write_text(TYPIST)
    typing = subprocess.Popen(
        [sys.executable, str(program), str(folder.root), str(debrief.id)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    typed: list[tuple[int, float]] = []
    for line in typing.stdout:
        number, when = line.split()
        typed.append((int(number), float(when)))
        if len(typed) == words:
            break
    killed = time.monotonic()
    typing.kill()
    typing.wait()
    typing.stdout.close()
    kept = text_in_library(debrief.id)[0].split()
    due = [f"w{number}" for number, when in typed if when < killed - 1.0]
    assert set(due) <= set(kept), "what was typed more than a second ago is missing"
    assert kept[-5:] == ["Welcome", "everyone", "to", "this", "debriefing."]


def test_a_second_start_activates_the_first(qapp, folder, qtbot, tmp_path):
    first = SingleInstance(folder)
    try:
        assert first.first
        activated = []
        first.activated.connect(lambda: activated.append(True))
        second = SingleInstance(folder)
        assert not second.first
        qtbot.waitUntil(lambda: bool(activated))
        other = SingleInstance(DataFolder(Path(tmp_path / "another library")))
        assert other.first  # another library is another window
        other.close()
    finally:
        first.close()


def test_the_program_starts_after_an_instance_was_killed(qapp, folder):
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom PySide6.QtCore import QCoreApplication\n"
        "from fieldscribe.desktop.single_instance import SingleInstance\nfrom fieldscribe.paths import DataFolder\n"
        "app = QCoreApplication([])\nassert SingleInstance(DataFolder(Path(sys.argv[1]))).first\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(folder.root)], check=False)
    instance = SingleInstance(folder)
    assert instance.first
    instance.close()


def test_without_a_display_the_reason_is_printed(qapp, folder, monkeypatch):
    from fieldscribe.desktop.main import run
    from fieldscribe.errors import NoScreen

    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can be without a screen")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(NoScreen):
        run(folder)


def test_a_library_that_is_too_new_is_reported_in_a_sentence(qapp, folder):
    from fieldscribe.errors import LibraryTooNew

    with Workspace.open(folder) as workspace:
        workspace.library.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryTooNew):
        Program(qapp, folder)


@pytest.mark.parametrize("meanwhile", ["an error", "another language"])
def test_the_queue_runs_even_when_recovery_fails(open_program, add_debrief, folder, monkeypatch, qtbot, meanwhile):
    add_debrief()
    (folder.recordings / "x").mkdir()

    def refuse(workspace):
        raise LibraryBusy(folder.library)

    monkeypatch.setattr("fieldscribe.workflow.recovery.recover", refuse if meanwhile == "an error" else lambda _: [])
    program = open_program()
    if meanwhile == "another language":
        first = program.window
        first.language_changed.emit("fr")
        qtbot.waitUntil(lambda: program.window is not first)
    qtbot.waitUntil(program.runner._thread.is_alive)
    assert program.window.error_banner.isVisible() is (meanwhile == "an error")


def test_other_screens_are_built_after_the_window_is_shown(qapp, folder, qtbot):
    with Workspace.open(folder) as workspace:
        finish_welcome(workspace)
    program = Program(qapp, folder)
    try:
        program.start()
        window = program.window
        assert window.isVisible() and window.shown == "home"
        assert not any(window.built(name) for name in LATER)
        window.show_page(window.help)
        assert window.shown == "help" and window.built("help") and not window.built("settings")
        qtbot.waitUntil(lambda: all(window.built(name) for name in LATER))
        assert window.shown == "help"
        qtbot.waitUntil(lambda: program.operations.idle)
    finally:
        program.close()
        window.deleteLater()


def test_building_a_screen_shows_no_stray_window(qapp, folder, add_debrief):
    """Such a window flashes up, and takes the keyboard from ours."""
    add_debrief()
    shown = []

    class Watch(QObject):
        def eventFilter(self, receiver: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Show and isinstance(receiver, QWidget) and receiver.isWindow():
                shown.append(receiver)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    program = Program(qapp, folder)
    try:
        program.start()
        for name in LATER:
            getattr(program.window, name)
        assert shown == [program.window], [type(widget).__name__ for widget in shown]
    finally:
        qapp.removeEventFilter(watch)
        program.close()
        program.window.deleteLater()


def test_the_window_keeps_its_size_and_fits_the_screen(open_program, settle, folder):
    program = open_program()
    settle(program)
    room = program.window.screen().availableSize() - FRAME
    assert program.window.width() <= room.width() and program.window.height() <= room.height()
    program.window.resize(905, 500)
    again = open_program()
    settle(again)
    assert (again.window.width(), again.window.height()) == (min(905, room.width()), min(500, room.height()))
    with Workspace.open(folder) as workspace:
        remember_window_size(workspace, "9999x9999")
    last = open_program()
    settle(last)
    assert last.window.width() <= room.width() and last.window.height() <= room.height()


def test_the_language_changes_when_nobody_needs_the_window(open_program, add_debrief, settle, qtbot):
    debrief = add_debrief()
    program = open_program()
    settle(program)
    first = program.window
    first.open_debrief(debrief.id)
    settle(program)
    first.language_changed.emit("fr")
    settle(program)
    assert program.window is first, "somebody may be typing"
    first.lock()
    settle(program)
    assert program.window is first and first.locked
    first.unlock()
    first.show_page(first.home)
    qtbot.waitUntil(lambda: program.window is not first)
    assert program.window.shown == "home"


def test_the_setup_goes_on_in_another_language(first_start, open_program, settle, qtbot):
    program = open_program()
    settle(program)
    first = program.window
    assert first.shown == "welcome"
    first.language_changed.emit("fr")
    qtbot.waitUntil(lambda: program.window is not first)
    program.window.show_page(program.window.models)
    assert program.window._back_to_welcome.isVisible()
