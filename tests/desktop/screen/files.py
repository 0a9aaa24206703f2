"""Stands for the file manager of the computer: `python files.py FOLDER` shows its files, and they can be dragged out.

It prints where on the screen the first one is.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem


class Files(QListWidget):
    """The files of a folder."""

    def mimeData(self, items: list[QListWidgetItem]) -> QMimeData:
        """The files, as a file manager hands them over."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(item.toolTip()) for item in items])
        return data

    def tell(self) -> None:
        """Say where the first file is."""
        place = self.viewport().mapToGlobal(self.visualItemRect(self.item(0)).center())
        print(place.x(), place.y(), flush=True)


app = QApplication(sys.argv[:1])
files = Files()
for path in sorted(Path(sys.argv[1]).iterdir()):
    entry = QListWidgetItem(path.name, files)
    entry.setToolTip(str(path))
files.setDragEnabled(True)
files.setGeometry(1040, 40, 220, 200)
files.show()
QTimer.singleShot(0, files.tell)
app.exec()
