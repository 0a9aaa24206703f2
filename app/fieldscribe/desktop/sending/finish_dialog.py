"""Finish a debrief: what is left to do in it, who receives it, and exactly what is sent."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QFrame, QLabel, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.layout import SCROLL_BAR, WIDE, clear, column, row
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.widgets import Symbol, button, label, scrolling
from fieldscribe.domain import SendState
from fieldscribe.workflow import finishing
from fieldscribe.workflow.enrolment import find_receiver
from fieldscribe.workflow.finishing import CheckItem, SendPreview
from fieldscribe.workflow.outbox import OutboxItem, outbox_item
from fieldscribe.workflow.workspace import Workspace

_WIDTH, _HEIGHT = 680, 720  # px, where the screen has so much
_PREVIEW_HEIGHT = 190  # px, at least
_NAMED = 12  # names listed in a line


@dataclass(frozen=True, slots=True)
class _Read:
    checks: tuple[CheckItem, ...]
    preview: SendPreview
    item: OutboxItem
    receiver: str
    encrypted: bool


class FinishDialog(QDialog):
    """Nothing is sent by it: it says that the debrief may go. Opened with `open`."""

    finish_confirmed = Signal(int)
    """The debrief is finished: how many bytes now wait to be sent."""
    withheld = Signal()
    """The debrief is not to be sent after all."""
    place_chosen = Signal(object)
    """A `Place` at which something is left to do."""

    def __init__(self, parent: QWidget, operations: Operations, debrief_id: int) -> None:
        super().__init__(parent)
        self._operations, self._debrief_id = operations, debrief_id
        self._read_number = 0
        self.preview: SendPreview | None = None
        self.setWindowTitle(self.tr("Finish this debrief"))
        self._checks = QVBoxLayout()
        self._checks.setSpacing(4)
        self._state = label("", "muted", wrap=True)
        self._receiver = label("", wrap=True)
        self.names = QRadioButton(self.tr("Send names as they are"))
        self.roles = QRadioButton(self.tr("Send roles instead of names, such as Midwife"))
        group = QButtonGroup(self)
        for choice in (self.names, self.roles):
            choice.setAccessibleName(choice.text())
            choice.setToolTip(choice.text())
            group.addButton(choice)
        self.names.setChecked(True)
        group.buttonToggled.connect(lambda _button, on: self._look() if on else None)
        self._replaced = label("", "muted", wrap=True)
        self._possible = label("", "muted", wrap=True)
        self._names_there = Banner("flag", "warning")
        self._names_there.set_text(
            self.tr(
                "Earlier versions of this debrief with names may have arrived already. They stay with your programme: "
                "ask it to delete them if it should not have the names."
            )
        )
        self._names_there.hide()
        self._size = label("", "strong", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(_PREVIEW_HEIGHT)
        self.text.setAccessibleName(self.tr("Everything that is sent"))
        self.text.setToolTip(self.text.accessibleName())
        self.cancel_button = button(self.tr("Cancel"), self.reject)
        self.cancel_button.setAutoDefault(False)
        self.withhold_button = button(
            self.tr("Do not send"), self._withhold, kind="quiet", tip=self.tr("This debrief is not finished after all")
        )
        self.withhold_button.setAutoDefault(False)
        self.finish_button = button(self.tr("Finish"), self._finish, kind="primary", symbol="check")
        self.finish_button.setDefault(True)
        self.finish_button.setEnabled(False)
        inside = QWidget()
        inside.setLayout(
            column(
                label(self.tr("Left to do"), "section"),
                self._checks,
                8,
                label(self.tr("Who receives it"), "section"),
                self._receiver,
                8,
                label(self.tr("Names"), "section"),
                self.names,
                self.roles,
                self._replaced,
                self._possible,
                self._names_there,
                8,
                label(self.tr("Everything that is sent"), "section"),
                self._size,
                self.text,
                gap=4,
                margins=(0, 0, SCROLL_BAR, 0),
            )
        )
        page = column(
            label(self.tr("Finish this debrief"), "heading"),
            self._state,
            scrolling(inside),
            row(self.withhold_button, None, self.cancel_button, self.finish_button),
            gap=10,
            margins=(WIDE, 20, WIDE, 20),
        )
        page.setStretch(2, 1)
        self.setLayout(page)
        room = self.screen().availableSize()
        self.resize(min(_WIDTH, room.width() - 80), min(_HEIGHT, room.height() - 80))
        self.withhold_button.hide()
        self._state.setText(self.tr("One moment …"))
        self._operations.run(
            self, lambda workspace: finishing.is_finished(workspace, debrief_id), self._begin, otherwise=self._give_up
        )

    def _begin(self, found: tuple[bool, bool]) -> None:
        finished, roles = found
        if finished and roles:
            self.roles.setChecked(True)  # this looks
        else:
            self._look()

    def _look(self) -> None:
        """Read what would be sent."""
        self._read_number += 1
        number, debrief_id, roles = self._read_number, self._debrief_id, self.roles.isChecked()
        self.finish_button.setEnabled(False)

        def read(workspace: Workspace) -> _Read:
            receiver = find_receiver(workspace)
            return _Read(
                finishing.checklist(workspace, debrief_id),
                finishing.preview(workspace, debrief_id, roles=roles),
                outbox_item(workspace, debrief_id),
                receiver.organisation if receiver else "",
                receiver is not None and receiver.encrypted,
            )

        self._operations.run(self, read, lambda found: self._show(number, found), otherwise=self._give_up)

    def _give_up(self, error: Exception) -> None:
        self._operations.report_error(error)
        self.reject()

    def _show(self, number: int, found: _Read) -> None:
        if number != self._read_number:
            return  # the other choice was made meanwhile
        self.preview = found.preview
        self._show_state(found.item)
        self._show_checks(found.checks)
        self._receiver.setText(self._receiver_line(found))
        self._show_names(found.preview)
        size = texts.size(found.preview.bytes)
        words = self.tr("%n word(s)", "", found.preview.words)
        self._size.setText(
            self.tr("{words}, no sound. Only the changes are sent: {size}.").format(words=words, size=size)
            if found.preview.changes_only
            else self.tr("{words}, no sound: {size}.").format(words=words, size=size)
        )
        self.text.setPlainText("\n".join(_line(each.label, each.text) for each in found.preview.lines))
        self.finish_button.setEnabled(True)

    def _show_state(self, item: OutboxItem) -> None:
        finished = item.state is not SendState.NOT_FINISHED
        self.withhold_button.setVisible(finished)
        self.finish_button.setText(self.tr("Save") if finished else self.tr("Finish"))
        self.finish_button.setAccessibleName(self.finish_button.text())
        if not finished:
            self._state.setText(
                self.tr(
                    "By finishing it, you say that this debrief may be sent. You can still change it later; then the "
                    "changes are sent too."
                )
            )
            return
        words = [texts.send_state(item.state)[0] + "."]
        if item.sent_at:
            words.append(self.tr("Last arrived: {time}.").format(time=texts.local_time(item.sent_at)))
        if item.reason:
            words.append(texts.translated(item.reason))
        self._state.setText(" ".join(words))

    def _show_checks(self, checks: tuple[CheckItem, ...]) -> None:
        clear(self._checks)
        for item in checks:
            self._checks.addWidget(self._check(item))
        if not checks:
            self._checks.addWidget(_checked(self.tr("Nothing is left to do.")))

    def _check(self, item: CheckItem) -> QWidget:
        sentence = texts.translated(item.sentence)
        parts: list[QWidget | None] = [Symbol("flag", "warning", 16), label(sentence, wrap=True)]
        if item.places:
            show = button(self.tr("Show"), lambda: self._go_to(item), kind="quiet")
            show.setAutoDefault(False)
            show.setAccessibleName(self.tr("Show: {what}").format(what=sentence))
            parts.append(show)
        made = QFrame()
        line = row(*parts)
        line.setStretch(1, 1)
        made.setLayout(line)
        return made

    def _go_to(self, item: CheckItem) -> None:
        self.reject()
        self.place_chosen.emit(item.places[0])

    def _receiver_line(self, found: _Read) -> str:
        if not found.receiver:
            return self.tr("Nobody yet: no programme is connected. It waits on this computer until one is.")
        if found.encrypted:
            return self.tr("{name}, and nobody else can read it on its way.").format(name=found.receiver)
        return found.receiver

    def _show_names(self, preview: SendPreview) -> None:
        replaced = [
            self.tr("{name} becomes {role} (%n time(s))", "", each.count).format(name=each.name, role=each.role)
            for each in preview.replaced
        ]
        self._replaced.setText("; ".join(replaced) + "." if replaced else "")
        self._replaced.setVisible(bool(replaced))
        possible = [each.text for each in preview.possible]
        shown = ", ".join(possible[:_NAMED])
        more = len(possible) - _NAMED
        if more > 0:
            shown += " " + self.tr("and %n more", "", more)
        self._possible.setText(
            self.tr("These may be names too, and are sent as they are: {names}").format(names=shown)
            if preview.roles and possible
            else ""
        )
        self._possible.setVisible(bool(self._possible.text()))
        self._names_there.setVisible(preview.names_there)

    def _finish(self) -> None:
        debrief_id, roles = self._debrief_id, self.roles.isChecked()
        size = self.preview.bytes if self.preview else 0

        def done(_nothing: None) -> None:
            self.accept()
            self.finish_confirmed.emit(size)

        self.finish_button.setEnabled(False)
        self._operations.run(
            self,
            lambda workspace: finishing.finish(workspace, debrief_id, roles=roles),
            done,
            otherwise=self._give_up,
        )

    def _withhold(self) -> None:
        debrief_id = self._debrief_id

        def done(_nothing: None) -> None:
            self.reject()
            self.withheld.emit()

        self._operations.run(self, lambda workspace: finishing.unfinish(workspace, debrief_id), done)


def _line(name: str, text: str) -> str:
    return f"{texts.translated(name)}: {texts.translated(text)}" if name else texts.translated(text)


def _checked(text: str) -> QWidget:
    made = QFrame()
    words: QLabel = label(text)
    made.setLayout(row(Symbol("check", "good", 16), words, None))
    return made
