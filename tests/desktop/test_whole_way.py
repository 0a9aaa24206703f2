"""The main job as a person does it: a file is dropped, its words arrive, are corrected and handed over."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from fieldscribe.domain import JobState, MomentKind
from fieldscribe.paths import bundled
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def cut(tmp_path: Path) -> Path:
    sound, rate = soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16")
    path = tmp_path / "débat ñ.flac"
    soundfile.write(path, sound[: 25 * rate], rate)
    return path


def test_from_a_file_to_a_report_and_back_after_a_restart(open_program, settle, qtbot, cut, folder, tmp_path, drop):
    program = open_program()
    settle(program)
    drop(program, [cut])
    page = program.window.debrief
    # The starter model writes it down, in its own process, while the window lives on.
    qtbot.waitUntil(lambda: bool(page.session.document.segments), timeout=200_000)
    qtbot.waitUntil(lambda: page.state._job is not None and page.state._job.state is JobState.DONE, timeout=200_000)
    settle(program)
    qtbot.waitUntil(lambda: page.sound.loaded, timeout=60_000)
    first = page.view.toPlainText().split("\n")[0]
    page.view.set_editing(True)
    page.view.setTextCursor(page.view.text.cursor(0, 0))
    QTest.keyClicks(page.view, "Oxytocin first. ")
    page.view.flush()
    page.mark_here(MomentKind.PLUS)
    settle(program)
    report = tmp_path / "report.docx"
    page.report.export_to(report)
    settle(program)
    with zipfile.ZipFile(report) as document:
        assert b"Oxytocin first." in document.read("word/document.xml")
    page.text.undo()  # the moment
    settle(program)
    page.text.undo()  # what was typed
    settle(program)
    assert page.view.toPlainText().split("\n")[0] == first
    for _ in range(2):
        page.text.redo()
        settle(program)

    again = open_program()
    settle(again)
    home = again.window.home
    home.search.setText("oxytocin")
    QTest.keyClick(home.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: again.window.debrief.session.debrief_id > 0)
    settle(again)
    assert again.window.debrief.view.toPlainText().startswith("Oxytocin first. ")
    assert len(again.window.debrief.moments.moments) == 1


def test_closing_during_a_transcription_loses_nothing(open_program, settle, qtbot, folder):
    program = open_program()
    settle(program)
    program.window.importer.add_sample()
    qtbot.waitUntil(lambda: bool(program.window.queue._cards), timeout=120_000)
    program.close()
    with Workspace.open(folder) as workspace:
        (job,) = list_jobs(workspace)
        assert job.state in (JobState.QUEUED, JobState.DONE)
    again = open_program()
    qtbot.waitUntil(lambda: again.operations.idle, timeout=60_000)
    with Workspace.open(folder) as workspace:
        (debrief,) = list_debriefs(workspace)
    qtbot.waitUntil(lambda: again.window.home.rows.rowCount() == 1)
    again.window.open_debrief(debrief.id)
    qtbot.waitUntil(
        lambda: bool(again.window.debrief.session.document.segments),
        timeout=250_000,
    )


def test_importing_the_same_file_twice_is_noticed(open_program, settle, qtbot, cut):
    program = open_program()
    settle(program)
    for _ in range(2):
        program.window.importer.add([cut])
        settle(program)
    assert "already" in program.window.toast._text.text()
    assert program.window.home.rows.rowCount() <= 1


def test_the_window_starts_without_loading_heavy_libraries(folder):
    with Workspace.open(folder):
        pass  # a new library is made by sqlite-utils, which brings numpy; that is once in a life
    code = (
        "import sys, fieldscribe.desktop.main as m, os\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from fieldscribe.paths import DataFolder\n"
        "app = QApplication([])\n"
        "m.load_fonts()\n"
        f"p = m.Program(app, DataFolder(__import__('pathlib').Path({str(folder.root)!r})))\n"
        "p.window.show()\n"
        "heavy = {'numpy', 'av', 'sounddevice', 'faster_whisper', 'ctranslate2', 'onnxruntime', 'docx', 'jinja2'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
        "p.close()\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert ran.stdout.strip() == "[]", ran.stdout + ran.stderr


def test_shortcuts_of_hidden_screens_do_nothing(open_program, settle, qtbot):
    program = open_program()
    settle(program)
    program.window.show_page(program.window.settings)
    asked = []
    program.window.home.record.connect(lambda: asked.append(True))
    QTest.keyClick(program.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
