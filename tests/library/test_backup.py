"""Backups are whole, private and checked; the check of a library finds what is wrong and says it in words."""

import os
import sqlite3
import stat
import sys
from contextlib import closing

import pytest

from fieldscribe import errors
from fieldscribe.durable import TEMPORARY_PREFIX
from fieldscribe.library import backup as module
from fieldscribe.library.backup import DUE, KEPT, back_up_when_due, backup, backups_in, check, rebuild_search
from fieldscribe.library.debriefs import add_debrief, list_debriefs
from fieldscribe.library.opening import open_library
from fieldscribe.library.search import search
from fieldscribe.library.transcripts import transcript


@pytest.fixture
def filled(library, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "the mask"), passage(5.0, "the airway"))
    return library


def test_a_backup_equals_its_library(filled, tmp_path, backups):
    target = tmp_path / "Sicherung ä" / "copy.sqlite"
    with filled.atomic():
        add_debrief(filled, title="Just now")
    assert backup(filled, target) == target
    assert list(target.parent.iterdir()) == [target]
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with open_library(target, backups) as copy:
        assert check(copy) == []
        assert list_debriefs(copy) == list_debriefs(filled)
        assert transcript(copy, 1) == transcript(filled, 1)
        assert search(copy, "airway") == search(filled, "airway")


def test_a_folder_gets_a_file_named_by_date_and_version(filled, backups):
    backups.mkdir()
    target = backup(filled, backups)
    assert backups_in(backups) == [target]


def test_the_documented_restore_works(filled, path, backups, tmp_path):
    kept = backup(filled, tmp_path / "kept.sqlite")
    before = list_debriefs(filled)
    filled.close()
    path.write_bytes(b"damaged" * 1000)
    with pytest.raises(errors.NotALibrary):
        open_library(path, backups)
    for file in path.parent.glob("library.sqlite*"):
        file.rename(tmp_path / file.name)
    path.write_bytes(kept.read_bytes())
    with open_library(path, backups) as restored:
        assert list_debriefs(restored) == before


def test_a_backup_works_while_another_process_writes(filled, path, backups, tmp_path):
    with open_library(path, backups) as other, other.atomic():
        add_debrief(other, title="Not yet committed")
        target = backup(filled, tmp_path / "copy.sqlite")
    with open_library(target, backups) as copy:
        assert len(list_debriefs(copy)) == 1


def test_an_older_backup_is_replaced_only_by_one_that_can_be_read(filled, tmp_path, monkeypatch):
    target = backup(filled, tmp_path / "copy.sqlite")
    good = target.read_bytes()

    def bad_disk(file):
        with file.open("rb+") as copy:
            copy.seek(8192)
            copy.write(os.urandom(8192))
        return real(file)

    real = module._verify
    monkeypatch.setattr(module, "_verify", bad_disk)
    with pytest.raises(errors.BackupBroken, match="unchanged"):
        backup(filled, target)
    assert target.read_bytes() == good
    assert not list(tmp_path.glob(f"{TEMPORARY_PREFIX}*"))


def test_leftovers_of_a_killed_backup_are_removed_by_the_next_one(filled, tmp_path):
    (tmp_path / f"{TEMPORARY_PREFIX}killed").write_bytes(b"half")
    assert back_up_when_due(filled, tmp_path)
    assert not list(tmp_path.glob(f"{TEMPORARY_PREFIX}*"))


def test_the_library_cannot_be_the_target_of_its_backup(filled, path):
    with pytest.raises(errors.NotWritable, match="itself"):
        backup(filled, path.parent / "." / path.name)
    assert check(filled) == []


def test_a_file_that_is_no_library_is_never_replaced_by_a_backup(filled, path, tmp_path):
    """A name typed wrong must cost neither a recording nor what SQLite keeps beside the library, nor a device."""
    sound = tmp_path / "debrief.mp3"
    sound.write_bytes(b"ID3 what was said")
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as foreign:
        foreign.execute("CREATE TABLE accounts (money)")
    device = tmp_path / "device"
    os.mkfifo(device) if hasattr(os, "mkfifo") else device.write_bytes(b"x")
    for target in (sound, other, path.with_name(path.name + "-wal"), device):
        with pytest.raises(errors.NotWritable, match="there is already a different file"):
            backup(filled, target)
    assert sound.read_bytes() == b"ID3 what was said"
    (tmp_path / "empty.sqlite").touch()
    assert backup(filled, tmp_path / "empty.sqlite").stat().st_size
    assert backup(filled, tmp_path / "empty.sqlite").stat().st_size  # one of before gives way


def test_a_target_that_cannot_be_written_is_reported(filled, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(errors.NotWritable):
        backup(filled, tmp_path / "file" / "copy.sqlite")


def test_a_backup_is_made_automatically_each_week_and_the_newest_are_kept(filled, backups):
    backups.mkdir(parents=True, exist_ok=True)
    for day in range(1, KEPT + 2):
        (backups / f"library-2026010{day}T000000Z-v1.sqlite").touch()
    for old in backups_in(backups):
        os.utime(old, (0, old.stat().st_mtime - DUE))
    made = back_up_when_due(filled, backups)
    assert made == backups_in(backups)[0]
    assert made.stat().st_size > 0
    assert len(backups_in(backups)) == KEPT
    assert back_up_when_due(filled, backups) is None


def test_a_healthy_library_has_no_problems(library, filled):
    assert check(library) == []


def test_rows_without_their_parent_are_reported(filled, path):
    with closing(sqlite3.connect(path)) as torn:
        torn.execute("DELETE FROM recordings")
        torn.commit()
    assert any("parts refers to a row of recordings" in sentence for sentence in check(filled))


def test_a_search_index_out_of_step_is_reported_and_rebuilt(filled):
    filled.execute("DROP TRIGGER segments_fts_edit")
    filled.execute("UPDATE segments SET text = 'a pump' WHERE text = 'the mask'")
    assert check(filled) == ["The search index does not match the text. To rebuild it: fieldscribe library repair"]
    assert search(filled, "pump") == []
    rebuild_search(filled)
    assert check(filled) == []
    assert len(search(filled, "pump")) == 1


def test_retired_text_is_not_in_a_rebuilt_index(filled, recording, run_job, passage):
    run_job(recording.id, passage(0.0, "another try"))
    rebuild_search(filled)
    assert (search(filled, "mask"), len(search(filled, "another"))) == ([], 1)
    assert check(filled) == []


def test_a_damaged_library_is_named_and_not_its_backup(filled, path, backups, tmp_path):
    with filled.atomic():
        for number in range(200):
            add_debrief(filled, title=f"Debrief {number} " + "x" * 200)
    filled.close()
    data = bytearray(path.read_bytes())
    for page in range(len(data) // 4096 - 12, len(data) // 4096 - 4, 2):
        data[page * 4096 : page * 4096 + 100] = b"\xff" * 100
    path.write_bytes(data)
    with open_library(path, backups) as library, pytest.raises(errors.LibraryDamaged, match=r"library\.sqlite") as told:
        backup(library, tmp_path / "x.sqlite")
    assert "x.sqlite" not in str(told.value)
    assert not (tmp_path / "x.sqlite").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is text")
def test_library_and_backups_work_in_a_folder_whose_name_is_not_utf8(tmp_path):
    folder = tmp_path / os.fsdecode(b"d\xe9briefs")
    with open_library(folder / "library.sqlite", folder / "backups") as library:
        with library.atomic():
            add_debrief(library, title="Zo\u00eb")
        made = back_up_when_due(library, folder / "backups")
    assert made is not None
    with open_library(made, tmp_path / "none") as copy:
        assert [each.title for each in list_debriefs(copy)] == ["Zo\u00eb"]


def test_backups_of_the_same_moment_do_not_disturb_each_other(filled, tmp_path):
    made = {backup(filled, tmp_path) for _ in range(5)}
    assert len(made) == 5
    assert sorted(made, reverse=True) == backups_in(tmp_path)


def test_temporary_files_of_sqlite_stay_in_the_data_folder(filled):
    ((store,),) = filled.rows("PRAGMA temp_store")
    assert store == 2  # in memory
