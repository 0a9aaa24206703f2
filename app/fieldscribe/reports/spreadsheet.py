"""The segments as CSV (RFC 4180): one row each, comma, CRLF, header.

UTF-8 with a byte order mark, because Excel on Windows takes a CSV without one for the old code page of the country and
garbles every accent; LibreOffice, R and pandas (`utf-8-sig`) accept it. Seconds have a decimal point.
"""

import csv
import io
from statistics import fmean

from fieldscribe.domain import Segment, Transcript
from fieldscribe.reports import times
from fieldscribe.reports.attribution import attributions
from fieldscribe.reports.characters import clean_line
from fieldscribe.reports.wording import Say

COLUMNS = (
    "start_seconds", "end_seconds", "start_time", "end_time", "speaker", "text", "machine_text", "language",
    "mean_probability", "flags",
)  # fmt: skip
# OWASP "CSV Injection": what makes a spreadsheet compute a cell, also in the full width form of East Asian keyboards.
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
_INVISIBLE = " \u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u3000\"'"


def render(transcript: Transcript, say: Say = str) -> bytes:
    """The segments of a transcript as CSV."""
    target = io.StringIO(newline="")
    rows = csv.writer(target, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    who = attributions(transcript, say)
    for segment in sorted(transcript.segments, key=lambda segment: segment.start):
        rows.writerow(_row(segment, who(segment).label))
    return target.getvalue().encode("utf-8-sig")


def safe_cell(text: str) -> str:
    """Clean text that no spreadsheet takes for a formula: a text that could be one gets a leading apostrophe."""
    clean = clean_line(text)
    starts = text.startswith(_FORMULA_STARTS) or clean.lstrip(_INVISIBLE).startswith(_FORMULA_STARTS)
    return "'" + clean if starts and clean else clean


def _row(segment: Segment, speaker: str) -> tuple[str, ...]:
    probability = f"{fmean(word.probability for word in segment.words):.3f}" if segment.words else ""
    return (
        f"{max(0.0, segment.start):.3f}",
        f"{max(0.0, segment.end):.3f}",
        times.clock(segment.start, long=True),
        times.clock(segment.end, long=True),
        safe_cell(speaker),
        safe_cell(segment.text),
        safe_cell(segment.machine_text),
        safe_cell(segment.language),
        probability,
        " ".join(segment.flags),
    )
