"""The report as Markdown: CommonMark, with every character of the text shown as it is."""

import re
from collections.abc import Iterator

from fieldscribe.domain import Transcript
from fieldscribe.reports.letterhead import PLAIN, Letterhead
from fieldscribe.reports.report import ABOUT, BLANK, CHECK, Report, build
from fieldscribe.reports.sections import NONE_MARKED, Item, Layout
from fieldscribe.reports.templates import Template
from fieldscribe.sentences import Sentence

# CommonMark §2.4: any ASCII punctuation may be escaped. These could mean something within a line (also $ and ~, which
# many programs add) ...
_MARKUP = re.compile(r"[\\`*_{}\[\]<>&#|~$]")
# ... and these at its start.
_LINE_START = re.compile(r"^([-+=:]|\d+(?=[.)]))")


def render(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
    """The report of a debrief as Markdown."""
    return ("\n\n".join(_blocks(build(transcript, template, letterhead))) + "\n").encode()


def escape(text: str) -> str:
    """One line of text, escaped so that Markdown shows exactly these characters anywhere in a document."""
    text = _MARKUP.sub(lambda match: "\\" + match.group(), text)
    if start := _LINE_START.match(text):
        mark = start.group()
        return (mark + "\\" if mark.isdigit() else "\\" + mark) + text[start.end() :]
    return text


def _blocks(report: Report) -> Iterator[str]:
    if report.organisation:
        yield escape(report.organisation)
    yield f"*{escape(report.kind)}*"
    yield f"# {escape(report.title)}"
    if report.under_title:
        yield escape(report.under_title)
    for notice in report.notices:
        yield f"> **{escape(notice)}**"
    if report.details:
        yield "\n".join(f"- **{escape(label)}:** {' · '.join(map(escape, lines))}" for label, lines in report.details)
    for section in report.sections:
        yield f"## {escape(section.heading)}"
        if not section.items:
            yield escape(report.say(NONE_MARKED))
        elif section.layout is Layout.TEXT:
            yield from (escape(item.text) for item in section.items)
        elif section.layout is Layout.QUOTES:
            yield from (f"> {_item(item, report)}" for item in section.items)
        else:
            line = _action if section.layout is Layout.ACTIONS else _point
            yield "\n".join(line(item, report) for item in section.items)
    if report.turns:
        yield f"## {escape(report.turns_heading)}"
        yield from _transcript(report)
    if report.about:
        yield f"## {escape(report.say(ABOUT))}"
        yield " ".join(map(escape, report.about))
    if report.footer:
        yield escape(report.footer)


def _item(item: Item, report: Report) -> str:
    text = f"“{escape(item.text)}”" if item.spoken else escape(item.text)
    by = "" if item.heard else escape(item.speaker)
    return " · ".join(filter(None, (text, by, _time(item, report))))


def _point(item: Item, report: Report) -> str:
    return f"- {_item(item, report)}{_heard(item)}"


def _action(item: Item, report: Report) -> str:
    text = f"“{escape(item.text)}”" if item.spoken else escape(item.text)
    who = report.say(Sentence("who: {name}", name=f"**{escape(item.owner)}**" if item.owner else BLANK))
    due = report.say(Sentence("by when: {date}", date=f"**{escape(item.due)}**" if item.due else BLANK))
    time = report.say(Sentence("in recording: {time}", time=_time(item, report)))
    return " · ".join((f"- [ ] {text}", who, due, time)) + _heard(item)


def _time(item: Item, report: Report) -> str:
    return "" if item.time is None else f"`{report.clock(item.time)}`"


def _heard(item: Item) -> str:
    """The words at a moment without a note, on a line of their own within the list item."""
    if not item.heard:
        return ""
    return "\\\n  " + " · ".join(filter(None, (f"“{escape(item.heard)}”", escape(item.speaker))))


def _transcript(report: Report) -> Iterator[str]:
    for turn in report.turns:
        if turn.speaker:
            yield f"**{escape(turn.speaker)}**"
        for paragraph in turn.paragraphs:
            yield f"`{report.clock(paragraph.start)}` {escape(paragraph.text)}"
            checks = (f"{report.say(CHECK)} {report.say(reason)}" for reason in paragraph.reasons)
            yield from (f"> *{escape(check)}*" for check in checks)
        if turn.marks:
            yield f"> *{escape(report.say(Sentence('Marked as: {kinds}', kinds=report.marks(turn))))}*"
