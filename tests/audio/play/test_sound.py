import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest

from fieldscribe.audio.play.sound import DecodedSound, RecordedSound, blocks
from fieldscribe.errors import NothingToPlay

Record = Callable[..., RecordedSound]


def test_a_recording_reads_as_it_was_written_from_any_sample(record: Record, speech: np.ndarray) -> None:
    source = speech[: 16_000 * 40]
    sound = record(source, part_seconds=11)
    assert sound.samples == len(source)
    assert np.array_equal(np.concatenate(list(blocks(sound, 9_999))), source)
    randomness = random.Random(1)
    for _ in range(60):
        start, count = randomness.randrange(len(source)), randomness.randrange(1, 40_000)
        assert np.array_equal(sound.read(start, count), source[start : start + count])
    assert sound.read(len(source), 10).size == 0
    assert np.array_equal(sound.read(-5, 10), source[:10])
    sound.close()


def test_a_decoded_copy_reads_from_any_sample(speech: np.ndarray, tmp_path: Path) -> None:
    speech.astype("<i2").tofile(tmp_path / "x.s16")
    sound = DecodedSound(tmp_path / "x.s16")
    assert sound.samples == len(speech)
    assert np.array_equal(sound.read(1234, 777), speech[1234 : 1234 + 777])
    assert len(sound.read(len(speech) - 3, 10)) == 3
    assert sound.read(len(speech) + 3, 10).size == 0
    (tmp_path / "x.s16").unlink()  # not held open
    with pytest.raises(NothingToPlay):
        sound.read(0, 10)
    with pytest.raises(NothingToPlay):
        DecodedSound(tmp_path / "x.s16")


def test_blocks_cover_a_span_exactly(speech: np.ndarray, record: Record) -> None:
    sound = record(speech[:50_000])
    assert [len(block) for block in blocks(sound, 20_000, 5_000, 47_000)] == [20_000, 20_000, 2_000]
    assert list(blocks(sound, 20_000, 50_000)) == []


def test_a_missing_part_is_reported_in_a_sentence(record: Record, speech: np.ndarray) -> None:
    sound = record(speech[:64_000], part_seconds=2)
    sound._paths[1].unlink()
    assert len(sound.read(0, 32_000)) == 32_000
    with pytest.raises(NothingToPlay, match="moved"):
        sound.read(32_000, 10)


def test_a_damaged_part_keeps_its_time(record: Record, speech: np.ndarray) -> None:
    source = speech[: 16_000 * 20]
    sound = record(source)
    path = sound._paths[0]
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 3000] = bytes(3000)
    path.write_bytes(data)
    found = np.concatenate(list(blocks(sound, 16_000)))
    assert len(found) == len(source)
    assert np.array_equal(found[:100_000], source[:100_000])
    assert np.array_equal(found[-32_000:], source[-32_000:])


def test_sound_after_long_damage_keeps_its_time(record: Record, speech: np.ndarray) -> None:
    source = speech[: 16_000 * 40]
    sound = record(source)
    path = sound._paths[0]
    data = bytearray(path.read_bytes())
    begin = len(data) // 3
    data[begin : begin + len(data) // 4] = bytes(len(data) // 4)  # many seconds, as of a stick that is worn out
    path.write_bytes(data)
    found = np.concatenate(list(blocks(sound, 16_000)))
    assert np.array_equal(found[-160_000:], source[-160_000:])


def test_two_threads_can_read_at_the_same_time(record: Record, speech: np.ndarray, tmp_path: Path) -> None:
    """As when a person goes to another passage while it plays. In a process of its own: FFmpeg dies of it."""
    record(speech, part_seconds=50)
    code = f"""
import threading
from pathlib import Path
import numpy as np
import soundfile
from fieldscribe.audio.play.sound import RecordedSound
paths = sorted(Path({str(tmp_path)!r}).glob("*/part-*.flac"))
parts = [soundfile.read(path, dtype="int16")[0] for path in paths]
source = np.concatenate(parts)
sound = RecordedSound([(path, len(part)) for path, part in zip(paths, parts)])
wrong = []
def read(seed):
    randomness = np.random.default_rng(seed)
    for start in randomness.integers(0, len(source) - 4000, 60):
        if not np.array_equal(sound.read(int(start), 4000), source[start : start + 4000]):
            wrong.append(start)
threads = [threading.Thread(target=read, args=(seed,)) for seed in (1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert not wrong, wrong
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_usb_stick_pulled_out_while_reading_is_reported_in_a_sentence(
    record: Record, speech: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PulledOut:
        """A container on a disk that fails from now on; no disk can be made to fail in a test."""

        def demux(self, **which: int) -> None:
            raise av.error.OSError(5, "Input/output error")

        def close(self) -> None: ...

    sound = record(speech[:64_000])
    monkeypatch.setattr(av, "open", lambda path: PulledOut())
    with pytest.raises(NothingToPlay):
        sound.read(0, 10)


def test_a_part_that_is_shorter_than_it_should_be_ends_in_silence(record: Record, speech: np.ndarray) -> None:
    source = speech[:80_000]
    short = record(source)
    sound = RecordedSound([(short._paths[0], 100_000)])
    found = sound.read(0, 100_000)
    assert np.array_equal(found[:80_000], source)
    assert len(found) == 100_000 and not found[80_000:].any()
