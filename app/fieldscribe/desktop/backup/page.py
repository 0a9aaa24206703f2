"""The backups as a page of their own, with the recordings that the library does not know below them."""

from PySide6.QtWidgets import QWidget

from fieldscribe.desktop.backup.backups import BackupGroup
from fieldscribe.desktop.backup.unknown_sound import UnknownSoundGroup
from fieldscribe.desktop.operations import Operations
from fieldscribe.desktop.settings.controls import Controls
from fieldscribe.desktop.style.layout import SCROLL_BAR, SPACE, WIDE, column
from fieldscribe.desktop.style.widgets import label, scrolling

_WIDEST = 900  # px


class BackupPage(QWidget):
    """Make, choose and restore backups; add or delete recordings without a debrief."""

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self.setProperty("role", "page")
        controls = Controls(operations, self)
        self.backup = BackupGroup(controls)
        self.unknown_sound = UnknownSoundGroup(controls)
        self.backup.restored.connect(self.unknown_sound.look)
        inside = QWidget()
        inside.setLayout(column(self.backup, self.unknown_sound, None, gap=14, margins=(0, 0, SCROLL_BAR, 0)))
        self._area = scrolling(inside, widest=_WIDEST)
        self.setLayout(
            column(label(self.tr("Backup"), "title"), self._area, gap=SPACE, margins=(WIDE + 8, WIDE, WIDE - 4, 12))
        )
        controls.refresh()

    def enter(self) -> None:
        """The screen is shown."""
        self.backup.look()
        self.unknown_sound.look()

    def show_unknown_sound(self) -> None:
        """Bring the recordings that the library does not know into sight."""
        self._area.ensureWidgetVisible(self.unknown_sound)
