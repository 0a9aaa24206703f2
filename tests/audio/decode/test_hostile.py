"""Files that are not what they seem: one clear sentence each, nothing else opened, nothing left behind."""

import contextlib
import dataclasses
import errno
import io
import os
import shutil
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest

from fieldscribe import errors
from fieldscribe.audio.decode.decoder import decode
from fieldscribe.durable import TEMPORARY_PREFIX

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


@pytest.fixture
def target(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "decoded.s16"
    yield path
    assert not list(path.parent.glob(f"{TEMPORARY_PREFIX}*"))


def refused(path: Path, target: Path, kind: type[errors.FieldscribeError]) -> str:
    """The sentence with which `path` is refused."""
    with pytest.raises(errors.FieldscribeError) as caught:
        decode([path], target)
    assert type(caught.value) is kind, str(caught.value)
    assert not target.exists()
    sentence = str(caught.value)
    assert sentence.endswith(".")
    for word in ("Errno", "Traceback", "demux", "codec"):
        assert word not in sentence
    return sentence


def wav(path: Path, samples: bytes, channels: int = 1, rate: int = 48_000, bits: int = 16) -> Path:
    """A WAV file with a header that says what we want it to say."""
    align = channels * bits // 8
    head = struct.pack("<4sI8sIHHIIHH", b"RIFF", 36 + len(samples), b"WAVEfmt ", 16, 1, channels, rate,
                       rate * align & 0xFFFFFFFF, align, bits)  # fmt: skip
    path.write_bytes(head + struct.pack("<4sI", b"data", len(samples)) + samples)
    return path


# ---- what lies at the path


def test_an_empty_file_is_refused(tmp_path, target):
    (tmp_path / "a.m4a").touch()
    assert "0 bytes" in refused(tmp_path / "a.m4a", target, errors.SoundEmpty)


@pytest.mark.parametrize("name", ["a.mp3", "a.txt", "a", "a.wav", "a.srt"])
def test_a_text_file_is_refused(name, tmp_path, target):
    (tmp_path / name).write_text("We gave oxytocin ten units. " * 500, encoding="utf-8")
    assert name in refused(tmp_path / name, target, errors.NotSound)


@pytest.mark.parametrize("size", [1, 7, 100, 5_000, 300_000])
def test_random_bytes_are_refused(size, tmp_path, target):
    (tmp_path / "a.mp3").write_bytes(np.random.default_rng(size).bytes(size))
    with pytest.raises((errors.NotSound, errors.NothingDecoded)):
        decode([tmp_path / "a.mp3"], target)


@pytest.mark.parametrize("zeros", [1, 4096, 1_000_000])
def test_a_file_of_zeros_is_refused(zeros, tmp_path, target):
    (tmp_path / "a.m4a").write_bytes(bytes(zeros))
    refused(tmp_path / "a.m4a", target, errors.NotSound)


def test_a_folder_is_refused(tmp_path, target):
    (tmp_path / "a.mp3").mkdir()
    assert "is a folder" in refused(tmp_path / "a.mp3", target, errors.NotAFile)


@pytest.mark.parametrize("name", ["nothing.mp3", "no folder/a.mp3", ""])
def test_a_missing_file_is_reported(name, tmp_path, target):
    path = tmp_path / name
    refused(path, target, errors.SoundMissing if name else errors.NotAFile)


def test_a_path_below_a_file_is_reported(sounds, target):
    refused(sounds["wav"] / "a.mp3", target, errors.SoundMissing)


def test_an_impossible_file_name_is_reported(tmp_path, target):
    refused(tmp_path / "a\0.mp3", target, errors.SoundUnreadable)


@posix
def test_links_are_followed_but_not_in_circles(sounds, tmp_path, target):
    (tmp_path / "link.wav").symlink_to(sounds["wav"])
    assert decode([tmp_path / "link.wav"], target).duration == pytest.approx(12, abs=0.01)
    target.unlink()
    (tmp_path / "dangling.wav").symlink_to(tmp_path / "gone.wav")
    refused(tmp_path / "dangling.wav", target, errors.SoundMissing)
    (tmp_path / "circle.wav").symlink_to(tmp_path / "circle.wav")
    refused(tmp_path / "circle.wav", target, errors.SoundUnreadable)


@posix
def test_pipes_devices_and_sockets_are_not_read(tmp_path, target):
    os.mkfifo(tmp_path / "pipe.wav")
    refused(tmp_path / "pipe.wav", target, errors.NotAFile)
    (tmp_path / "device.wav").symlink_to("/dev/zero")
    assert "is a device" in refused(tmp_path / "device.wav", target, errors.NotAFile)
    here = socket.socket(socket.AF_UNIX)
    with here:
        os.chdir(tmp_path)  # the name of a socket may only be short
        here.bind("s.wav")
        refused(tmp_path / "s.wav", target, errors.NotAFile)


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("setpriv"), reason="needs root")
def test_a_file_that_may_not_be_read(sounds, tmp_path):
    """Root may read everything, so somebody else tries."""
    secret = tmp_path / "secret.wav"
    shutil.copy(sounds["wav"], secret)
    secret.chmod(0)
    for folder in [tmp_path, *tmp_path.parents]:
        if folder.stat().st_uid == 0 and not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
    ran = subprocess.run(
        ["setpriv", "--reuid", "65534", "--clear-groups", sys.executable, "-c",
         "import sys; from pathlib import Path; from fieldscribe.audio.files import open_sound\n"
         "try: open_sound(Path(sys.argv[1]))\nexcept Exception as error: print(type(error).__name__, error)",
         str(secret)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    hidden = ("Permission", "shared libraries", "No module named 'fieldscribe'")
    if "SoundUnreadable" not in ran.stdout and any(sign in ran.stderr for sign in hidden):
        pytest.skip("nobody else may run this Python, or read this checkout")
    assert ran.stdout.startswith("SoundUnreadable secret.wav cannot be read (it is protected, ")


NAMES = [
    "débriefing à Goré.wav", "ማስታወሻ.wav", "नवजात.wav", "ملخص.wav", "👶.wav", "-i.wav", "--help", "a b  c .wav",
    "%d.wav", "img%03d.wav", "file:a.wav", "http:a.wav", "concat:a.wav|b.wav", "pipe:0", "a'b\"c.wav", "*?.wav",
    "a,b;c.wav", "subfile,,start,0,end,10,,:a.wav", "data:audio,abc", "x" * 200 + ".wav", "no suffix", ".wav", "a.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_file_name_that_looks_like_an_option_or_url_is_only_a_name(name, sounds, tmp_path, target):
    folder = tmp_path / "Ñandú ፩"
    folder.mkdir()
    try:
        shutil.copy(sounds["wav"], folder / name)
    except OSError:
        pytest.skip("this system has no such name")
    assert decode([folder / name], folder / f"{target.name} é").duration == pytest.approx(12, abs=0.01)


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text")
def test_a_file_name_that_is_not_utf8_is_decoded(sounds, tmp_path, target):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.wav"))
    shutil.copy(sounds["wav"], path)
    assert decode([path], target).duration == pytest.approx(12, abs=0.01)


def test_a_relative_path_is_decoded(sounds, tmp_path, target, monkeypatch):
    shutil.copy(sounds["wav"], tmp_path / "-a.wav")
    monkeypatch.chdir(tmp_path)
    assert decode([Path("-a.wav")], Path("out.s16")).duration == pytest.approx(12, abs=0.01)


# ---- files that point elsewhere


@pytest.fixture
def listener() -> Iterator[tuple[int, list[bytes]]]:
    """A server on this machine, and what it was asked."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    connection.settimeout(5)
                    asked.append(connection.recv(1000))

        thread = threading.Thread(target=accept, daemon=True)
        thread.start()
        yield server.getsockname()[1], asked
        server.shutdown(socket.SHUT_RDWR)
    thread.join(5)


HLS = """#EXTM3U
#EXT-X-TARGETDURATION:10
#EXTINF:10,
{url}
#EXT-X-ENDLIST
"""
PLAYLISTS = {
    "list.m3u8": HLS,
    "list.mp3": HLS,
    "key.m3u8": HLS.replace("#EXTINF", '#EXT-X-KEY:METHOD=AES-128,URI="{url}"\n#EXTINF'),
    "list.ffconcat": "ffconcat version 1.0\nfile '{url}'\n",
    "list.sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio {port} RTP/AVP 0\n",
    "list.mpd": '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><AdaptationSet '
    'mimeType="audio/mp4"><Representation id="1" bandwidth="1"><BaseURL>{url}</BaseURL></Representation>'
    "</AdaptationSet></Period></MPD>",
    "list.pls": "[playlist]\nFile1={url}\nNumberOfEntries=1\n",
    "list.asx": '<asx version="3.0"><entry><ref href="{url}"/></entry></asx>',
    "list.ram": "{url}\n",
    "list.wpl": '<?wpl version="1.0"?><smil><body><seq><media src="{url}"/></seq></body></smil>',
    "list.imf": '<?xml version="1.0"?><CompositionPlaylist xmlns="x"><Id>{url}</Id></CompositionPlaylist>',
}


@pytest.mark.parametrize("name", PLAYLISTS)
def test_a_list_of_addresses_is_refused_and_no_address_is_visited(name, listener, tmp_path, target):
    port, asked = listener
    url = f"http://127.0.0.1:{port}/a.mp3"
    (tmp_path / name).write_text(PLAYLISTS[name].format(url=url, port=port), encoding="utf-8")
    refused(tmp_path / name, target, errors.NotSound)
    assert asked == []


def test_ffmpeg_without_our_protection_would_open_the_address(listener, tmp_path):
    """The counter-trial: the same list, opened as PyAV opens files by default."""
    port, asked = listener
    (tmp_path / "list.m3u8").write_text(HLS.format(url=f"http://127.0.0.1:{port}/a.mp3"), encoding="utf-8")
    with open(tmp_path / "list.m3u8", "rb") as file, pytest.raises(av.error.FFmpegError):
        av.open(file)
    assert asked


@pytest.mark.parametrize("text", [HLS, "ffconcat version 1.0\nfile {url}\n"])
def test_a_list_cannot_pull_in_other_files(text, sounds, tmp_path, target):
    shutil.copy(sounds["wav"], tmp_path / "secret.wav")
    (tmp_path / "list.m3u8").write_text(text.format(url="secret.wav"), encoding="utf-8")
    refused(tmp_path / "list.m3u8", target, errors.NotSound)


# ---- sound files that lie


def test_a_video_without_sound_is_refused(tmp_path, target):
    with av.open(str(tmp_path / "film.mp4"), "w") as container:
        video = container.add_stream("mpeg4", rate=10)
        video.width = video.height = 64
        video.pix_fmt = "yuv420p"
        for number in range(10):
            image = av.VideoFrame.from_ndarray(np.full((64, 64, 3), number, np.uint8))
            image.pts = number
            container.mux(video.encode(image))
        container.mux(video.encode(None))
    assert "only pictures" in refused(tmp_path / "film.mp4", target, errors.NoSoundTrack)


def test_a_photograph_is_refused(tmp_path, target):
    with av.open(str(tmp_path / "photo.jpg"), "w", format="image2", options={"update": "1"}) as container:
        video = container.add_stream("mjpeg", rate=1)
        video.width = video.height = 64
        video.pix_fmt = "yuvj420p"
        container.mux(video.encode(av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8))) + video.encode(None))
    refused(tmp_path / "photo.jpg", target, errors.NotSound)


def test_a_container_without_packets_is_refused(tmp_path, target):
    refused(wav(tmp_path / "a.wav", b""), target, errors.NothingDecoded)


@pytest.mark.parametrize(
    ("channels", "rate"), [(0, 48_000), (1, 0), (1000, 48_000), (1, 2**31 - 1), (32_767, 1), (32, 48_000)]
)
def test_impossible_rates_and_channel_counts_are_refused(channels, rate, tmp_path, target):
    with pytest.raises((errors.NotSound, errors.NothingDecoded)):
        decode([wav(tmp_path / "a.wav", bytes(200_000), channels, rate)], target)


@pytest.mark.parametrize("size", [100_000, 200_000])
def test_a_small_file_that_claims_days_is_not_trusted(size, tmp_path, target):
    """At 1 Hz 200 kB are 27 hours of sound, which would be 3 GB of samples."""
    refused(wav(tmp_path / "a.wav", bytes(size), rate=1), target, errors.NothingDecoded)


def test_a_claim_of_years_does_not_keep_the_sound_out(sounds, tmp_path, target):
    data = bytearray(sounds["flac"].read_bytes())
    data[21] |= 0x0F  # the 36 bits of STREAMINFO that hold the number of samples
    data[22:26] = b"\xff" * 4
    (tmp_path / "a.flac").write_bytes(data)
    (part,) = decode([tmp_path / "a.flac"], target).parts
    assert part.container_duration is None
    assert part.duration == pytest.approx(12, abs=0.01)


def test_a_decompression_bomb_stops_at_the_longest_debrief(tmp_path, encode, monkeypatch):
    """Digital silence: 25 kB of FLAC become an hour. In this process, with ten minutes as the longest."""
    from fieldscribe.audio.decode import track as decode_track
    from fieldscribe.audio.decode import worker as decode_worker

    monkeypatch.setattr(decode_track, "MAX_SECONDS", 600)
    silence = encode(tmp_path / "a.flac", np.zeros(48_000 * 60, np.int16), "flac", "flac", 8_000).read_bytes()
    frames = silence.index(b"\xff\xf8")
    (tmp_path / "bomb.flac").write_bytes(silence[:frames] + silence[frames:] * 60)
    with open(tmp_path / "out", "wb") as file, pytest.raises(errors.SoundTooLong, match=r"bomb\.flac is longer than"):
        decode_worker._decode_part(
            tmp_path / "bomb.flac", "bomb.flac", decode_track.RawFile(file, tmp_path, lambda message: None)
        )
    assert (tmp_path / "out").stat().st_size <= 600 * 32_000


def test_a_claimed_duration_is_not_written_as_silence(sounds, tmp_path, target):
    """A time stamp far ahead, within a duration to match: the gap is closed, not filled with hours of nothing."""
    packets = []
    with av.open(str(sounds["webm"])) as source:
        stream = source.streams.audio[0]
        packets = [(bytes(packet), packet.pts) for packet in source.demux(stream) if packet.size]
        with av.open(str(tmp_path / "gap.mkv"), "w", format="matroska") as container:
            copy = container.add_stream_from_template(stream)
            for number, (data, pts) in enumerate(packets):
                packet = av.Packet(data)
                packet.pts = packet.dts = pts + (20 * 3600 * 1000 if number > len(packets) // 2 else 0)
                packet.time_base, packet.stream = stream.time_base, copy
                container.mux(packet)
    (part,) = decode([tmp_path / "gap.mkv"], target).parts
    assert part.container_duration == pytest.approx(20 * 3600 + 12, abs=1)
    assert part.duration == pytest.approx(12, abs=0.1)
    assert part.filled == 0


def test_a_pause_of_the_recorder_becomes_silence(sounds, tmp_path, target):
    with av.open(str(sounds["webm"])) as source:
        stream = source.streams.audio[0]
        with av.open(str(tmp_path / "pause.mkv"), "w", format="matroska") as container:
            copy = container.add_stream_from_template(stream)
            for packet in [packet for packet in source.demux(stream) if packet.size]:
                packet.pts = packet.dts = packet.pts + (30_000 if packet.pts > 6_000 else 0)
                packet.stream = copy
                container.mux(packet)
    (part,) = decode([tmp_path / "pause.mkv"], target).parts
    assert part.filled == pytest.approx(30, abs=0.05)
    assert part.duration == pytest.approx(42, abs=0.1)


def test_metadata_that_is_not_text_is_ignored(tmp_path, sounds, target):
    """What recorders write in the character set of their own country, and a title of 200 kB that is none at all."""
    data = sounds["wav"].read_bytes()
    title = b"d\xe9briefing \xff\xfe\x80" * 14_000
    info = b"INFOINAM" + len(title).to_bytes(4, "little") + title
    (tmp_path / "a.wav").write_bytes(data[:12] + b"LIST" + len(info).to_bytes(4, "little") + info + data[12:])
    assert decode([tmp_path / "a.wav"], target).duration == pytest.approx(12, abs=0.01)


def test_chunks_that_claim_gigabytes(tmp_path, sounds, target):
    """Lengths in headers are claims: nothing is reserved for them."""
    data = sounds["wav"].read_bytes()
    (tmp_path / "a.wav").write_bytes(data[:12] + b"LIST\xff\xff\xff\x7fINFO" + data[12:])
    with pytest.raises(errors.NotSound):
        decode([tmp_path / "a.wav"], target)
    m4a = bytearray(sounds["m4a"].read_bytes())
    table = m4a.index(b"stsz")
    m4a[table + 12 : table + 16] = b"\x7f\xff\xff\xff"
    (tmp_path / "a.m4a").write_bytes(m4a)
    try:
        decode([tmp_path / "a.m4a"], target)
    except errors.FieldscribeError as error:
        assert not isinstance(error, errors.ChildCrashed | errors.ChildSilent)


def test_a_chunk_that_claims_more_than_any_disk_has_costs_no_sound(tmp_path, sounds, target):
    endless = b"junk" + (1 << 62).to_bytes(8, "big")
    (tmp_path / "a.caf").write_bytes(sounds["caf"].read_bytes() + endless + bytes(200))
    assert decode([tmp_path / "a.caf"], target).duration == pytest.approx(12, abs=0.01)


def test_tracks_that_turn_up_on_the_way_cost_no_sound(tmp_path, sounds):
    """With them PyAV 18 looks at random memory when all is read, and may fail with what is raised here."""
    from fieldscribe.audio.decode import container
    from fieldscribe.audio.decode import track as decode_track

    class Failing:
        """A container that fails at its end."""

        def demux(self, stream):
            yield from (packet for packet in source.container.demux(stream) if packet.size)
            raise IndexError("list index out of range")

    with open(sounds["wav"], "rb") as file, open(tmp_path / "out", "wb") as out:
        source = container.open_source("a.wav", file)
        output = decode_track.RawFile(out, tmp_path, lambda message: None)
        track = decode_track.Track(dataclasses.replace(source, container=Failing()), output)
        for packet in track.packets():
            track.decode(packet)
        track.close()
    assert track.samples / 16_000 == pytest.approx(12, abs=0.01)


@pytest.mark.parametrize(
    "suffix", ["mp3", "m4a", "ogg", "opus", "flac", "amr", "wma", "webm", "mkv", "avi", "caf", "wav"]
)
def test_flipped_bytes_give_sound_or_a_known_error(suffix, sounds, tmp_path, target):
    """Every outcome is good but a hang, a crash of the parent or something that is not one of our errors."""
    data = sounds[suffix].read_bytes()
    for seed in range(4):
        random = np.random.default_rng(seed)
        changed = bytearray(data)
        spread = 600 if seed % 2 else len(data)  # all over the file, or in its head
        for position in random.integers(0, min(spread, len(data)), 40):
            changed[position] = random.integers(0, 256)
        (tmp_path / f"a.{suffix}").write_bytes(changed)
        try:
            result = decode([tmp_path / f"a.{suffix}"], target)
        except errors.FieldscribeError as error:
            assert str(error).endswith(".")
        else:
            assert target.stat().st_size == round(result.duration * 16_000) * 2


class PulledOut(io.FileIO):
    """A stand-in for a memory card that is pulled out after so many bytes."""

    last = 0

    def readinto(self, buffer) -> int:
        if self.tell() >= self.last:
            raise OSError(errno.EIO, "Input/output error")
        return super().readinto(buffer)

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() >= self.last:
            raise OSError(errno.EIO, "Input/output error")
        return super().read(size) or b""


@pytest.mark.parametrize("last", [8, 100_000])
def test_a_memory_card_pulled_out_is_reported(last, sounds, tmp_path, monkeypatch):
    """In this process: what the child would do with a file that fails."""
    from fieldscribe.audio.decode import track as decode_track
    from fieldscribe.audio.decode import worker as decode_worker

    monkeypatch.setattr(PulledOut, "last", last)
    monkeypatch.setattr(decode_worker, "open_sound", lambda path, name: PulledOut(path))
    with pytest.raises(errors.SoundUnreadable, match="the disk failed"), open(tmp_path / "out", "wb") as file:
        decode_worker._decode_part(
            sounds["wav"], "card.wav", decode_track.RawFile(file, tmp_path, lambda message: None)
        )


# ---- where it is written


def test_a_target_that_cannot_be_written_is_reported(sounds, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(errors.NotWritable, match="cannot write"):
        decode([sounds["wav"]], tmp_path / "file" / "decoded.s16")
    (tmp_path / "taken").mkdir()
    with pytest.raises(errors.DestinationNotAFile):
        decode([sounds["wav"]], tmp_path / "taken")
    assert not list(tmp_path.glob(f"{TEMPORARY_PREFIX}*"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with 70 MB, 64 of which are never used."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = sys.platform == "linux" and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=70m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_too_little_disk_space_is_reported_before_decoding(small_disk, sounds):
    with pytest.raises(errors.DiskFull, match="too full"):
        decode([sounds["opus"]] * 30, small_disk / "decoded.s16")
    assert list(small_disk.iterdir()) == []


@pytest.fixture
def long_amr(sounds, tmp_path) -> Path:
    """Nine minutes, of which the file promises nothing."""
    path, once = tmp_path / "long.amr", sounds["amr"].read_bytes()
    path.write_bytes(once + once.removeprefix(b"#!AMR\n") * 45)
    return path


def test_a_disk_that_fills_while_decoding_is_reported(small_disk, long_amr):
    """Only the look on the way can notice."""
    with pytest.raises(errors.DiskFull, match="Nothing was lost"):
        decode([long_amr], small_disk / "decoded.s16")
    assert list(small_disk.iterdir()) == []


def test_a_disk_that_is_full_to_the_last_byte(small_disk, long_amr):
    """Another program takes the reserve as well: the write itself fails."""

    def fill(done: float, total: float | None) -> None:
        with open(small_disk / "other", "ab") as other, contextlib.suppress(OSError):
            other.write(bytes(80 * 2**20))

    with pytest.raises(errors.DiskFull):
        decode([long_amr], small_disk / "decoded.s16", fill)
    assert [path.name for path in small_disk.iterdir()] == ["other"]
