"""The history of edits in a real library: what was saved comes back equal, undo goes all the way after a restart."""

import pytest

from fieldscribe import editing
from fieldscribe.domain import Flag, RecordingState, Segment, TranscribeOptions, Word
from fieldscribe.editing import Document, apply, compose, paragraphs, text_of
from fieldscribe.errors import TextChangedSince
from fieldscribe.library import edits, jobs, transcripts
from fieldscribe.library.debriefs import add_debrief
from fieldscribe.library.opening import open_library
from fieldscribe.library.recordings import add_recording
from fieldscribe.library.search import search
from fieldscribe.library.speakers import speakers


@pytest.fixture
def place(tmp_path):
    return tmp_path / "library.sqlite", tmp_path / "backups"


@pytest.fixture
def library(place):
    with open_library(*place) as opened:
        yield opened


@pytest.fixture
def recording(library):
    made = add_recording(library, add_debrief(library, title="One").id, RecordingState.COMPLETE)
    job = jobs.add_job(library, made.id, TranscribeOptions(model="starter"))
    for number, text in enumerate(["the mask was not tight", "we opened the airway", "ባቡር ok"]):
        start = number * 10.1234
        words = tuple(Word(w, start + i * 0.31, start + i * 0.31 + 0.2, 0.77777) for i, w in enumerate(text.split()))
        transcripts.commit_segment(
            library, job.id, 0, Segment(start, words[-1].end, text, words, text, flags=(Flag.LOOP,))
        )
    return made


def document(library, recording) -> Document:
    return Document(transcripts.segments(library, recording.id), tuple(speakers(library, recording.debrief_id)))


def shown(held: Document) -> list[str]:
    return [text_of(held.segments[a:b]) for a, b in paragraphs(held.segments)]


def commands(held: Document):
    """Some of everything, each on the document that the one before left."""
    grow = editing.retype(held, ["the mask was", "not very tight", "we opened the airway", "ባቡር ok"])
    yield grow
    held = apply(held, grow)
    person = editing.add_speaker(held, "Neema")
    yield person
    held = apply(held, person)
    speaker = held.speakers[0].id
    assign = editing.assign_speaker(held, [held.segments[0].id], speaker)
    yield assign
    held = apply(held, assign)
    other = editing.add_speaker(held, "Joseph")
    yield other
    held = apply(held, other)
    yield (merge := editing.merge_speakers(held, speaker, held.speakers[1].id))
    held = apply(held, merge)
    yield (gone := editing.delete(held, [held.segments[-1].id]))
    held = apply(held, gone)
    yield editing.mark_checked(held, [held.segments[0].id])


def test_every_kind_of_edit_is_undone_and_redone_after_restarts(place):
    with open_library(*place) as library:
        recording = add_recording(library, add_debrief(library, title="One").id, RecordingState.COMPLETE)
        job = jobs.add_job(library, recording.id, TranscribeOptions(model="starter"))
        for number, text in enumerate(["the mask was not tight", "we opened the airway", "ባቡር ok"]):
            words = tuple(
                Word(w, number * 10 + i / 3, number * 10 + i / 3 + 0.2, 2 / 3) for i, w in enumerate(text.split())
            )
            transcripts.commit_segment(library, job.id, 0, Segment(number * 10, words[-1].end, text, words, text))
        states = [document(library, recording)]
        for change in commands(states[0]):
            edits.save_change(library, recording.debrief_id, change)
            states.append(apply(states[-1], change))
            assert document(library, recording) == states[-1]
    with open_library(*place) as library:
        for before in reversed(states[:-1]):
            edits.undo(library, recording.debrief_id)
            assert document(library, recording) == before
        assert edits.undo(library, recording.debrief_id) is None
        assert edits.steps(library, recording.debrief_id) == (0, len(states) - 1)
    with open_library(*place) as library:
        for after in states[1:]:
            edits.redo(library, recording.debrief_id)
            assert document(library, recording) == after
        assert edits.redo(library, recording.debrief_id) is None


def test_the_search_follows_the_edits(library, recording):
    change = editing.retype(document(library, recording), ["the oxytocin was not tight", "we opened", "ባቡር"])
    edits.save_change(library, recording.debrief_id, change)
    assert [hit.start for hit in search(library, "oxytocin")] == [0.0]
    assert search(library, "airway") == []
    edits.undo(library, recording.debrief_id)
    assert search(library, "oxytocin") == []
    assert len(search(library, "airway")) == 1


def test_continuous_typing_is_one_step(library, recording):
    before = held = document(library, recording)
    for text in ("the mask was not tight n", "the mask was not tight no", "the mask was not tight now"):
        change = editing.retype(held, [text, *shown(held)[1:]])
        edits.save_change(library, recording.debrief_id, change, join=True)
        held = apply(held, change)
    assert document(library, recording) == held
    assert edits.steps(library, recording.debrief_id) == (1, 0)
    edits.undo(library, recording.debrief_id)
    assert document(library, recording) == before
    # After an undo a new step begins, and what was undone is out of reach.
    edits.save_change(library, recording.debrief_id, editing.delete(before, [before.segments[0].id]), join=True)
    assert edits.steps(library, recording.debrief_id) == (1, 0)


def test_joined_changes_equal_the_single_ones(library, recording):
    held = document(library, recording)
    first = editing.retype(held, ["the mask", "was not tight", *shown(held)[1:]])
    second = editing.retype(apply(held, first), ["the mask was", "tight", *shown(held)[1:]])
    whole = compose(first, second)
    assert apply(held, whole) == apply(apply(held, first), second)
    assert apply(apply(held, whole), whole.inverse) == held
    assert compose(first, first.inverse).removed == ()


def test_an_edit_of_a_replaced_passage_is_refused(library, recording):
    held = document(library, recording)
    change = editing.delete(held, [held.segments[1].id])
    library.update("segments", held.segments[1].id, {"text": "else"})
    with pytest.raises(TextChangedSince):
        edits.save_change(library, recording.debrief_id, change)
    assert edits.steps(library, recording.debrief_id) == (0, 0)
    assert len(document(library, recording).segments) == 3
