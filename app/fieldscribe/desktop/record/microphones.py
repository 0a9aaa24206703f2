"""Which microphone records."""

from PySide6.QtCore import Signal

from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.desktop.style.fields import Choice
from fieldscribe.desktop.texts import translated
from fieldscribe.workflow.workspace import Workspace


class MicrophoneChooser(Choice):
    """The microphones that are plugged in, the usual one first."""

    chosen = Signal(str)
    """The name of another one, "" for the usual one."""
    problem_changed = Signal(str)
    """Why there is none, in a sentence; "" when there is one."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._names: list[str] = []
        self.setAccessibleName(self.tr("Microphone"))
        self.setToolTip(self.tr("Microphone"))
        self.addItem(self.tr("Default microphone"), "")
        self.activated.connect(lambda: self.chosen.emit(self.currentData()))
        operations.changed.connect(self._refresh_if)

    def look(self) -> None:
        """Look which microphones there are; what is known stays when that fails."""
        ending = self._operations.ending.is_set

        def look(workspace: Workspace) -> tuple[list[str], str]:
            from fieldscribe.workflow.microphones import microphones

            names = dict.fromkeys(found.name for found in microphones(ending))
            return list(names), str(workspace.setting("microphone"))

        self._operations.run(
            self, look, self._found, otherwise=lambda error: self.problem_changed.emit(translated(error)), look=True
        )

    def _found(self, answer: tuple[list[str], str]) -> None:
        self._names, usual = answer
        self._show(usual)
        none = self.tr("No microphone was found. Plug one in, or allow Fieldscribe to use it, and look again.")
        self.problem_changed.emit("" if self._names else none)

    def _show(self, usual: str) -> None:
        while self.count() > 1:
            self.removeItem(1)
        for name in self._names:
            self.addItem(name, name)
        self.setCurrentIndex(max(0, self.findData(usual)))  # one that is not plugged in now stays the one that is set

    def _refresh_if(self, changes: frozenset[Changed]) -> None:
        if Changed.SETTINGS in changes:
            self._operations.run(self, lambda workspace: str(workspace.setting("microphone")), self._show)
