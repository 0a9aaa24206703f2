"""The laptop dies, or its disk is full, while it sends: it goes on where it stopped, and nothing is doubled."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from tests.sync.laptops import Laptop, problems

from fieldscribe import errors
from fieldscribe.library.debriefs import update_debrief
from fieldscribe.workflow import enrolment, sending
from fieldscribe.workflow import exchange_by_file as by_file

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
@pytest.mark.parametrize(("what", "step"), [("send", 11), ("export", 13), ("import", 7)])
def test_a_kill_at_any_statement_or_step_of_the_network_or_the_stick(plain_hub, tmp_path, what, step):
    (tmp_path / "stick").mkdir()
    options = {
        "what": what, "hub": str(plain_hub.folder), "port": plain_hub.port, "step": step,
        "laptop": str(tmp_path / "laptop"), "stick": str(tmp_path / "stick"),
    }  # fmt: skip
    command = [sys.executable, str(ROOT / "tests" / "sync" / "child.py"), json.dumps(options)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT)
    places = [json.loads(line) for line in done.stdout.splitlines()]
    assert places, done.stderr
    assert len(places) > 3 and all(place["killed"] for place in places[:-1]) and not places[-1]["killed"], done.stderr
    assert [place for place in places if place["wrong"]] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 6 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("no disk may be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path, left: int) -> Path:
    """Leave so many bytes free."""
    room = os.statvfs(disk)
    filler = disk / "of another program"
    filler.write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - left)))
    return filler


def test_a_real_disk_without_room_for_more_loses_nothing(small_disk, plain_hub, tmp_path):
    """Here what is beside the library has no room either: its log, the lock, the key, the files on the stick."""
    laptop = Laptop(small_disk / "laptop", plain_hub)
    debrief = laptop.finished_debrief()
    laptop.settle()
    stick = tmp_path / "stick"
    stick.mkdir()
    ended = Counter()
    for kilobytes in (0, 8, 24, 64, 128, 256):
        for act in (laptop.send, lambda: by_file.export_bundles(laptop.workspace, stick)):
            laptop.edit(debrief)
            laptop.library.empty_log()
            filler = fill(small_disk, kilobytes * 1024)
            try:
                act()
                ended["done"] += 1
            except errors.DiskFull:
                ended["full"] += 1
            filler.unlink()
            laptop.settle()
            assert problems(laptop, debrief) == [], kilobytes
    fill(small_disk, 0)
    with pytest.raises(errors.DiskFull):
        enrolment.enrol(laptop.workspace, plain_hub.link())
    (small_disk / "of another program").unlink()
    laptop.edit(debrief)
    laptop.settle()
    assert problems(laptop, debrief) == [], "the enrolment of before is still good"
    laptop.workspace.close()
    assert ended["done"] and ended["full"], ended


def test_a_full_disk_at_any_size_stops_and_loses_nothing(plain_hub, tmp_path):
    laptop = Laptop(tmp_path / "laptop", plain_hub)
    debrief = laptop.finished_debrief()
    laptop.settle()
    raised = 0
    for room in range(8):
        laptop.edit(debrief)
        noise = " ".join(sha256(f"{room} {number}".encode()).hexdigest() for number in range(30))
        update_debrief(laptop.library, debrief, objectives=noise)
        laptop.library.execute("VACUUM")
        laptop.library.empty_log()
        ((pages,),) = laptop.library.rows("PRAGMA page_count")
        laptop.library.rows(f"PRAGMA max_page_count = {pages + room}")
        try:
            sending.send(laptop.workspace, now=True)
        except errors.DiskFull:
            raised += 1
        laptop.library.rows("PRAGMA max_page_count = 1000000")
        laptop.settle()
        assert problems(laptop, debrief) == [], room
    laptop.workspace.close()
    assert raised, "the disk was full at some of them"
