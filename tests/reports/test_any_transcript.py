"""Whatever a debrief holds: every document is made, other people's readers read it, and no word is lost."""

import csv
import html
import io
import itertools
import json
import re
import zipfile
from dataclasses import asdict, replace
from typing import Any

import av
import docx
import pytest
import srt
import webvtt
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from fieldscribe.domain import (
    Debrief,
    Flag,
    Moment,
    MomentKind,
    OwnField,
    Part,
    Participant,
    Recording,
    RecordingState,
    Segment,
    Speaker,
    Transcript,
    Word,
)
from fieldscribe.reports import FORMATS
from fieldscribe.reports import cues as cue_limits
from fieldscribe.reports.characters import clean_line, width
from fieldscribe.reports.cues import cues
from fieldscribe.reports.data_file import FORMAT, VERSION
from fieldscribe.reports.letterhead import Letterhead
from fieldscribe.reports.paragraphs import in_time_order
from fieldscribe.reports.report import build
from fieldscribe.reports.subtitles import srt_safe
from fieldscribe.reports.templates import DETAILS, SOURCES, Planned, Share, Template, bundled_templates
from fieldscribe.reports.times import cue_time

NASTY = (
    "", " ", "\x00", "\ud83d", "\ude00", "\uffff", "a\x00b", "\u2028", "\u202egnp.exe", "x" * 130, "word " * 60,
    "-->", "1\n2\n\n3", "00:00:01,000 --> 00:00:02,000", "WEBVTT", "NOTE", "STYLE", "{\\an8}up", "</v><v X>",
    "<script>alert(1)</script>", "&lt;b&gt;", "&amp;", "<b>", "]]>", "{{ 7*7 }}", "{% raw %}",
    "=1+1", "+1", "@SUM(A1)", "-2", "\t=1", "＝1", "'=1", "a,b;\"c\"",
    "# no heading", "1. no list", "- no list", "---", "``` `a` ```", "[a](b)", "![a](b)", "a|b", "$x$", "~~a~~", "\\",
    "ሕፃኑ አልተነፈሰም ነበር።", "बच्चा रोएको थिएन।", "لم يكن الطفل يتنفس.", "婴儿没有呼吸。" * 9, "👩🏽‍⚕️👍🏿🇹🇿",
    "e\u0301" * 70, "a" + "\u0301" * 200, "It was two minutes, I think. Then we started!",
)  # fmt: skip
TEXT = st.one_of(st.sampled_from(NASTY), st.text(st.characters(), max_size=40), st.text(max_size=200))
SECONDS = st.one_of(st.floats(-5, 200), st.floats(0, 40_000), st.integers(0, 20).map(float))
PROBABILITY = st.floats(0, 1)
FIGURE = st.none() | st.floats(-1e6, 1e6)


@st.composite
def segments(draw: st.DrawFn) -> Segment:
    text, start, end = draw(TEXT), draw(SECONDS), draw(SECONDS)
    if draw(st.booleans()):  # words that belong to the text
        words = tuple(Word(word, draw(SECONDS), draw(SECONDS), draw(PROBABILITY)) for word in text.split()[:20])
    else:
        words = tuple(draw(st.lists(st.builds(Word, TEXT, SECONDS, SECONDS, PROBABILITY), max_size=3)))
    return Segment(
        start=start,
        end=draw(st.sampled_from([start, end, max(start, end)])),
        text=text,
        words=words,
        machine_text=draw(TEXT),
        language=draw(st.sampled_from(["", "en", "am", "zh", "ar", "xx", '"><b>', "\ud800"])),
        avg_logprob=draw(FIGURE),
        flags=tuple(draw(st.lists(st.sampled_from(Flag), max_size=2, unique=True))),
        speaker_id=draw(st.none() | st.integers(0, 3)),
        id=draw(st.none() | st.integers(0, 99)),
        paragraph=draw(st.none() | st.booleans()),
    )


DEBRIEFS = st.builds(
    Debrief,
    id=st.integers(0, 9),
    uid=TEXT,
    title=TEXT,
    date=st.one_of(TEXT, st.dates().map(str), st.datetimes().map(str), st.just("9999-12-31T23:59:59-23:59")),
    site=TEXT,
    programme=TEXT,
    scenario=TEXT,
    facilitator=TEXT,
    language=TEXT,
    objectives=TEXT,
    notes=TEXT,
    participants=st.lists(st.builds(Participant, TEXT, TEXT), max_size=3).map(tuple),
    fields=st.lists(st.builds(OwnField, TEXT, TEXT), max_size=3).map(tuple),
)
PARTS = st.builds(
    Part,
    path=TEXT,
    duration=st.floats(0, 9000),
    original_name=TEXT,
    bad_packets=st.integers(0, 3),
    linked=st.booleans(),
)
TRANSCRIPTS = st.builds(
    Transcript,
    debrief=DEBRIEFS,
    recording=st.none()
    | st.builds(
        Recording,
        id=st.just(1),
        uid=TEXT,
        debrief_id=st.just(1),
        state=st.sampled_from(RecordingState),
        parts=st.lists(PARTS, max_size=2).map(tuple),
    ),
    segments=st.lists(segments(), max_size=8).map(tuple),
    speakers=st.lists(st.builds(Speaker, st.integers(0, 3), TEXT, st.integers(0, 20)), max_size=3).map(tuple),
    moments=st.lists(st.builds(Moment, SECONDS, st.sampled_from(MomentKind), TEXT, TEXT, TEXT), max_size=4).map(tuple),
    model=st.sampled_from(["starter", "small", "", "\x00<b>"]),
    complete=st.booleans(),
)
HEADING = TEXT.map(lambda text: clean_line(text)[:200] or "Heading")
TEMPLATES = st.one_of(
    st.sampled_from(bundled_templates()),
    st.builds(
        Template,
        key=st.just("own"),
        title=HEADING,
        about=HEADING,
        sections=st.lists(
            st.one_of(
                st.builds(Planned, st.sampled_from(SOURCES), HEADING, beside=st.booleans()),
                st.builds(Planned, st.just("notes"), HEADING, st.lists(HEADING, max_size=2).map(tuple)),
            ),
            max_size=6,
        ).map(tuple),
        details=st.lists(st.sampled_from(DETAILS), unique=True).map(tuple),
        transcript=st.sampled_from(Share),
    ),
)
many = settings(max_examples=settings.default.max_examples // 4, suppress_health_check=list(HealthCheck))
few = settings(many, max_examples=settings.default.max_examples // 10)


def bare(text: str) -> str:
    """The text without any white space, to compare words and their order whatever the lines."""
    return "".join(text.split())


def spoken(transcript: Transcript) -> str:
    return bare("".join(clean_line(segment.text) for segment in in_time_order(transcript.segments)))


def rendered(transcript: Transcript, name: str) -> bytes:
    return FORMATS[name].render(transcript)


@settings(many, max_examples=settings.default.max_examples // 20)
@given(TRANSCRIPTS, TEMPLATES, st.builds(Letterhead, organisation=TEXT, footer=TEXT))
def test_the_same_debrief_makes_the_same_bytes(
    transcript: Transcript, template: Template, letterhead: Letterhead
) -> None:
    for name, each in FORMATS.items():
        plan = (template, letterhead) if name in template.formats else ()
        assert each.render(transcript, *plan) == each.render(transcript, *plan), name


def assert_readable(text: str) -> None:
    assert re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]", text) is None


@many
@given(TRANSCRIPTS)
def test_plain_text_shows_every_word(transcript: Transcript) -> None:
    text = rendered(transcript, "txt").decode()
    assert_readable(text)
    said = re.findall(r"^\[\d\d+:\d\d:\d\d\] (.*)$", text, re.MULTILINE)
    assert bare("".join(said)) == spoken(transcript)


@many
@given(TRANSCRIPTS)
def test_markdown_shows_the_text_as_it_is(transcript: Transcript) -> None:
    source = rendered(transcript, "md").decode()
    assert_readable(source)
    page = BeautifulSoup(MarkdownIt("commonmark").render(source), "html.parser")
    assert {tag.name for tag in page.find_all()} <= {
        "h1", "h2", "p", "ul", "li", "strong", "em", "code", "blockquote", "br"
    }  # fmt: skip
    for segment in transcript.segments:
        assert bare(clean_line(segment.text)) in bare(page.get_text())
    assert page.h1.get_text() == (clean_line(transcript.debrief.title) or "Debrief")


@many
@given(TRANSCRIPTS)
def test_html_shows_every_word(transcript: Transcript) -> None:
    source = rendered(transcript, "html").decode()
    assert_readable(source)
    page = BeautifulSoup(source, "html.parser")
    assert not page.find_all(["script", "link", "img", "iframe", "object", "embed", "form", "base", "a"])
    assert not [tag for tag in page.find_all() if any(name.startswith("on") or name == "style" for name in tag.attrs)]
    said = page.select(".transcript .paragraph > .words")
    assert bare("".join(paragraph.get_text() for paragraph in said)) == spoken(transcript)
    assert page.title.get_text() == (clean_line(transcript.debrief.title) or "Debrief")


@few
@given(TRANSCRIPTS)
def test_docx_shows_every_word(transcript: Transcript) -> None:
    content = rendered(transcript, "docx")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
    document = docx.Document(io.BytesIO(content))
    said = [paragraph for paragraph in document.paragraphs if paragraph.style.name.startswith("Transcript")]
    text = "".join(
        run.text for paragraph in said for run in paragraph.runs if run.style.name not in ("Time", "Speaker", "Nobody")
    )
    assert bare(text) == spoken(transcript)


@many
@given(TRANSCRIPTS)
def test_csv_holds_every_segment(transcript: Transcript) -> None:
    text = rendered(transcript, "csv").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == 1 + len(transcript.segments)
    ordered = sorted(transcript.segments, key=lambda segment: segment.start)
    for row, segment in zip(rows[1:], ordered, strict=True):
        assert len(row) == len(rows[0])
        assert row[5] in (clean_line(segment.text), "'" + clean_line(segment.text))
        for cell in row:
            assert not re.match(r"[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠\t\r]", cell)


@many
@given(TRANSCRIPTS)
def test_json_holds_everything_under_its_own_name(transcript: Transcript) -> None:
    def plain(value: Any) -> Any:
        match value:
            case str():  # two halves of a surrogate pair that meet in JSON are one letter
                return value.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
            case dict():
                return {name: plain(each) for name, each in value.items()}
            case tuple() | list():
                return [plain(each) for each in value]
        return value

    read = json.loads(rendered(transcript, "json"))
    if recording := transcript.recording:
        parts = tuple(replace(part, path="") for part in recording.parts)
        transcript = replace(transcript, recording=replace(recording, parts=parts))
    assert plain(read) == plain({"format": FORMAT, "version": VERSION, **asdict(transcript)})


@many
@given(TRANSCRIPTS, st.booleans())
def test_subtitles_keep_the_words_and_the_limits(transcript: Transcript, labels: bool) -> None:
    shown = cues(transcript, labels=labels)
    if not labels:
        assert bare("".join("".join(cue.lines) for cue in shown)) == spoken(transcript)
    for cue in shown:
        assert 1 <= len(cue.lines) <= 2
        assert all(line and line == line.strip() and "\n" not in line for line in cue.lines)
        assert all(len(line) <= width(line) <= cue_limits.LINE_WIDTH for line in cue.lines)
        at_the_end = transcript.recording is not None and cue.end >= transcript.recording.duration - 10
        assert (
            (0 if at_the_end else cue_limits.MIN_DURATION) - 0.0011
            <= cue.end - cue.start
            <= cue_limits.MAX_DURATION + 0.0011
        )
        assert cue.start >= 0
    for before, after in itertools.pairwise(shown):
        assert before.end <= after.start
        needed = sum(map(width, before.lines)) / cue_limits.CHARACTERS_PER_SECOND
        free = after.start - before.start
        if free - cue_limits.GAP > needed and not at_the_end and needed < cue_limits.MAX_DURATION:
            assert before.end - before.start >= min(needed, cue_limits.MAX_DURATION) - 0.01


@many
@given(TRANSCRIPTS)
def test_srt_reads_back(transcript: Transcript) -> None:
    content = rendered(transcript, "srt")
    text = content.decode()
    assert_readable(text)
    expected = cues(transcript, labels=True)
    read = list(srt.parse(text, ignore_errors=False))
    assert [item.index for item in read] == list(range(1, len(expected) + 1))
    assert [item.content for item in read] == ["\n".join(map(srt_safe, cue.lines)) for cue in expected]
    assert_same_times([(item.start.total_seconds(), item.end.total_seconds()) for item in read], expected)
    assert text.count("-->") == len(expected)
    if expected:
        assert_ffmpeg_reads(content, "srt", expected)


@many
@given(TRANSCRIPTS)
def test_webvtt_reads_back(transcript: Transcript) -> None:
    content = rendered(transcript, "vtt")
    text = content.decode()
    assert_readable(text)
    expected = cues(transcript)
    read = list(webvtt.from_buffer(io.StringIO(text)))
    assert [bare(html.unescape(item.text)) for item in read] == [bare("".join(cue.lines)) for cue in expected]
    assert [html.unescape(item.voice or "") for item in read] == [cue.speaker for cue in expected]
    assert [item.start for item in read] == [cue_time(cue.start, ".") for cue in expected]
    if expected:
        assert_ffmpeg_reads(content, "webvtt", expected)


def assert_ffmpeg_reads(content: bytes, name: str, expected: tuple[cue_limits.Cue, ...]) -> None:
    with av.open(io.BytesIO(content), format=name) as container:
        stream = container.streams.subtitles[0]
        packets = [packet for packet in container.demux(stream) if packet.size]
        times = [(float(it.pts * it.time_base), float((it.pts + it.duration) * it.time_base)) for it in packets]
    assert_same_times(times, expected)


def assert_same_times(times: list[tuple[float, float]], expected: tuple[cue_limits.Cue, ...]) -> None:
    assert [start for start, _ in times] == pytest.approx([cue.start for cue in expected], abs=0.0015)
    assert [end for _, end in times] == pytest.approx([cue.end for cue in expected], abs=0.0015)


KINDS = {"plus": "plus", "delta": "delta", "actions": "action", "questions": "question", "quotes": "quote"}


def shown_text(content: bytes, name: str) -> str:
    """What a reader sees of a document, without white space."""
    if name == "docx":
        document = docx.Document(io.BytesIO(content))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return bare("".join([paragraph.text for paragraph in document.paragraphs] + cells))
    text = content.decode()
    if name == "md":
        text = MarkdownIt("commonmark").render(text)
    return bare(text if name == "txt" else BeautifulSoup(text, "html.parser").get_text())


@few
@given(TRANSCRIPTS, TEMPLATES, st.builds(Letterhead, organisation=TEXT, footer=TEXT))
def test_any_template_shows_every_mark_that_it_names(
    transcript: Transcript, template: Template, letterhead: Letterhead
) -> None:
    named = {KINDS[planned.shows] for planned in template.sections if planned.shows in KINDS}
    for name in template.formats:
        made = FORMATS[name].render(transcript, template, letterhead)
        text = shown_text(made, name)
        for section in build(transcript, template).sections:
            assert bare(section.heading) in text
        for moment in transcript.moments:
            if moment.kind in named:
                assert bare(clean_line(moment.text)) in text
                assert moment.kind != "action" or bare(clean_line(moment.owner)) in text
        if "fields" in template.details:
            for field in transcript.debrief.fields:
                if clean_line(field.name):
                    assert bare(clean_line(field.value)) in text
        if name != "docx":
            assert bare(clean_line(letterhead.organisation)) in text
            assert bare(clean_line(letterhead.footer)) in text
        if template.transcript is Share.WHOLE:
            for segment in transcript.segments:
                assert bare(clean_line(segment.text)) in text


@pytest.mark.parametrize("name", ["docx", "html", "md", "txt"])
def test_any_heading_is_shown_literally(name: str) -> None:
    headings = [clean for text in NASTY if (clean := clean_line(text)[:200])]
    template = Template("own", "Own", "Own.", tuple(Planned("plus", heading) for heading in headings))
    one = Transcript(Debrief(1, "u", "Title", ""), moments=(Moment(1.0, MomentKind.PLUS, "went well"),))
    text = shown_text(FORMATS[name].render(one, template), name)
    for heading in headings:
        assert bare(heading) in text
