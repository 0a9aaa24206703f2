"""A real window without a screen, over a real library."""

import gc
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from types import MethodType

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.microphones import paced_microphone, portaudio

from fieldscribe.desktop.build_later import LATER
from fieldscribe.desktop.main import Program
from fieldscribe.desktop.style.theme import load_fonts
from fieldscribe.desktop.window import MainWindow
from fieldscribe.domain import Debrief, Flag, Part, RecordingState, Segment, TranscribeOptions, Word
from fieldscribe.library import debriefs, jobs, recordings, transcripts
from fieldscribe.paths import DataFolder, bundled
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.sound_files import recording_folder
from fieldscribe.workflow.workspace import Workspace

__all__ = ["paced_microphone", "portaudio"]

TEXTS = (
    "Welcome everyone to this debriefing.",
    "The mask was not tight so we opened the airway.",
    "Then the chest rose and we counted aloud.",
    "What would you change next time?",
    "I would call for help before the first minute.",
)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Any Qt warning fails a test, but for what the screenless platform says of itself."""
    item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


class WatchedApplication(QApplication):
    """Between `watch` and the end of a test, notes every event that keeps the window busy for long.

    It is the processor's time that counts, not the clock's. Qt calls into Python for each event only while it is
    watched: otherwise that would cost a fifth of the processor time of these tests.
    """

    LIMIT = 0.05  # s, on a computer that needs `USUAL` for `fixed_work`; on a slower one more
    USUAL = 0.0055  # s

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.events = 0
        self.slow: list[str] = []

    def watch(self, program: Program) -> None:
        """From now on; every screen is built before, as it is for a person after a moment."""
        for name in LATER:
            getattr(program.window, name)
        self.events, self.slow = 0, []
        self.notify = MethodType(notify_and_note, self)  # type: ignore[method-assign]

    def unwatch(self) -> None:
        """Until `watch` is called again."""
        if "notify" in vars(self):
            del self.notify
            assert self.events, "Qt has called what was to watch"


def fixed_work() -> float:
    """Seconds of the processor's time that a fixed piece of work takes at present."""
    begun = time.thread_time()
    sorted(f"{number}" for number in range(30_000)).append("x" * 2**23)
    return time.thread_time() - begun


def notify_and_note(application: WatchedApplication, receiver: QObject, event: QEvent) -> bool:
    """Handle the event as Qt does, and note it if that took long."""
    application.events += 1
    kind = event.type()
    begun = time.thread_time()
    answer = QApplication.notify(application, receiver, event)
    spent = time.thread_time() - begun
    if spent > application.LIMIT and spent / fixed_work() > application.LIMIT / application.USUAL:
        application.slow.append(f"{kind.name} to {type(receiver).__name__}: {spent * 1000:.0f} ms")
    return answer


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return WatchedApplication


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["fieldscribe"]


class PatientQtBot(QtBot):
    """Waits as long as a busy machine needs: what is asserted is what happens, never how soon.

    A look that takes long, such as one that opens the library, is made less often, so that what is waited for has the
    processor.
    """

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 60_000) -> None:  # noqa: N802
        due = 0.0

        def look() -> bool | None:
            nonlocal due
            begun = time.monotonic()
            if begun < due:
                return False
            try:
                return callback()
            finally:
                now = time.monotonic()
                due = now + min(0.5, 10 * (now - begun))

        super().waitUntil(look, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientQtBot:
    return PatientQtBot(request)


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "Débriefs ውይይት")


def child_programs() -> set[psutil.Process]:
    """All that this process started and that has not ended."""
    if hasattr(os, "waitid"):  # answers at once that there is none, which is usual; psutil looks at every process
        try:
            os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        except ChildProcessError:
            return set()
    return set(psutil.Process().children())


def serves_tests(program: psutil.Process) -> bool:
    """Whether it belongs to the servers of several tests (tests/hub/server.py), which multiprocessing starts."""
    return any("multiprocessing" in word for word in program.cmdline())


@pytest.fixture(autouse=True)
def _leave_nothing_behind() -> Iterator[None]:
    """However a test ended, no child program and no recording of it goes on beside the tests after it."""
    before, threads = child_programs(), set(threading.enumerate())
    yield
    for child in child_programs() - before:
        with suppress(psutil.Error):
            if not serves_tests(child):
                child.kill()
                child.wait(30)
    for thread in set(threading.enumerate()) - threads:
        if thread.name in ("recording", "queue"):
            thread.join(30)


@pytest.fixture
def first_start() -> None:
    """The program that a test opens meets a new person, and shows the welcome; otherwise that was finished before."""


@pytest.fixture
def open_program(
    qapp: WatchedApplication, folder: DataFolder, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Program]]:
    """Opens the program (again); what was open before is closed as a person closes it.

    Each screen is built when the test first needs it: that the program builds them ahead is shown in test_life.py.
    """
    opened: list[Program] = []
    monkeypatch.setattr(MainWindow, "build_pages", lambda window: None)
    if "first_start" not in request.fixturenames:
        monkeypatch.setattr("fieldscribe.desktop.main.begin_welcome", lambda workspace: False)

    def shut() -> None:
        if not opened:
            return
        while opened:
            program = opened.pop()
            program.close()
            program.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()
        gc.collect()

    def make() -> Program:
        shut()
        gc.freeze()  # the watchdog shall see the program's own garbage collected, not that of a thousand tests before
        program = Program(qapp, folder)
        opened.append(program)
        program.start()
        return program

    yield make
    try:
        qapp.unwatch()
    finally:
        shut()


@pytest.fixture
def program(open_program: Callable[[], Program]) -> Program:
    return open_program()


@pytest.fixture
def settle(qtbot) -> Callable[[Program], None]:
    """Waits until nothing is being read or saved any more."""

    def wait(program: Program) -> None:
        qtbot.waitUntil(lambda: program.operations.idle and program.window.saved, timeout=60_000)

    return wait


@pytest.fixture
def add_debrief(folder: DataFolder) -> Callable[..., Debrief]:
    """Puts a debrief with sound and words into the library, as the transcription would have."""

    def add(title: str = "Newborn resuscitation", texts=TEXTS, probability: float = 0.9, **details) -> Debrief:
        with Workspace.open(folder) as workspace, workspace.library.atomic():
            library = workspace.library
            debrief = debriefs.add_debrief(library, title=title, **details)
            recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE)
            place = recording_folder(workspace, recording) / "part-0001.flac"
            place.write_bytes(bundled("assets", "sample-debrief.flac").read_bytes())
            path = place.relative_to(folder.root).as_posix()
            recordings.add_part(library, recording.id, Part(path=path, duration=170.0, codec="flac"))
            job = jobs.add_job(library, recording.id, TranscribeOptions(model="small"))
            for number, text in enumerate(texts):
                start = number * 5.0
                words = tuple(
                    Word(word, start + at * 0.3, start + at * 0.3 + 0.25, probability if at else 0.2)
                    for at, word in enumerate(text.split())
                )
                flags = (Flag.LOOP,) if number == 2 else ()
                segment = Segment(start, words[-1].end, text, words, text, "en", flags=flags)
                transcripts.commit_segment(library, job.id, 0, segment)
            jobs.start(library, job.id)
            jobs.finish(library, job.id)
            return debrief

    return add


@pytest.fixture
def text_in_library(folder: DataFolder) -> Callable[[int], list[str]]:
    """What the segments of a debrief say, read by somebody else."""

    def read(debrief_id: int) -> list[str]:
        with Workspace.open(folder) as workspace:
            return [segment.text for segment in get_transcript(workspace, debrief_id).segments]

    return read


@pytest.fixture
def all_named() -> Callable[..., list[QWidget]]:
    """Finds the controls of a kind with that accessible name, as a screen reader tells them; in the order they came."""

    def find(parent: QWidget, kind: type[QWidget], name: str) -> list[QWidget]:
        return [each for each in parent.findChildren(kind) if each.accessibleName() == name and not each.isHidden()]

    return find


@pytest.fixture
def named(all_named) -> Callable[..., QWidget]:
    """Finds the only control of a kind with that accessible name."""

    def find(parent: QWidget, kind: type[QWidget], name: str) -> QWidget:
        (found,) = all_named(parent, kind, name)
        return found

    return find


@pytest.fixture
def drop() -> Callable[[Program, list[Path]], None]:
    """Drops files on the window, as the system would."""

    def act(program: Program, paths: list[Path]) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(program.window, QDragEnterEvent(QPoint(5, 5), *how))
        QApplication.sendEvent(program.window, QDropEvent(QPointF(5, 5), *how))

    return act
