from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.audio.play.sound import RecordedSound
from fieldscribe.audio.play.waveform import PEAKS_PER_SECOND, cached_peaks, compute_peaks, idle_ends, overview
from fieldscribe.errors import Cancelled

Record = Callable[..., RecordedSound]


def test_peaks_are_the_smallest_and_the_largest_sample_of_each_bucket(record: Record, speech: np.ndarray) -> None:
    source = speech[: 16_000 * 30 + 77]
    peaks = compute_peaks(record(source))
    assert peaks.shape == (30 * PEAKS_PER_SECOND + 1, 2)
    for number in range(0, 30 * PEAKS_PER_SECOND, 97):
        bucket = source[number * 320 : (number + 1) * 320]
        assert tuple(peaks[number]) == (bucket.min(), bucket.max())
    assert tuple(peaks[-1]) == (source[-77:].min(), source[-77:].max())


def test_an_empty_sound_has_no_peaks(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    from fieldscribe.audio.play.sound import DecodedSound

    assert compute_peaks(DecodedSound(tmp_path / "x")).shape == (0, 2)
    assert not overview(np.empty((0, 2), np.int16), 0, 10, 5).any()


@settings(max_examples=100, deadline=None)
@given(
    st.integers(1, 400),
    st.floats(-3, 12),
    st.floats(0.01, 12),
    st.integers(1, 60),
)
def test_an_overview_shows_the_extremes_of_what_lies_under_each_pixel(
    count: int, start: float, length: float, width: int
) -> None:
    peaks = np.sort(np.random.default_rng(count).integers(-3000, 3000, (count, 2)), axis=1).astype(np.int16)
    drawn = overview(peaks, start, start + length, width)
    edges = np.linspace(start, start + length, width + 1) * PEAKS_PER_SECOND
    for pixel in range(width):
        first = int(np.floor(edges[pixel]))
        last = max(first + 1, int(np.floor(edges[pixel + 1])))
        under = peaks[max(0, first) : max(0, min(last, count))]
        expected = (under[:, 0].min() / 32768, under[:, 1].max() / 32768) if len(under) else (0, 0)
        assert tuple(drawn[pixel]) == pytest.approx(expected, abs=1e-6)


def test_peaks_are_computed_once_and_kept(record: Record, speech: np.ndarray, tmp_path: Path) -> None:
    sound = record(speech[: 16_000 * 30])
    cache = tmp_path / "cache" / "x.npy"
    progress: list[float] = []
    peaks = cached_peaks(sound, cache, progress.append)
    assert progress[-1] == 1.0 and cache.exists()
    progress.clear()
    assert np.array_equal(cached_peaks(sound, cache, progress.append), peaks)
    assert progress == []
    cache.write_bytes(b"not an array")
    assert np.array_equal(cached_peaks(sound, cache, progress.append), peaks)
    assert progress
    np.save(cache, peaks[:-1])  # of a recording that has grown since
    assert len(cached_peaks(sound, cache)) == len(peaks)


def test_a_cache_that_cannot_be_written_does_no_harm(record: Record, speech: np.ndarray, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert len(cached_peaks(record(speech[:32_000]), tmp_path / "file" / "x.npy")) == 100


def test_computing_peaks_can_be_cancelled(record: Record, speech: np.ndarray) -> None:
    with pytest.raises(Cancelled):
        compute_peaks(record(speech[:32_000]), should_stop=lambda: True)


def talk(seconds: float, start: float, end: float, noise: int = 30) -> np.ndarray:
    peaks = np.empty((round(seconds * PEAKS_PER_SECOND), 2), np.int16)
    peaks[:] = (-noise, noise)
    peaks[round(start * PEAKS_PER_SECOND) : round(end * PEAKS_PER_SECOND)] = (-5000, 5000)
    return peaks


def test_idle_minutes_at_the_ends_are_proposed_for_cutting() -> None:
    assert idle_ends(talk(900, 200, 600)) == pytest.approx((198, 602), abs=0.3)
    assert idle_ends(talk(900, 20, 600)) == pytest.approx((0, 602), abs=0.3)
    assert idle_ends(talk(900, 200, 890)) == pytest.approx((198, 900), abs=0.3)


def test_without_idle_ends_no_trim_is_proposed() -> None:
    assert idle_ends(talk(900, 20, 890)) is None
    assert idle_ends(talk(900, 0, 0)) is None
    assert idle_ends(np.empty((0, 2), np.int16)) is None
    assert idle_ends(np.ones((3, 2), np.int16)) is None


def test_a_short_noise_does_not_count_as_the_beginning() -> None:
    peaks = talk(900, 200, 600)
    peaks[50 * PEAKS_PER_SECOND : 50 * PEAKS_PER_SECOND + 8] = (-20_000, 20_000)
    assert idle_ends(peaks) == pytest.approx((198, 602), abs=0.3)
