"""SubRip (SRT) and WebVTT. What is written is read back by srt, webvtt-py and ffmpeg in the tests.

WebVTT follows W3C's "WebVTT: The Web Video Text Tracks Format", §4 (syntax) and §4.2.2 (cue text, voice spans).
SRT has no standard and no escape, so the few signs that players take for markup become look-alikes. It has no comments
either: what a reader must know, which WebVTT carries in a NOTE, is left out of it, as a cue of its own would be read as
somebody's words.
"""

import re
from html import escape

from fieldscribe.domain import Transcript
from fieldscribe.reports.about import notices
from fieldscribe.reports.cues import Cue, cues
from fieldscribe.reports.times import cue_time
from fieldscribe.reports.wording import Say

_TAG = re.compile(r"<(?=[A-Za-z/!])")


def render_srt(transcript: Transcript, say: Say = str) -> bytes:
    """The transcript as SubRip subtitles, UTF-8; a speaker's name, or that nobody is identified, opens each turn."""
    blocks = (
        f"{number}\n{cue_time(cue.start, ',')} --> {cue_time(cue.end, ',')}\n" + "\n".join(map(srt_safe, cue.lines))
        for number, cue in enumerate(cues(transcript, labels=True, say=say), start=1)
    )
    return "".join(f"{block}\n\n" for block in blocks).encode()


def render_vtt(transcript: Transcript, say: Say = str) -> bytes:
    """The transcript as WebVTT, UTF-8; each cue has its speaker, or that nobody is identified, as its voice."""
    blocks = ["WEBVTT"]
    blocks += (f"NOTE\n{escape(notice, quote=False)}" for notice in notices(transcript, say))
    blocks += (
        f"{cue_time(cue.start, '.')} --> {cue_time(cue.end, '.')}\n{_voiced(cue)}" for cue in cues(transcript, say=say)
    )
    return ("\n\n".join(blocks) + "\n").encode()


def srt_safe(line: str) -> str:
    """A line of an SRT cue without what a player would obey: an arrow, a tag, an override like {\\an8}."""
    return _TAG.sub("‹", line.replace("-->", "→").replace("{\\", "{/"))


def _voiced(cue: Cue) -> str:
    text = "\n".join(escape(line, quote=False) for line in cue.lines)
    return f"<v {escape(cue.speaker, quote=False)}>{text}</v>" if cue.speaker else text
