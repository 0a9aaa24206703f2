"""Recordings on this computer without a debrief: a banner above the list, and a page with what to do with each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.settings.controls import Controls, Group
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.messages import Banner
from fieldscribe.desktop.style.question import Question
from fieldscribe.desktop.style.widgets import Elided, button, label
from fieldscribe.errors import FieldscribeError
from fieldscribe.workflow.sound_files import has_unknown_folders
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.workflow.unknown_sound import UnknownSound


def _find(workspace: Workspace) -> "list[UnknownSound]":
    if not has_unknown_folders(workspace):
        return []  # the usual start loads nothing that decodes sound
    from fieldscribe.workflow.unknown_sound import find_unknown_sound

    return find_unknown_sound(workspace)


def _add_back(workspace: Workspace, sounds: "Sequence[UnknownSound]") -> FieldscribeError | None:
    """Add them to the library; the first error, after all were tried."""
    from fieldscribe.workflow.unknown_sound import add_back

    first: FieldscribeError | None = None
    for sound in sounds:
        try:
            add_back(workspace, sound)
        except FieldscribeError as error:
            first = first or error
    return first


class UnknownSoundBanner(Banner):
    """The banner above the list of debriefs that says so."""

    listed = Signal()
    """They are to be shown."""

    def __init__(self, operations: Operations) -> None:
        super().__init__("sound", "warning")
        self._operations = operations
        self._sounds: list[UnknownSound] = []
        self.add_button = button(self.tr("Add to the library"), self._add_all, kind="primary")
        self.list_button = button(self.tr("Show"), self.listed.emit)
        self.add(self.list_button, self.add_button)
        self.hide()
        operations.changed.connect(self._look_if)

    def look(self) -> None:
        """Look for them."""
        self._operations.run(self, _find, self._show, long=True)

    def _look_if(self, changes: frozenset[Changed]) -> None:
        if Changed.DEBRIEFS in changes and self._sounds:
            self.look()

    def _show(self, sounds: "list[UnknownSound]") -> None:
        self._sounds = [sound for sound in sounds if sound.parts]
        self.set_text(self.tr("%n recording(s) on this computer belong to no debrief.", "", len(self._sounds)))
        self.setVisible(bool(self._sounds))

    def _add_all(self) -> None:
        sounds = list(self._sounds)
        self.add_button.setDisabled(True)
        self._operations.run(self, lambda workspace: _add_back(workspace, sounds), self._added, long=True)

    def _added(self, error: FieldscribeError | None) -> None:
        self.add_button.setDisabled(False)
        if error:
            self._operations.report_error(error)
        self.look()


class UnknownSoundGroup(Group):
    """Lists them, each to be listened to, added to the library or deleted. Hidden while there are none."""

    def __init__(self, controls: Controls) -> None:
        super().__init__(self.tr("Recordings without a debrief"))
        self._operations = controls.operations
        about = self.tr(
            "These recordings are on this computer, but belong to no debrief, for example because an older backup was "
            "restored. Add them to the library to see them in the list again, or delete them permanently."
        )
        self.rows = QVBoxLayout()
        self.rows.setSpacing(6)
        self.add(label(about, "muted", wrap=True), self.rows)
        self.hide()
        self._operations.changed.connect(self._look_if)

    def look(self) -> None:
        """Look for them."""
        self._operations.run(self, _find, self._show, long=True)

    def _look_if(self, changes: frozenset[Changed]) -> None:
        if Changed.DEBRIEFS in changes and self.isVisible():
            self.look()

    def _show(self, sounds: "list[UnknownSound]") -> None:
        while (item := self.rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for sound in sounds:
            self.rows.addWidget(self._row(sound))
        self.setVisible(bool(sounds))

    def _row(self, sound: "UnknownSound") -> QWidget:
        length = texts.length(sound.duration) if sound.duration else ""
        state = "" if sound.parts else self.tr("no readable sound")
        facts = "  ·  ".join(filter(None, (texts.day(sound.date), length, texts.size(sound.size), state)))
        listen = button(self.tr("Listen"), lambda: self._listen(sound), symbol="play", kind="quiet")
        add = button(self.tr("Add to the library"), lambda: self._add(sound))
        delete = button(self.tr("Delete …"), lambda: self._ask_to_delete(sound), kind="quiet", symbol="trash")
        if not sound.parts:
            listen.hide()
            add.hide()
        listen.setAccessibleName(self.tr("Listen to {title}").format(title=sound.title))
        add.setAccessibleName(self.tr("Add {title} to the library").format(title=sound.title))
        delete.setAccessibleName(self.tr("Delete {title}").format(title=sound.title))
        made = QWidget()
        words = column(Elided(sound.title if sound.parts else sound.name, "strong"), Elided(facts, "muted"), gap=0)
        line = row(words, listen, add, delete)
        line.setStretch(0, 1)
        made.setLayout(line)
        return made

    def _listen(self, sound: "UnknownSound") -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(sound.folder / sound.parts[0].path)))

    def _add(self, sound: "UnknownSound") -> None:
        self._operations.run(self, lambda workspace: _add_back(workspace, [sound]), self._done, long=True)

    def _done(self, error: FieldscribeError | None) -> None:
        if error:
            self._operations.report_error(error)
        self.look()

    def _ask_to_delete(self, sound: "UnknownSound") -> None:
        self.question = Question(
            self.window(),
            self.tr("Delete this recording?"),
            [(sound.title, texts.size(sound.size))],
            self.tr("It will be deleted permanently and cannot be restored."),
            self.tr("Delete permanently"),
            lambda: self._delete(sound),
        )
        self.question.open()

    def _delete(self, sound: "UnknownSound") -> None:
        def delete(workspace: Workspace) -> None:
            from fieldscribe.workflow.unknown_sound import delete_unknown_sound

            delete_unknown_sound(workspace, sound)

        self._operations.run(self, delete, lambda _: self.look(), long=True)
