"""The home screen."""

from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLineEdit, QMenu, QStackedWidget, QWidget

from fieldscribe.desktop.home.bin import BinPanel
from fieldscribe.desktop.home.rows import Entry, Rows, put, row_list
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.theme import font
from fieldscribe.desktop.style.widgets import SCROLL_BAR, SPACE, WIDE, Banner, Symbol, button, card, column, label, row
from fieldscribe.domain import Binned, DebriefSummary, Job, JobState, RecordingState, ReportState, SearchHit
from fieldscribe.workflow import debriefs
from fieldscribe.workflow.debriefs import list_debriefs, search_transcripts
from fieldscribe.workflow.retention import list_bin
from fieldscribe.workflow.workspace import Workspace

_SEARCH_AFTER = 150  # ms of rest after the last key
_OPEN = (JobState.QUEUED, JobState.RUNNING, JobState.PAUSED)


class Show(StrEnum):
    """Which debriefs are listed."""

    ALL = "all"
    READY = "ready"
    WORK = "work"
    ATTENTION = "attention"
    REPORTED = "reported"
    BIN = "bin"


def listed(entry: DebriefSummary, show: Show) -> bool:
    """Whether a debrief belongs to a filter."""
    job = entry.job.state if entry.job else None
    reported = entry.report is ReportState.DONE
    attention = entry.recording_state is RecordingState.INTERRUPTED or job is JobState.FAILED
    return {
        Show.ALL: True,
        Show.READY: not attention and bool(entry.segments) and job not in _OPEN and not reported,
        Show.WORK: job in _OPEN,
        Show.ATTENTION: attention,
        Show.BIN: False,  # they are in a list of their own
        Show.REPORTED: not attention and reported and job not in _OPEN,
    }[show]


class HomePage(QWidget):
    """Debriefs, search, and the two ways to begin."""

    opened = Signal(int, float)
    """A debrief was chosen: its id, and the moment (s) to start at, -1 for none."""
    record = Signal()
    files_chosen = Signal(list)
    sample = Signal()
    keep = Signal(int)
    listen = Signal(int)
    message = Signal(str, object)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations = operations
        self._debriefs: list[DebriefSummary] = []
        self._binned: list[Binned] = []
        self._show = Show.ALL
        self._search_number = self._search_shown = 0
        self._words_shown = ""
        self._open_first = False

        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._find)
        self.search = QLineEdit()
        self.search.setProperty("kind", "search")
        self.search.setPlaceholderText(self.tr("Search everything that was said"))
        self.search.setAccessibleName(self.tr("Search everything that was said"))
        self.search.setToolTip(self.tr("Search everything that was said (Ctrl+F)"))
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        clear = self.search.addAction(icon("close"), QLineEdit.ActionPosition.TrailingPosition)
        clear.setToolTip(self.tr("Empty the search"))
        clear.setVisible(False)
        clear.triggered.connect(self.search.clear)
        self.search.textChanged.connect(lambda text: clear.setVisible(bool(text)))
        self.search.textChanged.connect(lambda: self._later.start(_SEARCH_AFTER))
        self.search.returnPressed.connect(self._open_current)
        self.search.installEventFilter(self)

        self.record_button = button(
            self.tr("Record"), self.record.emit, kind="primary", symbol="record", window_key="Ctrl+R", large=True
        )
        self.import_button = button(
            self.tr("Import"), self.choose_files, symbol="import", window_key="Ctrl+O", large=True
        )

        self._chips = QButtonGroup(self)
        chips = row()
        for show, text in (
            (Show.ALL, self.tr("All")),
            (Show.READY, self.tr("Ready")),
            (Show.WORK, self.tr("In work")),
            (Show.ATTENTION, self.tr("Needs attention")),
            (Show.REPORTED, self.tr("Report done")),
            (Show.BIN, self.tr("Recently deleted")),
        ):
            chip = button(text, partial(self._filter, show), kind="chip")
            chip.setCheckable(True)
            chip.setChecked(show is Show.ALL)
            # Chosen it is bold, which its layout does not know.
            chip.setMinimumWidth(QFontMetrics(font(strong=True)).horizontalAdvance(text) + 28)
            self._chips.addButton(chip)
            chips.addWidget(chip)
        self._bin_chip = chip
        chips.addStretch(1)
        self._count = label("", "caption")
        chips.addWidget(self._count)

        self.interrupted = Banner("flag", "warning")
        self._listen = button(self.tr("Listen"), self._emit_listen, symbol="play")
        self._keep = button(self.tr("Keep"), self._emit_keep, kind="primary")
        self.interrupted.add(self._listen, self._keep)
        self.interrupted.hide()
        self._interrupted_id = 0

        self.rows = Rows()
        self.list = row_list(self.rows, self.tr("Debriefs"), self.tr("Enter opens a debrief"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu_at)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._put_away)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)

        self._nothing = label("", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing = QWidget()
        nothing.setLayout(column(60, self._nothing, None))
        self._stack = QStackedWidget()
        self.bin = BinPanel(operations)
        self.bin.message.connect(self.message)
        for page in (self.list, self._empty(), nothing, self.bin):
            self._stack.addWidget(page)

        head = row(label(self.tr("Debriefs"), "title"), None, self.import_button, self.record_button, gap=12)
        self._tools = QWidget()
        self._tools.setLayout(column(self.search, chips, gap=12))
        above = column(head, self._tools, self.interrupted, gap=SPACE, margins=(0, 0, SCROLL_BAR, 0))
        self.setLayout(column(above, self._stack, gap=SPACE, margins=(WIDE + 8, WIDE, WIDE + 8 - SCROLL_BAR, 12)))
        operations.changed.connect(self._refresh_if)
        self.refresh()

    # -- what is there

    def refresh(self) -> None:
        """Read the list anew."""
        self._operations.run(self, lambda workspace: (list_debriefs(workspace), list_bin(workspace)), self._fill)

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if changes & {Changed.DEBRIEFS, Changed.JOBS, Changed.TEXT}:
            self.refresh()

    def _fill(self, found: tuple[list[DebriefSummary], list[Binned]]) -> None:
        debriefs, self._binned = found
        self._debriefs = debriefs
        self.bin.show_entries(self._binned)
        self._bin_chip.setVisible(bool(self._binned) or self._show is Show.BIN)
        broken = next((d for d in debriefs if d.recording_state is RecordingState.INTERRUPTED), None)
        self.interrupted.setVisible(broken is not None)
        if broken is not None:
            self._interrupted_id = broken.id
            self.interrupted.set_text(
                self.tr("The recording “{title}” was interrupted. What was recorded is safe.").format(
                    title=broken.title
                )
            )
        if self.search.text().strip():
            self._find()  # what was found may be gone, or have another name
        else:
            self._list()

    def show_progress(self, job: Job) -> None:
        """A job got on: the debrief whose state it is says how far."""
        for at, entry in enumerate(self._debriefs):
            if entry.job is not None and entry.job.id == job.id:
                self._debriefs[at] = replace(entry, job=job)
                self.rows.renew(self._debriefs[at])

    def _list(self) -> None:
        self._tools.setVisible(bool(self._debriefs or self._binned) or self._show is Show.BIN)
        if self._show is Show.BIN:
            self._count.setText("")
            self._stack.setCurrentWidget(self.bin)
            return
        shown: list[Entry] = [entry for entry in self._debriefs if listed(entry, self._show)]
        self._put(shown)
        if not self._debriefs:
            self._stack.setCurrentIndex(1)
        elif not shown:
            self._say_nothing(self.tr("No debrief here at the moment."))

    def _put(self, entries: list[Entry]) -> None:
        put(entries, self.rows, self.list)
        self._stack.setCurrentIndex(0)
        passages = sum(isinstance(entry, SearchHit) for entry in entries)
        debriefs = self.tr("%n debrief(s)", "", len(entries) - passages)
        found = self.tr("%n passage(s)", "", passages)
        counts = [debriefs] * (len(entries) > passages) + [found] * bool(passages)
        self._count.setText(" · ".join(counts))

    def _say_nothing(self, text: str) -> None:
        self._nothing.setText(text)
        self._count.setText("")
        self._stack.setCurrentIndex(2)

    def _filter(self, show: Show) -> None:
        self._show = show
        self.search.clear()
        self.list.setCurrentIndex(QModelIndex())
        self._list()
        self.list.scrollToTop()

    # -- search

    def _find(self) -> None:
        words = self.search.text()
        if not words.strip():
            self._open_first, self._words_shown = False, ""
            self._list()
            return
        self._search_number += 1
        number = self._search_number

        def find(workspace: Workspace) -> tuple[set[int], list[SearchHit]]:
            described = {debrief.id for debrief in list_debriefs(workspace, words=words)}
            return described, search_transcripts(workspace, words, limit=100)

        self._operations.run(self, find, lambda found: self._show_hits(number, words, *found))

    def _show_hits(self, number: int, words: str, described: set[int], hits: list[SearchHit]) -> None:
        if number != self._search_number or not self.search.text().strip():
            return  # a later search, or none any more
        wanted = words.casefold().split()
        named: list[Entry] = [
            entry
            for entry in self._debriefs
            if entry.id in described or all(word in f"{entry.title} {entry.site}".casefold() for word in wanted)
        ]
        self._search_shown = number
        again = words == self._words_shown  # the debriefs changed, and not what is looked for
        self._words_shown = words
        self._put([*named, *hits])
        open_first, self._open_first = self._open_first, False
        if named or hits:
            if not again or not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.rows.index(0))
                self.list.scrollToTop()
            if open_first:
                self._open(self.list.currentIndex())
        else:
            self._say_nothing(self.tr("Nothing was found. Try fewer or shorter words."))

    # -- acting

    def eventFilter(self, watched: object, event: object) -> bool:
        """Up and down in the search field walk the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and self.rows.rowCount():
                at = min(max(0, self.list.currentIndex().row() + step), self.rows.rowCount() - 1)
                self.list.setCurrentIndex(self.rows.index(at))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                return True
        return False

    def choose_files(self) -> None:
        """Ask for sound files."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose sound files"), home)
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus()
        self.search.selectAll()

    def _open_current(self) -> None:
        if self._later.isActive() or self._search_shown != self._search_number:
            self._open_first = True  # as soon as it is found
            if self._later.isActive():
                self._later.stop()
                self._find()
            return
        self._open(self.list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self.rows.entry(index.row())
        if isinstance(entry, SearchHit):
            self.opened.emit(entry.debrief_id, entry.start)
        elif isinstance(entry, DebriefSummary) and entry.recording_state is not RecordingState.RECORDING:
            self.opened.emit(entry.id, -1.0)

    def _menu_at(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if not index.isValid():
            return
        self.list.setCurrentIndex(index)
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), lambda: self._open(index))
        if isinstance(self.rows.entry(index.row()), DebriefSummary):
            menu.addAction(icon("trash", "record"), self.tr("Delete") + "\tDel", self._put_away)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _put_away(self) -> None:
        """Take the debrief out of the list, with a way back."""
        index = self.list.currentIndex()
        entry = self.rows.entry(index.row()) if index.isValid() else None
        if not isinstance(entry, DebriefSummary) or entry.recording_state is RecordingState.RECORDING:
            return
        self._operations.run(
            self,
            lambda workspace: debriefs.move_to_bin(workspace, entry.id),
            lambda _: self.message.emit(
                self.tr("“{title}” is among the recently deleted now.").format(title=entry.title),
                partial(self._bring_back, entry.id),
            ),
        )

    def _bring_back(self, debrief_id: int) -> None:
        self._operations.run(
            self,
            lambda workspace: debriefs.restore(workspace, debrief_id),
        )

    def _emit_keep(self) -> None:
        self.keep.emit(self._interrupted_id)

    def _emit_listen(self) -> None:
        self.listen.emit(self._interrupted_id)

    def _empty(self) -> QWidget:
        """What a person sees who has nothing yet."""
        picture = Symbol("wave", "accent", 56)
        sample = button(self.tr("Look at the sample debrief"), self.sample.emit, kind="quiet", symbol="sparkle")
        sample.setAccessibleName(self.tr("Look at the sample debrief"))
        words = label(
            self.tr(
                "Record a debrief, or import the sound file of one, and Fieldscribe writes down what was said. "
                "You can also drop files anywhere in this window."
            ),
            "muted",
            wrap=True,
        )
        title = label(self.tr("Your debriefs will be here"), "heading")
        for text in (title, words):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setMinimumWidth(560)
        inside = column(
            row(None, picture, None), title, words, 8, row(None, sample, None), gap=10, margins=(40, 30, 40, 30)
        )
        box = QWidget()
        box.setLayout(inside)
        made = QWidget()
        made.setLayout(column(SPACE, row(None, card(box), None), None))
        return made
