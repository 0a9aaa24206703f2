"""The window: the sidebar at the left, one screen at a time, the queue at the right, notes at the foot."""

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from fieldscribe import __version__
from fieldscribe.desktop.home.page import HomePage
from fieldscribe.desktop.imports import Importer
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.queue.drawer import QueueDrawer
from fieldscribe.desktop.record.mark_keys import MarkKeys
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.question import Question
from fieldscribe.desktop.style.widgets import (
    Action,
    Banner,
    Notes,
    Symbol,
    Toast,
    button,
    column,
    frame,
    label,
    row,
    tool,
)
from fieldscribe.desktop.texts import moment_name, translated
from fieldscribe.desktop.window_size import fit, size_of
from fieldscribe.domain import MomentKind
from fieldscribe.workflow.settings import change_setting, finish_welcome

if TYPE_CHECKING:
    from fieldscribe.desktop.backup.page import BackupPage
    from fieldscribe.desktop.debrief.page import DebriefPage
    from fieldscribe.desktop.help.page import HelpPage
    from fieldscribe.desktop.lock.screen import LockScreen
    from fieldscribe.desktop.models.page import ModelsPage
    from fieldscribe.desktop.record.page import RecordPage
    from fieldscribe.desktop.settings.page import SettingsPage
    from fieldscribe.desktop.welcome.page import WelcomePage

Page = TypeVar("Page", bound=QWidget)

LATER = ("debrief", "record", "backup", "settings", "models", "help", "welcome")
"""The screens that are built when they are needed."""

_LOGO_FROM = 540  # px of height; in a lower window the buttons need the room
_SEEN = 200  # ms after which the window is there to be seen


class MainWindow(QMainWindow):
    """All screens, and the way between them.

    The home screen is built at once, so that the window is there soon; each of the others when it is first needed, or
    by `build_pages`.
    """

    appearance_changed = Signal(str)
    language_changed = Signal(str)
    lock_asked = Signal()

    def __init__(self, operations: Operations, runner: JobRunner, size: str = "") -> None:
        """`size` is how the window was left, as in the setting window_size."""
        super().__init__()
        self.setWindowTitle("Fieldscribe")
        self._size = size
        self._ending = False
        self.question: Question | None = None
        fit(self, size)
        self.setAcceptDrops(True)
        self._operations, self._runner = operations, runner
        self.importer = Importer(operations, runner, self)

        self.pages = QStackedWidget()
        self.home = self._add("home", HomePage(operations))
        self.queue = QueueDrawer(operations, runner)

        self._nav = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        sidebar = QVBoxLayout()
        sidebar.setContentsMargins(8, 12, 8, 8)
        sidebar.setSpacing(3)
        self._logo = logo = Symbol("logo", "accent", 34)
        logo.setToolTip(f"Fieldscribe {__version__}")
        sidebar.addWidget(logo, alignment=Qt.AlignmentFlag.AlignHCenter)
        sidebar.addSpacing(10)
        for name, symbol, text, key in (
            ("home", "debriefs", self.tr("Debriefs"), "Ctrl+1"),
            ("record", "record", self.tr("Record"), "Ctrl+2"),
            ("models", "models", self.tr("Models"), "Ctrl+3"),
            ("backup", "backup", self.tr("Backup"), "Ctrl+4"),
            ("settings", "settings", self.tr("Settings"), "Ctrl+5"),
        ):
            sidebar.addWidget(self._nav_button(name, symbol, text, key))
        sidebar.addStretch(1)
        self._queue_button = tool("queue", self.tr("Queue"), self.queue.toggle, key="Ctrl+J", kind="nav", size=22)
        self._queue_button.setText(self.tr("Queue"))
        self._style_nav(self._queue_button)
        sidebar.addWidget(self._queue_button)
        sidebar.addWidget(self._nav_button("help", "help", self.tr("Help"), "F1"))

        self.trouble = Banner("flag", "bad", tallest=150)
        self.trouble.add(tool("close", self.tr("Close this message"), self.trouble.hide, size=16))
        self.progress = Banner("import")
        self._back_to_welcome = Banner("sparkle")
        self._back_to_welcome.set_text(self.tr("Setup is not finished yet."))
        self._back_to_welcome.add(
            button(self.tr("Back to setup"), lambda: self.show_page(self.welcome)),
            button(self.tr("Finish"), self._finish_welcome, kind="quiet"),
        )
        self.alarm = Banner("flag", "warning")  # of a recording, while another screen is shown
        middle = column(self.pages, Notes(self.alarm, self.trouble, self.progress, self._back_to_welcome), gap=0)
        middle.setStretch(0, 1)
        body = row(frame("sidebar", sidebar), middle, gap=0)
        body.setStretch(1, 1)
        self._centre = centre = QWidget()
        centre.setProperty("role", "page")
        centre.setLayout(body)
        self._stack = QStackedWidget()  # the program, and what is seen instead while it is locked
        self._stack.addWidget(centre)
        self.setCentralWidget(self._stack)
        self._before_lock: QWidget | None = None
        self.queue.setParent(centre)
        self.queue.hide()
        self.toast = Toast(self.pages)  # above what is told at the foot
        self._drop = self._drop_target(centre)
        self._welcoming = False
        self._mark_keys = MarkKeys()

        self._connect()
        self.show_page(self.home)

    # -- pages

    def show_page(self, page: QWidget) -> None:
        """Show a screen; the debrief that is left is saved at once."""
        name = page.objectName()
        if self.shown == "debrief" and name != "debrief":
            self.debrief.leave()
        self.pages.setCurrentWidget(page)
        for other, made in self._buttons.items():
            made.setChecked(other == ("home" if name == "debrief" else name))
        match name:
            case "home":
                self.home.refresh()
                self.home.focus_search()
            case "record":
                self.record.enter()
            case "backup":
                self.backup.enter()
            case "settings":
                self.settings.enter()
            case "welcome":
                self.welcome.enter()
        self.queue.hide()
        self._back_to_welcome.setVisible(self._welcoming and name in ("home", "models"))
        self._show_alarm()

    @property
    def shown(self) -> str:
        """The name of the screen that is shown: that of its attribute here."""
        page = self.pages.currentWidget()
        return page.objectName() if page else ""

    def built(self, name: str) -> bool:
        """Whether that screen was needed before, or was built for later."""
        return name in vars(self)

    @property
    def saved(self) -> bool:
        """Whether everything that was typed is in the library."""
        if not self.built("debrief"):
            return True
        return self.debrief.saved and self.debrief.details.saved and self.debrief.moments.saved

    def keep(self) -> None:
        """Keep what was typed anywhere, and leave the debrief: the window goes."""
        if self.built("debrief"):
            self.debrief.leave()
        if self.built("settings"):
            self.settings.controls.flush()

    def restyle(self) -> None:
        """The theme is another one."""
        if self.built("debrief"):
            self.debrief.restyle()

    def build_pages(self) -> None:
        """Build the other screens one by one while nothing else is to be done, so that each is there at the click."""
        steps = self._steps()
        timer = QTimer(self)
        timer.timeout.connect(lambda: timer.setInterval(0) if next(steps, False) else timer.stop())
        timer.start(_SEEN)

    def _steps(self) -> Iterator[bool]:
        for name in LATER:
            parts = import_module(f"fieldscribe.desktop.{name}")
            for part in iter_modules(parts.__path__):  # one at a time: no step shall hold up a person for long
                import_module(f"{parts.__name__}.{part.name}")
                yield True
            getattr(self, name)
            yield True

    def open_debrief(self, debrief_id: int, at: float = -1.0) -> None:
        """Show a debrief, at a moment (s) if one is given."""
        self.debrief.open(debrief_id, at)
        self.show_page(self.debrief)

    def show_welcome(self, language: str) -> None:
        """The first start, and each one until it is finished."""
        self._welcoming = True
        self.welcome.show_language(language)
        self.show_page(self.welcome)

    def show_message(self, text: str, undo: Callable[[], object] | Action | None = None) -> None:
        """A short note that goes by itself."""
        self.toast.show_message(text, undo)

    def mark_moment(self, kind: MomentKind) -> None:
        """Mark a moment: in the recording that runs, whatever is shown meanwhile, else in the debrief that is shown."""
        if self.locked:
            return
        if self.recording:
            self.record.mark(kind)
            if self.shown != "record":
                self.show_message(self.tr("Marked in the recording: {name}").format(name=moment_name(kind)))
        elif self.shown == "debrief":
            self.debrief.mark_here(kind)

    def show_error(self, trouble: object) -> None:
        """A message that stays until it is closed: an error, or a text."""
        self.trouble.set_text(translated(trouble))
        self.trouble.show()

    def activate(self) -> None:
        """Come to the front, because somebody started the program once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- the lock

    @property
    def locked(self) -> bool:
        """Whether nothing can be seen or done until the passphrase is given."""
        return not self._centre.isEnabled()

    def lock(self) -> None:
        """Keep what was typed, stop the sound, show nothing of it any more. Background work goes on."""
        if self.locked:
            return
        if self.built("debrief"):
            self.debrief.rest()
        for other in QApplication.topLevelWidgets():
            if other is not self and other.isVisible():
                other.close()  # dialogs, menus
        self._before_lock = self.focusWidget()
        # What is disabled takes no key and no focus, whoever gives it to it behind the lock.
        self._centre.setEnabled(False)
        self.setAcceptDrops(False)
        if self.built("record"):
            self.lock_screen.watch(self.record)
        self._stack.setCurrentWidget(self.lock_screen)
        self.lock_screen.begin()

    def unlock(self) -> None:
        """The passphrase was right: go on where it was."""
        self._centre.setEnabled(True)
        self.setAcceptDrops(True)
        self._stack.setCurrentWidget(self._centre)
        self._place_over()
        if self._before_lock is not None and isValid(self._before_lock):
            self._before_lock.setFocus()

    @cached_property
    def lock_screen(self) -> "LockScreen":
        """What is seen while it is locked."""
        from fieldscribe.desktop.lock.screen import LockScreen

        screen = LockScreen(self._operations)
        screen.opened.connect(self.unlock)
        self._stack.addWidget(screen)
        return screen

    def _show_report_settings(self) -> None:
        self.show_page(self.settings)
        self.settings.show_reports()

    # -- the screens that are built later

    @cached_property
    def record(self) -> "RecordPage":
        """Recording."""
        from fieldscribe.desktop.record.page import RecordPage

        page = self._add("record", RecordPage(self._operations, self._runner))
        page.finished.connect(self._recorded)
        page.message.connect(self.show_message)
        page.alarmed.connect(self._show_alarm)
        page.ended_badly.connect(self._show_recording_error)
        page.recording_changed.connect(self._show_recording)
        return page

    @cached_property
    def debrief(self) -> "DebriefPage":
        """One debrief."""
        from fieldscribe.desktop.debrief.page import DebriefPage

        page = self._add("debrief", DebriefPage(self._operations, self._runner))
        page.back.connect(lambda: self.show_page(self.home))
        page.message.connect(self.show_message)
        page.wants_model.connect(lambda: self.show_page(self.models))
        page.continue_asked.connect(self.continue_recording)
        page.wants_report_settings.connect(self._show_report_settings)
        return page

    @cached_property
    def models(self) -> "ModelsPage":
        """The models to transcribe with."""
        from fieldscribe.desktop.models.page import ModelsPage

        page = self._add("models", ModelsPage(self._operations))
        page.message.connect(self.show_message)
        page.succeeded.connect(self.trouble.hide)
        return page

    @cached_property
    def backup(self) -> "BackupPage":
        """Backups, and recordings without a debrief."""
        from fieldscribe.desktop.backup.page import BackupPage

        return self._add("backup", BackupPage(self._operations))

    @cached_property
    def settings(self) -> "SettingsPage":
        """The settings."""
        from fieldscribe.desktop.settings.page import SettingsPage

        page = self._add("settings", SettingsPage(self._operations))
        page.appearance_changed.connect(self.appearance_changed)
        page.language_changed.connect(self.language_changed)
        page.wants_test.connect(lambda: self.show_page(self.record))
        page.lock_asked.connect(self.lock_asked)
        return page

    @cached_property
    def help(self) -> "HelpPage":
        """Short help and the keys."""
        from fieldscribe.desktop.help.page import HelpPage

        return self._add("help", HelpPage(self._operations))

    @cached_property
    def welcome(self) -> "WelcomePage":
        """The first start."""
        from fieldscribe.desktop.welcome.page import WelcomePage

        page = self._add("welcome", WelcomePage(self._operations))
        page.language_changed.connect(self.language_changed)
        page.done.connect(self._finish_welcome)
        page.wants_model.connect(lambda: self.show_page(self.models))
        page.wants_sample.connect(self.importer.add_sample)
        return page

    def _add(self, name: str, page: Page) -> Page:
        page.setObjectName(name)
        self.pages.addWidget(page)
        return page

    # -- building

    def _nav_button(self, name: str, symbol: str, text: str, key: str) -> QToolButton:
        made = tool(symbol, text, lambda: self.show_page(getattr(self, name)), key=key, kind="nav", size=22)
        made.setText(text)
        made.setCheckable(True)
        self._style_nav(made)
        self._nav.addButton(made)
        self._buttons[name] = made
        return made

    def _style_nav(self, made: QToolButton) -> None:
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setMinimumWidth(78)
        made.setMinimumHeight(56)

    def _drop_target(self, parent: QWidget) -> QFrame:
        words = label(self.tr("Drop the sound files here to import them"), "heading")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made = frame("drop", column(None, words, None))
        made.setParent(parent)
        made.hide()
        return made

    def _connect(self) -> None:
        self.home.opened.connect(self.open_debrief)
        self.home.record.connect(lambda: self.show_page(self.record))
        self.home.files_chosen.connect(self.importer.add)
        self.home.sample.connect(self.importer.add_sample)
        self.home.message.connect(self.show_message)
        self.home.unknown_sound.listed.connect(self._show_unknown_sound)
        self.home.keep.connect(lambda debrief_id: self.record.keep(debrief_id))
        self.home.continue_asked.connect(self.continue_recording)
        self.home.queued.connect(self._runner.wake)
        self.home.listen.connect(lambda debrief_id: self.open_debrief(debrief_id, 0.0))
        self._runner.progressed.connect(self.home.show_progress)
        self.queue.opened.connect(self.open_debrief)
        self.queue.count_changed.connect(self._show_queue_count)
        self.importer.progress.connect(self._show_progress)
        self.importer.message.connect(self.show_message)
        self.importer.finished.connect(self._imported)
        for source in (self._operations, self._runner):
            source.failed.connect(self.show_error)
        for key, act in (
            ("Ctrl+F", self._search),
            ("Ctrl+L", self.lock_asked.emit),
            ("Ctrl+O", self.home.choose_files),
            ("Ctrl+Q", self.close),
            ("Ctrl+R", lambda: self.show_page(self.record)),
            ("Ctrl+S", self._acknowledge_save),
        ):
            QShortcut(QKeySequence(key), self._centre, act)
        for number, kind in enumerate(MomentKind, 2):
            QShortcut(QKeySequence(f"F{number}"), self._centre, partial(self.mark_moment, kind))
        self._mark_keys.marked.connect(self.mark_moment)

    def _acknowledge_save(self) -> None:
        if self.recording:
            self.record.acknowledge_save()
        else:
            self.show_message(self.tr("Everything is saved as you go."))

    def _show_unknown_sound(self) -> None:
        self.show_page(self.backup)
        self.backup.show_unknown_sound()

    def _search(self) -> None:
        if self.shown == "debrief":
            self.debrief.show_find()
        else:
            self.show_page(self.home)

    def _show_queue_count(self, count: int) -> None:
        self._queue_button.setText(self.tr("Queue ({n})").format(n=count) if count else self.tr("Queue"))

    def _show_progress(self, text: str) -> None:
        self.progress.set_text(text)
        self.progress.setVisible(bool(text))

    def _recorded(self, debrief_id: int) -> None:
        if self.shown == "record":
            self.open_debrief(debrief_id)
        self.show_message(
            self.tr("The recording is saved."),
            Action(self.tr("Continue this recording"), lambda: self.continue_recording(debrief_id)),
        )

    def continue_recording(self, debrief_id: int) -> None:
        """Record another part of a debrief."""
        self.show_page(self.record)
        self.record.continue_recording(debrief_id)

    def _finish_welcome(self) -> None:
        self._welcoming = False
        self._operations.run(self, finish_welcome)
        self._back_to_welcome.hide()
        if self.shown == "welcome":
            self.show_page(self.home)

    def _show_recording(self, on: bool) -> None:
        self._mark_keys.listen(on)
        self._buttons["record"].setIcon(icon("record", "record" if on else "muted"))

    def _show_recording_error(self, sentence: str) -> None:
        if self.shown != "record":  # there it stands already
            self.show_error(sentence)

    def _show_alarm(self) -> None:
        text = self.record.panel.alarm.text() if self.built("record") else ""
        self.alarm.set_text(text)
        self.alarm.setVisible(bool(text) and self.shown != "record")

    def _imported(self, debrief_ids: list[int]) -> None:
        if self.shown not in ("home", "welcome"):  # whoever went on to something else is not to be torn away from it
            self.show_message(self.tr("%n debrief(s) imported.", "", len(debrief_ids)))
        elif len(debrief_ids) == 1:
            self.open_debrief(debrief_ids[0])
        else:
            self.show_page(self.home)

    # -- the window itself

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if dropped_files(event.mimeData().urls()):
            self._drop.setGeometry(self._centre.rect().adjusted(12, 12, -12, -12))
            self._drop.show()
            self._drop.raise_()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self._drop.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """They were dropped."""
        self._drop.hide()
        files = dropped_files(event.mimeData().urls())
        if files:
            event.acceptProposedAction()
            self.importer.add(files)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what lies over the screens where it belongs."""
        super().resizeEvent(event)
        self._logo.setVisible(self.height() >= _LOGO_FROM)
        self._place_over()

    def _place_over(self) -> None:
        self.queue.place()
        self.toast.place()

    @property
    def recording(self) -> bool:
        """Whether something is being recorded."""
        return self.built("record") and self.record.recording.running

    def shut(self) -> None:
        """Close without a question: the person was asked, or the system or the program ends."""
        self._ending = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what was typed; jobs go on at the next start. What is being recorded ends only when a person says so."""
        if self.recording and not self._ending:
            event.ignore()
            self._ask_to_end()
            return
        self.keep()
        self._remember_size()
        if self.recording:
            self._show_progress(self.tr("The recording is being saved. One moment."))
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self.record.close_recording()
        event.accept()

    def _ask_to_end(self) -> None:
        if self.question is not None and isValid(self.question) and self.question.isVisible():
            return
        self.question = Question(
            self,
            self.tr("A debrief is being recorded"),
            [],
            self.tr("Closing Fieldscribe ends the recording. What was recorded so far is saved."),
            self.tr("Stop, save and close"),
            self.shut,
            decline=self.tr("Keep recording"),
        )
        self.question.open()

    def _remember_size(self) -> None:
        words = size_of(self)
        if words != self._size:
            self._size = words
            self._operations.run(self._operations, lambda workspace: change_setting(workspace, "window_size", words))


def dropped_files(urls: list[QUrl]) -> list[Path]:
    """The files and folders among what was dropped."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
