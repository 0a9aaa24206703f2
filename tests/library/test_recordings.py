"""Recordings: parts in order on one time line, states that recovery can rely on, the same file noticed."""

import pytest

from fieldscribe import errors
from fieldscribe.domain import Part, RecordingState
from fieldscribe.library.debriefs import add_debrief, move_to_bin
from fieldscribe.library.opening import open_library
from fieldscribe.library.recordings import (
    add_part,
    add_recording,
    all_recordings,
    find_by_content,
    get_recording,
    recording_of,
    recordings_in_state,
    set_state,
)


def test_parts_are_stored_in_order(library):
    recording = add_recording(library, add_debrief(library).id, RecordingState.RECORDING)
    parts = [
        Part("recordings/ä/001.flac", 600.0000625, "a" * 64, 10**11, True, "Aufnahme ñ.m4a", "aac", 601.0, 3),
        Part("recordings/ä/002.flac", 0.0),
        Part("/linked/somewhere.mp3", 12.5, container_duration=0.0),
    ]
    kept = [add_part(library, recording.id, part) for part in parts]
    found = get_recording(library, recording.id)
    assert found.parts == tuple(kept)
    assert [Part(**{n: getattr(p, n) for n in p.__slots__ if n != "id"}) for p in found.parts] == parts
    assert found.duration == pytest.approx(612.5000625)
    assert recording_of(library, recording.debrief_id) == found


def test_a_file_name_that_is_not_utf8_can_be_stored(library, recording):
    add_part(library, recording.id, Part("recordings/one/002.flac", 1.0, original_name="caf\udce9.wav"))
    assert get_recording(library, recording.id).parts[1].original_name == "caf?.wav"


def test_an_open_recording_is_found_after_a_restart(library, path, backups):
    recording = add_recording(library, add_debrief(library).id, RecordingState.RECORDING)
    # Nothing is closed here: so it looks after a crash.
    with open_library(path, backups) as after:
        assert recordings_in_state(after, RecordingState.RECORDING) == [recording]
        set_state(after, recording.id, RecordingState.INTERRUPTED)
        assert recordings_in_state(after, RecordingState.RECORDING) == []
    assert get_recording(library, recording.id).state is RecordingState.INTERRUPTED


def test_the_same_file_is_found_by_its_hash(library, recording):
    one, other = "ab" * 32, "cd" * 32
    assert find_by_content(library, [one]) == recording
    assert find_by_content(library, [other]) is None
    assert find_by_content(library, [one, other]) is None
    both = add_recording(library, add_debrief(library).id, RecordingState.COMPLETE)
    for sha256 in (one, other):
        add_part(library, both.id, Part(f"{sha256}.flac", 1.0, sha256=sha256))
    assert find_by_content(library, [one, other]) == get_recording(library, both.id)
    assert find_by_content(library, [one]) == recording
    assert find_by_content(library, [other]) is None
    recorded = add_recording(library, add_debrief(library).id, RecordingState.COMPLETE)
    add_part(library, recorded.id, Part("recorded.flac", 1.0))
    assert find_by_content(library, [""]) is None
    move_to_bin(library, recording.debrief_id)
    assert find_by_content(library, [one]) is None


def test_all_recordings_are_listed_the_oldest_first(library, recording):
    second = add_recording(library, add_debrief(library).id, RecordingState.COMPLETE)
    move_to_bin(library, second.debrief_id)
    assert all_recordings(library) == [recording, second]


def test_unknown_recordings_raise_an_error(library):
    assert recording_of(library, add_debrief(library).id) is None
    for call in (
        lambda: get_recording(library, 17),
        lambda: set_state(library, 17, RecordingState.COMPLETE),
        lambda: add_part(library, 17, Part("x", 1.0)),
    ):
        with pytest.raises(errors.RecordingUnknown):
            call()
