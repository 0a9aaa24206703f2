"""Notices that the folder for backups is there, such as a stick that was plugged in, and backs up when that is due."""

from PySide6.QtCore import QObject, QTimer

from fieldscribe.desktop.operations import Operations
from fieldscribe.workflow.workspace import Workspace

_POLL_MS = 30_000  # ms


class BackupTimer(QObject):
    """Never says anything: what does not succeed is tried again, and the page of backups shows what there is."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self._ticks = QTimer(self)
        self._ticks.setInterval(_POLL_MS)
        self._ticks.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
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
