"""Who speaks: names with colours and keys, renamed and merged at one place."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from fieldscribe.desktop.look.theme import colours
from fieldscribe.desktop.look.widgets import button, column, label, row, scrolling, tool
from fieldscribe.domain import Speaker
from fieldscribe.editing import Document


class SpeakersPanel(QWidget):
    """A line for each speaker."""

    renamed = Signal(int, str)
    merged = Signal(int, int)
    added = Signal(str)
    assigned = Signal(int)
    """The speaker (by place in the list) is to get the passage with the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Speaker, ...] | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._about = label(
            self.tr(
                "Put the cursor into what somebody says, press Esc, and give it to a speaker with the keys 1 to 9. "
                "While you type it is Alt with the number."
            ),
            "muted",
            wrap=True,
        )
        self.new = QLineEdit()
        self.new.setPlaceholderText(self.tr("Name of a new speaker"))
        self.new.setAccessibleName(self.tr("Name of a new speaker"))
        self.new.setToolTip(self.tr("Enter adds the speaker"))
        self.new.returnPressed.connect(self._add)
        add = tool("plus", self.tr("Add the speaker"), self._add)
        inside = QWidget()
        inside.setLayout(column(self._about, 4, self._list, row(self.new, add), None, gap=10, margins=(18, 14, 18, 14)))
        self.setLayout(column(scrolling(inside)))

    def show_document(self, document: Document, anew: bool = False) -> None:
        """The speakers of a document."""
        if document.speakers == self._shown and not anew:
            return
        self._shown = document.speakers
        while (item := self._list.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for number, speaker in enumerate(document.speakers):
            self._list.addWidget(self._line(number, speaker, document.speakers))

    def _line(self, number: int, speaker: Speaker, everybody: tuple[Speaker, ...]) -> QWidget:
        colour = colours().speaker(speaker.position)
        dot = label()
        dot.setFixedSize(12, 12)
        dot.setStyleSheet(f"background: {colour}; border-radius: 6px;")
        name = QLineEdit(speaker.name)
        name.setCursorPosition(0)  # a long name shows its beginning
        name.setAccessibleName(self.tr("Name of speaker {n}").format(n=number + 1))
        name.setToolTip(self.tr("Name of speaker {n}").format(n=number + 1))
        name.editingFinished.connect(lambda: self.renamed.emit(speaker.id, name.text()))
        key = button(
            str(number + 1),
            lambda: self.assigned.emit(number),
            kind="chip",
            tip=self.tr("Give the passage with the cursor to {name}").format(name=speaker.name),
        )
        key.setAccessibleName(self.tr("Give the passage with the cursor to {name}").format(name=speaker.name))
        key.setFixedWidth(38)
        more = tool("more", self.tr("Merge with another speaker"), size=16)
        menu = QMenu(more)
        for other in everybody:
            if other.id != speaker.id:
                menu.addAction(
                    self.tr("Is the same person as {name}").format(name=other.name),
                    partial(self.merged.emit, speaker.id, other.id),
                )
        more.setEnabled(not menu.isEmpty())
        more.setMenu(menu)
        more.setPopupMode(more.ToolButtonPopupMode.InstantPopup)
        made = QWidget()
        made.setLayout(row(dot, name, key, more))
        return made

    def _add(self) -> None:
        if self.new.text().strip():
            self.added.emit(self.new.text().strip())
            self.new.clear()
