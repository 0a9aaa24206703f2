"""A sentence is English text that keeps what it is made of, whatever way it goes."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.sentences import Duration, Sentence, packed, read, unpacked, written

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
def test_it_survives_every_way(sentence: Sentence) -> None:
    assert same(sentence, unpacked(json.loads(json.dumps(packed(sentence)))))
    assert same(sentence, read(written(sentence)))
    assert same(sentence, copy.deepcopy(sentence))
    assert same(sentence, pickle.loads(pickle.dumps(sentence)))


@given(st.text())
def test_plain_text_stays_what_it_is(text: str) -> None:
    assert read(written(text)) == text
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
def test_a_column_that_only_looks_like_one_is_read_all_the_same(column: str) -> None:
    assert isinstance(read(column), str)


def test_a_template_whose_values_are_gone_is_told_as_it_is() -> None:
    assert unpacked({"template": "The file {name}", "values": {"other": 1}}) == "The file {name}"


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
def test_durations_as_one_says_them(seconds: float, words: str) -> None:
    assert str(Duration(seconds)) == words
