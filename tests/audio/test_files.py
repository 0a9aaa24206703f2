"""The original comes into the library whole, once, and known by its content; or not at all."""

import hashlib
import io
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldscribe import errors
from fieldscribe.audio import files
from fieldscribe.audio.files import KNOWN_SUFFIXES, add_original
from fieldscribe.durable import remove_temporary_files

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "recordings" / "1"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "Débriefing Zoé.M4A"
    path.write_bytes(os.urandom(3_000_000))
    return path


def test_a_copy_equals_its_source_which_stays_untouched(source, folder):
    data, before = source.read_bytes(), source.stat()
    original = add_original(source, folder)
    assert original.path.read_bytes() == data == source.read_bytes()
    assert (original.sha256, original.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert original.path.parent == folder
    assert original.path.is_absolute()
    assert source.stat().st_mtime_ns == before.st_mtime_ns
    assert list(folder.iterdir()) == [original.path]


def test_the_copy_keeps_the_kind_of_the_file_but_not_its_name(source, folder):
    name = add_original(source, folder).path.name
    assert name.endswith(".m4a")
    assert name.isascii()
    assert "zo" not in name


@pytest.mark.parametrize("name", ["a.exe", "a.mp3.html", "a", ".mp3", "a.m4a ", "a.ÀB"])
def test_an_unknown_suffix_is_left_out(name, tmp_path, folder):
    (tmp_path / name).write_bytes(b"x")
    assert add_original(tmp_path / name, folder).path.suffix == ""


@posix
def test_only_the_owner_may_read_the_copy(source, folder):
    source.chmod(0o644)
    original = add_original(source, folder)
    assert original.path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_same_file_twice_is_one_copy(source, folder, tmp_path):
    first = add_original(source, folder)
    other = tmp_path / "other name.m4a"
    other.write_bytes(source.read_bytes())
    assert add_original(other, folder) == first
    assert list(folder.iterdir()) == [first.path]


def test_a_linked_file_is_only_hashed(source, folder, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    original = add_original(Path(source.name), folder, link=True)
    assert original.path == source
    assert original.sha256 == hashlib.sha256(source.read_bytes()).hexdigest()
    assert not folder.exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(data=st.binary(min_size=1, max_size=3_000_000))
def test_any_content_is_copied_exactly(data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("any")
    (folder / "a.wav").write_bytes(data)
    original = add_original(folder / "a.wav", folder / "copies")
    assert original.path.read_bytes() == data
    assert (original.sha256, original.size) == (hashlib.sha256(data).hexdigest(), len(data))


@pytest.mark.parametrize("link", [False, True])
@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda path: path.touch(), errors.SoundEmpty),
        (lambda path: path.mkdir(), errors.NotAFile),
        (lambda path: None, errors.SoundMissing),
        pytest.param(lambda path: os.mkfifo(path), errors.NotAFile, marks=posix),
        pytest.param(lambda path: path.symlink_to("/dev/zero"), errors.NotAFile, marks=posix),
        pytest.param(lambda path: path.symlink_to(path), errors.SoundUnreadable, marks=posix),
        pytest.param(
            lambda path: path.symlink_to("/proc/self/mem"),
            errors.SoundEmpty,
            marks=pytest.mark.skipif(sys.platform != "linux", reason="a file that lies about its size"),
        ),
    ],
    ids=["empty", "folder", "missing", "pipe", "device", "circle", "proc"],
)
def test_a_file_that_is_no_sound_is_refused_and_leaves_nothing(make, kind, link, tmp_path, folder):
    path = tmp_path / "a.mp3"
    make(path)
    with pytest.raises(errors.FieldscribeError, match=r"a\.mp3") as caught:
        add_original(path, folder, link)
    assert type(caught.value) is kind
    assert not folder.exists() or list(folder.iterdir()) == []


class PulledOut(io.FileIO):
    """A stand-in for a memory card that is pulled out after the first megabyte."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() >= 2**20:
            raise OSError(5, "Input/output error")
        return super().read(size) or b""


@pytest.mark.parametrize("link", [False, True])
def test_a_source_that_fails_on_the_way_leaves_nothing(link, source, folder, monkeypatch):
    monkeypatch.setattr(files, "open_sound", PulledOut)
    with pytest.raises(errors.SoundUnreadable, match="the disk failed"):
        add_original(source, folder, link)
    assert not folder.exists() or list(folder.iterdir()) == []


def test_progress_reaches_the_size(source, folder):
    seen: list[tuple[int, int]] = []
    add_original(source, folder, on_progress=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == sorted({done for done, _ in seen})
    assert seen[-1] == (3_000_000, 3_000_000)


def test_cancel_leaves_nothing(source, folder):
    with pytest.raises(errors.Cancelled):
        add_original(source, folder, should_stop=lambda: True)
    assert list(folder.iterdir()) == []


def test_an_impossible_folder_is_reported(source, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(errors.NotWritable, match="Nothing was changed"):
        add_original(source, tmp_path / "file" / "recordings")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with 70 MB, 64 of which are never used."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=70m", "tmpfs", str(disk)]
    if sys.platform != "linux" or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_is_reported_before_anything_is_written(small_disk, tmp_path):
    (tmp_path / "film.mp4").write_bytes(bytes(8 * 2**20))
    with pytest.raises(errors.DiskFull, match="About 72 MB"):
        add_original(tmp_path / "film.mp4", small_disk)
    assert list(small_disk.iterdir()) == []


def test_a_disk_that_fills_on_the_way_leaves_nothing(small_disk, tmp_path):
    (tmp_path / "film.mp4").write_bytes(os.urandom(5 * 2**20))

    def another_program_writes(done: int, total: int) -> None:
        with open(small_disk / "other", "ab") as other:
            for _ in range(80):
                try:
                    os.write(other.fileno(), bytes(2**20))
                except OSError:
                    break

    with pytest.raises(errors.DiskFull):
        add_original(tmp_path / "film.mp4", small_disk, on_progress=another_program_writes)
    assert [path.name for path in small_disk.iterdir()] == ["other"]


@posix
def test_a_killed_copy_never_appears_under_its_name(source, folder):
    ran = subprocess.run(
        [sys.executable, "-c",
         "import os, signal, sys; from pathlib import Path; from fieldscribe.audio.files import add_original\n"
         "add_original(Path(sys.argv[1]), Path(sys.argv[2]),\n"
         "    on_progress=lambda done, total: os.kill(os.getpid(), signal.SIGKILL))",
         str(source), str(folder)],
        check=False,
    )  # fmt: skip
    assert ran.returncode == -signal.SIGKILL
    remove_temporary_files(folder)
    assert list(folder.iterdir()) == []
    assert add_original(source, folder).path.read_bytes() == source.read_bytes()


def test_known_suffixes_are_plain_lower_case():
    assert all(suffix.startswith(".") and suffix[1:].isalnum() and suffix.islower() for suffix in KNOWN_SUFFIXES)
