"""Writes one recording: blocks of sound, pauses and moments in; a folder of FLAC parts with a sidecar out.

It knows no device and no process: it writes the sound that it is given and emits events.
"""

import contextlib
import dataclasses
import os
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from fieldscribe import errors
from fieldscribe.audio.levels import Loudness, LoudnessMeter, Samples
from fieldscribe.audio.record import alarms, clock
from fieldscribe.audio.record.alarms import Alarm, AlarmKind
from fieldscribe.audio.record.events import (
    Finished,
    Level,
    Marked,
    Missing,
    PartDone,
    Paused,
    RecorderEvent,
    Resumed,
    Started,
    Warned,
)
from fieldscribe.audio.record.gaps import GapFinder
from fieldscribe.audio.record.microphone import CapturedBlock
from fieldscribe.audio.record.sidecar import BALLAST, FILE_NAME, Continuation, FolderLock, Gap, PartNote, Pause, Sidecar
from fieldscribe.audio.record.writer import PART_SECONDS, RATE, PartsWriter, next_part_number
from fieldscribe.domain import Moment, MomentKind

FILL_LIMIT = 30 * 60
"""Seconds of silence put for one gap at most: a laptop that slept over night must not make a recording of ten hours."""

_LEVEL_SECONDS = 0.095
_POLL_S = 2.0  # between two looks at the disk
_BALLAST_BYTES = 1024 * 1024


class Take:
    """A recording in progress. `ended` is the reason once it has ended, "" before."""

    def __init__(
        self,
        folder: Path,
        sidecar: Sidecar,
        emit: Callable[[RecorderEvent], None],
        *,
        part_seconds: float = PART_SECONDS,
        limit: float | None = None,
        free_bytes: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free,
    ) -> None:
        """Create the first part and the sidecar. Raises `NotWritable`, `NoRoomToRecord`.

        The sidecar of a recording that has ended is continued: its parts stay, the next ones follow them on the same
        time line. `limit` (s of new sound) ends the recording by itself, to the sample. `free_bytes` tells the room
        on the disk.
        """
        self._folder = folder
        self._emit = emit
        self._limit = None if limit is None else round(limit * RATE)
        self._free_bytes = free_bytes
        self._disk = alarms.DiskAlarms()
        self._levels = alarms.LevelAlarms()
        self._starving = alarms.NoSoundTimer()
        self._meter = LoudnessMeter(RATE)
        self._gaps = GapFinder(RATE)
        self._loudest = Loudness(0.0, 0.0)
        self._opened = ""  # the device, by the name under which it was opened
        self._paused_at: float | None = None
        self._lost = False  # NO_SOUND is raised
        self._unsaved = False  # NOT_SAVED is raised
        self._level_at = self._looked_at = self._ticked_at = time.monotonic()
        self._clocks = clock.read_clocks()
        self.ended = ""
        self._before = sidecar if sidecar.ended else None
        self._offset = sidecar.samples
        self.sidecar = dataclasses.replace(sidecar, rate=RATE, ended="")
        if self._before:
            continued = Continuation(sidecar.seconds, datetime.now(UTC).isoformat(timespec="seconds"))
            self.sidecar = dataclasses.replace(self.sidecar, continuations=(*self.sidecar.continuations, continued))
        try:
            if self._disk.check(free_bytes(folder), 0)[1]:
                raise errors.NoRoomToRecord
            self._lock = FolderLock(folder)
            try:
                self._write_ballast()
                self.sidecar.write(folder)
                self._writer = PartsWriter(folder, RATE, part_seconds, self._part_done, first=next_part_number(folder))
            except OSError:
                self._undo_start()
                raise
        except OSError as error:
            if error.errno in errors.FULL:
                raise errors.NoRoomToRecord from error
            raise errors.NotWritable(str(folder), errors.reason(error)) from error

    @property
    def time(self) -> float:
        """Seconds recorded, with what was there before."""
        return (self._offset + self._writer.samples) / RATE

    @property
    def saved(self) -> float:
        """Seconds that are on the disk for good."""
        return (self._offset + self._writer.saved_samples) / RATE

    @property
    def paused(self) -> bool:
        """Whether the person paused."""
        return self._paused_at is not None

    def started(self, block: CapturedBlock, awake: bool) -> None:
        """The first block is about to come."""
        assert block.opened
        at = time.monotonic() - (clock.elapsed_seconds() - block.at) - (self._offset + len(block.samples)) / RATE
        self._opened = block.opened.name
        self._note(device=self._opened)
        self._emit(Started(block.opened.name, block.opened.rate, at, awake))

    def reopened(self, name: str) -> None:
        """The device was opened again after it was lost; its first block is about to come."""
        self._gaps.reopened()
        if name != self._opened:
            self._opened = name
            self._note(device=name)
            self._warn(alarms.other_device(name))

    def sound(self, block: CapturedBlock) -> None:
        """Add a block of sound: fill the gap before it with silence, write it, measure its level."""
        self._starving.received()
        if self._lost:
            self._lost = False
            self._warn(Alarm(AlarmKind.NO_SOUND, active=False))
        if block.overflow:
            self._gaps.suspect(block.at)
        self._missing(self._gaps.received(block.at, len(block.samples)))
        if not self.paused:
            self._writer.write(self._within_limit(block.samples))
            if self._limit is not None and self._writer.samples >= self._limit:
                self.ended = self.ended or "limit"
        for loudness in self._meter.add(block.samples):
            for alarm in self._levels.add(loudness.peak, loudness.rms, loudness.clipped):
                self._warn(alarm)
            if loudness.peak >= self._loudest.peak:
                self._loudest = loudness
        self._writer.sync_when_due()
        self._emit_level()

    def tick(self) -> bool:
        """Call ten times a second: checks clocks, disk and levels; True when the microphone must be reopened."""
        now = time.monotonic()
        waited, self._ticked_at = now - self._ticked_at, now
        clocks, before = clock.read_clocks(), self._clocks
        self._clocks = clocks
        if change := clock.compare(before, clocks):
            self._gaps.suspect(clocks.elapsed)
            for alarm in alarms.clock_alarms(change):
                self._warn(alarm)
        self._writer.sync_when_due()
        self._check_disk(now)
        starved = self._starving.tick(waited)
        if starved and not self._lost:
            self._lost = True
            self._warn(alarms.no_sound())
        if self._lost:
            self._loudest = Loudness(0.0, 0.0)
            self._emit_level()
        return starved

    def pause(self) -> None:
        """Record nothing until `resume`."""
        if not self.paused:
            if self._lost:
                self._missing(self._gaps.settle(clock.elapsed_seconds()))
            self._paused_at = clock.elapsed_seconds()
            self._writer.sync()
            self._emit(Paused(self.time))

    def resume(self) -> None:
        """Go on recording."""
        if self._paused_at is not None:
            pause = Pause(self.time, clock.elapsed_seconds() - self._paused_at)
            self._paused_at = None
            if self._lost:
                self._gaps.settle(clock.elapsed_seconds())  # what was missed meanwhile was not wanted
            self._note(pauses=(*self.sidecar.pauses, pause))
            self._emit(Resumed(self.time))

    def mark(self, kind: MomentKind, text: str = "", uid: str = "") -> None:
        """Mark a moment at the present time of the recording."""
        moment = Moment(self.time, kind, text, uid=uid)
        self._note(moments=(*self.sidecar.moments, moment))
        self._emit(Marked(moment))

    def other_device(self, name: str) -> None:
        """Note that the sound server switched to another microphone."""
        self._note(device=name)
        self._warn(alarms.other_device(name))

    def finish(self, reason: str) -> None:
        """Close the last part and the sidecar."""
        if self._lost and not self.paused and (lost := self._gaps.missing_at(clock.elapsed_seconds()) / RATE):
            self._note_gap(Gap(self.time, lost, 0.0))
        self.resume()
        with contextlib.suppress(OSError):  # the disk may have become one that can only be read
            (self._folder / BALLAST).unlink()
        seconds = self.time
        saved = self._writer.close()
        self._note(ended=reason if saved else "")  # else the next start repairs it
        self._lock.release()
        self._emit(Finished(seconds if saved else self.saved, reason, saved))

    def discard(self) -> None:
        """Delete a recording for which no sound ever came."""
        self._writer.close()
        self._undo_start()

    # -- inside

    def _missing(self, samples: int) -> None:
        """Write silence for lost samples, and emit an event."""
        if samples <= 0 or self.paused or self.ended:
            return
        filled = min(samples, FILL_LIMIT * RATE)
        if self._limit is not None:
            filled = min(filled, max(0, self._limit - self._writer.samples))
        gap = Gap(self.time, samples / RATE, filled / RATE)
        self._writer.write_silence(filled)
        self._note_gap(gap)

    def _note_gap(self, gap: Gap) -> None:
        self._note(gaps=(*self.sidecar.gaps, gap))
        self._emit(Missing(gap.time, gap.seconds, gap.filled))
        self._warn(alarms.gap(gap.seconds, filled=gap.filled >= gap.seconds))

    def _within_limit(self, samples: Samples) -> Samples:
        return samples if self._limit is None else samples[: max(0, self._limit - self._writer.samples)]

    def _emit_level(self) -> None:
        now = time.monotonic()
        if now - self._level_at >= _LEVEL_SECONDS:
            self._level_at = now
            self._emit(Level(self.time, self.saved, self._loudest.peak, self._loudest.rms, self.paused))
            self._loudest = Loudness(0.0, 0.0)

    def _warn(self, alarm: Alarm) -> None:
        self._emit(Warned(self.time, alarm))

    def _check_disk(self, now: float) -> None:
        refused = self._writer.error
        if (refused is not None) != self._unsaved:
            self._unsaved = refused is not None
            self._warn(
                alarms.not_saved(errors.reason(refused)) if refused else Alarm(AlarmKind.NOT_SAVED, active=False)
            )
        if self._writer.overwhelmed:
            self.ended = self.ended or "error"
        if refused is not None and refused.errno in errors.FULL:
            self._warn(alarms.disk_full())
            self.ended = self.ended or "disk_full"
        if now - self._looked_at < _POLL_S or self.ended:
            return
        self._looked_at = now
        try:
            free = self._free_bytes(self._folder)
        except OSError:
            return
        seconds = self._writer.samples / RATE
        found, stop = self._disk.check(free, self._writer.size / seconds if seconds else 0.0)
        for alarm in found:
            self._warn(alarm)
        if stop:
            self.ended = self.ended or "disk_full"

    def _part_done(self, name: str, samples: int) -> None:
        self._note(parts=(*self.sidecar.parts, PartNote(name, samples)))
        self._emit(PartDone(name, samples / RATE))

    def _note(self, **changes: object) -> None:
        """Change the sidecar. A disk that refuses it does not stop the sound: recovery needs no sidecar."""
        self.sidecar = dataclasses.replace(self.sidecar, **changes)  # type: ignore[arg-type]
        with contextlib.suppress(OSError):
            self.sidecar.write(self._folder)

    def _undo_start(self) -> None:
        """Restore the folder after a recording that could not start, so that it does not look interrupted."""
        for name in (BALLAST, *([] if self._before else [FILE_NAME])):
            with contextlib.suppress(OSError):
                (self._folder / name).unlink()
        if self._before:
            with contextlib.suppress(OSError):
                self._before.write(self._folder)
        self._lock.release()

    def _write_ballast(self) -> None:
        with (self._folder / BALLAST).open("wb") as file:
            file.write(os.urandom(_BALLAST_BYTES))  # a disk that compresses must not win it back
            file.flush()
            os.fsync(file.fileno())
