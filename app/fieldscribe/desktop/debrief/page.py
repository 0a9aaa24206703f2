"""The screen of one debrief: puts its parts together, and turns what the person does into changes."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.banner_area import BannerArea
from fieldscribe.desktop.debrief.details import DetailsPanel
from fieldscribe.desktop.debrief.edit_session import EditSession
from fieldscribe.desktop.debrief.find_bar import FindBar
from fieldscribe.desktop.debrief.finder import Finder
from fieldscribe.desktop.debrief.header import DebriefHeader
from fieldscribe.desktop.debrief.menus import PassageActions, passage_menu, speaker_menu
from fieldscribe.desktop.debrief.moments import MomentsPanel
from fieldscribe.desktop.debrief.open_debrief import OpenDebrief
from fieldscribe.desktop.debrief.player_bar import PlayerBar
from fieldscribe.desktop.debrief.report import ReportPanel
from fieldscribe.desktop.debrief.side import Side
from fieldscribe.desktop.debrief.sound import DebriefSound
from fieldscribe.desktop.debrief.sound_actions import SoundActions
from fieldscribe.desktop.debrief.sound_banner import SoundBanner
from fieldscribe.desktop.debrief.sound_export import SoundExport
from fieldscribe.desktop.debrief.speakers import SpeakersPanel
from fieldscribe.desktop.debrief.text_actions import TextActions
from fieldscribe.desktop.debrief.transcribe_again import TranscribeAgainDialog
from fieldscribe.desktop.debrief.transcript_view import TranscriptView
from fieldscribe.desktop.debrief.transcription_banner import TranscriptionBanner
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.runner import JobRunner
from fieldscribe.desktop.save_state import SaveState
from fieldscribe.desktop.sending.finish_dialog import FinishDialog
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import frame, label
from fieldscribe.domain import Debrief, Moment, MomentKind, Recording, Segment, SendState, SoundState
from fieldscribe.settings import setting
from fieldscribe.workflow.editing import Opened, open_transcript
from fieldscribe.workflow.finishing import Place
from fieldscribe.workflow.send_states import send_states
from fieldscribe.workflow.settings import change_setting


class DebriefPage(QWidget):
    """Transcript, player, and what is known about the debrief."""

    back = Signal()
    message = Signal(str, object)
    wants_report_settings = Signal()
    wants_model = Signal(str)
    """The model of that name is to be got, or any better one ("")."""
    finished = Signal(int)
    """This debrief may be sent: so many bytes."""
    continue_asked = Signal(int)
    """The recording of this debrief shall be continued."""

    def __init__(self, operations: Operations, runner: JobRunner) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._operations, self._runner = operations, runner
        self.opened = OpenDebrief(operations)
        self._entered = False
        self._wanted_id = 0
        self._reload_when_saved = False
        self.menu: QMenu | None = None

        self.header = DebriefHeader()
        self.view = TranscriptView()
        self.text = TextActions(operations, self.opened, self.view)
        self.find_bar = FindBar()
        self.finder = Finder(operations, self.opened, self.find_bar, self.view, self.text.undo_action)
        self.player = PlayerBar()
        self.details = DetailsPanel(operations, self.opened)
        self.speakers = SpeakersPanel()
        self.moments = MomentsPanel(self.opened)
        self.report = ReportPanel(operations)
        self.state = TranscriptionBanner(operations, runner)
        self.sound_banner = SoundBanner()
        self.listening = SoundActions(operations, self.opened, self.view, self)
        self.sound_export = SoundExport(operations, self)
        self._build()
        self._connect()
        operations.run(self, lambda workspace: int(workspace.setting("text_size")), self.view.set_text_size)

    @property
    def session(self) -> EditSession:
        """The text of the open debrief."""
        return self.opened.session

    @property
    def sound(self) -> DebriefSound:
        """The sound of the open debrief."""
        return self.opened.sound

    # -- opening and leaving

    def open(self, debrief_id: int, at: float = -1.0) -> None:
        """Show a debrief, at a moment (s) if one is given."""
        self.leave()
        self._wanted_id = debrief_id
        unsaved = self.opened.unsaved_session(debrief_id)
        if unsaved is None:
            self._read(debrief_id, at)
        else:
            unsaved.when_saved(lambda: self._read(debrief_id, at))  # what was just typed shall be in it

    def leave(self) -> None:
        """Keep what was typed, and stop the sound."""
        self.flush()
        self.sound.close()
        self.player.set_sound(None, 0.0)
        self._entered = False

    def pause(self) -> None:
        """Save what was typed and stop the sound, without leaving the page."""
        self.flush()
        self.sound.pause()

    def flush(self) -> None:
        """Keep what was typed."""
        self.view.flush()
        self.details.flush()
        self.moments.flush()

    @property
    def with_open_sound(self) -> frozenset[int]:
        """The id of the debrief whose sound files are open; empty when none is."""
        return frozenset((self.opened.debrief.id,)) if self.sound.open else frozenset()

    def show_find(self) -> None:
        """Open the find bar with the selected text."""
        self.find_bar.open(self.view.textCursor().selectedText())

    def restyle(self) -> None:
        """The theme is another one."""
        self.view.restyle()
        self.player.waveform.forget()
        self.speakers.show_document(self.session.document, anew=True)

    @property
    def saved(self) -> bool:
        """Whether everything that was typed is in the library, also in debriefs that were left."""
        return not self.opened.unsaved and not self.view.pending

    def _read(self, debrief_id: int, at: float) -> None:
        if debrief_id == self._wanted_id:
            self._operations.run(
                self,
                lambda workspace: open_transcript(workspace, debrief_id),
                lambda opened: self._show(opened, at),
                otherwise=self._cannot_open,
            )

    def _cannot_open(self, error: Exception) -> None:
        self._operations.report_error(error)
        self.back.emit()

    def _show(self, opened: Opened, at: float) -> None:
        transcript = opened.transcript
        if transcript.debrief.id != self._wanted_id:
            return
        entered = not self._entered or self.opened.debrief.id != transcript.debrief.id
        if not entered and self.session.busy:
            self._reload()  # somebody typed while it was read
            return
        self._entered = True
        before = self.sound
        self.opened.show(opened, entered=entered)
        if entered:
            self.view.set_editing(False)
            self.find_bar.shut()
        self.view.follow(True)
        self.view.show_document(self.session.document)
        self.view.show_moments(transcript.moments)
        if entered or not self.details.pending("title"):
            self.header.show_title(transcript.debrief.title)
        self.details.show_debrief(transcript.debrief)
        self.speakers.show_document(self.session.document)
        self.moments.show_moments(transcript.debrief.id, transcript.moments)
        self.report.show_debrief(transcript.debrief.id)
        self.player.waveform.set_moments(transcript.moments)
        self.header.show_steps(opened.undo_steps, opened.redo_steps)
        self.header.show_saved(SaveState.SAVED)
        self.state.show(transcript.debrief.id, transcript.recording, bool(transcript.segments), transcript.model)
        self._show_body()
        self._look_at_sending()
        self._show_sound(transcript.recording, new=self.sound is not before)
        if at >= 0:
            self.view.show_time(at)
            if at == 0:
                self.sound.play(at, at)
            else:
                self.sound.seek(at)
        if entered:
            self.view.setFocus()

    def _show_sound(self, recording: Recording | None, *, new: bool) -> None:
        self.sound_banner.show_losses(recording)
        if recording is not None and recording.sound is not SoundState.KEPT:
            self.player.set_gone(recording)
        elif recording is not None and new:
            self.player.set_sound(self.sound, recording.duration)
            self.sound.position.connect(self.view.set_playing)
            self.sound.failed.connect(self._operations.failed)
            self.sound_banner.show_missing("")
            self.sound.missing.connect(self.sound_banner.show_missing)
            self.sound.load()

    def _reload(self) -> None:
        """The text was changed by something else, such as a new transcription: read it again."""
        if not self._entered:
            return
        self.flush()
        if not self.saved:
            self._reload_when_saved = True  # it would miss changes that are being saved
            return
        self._read(self.opened.debrief.id, -1.0)

    # -- building

    def _build(self) -> None:
        self._nothing = label("", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._show_silent(False)
        empty = QWidget()
        empty.setLayout(column(None, self._nothing, None, margins=(24, 24, 24, 24)))
        self._body = QStackedWidget()
        self._body.addWidget(self.view)
        self._body.addWidget(empty)
        self.side = Side()
        self.side.add(self.speakers, self.tr("Speakers"))
        self.side.add(self.moments, self.tr("Moments"))
        self.side.add(self.details, self.tr("Details"))
        self.side.add(self.report, self.tr("Report"))
        self._banners = BannerArea(self.sound_banner, self.state, beside=self.find_bar)
        paper = frame("paper", column(self.find_bar, self._banners, self._body, gap=0))
        middle = row(paper, self.side, gap=0)
        middle.setStretch(0, 1)
        page = column(self.header, middle, self.player, gap=0)
        page.setStretch(1, 1)
        self.setLayout(page)
        for number in range(9):
            self._on_key(f"Alt+{number + 1}", partial(self.text.assign_number, number))
        self._on_key("Shift+F8", lambda: self._next_doubtful(back=True))
        self._on_key("Ctrl+Return", self.text.mark_checked)
        self._on_key("Ctrl+E", self._export)
        self._on_key("Ctrl+Space", self.listening.toggle)

    def _on_key(self, keys: str, act: object) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _connect(self) -> None:
        self.opened.document_changed.connect(self._document_changed)
        self.opened.save_state.connect(self._show_saved)
        self.opened.steps.connect(self.header.show_steps)
        self.opened.stale.connect(self._reload)
        self.header.back_asked.connect(self.back)
        self.header.renamed.connect(self.details.rename)
        self.header.undo_asked.connect(self.text.undo)
        self.header.redo_asked.connect(self.text.redo)
        self.header.doubtful_asked.connect(self._next_doubtful)
        self.header.find_asked.connect(self.show_find)
        self.header.side_asked.connect(self.side.toggle)
        self.header.again_asked.connect(self._ask_whole_again)
        self.header.copy_asked.connect(lambda: self.text.copy(self.view.paragraphs))
        self.header.sound_asked.connect(lambda: self.sound_export.ask_for_all(self.opened.debrief))
        self.header.continue_asked.connect(lambda: self.continue_asked.emit(self.opened.debrief.id))
        self.header.finish_asked.connect(self.ask_to_finish)
        self.header.text_size_asked.connect(self._change_text_size)
        self.sound_export.message.connect(self.message)
        self.listening.message.connect(self.message)
        self.listening.reload_asked.connect(self._reload)
        self.sound_banner.listen_asked.connect(self.listening.play_from)
        self.sound_banner.find_asked.connect(self.listening.ask_for_file)
        self.text.message.connect(self.message)
        self.text.flush_asked.connect(self.flush)
        self._operations.changed.connect(self._changed)
        self.view.typed.connect(self.text.type)
        self.view.undo_asked.connect(self.text.undo)
        self.view.redo_asked.connect(self.text.redo)
        self.view.word_chosen.connect(self.listening.play_word)
        self.view.play_asked.connect(self.listening.toggle)
        self.view.speaker_key.connect(self.text.assign_number)
        self.view.menu_asked.connect(self._passage_menu)
        self.view.speaker_menu_asked.connect(self._speaker_menu)
        self.view.moment_clicked.connect(self._show_moment)
        self.player.marked.connect(self.mark_here)
        self.player.wants_back.connect(self.listening.restore)
        self.player.play_button.clicked.connect(lambda: self.view.follow(True))
        self.player.waveform.sought.connect(self.view.show_time)
        self.details.kept.connect(self._details_kept)
        self.speakers.renamed.connect(self.text.rename_speaker)
        self.speakers.merged.connect(self.text.merge_speakers)
        self.speakers.added.connect(self.text.add_speaker)
        self.speakers.assigned.connect(self.text.assign_number)
        self.moments.changed.connect(self._moments_changed)
        self.moments.play.connect(self.listening.play_from)
        self.moments.message.connect(self.message)
        self.report.message.connect(self.message)
        self.report.flush_asked.connect(self.flush)
        self.report.settings_asked.connect(self.wants_report_settings)
        self.state.wants_model.connect(self.wants_model)
        self.state.again_asked.connect(self._ask_whole_again)
        self.state.silent.connect(self._show_silent)
        self.state.transcript_renewed.connect(self._reload)
        self.state.replaced.connect(self._say_replaced)
        self._runner.wrote.connect(self._written)
        self.finder.message.connect(self.message)
        self.finder.flush_asked.connect(self.flush)
        self.finder.renewed.connect(self._reload)
        self.find_bar.closed.connect(self.view.setFocus)

    # -- the text

    def _document_changed(self, origin: object) -> None:
        document = self.session.document
        if origin is self.view:
            self.view.accept(document)
            self.finder.refresh()
            return
        self.view.flush()  # what is being typed becomes part of the document before that is shown
        document = self.session.document
        self.view.show_document(document)
        self.speakers.show_document(document)
        self._show_body()
        self.finder.refresh()

    def _show_body(self) -> None:
        there = bool(self.session.document.segments)
        self._body.setCurrentIndex(0 if there else 1)
        recording = self.opened.recording
        self.header.offer(sound=recording is not None and recording.sound is SoundState.KEPT, text=there)

    def _show_silent(self, silent: bool) -> None:
        silent = silent and not self.session.undo_steps  # somebody may have removed every passage
        self._nothing.setText(
            self.tr(
                "No speech was found in this recording.\nIf people did speak, listen to it, and check the microphone."
            )
            if silent
            else self.tr("There is no text yet.")
        )

    def _written(self, job_id: int, segments: tuple[Segment, ...]) -> None:
        if self.state.is_job(job_id):
            self.session.add(segments)

    def _show_saved(self, state: SaveState) -> None:
        self.header.show_saved(state)
        if state is SaveState.SAVED and self._reload_when_saved:
            self._reload_when_saved = False
            self._reload()

    def _next_doubtful(self, back: bool = False) -> None:
        if not self.view.next_doubtful(back):
            none = self.tr("No more uncertain words above.") if back else self.tr("No more uncertain words below.")
            self.message.emit(none, None)
        self.view.setFocus()

    # -- menus and dialogs

    def _speakers(self) -> QMenu:
        return speaker_menu(self, self.session.document, self.text.assign, self._manage_speakers)

    def _manage_speakers(self) -> None:
        self.side.open(self.speakers)
        self.speakers.new.setFocus()

    def _speaker_menu(self, place: QPoint) -> None:
        self._pop_up(self._speakers(), place)

    def _passage_menu(self, place: QPoint) -> None:
        chosen = self.view.chosen()
        if not chosen:
            return
        start, end = chosen[0].start, chosen[-1].end
        selected, editing = self.view.textCursor().hasSelection(), self.view.editing
        acts = PassageActions(
            listen=lambda: self.sound.play(start, end),
            checked=self.text.mark_checked,
            again=lambda: self._ask_again((start, end), chosen[0].segments[0].language),
            machine=self.text.restore_machine_text,
            delete=self.text.delete,
            save_sound=lambda: self.sound_export.ask_for_passage(self.opened.debrief, start, end),
            copy_named=lambda: self.text.copy(chosen),
            mark=lambda kind: self.moments.mark(start, kind, self._quote(kind)),
            cut=self.view.cut if selected and editing else None,
            copy=self.view.copy if selected else None,
            paste=self.view.paste if editing and self.view.canPaste() else None,
        )
        self._pop_up(passage_menu(self, chosen, self._speakers(), acts), place)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(place)

    def _change_text_size(self, by: int) -> None:
        described = setting("text_size")
        usual = int(str(described.default))
        size = self.view.text.text_size + 2 * by if by else usual
        size = min(max(size, described.minimum), described.maximum)
        self.view.set_text_size(size)
        self._operations.run(self, lambda workspace: change_setting(workspace, "text_size", size))

    def _ask_whole_again(self) -> None:
        segments = self.session.document.segments
        self._ask_again(None, segments[0].language if segments else self.opened.debrief.language)

    def _ask_again(self, span: tuple[float, float] | None, language: str) -> None:
        recording = self.opened.recording
        if recording is not None and recording.sound is not SoundState.KEPT:
            self.message.emit(texts.sound_gone(recording), None)
            return
        self.again = TranscribeAgainDialog(self, self._operations, language, whole=span is None)
        self.again.chosen.connect(lambda model, spoken: self.state.again(span, model, spoken))
        self.again.finished.connect(self.again.deleteLater)
        self.again.open()

    def ask_to_finish(self) -> None:
        """Show what is left to do and what would be sent, and ask whether it may."""
        if not self._entered:
            return
        self.flush()  # what is being typed belongs to it
        self.finish_dialog = FinishDialog(self, self._operations, self.opened.debrief.id)
        self.finish_dialog.finish_confirmed.connect(self.finished)
        self.finish_dialog.withheld.connect(lambda: self.message.emit(self.tr("This debrief will not be sent."), None))
        self.finish_dialog.place_chosen.connect(self._go_to)
        self.finish_dialog.finished.connect(self.finish_dialog.deleteLater)
        self.finish_dialog.open()

    def _go_to(self, place: Place) -> None:
        """Show where something is left to do."""
        if place.in_title:
            self.header.title.setFocus()
            self.header.title.selectAll()
            return
        if place.moment_id is None:
            self.view.show_time(place.time)
            self.view.setFocus()
            return
        found = [moment for moment in self.moments.moments if moment.id == place.moment_id]
        if found:
            self._show_moment(found[0])

    def _say_replaced(self, whole: bool) -> None:
        text = self.tr("The debrief was transcribed again.") if whole else self.tr("This part was transcribed again.")
        self.message.emit(text, self.text.undo_action())

    def _quote(self, kind: MomentKind) -> str:
        text = self.view.textCursor().selectedText().strip()
        return text if kind is MomentKind.QUOTE else ""

    # -- moments

    def mark_here(self, kind: MomentKind) -> None:
        """Mark a moment at what is heard, or was heard last."""
        self.side.open(self.moments)
        self.moments.mark(self.sound.time, kind)

    def _show_moment(self, moment: Moment) -> None:
        self.side.open(self.moments)
        self.moments.focus_on(moment)

    def _moments_changed(self, moments: tuple[Moment, ...]) -> None:
        self.view.show_moments(moments)
        self.player.waveform.set_moments(moments)

    # -- the side

    def _changed(self, changes: frozenset[Changed], owner: object) -> None:
        """Update the undo steps after a change of moments or details, and where the debrief stands with sending."""
        if self._entered and changes & {Changed.SENDING, Changed.TEXT, Changed.DEBRIEFS}:
            self._look_at_sending()
        if self._entered and changes & {Changed.TEXT, Changed.DEBRIEFS} and not isinstance(owner, EditSession):
            self.session.refresh_steps()

    def _look_at_sending(self) -> None:
        number = self.opened.debrief.id

        def show(states: dict[int, SendState]) -> None:
            if number == self.opened.debrief.id:
                self.header.show_sending(states.get(number, SendState.NOT_FINISHED))

        self._operations.run(self, send_states, show)

    def _details_kept(self, debrief: Debrief) -> None:
        self.opened.describe(debrief)

    def _export(self) -> None:
        self.side.open(self.report)
        self.report.ask()
