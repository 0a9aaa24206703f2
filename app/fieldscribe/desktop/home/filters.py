"""Which debriefs are listed, and in which order."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from fieldscribe.desktop.style.fields import Choice, Day
from fieldscribe.desktop.style.layout import column, row
from fieldscribe.desktop.style.widgets import button, label
from fieldscribe.domain import DebriefSummary, JobState, ReportState, SendState

_OPEN = (JobState.QUEUED, JobState.RUNNING, JobState.PAUSED)


class Show(StrEnum):
    """Which debriefs are listed, by where they stand."""

    ALL = "all"
    READY = "ready"
    WORK = "work"
    ATTENTION = "attention"
    REPORTED = "reported"
    SENT = "sent"
    BIN = "bin"


class Sort(StrEnum):
    """In which order debriefs are listed."""

    NEWEST = "newest"
    OLDEST = "oldest"
    TITLE = "title"
    SITE = "site"
    FACILITATOR = "facilitator"


@dataclass(frozen=True, slots=True)
class Filter:
    """What a person wants to see: `since` and `until` are ISO dates or "", None is every site or facilitator."""

    show: Show = Show.ALL
    since: str = ""
    until: str = ""
    site: str | None = None
    facilitator: str | None = None

    @property
    def narrowed(self) -> bool:
        """Whether anything but `show` leaves debriefs out."""
        return self != Filter(self.show)


def needs_attention(entry: DebriefSummary) -> bool:
    """Whether a person should look at it; see `DebriefSummary.attention`."""
    return bool(entry.attention)


def listed(entry: DebriefSummary, wanted: Filter) -> bool:
    """Whether a debrief is among what is wanted."""
    day = entry.date[:10]
    return (
        _stands(entry, wanted.show)
        and (not wanted.since or day >= wanted.since)
        and (not wanted.until or day <= wanted.until)
        and wanted.site in (None, entry.site)
        and wanted.facilitator in (None, entry.facilitator)
    )


def _stands(entry: DebriefSummary, show: Show) -> bool:
    job = entry.job.state if entry.job else None
    reported = entry.report is ReportState.DONE
    attention = needs_attention(entry)
    return {
        Show.ALL: True,
        Show.READY: not attention and bool(entry.segments) and job not in _OPEN and not reported,
        Show.WORK: job in _OPEN,
        Show.ATTENTION: attention,
        Show.BIN: False,  # they are in a list of their own
        Show.SENT: entry.sending in (SendState.SENT, SendState.DIFFERS),
        Show.REPORTED: not attention and reported and job not in _OPEN,
    }[show]


def arranged(entries: Iterable[DebriefSummary], order: Sort) -> list[DebriefSummary]:
    """The debriefs, which come newest first, in the order that is wanted; those without a site or facilitator last."""
    found = list(entries)
    match order:
        case Sort.NEWEST:
            return found
        case Sort.OLDEST:
            return found[::-1]
        case Sort.TITLE:
            return sorted(found, key=lambda entry: _folded(entry.title))
        case Sort.SITE:
            return sorted(found, key=lambda entry: (not entry.site, _folded(entry.site)))
        case Sort.FACILITATOR:
            return sorted(found, key=lambda entry: (not entry.facilitator, _folded(entry.facilitator)))


def _folded(text: str) -> str:
    """As it is sorted: without accents and case."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


class FilterPanel(QWidget):
    """Date range, site and facilitator; hidden until a person wants to narrow the list."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.since = self._day(self.tr("From"))
        self.until = self._day(self.tr("To"))
        self.site = self._choice(self.tr("Site"))
        self.facilitator = self._choice(self.tr("Facilitator"))
        self.clear_button = button(self.tr("Clear filters"), self.clear, kind="quiet")
        fields = (
            (self.tr("From"), self.since),
            (self.tr("To"), self.until),
            (self.tr("Site"), self.site),
            (self.tr("Facilitator"), self.facilitator),
        )
        line = row(*(self._named(name, field) for name, field in fields), gap=12)
        line.addWidget(self.clear_button, alignment=Qt.AlignmentFlag.AlignBottom)
        for at in range(len(fields)):
            line.setStretch(at, 1)
        self.setLayout(line)

    def narrowed(self, show: Show) -> Filter:
        """What is wanted now."""
        return Filter(
            show,
            "" if self.since.empty else self.since.date().toString(Qt.DateFormat.ISODate),
            "" if self.until.empty else self.until.date().toString(Qt.DateFormat.ISODate),
            self.site.currentData(),
            self.facilitator.currentData(),
        )

    def clear(self) -> None:
        """Leave nothing out."""
        self.since.empty_it()
        self.until.empty_it()
        self.site.setCurrentIndex(0)
        self.facilitator.setCurrentIndex(0)

    def offer(self, entries: Sequence[DebriefSummary]) -> None:
        """The sites and facilitators that there are."""
        self._fill(self.site, {entry.site for entry in entries})
        self._fill(self.facilitator, {entry.facilitator for entry in entries})

    def _fill(self, box: QComboBox, names: set[str]) -> None:
        wanted = [None, *sorted(filter(None, names), key=_folded), *([""] if "" in names else [])]
        if wanted == [box.itemData(at) for at in range(box.count())]:
            return
        before = box.currentData()
        box.blockSignals(True)
        box.clear()
        for name in wanted:
            box.addItem(self.tr("All") if name is None else name or self.tr("Not given"), name)
        box.setCurrentIndex(max(0, box.findData(before)))
        box.blockSignals(False)

    def _named(self, name: str, field: QWidget) -> QWidget:
        made = QWidget()
        made.setLayout(column(label(name, "caption"), field, gap=2))
        return made

    def _day(self, name: str) -> Day:
        made = Day("d MMM yyyy", none=self.tr("Any day"))
        made.empty_it()
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.dateChanged.connect(self.changed)
        return made

    def _choice(self, name: str) -> Choice:
        made = Choice()
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setMinimumWidth(110)
        made.currentIndexChanged.connect(self.changed)
        return made
