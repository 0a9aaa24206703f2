"""How our Word documents look: page, fonts, styles, header and footer. A person may change each style in Word."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

FONT = "Calibri"  # LibreOffice and others take Carlito for it, which is as wide
COMPLEX_FONT = "Arial"
INK, SOFT, LINE, ACCENT = "1D2422", "5D6865", "D9DEDB", "0F6B5C"
WARN, WARN_WASH = "8A4B00", "FFF5E3"
TEXT_WIDTH = Mm(166)  # A4 less the margins
TIME_COLUMN = Mm(17)
_FOOT_BESIDE = 70  # characters of a foot line that leave room for the page number
# What follows in a paragraph's properties (ISO 29500-1 §17.3.1.26); Word refuses another order.
_AFTER_BORDER = ("w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")


def apply(document: Document) -> None:
    """Set page and styles of an empty document made from python-docx's template."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(22), Mm(20)
    section.header_distance = section.footer_distance = Mm(10)
    section.different_first_page_header_footer = True

    _style(document, "Normal", 10.5, after=4, line=1.15)
    _without(_style(document, "Title", 22, INK, after=2, line=1.0), "w:pBdr")
    _style(document, "Subtitle", 11, SOFT, after=10)
    _style(document, "Report Kind", 10.5, ACCENT, bold=True, after=2, keep=True, new=True)
    _style(document, "None Marked", 10.5, SOFT, italic=True, after=3, new=True)
    _style(document, "Heading 1", 14, ACCENT, bold=True, before=16, after=4, keep=True)
    _style(document, "Heading 2", 11, INK, bold=True, before=9, after=1, keep=True)
    _style(document, "List Bullet", 10.5, after=3)
    for name in ("Header", "Footer"):
        _without(_style(document, name, 9, SOFT), "w:tabs")
    _style(document, "Label", 10.5, SOFT, new=True)
    _style(document, "Letterhead", 11, SOFT, bold=True, after=6, new=True)
    _style(document, "Quote", 10.5, INK, after=1, indent=Mm(5), italic=True, keep=True)
    _style(document, "Quote Source", 9, SOFT, after=8, indent=Mm(5), new=True)
    notice = _style(document, "Notice", 10, WARN, after=8, indent=Mm(3), new=True)
    _left_border(notice, WARN)
    _shade(notice, WARN_WASH)
    said = _style(document, "Transcript", 10.5, after=4, line=1.15, indent=TIME_COLUMN, new=True)
    said.paragraph_format.first_line_indent = -TIME_COLUMN
    said.paragraph_format.tab_stops.add_tab_stop(TIME_COLUMN)
    flagged = _style(document, "Transcript Flagged", 10.5, after=1, line=1.15, keep=True, new=True)
    flagged.base_style = said
    reason = _style(document, "Check", 9, WARN, after=6, indent=TIME_COLUMN, new=True)
    _shade(reason, WARN_WASH)
    _style(document, "Small", 9, SOFT, new=True)
    speaker = _character_style(document, "Speaker")
    speaker.font.bold = speaker.font.cs_bold = True
    nobody = _character_style(document, "Nobody")
    nobody.font.bold = nobody.font.italic = True
    nobody.font.color.rgb = RGBColor.from_string(SOFT)
    for name in ("Time", "Mark", "Heard"):
        small = _character_style(document, name)
        small.font.size, small.font.color.rgb, small.font.italic = Pt(9), RGBColor.from_string(SOFT), False
        _complex_size(small, 9)
    box = _character_style(document, "Box")
    box.font.name, box.font.size = "Segoe UI Symbol", Pt(12)
    _renew(document)


def header_and_footer(document: Document, left: str, right: str, foot: str, page_of: str) -> None:
    """Title and date above every page but the first; the line `foot` and the page number below each.

    `page_of` is `report.PAGE_OF` in the language of the document.
    """
    before, rest = page_of.split("#", 1)
    between, after = rest.split("##", 1)
    section = document.sections[0]
    header = section.header.paragraphs[0]
    _right_tab(header)
    header.add_run(f"{left}\t{right}" if right else left)
    for footer in (section.first_page_footer, section.footer):
        paragraph = footer.paragraphs[0]
        paragraph.style = "Footer"
        _right_tab(paragraph)
        paragraph.add_run(f"{foot if len(foot) <= _FOOT_BESIDE else ''}\t{before}")
        _field(paragraph, "PAGE")
        paragraph.add_run(between)
        _field(paragraph, "NUMPAGES")
        paragraph.add_run(after)
        if len(foot) > _FOOT_BESIDE:
            footer.add_paragraph(foot, "Footer")


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of the w: name space with w: attributes."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _style(
    document: Document,
    name: str,
    size: float,
    colour: str = "",
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
    line: float = 1.1,
    indent: Length | None = None,
    keep: bool = False,
    new: bool = False,
) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) if new else document.styles[name]
    assert isinstance(style, ParagraphStyle)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()  # the template's theme fonts would win over named ones
    for script in ("ascii", "hAnsi", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    fonts.set(qn("w:cs"), COMPLEX_FONT)
    for tag in ("w:bCs", "w:iCs", "w:spacing", "w:kern", "w:szCs"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
    style.font.cs_bold = bold  # Devanagari is readable in bold, but not in italics
    _complex_size(style, size)
    if colour:
        style.font.color.rgb = RGBColor.from_string(colour)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(before), Pt(after), line
    layout.keep_with_next, layout.widow_control = keep, True
    if indent is not None:
        layout.left_indent = indent
    return style


def _character_style(document: Document, name: str) -> CharacterStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    assert isinstance(style, CharacterStyle)
    return style


def _complex_size(style: CharacterStyle, size: float) -> None:
    """The size again, for scripts that Word calls complex (Arabic, Devanagari)."""
    style.element.get_or_add_rPr().find(qn("w:sz")).addnext(element("w:szCs", val=str(round(2 * size))))


def _without(style: ParagraphStyle, tag: str) -> None:
    properties = style.element.get_or_add_pPr()
    for found in properties.findall(qn(tag)):
        properties.remove(found)


def _left_border(style: ParagraphStyle, colour: str) -> None:
    border = element("w:pBdr")
    border.append(element("w:left", val="single", sz="18", space="8", color=colour))
    style.element.get_or_add_pPr().insert_element_before(border, *_AFTER_BORDER)


def _shade(style: ParagraphStyle, colour: str) -> None:
    shade = element("w:shd", val="clear", color="auto", fill=colour)
    style.element.get_or_add_pPr().insert_element_before(shade, *_AFTER_BORDER[1:])


def _right_tab(paragraph: Paragraph) -> None:
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)


def _field(paragraph: Paragraph, instruction: str) -> None:
    field = element("w:fldSimple", instr=instruction)
    run = element("w:r")
    text = element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _renew(document: Document) -> None:
    """Bring the template from Word 2010 to now, and leave out what nobody sees: more than half of the file."""
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")  # else Word shows "Compatibility Mode"
    styles = document.styles.element
    for language in styles.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
    for style in list(document.styles):
        if style.type is WD_STYLE_TYPE.TABLE and style.name != "Normal Table":
            styles.remove(style.element)
    for relations in (document.part.package.rels, document.part.rels):
        for key in [key for key, it in relations.items() if it.reltype.endswith(("/thumbnail", "/stylesWithEffects"))]:
            del relations[key]
