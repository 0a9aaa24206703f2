"""Render the screens of the program into this folder, in both themes: `make screenshots`.

It works as a person would: the sample debrief is imported and transcribed with the starter model into a library of its
own, a little is filled in, and every screen is shown and drawn. Nothing is put together by hand.
"""

import json
import math
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = os.environ.get("SCREENSHOT_SCALE", "1")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # nothing of this stays on the computer

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fieldscribe.audio.record.events import Level
from fieldscribe.desktop.home.filters import Show
from fieldscribe.desktop.main import Program
from fieldscribe.desktop.style.theme import load_fonts
from fieldscribe.domain import Job, JobState, Moment, MomentKind, TranscribeOptions
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

PATIENCE = 600.0  # s


def render(target: Path, language: str) -> None:
    """Draw all screens into `target`, in the light and in the dark."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    with tempfile.TemporaryDirectory(prefix="fieldscribe-screens-") as place, hub(Path(place) / "hub") as address:
        folder = DataFolder(Path(place) / "data")
        with Workspace.open(folder) as workspace:
            change_setting(workspace, "program_language", language)
            change_setting(workspace, "appearance", "light")
        program = Program(app, folder)
        program.window.resize(QSize(1180, 760))
        program.start()
        quiet(program)
        draw(program, target / "welcome-light.png")
        program.window.welcome.done.emit()
        quiet(program)
        draw(program, target / "empty-light.png")
        fill(program)
        for theme in ("light", "dark"):
            program._apply_appearance(theme)
            show_all(program, target, theme)
        send(program, target, address)
        program.close()


def fill(program: Program) -> None:
    """Import the sample, which brings along what a facilitator fills in, and wait until it is transcribed."""
    window = program.window
    window.importer.add_sample()
    page = window.debrief
    wait(lambda: page.state._job is not None and page.state._job.state is JobState.DONE)
    wait(lambda: bool(page.session.document.speakers))
    quiet(program)


def show_all(program: Program, target: Path, theme: str) -> None:
    """Every screen in one theme."""
    window = program.window
    window.show_page(window.home)
    quiet(program)
    draw(program, target / f"debriefs-{theme}.png")
    window.home.search.setText("baby")
    wait(lambda: window.home._search_number > 0 and program.operations.idle)
    QTest.qWait(300)
    draw(program, target / f"search-{theme}.png")
    window.home.search.clear()
    window.open_debrief(window.home._debriefs[0].id)
    quiet(program)
    wait(lambda: window.debrief.sound.loaded)
    window.debrief.view.set_playing(window.debrief.view.paragraphs[2].start + 1.0)
    for name in ("details", "speakers", "moments", "report"):
        window.debrief.side.tabs.setCurrentWidget(getattr(window.debrief, name))
        QTest.qWait(900)
        quiet(program)
        draw(program, target / f"debrief-{name}-{theme}.png")
    for name, page in (
        ("record", window.record),
        ("models", window.models),
        ("backup", window.backup),
        ("settings", window.settings),
    ):
        window.show_page(page)
        quiet(program)
        draw(program, target / f"{name}-{theme}.png")
    bar = window.settings._area.verticalScrollBar()
    bar.setValue(bar.maximum())
    draw(program, target / f"settings-lock-{theme}.png")
    bar.setValue(0)
    deleted(program, target / f"deleted-{theme}.png")
    window.lock()
    draw(program, target / f"lock-{theme}.png")
    window.unlock()
    window.show_page(window.help)
    draw(program, target / f"help-{theme}.png")
    record(program, target / f"recording-{theme}.png")


def deleted(program: Program, path: Path) -> None:
    """What was deleted lately; it is brought back after that."""
    home = program.window.home
    program.window.show_page(home)
    quiet(program)
    home.list.setCurrentIndex(home.rows.index(0))
    home._delete()
    quiet(program)
    program.window.toast.hide()
    chips = home.chips.by_state
    chips[Show.BIN].click()
    quiet(program)
    draw(program, path)
    home.bin.restore()
    quiet(program)
    program.window.toast.hide()
    chips[Show.ALL].click()


def record(program: Program, path: Path) -> None:
    """The screen while it records, with a made-up sound: there may be no microphone here."""
    page = program.window.record
    page.panel.title.setText("Newborn resuscitation, day team")
    page.panel.marked._show(
        [
            Moment(95.0, MomentKind.PLUS, "Help was called at once", id=1),
            Moment(312.0, MomentKind.ACTION, "Check bag and mask each morning", id=2),
            Moment(640.0, MomentKind.QUESTION, id=3),
        ]
    )
    page.panel.wave.clear()
    for at in range(220):
        loud = 0.3 * abs(math.sin(at / 9) * math.sin(at / 41) * math.cos(at * 1.7)) + 0.01
        page.panel.wave.add(2 * loud, loud)
        if at == 150:
            page.panel.wave.mark("#2c7440")
    page.panel._device, page.panel._awake = "Built-in microphone", page.tr("The computer is kept awake")
    page.panel.show_level(Level(754.2, 753.8, 0.3, 0.1, paused=False))
    page._job_id = 1
    page._show_text(Job(1, "", 1, JobState.QUEUED, TranscribeOptions(), reached=702.0))
    page.panel.show_paused(False)
    program.window.show_page(page)
    page._stack.setCurrentIndex(1)
    draw(program, path)
    page._stack.setCurrentIndex(0)


@contextmanager
def hub(data: Path) -> Iterator[Callable[[], str]]:
    """A server of a programme, of which nothing but this computer knows; yields what makes a link to it."""
    command = [sys.executable, "-m", "fieldscribe", "hub"]
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    name = ["--name", "Safer Births programme", "--address", f"https://127.0.0.1:{port}/"]
    serve = [*command, "serve", "--data", str(data), *name, "--host", "127.0.0.1", "--port", str(port)]

    def link() -> str:
        made = subprocess.run(
            [*command, "code", "--data", str(data), "--json"], check=True, capture_output=True, text=True
        )
        return str(json.loads(made.stdout)["link"])

    with subprocess.Popen(serve, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait(lambda: socket.socket().connect_ex(("127.0.0.1", port)) == 0)
            yield link
        finally:
            server.terminate()


def send(program: Program, target: Path, link: Callable[[], str]) -> None:
    """Connect with a programme, finish a debrief, send it, and change something of it."""
    window, page = program.window, program.window.sending
    window.show_page(page)
    page.receiver.form.field.setText(link())
    page.receiver.form.connect_now()
    wait(page.waiting.isVisible and page.receiver.name.isVisible)
    window.open_debrief(window.home._debriefs[0].id)
    quiet(program)
    window.debrief.ask_to_finish()
    dialog = window.debrief.finish_dialog
    quiet(program)
    dialog.roles.setChecked(True)
    quiet(program)
    each_theme(program, dialog, target, "finish")
    dialog.finish_button.click()
    quiet(program)
    window.show_page(page)
    wait(page.waiting.send_button.isEnabled)
    quiet(program)
    program.window.toast.hide()
    each_theme(program, window, target, "sending")
    page.waiting.send_button.click()
    page.question.yes.click()
    wait(page.history.isVisible)
    quiet(program)
    program.window.toast.hide()
    each_theme(program, window, target, "sent")


def each_theme(program: Program, widget: QWidget, target: Path, name: str) -> None:
    """Draw something in the light and in the dark."""
    for theme in ("dark", "light"):
        program._apply_appearance(theme)
        quiet(program)
        QTest.qWait(120)
        widget.grab().save(str(target / f"{name}-{theme}.png"))


def draw(program: Program, path: Path) -> None:
    """The window as it is now."""
    QTest.qWait(120)
    program.window.grab().save(str(path))


def quiet(program: Program) -> None:
    """Until nothing is being read or saved."""
    wait(lambda: program.operations.idle and program.window.debrief.saved)


def wait(until: Callable[[], bool]) -> None:
    """Until something is true."""
    end = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > end:
            sys.exit("The screens could not be rendered in time.")
        QTest.qWait(20)


if __name__ == "__main__":
    place = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    render(place, os.environ.get("SCREENSHOT_LANGUAGE", "en"))
