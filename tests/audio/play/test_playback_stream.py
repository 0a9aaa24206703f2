import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.audio.play.playback_stream import Chunk, chunks
from fieldscribe.audio.play.tempo import Tempo

RATE = 16_000


class Samples:
    """A sound in memory."""

    def __init__(self, samples: np.ndarray) -> None:
        self._all = samples.astype(np.int16)

    @property
    def samples(self) -> int:
        return len(self._all)

    def read(self, start: int, count: int) -> np.ndarray:
        return self._all[max(0, start) : max(0, start + count)]


def tone(seconds: float, pitch: float = 440.0) -> np.ndarray:
    return 8000 * np.sin(2 * np.pi * pitch * np.arange(round(seconds * RATE)) / RATE)


def played(found: list[Chunk]) -> np.ndarray:
    return np.concatenate([chunk.samples for chunk in found])


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 3), st.one_of(st.none(), st.floats(0, 4)))
def test_at_normal_speed_playback_equals_the_recording_bit_for_bit(start: float, end: float | None) -> None:
    source = np.random.default_rng(2).integers(-999, 999, 3 * RATE).astype(np.int16)
    found = list(chunks(Samples(source), start, end=end))
    stop = len(source) if end is None else round(end * RATE)
    expected = source[round(start * RATE) : stop]
    assert np.array_equal(played(found) if found else np.empty(0), expected)
    for chunk in found:
        at = round(chunk.time * RATE)
        assert np.array_equal(chunk.samples, source[at : at + len(chunk.samples)])


@pytest.mark.parametrize("rate", [16_000, 44_100, 48_000])
@pytest.mark.parametrize("speed", [0.5, 0.75, 1.25, 1.5, 2.0])
def test_another_speed_keeps_pitch_and_position(speed: float, rate: int) -> None:
    found = list(chunks(Samples(tone(10)), 1.0, speed=speed, rate=rate))
    sound = played(found)
    assert len(sound) / rate * speed == pytest.approx(9.0, abs=0.03)
    middle = sound[rate : 3 * rate] * np.hanning(2 * rate)
    assert np.argmax(np.abs(np.fft.rfft(middle))) / 2 == pytest.approx(440, abs=1.5)
    assert found[0].time == pytest.approx(1.0)
    given_out = 0
    for chunk in found:
        assert chunk.time == pytest.approx(1.0 + given_out / rate * speed, abs=0.06)
        given_out += len(chunk.samples)


def test_a_loop_repeats_for_ever() -> None:
    found = list(itertools.islice(chunks(Samples(tone(10)), 5.0, loop=(2.0, 2.4)), 40))
    assert [round(chunk.time, 2) for chunk in found[:9]] == [2.0, 2.05, 2.1, 2.15, 2.2, 2.25, 2.3, 2.35, 2.0]
    assert max(chunk.time for chunk in found) < 2.4
    inside = next(chunks(Samples(tone(10)), 2.2, loop=(2.0, 2.4)))
    assert inside.time == 2.2
    assert list(chunks(Samples(tone(1)), 0.0, loop=(5.0, 6.0))) == []  # behind the end


def test_positions_are_right_in_a_loop_at_another_speed() -> None:
    found = itertools.islice(chunks(Samples(tone(10)), 2.0, speed=1.5, loop=(2.0, 3.0)), 200)
    assert all(1.95 <= chunk.time <= 3.0 for chunk in found)


def test_silences_are_skipped_but_for_their_ends() -> None:
    sound = tone(10)
    sound[3 * RATE : 7 * RATE] = 0
    found = list(chunks(Samples(sound), 0.0, skip_silence=True))
    silent = [chunk.time for chunk in found if 3.0 <= chunk.time < 7.0]
    assert 0.7 < len(silent) * 0.05 < 0.9
    assert silent[-1] == pytest.approx(6.95, abs=0.06)  # a moment before the voice
    assert len(played(found)) / RATE == pytest.approx(6.8, abs=0.1)


def test_pauses_within_speech_are_not_skipped() -> None:
    sound = tone(4)
    sound[RATE : RATE + RATE // 2] = 0
    assert len(played(list(chunks(Samples(sound), 0.0, skip_silence=True)))) == 4 * RATE


def test_steady_noise_counts_as_silence() -> None:
    sound = tone(10)
    sound[3 * RATE : 7 * RATE] = np.random.default_rng(1).normal(0, 150, 4 * RATE)
    assert len(played(list(chunks(Samples(sound), 0.0, skip_silence=True)))) / RATE < 7.5


def test_of_a_silent_recording_the_beginning_is_played() -> None:
    assert len(played(list(chunks(Samples(np.zeros(5 * RATE)), 0.0, skip_silence=True)))) / RATE < 1


@pytest.mark.parametrize("speed", [0.49, 2.01, -1.0])
def test_speeds_out_of_range_are_refused(speed: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        Tempo(speed)
