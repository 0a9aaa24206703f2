"""The side of the debrief: panels, one behind the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTabWidget, QWidget

from fieldscribe.desktop.style.layout import column

SIDE_WIDTH = 322  # px


class Side(QFrame):
    """Each panel has a tab with its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.setFixedWidth(SIDE_WIDTH)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setUsesScrollButtons(False)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.tabBar().setExpanding(True)
        self.tabs.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        for named in (self.tabs, self.tabs.tabBar()):
            named.setAccessibleName(self.tr("About the debrief"))
        self.setLayout(column(self.tabs, gap=0))

    def add(self, panel: QWidget, name: str) -> None:
        """One panel more."""
        self.tabs.addTab(panel, name)
        self.tabs.setTabToolTip(self.tabs.count() - 1, name)

    def open(self, panel: QWidget) -> None:
        """Show this panel, also when the side was hidden."""
        self.tabs.setCurrentWidget(panel)
        self.show()

    def toggle(self) -> None:
        """Show or hide the side."""
        self.setVisible(not self.isVisible())
