"""Editing keeps words in time order, keeps what was not touched, and can be taken back exactly."""

from dataclasses import replace
from functools import reduce
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe import editing
from fieldscribe.domain import Flag, Moment, MomentKind, Segment, Speaker, Word
from fieldscribe.editing import PAUSE, Document, EditKind, apply, natural_break, paragraphs, text_of
from fieldscribe.editing.changes import BinChange, DetailsChange, MomentChange, TrimChange
from fieldscribe.errors import TextChangedSince

VOCABULARY = [
    "the", "mask", "was", "not", "tight.", "We", "opened", "airway?", "ባቡር", "नमस्ते", "السلام", "10%", "ok",
    "👩🏽\u200d⚕️", "e\u0301", "\u202eabc", "\u200b", "\ud83d", "\x00", "İ", "=1+1",
]  # fmt: skip


def segment(number: int, start: float, text: str, speaker: int | None = None, step: float = 0.3, **more) -> Segment:
    words = tuple(
        Word(w, round(start + i * step, 3), round(start + i * step + step * 0.8, 3), 0.5)
        for i, w in enumerate(text.split())
    )
    end = words[-1].end if words else start + step
    return Segment(start, end, text, words, machine_text=text, speaker_id=speaker, id=number, **more)


@st.composite
def documents(draw) -> Document:
    speakers = tuple(Speaker(n, f"Person {n}", n) for n in (1, 2, 3))
    segments, now = [], 0.0
    for number in range(1, draw(st.integers(1, 12)) + 1):
        text = " ".join(draw(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=8)))
        step = draw(st.sampled_from([0.3, 0.3, 0.0]))
        made = segment(number, round(now, 3), text, draw(st.sampled_from([None, 1, 2, 3])), step)
        segments.append(made)
        now = made.end + draw(st.sampled_from([0.0, 0.001, 0.05, 0.4, 3.0, 31.0]))
    return Document(tuple(segments), speakers)


def blocks(document: Document) -> list[str]:
    return [text_of(document.segments[a:b]) for a, b in paragraphs(document.segments)]


pasted = [*VOCABULARY, "new", "words", "oxytocin", "a\nb", "c\r\n\td", "\u2028", "\xa0", ""]
typed = st.lists(st.sampled_from(pasted), max_size=5).map(" ".join)


@st.composite
def typings(draw, document: Document):
    """What a person might leave on the screen: paragraphs cut, joined, removed, filled, emptied, mistyped."""
    texts = blocks(document)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, max(0, len(texts) - 1)))
        what = draw(st.sampled_from(["insert", "cut", "join", "remove", "replace", "paste", "letters"]))
        text = texts[at] if texts else ""
        spot = draw(st.integers(0, len(text)))
        if what == "insert":
            texts[at : at + 1] = [text[:spot] + " " + draw(typed) + " " + text[spot:]]
        elif what == "cut":
            texts[at : at + 1] = [text[:spot], text[spot:]]
        elif what == "join":
            texts[at : at + 2] = [" ".join(texts[at : at + 2])]
        elif what == "remove":
            texts[at : at + 1] = []
        elif what == "replace":
            texts[at : at + 1] = [draw(typed)]
        elif what == "paste":
            texts[at:at] = [draw(typed), draw(typed)]
        else:
            texts[at : at + 1] = [text[:spot] + "x" + text[spot + 1 :]]
    return texts


@st.composite
def edits(draw, document: Document):
    """A command of a person, still to be done: a function and its arguments."""
    ids = st.lists(st.sampled_from([s.id for s in document.segments] or [0]), min_size=1, unique=True)
    people = st.sampled_from([s.id for s in document.speakers] or [None])
    what = draw(st.sampled_from(list(EditKind)))
    if what is EditKind.TYPING:
        return editing.retype, draw(typings(document))
    if what is EditKind.DELETE:
        return editing.delete, draw(ids)
    if what is EditKind.SPEAKER:
        return editing.assign_speaker, draw(ids), draw(st.one_of(st.none(), people))
    if what is EditKind.REPLACE:
        places = editing.find(document, draw(st.sampled_from([*VOCABULARY, "t", "not tight", "zz"])))
        return editing.replace_found, places, draw(typed)
    if what is EditKind.CHECKED:
        return editing.mark_checked, draw(ids)
    if what is EditKind.MACHINE_TEXT:
        return editing.back_to_machine_text, draw(ids)
    if what is EditKind.RENAME_SPEAKER and document.speakers:
        return editing.rename_speaker, draw(people), "Sister Neema"
    if what is EditKind.MERGE_SPEAKERS and len(document.speakers) > 1:
        return editing.merge_speakers, *draw(st.permutations([s.id for s in document.speakers]))[:2]
    return editing.add_speaker, "New"


def check(document: Document) -> None:
    """What holds for every document, whatever was done to it."""
    keys = [editing.order(s) for s in document.segments]
    assert keys == sorted(set(keys))
    words = [word for s in document.segments for word in s.words]
    assert all(0 <= word.start <= word.end and 0 <= word.probability <= 1 for word in words)
    for left, right in pairwise(words):
        assert left.start <= right.start
    for s in document.segments:
        assert s.start <= s.end
        assert s.text.split() == [t.text for t in editing.tokens(s)]
        assert "".join(s.text.split()) == "".join(w.text.strip() for w in s.words)
    people = {s.id for s in document.speakers} | {None}
    assert {s.speaker_id for s in document.segments} <= people


@settings(max_examples=settings.default.max_examples * 3 // 2, deadline=None)
@given(st.data())
def test_any_edits_keep_the_order_and_can_be_undone(data):
    document = data.draw(documents())
    states, changes = [document], []
    for _ in range(data.draw(st.integers(1, 6))):
        command, *arguments = data.draw(edits(document))
        change = command(document, *arguments)
        if change is None:
            continue
        document = apply(document, change)
        check(document)
        states.append(document)
        changes.append(change)
    if changes:
        assert apply(states[0], reduce(editing.compose, changes)) == document
    for change, before in zip(reversed(changes), reversed(states[:-1]), strict=True):
        after = document
        document = apply(document, change.inverse)
        assert document == before
        assert apply(document, change) == after


@settings(max_examples=settings.default.max_examples * 3 // 2, deadline=None)
@given(st.data())
def test_the_document_reads_as_typed(data):
    document = data.draw(documents())
    texts = data.draw(typings(document))
    change = editing.retype(document, texts)
    after = apply(document, change) if change else document
    assert blocks(after) == [" ".join(text.split()) for text in texts if text.strip()]
    again = editing.retype(after, texts)
    assert again is None


@settings(max_examples=settings.default.max_examples * 3 // 2, deadline=None)
@given(st.data())
def test_words_that_were_not_touched_keep_their_times(data):
    document = data.draw(documents())
    texts = blocks(document)
    at = data.draw(st.integers(0, len(texts) - 1))
    spot = data.draw(st.integers(0, len(texts[at].split())))
    pieces = texts[at].split()
    texts[at] = " ".join([*pieces[:spot], "UNHEARD", *pieces[spot:]])
    after = apply(document, editing.retype(document, texts))
    old = [word for s in document.segments for word in s.words]
    new = [word for s in after.segments for word in s.words]
    assert [word for word in new if word.text != "UNHEARD"] == old
    inserted = next(word for word in new if word.text == "UNHEARD")
    assert inserted.probability == 1.0


def test_a_corrected_word_keeps_its_time_and_becomes_certain():
    document = Document((segment(1, 0.0, "gave ten units of oxitocin"),))
    after = apply(document, editing.retype(document, ["gave ten units of oxytocin"]))
    assert after.segments[0].words[-1] == Word("oxytocin", 1.2, 1.44, 1.0)
    assert after.segments[0].words[:-1] == document.segments[0].words[:-1]
    assert after.segments[0].machine_text == "gave ten units of oxitocin"
    assert after.segments[0].edited


def test_splitting_shares_the_machine_text_and_joining_keeps_the_first_speaker():
    document = Document(
        (segment(1, 0.0, "the mask was tight. yes it was", 1), segment(2, 2.3, "good", 2)),
        (Speaker(1, "A", 0), Speaker(2, "B", 1)),
    )
    split = apply(document, editing.retype(document, ["the mask was tight.", "yes it was", "good"]))
    assert [s.machine_text for s in split.segments] == ["the mask was tight.", "yes it was", "good"]
    assert [s.paragraph for s in split.segments] == [None, True, None]
    joined = apply(split, editing.retype(split, ["the mask was tight.", "yes it was good"]))
    assert [s.speaker_id for s in joined.segments] == [1, 1, 1]
    assert blocks(joined) == ["the mask was tight.", "yes it was good"]


@pytest.mark.parametrize("gap", [-0.06, 0.0, 0.001, 0.05, 3.0])
@pytest.mark.parametrize("count", [2, 12, 300])
def test_many_paragraphs_pasted_at_one_place_stay_in_their_order(gap: float, count: int) -> None:
    """However little time there is between the words before and after them; -0.06 makes the next words touch them."""
    above, first = segment(9, 0.0, "the sound before", 1), segment(1, 5.0, "the mask was not tight.", 1)
    below = segment(2, round(first.end + gap, 3), "We opened the airway.", 2)
    document = Document((above, first, below), (Speaker(1, "A", 0), Speaker(2, "B", 1)))
    texts = blocks(document)
    texts[2:2] = [f"pasted {number}" for number in range(count)]
    change = editing.retype(document, texts)
    after = apply(document, change)
    assert blocks(after) == texts
    check(after)
    assert apply(after, change.inverse) == document
    texts[5:5] = ["and one more", "and another"]
    assert blocks(apply(after, editing.retype(after, texts))) == texts
    assert all(round(s.start, 3) == s.start for s in after.segments)  # as the library keeps them


def test_paragraphs_pasted_between_passages_that_start_together() -> None:
    same = Document(tuple(segment(number, 2.0, f"mask {number}", number, step=0) for number in (1, 2, 3)))
    texts = ["mask 1", "pasted", "too", "mask 2", "mask 3"]
    after = apply(same, editing.retype(same, texts))
    assert blocks(after) == texts


def test_a_sentence_that_was_removed_is_kept_as_machine_text_beside():
    document = Document((segment(1, 0.0, "we are done."), segment(2, 1.3, "Thanks for watching!")))
    after = apply(document, editing.retype(document, ["we are done."]))
    assert [s.text for s in after.segments] == ["we are done."]
    assert after.segments[0].machine_text == "we are done. Thanks for watching!"


def test_words_of_the_model_that_share_a_token_stay_together():
    words = (Word("twenty", 0, 0.3, 0.9), Word("-five", 0.3, 0.6, 0.4), Word("units", 0.6, 1, 0.8))
    document = Document((Segment(0, 1, "twenty-five units", words, "twenty-five units", id=1),))
    after = apply(document, editing.retype(document, ["twenty-five units now"]))
    assert after.segments[0].words[:3] == words


def test_text_without_word_times_gets_words_in_order():
    document = Document((Segment(3, 5, "no words here", (), "no words here", id=1, avg_logprob=-0.5),))
    after = apply(document, editing.retype(document, ["no more words here"]))
    check(after)
    assert after.segments[0].words[0].probability == pytest.approx(0.607, abs=0.001)
    assert after.segments[0].words[1].probability == 1.0


def test_replace_everywhere_is_one_change_and_finds_across_segments():
    document = Document(
        (segment(1, 0.0, "we gave Oxi"), segment(2, 1.0, "tocin and oxi tocin again"), segment(3, 9, "Oxi tocin"))
    )
    places = editing.find(document, "oxi tocin")
    assert [(p.paragraph, p.start) for p in places] == [(0, 8), (0, 22), (1, 0)]
    after = apply(document, editing.replace_found(document, places, "oxytocin"))
    assert blocks(after) == ["we gave oxytocin and oxytocin again", "oxytocin"]
    check(after)
    assert editing.find(document, "oxi tocin", match_case=True) == [editing.Found(0, 22, 31)]
    assert editing.find(document, "  ") == []


def test_a_change_that_does_not_fit_changes_nothing():
    document = Document((segment(1, 0.0, "one"), segment(2, 1.0, "two")))
    change = editing.delete(document, [1])
    without = apply(document, change)
    with pytest.raises(TextChangedSince):
        apply(without, change)
    other = Document((replace(document.segments[0], text="uno"), document.segments[1]))
    with pytest.raises(TextChangedSince):
        apply(other, change)
    with pytest.raises(TextChangedSince):
        apply(document, change.inverse)


def test_letters_that_grow_in_lower_case_keep_their_places():
    document = Document((segment(1, 0.0, "İstanbul die Straße İ mask"),))
    assert editing.find(document, "MASK") == [editing.Found(0, 22, 26)]
    assert editing.find(document, "STRAßE") == [editing.Found(0, 13, 19)]
    after = apply(document, editing.replace_found(document, editing.find(document, "mask"), "bag"))
    assert blocks(after) == ["İstanbul die Straße İ bag"]


def test_a_paragraph_replaced_by_nothing_is_removed():
    document = Document((segment(1, 0.0, "um", 1), segment(2, 1.0, "the mask", 2), segment(3, 2.0, "um", 2)))
    after = apply(document, editing.replace_found(document, editing.find(document, "um"), ""))
    assert blocks(after) == ["the mask"]
    two = Document((segment(1, 0.0, "one"), segment(2, 1.0, "um", paragraph=True), segment(3, 2.0, "three")))
    after = apply(two, editing.replace_found(two, editing.find(two, "um"), ""))
    assert blocks(after) == ["one", "three"]
    between = Document((segment(1, 0.0, "one", 1), segment(2, 0.5, "um", 2), segment(3, 1.0, "three", 1)))
    after = apply(between, editing.replace_found(between, editing.find(between, "um"), ""))
    assert blocks(after) == ["one", "three"]  # what were two paragraphs stay two, though one voice says both now


def test_a_change_with_unexpected_speakers_is_refused():
    document = Document(speakers=(Speaker(1, "A", 0),))
    rename = editing.rename_speaker(document, 1, "B")
    renamed = apply(document, rename)
    with pytest.raises(TextChangedSince):
        apply(renamed, rename)
    added = editing.add_speaker(document, "C")
    with pytest.raises(TextChangedSince):
        apply(apply(document, added), added)
    assert editing.rewrite([], ["words"]) == []


def test_nothing_typed_is_no_change():
    document = Document((segment(1, 0.0, "one  two"), segment(2, 9.0, "three")))
    assert editing.retype(document, ["one two", "", " three "]) is None
    assert editing.retype(Document(), ["words out of nothing"]) is None
    assert editing.rename_speaker(Document(speakers=(Speaker(1, "A", 0),)), 1, "  ") is None


def test_removing_everything_can_be_undone():
    document = Document((segment(1, 0.0, "one two"), segment(2, 9.0, "three")))
    change = editing.retype(document, [""])
    empty = apply(document, change)
    assert empty.segments == ()
    assert apply(empty, change.inverse) == document


def test_merging_speakers_moves_what_they_said():
    document = Document(
        (segment(1, 0.0, "one", 1), segment(2, 9.0, "two", 2)), (Speaker(1, "A", 0), Speaker(2, "B", 1))
    )
    after = apply(document, editing.merge_speakers(document, gone_id=2, kept_id=1))
    assert [s.speaker_id for s in after.segments] == [1, 1]
    assert [s.name for s in after.speakers] == ["A"]


def test_checked_passages_lose_their_flags_and_doubts():
    document = Document((segment(1, 0.0, "one two", flags=(Flag.LOOP,)),))
    after = apply(document, editing.mark_checked(document, [1]))
    assert after.segments[0].flags == ()
    assert {word.probability for word in after.segments[0].words} == {1.0}


def test_machine_text_is_restored_between_edited_neighbours():
    """A passage that was rewritten as a whole has its words spread over it, whatever the edges of its segments."""
    first = Segment(0, 1, "one two", (Word("one", 0, 0.5, 1), Word("two", 1.3, 1.6, 1)), "one two", id=1)
    second = Segment(1, 3, "end", (Word("end", 2, 2.5, 1),), "now at the end of it", id=2)
    third = Segment(3, 4, "last", (Word("last", 2.6, 4, 1),), "last", id=3)
    document = Document((first, second, third))
    check(document)
    back = apply(document, editing.back_to_machine_text(document, [2]))
    assert blocks(back) == ["one two now at the end of it last"]
    check(back)


def test_checked_passages_are_certain_without_word_times_too():
    document = Document((Segment(3, 5, "no words here", (), "no words here", id=1, avg_logprob=-1.5),))
    assert {token.words[0].probability for token in editing.tokens(document.segments[0])} == {0.223}
    after = apply(document, editing.mark_checked(document, [1]))
    assert {token.words[0].probability for token in editing.tokens(after.segments[0])} == {1.0}
    assert after.segments[0].text == "no words here"
    check(after)
    assert editing.mark_checked(after, [1]) is None


def test_paragraph_breaks_in_a_long_turn_do_not_depend_on_typing():
    texts = ["word " * 10 + "end."] * 30
    document = Document(tuple(segment(n, n * 4.0, text) for n, text in enumerate(texts, 1)))
    counts = [b - a for a, b in paragraphs(document.segments)]
    assert 3 <= len(counts) <= 5
    assert max(counts) < 10


# ---- where paragraphs begin

SENTENCES = st.sampled_from(["What went well", "We opened the airway", "She said “why", "ምን ሆነ", "كيف كان", "and then"])
ENDS = st.sampled_from(["", ".", "?", "?”", "!", "…", "፧", "؟", "\u037e", "? "])


@st.composite
def talks(draw):
    """What was said one after the other, with pauses of any length, by people known or not."""
    said, time = [], 0.0
    for number in range(draw(st.integers(1, 12))):
        time = round(time + draw(st.sampled_from([0.0, 0.3, PAUSE - 0.01, PAUSE, 5.0])), 3)
        text = draw(SENTENCES) + draw(ENDS)
        end = round(time + draw(st.sampled_from([1.0, 8.0, 40.0])), 3)
        who = draw(st.sampled_from([None, None, 1, 2]))
        said.append(Segment(time, end, text, machine_text=text, id=number + 1, speaker_id=who))
        time = end
    return tuple(said)


def asks(segment: Segment) -> bool:
    return segment.machine_text.rstrip(' "”').endswith(("?", "፧", "؟", "\u037e"))


def ends_a_sentence(segment: Segment) -> bool:
    return asks(segment) or segment.machine_text.rstrip(' "”').endswith((".", "!", "…"))


@given(said=talks())
def test_questions_answers_and_pauses_stand_apart_before_anyone_named_the_speakers(said):
    ranges = paragraphs(said)
    assert [at for first, end in ranges for at in range(first, end)] == list(range(len(said))), "each has its place"
    for first, end in ranges:
        for before, after in pairwise(said[first:end]):
            assert after.start - before.end < PAUSE
            assert before.speaker_id == after.speaker_id
            assert not (ends_a_sentence(before) and asks(before) != asks(after))


@given(said=talks(), texts=st.lists(st.sampled_from(["", "changed?", "x"]), min_size=12, max_size=12))
def test_typing_moves_no_natural_break(said, texts):
    typed = [replace(segment, text=text) for segment, text in zip(said, texts, strict=False)]
    assert [natural_break(*pair) for pair in pairwise(said)] == [natural_break(*pair) for pair in pairwise(typed)]


def test_a_question_and_its_answer_are_two_paragraphs():
    words = ("We begin.", "What went well?", "The airway was open.", "We counted aloud.", "And what not?", "The mask.")
    said = [Segment(n, n + 1, text, machine_text=text, id=n + 1) for n, text in enumerate(words)]
    assert [text_of(said[first:end]) for first, end in paragraphs(said)] == [
        "We begin.",
        "What went well?",
        "The airway was open. We counted aloud.",
        "And what not?",
        "The mask.",
    ]


def test_each_change_beside_the_text_has_its_kind():
    trim = TrimChange(None, (1.0, 2.0))
    assert (trim.kind, trim.inverse) == (EditKind.TRIM, TrimChange((1.0, 2.0), None))
    marked = MomentChange(None, Moment(1.0, MomentKind.PLUS))
    assert (marked.kind, marked.inverse) == (EditKind.MOMENT, MomentChange(marked.after, None))
    described = DetailsChange({"site": ""}, {"site": "Mwanza"})
    assert (described.kind, described.inverse) == (EditKind.DETAILS, DetailsChange(described.after, described.before))
    assert BinChange(False, True).kind is EditKind.BIN
