"""What the programme itself wants to know of a debrief: one line for each of its fields."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldscribe.desktop.debrief.undo_filter import leave_undo_to_page
from fieldscribe.desktop.style.layout import column
from fieldscribe.desktop.style.widgets import label
from fieldscribe.domain import OwnField


class FieldsForm(QWidget):
    """A line for each field; hidden where the programme has none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[str, QLineEdit] = {}
        self._form = column(gap=4)
        self.setLayout(self._form)
        self.hide()

    def show_fields(self, fields: tuple[OwnField, ...]) -> None:
        """Show these, but do not change the line that is being typed in."""
        if [field.name for field in fields] != list(self._lines):
            self._build(fields)
        for field in fields:
            line = self._lines[field.name]
            if not line.hasFocus():
                line.setText(field.value)
        self.setVisible(bool(fields))

    def fields(self) -> tuple[OwnField, ...]:
        """What is written there."""
        return tuple(OwnField(name, line.text().strip()) for name, line in self._lines.items())

    def line(self, name: str) -> QLineEdit:
        """The line of a field."""
        return self._lines[name]

    def _build(self, fields: tuple[OwnField, ...]) -> None:
        while (item := self._form.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._lines = {}
        for field in fields:
            line = QLineEdit()
            line.setAccessibleName(field.name)
            line.setToolTip(field.name)
            leave_undo_to_page(line)
            line.textEdited.connect(lambda: self.changed.emit())
            self._lines[field.name] = line
            caption = label(field.name, "caption", wrap=True)
            self._form.addWidget(caption)
            self._form.addWidget(line)
            self._form.addSpacing(8)
