"""The microphones and loudspeakers of this computer, and a test of a microphone."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from fieldscribe.audio.device import Device
from fieldscribe.audio.device_list import list_devices as list_devices
from fieldscribe.audio.record.events import Level, Warned
from fieldscribe.audio.record.recorder import Recorder

SECONDS = 6.0


def microphones(should_stop: Callable[[], bool] | None = None) -> list[Device]:
    """The microphones that are plugged in now, the default one first. Raises what `list_devices` raises."""
    return list_devices(should_stop).microphones


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
