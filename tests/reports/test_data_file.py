import json
from dataclasses import replace

import pytest

from fieldscribe.domain import Segment, Transcript
from fieldscribe.reports.data_file import render


def test_the_file_says_what_it_is_and_keeps_letters_readable(world: Transcript) -> None:
    text = render(world).decode()
    assert text.startswith('{\n "format": "fieldscribe-transcript",\n "version": 1,\n "debrief": {')
    assert "ሕፃኑ አልተነፈሰም" in text


def test_paths_of_sound_files_are_left_out(usual: Transcript) -> None:
    part = replace(usual.recording.parts[0], path="C:\\Users\\Amina\\Music\\a.m4a", linked=True, original_name="a.m4a")
    linked = replace(usual, recording=replace(usual.recording, parts=(part,)))
    assert b"Users" not in render(linked)
    (told,) = json.loads(render(linked))["recording"]["parts"]
    assert (told["path"], told["linked"], told["original_name"]) == ("", True, "a.m4a")


def test_a_time_that_is_no_number_raises_value_error(usual: Transcript) -> None:
    with pytest.raises(ValueError, match="JSON"):
        render(replace(usual, segments=(Segment(float("nan"), 1, "a"),)))
