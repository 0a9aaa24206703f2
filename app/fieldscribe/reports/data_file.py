"""Everything about a debrief as JSON, for other programs and for the way back.

Format "fieldscribe-transcript", version 1. The fields are those of `domain`, under the same names, in the same order.
Version 1 may gain fields; a reader ignores those that it does not know. A meaning that changes makes version 2. Where
the sound lies on this computer is left out.
"""

import json
import types
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from fieldscribe.domain import Transcript
from fieldscribe.errors import NewerTranscriptFile, NoTranscriptFile

FORMAT = "fieldscribe-transcript"
VERSION = 1


def render(transcript: Transcript) -> bytes:
    """The transcript as JSON, UTF-8. Raises ValueError for a time or figure that is no finite number."""
    recording = transcript.recording
    if recording is not None:
        parts = tuple(replace(part, path="") for part in recording.parts)
        transcript = replace(transcript, recording=replace(recording, parts=parts))
    content = {"format": FORMAT, "version": VERSION, **asdict(transcript)}
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    # Half a surrogate pair has no UTF-8, but Python's escape for it is also JSON's.
    return (text + "\n").encode("utf-8", "backslashreplace")


def read_json(content: bytes) -> Transcript:
    """The transcript that `render` wrote. Raises NoTranscriptFile, NewerTranscriptFile."""
    try:
        data = json.loads(content)
        if not isinstance(data, dict) or data.get("format") != FORMAT or type(data.get("version")) is not int:
            raise NoTranscriptFile("no format or version")
        if data["version"] > VERSION:
            raise NewerTranscriptFile
        transcript = _read(Transcript, data)
    except (ValueError, TypeError, RecursionError) as error:
        raise NoTranscriptFile(str(error)) from error
    assert isinstance(transcript, Transcript)
    return transcript


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, value: Any) -> Any:
    """The value as `kind`: a dataclass, an enum, a tuple, an optional or a plain type. Raises TypeError, ValueError."""
    if is_dataclass(kind):
        if not isinstance(value, Mapping):
            raise TypeError(f"{kind} wants an object")
        hints = _hints(kind)  # type: ignore[arg-type]
        known = {
            field.name: _read(hints[field.name], value[field.name]) for field in fields(kind) if field.name in value
        }
        return kind(**known)  # type: ignore[operator]
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise TypeError("a list is missing")
        return tuple(_read(get_args(kind)[0], item) for item in value)
    if get_origin(kind) in (types.UnionType, Union):
        return None if value is None else _read(get_args(kind)[0], value)
    if issubclass(kind, StrEnum):
        return kind(value)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} is missing")
    return value
