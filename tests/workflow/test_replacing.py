"""Replace in many debriefs: seen before it is written, one listed step, undone as a whole days later."""

import pytest

from fieldscribe.domain import RecordingState, Segment, TranscribeOptions
from fieldscribe.library import debriefs, jobs, recordings, transcripts
from fieldscribe.workflow import editing
from fieldscribe.workflow.debriefs import get_transcript, move_to_bin
from fieldscribe.workflow.replacing import (
    find_everywhere,
    list_replacements,
    replace_everywhere,
    undo_replacement,
)
from fieldscribe.workflow.retention import delete_for_good, find_in_bin
from fieldscribe.workflow.workspace import Workspace


def add(workspace, title, *texts):
    debrief = debriefs.add_debrief(workspace.library, title=title, date=f"2026-01-0{len(title)}")
    recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.COMPLETE)
    job = jobs.add_job(workspace.library, recording.id, TranscribeOptions(model="small"))
    for number, text in enumerate(texts):
        transcripts.commit_segment(workspace.library, job.id, 0, Segment(number * 10.0, number * 10.0 + 3, text))
    return debrief.id


def texts(workspace, debrief_id):
    return [segment.text for segment in get_transcript(workspace, debrief_id).segments]


@pytest.fixture
def one(workspace):
    return add(workspace, "One", "The air way was open.", "Air way, air way.")


@pytest.fixture
def four(workspace):
    return add(workspace, "Four", "Nobody checked the air way at all, and that is what we want to talk about today.")


def test_places_and_counts_are_shown_before_replacing(workspace, one, four):
    add(workspace, "Other!", "Nothing here.")
    move_to_bin(workspace, add(workspace, "Binned!", "The air way."))
    before = workspace.library.connection.total_changes
    found = find_everywhere(workspace, "air way")
    assert workspace.library.connection.total_changes == before
    assert [(each.debrief_id, each.title, each.count) for each in found] == [(four, "Four", 1), (one, "One", 3)]
    excerpt = found[0].excerpts[0]
    assert (excerpt.before, excerpt.found, excerpt.start) == ("Nobody checked the ", "air way", 0.0)
    assert excerpt.after.startswith(" at all, and that is") and excerpt.after.endswith("…")
    assert [each.count for each in find_everywhere(workspace, "Air way", match_case=True)] == [1]
    assert find_everywhere(workspace, " ") == ()


def test_a_replacement_is_undone_as_a_whole_after_a_restart(workspace, one, four):
    before = [texts(workspace, number) for number in (one, four)]
    done = replace_everywhere(workspace, "air way", "airway")
    assert (done.counts, done.skipped) == ({four: 1, one: 3}, ())
    assert texts(workspace, one) == ["The airway was open.", "airway, airway."]
    with Workspace.open(workspace.folder) as later:
        (made,) = list_replacements(later)
        assert (made.wanted, made.by, set(made.debrief_ids)) == ("air way", "airway", {one, four})
        assert set(undo_replacement(later, made.id).undone) == {one, four}
        assert list_replacements(later) == []
    assert [texts(workspace, number) for number in (one, four)] == before
    editing.redo(workspace, one)
    assert texts(workspace, one) == ["The airway was open.", "airway, airway."]
    (made,) = list_replacements(workspace)
    assert made.debrief_ids == (one,), "done again in one debrief, it stands there"


def test_only_the_debriefs_that_were_chosen_are_changed(workspace, one, four):
    assert replace_everywhere(workspace, "air way", "airway", debrief_ids=[one]).counts == {one: 3}
    assert "air way" in texts(workspace, four)[0]


def test_nothing_found_is_nothing_done(workspace, one):
    done = replace_everywhere(workspace, "mask", "masks")
    assert (done.replacement, done.counts, list_replacements(workspace)) == (None, {}, [])


def test_undoing_a_replacement_keeps_later_changes(workspace, one, four):
    (made_id,) = (replace_everywhere(workspace, "air way", "airway").replacement.id,)
    document = editing.open_transcript(workspace, four).document
    change = editing.save_change
    from fieldscribe.editing import retype

    change(workspace, four, retype(document, ["Somebody wrote something else."]))
    opened = editing.open_transcript(workspace, one).document
    change(workspace, one, retype(opened, ["The airway was open.", "airway, airway.", "More words."]))
    undone = undo_replacement(workspace, made_id)
    assert (undone.undone, undone.skipped) in [((one,), (four,)), ((), (four, one)), ((), (one, four))]
    assert texts(workspace, four) == ["Somebody wrote something else."]


def test_later_edits_elsewhere_do_not_prevent_undoing_a_replacement(workspace, one):
    from fieldscribe.domain import Moment, MomentKind
    from fieldscribe.workflow.moments import add_moment

    made = replace_everywhere(workspace, "air way", "airway").replacement
    add_moment(workspace, one, Moment(1.0, MomentKind.PLUS))
    assert undo_replacement(workspace, made.id).undone == (one,)
    assert texts(workspace, one)[0] == "The air way was open."
    assert editing.count_steps(workspace, one) == (1, 1)


def test_a_replacement_undone_in_one_debrief_stands_in_the_others(workspace, one, four):
    made = replace_everywhere(workspace, "air way", "airway").replacement
    editing.undo(workspace, one)
    (listed,) = list_replacements(workspace)
    assert listed.debrief_ids == (four,)
    assert undo_replacement(workspace, made.id).undone == (four,)


def test_a_replacement_is_deleted_with_its_last_debrief(workspace, one, four):
    replace_everywhere(workspace, "air way", "Amina Juma")
    for number in (one, four):
        assert list_replacements(workspace)
        move_to_bin(workspace, number)
        delete_for_good(workspace, find_in_bin(workspace, number))
    assert workspace.library.rows("SELECT * FROM replacements") == []
    assert b"Amina Juma" not in workspace.folder.library.read_bytes()
