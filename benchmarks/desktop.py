"""How the window feels: start, a transcript of 30,000 words, a list of 500 debriefs, and the longest handler.

    python benchmarks/desktop.py

Times are of the processor (ms), so that other work on the machine does not count; the start is by the clock as well.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

START = """
import sys, time
begun = time.perf_counter()
from pathlib import Path
from PySide6.QtWidgets import QApplication
from fieldscribe.desktop.style.theme import load_fonts
from fieldscribe.desktop.main import Program
from fieldscribe.paths import DataFolder
app = QApplication([])
load_fonts()
program = Program(app, DataFolder(Path(sys.argv[1])))
program.start()
while not program.window.isVisible() or not program.window.windowHandle().isExposed():
    app.processEvents()
program.window.repaint()
print(time.perf_counter() - begun, time.process_time(), flush=True)
program.close()
"""


def start(folder: Path) -> tuple[float, float]:
    """Seconds by the clock and of the processor until the window is on the screen; the best of five warm starts."""
    runs = []
    for _ in range(6):
        ran = subprocess.run([sys.executable, "-c", START, folder], capture_output=True, text=True, check=True)
        runs.append(tuple(float(figure) for figure in ran.stdout.split()))
    return min(runs[1:])


def spent(act) -> float:
    """Milliseconds of the processor that a call takes in this thread."""
    begun = time.thread_time()
    act()
    return (time.thread_time() - begun) * 1000


def transcript() -> list[tuple[str, float, str]]:
    """Open, type, scroll, play and search in 30,000 words."""
    import random

    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from fieldscribe import editing
    from fieldscribe.desktop.debrief.transcript_view import TranscriptView
    from fieldscribe.desktop.style.theme import dress
    from fieldscribe.domain import Segment, Speaker, Word

    chance = random.Random(1)
    vocabulary = ("the", "mask", "was", "not", "tight", "so", "we", "opened", "airway", "and", "gave", "breaths")
    segments, now = [], 0.0
    for number in range(1, 3001):
        words = []
        for _ in range(10):
            words.append(Word(chance.choice(vocabulary), round(now, 3), round(now + 0.3, 3), chance.random()))
            now += 0.35
        text = " ".join(word.text for word in words)
        segments.append(
            Segment(words[0].start, words[-1].end, text, tuple(words), text, speaker_id=number // 4 % 3 + 1, id=number)
        )
        now += chance.choice((0.1, 1.5))
    people = tuple(Speaker(key, f"Person {key}", key) for key in (1, 2, 3))
    document = editing.Document(tuple(segments), people)
    view = TranscriptView()
    view.resize(900, 640)
    dress(view)
    view.show()
    QTest.qWait(50)

    def take(change) -> None:
        nonlocal document
        document = editing.apply(document, change)
        view.accept(document)

    view.typed.connect(take)
    rows = [("open 30,000 words and paint them", spent(lambda: (view.show_document(document), view.grab())), "300")]
    view.set_editing(True)
    view.go_to(1000, 5, 5)
    keys = [spent(lambda key=key: (QTest.keyClick(view, key), view.viewport().repaint())) for key in "newword" * 5]
    rows.append(("a key in the middle of it, slowest of 35", max(keys), "50"))
    rows.append(("hand what was typed to the library", spent(view.flush), "50"))
    rows.append(
        (
            "Enter, which splits a paragraph",
            spent(lambda: (QTest.keyClick(view, Qt.Key.Key_Return), view.flush())),
            "50",
        )
    )
    bar = view.verticalScrollBar()
    places = range(0, bar.maximum(), bar.maximum() // 50)
    rows.append(
        (
            "a jump to elsewhere, slowest of 50",
            max(spent(lambda at=at: (bar.setValue(at), view.repaint())) for at in places),
            "50",
        )
    )
    rows.append(
        (
            "the next played word, slowest of 200",
            max(spent(lambda at=at: view.set_playing(at / 20)) for at in range(200)),
            "50",
        )
    )
    rows.append(("undo: show the document without the last edit", spent(lambda: view.show_document(document)), "50"))
    rows.append(("find in it", spent(lambda: editing.find(document, "mask")), "50"))
    view.deleteLater()
    return rows


def debriefs() -> list[tuple[str, float, str]]:
    """A list of 500."""
    from PySide6.QtWidgets import QListView

    from fieldscribe.desktop.home.rows import RowPainter, Rows
    from fieldscribe.desktop.style.theme import dress
    from fieldscribe.domain import DebriefSummary, RecordingState

    entries = [
        DebriefSummary(n, str(n), f"Debrief {n}", "2026-05-02", "Mwanza", n, RecordingState.COMPLETE, 1800.0, 300)
        for n in range(500)
    ]
    view, rows = QListView(), Rows()
    view.setModel(rows)
    view.setItemDelegate(RowPainter(view))
    view.setUniformItemSizes(True)
    view.resize(900, 640)
    dress(view)
    view.show()
    return [("list 500 debriefs and paint them", spent(lambda: (rows.show(entries), view.grab())), "50")]


def main() -> None:
    """Print the table."""
    from PySide6.QtWidgets import QApplication

    from fieldscribe.desktop.style.theme import apply_theme, load_fonts

    app = QApplication([])
    load_fonts()
    apply_theme(app, dark=False)
    print("| | ms | goal |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        clock, processor = start(Path(folder))
        print(f"| start until the window is visible, by the clock | {clock * 1000:.0f} | 1000 |")
        print(f"| the same, of the processor, with Python itself | {processor * 1000:.0f} | |")
    for what, figure, goal in [*transcript(), *debriefs()]:
        print(f"| {what} | {figure:.1f} | {goal} |")


if __name__ == "__main__":
    main()
