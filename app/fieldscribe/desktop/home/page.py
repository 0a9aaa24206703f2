"""The home screen."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QFileDialog,
    QLineEdit,
    QMenu,
    QStackedWidget,
    QWidget,
)

from fieldscribe.desktop.backup.unknown_sound import UnknownSoundBanner
from fieldscribe.desktop.home.actions import DebriefActions
from fieldscribe.desktop.home.bin import BinPanel
from fieldscribe.desktop.home.filters import FilterPanel, Show, Sort, arranged, listed
from fieldscribe.desktop.home.rows import Entry, Rows, put, row_list
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.icons import icon
from fieldscribe.desktop.style.theme import font
from fieldscribe.desktop.style.widgets import (
    SCROLL_BAR,
    SPACE,
    WIDE,
    Banner,
    Choice,
    Symbol,
    WrappingRow,
    button,
    card,
    column,
    frame,
    label,
    row,
    tool,
)
from fieldscribe.domain import Binned, DebriefSummary, Job, RecordingState, SearchHit
from fieldscribe.workflow.debriefs import list_debriefs, search_transcripts
from fieldscribe.workflow.retention import list_bin
from fieldscribe.workflow.workspace import Workspace

_SEARCH_AFTER = 150  # ms of rest after the last key


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
    continue_asked = Signal(int)
    queued = Signal()

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations = operations
        self._debriefs: list[DebriefSummary] = []
        self._binned: list[Binned] = []
        self._show = Show.ALL
        self._order = Sort.NEWEST
        self.debrief_actions = DebriefActions(operations, self)
        self.debrief_actions.message.connect(self.message)
        self.debrief_actions.continue_asked.connect(self.continue_asked)
        self.debrief_actions.queued.connect(self.queued)
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
        clear.setToolTip(self.tr("Clear search"))
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
        for show, text in (
            (Show.ALL, self.tr("All")),
            (Show.READY, self.tr("Ready")),
            (Show.WORK, self.tr("In progress")),
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
        self._bin_chip = chip
        chip_area = WrappingRow([self._chips.buttons()[at] for at in range(len(Show))])
        self._count = label("", "caption")
        self.sort = self._sort_box()
        self.filters = FilterPanel()
        self.filters.hide()
        self.filters.changed.connect(self._narrow)
        self.filter_button = button(self.tr("Filter"), self._toggle_filters, symbol="settings", kind="quiet")
        self.filter_button.setCheckable(True)
        self.select_button = button(self.tr("Select"), self._toggle_select, symbol="check", kind="quiet")
        self.select_button.setToolTip(self.tr("Select several debriefs (or use Ctrl and click)"))
        self.select_button.setCheckable(True)
        tools = row(self._count, None, self.select_button, self.filter_button, self.sort)
        self._chosen = label("", "strong")
        self._export_chosen = button(self.tr("Export …"), self._menu_of_export, symbol="export")
        self._delete_chosen = button(self.tr("Delete"), self._delete, kind="danger", symbol="trash")
        self._choice_bar = frame(
            "banner",
            row(
                self._chosen,
                None,
                self._export_chosen,
                self._delete_chosen,
                tool("close", self.tr("Clear selection"), self._end_selection, size=16),
                margins=(14, 6, 10, 6),
            ),
        )
        self._choice_bar.hide()

        self.interrupted = Banner("flag", "warning")
        self._listen = button(self.tr("Listen"), self._emit_listen, symbol="play")
        self._keep = button(self.tr("Keep"), self._emit_keep, kind="primary")
        self.continue_button = button(self.tr("Continue this recording"), self._emit_continue, symbol="record")
        self.interrupted.add(self._listen, self.continue_button, self._keep)
        self.interrupted.hide()
        self._interrupted_id = 0
        self.unknown_sound = UnknownSoundBanner(operations)

        self.rows = Rows()
        self.list = row_list(self.rows, self.tr("Debriefs"), self.tr("Enter opens a debrief"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu_at)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.installEventFilter(self)
        self.list.selectionModel().selectionChanged.connect(self._show_choice)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._delete)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.debrief_actions.undo_delete)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._clicked)

        self._nothing = label("", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing = QWidget()
        self._empty_search = button(self.tr("Clear search"), self._leave_nothing_out, symbol="close")
        nothing.setLayout(
            column(
                60,
                row(None, Symbol("search", "faint", 40), None),
                self._nothing,
                row(None, self._empty_search, None),
                None,
            )
        )
        self._stack = QStackedWidget()
        self.bin = BinPanel(operations)
        self.bin.message.connect(self.message)
        for page in (self.list, self._empty(), nothing, self.bin):
            self._stack.addWidget(page)

        head = row(label(self.tr("Debriefs"), "title"), None, self.import_button, self.record_button, gap=12)
        self._tools = QWidget()
        self._tools.setLayout(column(self.search, chip_area, tools, self.filters, self._choice_bar, gap=10))
        above = column(
            head, self._tools, self.interrupted, self.unknown_sound, gap=SPACE, margins=(0, 0, SCROLL_BAR, 0)
        )
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
        self.filters.offer(debriefs)
        self.bin.show_entries(self._binned)
        self._bin_chip.setVisible(bool(self._binned) or self._show is Show.BIN)
        broken = next((d for d in debriefs if d.recording_state is RecordingState.INTERRUPTED), None)
        self.interrupted.setVisible(broken is not None)
        if broken is not None:
            self._interrupted_id = broken.id
            self.interrupted.set_text(
                self.tr("The recording “{title}” was interrupted. Everything recorded is safe.").format(
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
        wanted = self.filters.narrowed(self._show)
        shown: list[Entry] = [*arranged((each for each in self._debriefs if listed(each, wanted)), self._order)]
        self._put(shown)
        if not self._debriefs:
            self._stack.setCurrentIndex(1)
        elif not shown:
            self._empty_search.setText(self.tr("Clear filters"))
            self._empty_search.setVisible(wanted.narrowed)
            self._say_nothing(self.tr("No debriefs here at the moment."))

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

    def _sort_box(self) -> Choice:
        made = Choice()
        for order, text in (
            (Sort.NEWEST, self.tr("Newest first")),
            (Sort.OLDEST, self.tr("Oldest first")),
            (Sort.TITLE, self.tr("By title")),
            (Sort.SITE, self.tr("By site")),
            (Sort.FACILITATOR, self.tr("By facilitator")),
        ):
            made.addItem(text, order)
        made.setAccessibleName(self.tr("Sort by"))
        made.setToolTip(self.tr("Sort by"))
        made.currentIndexChanged.connect(self._sort)
        return made

    def _sort(self) -> None:
        self._order = Sort(self.sort.currentData())
        self._narrow()

    def _narrow(self) -> None:
        self.list.setCurrentIndex(QModelIndex())
        self._list()
        self.list.scrollToTop()

    def _toggle_filters(self) -> None:
        self.filters.setVisible(self.filter_button.isChecked())
        if not self.filter_button.isChecked():
            self.filters.clear()

    def _leave_nothing_out(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.filter_button.setChecked(False)
            self._toggle_filters()
        self.search.setFocus()

    # -- several at once

    def chosen(self) -> list[DebriefSummary]:
        """The debriefs that are chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [entry for entry in map(self.rows.entry, rows) if isinstance(entry, DebriefSummary)]

    def _toggle_select(self) -> None:
        several = self.select_button.isChecked()
        mode = QAbstractItemView.SelectionMode
        self.list.clearSelection()
        self.list.setSelectionMode(mode.MultiSelection if several else mode.ExtendedSelection)
        self._show_choice()

    def _end_selection(self) -> None:
        self.select_button.setChecked(False)
        self._toggle_select()

    def _show_choice(self) -> None:
        count = len(self.chosen())
        self._choice_bar.setVisible(count > 1 or self.select_button.isChecked())
        self._chosen.setText(self.tr("%n selected", "", count))
        for made in (self._export_chosen, self._delete_chosen):
            made.setEnabled(count > 0)

    def _clicked(self, index: QModelIndex) -> None:
        held = QApplication.keyboardModifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if not held and not self.select_button.isChecked():
            self._open(index)

    def _menu_of_export(self) -> None:
        menu = QMenu(self)
        self.debrief_actions.fill_export(menu, self.chosen())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._export_chosen.mapToGlobal(self._export_chosen.rect().bottomLeft()))

    def _delete(self) -> None:
        chosen = self.chosen()
        if not chosen and self.list.currentIndex().isValid():
            entry = self.rows.entry(self.list.currentIndex().row())
            chosen = [entry] if isinstance(entry, DebriefSummary) else []
        self.debrief_actions.delete(chosen)
        self._end_selection()

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
            self._empty_search.setText(self.tr("Clear search"))
            self._empty_search.show()
            self._say_nothing(
                self.tr("No matches for “{words}”. Try fewer or shorter words.").format(words=" ".join(words.split()))
            )

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
        if watched is self.list and isinstance(event, QFocusEvent) and event.type() == QFocusEvent.Type.FocusIn:
            by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
            if by_key and self.rows.rowCount() and not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.rows.index(0))  # where the focus is has to be seen
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
        if not self.list.selectionModel().isSelected(index):
            self.list.setCurrentIndex(index)
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), lambda: self._open(index))
        if chosen := self.chosen():
            self.debrief_actions.fill(menu, chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _emit_continue(self) -> None:
        self.continue_asked.emit(self._interrupted_id)

    def _emit_keep(self) -> None:
        self.keep.emit(self._interrupted_id)

    def _emit_listen(self) -> None:
        self.listen.emit(self._interrupted_id)

    def _empty(self) -> QWidget:
        """What a person sees who has nothing yet."""
        picture = Symbol("wave", "accent", 56)
        sample = button(self.tr("See the sample debrief"), self.sample.emit, kind="quiet", symbol="sparkle")
        sample.setAccessibleName(self.tr("See the sample debrief"))
        words = label(
            self.tr(
                "Record a debrief, or import a sound file, and Fieldscribe writes down what was said. You can also "
                "drop files anywhere in this window."
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
