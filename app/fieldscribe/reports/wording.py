"""The words that documents print by themselves, in the language of the document.

They are sentences like those on the screen and translated with them, in `assets/i18n`. Documents are made below Qt,
which therefore is not asked: the translations are read from its source files.
"""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from functools import cache

from fieldscribe.paths import bundled
from fieldscribe.sentences import Duration, Sentence, Value

Say = Callable[[str], str]
"""From a `Sentence` to its text in the language of a document; any other text comes back as it is."""
LANGUAGES = ("en", "fr", "sw")
"""The languages in which documents can be labelled."""


def wording(language: str) -> Say:
    """How a document of this language says its labels: English for what is not translated, and for other languages."""
    if language not in LANGUAGES or language == "en":
        return str
    known = _translations(language)

    def say(text: str) -> str:
        if not isinstance(text, Sentence):
            return str(text)
        template = known.get(text.template, text.template)
        values = {name: _worded(value, say) for name, value in text.values.items()}
        return template.format(**values) if values else template

    return say


def counted(number: int, unit: str) -> Sentence:
    """So many hours, minutes or seconds."""
    match unit:
        case "hour":
            return Sentence("1 hour") if number == 1 else Sentence("{n} hours", n=number)
        case "minute":
            return Sentence("1 minute") if number == 1 else Sentence("{n} minutes", n=number)
        case _:
            return Sentence("1 second") if number == 1 else Sentence("{n} seconds", n=number)


def _worded(value: Value, say: Say) -> Value:
    if isinstance(value, Duration):
        return " ".join(say(counted(*part)) for part in value.parts)
    return say(value) if isinstance(value, str) else value


@cache
def _translations(language: str) -> Mapping[str, str]:
    """The sentences that are translated to this language; none where the file is missing or damaged."""
    try:
        root = ET.parse(bundled("assets", "i18n", f"fieldscribe_{language}.ts")).getroot()  # noqa: S314 - our own file
    except (OSError, ET.ParseError):
        return {}
    return {
        message.findtext("source", ""): translation
        for context in root.iter("context")
        if context.findtext("name") == "Sentences"
        for message in context.iter("message")
        if (translation := message.findtext("translation", ""))
    }
