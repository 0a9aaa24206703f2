"""Backs up automatically when a backup is due and the chosen folder, such as a USB stick, is present."""

from PySide6.QtCore import QObject, QTimer

from fieldscribe.desktop.operations import Operations
from fieldscribe.workflow.workspace import Workspace

_POLL_MS = 30_000  # ms


class BackupTimer(QObject):
    """Shows no messages: failures are tried again, and the backup page shows the result."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._ticks = QTimer(self)
        self._ticks.setInterval(_POLL_MS)
        self._ticks.timeout.connect(self.look)

    def start(self) -> None:
        """Start checking at intervals."""
        self._ticks.start()

    def look(self) -> None:
        """Make a backup that is due, and copy one recording at a time, so that other work is not delayed."""
        self._operations.run(self, _back_up, otherwise=lambda _error: None, long=True)


def _back_up(workspace: Workspace) -> None:
    if not workspace.setting("backup_folder"):
        return
    from fieldscribe.workflow.backup import back_up_when_due, chosen_folder
    from fieldscribe.workflow.sound_backup import copy_sound

    back_up_when_due(workspace)
    folder = chosen_folder(workspace)
    if folder is not None and folder.is_dir() and workspace.setting("backup_sound"):
        copy_sound(workspace, folder, most=1)
