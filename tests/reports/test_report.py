from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fieldscribe.domain import (
    Debrief,
    Flag,
    Moment,
    MomentKind,
    Part,
    Participant,
    Recording,
    RecordingState,
    Segment,
    Transcript,
)
from fieldscribe.reports.about import TRIAL_NOTICE, notices
from fieldscribe.reports.report import build
from fieldscribe.reports.sections import NO_NOTE, Item, Layout
from fieldscribe.reports.templates import Share, bundled_templates, template_named

EMPTY = Transcript(Debrief(1, "u", "", ""))
SOUND = Recording(1, "r", 1, RecordingState.COMPLETE, (Part("a.flac", 600.0),))


def items(transcript: Transcript, key: str) -> tuple[Item, ...]:
    return next((section.items for section in build(transcript).sections if section.key == key), ())


def test_an_empty_debrief_has_a_title_and_says_what_is_missing() -> None:
    report = build(EMPTY)
    assert (report.title, report.under_title, report.details, report.sections) == ("Debrief", "", (), ())
    assert (report.turns, report.about, report.language) == ((), (), "")
    assert report.notices == ("No transcript yet.",)
    assert notices(replace(EMPTY, recording=SOUND)) == ("No speech was found.",)
    assert notices(replace(EMPTY, recording=SOUND, complete=False)) == ("No transcript yet.",)


def test_the_day_of_a_sound_file_is_told_as_such(usual: Transcript) -> None:
    """Reviewed: the time at which a file was written was printed as if the debrief had taken place then."""
    imported = build(replace(usual, debrief=replace(usual.debrief, date_from_file=True)))
    assert imported.under_title == "Sound file dated 4 March 2026 · Haydom Lutheran Hospital"


def test_details_name_people_by_role(usual: Transcript) -> None:
    details = dict(build(usual).details)
    assert details["Participants"] == ("Midwife: Amina", "Nurse: Joseph, 2 more", "Scribe: Daniel", "Doctor")
    assert details["Languages"] == ("English, Swahili",)
    assert details["Length"] == ("2 minutes",)
    people = (Participant("Nurse"), Participant("Nurse"), Participant("", "Neema"), Participant("", ""))
    alone = replace(EMPTY, debrief=replace(EMPTY.debrief, participants=people, language="sw"))
    assert dict(build(alone).details) == {"Participants": ("Nurse: 2", "Neema"), "Language": ("Swahili",)}
    assert build(alone).language == "sw"


def test_only_sections_with_content_are_shown_in_order(usual: Transcript) -> None:
    keys = [section.key for section in build(usual).sections]
    assert keys == ["objectives", "plus", "delta", "actions", "questions", "quotes", "notes"]
    only_quotes = replace(
        usual, moments=usual.moments[6:8], debrief=replace(usual.debrief, objectives="", notes=" \n ")
    )
    assert [section.key for section in build(only_quotes).sections] == ["quotes"]
    assert build(only_quotes).sections[0].layout is Layout.QUOTES


def test_typed_bullets_are_removed_from_objectives(usual: Transcript) -> None:
    typed = replace(usual, debrief=replace(usual.debrief, objectives="- one\n• two\n3) three\n-5 degrees\n- \n"))
    assert [item.text for item in items(typed, "objectives")] == ["one", "two", "three", "-5 degrees", "-"]


def test_a_mark_without_a_note_says_so_and_what_was_heard_stands_beside_it(usual: Transcript) -> None:
    first, second = items(usual, "plus")
    assert first == Item("Amina stayed calm and gave clear orders", time=63.0)
    assert second.text == NO_NOTE
    assert not second.spoken
    assert second.speaker == "Joseph"
    assert second.heard.startswith("After thirty seconds")


@pytest.mark.parametrize("kind", ["plus", "delta", "action", "question"])
def test_the_sentence_beneath_a_mark_is_never_presented_as_its_note(usual: Transcript, kind: str) -> None:
    """Reviewed: an action read "I dried the baby and then I called for help."."""
    marked = replace(usual, moments=(Moment(32.0, MomentKind(kind)),))
    (item,) = items(marked, {"action": "actions", "question": "questions"}.get(kind, kind))
    assert item.text == NO_NOTE
    assert item.heard == "The baby was not breathing. I dried the baby, and then I called for help."


def test_a_long_passage_is_cut_for_a_mark_but_not_for_a_quote() -> None:
    marks = Moment(5, MomentKind.DELTA), Moment(5, MomentKind.QUOTE)
    long = replace(EMPTY, segments=(Segment(1, 9, "word " * 60),), moments=marks)
    assert items(long, "delta")[0].heard == "word " * 40 + "…"
    assert len(items(long, "quotes")[0].text.split()) == 60


def test_a_quote_names_its_speaker_only_when_the_words_are_theirs(usual: Transcript) -> None:
    def quoted(text: str, time: float) -> Item:
        return items(replace(usual, moments=(Moment(time, MomentKind.QUOTE, text),)), "quotes")[0]

    assert quoted("i was nervous", 14.0).speaker == "Amina"
    assert quoted("I was nervous", 28.0).speaker == ""
    assert quoted("Nervous, but I FELT", 14.0).speaker == "Amina"
    assert quoted("us", 14.0).speaker == "", "a part of a word is not what she said"


def test_a_moment_before_the_first_words_quotes_the_first_passage() -> None:
    early = replace(EMPTY, segments=(Segment(5, 6, "Hello."),), moments=(Moment(1, MomentKind.QUESTION),))
    assert items(early, "questions") == (Item(NO_NOTE, time=1, heard="Hello."),)
    nothing = replace(EMPTY, moments=(Moment(1, MomentKind.QUESTION), Moment(2, MomentKind.QUOTE)))
    assert items(nothing, "questions") == (Item(NO_NOTE, time=1),)
    assert items(nothing, "quotes") == (Item(NO_NOTE, time=2),)


def test_a_mark_where_nothing_was_transcribed_quotes_nobody(usual: Transcript) -> None:
    """While half of the recording is still to be transcribed, a mark in that half must not get other words."""
    late = Moment(1800.0, MomentKind.PLUS), Moment(1800.0, MomentKind.QUOTE)
    half = replace(usual, moments=late, complete=False)
    assert items(half, "plus") == (Item(NO_NOTE, time=1800.0),)
    assert items(half, "quotes") == (Item(NO_NOTE, time=1800.0),)
    assert build(half, replace(bundled_templates()[0], transcript=Share.MARKED)).turns == ()
    soon = replace(usual, moments=(Moment(usual.segments[-1].end + 20, MomentKind.PLUS),))
    assert items(soon, "plus")[0].heard.startswith("Next time I would")


def test_actions_have_owner_and_date(usual: Transcript) -> None:
    first, second = items(usual, "actions")
    assert (first.owner, first.due) == ("Joseph", "11 March 2026")
    assert (second.owner, second.due) == ("Amina", "")


def test_the_starter_model_and_an_unfinished_transcription_are_said_first(world: Transcript) -> None:
    assert build(world).notices[:2] == (TRIAL_NOTICE, "The transcription is not finished. It reaches 0:48 of 1:30:00.")
    assert notices(replace(world, recording=None, model="small")) == (
        "The transcription is not finished. It reaches 0:48.",
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({}, "Written by a computer, with the speech model “small”."),
        ({"model": ""}, "Written by a computer."),
        ({"complete": False}, "Only a part was transcribed so far."),
        ({}, "The whole recording was transcribed."),
        ({}, "A person changed the words of 1 of 20 passages."),
        ({}, "A person set who speaks in 20 of 20 passages."),
        ({}, "Passages that are marked for listening again: 1 of 20."),
    ],
)
def test_how_the_transcript_came_about(usual: Transcript, change: dict[str, object], sentence: str) -> None:
    assert sentence in build(replace(usual, **change)).about


def test_counts_use_the_singular_and_mention_only_what_is_shown(usual: Transcript) -> None:
    first, *rest = usual.segments
    one = replace(usual, segments=(replace(first, machine_text="Welcome."),))
    assert "A person changed the words of 1 of 1 passages." in build(one).about
    loops = replace(usual, segments=(replace(first, flags=(Flag.LOOP,)), *rest))
    assert "Passages that are marked for listening again: 2 of 20." in build(loops).about
    office = template_named("office", bundled_templates())
    assert "Passages that should be listened to again: 2 of 20." in build(loops, office).about


def test_trimmed_sound_does_not_count(usual: Transcript) -> None:
    """The microphone ran on for two hours after the debrief."""
    sound = replace(SOUND, parts=(Part("a.flac", 9000.0),), trim=(0.0, 600.0))
    trimmed = replace(usual, recording=sound)
    assert dict(build(trimmed).details)["Length"] == ("10 minutes",)
    assert "The recording was transcribed from 0:00 to 10:00; the rest was left out." in build(trimmed).about
    assert build(trimmed).clock(5) == "0:05"
    assert notices(replace(trimmed, complete=False)) == (
        "The transcription is not finished. It reaches 1:40 of 10:00.",
    )


def test_a_recording_that_was_continued_later_says_so(usual: Transcript) -> None:
    first = replace(usual.recording.parts[0], duration=62.0)
    later = replace(first, continued_at="2026-03-04T12:30:00+00:00")
    at = datetime(2026, 3, 4, 12, 30, tzinfo=UTC).astimezone()
    continued = replace(usual, recording=replace(usual.recording, parts=(first, later)))
    when = f"{at.day} March 2026, {at.hour}:{at.minute:02}"
    assert f"The recording was stopped at 1:02 and continued on {when}." in build(continued).about
    assert not [sentence for sentence in build(usual).about if "continued" in sentence]


def test_lost_sound_is_reported(world: Transcript) -> None:
    report = build(world)
    assert "The recording was interrupted before it was stopped." in report.about
    assert report.notices[-1] == world.recording.losses[0].sentence
    assert "The words of these passages are as the computer wrote them." in report.about


CUT = Part("a.flac", 10.0, original_name="truncated.flac", container_duration=180.0, bad_packets=2)


def test_a_recording_that_ends_early_is_told_in_every_template(usual: Transcript) -> None:
    """Imported: a file of 180 s of which 10 s could be read."""
    cut = replace(usual, recording=replace(SOUND, parts=(CUT,)))
    for template in bundled_templates():
        early, damaged = build(cut, template).notices[-2:]
        assert early == f"This recording ends early. {cut.recording.losses[0].sentence}"
        assert damaged == cut.recording.losses[1].sentence
    whole = replace(usual, recording=replace(SOUND, parts=(Part("a.flac", 179.5, container_duration=180.0),)))
    assert build(whole).notices == ()


def test_a_report_never_calls_edited_text_unedited(usual: Transcript) -> None:
    """To give passages to speakers is work of a person too."""
    unchanged = tuple(replace(segment, machine_text=segment.text) for segment in usual.segments)
    about = build(replace(usual, segments=unchanged)).about
    assert "A person set who speaks in 20 of 20 passages." in about
    nobody = tuple(replace(segment, speaker_id=None) for segment in unchanged)
    assert not [sentence for sentence in build(replace(usual, segments=nobody)).about if "person" in sentence]


@pytest.mark.parametrize("key", ["plus-delta", "office"])
def test_a_template_without_moments_says_none_marked(usual: Transcript, key: str) -> None:
    sheet = build(replace(usual, moments=()), template_named(key, bundled_templates()))
    assert [section.key for section in sheet.sections if not section.items][:2] == ["plus", "delta"]


def test_plus_and_delta_are_always_shown_together(usual: Transcript) -> None:
    only_delta = build(replace(usual, moments=usual.moments[2:4]))
    assert [(section.key, len(section.items)) for section in only_delta.sections[1:3]] == [("plus", 0), ("delta", 2)]


def test_a_passage_shown_for_its_mark_says_of_which_kind_it_is(usual: Transcript) -> None:
    report = build(usual, template_named("pearls", bundled_templates()))
    assert [(report.clock(turn.paragraphs[0].start), report.marks(turn)) for turn in report.turns] == [
        ("0:17", "Quote"),
        ("0:37", "Question"),
        ("0:44", "To change"),
        ("1:00", "Went well"),
        ("1:04", "Went well"),
        ("1:22", "To change, Action, Quote"),
    ]


def test_words_that_a_person_wrote_are_not_the_computers() -> None:
    typed = replace(EMPTY, segments=(Segment(0, 1, "Hello."),))
    assert not [sentence for sentence in build(typed).about if "computer" in sentence]


def test_time_marks_are_long_where_the_recording_is(usual: Transcript, world: Transcript) -> None:
    assert build(usual).clock(5) == "0:05"
    assert build(world).clock(5) == "00:00:05"
