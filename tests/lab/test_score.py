"""Errors, intervals and recall, against cases that are counted by hand."""

import numpy as np
import pytest

from fieldscribe.lab import score
from fieldscribe.lab.score import Counts, count_errors, normaliser


@pytest.mark.parametrize(
    ("reference", "text", "counts"),
    [
        ("Clamp the cord now", "clamp a cord", Counts(4, 1, 1, 0, 18, 7)),
        ("He's 25.", "he is twenty-five", Counts(3, 0, 0, 0, 8, 0)),  # written alike: "he is 25"
        ("Breathe", "um breathe, breathe", Counts(1, 0, 0, 1, 7, 8)),  # "um" does not count
        ("Push", "", Counts(1, 0, 1, 0, 4, 4)),
        ("", "Thank you", Counts(0, 0, 0, 2, 0, 9)),
        ("", "", Counts(0, 0, 0, 0, 0, 0)),
    ],
)
def test_errors_are_counted_after_whispers_own_normaliser(reference: str, text: str, counts: Counts) -> None:
    assert count_errors(reference, text, normaliser("en")) == counts


def test_other_languages_are_compared_without_case_and_punctuation() -> None:
    normal = normaliser("fr")
    assert count_errors("Où est l'élève ?", "où est l élève", normal).errors == 0
    assert count_errors("vingt-cinq", "25", normal).errors == 2  # only the English one knows numbers
    assert normal is normaliser("fr")


def test_a_rate_lies_in_its_interval_and_a_pair_is_closer_than_two() -> None:
    random = np.random.default_rng(1)
    words = random.integers(5, 12, 200).astype(float)
    wrong = random.binomial(words.astype(int), 0.2).astype(float)
    worse = wrong + (np.arange(200) % 20 == 0)  # one more error in every twentieth utterance
    found, other = score.rate(list(wrong), list(words)), score.rate(list(worse), list(words))
    assert found and other
    assert found.value == wrong.sum() / words.sum()
    assert found.low < found.value < found.high < 0.25
    assert found.high > other.low, "each for itself says nothing"
    difference = score.difference(list(worse), list(words), list(wrong), list(words))
    assert difference and difference.value == pytest.approx(10 / words.sum())
    assert difference.differs_from_zero and difference.low > 0
    same = score.difference(list(wrong), list(words), list(wrong), list(words))
    assert same and not same.differs_from_zero
    assert score.rate(list(wrong), list(words)) == found, "the same draws each time"
    assert score.rate([], []) is None
    assert score.rate([1.0], [0.0]) is None


def test_many_utterances_are_drawn_in_parts() -> None:
    count = 5000
    found = score.rate([1.0, 0.0] * (count // 2), [1.0] * count)
    assert found and found.value == 0.5
    assert found.high - found.low == pytest.approx(2 * 1.96 * 0.5 / count**0.5, rel=0.1)


def test_keywords_are_found_as_words() -> None:
    normal = normaliser("en")
    pairs = [
        ("Call Dr. Achieng, and give oxytocin, oxytocin!", "call doctor achieng and give oxytocin"),
        ("No oxygen.", "no ox again oxygen oxygen"),
    ]
    assert score.keyword_recall(pairs, ["Oxytocin", "Dr. Achieng", "ox", ""], normal) == [(2, 3), (0, 0)]
    assert score.keyword_recall(pairs, ["oxygen"], normal) == [(0, 0), (1, 1)]
