import io
import zipfile
from datetime import datetime

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from fieldscribe.domain import Debrief, Transcript
from fieldscribe.reports.about import TRIAL_NOTICE
from fieldscribe.reports.word_file import render


def opened(transcript: Transcript) -> Document:
    return docx.Document(io.BytesIO(render(transcript)))


def styled(document: Document, style: str) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == style]


def test_parts_of_the_document_have_their_styles(usual: Transcript) -> None:
    document = opened(usual)
    assert styled(document, "Title") == ["Newborn resuscitation, ward\N{NO-BREAK SPACE}3"], "no 3 alone on a line"
    assert styled(document, "Subtitle") == ["4 March 2026, 14:30 · Haydom Lutheran Hospital"]
    assert styled(document, "Heading 1") == [
        "Objectives", "What went well", "What to change", "Actions", "Questions", "Quotes", "Notes", "Transcript"
    ]  # fmt: skip
    assert styled(document, "Heading 2") == ["About this transcript"]
    assert (
        styled(document, "Transcript")[2] == "0:13\tAmina\nI was nervous, but I felt more confident when Joseph came."
    )
    assert len(styled(document, "Transcript Flagged")) == len(styled(document, "Check")) == 1


def test_actions_are_a_table(usual: Transcript) -> None:
    details, actions = opened(usual).tables
    assert [cell.text for cell in details.rows[3].cells] == [
        "Participants",
        "Midwife: Amina\nNurse: Joseph, 2 more\nScribe: Daniel\nDoctor",
    ]
    assert [cell.text for cell in actions.rows[0].cells] == ["What", "Who", "By when", "Done", "In recording"]
    assert actions.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in actions.rows[1].cells][1:] == ["Joseph", "11 March 2026", "☐", "1:25"]
    assert [cell.text for cell in actions.rows[2].cells][1:3] == ["Amina", ""], "room to write the date by hand"


def test_each_entry_of_a_section_is_shown_once(usual: Transcript) -> None:
    document = opened(usual)
    assert styled(document, "List Bullet")[3:5] == [
        "Amina stayed calm and gave clear orders  1:03",
        "Marked passage; no note was written.  1:08\n"
        "“After thirty seconds I checked the heart rate: 60 < 100 & rising <fast>, SpO2 -> 85%.”"
        " ·\N{NO-BREAK SPACE}Joseph",
    ]
    assert not [line for line in styled(document, "List Bullet") if "resuscitaire" in line]


def test_page_header_and_footer(usual: Transcript) -> None:
    section = opened(usual).sections[0]
    assert (round(section.page_width / Mm(1)), round(section.page_height / Mm(1))) == (210, 297)
    assert section.header.paragraphs[0].text == "Newborn resuscitation, ward 3\t4 March 2026, 14:30"
    assert section.first_page_header.paragraphs[0].text == ""
    for footer in (section.footer, section.first_page_footer):
        fields = footer._element.iter(qn("w:fldSimple"))
        assert [field.get(qn("w:instr")) for field in fields] == ["PAGE", "NUMPAGES"]


def test_properties_are_the_debriefs(usual: Transcript) -> None:
    properties = opened(usual).core_properties
    assert (properties.title, properties.author) == ("Newborn resuscitation, ward 3", "Grace Mollel")
    assert (properties.subject, properties.category) == ("Baby not breathing at birth", "Safer Births Bundle of Care")
    assert (properties.language, properties.comments) == ("en", "")
    assert properties.created == properties.modified
    assert properties.created.replace(tzinfo=None) == datetime(2026, 3, 4, 14, 30)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("yesterday", datetime(2000, 1, 1)),
        ("0001-01-01", datetime(2000, 1, 1)),
        ("9999-12-31T23:59:59-23:59", datetime(2000, 1, 1)),
        ("2026-03-04T14:30:00+03:00", datetime(2026, 3, 4, 11, 30)),
    ],
)
def test_the_date_is_never_todays(date: str, expected: datetime) -> None:
    properties = opened(Transcript(Debrief(1, "u", "t" * 400, date))).core_properties
    assert properties.created.replace(tzinfo=None) == expected
    assert len(properties.title) == 255


def test_the_package_knows_neither_clock_nor_system(usual: Transcript) -> None:
    with zipfile.ZipFile(io.BytesIO(render(usual))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in package.infolist()} == {0}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert not [name for name in package.namelist() if "thumbnail" in name or "WithEffects" in name]


def test_each_writing_system_has_its_font_language_and_direction(world: Transcript) -> None:
    document = opened(world)
    amharic, nepali, arabic, _, french = [it for it in document.paragraphs if it.style.name == "Transcript"]
    assert "ሕፃኑ አልተነፈሰም ነበር።" in amharic.text
    assert amharic.runs[2].font.name == "Ebrima"
    assert nepali.runs[2].font.name == "Nirmala UI"
    assert french.runs[2].font.name is None
    assert amharic.runs[2]._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "am"
    assert arabic._p.pPr.find(qn("w:bidi")) is not None
    assert [bool(run.font.rtl) for run in arabic.runs[2:]] == [True, False, True]
    assert amharic._p.pPr.find(qn("w:bidi")) is None
    assert styled(document, "Notice")[0] == TRIAL_NOTICE


def test_an_empty_debrief_is_a_document() -> None:
    document = opened(Transcript(Debrief(1, "u", "", "")))
    assert [paragraph.text for paragraph in document.paragraphs] == ["Debrief report", "Debrief", "No transcript yet."]
    assert document.sections[0].header.paragraphs[0].text == "Debrief"
    assert not document.tables


def test_a_title_alone_keeps_its_distance_from_what_follows() -> None:
    _, title, notice = opened(Transcript(Debrief(1, "u", "", ""))).paragraphs[:3]
    assert (title.style.name, notice.style.name) == ("Title", "Notice")
    assert title.paragraph_format.space_after.pt == 10


def test_the_head_of_a_table_never_stands_alone_at_the_foot_of_a_page(usual: Transcript) -> None:
    actions = opened(usual).tables[-1]
    kept = [[cell.paragraphs[0].paragraph_format.keep_with_next for cell in row.cells] for row in actions.rows]
    assert kept == [[True] * 5, [None] * 5, [None] * 5]
