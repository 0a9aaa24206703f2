import codecs
import csv
import io

import pytest

from fieldscribe.domain import Flag, Segment, Transcript
from fieldscribe.reports.spreadsheet import COLUMNS, render, safe_cell


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@A1", "＝1", "＋1", "－1", "＠A1",
     "  =1", "\u00a0=1", "\u200b=1", "\ufeff@x", "\u3000＝1", "'=1", '"=1', "\t5", "\rx"],
)  # fmt: skip
def test_no_cell_is_a_formula(text: str) -> None:
    assert safe_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["", "a=1", "5 - 3", "'tis", "Amina@haydom", "  plain  text "])
def test_cells_that_are_no_formula_are_unchanged(text: str) -> None:
    assert safe_cell(text) == " ".join(text.split())


def test_each_segment_is_a_row(usual: Transcript) -> None:
    content = render(usual)
    assert content.startswith(codecs.BOM_UTF8)
    assert content.count(b"\r\n") == content.count(b"\n") == 21
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert tuple(rows[0]) == COLUMNS
    looped = rows[12]
    assert looped["flags"] == Flag.LOOP
    assert looped["speaker"] == "Joseph"
    assert (looped["start_time"], looped["start_seconds"]) == ("00:01:00", f"{usual.segments[12].start:.3f}")
    assert rows[7]["machine_text"] == "I clamped the chord and cut the chord."
    assert 0 < float(rows[0]["mean_probability"]) < 1


def test_a_segment_without_words_has_no_probability(world: Transcript) -> None:
    rows = list(csv.DictReader(io.StringIO(render(world).decode("utf-8-sig"), newline="")))
    assert {row["mean_probability"] for row in rows} == {""}
    assert rows[0]["speaker"] == ""


def test_an_empty_transcript_has_its_header(world: Transcript) -> None:
    empty = Transcript(world.debrief, segments=(Segment(0, 0, ""),))
    assert len(render(empty).splitlines()) == 2
