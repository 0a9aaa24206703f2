import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from fieldscribe import errors
from fieldscribe.audio.play.clips import FORMATS, loudness, make_clip, write_whole
from fieldscribe.audio.play.sound import RecordedSound

Record = Callable[..., RecordedSound]


def heard(path: Path) -> tuple[np.ndarray, int]:
    """A sound file as mono samples from -1 to 1, and its rate."""
    with av.open(str(path)) as container:
        rate = container.streams.audio[0].rate
        resampler = av.AudioResampler(format="flt", layout="mono", rate=rate)
        frames = [out for frame in container.decode(audio=0) for out in resampler.resample(frame)]
    return np.concatenate([frame.to_ndarray()[0] for frame in frames]), rate


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_clip_has_its_length_its_sound_and_its_loudness(
    record: Record, speech: np.ndarray, tmp_path: Path, suffix: str
) -> None:
    sound = record((speech[: 16_000 * 60] // 8).astype(np.int16))
    path = make_clip(sound, 10.0, 22.5, tmp_path / f"Ausschnitt ü{suffix}")
    samples, rate = heard(path)
    assert len(samples) / rate == pytest.approx(12.5, abs=0.15)
    assert path.stat().st_mode & 0o777 == 0o600
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".clip")] == []
    if suffix == ".wav":
        found = np.round(samples * 32768).astype(np.int16)
        assert loudness(found) == pytest.approx(-18, abs=0.5) or np.abs(samples).max() == pytest.approx(0.89, abs=0.01)
        source = speech[160_000:360_000].astype(float)
        assert np.corrcoef(found, source[: len(found)])[0, 1] > 0.99


def test_a_clip_fades_in_and_out(record: Record, tmp_path: Path) -> None:
    sound = record(np.full(16_000 * 3, 8000, np.int16))
    samples, _ = heard(make_clip(sound, 0, 3, tmp_path / "x.wav", fade=0.5, normalise=False))
    assert abs(samples[0]) < 0.01 and abs(samples[-1]) < 0.01
    assert samples[24_000] == pytest.approx(8000 / 32768, abs=0.001)
    assert samples[4_000] == pytest.approx(4000 / 32768, abs=0.02)


def test_without_fades_and_loudness_it_is_the_recording_to_the_bit(
    record: Record, speech: np.ndarray, tmp_path: Path
) -> None:
    make_clip(record(speech[:80_000]), 1, 3, tmp_path / "x.wav", fade=0, normalise=False)
    with av.open(str(tmp_path / "x.wav")) as container:
        found = np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)])
    assert np.array_equal(found, speech[16_000:48_000])


def test_silence_and_very_short_clips_are_not_amplified(record: Record, tmp_path: Path) -> None:
    sound = record(np.zeros(32_000, np.int16))
    assert not heard(make_clip(sound, 0, 2, tmp_path / "x.wav"))[0].any()
    samples, _ = heard(make_clip(sound, 0, 0.05, tmp_path / "y.wav"))
    assert len(samples) == 800


def test_a_clip_ends_with_the_recording(record: Record, speech: np.ndarray, tmp_path: Path) -> None:
    samples, rate = heard(make_clip(record(speech[:80_000]), 4, 60, tmp_path / "x.wav"))
    assert len(samples) / rate == 1.0


def test_impossible_clips_are_refused_with_the_reason(record: Record, speech: np.ndarray, tmp_path: Path) -> None:
    sound = record(speech[:80_000])
    for start, end in [(6, 9), (3, 3), (3, 2)]:
        with pytest.raises(errors.SpanEmpty):
            make_clip(sound, start, end, tmp_path / "x.wav")
    with pytest.raises(errors.ClipFormat, match="wav"):
        make_clip(sound, 0, 1, tmp_path / "x.docx")
    with pytest.raises(errors.ClipTooLong):
        make_clip(sound, 0, 3600, tmp_path / "x.wav")
    (tmp_path / "file").touch()
    with pytest.raises(errors.NotWritable):
        make_clip(sound, 0, 1, tmp_path / "file" / "x.wav")
    assert not list(tmp_path.glob("x.*"))


def test_a_clip_that_was_there_is_replaced_whole(record: Record, speech: np.ndarray, tmp_path: Path) -> None:
    (tmp_path / "x.wav").write_bytes(b"RIFF, an old one")
    make_clip(record(speech[:80_000]), 0, 1, tmp_path / "x.wav")
    assert len(heard(tmp_path / "x.wav")[0]) == 16_000


def test_pydub_is_only_loaded_for_clips_and_prints_nothing() -> None:
    code = "import sys, fieldscribe.audio.play.clips, fieldscribe.audio.play.player; assert 'pydub' not in sys.modules"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_clip_replaces_sound_and_nothing_else(
    record: Record, speech: np.ndarray, tmp_path: Path, suffix: str
) -> None:
    sound = record(speech[: 16_000 * 5])
    target = tmp_path / f"notes{suffix}"
    target.write_text("What the midwife said")
    for write in (lambda: make_clip(sound, 1, 2, target), lambda: write_whole(sound, target)):
        with pytest.raises(errors.ClipOverFile, match="not a sound file"):
            write()
    assert target.read_text() == "What the midwife said"
    target.write_bytes(b"")
    assert make_clip(sound, 1, 2, target).stat().st_size > 500
    assert make_clip(sound, 1, 4, target).stat().st_size > 1000
