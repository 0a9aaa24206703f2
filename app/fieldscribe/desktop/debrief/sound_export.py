"""Sound of a debrief as a file for others: a passage, or all of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.style.messages import Action
from fieldscribe.domain import Debrief
from fieldscribe.workflow import listening
from fieldscribe.workflow.workspace import Workspace


class SoundExport(QObject):
    """Asks where to, then writes in the background."""

    message = Signal(str, object)

    def __init__(self, operations: Operations, window: QWidget) -> None:
        super().__init__(window)
        self._operations, self._window = operations, window

    def ask_for_passage(self, debrief: Debrief, start: float, end: float) -> None:
        """Save the sound of a passage (s), as loud as other clips."""
        name = f"{debrief.title} {texts.clock(start).replace(':', '.')}"
        self._ask(name, lambda workspace, target: listening.write_clip(workspace, debrief.id, start, end, target))

    def ask_for_all(self, debrief: Debrief) -> None:
        """Save all of the sound as it is."""
        self._ask(debrief.title, lambda workspace, target: listening.save_sound(workspace, debrief.id, target))

    def write(self, target: Path, write: Callable[[Workspace, Path], Path]) -> None:
        """Write the file; without an ending it becomes an MP3."""
        target = target if target.suffix else target.with_name(target.name + ".mp3")
        self._operations.run(self, lambda workspace: write(workspace, target), self._written, long=True)

    def _ask(self, name: str, write: Callable[[Workspace, Path], Path]) -> None:
        plain = "".join(letter if letter.isalnum() or letter in " .-_()" else " " for letter in name)
        suggested = Path.home() / (" ".join(plain.split())[:80].strip(". ") + ".mp3")
        kinds = self.tr("Sound files ({kinds})").format(kinds="*.mp3 *.wav *.opus")
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save the sound"), str(suggested), kinds)
        if chosen:
            self.write(Path(chosen), write)

    def _written(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        show = Action(self.tr("Show in folder"), lambda: QDesktopServices.openUrl(folder))
        self.message.emit(self.tr("Saved as {name}.").format(name=path.name), show)
