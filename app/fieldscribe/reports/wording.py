"""The words that documents print by themselves, in the language of the document.

They are sentences like those on the screen and translated with them, in `assets/i18n`. Documents are made below Qt, which
therefore is not asked: the translations are read from its source files.
"""

import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping
from functools import cache

from fieldscribe.paths import bundled
from fieldscribe.sentences import Sentence, Value

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
        values: dict[str, Value] = {
            name: say(value) if isinstance(value, str) else value for name, value in text.values.items()
        }
        return template.format(**values) if values else template

    return say


@cache
def _translations(language: str) -> Mapping[str, str]:
    """The sentences that are translated to this language; none where the file is missing or damaged."""
    try:
        root = ET.parse(bundled("assets", "i18n", f"fieldscribe_{language}.ts")).getroot()  # noqa: S314 - our own file
    except (OSError, ET.ParseError):
        return {}
    return {
        message.findtext("source", ""): said
        for context in root.iter("context")
        if context.findtext("name") == "Sentences"
        for message in context.iter("message")
        if (said := message.findtext("translation", ""))
    }
