import io

import pytest
import srt
import webvtt

from fieldscribe.domain import Debrief, Segment, Speaker, Transcript
from fieldscribe.reports.subtitles import render_srt, render_vtt, srt_safe


def said(text: str, name: str = "") -> Transcript:
    speakers = (Speaker(1, name, 0),) if name else ()
    return Transcript(Debrief(1, "u", "t", ""), None, (Segment(0, 4, text, speaker_id=1),), speakers, model="small")


@pytest.mark.parametrize(
    ("line", "safe"),
    [
        ("a --> b", "a → b"),
        ("<b>bold</b> 3 < 4 <5", "‹b>bold‹/b> 3 < 4 <5"),
        ("{\\an8}up {x}", "{/an8}up {x}"),
        ("<!-- x -->", "‹!-- x →"),
    ],
)
def test_srt_text_contains_no_tags_or_arrows(line: str, safe: str) -> None:
    assert srt_safe(line) == safe


def test_a_number_on_a_line_of_its_own_is_text() -> None:
    (cue,) = srt.parse(render_srt(said("120")).decode())
    assert cue.content == "120"


def test_webvtt_escapes_its_own_syntax() -> None:
    assert render_vtt(said("5 < 6 --> & <c.red>x</c>", "A & <B>")).decode() == (
        "WEBVTT\n\n"
        "00:00:00.000 --> 00:00:04.000\n"
        "<v A &amp; &lt;B&gt;>5 &lt; 6 --&gt; &amp; &lt;c.red&gt;x&lt;/c&gt;</v>\n"
    )


def test_webvtt_says_first_when_the_text_is_not_to_be_relied_on(world: Transcript) -> None:
    notes = render_vtt(world).decode().split("\n\n")[1:3]
    assert [note.startswith("NOTE\n") for note in notes] == [True, True]
    assert len(webvtt.from_buffer(io.StringIO(render_vtt(world).decode()))) == 10


def test_an_empty_transcript_gives_valid_empty_subtitles() -> None:
    assert render_srt(said("")) == b""
    assert render_vtt(said("")) == b"WEBVTT\n"
