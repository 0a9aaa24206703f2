"""A sentence is English text that keeps what it is made of, whatever way it goes."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.sentences import DataSize, Duration, Sentence, from_column, from_json, to_column, to_json

NAMES = st.from_regex("[a-z]{1,8}", fullmatch=True)
VALUES = st.deferred(lambda: st.text() | st.integers() | st.builds(Duration, st.floats(0, 1e6)) | SENTENCES)


@st.composite
def sentences(draw: st.DrawFn) -> Sentence:
    values = draw(st.dictionaries(NAMES, VALUES, max_size=3))
    return Sentence("Here: " + " ".join(f"{{{name}}}" for name in values), **values)


SENTENCES = sentences()


def same(one: object, other: object) -> bool:
    if isinstance(one, Sentence):
        return (
            isinstance(other, Sentence)
            and (str(one), one.template, one.values.keys()) == (str(other), other.template, other.values.keys())
            and all(same(one.values[name], other.values[name]) for name in one.values)
        )
    return one == other and not isinstance(other, Sentence)


@given(SENTENCES)
def test_a_sentence_survives_json_columns_copies_and_pickles(sentence: Sentence) -> None:
    assert same(sentence, from_json(json.loads(json.dumps(to_json(sentence)))))
    assert same(sentence, from_column(to_column(sentence)))
    assert same(sentence, copy.deepcopy(sentence))
    assert same(sentence, pickle.loads(pickle.dumps(sentence)))


@given(st.text())
def test_plain_text_is_unchanged(text: str) -> None:
    assert from_column(to_column(text)) == text
    assert str(Sentence(text)) == text, "without values, braces are braces"


@pytest.mark.parametrize(
    "column",
    [
        '{"template": "cut',
        '{"template": 3, "values": {}}',
        '{"template": "x", "values": []}',
        '{"seconds": 3}',
        '{"template": "x", "values": {"self": 1, "cls": 2}}',
        "{}",
    ],
)
def test_a_column_that_looks_like_a_sentence_is_read_as_text(column: str) -> None:
    assert isinstance(from_column(column), str)


def test_a_template_without_its_values_is_shown_as_it_is() -> None:
    assert from_json({"template": "The file {name}", "values": {"other": 1}}) == "The file {name}"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 second"),
        (4.4, "4 seconds"),
        (89, "89 seconds"),
        (95, "2 minutes"),
        (3540, "59 minutes"),
        (3600, "1 hour"),
        (3661, "1 hour 1 minute"),
        (8100, "2 hours 15 minutes"),
    ],
)
def test_durations_are_formatted_in_words(seconds: float, words: str) -> None:
    assert str(Duration(seconds)) == words


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 KB"),
        (1, "1 KB"),
        (12_700, "13 KB"),
        (999_499, "999 KB"),
        (999_500, "1 MB"),
        (1_249_999, "1.2 MB"),
        (9_949_999, "9.9 MB"),
        (9_950_000, "10 MB"),
        (483_200_000, "483 MB"),
        (1_000_000_000, "1 GB"),
        (1_234_000_000_000, "1234 GB"),
    ],
)
def test_a_data_size_is_rounded_to_what_a_person_needs(count: int, text: str) -> None:
    assert str(DataSize(count)) == text
