"""A debrief as a document: TXT, Markdown, HTML, SRT, WebVTT, CSV, JSON, DOCX.

Every format is a function from a `domain.Transcript` to bytes, the same bytes each time. `FORMATS` lists them. The
documents among them follow a template and carry a letterhead; what is data for other programs has neither.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from fieldscribe.domain import Transcript
from fieldscribe.durable import write_file
from fieldscribe.errors import FormatUnknown, TemplateNotForFormat
from fieldscribe.reports import data_file, markdown, plain_text, spreadsheet, subtitles
from fieldscribe.reports.file_names import file_name, free_path
from fieldscribe.reports.letterhead import PLAIN, Letterhead
from fieldscribe.reports.templates import DOCUMENTS, Template
from fieldscribe.reports.wording import Say, wording

__all__ = ["FORMATS", "Format", "export", "file_name", "format_named", "free_path", "write"]


class Render(Protocol):
    """A debrief as the bytes of a file; without a template the full record."""

    def __call__(
        self, transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN
    ) -> bytes:
        """The bytes."""


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: what it is called, its suffix (with the dot), and how a transcript becomes it."""

    name: str
    title: str
    suffix: str
    render: Render

    @property
    def document(self) -> bool:
        """Whether it is a document that follows a template."""
        return self.name in DOCUMENTS


def _data(render: Callable[[Transcript], bytes]) -> Render:
    def whole(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
        return render(transcript)

    return whole


def _labelled(render: Callable[[Transcript, Say], bytes]) -> Render:
    def whole(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
        return render(transcript, wording(letterhead.language))

    return whole


def _html(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
    from fieldscribe.reports import web_page  # jinja2

    return web_page.render(transcript, template, letterhead)


def _docx(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
    from fieldscribe.reports import word_file  # python-docx, lxml

    return word_file.render(transcript, template, letterhead)


FORMATS = {
    each.name: each
    for each in (
        Format(
            "docx",
            "Word document",
            ".docx",
            _docx,
        ),
        Format("html", "Web page", ".html", _html),
        Format("md", "Markdown", ".md", markdown.render),
        Format("txt", "Plain text", ".txt", plain_text.render),
        Format("srt", "Subtitles (SubRip)", ".srt", _labelled(subtitles.render_srt)),
        Format("vtt", "Subtitles (WebVTT)", ".vtt", _labelled(subtitles.render_vtt)),
        Format("csv", "Spreadsheet (CSV)", ".csv", _labelled(spreadsheet.render)),
        Format("json", "Data (JSON)", ".json", _data(data_file.render)),
    )
}


def format_named(name: str) -> Format:
    """The format of that name or suffix ("docx", ".DOCX"). Raises FormatUnknown."""
    found = FORMATS.get(name.strip().removeprefix(".").lower())
    if found is None:
        raise FormatUnknown(name, tuple(FORMATS))
    return found


def write(
    transcript: Transcript,
    chosen: Format,
    path: Path,
    template: Template | None = None,
    letterhead: Letterhead = PLAIN,
) -> Path:
    """Write the document to `path`, whole or not at all, and return the path. A file that is there is replaced.

    Raises TemplateNotForFormat, FolderMissing, DestinationNotAFile, NotWritable, DiskFull.
    """
    return write_file(path, _rendered(transcript, chosen, template, letterhead))


def export(
    transcript: Transcript,
    formats: tuple[Format, ...],
    folder: Path,
    replace: bool = False,
    template: Template | None = None,
    letterhead: Letterhead = PLAIN,
) -> tuple[Path, ...]:
    """Write several documents into a folder, named after the debrief, and return where.

    Somebody may have gone on writing in a document, so a file that is there stays and the new one gets a number, unless
    `replace` is set. Raises as `write` does.
    """
    ready = [
        (folder / file_name(transcript, each.suffix, template), _rendered(transcript, each, template, letterhead))
        for each in formats
    ]
    return tuple(write_file(path if replace else free_path(path), content) for path, content in ready)


def _rendered(transcript: Transcript, chosen: Format, template: Template | None, letterhead: Letterhead) -> bytes:
    if template and chosen.document and chosen.name not in template.formats:
        raise TemplateNotForFormat(template.title, chosen.name, template.formats)
    return chosen.render(transcript, template, letterhead)
