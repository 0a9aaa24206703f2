"""The bar above the list while several debriefs are selected."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame

from fieldscribe.desktop.style.layout import row
from fieldscribe.desktop.style.widgets import button, label, tool


class SelectionBar(QFrame):
    """How many are selected, and what can be done with all of them."""

    export_asked = Signal(QPoint)
    """Where on the screen the menu of formats opens."""
    delete_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "banner")
        self.count = label("", "strong")
        self.export_button = button(self.tr("Export …"), self._ask_export, symbol="export")
        self.delete_button = button(self.tr("Delete"), self.delete_asked.emit, kind="danger", symbol="trash")
        close = tool("close", self.tr("Clear selection"), self.closed.emit, size=16)
        self.setLayout(row(self.count, None, self.export_button, self.delete_button, close, margins=(14, 6, 10, 6)))
        self.hide()

    def show_count(self, count: int) -> None:
        """So many are selected."""
        self.count.setText(self.tr("%n selected", "", count))
        for made in (self.export_button, self.delete_button):
            made.setEnabled(count > 0)

    def _ask_export(self) -> None:
        self.export_asked.emit(self.export_button.mapToGlobal(self.export_button.rect().bottomLeft()))
