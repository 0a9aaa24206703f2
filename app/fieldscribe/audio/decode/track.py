"""Decodes the packets of one file into a raw file: damage loses only itself, and time is preserved.

A packet that cannot be decoded is counted and costs only its own sound; the usual loop over frames gives up at the
first one. Memory does not grow with the length, since every frame is written when it is there.

Time stays true: where the time stamps jump forward because packets were lost, silence of the same length is written,
so that what comes after keeps its place. A jump is filled when it follows a damaged packet or is longer than `JITTER`,
and only as far as the sound written so far lies behind the time stamps: stamps that go back and forth add nothing. It
is left closed, as a fault of the time stamps, when it is longer than `MAX_GAP_S`, when it leads beyond the duration
that the container promises, or, unless a packet was damaged, once the stamps have jumped back. Jumps backward are
ignored: every decoded sample is kept, in the order of the file. The time stamps of bare streams (MP3, AAC, AMR) only
count what was found; there the bytes that were lost tell the length of the silence, at the mean rate of the sound
before them.
"""

import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import BinaryIO

from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.error import FFmpegError
from av.packet import Packet

from fieldscribe import errors
from fieldscribe.audio.decode.container import Source, raise_if_out_of_memory
from fieldscribe.audio.decode.decoder import BYTES_PER_SAMPLE, MAX_SECONDS, SAMPLE_RATE
from fieldscribe.audio.files import DECODED, require_space
from fieldscribe.processes import SendMessage

JITTER = 0.05  # s by which the time stamps of whole files may jump: some containers round, some recorders are uneven
MAX_GAP_S = 600.0  # s
PROMISE_SLACK = 5.0  # s by which a gap may lead beyond the promised duration, which is an estimate in some formats

_RATES = range(1_000, 768_001)  # Hz
_MAX_FRAME_S = 60.0  # s; real ones stay below 2, but one of a few bytes can claim an hour
_REPORT_EVERY = 0.25  # s
_CHECK_EVERY = 16 * 2**20  # bytes between two looks at the free space
_AMR = {"amr_nb", "amr_wb"}
_AMR_GOOD = 0x04  # RFC 4867, 4.3.2: without this bit the frame is severely damaged; zeros would decode to hiss
_MAX_READ_ERRORS = 1000  # in a row, without a packet in between


class RawFile:
    """The raw output file, and the progress reports. `name` is the file being decoded."""

    def __init__(self, file: BinaryIO, folder: Path, emit: SendMessage) -> None:
        self.samples = 0
        self.name = ""
        self._file = file
        self._folder = folder
        self._emit = emit
        self._unchecked = 0
        self._reported = time.monotonic()

    def write(self, samples: memoryview | bytes) -> None:
        """Append samples. Raises `SoundTooLong`, `DiskFull`."""
        self.samples += len(samples) // BYTES_PER_SAMPLE
        if self.samples > MAX_SECONDS * SAMPLE_RATE:
            raise errors.SoundTooLong(self.name, MAX_SECONDS // 3600)
        self._file.write(samples)
        self._unchecked += len(samples)
        if self._unchecked >= _CHECK_EVERY:
            self._unchecked = 0
            require_space(self._folder, 0, DECODED)

    def report(self) -> None:
        """Tell how far we are, a few times a second."""
        if time.monotonic() - self._reported > _REPORT_EVERY:
            self._reported = time.monotonic()
            self._emit({"kind": "progress", "seconds": self.samples / SAMPLE_RATE})


class Track:
    """Decodes one file into the output. `samples` and `filled` (silence) count samples of the output."""

    def __init__(self, source: Source, output: RawFile) -> None:
        self._source = source
        self._output = output
        self._first_sample = output.samples
        self._resampler: AudioResampler | None = None
        self._shape: tuple[str, str, int] | None = None
        self._end: Fraction | None = None  # where the last frame ended, in s by the file's own time stamps
        self._written_to: Fraction | None = None  # where it ended by what was written, silence included
        self._jumped_back = False
        self._damaged = False  # since the last frame
        self._lost_bytes = 0  # since the last frame
        self._good_bytes = 0
        self._good_seconds = Fraction(0)
        self.frames = 0
        self.filled = 0
        self.bad_packets = 0
        self.sample_rate = 0
        self.channels = 0

    @property
    def samples(self) -> int:
        """Samples of the output that came from this file, silence for lost packets included."""
        return self._output.samples - self._first_sample

    def packets(self) -> "Iterator[Packet[AudioStream] | None]":
        """The packets of the stream, reading on after what cannot be read; None at the end empties the decoder."""
        errors_in_a_row = 0
        while errors_in_a_row < _MAX_READ_ERRORS:
            try:
                for packet in self._source.container.demux(self._source.stream):
                    errors_in_a_row = 0
                    if packet.size:  # an empty one in the middle would tell the decoder that this is the end
                        yield packet
                break
            except FFmpegError:
                if not errors_in_a_row:
                    self._note_damage()
                errors_in_a_row += 1
            except IndexError:  # all is read: so PyAV 18 may end when further tracks turned up on the way
                break
            except OSError as error:  # of our own file: the disk, the memory card, the network
                raise errors.SoundUnreadable(self._source.name, errors.reason(error)) from error
        yield None

    def decode(self, packet: "Packet[AudioStream] | None") -> None:
        """Decode a packet and write its sound."""
        self._output.report()
        if packet and self._source.codec in _AMR and not bytes(packet)[0] & _AMR_GOOD:
            self._note_damage(packet)
            return
        try:
            frames = self._source.stream.codec_context.decode(packet)
        except FFmpegError as error:
            raise_if_out_of_memory(error)
            self._note_damage(packet)
            return
        if packet:
            self._good_bytes += packet.size
            if packet.is_corrupt:
                self._note_damage()
        for frame in frames:
            self._write(frame)

    def close(self) -> None:
        """Write what the resampler still holds, at the end of the file or where its sound changes its format."""
        self._resample(None)
        self._resampler = self._shape = None

    def finish(self) -> None:
        """Write the rest of the file, all packets of which were decoded."""
        self.close()
        self.bad_packets += self._source.ends_damaged

    def _note_damage(self, packet: "Packet[AudioStream] | None" = None) -> None:
        self.bad_packets += 1
        self._damaged = True
        self._lost_bytes += packet.size if packet else 0

    def _write(self, frame: AudioFrame) -> None:
        if frame.sample_rate not in _RATES or frame.samples > frame.sample_rate * _MAX_FRAME_S:
            self._note_damage()
            return
        start = self._seconds(frame.pts)
        self._fill(self._gap(start))
        shape = (frame.format.name, frame.layout.name, frame.sample_rate)
        if shape != self._shape:
            self.close()
            self._shape = shape
            self._resampler = AudioResampler("s16", "mono", SAMPLE_RATE)
        length = Fraction(frame.samples, frame.sample_rate)
        frame.pts = None  # the resampler is to count samples, whatever the time stamps say
        try:
            self._resample(frame)
        except FFmpegError:  # more channels than can be mixed
            self._resampler = self._shape = None
            self._note_damage()
            return
        if not self.frames:
            self.sample_rate, self.channels = frame.sample_rate, frame.layout.nb_channels
        begin = start if start is not None else self._end
        self._end = None if begin is None else begin + length
        self._written_to = self._end if self._written_to is None else self._written_to + length
        self._good_seconds += length
        self._damaged, self._lost_bytes = False, 0
        self.frames += 1

    def _gap(self, start: Fraction | None) -> Fraction:
        """Seconds that are missing before a frame that starts at `start` by its time stamp."""
        if not self._source.clocked:
            return self._lost_bytes * self._good_seconds / max(1, self._good_bytes)
        if self._end is None and self._source.starts_late:
            self._end = Fraction(0)
        elif self._end is None and self._damaged:
            self._end = self._seconds(self._source.stream.start_time)
        if start is None or self._end is None:
            return Fraction(0)
        jump = start - self._end
        self._jumped_back |= jump < -JITTER
        if self._jumped_back and not self._damaged:
            return Fraction(0)
        return jump if self._written_to is None else min(jump, start - self._written_to)

    def _fill(self, gap: Fraction) -> None:
        """Write silence in place of what was lost, if that is what the jump of the time stamps means."""
        if gap <= (0.005 if self._damaged else JITTER) or gap > MAX_GAP_S:
            return
        silence = round(gap * SAMPLE_RATE)
        promised = self._source.container_duration
        if promised is not None and self.samples + silence > (promised + PROMISE_SLACK) * SAMPLE_RATE:
            return
        self.close()
        self.bad_packets += not self._damaged  # packets that did not even come count as one
        self.filled += silence
        if self._written_to is not None:
            self._written_to += gap
        second = bytes(SAMPLE_RATE * BYTES_PER_SAMPLE)
        while silence > 0:
            self._output.write(second[: silence * BYTES_PER_SAMPLE])
            silence -= SAMPLE_RATE

    def _resample(self, frame: AudioFrame | None) -> None:
        if self._resampler is None:
            return
        for piece in self._resampler.resample(frame):
            if piece is not None:  # what passes through unchanged leaves a None at the end
                self._output.write(memoryview(piece.planes[0])[: piece.samples * BYTES_PER_SAMPLE])

    def _seconds(self, stamp: int | None) -> Fraction | None:
        base = self._source.stream.time_base
        return None if stamp is None or base is None else stamp * base
