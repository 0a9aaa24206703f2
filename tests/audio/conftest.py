"""Real speech, real encoders, and a measure of how alike two sounds are."""

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

ASSETS = Path(__file__).parents[2] / "assets"
ENCODED_RATE = 48_000
SECONDS = 12

# suffix: muxer, encoder, sample rate, layout, with a picture track
FORMATS = {
    "mp3": ("mp3", "libmp3lame", 44_100, "mono", False),
    "m4a": ("ipod", "aac", 44_100, "stereo", False),
    "aac": ("adts", "aac", 44_100, "mono", False),
    "wav": ("wav", "pcm_s16le", 22_050, "mono", False),
    "ogg": ("ogg", "vorbis", 44_100, "stereo", False),
    "opus": ("ogg", "libopus", 48_000, "mono", False),
    "flac": ("flac", "flac", 44_100, "mono", False),
    "amr": ("amr", "libopencore_amrnb", 8_000, "mono", False),
    "3gp": ("3gp", "libopencore_amrnb", 8_000, "mono", False),
    "wma": ("asf", "wmav2", 44_100, "mono", False),
    "webm": ("webm", "libopus", 48_000, "mono", False),
    "aiff": ("aiff", "pcm_s16be", 44_100, "mono", False),
    "caf": ("caf", "alac", 44_100, "mono", False),
    "mp4": ("mp4", "aac", 48_000, "stereo", True),
    "mov": ("mov", "aac", 48_000, "mono", True),
    "mkv": ("matroska", "flac", 48_000, "mono", True),
    "avi": ("avi", "libmp3lame", 44_100, "mono", True),
}


def resample(samples: np.ndarray, rate: int, to: int, layout: str = "mono", sample_format: str = "s16") -> list:
    """Frames of 16 bit mono `samples` in another rate, layout and sample format."""
    frame = av.AudioFrame.from_ndarray(samples[None], format="s16", layout="mono")
    frame.sample_rate, frame.pts = rate, 0
    resampler = av.AudioResampler(sample_format, layout, to, frame_size=1024)
    return [piece for piece in resampler.resample(frame) + resampler.resample(None) if piece is not None]


@pytest.fixture(scope="session")
def speech() -> np.ndarray:
    """Twelve seconds of the sample debrief: 48 kHz, mono, 16 bit."""
    with av.open(str(ASSETS / "sample-debrief.flac")) as container:
        resampler = av.AudioResampler("s16", "mono", ENCODED_RATE)
        pieces: list[np.ndarray] = []
        for frame in container.decode(audio=0):
            pieces += [piece.to_ndarray()[0] for piece in resampler.resample(frame)]
            if sum(map(len, pieces)) >= SECONDS * ENCODED_RATE:
                return np.concatenate(pieces)[: SECONDS * ENCODED_RATE]
    raise AssertionError("the sample debrief is too short")


@pytest.fixture(scope="session")
def reference(speech: np.ndarray) -> np.ndarray:
    """The same speech as it should come out of the decoder: 16 kHz."""
    return np.concatenate([frame.to_ndarray()[0] for frame in resample(speech, ENCODED_RATE, 16_000)])


def write(
    path: Path,
    samples: np.ndarray,
    muxer: str,
    codec: str,
    rate: int,
    layout: str = "mono",
    picture: bool = False,
    options: dict[str, str] | None = None,
) -> Path:
    """Encode 48 kHz mono `samples` with the real encoder."""
    with av.open(str(path), "w", format=muxer, options=options or {}) as container:
        sound = container.add_stream(codec, rate=rate, layout=layout, options={"strict": "experimental"})
        if codec in ("wmav2", "libopencore_amrnb"):
            sound.bit_rate = {"wmav2": 96_000, "libopencore_amrnb": 12_200}[codec]
        if picture:
            video = container.add_stream("mpeg4", rate=5)
            video.width = video.height = 64
            video.pix_fmt = "yuv420p"
        sound.codec_context.open()
        size = sound.codec_context.frame_size or 1024
        frame = av.AudioFrame.from_ndarray(samples[None], format="s16", layout="mono")
        frame.sample_rate, frame.pts = ENCODED_RATE, 0
        resampler = av.AudioResampler(sound.format, layout, rate, frame_size=size)
        shown = 0
        for piece in resampler.resample(frame) + resampler.resample(None):
            if piece is not None:
                container.mux(sound.encode(piece))
                while picture and piece.pts is not None and shown / 5 <= piece.pts / rate:
                    image = av.VideoFrame.from_ndarray(np.full((64, 64, 3), shown % 256, np.uint8))
                    image.pts = shown
                    container.mux(video.encode(image))
                    shown += 1
        container.mux(sound.encode(None))
        if picture:
            container.mux(video.encode(None))
    return path


@pytest.fixture(scope="session")
def encode() -> Callable[..., Path]:
    return write


@pytest.fixture(scope="session")
def sounds(
    speech: np.ndarray, run_folder: Path, once: Callable[[str, Callable[[], dict[str, Path]]], dict[str, Path]]
) -> dict[str, Path]:
    """The twelve seconds in every format, by suffix; the same files for all workers. Not to be changed by a test."""

    def encode_all() -> dict[str, Path]:
        folder = run_folder / "sounds"
        folder.mkdir()
        return {suffix: write(folder / f"speech.{suffix}", speech, *how) for suffix, how in FORMATS.items()}

    return once("sounds", encode_all)


@pytest.fixture(scope="session")
def likeness() -> Callable[[np.ndarray, np.ndarray], tuple[float, float]]:
    """Gives the shift in s at which two sounds of 16 kHz fit best, and their correlation there."""

    def compare(found: np.ndarray, wanted: np.ndarray) -> tuple[float, float]:
        size = 1 << (len(found) + len(wanted)).bit_length()
        spectrum = np.fft.rfft(found.astype(float), size) * np.conj(np.fft.rfft(wanted.astype(float), size))
        shift = int(np.argmax(np.fft.irfft(spectrum, size)))
        shift -= size if shift >= len(found) else 0
        one, other = found[max(0, shift) :], wanted[max(0, -shift) :]
        length = min(len(one), len(other))
        return shift / 16_000, float(np.corrcoef(one[:length], other[:length])[0, 1])

    return compare


@pytest.fixture
def read_raw() -> Callable[[Path], np.ndarray]:
    return lambda path: np.fromfile(path, "<i2")
