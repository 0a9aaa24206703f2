"""How many bytes of the month are used, and when sending may use the network by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QProgressBar

from fieldscribe.desktop import texts
from fieldscribe.desktop.settings.controls import Controls, Group
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import field_name, label
from fieldscribe.workflow.sending import Budget, Link, LinkKind

_MEGABYTES = (0, 1, 2, 5, 10, 20, 50, 100)
_HOUR_WIDTH = 110  # px


class BudgetGroup(Group):
    """The data budget, quiet hours, and networks that cost nothing."""

    free_changed = Signal(bool)
    """Whether the network in use costs nothing, as the person says."""

    def __init__(self, controls: Controls) -> None:
        super().__init__(self.tr("Data budget and quiet hours"))
        self._filling = False
        self.used = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Data budget used"))
        self.budget = controls.number(
            "data_budget",
            self.tr("Data that sending may use each month"),
            _MEGABYTES,
            lambda number: (
                self.tr("{n} MB").format(n=number) if number else self.tr("None: only when I choose Send now")
            ),
        )
        self.quiet_from = controls.number("quiet_from", self.tr("Quiet from"), range(24), _hour)
        self.quiet_until = controls.number("quiet_until", self.tr("Quiet until"), range(24), _hour)
        for box in (self.quiet_from, self.quiet_until):
            box.setMinimumWidth(_HOUR_WIDTH)
        self.free = QCheckBox(self.tr("This network is free of charge"))
        self.free.setAccessibleName(self.free.text())
        self.free.setToolTip(
            self.tr("Remembered for this network; what is sent over it does not count against the budget")
        )
        self.free.toggled.connect(lambda on: None if self._filling else self.free_changed.emit(on))
        self.always_free = controls.checkbox(
            "free_network", self.tr("Every network of this computer is free of charge")
        )
        self.machine = controls.checkbox(
            "send_machine_text", self.tr("Where I corrected the text, also send the computer's version")
        )
        self.network = label("", "caption", wrap=True)
        hours = row(
            column(field_name(self.tr("Quiet from")), self.quiet_from, gap=2),
            column(field_name(self.tr("until")), self.quiet_until, gap=2),
            None,
        )
        self.add(
            self.used,
            self.bar,
            field_name(self.tr("Data that sending may use each month")),
            self.budget,
            self.network,
            self.free,
            self.always_free,
            hours,
            label(
                self.tr(
                    "Nothing is sent automatically in the quiet hours. For no quiet hours, choose the same hour twice."
                ),
                "caption",
                wrap=True,
            ),
            self.machine,
        )

    def show_budget(self, budget: Budget) -> None:
        """What of it is used."""
        used = texts.size(budget.used)
        text = (
            self.tr("This month: {used} of {limit} used.").format(used=used, limit=texts.size(budget.limit))
            if budget.limit
            else self.tr("This month: {used} used.").format(used=used)
        )
        if budget.free:
            text += " " + self.tr("On free networks: {used}.").format(used=texts.size(budget.free))
        self.used.setText(text)
        self.bar.setVisible(bool(budget.limit))
        self.bar.setValue(min(100, round(100 * budget.used / budget.limit)) if budget.limit else 0)

    def show_link(self, link: Link) -> None:
        """The network in use, as it was judged."""
        self.network.setText(
            {
                LinkKind.FREE: self.tr("The network in use is free of charge."),
                LinkKind.METERED: self.tr("The network in use costs money for each megabyte."),
                LinkKind.UNKNOWN: self.tr("The network in use may cost money, so the budget applies."),
                LinkKind.OFFLINE: self.tr("This computer is not connected to a network."),
            }[link.kind]
        )
        self._filling = True
        self.free.setVisible(bool(link.network))
        self.free.setChecked(link.kind is LinkKind.FREE)
        self._filling = False


def _hour(hour: int) -> str:
    return f"{hour:02}:00"
