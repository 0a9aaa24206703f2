"""A write leaves the old content or the new one, whatever happens to the program that writes."""

import errno
import os
import signal
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from fieldscribe import durable
from fieldscribe.errors import DestinationNotAFile, DiskFull, FolderMissing, NotWritable

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, pipes and signals of POSIX")


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", ["a.txt", "été – 中文 🙂.txt", "with\nline", "x" * 200])
def test_content_is_written_and_replaced(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    assert durable.write_file(target, b"first") == target
    durable.write_file(target, b"second")
    assert target.read_bytes() == b"second"
    assert left_in(tmp_path) == [name]


@posix
def test_a_file_name_that_is_not_utf8_is_written(tmp_path: Path) -> None:
    if sys.platform == "darwin":
        pytest.skip("the file system takes only text")
    target = tmp_path / os.fsdecode(b"caf\xe9.txt")
    assert durable.write_file(target, b"x").read_bytes() == b"x"


@posix
def test_only_the_owner_can_read_the_file_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        durable.write_file(tmp_path / "a", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["half\ud800pair", "nul\0", "x" * 300])
def test_an_impossible_name_is_reported_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotWritable):
        durable.write_file(tmp_path / name, b"x")
    assert left_in(tmp_path) == []


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FolderMissing, match="gone"):
        durable.write_file(tmp_path / "gone" / "a", b"x")


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(DestinationNotAFile):
        durable.write_file(tmp_path / "a", b"x")
    assert left_in(tmp_path) == ["a"]


@posix
def test_a_pipe_behind_a_link_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    for name in ("pipe", "link", Path(os.devnull)):
        with pytest.raises(DestinationNotAFile):
            durable.write_file(tmp_path / name, b"x")
    assert (tmp_path / "link").is_symlink()


@posix
def test_the_target_of_a_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"other")
    (tmp_path / "link").symlink_to("other")
    durable.write_file(tmp_path / "link", b"x")
    assert (tmp_path / "other").read_bytes() == b"other"
    assert (tmp_path / "link").read_bytes() == b"x"


@posix
def test_a_read_only_folder_is_reported(tmp_path: Path) -> None:
    folder = tmp_path / "protected"
    folder.mkdir()
    (folder / "a").write_bytes(b"old")
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("root may write everywhere")
        with pytest.raises(NotWritable):
            durable.write_file(folder / "a", b"new")
    finally:
        folder.chmod(0o700)
    assert (folder / "a").read_bytes() == b"old"
    assert left_in(folder) == ["a"]


@pytest.fixture
def full_disk(tmp_path: Path) -> Path:
    """A file system of 64 kB of its own."""
    mount = tmp_path / "disk"
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(mount)]
    if sys.platform != "linux" or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("mounting a small disk needs root on Linux")
    return mount


@pytest.fixture
def small_disk(full_disk: Path):  # type: ignore[no-untyped-def]
    yield full_disk
    subprocess.run(["umount", str(full_disk)], check=True)


def test_a_full_disk_keeps_what_was_there(small_disk: Path) -> None:
    durable.write_file(small_disk / "a", b"old")
    with pytest.raises(DiskFull):
        durable.write_file(small_disk / "a", bytes(2**20))
    assert (small_disk / "a").read_bytes() == b"old"
    assert left_in(small_disk) == ["a"]


def test_a_disk_that_can_only_be_read_keeps_what_was_there(small_disk: Path) -> None:
    durable.write_file(small_disk / "a", b"old")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(NotWritable, match="read-only"):
        durable.write_file(small_disk / "a", b"new")
    assert (small_disk / "a").read_bytes() == b"old"


def test_an_error_in_the_block_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), durable.writing(tmp_path / "a") as file:
        file.write(b"new")
        raise KeyboardInterrupt
    assert (tmp_path / "a").read_bytes() == b"old"
    assert left_in(tmp_path) == ["a"]


WRITER = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from fieldscribe import durable
    target = Path(sys.argv[1])
    content = {letter: letter.encode() * 300_000 for letter in "ab"}
    durable.write_file(target, content["a"])
    print("ready", flush=True)
    while True:
        for letter in "ba":
            durable.write_file(target, content[letter])
    """
)


@posix
def test_a_killed_writer_leaves_the_old_or_the_new_content(tmp_path: Path) -> None:
    target = tmp_path / "a"
    for moment in range(12):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE) as child:
            assert child.stdout and child.stdout.readline()
            time.sleep(0.003 * moment)
            child.send_signal(signal.SIGKILL)
        content = target.read_bytes()
        assert len(content) == 300_000 and len(set(content)) == 1
    durable.remove_temporary_files(tmp_path)
    assert left_in(tmp_path) == ["a"]


@posix
def test_the_temporary_file_of_a_running_writer_is_kept(tmp_path: Path) -> None:
    (tmp_path / f"{durable.TEMPORARY_PREFIX}dead").write_bytes(b"half")
    waiting = (
        "import sys; from pathlib import Path; from fieldscribe import durable\n"
        "with durable.writing(Path(sys.argv[1])) as file:\n"
        "    file.write(b'whole'); print('in it', flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", waiting, str(tmp_path / "a")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout and child.stdout.readline()
        durable.remove_temporary_files(tmp_path)
        assert len(left_in(tmp_path)) == 1
        child.communicate()
    assert child.returncode == 0
    assert left_in(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"whole"


def test_a_file_open_elsewhere_is_replaced_once_it_is_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only Windows refuses to replace an open file, so the refusal is a fake elsewhere."""
    if sys.platform == "win32":
        pytest.skip("the fake is for the other systems")
    refusals = iter([True, True, False])
    really = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if next(refusals):
            raise PermissionError(errno.EACCES, "in use")
        return really(self, target)

    monkeypatch.setattr(durable, "_WINDOWS", True)
    monkeypatch.setattr(Path, "replace", refuse)
    durable.write_file(tmp_path / "a", b"x")
    assert (tmp_path / "a").read_bytes() == b"x"
