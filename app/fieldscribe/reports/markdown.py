"""The report as Markdown: CommonMark, with every character of the text shown as it is."""

import re
from collections.abc import Iterator

from fieldscribe.domain import Transcript
from fieldscribe.reports.letterhead import PLAIN, Letterhead
from fieldscribe.reports.report import CHECK, Item, Layout, Report, build
from fieldscribe.reports.templates import Template

# CommonMark §2.4: any ASCII punctuation may be escaped. These could mean something within a line (also $ and ~, which
# many programs add) ...
_MARKUP = re.compile(r"[\\`*_{}\[\]<>&#|~$]")
# ... and these at its start.
_LINE_START = re.compile(r"^([-+=:]|\d+(?=[.)]))")


def render(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
    """The report of a debrief as Markdown."""
    return ("\n\n".join(_blocks(build(transcript, template, letterhead))) + "\n").encode()


def escape(text: str) -> str:
    """One line of text such that Markdown shows exactly these characters, wherever the line stands."""
    text = _MARKUP.sub(lambda match: "\\" + match.group(), text)
    if start := _LINE_START.match(text):
        mark = start.group()
        return (mark + "\\" if mark.isdigit() else "\\" + mark) + text[start.end() :]
    return text


def _blocks(report: Report) -> Iterator[str]:
    if report.organisation:
        yield escape(report.organisation)
    yield f"# {escape(report.title)}"
    if report.under_title:
        yield escape(report.under_title)
    for notice in report.notices:
        yield f"> **{escape(notice)}**"
    if report.details:
        yield "\n".join(f"- **{escape(label)}:** {' · '.join(map(escape, lines))}" for label, lines in report.details)
    for section in report.sections:
        yield f"## {escape(section.heading)}"
        if section.layout is Layout.TEXT:
            yield from (escape(item.text) for item in section.items)
        elif section.layout is Layout.QUOTES:
            yield from (f"> {_item(item, report)}" for item in section.items)
        else:
            bullet = "- [ ]" if section.layout is Layout.ACTIONS else "-"
            yield "\n".join(f"{bullet} {_item(item, report)}" for item in section.items)
    if report.turns:
        yield f"## {report.turns_heading}"
        yield from _transcript(report)
    if report.about:
        yield "## About this transcript"
        yield " ".join(map(escape, report.about))
    if report.footer:
        yield escape(report.footer)


def _item(item: Item, report: Report) -> str:
    text = f"“{escape(item.text)}”" if item.spoken else escape(item.text)
    extra = [escape(item.speaker)]
    extra += [f"{label}: **{escape(value)}**" for label, value in (("who", item.owner), ("by", item.due)) if value]
    if item.time is not None:
        extra.append(f"`{report.clock(item.time)}`")
    return " · ".join([text, *(part for part in extra if part)])


def _transcript(report: Report) -> Iterator[str]:
    for turn in report.turns:
        who = f"**{escape(turn.speaker)}** " if turn.speaker else ""
        for paragraph in turn.paragraphs:
            yield f"{who}`{report.clock(paragraph.start)}` {escape(paragraph.text)}"
            who = ""
            yield from (f"> *{escape(f'{CHECK} {reason}')}*" for reason in paragraph.reasons)
