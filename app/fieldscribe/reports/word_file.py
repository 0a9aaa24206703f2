"""The report as a Word document (DOCX, Office Open XML): A4, real styles, the same bytes each time."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime

import docx
from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Inches, Length, Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from fieldscribe.domain import Transcript
from fieldscribe.reports import word_styles
from fieldscribe.reports.characters import clean_line, is_right_to_left
from fieldscribe.reports.letterhead import PLAIN, Letterhead
from fieldscribe.reports.paragraphs import Turn
from fieldscribe.reports.report import ABOUT, CHECK, PAGE_OF, Report, action_columns, build
from fieldscribe.reports.scripts import runs
from fieldscribe.reports.sections import NONE_MARKED, Item, Layout, Section
from fieldscribe.reports.templates import Template
from fieldscribe.reports.word_styles import LINE, TEXT_WIDTH, element

LABEL_COLUMN = Mm(34)
LOGO_HEIGHT, LOGO_WIDTH = Mm(16), Mm(64)
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_PROPERTY_LENGTH = 255  # of python-docx
# What follows w:bidi in a paragraph's properties (ISO 29500-1 §17.3.1.26).
_AFTER_BIDI = ("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr", "w:sectPr")
_UNKNOWN_DATE = datetime(2000, 1, 1)


def render(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> bytes:
    """The report of a debrief as DOCX."""
    report = build(transcript, template, letterhead)
    document = docx.Document()
    word_styles.apply(document)
    page_of = report.say(PAGE_OF)
    word_styles.header_and_footer(document, report.title, report.date, report.footer, page_of)
    _properties(document, transcript, report)
    _letterhead(document, report)
    _opening(document, report)
    for row in report.rows:
        _row(document, row, report)
    _transcript(document, report)
    if report.about:
        _paragraph(document, report.say(ABOUT), "Heading 2")
        _paragraph(document, " ".join(report.about), "Small")
    saved = io.BytesIO()
    document.save(saved)
    return _timeless(saved.getvalue())


def _properties(document: Document, transcript: Transcript, report: Report) -> None:
    debrief = transcript.debrief
    core = document.core_properties
    core.title = report.title[:_PROPERTY_LENGTH]
    core.author = clean_line(debrief.facilitator)[:_PROPERTY_LENGTH]
    core.subject = clean_line(debrief.scenario)[:_PROPERTY_LENGTH]
    core.category = clean_line(debrief.programme)[:_PROPERTY_LENGTH]
    core.language = report.language[:_PROPERTY_LENGTH]
    core.comments, core.last_modified_by = "", "Fieldscribe"
    core.created = core.modified = _moment(debrief.date)


def _moment(date: str) -> datetime:
    """The date of the debrief, not of today, so that the same debrief gives the same file."""
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return _UNKNOWN_DATE
    if not 1980 <= moment.year < 9999:
        return _UNKNOWN_DATE
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment


def _letterhead(document: Document, report: Report) -> None:
    """The logo at the left and the name at the right, above the title; the name alone at the left."""
    if report.logo is None:
        if report.organisation:
            _paragraph(document, report.organisation, "Letterhead")
        return
    scale = min(LOGO_HEIGHT / report.logo.height, LOGO_WIDTH / report.logo.width, Inches(1 / 96))
    width, height = Length(int(report.logo.width * scale)), Length(int(report.logo.height * scale))
    room = Length(width + Mm(6))
    table = document.add_table(1, 2)
    table.autofit = False
    cells = table.rows[0].cells
    for column, cell, size in zip(table.columns, cells, (room, Length(TEXT_WIDTH - room)), strict=True):
        column.width = cell.width = size
        cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    _margins(table, above=0, right=0)
    picture = cells[0].paragraphs[0]
    picture.paragraph_format.space_after = Length(0)
    shape = picture.add_run().add_picture(io.BytesIO(report.logo.png), width, height)
    shape._inline.docPr.set("descr", report.organisation or "Logo")
    for side in ("distT", "distB", "distL", "distR"):  # without these LibreOffice leaves 3 mm around it
        shape._inline.set(side, "0")
    name = _styled(cells[1].paragraphs[0], "Letterhead")
    _direct(name, report.organisation)
    if not is_right_to_left(report.organisation):  # else it stands at the right by itself
        name.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _write(name, report.organisation)
    document.add_paragraph().paragraph_format.space_after = Length(0)


def _opening(document: Document, report: Report) -> None:
    _paragraph(document, report.kind, "Report Kind")
    title = _paragraph(document, _without_widow(report.title), "Title")
    if report.under_title:
        _paragraph(document, report.under_title, "Subtitle")
    else:
        title.paragraph_format.space_after = Pt(10)
    for notice in report.notices:
        _paragraph(document, notice, "Notice")
    if not report.details:
        return
    table = _table(document, len(report.details), (LABEL_COLUMN, Length(TEXT_WIDTH - LABEL_COLUMN)))
    for row, (label, lines) in zip(table.rows, report.details, strict=True):
        name, value = row.cells
        _fill(name, label, style="Label")
        for position, line in enumerate(lines):
            _fill(value, line, first=position == 0)


def _row(document: Document, row: tuple[Section, ...], report: Report) -> None:
    """A section, or lists side by side: a table without lines, whose headings are repeated on the next page."""
    if len(row) == 1:
        _section(document, row[0], report)
        return
    _gap(document)
    table = document.add_table(1 + max(1, *(len(section.items) for section in row)), len(row))
    table.autofit = False
    _margins(table, above=0, right=170)
    head, *rest = table.rows
    _repeated(head)
    for column, cell, section in zip(table.columns, head.cells, row, strict=True):
        column.width = Length(TEXT_WIDTH // len(row))
        _into(cell.paragraphs[0], section.heading, "Heading 1")
    for cell, section in zip(rest[0].cells, row, strict=True):
        if not section.items:
            _into(cell.paragraphs[0], report.say(NONE_MARKED), "None Marked")
    for position, line in enumerate(rest):
        line._tr.get_or_add_trPr().append(element("w:cantSplit"))
        for cell, section in zip(line.cells, row, strict=True):
            if position < len(section.items):
                _point(cell.paragraphs[0], section.items[position], report)
    for line in table.rows:
        for cell in line.cells:
            cell.width = Length(TEXT_WIDTH // len(row))


def _gap(document: Document) -> None:
    """Add a tiny paragraph, because Word joins two adjacent tables."""
    layout = document.add_paragraph().paragraph_format
    layout.space_after, layout.line_spacing = Length(0), Pt(1)


def _section(document: Document, section: Section, report: Report) -> None:
    _paragraph(document, section.heading, "Heading 1")
    if not section.items:
        _paragraph(document, report.say(NONE_MARKED), "None Marked")
        return
    if section.layout is Layout.ACTIONS:
        _actions(document, section.items, report)
        return
    for item in section.items:
        if section.layout is Layout.QUOTES:
            _paragraph(document, _quoted(item), "Quote")
            source = _styled(document.add_paragraph(), "Quote Source")
            _direct(source, item.text)
            _write(source, f"{item.speaker} · " if item.speaker and not item.heard else "")
            _time(source, item, report)
        elif section.layout is Layout.TEXT:
            _paragraph(document, item.text)
        else:
            _point(document.add_paragraph(), item, report)


def _point(paragraph: Paragraph, item: Item, report: Report) -> None:
    _into(paragraph, _quoted(item), "List Bullet")
    if item.time is not None:
        paragraph.add_run("  ")
        _time(paragraph, item, report)
    _heard(paragraph, item)


def _heard(paragraph: Paragraph, item: Item) -> None:
    """The words at a moment without a note, on a line of their own."""
    if item.heard:
        paragraph.add_run().add_break()
        by = f" ·\N{NO-BREAK SPACE}{item.speaker}" if item.speaker else ""
        _write(paragraph, f"“{item.heard}”{by}", style="Heard")


def _actions(document: Document, items: Sequence[Item], report: Report) -> None:
    widths = (Length(TEXT_WIDTH - Mm(103)), Mm(32), Mm(33), Mm(14), Mm(24))
    table = _table(document, len(items) + 1, widths)
    head = table.rows[0]
    _repeated(head)
    for cell, heading in zip(head.cells, action_columns(report), strict=True):
        _fill(cell, heading, style="Label")
    # Cell by cell through `table.columns` takes as long as the square of the rows.
    for row, item in zip(list(table.rows)[1:], items, strict=True):
        what, who, due, done, place = row.cells
        _fill(what, item.text)
        _heard(what.paragraphs[0], item)
        _fill(who, item.owner)
        _fill(due, item.due)
        _fill(done, "")
        _write(done.paragraphs[0], "☐", style="Box")
        _fill(place, report.clock(item.time or 0.0), style="Label")


def _transcript(document: Document, report: Report) -> None:
    if report.turns:
        _paragraph(document, report.turns_heading, "Heading 1")
    for turn in report.turns:
        for position, paragraph in enumerate(turn.paragraphs):
            words = _styled(document.add_paragraph(), "Transcript Flagged" if paragraph.flags else "Transcript")
            _direct(words, paragraph.text)
            _write(words, report.clock(paragraph.start), style="Time")
            words.add_run("\t")
            if position == 0:
                _heading_of_turn(words, turn, report)
            _write(words, paragraph.text, paragraph.language)
            if paragraph.flags:
                _paragraph(document, " ".join(map(report.say, (CHECK, *paragraph.reasons))), "Check")


def _heading_of_turn(paragraph: Paragraph, turn: Turn, report: Report) -> None:
    """Who speaks, and why the passage is shown, on a line above the words."""
    if turn.speaker:
        _write(paragraph, turn.speaker, style="Speaker" if turn.by.position is not None else "Nobody")
    if turn.marks:
        _write(paragraph, f"{' · ' if turn.speaker else ''}{report.marks(turn)}", style="Mark")
    if turn.speaker or turn.marks:
        paragraph.add_run().add_break()
        if turn.speaker:
            paragraph.paragraph_format.space_before = Pt(5)
        paragraph.paragraph_format.keep_together = True


def _without_widow(title: str) -> str:
    """The title with a no-break space between its last two words, so that none is alone on the last line."""
    head, _, last = title.rpartition(" ")
    return f"{head}\N{NO-BREAK SPACE}{last}" if " " in head and len(last) < 12 else title


def _quoted(item: Item) -> str:
    return f"“{item.text}”" if item.spoken else item.text


def _time(paragraph: Paragraph, item: Item, report: Report) -> None:
    _write(paragraph, report.clock(item.time or 0.0), style="Time")


def _paragraph(document: Document, text: str, style: str = "Normal") -> Paragraph:
    return _into(document.add_paragraph(), text, style)


def _into(paragraph: Paragraph, text: str, style: str) -> Paragraph:
    """Fill an empty paragraph."""
    _styled(paragraph, style)
    _direct(paragraph, text)
    _write(paragraph, text)
    return paragraph


def _styled(paragraph: Paragraph, style: str) -> Paragraph:
    """The paragraph with its style set by id; looking it up by name takes 13 s for 30,000 words."""
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def _direct(paragraph: Paragraph, text: str) -> None:
    """Let the paragraph run from right to left when its text does."""
    if is_right_to_left(text):
        paragraph._p.get_or_add_pPr().insert_element_before(element("w:bidi"), *_AFTER_BIDI)


def _write(paragraph: Paragraph, text: str, language: str = "", style: str | None = None) -> None:
    """Add text to a paragraph, run by run of one writing system."""
    for part in runs(text):
        run = paragraph.add_run(part.text)
        run._r.style = style
        properties = run._r.get_or_add_rPr()
        if part.font:
            fonts = properties.get_or_add_rFonts()
            for script in ("ascii", "hAnsi", "eastAsia", "cs"):
                fonts.set(qn(f"w:{script}"), part.font)
        if part.right_to_left:
            run.font.rtl = True
        if _LANGUAGE.fullmatch(language):
            properties.append(element("w:lang", val=language, eastAsia=language, bidi=language))


def _table(document: Document, rows: int, widths: Sequence[Length]) -> Table:
    """A table with a thin line under each row."""
    table: Table = document.add_table(rows, len(widths))
    table.autofit = False
    borders = element("w:tblBorders")
    for side in ("w:top", "w:bottom", "w:insideH"):
        borders.append(element(side, val="single", sz="4", space="0", color=LINE))
    table._tbl.tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    _margins(table, above=45, right=115)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    return table


def _repeated(head: _Row) -> None:
    """Repeat this row on each page of the table, and never leave it alone at the bottom of a page."""
    head._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for cell in head.cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True


def _margins(table: Table, above: int, right: int) -> None:
    """Room around the text of cells, in twentieths of a point; none at the left, to be in line with the text."""
    margins = element("w:tblCellMar")
    for side, size in (("w:top", above), ("w:left", 0), ("w:bottom", above), ("w:right", right)):
        margins.append(element(side, w=str(size), type="dxa"))
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def _fill(cell: _Cell, text: str, style: str = "Normal", first: bool = True) -> None:
    paragraph = _styled(cell.paragraphs[0] if first else cell.add_paragraph(), style)
    paragraph.paragraph_format.space_after = Length(0)
    _direct(paragraph, text)
    _write(paragraph, text)


def _timeless(content: bytes) -> bytes:
    """The same package without the clock and the system of this computer in its entries."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(target, "w") as copy:
        for entry in package.infolist():
            info = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            copy.writestr(info, package.read(entry))
    return target.getvalue()
