"""Short help, the keys, and what to send when something does not work."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from fieldscribe import __version__
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.layout import SPACE, WIDE, column, row
from fieldscribe.desktop.style.widgets import Elided, button, card, key_name, label, scrolling
from fieldscribe.workflow.doctor import Finding, examine
from fieldscribe.workflow.workspace import Workspace


class HelpPage(QWidget):
    """Opened by F1."""

    copied = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations = operations
        inside = QWidget()
        inside.setLayout(column(self._ways(), self._keys(), self._diagnostics(), None, gap=14, margins=(0, 0, 12, 0)))
        self.setLayout(
            column(
                label(self.tr("Help"), "title"),
                scrolling(inside, widest=900),
                gap=SPACE,
                margins=(WIDE + 8, WIDE, WIDE - 4, 12),
            )
        )

    def _ways(self) -> QFrame:
        lines = (
            (
                self.tr("Record"),
                self.tr("Put the laptop in the middle of the table and press Record. The sound is saved continuously, "
                        "and stays safe if the battery runs out."),
            ),
            (
                self.tr("Read along"),
                self.tr("Click a word to hear it. Uncertain words are underlined; F8 goes from one to the next."),
            ),
            (
                self.tr("Correct"),
                self.tr("Click into the text and type. Everything is saved as you type, and you can undo step by "
                        "step, even tomorrow."),
            ),
            (
                self.tr("Hand over"),
                self.tr(
                    "Fill in the details and the moments at the side, check the report, and export it. With Finish you "
                    "say that the text may be sent to your programme."
                ),
            ),
        )  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for at, (name, text) in enumerate(lines):
            grid.addWidget(label(name, "strong"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(text, wrap=True), at, 1, Qt.AlignmentFlag.AlignTop)
        box = QWidget()
        box.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        return card(label(self.tr("In four steps"), "heading"), box)

    def _keys(self) -> QFrame:
        groups = (
            (
                self.tr("Everywhere"),
                (
                    ("Ctrl+1", self.tr("Ctrl and 1 to 6: show a page, in the order of the buttons at the left")),
                    ("Ctrl+R", self.tr("Record")),
                    ("Ctrl+O", self.tr("Import sound files")),
                    ("Ctrl+F", self.tr("Search, or find in the debrief")),
                    ("Ctrl+E", self.tr("Export the report")),
                    ("F2", self.tr("F2 to F6: mark a moment while you record or listen")),
                    ("Ctrl+J", self.tr("Open or close the queue")),
                    ("Ctrl+L", self.tr("Lock Fieldscribe")),
                    ("F1", self.tr("This help")),
                    ("Ctrl+S", self.tr("Show that everything is saved")),
                    ("Ctrl+Q", self.tr("Close Fieldscribe")),
                ),
            ),
            (
                self.tr("While you listen"),
                (
                    ("Space", self.tr("Play or stop")),
                    ("F9", self.tr("Play or stop, even while you type")),
                    ("F7", self.tr("Three seconds back")),
                    ("1", self.tr("1 to 9: set who speaks here")),
                    ("Return", self.tr("Type here")),
                ),
            ),
            (
                self.tr("While you record"),
                (
                    ("Ctrl+Z", self.tr("Remove the last moment (Record page)")),
                    ("Ctrl+P", self.tr("Pause or resume (Record page)")),
                    ("Ctrl+Shift+E", self.tr("Stop and save (Record page)")),
                ),
            ),
            (
                self.tr("While you type"),
                (
                    ("F8", self.tr("Next uncertain word; with Shift the previous one")),
                    ("Ctrl+Z", self.tr("Undo; with Shift, redo")),
                    ("Ctrl+Return", self.tr("Mark this passage as checked")),
                    ("Ctrl+Shift+Return", self.tr("Finish this debrief, so that it can be sent")),
                    ("Alt+1", self.tr("Alt and 1 to 9: set who speaks here")),
                    ("Ctrl++", self.tr("Larger text; Ctrl+- smaller, Ctrl+0 normal")),
                    ("Esc", self.tr("Stop typing and listen")),
                ),
            ),
        )
        sides = [QGridLayout(), QGridLayout()]
        for grid in sides:
            grid.setHorizontalSpacing(14)
            grid.setVerticalSpacing(8)
            grid.setColumnStretch(1, 1)
        for at, (name, keys) in enumerate(groups):
            grid = sides[at % 2]
            heading = label(name, "section")
            heading.setContentsMargins(0, 12 if at > 1 else 0, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for key, text in keys:
                line = grid.rowCount()
                grid.addWidget(label(key_name(key), "key"), line, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(text, wrap=True), line, 1, Qt.AlignmentFlag.AlignTop)
        columns = row(*(column(grid, None) for grid in sides), gap=WIDE)
        for at in range(len(sides)):
            columns.setStretch(at, 1)
        box = QWidget()
        box.setLayout(columns)
        return card(label(self.tr("Keyboard shortcuts"), "heading"), box)

    def _diagnostics(self) -> QFrame:
        self._copy = button(self.tr("Copy diagnostics"), self.copy, symbol="copy")
        self._copied = label("", "caption", wrap=True)
        about = label(
            self.tr(
                "If something does not work, send this to the person who helps you. It describes this computer and "
                "what Fieldscribe found. It contains nothing from your debriefs."
            ),
            "muted",
            wrap=True,
        )
        where = Elided(self.tr("Your data is in {folder}").format(folder=self._operations.folder.root), "caption")
        version = label(self.tr("Fieldscribe {version}").format(version=__version__), "caption")
        return card(
            label(self.tr("If something does not work"), "heading"),
            about,
            row(self._copy, self._copied, None),
            where,
            version,
        )

    def copy(self) -> None:
        """Look at the computer, and put what was found into the clipboard."""
        self._copy.setEnabled(False)
        self._copied.setText(self.tr("Checking this computer …"))

        def look(workspace: Workspace) -> list[Finding]:
            return list(examine(workspace.folder))

        self._operations.run(self, look, self._put, look=True)

    def _put(self, findings: list[Finding]) -> None:
        lines = [f"Fieldscribe {__version__}"]
        lines += [
            f"[{finding.verdict}] {finding.topic}: {finding.found} {finding.advice}".strip() for finding in findings
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._copy.setEnabled(True)
        self._copied.setText(self.tr("Copied. You can paste it into a message."))
        self.copied.emit()
