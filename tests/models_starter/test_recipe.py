"""The recipe's words: inflections are spelled rightly, the test's sentences and voices stay out of training."""

import importlib
import sys
from pathlib import Path

import pytest

RECIPE = Path(__file__).parents[2] / "models" / "starter" / "recipe"


@pytest.fixture(scope="module")
def recipe():
    """A module of the recipe by its name; its folder is no package."""
    sys.path.insert(0, str(RECIPE))
    try:
        yield lambda name: importlib.import_module(name)
    finally:
        sys.path.remove(str(RECIPE))
        for name in ("text", "voices", "engines"):
            sys.modules.pop(name, None)


@pytest.mark.parametrize(
    ("verb", "third", "past", "participle", "ing"),
    [
        ("untie", "unties", "untied", "untied", "untying"),
        ("unwrap", "unwraps", "unwrapped", "unwrapped", "unwrapping"),
        ("prefer", "prefers", "preferred", "preferred", "preferring"),
        ("control", "controls", "controlled", "controlled", "controlling"),
        ("forget", "forgets", "forgot", "forgotten", "forgetting"),
        ("cancel", "cancels", "canceled", "canceled", "canceling"),
        ("stir", "stirs", "stirred", "stirred", "stirring"),
        ("squeeze", "squeezes", "squeezed", "squeezed", "squeezing"),
        ("argue", "argues", "argued", "argued", "arguing"),
        ("mix", "mixes", "mixed", "mixed", "mixing"),
        ("echo", "echoes", "echoed", "echoed", "echoing"),
        ("panic", "panics", "panicked", "panicked", "panicking"),
        ("accuse", "accuses", "accused", "accused", "accusing"),
        ("carry", "carries", "carried", "carried", "carrying"),
        ("destroy", "destroys", "destroyed", "destroyed", "destroying"),
        ("weep", "weeps", "wept", "wept", "weeping"),
        ("listen", "listens", "listened", "listened", "listening"),
    ],
)
def test_verbs_are_inflected(recipe, verb, third, past, participle, ing):
    text = recipe("text")
    assert (text.third(verb), text.past(verb), text.past(verb, True), text.ing(verb)) == (third, past, participle, ing)


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("hero", "heroes"),
        ("piano", "pianos"),
        ("radio", "radios"),
        ("crisis", "crises"),
        ("policeman", "policemen"),
        ("human", "humans"),
        ("scarf", "scarves"),
        ("box", "boxes"),
        ("library", "libraries"),
        ("monkey", "monkeys"),
        ("bench", "benches"),
        ("thief", "thieves"),
        ("tuxedo", "tuxedoes"),
        ("fish", "fish"),
    ],
)
def test_plurals_are_formed(recipe, word, plural):
    assert recipe("text").plural(word) == plural


def test_a_seed_gives_the_same_sentences_and_none_that_is_held_back(recipe):
    text = recipe("text")
    first = text.corpus(3000, seed=1, everyday=0.6)
    assert text.corpus(3000, seed=1, everyday=0.6) == first
    held = {s for s in first[:500] if len(s.split()) > 4}
    assert not held & set(text.corpus(3000, seed=1, everyday=0.6, without=held))
    assert all(2 <= len(s.split()) <= 20 and "{" not in s for s in first)


def test_the_test_of_many_words_adds_words(recipe):
    text = recipe("text")
    known = {w for s in (RECIPE / "text" / "test.txt").read_text().splitlines() for w in text.words(s)}
    wide = text.unseen(100, seed=99, known=known)
    assert len(set(wide)) == 100
    assert len({w for s in wide for w in text.words(s)} - known) > 350


def test_voices_kept_out_are_not_trained_on(recipe):
    voices = recipe("voices")
    trained = {(engine, voice) for engine, voice, _ in voices.VOICES + voices.MORE}
    assert not trained & set(voices.KEPT_OUT)
    for engine, kept in voices.KEPT_OUT[
        1:
    ]:  # an espeak-ng voice is kept out with its timbre and, but for en-us, accent
        accent, _, timbre = kept.partition("+")
        assert not any(e == engine and v.endswith("+" + timbre) for e, v in trained)
        assert accent == "en-us" or not any(v.startswith(accent) for _, v in trained)
