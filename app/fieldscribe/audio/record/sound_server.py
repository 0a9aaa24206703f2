"""Detects when a Linux sound server moves our stream to another microphone.

PulseAudio and PipeWire move a running stream to another microphone when theirs disappears, and tell PortAudio nothing.
`pactl` knows. Where it is missing, or on another system, nothing is known and nothing is said.
"""

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Callable
from typing import Any

_POLL_S = 2.0


class SourceWatch:
    """Polls every two seconds in a thread of its own, and calls `moved(name)` when the source has changed."""

    def __init__(self, moved: Callable[[str], None]) -> None:
        """Begin to watch the streams of this process."""
        self._moved = moved
        self._stop = threading.Event()
        if shutil.which("pactl"):
            threading.Thread(target=self._watch, daemon=True).start()

    def stop(self) -> None:
        """Stop polling."""
        self._stop.set()

    def _watch(self) -> None:
        known: str | None = None
        while not self._stop.wait(_POLL_S if known else 0.5):
            present = current_source(os.getpid())
            if present and known and present != known:
                self._moved(present)
            known = present or known


def current_source(process: int) -> str | None:
    """What the sound server calls the microphone that the process records from; None when that is not known."""
    outputs, sources = _list("source-outputs"), _list("sources")
    for output in outputs:
        if output.get("properties", {}).get("application.process.id") == str(process):
            for source in sources:
                if source.get("index") == output.get("source"):
                    return str(source.get("description") or source.get("name"))
    return None


def _list(what: str) -> list[dict[str, Any]]:
    try:
        run = subprocess.run(
            ["pactl", "--format=json", "list", what], capture_output=True, timeout=5, stdin=subprocess.DEVNULL
        )
        found = json.loads(run.stdout)
    except (OSError, ValueError, subprocess.SubprocessError):
        return []
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []
