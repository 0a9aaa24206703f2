"""Translatable sentences: English text that keeps its template and values.

Everything below the desktop writes English and knows no Qt. A `Sentence` is that English text, ready to be printed or
logged, and carries its template and values along, so that the desktop can look the template up in the translations.
`assets/make_translations.py` finds the templates by reading the program: they are written as literals.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in seconds; as text, the way one says it: "4 seconds", "2 minutes", "1 hour 5 minutes"."""

    seconds: float

    @property
    def parts(self) -> tuple[tuple[int, str], ...]:
        """The numbers to say, each with "second", "minute" or "hour"."""
        whole = max(1, round(self.seconds))
        if whole < 90:
            return ((whole, "second"),)
        minutes = round(whole / 60)
        if minutes < 60:
            return ((minutes, "minute"),)
        hours, minutes = divmod(minutes, 60)
        return ((hours, "hour"), (minutes, "minute")) if minutes else ((hours, "hour"),)

    def __str__(self) -> str:
        return " ".join(f"{number} {unit}" if number == 1 else f"{number} {unit}s" for number, unit in self.parts)


_UNITS = (("KB", 1e3), ("MB", 1e6), ("GB", 1e9))


@dataclass(frozen=True, slots=True)
class DataSize:
    """A number of bytes; as text, a person’s few digits and a unit of thousands: "13 KB", "1.2 MB", "483 MB"."""

    count: int

    @property
    def parts(self) -> tuple[float, str]:
        """The number to say, with one digit after the point at most, and "KB", "MB" or "GB"."""
        unit, each = next(((unit, each) for unit, each in _UNITS if self.count < 999.5 * each), _UNITS[-1])
        number = self.count / each
        if unit == "KB":
            return (max(1, round(number)) if self.count else 0, unit)
        return round(number, 1 if number < 9.95 else 0), unit

    def __str__(self) -> str:
        number, unit = self.parts
        return f"{number:g} {unit}"


Value = str | int | Duration


class Sentence(str):
    """A sentence, or a part of one. A value may be a Sentence too, or a Duration."""

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, Value]

    def __new__(cls, template: str, /, **values: Value) -> Self:
        """Fill the values into the `{places}` of the template; without values it is taken as it stands."""
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template = template
        made.values = values
        return made

    def filled(self, **values: Value) -> Self:
        """The same template with these values."""
        return type(self)(self.template, **values)

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Value]]:
        return (self.template,), dict(self.values)


def from_data(text: str) -> Sentence:
    """A text of a data file that comes with the program; `assets/make_translations.py` reads these files too."""
    return Sentence(text)


def to_json(value: Value) -> Any:
    """The value as JSON has it, for the way to another process or into the library."""
    match value:
        case Sentence():
            return {"template": value.template, "values": {name: to_json(each) for name, each in value.values.items()}}
        case Duration():
            return {"seconds": value.seconds}
        case _:
            return value


def from_json(value: Any) -> Any:
    """What `to_json` was given; anything else comes back as it is."""
    match value:
        case {"template": str(template), "values": dict(values)}:
            try:
                return Sentence(template, **{name: from_json(each) for name, each in values.items()})
            except (LookupError, ValueError, TypeError):
                return template
        case {"seconds": int() | float() as seconds}:
            return Duration(seconds)
        case _:
            return value


def to_column(text: str) -> str:
    """A text for a column of the library; a Sentence keeps what it is made of."""
    return json.dumps(to_json(text)) if isinstance(text, Sentence) else text


def from_column(column: str) -> str:
    """The text of such a column."""
    try:
        found = from_json(json.loads(column)) if column.startswith("{") else column
    except ValueError:
        return column
    return found if isinstance(found, str) else column
