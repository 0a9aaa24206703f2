"""Listen to a microphone for a few seconds, to see that it hears something. Nothing of it is kept."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from fieldscribe.audio.record.events import Level, Warned
from fieldscribe.audio.record.recorder import Recorder

SECONDS = 6.0


def try_microphone(device: str | None = None, seconds: float = SECONDS) -> Iterator[Level | Warned]:
    """How loud it is, ten times a second, and what is wrong with it. Raises what a recording raises that cannot begin.

    It goes the very way of a recording, so that what works here works there.
    """
    with (
        tempfile.TemporaryDirectory(prefix="fieldscribe-test-", ignore_cleanup_errors=True) as folder,
        Recorder(Path(folder), "test", device=device, limit=seconds) as recorder,
    ):
        for event in recorder.events():
            if isinstance(event, Level | Warned):
                yield event
