"""Locks the window when it opens, on request, and after a time of inactivity."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.workflow import passphrase
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.desktop.window import MainWindow

_POLL_MS = 5000  # ms
_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
}


class IdleLock(QObject):
    """Watches the windows of the program for key and mouse events. Playing sound counts as activity.

    The time is that of the clock on the wall, because other clocks stand still while a laptop sleeps.
    """

    def __init__(self, operations: Operations, window: "MainWindow", armed: bool, minutes: int) -> None:
        """`armed`: there is a passphrase. Then the window is locked at once."""
        super().__init__()
        self._operations = operations
        self._armed, self._minutes = armed, minutes
        self._touched = time.time()
        self._ticks = QTimer(self)
        self._ticks.setInterval(_POLL_MS)
        self._ticks.timeout.connect(self.look)
        self._ticks.start()
        self._app = QGuiApplication.instance()
        assert isinstance(self._app, QGuiApplication)
        self._app.focusWindowChanged.connect(self._follow)
        operations.changed.connect(self._settings_changed)
        self.watch(window)
        if armed:
            window.lock()

    def watch(self, window: "MainWindow") -> None:
        """Watch this window instead of the former one."""
        self._window = window
        window.lock_asked.connect(self.lock)
        window.winId()  # its native window exists from now on
        self._follow(window.windowHandle())

    def close(self) -> None:
        """Watch no longer."""
        self._ticks.stop()
        assert isinstance(self._app, QGuiApplication)
        self._app.focusWindowChanged.disconnect(self._follow)

    def lock(self) -> None:
        """Lock now, on request; without a passphrase, say how to set one."""
        if self._armed:
            self._window.lock()
        else:
            self._window.show_page(self._window.settings)
            self._window.settings.show_lock()

    def look(self) -> None:
        """Lock after the time of inactivity."""
        sound = self._window.debrief.sound if self._window.built("debrief") else None
        if sound is not None and sound.playing:
            self._touched = time.time()
        elif self._is_time():
            self._window.lock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note activity; the first event after the time of inactivity only locks."""
        if event.type() in _TOUCHES:
            if self._is_time() and not self._window.locked:
                self._window.lock()
                return True
            self._touched = time.time()
        return False

    def _is_time(self) -> bool:
        now = time.time()
        if now < self._touched:  # the clock was set back
            self._touched = now
        return self._armed and self._minutes > 0 and now - self._touched >= self._minutes * 60

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def _settings_changed(self, changes: frozenset[Changed]) -> None:
        if Changed.SETTINGS in changes:
            self._operations.run(self, lock_state, self._arm)

    def _arm(self, state: tuple[bool, int]) -> None:
        self._armed, self._minutes = state


def lock_state(workspace: Workspace) -> tuple[bool, int]:
    """Whether there is a passphrase, and after how many minutes the window locks by itself."""
    return passphrase.is_set(workspace), int(workspace.setting("lock_minutes"))
