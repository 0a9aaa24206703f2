"""Documents are labelled in their language; what people wrote and said stays as it is."""

import io
from dataclasses import replace

import docx
import pytest

from fieldscribe.domain import Part, Transcript
from fieldscribe.reports import FORMATS
from fieldscribe.reports.letterhead import Letterhead
from fieldscribe.reports.report import build
from fieldscribe.reports.templates import bundled_templates
from fieldscribe.reports.wording import wording
from fieldscribe.sentences import Duration, Sentence

LABELS = {
    "fr": ("Ce qui a bien marché", "4 mars 2026", "Personne non identifiée", "2 minutes"),
    "sw": ("Kilichoenda vizuri", "4 Machi 2026", "dakika 2"),
}


@pytest.fixture
def mixed(usual: Transcript) -> Transcript:
    first, *rest = usual.segments
    return replace(usual, segments=(replace(first, speaker_id=None), *rest))


@pytest.mark.parametrize("language", LABELS)
@pytest.mark.parametrize("name", ["txt", "md", "html", "docx"])
def test_labels_are_in_the_language_of_the_document(mixed: Transcript, language: str, name: str) -> None:
    content = FORMATS[name].render(mixed, None, Letterhead(language=language))
    if name == "docx":
        document = docx.Document(io.BytesIO(content))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    else:
        text = content.decode()
    for label in LABELS[language]:
        assert label in text
    for english in (
        "What to change",
        "Unidentified",
        "About this transcript",
        "In recording",
        "Debrief report",
        "March",
    ):
        assert english not in text
    assert "Amina stayed calm and gave clear orders" in text, "what a person wrote is not translated"


@pytest.mark.parametrize("language", ["fr", "sw"])
def test_every_label_of_every_template_is_translated(usual: Transcript, language: str) -> None:
    """A French word may be the English one, as Actions, but not all of them."""
    say = wording(language)
    for template in bundled_templates():
        english = build(usual, template)
        said = build(usual, template, Letterhead(language=language))
        assert said.labels == language
        same = [one for one, other in zip(english.sections, said.sections, strict=True) if one.heading == other.heading]
        assert len(same) <= len(english.sections) / 2 + 1
    assert say(Sentence("Transcript")) != "Transcript"
    assert say("Transcript") == "Transcript", "text of people"


def test_lengths_of_time_in_a_sentence_are_translated_too(usual: Transcript) -> None:
    lost = Sentence("During recording, {time} of sound was lost.", time=Duration(2.0))
    assert "2 secondes" in wording("fr")(lost)
    cut = replace(usual, recording=replace(usual.recording, parts=(Part("a", 99.0, bad_packets=1, silence=2.0),)))
    assert "2 secondes" in build(cut, None, Letterhead(language="fr")).notices[0]


def test_another_language_gets_english() -> None:
    assert wording("xx") is str
    assert wording("en")(Sentence("Transcript")) == "Transcript"


@pytest.mark.parametrize("name", ["srt", "vtt", "csv"])
def test_nobody_is_nobody_in_the_language_of_subtitles_too(mixed: Transcript, name: str) -> None:
    assert "Personne non identifiée" in FORMATS[name].render(mixed, None, Letterhead(language="fr")).decode()
