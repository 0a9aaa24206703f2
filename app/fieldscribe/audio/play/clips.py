"""A span of a recording as a file of its own, for a report: faded at its ends, as loud as other clips.

Loudness is that of EBU R 128, measured by FFmpeg's `ebur128`. pydub cuts, fades and amplifies; it is loaded only here,
and needs no ffmpeg program for it.
"""

import contextlib
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.filter import Graph

from fieldscribe import durable, errors
from fieldscribe.audio.levels import Samples
from fieldscribe.audio.play.sound import Sound
from fieldscribe.audio.record.writer import RATE
from fieldscribe.sentences import Sentence

FORMATS = {".wav": ("wav", "pcm_s16le", 0), ".mp3": ("mp3", "libmp3lame", 64_000), ".opus": ("ogg", "libopus", 32_000)}
"""Suffix: container, codec, bits per second (0: as the codec has it)."""

MAX_SECONDS = 30 * 60
"""Seconds of a clip at most; longer ones are recordings."""

_LOUDNESS = -18.0  # LUFS
# How the files begin that may be replaced: WAV, MP3 with and without a tag, Ogg.
_BEGINNINGS = (b"RIFF", b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"OggS")
_PEAK = -1.0  # dB that no sample goes beyond
_FADE = 0.05  # s
_SILENCE = -70.0  # LUFS below which there is nothing to amplify; the gate of EBU R 128


def make_clip(
    sound: Sound, start: float, end: float, target: Path, *, fade: float = _FADE, normalise: bool = True
) -> Path:
    """Write the span from `start` to `end` (s) to `target`, whose suffix says the format (see `FORMATS`).

    A sound file of that name is replaced. Raises `SpanEmpty`, `ClipTooLong`, `ClipFormat`, `ClipOverFile`,
    `NotWritable`, `DiskFull`, and what `Sound.read` raises.
    """
    _check_target(target)
    if end - start > MAX_SECONDS:
        raise errors.ClipTooLong(MAX_SECONDS // 60)
    first = max(0, round(start * RATE))
    samples = sound.read(first, round(end * RATE) - first)
    if not samples.size:
        raise errors.SpanEmpty
    shaped = _shape(samples, fade, loudness(samples) if normalise else None)
    try:
        with durable.replacing(target) as temporary:
            _encode([shaped], temporary, target.suffix)
    except OSError as error:
        raise errors.writing_failed(error, target, Sentence("the clip"), 2 * len(samples)) from error
    return target


def write_whole(sound: Sound, target: Path) -> Path:
    """Write all of the sound to `target`, as loud as it is, whose suffix says the format (see `FORMATS`).

    No more than a minute of it is held in memory. Raises `NothingToPlay`, `ClipFormat`, `ClipOverFile`, `NotWritable`,
    `DiskFull`, and what `Sound.read` raises.
    """
    _check_target(target)
    if not sound.samples:
        raise errors.NothingToPlay
    minute = 60 * RATE
    try:
        with durable.replacing(target) as temporary:
            _encode((sound.read(at, minute) for at in range(0, sound.samples, minute)), temporary, target.suffix)
    except OSError as error:
        raise errors.writing_failed(error, target, Sentence("the sound"), 2 * sound.samples) from error
    return target


def _check_target(target: Path) -> None:
    """Raise `ClipFormat` for a suffix that is not written, `ClipOverFile` where a file that is no sound would go."""
    if target.suffix.lower() not in FORMATS:
        raise errors.ClipFormat(target.suffix, sorted(FORMATS))
    with contextlib.suppress(OSError), target.open("rb") as file:
        beginning = file.read(4)
        if beginning and not beginning.startswith(_BEGINNINGS):
            raise errors.ClipOverFile(target.name)


def loudness(samples: Samples) -> float:
    """Integrated loudness in LUFS; -70 for silence and for less than 0.4 s, which the standard cannot measure."""
    graph = Graph()
    graph.link_nodes(
        graph.add_abuffer(sample_rate=RATE, format="s16", layout="mono"),
        graph.add("ebur128", "metadata=1"),
        graph.add("abuffersink"),
    ).configure()
    measured = _SILENCE
    for start in range(0, len(samples), RATE):
        graph.push(_frame(samples[start : start + RATE], start))
        while True:
            try:
                facts: Any = graph.pull().metadata
            except (av.error.BlockingIOError, av.error.EOFError):
                break
            measured = float(facts.get("lavfi.r128.I", measured))
    return max(_SILENCE, measured)


def _shape(samples: Samples, fade: float, measured: float | None) -> Samples:
    """Amplify to the common loudness as far as the peak allows, then fade in and out."""
    with warnings.catch_warnings():  # pydub looks for an ffmpeg program that it does not need here, and says so
        warnings.simplefilter("ignore")
        from pydub import AudioSegment

        segment = AudioSegment(samples.tobytes(), sample_width=2, frame_rate=RATE, channels=1)
        if measured is not None and measured > _SILENCE:
            segment = segment.apply_gain(min(_LOUDNESS - measured, _PEAK - segment.max_dBFS))
        milliseconds = min(round(fade * 1000), len(segment) // 2)
        if milliseconds:
            segment = segment.fade_in(milliseconds).fade_out(milliseconds)
    return np.frombuffer(segment.raw_data, np.int16)


def _encode(pieces: Iterable[Samples], target: Path, suffix: str) -> None:
    """Write the pieces one after the other in the format of the suffix."""
    container_format, codec, bit_rate = FORMATS[suffix.lower()]
    with av.open(str(target), "w", format=container_format) as container:
        stream: Any = container.add_stream(codec, rate=RATE, layout="mono")
        if bit_rate:
            stream.bit_rate = bit_rate
        written = 0
        for samples in pieces:
            for start in range(0, len(samples), RATE):
                container.mux(stream.encode(_frame(samples[start : start + RATE], written + start)))
            written += len(samples)
        container.mux(stream.encode(None))


def _frame(samples: Samples, start: int) -> Any:
    frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
    frame.sample_rate = RATE
    frame.pts = start
    return frame
