"""The window: the sidebar at the left, one screen at a time, the queue at the right, notes at the foot."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from fieldscribe.desktop import texts
from fieldscribe.desktop.build_later import build_later
from fieldscribe.desktop.drop_area import DropArea
from fieldscribe.desktop.home.exporting import ExportBanner
from fieldscribe.desktop.home.page import HomePage
from fieldscribe.desktop.imports import Importer
from fieldscribe.desktop.lock.cover import LockCover
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.queue.drawer import QueueDrawer
from fieldscribe.desktop.record.mark_keys import MarkKeys
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.sidebar import Sidebar
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.messages import Action, Banner, Notes, Toast
from fieldscribe.desktop.style.question import Question
from fieldscribe.desktop.style.theme import dress
from fieldscribe.desktop.style.widgets import button, tool
from fieldscribe.desktop.texts import moment_name, translated
from fieldscribe.desktop.window_size import fit, size_of
from fieldscribe.domain import ModelInfo, MomentKind
from fieldscribe.errors import DiskFull, FieldscribeError, LibraryReadOnly
from fieldscribe.workflow.settings import finish_welcome, remember_window_size

if TYPE_CHECKING:
    from fieldscribe.desktop.backup.page import BackupPage
    from fieldscribe.desktop.debrief.page import DebriefPage
    from fieldscribe.desktop.help.page import HelpPage
    from fieldscribe.desktop.lock.screen import LockScreen
    from fieldscribe.desktop.models.downloader import Downloader
    from fieldscribe.desktop.models.page import ModelsPage
    from fieldscribe.desktop.record.page import RecordPage
    from fieldscribe.desktop.sending.page import SendingPage
    from fieldscribe.desktop.sending.sender import Sender
    from fieldscribe.desktop.settings.page import SettingsPage
    from fieldscribe.desktop.welcome.page import WelcomePage
    from fieldscribe.workflow.downloads import Offer

Page = TypeVar("Page", bound=QWidget)


class MainWindow(QMainWindow):
    """All screens, and how one gets from one to another.

    The home screen is built at once, so that the window is there soon; each of the others when it is first needed, or
    by `build_pages`.
    """

    appearance_changed = Signal(str)
    language_changed = Signal(str)
    lock_asked = Signal()

    def __init__(
        self, operations: Operations, runner: JobRunner, sender: "Sender", downloader: "Downloader", size: str = ""
    ) -> None:
        """`size` is how the window was left, as `size_of` says it."""
        super().__init__()
        self.setWindowTitle("Fieldscribe")
        self._size = size
        self._ending = False
        self.question: Question | None = None
        self.download_question: Question | None = None
        fit(self, size)
        self.setAcceptDrops(True)
        self._operations, self._runner, self._sender, self._downloader = operations, runner, sender, downloader
        self.importer = Importer(operations, runner, self)

        self.pages = QStackedWidget()
        self.home = self._add("home", HomePage(operations))
        self.queue = QueueDrawer(operations, runner)

        self.sidebar = Sidebar(self.queue.toggle)

        self.disk_full = Banner("flag", "bad")
        self.disk_full.set_text(translated(LibraryReadOnly()))
        operations.read_only.connect(self.disk_full.setVisible)
        self.error_banner = Banner("flag", "bad", tallest=150)
        self.error_banner.add(tool("close", self.tr("Close this message"), self.error_banner.hide, size=16))
        self.progress = Banner("import")
        self._back_to_welcome = Banner("sparkle")
        self._back_to_welcome.set_text(self.tr("Setup is not finished yet."))
        self._back_to_welcome.add(
            button(self.tr("Back to setup"), lambda: self.show_page(self.welcome)),
            button(self.tr("Finish"), self._finish_welcome, kind="quiet"),
        )
        self.alarm = Banner("flag", "warning")  # of a recording, while another screen is shown
        self.exporting = ExportBanner(self.home.debrief_actions.exporter)
        notes = Notes(
            self.alarm, self.disk_full, self.error_banner, self.progress, self.exporting, self._back_to_welcome
        )
        middle = column(self.pages, notes, gap=0)
        middle.setStretch(0, 1)
        body = row(self.sidebar, middle, gap=0)
        body.setStretch(1, 1)
        self._centre = centre = QWidget()
        centre.setProperty("role", "page")
        centre.setLayout(body)
        self._cover = LockCover(operations, centre)
        self.setCentralWidget(self._cover)
        self.queue.setParent(centre)
        self.queue.hide()
        self.toast = Toast(self.pages)  # above what is told at the foot
        self._drop = DropArea(centre)
        self.installEventFilter(self._drop)
        self.welcoming = False
        self._mark_keys = MarkKeys()

        self._connect()
        dress(self)
        self.show_page(self.home)

    # -- pages

    def show_page(self, page: QWidget) -> None:
        """Show a screen; the debrief that is left is saved at once."""
        name = page.objectName()
        if self.shown == "debrief" and name != "debrief":
            self.debrief.leave()
        self.pages.setCurrentWidget(page)
        self.sidebar.show_current("home" if name == "debrief" else name)
        match name:
            case "home":
                self.home.refresh()
                self.home.focus_search()
            case "record":
                self.record.enter()
            case "sending":
                self.sending.enter()
            case "models":
                self.models.enter()
            case "backup":
                self.backup.enter()
            case "settings":
                self.settings.enter()
            case "welcome":
                self.welcome.enter()
        self.queue.hide()
        self._back_to_welcome.setVisible(self.welcoming and name in ("home", "models"))
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
    def needed(self) -> bool:
        """Whether somebody records, writes, is asked something or locked this window, so that it cannot be replaced."""
        return self.recording or self.locked or self.shown == "debrief" or QApplication.activeModalWidget() is not None

    @property
    def saved(self) -> bool:
        """Whether everything that was typed is in the library."""
        if not self.built("debrief"):
            return True
        return self.debrief.saved and self.debrief.details.saved

    def keep(self) -> None:
        """Save what was typed anywhere, and leave the debrief; called before the window closes."""
        if self.built("debrief"):
            self.debrief.leave()
        if self.built("settings"):
            self.settings.controls.flush()
        for name in ("models", "welcome"):
            if self.built(name):
                getattr(self, name).recommended.stop()
        if self.built("models"):
            self.models.carrying.stop()

    def restyle(self) -> None:
        """Apply a changed theme."""
        if self.built("debrief"):
            self.debrief.restyle()

    def build_pages(self) -> None:
        """Build the other screens one by one while nothing else is to be done, so that each is there at the click."""
        build_later(self, partial(getattr, self))

    def open_debrief(self, debrief_id: int, at: float = -1.0) -> None:
        """Show a debrief, at a moment (s) if one is given."""
        self.debrief.open(debrief_id, at)
        self.show_page(self.debrief)

    def show_welcome(self, language: str) -> None:
        """The first start, and each one until it is finished."""
        self.welcoming = True
        self.welcome.show_language(language)
        self.show_page(self.welcome)

    def show_message(self, text: str, undo: Callable[[], object] | Action | None = None) -> None:
        """Show a short message that disappears by itself."""
        self.toast.show_message(text, undo)

    def mark_moment(self, kind: MomentKind) -> None:
        """Mark a moment in the running recording, whatever screen is shown, else in the open debrief."""
        if self.locked:
            return
        if self.recording:
            self.record.mark(kind)
            if self.shown != "record":
                self.show_message(self.tr("Marked in the recording: {name}").format(name=moment_name(kind)))
        elif self.shown == "debrief":
            self.debrief.mark_here(kind)

    def _show_job_error(self, error: FieldscribeError) -> None:
        if not (isinstance(error, DiskFull) and self.disk_full.isVisible()):  # it stands there already
            self.show_error(error)

    def show_error(self, error: object) -> None:
        """Show a message that stays until it is closed: an error or a text."""
        self.error_banner.set_text(translated(error))
        self.error_banner.show()

    def activate(self) -> None:
        """Bring the window to the front; called when the program is started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- the lock

    @property
    def locked(self) -> bool:
        """Whether nothing can be seen or done until the passphrase is given."""
        return self._cover.locked

    def lock(self) -> None:
        """Save what was typed, stop the sound, and show only the lock screen. Background work continues."""
        if self.locked:
            return
        if self.built("debrief"):
            self.debrief.pause()
        for other in QApplication.topLevelWidgets():
            if other is not self and other.isVisible():
                other.close()  # dialogs, menus
        self.setAcceptDrops(False)
        if self.built("record"):
            self.lock_screen.watch(self.record)
        self._cover.lock()

    def unlock(self) -> None:
        """Show the window again as it was; called after the right passphrase."""
        self.setAcceptDrops(True)
        self._cover.unlock()
        self._place_over()

    @cached_property
    def lock_screen(self) -> "LockScreen":
        """The screen shown while the window is locked."""
        screen = self._cover.lock_screen
        screen.opened.connect(self.unlock)
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
        page.wants_model.connect(self._show_model)
        page.continue_asked.connect(self.continue_recording)
        page.wants_report_settings.connect(self._show_report_settings)
        page.finished.connect(self._show_finished)
        return page

    @cached_property
    def sending(self) -> "SendingPage":
        """What waits to be sent, what was sent, and to whom."""
        from fieldscribe.desktop.sending.page import SendingPage

        page = self._add("sending", SendingPage(self._operations, self._sender))
        page.opened.connect(self.open_debrief)
        page.message.connect(self.show_message)
        return page

    @cached_property
    def models(self) -> "ModelsPage":
        """The models to transcribe with."""
        from fieldscribe.desktop.models.page import ModelsPage

        page = self._add("models", ModelsPage(self._operations, self._downloader))
        page.message.connect(self.show_message)
        page.succeeded.connect(self.error_banner.hide)
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
        page.message.connect(self.show_message)
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

        page = self._add("welcome", WelcomePage(self._operations, self._downloader))
        page.language_changed.connect(self.language_changed)
        page.done.connect(self._finish_welcome)
        page.wants_model.connect(lambda: self.show_page(self.models))
        page.wants_sample.connect(self.importer.add_sample)
        return page

    def _add(self, name: str, page: Page) -> Page:
        page.setObjectName(name)
        self.pages.addWidget(page)
        return page

    # -- wiring

    def _connect(self) -> None:
        self.sidebar.chosen.connect(lambda name: self.show_page(getattr(self, name)))
        self._drop.dropped.connect(self.importer.add)
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
        self.queue.count_changed.connect(self.sidebar.show_queue_count)
        self.importer.progress.connect(self._show_progress)
        self.importer.message.connect(self.show_message)
        self.importer.finished.connect(self._imported)
        self._operations.failed.connect(self.show_error)
        self._runner.failed.connect(self._show_job_error)
        self._sender.failed.connect(self.show_error)
        self._sender.changed.connect(self._announce_sending)
        self._downloader.offered.connect(self._ask_download)
        self._downloader.added.connect(self._announce_model)
        self._downloader.failed.connect(self._show_download_error)
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

    def _announce_sending(self) -> None:  # a method: it ends with this window
        self._operations.announce(Changed.SENDING)

    def _ask_download(self, offer: "Offer", costs: bool) -> None:
        if not self.locked:
            from fieldscribe.desktop.models.question import DownloadQuestion

            self.download_question = DownloadQuestion(
                self, offer, costs, partial(self._downloader.start, offer, any_network=costs)
            )
            self.download_question.open()

    def _announce_model(self, model: ModelInfo) -> None:
        self._operations.announce(Changed.MODELS)
        text = self.tr("The model {name} is ready.").format(name=model.name)
        if model.default:
            text += " " + self.tr("New debriefs are transcribed with it.")
        self.show_message(text, None if self.shown == "models" else self._to_models())

    def _show_download_error(self, model: str) -> None:
        if self.shown not in ("models", "welcome"):  # there it stands already
            self.show_message(self.tr("The download of {name} stopped.").format(name=model), self._to_models())

    def _show_model(self, name: str) -> None:
        self.show_page(self.models)
        self.models.get(name)

    def _to_models(self) -> Action:
        return Action(self.tr("Show"), lambda: self.show_page(self.models))

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

    def _show_finished(self, size: int) -> None:
        """A debrief may be sent: the rules decide when, or the person does now."""
        self._sender.wake()
        self.show_message(
            self.tr("Finished. It waits to be sent ({size}).").format(size=texts.size(size)),
            Action(self.tr("Show"), lambda: self.show_page(self.sending)),
        )

    def _finish_welcome(self) -> None:
        self.welcoming = False
        self._operations.run(self, finish_welcome)
        self._back_to_welcome.hide()
        if self.shown == "welcome":
            self.show_page(self.home)

    def _show_recording(self, on: bool) -> None:
        self._mark_keys.listen(on)
        self._downloader.hold(on)
        self.sidebar.show_recording(on)

    def _show_recording_error(self, sentence: str) -> None:
        if self.shown != "record":  # there it stands already
            self.show_error(sentence)

    def _show_alarm(self) -> None:
        text = self.record.panel.alarm.text() if self.built("record") else ""
        self.alarm.set_text(text)
        self.alarm.setVisible(bool(text) and self.shown != "record")

    def _imported(self, debrief_ids: list[int]) -> None:
        if self.shown not in ("home", "welcome"):  # do not leave the screen to which the person has gone meanwhile
            self.show_message(self.tr("%n debrief(s) imported.", "", len(debrief_ids)))
        elif len(debrief_ids) == 1:
            self.open_debrief(debrief_ids[0])
        else:
            self.show_page(self.home)

    # -- the window itself

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the queue and the toast in their places over the screens."""
        super().resizeEvent(event)
        self._place_over()

    def _place_over(self) -> None:
        self.queue.place()
        self.toast.place()

    @property
    def recording(self) -> bool:
        """Whether something is being recorded."""
        return self.built("record") and self.record.recording.running

    def close_now(self) -> None:
        """Close without asking: the person was asked already, or the system or the program ends."""
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
            self.close_now,
            decline=self.tr("Keep recording"),
        )
        self.question.open()

    def _remember_size(self) -> None:
        words = size_of(self)
        if words != self._size:
            self._size = words
            self._operations.run(self._operations, lambda workspace: remember_window_size(workspace, words))
