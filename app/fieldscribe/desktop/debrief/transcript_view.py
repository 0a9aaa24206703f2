"""The transcript as a text that can be typed in, with the speakers at its left and the marks at its right.

One QTextDocument for the whole transcript: measured with 30,000 words it is built, laid out and painted in 43 ms, a
key costs 2 ms and a jump 4 ms, less than drawing paragraphs one by one would be worth. The document holds plain text;
doubt, flags and matches are laid over the paragraphs in sight only, so that they are never in the way of typing.
"""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from fieldscribe.desktop.debrief import highlights
from fieldscribe.desktop.debrief.highlights import Matches
from fieldscribe.desktop.debrief.margins import MarkMargin, SpeakerMargin
from fieldscribe.desktop.debrief.paragraphs import Paragraph, Place, layout_paragraphs, next_doubtful, paragraph_at
from fieldscribe.desktop.debrief.transcript_document import TranscriptDocument
from fieldscribe.domain import Moment, Speaker
from fieldscribe.editing import Document, common_ends, retype

LINE_WIDTH = 47.5  # times the size of the letters
LEFT, LEFT_NARROW, RIGHT = 148, 116, 46
NARROW = 640
SAVE_AFTER = 400  # ms of rest after a key; while somebody types on, it is saved at the latest after a second
SAVE_AT_LATEST = 900


class TranscriptView(QTextEdit):
    """Shows a document and lets a person type in it; `typed` says what would make the document read like that."""

    typed = Signal(object)
    """A Change that makes the document read as the screen does."""
    undo_asked = Signal()
    redo_asked = Signal()
    word_chosen = Signal(object)
    """A word was clicked or found: its Place."""
    play_asked = Signal()
    speaker_key = Signal(int)
    """The key of a speaker was pressed: 0 for the first."""
    menu_asked = Signal(object)
    """A menu for the passage under the cursor is wanted, at this global position."""
    speaker_menu_asked = Signal(object)
    moment_clicked = Signal(object)

    def __init__(self, text_size: int = 16) -> None:
        """`text_size` is that of the letters (px)."""
        super().__init__()
        self.setAccessibleName(self.tr("Transcript"))
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setStyleSheet("QTextEdit, QTextEdit:focus { border: none; padding: 0; border-radius: 0; }")
        self._shown: list[Paragraph] = []
        self._document = Document()
        self._moments: tuple[Moment, ...] = ()
        self._matches = Matches()
        self._heard_at: float | None = None
        self._playing: tuple[int, Place] | None = None
        self._decoration: list[QTextEdit.ExtraSelection] = []
        self._follow = True
        self.text = TranscriptDocument(self, text_size)
        self.setDocument(self.text)
        self._left = SpeakerMargin(self, self)
        self._right = MarkMargin(self, self)
        self.verticalScrollBar().valueChanged.connect(self._margins_moved)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SAVE_AFTER)
        self._rest.timeout.connect(self.flush)
        self._latest = QTimer(self)
        self._latest.setSingleShot(True)
        self._latest.setInterval(SAVE_AT_LATEST)
        self._latest.timeout.connect(self.flush)
        self._decorate_later = QTimer(self)
        self._decorate_later.setSingleShot(True)
        self._decorate_later.setInterval(0)
        self._decorate_later.timeout.connect(self._margins_moved)
        self.text.contentsChange.connect(self._contents_changed)
        self.set_editing(False)

    # -- what it shows

    def show_document(self, document: Document) -> None:
        """Show this document. What stays the same is not touched: neither the cursor nor the place of the page.

        What was typed and not handed over yet is lost: `flush` first.
        """
        self._rest.stop()
        self._latest.stop()
        self._document = document
        wanted = layout_paragraphs(document, self._shown)
        now = self.text.texts() if self._shown else []
        texts_wanted = [paragraph.text for paragraph in wanted]
        head, tail = common_ends(now, texts_wanted)
        self._shown = wanted
        if not now:
            self.text.fill(texts_wanted)
            self.moveCursor(QTextCursor.MoveOperation.Start)
        elif head + tail < len(now) or head + tail < len(texts_wanted):
            self._patch(head, len(now) - tail, texts_wanted[head : len(texts_wanted) - tail], len(now))
        self._margins_moved()

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """The marks to paint in the margin."""
        self._moments = tuple(moments)
        self._right.update()

    def show_matches(self, matches: Matches) -> None:
        """Places that a search found."""
        self._matches = matches
        self._decorate()

    def set_text_size(self, size: int) -> None:
        """Set the text size (px); the top line stays where it is."""
        if size == self.text.text_size:
            return
        top = self.cursorForPosition(QPoint(0, 0))
        self.text.set_size(size)
        self._place_margins()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(top).top())
        self._margins_moved()

    def restyle(self) -> None:
        """The theme is another one."""
        self._margins_moved()

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph of a block; None for one that is being edited."""
        return self._shown[number] if 0 <= number < len(self._shown) else None

    @property
    def paragraphs(self) -> Sequence[Paragraph]:
        """All that is shown."""
        return self._shown

    def current(self) -> int:
        """Number of the paragraph with the cursor."""
        return self.textCursor().blockNumber()

    def chosen(self) -> list[Paragraph]:
        """The paragraphs of the selection, else the one with the cursor, as they are after what was typed is kept."""
        self.flush()
        cursor = self.textCursor()
        document = self.text
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        return [paragraph for paragraph in self._shown[first : last + 1] if paragraph.segments]

    def selection_texts(self) -> list[str] | None:
        """How the paragraphs would read if the selection were paragraphs of its own; None without a selection."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self.text.cut_at(cursor.selectionStart(), cursor.selectionEnd())

    # -- listening

    def set_playing(self, time: float | None) -> None:
        """Highlight the word at this time and keep it in sight; None for no word."""
        self._heard_at = time
        found = self._word_at(time)
        if found == self._playing:
            return
        self._playing = found
        if found and self._follow and not self._rest.isActive():
            self._keep_in_sight(self.text.cursor(found[0], found[1].start, found[1].end))
        self._mark_playing()
        self._left.update()

    def _word_at(self, time: float | None) -> tuple[int, Place] | None:
        """Number of the paragraph and place of the word that has begun last at a time (s)."""
        number = paragraph_at(self._shown, time) if time is not None else -1
        if time is None or number < 0:
            return None
        begun = [place for place in self._shown[number].places if place.begins <= time]
        return (number, begun[-1]) if begun else None

    def follow(self, on: bool) -> None:
        """Whether the page follows what is heard."""
        self._follow = on

    def show_time(self, time: float) -> None:
        """Put the cursor to the word at this time and bring it into sight."""
        number = paragraph_at(self._shown, time)
        if number < 0:
            number = 0
        paragraph = self.paragraph(number)
        if paragraph is None:
            return
        place = next((each for each in paragraph.places if each.ends > time), None)
        self.show_place(number, place.start if place else 0)

    def go_to(self, number: int, start: int, end: int) -> None:
        """Select a stretch of a paragraph and bring it into sight."""
        cursor = self.text.cursor(number, start, end)
        self.setTextCursor(cursor)
        self._keep_in_sight(cursor)

    def show_place(self, number: int, start: int) -> None:
        """Put the cursor to a place of a paragraph, without selecting anything, and bring it into sight."""
        cursor = self.text.cursor(number, start)
        self.setTextCursor(cursor)
        self._keep_in_sight(cursor)

    def next_doubtful(self, back: bool = False) -> bool:
        """Select the next doubtful word (or the one before); False when there is none."""
        self.flush()
        cursor = self.textCursor()
        block = self.text.findBlock(cursor.selectionStart() if back else cursor.selectionEnd())
        position = (cursor.selectionStart() if back else cursor.selectionEnd()) - block.position()
        found = next_doubtful(self._shown, block.blockNumber(), position, back)
        if found is None:
            return False
        number, place = found
        self.go_to(number, place.start, place.end)
        self.word_chosen.emit(place)
        return True

    # -- typing

    @property
    def editing(self) -> bool:
        """Whether keys type text; otherwise they control the sound and the speakers."""
        return not self.isReadOnly()

    def set_editing(self, on: bool) -> None:
        """Switch between typing and listening."""
        self.setReadOnly(not on)
        flags = Qt.TextInteractionFlag.TextEditorInteraction
        if not on:
            self.flush()
            if self._shown:
                self.show_document(self._document)  # an empty line that was left behind goes
            flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)

    def flush(self) -> None:
        """Emit what was typed, if anything."""
        self._rest.stop()
        self._latest.stop()
        if not self._shown or self.text.filling:
            return
        change = retype(self._document, self.text.texts(), self._ranges())
        if change is not None:
            self.typed.emit(change)

    @property
    def pending(self) -> bool:
        """Whether typed text has not been emitted yet."""
        return self._rest.isActive()

    def _ranges(self) -> list[tuple[int, int, str]]:
        first = 0
        found = []
        for paragraph in self._shown:
            if paragraph.segments:
                found.append((first, first + len(paragraph.segments), paragraph.text))
                first += len(paragraph.segments)
        return found

    def accept(self, document: Document) -> None:
        """Take over a document that already contains the typed text; the text on the screen is not touched."""
        made = layout_paragraphs(document, self._shown)
        typed = [" ".join(text.split()) for text in self.text.texts()]
        if [text for text in typed if text] != [paragraph.text for paragraph in made]:
            self.show_document(document)  # something else changed as well
            return
        self._document = document
        wanted = iter(made)
        self._shown = [next(wanted, Paragraph()) if text else Paragraph() for text in typed]
        self._margins_moved()

    def _contents_changed(self, _position: int, _removed: int, _added: int) -> None:
        if self.text.filling:
            return
        self._decorate_later.start()
        self._rest.start()
        if not self._latest.isActive():
            self._latest.start()
        if self.text.blockCount() != len(self._shown):
            QTimer.singleShot(0, self, self.flush)

    # -- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Control playback while listening, type while editing."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.flush()
            self.undo_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) or (
            event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            self.flush()
            self.redo_asked.emit()
        elif event.key() == Qt.Key.Key_Escape and self.editing:
            self.set_editing(False)
        elif self.editing or not self._steer(event):
            super().keyPressEvent(event)

    def _steer(self, event: QKeyEvent) -> bool:
        key = event.key()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.speaker_key.emit(key - Qt.Key.Key_1)
        elif plain and key == Qt.Key.Key_Space:
            self.play_asked.emit()
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.set_editing(True)
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        number = min(max(0, self.current() + by), max(0, len(self._shown) - 1))
        self.show_place(number, 0)
        paragraph = self.paragraph(number)
        if paragraph and paragraph.places:
            self.word_chosen.emit(paragraph.places[0])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a word chooses it and puts the cursor there."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if not self.editing:
            self.set_editing(True)
        place = self.place_under(event.position())
        if place is not None:
            self.word_chosen.emit(place)

    def place_under(self, point: QPointF) -> Place | None:
        """The word at a point of the viewport."""
        cursor = self.cursorForPosition(point.toPoint())
        paragraph = self.paragraph(cursor.blockNumber())
        if paragraph is None or paragraph.text != cursor.block().text():
            return None
        return paragraph.place_at(cursor.positionInBlock())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a passage."""
        if not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        self.menu_asked.emit(event.globalPos())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only."""
        self.insertPlainText(source.text())

    def wheelEvent(self, event: object) -> None:
        """Scrolling by hand stops the page from following the playback."""
        self._follow = False
        super().wheelEvent(event)  # type: ignore[arg-type]

    # -- margins

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines at a length that reads well."""
        self._place_margins()
        super().resizeEvent(event)
        self._left.setGeometry(0, 0, self.viewportMargins().left(), self.height())
        self._right.setGeometry(self.viewport().geometry().right() + 1, 0, RIGHT, self.height())
        self._decorate()

    def _place_margins(self) -> None:
        width = self.width() - self.verticalScrollBar().width()
        left = LEFT if width > NARROW else LEFT_NARROW
        self.setViewportMargins(left, 0, max(RIGHT, width - left - round(LINE_WIDTH * self.text.text_size)), 0)

    def _margins_moved(self) -> None:
        self._playing = self._word_at(self._heard_at)
        self._decorate()
        self._left.update()
        self._right.update()

    def _decorate(self) -> None:
        """Lay doubt, flags and matches over the paragraphs in sight."""
        numbers = [number for number, _ in self.blocks_in_sight()]
        shown = [(number, self._shown[number]) for number in numbers if number < len(self._shown)]
        written = [each for each in shown if each[1].segments]
        self._decoration = highlights.decorations(self.text, written, self._matches)
        self._mark_playing()

    def _mark_playing(self) -> None:
        marks = list(self._decoration)
        if self._playing:
            number, place = self._playing
            marks += highlights.playing_mark(self.text, number, self._shown[number], place)
        self.setExtraSelections(marks)

    def blocks_in_sight(self) -> list[tuple[int, QRectF]]:
        """Numbers and boxes (on the viewport) of the blocks that can be seen."""
        layout = self.text.documentLayout()
        offset = self.verticalScrollBar().value()
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        found = []
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -offset)
            if box.top() > self.height():
                break
            found.append((block.blockNumber(), box))
            block = block.next()
        return found

    def moments_of(self, number: int) -> list[Moment]:
        """The moments that lie in a paragraph, up to the start of the next one."""
        paragraph, following = self.paragraph(number), self.paragraph(number + 1)
        if paragraph is None or not paragraph.segments:
            return []
        start = paragraph.start if number else 0.0
        end = following.start if following and following.segments else float("inf")
        return [moment for moment in self._moments if start <= moment.time < end]

    @property
    def people(self) -> dict[int, Speaker]:
        """The speakers by id."""
        return {speaker.id: speaker for speaker in self._document.speakers}

    @property
    def playing(self) -> int:
        """Number of the paragraph that is heard, -1 for none."""
        return self._playing[0] if self._playing else -1

    def margin_clicked(self, margin: QWidget, event: QMouseEvent) -> None:
        """A click beside the text: on a speaker, a flag or a moment."""
        y = event.position().y()
        for number, box in self.blocks_in_sight():
            if box.top() <= y < box.bottom():
                self.setTextCursor(self.text.cursor(number, 0))
                if margin is self._left:
                    self.speaker_menu_asked.emit(event.globalPosition().toPoint())
                elif moment := self._right.moment_at(number, box, event.position()):
                    self.moment_clicked.emit(moment)
                else:
                    self.menu_asked.emit(event.globalPosition().toPoint())

    # -- the document

    def _patch(self, first: int, end: int, wanted: list[str], count: int) -> None:
        """Replace blocks; a cursor within them stays as near to its place as it can."""
        cursor = self.textCursor()
        number, place = cursor.blockNumber(), cursor.positionInBlock()
        self.text.patch(first, end, wanted, count)
        if first <= number < end:
            self.setTextCursor(self.text.cursor(min(number, first + max(0, len(wanted) - 1)), place))

    def _keep_in_sight(self, cursor: QTextCursor) -> None:
        """Scroll only when the word leaves the middle of the page, and then to its upper third."""
        box = self.cursorRect(cursor)
        if box.top() < 40 or box.bottom() > self.viewport().height() - 60:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - self.viewport().height() // 3)
