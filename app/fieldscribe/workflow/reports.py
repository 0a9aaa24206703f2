"""Reports: a debrief becomes a document on disk, by a template and with the organisation's letterhead."""

import hashlib
import locale
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from fieldscribe.domain import Debrief, OwnField, Segment, Transcript
from fieldscribe.durable import write_file
from fieldscribe.errors import FieldscribeError, NotWritable, ReportNotNoted, TemplateNotForFormat
from fieldscribe.library import reports as library_reports
from fieldscribe.library import settings_store
from fieldscribe.library.debriefs import get_debrief
from fieldscribe.reports.letterhead import Letterhead, logo_from, read_logo
from fieldscribe.reports.letterhead import Logo as Logo
from fieldscribe.reports.templates import PDF as PDF
from fieldscribe.reports.templates import Template as Template
from fieldscribe.reports.templates import find_templates, load, template_named
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.reports.paragraphs import Turn
    from fieldscribe.reports.report import Report

_PREVIEW_WORDS = 1000  # of the transcript; Qt lays them out in a few milliseconds
_PREVIEW_ITEMS = 40  # of a section
_PREVIEW_LOGO = (120, 30)  # px


@dataclass(frozen=True, slots=True)
class Preview:
    """The report as HTML for Qt; `shortened` when the document has more of the transcript."""

    page: str
    shortened: bool


@dataclass(frozen=True, slots=True)
class PageToPrint:
    """The report as HTML for a printer, its title, the line at the foot, and how pages are numbered ("# of ##").

    `template` is the key of its template, `debrief` is as it shows it, `file_name` is what its PDF is called.
    """

    html: str
    title: str
    file_name: str
    footer: str
    page_of: str
    template: str
    debrief: Debrief


@dataclass(frozen=True, slots=True)
class Templates:
    """What there is: the templates, and a sentence for each file of a person that is none."""

    known: tuple[Template, ...]
    errors: tuple[str, ...] = ()


def export(
    workspace: Workspace, debrief_id: int, format_name: str = "", target: Path | None = None, template: str = ""
) -> Path:
    """Write the debrief as a document and return where. Without a format the suffix of `target` tells it, else DOCX.

    `target` may be a file, which is replaced unless it lies in the data folder, or a folder (None: the current one),
    where the document gets the name of the debrief, and a number when one of that name is there: somebody may have gone
    on writing in it. A new file of a name without an ending gets that of the format, as no program would open it else.
    `template` is a key or title; without it that of the debrief or of the settings is taken. Raises DebriefUnknown,
    FormatUnknown, TemplateUnknown, TemplateNotForFormat, FolderMissing, DestinationNotAFile, NotWritable, DiskFull;
    and ReportNotNoted when the document is written, but the library could not note it.
    """
    from fieldscribe import reports

    transcript = get_transcript(workspace, debrief_id)
    place = target or Path()
    folder = place.is_dir()
    chosen = reports.format_named(format_name or ("" if folder else place.suffix) or "docx")
    look = template_of(workspace, transcript.debrief, template), letterhead(workspace)
    _refuse_own_files(workspace, place)
    if not place.suffix and not place.exists():
        place = reports.free_path(place.with_name(place.name + chosen.suffix))
    if folder:
        (path,) = reports.export(transcript, (chosen,), place, False, *look)
    else:
        path = reports.write(transcript, chosen, place, *look)
    if chosen.document:
        _note(workspace, transcript.debrief, look[0].key, chosen.name, path)
    return path


def _refuse_own_files(workspace: Workspace, place: Path) -> None:
    if place.is_file() and place.resolve().is_relative_to(workspace.folder.root.resolve()):
        raise NotWritable(str(place), Sentence("there is already a different file"))  # the library, or a sound


def _note(workspace: Workspace, debrief: Debrief, template: str, format_name: str, path: Path) -> None:
    """Note that a document was written of the debrief as it is here. Raises ReportNotNoted."""
    try:
        library_reports.note_report(workspace.library, debrief.id, debrief.revision, template, format_name)
    except FieldscribeError as error:
        raise ReportNotNoted(path, str(error)) from error


def page_to_print(workspace: Workspace, debrief_id: int, template: str = "", *, pdf: bool = False) -> PageToPrint:
    """The report for a printer, or for a `pdf`. Raises DebriefUnknown, TemplateUnknown, and TemplateNotForFormat."""
    from fieldscribe.reports import file_name, web_page
    from fieldscribe.reports.report import PAGE_OF, build

    transcript = get_transcript(workspace, debrief_id)
    chosen = template_of(workspace, transcript.debrief, template)
    if pdf and not suits_pdf(chosen):
        raise TemplateNotForFormat(chosen.title, PDF, chosen.formats)
    report = build(transcript, chosen, letterhead(workspace))
    html = web_page.page_to_print(report)
    name = file_name(transcript, f".{PDF}", chosen)
    return PageToPrint(html, report.title, name, report.footer, report.say(PAGE_OF), chosen.key, transcript.debrief)


def write_pdf(workspace: Workspace, page: PageToPrint, pdf: bytes, target: Path) -> Path:
    """Keep the PDF that was made of `page` as a document of the debrief, and return where.

    `target` is a file or a folder, as for `export`.
    Raises DebriefUnknown, FolderMissing, DestinationNotAFile, NotWritable, DiskFull, ReportNotNoted.
    """
    from fieldscribe.reports import free_path

    if target.is_dir():
        target = free_path(target / page.file_name)
    elif not target.suffix and not target.exists():
        target = free_path(target.with_name(f"{target.name}.{PDF}"))
    _refuse_own_files(workspace, target)
    path = write_file(target, pdf)
    _note(workspace, page.debrief, page.template, PDF, path)
    return path


def suits_pdf(template: Template) -> bool:
    """Whether a report by this template may be a PDF: where it may be another document with headings and tables."""
    return bool({"docx", "html"} & set(template.formats))


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

    transcript = get_transcript(workspace, debrief_id)
    report = build(transcript, template_of(workspace, transcript.debrief, template), letterhead(workspace))
    shown = _beginning(report)
    return Preview(web_page.page_to_print(shown, _PREVIEW_LOGO, preview=True), shown != report)


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

    transcript = get_transcript(workspace, debrief_id)
    chosen = template_of(workspace, transcript.debrief, template)
    suffix = f".{PDF}" if format_name == PDF else format_named(format_name).suffix
    return file_name(transcript, suffix, chosen)


def speaker_labels(transcript: Transcript) -> Callable[[Segment], str]:
    """A function from a passage to who is said to speak it, as in documents; "" in a debrief without speakers."""
    from fieldscribe.reports.attribution import attributions

    who = attributions(transcript)
    return lambda segment: who(segment).label


def notices(transcript: Transcript) -> tuple[str, ...]:
    """What must be known before a transcript is read, in sentences; mostly nothing."""
    from fieldscribe.reports.about import notices as found

    return found(transcript)


def templates(workspace: Workspace) -> Templates:
    """The templates of the program, the full record first, then those in the library's folder `templates`."""
    known, broken = find_templates(workspace.folder.templates)
    return Templates(known, tuple(error.sentence for error in broken))


def check_template(path: Path) -> Template:
    """The template in a file. Raises TemplateBroken."""
    return load(path)


def template_for(workspace: Workspace, debrief_id: int, name: str = "") -> Template:
    """As `template_of`, for the debrief of that number. Raises TemplateUnknown for a name, DebriefUnknown."""
    return template_of(workspace, get_debrief(workspace.library, debrief_id), name)


def template_of(workspace: Workspace, debrief: Debrief, name: str = "") -> Template:
    """The template of that key or title; without one, that of the debrief, else that of the settings.

    Where these are not there any more it is the full record. Raises TemplateUnknown for a name.
    """
    known = templates(workspace).known
    if name:
        return template_named(name, known)
    by_key = {template.key: template for template in known}
    return by_key.get(debrief.template) or by_key.get(workspace.setting("report_template")) or known[0]


def choose_template(workspace: Workspace, debrief_id: int, key: str) -> None:
    """Remember a template for a debrief. Raises DebriefUnknown."""
    library_reports.choose_template(workspace.library, debrief_id, key)


def letterhead(workspace: Workspace) -> Letterhead:
    """What the settings put at the head and foot of documents; a logo that is gone or damaged is left out."""
    footer = workspace.setting("report_footer")
    return Letterhead(workspace.setting("organisation"), logo(workspace), footer, _language(workspace))


def _language(workspace: Workspace) -> str:
    """The language of headings and labels: as the settings say, else that of the program or of the computer."""
    chosen = str(workspace.setting("report_language"))
    if chosen == "program":
        chosen = str(workspace.setting("program_language"))
    if chosen == "system":
        name = (locale.getlocale()[0] or "").lower()  # "fr_FR", on Windows "French_France"
        chosen = "fr" if name.startswith("fr") else "sw" if name.startswith("sw") else "en"
    return chosen


def logo(workspace: Workspace) -> Logo | None:
    """The logo of the settings; None when there is none, or its file is gone."""
    name = workspace.setting("report_logo")
    if not name or Path(name).name != name:
        return None
    try:
        return read_logo((workspace.folder.templates / name).read_bytes())
    except (OSError, ValueError):
        return None


def choose_logo(workspace: Workspace, path: Path) -> Logo:
    """Keep a copy of a picture as the logo of all reports. Raises LogoRefused, NotWritable, DiskFull."""
    made = logo_from(path)
    before = workspace.setting("report_logo")
    # Named by what is in it, so that the setting never points at half of a new one.
    name = f"logo-{hashlib.sha256(made.png).hexdigest()[:12]}.png"
    try:
        workspace.folder.templates.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise NotWritable(str(workspace.folder.templates)) from error
    write_file(workspace.folder.templates / name, made.png)
    settings_store.change(workspace.library, "report_logo", name)
    if before != name:
        _forget(workspace, before)
    return made


def remove_logo(workspace: Workspace) -> None:
    """Remove the logo from reports, and delete our copy; the picture that was chosen stays."""
    before = workspace.setting("report_logo")
    settings_store.change(workspace.library, "report_logo", "")
    _forget(workspace, before)


def fields_to_ask(workspace: Workspace, filled: Iterable[OwnField]) -> tuple[OwnField, ...]:
    """The fields of the programme with what is known, and after them what was filled in before a field was removed."""
    values = {field.name: field.value for field in filled}
    names = [" ".join(name.split()) for name in workspace.setting("report_fields")]
    return tuple(OwnField(name, values.get(name, "")) for name in dict.fromkeys([*filter(None, names), *values]))


def _forget(workspace: Workspace, name: str) -> None:
    if name.startswith("logo-") and Path(name).name == name:
        with suppress(OSError):  # Windows deletes no file that another program looks into
            (workspace.folder.templates / name).unlink()
