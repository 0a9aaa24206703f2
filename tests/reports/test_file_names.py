import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.domain import Debrief, Transcript
from fieldscribe.reports.file_names import file_name
from fieldscribe.reports.templates import bundled_templates, template_named


def named(title: str, date: str = "2026-03-04T14:30") -> str:
    return file_name(Transcript(Debrief(1, "u", title, date)), ".docx")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Newborn resuscitation", "2026-03-04 Newborn resuscitation.docx"),
        ("PPH: what/now? <a|b>", "2026-03-04 PPH what now a b.docx"),
        ("የሕፃን እስትንፋስ", "2026-03-04 የሕፃን እስትንፋስ.docx"),
        ("नवजात गर्‍यौं", "2026-03-04 नवजात गर्‍यौं.docx"),
        ("e\u0301te\u0301 .. ", "2026-03-04 \u00e9t\u00e9.docx"),
        ("../../etc/passwd", "2026-03-04 etc passwd.docx"),
        ("gnp\u202efdp.exe", "2026-03-04 gnpfdp.exe.docx"),
        (" \x00\ud800", "2026-03-04 Debrief.docx"),
    ],
)
def test_file_names_contain_date_and_title(title: str, expected: str) -> None:
    assert named(title) == expected


@pytest.mark.parametrize("title", ["CON", "nul", "Com1", "LPT².x", "aux .b", "CONIN$"])
def test_reserved_names_of_windows_are_avoided(title: str) -> None:
    assert named(title, date="") == f"_{title}.docx"
    assert named("CONTROL", date="") == "CONTROL.docx"


def test_an_invalid_date_is_left_out() -> None:
    assert named("A", date="last Tuesday") == "A.docx"


@given(st.text(st.characters()), st.text(st.characters()))
def test_any_title_gives_a_name_valid_on_every_system(title: str, date: str) -> None:
    name = named(title, date)
    assert name.endswith(".docx")
    assert not re.search(r'[\x00-\x1f<>:"/\\|?*]', name)
    assert not name.startswith((".", " "))
    assert Path(name).stem == Path(name).stem.strip(" .")
    assert len(name.encode()) <= 200
    assert len(name) <= 90
    assert unicodedata.normalize("NFC", name) == name


def test_a_long_name_is_cut_between_letters() -> None:
    assert len(named("ሕፃን " * 100).encode()) <= 200
    assert named("e\u0302\u0323x" * 100).removesuffix(".docx")[-1] in "x\u1ec7"


def test_a_long_title_gives_way_to_the_name_of_the_template(usual: Transcript) -> None:
    long = replace(
        usual, debrief=replace(usual.debrief, title="Bleeding after birth and a baby that did not breathe, " * 2)
    )
    office, actions = (template_named(key, bundled_templates()) for key in ("office", "actions"))
    assert file_name(long, ".docx", office) == (
        "2026-03-04 Bleeding after birth and a baby, Summary for the programme office.docx"
    )
    assert file_name(long, ".docx", actions).endswith("did not breathe, Action list.docx")
    wordy = replace(office, title="ሪፖርት " * 30)
    name = file_name(long, ".docx", wordy)
    assert name.startswith("2026-03-04 Bleeding after birth")
    assert len(name) <= 90
    assert len(name.encode()) <= 200
    assert file_name(usual, ".docx", replace(office, title="\u200b")) == file_name(usual, ".docx")


def test_the_name_depends_only_on_date_title_and_template(usual: Transcript) -> None:
    assert file_name(usual, ".srt") == file_name(replace(usual, segments=()), ".srt")


def test_the_day_of_a_sound_file_is_not_the_day_of_the_debrief(usual: Transcript) -> None:
    imported = replace(usual, debrief=replace(usual.debrief, date_from_file=True))
    assert file_name(imported, ".docx") == "Newborn resuscitation, ward 3.docx"
