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
def test_the_share_done_stays_between_none_and_all(done: float, total: float) -> None:
    assert 0 <= job(done, total).fraction <= 1


def test_time_left_follows_the_speed_so_far() -> None:
    assert job(done=60, total=180, spent=20).seconds_left == pytest.approx(40)
    assert job(done=60, total=60, spent=20).seconds_left == 0
    assert job(done=0, total=60, spent=20).seconds_left is None
    assert job(done=10, total=60).seconds_left is None


def test_a_transcript_knows_who_speaks() -> None:
    transcript = Transcript(Debrief(1, "d", "Birth", "2026-11-20"), speakers=(Speaker(7, "Grace", 0),))
    assert transcript.speaker_name(Segment(0, 1, "Welcome.", speaker_id=7)) == "Grace"
    assert transcript.speaker_name(Segment(0, 1, "Welcome.")) == ""
    assert transcript.speaker_name(Segment(0, 1, "Welcome.", speaker_id=8)) == ""
