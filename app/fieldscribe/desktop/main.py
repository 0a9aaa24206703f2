"""The start and the end of the window."""

import os
import sys
import time
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from fieldscribe.desktop.backup.timer import BackupTimer
from fieldscribe.desktop.lock.idle import IdleLock, lock_state
from fieldscribe.desktop.models.downloader import Downloader
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.retention import RetentionTimer
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.sending.network import Network
from fieldscribe.desktop.sending.sender import Sender
from fieldscribe.desktop.single_instance import SingleInstance
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.theme import apply_theme, dress, load_fonts, wants_dark
from fieldscribe.desktop.texts import LANGUAGES, translated
from fieldscribe.desktop.window import MainWindow
from fieldscribe.errors import FieldscribeError, LibraryDamaged, NoScreen, NotALibrary
from fieldscribe.paths import DataFolder, bundled
from fieldscribe.workflow.battery import Battery
from fieldscribe.workflow.crash_log import write_crash_log
from fieldscribe.workflow.settings import begin_welcome
from fieldscribe.workflow.workspace import Workspace

_SAVE_TIMEOUT = 15.0  # s for the last words to be saved


def run(folder: DataFolder) -> int:
    """Show the window until it is closed; returns the exit code. Raises NoScreen where there is no display."""
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise NoScreen  # Qt would end the whole process
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Fieldscribe")
    app.setDesktopFileName("fieldscribe")
    load_fonts()
    app.setWindowIcon(icon("logo", "accent"))
    instance = SingleInstance(folder)
    if not instance.first:
        return 0
    program = open_program(app, folder)
    if program is None:
        instance.close()
        return 1
    instance.activated.connect(lambda: program.window.activate())
    program.start()
    try:
        return app.exec()
    finally:
        instance.close()
        program.close()


def open_program(app: QApplication, folder: DataFolder) -> "Program | None":
    """Open the library and build the window; offer to restore a backup where the library is damaged. None: given up."""
    try:
        return Program(app, folder)
    except FieldscribeError as error:
        apply_theme(app, wants_dark("system"))
        translators = load_language(app, "system")
        try:
            if not isinstance(error, (LibraryDamaged, NotALibrary)):
                _tell(error)
                return None
            from fieldscribe.desktop.backup.restore_at_start import RestoreAtStart

            dialog = RestoreAtStart(folder)
            if not dialog.exec():
                return None
            summary = dialog.summary()
        finally:
            for translator in translators:
                app.removeTranslator(translator)
    try:
        program = Program(app, folder)
    except FieldscribeError as error:
        _tell(error)
        return None
    program.window.show_message(summary)
    if dialog.error:
        program.window.show_error(dialog.error)
    return program


def _tell(error: FieldscribeError) -> None:
    """Show why there is no window, until that is closed."""
    box = QMessageBox(QMessageBox.Icon.Critical, "Fieldscribe", translated(error))
    dress(box)
    box.exec()


class Program:
    """The window, and the services behind it."""

    def __init__(self, app: QApplication, folder: DataFolder) -> None:
        """Open the library and build the window. Raises what opening the library raises."""
        self.folder = folder
        self._app = app
        self._closed = False
        with Workspace.open(folder, read_when_full=True) as workspace:
            self._appearance = str(workspace.setting("appearance"))
            self._pause_on_low_battery = bool(workspace.setting("pause_on_low_battery"))
            self._language = str(workspace.setting("program_language"))
            armed, minutes = lock_state(workspace)
            self._window_size = str(workspace.state("window_size"))
            self._show_welcome = not workspace.read_only and begin_welcome(workspace)
        self._wanted_language = self._language
        self._translators = load_language(app, self._language)
        apply_theme(app, wants_dark(self._appearance))
        self.operations = Operations(folder)
        self._battery = Battery()
        self.runner = JobRunner(folder, should_pause=lambda: self._pause_on_low_battery and self._battery.low())
        self.network = Network()
        self.sender = Sender(folder, self.network.link)
        self.downloader = Downloader(folder)
        for service in (self.sender, self.downloader):
            self.network.changed.connect(service.wake)
        self.window = self._build()
        self.idle_lock = IdleLock(self.operations, self.window, armed, minutes)
        self.backups = BackupTimer(self.operations)
        self.retention = RetentionTimer(
            self.operations, lambda: self.window.debrief.with_open_sound if self.window.built("debrief") else ()
        )
        self.operations.changed.connect(self._settings_changed)
        self.operations.became_idle.connect(self._apply_language)
        for source in (self.operations, self.runner, self.sender, self.downloader):
            source.broke.connect(self._report)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        app.commitDataRequest.connect(self._end_session)
        self._old_hook = sys.excepthook
        sys.excepthook = self._hook

    def start(self) -> None:
        """Show the window, recover interrupted recordings, and start the queue."""
        self.window.show()
        if self._show_welcome:
            self.window.show_welcome(self._language)
        # Slow work starts once the window is visible.
        QTimer.singleShot(0, self.operations, self._recover)
        self.window.build_pages()

    def close(self) -> None:
        """Finish what was begun: nothing typed, recorded or transcribed is lost. May be called twice."""
        if self._closed:
            return
        self._closed = True
        sys.excepthook = self._old_hook
        QGuiApplication.styleHints().colorSchemeChanged.disconnect(self._scheme_changed)
        self._app.commitDataRequest.disconnect(self._end_session)
        self.idle_lock.close()
        self.operations.ending.set()
        self.window.close_now()
        self.runner.close()
        self.sender.close()
        self.downloader.close()
        self._drain()
        self.operations.close()
        self._remove_language()

    def _end_session(self) -> None:
        """The computer is being shut down, or the person logs out: no question can be asked."""
        self.window.close_now()

    def _build(self) -> MainWindow:
        window = MainWindow(self.operations, self.runner, self.sender, self.downloader, self._window_size)
        window.appearance_changed.connect(self._apply_appearance)
        window.language_changed.connect(self._change_language)
        return window

    def _change_language(self, language: str) -> None:
        """Change the language, as soon as nothing needs the present window any more."""
        self._wanted_language = language
        if self.window.recording:
            self.window.show_message(
                QCoreApplication.translate("MainWindow", "The language will change when the recording ends.")
            )
        self._apply_language()

    def _apply_language(self) -> None:
        """Build a new window in the wanted language; all that it shows is in the library."""
        old, language = self.window, self._wanted_language
        if language == self._language or self._closed or not self.operations.idle or old.needed:
            return
        self._language = language
        old.keep()
        self._remove_language()
        self._translators = load_language(self._app, language)
        self.window = self._build()
        self.idle_lock.watch(self.window)
        self.window.setGeometry(old.geometry())
        if old.welcoming:
            self.window.show_welcome(language)
        self.window.show_page(getattr(self.window, old.shown))
        self.window.show()
        self.window.build_pages()
        self.window.home.unknown_sound.look()
        old.hide()
        old.deleteLater()

    def _drain(self) -> None:
        """Wait until pending changes are in the library."""
        end = time.monotonic() + _SAVE_TIMEOUT
        while time.monotonic() < end and not (self.operations.idle and self.window.saved):
            self._app.processEvents()
            time.sleep(0.005)  # the threads that save have the processor; told to wait, Qt returns at once all the same

    def _remove_language(self) -> None:
        for translator in self._translators:
            self._app.removeTranslator(translator)

    def _recover(self) -> None:
        def recover(workspace: Workspace) -> int:
            folder = workspace.folder.recordings
            if not folder.is_dir() or not any(folder.iterdir()):
                return 0  # the usual start loads nothing of the audio room
            from fieldscribe.workflow.recovery import recover

            return len(recover(workspace))

        def start_services(_found: int) -> None:
            self.runner.start()
            self.network.start()
            self.sender.start()
            self.retention.start()
            self.backups.start()
            self.window.home.unknown_sound.look()

        def start_without(error: Exception) -> None:
            self.operations.report_error(error)
            start_services(0)

        # Not for the window: another one takes its place when the language changes meanwhile.
        self.operations.run(self.operations, recover, start_services, otherwise=start_without, long=True)

    def _settings_changed(self, changes: frozenset[Changed]) -> None:
        if Changed.SETTINGS in changes:
            self.operations.run(
                self.window, lambda workspace: bool(workspace.setting("pause_on_low_battery")), self._set_pause
            )

    def _set_pause(self, pause: bool) -> None:
        self._pause_on_low_battery = pause

    def _scheme_changed(self) -> None:
        self._apply_appearance(self._appearance)

    def _apply_appearance(self, appearance: str) -> None:
        self._appearance = appearance
        apply_theme(self._app, wants_dark(appearance))
        self.window.restyle()

    def _report(self, error: BaseException) -> None:
        """Report an unexpected error: write a crash log and show a message."""
        where = write_crash_log(self.folder, error)
        what = QCoreApplication.translate(
            "MainWindow", "Something went wrong inside Fieldscribe. Your debriefs are safe."
        )
        self.window.show_error(f"{what} {translated(where)}")

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, FieldscribeError):
            self.window.show_error(error)
        elif isinstance(error, KeyboardInterrupt):
            self._app.quit()
        else:
            self._report(error)


def load_language(app: QApplication, choice: str) -> list[QTranslator]:
    """Speak the chosen language, or that of the computer where we know it, else English. Returns what was installed."""
    wanted = choice if choice in LANGUAGES else QLocale.system().name()[:2]
    spoken = wanted if wanted in LANGUAGES else "en"
    installed = []
    for name, folder in (
        (f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"fieldscribe_{spoken}", str(bundled("assets", "i18n"))),
    ):
        translator = QTranslator()
        if translator.load(name, folder):
            app.installTranslator(translator)
            installed.append(translator)
    QLocale.setDefault(QLocale(wanted) if wanted in LANGUAGES else QLocale.system())
    return installed
