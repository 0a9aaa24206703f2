"""Damage costs the damaged packets, not the rest of the file, and what comes after keeps its time."""

from pathlib import Path

import numpy as np
import pytest

from fieldscribe import errors
from fieldscribe.audio.decode.decoder import decode
from fieldscribe.durable import TEMPORARY_PREFIX

# bare AMR has neither clock nor checksum: noise in it decodes to noise of another length
STREAMED = ["mp3", "aac", "wav", "ogg", "opus", "flac", "amr", "wma", "webm", "aiff", "mkv", "avi"]
INDEXED = ["m4a", "mp4", "mov", "3gp", "caf"]  # nothing can be read without what is written last


def damaged(source: Path, folder: Path, how: str) -> Path:
    data = source.read_bytes()
    middle = len(data) // 2
    hole = min(2048, len(data) // 10)
    changed = {
        "cut": data[:middle],
        "zeros": data[:middle] + bytes(hole) + data[middle + hole :],
        "noise": data[:middle] + np.random.default_rng(0).bytes(hole) + data[middle + hole :],
        "zeros at the end": data + bytes(65_536),
        "power cut": data[:middle] + bytes(65_536),
    }
    path = folder / f"{how}{source.suffix}"
    path.write_bytes(changed[how])
    return path


@pytest.mark.parametrize("suffix", STREAMED)
def test_half_a_file_gives_its_half(suffix, sounds, reference, tmp_path, read_raw, likeness):
    target = tmp_path / "decoded.s16"
    (part,) = decode([damaged(sounds[suffix], tmp_path, "cut")], target).parts
    found = read_raw(target)
    assert 5 < part.duration < 6.8
    assert likeness(found, reference[: len(found)])[1] > (0.7 if suffix == "amr" else 0.98)


@pytest.mark.parametrize("how", ["cut", "power cut"])
@pytest.mark.parametrize("suffix", INDEXED)
def test_a_file_without_its_index_says_so(suffix, how, sounds, tmp_path):
    target = tmp_path / "decoded.s16"
    with pytest.raises(errors.SoundUnfinished, match="is incomplete") as caught:
        decode([damaged(sounds[suffix], tmp_path, how)], target)
    assert f"{how}.{suffix}" in str(caught.value)
    assert not list(target.parent.glob(f"{TEMPORARY_PREFIX}*"))


@pytest.mark.parametrize("how", ["zeros", "noise"])
@pytest.mark.parametrize("suffix", [suffix for suffix in STREAMED + INDEXED if suffix != "amr"])
def test_a_hole_costs_the_hole_and_time_stays_true(suffix, how, sounds, reference, tmp_path, read_raw, likeness):
    target = tmp_path / "decoded.s16"
    (part,) = decode([damaged(sounds[suffix], tmp_path, how)], target).parts
    found = read_raw(target)
    loose = suffix in ("aac", "avi")  # their readers skip the hole without a word, and count time without it
    if suffix in ("wav", "aiff"):  # every byte is a sample: the hole is a click
        assert part.bad_packets == 0
    elif not loose:
        assert part.bad_packets > 0
    assert part.duration == pytest.approx(12, abs=0.3 if loose else 0.06)
    assert part.filled <= (5.1 if suffix in ("webm", "mkv") else 1.3)  # Matroska goes on at the next cluster
    for name, span in (("before", slice(0, 80_000)), ("after", slice(160_000, 188_000))):
        shift, correlation = likeness(found, reference[span])
        assert shift - span.start / 16_000 == pytest.approx(0, abs=0.3 if loose else 0.06), name
        assert correlation > (0.7 if suffix == "3gp" else 0.98), name


@pytest.mark.parametrize("suffix", STREAMED + INDEXED)
def test_zeros_at_the_end_add_nothing(suffix, sounds, tmp_path):
    target = tmp_path / "decoded.s16"
    (part,) = decode([damaged(sounds[suffix], tmp_path, "zeros at the end")], target).parts
    assert part.duration == pytest.approx(12, abs=0.06)


@pytest.mark.parametrize("suffix", [suffix for suffix in STREAMED if suffix not in ("wav", "aiff")])
def test_half_a_file_that_the_power_cut_padded(suffix, sounds, tmp_path):
    (part,) = decode([damaged(sounds[suffix], tmp_path, "power cut")], tmp_path / "decoded.s16").parts
    assert 5 < part.duration < 6.8


def test_a_wav_whose_header_was_never_finished(sounds, tmp_path, reference, read_raw, likeness):
    data = bytearray(sounds["wav"].read_bytes())
    start = data.index(b"data")
    for claimed in (0, 0xFFFFFFFF, 0x7FFFFFF0):
        data[start + 4 : start + 8] = claimed.to_bytes(4, "little")
        (tmp_path / "open.wav").write_bytes(data)
        (part,) = decode([tmp_path / "open.wav"], tmp_path / "decoded.s16").parts
        assert part.duration == pytest.approx(12, abs=0.01)
        assert likeness(read_raw(tmp_path / "decoded.s16"), reference)[1] > 0.98


def test_what_is_missing_shows_in_the_figures(sounds, tmp_path):
    (part,) = decode([damaged(sounds["mp3"], tmp_path, "cut")], tmp_path / "decoded.s16").parts
    assert part.promised_duration == pytest.approx(12, abs=0.06)
    assert part.duration < 6.8


def test_damaged_parts_join_with_whole_ones(sounds, tmp_path):
    sources = [sounds["opus"], damaged(sounds["opus"], tmp_path, "zeros"), sounds["opus"]]
    first, second, third = decode(sources, tmp_path / "decoded.s16").parts
    assert (first.bad_packets, third.bad_packets) == (0, 0)
    assert second.bad_packets > 0
