"""Who speaks, and the marks on the time line."""

import pytest

from fieldscribe import errors
from fieldscribe.domain import Moment, MomentKind
from fieldscribe.library.debriefs import purge
from fieldscribe.library.moments import add_moment, moments, remove_moment, restore_moment, update_moment
from fieldscribe.library.speakers import add_speaker, assign_speaker, merge_speakers, rename_speaker, speakers
from fieldscribe.library.transcripts import segments


def test_speakers_keep_their_order_and_are_renamed_everywhere(library, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "one"), passage(5.0, "two"), passage(10.0, "three"))
    first, second, third = (segment.id for segment in segments(library, recording.id))
    amina, joseph = (add_speaker(library, recording.debrief_id, name) for name in ("Amina", "Joseph"))
    assert speakers(library, recording.debrief_id) == [amina, joseph]
    assert (amina.position, joseph.position) == (0, 1)
    assign_speaker(library, [first, third], amina.id)
    assign_speaker(library, [second], joseph.id)
    rename_speaker(library, joseph.id, "Josèphe")
    assert [speaker.name for speaker in speakers(library, recording.debrief_id)] == ["Amina", "Josèphe"]
    assert merge_speakers(library, joseph.id, amina.id) == (first, third)
    assert {segment.speaker_id for segment in segments(library, recording.id)} == {joseph.id}
    assert [speaker.name for speaker in speakers(library, recording.debrief_id)] == ["Josèphe"]
    assign_speaker(library, [second], None)
    assert segments(library, recording.id)[1].speaker_id is None


def test_merging_a_speaker_with_itself_changes_nothing(library, recording):
    speaker = add_speaker(library, recording.debrief_id, "Amina")
    merge_speakers(library, speaker.id, speaker.id)
    assert speakers(library, recording.debrief_id) == [speaker]


def test_moments_are_in_time_order_and_can_be_restored(library, recording):
    later = add_moment(
        library, recording.debrief_id, Moment(9.125, MomentKind.ACTION, "Practise", "Amina", "2026-04-01")
    )
    earlier = add_moment(library, recording.debrief_id, Moment(2.0, MomentKind.DELTA))
    assert moments(library, recording.debrief_id) == [earlier, later]
    changed = Moment(3.0, MomentKind.PLUS, "Calm", id=earlier.id, uid=earlier.uid)
    update_moment(library, changed)
    assert moments(library, recording.debrief_id)[0] == changed
    remove_moment(library, later.id)
    assert moments(library, recording.debrief_id) == [changed]
    restore_moment(library, later.id)
    assert moments(library, recording.debrief_id) == [changed, later]


def test_deleted_rows_raise_an_error(library, recording):
    speaker = add_speaker(library, recording.debrief_id, "Amina")
    moment = add_moment(library, recording.debrief_id, Moment(1.0, MomentKind.PLUS))
    purge(library, recording.debrief_id)
    for call in (
        lambda: rename_speaker(library, speaker.id, "x"),
        lambda: update_moment(library, moment),
        lambda: remove_moment(library, moment.id),
        lambda: add_speaker(library, recording.debrief_id, "x"),
        lambda: add_moment(library, recording.debrief_id, moment),
    ):
        with pytest.raises(errors.RowGone):
            call()
