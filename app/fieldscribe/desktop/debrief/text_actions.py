"""Actions on the text at the cursor or the selection."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from fieldscribe import editing
from fieldscribe.desktop.debrief.open_debrief import OpenDebrief
from fieldscribe.desktop.debrief.paragraphs import Paragraph, spoken_text, utf16_length
from fieldscribe.desktop.debrief.transcript_view import TranscriptView
from fieldscribe.desktop.operations import Operations
from fieldscribe.editing import Change
from fieldscribe.workflow.editing import undo_step


class TextActions(QObject):
    """Each method is one step for undo. `message` carries a short note and what takes the step back, or None."""

    message = Signal(str, object)
    flush_asked = Signal()
    """What is being typed anywhere is a step too: it has to be kept first."""

    def __init__(self, operations: Operations, opened: OpenDebrief, view: TranscriptView) -> None:
        super().__init__()
        self._operations, self._open, self._view = operations, opened, view

    def do(self, change: Change | None) -> bool:
        """Make a change to the text; False when there is nothing to change."""
        return self._open.session.do(change)

    def type(self, change: Change) -> None:
        """Keep what was typed in the view, which shows it already."""
        self._open.session.do(change, origin=self._view)

    # -- undo

    def undo(self) -> None:
        """Take the last step of the debrief back: of the text, a moment, the details."""
        self.flush_asked.emit()
        self._open.session.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.flush_asked.emit()
        self._open.session.redo()

    def undo_action(self) -> Callable[[], None]:
        """Takes back the step that was made last, and no other, also when another debrief is open by then."""
        debrief_id, step = self._open.session.debrief_id, self._open.session.last_step()

        def back() -> None:
            self.flush_asked.emit()
            if self._open.session.debrief_id == debrief_id:
                self._open.session.undo_step(step)
            else:
                self._operations.run(self, lambda workspace: undo_step(workspace, debrief_id, *step))

        return back

    # -- passages

    def mark_checked(self) -> None:
        """A person has listened to the passages and found them right."""
        ids = self.ids()
        self.do(editing.mark_checked(self._open.session.document, ids))

    def restore_machine_text(self) -> None:
        """The passages read again as the model wrote them."""
        ids = self.ids()
        self.do(editing.back_to_machine_text(self._open.session.document, ids))

    def delete(self) -> None:
        """The passages go."""
        ids = self.ids()
        if self.do(editing.delete(self._open.session.document, ids)):
            self.message.emit(self.tr("The passage was removed."), self.undo_action())

    def copy(self, chosen: Sequence[Paragraph]) -> None:
        """Put the passages on the clipboard, with who says them where anybody is named."""
        self._view.flush()
        nobody = self.tr("Unidentified speaker")
        QGuiApplication.clipboard().setText(spoken_text(chosen, self._view.people, nobody))
        self.message.emit(self.tr("Copied"), None)

    def ids(self) -> list[int | None]:
        """The segments of the paragraphs with the cursor or the selection; what is being typed is kept first."""
        return [segment.id for paragraph in self._view.chosen() for segment in paragraph.segments]

    # -- speakers

    def assign_number(self, number: int) -> None:
        """Assign the selection, or the paragraph with the cursor, to the speaker at that index (from 0)."""
        speakers = self._open.session.document.speakers
        if number < len(speakers):
            self.assign(speakers[number].id)
        else:
            self.message.emit(self.tr("There is no speaker {n} yet.").format(n=number + 1), None)

    def assign(self, speaker_id: int | None) -> None:
        """Assign the selection, as a paragraph of its own, or the paragraph with the cursor to a speaker or nobody."""
        self._view.flush()
        cut = self._view.selection_texts()
        cursor = self._view.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        document, change = self._open.session.document, None
        if cut is not None:
            change = editing.retype(document, cut)
            # Where the selection is a whole paragraph nothing is cut.
            document = editing.apply(document, change) if change else document
        ids = self._ids_between(document, start, end) if cut is not None else self.ids()
        assigned = editing.assign_speaker(document, ids, speaker_id)
        if change and assigned:
            self.do(replace(editing.compose(change, assigned), kind=assigned.kind))
        else:
            self.do(assigned or change)

    def add_speaker(self, name: str) -> None:
        """Add a speaker."""
        self._view.flush()
        self.do(editing.add_speaker(self._open.session.document, name))

    def rename_speaker(self, speaker_id: int, name: str) -> None:
        """Another name for a speaker."""
        self._view.flush()
        self.do(editing.rename_speaker(self._open.session.document, speaker_id, name))

    def merge_speakers(self, gone: int, kept: int) -> None:
        """Two speakers were one person."""
        self._view.flush()
        self.do(editing.merge_speakers(self._open.session.document, gone, kept))

    def _ids_between(self, document: editing.Document, start: int, end: int) -> list[int | None]:
        """The segments whose paragraph begins within a stretch of the text as it is on the screen (UTF-16 units)."""
        ids: list[int | None] = []
        at = 0
        text = self._view.document().toPlainText()
        for first, last in editing.paragraphs(document.segments):
            paragraph = editing.text_of(document.segments[first:last])
            at = _skip_space(text, at)
            if start <= at < end:
                ids += [segment.id for segment in document.segments[first:last]]
            at += utf16_length(paragraph)
        return ids


def _skip_space(text: str, at: int) -> int:
    """The next place (UTF-16 units) that is not space."""
    raw = text.encode("utf-16-le", "surrogatepass")
    while at * 2 < len(raw) and raw[at * 2 : at * 2 + 2].decode("utf-16-le", "replace").isspace():
        at += 1
    return at
