"""Names and special words of programmes: taken in from a file, handed over as one, removed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.layout import WrappingRow, clear, column, row
from fieldscribe.desktop.style.widgets import Elided, button, tool
from fieldscribe.workflow import vocabulary
from fieldscribe.workflow.vocabulary import Vocabulary
from fieldscribe.workflow.workspace import Workspace


class VocabularyFiles(QWidget):
    """The lists of programmes, each with its buttons, and the buttons for files."""

    message = Signal(str, object)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._known: dict[str, tuple[str, ...]] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.open_button = button(self.tr("Add words from a file …"), self._choose_file, symbol="import")
        self.open_button.setToolTip(self.tr("Add the words from a file that your programme gave you"))
        self.write_button = button(
            self.tr("Save these words to a file …"), partial(self._choose_target, ""), symbol="export"
        )
        self.setLayout(column(WrappingRow([self.open_button, self.write_button]), self._list))
        operations.changed.connect(self._look_if)
        self.look()

    def look(self) -> None:
        """Read the lists."""
        self._operations.run(self, vocabulary.vocabularies, self._show)

    def _look_if(self, changes: frozenset[Changed]) -> None:
        if Changed.SETTINGS in changes:
            self.look()

    def read(self, path: Path) -> None:
        """Take over the words of a file, for the programme that it names."""

        def take(workspace: Workspace) -> Vocabulary:
            return vocabulary.import_vocabulary(workspace, path)

        self._operations.run(self, take, self._taken)

    def write(self, programme: str, path: Path) -> None:
        """Write the words of a programme ("" of all) to a file."""

        def export(workspace: Workspace) -> Path:
            return vocabulary.export_vocabulary(workspace, programme, path)

        self._operations.run(
            self, export, lambda done: self.message.emit(self.tr("Saved as {file}.").format(file=done.name), None)
        )

    def _set(self, programme: str, words: tuple[str, ...], then: str = "") -> None:
        def change(workspace: Workspace) -> Vocabulary:
            return vocabulary.set_vocabulary(workspace, programme, words)

        def changed(done: Vocabulary) -> None:
            self.look()
            if then:
                self.message.emit(then, partial(self._set, done.programme, done.before))

        self._operations.run(self, change, changed)

    def _taken(self, taken: Vocabulary) -> None:
        self.look()
        text = self.tr("%n word(s) added.", "", len(taken.words))
        if taken.programme:
            text = self.tr("{programme}: {words}").format(programme=taken.programme, words=text)
        self.message.emit(text, partial(self._set, taken.programme, taken.before))

    def _show(self, found: dict[str, tuple[str, ...]]) -> None:
        self.write_button.setEnabled(bool(found.get("")))
        if found == self._known:
            return
        self._known = found
        clear(self._list)
        after: QWidget = self.write_button
        for programme, words in found.items():
            if not programme:
                continue
            count = self.tr("%n word(s)", "", len(words))
            name = Elided(f"{programme}  ·  {count}")
            write = tool(
                "export",
                self.tr("Save the words of {programme} to a file").format(programme=programme),
                partial(self._choose_target, programme),
            )
            remove = tool(
                "trash",
                self.tr("Remove the words of {programme}").format(programme=programme),
                partial(
                    self._set,
                    programme,
                    (),
                    self.tr("The words of {programme} were removed.").format(programme=programme),
                ),
            )
            line = row(name, write, remove)
            line.setStretch(0, 1)
            holder = QWidget()
            holder.setLayout(line)
            self._list.addWidget(holder)
            for control in (write, remove):
                QWidget.setTabOrder(after, control)
                after = control

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose the list of words"),
            "",
            self.tr("Lists of words (*.txt)") + ";;" + self.tr("All files (*)"),
        )
        if chosen:
            self.read(Path(chosen))

    def _choose_target(self, programme: str) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the words to a file"),
            f"{programme or self.tr('Words')}.txt",
            self.tr("Lists of words (*.txt)"),
        )
        if chosen:
            self.write(programme, Path(chosen))
