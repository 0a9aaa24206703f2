"""Which debriefs need attention: sound was lost, the transcription failed, or there is no speech in it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldscribe.domain import LOSS_TOLERANCE, Attention, JobState, Part, RecordingState, Segment, TranscribeOptions
from fieldscribe.editing import Document, delete
from fieldscribe.library import edits, jobs, recordings, transcripts
from fieldscribe.library.debriefs import add_debrief, list_debriefs


def add(library, *parts):
    debrief = add_debrief(library, title="One")
    recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE)
    for part in parts:
        recordings.add_part(library, recording.id, part)
    return recordings.get_recording(library, recording.id)


def attention(library, recording):
    return next(each.attention for each in list_debriefs(library) if each.id == recording.debrief_id)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.builds(
            Part,
            st.just("a.flac"),
            st.floats(0, 100),
            container_duration=st.none() | st.sampled_from([0.0, 50.0, LOSS_TOLERANCE]) | st.floats(0, 200),
            bad_packets=st.sampled_from([0, 0, 1, 7]),
            original_name=st.sampled_from(["", "talk.mp3"]),
        ),
        max_size=3,
    )
)
def test_the_list_and_the_recording_agree_on_lost_sound(library, parts):
    recording = add(library, *parts)
    assert (Attention.SOUND_LOST in attention(library, recording)) is bool(recording.losses)
    (summary,) = (each for each in list_debriefs(library) if each.id == recording.debrief_id)
    assert summary.sound_lost is bool(recording.losses)


def test_an_interrupted_recording_needs_attention_until_a_person_keeps_it(library):
    recording = add(library, Part("a.flac", 60.0))
    recordings.set_state(library, recording.id, RecordingState.INTERRUPTED)
    assert attention(library, recording) == (Attention.INTERRUPTED,)
    recordings.set_state(library, recording.id, RecordingState.COMPLETE)
    assert attention(library, recording) == ()


def test_a_failed_transcription_needs_attention_until_it_is_tried_again(library):
    recording = add(library, Part("a.flac", 60.0))
    job = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions(model="small")).id)
    assert attention(library, recording) == ()
    jobs.fail(library, job.id, "No.")
    assert attention(library, recording) == (Attention.JOB_FAILED,)
    jobs.retry(library, job.id)
    assert attention(library, recording) == ()


PARTS = ((0.0, 60.0), (60.0, 120.0))


def tried(library, recording, span, end):
    """A transcription of a span (s; None: of all), begun and brought to an end."""
    job = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions(model="small", span=span)).id)
    end(library, job.id)
    return job


def failed(library, job_id):
    jobs.fail(library, job_id, "No.")


@pytest.mark.parametrize(
    ("first", "then", "hidden"),
    [
        (PARTS[0], PARTS[1], False),  # continued, and the new part went well
        (PARTS[0], PARTS[0], True),
        (PARTS[0], None, True),
        (None, PARTS[1], False),
        (None, None, True),
    ],
)
def test_a_failed_part_needs_attention_until_a_later_job_has_transcribed_it(library, first, then, hidden):
    recording = add(library, Part("a.flac", 60.0), Part("b.flac", 60.0))
    before = tried(library, recording, first, failed)
    after = tried(library, recording, then, jobs.finish)
    assert (Attention.JOB_FAILED in attention(library, recording)) is not hidden
    shown = jobs.job_to_show(library, recording.id)
    assert shown.id == (after if hidden else before).id
    (summary,) = list_debriefs(library)
    assert summary.job == shown
    jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions(model="small", span=(5.0, 6.0))).id)
    assert attention(library, recording) == ()  # it is being worked on
    assert jobs.job_to_show(library, recording.id).state is JobState.RUNNING


def test_trimmed_sound_needs_no_transcription(library):
    recording = add(library, Part("a.flac", 120.0))
    tried(library, recording, None, failed)
    recordings.set_trim(library, recording.id, (10.0, 100.0))
    tried(library, recording, (10.0, 100.0), jobs.finish)
    assert Attention.JOB_FAILED not in attention(library, recording)


@pytest.mark.parametrize("spoken", [True, False])
def test_no_speech_is_not_the_same_as_all_text_deleted(library, spoken):
    recording = add(library, Part("a.flac", 60.0))
    job = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions(model="small")).id)
    if spoken:
        transcripts.commit_segment(library, job.id, 0, Segment(0.0, 1.0, "Words"))
    jobs.finish(library, job.id)
    if spoken:
        document = Document(transcripts.segments(library, recording.id))
        edits.save_change(library, recording.debrief_id, delete(document, [document.segments[0].id]))
    assert attention(library, recording) == (() if spoken else (Attention.NO_SPEECH,))
