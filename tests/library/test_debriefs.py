"""Debriefs: kept as written, listed with what matters, moved to the bin and restored, and truly gone when purged."""

import pytest

from fieldscribe import errors
from fieldscribe.domain import JobState, OwnField, Part, Participant, RecordingState, TranscribeOptions
from fieldscribe.library import jobs
from fieldscribe.library.backup import check
from fieldscribe.library.debriefs import (
    add_debrief,
    count_debriefs,
    find_debrief,
    get_debrief,
    list_debriefs,
    move_to_bin,
    purge,
    restore,
    update_debrief,
)
from fieldscribe.library.moments import moments
from fieldscribe.library.recordings import add_part, add_recording, recording_of
from fieldscribe.library.transcripts import transcript

DETAILS = {
    "title": "Newborn 👶 resuscitation",
    "date": "2026-03-04",
    "site": "Haydom",
    "programme": "Helping Babies Breathe",
    "scenario": "Not breathing",
    "facilitator": "Zoë O'Neill",
    "language": "sw",
    "objectives": "Ventilate within a minute",
    "notes": "Robert'); DROP TABLE debriefs;--\nሁለተኛ መስመር",
    "participants": (Participant("midwife", "Amina"), Participant("nurse"), Participant("midwife", "Amina")),
}


def test_a_debrief_is_stored_as_given(library):
    debrief = add_debrief(library, **DETAILS)
    assert {name: getattr(debrief, name) for name in DETAILS} == DETAILS
    assert get_debrief(library, debrief.id) == debrief
    assert len(debrief.uid) == 32
    assert debrief.created_at == debrief.updated_at


def test_without_a_date_the_debrief_takes_place_now(library):
    assert len(add_debrief(library, title="Now").date) == len("2026-03-04T10:30")


def test_an_update_changes_only_the_named_fields(library):
    debrief = add_debrief(library, **DETAILS)
    changed = update_debrief(library, debrief.id, title="Other", participants=[Participant("doctor", "Neema")])
    assert (changed.title, changed.participants) == ("Other", (Participant("doctor", "Neema"),))
    assert (changed.uid, changed.notes, changed.created_at) == (debrief.uid, debrief.notes, debrief.created_at)
    assert update_debrief(library, debrief.id, participants=()).participants == ()
    assert update_debrief(library, debrief.id, site="").title == "Other"


def test_a_field_that_does_not_exist_is_a_bug(library):
    with pytest.raises(TypeError, match="colour"):
        add_debrief(library, colour="red")
    assert count_debriefs(library) == 0


def test_a_debrief_is_found_by_number_or_start_of_its_uid(library):
    one, two = add_debrief(library, title="One"), add_debrief(library, title="Two")
    assert find_debrief(library, one.id) == find_debrief(library, f" {one.id} ") == one
    assert find_debrief(library, two.uid) == find_debrief(library, two.uid[:8].upper()) == two


@pytest.mark.parametrize("which", [99, "99", "", " ", "ab", "%", "____", "1; DROP TABLE", "١", "nosuchuid"])
def test_an_unknown_debrief_raises_an_error(library, which):
    add_debrief(library, title="One")
    with pytest.raises(errors.DebriefUnknown):
        find_debrief(library, which)


def test_every_call_raises_for_a_deleted_debrief(library):
    for call in (get_debrief, update_debrief, move_to_bin, restore, purge):
        with pytest.raises(errors.DebriefUnknown):
            call(library, 17)
    with pytest.raises(errors.RowGone):
        add_recording(library, 17, RecordingState.RECORDING)


def test_the_list_shows_what_matters_newest_first(library, recording, run_job, passage):
    add_part(library, recording.id, Part("recordings/one/002.flac", 15.5))
    run_job(recording.id, passage(0.0, "one"), passage(5.0, "two"))
    older = add_debrief(library, title="Older", date="2025-01-01")
    still = add_recording(library, add_debrief(library, title="Now", date="2027-01-01").id, RecordingState.RECORDING)
    waiting = jobs.add_job(library, still.id, TranscribeOptions())
    first, second, third = list_debriefs(library)
    assert (first.title, first.recording_state, first.duration, first.job) == ("Now", "recording", 0.0, waiting)
    assert (second.title, second.site, second.duration, second.segments) == ("Bleeding after birth", "Haydom", 75.5, 2)
    assert (second.recording_id, second.job.state) == (recording.id, JobState.DONE)
    assert (third.id, third.recording_id, third.recording_state, third.segments, third.job) == (
        older.id, None, None, 0, None,
    )  # fmt: skip
    assert list_debriefs(library, limit=1, offset=1) == [second]


def test_the_list_counts_only_live_segments(library, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "one"), passage(5.0, "two"))
    run_job(recording.id, passage(0.0, "new"))
    assert list_debriefs(library)[0].segments == 1


def test_a_debrief_is_moved_to_the_bin_and_restored(library, recording):
    move_to_bin(library, recording.debrief_id)
    assert (list_debriefs(library), count_debriefs(library)) == ([], 0)
    (away,) = list_debriefs(library, binned=True)
    assert get_debrief(library, away.id).title == "Bleeding after birth"
    restore(library, away.id)
    assert len(list_debriefs(library)) == 1
    assert recording_of(library, away.id) == recording


def test_a_number_is_never_used_twice(library):
    last = add_debrief(library, title="Last")
    purge(library, last.id)
    assert add_debrief(library, title="Next").id > last.id


def test_purged_words_are_nowhere_in_the_file(library, path, recording, run_job, passage):
    run_job(recording.id, *(passage(at * 5.0, "the confidential zygomatic word") for at in range(200)))
    kept = add_debrief(library, title="Kept", notes="mandibular")
    update_debrief(library, recording.debrief_id, notes="sphenoidal")
    purge(library, recording.debrief_id)
    files = b"".join(file.read_bytes() for file in path.parent.iterdir() if file.name.startswith(path.name))
    assert b"mandibular" in files
    for word in (b"zygomatic", b"confidential", b"sphenoidal"):
        assert word not in files
    assert check(library) == []
    assert transcript(library, kept.id).debrief == kept
    assert moments(library, recording.debrief_id) == []


def test_a_title_keeps_no_control_character_and_a_sane_length(library):
    made = add_debrief(
        library, title="a\x1b]0;x\x07\nb", notes="one\r\ntwo\0", participants=(Participant("\x9bNurse"),)
    )
    assert (made.title, made.notes, made.participants) == ("a]0;x b", "one\ntwo", (Participant("Nurse"),))
    for changes in ({"title": "x" * 301}, {"notes": "x" * 100_001}, {"fields": (OwnField("Cohort", "x" * 301),)}):
        with pytest.raises(errors.TextTooLong):
            update_debrief(library, made.id, **changes)
        with pytest.raises(errors.TextTooLong):
            add_debrief(library, **changes)
    assert get_debrief(library, made.id) == made
