"""The question in which formats a report is to be written."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.style.layout import WIDE, column, row
from fieldscribe.desktop.style.widgets import button, label


class FormatsDialog(QDialog):
    """A tick for each format. Opened with `open`."""

    confirmed = Signal(object)
    """The names of the formats that were ticked, in the order in which they were offered."""

    def __init__(self, parent: QWidget, offered: Sequence[str], ticked: Collection[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Several formats"))
        self.boxes: dict[str, QCheckBox] = {}
        for name in offered:
            box = QCheckBox(texts.format_name(name))
            box.setAccessibleName(box.text())
            box.setToolTip(box.text())
            box.setChecked(name in ticked)
            box.toggled.connect(self._show_action)
            self.boxes[name] = box
        self.no = button(self.tr("Cancel"), self.reject)
        self.no.setAutoDefault(False)
        self.yes = button(self.tr("Choose the folder …"), self._confirm, kind="primary", symbol="folder")
        self.yes.setDefault(True)
        grid = QGridLayout()  # in two columns, as one is too high for a low screen
        grid.setHorizontalSpacing(WIDE)
        half = (len(self.boxes) + 1) // 2
        for at, box in enumerate(self.boxes.values()):
            grid.addWidget(box, at % half, at // half)
        self.setLayout(
            column(
                label(self.tr("In which formats?"), "heading"),
                8,
                grid,
                12,
                row(None, self.no, self.yes),
                gap=8,
                margins=(WIDE, 20, WIDE, 20),
            )
        )
        self._show_action()

    def _show_action(self) -> None:
        self.yes.setEnabled(any(box.isChecked() for box in self.boxes.values()))

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit([name for name, box in self.boxes.items() if box.isChecked()])
