"""Every format comes out as the sound that went in, on one time line, with little memory, or not at all."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import psutil
import pytest

from fieldscribe import errors, processes
from fieldscribe.audio import files
from fieldscribe.audio.decode.decoder import decode
from fieldscribe.durable import TEMPORARY_PREFIX

# AMR keeps what a telephone keeps; the others are as good as the original
LEAST = {"amr": 0.7, "3gp": 0.7}
# bare AAC and MP3 in AVI do not say how much the encoder put in front; WMA's decoder swallows the first frame
SHIFT = {"aac": 0.05, "avi": 0.05, "wma": 0.06}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "decoded.s16"


@pytest.mark.parametrize(
    "suffix",
    ["mp3", "m4a", "aac", "wav", "ogg", "opus", "flac", "amr", "3gp", "wma", "webm", "aiff", "caf", "mp4", "mov", "mkv",
     "avi"],
)  # fmt: skip
def test_every_format_decodes_to_the_original_sound(suffix, sounds, reference, likeness, read_raw, target):
    result = decode([sounds[suffix]], target)
    (part,) = result.parts
    found = read_raw(target)
    assert len(found) == round(part.duration * 16_000)
    assert part.duration == pytest.approx(12, abs=0.06)
    if suffix in ("wav", "flac", "aiff", "mkv"):
        assert len(found) == 192_000
    if suffix in ("aac", "amr"):
        assert part.container_duration is None  # they would only guess
    else:
        assert part.container_duration == pytest.approx(12, abs=0.06)
    assert (part.bad_packets, part.filled) == (0, 0)
    shift, correlation = likeness(found, reference)
    assert abs(shift) <= SHIFT.get(suffix, 0.005)
    assert correlation > LEAST.get(suffix, 0.99)


def test_an_mp3_without_a_frame_count_has_no_container_duration(encode, speech, tmp_path, target):
    """FFmpeg would guess from the bit rate of the beginning, and be far off where that varies."""
    path = encode(tmp_path / "a.mp3", speech, "mp3", "libmp3lame", 44_100, options={"write_xing": "0"})
    (part,) = decode([path], target).parts
    assert part.container_duration is None
    assert part.duration == pytest.approx(12, abs=0.1)


def test_an_mp3_with_cover_art_has_the_right_container_duration(sounds, tmp_path, target):
    data = sounds["mp3"].read_bytes()
    frames = data[10 + int.from_bytes(data[6:10], "big") :]  # of less than 128 bytes of tag, as they are here
    tag = b"ID3\x03\x00\x00" + bytes([0, 6, 13, 32]) + bytes(6 * 128 * 128 + 13 * 128 + 32)
    (tmp_path / "a.mp3").write_bytes(tag + frames)
    (part,) = decode([tmp_path / "a.mp3"], target).parts
    assert part.container_duration == pytest.approx(12, abs=0.06)


def test_codec_and_duration_are_returned(sounds, target):
    (part,) = decode([sounds["m4a"]], target).parts
    assert (part.codec, part.sample_rate, part.channels) == ("aac", 44_100, 2)
    (part,) = decode([sounds["mp3"]], target).parts
    assert (part.codec, part.sample_rate, part.channels) == ("mp3", 44_100, 1)


@pytest.mark.parametrize(
    ("codec", "rate", "layout"),
    [
        ("pcm_s16le", 8_000, "mono"),
        ("pcm_s16le", 16_000, "mono"),
        ("pcm_s16le", 16_000, "stereo"),
        ("pcm_s16le", 192_000, "mono"),
        ("pcm_s24le", 96_000, "stereo"),
        ("pcm_s32le", 48_000, "mono"),
        ("pcm_f32le", 48_000, "mono"),
        ("pcm_f64le", 44_100, "mono"),
        ("pcm_u8", 22_050, "mono"),
        ("pcm_alaw", 8_000, "mono"),
        ("pcm_mulaw", 8_000, "mono"),
        ("adpcm_ima_wav", 44_100, "mono"),
        ("pcm_s16le", 48_000, "5.1"),
        ("pcm_s16le", 48_000, "7.1"),
    ],
)
def test_every_wav_sample_format_is_decoded(
    codec, rate, layout, speech, reference, encode, likeness, read_raw, tmp_path, target
):
    result = decode([encode(tmp_path / "a.wav", speech, "wav", codec, rate, layout)], target)
    assert result.duration == pytest.approx(12, abs=0.06)
    shift, correlation = likeness(read_raw(target), reference)
    assert abs(shift) <= 0.005
    assert correlation > 0.95


@pytest.mark.parametrize(
    ("name", "muxer", "codec", "rate"),
    [
        ("a.ts", "mpegts", "aac", 48_000),
        ("a.mpg", "mpeg", "mp2", 44_100),
        ("a.mp2", "mp2", "mp2", 44_100),
        ("a.flv", "flv", "libmp3lame", 44_100),
        ("a.mka", "matroska", "libopus", 48_000),
        ("alac.m4a", "ipod", "alac", 44_100),
        ("opus.mp4", "mp4", "libopus", 48_000),
        ("flac.oga", "ogg", "flac", 44_100),
        ("pcm.avi", "avi", "pcm_s16le", 44_100),
        ("pcm.caf", "caf", "pcm_s16be", 44_100),
        ("mp3.wav", "wav", "libmp3lame", 44_100),
        ("a.ac3", "ac3", "ac3", 48_000),
        ("a.au", "au", "pcm_s16be", 44_100),
        ("a.w64", "w64", "pcm_s16le", 44_100),
        ("a.wv", "wv", "wavpack", 44_100),
        ("a.tta", "tta", "tta", 44_100),
        ("a.voc", "voc", "pcm_s16le", 44_100),
    ],
)
def test_rare_combinations_of_container_and_codec_are_decoded(
    name, muxer, codec, rate, speech, reference, encode, likeness, read_raw, tmp_path, target
):
    (part,) = decode([encode(tmp_path / name, speech, muxer, codec, rate)], target).parts
    assert part.duration == pytest.approx(12, abs=0.06)
    assert (part.bad_packets, part.filled) == (0, 0)
    assert Path(name).suffix in files.KNOWN_SUFFIXES
    shift, correlation = likeness(read_raw(target), reference)
    assert abs(shift) < 0.05
    assert correlation > 0.99


def test_parts_join_in_order_without_a_gap(sounds, target, read_raw):
    alone = []
    for suffix in ("wav", "opus", "mp3"):
        decode([sounds[suffix]], target)
        alone.append(read_raw(target))
    result = decode([sounds[suffix] for suffix in ("wav", "opus", "mp3")], target)
    assert np.array_equal(read_raw(target), np.concatenate(alone))
    assert [part.duration * 16_000 for part in result.parts] == [len(one) for one in alone]
    assert result.duration == sum(part.duration for part in result.parts)


def test_the_same_file_gives_the_same_bytes_and_replaces_what_was_there(sounds, target):
    target.write_bytes(b"old")
    decode([sounds["m4a"]], target)
    first = target.read_bytes()
    decode([sounds["m4a"]], target)
    assert target.read_bytes() == first


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX modes")
def test_only_the_owner_may_read_the_sound(sounds, tmp_path):
    result = decode([sounds["wav"]], tmp_path / "new folder" / "a.s16")
    assert result.path.stat().st_mode & 0o777 == 0o600
    assert result.path.parent.stat().st_mode & 0o777 == 0o700


def test_progress_grows_up_to_the_total(sounds, target):
    seen: list[tuple[float, float | None]] = []
    decode([sounds["opus"]] * 20 + [sounds["wav"]], target, lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)
    assert all(total == pytest.approx(21 * 12, abs=21 * 0.06) for _, total in seen)


def test_progress_has_no_total_without_a_container_duration(repeated_mp3, target):
    totals = set()
    decode([repeated_mp3(20)], target, lambda done, total: totals.add(total))
    assert totals <= {None}


def test_cover_art_is_not_sound(speech, reference, encode, tmp_path, target, likeness, read_raw):
    plain = encode(tmp_path / "plain.mp3", speech, "mp3", "libmp3lame", 44_100)
    with av.open(str(tmp_path / "cover.mp3"), "w", format="mp3") as album, av.open(str(plain)) as source:
        sound = album.add_stream_from_template(source.streams.audio[0])
        cover = album.add_stream("png", rate=1)
        cover.width = cover.height = 64
        cover.pix_fmt = "rgb24"
        cover.disposition = av.stream.Disposition.attached_pic
        image = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8))
        image.pts = 0
        album.mux(cover.encode(image) + cover.encode(None))
        for packet in source.demux(audio=0):
            if packet.size:
                packet.stream = sound
                album.mux(packet)
    with av.open(str(tmp_path / "cover.mp3")) as album:
        assert album.streams.video
    decode([tmp_path / "cover.mp3"], target)
    assert likeness(read_raw(target), reference)[1] > 0.99


def two_tracks(path: Path, first: np.ndarray, second: np.ndarray, default: int | None) -> Path:
    """A Matroska file with two sound tracks of 48 kHz."""
    with av.open(str(path), "w", format="matroska") as container:
        tracks = [container.add_stream("flac", rate=48_000, layout="mono") for _ in range(2)]
        for number, track in enumerate(tracks):
            track.disposition = av.stream.Disposition.default if number == default else av.stream.Disposition.original
            track.codec_context.open()
        for track, samples in zip(tracks, (first, second), strict=True):
            frame = av.AudioFrame.from_ndarray(samples[None], format="s16", layout="mono")
            frame.sample_rate, frame.pts = 48_000, 0
            resampler = av.AudioResampler("s16", "mono", 48_000, frame_size=track.codec_context.frame_size)
            for piece in [*resampler.resample(frame), *resampler.resample(None)]:
                if piece is not None:
                    container.mux(track.encode(piece))
            container.mux(track.encode(None))
    return path


@pytest.mark.parametrize("default", [0, 1])
def test_of_several_tracks_the_default_one_is_decoded(default, speech, reference, tmp_path, target, likeness, read_raw):
    noise = np.random.default_rng(1).integers(-3000, 3000, len(speech), np.int16)
    tracks = (speech, noise) if default == 0 else (noise, speech)
    decode([two_tracks(tmp_path / "two.mkv", *tracks, default)], target)
    assert likeness(read_raw(target), reference)[1] > 0.99


def test_without_a_default_the_longest_track_is_decoded(speech, reference, tmp_path, target, likeness, read_raw):
    short = np.zeros(48_000, np.int16)
    decode([two_tracks(tmp_path / "two.mkv", short, speech, None)], target)
    assert likeness(read_raw(target), reference)[1] > 0.99


def test_sample_rate_and_channels_may_change_within_a_file(speech, encode, tmp_path, target, likeness, read_raw):
    half = len(speech) // 2
    first = encode(
        tmp_path / "1.mp3", speech[:half], "mp3", "libmp3lame", 44_100, "stereo", options={"write_xing": "0"}
    )
    then = encode(tmp_path / "2.mp3", speech[half:], "mp3", "libmp3lame", 16_000, "mono", options={"write_xing": "0"})
    joined = tmp_path / "joined.mp3"
    joined.write_bytes(first.read_bytes() + then.read_bytes())
    result = decode([joined], target)
    assert result.duration == pytest.approx(12, abs=0.3)
    found = read_raw(target)
    for file, position in ((first, 0), (then, 6 * 16_000)):
        decode([file], target)
        alone = read_raw(target)[8_000:80_000]
        shift, correlation = likeness(found, alone)
        assert correlation > 0.98
        assert shift == pytest.approx((position + 8_000) / 16_000, abs=0.2)


def test_decoding_no_files_raises_value_error(target):
    with pytest.raises(ValueError, match="nothing to decode"):
        decode([], target)


def test_one_bad_part_stops_all_before_any_work_is_done(sounds, tmp_path, target):
    (tmp_path / "notes.txt").write_text("What went well? " * 100, encoding="utf-8")
    seen = []
    with pytest.raises(errors.NotSound, match=r"notes\.txt"):
        decode([sounds["wav"], tmp_path / "notes.txt"], target, lambda done, total: seen.append(done))
    assert seen == []
    assert not list(target.parent.glob(f"{TEMPORARY_PREFIX}*"))


# ---- the child


@pytest.fixture(scope="session")
def repeated_mp3(speech, encode, tmp_path_factory) -> Callable[[int], Path]:
    """Makes an MP3 of the same twelve seconds so many times: bare frames, without a header that counts them."""
    folder = tmp_path_factory.mktemp("long")
    bare = {"write_xing": "0", "id3v2_version": "0"}
    frames = encode(folder / "once.mp3", speech, "mp3", "libmp3lame", 22_050, options=bare).read_bytes()

    def make(times: int) -> Path:
        path = folder / f"{times} times.mp3"
        if not path.exists():
            path.write_bytes(frames * times)
        return path

    return make


@pytest.fixture
def three_hours(repeated_mp3) -> Path:
    """What no machine has decoded before a test looks at it."""
    return repeated_mp3(900)


@pytest.fixture
def child_seen(monkeypatch: pytest.MonkeyPatch) -> list[processes.Child]:
    """The decode children that were started."""
    children: list[processes.Child] = []
    start = processes.Child.__init__

    def remember(self, *args, **options) -> None:
        start(self, *args, **options)
        children.append(self)

    monkeypatch.setattr(processes.Child, "__init__", remember)
    return children


@pytest.mark.skipif(sys.platform != "linux", reason="VmHWM is read from /proc")
def test_memory_does_not_grow_with_the_length(repeated_mp3, target, child_seen):
    """Were the quarter of an hour kept, it would be 29 MB decoded, and no less in packets."""
    peaks = []

    def look(done: float, total: float | None) -> None:
        status = Path(f"/proc/{child_seen[0].pid}/status").read_text()
        peaks.append(int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))))

    result = decode([repeated_mp3(75)], target, look)
    assert result.duration == pytest.approx(15 * 60, rel=0.01)
    assert target.stat().st_size == round(result.duration * 16_000) * 2
    assert peaks[-1] < peaks[0] + 6 * 1024
    assert peaks[-1] < 120 * 1024


def test_cancel_leaves_nothing(three_hours, target, child_seen):
    seen: list[float] = []
    with pytest.raises(errors.Cancelled):
        decode([three_hours], target, lambda done, total: seen.append(done), lambda: bool(seen))
    assert not target.exists()
    assert not list(target.parent.glob(f"{TEMPORARY_PREFIX}*"))
    assert not psutil.pid_exists(child_seen[0].pid)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize(
    ("number", "kind"),
    [("SIGKILL", errors.OutOfMemory), ("SIGSEGV", errors.ChildCrashed), ("SIGILL", errors.IllegalInstruction)],
)
def test_a_crash_of_the_decoder_is_reported_in_a_sentence(number, kind, three_hours, target, child_seen):
    target.write_bytes(b"what was there")
    with pytest.raises(kind, match="Reading the sound file") as caught:
        decode([three_hours], target, lambda done, total: os.kill(child_seen[0].pid, getattr(signal, number)))
    assert "The file itself is unchanged" in str(caught.value)
    assert target.read_bytes() == b"what was there"
    assert not list(target.parent.glob(f"{TEMPORARY_PREFIX}*"))


def test_the_decoder_exits_when_its_parent_dies(three_hours, target, sounds):
    parent = subprocess.Popen(
        [sys.executable, "-c",
         "import sys; from pathlib import Path; import fieldscribe.audio.decode.decoder as d\n"
         "start = d.Child.__init__\n"
         "def told(self, *args, **options):\n    start(self, *args, **options); print(self.pid, flush=True)\n"
         "d.Child.__init__ = told\n"
         "d.decode([Path(sys.argv[1])], Path(sys.argv[2]), lambda *p: print('going', flush=True))\n",
         str(three_hours), str(target)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        assert parent.stdout.readline() == "going\n"
        parent.kill()
    child.wait(30)
    assert not target.exists()
    decode([sounds["wav"]], target)  # what the crash left does not stand in the way
    assert list(target.parent.glob(target.name + "*")) == [target]
