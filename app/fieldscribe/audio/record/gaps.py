"""Detects sound that was lost between microphone and program, by comparing the number of samples with a clock.

Blocks of sound arrive late by varying amounts (the system buffers, then hands over in bursts), so one late block means
nothing. Lost sound is lateness that stays: the smallest lateness within a window of time. A slow drift between the
crystal of the sound card and that of the clock (below 0.02 % in practice) is followed and is not a gap.
"""

import math

WINDOW = 4.0  # s over which the smallest lateness is looked for; on a busy laptop blocks come late for seconds
SHORT_WINDOW = 0.5  # s, when there is a reason to look closely
TOLERANCE = 0.2  # s that may be missing before we call it a gap
DRIFT = 0.0005  # s per s that a sound card may be slow


class GapFinder:
    """Counts the samples of one recording against the clock.

    `received` is called for each block with its time of arrival and answers how many samples are missing before it.
    What it answers counts as delivered from then on: the caller puts silence there.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._origin: float | None = None  # clock time of sample 0
        self._samples = 0
        self._usual = 0.0  # lateness that is normal by now
        self._smallest = math.inf
        self._window_end = math.inf
        self._reopened = False

    def suspect(self, now: float) -> None:
        """Look for a gap over a short window from now on, as after an overflow, sleep, or a very late block."""
        self._smallest = math.inf
        self._window_end = now + SHORT_WINDOW

    def reopened(self) -> None:
        """The device was opened again: whatever lies between its first block and the last one before is missing."""
        self._reopened = True

    def missing_at(self, now: float) -> int:
        """Samples missing if nothing more arrived until `now`; for the end of a recording without its device."""
        if self._origin is None:
            return 0
        return max(0, int((now - self._origin - self._usual) * self._rate) - self._samples)

    def settle(self, now: float) -> int:
        """Count the samples missing until `now` as delivered, and return how many they are."""
        missing = self.missing_at(now)
        self._samples += missing
        return missing

    def received(self, now: float, samples: int) -> int:
        """Count a block of `samples` that arrived at `now` (s); returns the samples missing before it, mostly 0."""
        if self._origin is None:
            self._origin = now - samples / self._rate
            self._window_end = now + WINDOW
            self._reopened = False
        self._samples += samples
        late = now - self._origin - self._samples / self._rate
        if self._reopened:
            self._reopened = False
            missing = late - self._usual
            if missing < 0:  # the new device hands over what it buffered before it was opened
                self._usual = late
            return self._lose(missing, now, threshold=0.0)
        self._usual = min(self._usual, late)
        self._smallest = min(self._smallest, late)
        if now < self._window_end:
            return 0
        excess = self._smallest - self._usual
        if excess <= TOLERANCE:
            self._usual += min(excess, DRIFT * WINDOW)
        return self._lose(excess, now, threshold=TOLERANCE)

    def _lose(self, seconds: float, now: float, threshold: float) -> int:
        self._smallest = math.inf
        self._window_end = now + WINDOW
        missing = round(seconds * self._rate) if seconds > threshold else 0
        self._samples += missing
        return missing
