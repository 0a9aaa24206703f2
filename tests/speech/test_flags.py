"""What is flagged, and what people really say, which is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.domain import Flag, Segment
from fieldscribe.speech import flags as module
from fieldscribe.speech.flags import flagged, is_loop, normalised, repeated


def said(*texts: str, **figures: float) -> list[Segment]:
    return [Segment(2.0 * index, 2.0 * index + 2, text, **figures) for index, text in enumerate(texts)]


def flags(*texts: str, speech: float = 1.0, **figures: float) -> list[tuple[Flag, ...]]:
    return [segment.flags for segment in flagged(said(*texts, **figures), lambda start, end: speech)]


@pytest.mark.parametrize(
    "text",
    [
        "the baby was the baby was the baby was the baby was the baby was",
        "Thank you. Thank you. Thank you. Thank you. Thank you. Thank you.",
        "no no no no no no no no no no",
        "We need to call for help and so we need to call for help and so we need to call for help and so",
        "I felt well. " + "And then I was " * 6 + "done",
        "ላ ላ ላ ላ ላ ላ ላ ላ ላ ላ",
        "one two three " * 25,
    ],
)
def test_a_text_that_gets_stuck_is_a_loop(text):
    assert is_loop(text)
    assert flags(text) == [(Flag.LOOP,)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "...",
        "Yes, yes.",
        "No, no, no, no, stop!",
        "Very, very, very good.",
        "One, two, three, four, five, six, seven, eight, nine, ten.",
        "One and two and three and breathe. One and two and three and breathe. One and two and three and breathe.",
        "Breathe, two, three. Breathe, two, three. Breathe, two, three. Breathe, two, three. Breathe, two, three.",
        "1, 2, 3, breathe, 1, 2, 3, breathe, 1, 2, 3, breathe, 1, 2, 3, breathe",
        "push push push push push push push push push push",
        "I said call for help, call for help, and nobody came.",
        "I dried the baby and then I dried the baby again.",
        "Wait, wait, wait, wait.",
        "Good morning, good morning. Thank you, thank you so much.",
    ],
)
def test_ordinary_repetition_and_counting_are_no_loop(text):
    assert not is_loop(text)
    assert flags(text) == [()]


def test_alike_passages_in_a_row_are_repeats_from_the_second_on():
    assert flags("I checked the heart rate.", *["We gave the oxytocin."] * 3, "Well done.") == [
        (),
        (),
        (Flag.REPEAT,),
        (Flag.REPEAT,),
        (),
    ]


def test_punctuation_and_case_make_no_difference():
    assert repeated(said("We dried her.", "we dried her", "We, dried: her!")) == {1, 2}


def test_short_answers_may_come_again():
    assert repeated(said(*["Yes."] * 5)) == frozenset()
    assert repeated(said(*["Yes."] * 6)) == {1, 2, 3, 4, 5}
    assert repeated(said("Squeeze the bag.", "Squeeze the bag.")) == frozenset(), "twice is honest"
    assert repeated(said("Yes.", "No.", "Yes.", "No.", "Yes.", "No.", "Yes.")) == frozenset()
    assert repeated([]) == frozenset()


def test_text_over_silence_is_flagged():
    assert flags("I gave adrenaline.", speech=0.1) == [(Flag.SILENCE,)]
    assert flags("I gave adrenaline.", speech=0.3) == [()]
    assert flags("I gave adrenaline.", no_speech_prob=0.9, avg_logprob=-1.4) == [(Flag.SILENCE,)]
    assert flags("I gave adrenaline.", no_speech_prob=0.9, avg_logprob=-0.2) == [()], "it is sure of its words"
    assert flags("I gave adrenaline.", no_speech_prob=0.1, avg_logprob=-1.4) == [()], "mumbled, but speech"


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for watching!",
        " THANK YOU FOR WATCHING. ",
        "Subtitles by the Amara.org community",
        "Sous-titres réalisés par la communauté d'Amara.org",
        "Untertitel der Amara.org-Community",
        "Legendas pela comunidade Amara.org",
        "Don’t forget to like and subscribe.",
        "ご視聴ありがとうございました",
        "Asante kwa kutazama.",
        "देखने के लिए धन्यवाद",
        "Продолжение следует...",
    ],
)
def test_stock_phrases_as_whole_passages(text):
    assert flags(text) == [(Flag.STOCK_PHRASE,)]


def test_the_list_of_stock_phrases_is_read_without_its_comments():
    phrases = module._stock_phrases.__wrapped__()  # anew, whatever was read before in this process
    assert phrases == module._stock_phrases()
    assert "subtitles by the amara org community" in phrases
    assert not any(phrase.startswith("#") for phrase in phrases)


@pytest.mark.parametrize(
    "text",
    ["Thank you for watching the monitor.", "Thank you.", "Amara", "We watched the subtitles by the door."],
)
def test_stock_phrases_within_a_sentence_are_not_flagged(text):
    assert flags(text) == [()]


def test_one_passage_can_have_several_reasons_and_nothing_is_removed():
    texts = ["Thanks for watching."] * 3
    assert (
        flags(*texts, speech=0.0)
        == [(Flag.SILENCE, Flag.STOCK_PHRASE)] + [(Flag.REPEAT, Flag.SILENCE, Flag.STOCK_PHRASE)] * 2
    )
    assert [segment.text for segment in flagged(said(*texts), lambda start, end: 0.0)] == texts


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_checked(text):
    assert is_loop(text) in (True, False)
    assert all(word == word.casefold() and word.strip() for word in normalised(text))


@settings(deadline=None)
@given(st.lists(st.sampled_from(["a", "b", "c d", "e f g"]), max_size=20))
def test_repeats_are_never_the_first_of_their_kind(texts):
    found = repeated(said(*texts))
    assert all(position and texts[position] == texts[position - 1] for position in found)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["one", "two", "three"]), min_size=0, max_size=4, unique=True))
def test_a_count_is_no_loop_however_it_goes_on(words):
    assert not is_loop(" ".join(words * 5))
