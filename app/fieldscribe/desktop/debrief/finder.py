"""What the bar for find and replace does to the text."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from fieldscribe import editing
from fieldscribe.desktop.debrief.find_bar import FindBar
from fieldscribe.desktop.debrief.highlights import Matches
from fieldscribe.desktop.debrief.open_debrief import OpenDebrief
from fieldscribe.desktop.debrief.paragraphs import utf16_length
from fieldscribe.desktop.debrief.replace_dialog import ReplaceDialog
from fieldscribe.desktop.debrief.transcript_view import TranscriptView
from fieldscribe.desktop.operations import Operations
from fieldscribe.workflow.replacing import Replaced, ReplacementUndone, replace_everywhere, undo_replacement
from fieldscribe.workflow.workspace import Workspace

Answer = TypeVar("Answer")


class Finder(QObject):
    """Looks in the open debrief, and replaces in it or in all."""

    message = Signal(str, object)
    flush_asked = Signal()
    """What is being typed has to be saved first."""
    renewed = Signal()
    """The open debrief was changed in the library."""

    def __init__(
        self,
        operations: Operations,
        opened: OpenDebrief,
        bar: FindBar,
        view: TranscriptView,
        undo_action: Callable[[], Callable[[], None]],
    ) -> None:
        """`undo_action` makes what takes the last step of the open debrief back, whenever that is asked for."""
        super().__init__()
        self._operations, self._open, self._bar, self._view = operations, opened, bar, view
        self._undo_action = undo_action
        self.found: list[editing.Found] = []
        self._at = -1
        bar.searched.connect(self.search)
        bar.stepped.connect(self.step)
        bar.replace_one.connect(self.replace_one)
        bar.replace_all.connect(self.replace_all)
        bar.replace_everywhere.connect(self.replace_everywhere)

    def refresh(self) -> None:
        """Search again in the changed text."""
        if self._bar.isVisible():
            self.search(self._bar.wanted.text(), self._bar.case.isChecked())

    def search(self, text: str, match_case: bool) -> None:
        """Find all places and show them."""
        self._view.flush()
        self.found = editing.find(self._open.session.document, text, match_case)
        self._at = min(self._at, len(self.found) - 1)
        self._show()

    def step(self, by: int) -> None:
        """Go to the next place, or the one before."""
        if not self.found:
            return
        self._at = (self._at + by) % len(self.found) if self._at >= 0 else 0
        found = self.found[self._at]
        self._view.show_place(found.paragraph, self._place(found)[0])
        self._show()

    def _show(self) -> None:
        places: dict[int, list[tuple[int, int]]] = {}
        for found in self.found:
            places.setdefault(found.paragraph, []).append(self._place(found))
        now = self.found[self._at] if 0 <= self._at < len(self.found) else None
        self._view.show_matches(Matches(places, (now.paragraph, self._place(now)) if now else None))
        self._bar.show_count(self._at + 1, len(self.found))

    def replace_one(self, by: str) -> None:
        """Replace the place that is shown, and go to the next."""
        if not self.found:
            return
        if self._at < 0:
            self.step(1)
            return
        done = self.found[self._at]
        if self._open.session.do(editing.replace_found(self._open.session.document, [done], by)):
            behind = done.paragraph, done.start + len(by)  # the replacement may contain the searched text
            following = (at for at, found in enumerate(self.found) if (found.paragraph, found.start) >= behind)
            self._at = next(following, 0) - 1
        self.step(1)

    def replace_all(self, by: str) -> None:
        """Replace every place in this debrief, in one step."""
        if not self.found:
            return
        count = len(self.found)
        if self._open.session.do(editing.replace_found(self._open.session.document, self.found, by)):
            self.message.emit(self.tr("Replaced in %n place(s).", "", count), self._undo_action())

    def replace_everywhere(self, by: str) -> None:
        """Show the matches in all debriefs, and replace the text in those that the person leaves ticked."""
        wanted, case = self._bar.wanted.text().strip(), self._bar.case.isChecked()
        self.flush_asked.emit()
        self._open.session.when_saved(lambda: self._ask(wanted, by, case))

    def _ask(self, wanted: str, by: str, case: bool) -> None:
        self.dialog = ReplaceDialog(self._bar, self._operations, wanted, by, case)
        self.dialog.confirmed.connect(lambda chosen: self._replace_in(chosen, wanted, by, case))
        self.dialog.undone.connect(self.renewed)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _replace_in(self, debrief_ids: list[int], wanted: str, by: str, case: bool) -> None:
        self._when_saved(
            lambda workspace: replace_everywhere(workspace, wanted, by, case, debrief_ids), self._replaced_everywhere
        )

    def _replaced_everywhere(self, done: Replaced) -> None:
        self.renewed.emit()
        counts, made = done.counts, done.replacement
        places = self.tr("Replaced in %n place(s).", "", sum(counts.values()))
        debriefs = self.tr("%n debrief(s)", "", len(counts))
        message_text = f"{places} {debriefs}."
        if done.skipped:
            left = self.tr("%n debrief(s) changed meanwhile and left as they are.", "", len(done.skipped))
            message_text = f"{message_text} {left}"
        self.message.emit(message_text, partial(self._undo_everywhere, made.id) if made else None)

    def _undo_everywhere(self, replacement_id: int) -> None:
        self._when_saved(lambda workspace: undo_replacement(workspace, replacement_id), self._undone_everywhere)

    def _undone_everywhere(self, done: ReplacementUndone) -> None:
        self.renewed.emit()
        if done.skipped:
            left = self.tr("%n debrief(s) changed since and left as they are.", "", len(done.skipped))
            self.message.emit(left, None)

    def _when_saved(self, call: Callable[[Workspace], Answer], then: Callable[[Answer], None]) -> None:
        """Run `call` once all changes to the open text are saved."""
        self.flush_asked.emit()
        run = partial(self._operations.run, self, call, then)
        self._open.session.when_saved(run)

    def _place(self, found: editing.Found) -> tuple[int, int]:
        """The position of a match in its paragraph, in UTF-16 units."""
        text = self._view.paragraphs[found.paragraph].text
        start = utf16_length(text[: found.start])
        return start, start + utf16_length(text[found.start : found.end])
