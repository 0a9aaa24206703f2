"""The report of a comparison as one HTML page that needs nothing else: charts, tables, the worst utterances to hear.

Everything in it comes from records. The template escapes what is put into it, and a content security policy allows
nothing but our own style sheet, by its hash, and sound.
"""

import base64
import difflib
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path

import jinja2
from markupsafe import Markup

from fieldscribe.durable import write_file
from fieldscribe.lab import chart
from fieldscribe.lab.records import DriftRecord, Heard, Record
from fieldscribe.lab.table import Row, columns, counts_of, reference_of, rows, summary

_EMBEDDED = 2**21  # bytes of a sound that is put into the page
_MOST_EMBEDDED = 2**25  # bytes of all of them
_KINDS = {".flac": "flac", ".wav": "wav", ".mp3": "mpeg", ".ogg": "ogg", ".opus": "ogg", ".m4a": "mp4"}
_LONG = 24  # words that are right, one after another, beyond which some are left out
_WORD = re.compile(r"\w+", re.UNICODE)


class Sound(StrEnum):
    """What becomes of the sound of an utterance in the page."""

    EMBED = "embed"
    LINK = "link"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a text beside what was said: "same", "written" in error, or "missing"."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class Example:
    """An utterance that went wrong: what was said, what both models wrote of it, and its sound as a URL ("" none)."""

    said: str
    uncompressed: tuple[Piece, ...]
    written: tuple[Piece, ...]
    errors: int
    more: int
    sound: str


@dataclass(frozen=True, slots=True)
class Worst:
    """The worst utterances of a model."""

    model: str
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The comparison on one set of speech."""

    title: str
    summary: str
    charts: tuple[Markup, ...]
    heads: Sequence[str]
    lines: Sequence[Sequence[str]]
    against: str
    worst: tuple[Worst, ...]


def write_report(
    target: Path,
    records: Sequence[Record],
    drifts: Sequence[DriftRecord] = (),
    *,
    against: str = "",
    keywords: Sequence[str] = (),
    worst: int = 5,
    sound: Sound = Sound.EMBED,
) -> int:
    """Write the page, with so many of the `worst` utterances of each model; returns its bytes.

    Raises LabMissing, FolderMissing, NotWritable, DiskFull.
    """
    css = _resource("report.css")
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    sounds = _Sounds(sound)
    parts = []
    for data in dict.fromkeys(record.data.sha256 for record in records):
        same = [record for record in records if record.data.sha256 == data]
        parts.append(_part(same, rows(same, drifts, against=against, keywords=keywords), against, worst, sounds))
    # The style sheet is ours, and the policy's hash is over these very characters: they must not be escaped.
    page = _template().render(parts=parts, origins=_origins(records), css=Markup(css), digest=digest)  # noqa: S704
    write_file(target, page.encode())
    return len(page.encode())


def _part(same: Sequence[Record], found: Sequence[Row], against: str, worst: int, sounds: "_Sounds") -> Part:
    reference = reference_of(same, against)
    heads, lines = columns(found)
    return Part(
        same[0].data.name,
        summary(found),
        tuple(Markup(each) for each in _charts(found) if each),  # noqa: S704, its labels are escaped
        heads,
        lines,
        reference.model.name if reference else "",
        tuple(
            _worst(record, reference, worst, sounds)
            for record in sorted(same, key=lambda each: -each.model.download)
            if worst and (record is not reference or len(same) == 1)
        ),
    )


def _charts(found: Sequence[Row]) -> list[str]:
    axis, largest = "MB to download, as a pack", max(row.download for row in found) / 1e6

    def points(name: str, factor: float) -> list[chart.Point]:
        estimates = [(row, getattr(row, name)) for row in found]
        return [
            chart.Point(
                row.model,
                row.download / 1e6,
                factor * each.value,
                factor * each.low,
                factor * each.high,
                row.model == row.against,
            )
            for row, each in estimates
            if each
        ]

    return [
        chart.panel("Words wrong (WER), %", axis, points("wer", 100), largest=largest),
        chart.panel("Drift of the probabilities (KL, nats a token)", axis, points("kl", 1), log=True, largest=largest),
        ""
        if any(row.kl for row in found)
        else chart.panel("Words unlike the reference model's, %", axis, points("drift", 100), largest=largest),
    ]


def _worst(record: Record, reference: Record | None, count: int, sounds: "_Sounds") -> Worst:
    """The utterances with the most errors more than the reference made, then with the most errors."""
    other = {each.id: each for each in reference.heard} if reference else {}
    ranked = []
    for heard in record.heard:
        errors = counts_of(heard).errors
        before = counts_of(other[heard.id]).errors if heard.id in other else 0
        ranked.append((errors - before, errors, heard))
    ranked.sort(key=lambda each: (-each[0], -each[1], each[2].id))
    examples = [
        Example(
            heard.reference,
            _beside(heard.reference, other[heard.id].text) if heard.id in other else (),
            _beside(heard.reference, heard.text),
            errors,
            more,
            sounds.url(heard),
        )
        for more, errors, heard in ranked[:count]
        if errors
    ]
    return Worst(record.model.name, tuple(examples))


def _beside(said: str, text: str) -> tuple[Piece, ...]:
    """A text in pieces, compared word by word with what was said, whatever the case and punctuation."""
    ours, theirs = text.split(), said.split()
    match = difflib.SequenceMatcher(
        None, [_key(each) for each in theirs], [_key(each) for each in ours], autojunk=False
    )
    pieces = []
    for kind, first, last, start, end in match.get_opcodes():
        if kind == "equal":
            same = ours[start:end]
            if len(same) > _LONG:
                same = [*same[: _LONG // 2], "…", *same[-_LONG // 2 :]]
            pieces.append(Piece("same", " ".join(same)))
        else:
            if last > first:
                pieces.append(Piece("missing", " ".join(theirs[first:last])))
            if end > start:
                pieces.append(Piece("written", " ".join(ours[start:end])))
    return tuple(pieces)


def _key(word: str) -> str:
    return "".join(_WORD.findall(word.casefold()))


class _Sounds:
    """URLs of sounds: small ones become part of the page, as long as it stays of a size that opens."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self._left = _MOST_EMBEDDED

    def url(self, heard: Heard) -> str:
        if self._sound is Sound.NONE or len(heard.sounds) != 1:
            return ""
        path = Path(heard.sounds[0]).absolute()
        kind = _KINDS.get(path.suffix.lower())
        try:
            size = path.stat().st_size
            if self._sound is Sound.EMBED and kind and not heard.span and size <= min(_EMBEDDED, self._left):
                self._left -= size
                return f"data:audio/{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"
        except OSError:
            return ""
        times = f"#t={heard.span[0]:.2f},{heard.span[1]:.2f}" if heard.span else ""
        return path.as_uri() + times


def _origins(records: Sequence[Record]) -> list[dict[str, str]]:
    """What each record was measured with."""
    return [
        {
            "model": record.model.name,
            "hash": record.model.sha256,
            "speech": f"{record.data.name} ({record.data.layout}), {record.data.sha256}",
            "settings": _line(record.settings),
            "made": _line(record.model.made),
            "machine": "; ".join(dict.fromkeys(_line(each.machine) for each in record.sessions)),
        }
        for record in records
    ]


def _line(found: object) -> str:
    return ", ".join(f"{key}: {value}" for key, value in json.loads(json.dumps(found)).items()) if found else ""


@cache
def _resource(name: str) -> str:
    return (files("fieldscribe.lab") / name).read_text(encoding="utf-8")


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    return environment.from_string(_resource("report.html.j2"))
