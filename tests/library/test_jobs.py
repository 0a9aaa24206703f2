"""The queue: every allowed step is taken, every other is refused, and nothing that was done is forgotten."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from fieldscribe import errors
from fieldscribe.domain import Block, JobState, RecordingState, Segment, TranscribeOptions
from fieldscribe.library import jobs
from fieldscribe.library.debriefs import add_debrief, list_debriefs, move_to_bin, restore
from fieldscribe.library.opening import open_library
from fieldscribe.library.recordings import add_recording
from fieldscribe.library.transcripts import commit_segment, segments

OPTIONS = TranscribeOptions(
    model="tiny", language="sw", translate=True, vocabulary=("oxytocin", "ባቡር"), word_times=False, span=(1.5, 9.25)
)

# Written out once more on purpose: what each call may start from.
ALLOWED = {
    "start": {"queued"},
    "pause": {"queued", "running"},
    "resume": {"paused"},
    "retry": {"failed", "cancelled"},
    "cancel": {"queued", "running", "paused", "failed"},
    "fail": {"running"},
    "finish": {"running"},
}
LEADS_TO = {
    "start": "running", "pause": "paused", "resume": "queued", "retry": "queued", "cancel": "cancelled",
    "fail": "failed", "finish": "done",
}  # fmt: skip


def call(library, name, job_id):
    if name == "fail":
        return jobs.fail(library, job_id, "It went wrong.")
    return getattr(jobs, name)(library, job_id)


def test_a_job_is_stored_as_given(library, recording):
    job = jobs.add_job(library, recording.id, OPTIONS)
    assert jobs.get_job(library, job.id) == job
    assert (job.options, job.state, job.attempts, job.language) == (OPTIONS, JobState.QUEUED, 0, "sw")


class Queue(RuleBasedStateMachine):
    """Any sequence of calls on a few jobs, beside a model of three lines."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.library = open_library(Path(self.folder.name) / "library.sqlite", Path(self.folder.name) / "backups")
        self.expected: dict[int, str] = {}
        self.attempts: dict[int, int] = {}

    def teardown(self):
        self.library.close()
        self.folder.cleanup()

    @precondition(lambda self: len(self.expected) < 4)
    @rule()
    def add(self):
        debrief = add_debrief(self.library, title="x")
        job = jobs.add_job(self.library, add_recording(self.library, debrief.id, RecordingState.COMPLETE).id, OPTIONS)
        self.expected[job.id], self.attempts[job.id] = "queued", 0

    @precondition(lambda self: self.expected)
    @rule(name=st.sampled_from(sorted(ALLOWED)), which=st.integers(0, 3))
    def step(self, name, which):
        job_id = sorted(self.expected)[which % len(self.expected)]
        if self.expected[job_id] in ALLOWED[name]:
            returned = call(self.library, name, job_id)
            self.expected[job_id] = LEADS_TO[name]
            self.attempts[job_id] += name == "start"
            assert returned == jobs.get_job(self.library, job_id)
        else:
            with pytest.raises(errors.JobRefused) as refused:
                call(self.library, name, job_id)
            assert refused.value.state == self.expected[job_id]

    @rule()
    def recover(self):
        back = {job.id for job in jobs.recover_jobs(self.library)}
        assert back == {job_id for job_id, state in self.expected.items() if state == "running"}
        self.expected |= dict.fromkeys(back, "queued")

    @invariant()
    def nothing_else_changed(self):
        held = {job.id: job for job in jobs.jobs(self.library)}
        assert {job_id: job.state for job_id, job in held.items()} == self.expected
        assert {job_id: job.attempts for job_id, job in held.items()} == self.attempts
        queued = sorted(job_id for job_id, state in self.expected.items() if state == "queued")
        assert [job.id for job in jobs.jobs(self.library, (JobState.QUEUED,))] == queued
        assert not self.library.connection.in_transaction


TestQueue = Queue.TestCase
TestQueue.settings = settings(max_examples=settings.default.max_examples // 10, stateful_step_count=25)


WAYS = {
    "queued": [],
    "running": ["start"],
    "paused": ["pause"],
    "failed": ["start", "fail"],
    "cancelled": ["cancel"],
    "done": ["start", "finish"],
}


@pytest.mark.parametrize("state", WAYS)
def test_only_allowed_transitions_change_a_job(library, recording, state):
    for name in ALLOWED:
        job_id = jobs.add_job(library, recording.id, OPTIONS).id
        for step in WAYS[state]:
            call(library, step, job_id)
        if state in ALLOWED[name]:
            assert call(library, name, job_id).state == LEADS_TO[name]
        else:
            with pytest.raises(errors.JobRefused, match=f"is {state}"):
                call(library, name, job_id)
            assert jobs.get_job(library, job_id).state == state


def test_an_unknown_job_raises_an_error(library):
    with pytest.raises(errors.JobUnknown):
        jobs.start(library, 17)
    with pytest.raises(errors.RecordingUnknown):
        jobs.add_job(library, 17, OPTIONS)


def test_the_error_of_a_job_stays_until_the_next_attempt(library, recording):
    job = jobs.start(library, jobs.add_job(library, recording.id, OPTIONS).id)
    assert jobs.fail(library, job.id, "Memory ran out.").last_error == "Memory ran out."
    assert jobs.retry(library, job.id).last_error == "Memory ran out."
    assert jobs.start(library, job.id).last_error == ""


def test_a_stored_error_can_be_translated_later(library, recording):
    job = jobs.start(library, jobs.add_job(library, recording.id, OPTIONS).id)
    told = jobs.fail(library, job.id, errors.SoundMissing("Zoë {0}.mp3").sentence).last_error
    assert told == str(errors.SoundMissing("Zoë {0}.mp3"))
    assert told.values == {"name": "Zoë {0}.mp3"}


def test_the_order_of_the_queue_can_be_changed_and_survives_a_pause(library, recording):
    one, two, three = (jobs.add_job(library, recording.id, OPTIONS).id for _ in range(3))
    jobs.reorder(library, [three, one])
    assert [job.id for job in jobs.jobs(library)] == [three, two, one]
    jobs.pause(library, three)
    assert [job.id for job in jobs.jobs(library, (JobState.QUEUED,))] == [two, one]
    jobs.resume(library, three)
    assert [job.id for job in jobs.jobs(library, (JobState.QUEUED,))] == [three, two, one]


def test_jobs_of_binned_debriefs_wait(library, recording):
    job = jobs.add_job(library, recording.id, OPTIONS)
    move_to_bin(library, recording.debrief_id)
    assert jobs.jobs(library) == []
    restore(library, recording.debrief_id)
    assert jobs.jobs(library) == [job]


def test_a_running_job_of_a_binned_debrief_is_requeued_too(library, recording):
    job = jobs.start(library, jobs.add_job(library, recording.id, OPTIONS).id)
    move_to_bin(library, recording.debrief_id)
    assert [back.id for back in jobs.recover_jobs(library)] == [job.id]


def test_progress_and_time_left_are_stored(library, recording):
    job = jobs.start(library, jobs.add_job(library, recording.id, OPTIONS).id)
    jobs.set_blocks(library, job.id, [Block(0, 0.0, 20.0), Block(1, 25.0, 65.0)])
    assert jobs.get_job(library, job.id).total_seconds == 60.0
    assert jobs.get_job(library, job.id).seconds_left is None
    jobs.finish_block(library, job.id, 0, 6.0)
    job = jobs.get_job(library, job.id)
    assert (job.done_seconds, job.spent_seconds, job.fraction, job.seconds_left) == (20.0, 6.0, 1 / 3, 12.0)
    jobs.pause(library, job.id)
    jobs.resume(library, job.id)
    job = jobs.start(library, job.id)
    assert (job.done_seconds, job.spent_seconds, job.attempts, job.reached) == (20.0, 6.0, 2, 0.0)


def test_a_job_on_a_live_recording_has_no_total(library, recording):
    job = jobs.start(library, jobs.add_job(library, recording.id, OPTIONS).id)
    jobs.set_blocks(library, job.id, [Block(0, 1.0, 20.0), Block(1, 25.0, 60.0)], whole=False)
    assert jobs.get_job(library, job.id).reached == 0.0
    jobs.finish_block(library, job.id, 1, 3.0)  # side by side they may end in another order
    assert jobs.get_job(library, job.id).reached == 1.0
    jobs.finish_block(library, job.id, 0, 2.0)
    job = jobs.get_job(library, job.id)
    assert (job.reached, job.total_seconds, job.fraction, job.seconds_left) == (60.0, 0.0, 0.0, None)
    (summary,) = list_debriefs(library)
    assert summary.job == job
    jobs.set_blocks(library, job.id, [Block(0, 1.0, 20.0), Block(1, 25.0, 60.0), Block(2, 61.0, 70.0)])
    job = jobs.get_job(library, job.id)
    assert (job.reached, job.total_seconds, job.done_seconds) == (0.0, 63.0, 54.0)
    assert jobs.open_blocks(library, job.id) == [Block(2, 61.0, 70.0)]


def test_finished_blocks_can_be_reopened(library, recording):
    job = jobs.start(library, jobs.add_job(library, recording.id, OPTIONS).id)
    jobs.set_blocks(library, job.id, [Block(0, 0.0, 20.0)])
    jobs.finish_block(library, job.id, 0)
    jobs.reopen_blocks(library, job.id)
    assert jobs.open_blocks(library, job.id) == [Block(0, 0.0, 20.0)]
    assert jobs.get_job(library, job.id).done_seconds == 0.0


def test_finished_blocks_stay_when_the_sound_is_cut_again(library, recording):
    job = jobs.start(library, jobs.add_job(library, recording.id, OPTIONS).id)
    jobs.set_blocks(library, job.id, [Block(0, 0.0, 20.0), Block(1, 20.0, 30.0)])
    jobs.finish_block(library, job.id, 0)
    jobs.set_blocks(library, job.id, [Block(0, 0.0, 15.0), Block(1, 20.0, 45.0), Block(2, 45.0, 60.0)])
    assert jobs.blocks(library, job.id) == [Block(0, 0.0, 20.0, True), Block(1, 20.0, 45.0), Block(2, 45.0, 60.0)]
    assert [block.position for block in jobs.open_blocks(library, job.id)] == [1, 2]


def test_a_job_with_open_blocks_cannot_be_finished(library, recording):
    job = jobs.start(library, jobs.add_job(library, recording.id, OPTIONS).id)
    jobs.set_blocks(library, job.id, [Block(0, 0.0, 20.0)])
    with pytest.raises(ValueError, match="unfinished"):
        jobs.finish(library, job.id)
    assert jobs.get_job(library, job.id).state is JobState.RUNNING


def test_a_job_that_began_with_drafts_ends_with_them(library, recording):
    """Also when all that was there before has been worked on by a person, and belongs to no job any more."""
    first = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions()).id)
    commit_segment(library, first.id, 0, Segment(0.0, 1.0, "before"))
    jobs.finish(library, first.id)
    library.execute("UPDATE segments SET job_id = NULL, edited = 1")
    job = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions()).id)
    jobs.set_blocks(library, job.id, [Block(0, 0.0, 2.0), Block(1, 2.0, 4.0)])
    commit_segment(library, job.id, 0, Segment(1.0, 2.0, "first try"))
    jobs.finish_block(library, job.id, 0)
    jobs.requeue(library, job.id)
    jobs.start(library, job.id)
    commit_segment(library, job.id, 1, Segment(2.0, 4.0, "second try"))
    jobs.finish_block(library, job.id, 1)
    jobs.finish(library, job.id)
    assert [segment.text for segment in segments(library, recording.id)] == ["before", "first try", "second try"]


def test_the_detected_language_is_stored(library, recording):
    job = jobs.add_job(library, recording.id, TranscribeOptions())
    jobs.set_language(library, job.id, "am", 0.83)
    job = jobs.get_job(library, job.id)
    assert (job.language, job.language_probability) == ("am", 0.83)
