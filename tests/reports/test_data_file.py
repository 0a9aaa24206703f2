import json
from dataclasses import replace
from typing import Any

import pytest

from fieldscribe import errors
from fieldscribe.domain import Segment, Transcript
from fieldscribe.reports.data_file import read_json, render


def changed(transcript: Transcript, **change: Any) -> bytes:
    return json.dumps({**json.loads(render(transcript)), **change}).encode()


def test_the_file_says_what_it_is_and_keeps_letters_readable(world: Transcript) -> None:
    text = render(world).decode()
    assert text.startswith('{\n "format": "fieldscribe-transcript",\n "version": 1,\n "debrief": {')
    assert "ሕፃኑ አልተነፈሰም" in text


def test_where_the_sound_lies_is_not_told(usual: Transcript) -> None:
    part = replace(usual.recording.parts[0], path="C:\\Users\\Amina\\Music\\a.m4a", linked=True, original_name="a.m4a")
    linked = replace(usual, recording=replace(usual.recording, parts=(part,)))
    assert b"Users" not in render(linked)
    assert read_json(render(linked)).recording.parts[0] == replace(part, path="")


def test_what_is_not_known_is_ignored_and_what_lacks_has_its_default(usual: Transcript) -> None:
    assert read_json(changed(usual, later_field=[1], complete=True)).debrief == usual.debrief
    assert read_json(changed(usual, segments=[{"start": 1, "end": 2, "text": "a"}])).segments == (
        Segment(1.0, 2.0, "a"),
    )


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"format": "other", "version": 1}',
     b'{"format": "fieldscribe-transcript"}',
     b'{"format": "fieldscribe-transcript", "version": true}', b'{"format": "fieldscribe-transcript", "version": 1}',
     b"[" * 100_000],
)  # fmt: skip
def test_other_files_are_refused(content: bytes) -> None:
    with pytest.raises(errors.NoTranscriptFile):
        read_json(content)


@pytest.mark.parametrize(
    "change",
    [{"debrief": []}, {"segments": {}}, {"segments": [1]}, {"segments": [{"start": "1", "end": 2, "text": "a"}]},
     {"segments": [{"start": 1, "end": 2}]}, {"moments": [{"time": 1, "kind": "gossip"}]},
     {"complete": 1}, {"model": None}],
)  # fmt: skip
def test_damage_is_refused(usual: Transcript, change: dict[str, Any]) -> None:
    with pytest.raises(errors.NoTranscriptFile):
        read_json(changed(usual, **change))


def test_a_later_version_is_refused_in_words(usual: Transcript) -> None:
    with pytest.raises(errors.NewerTranscriptFile, match="newer Fieldscribe"):
        read_json(changed(usual, version=2))


def test_a_time_that_is_no_number_is_a_bug(usual: Transcript) -> None:
    with pytest.raises(ValueError, match="JSON"):
        render(replace(usual, segments=(Segment(float("nan"), 1, "a"),)))
