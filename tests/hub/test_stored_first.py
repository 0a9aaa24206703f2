"""A text that takes long to unpack: it is acknowledged when it is on the disk, and opened afterwards, once."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from http.client import HTTPException
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.hub.laptop import Laptop, document
from tests.hub.server import HubServer, running_hub

from fieldscribe.cli import fieldscribe
from fieldscribe.hub.sqlite_store import SqliteStore
from fieldscribe.wire import codecs, dictionaries, keys
from fieldscribe.wire.bundle import Base, read_header
from fieldscribe.wire.document import Document, Passage, Withdrawal, encode
from fieldscribe.wire.octets import varint
from fieldscribe.wire.protocol import Refusal

STORED_ONLY = {"limits": {"opening_processes": 0}}
SECRET = "Nuru alikuwa na hofu kubwa sana"


def told(number: int = 1, revision: int = 1, **changes: object) -> Document:
    """A debrief whose text codec 3 packs best."""
    words = "We gave oxygen, and then we called for help. Nobody checked the pulse before the second dose. " * 3
    return document(number, revision, **{"passages": (Passage(0, 90, words),), **changes})


def slow(laptop: Laptop, sequence: int, payload: Document) -> bytes:
    """A bundle in codec 3."""
    content = laptop.bundle(sequence, payload, dictionary=dictionaries.newest())
    assert content[4] == codecs.PREDICTED
    return content


def damaged(laptop: Laptop, content: bytes) -> bytes:
    """The same bundle, its text no more what was packed, signed again."""
    changed = bytearray(content[:-64])
    changed[-20] ^= 0xFF
    return bytes(changed) + keys.sign(laptop.private, bytes(changed))


def events(hub: HubServer, sequence: int) -> list[str]:
    with hub.store() as store:
        return [row.event for row in reversed(store.audit(1000)) if row.sequence == sequence]


def shown(hub: HubServer, command: str, *words: str) -> str:
    done = CliRunner().invoke(fieldscribe, ["hub", command, "--data", str(hub.folder), *words])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_what_is_stored_is_acknowledged_and_opened_by_the_next_start(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False, **STORED_ONLY) as hub:
        laptop = Laptop(hub).enrol()
        first = slow(laptop, 1, told())
        edited = laptop.bundle(2, told(1, 2, title="Edited"), base=Base(1, encode(told())))
        twice = laptop.bundle(3, told(1, 3, title="Edited twice"), base=Base(2, encode(told(1, 2, title="Edited"))))
        assert [read_header(each).codec for each in (edited, twice)] == [codecs.CHANGED] * 2
        assert [laptop.put(number, each).status for number, each in enumerate((first, edited, twice), 1)] == [201] * 3
        assert laptop.put(1, first).status == 200
        assert laptop.ask(4).acknowledgement.high_water == 3
        assert laptop.ask(4).acknowledgement.refused == ()
        with hub.store() as store:
            assert (store.count_unopened(), store.entries(10)) == (3, [])
        assert "3 bundles have arrived" in shown(hub, "list")
        hub.kill()
        hub.start(limits={"opening_processes": 2})
        with hub.store() as store:
            assert store.count_unopened() == 0
            (entry,) = store.entries(10)
        assert (entry.title, entry.revision, entry.versions) == ("Edited twice", 3, 1)
        assert [events(hub, number) for number in (1, 2, 3)] == [["received", "opened"]] * 3


def test_changes_of_what_could_not_be_opened_are_refused_and_sent_whole(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False, **STORED_ONLY) as hub:
        laptop = Laptop(hub).enrol()
        content = damaged(laptop, slow(laptop, 1, told()))
        assert laptop.put(1, content).status == 201
        edited = laptop.bundle(2, told(1, 2), base=Base(1, encode(told())))
        assert laptop.put(2, edited).status == 201
        hub.stop()
        hub.start(limits={"opening_processes": 1})
        with hub.store() as store:
            assert store.content(laptop.device, 1) == content, "what was acknowledged is kept"
        found = laptop.ask(3).acknowledgement
        assert found.high_water == 2
        assert found.refused == ((1, Refusal.INVALID), (2, Refusal.BASE))
        assert laptop.put(1, content).status == 422
        assert laptop.put(3, slow(laptop, 3, told(1, 2))).status == 201
        assert [events(hub, number) for number in (1, 2)] == [["received", "refused"]] * 2
        assert "1 bundle cannot be used" in shown(hub, "list")
        listed = [json.loads(line) for line in shown(hub, "refused", "--json").splitlines()]
        assert [(each["sequence"], each["reason"]) for each in listed] == [(2, "base"), (1, "invalid")]
        with hub.store() as store:
            (entry,) = store.entries(10)
        assert (entry.revision, entry.versions) == (2, 1)


def test_a_withdrawal_deletes_what_was_not_opened_and_what_nobody_could_read(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False, **STORED_ONLY) as hub:
        laptop, other = Laptop(hub).enrol(), Laptop(hub).enrol()
        bundles = [slow(laptop, 1, told(notes=SECRET)), damaged(laptop, slow(laptop, 2, told(2, notes=SECRET)))]
        for number, content in enumerate(bundles, 1):
            assert laptop.put(number, content).status == 201
        kept = damaged(other, slow(other, 1, told(3)))
        assert other.put(1, kept).status == 201
        assert laptop.put(3, laptop.bundle(3, Withdrawal(told().uid, "asked by the family"))).status == 201
        hub.kill()
        hub.start(limits={"opening_processes": 1})
        assert laptop.ask(4).acknowledgement.high_water == 3
        with hub.store() as store:
            refused = dict(store.refused(laptop.device, 10))
            assert refused == {1: Refusal.WITHDRAWN, 2: Refusal.INVALID}
            assert store.entries(10) == []
        assert laptop.put(4, laptop.bundle(4, Withdrawal(told().uid))).status == 201
        with hub.store() as store:
            assert [store.content(laptop.device, number) for number in (1, 2)] == [None, None]
            assert store.content(other.device, 1) == kept, "another laptop's is not of that debrief"
        everything = b"".join(path.read_bytes() for path in hub.folder.iterdir())
        assert SECRET.encode() not in everything
        assert not [each for each in bundles if each[100:140] in everything]


def test_a_bundle_at_which_every_process_dies_is_refused_and_the_others_are_not(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False, die_at_opening=True, opening={"TRIES": 2}) as hub:
        laptop = Laptop(hub).enrol()
        assert laptop.put(1, slow(laptop, 1, told())).status == 422
        assert laptop.put(2, laptop.bundle(2, document(2))).status == 201
        assert laptop.ask(3).acknowledgement.refused == ((1, Refusal.INVALID),)
        assert events(hub, 1) == ["received", "refused"]


def test_a_process_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False, opening={"OPENING_SECONDS": 0, "TRIES": 1}) as hub:
        laptop = Laptop(hub).enrol()
        assert laptop.put(1, slow(laptop, 1, told())).status == 422


def test_an_answer_does_not_wait_for_a_process_that_is_busy(tmp_path: Path) -> None:
    """With no time to wait, the answer is that of the disk; what is wrong with it shows in a later one."""
    with running_hub(tmp_path / "hub", tls=False, opening={"PATIENCE_SECONDS": 0}) as hub:
        laptop = Laptop(hub).enrol()
        assert laptop.put(1, damaged(laptop, slow(laptop, 1, told()))).status == 201
        with hub.store():
            assert laptop.ask(2).acknowledgement.refused == ((1, Refusal.INVALID),)


@pytest.mark.parametrize("wrong", ["size", "dictionary", "signature", "sequence"])
def test_what_shows_without_unpacking_is_refused_before_it_is_acknowledged(tmp_path: Path, wrong: str) -> None:
    with running_hub(tmp_path / "hub", tls=False, **STORED_ONLY) as hub:
        laptop = Laptop(hub).enrol()
        dictionary = dictionaries.newest().id if wrong != "dictionary" else b"\xde\xad\xbe\xef"
        head = b"FSB\1" + bytes([codecs.PREDICTED]) + laptop.device
        head += varint(2 if wrong == "sequence" else 1) + dictionary + varint(2**21 if wrong == "size" else 1000)
        content = head + bytes(8) + bytes(50)
        key = bytes(32) if wrong == "signature" else laptop.private
        answer = laptop.put(1, content + keys.sign(key, content))
        expected = {"dictionary": (415, Refusal.DICTIONARY), "signature": (422, Refusal.SIGNATURE)}
        status, refusal = expected.get(wrong, (422, Refusal.INVALID))
        assert (answer.status, answer.acknowledgement.refused) == (status, ((1, refusal),))


def test_a_text_of_zeros_is_no_bomb(tmp_path: Path) -> None:
    """The bytes say that much text follows; what comes out is refused, and the server goes on."""
    with running_hub(tmp_path / "hub", tls=False) as hub:
        laptop = Laptop(hub).enrol()
        head = b"FSB\1" + bytes([codecs.PREDICTED]) + laptop.device
        content = head + varint(1) + dictionaries.newest().id + varint(160 * 2**10) + bytes(8)
        assert laptop.put(1, content + keys.sign(laptop.private, content)).status == 422
        assert laptop.put(2, slow(laptop, 2, told())).status == 201


def test_a_conflict_of_such_texts_is_opened_before_it_is_kept(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False) as hub:
        laptop = Laptop(hub).enrol()
        assert laptop.put(1, slow(laptop, 1, told())).status == 201
        assert laptop.put(1, slow(laptop, 1, told(1, 2, notes=SECRET))).status == 409
        with hub.store() as store:
            assert [conflict.document for conflict in store.conflicts()] == [told().uid]
        assert laptop.put(2, laptop.bundle(2, Withdrawal(told().uid))).status == 201
        with hub.store() as store:
            assert [store.conflict_content(conflict) for conflict in store.conflicts()] == [None]


def test_a_revoked_laptop_keeps_what_was_stored_before(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False, **STORED_ONLY) as hub:
        laptop = Laptop(hub, "Amina").enrol()
        assert laptop.put(1, slow(laptop, 1, told())).status == 201
        shown(hub, "revoke", laptop.device.hex(), "--yes")
        hub.stop()
        hub.start(limits={"opening_processes": 1})
        with hub.store() as store:
            assert [entry.document for entry in store.entries(10)] == [told().uid]


def test_bundles_on_a_stick_are_opened_by_the_command_that_reads_them(tmp_path: Path) -> None:
    hub = HubServer(tmp_path / "hub", tls=False)
    laptop = Laptop(hub).enrol_directly()
    contents = [
        slow(laptop, 1, told()),
        laptop.bundle(2, told(1, 2), base=Base(1, encode(told()))),
        damaged(laptop, slow(laptop, 3, told(3))),
        slow(laptop, 1, told(1, 9)),
    ]
    folder = tmp_path / "stick"
    folder.mkdir()
    for number, content in enumerate(contents):
        (folder / f"{number}.fsbundle").write_bytes(content)
    done = CliRunner().invoke(fieldscribe, ["hub", "import", "--data", str(hub.folder), str(folder)])
    outcomes = ["received\n", "received\n", "cannot be used", "kept to be looked at"]
    assert all(outcome in line + "\n" for outcome, line in zip(outcomes, done.stdout.splitlines(), strict=False))
    with hub.store() as store:
        assert store.count_unopened() == 0
        assert [(entry.document, entry.revision) for entry in store.entries(10)] == [(told().uid, 2)]


def test_a_file_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    hub = HubServer(tmp_path / "hub", tls=False)
    laptop = Laptop(hub).enrol_directly()
    with closing(sqlite3.connect(hub.folder / "hub.sqlite")) as old:
        old.execute("DROP INDEX bundles_unopened")
        old.execute("ALTER TABLE bundles DROP COLUMN opened")
        old.execute("ALTER TABLE devices DROP COLUMN former")
        old.execute("ALTER TABLE devices DROP COLUMN former_until")
        old.execute("PRAGMA user_version = 1")
        old.execute("INSERT INTO bundles VALUES (?, 1, x'00', 5, NULL, x'', NULL, NULL, 0, 0, 0, NULL, NULL)",
                    (laptop.device,))  # fmt: skip
        old.commit()
    with SqliteStore.open(hub.folder / "hub.sqlite") as store:
        assert store.bundle(laptop.device, 1).opened is True
        assert store.count_unopened() == 0
        assert store.device(laptop.device).former == b""


# ---- death


def kill_at(folder: Path, statement: int) -> bool:
    """Send a debrief and its changes to a server that dies before that statement; False when it lived."""
    laptop = Laptop(HubServer(folder, tls=False)).enrol_directly()
    hub, sent = laptop.hub, told()
    changed = replace(sent, revision=2, title="Edited")
    bundles = [slow(laptop, 1, sent), laptop.bundle(2, changed, base=Base(1, encode(sent)))]
    hub.start(kill_at=statement)
    acknowledged, killed = 0, False
    try:
        for number, content in enumerate(bundles, 1):
            acknowledged = laptop.put(number, content).acknowledgement.high_water
    except (OSError, HTTPException):
        killed = True
    hub.kill()
    with hub.store() as store:
        ((integrity,),) = store.connection.execute("PRAGMA integrity_check").fetchall()
        stored = [store.bundle(laptop.device, number) for number in (1, 2)]
        entry, high_water = store.entry(sent.uid), store.device(laptop.device).high_water
    assert integrity == "ok"
    assert [each is not None for each in stored] == [number <= high_water for number in (1, 2)]
    assert high_water >= acknowledged, "an acknowledged bundle is gone"
    opened = [number for number, each in enumerate(stored, 1) if each and each.opened]
    for number, each in enumerate(stored, 1):
        # Opened from the queue it is noted twice, at once it is noted once.
        expected = [] if each is None else ["received", "opened"] if each.opened and number == 1 else ["received"]
        assert events(hub, number) in (expected, [*expected, "opened"][: 2 * bool(expected)])
    assert (entry.revision if entry else 0) == max(opened, default=0)
    hub.start()
    answers = [laptop.put(number, content).status for number, content in enumerate(bundles, 1)]
    assert answers == [200 if each else 201 for each in stored]
    with hub.store() as store:
        assert (store.entry(sent.uid).revision, store.entry(sent.uid).versions) == (2, 1)
    assert events(hub, 1) == ["received", "opened"]
    hub.kill()
    return killed


@pytest.mark.parametrize("statement", [9, 17])
def test_a_server_that_dies_has_stored_a_bundle_or_not_and_opens_it_once(tmp_path: Path, statement: int) -> None:
    assert kill_at(tmp_path / "hub", statement)
