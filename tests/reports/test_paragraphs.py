from dataclasses import replace

from fieldscribe.domain import Debrief, Flag, Segment, Speaker, Transcript
from fieldscribe.editing import paragraphs
from fieldscribe.reports.paragraphs import turns


def talk(*segments: Segment) -> Transcript:
    return Transcript(Debrief(1, "u", "t", "2026-01-01"), None, segments, (Speaker(1, "Amina", 0), Speaker(2, "Jo", 1)))


def texts(transcript: Transcript) -> list[list[str]]:
    return [[paragraph.text for paragraph in turn.paragraphs] for turn in turns(transcript)]


def test_a_turn_lasts_until_another_one_speaks() -> None:
    said = talk(
        Segment(0, 1, " Yes.", speaker_id=1),
        Segment(1, 2, " And  no.", speaker_id=1),
        Segment(2, 3, "Why?", speaker_id=2),
        Segment(3, 4, "Who?", speaker_id=99),
        Segment(4, 5, "What?"),
    )
    assert texts(said) == [["Yes. And no."], ["Why?"], ["Who?", "What?"]]
    expected = [("Amina", 0), ("Jo", 1), ("Unidentified speaker", None)]
    assert [(turn.speaker, turn.by.position) for turn in turns(said)] == expected
    first = turns(said)[0].paragraphs[0]
    assert (first.start, first.end) == (0, 2)


def test_paragraphs_start_where_they_do_in_the_editor() -> None:
    said = talk(
        Segment(0, 1, "a"), Segment(1.5, 2, "b"), Segment(9, 10, "c"), Segment(15, 16, "d", paragraph=False),
        Segment(16, 17, "e", paragraph=True),
    )  # fmt: skip
    assert texts(said) == [["a b", "c d", "e"]]
    assert len(paragraphs(said.segments)) == 3


def test_a_flag_covers_its_passage_only() -> None:
    marked = talk(
        Segment(0, 1, "a"), Segment(1, 2, "b", flags=(Flag.LOOP,)), Segment(2, 3, "c", flags=(Flag.LOOP,)),
        Segment(3, 4, "d"),
    )  # fmt: skip
    (turn,) = turns(marked)
    assert [(it.text, it.reasons) for it in turn.paragraphs] == [("a", ()), ("b c", (Flag.LOOP.reason,)), ("d", ())]


def test_a_change_of_language_starts_a_paragraph_and_chinese_joins_without_space() -> None:
    english = Segment(0, 1, "a", language="en")
    mixed = talk(english, Segment(1, 2, "婴儿。", language="zh"), Segment(2, 3, "他。", language="zh"))
    assert texts(mixed) == [["a", "婴儿。他。"]]


def test_segments_come_in_time_order_and_empty_ones_not_at_all() -> None:
    said = talk(Segment(5, 6, "later"), Segment(0, 1, "\x00 "), Segment(4, 5, "sooner"))
    assert texts(said) == [["sooner later"]]
    assert turns(replace(said, segments=())) == ()
