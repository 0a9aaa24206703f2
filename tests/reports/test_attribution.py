"""No document attributes a passage to anybody but the speaker who was assigned, or says that nobody was."""

import csv
import html
import io
import json
import re
from dataclasses import replace

import docx
import pytest
import srt
import webvtt
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from fieldscribe.domain import Debrief, Segment, Speaker, SpeakerBy, Transcript
from fieldscribe.reports import FORMATS
from fieldscribe.reports.attribution import UNIDENTIFIED, attributions

NAMES = st.one_of(
    st.sampled_from(
        ["Amina", "Grace", "Dr Joseph Mwakyusa of the district hospital of Haydom", "A: b", "[00:00:01] a", "1",
         "**b**", "<b>", "ሰላም", "", "\x00", "Unidentified speaker", "— -->", "Amina:", "0:01"]
    ),
    st.text(max_size=60),
)  # fmt: skip
GONE = 99  # the number of a speaker who is not among the speakers


@st.composite
def talks(draw: st.DrawFn) -> Transcript:
    """Passages of the unique words passage0, passage1 ... by arbitrary speakers, by nobody, and by one who is gone."""
    names = draw(st.lists(NAMES, max_size=4))
    who = st.none() | st.integers(0, 3) | st.just(GONE)
    segments = []
    at = 0.0
    for number, speaker in enumerate(draw(st.lists(who, min_size=1, max_size=10))):
        at += draw(st.sampled_from([0.0, 0.5, 3.0, 40.0]))
        head = draw(st.sampled_from(["", "", "Amina: ", "1: ", *(f"{name}: " for name in names)]))
        by = draw(st.sampled_from(SpeakerBy)) if speaker is not None else None
        text = f"{head}passage{number} was said."
        segments.append(Segment(at, at + 4, text, speaker_id=speaker, id=number, speaker_by=by))
        at += 4
    speakers = tuple(Speaker(number, name, number) for number, name in enumerate(names))
    return Transcript(Debrief(1, "u", "Title", "2026-01-01"), None, tuple(segments), speakers)


def assigned(transcript: Transcript) -> dict[str, str]:
    """What every document must say: each passage with the label of its speaker."""
    who = attributions(transcript)
    return {f"passage{segment.id}": who(segment).label for segment in transcript.segments}


def passages(text: str) -> list[str]:
    return re.findall(r"passage\d+", text)


def read_txt(content: bytes) -> dict[str, str]:
    found = {}
    body = content.decode().split("\nTranscript\n----------\n")[1]
    for block in body.split("\n\n"):
        first, *rest = block.splitlines()
        if not rest or (re.match(r"\[\d\d:\d\d:\d\d\] ", first) and not first.endswith(":")):
            by, lines = "", [first, *rest]
        else:
            by, lines = first.removesuffix(":"), rest
        found |= dict.fromkeys(passages(" ".join(lines)), by)
    return found


def read_md(content: bytes) -> dict[str, str]:
    found = {}
    by = ""
    page = BeautifulSoup(MarkdownIt("commonmark").render(content.decode()), "html.parser")
    for block in page.find_all("p"):
        if block.contents[0].name == "strong" and len(block.contents) == 1:
            by = block.get_text()
        elif block.contents[0].name == "code":
            found |= dict.fromkeys(passages(block.get_text()), by)
    return found


def read_html(content: bytes) -> dict[str, str]:
    found = {}
    page = BeautifulSoup(content.decode(), "html.parser")
    for turn in page.select(".turn"):
        label = turn.select_one(".speaker b")
        for words in turn.select(".words"):
            found |= dict.fromkeys(passages(words.get_text()), label.get_text() if label else "")
    return found


def read_docx(content: bytes) -> dict[str, str]:
    found = {}
    by = ""
    for paragraph in docx.Document(io.BytesIO(content)).paragraphs:
        if paragraph.style.name.startswith("Transcript"):
            labels = [run.text for run in paragraph.runs if run.style.name in ("Speaker", "Nobody")]
            by = "".join(labels) or by
            words = "".join(run.text for run in paragraph.runs if run.style.name not in ("Speaker", "Nobody"))
            found |= dict.fromkeys(passages(words), by)
    return found


def read_srt(content: bytes, labels: set[str]) -> dict[str, str]:
    """As a viewer does: what stands before a colon is the speaker, from then on."""
    found = {}
    by = ""
    for cue in srt.parse(content.decode()):
        head, colon, rest = cue.content.partition(":")
        if colon and head in labels:
            by, text = head, rest
        else:
            text = cue.content
        found |= dict.fromkeys(passages(text), by)
    return found


def read_vtt(content: bytes) -> dict[str, str]:
    found = {}
    for cue in webvtt.from_buffer(io.StringIO(content.decode())):
        found |= dict.fromkeys(passages(cue.text), html.unescape(cue.voice or ""))
    return found


def read_csv(content: bytes) -> dict[str, str]:
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return {name: row["speaker"] for row in rows for name in passages(row["text"])}


def read_json(content: bytes) -> dict[str, int | None]:
    return {name: row["speaker_id"] for row in json.loads(content)["segments"] for name in passages(row["text"])}


READERS = {"txt": read_txt, "md": read_md, "html": read_html, "docx": read_docx, "vtt": read_vtt, "csv": read_csv}
BY_AMINA_THEN_NOBODY = Transcript(
    Debrief(1, "u", "Title", "2026-01-01"),
    None,
    (Segment(7, 9, "passage0", speaker_id=0, id=0), Segment(30, 33, "passage1", id=1)),
    (Speaker(0, "Amina", 0),),
)


def plain(text: str) -> str:
    """A label as it can be compared: cells of a table may begin with an apostrophe, Markdown joins white space."""
    return " ".join(text.removeprefix("'").split())


@settings(max_examples=settings.default.max_examples // 4, deadline=None, suppress_health_check=list(HealthCheck))
@example(BY_AMINA_THEN_NOBODY)
@given(talks())
def test_each_passage_is_attributed_to_its_assigned_speaker(transcript: Transcript) -> None:
    expected = {passage: plain(by) for passage, by in assigned(transcript).items()}
    for name, read in READERS.items():
        found = read(FORMATS[name].render(transcript))
        assert {passage: plain(by) for passage, by in found.items()} == expected, name


@settings(max_examples=settings.default.max_examples * 4 // 5, deadline=None, suppress_health_check=list(HealthCheck))
@example(BY_AMINA_THEN_NOBODY)
@given(talks())
def test_subtitles_name_a_speaker_whenever_another_one_speaks(transcript: Transcript) -> None:
    from fieldscribe.reports.cues import _short_labels
    from fieldscribe.reports.subtitles import srt_safe

    who = attributions(transcript)
    shown = {
        name: srt_safe(label) for name, label in _short_labels(who(it).label for it in transcript.segments).items()
    }
    assert len(set(shown.values())) == len(shown)
    expected = {name: shown.get(by, "") for name, by in assigned(transcript).items()}
    assert read_srt(FORMATS["srt"].render(transcript), set(shown.values())) == expected


@settings(max_examples=settings.default.max_examples // 3, deadline=None)
@given(talks())
def test_data_formats_have_null_for_an_unassigned_speaker(transcript: Transcript) -> None:
    read = read_json(FORMATS["json"].render(transcript))
    assert read == {f"passage{segment.id}": segment.speaker_id for segment in transcript.segments}


@pytest.mark.parametrize("name", ["txt", "md", "html", "docx", "srt", "vtt", "csv"])
def test_export_names_no_speaker_when_attribution_ends(name: str) -> None:
    """Amina says the first passage; who said the second, nobody knows."""
    content = FORMATS[name].render(BY_AMINA_THEN_NOBODY)
    both = replace(
        BY_AMINA_THEN_NOBODY, segments=tuple(replace(it, speaker_id=0) for it in BY_AMINA_THEN_NOBODY.segments)
    )
    assert content != FORMATS[name].render(both)
    if name != "docx":
        assert UNIDENTIFIED in content.decode()
        assert UNIDENTIFIED not in FORMATS[name].render(both).decode()


@pytest.mark.parametrize("name", ["txt", "md", "html", "srt", "vtt", "csv"])
def test_without_speakers_no_labels_are_printed(name: str) -> None:
    nobody = tuple(replace(segment, speaker_id=None) for segment in BY_AMINA_THEN_NOBODY.segments)
    content = FORMATS[name].render(replace(BY_AMINA_THEN_NOBODY, segments=nobody)).decode()
    assert UNIDENTIFIED not in content
    assert "Amina" not in content


@pytest.mark.parametrize("name", ["txt", "md", "html", "srt", "vtt", "csv"])
def test_a_speaker_that_a_machine_assigned_is_marked_as_such(name: str) -> None:
    first, second = BY_AMINA_THEN_NOBODY.segments
    said = (replace(first, speaker_by=SpeakerBy.PERSON), replace(second, speaker_id=0, speaker_by=SpeakerBy.MACHINE))
    content = FORMATS[name].render(replace(BY_AMINA_THEN_NOBODY, segments=said)).decode()
    assert content.replace("\\", "").count("Amina (assigned by the computer)") == 1
