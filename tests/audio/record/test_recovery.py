import contextlib
import dataclasses
import json
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from fieldscribe.audio.record import recovery
from fieldscribe.audio.record import sidecar as sidecar_module
from fieldscribe.audio.record.recovery import interrupted_recordings, is_interrupted, repair
from fieldscribe.audio.record.sidecar import (
    FILE_NAME,
    FolderLock,
    Gap,
    PartNote,
    Pause,
    Sidecar,
    is_being_recorded,
    read_sidecar,
)
from fieldscribe.audio.record.writer import FRAME, PartsWriter, part_name
from fieldscribe.domain import Moment, MomentKind
from fieldscribe.errors import CannotRepair
from fieldscribe.locks import try_lock
from fieldscribe.paths import bundled

Read = Callable[[Path], np.ndarray]


def interrupted(folder: Path, sound: np.ndarray, part_seconds: float = 600, note: bool = True) -> Sidecar:
    """What a power cut leaves: parts, the last of them without its end, and a sidecar that says `recording`."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = []
    writer = PartsWriter(folder, part_seconds=part_seconds, on_part=lambda *part: parts.append(PartNote(*part)))
    writer.write(sound)
    writer.sync()
    sidecar = Sidecar("uid-1", "Débrief", "2026-11-20T10:00:00Z", parts=tuple(parts))
    if note:
        sidecar.write(folder)
    return sidecar


def tail(speech: np.ndarray, seconds: float) -> np.ndarray:
    return speech[: round(seconds * 16_000)]


def test_an_interrupted_recording_is_found_and_repaired(tmp_path: Path, speech: np.ndarray, recorded: Read) -> None:
    folder = tmp_path / "Aufnahmen ünd ገመድ" / "uid-1"
    sound = tail(speech, 25)
    interrupted(folder, sound, part_seconds=10)
    assert interrupted_recordings(folder.parent) == [folder]
    sidecar = repair(folder)
    assert sidecar.ended == "repaired" and sidecar.title == "Débrief"
    assert [note.name for note in sidecar.parts] == [part_name(n) for n in (1, 2, 3)]
    assert sidecar.seconds == pytest.approx(25, abs=FRAME / 16_000)
    found = recorded(folder)
    assert len(found) == sum(note.samples for note in sidecar.parts)
    assert np.array_equal(found, sound[: len(found)])
    assert not is_interrupted(folder)


def test_flac_of_another_program_is_never_rewritten(tmp_path: Path) -> None:
    """Its frames have another size than ours, and repair once took all but the first minute for damage."""
    foreign = tmp_path / part_name(1)
    content = (bundled("assets") / "sample-debrief.flac").read_bytes()
    foreign.write_bytes(content)
    assert repair(tmp_path).parts == ()
    assert foreign.read_bytes() == content


def test_a_recording_that_is_closed_while_repair_waits_for_it_stays_as_it_was_closed(
    tmp_path: Path, speech: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    sidecar = interrupted(tmp_path, tail(speech, 25), part_seconds=10)
    closed = dataclasses.replace(sidecar, ended="stopped", moments=(Moment(1.0, MomentKind.PLUS),))

    def wait(folder: Path) -> FolderLock:
        closed.write(folder)
        return FolderLock(folder)

    monkeypatch.setattr(recovery, "FolderLock", wait)
    assert repair(tmp_path) == read_sidecar(tmp_path) == closed
    assert not is_being_recorded(tmp_path)


def test_a_lock_file_removed_while_waiting_is_created_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who held it removes it at the end; whoever got hold of the removed one would be alone with it."""
    tries = []

    def removed_meanwhile(descriptor: int) -> bool:
        tries.append(descriptor)
        if len(tries) == 1:
            (tmp_path / "being-recorded").unlink()
        return try_lock(descriptor)

    monkeypatch.setattr(sidecar_module, "try_lock", removed_meanwhile)
    lock = FolderLock(tmp_path)
    assert is_being_recorded(tmp_path)
    lock.release()
    assert not is_being_recorded(tmp_path) and list(tmp_path.iterdir()) == []


def test_a_repaired_part_has_no_checksum_of_the_whole(tmp_path: Path, speech: np.ndarray) -> None:
    """Programs that check it would call what came back damaged."""
    writer = PartsWriter(tmp_path)
    writer.write(tail(speech, 10))
    assert writer.close()
    part = tmp_path / part_name(1)
    part.write_bytes(part.read_bytes()[: part.stat().st_size // 2])
    assert any(part.read_bytes()[26:42])
    repair(tmp_path)
    assert not any(part.read_bytes()[26:42])


def test_a_finished_file_is_never_written_again(tmp_path: Path, speech: np.ndarray) -> None:
    interrupted(tmp_path, tail(speech, 25), part_seconds=10)
    before = {n: (tmp_path / part_name(n)).stat() for n in (1, 2)}
    repair(tmp_path)
    third = (tmp_path / part_name(3)).stat()
    (tmp_path / FILE_NAME).unlink()  # the sidecar is lost as well: now only the files themselves can tell
    repair(tmp_path)
    for number, facts in {**before, 3: third}.items():
        after = (tmp_path / part_name(number)).stat()
        assert (after.st_ino, after.st_mtime_ns, after.st_size) == (facts.st_ino, facts.st_mtime_ns, facts.st_size)


def test_every_whole_frame_is_recovered_wherever_the_file_was_cut(
    tmp_path: Path, speech: np.ndarray, recorded: Read
) -> None:
    import av

    sound = tail(speech, 12)
    interrupted(tmp_path / "source", sound)
    data = (tmp_path / "source" / part_name(1)).read_bytes()
    with av.open(str(tmp_path / "source" / part_name(1))) as container:
        ends = [packet.pos + packet.size for packet in container.demux(audio=0) if packet.size]
    randomness = random.Random(3)
    for number in range(40):
        cut = randomness.choice([randomness.randrange(len(data)), randomness.choice(ends), ends[0] - 1, 3])
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / part_name(1)).write_bytes(data[:cut] + bytes(randomness.choice([0, 1, 4096, 65536])))
        repair(folder)
        whole = sum(end <= cut for end in ends) * FRAME
        if not whole:
            assert any(folder.glob(f"{part_name(1)}*"))  # perhaps of no use, but not ours to delete
            if not read_sidecar(folder).parts:
                continue
        found = recorded(folder)
        assert len(found) - whole in (0, FRAME)  # a zero that was cut off comes back with the padding
        assert np.array_equal(found, sound[: len(found)])


def test_damage_in_the_middle_keeps_the_time_of_what_follows(
    tmp_path: Path, speech: np.ndarray, recorded: Read
) -> None:
    sound = tail(speech, 60)
    interrupted(tmp_path, sound)
    path = tmp_path / part_name(1)
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 2048] = bytes(2048)
    path.write_bytes(data)
    repair(tmp_path)
    found = recorded(tmp_path)
    wrong = np.flatnonzero(found != sound[: len(found)])
    assert len(found) > len(sound) - 2 * FRAME
    assert wrong[-1] - wrong[0] < 16_000
    assert not found[wrong].any()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[1, 2]",
        b'{"uid": 5}',
        b'{"uid": "x", "parts": [{"name": "../a"}]}',
        b'{"uid": "x", "started_at": 5}',
        b'{"uid": "x", "title": null}',
        b'{"uid": "x", "parts": [{"name": "a", "samples": Infinity}]}',
    ],
)
def test_sound_is_recovered_without_a_usable_sidecar(
    tmp_path: Path, speech: np.ndarray, recorded: Read, damage: bytes
) -> None:
    folder = tmp_path / "uid-7"
    interrupted(folder, tail(speech, 5), note=False)
    if damage:
        (folder / FILE_NAME).write_bytes(damage)
    assert is_interrupted(folder)
    assert repair(folder).uid == "uid-7"
    assert len(recorded(folder)) > 75_000


def test_moments_gaps_and_pauses_are_recovered(tmp_path: Path, speech: np.ndarray) -> None:
    sidecar = dataclasses.replace(
        interrupted(tmp_path, tail(speech, 5)),
        moments=(Moment(1.5, MomentKind.ACTION, "Sauerstoff prüfen", uid="m1"),),
        gaps=(Gap(2.0, 3.0, 3.0),),
        pauses=(Pause(4.0, 60.0),),
    )
    sidecar.write(tmp_path)
    repaired = repair(tmp_path)
    assert (repaired.moments, repaired.gaps, repaired.pauses) == (sidecar.moments, sidecar.gaps, sidecar.pauses)


def test_a_recording_that_runs_is_left_alone(tmp_path: Path, speech: np.ndarray) -> None:
    interrupted(tmp_path, tail(speech, 2))
    data = (tmp_path / part_name(1)).read_bytes()
    code = (
        "import sys; from pathlib import Path; from fieldscribe.audio.record.sidecar import FolderLock; "
        "lock = FolderLock(Path(sys.argv[1])); print('locked', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as recorder:
        recorder.stdout.readline()
        assert not is_interrupted(tmp_path)
        with pytest.raises(CannotRepair):
            repair(tmp_path)
        recorder.kill()
    assert (tmp_path / part_name(1)).read_bytes() == data
    assert is_interrupted(tmp_path)
    repair(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {part_name(1), FILE_NAME}


def test_unknown_fields_of_a_newer_sidecar_are_ignored(tmp_path: Path) -> None:
    Sidecar("u", parts=(PartNote("part-001.flac", 5),)).write(tmp_path)
    data = json.loads((tmp_path / FILE_NAME).read_text())
    (tmp_path / FILE_NAME).write_text(json.dumps({**data, "weather": "rain"}))
    assert read_sidecar(tmp_path).parts[0].samples == 5


@pytest.mark.parametrize("content", [b"", b"fLaC", bytes(4096)])
def test_a_part_without_any_sound_is_kept_as_unreadable(
    tmp_path: Path, speech: np.ndarray, recorded: Read, content: bytes
) -> None:
    folder = tmp_path / "u"
    sound = tail(speech, 8)
    interrupted(folder, sound)
    (folder / part_name(2)).write_bytes(content)
    assert [part.name for part in repair(folder).parts] == [part_name(1)]
    found = recorded(folder)
    assert len(found) and np.array_equal(found, sound[: len(found)])
    assert [path.read_bytes() for path in folder.glob("*.unreadable")] == [content]


def test_an_empty_folder_needs_no_repair(tmp_path: Path) -> None:
    assert interrupted_recordings(tmp_path / "nowhere") == []
    (tmp_path / "empty").mkdir()
    assert interrupted_recordings(tmp_path) == []
    assert repair(tmp_path / "empty").parts == ()


def test_on_a_full_disk_the_recording_stays_as_it_is(
    small_disk: Callable[[int], Path], speech: np.ndarray, recorded: Read
) -> None:
    disk = small_disk(1024)
    sound = tail(speech, 20)
    interrupted(disk / "u", sound)
    data = (disk / "u" / part_name(1)).read_bytes()
    filler = disk / "filler"
    with contextlib.suppress(OSError):
        filler.write_bytes(bytes(2**20))
    with pytest.raises(CannotRepair):
        repair(disk / "u")
    assert (disk / "u" / part_name(1)).read_bytes() == data
    filler.unlink()
    repair(disk / "u")
    assert len(recorded(disk / "u")) > 19.9 * 16_000


def test_repair_may_be_killed_at_any_point(tmp_path: Path, speech: np.ndarray, recorded: Read) -> None:
    sound = np.concatenate([speech] * 3)
    interrupted(tmp_path, sound, part_seconds=120)
    randomness = random.Random(3)
    command = (
        "import sys; from pathlib import Path; from fieldscribe.audio.record.recovery import repair; "
        "print('ready', flush=True); repair(Path(sys.argv[1])); print('done')"
    )
    done = False
    for _ in range(30):
        with subprocess.Popen(
            [sys.executable, "-c", command, str(tmp_path)], stdout=subprocess.PIPE, text=True
        ) as process:
            process.stdout.readline()
            try:
                process.wait(randomness.uniform(0.0, 0.25))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
            done = "done" in process.stdout.read()
        if done:
            break
    repair(tmp_path)
    found = recorded(tmp_path)
    assert len(sound) - len(found) < FRAME
    assert np.array_equal(found, sound[: len(found)])
    assert sorted(path.name for path in tmp_path.iterdir() if "repair" in path.name) == []


def test_checking_whether_a_folder_is_recorded_does_not_block_the_recorder(tmp_path: Path) -> None:
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            is_being_recorded(tmp_path)

    lookers = [threading.Thread(target=look) for _ in range(3)]
    for looker in lookers:
        looker.start()
    try:
        for _ in range(300):
            FolderLock(tmp_path).release()
    finally:
        done.set()
        for looker in lookers:
            looker.join()
    assert not is_being_recorded(tmp_path)
