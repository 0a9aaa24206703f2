"""The table of a comparison, computed from records alone: one row for each model and set of speech.

The models are compared with one of them, in pairs, over the utterances that both heard: the one that is named, else the
one that computes in floats, else the largest.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields

from fieldscribe.lab.records import DriftRecord, Heard, Record
from fieldscribe.lab.score import Counts, Estimate, count_errors, difference, keyword_recall, normaliser, rate
from fieldscribe.speech.engine import INT8


@dataclass(frozen=True, slots=True)
class Row:
    """A model on a set of speech, or on the part of it that `group` names. Rates are shares, 0 to 1, WER may be more.

    `difference` is that of the WER to `against`, `drift` the WER against what `against` wrote instead of what was said.
    `kl` (nats a token) and `changed` (the share of tokens of which another one is the most likely) say the same of the
    probabilities. `cpu` is seconds of the processor for a second of sound, `load` (s) and `peak_memory` (bytes) are of
    the engine's child, `loops` the share of utterances with a loop. None: not measured, or nothing to compare with.
    """

    model: str
    speech: str
    group: str
    compute_type: str
    against: str
    utterances: int
    unreadable: int
    words: int
    seconds: float
    download: int
    installed: int
    wer: Estimate | None
    difference: Estimate | None
    substitutions: float
    deletions: float
    insertions: float
    cer: Estimate | None
    drift: Estimate | None
    kl: Estimate | None
    changed: float | None
    keywords: Estimate | None
    loops: float
    load: float
    cpu: float
    peak_memory: int


def rows(
    records: Sequence[Record],
    drifts: Sequence[DriftRecord] = (),
    *,
    against: str = "",
    by: str = "",
    keywords: Iterable[str] = (),
) -> list[Row]:
    """The rows in the order of the sets of speech, the largest model first. `by` divides them by a group's values.

    Raises LabMissing.
    """
    wanted = tuple(keywords)
    found = []
    for data in dict.fromkeys(record.data.sha256 for record in records):
        same = [record for record in records if record.data.sha256 == data]
        same.sort(key=lambda each: (-each.model.download, each.model.name))
        reference = reference_of(same, against)
        for value in _values(same, by):
            found += [
                _row(record, reference, drifts, f"{by} {value}" if by else "", by, value, wanted) for record in same
            ]
    return found


def reference_of(records: Sequence[Record], against: str = "") -> Record | None:
    """The record of the uncompressed model among those of one set of speech; None where there is but one."""
    if named := [each for each in records if against and against in (each.model.name, each.model.sha256)]:
        return named[0]
    if len(records) < 2:
        return None
    return max(records, key=lambda each: (each.model.compute_type != INT8, each.model.installed))


def counts_of(heard: Heard, text: str | None = None) -> Counts:
    """The errors of an utterance, against what was said or against another `text`."""
    return count_errors(heard.reference if text is None else text, heard.text, normaliser(heard.language))


def _row(
    record: Record,
    reference: Record | None,
    drifts: Sequence[DriftRecord],
    group: str,
    by: str,
    value: str,
    keywords: tuple[str, ...],
) -> Row:
    heard = [each for each in record.heard if not by or each.groups.get(by, "") == value]
    counts = [counts_of(each) for each in heard]
    words, letters = [each.words for each in counts], [each.letters for each in counts]
    total, seconds = max(1, sum(words)), sum(each.seconds for each in heard)
    recall = [
        pair
        for each in (heard if keywords else ())
        for pair in keyword_recall([(each.reference, each.text)], keywords, normaliser(each.language))
    ]
    compared = _compared(heard, reference, record)
    kl, changed = _drift(record, reference, drifts, {each.id for each in heard})
    sessions = record.sessions
    return Row(
        model=record.model.name,
        speech=record.data.name,
        group=group,
        compute_type=record.model.compute_type,
        against=reference.model.name if reference else "",
        utterances=len(heard),
        unreadable=len(record.utterances) - len(record.heard),
        words=sum(words),
        seconds=seconds,
        download=record.model.download,
        installed=record.model.installed,
        wer=rate([each.errors for each in counts], words),
        difference=compared[0],
        substitutions=sum(each.substitutions for each in counts) / total,
        deletions=sum(each.deletions for each in counts) / total,
        insertions=sum(each.insertions for each in counts) / total,
        cer=rate([each.letter_errors for each in counts], letters),
        drift=compared[1],
        kl=kl,
        changed=changed,
        keywords=rate([hit for hit, _ in recall], [said for _, said in recall]) if recall else None,
        loops=sum("loop" in each.flags for each in heard) / max(1, len(heard)),
        load=min((each.load for each in sessions), default=0.0),
        cpu=sum(each.cpu for each in heard) / seconds if seconds else 0.0,
        peak_memory=max((each.peak_memory for each in sessions), default=0),
    )


def _compared(
    heard: Sequence[Heard], reference: Record | None, record: Record
) -> tuple[Estimate | None, Estimate | None]:
    """The difference of the WER to that of the reference, and the drift from its texts."""
    if reference is None or reference is record:
        return None, None
    other = {each.id: each for each in reference.heard}
    pairs = [(each, other[each.id]) for each in heard if each.id in other]
    ours, theirs = [counts_of(each) for each, _ in pairs], [counts_of(each) for _, each in pairs]
    drifted = [counts_of(each, was.text) for each, was in pairs]
    return (
        difference(
            [each.errors for each in ours],
            [each.words for each in ours],
            [each.errors for each in theirs],
            [each.words for each in theirs],
        ),
        rate([each.errors for each in drifted], [each.words for each in drifted]),
    )


def _drift(
    record: Record, reference: Record | None, drifts: Sequence[DriftRecord], ids: set[str]
) -> tuple[Estimate | None, float | None]:
    for each in drifts:
        if reference and (each.model, each.against, each.data) == (
            record.model.sha256,
            reference.model.sha256,
            record.data.sha256,
        ):
            found = [drift for name, drift in each.utterances.items() if name in ids]
            tokens = [drift.tokens for drift in found]
            changed = sum(drift.changed for drift in found) / max(1, sum(tokens))
            return rate([drift.kl for drift in found], tokens), changed
    return None, None


def _values(records: Sequence[Record], by: str) -> list[str]:
    return sorted({each.groups.get(by, "") for record in records for each in record.heard}) if by else [""]


def as_csv(found: Sequence[Row]) -> str:
    """The rows as CSV; an estimate takes three columns, as `wer`, `wer_low`, `wer_high`."""
    estimates = {"wer", "difference", "cer", "drift", "kl", "keywords"}
    heads = [
        head
        for field in fields(Row)
        for head in (
            [f"{field.name}{end}" for end in ("", "_low", "_high")] if field.name in estimates else [field.name]
        )
    ]
    target = io.StringIO()
    writer = csv.DictWriter(target, heads, lineterminator="\n")
    writer.writeheader()
    for row in found:
        flat: dict[str, object] = {}
        for name, value in asdict(row).items():
            if name in estimates:
                flat |= {f"{name}{end}": value and value[key] for end, key in _ENDS}
            else:
                flat[name] = value
        writer.writerow(flat)
    return target.getvalue()


_ENDS = (("", "value"), ("_low", "low"), ("_high", "high"))

HEADS = (
    "model",
    "pack MB",
    "disk MB",
    "WER %",
    "difference",
    "S / D / I %",
    "CER %",
    "drift %",
    "KL",
    "words found %",
    "loops %",
    "load s",
    "CPU s/s",
    "memory MB",
)


def cells(row: Row) -> tuple[str, ...]:
    """What `HEADS` name, as the field prints it: percent with the 95 % interval, a star where it leaves zero out."""
    name = row.model if row.compute_type == INT8 else f"{row.model} ({row.compute_type})"
    edits = " / ".join(f"{100 * each:.1f}" for each in (row.substitutions, row.deletions, row.insertions))
    return (
        f"{name}, {row.group}" if row.group else name,
        f"{row.download / 1e6:.2f}",
        f"{row.installed / 1e6:.2f}",
        percent(row.wer),
        percent(row.difference, signed=True) + ("*" if row.difference and row.difference.differs_from_zero else ""),
        edits,
        percent(row.cer),
        percent(row.drift),
        _kl(row.kl),
        percent(row.keywords),
        f"{100 * row.loops:.1f}",
        f"{row.load:.1f}",
        f"{row.cpu:.3f}",
        f"{row.peak_memory / 1e6:.0f}",
    )


def columns(found: Sequence[Row]) -> tuple[list[str], list[list[str]]]:
    """The heads and cells of rows; a column in which nobody has anything is left out."""
    table = [cells(row) for row in found]
    kept = [place for place in range(len(HEADS)) if any(line[place] for line in table)]
    return [HEADS[place] for place in kept], [[line[place] for place in kept] for line in table]


def as_text(found: Sequence[Row]) -> str:
    """A Markdown table for each set of speech, in columns."""
    parts = []
    for speech in dict.fromkeys(row.speech for row in found):
        mine = [row for row in found if row.speech == speech]
        parts.append(f"{summary(mine)}\n\n{_aligned(*columns(mine))}")
    return "\n\n".join(parts)


def summary(found: Sequence[Row]) -> str:
    """A line on a set of speech: how much there is, and with what the models are compared."""
    groups = {row.group: row for row in found}.values()
    first = found[0]
    line = (
        f"{first.speech}: {sum(row.utterances for row in groups)} utterances, "
        f"{sum(row.words for row in groups)} words, {sum(row.seconds for row in groups) / 60:.1f} minutes"
    )
    if first.unreadable:
        line += f"; {first.unreadable} without a readable sound are left out"
    if first.against:
        line += f"; differences and drift are to {first.against}, * where the 95 % interval leaves zero out"
    return line


def percent(found: Estimate | None, *, signed: bool = False) -> str:
    """A share in percent with its interval, "" for None."""
    if found is None:
        return ""
    sign = "+" if signed else ""
    return f"{100 * found.value:{sign}.1f} [{100 * found.low:{sign}.1f}, {100 * found.high:{sign}.1f}]"


def _kl(found: Estimate | None) -> str:
    return f"{found.value:.4f} [{found.low:.4f}, {found.high:.4f}]" if found else ""


def _aligned(heads: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    widths = [max(len(line[place]) for line in (heads, *lines)) for place in range(len(heads))]
    written = [
        [
            each.ljust(width) if not place else each.rjust(width)
            for place, (each, width) in enumerate(zip(line, widths, strict=True))
        ]
        for line in (heads, *lines)
    ]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join("| " + " | ".join(line) + " |" for line in (written[0], rule, *written[1:]))
