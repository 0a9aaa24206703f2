"""Segments as they come, as they are edited, and as they are replaced: nothing a person did is lost on the way."""

import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from fieldscribe import errors
from fieldscribe.domain import (
    Block,
    Flag,
    Moment,
    MomentKind,
    RecordingState,
    Segment,
    SpeakerBy,
    TranscribeOptions,
    Word,
)
from fieldscribe.editing import Change, EditKind
from fieldscribe.errors import TextChangedSince
from fieldscribe.library import edits, jobs, transcripts
from fieldscribe.library.backup import check
from fieldscribe.library.debriefs import add_debrief, purge
from fieldscribe.library.moments import add_moment
from fieldscribe.library.opening import open_library
from fieldscribe.library.recordings import add_recording, set_trim
from fieldscribe.library.search import search
from fieldscribe.library.speakers import add_speaker, assign_speaker


def texts(library, recording):
    return [segment.text for segment in transcripts.segments(library, recording.id)]


def edit(library, recording, number, text):
    segment = transcripts.segments(library, recording.id)[number]
    edited = replace(segment, text=text, words=(Word(text, segment.start, segment.end, 1.0),))
    edits.save_change(library, recording.debrief_id, Change(EditKind.TYPING, (segment,), (edited,)))
    return edited


def test_a_segment_is_stored_as_given(library, recording):
    job = jobs.add_job(library, recording.id, TranscribeOptions())
    whole = Segment(
        start=1.25,
        end=3.5,
        text="Zoë, ትንፋሽ!",
        words=(Word("Zoë,", 1.2, 2.0, 0.987), Word("ትንፋሽ!", 2.0, 3.5, 1.0)),
        machine_text="Zoe ትንፋሽ",
        language="am",
        avg_logprob=-0.25,
        compression_ratio=1.5,
        no_speech_prob=0.0,
        temperature=0.2,
        flags=(Flag.LOOP, Flag.SILENCE),
        paragraph=False,
    )
    plain = Segment(3.5, 3.5, "")
    ids = [transcripts.commit_segment(library, job.id, 0, segment) for segment in (whole, plain)]
    found = transcripts.segments(library, recording.id)
    assert [segment.id for segment in found] == ids
    assert found[0] == Segment(**{name: getattr(whole, name) for name in whole.__slots__} | {"id": ids[0]})
    assert found[1] == Segment(3.5, 3.5, "", id=ids[1])


@given(
    st.lists(
        st.tuples(st.integers(0, 10**7), st.lists(st.tuples(st.text("aé ब", max_size=3), st.integers(0, 1000)))),
        max_size=12,
    )
)
@settings(max_examples=settings.default.max_examples // 4, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_segments_are_in_the_order_of_time_with_their_own_words(library, committed):
    recording = add_recording(library, add_debrief(library).id, RecordingState.COMPLETE)
    job = jobs.add_job(library, recording.id, TranscribeOptions())
    expected = []
    for start, spoken in committed:
        words = tuple(Word(text, start / 1000, start / 1000, probability / 1000) for text, probability in spoken)
        segment = Segment(start / 1000, start / 1000 + 1, "text", words, "text")
        expected.append((segment.start, transcripts.commit_segment(library, job.id, 0, segment), words))
    found = transcripts.segments(library, recording.id)
    assert [(segment.start, segment.id, segment.words) for segment in found] == sorted(expected, key=lambda e: e[:2])


def test_segments_of_a_deleted_job_are_refused(library, recording, passage):
    job = jobs.add_job(library, recording.id, TranscribeOptions())
    purge(library, recording.debrief_id)
    with pytest.raises(errors.JobUnknown):
        transcripts.commit_segment(library, job.id, 0, passage(0.0, "late"))


# ---- editing


def test_an_edit_keeps_the_machine_text(library, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "the musk"))
    edited = edit(library, recording, 0, "the mask")
    assert (edited.text, edited.machine_text, edited.edited) == ("the mask", "the musk", True)
    assert edited.words == (Word("the mask", 0.0, 4.0, 1.0),)
    assert transcripts.segments(library, recording.id) == (edited,)
    assert transcripts.get_segment(library, edited.id) == edited


# ---- a block computed again


def test_computing_a_block_again_keeps_edited_passages(library, recording, run_job, passage):
    sentences = [passage(at * 5.0, f"sentence {at}") for at in range(4)]
    job = run_job(recording.id, *sentences, until_done=False)
    edit(library, recording, 1, "by hand")
    speaker = add_speaker(library, recording.debrief_id, "Amina")
    assign_speaker(library, [transcripts.segments(library, recording.id)[2].id], speaker.id)
    transcripts.reset_block(library, job.id, 0)
    assert texts(library, recording) == ["by hand", "sentence 2"]
    committed = [transcripts.commit_segment(library, job.id, 0, sentence) for sentence in sentences]
    assert [found is None for found in committed] == [False, True, True, False]
    assert texts(library, recording) == ["sentence 0", "by hand", "sentence 2", "sentence 3"]
    assert transcripts.segments(library, recording.id)[2].speaker_id == speaker.id


def test_resetting_a_block_leaves_other_blocks_alone(library, recording, run_job, passage):
    job = run_job(recording.id, passage(0.0, "first"), until_done=False)
    transcripts.commit_segment(library, job.id, 1, passage(30.0, "second"))
    jobs.set_blocks(library, job.id, [Block(0, 0.0, 30.0), Block(1, 30.0, 60.0)])
    jobs.finish_block(library, job.id, 0)
    transcripts.reset_block(library, job.id, 1)
    assert texts(library, recording) == ["first"]
    assert [block.position for block in jobs.open_blocks(library, job.id)] == [1]


# ---- a second try


def test_a_second_transcription_is_hidden_until_it_is_done(library, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "small model"), passage(5.0, "again small"), model="small")
    better = run_job(recording.id, passage(0.0, "large model"), until_done=False, model="large")
    assert better.draft
    assert texts(library, recording) == ["small model", "again small"]
    assert search(library, "large") == []
    jobs.finish_block(library, better.id, 0)
    jobs.finish(library, better.id)
    assert texts(library, recording) == ["large model"]
    assert search(library, "small") == []
    assert len(search(library, "large")) == 1
    assert transcripts.transcript(library, recording.debrief_id).model == "large"


def test_a_trimmed_recording_is_complete_when_the_trim_is_transcribed(library, recording, run_job, passage):
    set_trim(library, recording.id, (5.0, 15.0))
    run_job(recording.id, passage(6.0, "part"), span=(5.0, 10.0))
    assert not transcripts.transcript(library, recording.debrief_id).complete
    run_job(recording.id, passage(6.0, "all"), span=(5.0, 15.0))
    assert transcripts.transcript(library, recording.debrief_id).complete
    set_trim(library, recording.id, None)
    assert not transcripts.transcript(library, recording.debrief_id).complete


def test_a_second_transcription_keeps_edits_and_speakers(library, recording, run_job, passage):
    run_job(recording.id, *(passage(at * 5.0, f"old {at}") for at in range(3)))
    edit(library, recording, 1, "by hand")
    speaker = add_speaker(library, recording.debrief_id, "Amina")
    assign_speaker(library, [transcripts.segments(library, recording.id)[2].id], speaker.id)
    run_job(recording.id, *(passage(at * 5.0 + 0.3, f"new {at}") for at in range(3)))
    assert texts(library, recording) == ["new 0", "by hand", "new 2"]
    assert [segment.speaker_id for segment in transcripts.segments(library, recording.id)] == [None, None, speaker.id]


def test_a_second_transcription_of_a_span_leaves_the_rest(library, recording, run_job, passage):
    run_job(recording.id, *(passage(at * 5.0, f"old {at}") for at in range(4)))
    run_job(recording.id, passage(4.0, "new 1"), passage(9.0, "new 2"), passage(14.5, "too far"), span=(5.0, 15.0))
    assert texts(library, recording) == ["old 0", "new 1", "new 2", "old 3"]
    before = transcripts.segments(library, recording.id)
    taken_back = edits.undo(library, recording.debrief_id)
    assert texts(library, recording) == ["old 0", "old 1", "old 2", "old 3"]
    assert [[segment.text for segment in side] for side in (taken_back.removed, taken_back.added)] == [
        ["new 1", "new 2"],
        ["old 1", "old 2"],
    ]
    assert len(search(library, "old")) == 4
    assert search(library, "new") == []
    assert edits.redo(library, recording.debrief_id) == taken_back.inverse
    assert transcripts.segments(library, recording.id) == before


def test_transcriptions_and_edits_are_undone_in_reverse_order(library, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "first"), passage(5.0, "next"))
    seen = [texts(library, recording)]
    for command in (
        lambda: edit(library, recording, 1, "by hand"),
        lambda: run_job(recording.id, passage(0.0, "second"), passage(5.0, "not this")),
        lambda: edit(library, recording, 0, "second by hand"),
        lambda: run_job(recording.id, passage(10.0, "third")),
    ):
        command()
        seen.append(texts(library, recording))
    assert seen[-1] == ["second by hand", "by hand", "third"]
    assert edits.steps(library, recording.debrief_id) == (4, 0)
    for shown in reversed(seen[:-1]):
        edits.undo(library, recording.debrief_id)
        assert texts(library, recording) == shown
    assert edits.undo(library, recording.debrief_id) is None
    for shown in seen[1:]:
        edits.redo(library, recording.debrief_id)
        assert texts(library, recording) == shown


def test_a_transcription_that_changes_nothing_is_no_step(library, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "first"))
    run_job(recording.id, span=(30.0, 40.0))
    assert edits.steps(library, recording.debrief_id) == (0, 0)


def test_a_transcription_whose_old_text_is_gone_cannot_be_undone(library, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "first"))
    run_job(recording.id, passage(0.0, "second"))
    library.execute("DELETE FROM segments WHERE text = 'first'")
    with pytest.raises(TextChangedSince):
        edits.undo(library, recording.debrief_id)
    assert texts(library, recording) == ["second"]
    assert edits.steps(library, recording.debrief_id) == (1, 0)


def test_deleted_passages_stay_deleted_after_a_second_transcription(library, recording, run_job, passage):
    sentences = [passage(0.0, "kept"), passage(5.0, "deleted")]
    job = run_job(recording.id, *sentences, until_done=False)
    library.execute("UPDATE segments SET state = 'retired' WHERE text = 'deleted'")
    transcripts.reset_block(library, job.id, 0)
    assert [transcripts.commit_segment(library, job.id, 0, found) is None for found in sentences] == [False, True]
    assert texts(library, recording) == ["kept"]


def test_a_failed_second_transcription_changes_nothing(library, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "old"))
    job = run_job(recording.id, passage(0.0, "new"), until_done=False)
    jobs.fail(library, job.id, "Memory ran out.")
    assert texts(library, recording) == ["old"]
    jobs.retry(library, job.id)
    assert jobs.start(library, job.id).draft
    jobs.finish_block(library, job.id, 0)
    jobs.finish(library, job.id)
    assert texts(library, recording) == ["new"]


def test_a_cancelled_job_can_be_retried_after_its_text_was_replaced(library, recording, run_job, passage):
    first = run_job(recording.id, passage(0.0, "first half"), until_done=False)
    jobs.set_blocks(library, first.id, [Block(0, 0.0, 5.0), Block(1, 5.0, 10.0)])
    jobs.finish_block(library, first.id, 0)
    jobs.cancel(library, first.id)
    run_job(recording.id, passage(0.0, "second"), passage(5.0, "second too"))
    assert texts(library, recording) == ["second", "second too"]
    jobs.retry(library, first.id)
    assert jobs.start(library, first.id).draft
    for block in jobs.open_blocks(library, first.id):
        transcripts.commit_segment(library, first.id, block.position, passage(block.start, f"first {block.position}"))
        jobs.finish_block(library, first.id, block.position)
    assert texts(library, recording) == ["second", "second too"]
    jobs.finish(library, first.id)
    assert texts(library, recording) == ["first 0", "first 1"]


# ---- the transcript as a whole


def test_a_transcript_contains_everything_in_order(library, recording, run_job, passage):
    debrief_id = recording.debrief_id
    empty = transcripts.transcript(library, debrief_id)
    assert (empty.segments, empty.complete, empty.model, empty.recording) == ((), False, "", recording)
    run_job(recording.id, passage(5.0, "second"), passage(0.0, "first"), model="tiny")
    speaker = add_speaker(library, debrief_id, "Amina")
    marks = [add_moment(library, debrief_id, Moment(at, MomentKind.PLUS)) for at in (9.5, 2.25)]
    whole = transcripts.transcript(library, debrief_id)
    assert [segment.text for segment in whole.segments] == ["first", "second"]
    assert (whole.speakers, whole.moments) == ((speaker,), tuple(reversed(marks)))
    assert (whole.complete, whole.model, whole.debrief.id) == (True, "tiny", debrief_id)
    again = jobs.add_job(library, recording.id, TranscribeOptions(span=(0.0, 1.0)))
    jobs.cancel(library, again.id)
    assert transcripts.transcript(library, debrief_id).complete


def test_a_debrief_without_sound_has_a_transcript_too(library):
    debrief = add_debrief(library, title="Notes only")
    found = transcripts.transcript(library, debrief.id)
    assert (found.debrief, found.recording, found.segments, found.complete) == (debrief, None, (), False)
    with pytest.raises(errors.DebriefUnknown):
        transcripts.transcript(library, debrief.id + 1)


# ---- whatever happens, search shows what counts


class Everything(RuleBasedStateMachine):
    """Segments come, go, change and are replaced in any order; the index must always fit the live ones."""

    words = ("airway", "bleeding", "café", "ድምፅ", "mask")

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.library = open_library(Path(self.folder.name) / "library.sqlite", Path(self.folder.name) / "backups")
        self.recording = add_recording(self.library, add_debrief(self.library).id, RecordingState.COMPLETE)
        self.job = None

    def teardown(self):
        assert check(self.library) == []
        self.library.close()
        self.folder.cleanup()

    @rule(span=st.sampled_from([None, (10.0, 50.0)]))
    def begin(self, span):
        if self.job is None:
            self.job = jobs.add_job(self.library, self.recording.id, TranscribeOptions(span=span))
            jobs.start(self.library, self.job.id)

    @rule(start=st.integers(0, 60), block=st.integers(0, 1), word=st.sampled_from(words))
    def commit(self, start, block, word):
        if self.job:
            segment = Segment(float(start), start + 5.0, word, (Word(word, float(start), start + 5.0, 0.5),))
            transcripts.commit_segment(self.library, self.job.id, block, segment)

    @rule(block=st.integers(0, 1))
    def reset(self, block):
        if self.job:
            kept = [segment for segment in self.live() if segment.edited]
            transcripts.reset_block(self.library, self.job.id, block)
            assert [segment for segment in self.live() if segment.edited] == kept

    @rule()
    def finish(self):
        if self.job:
            kept = {segment for segment in self.live() if segment.edited}
            jobs.finish(self.library, self.job.id)
            assert kept <= set(self.live())
            self.job = None

    @rule(back=st.booleans())
    def undo_or_redo_and_the_reverse(self, back):
        there = self.live()
        way, reverse = (edits.undo, edits.redo) if back else (edits.redo, edits.undo)
        try:
            done = way(self.library, self.recording.debrief_id)
        except TextChangedSince:  # a block was computed again in between
            assert self.live() == there
        else:
            if done is not None:
                assert reverse(self.library, self.recording.id) == done.inverse
            assert self.live() == there

    @rule(back=st.booleans())
    def walk(self, back):
        with suppress(TextChangedSince):
            (edits.undo if back else edits.redo)(self.library, self.recording.debrief_id)

    @rule(which=st.integers(0, 9), word=st.sampled_from(words))
    def edit(self, which, word):
        if live := self.live():
            edit(self.library, self.recording, which % len(live), f"{word} by hand")

    @rule()
    def vacuum(self):
        self.library.execute("VACUUM")

    def live(self):
        return transcripts.segments(self.library, self.recording.id)

    @invariant()
    def search_finds_what_counts(self):
        live = self.live()
        assert list(live) == sorted(live, key=lambda segment: (segment.start, segment.id))
        for word in (*self.words, "hand"):
            expected = {segment.id for segment in live if word in segment.text.split()}
            assert {hit.segment_id for hit in search(self.library, f'"{word}"')} == expected


TestEverything = Everything.TestCase
TestEverything.settings = settings(max_examples=settings.default.max_examples // 10, stateful_step_count=30)


def test_a_speaker_assigned_by_the_machine_counts_as_machine_work(library, recording):
    """A block that is computed again after a crash replaces what was there, unless a person worked on it."""
    job = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions(model="small")).id)
    jobs.set_blocks(library, job.id, [Block(0, 0.0, 10.0)])
    amina = add_speaker(library, recording.debrief_id, "Amina").id
    told = {}
    for start, by in ((0.0, SpeakerBy.MACHINE), (5.0, SpeakerBy.PERSON)):
        told[by] = transcripts.commit_segment(library, job.id, 0, Segment(start, start + 2, "first try"))
        library.update("segments", told[by], {"speaker_id": amina, "speaker_by": by})
    transcripts.reset_block(library, job.id, 0)
    assert [segment.id for segment in transcripts.segments(library, recording.id)] == [told[SpeakerBy.PERSON]]
    assert transcripts.commit_segment(library, job.id, 0, Segment(0.0, 2.0, "second try")) is not None
    assert transcripts.commit_segment(library, job.id, 0, Segment(5.0, 7.0, "second try")) is None
