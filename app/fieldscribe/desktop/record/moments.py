"""Moments while recording: big buttons to mark them, and the list of what was marked, each with its note."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import Symbol, label, scrolling, set_property, tool
from fieldscribe.domain import Moment, MomentKind
from fieldscribe.workflow import moments

KEYS = {kind: f"F{number}" for number, kind in enumerate(MomentKind, 2)}
"""The key of each kind of moment."""

_LIT = 700  # ms that a button shows that its moment was marked
_KEEP_AFTER = 500  # ms of rest after the last key


class MarkButtons(QWidget):
    """A button for each kind of moment, big enough to be hit without looking."""

    marked = Signal(object)
    """The MomentKind that a person wants to mark now."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[MomentKind, QToolButton] = {}
        line = row(gap=10)
        for kind in MomentKind:
            name = texts.moment_name(kind)
            made = tool(
                f"moment-{kind}",
                self.tr("Mark: {name}").format(name=name),
                partial(self.marked.emit, kind),
                window_key=KEYS[kind],
                kind="mark",
                size=28,
                role=f"moment_{kind}",
            )
            made.setProperty("moment", str(kind))
            made.setText(f"{name}\n{KEYS[kind]}")
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            made.setMinimumSize(80, 84)
            made.setMaximumHeight(130)
            line.addWidget(made, 1)
            self.buttons[kind] = made
        self.setLayout(line)
        self._dark = QTimer(self)
        self._dark.setSingleShot(True)
        self._dark.setInterval(_LIT)
        self._dark.timeout.connect(self._darken)

    def acknowledge(self, kind: MomentKind) -> None:
        """Show for a moment that it was marked."""
        self._darken()
        set_property(self.buttons[kind], "marked", "true")
        self._dark.start()

    def _darken(self) -> None:
        for made in self.buttons.values():
            set_property(made, "marked", "")


class MarkedList(QWidget):
    """What was marked, the newest at the top; notes are kept as they are typed."""

    message = Signal(str, object)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._debrief_id = 0
        self._rows: dict[int, _MarkedRow] = {}
        self._head = label("", "heading")
        self._empty = label(
            self.tr("Nothing marked yet. Press F2 to F6 on any page, or one of the buttons."), "muted", wrap=True
        )
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        inside = QWidget()
        inside.setLayout(column(self._empty, self._lines, None, margins=(0, 0, 12, 0)))
        self.setLayout(column(self._head, scrolling(inside), gap=10))
        operations.changed.connect(self._refresh_if)

    def begin(self, debrief_id: int) -> None:
        """Another debrief is recorded."""
        self._debrief_id = debrief_id
        self._show([])
        self.refresh()

    def end(self) -> None:
        """Keep what was typed last."""
        for line in self._rows.values():
            line.flush()
        self._debrief_id = 0

    def refresh(self) -> None:
        """Read the moments again."""
        debrief_id = self._debrief_id
        if debrief_id:
            self._operations.run(self, lambda workspace: moments.list_moments(workspace, debrief_id), self._show)

    def undo(self) -> None:
        """Remove the moment that was marked last."""
        if self._rows:
            self._remove(self._rows[max(self._rows)].moment)

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if Changed.TEXT in changes:
            self.refresh()

    def _show(self, found: list[Moment]) -> None:
        known = {moment.id or 0: moment for moment in found}
        for gone in self._rows.keys() - known.keys():
            self._rows.pop(gone).deleteLater()
        for number, moment in known.items():
            if number not in self._rows:
                line = _MarkedRow(moment)
                line.edited.connect(self._edited)
                line.removed.connect(self._remove)
                self._rows[number] = line
                later = sum(each.moment.time > moment.time for each in self._rows.values())
                self._lines.insertWidget(later, line)
        self._empty.setVisible(not self._rows)
        self._head.setText(self.tr("%n moment(s)", "", len(self._rows)))

    def _edited(self, moment: Moment) -> None:
        self._operations.run(self, lambda workspace: moments.change_moment(workspace, moment))

    def _remove(self, moment: Moment) -> None:
        moment_id = moment.id or 0
        self._operations.run(self, lambda workspace: moments.remove_moment(workspace, moment_id))
        self.message.emit(
            self.tr("Moment removed: {kind}, {time}.").format(
                kind=texts.moment_name(moment.kind), time=texts.clock(moment.time)
            ),
            partial(self._restore, moment_id),
        )

    def _restore(self, moment_id: int) -> None:
        self._operations.run(self, lambda workspace: moments.restore_moment(workspace, moment_id))


class _MarkedRow(QFrame):
    """One moment: when, what, and a note."""

    edited = Signal(object)
    removed = Signal(object)

    def __init__(self, moment: Moment) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.moment = moment
        name = texts.moment_name(moment.kind)
        self.note = QLineEdit(moment.text)
        self.note.setCursorPosition(0)  # a long note shows its beginning
        self.note.setPlaceholderText(self.tr("Note"))
        about = self.tr("Note: {name}, {time}").format(name=name, time=texts.clock(moment.time))
        self.note.setAccessibleName(about)
        self.note.setToolTip(about)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_KEEP_AFTER)
        self._later.timeout.connect(self.flush)
        self.note.textEdited.connect(lambda: self._later.start())
        self.note.editingFinished.connect(self.flush)
        gone = tool("close", self.tr("Remove this moment"), lambda: self.removed.emit(self.moment), size=14)
        head = row(
            Symbol(f"moment-{moment.kind}", f"moment_{moment.kind}", 18),
            label(name, "strong"),
            None,
            label(texts.clock(moment.time), "muted"),
            gone,
            gap=6,
        )
        self.setLayout(column(head, self.note, gap=6, margins=(10, 6, 8, 10)))

    def flush(self) -> None:
        """Keep the note as it is now."""
        self._later.stop()
        if self.note.text() != self.moment.text:
            self.moment = replace(self.moment, text=self.note.text())
            self.edited.emit(self.moment)
