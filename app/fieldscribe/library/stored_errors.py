"""Known failures in a column of the library: kind and facts, so that a later version says them in its own words."""

import dataclasses
import json

from fieldscribe import errors, sentences
from fieldscribe.errors import FieldscribeError


def to_column(error: FieldscribeError | None) -> str:
    """A failure for a column; "" for none."""
    if error is None:
        return ""
    facts = {field.name: getattr(error, field.name) for field in dataclasses.fields(error)}  # type: ignore[arg-type]
    facts.pop("detail", None)
    sentence = sentences.to_json(error.sentence)
    return json.dumps({"error": type(error).__name__, "facts": facts, "sentence": sentence})


def sentence_of(column: str) -> str:
    """The sentence of such a column: that of this version, else the one of the version that wrote it."""
    name, facts, sentence = _parts(column)
    kind = getattr(errors, name, None)
    if isinstance(kind, type) and issubclass(kind, FieldscribeError):
        try:
            return kind(**facts).sentence
        except (TypeError, LookupError, ValueError):  # it has other facts in this version
            pass
    return sentence


def kind_of(column: str) -> str:
    """The name of the failure's class, "" for none."""
    return _parts(column)[0]


def _parts(column: str) -> tuple[str, dict[str, object], str]:
    """Kind, facts and sentence; of a column that an earlier version wrote only the sentence."""
    try:
        found = json.loads(column) if column.startswith("{") else None
    except ValueError:
        found = None
    match found:
        case {"error": str(name), "facts": dict(facts), "sentence": sentence}:
            said = sentences.from_json(sentence)
            return name, facts, said if isinstance(said, str) else ""
        case _:
            return "", {}, sentences.from_column(column)
