"""A disk without a byte of room: the window opens, says so, and lets a person read, listen and delete."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from fieldscribe.desktop.main import Program
from fieldscribe.domain import Debrief
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.settings import finish_welcome
from fieldscribe.workflow.workspace import Workspace

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0, reason="only root may mount a small file system"
)
Settle = Callable[[Program], None]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[DataFolder]:
    """On a disk of 96 MB, of which enough is free at first for a reserve to be kept."""
    root = tmp_path / "small disk"
    root.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", root], capture_output=True).returncode:
        pytest.skip("this machine does not let us mount")
    yield DataFolder(root)
    subprocess.run(["umount", "-l", root], check=True)


def fill(folder: DataFolder) -> None:
    with suppress(OSError), (folder.root / "fill").open("wb", buffering=0) as file:
        while True:
            file.write(bytes(2**20))
    with suppress(OSError), (folder.root / "fill more").open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))


@pytest.fixture
def debrief(folder: DataFolder, add_debrief: Callable[..., Debrief]) -> Debrief:
    made = add_debrief("Kept")
    with Workspace.open(folder) as workspace:
        finish_welcome(workspace)
    return made


def titles(program: Program) -> list[str]:
    return [each.title for each in program.window.home._debriefs]


def test_a_debrief_is_read_played_and_deleted(folder, debrief, open_program, settle, qtbot):
    fill(folder)
    program = open_program()
    settle(program)
    assert titles(program) == ["Kept"]
    program.window.open_debrief(debrief.id)
    settle(program)
    assert "mask was not tight" in program.window.debrief.view.toPlainText()
    qtbot.waitUntil(lambda: program.window.debrief.sound.loaded, timeout=30_000)
    program.window.show_page(program.window.home)
    settle(program)
    program.window.home.list.setCurrentIndex(program.window.home.rows.index(0))
    program.window.home._delete()
    settle(program)
    assert titles(program) == []
    assert not program.window.disk_full.isVisible()
    program.close()
    (folder.root / "fill").unlink()
    with Workspace.open(folder) as workspace:
        assert list_debriefs(workspace) == []
        assert folder.reserve.exists()  # for the next time


def test_without_a_reserve_it_is_read_and_says_that_nothing_can_be_changed(
    folder, debrief, open_program, settle, qtbot
):
    folder.reserve.unlink()
    fill(folder)
    program = open_program()
    settle(program)
    window = program.window
    assert window.disk_full.isVisible()
    assert "The disk is full. You can read" in window.disk_full.text()
    assert titles(program) == ["Kept"]
    window.open_debrief(debrief.id)
    settle(program)
    assert "mask was not tight" in window.debrief.view.toPlainText()
    qtbot.waitUntil(lambda: window.debrief.sound.loaded, timeout=30_000)
    window.show_page(window.home)
    settle(program)
    window.home.list.setCurrentIndex(window.home.rows.index(0))
    window.home._delete()
    settle(program)
    assert "too full" in window.error_banner.text()
    assert titles(program) == ["Kept"]
    assert window.disk_full.isVisible()
    (folder.root / "fill").unlink()
    window.home._delete()  # no restart is needed
    settle(program)
    assert titles(program) == []
    assert not window.disk_full.isVisible()


def test_a_full_stick_costs_no_reserve(folder, debrief, open_program, settle, tmp_path):
    stick = DataFolder(tmp_path / "stick")
    stick.root.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", stick.root], capture_output=True).returncode:
        pytest.skip("this machine does not let us mount")
    try:
        fill(stick)
        program = open_program()
        settle(program)
        program.window.home.list.selectAll()
        program.window.home.debrief_actions.exporter.add(program.window.home.chosen(), ["docx"], stick.root)
        settle(program)
        assert "too full" in program.window.error_banner.text()
        assert folder.reserve.exists()
    finally:
        subprocess.run(["umount", "-l", stick.root], check=True)


def test_room_is_made_when_the_disk_fills_while_the_window_is_open(folder, debrief, open_program, settle):
    program = open_program()
    settle(program)
    fill(folder)
    home = program.window.home
    home.list.setCurrentIndex(home.rows.index(0))
    for _ in range(2):  # the second try finds the reserve given up
        if titles(program):
            home._delete()
            settle(program)
    assert titles(program) == []
