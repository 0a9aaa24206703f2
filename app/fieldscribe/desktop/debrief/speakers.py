"""Who speaks: names with colours and keys, renamed and merged at one place."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from fieldscribe.desktop.style.focus import focus_before
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.theme import colours
from fieldscribe.desktop.style.widgets import button, label, scrolling, tool
from fieldscribe.domain import Speaker
from fieldscribe.editing import Document


class SpeakersPanel(QWidget):
    """A line for each speaker."""

    renamed = Signal(object, str)
    """The id of a speaker, which may be larger than Qt's int, and the new name."""
    merged = Signal(object, object)
    """The ids of who is gone and of who stays."""
    added = Signal(str)
    assigned = Signal(int)
    """The speaker (by place in the list) is to get the passage with the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Speaker, ...] = ()
        self._lines: list[_SpeakerLine] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._about = label(
            self.tr("Click a passage, then press Alt+1 to Alt+9 to set who speaks."),
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
        same = [speaker.id for speaker in document.speakers] == [speaker.id for speaker in self._shown]
        self._shown = document.speakers
        if not same or anew:
            for line in self._lines:
                self._list.removeWidget(line)
                line.end()
            self._lines = [_SpeakerLine(self, number) for number in range(len(self._shown))]
            for line in self._lines:
                self._list.addWidget(line)
            focus_before(self.new, self._lines)
        for line, speaker in zip(self._lines, self._shown, strict=True):
            line.show_speaker(speaker, self._shown)

    def _add(self) -> None:
        if self.new.text().strip():
            self.added.emit(self.new.text().strip())
            self.new.clear()


class _SpeakerLine(QWidget):
    """One speaker. It is kept when a name changes, so that the field being edited keeps the focus."""

    def __init__(self, panel: SpeakersPanel, number: int) -> None:
        super().__init__()
        self._panel = panel
        self._speaker: Speaker | None = None
        self._dot = label()
        self._dot.setFixedSize(12, 12)
        self._name = QLineEdit()
        about = self.tr("Name of speaker {n}").format(n=number + 1)
        self._name.setAccessibleName(about)
        self._name.setToolTip(about)
        self._name.editingFinished.connect(self._rename)
        self._key = button(str(number + 1), lambda: panel.assigned.emit(number), kind="chip")
        self._key.setFixedWidth(38)
        self._more = tool("more", self.tr("Merge with another speaker"), size=16)
        self._more.setMenu(QMenu(self._more))
        self._more.setPopupMode(self._more.ToolButtonPopupMode.InstantPopup)
        self.setLayout(row(self._dot, self._name, self._key, self._more, margins=(0, 0, 0, 0)))

    def show_speaker(self, speaker: Speaker, everybody: tuple[Speaker, ...]) -> None:
        """Who it is, and with whom it can be merged."""
        self._speaker = speaker
        self._dot.setStyleSheet(f"background: {colours().speaker(speaker.position)}; border-radius: 6px;")
        if self._name.text() != speaker.name:
            self._name.setText(speaker.name)
            self._name.setCursorPosition(0)  # a long name shows its beginning
        give = self.tr("{name} speaks the passage at the cursor").format(name=speaker.name)
        self._key.setToolTip(give)
        self._key.setAccessibleName(give)
        menu = self._more.menu()
        menu.clear()
        for other in everybody:
            if other.id != speaker.id:
                menu.addAction(
                    self.tr("Is the same person as {name}").format(name=other.name),
                    partial(self._panel.merged.emit, speaker.id, other.id),
                )
        self._more.setEnabled(not menu.isEmpty())

    def end(self) -> None:
        """The speaker is gone, or is shown by another line."""
        self._speaker = None
        self.hide()
        self.deleteLater()

    def _rename(self) -> None:
        if self._speaker is None:
            return  # losing the focus when the line is removed does not rename
        if self._name.text().strip():
            self._panel.renamed.emit(self._speaker.id, self._name.text())
        else:
            self._name.setText(self._speaker.name)  # a speaker without a name could not be distinguished
