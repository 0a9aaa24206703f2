"""A restore shows what is in the backup first, replaces the library whole or not at all, and keeps the former one."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from fieldscribe.errors import (
    BackupDamaged,
    BackupMissing,
    BackupTooNew,
    Cancelled,
    LibraryDamaged,
    LibraryInUse,
    NotABackup,
)
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.library.version import VERSION
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.backup import back_up, inspect_backup, list_backups, restore_backup
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.unknown_sound import add_back, find_unknown_sound
from fieldscribe.workflow.upkeep import find_problems
from fieldscribe.workflow.workspace import Workspace

FIXTURES = Path(__file__).parents[1] / "library" / "fixtures"


@pytest.fixture
def folder(workspace: Workspace) -> DataFolder:
    return workspace.folder


def titles(folder: DataFolder) -> list[str]:
    with Workspace.open(folder) as workspace:
        return [each.title for each in list_debriefs(workspace)]


@pytest.fixture
def two_states(workspace, cut, tmp_path):
    """A backup with one debrief in a place of its own, and a library with one more. Nobody has it open."""
    import_one(workspace, cut(0, 2, "first.wav"))
    backup = back_up(workspace, tmp_path / "stick ñ.sqlite")
    import_one(workspace, cut(2, 4, "second.wav"))
    workspace.close()
    return backup


def left_behind(folder: DataFolder) -> list[str]:
    return [path.name for path in folder.root.rglob(".fieldscribe-*")]


def test_the_content_of_a_backup_is_shown_before_restoring(folder, two_states):
    content = inspect_backup(folder, two_states)
    assert (content.debriefs, content.version, content.size) == (1, VERSION, two_states.stat().st_size)
    assert [title for _, title in content.newest] == ["first"]
    assert titles(folder) == ["second", "first"]
    assert left_behind(folder) == []


def test_a_restore_replaces_the_library_and_keeps_the_former_one(folder, two_states):
    before = two_states.read_bytes()
    restored = restore_backup(folder, two_states)
    assert (restored.debriefs, restored.unknown) == (1, 1)
    assert titles(folder) == ["first"]
    assert two_states.read_bytes() == before
    assert left_behind(folder) == []
    with Workspace.open(folder) as workspace:
        (sound,) = find_unknown_sound(workspace)
        assert add_back(workspace, sound).title == "second"
        assert find_problems(workspace) == []
    again = restore_backup(folder, restored.former)
    assert (again.debriefs, again.unknown) == (2, 0)
    assert len(list_backups(folder.backups)) == 2


def test_an_open_connection_sees_the_restored_library(folder, two_states):
    with Workspace.open(folder) as window:
        assert len(list_debriefs(window)) == 2
        restore_backup(folder, two_states, alone=False)
        assert [each.title for each in list_debriefs(window)] == ["first"]


def test_a_restore_is_refused_while_the_library_is_open_elsewhere(folder, two_states):
    with Workspace.open(folder), pytest.raises(LibraryInUse):
        restore_backup(folder, two_states)
    assert titles(folder) == ["second", "first"]


def test_a_restore_is_refused_while_a_job_runs(folder, two_states):
    with Workspace.open(folder) as runner, jobs_lock(runner.library), pytest.raises(LibraryInUse):
        restore_backup(folder, two_states, alone=False)
    assert titles(folder) == ["second", "first"]


def test_an_old_backup_is_brought_up_to_date(folder, two_states, tmp_path):
    old = tmp_path / "old.sqlite"
    with closing(sqlite3.connect(old)) as database:
        database.executescript((FIXTURES / "v1.sql").read_text("utf-8"))
    before = old.read_bytes()
    assert inspect_backup(folder, old).version == 1
    restore_backup(folder, old)
    assert old.read_bytes() == before
    with Workspace.open(folder) as workspace:
        assert not [problem for problem in find_problems(workspace) if "damaged" in problem]
        assert list_debriefs(workspace)


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.executescript("CREATE TABLE debriefs (title); PRAGMA user_version = 3;")


def forged(path: Path) -> None:
    """A real backup with a trigger that would change what is written later."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TRIGGER evil AFTER INSERT ON segments BEGIN DELETE FROM debriefs; END")
        database.commit()


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")


def holed(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for page in range(3, len(data) // 4096, 2):
        data[page * 4096 : page * 4096 + 4096] = bytes(4096)
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "kind"),
    [
        (lambda path: path.unlink(), BackupMissing),
        (lambda path: (path.unlink(), path.mkdir()), BackupMissing),
        (lambda path: path.write_bytes(b"My holiday\n" * 1000), NotABackup),
        (lambda path: path.write_bytes(b""), NotABackup),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), BackupDamaged),
        (lambda path: (path.unlink(), foreign(path)), NotABackup),
        (forged, NotABackup),
        (newer, BackupTooNew),
        (holed, BackupDamaged),
    ],
)
def test_a_damaged_or_foreign_backup_changes_nothing(folder, two_states, spoil, kind):
    spoil(two_states)
    for attempt in (inspect_backup, restore_backup):
        with pytest.raises(kind) as caught:
            attempt(folder, two_states)
        assert "Nothing was changed" in str(caught.value)
        assert two_states.name in str(caught.value)
    assert titles(folder) == ["second", "first"]
    assert left_behind(folder) == []


@pytest.mark.parametrize("damage", [holed, lambda path: path.write_bytes(b"x" * 9000), lambda path: path.unlink()])
def test_a_damaged_or_lost_library_is_replaced_and_the_damaged_one_kept(folder, two_states, damage):
    damage(folder.library)
    kept = folder.library.read_bytes() if folder.library.exists() else None
    restored = restore_backup(folder, two_states)
    if kept:
        assert restored.former is not None and restored.former.read_bytes() == kept
    assert titles(folder) == ["first"]
    assert folder.library.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("alone", [True, False])
def test_a_library_that_opens_and_is_damaged_inside_is_replaced_too(folder, two_states, alone):
    whole = folder.library.read_bytes()
    for page in range(1, len(whole) // 4096, 3 if alone else 7):
        for file in folder.root.glob("damaged-*.sqlite"):
            file.unlink()
        damaged = bytearray(whole)
        damaged[page * 4096 : page * 4096 + 4096] = bytes(4096)
        folder.library.write_bytes(damaged)
        restored = restore_backup(folder, two_states, alone=alone)
        assert restored.former is not None and restored.former.is_file(), page
        assert titles(folder) == ["first"]
        with Workspace.open(folder) as workspace:
            assert not [problem for problem in find_problems(workspace) if "damaged" in problem]


@pytest.mark.parametrize("questions", [0, 1])
def test_a_restore_that_is_stopped_changes_nothing(folder, two_states, questions):
    """It is asked with each megabyte, during the checks, and before the backup takes the place of the library."""
    before = titles(folder)
    asked = iter([False] * questions)
    with pytest.raises(Cancelled):
        restore_backup(folder, two_states, should_stop=lambda: next(asked, True))
    assert titles(folder) == before
    assert not left_behind(folder)


def test_the_sentence_of_a_damaged_library_leads_to_the_backups(folder, two_states):
    folder.library.write_bytes(folder.library.read_bytes()[:5000])
    with pytest.raises(LibraryDamaged, match=r"Restore a backup\.$"):
        titles(folder)


RESTORE = """
import sys
from pathlib import Path
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.backup import restore_backup
print("ready", flush=True)
restore_backup(DataFolder(Path(sys.argv[1])), Path(sys.argv[2]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("damaged", [False, True])
def test_a_killed_restore_leaves_the_old_library_or_the_restored_one(folder, two_states, damaged):
    if damaged:
        holed(folder.library)
    before = folder.library.read_bytes()
    for moment in range(4):
        folder.library.write_bytes(before)
        with subprocess.Popen(
            [sys.executable, "-c", RESTORE, str(folder.root), str(two_states)], stdout=subprocess.PIPE
        ) as child:
            assert child.stdout and child.stdout.readline()
            time.sleep(0.03 * moment)
            os.kill(child.pid, signal.SIGKILL)
        if damaged:
            assert folder.library.read_bytes() == before or titles(folder) == ["first"]
        else:
            assert titles(folder) in (["first"], ["second", "first"])
        restore_backup(folder, two_states)
        assert left_behind(folder) == []


def test_a_copy_of_an_open_library_is_whole_with_what_lies_beside_it(folder, workspace, cut, tmp_path):
    """Somebody copied the three files of the library by hand while it was open."""
    import_one(workspace, cut(0, 2, "just now.wav"))
    for file in folder.root.glob("library.sqlite*"):
        shutil.copy(file, tmp_path / file.name)
    workspace.close()
    assert [title for _, title in inspect_backup(folder, tmp_path / "library.sqlite").newest] == ["just now"]
