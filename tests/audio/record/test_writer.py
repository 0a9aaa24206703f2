import contextlib
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldscribe.audio.record.writer import DurableFile, FlacPart, PartsWriter, part_name

Read = Callable[[Path], np.ndarray]


def noise(samples: int, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).integers(-20000, 20000, samples).astype(np.int16)


def fill(disk: Path) -> Path:
    """Somebody else takes all the room that is left."""
    other = disk / "other"
    with other.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return other
    raise AssertionError


def readable(folder: Path) -> int:
    """Samples that can be read from the files as they are on the disk now."""
    found = 0
    for path in sorted(folder.glob("part-*.flac")):
        with contextlib.suppress(av.error.FFmpegError), av.open(str(path)) as container:
            for packet in container.demux(audio=0):
                with contextlib.suppress(av.error.FFmpegError):
                    found += sum(frame.samples for frame in packet.decode())
    return found


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.integers(0, 4000), min_size=1, max_size=20),
    st.floats(0.05, 2.0),
    st.integers(0, 3000),
)
def test_parts_join_without_a_gap(recorded: Read, blocks: list[int], part_seconds: float, silence: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, told = Path(name), []
        writer = PartsWriter(folder, part_seconds=part_seconds, on_part=lambda *part: told.append(part))
        sound = noise(sum(blocks))
        at = 0
        for size in blocks:
            writer.write(sound[at : at + size])
            at += size
        writer.write_silence(silence)
        assert writer.samples == len(sound) + silence
        assert writer.close()
        assert writer.saved_samples == writer.samples == len(sound) + silence
        assert np.array_equal(recorded(folder), np.concatenate([sound, np.zeros(silence, np.int16)]))
        assert sum(samples for _, samples in told) == len(sound) + silence
        assert all(samples == round(part_seconds * 16000) for _, samples in told[:-1])


def test_saved_sound_can_be_read_while_the_file_is_open(tmp_path: Path, recorded: Read) -> None:
    writer = PartsWriter(tmp_path)
    sound = noise(50_000)
    writer.write(sound)
    assert writer.saved_samples == 0
    writer.sync()
    with av.open(str(tmp_path / part_name(1))) as container:
        found = np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)])
    assert writer.saved_samples == len(found) >= 50_000 - 1152
    assert np.array_equal(found, sound[: len(found)])
    writer.close()


def test_an_empty_recording_leaves_no_file(tmp_path: Path) -> None:
    PartsWriter(tmp_path).close()
    assert list(tmp_path.iterdir()) == []


def test_files_are_for_their_owner_only(tmp_path: Path) -> None:
    PartsWriter(tmp_path).write(noise(10))
    assert (tmp_path / part_name(1)).stat().st_mode & 0o777 == 0o600


def test_an_existing_part_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / part_name(1)).write_bytes(b"somebody's sound")
    with pytest.raises(FileExistsError):
        FlacPart(tmp_path / part_name(1))
    assert (tmp_path / part_name(1)).read_bytes() == b"somebody's sound"


def test_when_the_next_part_cannot_be_created_the_present_one_goes_on(tmp_path: Path, recorded: Read) -> None:
    (tmp_path / part_name(2)).mkdir()
    writer = PartsWriter(tmp_path, part_seconds=1)
    sound = noise(40_000)
    writer.write(sound)
    (tmp_path / part_name(2)).rmdir()
    writer.write(sound)
    assert writer.close()
    assert np.array_equal(recorded(tmp_path), np.concatenate([sound, sound]))
    assert (tmp_path / part_name(1)).stat().st_size > 2 * (tmp_path / part_name(2)).stat().st_size


def test_on_a_full_disk_sound_waits_in_memory_and_is_not_reported_as_saved(
    small_disk: Callable[[int], Path], recorded: Read
) -> None:
    disk = small_disk(2048)
    writer = PartsWriter(disk, part_seconds=2)
    sound = noise(16_000 * 10)
    writer.write(sound[:40_000])
    assert writer.sync() and writer.error is None
    saved = writer.saved_samples
    other = fill(disk)
    writer.write(sound[40_000:])
    assert not writer.sync()
    assert writer.error is not None
    assert saved <= writer.saved_samples <= readable(disk) < writer.samples
    other.unlink()
    assert writer.sync() and writer.error is None
    assert writer.close()
    assert writer.saved_samples == len(sound)
    assert np.array_equal(recorded(disk), sound)


def test_closing_on_a_full_disk_reports_unsaved_sound(small_disk: Callable[[int], Path]) -> None:
    disk = small_disk(1024)
    writer = PartsWriter(disk)
    writer.write(noise(16_000))
    writer.sync()
    fill(disk)
    writer.write(noise(160_000))
    assert not writer.close()
    assert writer.saved_samples < writer.samples


def test_a_disk_that_became_read_only_is_reported_without_raising(small_disk: Callable[[int], Path]) -> None:
    disk = small_disk(4096)
    writer = PartsWriter(disk, part_seconds=1)
    writer.write(noise(8000))
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], capture_output=True, check=False)  # busy: stays as it is
    writer.write(noise(50_000))
    writer.close()
    assert writer.samples == 58_000


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40), st.binary(min_size=1, max_size=30)), max_size=30))
def test_the_durable_file_behaves_like_a_file(writes: list[tuple[int, bytes]]) -> None:
    expected = bytearray()
    with tempfile.TemporaryDirectory() as name:
        file = DurableFile(Path(name) / "x")
        for offset, data in writes:
            place = min(offset, len(expected))
            assert file.seek(place) == place
            file.write(data)
            expected[place : place + len(data)] = data
            assert file.tell() == place + len(data)
        assert file.seek(0, 2) == len(expected)
        assert file.sync()
        file.close()
        assert (Path(name) / "x").read_bytes() == expected
