"""Recordings of ours to be played, and loudspeakers without hardware."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from tests.microphones import file_microphone, portaudio, recorded, sound_server, speech

from fieldscribe.audio.play.sound import RecordedSound
from fieldscribe.audio.record.writer import PartsWriter

__all__ = ["file_microphone", "portaudio", "recorded", "sound_server", "speech"]


@pytest.fixture
def record(tmp_path: Path) -> Callable[..., RecordedSound]:
    """Samples as a recording of ours, in parts of so many seconds."""

    def make(samples: np.ndarray, part_seconds: float = 600) -> RecordedSound:
        folder = tmp_path / "Ton ገመድ"
        folder.mkdir(exist_ok=True)
        parts = []
        writer = PartsWriter(folder, part_seconds=part_seconds, on_part=lambda *part: parts.append(part))
        writer.write(samples)
        assert writer.close()
        return RecordedSound([(folder / name, samples) for name, samples in parts])

    return make
