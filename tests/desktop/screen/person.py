"""A person before a screen: the program as it is, moved only by a mouse and keys that come from the X server.

`python person.py DATA SHARE RESULT` starts the program on the library in DATA, drags the sound file out of a window
that shows the folder SHARE, waits for the words, corrects one place, exports the report as RESULT, and closes.
Where things are on the screen is asked of the program; what is done to them is not done by it.
"""

import os
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from fieldscribe.desktop import main
from fieldscribe.desktop.window import MainWindow
from fieldscribe.domain import JobState
from fieldscribe.paths import DataFolder

PATIENCE = 120.0  # s


class Eyes(QObject):
    """Looks into the program from another thread: the question is answered in the thread of the window."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._answer, Qt.ConnectionType.BlockingQueuedConnection)

    def see(self, question: Callable[[], Any]) -> Any:
        """What the question gives."""
        answers: list[Any] = []
        self.asked.emit((question, answers))
        return answers[0]

    def wait(self, question: Callable[[], Any]) -> Any:
        """What the question gives as soon as that is true."""
        end = time.monotonic() + PATIENCE
        while not (answer := self.see(question)):
            if time.monotonic() > end:
                raise TimeoutError(f"line {question.__code__.co_firstlineno}")
            time.sleep(0.05)
        return answer

    def _answer(self, asked: tuple[Callable[[], Any], list[Any]]) -> None:
        question, answers = asked
        try:
            answers.append(question())
        except Exception:
            traceback.print_exc()
            answers.append(None)


def hand(*words: object) -> None:
    """Move the mouse or press keys."""
    subprocess.run(["xdotool", *map(str, words)], check=True)


def at(widget: QWidget, place: QPoint | None = None) -> tuple[int, int]:
    """Where a place in a widget, else its middle, is on the screen."""
    point = widget.mapToGlobal(place or widget.rect().center())
    return point.x(), point.y()


def click(*place: int) -> None:
    """Point there and click."""
    hand("mousemove", *place, "click", 1)


def work(eyes: Eyes, share: Path, result: Path) -> None:
    """All that the person does."""
    window = eyes.wait(lambda: next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None))
    eyes.wait(lambda: window.isVisible())
    eyes.see(lambda: window.setGeometry(0, 0, 1024, 600))
    drop(eyes, window, share)

    page = window.debrief
    eyes.wait(lambda: page.state._job is not None and page.state._job.state is JobState.DONE)
    eyes.wait(lambda: page.isVisible() and page.view.paragraphs)
    correct(eyes, window)
    export(eyes, window, result)
    hand("key", "ctrl+q")


def drop(eyes: Eyes, window: MainWindow, share: Path) -> None:
    """Drag the file from the other window into ours."""
    with subprocess.Popen([sys.executable, str(Path(__file__).with_name("files.py")), str(share)], stdout=-1) as files:
        assert files.stdout
        x, y = map(int, files.stdout.readline().split())
        hand("mousemove", x, y, "mousedown", 1)
        target = eyes.see(lambda: at(window.home))
        steps = 0
        while not eyes.see(window._drop.isVisible):
            steps += 1
            assert steps < 400, "the window did not notice the file"
            part = min(1.0, steps / 20)
            hand("mousemove", round(x + (target[0] - x) * part) + steps % 2, round(y + (target[1] - y) * part))
        hand("mouseup", 1)
        eyes.wait(lambda: window.debrief._wanted_id)
        files.kill()


def correct(eyes: Eyes, window: MainWindow) -> None:
    """Click into the first paragraph, go to its beginning, type."""
    view = window.debrief.view
    eyes.see(window.activateWindow)

    def first_word() -> tuple[int, int]:
        return at(view.viewport(), view.cursorRect(view.text.cursor(0, 0)).center() + QPoint(2, 0))

    click(*eyes.see(first_word))
    hand("key", "ctrl+Home")
    hand("type", "--delay", 30, "Oxytocin first. ")
    eyes.wait(lambda: view.toPlainText().startswith("Oxytocin first. "))
    hand("key", "Escape")
    eyes.wait(lambda: window.debrief.saved)


def export(eyes: Eyes, window: MainWindow, result: Path) -> None:
    """Choose the report at the side with the mouse, export it, type where to."""
    side = window.debrief.side.tabs

    def tab() -> tuple[int, int]:
        bar = side.tabBar()
        return at(bar, bar.tabRect(bar.count() - 1).center())

    click(*eyes.see(tab))
    eyes.wait(lambda: "Oxytocin first." in window.debrief.report.preview.toPlainText())
    click(*eyes.see(lambda: at(window.debrief.report.export_button)))
    dialog = eyes.wait(lambda: next((w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog)), None))
    eyes.wait(lambda: dialog.isVisible())
    eyes.see(dialog.activateWindow)
    name = eyes.see(lambda: dialog.findChild(QLineEdit))
    click(*eyes.see(lambda: at(name)))
    hand("key", "ctrl+a")
    hand("type", "--delay", 30, str(result))
    eyes.wait(lambda: name.text() == str(result))
    hand("key", "Return")
    eyes.wait(result.exists)
    eyes.wait(lambda: not any(isinstance(w, QFileDialog) and w.isVisible() for w in QApplication.topLevelWidgets()))
    eyes.see(lambda: window.screen().grabWindow(0).save(str(result.with_suffix(".png"))))
    eyes.see(window.activateWindow)


def begin(share: Path, result: Path) -> None:
    """Wait for the program, then work; a failure ends the program with a 3."""
    while QApplication.instance() is None:
        time.sleep(0.05)
    eyes = Eyes()
    eyes.moveToThread(QApplication.instance().thread())
    try:
        work(eyes, share, result)
    except BaseException:
        traceback.print_exc()
        eyes.see(lambda: QGuiApplication.primaryScreen().grabWindow(0).save(str(result.with_suffix(".png"))))
        os._exit(3)


if __name__ == "__main__":
    data, share, result = map(Path, sys.argv[1:4])
    threading.Thread(target=begin, args=(share, result), daemon=True).start()
    sys.exit(main.run(DataFolder(data)))
