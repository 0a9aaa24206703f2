"""Gone for good means gone: after killed imports too, no byte of the sound stays in the data folder."""

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from fieldscribe.paths import DataFolder
from fieldscribe.workflow.debriefs import list_debriefs, move_to_bin
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.interrupted_imports import import_lock, remove_interrupted_imports
from fieldscribe.workflow.retention import delete_for_good, list_bin
from fieldscribe.workflow.unknown_sound import delete_unknown_sound, find_unknown_sound
from fieldscribe.workflow.workspace import Workspace

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals and modes")

IMPORT = [sys.executable, "-m", "fieldscribe", "--data-dir"]


@pytest.fixture(scope="module")
def noise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two minutes of noise: any 64 bytes of it are found again only where it was copied or decoded."""
    path = tmp_path_factory.mktemp("noise") / "noise.wav"
    samples = np.random.default_rng(7).integers(-9000, 9000, 120 * 16_000, dtype=np.int16)
    soundfile.write(path, samples, 16_000)
    return path


def places(folder: DataFolder, sound: Path) -> list[Path]:
    """The files below the data folder in which a piece of the sound is found."""
    data = sound.read_bytes()
    pieces = [data[at : at + 64] for at in range(100, len(data) - 64, len(data) // 7)]
    files = [path for path in folder.root.rglob("*") if path.is_file()]
    return [path for path in files if any(piece in path.read_bytes() for piece in pieces)]


def kill_import(folder: DataFolder, sound: Path, moment: float) -> None:
    with subprocess.Popen(
        [*IMPORT, str(folder.root), "import", str(sound)],
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:
        incoming = folder.recordings / "incoming"
        while child.poll() is None and not (incoming.is_dir() and any(incoming.iterdir())):
            time.sleep(0.002)
        time.sleep(moment)
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGKILL)


@posix
def test_killed_imports_leave_nothing_after_the_next_command(workspace: Workspace, noise: Path) -> None:
    folder = workspace.folder
    left = 0
    for moment in (0.0, 0.01, 0.03, 0.1, 0.3, 0.6):
        kill_import(folder, noise, moment)
        left += bool(places(folder, noise)) and not list_debriefs(workspace)
        if list_debriefs(workspace):  # it was done before
            continue
        for _ in range(100):  # what was killed may hold its lock until the system has ended it
            remove_interrupted_imports(workspace)
            for sound in find_unknown_sound(workspace):  # it was moved to its place, and the library not told yet
                delete_unknown_sound(workspace, sound)
            if not places(folder, noise):
                break
            time.sleep(0.05)
        assert places(folder, noise) == []
    assert left, "no import was killed while it had sound in its hands"
    import_one(workspace, noise)
    assert places(folder, noise)
    for debrief in list_debriefs(workspace):
        move_to_bin(workspace, debrief.id)
    kill_import(folder, noise, 0.05)
    for binned in list_bin(workspace):
        delete_for_good(workspace, binned)
    assert places(folder, noise) == []
    assert list_debriefs(workspace) == []


@posix
def test_files_of_a_running_import_are_kept(workspace: Workspace) -> None:
    uid = "1f" * 16
    holding = (
        "import sys; from pathlib import Path\n"
        "from fieldscribe.paths import DataFolder; from fieldscribe.workflow.interrupted_imports import import_lock\n"
        "with import_lock(DataFolder(Path(sys.argv[1])), sys.argv[2]) as incoming:\n"
        "    incoming.mkdir(); (incoming / '001-x.wav').write_bytes(b'sound'); print('in it', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", holding, str(workspace.folder.root), uid]
    decoded = workspace.folder.cache / f"{uid}.s16"
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout and child.stdout.readline()
        decoded.write_bytes(b"decoded")
        remove_interrupted_imports(workspace)
        assert (workspace.folder.recordings / "incoming" / uid / "001-x.wav").exists()
        assert decoded.exists()
        child.kill()
    remove_interrupted_imports(workspace)
    assert list((workspace.folder.recordings / "incoming").iterdir()) == []
    assert not decoded.exists()


@pytest.fixture
def open_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


@posix
def test_data_folders_are_private_whatever_the_umask(tmp_path: Path, noise: Path, open_umask: None) -> None:
    with Workspace.open(DataFolder(tmp_path / "data")) as workspace:
        import_one(workspace, noise)
        with import_lock(workspace.folder, "ab" * 16) as incoming:
            incoming.mkdir(mode=0o700)
        for path in [workspace.folder.root, *workspace.folder.root.rglob("*")]:
            assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
