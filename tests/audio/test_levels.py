import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.audio.levels import LoudnessMeter, measure
from fieldscribe.audio.record.events import Level


def test_silence_and_no_samples_measure_zero() -> None:
    assert measure(np.zeros(100, np.int16)).peak == 0
    assert measure(np.empty(0, np.int16)).rms == 0


def test_a_sine_has_its_peak_and_its_rms() -> None:
    sine = (16384 * np.sin(np.arange(16000) / 16000 * 2 * np.pi * 100)).astype(np.int16)
    assert measure(sine).peak == pytest.approx(0.5, abs=1e-3)
    assert measure(sine).rms == pytest.approx(0.5 / math.sqrt(2), abs=1e-3)
    assert measure(sine).clipped == 0


def test_full_scale_is_clipped_on_both_sides() -> None:
    assert measure(np.array([32767, -32768, 0], np.int16)).clipped == 2
    assert measure(np.array([-32768], np.int16)).peak == 1.0


def test_decibels() -> None:
    assert [Level(0.0, 0.0, peak, 0.0, False).decibels for peak in (1.0, 0.5, 0.0)] == pytest.approx(
        [0.0, -6.02, -120.0], abs=0.01
    )


@settings(deadline=None)
@given(st.lists(st.integers(0, 5000), max_size=20))
def test_levels_do_not_depend_on_the_block_size(sizes: list[int]) -> None:
    sound = np.random.default_rng(1).integers(-9999, 9999, sum(sizes)).astype(np.int16)
    meter, at, tenths = LoudnessMeter(16_000), 0, []
    for size in sizes:
        tenths += meter.add(sound[at : at + size])
        at += size
    assert tenths == [measure(sound[i : i + 1600]) for i in range(0, len(sound) - 1599, 1600)]
