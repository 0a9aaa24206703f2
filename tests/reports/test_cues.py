from dataclasses import replace
from itertools import pairwise

import pytest

from fieldscribe.domain import Debrief, Part, Recording, RecordingState, Segment, Speaker, Transcript, Word
from fieldscribe.reports import cues as made
from fieldscribe.reports.characters import width
from fieldscribe.reports.cues import cues


def talk(*segments: Segment) -> Transcript:
    speakers = (Speaker(1, "Amina", 0), Speaker(2, "Joseph", 1), Speaker(3, "A name that is far too long", 2))
    return Transcript(Debrief(1, "u", "t", "2026-01-01"), None, segments, speakers)


def words(*spans: tuple[str, float, float]) -> tuple[Word, ...]:
    return tuple(Word(text, start, end, 0.9) for text, start, end in spans)


def test_cues_take_the_times_of_their_words() -> None:
    said = words(("Yes.", 1.0, 1.4), ("We", 4.0, 4.2), ("dried", 4.2, 4.6), ("the", 4.6, 4.8), ("baby.", 4.8, 5.5))
    first, second = cues(talk(Segment(0, 9, "Yes. We dried the baby.", said)))
    assert (first.start, first.end, first.lines) == (1.0, 1.8, ("Yes.",))
    assert (second.start, second.end, second.lines) == (4.0, 5.5, ("We dried the baby.",))


@pytest.mark.parametrize("spaced", ["", " "], ids=["bare words", "words with Whisper's leading space"])
def test_words_may_contain_their_leading_space(spaced: str) -> None:
    said = words((f"{spaced}Help", 2.0, 2.5), (f"{spaced}now!", 2.5, 3.0))
    (cue,) = cues(talk(Segment(0, 9, "Help now!", said)))
    assert (cue.start, cue.end) == (2.0, 3.0)


@pytest.mark.parametrize("said", [(), words(("other", 1, 2), ("words", 2, 3)), words(("Help", 5, 6))])
def test_without_fitting_words_time_is_shared_by_length(said: tuple[Word, ...]) -> None:
    (cue,) = cues(talk(Segment(10, 12, "Help now", said)))
    assert (cue.start, cue.end) == (10, 12)


def test_an_empty_word_does_not_spoil_the_times() -> None:
    (cue,) = cues(talk(Segment(0, 9, "Help now", words(("Help", 2, 3), (" ", 3, 3), ("now", 3, 4)))))
    assert (cue.start, cue.end) == (2, 4)


def test_passages_that_overlap_are_shown_one_after_the_other() -> None:
    leaking = "The mask was leaking, and the chest was not rising at all."
    then = "I repositioned the head, then the chest moved at once again."
    first, second = cues(talk(Segment(0, 4, leaking), Segment(2, 6, then)))
    assert (first.lines[0], second.lines[0]) == ("The mask was leaking,", "I repositioned the head,")
    assert (first.start, second.start) == (0, 4)


def test_cuts_fall_at_the_ends_of_sentences_and_clauses() -> None:
    text = "The mask was leaking, and the chest was not rising at all. I repositioned the head, then the chest moved."
    assert [cue.lines for cue in cues(talk(Segment(0, 8, text)))] == [
        ("The mask was leaking,", "and the chest was not rising at all."),
        ("I repositioned the head,", "then the chest moved."),
    ]


def test_another_speaker_gets_another_cue_with_a_name() -> None:
    said = talk(
        Segment(0, 2, "Yes.", speaker_id=1),
        Segment(2, 4, "No.", speaker_id=2),
        Segment(9, 11, "Maybe.", speaker_id=2),
        Segment(11, 13, "So?", speaker_id=3),
        Segment(13, 15, "Who knows?"),
    )
    assert [(cue.speaker, cue.lines) for cue in cues(said)] == [
        ("Amina", ("Yes.",)),
        ("Joseph", ("No.",)),
        ("Joseph", ("Maybe.",)),
        ("A name that is far too long", ("So?",)),
        ("Unidentified speaker", ("Who knows?",)),
    ]
    assert [cue.lines[0] for cue in cues(said, labels=True)] == [
        "Amina: Yes.",
        "Joseph: No.",
        "Joseph: Maybe.",
        "A name that is far too long: So?",
        "Unidentified speaker: Who knows?",
    ]


def test_names_longer_than_a_line_are_cut_and_stay_different() -> None:
    names = [f"Sister in charge of the maternity ward of the hospital of {place}" for place in ("Haydom", "Mbulu")]
    speakers = tuple(Speaker(at, name, at) for at, name in enumerate(names))
    said = tuple(Segment(at * 4, at * 4 + 3, "Yes.", speaker_id=at) for at in range(2))
    first, second = cues(Transcript(Debrief(1, "u", "t", ""), None, said, speakers), labels=True)
    assert first.lines == ("Sister in charge of the maternity ward o…:", "Yes.")
    assert second.lines == ("Sister in charge of the maternity war… 2:", "Yes.")


def test_text_that_looks_like_a_speaker_label_is_changed() -> None:
    said = talk(
        Segment(0, 6.9, "I said to her what we all say then.", speaker_id=1),
        Segment(7.1, 12, "Joseph: help me.", speaker_id=1),
        Segment(20, 22, "Yes.", speaker_id=2),
    )
    assert [cue.lines[0] for cue in cues(said, labels=True)[1:]] == ["Joseph∶ help me.", "Joseph: Yes."]


def test_no_cue_ends_after_the_sound() -> None:
    sound = Recording(1, "r", 1, RecordingState.COMPLETE, (Part("a.flac", 10.0),))
    short = talk(
        Segment(0, 9, "We dried the baby."), Segment(9.5, 9.9, "And then we ventilated."), Segment(9.9, 10, "Yes!")
    )
    shown = cues(replace(short, recording=sound))
    assert shown[-1].end <= 10.0
    assert all(before.end <= after.start for before, after in pairwise(shown))
    assert all(cue.end > cue.start for cue in shown)


def test_a_last_word_at_the_very_end_is_shown_earlier_instead_of_behind_the_sound() -> None:
    sound = Recording(1, "r", 1, RecordingState.COMPLETE, (Part("a.flac", 10.0),))
    talked = talk(Segment(0, 9.8, "We dried the baby.", speaker_id=1), Segment(9.9, 10, "Yes, we did!", speaker_id=2))
    before, last = cues(replace(talked, recording=sound))[-2:]
    assert (last.lines, last.end) == (("Yes, we did!",), 10.0)
    assert last.end - last.start >= made.MIN_DURATION - 0.001 and before.end <= last.start


def test_many_letters_without_a_space_are_cut_in_reasonable_pieces() -> None:
    """A million were not done after 100 s: it took longer the more of them could be in one cue."""
    shown = cues(talk(Segment(0, 4, "a" * 200_000)))
    assert sum(len(line) for cue in shown for line in cue.lines) == 200_000
    assert all(len(line) == made.LINE_WIDTH for cue in shown[:-1] for line in cue.lines)


def test_a_label_stays_with_its_words() -> None:
    said = Segment(0, 30, "Incomprehensibilities" * 2 + " and more", speaker_id=1)
    assert cues(talk(said), labels=True)[0].lines == ("Amina:", "Incomprehensibilities" * 2)


def test_a_cue_stays_long_enough_to_be_read_where_there_is_time() -> None:
    text = "Ventilate!" * 4
    (cue,) = cues(talk(Segment(0, 0.5, text)))
    assert width(text) / (cue.end - cue.start) <= made.CHARACTERS_PER_SECOND + 0.1


def test_no_cue_stays_over_a_silence_or_for_ever() -> None:
    first, _ = cues(talk(Segment(0, 1, "Wait."), Segment(60, 61, "Now.")))
    assert first.end == 1
    (stretched,) = cues(talk(Segment(0, 600, "Hm")))
    assert stretched.end - stretched.start == made.MAX_DURATION


def test_crosstalk_is_shown_one_after_the_other() -> None:
    together = Segment(0, 5, "One speaks.", speaker_id=1), Segment(0, 5, "And the other.", speaker_id=2)
    first, second = cues(talk(*together))
    assert first.end <= second.start
    assert first.lines == ("One speaks.",)


def test_lines_are_balanced() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve"
    (cue,) = cues(talk(Segment(0, 5, text)))
    assert cue.lines == ("one two three four five six", "seven eight nine ten eleven twelve")


def test_words_that_just_do_not_fit_go_to_the_next_cue() -> None:
    text = " ".join(["a" * 21, "b" * 21, "c" * 42])
    assert [cue.lines for cue in cues(talk(Segment(0, 7, text)))] == [("a" * 21, "b" * 21), ("c" * 42,)]


def test_scripts_without_spaces_are_cut_between_letters() -> None:
    text = "婴儿没有呼吸我们立即开始通气然后呼叫帮助并在两分钟后检查了心率和血氧饱和度"
    shown = cues(talk(Segment(0, 9, text)))
    assert "".join(line for cue in shown for line in cue.lines) == text
    assert all(width(line) <= made.LINE_WIDTH for cue in shown for line in cue.lines)


def test_a_word_longer_than_a_line_is_cut_but_a_letter_keeps_its_marks() -> None:
    text = "e\u0301" * 60
    for cue in cues(talk(Segment(0, 9, text))):
        assert all(line.startswith("e\u0301") and len(line) <= made.LINE_WIDTH for line in cue.lines)


def test_an_empty_transcript_makes_no_cue() -> None:
    assert cues(talk()) == ()
    assert cues(talk(Segment(0, 1, " \x00"))) == ()
