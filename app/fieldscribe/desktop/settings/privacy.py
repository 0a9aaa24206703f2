"""Settings about how long things are kept."""

from datetime import date

from PySide6.QtWidgets import QComboBox

from fieldscribe.desktop.settings.controls import Controls, Group
from fieldscribe.desktop.style.widgets import field_name, label
from fieldscribe.desktop.texts import date_of
from fieldscribe.workflow.retention import SOUND_DAYS, sound_bin_dates

_BIN = (7, 30, 90, 365, 0)
_SOUND = (0, 7, 30, 90, 180, 365)


class PrivacyGroup(Group):
    """After how many days sound is deleted, and the bin is emptied."""

    def __init__(self, controls: Controls) -> None:
        super().__init__(self.tr("Privacy"))
        self._controls = controls
        self.sound: QComboBox = controls.number(
            "sound_days",
            self.tr("Sound of debriefs"),
            _SOUND,
            lambda days: self.tr("Delete after %n day(s)", "", days) if days else self.tr("Keep"),
        )
        self.effect = label("", wrap=True)
        self.bin: QComboBox = controls.number(
            "bin_days",
            self.tr("Recently deleted debriefs"),
            _BIN,
            lambda days: (
                self.tr("Delete permanently after %n day(s)", "", days) if days else self.tr("Keep until I delete them")
            ),
        )
        about = self.tr(
            "Sound is deleted only when its transcript is finished. It first stays in Recently deleted for %n day(s) "
            "and can be restored from there. Texts and reports are kept, and files outside Fieldscribe are never "
            "touched.",
            "",
            SOUND_DAYS,
        )
        self.add(
            field_name(self.tr("Sound of debriefs")),
            self.sound,
            self.effect,
            label(about, "muted", wrap=True),
            field_name(self.tr("Recently deleted debriefs")),
            self.bin,
        )
        self.sound.currentIndexChanged.connect(self.look)
        self.effect.hide()

    def look(self) -> None:
        """Find out what the choice means for the recordings that there are."""
        days = self.sound.currentData()
        if not days:
            self._show([])
            return
        self._controls.operations.run(self, lambda workspace: sound_bin_dates(workspace, days), self._show)

    def _show(self, days: list[date]) -> None:
        due = sum(day <= date.today() for day in days)
        lines = []
        if self.sound.currentData() and not days:
            lines.append(self.tr("No recording is affected so far."))
        elif days:
            first = date_of(days[0].isoformat())
            lines.append(
                self.tr("%n recording(s) will be deleted, the first on {date}.", "", len(days)).format(date=first)
            )
        if due:
            lines.append(self.tr("To be deleted when Fieldscribe next starts, or tomorrow: %n.", "", due))
        self.effect.setText(" ".join(lines))
        self.effect.setVisible(bool(lines))
