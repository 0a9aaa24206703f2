"""Opening a library, whatever lies in its place, and what happens to it when writing is cut short."""

import os
import random
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing, suppress
from pathlib import Path

import pytest

from fieldscribe import errors
from fieldscribe.library import opening
from fieldscribe.library.backup import backup, check
from fieldscribe.library.debriefs import add_debrief, get_debrief, list_debriefs
from fieldscribe.library.opening import open_library
from fieldscribe.library.transcripts import segments
from fieldscribe.library.version import VERSION

pytestmark = pytest.mark.makes_library
LINUX_ROOT = sys.platform == "linux" and os.geteuid() == 0 and shutil.which("mount")


@pytest.fixture
def mounted(tmp_path):
    """Mount a small file system in memory at a folder."""
    if not LINUX_ROOT:
        pytest.skip("only root may mount a small file system")
    folders = []

    def mount(options: str) -> Path:
        folder = tmp_path / f"mounted {len(folders)}"
        folder.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True).returncode:
            pytest.skip("this machine does not let us mount")
        folders.append(folder)
        return folder

    yield mount
    for folder in folders:
        subprocess.run(["umount", "-l", folder], check=True)


def test_a_new_library_is_private_and_reopens(path, backups):
    with open_library(path, backups) as library:
        debrief = add_debrief(library, title="Ünïcode", notes="🩺")
        files = [file for file in path.parent.iterdir() if file.name.startswith(path.name)]
        if os.name == "posix":
            assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    with open_library(path, backups) as library:
        assert get_debrief(library, debrief.id) == debrief
        assert library.row("PRAGMA foreign_keys") == (1,)
    assert not list(path.parent.glob("*-wal"))


def test_opening_loads_nothing_heavy(path, backups):
    open_library(path, backups).close()
    code = (
        "import sys; from pathlib import Path; from fieldscribe.library.opening import open_library\n"
        "open_library(Path(sys.argv[1]), Path(sys.argv[2])).close()\n"
        "print({'numpy', 'sqlite_utils'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code, path, backups], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"


@pytest.mark.skipif(os.name != "posix", reason="file modes are of POSIX")
def test_a_library_that_others_could_read_becomes_private(path, backups):
    open_library(path, backups).close()
    path.chmod(0o644)
    open_library(path, backups).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_crash_before_the_schema_is_created_does_no_harm(path, backups):
    path.parent.mkdir()
    path.touch()
    with open_library(path, backups) as library:
        assert list_debriefs(library) == []


def test_many_processes_can_create_the_library_at_once(path, backups):
    code = (
        "import sys; from pathlib import Path; from fieldscribe.library.opening import open_library\n"
        "from fieldscribe.library.debriefs import add_debrief\n"
        "sys.stdin.read()\n"
        "with open_library(Path(sys.argv[1]), Path(sys.argv[2])) as l: add_debrief(l, title='x')"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", code, str(path), str(backups)], stdin=subprocess.PIPE) for _ in range(6)
    ]
    for process in started:
        process.stdin.close()
    assert [process.wait(60) for process in started] == [0] * 6
    with open_library(path, backups) as library:
        assert len(list_debriefs(library)) == 6
        assert check(library) == []
    assert not backups.exists()


# ---- what may lie in the place of a library


def text_file(path):
    path.write_text("Dear diary, this is not a library. " * 100, encoding="utf-8")


def folder(path):
    path.mkdir()


def other_database(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE songs (title TEXT)")


def program(path):
    path.write_bytes(random.Random(1).randbytes(20_000))


@pytest.mark.parametrize("put", [text_file, folder, other_database, program])
def test_a_file_that_is_no_library_is_left_alone(path, backups, put):
    path.parent.mkdir()
    put(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(errors.NotALibrary, match="left as it is"):
        open_library(path, backups)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_folder_below_a_file_is_reported_in_a_sentence(tmp_path, backups):
    (tmp_path / "file").touch()
    with pytest.raises(errors.LibraryUnreachable):
        open_library(tmp_path / "file" / "library.sqlite", backups)


def test_a_newer_library_is_not_touched(path, backups):
    open_library(path, backups).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(errors.LibraryTooNew, match="newer version of Fieldscribe"):
        open_library(path, backups)
    assert path.read_bytes() == before


def test_an_emptied_library_file_is_not_replaced_by_a_new_library(path, backups):
    backups.mkdir()
    with open_library(path, backups) as library:
        add_debrief(library, title="Of value")
        backup(library, backups)
    path.write_bytes(b"")
    with pytest.raises(errors.LibraryDamaged):
        open_library(path, backups)
    assert path.stat().st_size == 0


def test_an_emptied_library_file_with_its_log_is_not_replaced_by_a_new_library(path, backups):
    path.parent.mkdir()
    path.touch()
    log = path.with_name(path.name + "-wal")
    log.write_bytes(b"what was committed last")
    with pytest.raises(errors.LibraryDamaged):
        open_library(path, backups)
    assert log.read_bytes() == b"what was committed last"


def test_a_truncated_file_is_reported_as_damaged(path, backups, long_library):
    for share in (0.05, 0.3, 0.6, 0.95):
        cut = path.with_name(f"{share}.sqlite")
        cut.write_bytes(long_library[: int(len(long_library) * share)])
        query_all(cut, backups / str(share))


def test_flipped_bytes_are_reported_as_damage(path, backups, long_library):
    for seed in range(12):
        chance = random.Random(seed)
        content = bytearray(long_library)
        for _ in range(400):
            content[chance.randrange(len(content))] = chance.randrange(256)
        flipped = path.with_name(f"{seed}.sqlite")
        flipped.write_bytes(content)
        query_all(flipped, backups / str(seed))


@pytest.fixture
def long_library(path, recording, library, run_job, passage) -> bytes:
    """The file of a library with much in it."""
    run_job(recording.id, *(passage(at * 5.0, f"passage {at} " * 20) for at in range(200)))
    library.close()
    return path.read_bytes()


def query_all(path, backups):
    """Whatever is asked of a damaged library: a sentence, or an answer, or a problem that `check` finds; no crash."""
    try:
        with open_library(path, backups) as library:
            found = check(library)
            for debrief in list_debriefs(library):
                segments(library, debrief.recording_id or 0)
            add_debrief(library, title="One more")
            assert found
    except (errors.LibraryDamaged, errors.NotALibrary, errors.LibraryTooNew, errors.LibraryUnreachable) as error:
        assert str(path) in str(error)


# ---- when the disk says no


def test_a_full_disk_loses_nothing_that_was_there(mounted, backups, passage):
    path = mounted("size=1m") / "library.sqlite"
    with open_library(path, backups) as library:
        kept = [add_debrief(library, title="Before").id]
        with pytest.raises(errors.DiskFull, match="Free some space"):
            while True:
                kept.append(add_debrief(library, title="More", notes="n" * 20_000).id)
        assert not library.connection.in_transaction
        assert [debrief.id for debrief in list_debriefs(library)][::-1] == kept or len(list_debriefs(library)) == len(
            kept
        )
    subprocess.run(["mount", "-o", "remount,size=8m", path.parent], check=True)
    with open_library(path, backups) as library:
        assert check(library) == []
        assert {debrief.id for debrief in list_debriefs(library)} == set(kept)
        add_debrief(library, title="Later")


def test_a_full_disk_without_a_library_is_reported(mounted, backups):
    folder = mounted("size=64k")
    (folder / "filler").write_bytes(b"x" * 60_000)
    with pytest.raises(errors.DiskFull):
        open_library(folder / "library.sqlite", backups)


def test_a_full_disk_leaves_no_partial_backup(mounted, library):
    folder = mounted("size=64k")
    with pytest.raises(errors.DiskFull, match="too full for the backup"):
        backup(library, folder)
    assert list(folder.iterdir()) == []


def test_a_read_only_disk_is_reported_in_a_sentence(mounted, backups):
    path = mounted("size=8m") / "library.sqlite"
    open_library(path, backups).close()
    subprocess.run(["mount", "-o", "remount,ro", path.parent], check=True)
    with pytest.raises(errors.NotWritable):
        open_library(path, backups)
    with pytest.raises((errors.NotWritable, errors.LibraryUnreachable)):
        open_library(path.parent / "another.sqlite", backups)


# ---- transactions


def test_a_failed_write_leaves_no_open_transaction(library, path, backups):
    with pytest.raises(sqlite3.IntegrityError), library.atomic():
        library.execute("INSERT INTO settings (name, value) VALUES ('a', '1')")
        library.execute("INSERT INTO settings (name, value) VALUES ('b', NULL)")
    assert not library.connection.in_transaction
    add_debrief(library, title="After")
    with open_library(path, backups) as other:
        assert [debrief.title for debrief in list_debriefs(other)] == ["After"]
        assert other.rows("SELECT name FROM settings") == []


def test_an_error_of_the_caller_is_not_reported_as_one_of_the_library(library):
    for error in (OSError(28, "No space left on device"), UnicodeDecodeError("utf-8", b"x", 0, 1, "no")):
        with pytest.raises(type(error)), library.atomic():
            raise error


def test_a_nested_transaction_can_fail_alone(library):
    with library.atomic():
        add_debrief(library, title="Outer")
        with pytest.raises(RuntimeError), library.atomic():
            add_debrief(library, title="Inner")
            raise RuntimeError
    assert [debrief.title for debrief in list_debriefs(library)] == ["Outer"]


def test_durability_is_restored_after_a_relaxed_transaction(library):
    (full,) = library.row("PRAGMA synchronous")
    with library.atomic(durable=False):
        assert library.row("PRAGMA synchronous") == (1,)
    with pytest.raises(RuntimeError), library.atomic(durable=False):
        raise RuntimeError
    assert library.row("PRAGMA synchronous") == (full,) == (2,)


def test_a_snapshot_sees_one_moment_and_does_not_write(library, path, backups):
    with open_library(path, backups) as other, library.snapshot():
        assert list_debriefs(library) == []
        add_debrief(other, title="Meanwhile")
        assert list_debriefs(library) == []
        with pytest.raises(RuntimeError):
            add_debrief(library, title="No")
    assert len(list_debriefs(library)) == 1


def test_a_lock_that_another_writer_keeps_is_reported_in_a_sentence(library, path, backups, monkeypatch):
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.05)
    with open_library(path, backups) as other, library.atomic():
        add_debrief(library, title="Slow")
        assert list_debriefs(other) == []  # readers do not wait
        with pytest.raises(errors.LibraryBusy, match="try again"):
            add_debrief(other, title="Impatient")
        assert not other.connection.in_transaction
    assert [debrief.title for debrief in list_debriefs(library)] == ["Slow"]


def test_a_read_before_a_write_does_not_lock_itself_out(library, path, backups):
    """With a deferred BEGIN the second of these writers would fail at once, however long it is willing to wait."""
    inside, go_on = threading.Event(), threading.Event()

    def first() -> None:
        with open_library(path, backups) as own, own.atomic():
            list_debriefs(own)
            inside.set()
            go_on.wait(10)
            add_debrief(own, title="First")

    thread = threading.Thread(target=first)
    thread.start()
    inside.wait(10)
    threading.Timer(0.2, go_on.set).start()
    with library.atomic():
        assert [debrief.title for debrief in list_debriefs(library)] == ["First"]
        add_debrief(library, title="Second")
    thread.join()
    assert len(list_debriefs(library)) == 2


def test_a_wrong_query_raises_the_original_error(library):
    with pytest.raises(sqlite3.OperationalError):
        library.rows("SELECT nothing FROM nowhere")
    with pytest.raises(sqlite3.ProgrammingError):
        library.rows("SELECT ?", ())


def test_use_from_another_thread_is_refused(library):
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            list_debriefs(library)
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert caught


# ---- SIGKILL

COMMITTING = """
import sys
from pathlib import Path
from fieldscribe.domain import Block, RecordingState, Segment, TranscribeOptions, Word
from fieldscribe.library import jobs, transcripts
from fieldscribe.library.opening import open_library
from fieldscribe.library.debriefs import add_debrief
from fieldscribe.library.recordings import add_recording
library = open_library(Path(sys.argv[1]), Path(sys.argv[2]))
recording = add_recording(library, add_debrief(library, title="Killed").id, RecordingState.COMPLETE)
job = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions()).id)
jobs.set_blocks(library, job.id, [Block(0, 0.0, 1e6)])
at = 0
while True:
    words = tuple(Word(f"word{at}x{n}", at + n / 10, at + n / 10 + 0.1, 0.5) for n in range(10))
    transcripts.commit_segment(library, job.id, 0, Segment(at, at + 1, " ".join(w.text for w in words), words))
    print(at, flush=True)
    at += 1
"""


@pytest.mark.parametrize("seed", range(5))
def test_committed_changes_survive_a_kill(path, backups, seed):
    process = subprocess.Popen(
        [sys.executable, "-c", COMMITTING, str(path), str(backups)], stdout=subprocess.PIPE, text=True
    )
    committed = -1
    for line in process.stdout:
        committed = int(line)
        if committed >= random.Random(seed).randrange(5, 300):
            process.kill()
    process.wait()
    process.stdout.close()
    with open_library(path, backups) as library:
        assert check(library) == []
        (debrief,) = list_debriefs(library)
        found = segments(library, debrief.recording_id)
        assert [segment.start for segment in found] == list(range(len(found)))
        assert len(found) > committed
        assert all(len(segment.words) == 10 for segment in found)


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "killed"])
def test_on_a_full_disk_everything_can_be_read(mounted, backups, closed):
    """A library is folded when it was closed; one whose program was killed has work in its write-ahead log."""
    path = mounted("size=1m") / "library.sqlite"
    if closed:
        with open_library(path, backups) as library:
            add_debrief(library, title="Kept")
    else:
        code = (
            "import os, sys; from pathlib import Path; from fieldscribe.library.opening import open_library\n"
            "from fieldscribe.library.debriefs import add_debrief\n"
            "library = open_library(Path(sys.argv[1]), Path(sys.argv[2])); add_debrief(library, title='Kept')\n"
            "os._exit(0)"
        )
        subprocess.run([sys.executable, "-c", code, path, backups], check=True)
        path.with_name(path.name + "-shm").unlink()
        assert path.with_name(path.name + "-wal").stat().st_size
    with suppress(OSError), (path.parent / "fill").open("wb", buffering=0) as fill:
        while True:
            fill.write(bytes(4096))
    with pytest.raises(errors.DiskFull):
        open_library(path, backups)
    with opening.open_for_reading(path, backups) as library:
        assert [debrief.title for debrief in list_debriefs(library)] == ["Kept"]
        with pytest.raises(errors.DiskFull):
            add_debrief(library, title="More")
        assert [debrief.title for debrief in list_debriefs(library)] == ["Kept"]
    (path.parent / "fill").unlink()
    with open_library(path, backups) as library:
        add_debrief(library, title="More")
        assert len(list_debriefs(library)) == 2
