"""Templates: those of the program, those of a person, and files that only look like one."""

import io
import os
import re
import tracemalloc
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from bs4 import BeautifulSoup
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.domain import Debrief, Moment, MomentKind, OwnField, Segment, Speaker, Transcript
from fieldscribe.errors import FieldscribeError, TemplateBroken, TemplateNotForFormat, TemplateUnknown
from fieldscribe.reports import FORMATS, export, file_name, write
from fieldscribe.reports.letterhead import Letterhead
from fieldscribe.reports.report import build
from fieldscribe.reports.templates import (
    BUNDLED,
    DETAILS,
    DOCUMENTS,
    SOURCES,
    Planned,
    Share,
    Template,
    bundled_templates,
    find_templates,
    load,
    template_named,
)

GOLDEN = Path(__file__).parent / "golden" / "templates"
BY_KEY = {template.key: template for template in bundled_templates()}
OWN = """
key = "monday"
title = "Für Montag"
about = "For the meeting of the ward."
details = ["fields"]
transcript = "none"
formats = ["docx", "txt"]
[[section]]
shows = "actions"
heading = "Zu tun"
"""


@pytest.fixture
def told(usual: Transcript) -> Transcript:
    """The usual debrief with fields of the programme and notes by phases."""
    notes = (
        "The team had slept little.\nReactions: nervous, then relieved.\nJoseph felt stressed.\n## Description\n"
        "Pale and floppy baby.\n**Analysis:** the mask leaked.\nGather: all were there.\nSummary\n"
        "Call for help at once."
    )
    fields = (OwnField("Cohort", "7"), OwnField("Facility code", "MZ-0412"))
    return replace(usual, debrief=replace(usual.debrief, notes=notes, fields=fields))


def test_the_full_record_is_the_first_and_the_default(usual: Transcript) -> None:
    first = bundled_templates()[0]
    assert first.key == "full"
    assert build(usual, first) == build(usual)
    assert first.details == DETAILS
    assert {planned.shows for planned in first.sections} == set(SOURCES)


@pytest.mark.parametrize("key", BUNDLED)
def test_bundled_templates_are_valid(key: str) -> None:
    template = BY_KEY[key]
    assert template.about.endswith(".")
    assert len(template.about) < 120
    assert template.formats == DOCUMENTS


@pytest.mark.parametrize("key", BUNDLED)
@pytest.mark.parametrize("name", ["md", "txt"])
def test_documents_by_template_equal_the_reference_files(key: str, name: str, told: Transcript) -> None:
    head = Letterhead("Safer Births · ጤና ሚኒስቴር", None, "Confidential")
    made = FORMATS[name].render(told, BY_KEY[key], head)
    golden = GOLDEN / f"{key}.{name}"
    if os.environ.get("FIELDSCRIBE_UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        golden.write_bytes(made)
    assert made == golden.read_bytes()


def test_notes_are_divided_into_the_phases_by_their_names(told: Transcript) -> None:
    shown = {
        section.heading: [item.text for item in section.items] for section in build(told, BY_KEY["pearls"]).sections
    }
    assert shown["Reactions"] == ["nervous, then relieved.", "Joseph felt stressed."]
    assert shown["Description"] == ["Pale and floppy baby."]
    assert shown["Analysis"] == ["the mask leaked.", "Gather: all were there."]
    assert shown["Summary"] == ["Call for help at once."]
    assert shown["Other notes"] == ["The team had slept little."]


@pytest.mark.parametrize(
    "begun", ["Réactions : soulagée", "RÉACTIONS\nsoulagée", "Hisia: soulagée", "# reactions:\nsoulagée"]
)
def test_phases_are_known_by_their_names_in_the_languages_of_the_program(begun: str, told: Transcript) -> None:
    noted = replace(told, debrief=replace(told.debrief, notes=begun))
    shown = {
        section.heading: [item.text for item in section.items] for section in build(noted, BY_KEY["pearls"]).sections
    }
    assert shown["Reactions"] == ["soulagée"]
    assert "Other notes" not in shown


def test_no_line_of_the_notes_is_lost(told: Transcript) -> None:
    for template in bundled_templates():
        if any(planned.shows == "notes" for planned in template.sections):
            text = FORMATS["txt"].render(told, template).decode()
            for words in (
                "slept little",
                "then relieved",
                "Joseph felt",
                "floppy baby",
                "mask leaked",
                "all were there",
            ):
                assert words in text, template.key


def test_a_template_can_show_only_marked_passages(usual: Transcript) -> None:
    report = build(usual, replace(BY_KEY["full"], transcript=Share.MARKED))
    said = " ".join(paragraph.text for turn in report.turns for paragraph in turn.paragraphs)
    assert report.turns_heading == "Marked passages"
    assert "I felt a bit stressed" in said
    assert "Welcome everyone" not in said
    assert build(replace(usual, moments=()), replace(BY_KEY["full"], transcript=Share.MARKED)).turns == ()


def test_marked_passages_that_were_not_said_one_after_the_other_stay_apart() -> None:
    """Joined, they would read as if the speaker had said so in one go."""
    said = (
        Segment(0, 4, "I called for help", speaker_id=1, id=1),
        Segment(4, 5, "Yes.", speaker_id=2, id=2),
        Segment(5, 9, "after two minutes.", speaker_id=1, id=3, paragraph=False),
        Segment(9, 12, "The mask leaked.", speaker_id=1, id=4),
    )
    amina, joseph = Speaker(1, "Amina", 0), Speaker(2, "Joseph", 1)
    marks = tuple(Moment(time, MomentKind.DELTA) for time in (1.0, 6.0, 10.0))
    transcript = Transcript(Debrief(1, "u", "", ""), None, said, (amina, joseph), marks)
    turns = build(transcript, replace(BY_KEY["full"], transcript=Share.MARKED)).turns
    assert [(turn.speaker, [paragraph.text for paragraph in turn.paragraphs]) for turn in turns] == [
        ("Amina", ["I called for help"]),
        ("Amina", ["after two minutes."]),
        ("Amina", ["The mask leaked."]),
    ]


def test_notes_about_the_transcript_appear_only_with_its_words(usual: Transcript) -> None:
    typed = tuple(moment for moment in usual.moments if moment.text and moment.kind is MomentKind.ACTION)
    by_hand = replace(usual, moments=typed, model="starter", complete=False)
    report = build(by_hand, BY_KEY["actions"])
    assert (report.notices, report.about, report.turns) == ((), (), ())
    assert build(by_hand, BY_KEY["transcript"]).notices
    assert build(replace(usual, model="starter"), BY_KEY["plus-delta"]).notices  # a mark without words quotes it


def test_details_in_the_order_of_the_template(told: Transcript) -> None:
    labels = [label for label, _ in build(told, BY_KEY["office"]).details]
    assert labels[:4] == ["Programme", "Cohort", "Facility code", "Scenario"]
    assert [label for label, _ in build(told, BY_KEY["plus-delta"]).details] == [
        "Scenario", "Facilitator", "Participants"
    ]  # fmt: skip


def test_the_template_is_in_the_name_of_the_file(usual: Transcript) -> None:
    assert file_name(usual, ".docx", BY_KEY["full"]) == file_name(usual, ".docx")
    assert file_name(usual, ".docx", BY_KEY["actions"]) == "2026-03-04 Newborn resuscitation, ward 3, Action list.docx"
    assert file_name(usual, ".srt", BY_KEY["actions"]) == file_name(usual, ".srt")


def test_data_formats_know_no_template(usual: Transcript) -> None:
    for name, each in FORMATS.items():
        if not each.document:
            assert each.render(usual, BY_KEY["actions"], Letterhead("A", None, "B")) == each.render(usual), name


def test_a_template_that_does_not_suit_is_refused_and_nothing_written(usual: Transcript, tmp_path: Path) -> None:
    narrow = replace(BY_KEY["full"], formats=("docx",))
    with pytest.raises(TemplateNotForFormat, match=r"“Full record”.*md.*Choose one of: docx"):
        write(usual, FORMATS["md"], tmp_path / "a.md", narrow)
    with pytest.raises(TemplateNotForFormat):
        export(usual, (FORMATS["docx"], FORMATS["txt"]), tmp_path, template=narrow)
    assert not list(tmp_path.iterdir())
    assert write(usual, FORMATS["srt"], tmp_path / "a.srt", narrow).exists()


def test_plus_and_delta_stand_side_by_side_where_there_is_room(usual: Transcript) -> None:
    template = BY_KEY["plus-delta"]
    (both,) = build(usual, template).rows
    assert [section.key for section in both] == ["plus", "delta"]
    table = docx.Document(io.BytesIO(FORMATS["docx"].render(usual, template))).tables[-1]
    rows = [[cell.text.split("  ")[0] for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Plus: what went well", "Delta: what to change"]
    assert rows[1] == ["Amina stayed calm and gave clear orders", "Ventilation started after almost two minutes"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    page = BeautifulSoup(FORMATS["html"].render(usual, template), "html.parser")
    assert [section["class"] for section in page.select(".beside > section")] == [["plus"], ["delta"]]
    ids = [tag["id"] for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))


def test_plus_stands_beside_delta_also_when_nothing_is_in_it(usual: Transcript) -> None:
    only = replace(usual, moments=tuple(moment for moment in usual.moments if moment.kind is MomentKind.DELTA))
    assert [len(row) for row in build(only, BY_KEY["plus-delta"]).rows] == [2]
    for name in ("docx", "html", "md", "txt"):
        assert b"None marked." in FORMATS[name].render(only, BY_KEY["plus-delta"]) or name == "docx"
    (table,) = docx.Document(io.BytesIO(FORMATS["docx"].render(only, BY_KEY["plus-delta"]))).tables[1:]
    assert table.rows[1].cells[0].text == "None marked."


def test_a_section_without_neighbour_stands_alone(usual: Transcript) -> None:
    three = tuple(Planned(shows, shows, (), True) for shows in ("plus", "delta", "questions", "actions"))
    assert [len(row) for row in build(usual, replace(BY_KEY["full"], sections=three)).rows] == [2, 1, 1]


# ---- a person's own


def test_a_persons_own_template_is_offered_after_ours(tmp_path: Path, usual: Transcript) -> None:
    folder = tmp_path / "modèles ሞዴል"
    folder.mkdir()
    (folder / "Für Montag.toml").write_bytes(
        b"\xef\xbb\xbf" + OWN.replace("\n", "\r\n").encode()
    )  # as Windows saves it
    (folder / "notes.txt").write_text("no template")
    known, errors = find_templates(folder)
    assert errors == ()
    assert [template.key for template in known] == [*BUNDLED, "monday"]
    text = FORMATS["txt"].render(usual, template_named("für montag", known)).decode()
    assert "Zu tun\n------" in text
    assert "Welcome everyone" not in text
    assert FORMATS["txt"].render(usual, template_named(" Monday ", known)).decode() == text


def test_a_missing_folder_has_no_templates(tmp_path: Path) -> None:
    assert find_templates(tmp_path / "none") == (bundled_templates(), ())


def test_an_unknown_template_is_reported_with_those_available() -> None:
    with pytest.raises(TemplateUnknown, match=r"'monday'.*full, office, plus-delta, pearls, gas, actions, transcript"):
        template_named("monday", bundled_templates())


BROKEN = {
    "empty": (b"", "key must be a text"),
    "no toml": (b"key = \x22a\x22\n== no\n", "line 2"),
    "no text": (b"\xff\xfe\x00k", "UTF-8"),
    "typo": (OWN.replace("about", "abuot").encode(), "it has the unknown entry abuot; known entries are: key, title"),
    "no heading": (OWN.replace('heading = "Zu tun"', "").encode(), "heading must be a text"),
    "no such section": (OWN.replace('"actions"', '"todo"').encode(), "shows must be one of: objectives, plus"),
    "no such detail": (OWN.replace('"fields"', '"weather"').encode(), "details must be a list of some of"),
    "no such share": (OWN.replace('"none"', '"half"').encode(), "transcript must be one of: whole, marked, none"),
    "wrong type": (OWN.replace('"Für Montag"', "7").encode(), "title must be a text"),
    "formats": (OWN.replace('["docx", "txt"]', '["pdf"]').encode(), "formats must be a list"),
    "no format": (OWN.replace('["docx", "txt"]', "[]").encode(), "no document format"),
    "key": (OWN.replace('"monday"', '"../../etc"').encode(), "lowercase letters"),
    "section": (OWN.replace("[[section]]", "[section]").encode(), r"\[\[section\]\]"),
    "part": (OWN.encode() + b'part = "Reactions"', "only a section that shows notes"),
    "parts": (OWN.replace('"actions"', '"notes"').encode() + b'part = ["a", 7]', "part must be a text"),
    "empty part": (OWN.replace('"actions"', '"notes"').encode() + b'part = ""', "part must be a text"),
    "beside": (OWN.encode() + b"beside = true", "only objectives, plus, delta, questions can have it"),
    "beside what": (OWN.encode() + b'beside = "yes"', "beside must be true or false"),
    "long": (OWN.replace("Für Montag", "x" * 300).encode(), "at most 200"),
    "many": (OWN.encode() + b'[[section]]\nshows = "plus"\nheading = "+"\n' * 60, "more than 40"),
    "huge": (b"#" * 100_000, "larger than 64 kB"),
    "deep": (b"a = " + b"[" * 30_000, "TOML"),
    "deep table": (b"[" + b"a." * 20_000 + b"a]", "more than 200 dots"),
    "number": (b"key = 1" + b"0" * 9000, "TOML|key must"),
    "ours": (OWN.replace('"monday"', '"full"').encode(), "another template has the key full"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_template_is_reported_in_one_sentence(what: str, tmp_path: Path) -> None:
    content, reason = BROKEN[what]
    (tmp_path / "mine.toml").write_bytes(content)
    (tmp_path / "other.toml").write_text(OWN.replace("monday", "other"), encoding="utf-8")
    known, (error,) = find_templates(tmp_path)
    assert [template.key for template in known] == [*BUNDLED, "other"]
    assert re.match(r"The report template mine\.toml cannot be used: ", str(error))
    assert re.search(reason, str(error))
    assert len(str(error)) < 400


def test_two_templates_with_the_same_key_are_reported(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(OWN, encoding="utf-8")
    known, (error,) = find_templates(tmp_path)
    assert known[-1].key == "monday"
    assert "b.toml" in str(error)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such special files")
def test_pipes_and_devices_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    assert len(find_templates(tmp_path)[1]) == 3


@settings(max_examples=settings.default.max_examples * 2, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))))
def test_any_bytes_are_a_template_or_refused_in_a_sentence(content: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.toml"
        path.write_bytes(content)
        try:
            assert isinstance(load(path), Template)
        except FieldscribeError as error:
            assert isinstance(error, TemplateBroken)
            assert "\n" not in str(error)


HOSTILE = {
    "one name of 30,000 parts": "a." * 30_000 + "b=1",
    "many names of 200 parts": "\n".join(f"k{at}." + "a." * 199 + "b=1" for at in range(150)),
    "tables of 200 parts": "\n".join(f"[k{at}." + "a." * 199 + "b]" for at in range(150)),
    "lists in lists": "a=" + "[" * 60_000,
    "tables in tables": "a=" + "{a=" * 20_000,
    "a number of 60,000 digits": "a=" + "9" * 60_000,
    "a text of 60,000 letters": 'a="' + "a" * 60_000 + '"',
    "5,000 sections": "[[section]]\n" * 5_000,
    "nothing but lines": "\n" * 60_000,
    "nothing": "",
    "more than 64 kB": "#" * 70_000,
    "control characters": 'key = "a\x00\x1b]0;PWNED\x07"',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_template_is_refused_within_bounds(text: str, tmp_path: Path) -> None:
    """Reviewed: 60 kB of dots took 51 s and 3.5 GB, as each part of a name is looked up from the first one on."""
    (tmp_path / "t.toml").write_text(text, encoding="utf-8")
    tracemalloc.start()
    try:
        with pytest.raises(TemplateBroken) as caught:
            load(tmp_path / "t.toml")
        assert tracemalloc.get_traced_memory()[1] < 100e6
    finally:
        tracemalloc.stop()
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", str(caught.value))
