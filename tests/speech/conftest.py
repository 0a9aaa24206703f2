"""Real sound and the real starter model."""

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from fieldscribe.paths import bundled

Write = Callable[..., Path]


def decoded(source: Path) -> np.ndarray:
    """A sound file as int16 at 16 kHz mono."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=16000)
    with av.open(str(source)) as container:
        frames = [part for frame in container.decode(audio=0) for part in resampler.resample(frame)]
    return np.concatenate([frame.to_ndarray()[0] for frame in [*frames, *resampler.resample(None)]])


@pytest.fixture(scope="session")
def starter() -> Path:
    return bundled("models", "starter")


@pytest.fixture(scope="session")
def speech() -> np.ndarray:
    """The sample debrief, three minutes, int16."""
    return decoded(bundled("assets", "sample-debrief.flac"))


@pytest.fixture
def pcm(tmp_path: Path) -> Write:
    """Writes samples (int16) or bytes to a file as the engine wants it."""

    def write(sound: np.ndarray | bytes, name: str = "sound.pcm") -> Path:
        path = tmp_path / name
        path.write_bytes(sound if isinstance(sound, bytes) else sound.astype("<i2").tobytes())
        return path

    return write
