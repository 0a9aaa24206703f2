"""A receiver that was restored from an older backup: nothing is lost, nothing doubled, and what to do is said."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.hub.server import HubServer, running_hub
from tests.sync.laptops import Laptop, problems

from fieldscribe import errors
from fieldscribe.cli import fieldscribe
from fieldscribe.library.debriefs import get_debrief
from fieldscribe.workflow import enrolment


def call(hub: HubServer, command: str, *words: object) -> Result:
    return CliRunner().invoke(fieldscribe, ["hub", command, "--data", str(hub.folder), *map(str, words)])


def test_after_a_restore_everything_arrives_again_once(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False) as hub:
        laptop = Laptop(tmp_path / "laptop", hub)
        first = laptop.finished_debrief()
        laptop.settle()
        code = hub.code()
        assert call(hub, "backup", tmp_path / "backup").exit_code == 0
        second = laptop.finished_debrief()
        laptop.edit(first)
        laptop.settle()
        hub.kill()  # and leaves its write-ahead log, which must not be read into the backup
        assert (hub.folder / "hub.sqlite-wal").stat().st_size
        done = call(hub, "restore", tmp_path / "backup", "--yes")
        assert done.exit_code == 0, done.output
        assert "hub-before-restore-1.sqlite" in done.stdout
        with hub.store() as store:
            assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert [entry.document for entry in store.entries(10)] == [get_debrief(laptop.library, first).uid]
        with closing(sqlite3.connect(hub.folder / "hub-before-restore-1.sqlite")) as kept:
            assert kept.execute("SELECT count(*) FROM documents").fetchone() == (2,)
        hub.start()
        laptop.edit(second)
        assert isinstance(laptop.send().error, errors.ReceiverLostBundles)
        with pytest.raises(errors.CodeRefused):  # it may have been used after the backup
            enrolment.enrol(laptop.workspace, code)
        enrolment.enrol(laptop.workspace, hub.link())
        laptop.settle()
        assert [problems(laptop, each) for each in (first, second)] == [[], []]
        with hub.store() as store:
            assert {entry.versions for entry in store.entries(10)} == {1}
        laptop.workspace.close()


def test_a_laptop_that_enrolled_after_the_backup_sends_everything_again(tmp_path: Path) -> None:
    """The restored server knows neither the laptop of now nor that it had anything."""
    with running_hub(tmp_path / "hub", tls=False) as hub:
        assert call(hub, "backup", tmp_path / "backup").exit_code == 0
        laptop = Laptop(tmp_path / "laptop", hub)
        sent = [laptop.finished_debrief(), laptop.finished_debrief()]
        laptop.settle()
        enrolment.enrol(laptop.workspace, hub.link())
        assert not laptop.send().arrived, "the server has it all"
        hub.kill()
        assert call(hub, "restore", tmp_path / "backup", "--yes").exit_code == 0
        hub.start()
        sent.append(laptop.finished_debrief())
        assert isinstance(laptop.send().error, errors.TokenRefused)
        enrolment.enrol(laptop.workspace, hub.link())
        laptop.settle()
        assert [problems(laptop, each) for each in sent] == [[], [], []]
        laptop.workspace.close()


def test_what_is_no_backup_changes_nothing(tmp_path: Path) -> None:
    hub, newer = HubServer(tmp_path / "hub"), HubServer(tmp_path / "newer")
    before = call(hub, "audit", "--json").stdout, hub.organisation
    with newer.store() as store:
        store.connection.execute("PRAGMA user_version = 99")
    whole = (tmp_path / "newer" / "hub.sqlite").read_bytes()
    damaged = bytearray((hub.folder / "hub.sqlite").read_bytes())
    damaged[4096 * 2 : 4096 * 6] = bytes(4096 * 4)
    for number, content in enumerate((b"", b"no database" * 500, whole, bytes(damaged), damaged[:9000])):
        file = tmp_path / f"backup {number}"
        file.write_bytes(content)
        done = call(hub, "restore", file, "--yes")
        assert done.exit_code == 1, done.output
        assert f"backup {number}" in done.output and "restoring" not in done.output
        assert (call(hub, "audit", "--json").stdout, hub.organisation) == before
        assert not [each for each in hub.folder.iterdir() if "restor" in each.name]


def test_a_server_that_runs_is_not_replaced(tmp_path: Path) -> None:
    from fieldscribe.hub.folder import serving

    hub = HubServer(tmp_path / "hub")
    assert call(hub, "backup", tmp_path / "backup").exit_code == 0
    with serving(hub.folder):
        assert "is running already" in call(hub, "restore", tmp_path / "backup", "--yes").output
    assert call(hub, "restore", tmp_path / "backup").exit_code == 1, "nobody said yes"
    assert call(hub, "restore", tmp_path / "backup", "--yes").exit_code == 0


def test_a_backup_makes_a_server_where_there_is_none(tmp_path: Path) -> None:
    hub = HubServer(tmp_path / "hub")
    assert call(hub, "backup", tmp_path / "backup").exit_code == 0
    done = CliRunner().invoke(
        fieldscribe, ["hub", "restore", "--data", str(tmp_path / "new" / "h"), str(tmp_path / "backup"), "--yes"]
    )
    assert done.exit_code == 0, done.output
    assert HubServer(tmp_path / "new" / "h").organisation == hub.organisation
