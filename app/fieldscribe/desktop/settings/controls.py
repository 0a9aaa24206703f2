"""The controls of the settings page: each shows the present value and saves a change at once."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLayout, QLineEdit, QPlainTextEdit, QWidget

from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.save_state import SaveState
from fieldscribe.desktop.style.fields import Choice
from fieldscribe.desktop.style.layout import column
from fieldscribe.desktop.style.widgets import label
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

WIDEST = 460  # px of a control
_KEEP_AFTER = 600  # ms of rest after the last key


class Controls(QObject):
    """Creates the controls. `kept` carries the name and new value of a setting, `state` its save state."""

    kept = Signal(str, object)
    state = Signal(object)

    def __init__(self, operations: Operations, page: QWidget) -> None:
        """For a page, with which they come to their end."""
        super().__init__(page)
        self.operations = operations
        self._filling = True
        self._show: dict[str, Callable[[Any], None]] = {}
        self._typing: list[tuple[QTimer, Callable[[], None]]] = []
        operations.changed.connect(self._refresh_if)

    def refresh(self) -> None:
        """Show what is in force."""
        names = tuple(self._show)
        self.operations.run(self, lambda workspace: {name: workspace.setting(name) for name in names}, self._fill)

    def choice(self, name: str, about: str, choices: Iterable[tuple[Any, str]]) -> QComboBox:
        """A setting of which there are a few values, each with what it is called."""
        made = Choice()
        for value, text in choices:
            made.addItem(text, value)
        made.setAccessibleName(about)
        made.setToolTip(about)
        made.setMaximumWidth(WIDEST)
        made.currentIndexChanged.connect(lambda: self.keep(name, made.currentData()))
        self._show[name] = lambda value: made.setCurrentIndex(max(0, made.findData(value)))
        return made

    def number(self, name: str, about: str, choices: Iterable[int], say: Callable[[int], str]) -> QComboBox:
        """A setting that is a number, with the usual ones to choose from; another one that is in force is shown too."""
        made = self.choice(name, about, [(value, say(value)) for value in choices])

        def show(value: int) -> None:
            if made.findData(value) < 0:
                made.addItem(say(value), value)
            made.setCurrentIndex(made.findData(value))

        self._show[name] = show
        return made

    def checkbox(self, name: str, text: str) -> QCheckBox:
        """A setting that is on or off."""
        made = QCheckBox(text)
        made.setAccessibleName(text)
        made.setToolTip(text)
        made.toggled.connect(lambda on: self.keep(name, on))
        self._show[name] = lambda value: made.setChecked(bool(value))
        return made

    def line(self, name: str, about: str, tip: str) -> QLineEdit:
        """A setting that is a line of text; kept when nothing was typed for a moment, or at once when one leaves it."""
        made = QLineEdit()
        made.setAccessibleName(about)
        made.setToolTip(tip)
        made.setMaximumWidth(WIDEST)
        later = self._later(made, lambda: self.keep(name, made.text().strip()))

        def typed() -> None:
            self.state.emit(SaveState.SAVING)
            later.start()

        made.textEdited.connect(typed)
        made.editingFinished.connect(self.flush)
        self._show[name] = lambda value: None if made.hasFocus() else made.setText(value)
        return made

    def lines(self, name: str, about: str, tip: str) -> QPlainTextEdit:
        """A setting that is a list, one entry on each line; kept when nothing was typed for a moment."""
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setFixedHeight(110)
        made.setMaximumWidth(WIDEST)
        made.setAccessibleName(about)
        made.setToolTip(tip)
        later = self._later(made, lambda: self.keep(name, tuple(filter(None, map(str.strip, _lines_of(made))))))

        def typed() -> None:
            if not self._filling:
                self.state.emit(SaveState.SAVING)
                later.start()

        made.textChanged.connect(typed)

        def show(value: tuple[str, ...]) -> None:
            if not made.hasFocus() and not later.isActive():  # else it would take back what was just typed
                made.setPlainText("\n".join(value))

        self._show[name] = show
        return made

    def flush(self) -> None:
        """Keep what was typed now."""
        for later, keep in self._typing:
            if later.isActive():
                later.stop()
                keep()

    def _later(self, field: QWidget, keep: Callable[[], None]) -> QTimer:
        """A timer to start with each key; `keep` is called when nothing was typed for a moment."""
        later = QTimer(field)
        later.setSingleShot(True)
        later.setInterval(_KEEP_AFTER)
        later.timeout.connect(keep)
        self._typing.append((later, keep))
        return later

    def keep(self, name: str, value: Any) -> None:
        """Keep a value that a person chose."""
        if self._filling:
            return

        def keep(workspace: Workspace) -> None:
            change_setting(workspace, name, value)

        self.state.emit(SaveState.SAVING)
        self.operations.run(self, keep, lambda _: self._kept(name, value), otherwise=self._refused)

    def run(self, call: Callable[[Workspace], Any], then: Callable[[Any], object]) -> None:
        """Save something that is no setting in the same way."""

        def done(answer: Any) -> None:
            self.state.emit(SaveState.SAVED)
            then(answer)

        self.state.emit(SaveState.SAVING)
        self.operations.run(self, call, done, otherwise=self._refused)

    def _kept(self, name: str, value: Any) -> None:
        self.state.emit(SaveState.SAVED)
        self.kept.emit(name, value)

    def _refused(self, error: Exception) -> None:
        self.state.emit(SaveState.FAILED)
        self.operations.report_error(error)
        self.refresh()  # what is shown is again what is in force

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if Changed.SETTINGS in changes:
            self.refresh()

    def _fill(self, values: dict[str, Any]) -> None:
        self._filling = True
        for name, value in values.items():
            self._show[name](value)
        self._filling = False


class Group(QFrame):
    """The settings of one kind, on a surface of their own; without a heading where the page says it."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._items = column(*([label(heading, "heading")] if heading else []), margins=(20, 18, 20, 18))
        self.setLayout(self._items)

    def add(self, *items: QWidget | QLayout) -> None:
        """Put these below what is there."""
        for item in items:
            self._items.addLayout(item) if isinstance(item, QLayout) else self._items.addWidget(item)


def _lines_of(field: QPlainTextEdit) -> list[str]:
    return field.toPlainText().splitlines()
