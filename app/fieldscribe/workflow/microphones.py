"""The microphones and loudspeakers of this computer, and whether a microphone hears something."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from fieldscribe.audio import device
from fieldscribe.audio.device import Device
from fieldscribe.audio.device import loudspeakers as loudspeakers
from fieldscribe.audio.record.events import Level, Warned
from fieldscribe.audio.record.recorder import Recorder

SECONDS = 6.0


def microphones() -> list[Device]:
    """The microphones that are plugged in now, the default one first. Raises NoSoundSystem."""
    return device.microphones(look_again=True)


def try_microphone(name: str | None = None, seconds: float = SECONDS) -> Iterator[Level | Warned]:
    """Listen to a microphone: how loud it is, ten times a second, and what is wrong with it.

    Nothing of it is kept. It uses the recorder itself, so that what works here works there. Raises what a recording
    raises that cannot begin.
    """
    with (
        tempfile.TemporaryDirectory(prefix="fieldscribe-test-", ignore_cleanup_errors=True) as folder,
        Recorder(Path(folder), "test", device=name, limit=seconds) as recorder,
    ):
        for event in recorder.events():
            if isinstance(event, Level | Warned):
                yield event
