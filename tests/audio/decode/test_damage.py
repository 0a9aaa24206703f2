"""Damage costs the damaged packets, not the rest of the file, and what comes after keeps its time."""

import subprocess
import sys
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe import errors
from fieldscribe.audio.decode import ogg
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
def test_a_truncated_file_decodes_up_to_the_cut(suffix, sounds, reference, tmp_path, read_raw, likeness):
    target = tmp_path / "decoded.s16"
    (part,) = decode([damaged(sounds[suffix], tmp_path, "cut")], target).parts
    found = read_raw(target)
    assert 5 < part.duration < 6.8
    assert likeness(found, reference[: len(found)])[1] > (0.7 if suffix == "amr" else 0.98)


@pytest.mark.parametrize("how", ["cut", "power cut"])
@pytest.mark.parametrize("suffix", INDEXED)
def test_an_mp4_without_its_index_is_reported(suffix, how, sounds, tmp_path):
    target = tmp_path / "decoded.s16"
    with pytest.raises(errors.SoundUnfinished, match="is incomplete") as caught:
        decode([damaged(sounds[suffix], tmp_path, how)], target)
    assert f"{how}.{suffix}" in str(caught.value)
    assert not list(target.parent.glob(f"{TEMPORARY_PREFIX}*"))


@pytest.mark.parametrize("how", ["zeros", "noise"])
@pytest.mark.parametrize("suffix", [suffix for suffix in STREAMED + INDEXED if suffix != "amr"])
def test_damage_in_the_middle_becomes_silence_of_the_same_length(
    suffix, how, sounds, reference, tmp_path, read_raw, likeness
):
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
def test_zeros_at_the_end_add_no_sound(suffix, sounds, tmp_path):
    target = tmp_path / "decoded.s16"
    (part,) = decode([damaged(sounds[suffix], tmp_path, "zeros at the end")], target).parts
    assert part.duration == pytest.approx(12, abs=0.06)


@pytest.mark.parametrize("suffix", [suffix for suffix in STREAMED if suffix not in ("wav", "aiff")])
def test_a_truncated_file_padded_with_zeros_decodes_up_to_the_cut(suffix, sounds, tmp_path):
    (part,) = decode([damaged(sounds[suffix], tmp_path, "power cut")], tmp_path / "decoded.s16").parts
    assert 5 < part.duration < 6.8


def test_a_wav_with_an_unfinished_header_is_decoded(sounds, tmp_path, reference, read_raw, likeness):
    data = bytearray(sounds["wav"].read_bytes())
    start = data.index(b"data")
    for claimed in (0, 0xFFFFFFFF, 0x7FFFFFF0):
        data[start + 4 : start + 8] = claimed.to_bytes(4, "little")
        (tmp_path / "open.wav").write_bytes(data)
        (part,) = decode([tmp_path / "open.wav"], tmp_path / "decoded.s16").parts
        assert part.duration == pytest.approx(12, abs=0.01)
        assert likeness(read_raw(tmp_path / "decoded.s16"), reference)[1] > 0.98


def test_missing_sound_is_reported_in_the_result(sounds, tmp_path):
    (part,) = decode([damaged(sounds["mp3"], tmp_path, "cut")], tmp_path / "decoded.s16").parts
    assert part.container_duration == pytest.approx(12, abs=0.06)
    assert part.duration < 6.8


def test_damaged_parts_join_with_whole_ones(sounds, tmp_path):
    sources = [sounds["opus"], damaged(sounds["opus"], tmp_path, "zeros"), sounds["opus"]]
    first, second, third = decode(sources, tmp_path / "decoded.s16").parts
    assert (first.bad_packets, third.bad_packets) == (0, 0)
    assert second.bad_packets > 0


# ---- Ogg: pages that FFmpeg skips without a word


def ogg_pages(data: bytes) -> list[int]:
    """Where the pages begin."""
    return [at for at in range(len(data)) if data.startswith(b"OggS", at)]


@pytest.mark.parametrize("suffix", ["opus", "ogg"])
@pytest.mark.parametrize("how", ["a bit", "its name", "cut out", "two"])
def test_a_damaged_first_ogg_page_becomes_silence(suffix, how, sounds, reference, tmp_path, read_raw, likeness):
    data = bytearray(sounds[suffix].read_bytes())
    pages = ogg_pages(data)
    first = next(at for at in pages if int.from_bytes(data[at + 6 : at + 14], "little", signed=True) > 0)
    following = pages[pages.index(first) + (2 if how == "two" else 1)]
    if how == "a bit":
        data[first + 500] ^= 1
    elif how == "its name":
        data[first] ^= 1
    else:
        del data[first:following]
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data)
    (part,) = decode([path], tmp_path / "decoded.s16").parts
    assert part.duration == pytest.approx(12, abs=0.06)
    assert part.bad_packets == 1 and part.filled > 0.1
    shift, correlation = likeness(read_raw(tmp_path / "decoded.s16"), reference[80_000:])
    assert shift == pytest.approx(5, abs=0.06) and correlation > 0.98


@pytest.mark.parametrize("suffix", ["opus", "ogg"])
def test_a_damaged_last_ogg_page_is_counted(suffix, sounds, tmp_path):
    data = bytearray(sounds[suffix].read_bytes())
    last = ogg_pages(data)[-1]
    for name, changed in {"bit": data[:-5] + bytes([data[-5] ^ 1]) + data[-4:], "cut": data[: last + 30]}.items():
        (tmp_path / f"{name}.{suffix}").write_bytes(changed)
        (part,) = decode([tmp_path / f"{name}.{suffix}"], tmp_path / "decoded.s16").parts
        assert part.bad_packets >= 1, name


def test_an_ogg_file_cut_between_pages_counts_as_complete(sounds, tmp_path):
    """There are recorders that never mark the last page."""
    data = sounds["opus"].read_bytes()
    (tmp_path / "a.opus").write_bytes(data[: ogg_pages(data)[-1]])
    (part,) = decode([tmp_path / "a.opus"], tmp_path / "decoded.s16").parts
    assert part.bad_packets == 0


@given(st.binary(max_size=400), st.integers(0, 400))
def test_random_bytes_are_no_ogg_page(noise, at):
    assert not list(ogg.pages(noise[:at] + b"OggS\0" + noise[at:]))


# ---- time stamps that are wrong


def flac_frames(path: Path, samples: np.ndarray, size: int) -> list[bytes]:
    """The frames, of so many samples each, of a FLAC file that is written to `path`."""
    frame = av.AudioFrame.from_ndarray(samples[None], format="s16", layout="mono")
    frame.sample_rate = 16_000
    resampler = av.AudioResampler("s16", "mono", 16_000, frame_size=size)
    with av.open(str(path), "w", format="flac") as container:
        stream = container.add_stream("flac", rate=16_000, layout="mono", options={"frame_size": str(size)})
        for piece in [*resampler.resample(frame), *resampler.resample(None), None]:
            container.mux(stream.encode(piece))
    with av.open(str(path)) as container:
        return [bytes(packet) for packet in container.demux(container.streams.audio[0]) if packet.size]


def test_flac_with_wrong_frame_numbers_is_decoded(tmp_path, reference):
    """As old encoders wrote them: each stamp is the number of the frame times its own size."""
    long, short = (flac_frames(tmp_path / f"{size}.flac", reference, size) for size in (4608, 1152))
    whole = (tmp_path / "4608.flac").read_bytes()
    order = [frame for number in range(3, 39, 6) for frame in (short[number], long[number])]
    (tmp_path / "old.flac").write_bytes(whole[: whole.index(long[0])] + b"".join(order))
    (part,) = decode([tmp_path / "old.flac"], tmp_path / "decoded.s16").parts
    assert part.filled == 0
    assert part.duration == pytest.approx(6 * (4608 + 1152) / 16_000, abs=0.01)


def test_time_stamps_that_jump_back_and_forth_add_no_silence(sounds, tmp_path):
    with av.open(str(sounds["webm"])) as source:
        stream = source.streams.audio[0]
        with av.open(str(tmp_path / "uneven.mkv"), "w", format="matroska") as container:
            copy = container.add_stream_from_template(stream)
            for number, packet in enumerate([packet for packet in source.demux(stream) if packet.size]):
                packet.dts = packet.pts
                packet.pts += 400 * (number % 7 == 3)
                packet.stream = copy
                container.mux(packet)
    (part,) = decode([tmp_path / "uneven.mkv"], tmp_path / "decoded.s16").parts
    assert part.duration == pytest.approx(12, abs=0.5)


def test_a_very_low_sample_rate_is_decoded(tmp_path):
    soundfile.write(tmp_path / "slow.wav", np.zeros(5000, np.int16), 1000)
    (part,) = decode([tmp_path / "slow.wav"], tmp_path / "decoded.s16").parts
    assert (part.duration, part.sample_rate) == (pytest.approx(5, abs=0.01), 1000)


@pytest.mark.skipif(sys.platform != "linux", reason="macOS does not hold to such a limit")
@pytest.mark.parametrize("memory", [60_000, 100_000])
def test_running_out_of_memory_is_not_reported_as_a_damaged_file(memory, sounds, tmp_path):
    code = (
        "import sys; from pathlib import Path; from fieldscribe.audio.decode.decoder import decode\n"
        "try: decode([Path(sys.argv[1])], Path(sys.argv[2]))\n"
        "except Exception as error: print(type(error).__name__)\n"
    )
    limited = ["sh", "-c", f'ulimit -v {memory}; exec "$@"', "sh", sys.executable, "-c", code]
    done = subprocess.run(
        [*limited, str(sounds["flac"]), str(tmp_path / "out")], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "OutOfMemory", done.stderr
