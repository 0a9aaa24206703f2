"""Templates of reports: which sections in which order under which headings, which details, how much of the transcript.

A template is a TOML file. Those in `assets/report-templates` come with the program; a person's own lie in the folder
`templates` of the data folder. docs/report-templates.md names the keys.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from fieldscribe.errors import TemplateBroken, TemplateUnknown
from fieldscribe.paths import bundled
from fieldscribe.reports.characters import clean_line
from fieldscribe.sentences import Sentence, from_data

FULL = "full"
"""The template that is used unless another one is chosen."""
BUNDLED = (FULL, "office", "plus-delta", "pearls", "gas", "actions", "transcript")
POINTS = ("objectives", "plus", "delta", "questions")  # these are lists, which may stand side by side
SOURCES = ("objectives", "plus", "delta", "actions", "questions", "quotes", "notes")
DETAILS = ("programme", "scenario", "facilitator", "participants", "length", "language", "fields")
DOCUMENTS = ("docx", "html", "md", "txt")
PDF = "pdf"
"""A document that the window makes, from the page that it prints: docs/decisions."""

_KEY = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_MOST_BYTES = 64 * 1024
_MOST_DOTS = 200  # on a line: a name of many parts takes tomllib the square of their number, in time and memory
_MOST_OWN = 200  # files that are looked at
_MOST_SECTIONS = 40
_MAX_CHARACTERS = 200  # characters of a text


class Share(StrEnum):
    """How much of the transcript a report carries."""

    WHOLE = "whole"
    MARKED = "marked"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Planned:
    """A section: what of `SOURCES` it shows and its heading. `part` takes only that part of the notes.

    A part begins with a line of the notes that says one of its names, as "Reactions" or "Réactions : soulagée".
    With `beside` it stands beside the section before it, where a document has room for that.
    """

    shows: str
    heading: str
    part: tuple[str, ...] = ()
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """What a report shows. `about` says in a sentence what it is for; `formats` are the documents that it suits."""

    key: str
    title: str
    about: str
    sections: tuple[Planned, ...]
    details: tuple[str, ...] = DETAILS
    transcript: Share = Share.WHOLE
    formats: tuple[str, ...] = DOCUMENTS


def load(path: Path) -> Template:
    """The template in a file. Raises TemplateBroken, which names the file and what is wrong."""
    try:
        return _template(tomllib.loads(_text_of(path)))
    except _Invalid as wrong:
        raise TemplateBroken(path.name, wrong.reason) from wrong
    except OSError as error:
        raise TemplateBroken(path.name, Sentence("the file cannot be read.")) from error
    except UnicodeDecodeError as error:
        raise TemplateBroken(path.name, Sentence("it is not UTF-8 text.")) from error
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        where = re.search(r"at line (\d+)", str(error))
        line = int(where[1]) if where else 0
        reason = Sentence("line {line} is not valid TOML.", line=line) if line else _NO_TOML
        raise TemplateBroken(path.name, reason) from error


def _text_of(path: Path) -> str:
    """The text of a file that tomllib can read within bounds. Raises _Invalid, OSError, UnicodeDecodeError."""
    content = None
    if path.is_file():  # to open a pipe would wait
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    if content is None or len(content) > _MOST_BYTES:
        raise _Invalid(Sentence("it is not a file, or it is larger than 64 kB."))
    text = content.decode("utf-8-sig").replace("\r\n", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if line.count(".") > _MOST_DOTS:
            raise _Invalid(Sentence("line {line} has more than {most} dots.", line=number, most=_MOST_DOTS))
    return text


@cache
def bundled_templates() -> tuple[Template, ...]:
    """The bundled templates. Their titles and headings are translated to the language of a document."""
    found = (load(bundled("assets", "report-templates", f"{name}.toml")) for name in BUNDLED)
    return tuple(
        replace(
            template,
            title=from_data(template.title),
            sections=tuple(replace(planned, heading=from_data(planned.heading)) for planned in template.sections),
        )
        for template in found
    )


def find_templates(folder: Path) -> tuple[tuple[Template, ...], tuple[TemplateBroken, ...]]:
    """The templates of the program and, by title, those in the folder; and what is wrong with the others there."""
    own: list[Template] = []
    errors = []
    taken = set(BUNDLED)
    for path in sorted(folder.glob("*.toml"))[:_MOST_OWN] if folder.is_dir() else []:
        try:
            template = load(path)
            if template.key in taken:
                raise TemplateBroken(path.name, Sentence("another template has the key {key}.", key=template.key))
        except TemplateBroken as error:
            errors.append(error)
        else:
            taken.add(template.key)
            own.append(template)
    return (*bundled_templates(), *sorted(own, key=lambda each: each.title.casefold())), tuple(errors)


def template_named(name: str, templates: tuple[Template, ...]) -> Template:
    """The template of that key or title, whatever the case. Raises TemplateUnknown."""
    wanted = name.strip().casefold()
    for template in templates:
        if wanted in (template.key, template.title.casefold()):
            return template
    raise TemplateUnknown(name, tuple(template.key for template in templates))


# ---- reading


class _Invalid(Exception):
    def __init__(self, reason: Sentence) -> None:
        self.reason = reason


_NO_TOML = Sentence("it is not valid TOML.")


def _template(data: Mapping[str, Any]) -> Template:
    _only(data, ("key", "title", "about", "details", "transcript", "formats", "section"))
    key = _text(data, "key")
    if not _KEY.fullmatch(key):
        raise _Invalid(Sentence("its key may contain only lowercase letters, digits and hyphens, as in my-report."))
    planned = data.get("section", [])
    if not isinstance(planned, list) or not all(isinstance(each, dict) for each in planned):
        raise _Invalid(Sentence("each section must begin with [[section]]."))
    if len(planned) > _MOST_SECTIONS:
        raise _Invalid(Sentence("it has more than {most} sections.", most=_MOST_SECTIONS))
    formats = _some(data, "formats", DOCUMENTS, DOCUMENTS)
    if not formats:
        raise _Invalid(Sentence("it suits no document format; choose some of: {known}.", known=", ".join(DOCUMENTS)))
    return Template(
        key=key,
        title=_text(data, "title"),
        about=_text(data, "about"),
        sections=tuple(map(_section, planned)),
        details=_some(data, "details", DETAILS, DETAILS),
        transcript=Share(_one(data, "transcript", tuple(Share), Share.WHOLE)),
        formats=formats,
    )


def _section(data: Mapping[str, Any]) -> Planned:
    _only(data, ("shows", "heading", "part", "beside"))
    shows = _one(data, "shows", SOURCES)
    names = data.get("part", [])
    part = tuple(_text({"part": name}, "part") for name in (names if isinstance(names, list) else [names]))
    if part and shows != "notes":
        raise _Invalid(Sentence("only a section that shows notes can have a part."))
    beside = data.get("beside", False)
    if not isinstance(beside, bool) or (beside and shows not in POINTS):
        raise _Invalid(Sentence("beside must be true or false, and only {known} can have it.", known=", ".join(POINTS)))
    return Planned(shows, _text(data, "heading"), part, beside)


def _only(data: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for name in data.keys() - set(known):
        known_words = ", ".join(known)
        raise _Invalid(
            Sentence(
                "it has the unknown entry {name}; known entries are: {known}.", name=_shown(name), known=known_words
            )
        )


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    text = clean_line(value) if isinstance(value, str) else ""
    if not text or len(text) > _MAX_CHARACTERS:
        raise _Invalid(Sentence("{name} must be a text of at most {most} characters.", name=name, most=_MAX_CHARACTERS))
    return text


def _one(data: Mapping[str, Any], name: str, known: tuple[str, ...], default: str = "") -> str:
    value = data.get(name, default)
    if not isinstance(value, str) or value not in known:
        raise _Invalid(Sentence("{name} must be one of: {known}.", name=name, known=", ".join(known)))
    return value


def _some(data: Mapping[str, Any], name: str, known: tuple[str, ...], default: tuple[str, ...]) -> tuple[str, ...]:
    values = data.get(name, default)
    if not isinstance(values, list | tuple) or not all(isinstance(value, str) and value in known for value in values):
        raise _Invalid(Sentence("{name} must be a list of some of: {known}.", name=name, known=", ".join(known)))
    return tuple(dict.fromkeys(values))


def _shown(name: str) -> str:
    clean = clean_line(name)
    return clean if len(clean) <= 40 else clean[:40] + "…"
