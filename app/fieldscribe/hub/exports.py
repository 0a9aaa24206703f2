"""What came in, as files for other programs: CSV for spreadsheets, JSON lines for everything else.

CSV follows RFC 4180, in UTF-8 with a byte order mark, without which Excel garbles accents. No cell is ever taken for a
formula (OWASP, "CSV Injection"): an apostrophe goes before what could start one.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, TextIO

from fieldscribe.hub.store import Entry
from fieldscribe.wire.document import Document

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BEFORE_A_FORMULA = " \t\r\n\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u3000\"'"
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\ud800-\udfff]")

DEBRIEFS = ("id", "date", "title", "site", "programme", "scenario", "facilitator", "language", "minutes", "passages",
            "words", "moments", "complete", "versions", "received", "laptop", "participants", "objectives",
            "notes")  # fmt: skip
PASSAGES = ("id", "date", "title", "start_seconds", "end_seconds", "speaker", "text", "machine_text")
MOMENTS = ("id", "date", "title", "site", "time_seconds", "kind", "text", "owner", "due")


@dataclass(frozen=True)
class Received:
    """A debrief that came in, with the name of the laptop that sent its present version."""

    entry: Entry
    laptop: str
    document: Document
    received: str


def write_csv(target: TextIO, what: str, debriefs: Iterable[Received]) -> int:
    """Write "debriefs", "passages" or "moments" as CSV; returns the number of rows. `target`: newline=""."""
    columns, rows = {
        "debriefs": (DEBRIEFS, _debrief_rows),
        "passages": (PASSAGES, _passage_rows),
        "moments": (MOMENTS, _moment_rows),
    }[what]
    target.write("\ufeff")
    table = csv.writer(target, lineterminator="\r\n")
    table.writerow(columns)
    count = 0
    for received in debriefs:
        for row in rows(received):
            table.writerow([safe_cell(cell) if isinstance(cell, str) else cell for cell in row])
            count += 1
    return count


def write_json(target: TextIO, debriefs: Iterable[Received]) -> int:
    """Write one JSON document a line, with everything that was sent of a debrief; returns the number of lines."""
    count = 0
    for received in debriefs:
        target.write(json.dumps(as_data(received), ensure_ascii=False) + "\n")
        count += 1
    return count


def as_data(received: Received) -> dict[str, Any]:
    """A debrief as plain data; times in tenths of a second, as they were sent."""
    extra = {"versions": received.entry.versions, "received": received.received, "laptop": received.laptop}
    return {**asdict(received.document), **extra}


def safe_cell(text: str) -> str:
    """The text without control characters, and so that no spreadsheet takes it for a formula."""
    clean = _HARMFUL.sub(" ", text).strip()
    return "'" + clean if text.lstrip(_BEFORE_A_FORMULA).startswith(_FORMULA_STARTS) else clean


def _debrief_rows(received: Received) -> Iterator[tuple[Any, ...]]:
    document = received.document
    yield (
        document.uid,
        document.date,
        document.title,
        document.site,
        document.programme,
        document.scenario,
        document.facilitator,
        document.language,
        round(document.duration / 600, 1),
        len(document.passages),
        sum(len(passage.text.split()) for passage in document.passages),
        len(document.moments),
        "yes" if document.complete else "no",
        received.entry.versions,
        received.received,
        received.laptop,
        "; ".join(": ".join(filter(None, (person.role, person.name))) for person in document.participants),
        document.objectives,
        document.notes,
    )


def _passage_rows(received: Received) -> Iterator[tuple[Any, ...]]:
    document = received.document
    for passage in document.passages:
        speaker = "" if passage.speaker is None else document.speakers[passage.speaker]
        first = (document.uid, document.date, document.title, passage.start / 10, passage.end / 10)
        yield (*first, speaker, passage.text, passage.machine_text or "")


def _moment_rows(received: Received) -> Iterator[tuple[Any, ...]]:
    document = received.document
    for mark in document.moments:
        first = (document.uid, document.date, document.title, document.site, mark.time / 10)
        yield (*first, mark.kind.value, mark.text, mark.owner, mark.due)
