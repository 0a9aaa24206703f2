"""A field for a passphrase."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from fieldscribe.desktop.style.icons import icon


class PassphraseField(QLineEdit):
    """Dots instead of letters, until the eye at its end is pressed (Alt+V)."""

    def __init__(self, about: str) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAccessibleName(about)
        self.setToolTip(about)
        self.setMaximumWidth(460)
        self._show = QAction(icon("eye"), self.tr("Show passphrase"), self)
        self._show.setToolTip(self.tr("Show passphrase (Alt+V)"))
        self._show.setShortcut("Alt+V")
        self._show.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._show.setCheckable(True)
        self._show.toggled.connect(self._reveal)
        self.addAction(self._show, QLineEdit.ActionPosition.TrailingPosition)

    def take(self) -> str:
        """Return what was typed, and clear and cover the field."""
        text = self.text()
        self.clear()
        self._show.setChecked(False)
        return text

    def _reveal(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
