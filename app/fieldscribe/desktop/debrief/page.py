"""The screen of one debrief: puts its parts together, and turns what the person does into changes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedWidget, QTabWidget, QWidget

from fieldscribe import editing
from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.details import DetailsPanel
from fieldscribe.desktop.debrief.edit_session import EditSession, SaveState
from fieldscribe.desktop.debrief.find_bar import FindBar
from fieldscribe.desktop.debrief.finder import Finder
from fieldscribe.desktop.debrief.menus import passage_menu, speaker_menu
from fieldscribe.desktop.debrief.moments import MomentsPanel
from fieldscribe.desktop.debrief.paragraphs import Place, utf16_length
from fieldscribe.desktop.debrief.player_bar import PlayerBar
from fieldscribe.desktop.debrief.report import ReportPanel
from fieldscribe.desktop.debrief.sound import DebriefSound
from fieldscribe.desktop.debrief.speakers import SpeakersPanel
from fieldscribe.desktop.debrief.transcribe_again import TranscribeAgainDialog
from fieldscribe.desktop.debrief.transcript_view import TranscriptView
from fieldscribe.desktop.debrief.transcription_banner import TranscriptionBanner
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.style.widgets import column, frame, label, pill, row, set_tone, tool
from fieldscribe.domain import Debrief, Moment, MomentKind, Recording, Segment, SoundState
from fieldscribe.editing import Change
from fieldscribe.workflow import retention
from fieldscribe.workflow.editing import Opened, open_transcript, undo

SIDE_WIDTH = 322


class DebriefPage(QWidget):
    """Transcript, player, and what is known about the debrief."""

    back = Signal()
    message = Signal(str, object)
    wants_model = Signal()

    def __init__(self, operations: Operations, runner: JobRunner) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations, self._runner = operations, runner
        self.session: EditSession | None = None
        self.sound: DebriefSound | None = None
        self._debrief: Debrief | None = None
        self._recording: Recording | None = None
        self._entered = False
        self._wanted_id = 0
        self._reload_when_saved = False
        self.menu: QMenu | None = None

        self.view = TranscriptView()
        self.find_bar = FindBar()
        self.finder = Finder(operations, self.find_bar, self.view, self.undo_action)
        self.player = PlayerBar()
        self.details = DetailsPanel(operations)
        self.speakers = SpeakersPanel()
        self.moments = MomentsPanel(operations)
        self.report = ReportPanel(operations)
        self.state = TranscriptionBanner(operations, runner)
        self._build()
        self._connect()

    # -- opening and leaving

    def open(self, debrief_id: int, at: float = -1.0) -> None:
        """Show a debrief, at a moment (s) if one is given."""
        self.leave()
        self._wanted_id = debrief_id
        self._operations.run(
            self,
            lambda workspace: open_transcript(workspace, debrief_id),
            lambda opened: self._show(opened, at),
            otherwise=self._cannot_open,
        )

    def leave(self) -> None:
        """Keep what was typed, and stop the sound."""
        self.view.flush()
        self.details.flush()
        self.moments.flush()
        if self.sound is not None:
            self.sound.close()
            self.sound = None
        self.player.set_sound(None, 0.0)
        self._entered = False

    def rest(self) -> None:
        """Keep what was typed and be silent, without leaving."""
        self._flush()
        if self.sound is not None:
            self.sound.pause()

    @property
    def heard(self) -> frozenset[int]:
        """The debrief whose sound is open, if one is."""
        return frozenset((self._debrief.id,)) if self._debrief is not None and self.sound is not None else frozenset()

    def show_find(self) -> None:
        """Open the search, with what is selected."""
        self.find_bar.open(self.view.textCursor().selectedText())

    def restyle(self) -> None:
        """The theme is another one."""
        self.view.restyle()
        self.player.waveform.forget()
        if self.session is not None:
            self.speakers.show_document(self.session.document, anew=True)

    @property
    def saved(self) -> bool:
        """Whether everything that was typed is in the library, also in debriefs that were left."""
        return not any(session.busy for session in self.findChildren(EditSession))

    def _cannot_open(self, error: Exception) -> None:
        self._operations.report_error(error)
        self.back.emit()

    def _show(self, opened: Opened, at: float) -> None:
        transcript = opened.transcript
        if transcript.debrief.id != self._wanted_id:
            return
        fresh = self._debrief is None or self._debrief.id != transcript.debrief.id or not self._entered
        self._entered = True
        self._debrief, self._recording = transcript.debrief, transcript.recording
        if self.session is not None:
            self.session.changed.disconnect(self._document_changed)
            self.session.saved.disconnect(self._show_saved)
            self.session.retire()
        self.session = EditSession(self._operations, opened, self)
        self.session.changed.connect(self._document_changed)
        self.session.saved.connect(self._show_saved)
        self.session.steps.connect(self._show_steps)
        self.session.stale.connect(self._reload)
        self.finder.session = self.session
        if fresh:
            self.view.set_editing(False)
            self.find_bar.shut()
        self.view.follow(True)
        self.view.show_document(self.session.document)
        self.view.show_moments(transcript.moments)
        if fresh or not self.title.hasFocus():
            self.title.setText(transcript.debrief.title)
            self.title.setCursorPosition(0)  # a long title shows its beginning
        self.details.show_debrief(transcript.debrief)
        self.speakers.show_document(self.session.document)
        self.moments.show_moments(transcript.debrief.id, transcript.moments)
        self.report.show_debrief(transcript.debrief.id)
        self.player.waveform.set_moments(transcript.moments)
        self._show_steps(opened.undo_steps, opened.redo_steps)
        self._show_saved(SaveState.SAVED)
        self.state.show(transcript.debrief.id, transcript.recording, bool(transcript.segments))
        self._show_body()
        if transcript.recording is not None and transcript.recording.sound is not SoundState.KEPT:
            self.player.set_gone(transcript.recording)
        elif transcript.recording is not None and self.sound is None:
            self.sound = DebriefSound(self._operations, transcript.recording)
            self.player.set_sound(self.sound, transcript.recording.duration)
            self.sound.position.connect(self.view.set_playing)
            self.sound.trouble.connect(self._operations.failed)
            self.sound.load()
        if at >= 0:
            self.view.show_time(at)
            if self.sound is not None:
                self.sound.play(at, at) if at == 0 else self.sound.seek(at)
        if fresh:
            self.view.setFocus()

    def _reload(self) -> None:
        """The text was changed by something else, such as a new transcription: read it anew."""
        if self._debrief is None:
            return
        self._flush()
        if not self.saved:
            self._reload_when_saved = True  # it would miss what is on its way to the library
            return
        debrief_id = self._debrief.id
        self._operations.run(
            self, lambda workspace: open_transcript(workspace, debrief_id), lambda opened: self._show(opened, -1.0)
        )

    # -- building

    def _build(self) -> None:
        self.title = QLineEdit()
        self.title.setProperty("kind", "title")
        self.title.setAccessibleName(self.tr("Title of the debrief"))
        self.title.setToolTip(self.tr("Title of the debrief"))
        self.title.textEdited.connect(self.details.rename)
        self._saved = pill()
        self._saved.setAccessibleName(self.tr("State of the text"))
        self._undo = tool("undo", self.tr("Undo"), self._do_undo, key="Ctrl+Z")
        self._redo = tool("redo", self.tr("Redo"), self._do_redo, key="Ctrl+Shift+Z")
        doubt = tool("doubt", self.tr("Next doubtful word"), self._next_doubtful, key="F8")
        find = tool("search", self.tr("Find and replace"), self.show_find, key="Ctrl+H")
        self._side_button = tool("details", self.tr("Show or hide the side"), self._toggle_side, key="Ctrl+B")
        head = row(
            tool("chevron-left", self.tr("Back to the debriefs"), self.back.emit, key="Alt+Left"),
            self.title,
            self._saved,
            8,
            self._undo,
            self._redo,
            doubt,
            find,
            self._side_button,
            gap=4,
            margins=(12, 10, 12, 10),
        )
        head.setStretch(1, 1)

        nothing = label(self.tr("Nothing has been written down yet."), "muted")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty = QWidget()
        self._empty.setLayout(column(None, nothing, None))
        self._body = QStackedWidget()
        self._body.addWidget(self.view)
        self._body.addWidget(self._empty)

        self.side = QTabWidget()
        self.side.setDocumentMode(True)
        self.side.tabBar().setUsesScrollButtons(False)
        self.side.tabBar().setDrawBase(False)
        self.side.tabBar().setExpanding(True)
        self.side.tabBar().setAccessibleName(self.tr("What is known about the debrief"))
        self.side.setAccessibleName(self.tr("What is known about the debrief"))
        for panel, name in (
            (self.details, self.tr("Details")),
            (self.speakers, self.tr("Speakers")),
            (self.moments, self.tr("Moments")),
            (self.report, self.tr("Report")),
        ):
            self.side.addTab(panel, name)
            self.side.setTabToolTip(self.side.count() - 1, name)
        self.side.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self._side = frame("side", column(self.side, gap=0))
        self._side.setFixedWidth(SIDE_WIDTH)
        paper = frame("paper", column(self.find_bar, self.state, gap=0))
        paper.layout().addWidget(self._body)  # type: ignore[union-attr]
        middle = row(paper, self._side, gap=0)
        middle.setStretch(0, 1)
        page = column(frame("header", head), middle, self.player, gap=0)
        page.setStretch(1, 1)
        self.setLayout(page)
        for number in range(1, 10):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self)
            key.activated.connect(lambda number=number: self._give_to(number - 1))
        for keys, act in (
            ("Shift+F8", lambda: self._next_doubtful(back=True)),
            ("Ctrl+Return", self._mark_checked),
            ("Ctrl+E", self._export),
            ("Ctrl+Space", self._toggle_sound),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _connect(self) -> None:
        self.view.typed.connect(self._typed)
        self.view.undo_asked.connect(self._do_undo)
        self.view.redo_asked.connect(self._do_redo)
        self.view.word_chosen.connect(self._hear)
        self.view.play_asked.connect(self._toggle_sound)
        self.view.speaker_key.connect(self._give_to)
        self.view.menu_asked.connect(self._passage_menu)
        self.view.speaker_menu_asked.connect(self._speaker_menu)
        self.view.moment_clicked.connect(self._show_moment)
        self.player.marked.connect(self._mark_here)
        self.player.wants_back.connect(self._bring_sound_back)
        self.player.play_button.clicked.connect(lambda: self.view.follow(True))
        self.player.waveform.sought.connect(lambda time: self.view.show_time(time))
        self.details.kept.connect(self._kept)
        self.speakers.renamed.connect(self._rename_speaker)
        self.speakers.merged.connect(self._merge_speakers)
        self.speakers.added.connect(self._add_speaker)
        self.speakers.assigned.connect(self._give_to)
        self.moments.changed.connect(self._moments_changed)
        self.moments.play.connect(self._play_from)
        self.moments.message.connect(self.message)
        self.report.message.connect(self.message)
        self.report.flush_asked.connect(self._flush)
        self.state.wants_model.connect(self.wants_model)
        self.state.transcript_renewed.connect(self._reload)
        self.state.replaced.connect(self._say_replaced)
        self._runner.wrote.connect(self._written)
        self.finder.message.connect(self.message)
        self.finder.flush_asked.connect(self._flush)
        self.finder.renewed.connect(self._reload)
        self.find_bar.closed.connect(self.view.setFocus)

    # -- the text

    def do(self, change: Change | None) -> bool:
        """Make a change to the text; False when there is nothing to change."""
        return self.session is not None and self.session.do(change)

    def _typed(self, change: Change) -> None:
        if self.session is not None:
            # The screen reads like this already: the view must not write it again.
            self.session.changed.disconnect(self._document_changed)
            self.session.do(change)
            self.session.changed.connect(self._document_changed)
            self.view.accept(self.session.document)

    def _document_changed(self) -> None:
        if self.session is None:
            return
        self.view.flush()  # what is being typed becomes part of the document before that is shown
        self.view.show_document(self.session.document)
        self.speakers.show_document(self.session.document)
        self._show_body()
        self.finder.refresh()

    def _show_body(self) -> None:
        there = self.session is not None and bool(self.session.document.segments)
        self._body.setCurrentIndex(0 if there else 1)

    def _written(self, job_id: int, segments: tuple[Segment, ...]) -> None:
        if self.session is not None and self.state.is_job(job_id):
            self.session.add(segments)

    def _do_undo(self) -> None:
        self.view.flush()
        if self.session is not None:
            self.session.undo()

    def undo_action(self) -> Callable[[], None]:
        """Takes the last step back in the debrief that is open now, also when another one is open by then."""
        recording = self._recording

        def back() -> None:
            if recording is None or self._recording is None or self._recording.id == recording.id:
                self._do_undo()
            else:
                self._operations.run(self, lambda workspace: undo(workspace, recording), changes=(Changed.TEXT,))

        return back

    def _do_redo(self) -> None:
        self.view.flush()
        if self.session is not None:
            self.session.redo()

    def _flush(self) -> None:
        self.view.flush()
        self.details.flush()
        self.moments.flush()

    def _show_steps(self, undo: int, redo: int) -> None:
        self._undo.setEnabled(undo > 0)
        self._redo.setEnabled(redo > 0)

    def _show_saved(self, state: SaveState) -> None:
        words, tone = {
            SaveState.SAVED: (self.tr("Saved"), ""),
            SaveState.SAVING: (self.tr("Saving"), ""),
            SaveState.FAILED: (self.tr("Not saved yet"), "bad"),
        }[state]
        self._saved.setText(words)
        set_tone(self._saved, tone)
        if state is SaveState.SAVED and self._reload_when_saved:
            self._reload_when_saved = False
            self._reload()

    def _ids(self) -> list[int | None]:
        return [segment.id for paragraph in self.view.chosen() for segment in paragraph.segments]

    def _mark_checked(self) -> None:
        if self.session is not None:
            self.do(editing.mark_checked(self.session.document, self._ids()))

    def _next_doubtful(self, back: bool = False) -> None:
        if not self.view.next_doubtful(back):
            self.message.emit(self.tr("No doubtful word any more in this direction."), None)
        self.view.setFocus()

    # -- speakers

    def _give_to(self, number: int) -> None:
        """Give the selection, or the paragraph with the cursor, to the speaker of that number."""
        if self.session is None:
            return
        speakers = self.session.document.speakers
        if number >= len(speakers):
            self.message.emit(self.tr("There is no speaker {n} yet.").format(n=number + 1), None)
            return
        self._assign(speakers[number].id)

    def _assign(self, speaker_id: int | None) -> None:
        if self.session is None:
            return
        self.view.flush()
        cut = self.view.selection_texts()
        cursor = self.view.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        document, change = self.session.document, None
        if cut is not None:
            change = editing.retype(document, cut)
            # Where the selection is a whole paragraph nothing is cut.
            document = editing.apply(document, change) if change else document
        ids = self._ids_between(document, start, end) if cut is not None else self._ids()
        assigned = editing.assign_speaker(document, ids, speaker_id)
        if change and assigned:
            self.do(replace(editing.compose(change, assigned), kind=assigned.kind))
        else:
            self.do(assigned or change)

    def _ids_between(self, document: editing.Document, start: int, end: int) -> list[int | None]:
        """The segments whose paragraph begins within a stretch of the text as it is on the screen (UTF-16 units)."""
        ids: list[int | None] = []
        at = 0
        text = self.view.document().toPlainText()
        for first, last in editing.paragraphs(document.segments):
            paragraph = editing.text_of(document.segments[first:last])
            at = _skip_space(text, at)
            if start <= at < end:
                ids += [segment.id for segment in document.segments[first:last]]
            at += utf16_length(paragraph)
        return ids

    def _add_speaker(self, name: str) -> None:
        if self.session is not None:
            self.view.flush()
            self.do(editing.add_speaker(self.session.document, name))

    def _rename_speaker(self, speaker_id: int, name: str) -> None:
        if self.session is not None:
            self.view.flush()
            self.do(editing.rename_speaker(self.session.document, speaker_id, name))

    def _merge_speakers(self, gone: int, kept: int) -> None:
        if self.session is not None:
            self.view.flush()
            self.do(editing.merge_speakers(self.session.document, gone, kept))

    def _speaker_menu(self, place: QPoint) -> None:
        if self.session is not None:
            show_speakers = partial(self.side.setCurrentWidget, self.speakers)
            self._pop_up(speaker_menu(self, self.session.document, self._assign, show_speakers), place)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(place)

    # -- the menu of a passage

    def _passage_menu(self, place: QPoint) -> None:
        if self.session is None:
            return
        chosen = self.view.chosen()
        if not chosen:
            return
        menu = passage_menu(
            self,
            chosen,
            listen=lambda: self._play_span(chosen[0].start, chosen[-1].end),
            checked=self._mark_checked,
            machine=self._back_to_machine,
            delete=self._delete,
            again=lambda: self._ask_again((chosen[0].start, chosen[-1].end), chosen[0].segments[0].language),
            mark=lambda kind: self.moments.mark(chosen[0].start, kind, self._quote(kind)),
        )
        self._pop_up(menu, place)

    def _bring_sound_back(self) -> None:
        if self._debrief is not None:
            debrief_id = self._debrief.id
            self._operations.run(
                self,
                lambda workspace: retention.restore_from_bin(workspace, retention.find_in_bin(workspace, debrief_id)),
                lambda _: self._reload(),
                changes=(Changed.DEBRIEFS,),
            )

    def _ask_again(self, span: tuple[float, float], language: str) -> None:
        if self._recording is not None and self._recording.sound is not SoundState.KEPT:
            self.message.emit(texts.sound_gone(self._recording), None)
            return
        self.again = TranscribeAgainDialog(self, self._operations, language)
        self.again.chosen.connect(lambda model, spoken: self.state.again(span, model, spoken))
        self.again.finished.connect(self.again.deleteLater)
        self.again.open()

    def _say_replaced(self) -> None:
        self.message.emit(self.tr("This part was transcribed again."), self.undo_action())

    def _quote(self, kind: MomentKind) -> str:
        text = self.view.textCursor().selectedText().strip()
        return text if kind is MomentKind.QUOTE else ""

    def _back_to_machine(self) -> None:
        if self.session is not None:
            self.do(editing.back_to_machine_text(self.session.document, self._ids()))

    def _delete(self) -> None:
        if self.session is not None and self.do(editing.delete(self.session.document, self._ids())):
            self.message.emit(self.tr("The passage was removed."), self.undo_action())

    # -- sound and moments

    def _hear(self, place: Place) -> None:
        if self.sound is not None:
            self.sound.hear_word(place.begins, place.ends)

    def _toggle_sound(self) -> None:
        self.view.follow(True)
        if self.sound is not None:
            self.sound.toggle()

    def _play_from(self, time: float) -> None:
        self.view.follow(True)
        self.view.show_time(time)
        if self.sound is not None:
            self.sound.play(time)

    def _play_span(self, start: float, end: float) -> None:
        if self.sound is not None:
            self.sound.play(start, end)

    def _mark_here(self, kind: MomentKind) -> None:
        if self._debrief is None:
            return
        self.side.setCurrentWidget(self.moments)
        self._side.show()
        self.moments.mark(self.sound.time if self.sound else 0.0, kind)

    def _show_moment(self, moment: Moment) -> None:
        self.side.setCurrentWidget(self.moments)
        self._side.show()
        self.moments.focus_on(moment)

    def _moments_changed(self, moments: tuple[Moment, ...]) -> None:
        self.view.show_moments(moments)
        self.player.waveform.set_moments(moments)

    # -- the side

    def _kept(self, debrief: Debrief) -> None:
        if self._debrief is not None and debrief.id == self._debrief.id:
            self._debrief = debrief
            self._operations.announce(Changed.DEBRIEFS)

    def _export(self) -> None:
        self._side.show()
        self.side.setCurrentWidget(self.report)
        self.report.ask()

    def _toggle_side(self) -> None:
        self._side.setVisible(not self._side.isVisible())


def _skip_space(text: str, at: int) -> int:
    """The next place (UTF-16 units) that is not space."""
    raw = text.encode("utf-16-le", "surrogatepass")
    while at * 2 < len(raw) and raw[at * 2 : at * 2 + 2].decode("utf-16-le", "replace").isspace():
        at += 1
    return at
