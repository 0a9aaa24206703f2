"""A sound or video file opened for decoding, without anything that a hostile file could use.

FFmpeg never gets a name, only our open file, so that no name is a URL, a protocol prefix or a pattern to it. Only
demuxers of sound and video files may look at it (no playlists, which would make it open other files or addresses), no
protocol may be used for anything that a file points to, and only decoders of sound may run. Imported in the decode
child only: this is where PyAV is loaded.
"""

import errno
import math
import os
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import BinaryIO

import av
import av.logging
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition

from fieldscribe import errors
from fieldscribe.audio.decode import ogg
from fieldscribe.audio.decode.decoder import MAX_SECONDS

DEMUXERS = (
    "aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,au,avi,caf,dss,eac3,flac,flv,gsm,loas,matroska,mov,mp3,mpc,mpc8,mpeg,mpegts,"
    "ogg,rm,tta,voc,w64,wav,wv,xwma"
)
_WITHOUT_CLOCK = {"aac", "ac3", "amr", "amrnb", "amrwb", "eac3", "loas", "mp3"}
_FRAME = 2048  # bytes; the longest frame of an MP3 has 1441
_MP4_BOXES = {b"ftyp", b"free", b"mdat", b"moov", b"skip", b"wide"}
_CLOCK_TIME = re.compile(r"(\d{2,4}):(\d\d):(\d\d\.\d+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Source:
    """An open container with the sound stream that was chosen.

    `container_duration` is what it claims in s, None where it claims nothing or merely guesses from its size.
    `clocked` is false where time stamps say nothing: those of bare streams only count the packets that were found, and
    those of some FLAC files go back and forth (`with_checked_clock`). `starts_late` and `ends_damaged` say that the
    container itself shows that sound is missing at its start, or an unknown piece of it at its end.
    """

    name: str
    container: InputContainer
    stream: AudioStream
    codec: str
    container_duration: float | None
    clocked: bool
    starts_late: bool = False
    ends_damaged: bool = False


class _Lenient:
    """The open file for FFmpeg; tolerates seeking beyond the end, which damaged files cause.

    The error is returned as in C. An exception would come out at some later call, as if the disk had failed.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.read, self.tell = file.read, file.tell

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        try:
            return self._file.seek(offset, whence)
        except OSError as error:
            if error.errno != errno.EINVAL:
                raise
            return -1


def open_source(name: str, file: BinaryIO) -> Source:
    """Open the container in `file` and choose its sound: the track marked as default, among these the longest.

    `name` is what the person calls the file.
    Raises `NotSound`, `NoSoundTrack`, `SoundUnfinished`, `NothingDecoded` (a codec that FFmpeg has no decoder for).
    """
    start = b""
    av.logging.set_level(av.logging.FATAL)
    try:
        start = file.read(10)
        counted = _counts_its_frames(file, start)
        file.seek(0)
        container = av.open(
            _Lenient(file),
            container_options={
                "format_whitelist": DEMUXERS,
                "protocol_whitelist": "none",
                "codec_whitelist": _sound_decoders(),
            },
            metadata_errors="replace",
            buffer_size=2**16,
        )
    except OSError as error:
        raise_if_out_of_memory(error)
        if not isinstance(error, FFmpegError):  # of our own file: the disk, the memory card, the network
            raise errors.SoundUnreadable(name, errors.reason(error)) from error
        raise _not_opened(name, start, error) from error
    except (FFmpegError, UnicodeError, ValueError) as error:
        raise_if_out_of_memory(error)
        raise _not_opened(name, start, error) from error
    assert isinstance(container, InputContainer)
    tracks = container.streams.audio
    readable = [track for track in tracks if track.codec_context is not None]
    if not readable:
        container.close()
        if tracks:
            raise errors.NothingDecoded(name)
        raise errors.NoSoundTrack(name)
    stream = max(readable, key=lambda track: (bool(track.disposition & Disposition.default), _length(track) or 0))
    stream.codec_context.thread_count = 1
    kind = container.format.name
    tells = counted if kind == "mp3" else kind not in _WITHOUT_CLOCK
    promised = _length(stream) or _container_length(container) if tells else None
    codec = stream.codec_context.codec.canonical_name
    source = Source(name, container, stream, codec, promised, clocked=kind not in _WITHOUT_CLOCK)
    if kind == "ogg":
        at = file.tell()  # FFmpeg does not look where it is
        source = replace(
            source,
            starts_late=ogg.starts_late(file, stream.index),
            ends_damaged=ogg.ends_damaged(file, os.fstat(file.fileno()).st_size),
        )
        file.seek(at)
    return source


def with_checked_clock(source: Source, file: BinaryIO) -> Source:
    """The source, not `clocked` if it is a FLAC file whose time stamps go back: reads the packets of the `file` once.

    Old encoders wrote frames of many sizes and numbered them as if all had one size.
    """
    if source.container.format.name != "flac":
        return source
    at, latest = file.tell(), -1
    file.seek(0)
    try:
        with av.open(_Lenient(file), "r", format="flac") as container:
            for packet in container.demux(container.streams.audio[0]):
                if packet.pts is not None:
                    if packet.pts < latest:
                        return replace(source, clocked=False)
                    latest = packet.pts
    except (FFmpegError, IndexError):
        pass  # as far as it can be read
    finally:
        file.seek(at)
    return source


def raise_if_out_of_memory(error: Exception) -> None:
    """Raise MemoryError when that is what FFmpeg means: it is no fault of the file."""
    if isinstance(error, FFmpegError) and error.errno == errno.ENOMEM:
        raise MemoryError(str(error)) from error


def _not_opened(name: str, start: bytes, error: Exception) -> errors.FieldscribeError:
    index_comes_last = start[4:8] in _MP4_BOXES or start[:4] == b"caff"
    return (errors.SoundUnfinished if index_comes_last else errors.NotSound)(name, str(error))


def _counts_its_frames(file: BinaryIO, start: bytes) -> bool:
    """Whether an MP3 begins with a frame count; else FFmpeg guesses from size and bit rate."""
    tag = start[6:10] if start[:3] == b"ID3" else b""
    file.seek(sum((byte & 0x7F) << shift for byte, shift in zip(tag, (21, 14, 7, 0), strict=False)) + 10 * bool(tag))
    frame = file.read(_FRAME)
    return any(name in frame for name in (b"Xing", b"Info", b"VBRI"))


def _length(stream: AudioStream) -> float | None:
    """Seconds that the container gives for this one stream; Matroska has them in a tag only."""
    if stream.duration is not None and stream.time_base:
        return _sane(float(stream.duration * stream.time_base))
    tag = _CLOCK_TIME.fullmatch(stream.metadata.get("DURATION", ""))
    return _sane(int(tag[1]) * 3600 + int(tag[2]) * 60 + float(tag[3])) if tag else None


def _container_length(container: InputContainer) -> float | None:
    return None if container.duration is None else _sane(container.duration / 1_000_000)


def _sane(seconds: float) -> float | None:
    """A damaged header may claim years: such a claim is no reason to refuse the sound that is there."""
    return seconds if math.isfinite(seconds) and 0 < seconds <= MAX_SECONDS else None


@cache
def _sound_decoders() -> str:
    """The names of all decoders of sound, as FFmpeg wants them: what is left out cannot run on a stranger's file."""
    names = []
    for name in av.codecs_available:
        try:
            codec = av.Codec(name, "r")
        except ValueError:  # an encoder only
            continue
        if codec.type == "audio":
            names.append(name)
    return ",".join(names)
