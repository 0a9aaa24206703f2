"""The sidebar at the left of the window: a button for each screen, and one that opens the queue."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QSpacerItem, QToolButton, QVBoxLayout

from fieldscribe import __version__
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.widgets import Symbol, set_property, tool

_LOGO_FROM = 560  # px of height; in a lower window the buttons need the room
_BUTTON, _LOW_BUTTON = QSize(78, 56), QSize(78, 48)  # px, at least
_ICON, _LOW_ICON = 22, 18  # px


class Sidebar(QFrame):
    """The buttons by the names of their screens, in the order of the keys Ctrl+1, Ctrl+2 ..."""

    chosen = Signal(str)
    """The name of the screen whose button was clicked."""

    def __init__(self, toggle_queue: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "sidebar")
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        self._layout = QVBoxLayout(self)
        self._logo = Symbol("logo", "accent", 34)
        self._logo.setToolTip(f"Fieldscribe {__version__}")
        self._layout.addWidget(self._logo, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._gap = QSpacerItem(0, 10)
        self._layout.addItem(self._gap)
        for name, symbol, text, key in (
            ("home", "debriefs", self.tr("Debriefs"), "Ctrl+1"),
            ("record", "record", self.tr("Record"), "Ctrl+2"),
            ("sending", "send", self.tr("Sending"), "Ctrl+3"),
            ("models", "models", self.tr("Models"), "Ctrl+4"),
            ("backup", "backup", self.tr("Backup"), "Ctrl+5"),
            ("settings", "settings", self.tr("Settings"), "Ctrl+6"),
        ):
            self._add_screen(name, symbol, text, key)
        self._layout.addStretch(1)
        self.queue_button = self._add("queue", self.tr("Queue"), toggle_queue, "Ctrl+J")
        self._add_screen("help", "help", self.tr("Help"), "F1")
        self._low: bool | None = None
        self._set_low(False)

    def show_current(self, name: str) -> None:
        """Show the button of that screen as pressed, and no other."""
        for other, made in self.buttons.items():
            made.setChecked(other == name)

    def show_recording(self, on: bool) -> None:
        """Colour the button *Record* while something is being recorded."""
        self.buttons["record"].setIcon(icon("record", "record" if on else "muted"))

    def show_queue_count(self, count: int) -> None:
        """How many jobs wait or run."""
        self.queue_button.setText(self.tr("Queue ({n})").format(n=count) if count else self.tr("Queue"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the logo, and draw closer together, where the buttons need the room."""
        super().resizeEvent(event)
        if self._low is not (low := self.height() < _LOGO_FROM):
            self._set_low(low)

    def _set_low(self, low: bool) -> None:
        self._low = low
        self._logo.setVisible(not low)
        self._gap.changeSize(0, 0 if low else 10)
        self._layout.setContentsMargins(8, 2 if low else 12, 8, 2 if low else 8)
        self._layout.setSpacing(0 if low else 3)
        side = _LOW_ICON if low else _ICON
        for made in (*self.buttons.values(), self.queue_button):
            set_property(made, "sizing", "low" if low else "")
            made.setMinimumSize(_LOW_BUTTON if low else _BUTTON)
            made.setIconSize(QSize(side, side))
        self._layout.invalidate()

    def _add_screen(self, name: str, symbol: str, text: str, key: str) -> None:
        made = self._add(symbol, text, lambda: self.chosen.emit(name), key)
        made.setCheckable(True)
        self._group.addButton(made)
        self.buttons[name] = made

    def _add(self, symbol: str, text: str, act: Callable[[], object], key: str) -> QToolButton:
        made = tool(symbol, text, act, key=key, kind="nav", size=_ICON)
        made.setText(text)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self._layout.addWidget(made)
        return made
