"""Names replaced by roles: no known name is left in what is sent, and what may be one is listed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.domain import Debrief, Moment, MomentKind, OwnField, Participant, Segment, Speaker, Transcript
from fieldscribe.workflow.roles import Replaced, possible_names, with_roles

DEBRIEF = Debrief(
    1, "u", "Bleeding after birth, led by Amina", "2026-03-04", site="Haydom", facilitator="Dr Joseph Mwakyusa",
    notes="Grace was late.", participants=(Participant("midwife", "Amina Mushi"), Participant("midwife", "Grace"),
    Participant("doctor"), Participant("nurse", "Bahati K. Juma")), fields=(OwnField("Contact", "amina mushi"),),
)  # fmt: skip
SPEAKERS = (
    Speaker(1, "Amina", 0),
    Speaker(2, "Joseph", 1),
    Speaker(3, "Neema", 2),
    Speaker(4, "", 3),
    Speaker(5, "Voice 2", 4),
)


def said(*texts, **facts):
    segments = tuple(
        Segment(4.0 * at, 4.0 * at + 4, text, machine_text="As the model heard it", speaker_id=1, id=10 + at)
        for at, text in enumerate(texts)
    )
    return replace(Transcript(DEBRIEF, None, segments, SPEAKERS), **facts)


def texts(transcript):
    return [segment.text for segment in transcript.segments]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Amina called for help.", "midwife 1 called for help."),
        ("Then Amina's hands were cold.", "Then midwife 1's hands were cold."),
        ("Thank you, Amina Mushi!", "Thank you, midwife 1!"),
        ("Sister Amina and GRACE ran.", "midwife 1 and midwife 2 ran."),
        ("With the grace of God, Grace came.", "With the grace of God, midwife 2 came."),
        ("Dr. Mwakyusa asked Neema.", "Facilitator asked Speaker 1."),
        ("Joseph Mwakyusa said so.", "Facilitator said so."),
        ("We called bahati k. juma twice, and Bahati came.", "We called nurse twice, and nurse came."),
        ("Aminata is somebody else.", "Aminata is somebody else."),
        ("Nobody by name.", "Nobody by name."),
        ("", ""),
    ],
)
def test_a_known_name_becomes_a_role(before, after):
    assert texts(with_roles(said(before)).transcript) == [after]


def test_names_go_from_everything_that_is_sent_and_the_library_is_not_touched():
    before = said("Amina, well done.", moments=(Moment(1.0, MomentKind.ACTION, "Tell Grace", "Amina"),))
    found = with_roles(before)
    sent = found.transcript
    assert sent.debrief.title == "Bleeding after birth, led by midwife 1"
    assert sent.debrief.facilitator == "Facilitator"
    assert sent.debrief.notes == "midwife 2 was late."
    assert sent.debrief.fields == (OwnField("Contact", "midwife 1"),)
    assert {person.name for person in sent.debrief.participants} == {""}
    assert [speaker.name for speaker in sent.speakers] == ["midwife 1", "Facilitator", "Speaker 1", "", "Voice 2"]
    assert (sent.moments[0].text, sent.moments[0].owner) == ("Tell midwife 2", "midwife 1")
    assert sent.segments[0].machine_text == sent.segments[0].text, "the model may have written a name in its own way"
    assert sent.debrief.site == "Haydom"
    assert before.segments[0].text == "Amina, well done."
    assert Replaced("Amina", "midwife 1", 4) in found.replaced
    assert {each.name for each in found.replaced} >= {"Amina Mushi", "Grace", "Joseph", "Neema", "amina mushi"}


def test_two_people_of_one_name_are_not_taken_for_each_other():
    people = (Participant("midwife", "Amina Mushi"), Participant("doctor", "Peter Mushi"))
    transcript = said(
        "Mushi said no, Peter Mushi said yes.", debrief=replace(DEBRIEF, participants=people), speakers=()
    )
    assert texts(with_roles(transcript).transcript) == ["Participant said no, doctor said yes."]


NAMES = (
    ("Asha Ng'ang'a", "Then Ng’ang’a and Nganga ran.", "Then midwife and midwife ran."),
    ("Wanjiku", "D'Wanjiku, l'aide de Wanjiku.", "D'midwife, l'aide de midwife."),
    ("Jo", "Jo ran, and so did Job.", "midwife ran, and so did Job."),
    ("José", "Jose, José and Jose\u0301 are one.", "midwife, midwife and midwife are one."),
    ("Helene", "Hélène a dit.", "midwife a dit."),
    ("आशा", "आशाले भनिन्, आशा आइन्, निराशा भयो।", None),
    ("सीता श्रेष्ठ", "सीता आइन्।", "midwife आइन्।"),
    ("አበበ", "ለአበበ ነገርኩት። አበበ መጣ።", "ለmidwife ነገርኩት። midwife መጣ።"),
)


@pytest.mark.parametrize(("name", "before", "after"), NAMES)
def test_a_name_is_found_in_every_script_with_and_without_accents(name, before, after):
    debrief = replace(DEBRIEF, participants=(Participant("midwife", name),), facilitator="", fields=(), notes="")
    found = with_roles(said(before, debrief=debrief, speakers=()))
    (text,) = texts(found.transcript)
    assert text == after if after else name not in text


def test_two_voices_of_one_name_are_two_speakers_without_it():
    debrief = replace(DEBRIEF, participants=(), facilitator="Dr Kweka", fields=(), notes="", title="")
    speakers = tuple(Speaker(number, name, number) for number, name in enumerate(("Amina 1", "Amina 2", "Dr Mushi")))
    found = with_roles(said("Amina 2 came.", debrief=debrief, speakers=speakers))
    assert [speaker.name for speaker in found.transcript.speakers] == ["Speaker 1", "Speaker 2", "Speaker 3"]
    assert "Amina" not in texts(found.transcript)[0]


def test_a_speaker_whose_name_has_no_letters_is_a_speaker():
    found = with_roles(said("Yes.", debrief=replace(DEBRIEF, participants=()), speakers=(Speaker(1, "?", 0),)))
    assert [speaker.name for speaker in found.transcript.speakers] == ["Speaker 1"]


def test_a_name_in_small_letters_is_left_and_listed():
    found = with_roles(said("With the grace of God, amina came.", "Ng'ombe and the matron Ng'wanakilala spoke."))
    assert texts(found.transcript)[0] == "With the grace of God, amina came."
    assert {"grace", "amina", "Ng'wanakilala"} <= {name.text for name in found.possible}


def test_names_go_from_roles_labels_and_terms_too():
    debrief = replace(
        DEBRIEF, participants=(Participant("assistant of Grace", "Amina"), Participant("midwife", "Grace")),
        fields=(OwnField("Seen by Amina", "yes"),), scenario="Grace bleeds",
    )  # fmt: skip
    moment = Moment(1.0, MomentKind.ACTION, "Practise", "", due="when Amina is back")
    assert "Amina" not in str(with_roles(said(debrief=debrief, speakers=(), moments=(moment,))).transcript)
    assert "Grace" not in str(with_roles(said(debrief=debrief, speakers=(), moments=(moment,))).transcript)


def test_possible_names_are_listed_with_their_position():
    found = with_roles(
        said(
            "So we gave oxytocin to Rehema.", "On Monday, Rehema and Dr Kweka came to Haydom.", "The Ambu bag. Quickly."
        ),
    )
    assert [(name.text, name.count, name.segment_id, name.time) for name in found.possible] == [
        ("Rehema", 2, 10, 0.0),
        ("Kweka", 1, 11, 4.0),
    ]


def test_a_word_that_also_stands_in_small_letters_is_no_name():
    assert possible_names(said("We said Stop. And then: please stop.")) == ()


def test_the_owner_of_an_action_may_be_somebody_unknown():
    transcript = said(moments=(Moment(1.0, MomentKind.ACTION, "Practise", "Rehema"),))
    assert [name.text for name in with_roles(transcript).possible] == ["Rehema"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=30), max_size=4), st.lists(st.text(max_size=80), max_size=5))
def test_any_text_can_be_made_nameless(names, words):
    people = tuple(Participant("midwife", name) for name in names)
    speakers = tuple(Speaker(number, name, number) for number, name in enumerate(names))
    found = with_roles(said(*words, debrief=replace(DEBRIEF, participants=people), speakers=speakers))
    assert len(found.transcript.segments) == len(words)
    assert all(person.name == "" for person in found.transcript.debrief.participants)
