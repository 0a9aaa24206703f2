"""The report as plain text, UTF-8.

Paragraphs are not wrapped: the text is pasted into mails and messages, where the window wraps it. Each paragraph of the
transcript starts with [hh:mm:ss], which MAXQDA and ATLAS.ti read as a time mark.
"""

from collections.abc import Iterator

from fieldscribe.domain import Transcript
from fieldscribe.reports import times
from fieldscribe.reports.characters import width
from fieldscribe.reports.letterhead import PLAIN, Letterhead
from fieldscribe.reports.report import ABOUT, BLANK, CHECK, Report, build
from fieldscribe.reports.sections import NONE_MARKED, Item, Layout, Section
from fieldscribe.reports.templates import Template
from fieldscribe.sentences import Sentence

_WIDEST_MARGIN = 24  # columns; a question as a label must not push every other value out of sight


def render(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
    """The report of a debrief as plain text."""
    return ("\n".join(_lines(build(transcript, template, letterhead))) + "\n").encode()


def _lines(report: Report) -> Iterator[str]:
    if report.organisation:
        yield from (report.organisation, "")
    yield report.kind
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
        yield from (line for item in section.items for line in _item(item, section, report))
        if not section.items:
            yield report.say(NONE_MARKED)
    if report.turns:
        yield ""
        yield from _underlined(report.turns_heading, "-")
        yield from _transcript(report)
    if report.about:
        yield ""
        yield from _underlined(report.say(ABOUT), "-")
        yield from report.about
    if report.footer:
        yield from ("", report.footer)


def _underlined(heading: str, mark: str) -> tuple[str, str]:
    return heading, mark * min(width(heading), 78)


def _item(item: Item, section: Section, report: Report) -> Iterator[str]:
    if section.layout is Layout.TEXT:
        yield item.text
        return
    text = f"“{item.text}”" if item.spoken else item.text
    time = "" if item.time is None else f"[{times.clock(item.time, long=True)}]"
    if section.layout is Layout.ACTIONS:
        who = report.say(Sentence("who: {name}", name=item.owner or BLANK))
        due = report.say(Sentence("by when: {date}", date=item.due or BLANK))
        extra = [who, due, time and report.say(Sentence("in recording: {time}", time=time))]
        yield " · ".join([f"[ ] {text}", *filter(None, extra)])
    else:
        by = "" if item.heard else item.speaker
        yield " · ".join([f"- {text}", *filter(None, (by, time))])
    if item.heard:
        yield "    " + " · ".join(filter(None, (f"“{item.heard}”", item.speaker)))


def _transcript(report: Report) -> Iterator[str]:
    for position, turn in enumerate(report.turns):
        if position:
            yield ""
        if turn.speaker:
            yield f"{turn.speaker}:"
        for paragraph in turn.paragraphs:
            yield f"[{times.clock(paragraph.start, long=True)}] {paragraph.text}"
            yield from (f"    ! {report.say(CHECK)} {report.say(reason)}" for reason in paragraph.reasons)
        if turn.marks:
            yield f"    {report.say(Sentence('Marked as: {kinds}', kinds=report.marks(turn)))}"
