"""A debrief becomes a document on disk."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from fieldscribe.domain import Transcript
from fieldscribe.errors import NotWritable
from fieldscribe.library import reports as library_reports
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.reports.paragraphs import Turn
    from fieldscribe.reports.report import Report

_PREVIEW_WORDS = 1000  # of the transcript; Qt lays them out in a few milliseconds
_PREVIEW_ITEMS = 40  # of a section
_PREVIEW_LOGO = (120, 30)  # px


@dataclass(frozen=True, slots=True)
class Preview:
    """The report as a web page; `shortened` when the document has more of the transcript."""

    page: str
    shortened: bool


def export(
    workspace: Workspace, debrief_id: int, format_name: str = "", target: Path | None = None, template: str = ""
) -> Path:
    """Write the debrief as a document and return where. Without a format the suffix of `target` tells it, else DOCX.

    `target` may be a file, which is replaced unless it lies in the data folder, or a folder (None: the current one),
    where the document gets the name of the debrief, and a number when one of that name is there: somebody may have gone
    on writing in it. A new file of a name without an ending gets that of the format, as no program would open it else.
    `template` is a key or title; without it that of the debrief or of the settings is taken. Raises DebriefUnknown,
    FormatUnknown, TemplateUnknown, TemplateNotForFormat, FolderMissing, DestinationNotAFile, NotWritable, DiskFull.
    """
    from fieldscribe import reports
    from fieldscribe.workflow.report_look import letterhead, template_for

    with workspace.library.snapshot():
        transcript = workspace.transcript(debrief_id)
        seen = library_reports.revision(workspace.library, debrief_id)
    place = target or Path()
    folder = place.is_dir()
    chosen = reports.format_named(format_name or ("" if folder else place.suffix) or "docx")
    look = template_for(workspace, debrief_id, template), letterhead(workspace)
    if place.is_file() and place.resolve().is_relative_to(workspace.folder.root.resolve()):
        raise NotWritable(str(place), Sentence("another file is there"))  # the library, or a sound
    if not place.suffix and not place.exists():
        place = reports.free_path(place.with_name(place.name + chosen.suffix))
    if folder:
        (path,) = reports.export(transcript, (chosen,), place, False, *look)
    else:
        path = reports.write(transcript, chosen, place, *look)
    if chosen.document:
        library_reports.note_report(workspace.library, debrief_id, seen, look[0].key, chosen.name)
    return path


def formats() -> dict[str, str]:
    """The kinds of document by name, each with what it is called."""
    from fieldscribe.reports import FORMATS

    return {name: each.title for name, each in FORMATS.items()}


def formats_of_data() -> tuple[str, ...]:
    """The names of those that follow no template."""
    from fieldscribe.reports import FORMATS

    return tuple(name for name, each in FORMATS.items() if not each.document)


def preview(workspace: Workspace, debrief_id: int, template: str = "") -> Preview:
    """The report, to be shown on the screen: all of it but the end of a long transcript.

    Raises DebriefUnknown, TemplateUnknown.
    """
    from fieldscribe.reports import web_page
    from fieldscribe.reports.report import build
    from fieldscribe.workflow.report_look import letterhead, template_for

    transcript = workspace.transcript(debrief_id)
    report = build(transcript, template_for(workspace, debrief_id, template), letterhead(workspace))
    shown = _beginning(report)
    return Preview(web_page.page(shown, _PREVIEW_LOGO).decode(), shown != report)


def _beginning(report: "Report") -> "Report":
    """The report with the first words of its transcript only."""
    from fieldscribe.reports.characters import shorten

    turns: list[Turn] = []
    left = _PREVIEW_WORDS
    for turn in report.turns:
        paragraphs = []
        for paragraph in turn.paragraphs:
            if left > 0:
                paragraphs.append(replace(paragraph, text=shorten(paragraph.text, left)))
                left -= paragraph.text.count(" ") + 1
        if paragraphs:
            turns.append(replace(turn, paragraphs=tuple(paragraphs)))
    sections = tuple(replace(section, items=section.items[:_PREVIEW_ITEMS]) for section in report.sections)
    return replace(report, turns=tuple(turns), sections=sections)


def suggested_name(workspace: Workspace, debrief_id: int, format_name: str, template: str = "") -> str:
    """The file name that a document would get. Raises DebriefUnknown, FormatUnknown, TemplateUnknown."""
    from fieldscribe.reports import file_name, format_named
    from fieldscribe.workflow.report_look import template_for

    chosen = template_for(workspace, debrief_id, template)
    return file_name(workspace.transcript(debrief_id), format_named(format_name).suffix, chosen)


def notices(transcript: Transcript) -> tuple[str, ...]:
    """What must be known before a transcript is read, in sentences; mostly nothing."""
    from fieldscribe.reports.report import notices as found

    return found(transcript)
