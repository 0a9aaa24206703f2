"""The text of a transcript as Qt lays it out: one block for each paragraph, changed block by block."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument, QTextOption

from fieldscribe.desktop.style.theme import font

_BETWEEN_BLOCKS = "\u2029"  # Qt's sign in the raw text


class TranscriptDocument(QTextDocument):
    """Plain text without a history of its own. Blocks are counted from 0, places in UTF-16 units."""

    def __init__(self, parent: QObject, size: int) -> None:
        """`size` is that of the letters (px)."""
        super().__init__(parent)
        self.text_size = size
        self.filling = False
        """Whether the program writes in it, and not the person."""
        self.setDocumentMargin(12)
        self.setDefaultFont(font(size))
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)
        self.setUndoRedoEnabled(False)

    def set_size(self, size: int) -> None:
        """Another size of the letters (px)."""
        self.text_size = size
        self.setDefaultFont(font(size))

    def texts(self) -> list[str]:
        """The blocks as they read now; one call, for thousands of blocks asked one by one take their time."""
        return self.toRawText().split(_BETWEEN_BLOCKS)

    def cursor(self, number: int, start: int, end: int | None = None) -> QTextCursor:
        """A cursor at a place of a block, or over a stretch of it; never beyond its end."""
        block = self.findBlockByNumber(number)
        room = max(0, block.length() - 1)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(start, room))
        if end is not None:
            cursor.setPosition(block.position() + min(end, room), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def cut_at(self, start: int, end: int) -> list[str]:
        """The texts of the blocks if the text between two positions of the document were blocks of its own."""
        raw = self.toPlainText().encode("utf-16-le", "surrogatepass")
        pieces = raw[: start * 2], raw[start * 2 : end * 2], raw[end * 2 :]
        return "\n".join(piece.decode("utf-16-le", "surrogatepass") for piece in pieces).split("\n")

    def fill(self, wanted: Sequence[str]) -> None:
        """Hold these blocks and no others."""
        self.filling = True
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText("\n".join(wanted))
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(_block_format())
        cursor.endEditBlock()
        self.filling = False

    def patch(self, first: int, end: int, wanted: Sequence[str], count: int) -> None:
        """Replace the blocks from `first` to before `end` (of `count`) by others."""
        self.filling = True
        cursor = QTextCursor(self)
        cursor.beginEditBlock()
        if first == end:
            if first == count:
                cursor.movePosition(QTextCursor.MoveOperation.End)
                cursor.insertText("".join("\n" + text for text in wanted))
            else:
                cursor.setPosition(self.findBlockByNumber(first).position())
                cursor.insertText("".join(text + "\n" for text in wanted))
        else:
            cursor.setPosition(self.findBlockByNumber(first).position())
            last = self.findBlockByNumber(end - 1)
            if wanted or end - first == count:
                cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText("\n".join(wanted))
            elif end < count:
                cursor.setPosition(self.findBlockByNumber(end).position(), QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
            else:
                cursor.setPosition(self.findBlockByNumber(first).position() - 1)
                cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
        cursor.endEditBlock()
        self.filling = False


def _block_format() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(142.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(14.0)
    return made
