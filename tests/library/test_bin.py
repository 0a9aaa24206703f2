"""What the library says of the bin: in order, counted by days, and silent about what is being deleted permanently."""

import pytest

from fieldscribe import errors
from fieldscribe.domain import BinKind, Binned, SoundState
from fieldscribe.library import bin as the_bin
from fieldscribe.library.debriefs import (
    add_debrief,
    find_debrief,
    list_debriefs,
    move_to_bin,
    purge,
    restore,
)
from fieldscribe.library.recordings import get_recording
from fieldscribe.library.stamps import utc_now


@pytest.fixture
def transcribed(recording, run_job, passage):
    """A recording whose words are all there."""
    run_job(recording.id, passage(0.0, "one"), passage(5.0, "two"))
    return recording


def shown(library) -> dict[str, int]:
    return {each.title: each.shown_days for each in the_bin.binned(library)}


def test_the_bin_lists_the_newest_first(library, transcribed):
    the_bin.bin_sound(library, transcribed.id)
    binned_at = utc_now()
    while utc_now() == binned_at:  # times are kept to the millisecond, and two commands fit into one
        pass
    other = add_debrief(library, title="Other", date="2026-01-01")
    move_to_bin(library, other.id)
    first, second = the_bin.binned(library)
    assert (first.kind, first.title, first.duration, first.segments, first.sound) == (
        BinKind.DEBRIEF, "Other", 0.0, 0, False,
    )  # fmt: skip
    assert isinstance(second, Binned)
    assert (second.kind, second.title, second.duration, second.segments, second.sound) == (
        BinKind.SOUND, "Bleeding after birth", 60.0, 2, True,
    )  # fmt: skip
    assert first.since > second.since
    # A debrief that is moved to the bin as a whole is shown as that, once.
    move_to_bin(library, transcribed.debrief_id)
    assert [each.kind for each in the_bin.binned(library)] == [BinKind.DEBRIEF, BinKind.DEBRIEF]
    restore(library, transcribed.debrief_id)
    assert [each.kind for each in the_bin.binned(library)] == [BinKind.DEBRIEF, BinKind.SOUND]


def test_days_in_the_bin_count_once_and_restart_with_each_deletion(library, transcribed):
    the_bin.bin_sound(library, transcribed.id)
    other = add_debrief(library, title="Other")
    move_to_bin(library, other.id)
    for day in ("2026-01-01", "2026-01-01", "2026-01-02"):
        the_bin.count_day(library, day)
    assert shown(library) == {"Other": 2, "Bleeding after birth": 2}
    restore(library, other.id)
    move_to_bin(library, other.id)
    the_bin.restore_sound(library, transcribed.id)
    assert get_recording(library, transcribed.id).sound is SoundState.KEPT
    the_bin.bin_sound(library, transcribed.id)
    assert shown(library) == {"Other": 0, "Bleeding after birth": 0}
    the_bin.count_day(library, "2026-01-02")
    assert set(shown(library).values()) == {1}


def test_a_debrief_being_deleted_is_listed_nowhere_but_finishable(library, transcribed):
    debrief = find_debrief(library, transcribed.debrief_id)
    move_to_bin(library, debrief.id)
    the_bin.begin_deletion(library, debrief.id)
    for which in (debrief.id, debrief.uid, debrief.uid[:8]):
        with pytest.raises(errors.DebriefUnknown):
            find_debrief(library, which)
    assert the_bin.binned(library) == list_debriefs(library) == list_debriefs(library, binned=True) == []
    assert the_bin.deletions_begun(library) == [debrief.id]
    for call in (move_to_bin, restore, the_bin.begin_deletion):
        with pytest.raises(errors.DebriefUnknown):
            call(library, debrief.id)
    purge(library, debrief.id)
    assert the_bin.deletions_begun(library) == []


def test_sound_goes_from_kept_to_binned_to_deleted_only(library, transcribed):
    for call in (the_bin.restore_sound, the_bin.mark_sound_deleted):
        with pytest.raises(errors.NotInBin):
            call(library, transcribed.id)
    the_bin.bin_sound(library, transcribed.id)
    with pytest.raises(errors.SoundInUse):
        the_bin.bin_sound(library, transcribed.id)
    the_bin.mark_sound_deleted(library, transcribed.id)
    gone = get_recording(library, transcribed.id)
    assert (gone.sound, gone.duration, gone.parts) == (SoundState.DELETED, 60.0, transcribed.parts)
    for call in (the_bin.restore_sound, the_bin.mark_sound_deleted):
        with pytest.raises(errors.NotInBin):
            call(library, transcribed.id)
    with pytest.raises(errors.SoundInUse):
        the_bin.bin_sound(library, transcribed.id)
    with pytest.raises(errors.RecordingUnknown):
        the_bin.bin_sound(library, 99)


def test_a_trimmed_recording_counts_as_transcribed_when_the_trim_is(library, recording, run_job, passage):
    from fieldscribe.library.recordings import set_trim

    run_job(recording.id, passage(12.0, "one"), span=(10.0, 50.0))
    assert the_bin.deletable_sounds(library) == []
    set_trim(library, recording.id, (10.0, 50.0))
    assert [number for number, _ in the_bin.deletable_sounds(library)] == [recording.id]
