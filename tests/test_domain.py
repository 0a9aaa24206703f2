"""The few things that the words of the domain know about themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.domain import (
    Debrief,
    Flag,
    Job,
    JobState,
    Part,
    Recording,
    RecordingState,
    Segment,
    Speaker,
    TranscribeOptions,
    Transcript,
)

seconds = st.floats(0, 1e6)


def job(done: float = 0.0, total: float = 0.0, spent: float = 0.0) -> Job:
    return Job(
        id=1, uid="j", recording_id=1, state=JobState.RUNNING, options=TranscribeOptions(),
        done_seconds=done, total_seconds=total, spent_seconds=spent,
    )  # fmt: skip


@pytest.mark.parametrize("flag", Flag)
def test_every_flag_has_a_reason_in_a_sentence(flag: Flag) -> None:
    assert flag.reason.endswith(".")


def test_a_segment_is_edited_when_its_text_is_no_longer_the_machines() -> None:
    assert not Segment(0, 1, "Hello.", machine_text="Hello.").edited
    assert Segment(0, 1, "Hello!", machine_text="Hello.").edited


@given(st.lists(seconds))
def test_a_recording_is_as_long_as_its_parts(durations: list[float]) -> None:
    parts = tuple(Part(f"{number}.flac", duration) for number, duration in enumerate(durations))
    assert Recording(1, "r", 1, RecordingState.COMPLETE, parts).duration == sum(durations)


@given(seconds, seconds)
def test_the_fraction_stays_between_0_and_1(done: float, total: float) -> None:
    assert 0 <= job(done, total).fraction <= 1


def test_time_left_follows_the_speed_so_far() -> None:
    assert job(done=60, total=180, spent=20).seconds_left == pytest.approx(40)
    assert job(done=60, total=60, spent=20).seconds_left == 0
    assert job(done=0, total=60, spent=20).seconds_left is None
    assert job(done=10, total=60).seconds_left is None


def test_a_transcript_returns_the_speaker_of_a_segment() -> None:
    transcript = Transcript(Debrief(1, "d", "Birth", "2026-11-20"), speakers=(Speaker(7, "Grace", 0),))
    assert transcript.speaker_name(Segment(0, 1, "Welcome.", speaker_id=7)) == "Grace"
    assert transcript.speaker_name(Segment(0, 1, "Welcome.")) == ""
    assert transcript.speaker_name(Segment(0, 1, "Welcome.", speaker_id=8)) == ""


def test_losses_have_their_position_on_the_time_line():
    recording = Recording(
        1,
        "u",
        1,
        RecordingState.COMPLETE,
        (
            Part("a", 60.0, original_name="one.mp3", container_duration=60.4),
            Part("b", 10.0, original_name="cut.flac", container_duration=180.0, bad_packets=1),
            Part("c", 30.0, original_name="bad.ogg", bad_packets=3, silence=2.5),
            Part("d", 40.0, codec="flac", container_duration=40.0, bad_packets=1, silence=4.0),
        ),
    )
    assert [(loss.kind, loss.at, loss.seconds, str(loss.sentence)) for loss in recording.losses] == [
        ("ends_early", 70.0, 170.0, "cut.flac should be 3:00 long, but its sound ends after 0:10."),
        ("damaged", 60.0, None, "cut.flac: one damaged piece of sound could not be read."),
        ("damaged", 70.0, 2.5, "bad.ogg: 3 damaged pieces of sound could not be read."),
        ("gap", 100.0, 4.0, "During recording, 4 seconds of sound was lost."),
    ]


def test_a_complete_or_longer_file_has_no_losses():
    parts = (Part("a", 60.0, original_name="a.mp3", container_duration=58.0), Part("b", 10.0, original_name="b.wav"))
    assert Recording(1, "u", 1, RecordingState.COMPLETE, parts).losses == ()
