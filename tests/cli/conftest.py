"""A sound file for every command."""

from pathlib import Path

import pytest
import soundfile
from tests.microphones import file_microphone, paced_microphone, portaudio, speech

from fieldscribe.paths import bundled

__all__ = ["file_microphone", "paced_microphone", "portaudio", "speech"]


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Twenty seconds of the sample debrief."""
    whole, rate = soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16")
    path = tmp_path / "débrief.wav"
    soundfile.write(path, whole[: 20 * rate], rate)
    return path
