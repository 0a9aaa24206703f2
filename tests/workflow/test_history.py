"""One history per debrief: moments, details, trim and deletion are undone as the text is, after a restart too."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldscribe.domain import (
    Moment,
    MomentKind,
    OwnField,
    Part,
    Participant,
    RecordingState,
    Segment,
    TranscribeOptions,
)
from fieldscribe.editing import BinChange, DetailsChange, MomentChange, TrimChange, delete
from fieldscribe.errors import DebriefUnknown, TextChangedSince
from fieldscribe.library import debriefs as stored
from fieldscribe.library import edits, jobs, recordings, transcripts
from fieldscribe.library import moments as stored_moments
from fieldscribe.workflow import debriefs, editing, moments, retention
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.listening import trim
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def debrief_id(workspace):
    return add(workspace)


@pytest.fixture
def no_joining(monkeypatch):
    """What follows each other at once is several steps all the same."""
    monkeypatch.setattr(edits, "ONE_GO", timedelta(seconds=-1))


def add(workspace: Workspace) -> int:
    library = workspace.library
    debrief = stored.add_debrief(library, title="One")
    recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE)
    recordings.add_part(library, recording.id, Part("a.flac", 60.0))
    job = jobs.add_job(library, recording.id, TranscribeOptions(model="small"))
    transcripts.commit_segment(library, job.id, 0, Segment(0.0, 1.0, "Some words."))
    return debrief.id


def state(workspace: Workspace, debrief_id: int) -> object:
    """Everything about a debrief but when it was changed."""
    found = get_transcript(workspace, debrief_id)
    return replace(found, debrief=replace(found.debrief, updated_at="", revision=0))


def test_undo_restores_a_removed_moment(workspace, debrief_id):
    made = moments.add_moment(workspace, debrief_id, Moment(1.2345, MomentKind.PLUS, "calm"))
    before = state(workspace, debrief_id)
    moments.remove_moment(workspace, made.id)
    assert get_transcript(workspace, debrief_id).moments == ()
    assert editing.undo(workspace, debrief_id) == MomentChange(None, made)
    assert state(workspace, debrief_id) == before
    assert editing.redo(workspace, debrief_id) == MomentChange(made, None)
    assert get_transcript(workspace, debrief_id).moments == ()


def test_all_kinds_of_steps_are_undone_and_redone_after_a_restart(workspace, debrief_id, no_joining):
    states = [state(workspace, debrief_id)]

    def note() -> None:
        states.append(state(workspace, debrief_id))

    made = moments.add_moment(workspace, debrief_id, Moment(1.0, MomentKind.ACTION))
    note()
    moments.change_moment(workspace, replace(made, text="Practise", owner="Amina", due="2026-04-01"))
    note()
    debriefs.describe(workspace, debrief_id, site="Mwanza", participants=[Participant("Nurse", "Jo")])
    note()
    debriefs.describe(workspace, debrief_id, fields=[OwnField("Cohort", "7")], notes="Nötig\n\nwas air.")
    note()
    trim(workspace, debrief_id, 5.0, 50.0)
    note()
    opened = editing.open_transcript(workspace, debrief_id)
    editing.save_change(workspace, debrief_id, delete(opened.document, [opened.document.segments[0].id]))
    note()
    moments.remove_moment(workspace, made.id)
    note()
    with Workspace.open(workspace.folder) as later:
        assert editing.count_steps(later, debrief_id) == (7, 0)
        kinds = []
        for expected in reversed(states[:-1]):
            kinds.append(editing.undo(later, debrief_id).kind)
            assert state(later, debrief_id) == expected
        assert kinds == ["moment", "delete", "trim", "details", "details", "moment", "moment"]
        assert editing.undo(later, debrief_id) is None
    with Workspace.open(workspace.folder) as last:
        for expected in states[1:]:
            editing.redo(last, debrief_id)
            assert state(last, debrief_id) == expected
        assert editing.redo(last, debrief_id) is None


def test_continuous_typing_in_a_field_is_one_step(workspace, debrief_id):
    for text in ("M", "Mw", "Mwanza"):
        debriefs.describe(workspace, debrief_id, site=text)
    debriefs.describe(workspace, debrief_id, notes="Calm.")
    assert editing.count_steps(workspace, debrief_id) == (2, 0)
    editing.undo(workspace, debrief_id)
    assert editing.undo(workspace, debrief_id) == DetailsChange({"site": "Mwanza"}, {"site": ""})
    debriefs.describe(workspace, debrief_id, site="Bukoba")
    assert editing.count_steps(workspace, debrief_id) == (1, 0), "what was taken back is not joined"


def test_a_new_moment_and_its_first_note_are_one_step(workspace, debrief_id):
    made = moments.add_moment(workspace, debrief_id, Moment(1.0, MomentKind.PLUS))
    moments.change_moment(workspace, replace(made, text="ca"))
    moments.change_moment(workspace, replace(made, text="calm"))
    other = moments.add_moment(workspace, debrief_id, Moment(2.0, MomentKind.DELTA))
    assert editing.count_steps(workspace, debrief_id) == (2, 0)
    assert editing.undo(workspace, debrief_id) == MomentChange(other, None)
    assert editing.undo(workspace, debrief_id).before.text == "calm"


def test_a_change_without_effect_is_no_step(workspace, debrief_id):
    debriefs.describe(workspace, debrief_id, title="One", site="")
    trim(workspace, debrief_id, None, None)
    made = moments.add_moment(workspace, debrief_id, Moment(1.0, MomentKind.PLUS))
    moments.change_moment(workspace, made)
    assert editing.count_steps(workspace, debrief_id) == (1, 0)


def test_the_trim_is_a_step(workspace, debrief_id):
    trim(workspace, debrief_id, 5.0, 50.0)
    assert editing.undo(workspace, debrief_id) == TrimChange((5.0, 50.0), None)
    assert get_transcript(workspace, debrief_id).recording.trim is None


def test_undoing_a_deletion_leaves_nothing_to_redo(workspace, debrief_id):
    debriefs.describe(workspace, debrief_id, site="Mwanza")
    debriefs.move_to_bin(workspace, debrief_id)
    with Workspace.open(workspace.folder) as later:
        assert editing.undo(later, debrief_id) == BinChange(before=True, after=False)
    assert [each.id for each in list_debriefs(workspace)] == [debrief_id]
    assert editing.count_steps(workspace, debrief_id) == (1, 0)
    debriefs.move_to_bin(workspace, debrief_id)
    retention.delete_for_good(workspace, retention.find_in_bin(workspace, debrief_id))
    with pytest.raises(DebriefUnknown):
        editing.undo(workspace, debrief_id)


def test_undo_does_not_overwrite_later_changes(workspace, debrief_id, no_joining):
    made = moments.add_moment(workspace, debrief_id, Moment(1.0, MomentKind.PLUS))
    stored_moments.update_moment(workspace.library, replace(made, text="from elsewhere"))
    with pytest.raises(TextChangedSince):
        editing.undo(workspace, debrief_id)
    debriefs.describe(workspace, debrief_id, site="Mwanza")
    stored.update_debrief(workspace.library, debrief_id, site="Bukoba")
    with pytest.raises(TextChangedSince):
        editing.undo(workspace, debrief_id)
    assert stored.get_debrief(workspace.library, debrief_id).site == "Bukoba"


def test_permanent_deletion_deletes_the_history(workspace, debrief_id):
    debriefs.describe(workspace, debrief_id, notes="Confidential.")
    debriefs.move_to_bin(workspace, debrief_id)
    retention.delete_for_good(workspace, retention.find_in_bin(workspace, debrief_id))
    assert workspace.library.rows("SELECT * FROM edits") == []


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("site"), st.text(max_size=5)),
        st.tuples(st.just("notes"), st.text(max_size=5)),
        st.tuples(st.just("add"), st.floats(0, 60)),
        st.tuples(st.just("change"), st.text(max_size=5)),
        st.tuples(st.just("remove"), st.integers(0, 3)),
        st.tuples(st.just("trim"), st.floats(0, 50)),
        st.tuples(st.just("undo"), st.none()),
        st.tuples(st.just("redo"), st.none()),
    ),
    max_size=12,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=STEPS)
def test_any_history_can_be_undone_and_redone_completely(workspace, no_joining, steps):
    debrief_id = add(workspace)
    first = state(workspace, debrief_id)
    for what, how in steps:
        there = get_transcript(workspace, debrief_id).moments
        match what:
            case "site" | "notes":
                debriefs.describe(workspace, debrief_id, **{what: how})
            case "add":
                moments.add_moment(workspace, debrief_id, Moment(how, MomentKind.QUOTE))
            case "change" if there:
                moments.change_moment(workspace, replace(there[0], text=how))
            case "remove" if len(there) > how:
                moments.remove_moment(workspace, there[how].id)
            case "trim":
                trim(workspace, debrief_id, how, None)
            case "undo":
                editing.undo(workspace, debrief_id)
            case "redo":
                editing.redo(workspace, debrief_id)
    last = state(workspace, debrief_id)
    back = 0
    while editing.undo(workspace, debrief_id):
        back += 1
    assert state(workspace, debrief_id) == first
    for _ in range(back):
        editing.redo(workspace, debrief_id)
    assert state(workspace, debrief_id) == last
