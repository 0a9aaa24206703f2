"""Search: what a person types finds what was said, whatever it is that they type."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldscribe.library.debriefs import add_debrief, list_debriefs, move_to_bin, restore, update_debrief
from fieldscribe.library.search import match_expression, search
from fieldscribe.library.transcripts import segments


@pytest.fixture
def said(library, recording, run_job, passage):
    """Transcribe these sentences."""

    def say(*sentences: str) -> None:
        run_job(recording.id, *(passage(at * 5.0, text) for at, text in enumerate(sentences)))

    return say


def found(library, words, **options):
    return [hit.snippet.replace("\x02", "").replace("\x03", "") for hit in search(library, words, **options)]


def test_a_hit_says_where_and_shows_what(library, said, recording):
    said("Nothing here", "I gave oxytocin after the birth")
    (hit,) = search(library, "OXYTOCIN")
    assert (hit.debrief_id, hit.title, hit.date) == (recording.debrief_id, "Bleeding after birth", "2026-03-04T10:30")
    assert hit.start == 5.0
    assert hit.segment_id == segments(library, recording.id)[1].id
    assert hit.snippet == "I gave \x02oxytocin\x03 after the birth"


@pytest.mark.parametrize(("typed", "text"), [("Zoe", "Zoë called"), ("zoë", "Zoe called"), ("ANGSTROM", "Ångström")])
def test_diacritics_make_no_difference(library, said, typed, text):
    said(text)
    assert found(library, typed) == [text]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("नमस्ते", "नमस्ते साथी"),
        ("ህፃን", "ህፃን አልተነፈሰም"),
        ("mtoto", "Mtoto hapumui"),
        ("follow-up", "We need a follow-up tomorrow"),
        ("follow up", "We need a follow-up tomorrow"),
        ("don't", "We don't know"),
        ("don’t", "We don't know"),
        ("10:30", "It was 10:30 then"),
        ("bag/mask", "the bag/mask was there"),
        ("AND", "bag and mask"),
        ("NOT mask", "it was not a mask"),
        ("NEAR", "she was near"),
        ("text:mask", "the text mask"),
        ('"bag mask', "a bag mask"),
        ("(mask", "a mask"),
        ("ventil", "ventilation began"),
        ("mask*", "the mask"),
        ("^mask", "the mask"),
    ],
)
def test_a_search_finds_matching_passages(library, said, typed, text):
    said("something else", text)
    assert found(library, typed) == [text]


def test_all_words_must_match_in_any_order(library, said):
    said("bag and mask", "a bag", "mask then bag")
    assert sorted(found(library, "bag mask")) == ["bag and mask", "mask then bag"]


def test_quoted_words_follow_each_other(library, said):
    said("bag and mask", "the bag mask", "mask bag")
    assert found(library, '"bag mask"') == ["the bag mask"]


def test_only_the_last_word_may_be_unfinished(library, said):
    said("ventilation mask")
    assert found(library, "ventilation ma") == ["ventilation mask"]
    assert found(library, "ventil mask") == []
    assert found(library, "ventilation ma ") == []
    assert found(library, '"ventil"') == []


@pytest.mark.parametrize("typed", ["", " ", "\n\t", '"', '""', "* - ( ) ^ : ,", "\x00", "—", "🩺"])
def test_an_empty_search_finds_nothing(library, said, typed):
    said("— 🩺 something")
    assert search(library, typed) == []


def test_the_better_match_comes_first(library, said):
    said(" ".join(["other"] * 30) + " pump", "pump the pump")
    assert found(library, "pump")[0] == "pump the pump"


def test_pages_do_not_overlap_and_miss_nothing(library, said):
    said(*(f"mask {number}" for number in range(25)))
    pages = [found(library, "mask", limit=10, offset=offset) for offset in (0, 10, 20, 30)]
    assert [len(page) for page in pages] == [10, 10, 5, 0]
    assert len({text for page in pages for text in page}) == 25


def test_binned_debriefs_are_not_found(library, said, recording):
    said("the mask")
    move_to_bin(library, recording.debrief_id)
    assert search(library, "mask") == []
    restore(library, recording.debrief_id)
    assert found(library, "mask") == ["the mask"]


def test_the_edited_text_is_found_and_the_machine_text_is_not(library, said, recording):
    said("the musk")
    library.update("segments", segments(library, recording.id)[0].id, {"text": "the mask"})
    assert found(library, "mask") == ["the mask"]
    assert found(library, "musk") == []


def test_debriefs_are_found_by_what_is_written_about_them(library):
    one = add_debrief(library, title="Eclampsia", site="Bagamoyo")
    two = add_debrief(library, title="Haemorrhage", notes="After the café")

    def listed(words):
        return {debrief.id for debrief in list_debriefs(library, words=words)}

    assert listed("bagam") == {one.id}
    assert listed("CAFE") == {two.id}
    update_debrief(library, two.id, notes="")
    assert listed("cafe") == set()
    assert listed('"') == set()
    assert listed("") == {one.id, two.id}


ODD = st.one_of(
    st.text(),
    st.text(alphabet=st.characters(codec=None), max_size=30),  # also halves of surrogate pairs
    st.text(alphabet='"*^(){}:-+,.\x00 \\ab', max_size=20),
    st.lists(st.sampled_from(["AND", "OR", "NOT", "NEAR(", '"', "a*", "{text}", ":", "-", "x"])).map(" ".join),
)


@given(ODD)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_a_valid_search(library, typed):
    search(library, typed)
    list_debriefs(library, words=typed)


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=10))
def test_letters_and_digits_are_never_ignored(word):
    assert match_expression(word)
