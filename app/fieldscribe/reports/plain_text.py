"""The report as plain text, UTF-8.

Paragraphs are not wrapped: the text is pasted into mails and messages, where the window wraps it. Each paragraph of the
transcript starts with [hh:mm:ss], which MAXQDA and ATLAS.ti read as a time mark.
"""

from collections.abc import Iterator

from fieldscribe.domain import Transcript
from fieldscribe.reports import times
from fieldscribe.reports.characters import width
from fieldscribe.reports.letterhead import PLAIN, Letterhead
from fieldscribe.reports.report import CHECK, Item, Layout, Report, Section, build
from fieldscribe.reports.templates import Template

_WIDEST_MARGIN = 24  # columns; a question as a label must not push every other value out of sight


def render(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
    """The report of a debrief as plain text."""
    return ("\n".join(_lines(build(transcript, template, letterhead))) + "\n").encode()


def _lines(report: Report) -> Iterator[str]:
    if report.organisation:
        yield from (report.organisation, "")
    yield from _underlined(report.title, "=")
    if report.under_title:
        yield report.under_title
    for notice in report.notices:
        yield from ("", f"! {notice}")
    if report.details:
        yield ""
    margin = min(max((len(label) for label, _ in report.details), default=0) + 2, _WIDEST_MARGIN)
    for label, lines in report.details:
        for position, line in enumerate(lines):
            yield (f"{label}: " if position == 0 else "").ljust(margin) + line
    for section in report.sections:
        yield ""
        yield from _underlined(section.heading, "-")
        yield from (_item(item, section) for item in section.items)
    if report.turns:
        yield ""
        yield from _underlined(report.turns_heading, "-")
        yield from _transcript(report)
    if report.about:
        yield ""
        yield from _underlined("About this transcript", "-")
        yield from report.about
    if report.footer:
        yield from ("", report.footer)


def _underlined(heading: str, mark: str) -> tuple[str, str]:
    return heading, mark * min(width(heading), 78)


def _item(item: Item, section: Section) -> str:
    if section.layout is Layout.TEXT:
        return item.text
    text = f"“{item.text}”" if item.spoken else item.text
    extra = [item.speaker, item.owner and f"who: {item.owner}", item.due and f"by: {item.due}"]
    if item.time is not None:
        extra.append(f"[{times.clock(item.time, long=True)}]")
    return " · ".join([f"- {text}", *(part for part in extra if part)])


def _transcript(report: Report) -> Iterator[str]:
    for position, turn in enumerate(report.turns):
        if position:
            yield ""
        if turn.speaker:
            yield f"{turn.speaker}:"
        for paragraph in turn.paragraphs:
            yield f"[{times.clock(paragraph.start, long=True)}] {paragraph.text}"
            yield from (f"    ! {CHECK} {reason}" for reason in paragraph.reasons)
