"""The sample debrief: its sound and its words belong together and are what the demo promises."""

import re
from pathlib import Path

import soundfile

ASSETS = Path(__file__).parents[1] / "assets"


def test_the_sample_is_a_few_minutes_of_mono_speech() -> None:
    info = soundfile.info(ASSETS / "sample-debrief.flac")
    assert (info.samplerate, info.channels, info.subtype) == (16000, 1, "PCM_16")
    assert 120 <= info.duration <= 180
    assert (ASSETS / "sample-debrief.flac").stat().st_size < 4_000_000


def test_every_line_of_the_sample_names_who_speaks() -> None:
    lines = (ASSETS / "sample-debrief.txt").read_text(encoding="utf-8").splitlines()
    spoken = [re.fullmatch(r"(\w+): ([A-Z][A-Za-z ,.?']*[.?])", line) for line in lines]
    assert all(spoken), [line for line, match in zip(lines, spoken, strict=True) if not match]
    assert {match[1] for match in spoken if match} == {"Grace", "Amina", "Joseph", "Daniel"}
