"""The content of the window, and the lock screen in its place while it is locked."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from fieldscribe.desktop.operations import Operations

if TYPE_CHECKING:
    from fieldscribe.desktop.lock.screen import LockScreen


class LockCover(QStackedWidget):
    """Shows the content, or while it is locked the lock screen and nothing else."""

    def __init__(self, operations: Operations, content: QWidget) -> None:
        super().__init__()
        self._operations, self._content = operations, content
        self._focused: QWidget | None = None  # before it was locked
        self.addWidget(content)

    @property
    def locked(self) -> bool:
        """Whether nothing can be seen or done until the passphrase is given."""
        return not self._content.isEnabled()

    def lock(self) -> None:
        """Show the lock screen, and disable the content."""
        self._focused = self.window().focusWidget()
        # A disabled widget takes no key and no focus, even when code behind the lock gives it the focus.
        self._content.setEnabled(False)
        self.setCurrentWidget(self.lock_screen)
        self.lock_screen.begin()

    def unlock(self) -> None:
        """Show the content again, with the focus where it was."""
        self._content.setEnabled(True)
        self.setCurrentWidget(self._content)
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus()

    @cached_property
    def lock_screen(self) -> "LockScreen":
        """What is seen while it is locked; built when it is first needed."""
        from fieldscribe.desktop.lock.screen import LockScreen

        screen = LockScreen(self._operations)
        self.addWidget(screen)
        return screen
