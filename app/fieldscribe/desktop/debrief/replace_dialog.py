"""The dialog to replace a text in all debriefs: its matches, and earlier replacements."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.layout import clear, column, row
from fieldscribe.desktop.style.widgets import Elided, button, card, label, scrolling
from fieldscribe.workflow.replacing import (
    Excerpt,
    FoundIn,
    Replacement,
    ReplacementUndone,
    find_everywhere,
    list_replacements,
    undo_replacement,
)
from fieldscribe.workflow.workspace import Workspace

_WIDTH, _HEIGHT = 620, 440  # px
_EARLIER = 5


class ReplaceDialog(QDialog):
    """Lists the debriefs with a match; unticked ones are left out. Nothing is written before the person confirms."""

    confirmed = Signal(object)
    """The ids of the debriefs in which to replace."""
    undone = Signal()
    """An earlier replacement was taken back."""

    def __init__(self, parent: QWidget, operations: Operations, wanted: str, by: str, match_case: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Replace in all debriefs"))
        self._operations, self._wanted, self._match_case = operations, wanted, match_case
        self._boxes: dict[int, tuple[QCheckBox, int]] = {}
        what = (
            self.tr("“{wanted}” is replaced by “{by}”.").format(wanted=wanted, by=by)
            if by
            else self.tr("“{wanted}” is removed.").format(wanted=wanted)
        )
        about = label(what, wrap=True)
        about.setVisible(bool(wanted))
        self._where = label(self.tr("Looking in all debriefs …"), "muted", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        inside = QWidget()
        inside.setLayout(column(self._list, None, margins=(0, 0, 12, 0)))
        self._area: QScrollArea = scrolling(inside)
        self._earlier = QVBoxLayout()
        self._cancel = button(self.tr("Cancel"), self.reject)
        self._replace = button(self.tr("Replace"), self._confirm, kind="primary")
        self._replace.setEnabled(False)
        self._replace.setAutoDefault(False)
        self._cancel.setDefault(True)
        page = column(
            label(self.tr("Replace in all debriefs"), "heading"),
            about,
            self._where,
            self._area,
            self._earlier,
            row(None, self._cancel, self._replace),
            gap=10,
            margins=(24, 20, 24, 20),
        )
        page.setStretchFactor(self._area, 1)
        self.setLayout(page)
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - 80), min(_HEIGHT, room.height() - 80))
        self._look()

    def _look(self) -> None:
        def read(workspace: Workspace) -> tuple[tuple[FoundIn, ...], list[Replacement]]:
            return find_everywhere(workspace, self._wanted, self._match_case), list_replacements(workspace)

        self._operations.run(self, read, lambda found: self._fill(*found))

    def _fill(self, found: tuple[FoundIn, ...], earlier: list[Replacement]) -> None:
        clear(self._list)
        clear(self._earlier)
        self._boxes = {}
        for each in found:
            self._list.addWidget(self._debrief(each))
        if earlier:
            self._earlier.addWidget(label(self.tr("Replaced before"), "section"))
        for made in earlier[:_EARLIER]:
            self._earlier.addWidget(self._made(made))
        self._count()

    def _debrief(self, found: FoundIn) -> QFrame:
        places = self.tr("%n place(s)", "", found.count)
        box = QCheckBox(f"{found.title} · {texts.day(found.date)} · {places}")
        box.setAccessibleName(self.tr("Replace in {title}").format(title=found.title))
        box.setToolTip(box.text())
        box.setChecked(True)
        box.toggled.connect(self._count)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a long title makes no wider dialog
        self._boxes[found.debrief_id] = (box, found.count)
        lines = [_excerpt(excerpt) for excerpt in found.excerpts]
        if found.count > len(lines):
            lines.append(label(self.tr("and %n more", "", found.count - len(lines)), "caption"))
        return card(box, *lines, gap=4)

    def _made(self, made: Replacement) -> QWidget:
        text = self.tr("“{wanted}” by “{by}”").format(wanted=made.wanted, by=made.by)
        debriefs = self.tr("%n debrief(s)", "", len(made.debrief_ids))
        undo = button(self.tr("Undo"), lambda: self._undo(made))
        undo.setAutoDefault(False)
        undo.setAccessibleName(self.tr("Undo: {what}").format(what=text))
        line = row(Elided(f"{text} · {debriefs} · {texts.day(made.made_at)}"), undo)
        line.setStretch(0, 1)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _undo(self, made: Replacement) -> None:
        def done(_answer: ReplacementUndone) -> None:
            self.undone.emit()
            self._look()

        self._operations.run(self, lambda workspace: undo_replacement(workspace, made.id), done)

    def _count(self) -> None:
        chosen = [count for box, count in self._boxes.values() if box.isChecked()]
        if not self._wanted:
            self._where.setText(self.tr("First type what to look for."))
        elif not self._boxes:
            self._where.setText(self.tr("Not found in any debrief."))
        else:
            places, debriefs = self.tr("%n place(s)", "", sum(chosen)), self.tr("%n debrief(s)", "", len(chosen))
            self._where.setText(self.tr("{places} in {debriefs}").format(places=places, debriefs=debriefs))
        self._replace.setEnabled(bool(chosen))
        self._replace.setText(self.tr("Replace in %n place(s)", "", sum(chosen)))
        self._replace.setAccessibleName(self._replace.text())

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit([number for number, (box, _) in self._boxes.items() if box.isChecked()])


def _excerpt(excerpt: Excerpt) -> QLabel:
    """The place with what is around it; what was found is strong."""
    before, found, after = (escape(text) for text in (excerpt.before, excerpt.found, excerpt.after))
    made = label("", "caption", wrap=True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setText(f"{texts.clock(excerpt.start)}&nbsp; {before}<b>{found}</b>{after}")
    return made
