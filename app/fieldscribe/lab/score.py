"""How good a text is: errors in words and letters, intervals, recall of special words.

Texts are compared after Whisper's own normalisers (Radford et al. 2022, appendix C): the English one, which also writes
numbers and spellings alike, and the basic one for all other languages. The package `whisper-normalizer` has them.

Intervals are bootstraps over utterances (Bisani and Ney 2004): as many are drawn again, with repeats, as there
are. Two models that heard the same utterances are compared in pairs: the same draws for both.
"""

import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from fieldscribe.errors import LabMissing

DRAWS = 4000
MIDDLE = (2.5, 97.5)
"""Percentiles between which 95 of 100 draws lie."""

Normaliser = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Counts:
    """Errors of one text. `words` and `letters` are those of the reference, both after normalising."""

    words: int
    substitutions: int
    deletions: int
    insertions: int
    letters: int
    letter_errors: int

    @property
    def errors(self) -> int:
        """Wrong words, as WER counts them."""
        return self.substitutions + self.deletions + self.insertions


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and the interval in which it lies in 95 of 100 draws."""

    value: float
    low: float
    high: float

    @property
    def differs_from_zero(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0


@cache
def normaliser(language: str) -> Normaliser:
    """Whisper's normaliser for a language (code). Raises LabMissing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of an escape in its code, when Python compiles that
            from whisper_normalizer.basic import BasicTextNormalizer
            from whisper_normalizer.english import EnglishTextNormalizer
    except ImportError as error:
        raise LabMissing("whisper-normalizer") from error
    chosen = EnglishTextNormalizer() if language == "en" else BasicTextNormalizer()
    return lambda text: " ".join(chosen(text).split())


def count_errors(reference: str, text: str, normal: Normaliser) -> Counts:
    """The least changes that make the reference of a text. Raises LabMissing."""
    try:
        import jiwer
    except ImportError as error:
        raise LabMissing("jiwer") from error
    said, written = normal(reference), normal(text)
    words, letters = len(said.split()), len(said)
    if not said:  # for which jiwer has no answer
        return Counts(0, 0, 0, len(written.split()), 0, len(written))
    found, spelled = jiwer.process_words(said, written), jiwer.process_characters(said, written)
    letter_errors = spelled.substitutions + spelled.deletions + spelled.insertions
    return Counts(words, found.substitutions, found.deletions, found.insertions, letters, letter_errors)


def rate(wrong: Sequence[float], whole: Sequence[float], seed: int = 0) -> Estimate | None:
    """The share `sum(wrong) / sum(whole)` with its interval; None of nothing. One entry of each for an utterance."""
    return _estimate(np.array(wrong, float), np.array(whole, float), None, None, seed)


def difference(
    wrong: Sequence[float],
    whole: Sequence[float],
    other_wrong: Sequence[float],
    other_whole: Sequence[float],
    seed: int = 0,
) -> Estimate | None:
    """By how much a share is larger than that of another model over the same utterances, in the same order."""
    ours, theirs = (
        (np.array(wrong, float), np.array(whole, float)),
        (np.array(other_wrong, float), np.array(other_whole, float)),
    )
    return _estimate(*ours, *theirs, seed)


def mean(values: Sequence[float], seed: int = 0) -> Estimate | None:
    """The mean with its interval; None of nothing."""
    return rate(values, [1.0] * len(values), seed)


def keyword_recall(
    pairs: Iterable[tuple[str, str]], keywords: Iterable[str], normal: Normaliser
) -> list[tuple[int, int]]:
    """For each pair of reference and text: how often the keywords were written, and how often they were said.

    A word is not found as part of another one. More often written than said counts as said.
    """
    wanted = [re.compile(rf"(?<!\S){re.escape(word)}(?!\S)") for word in {normal(each) for each in keywords} if word]
    counts = []
    for reference, text in pairs:
        said, written = normal(reference), normal(text)
        found = [(len(word.findall(said)), len(word.findall(written))) for word in wanted]
        counts.append((sum(min(pair) for pair in found), sum(there for there, _ in found)))
    return counts


def _estimate(
    wrong: NDArray[np.float64],
    whole: NDArray[np.float64],
    other_wrong: NDArray[np.float64] | None,
    other_whole: NDArray[np.float64] | None,
    seed: int,
) -> Estimate | None:
    if not whole.sum():
        return None
    random, left = np.random.default_rng(seed), DRAWS
    drawn: list[NDArray[np.float64]] = []
    while left:  # in parts: thousands of utterances drawn thousands of times are gigabytes
        part = min(left, max(1, 2_000_000 // len(whole)))
        chosen = random.integers(0, len(whole), (part, len(whole)))
        shares = _shares(wrong, whole, chosen)
        drawn.append(
            shares if other_wrong is None or other_whole is None else shares - _shares(other_wrong, other_whole, chosen)
        )
        left -= part
    low, high = np.percentile(np.concatenate(drawn), MIDDLE)
    value = wrong.sum() / whole.sum()
    if other_wrong is not None and other_whole is not None:
        value -= other_wrong.sum() / other_whole.sum()
    return Estimate(float(value), float(low), float(high))


def _shares(wrong: NDArray[np.float64], whole: NDArray[np.float64], chosen: NDArray[np.int64]) -> NDArray[np.float64]:
    """The share in each draw; a draw that has nothing to share counts as zero."""
    return np.asarray(wrong[chosen].sum(1) / np.maximum(whole[chosen].sum(1), 1e-12))
