"""The home screen: all debriefs in a list, the search, and the two ways to begin."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QStandardPaths, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFileDialog, QMenu, QStackedWidget, QWidget

from fieldscribe.desktop.backup.unknown_sound import UnknownSoundBanner
from fieldscribe.desktop.home.actions import DebriefActions
from fieldscribe.desktop.home.bin import BinPanel
from fieldscribe.desktop.home.empty import FirstUse, NothingFound
from fieldscribe.desktop.home.filters import FilterPanel, Show, arranged, listed
from fieldscribe.desktop.home.interrupted import InterruptedBanner
from fieldscribe.desktop.home.list_controls import SortBox, StateChips
from fieldscribe.desktop.home.rows import Entry, Rows, put, row_list
from fieldscribe.desktop.home.search_field import SearchField
from fieldscribe.desktop.home.selection import SelectionBar
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.layout import SCROLL_BAR, SPACE, WIDE, column, row
from fieldscribe.desktop.style.widgets import button, label
from fieldscribe.domain import Binned, DebriefSummary, Job, RecordingState, SearchHit
from fieldscribe.workflow.debriefs import list_debriefs, search_transcripts
from fieldscribe.workflow.retention import list_bin
from fieldscribe.workflow.workspace import Workspace

_LEAST = 76  # px, one row


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
        self.debrief_actions = DebriefActions(operations, self)
        self.debrief_actions.message.connect(self.message)
        self.debrief_actions.continue_asked.connect(self.continue_asked)
        self.debrief_actions.queued.connect(self.queued)
        self._search_number = self._search_shown = 0
        self._words_shown = ""
        self._open_first = False

        self.search = SearchField()
        self.search.wanted.connect(self._find)
        self.search.stepped.connect(self._step)
        self.search.returnPressed.connect(self._open_current)

        self.record_button = button(
            self.tr("Record"), self.record.emit, kind="primary", symbol="record", window_key="Ctrl+R", large=True
        )
        self.import_button = button(
            self.tr("Import"), self.choose_files, symbol="import", window_key="Ctrl+O", large=True
        )

        self.chips = StateChips()
        self.chips.chosen.connect(self._filter)
        self._count = label("", "caption")
        self.sort = SortBox()
        self.sort.currentIndexChanged.connect(self._narrow)
        self.filters = FilterPanel()
        self.filters.hide()
        self.filters.changed.connect(self._narrow)
        self.filter_button = button(self.tr("Filter"), self._toggle_filters, symbol="settings", kind="quiet")
        self.filter_button.setCheckable(True)
        self.select_button = button(self.tr("Select"), self._toggle_select, symbol="check", kind="quiet")
        self.select_button.setToolTip(self.tr("Select several debriefs (or use Ctrl and click)"))
        self.select_button.setCheckable(True)
        self._list_tools = QWidget()  # of no use in the list of what was deleted
        self._list_tools.setLayout(row(self._count, None, self.select_button, self.filter_button, self.sort))
        self.selection = SelectionBar()
        self.selection.export_asked.connect(self._menu_of_export)
        self.selection.delete_asked.connect(self._delete)
        self.selection.closed.connect(self._end_selection)

        self.interrupted = InterruptedBanner()
        self.interrupted.listen.connect(self.listen)
        self.interrupted.continue_asked.connect(self.continue_asked)
        self.interrupted.keep.connect(self.keep)
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

        self.nothing_found = NothingFound(self._leave_nothing_out)
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(
            _LEAST
        )  # else the tallest of its pages would squeeze what is above in a low window
        self.bin = BinPanel(operations)
        self.bin.message.connect(self.message)
        for page in (self.list, FirstUse(self.sample.emit), self.nothing_found, self.bin):
            self._stack.addWidget(page)

        head = row(label(self.tr("Debriefs"), "title"), None, self.import_button, self.record_button, gap=12)
        self._tools = QWidget()
        self._tools.setLayout(column(self.search, self.chips, self._list_tools, self.filters, self.selection, gap=10))
        above = column(
            head, self._tools, self.interrupted, self.unknown_sound, gap=SPACE, margins=(0, 0, SCROLL_BAR, 0)
        )
        whole = column(above, self._stack, gap=SPACE, margins=(WIDE + 8, WIDE, WIDE + 8 - SCROLL_BAR, 12))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        operations.changed.connect(self._refresh_if)
        self.refresh()

    # -- what is there

    def refresh(self) -> None:
        """Read the list again."""
        self._operations.run(self, lambda workspace: (list_debriefs(workspace), list_bin(workspace)), self._fill)

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if changes & {Changed.DEBRIEFS, Changed.JOBS, Changed.TEXT, Changed.SENDING}:
            self.refresh()

    def _fill(self, found: tuple[list[DebriefSummary], list[Binned]]) -> None:
        debriefs, self._binned = found
        self._debriefs = debriefs
        self.filters.offer(debriefs)
        self.bin.show_entries(self._binned)
        self.chips.show_bin(bool(self._binned) or self._show is Show.BIN)
        self.interrupted.show_first(debriefs)
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
            self._list_tools.hide()
            self.filters.hide()
            self._stack.setCurrentWidget(self.bin)
            return
        wanted = self.filters.narrowed(self._show)
        shown: list[Entry] = [*arranged((each for each in self._debriefs if listed(each, wanted)), self.sort.order)]
        self._put(shown)
        if not self._debriefs:
            self._stack.setCurrentIndex(1)
        elif not shown:
            self.nothing_found.show_filters(wanted.narrowed)
            self._show_nothing()

    def _put(self, entries: list[Entry]) -> None:
        self._list_tools.show()
        self.filters.setVisible(self.filter_button.isChecked())
        put(entries, self.rows, self.list)
        self._stack.setCurrentIndex(0)
        passages = sum(isinstance(entry, SearchHit) for entry in entries)
        debriefs = self.tr("%n debrief(s)", "", len(entries) - passages)
        found = self.tr("%n passage(s)", "", passages)
        counts = [debriefs] * (len(entries) > passages) + [found] * bool(passages)
        self._count.setText(" · ".join(counts))

    def _show_nothing(self) -> None:
        self._count.setText("")
        self._stack.setCurrentIndex(2)

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
        self.selection.setVisible(count > 1 or self.select_button.isChecked())
        self.selection.show_count(count)

    def _clicked(self, index: QModelIndex) -> None:
        held = QApplication.keyboardModifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if not held and not self.select_button.isChecked():
            self._open(index)

    def _menu_of_export(self, place: QPoint) -> None:
        menu = QMenu(self)
        self.debrief_actions.fill_export(menu, self.chosen())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _delete(self) -> None:
        chosen = self.chosen()
        if not chosen and self.list.currentIndex().isValid():
            entry = self.rows.entry(self.list.currentIndex().row())
            chosen = [entry] if isinstance(entry, DebriefSummary) else []
        self.debrief_actions.delete(chosen)
        self._end_selection()

    def _filter(self, show: Show) -> None:
        self._show = show
        self._end_selection()
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
            self.nothing_found.show_search(words)
            self._show_nothing()

    # -- acting

    def eventFilter(self, watched: object, event: object) -> bool:
        """Mark the first debrief when the Tab key comes to the list: where the focus is has to be seen."""
        if watched is self.list and isinstance(event, QFocusEvent) and event.type() == QFocusEvent.Type.FocusIn:
            by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
            if by_key and self.rows.rowCount() and not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.rows.index(0))
        return False

    def _step(self, step: int) -> None:
        if self.rows.rowCount():
            at = min(max(0, self.list.currentIndex().row() + step), self.rows.rowCount() - 1)
            self.list.setCurrentIndex(self.rows.index(at))

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
        if self.search.typing or self._search_shown != self._search_number:
            self._open_first = True  # as soon as it is found
            if self.search.typing:
                self.search.search_now()
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
