"""Conversion of history steps to and from JSON, with a name for the type."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from fieldscribe.domain import Flag, Moment, MomentKind, OwnField, Participant, Segment, Speaker, SpeakerBy, Word
from fieldscribe.editing import Change, DetailsChange, EditKind, MomentChange, Step, TrimChange


@dataclass(frozen=True, slots=True)
class Retranscription:
    """A later transcription replaced an earlier one: the job, the segment ids that it removed and added."""

    job_id: int
    removed: tuple[int, ...]
    added: tuple[int, ...]


def step_text(step: Step | Retranscription) -> str:
    """A step as JSON. A change of the text is a list, which spares the names in what there is most of."""
    made: Any
    match step:
        case Change():
            made = [
                step.kind,
                [_segment_values(segment) for segment in step.removed],
                [_segment_values(segment) for segment in step.added],
                [asdict(speaker) for speaker in step.speakers_removed],
                [asdict(speaker) for speaker in step.speakers_added],
            ]
        case Retranscription():  # by the names that version 4 gave them
            made = {"job_id": step.job_id, "went": step.removed, "came": step.added}
        case MomentChange():
            made = {"type": "moment"} | {name: one and asdict(one) for name, one in _ends(step)}
        case DetailsChange():
            made = {"type": "details"} | {name: _details_values(one) for name, one in _ends(step)}
        case TrimChange():
            made = {"type": "trim"} | dict(_ends(step))
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def step_from(text: str) -> Step | Retranscription:
    """A step from JSON. Raises ValueError, TypeError or LookupError when it is not a step."""
    read = json.loads(text)
    if isinstance(read, list):
        kind, removed, added, gone, named = read
        return Change(
            EditKind(kind),
            tuple(_segment(values) for values in removed),
            tuple(_segment(values) for values in added),
            tuple(Speaker(**values) for values in gone),
            tuple(Speaker(**values) for values in named),
        )
    if "job_id" in read:
        return Retranscription(read["job_id"], tuple(read["went"]), tuple(read["came"]))
    before, after = read["before"], read["after"]
    match read["type"]:
        case "moment":
            return MomentChange(_moment(before), _moment(after))
        case "details":
            return DetailsChange(_details(before), _details(after))
        case "trim":
            return TrimChange(before and tuple(before), after and tuple(after))
    raise ValueError(read["type"])


def _ends(step: MomentChange | DetailsChange | TrimChange) -> tuple[tuple[str, Any], tuple[str, Any]]:
    return ("before", step.before), ("after", step.after)


def _moment(values: dict[str, Any] | None) -> Moment | None:
    return values and Moment(**{**values, "kind": MomentKind(values["kind"])})  # type: ignore[return-value]


def _details_values(details: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: [asdict(one) for one in value] if isinstance(value, tuple) else value for name, value in details.items()
    }


def _details(values: Mapping[str, Any]) -> dict[str, Any]:
    types = {"participants": Participant, "fields": OwnField}
    return {
        name: tuple(types[name](**one) for one in value) if name in types else value for name, value in values.items()
    }


def _segment_values(segment: Segment) -> dict[str, Any]:
    plain = {field.name: getattr(segment, field.name) for field in fields(segment) if field.name != "words"}
    return plain | {"words": [(word.text, word.start, word.end, word.probability) for word in segment.words]}


def _segment(values: dict[str, Any]) -> Segment:
    words = tuple(Word(*word) for word in values.pop("words"))
    flags = tuple(Flag(flag) for flag in values.pop("flags"))
    # Until version 4 only persons assigned speakers, so it was not stored.
    unsaid = SpeakerBy.PERSON if values["speaker_id"] is not None else None
    by = values.pop("speaker_by", unsaid)
    return Segment(**values, words=words, flags=flags, speaker_by=by and SpeakerBy(by))
