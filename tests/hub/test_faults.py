"""The server dies, or its disk is full, at any moment: a bundle and its effect are there together or not at all.

Every statement and every size is tried by `python -m tests.hub.every_fault`; here a few of them are.
"""

from contextlib import suppress
from http.client import HTTPException
from pathlib import Path

import psutil
import pytest
from tests.hub.laptop import Laptop, document, long_document
from tests.hub.server import HubServer, running_hub

from fieldscribe.wire import codecs, dictionaries
from fieldscribe.wire.document import Withdrawal


def enrolled(folder: Path, **options: object) -> Laptop:
    """A laptop of a server that is not running."""
    return Laptop(HubServer(folder, tls=False, **options)).enrol_directly()


def consistent(laptop: Laptop, sequence: int, uid: str, withdrawn: bool = False) -> bool:
    """Whether the bundle is there with all its effects; fails when it is there in part."""
    with laptop.hub.store() as store:
        (found,) = store.connection.execute("PRAGMA integrity_check").fetchone()
        bundle, entry, device = store.bundle(laptop.device, sequence), store.entry(uid), store.device(laptop.device)
        rows = [row for row in store.audit(100) if row.sequence == sequence and row.event != "deleted"]
    there = bundle is not None
    assert found == "ok"
    assert len(rows) == there
    assert device.high_water == sequence - (not there)
    if withdrawn:
        assert (entry.withdrawn_at is not None) == there
    else:
        assert (entry is not None) == there
    return there


def kill_at(folder: Path, statement: int) -> bool:
    """Send a bundle, and then its withdrawal, to a server that dies before that statement; False when it lived."""
    laptop = enrolled(folder)
    bundles = [laptop.bundle(1, document(400)), laptop.bundle(2, Withdrawal(document(400).uid, "why"))]
    uid = document(400).uid
    laptop.hub.start(kill_at=statement)
    acknowledged = 0
    try:
        for number, content in enumerate(bundles, 1):
            acknowledged = laptop.put(number, content).acknowledgement.high_water
    except (OSError, HTTPException) as error:
        assert laptop.hub.wait(), error
    killed = laptop.hub.process is None
    if not killed:
        laptop.hub.kill()
    first = consistent(laptop, 1, uid) if acknowledged < 2 and not _withdrawn(laptop, uid) else True
    second = consistent(laptop, 2, uid, withdrawn=True) if first else False
    assert first + second >= acknowledged, "an acknowledged bundle is gone"
    laptop.hub.start()
    answers = [laptop.put(number, content).status for number, content in enumerate(bundles, 1)]
    assert answers == [200 if first else 201, 200 if second else 201]
    laptop.hub.kill()
    assert consistent(laptop, 2, uid, withdrawn=True)
    return killed


def _withdrawn(laptop: Laptop, uid: str) -> bool:
    with laptop.hub.store() as store:
        entry = store.entry(uid)
    return entry is not None and entry.withdrawn_at is not None


@pytest.mark.parametrize("statement", [6, 11, 15, 19, 24, 33])
def test_a_server_that_dies_at_a_statement_has_taken_a_bundle_wholly_or_not(tmp_path: Path, statement: int) -> None:
    assert kill_at(tmp_path / "hub", statement)


def fill(folder: Path, spare: int) -> list[int]:
    """Send bundles to a server whose file may grow by `spare` pages, until it is full; returns the answers."""
    laptop = enrolled(folder)
    with laptop.hub.store() as store:
        (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
    answers = []
    with_space = [laptop.bundle(number, long_document(500 + number)) for number in range(1, 6)]
    laptop.hub.start(pages=pages + spare)
    for number, content in enumerate(with_space, 1):
        answer = laptop.put(number, content)
        answers.append(answer.status)
        if answer.status != 201:
            assert (answer.status, answer.headers["retry-after"]) == (507, "3600")
            break
    assert laptop.ask(1).acknowledgement.high_water == answers.count(201)
    laptop.hub.kill()
    for number in range(1, len(answers) + 1):
        there = laptop.hub.store()
        with there as store:
            assert (store.bundle(laptop.device, number) is not None) == (answers[number - 1] == 201)
            assert (store.entry(long_document(500 + number).uid) is not None) == (answers[number - 1] == 201)
    laptop.hub.start()
    for number, content in enumerate(with_space, 1):
        assert laptop.put(number, content).status == (200 if answers[number - 1 : number] == [201] else 201)
    laptop.hub.kill()
    return answers


@pytest.mark.parametrize("spare", [0, 3, 7])
def test_a_full_disk_refuses_what_does_not_fit_and_nothing_else(tmp_path: Path, spare: int) -> None:
    answers = fill(tmp_path / "hub", spare)
    assert answers[-1] == 507


def test_a_full_disk_keeps_nothing_of_a_broken_upload_and_goes_on(tmp_path: Path) -> None:
    laptop = enrolled(tmp_path / "hub")
    with laptop.hub.store() as store:
        (pages,) = store.connection.execute("PRAGMA page_count").fetchone()
    content = laptop.bundle(1, long_document())
    laptop.hub.start(pages=pages)
    laptop.put_cut(1, content, 5000)
    assert laptop.ask(1).offset == 0
    laptop.hub.kill()


def test_one_command_at_a_time_does_not_hold_up_the_other(plain_hub: HubServer) -> None:
    """A command that holds the database for a moment is waited for; one that holds it for long is not."""
    laptop = Laptop(plain_hub).enrol()
    with plain_hub.store() as store:
        with store.transaction():
            store.rename_device(laptop.device, "x")
            assert laptop.ask(1).status == 200
        assert laptop.put(1, laptop.bundle(1, document(600))).status == 201


def test_the_tests_of_death_have_teeth(tmp_path: Path) -> None:
    """Without a transaction around it, some death leaves a bundle without its effect."""
    torn = 0
    for statement in range(5, 13, 2):
        laptop = enrolled(tmp_path / f"hub{statement}")
        laptop.hub.start(kill_at=statement, torn=True)
        with suppress(OSError, HTTPException):
            laptop.put(1, laptop.bundle(1, document(400)))
        laptop.hub.kill()
        try:
            consistent(laptop, 1, document(400).uid)
        except AssertionError:
            torn += 1
    assert torn


def test_a_server_serves_again_at_once_after_a_stop(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False) as hub:
        laptop = Laptop(hub).enrol()
        hub.stop()
        hub.start()
        assert laptop.put(1, laptop.bundle(1, document())).status == 201


def test_the_processes_beside_a_server_end_with_it(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False) as hub:
        laptop = Laptop(hub).enrol()
        content = laptop.bundle(1, document(notes="We gave oxygen."), dictionary=dictionaries.newest())
        assert content[4] == codecs.PREDICTED
        assert laptop.put(1, content).status == 201
        beside = psutil.Process(hub.pid).children(recursive=True)
        hub.kill()
        assert beside
        assert not psutil.wait_procs(beside, timeout=30)[1]
