"""Whatever breaks on the way: every effect once, nothing lost, and the state is true.

Here at a sample of places; `benchmarks/sync_faults.py` takes every byte and every statement.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from tests.hub.server import HubServer
from tests.sync.faults import STALL, Fault, cut_everywhere
from tests.sync.laptops import Laptop, problems
from tests.sync.proxy import Network

from fieldscribe import errors
from fieldscribe.domain import SendState
from fieldscribe.library import outbox as store
from fieldscribe.library.debriefs import update_debrief
from fieldscribe.sync import connection
from fieldscribe.workflow import outbox, sealing, sending


@pytest.fixture
def network(hub: HubServer) -> Iterator[Network]:
    made = Network(hub.port)
    yield made
    made.close()


@pytest.fixture
def laptop(tmp_path: Path, hub: HubServer, network: Network) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "laptop", hub, network.port)
    yield made
    made.workspace.close()


def long_debrief(laptop: Laptop) -> int:
    """A finished debrief whose bundle has about 4 KB."""
    debrief = laptop.finished_debrief()
    words = " ".join(sha256(str(number).encode()).hexdigest()[:12] for number in range(500))
    update_debrief(laptop.library, debrief, notes=words)
    return debrief


def test_a_cut_at_any_byte_loses_nothing_and_doubles_nothing(laptop, network):
    debrief = laptop.finished_debrief()
    laptop.settle()
    wrong = [(fault, found) for fault, found in cut_everywhere(laptop, network, debrief, step=131) if found]
    assert wrong == []


def test_a_first_bundle_that_is_cut_again_and_again_goes_on_where_it_stopped(laptop, network):
    debrief = long_debrief(laptop)
    network.faults = [Fault(up=2200) for _ in range(3)]
    size, network.up = outbox.outbox_item(laptop.workspace, debrief).bytes, 0
    for _ in range(3):
        laptop.send()
    laptop.settle()
    assert problems(laptop, debrief) == []
    (sent,) = outbox.sent_history(laptop.workspace)
    assert sent.bytes == size
    assert network.up < size + 6 * 1500, "every byte of it once, and the handshakes"


def test_a_silent_network_ends_the_attempt_and_not_the_program(laptop, network, monkeypatch):
    debrief = laptop.finished_debrief()
    with monkeypatch.context() as impatient:
        impatient.setattr(connection, "SILENCE_SECONDS", 0.5)
        for place in ({"up": 100}, {"up": 400}, {"down": 150}, {"down": 320}):
            laptop.edit(debrief)
            network.faults = [Fault(**place, how=STALL)]
            report = laptop.send()
            assert isinstance(report.error, errors.ReceiverUnreachable), place
    laptop.settle()
    assert problems(laptop, debrief) == []


def test_a_person_can_stop_what_hangs(laptop, network):
    debrief = long_debrief(laptop)
    network.faults = [Fault(up=700, how=STALL)]
    report = laptop.send(should_stop=lambda: network.up >= 700)
    assert (report.reason, report.error) == ("Sending was stopped.", None)
    laptop.settle()
    assert problems(laptop, debrief) == []


def test_a_lost_network_counts_against_nobody(laptop, network):
    debrief = long_debrief(laptop)
    for number in range(12):
        network.faults = [Fault(up=200 + 60 * number)]
        assert laptop.send().error
    assert outbox.outbox_item(laptop.workspace, debrief).reason == ""
    laptop.settle()
    assert problems(laptop, debrief) == []


def test_a_cut_bundle_is_shown_as_partly_sent_and_waits_for_its_turn(laptop, network):
    debrief = long_debrief(laptop)
    network.faults = [Fault(up=2200)]
    report = sending.send(laptop.workspace)
    assert report.error and report.next_attempt
    item = outbox.outbox_item(laptop.workspace, debrief)
    assert item.state is SendState.SENDING and 0 < item.fraction <= 1
    laptop.settle()


def test_one_bad_debrief_does_not_hold_up_the_others(laptop, monkeypatch):
    bad, good = laptop.finished_debrief(passages=9), laptop.finished_debrief()
    seal = sealing._seal

    def broken(workspace, keys, debrief):
        if debrief == bad:
            raise errors.BundleTooLarge(256)
        return seal(workspace, keys, debrief)

    monkeypatch.setattr(sealing, "_seal", broken)
    report = laptop.send()
    assert report.refused == (bad,)
    assert problems(laptop, good) == []
    item = outbox.outbox_item(laptop.workspace, bad)
    assert item.state is SendState.REFUSED and "too large" in item.reason
    monkeypatch.undo()
    outbox.retry(laptop.workspace, bad)
    laptop.settle()
    assert problems(laptop, bad) == []


def test_without_the_acknowledgement_the_check_would_fail(laptop, network, monkeypatch):
    """The control: a client that takes what it has written for what has arrived loses a debrief."""
    debrief = laptop.finished_debrief()
    laptop.settle()

    put = sending._Session._put

    def careless(self, client, sealed, content, offset):
        try:
            put(self, client, sealed, content, offset)
        except errors.ReceiverUnreachable:
            store.acknowledge(self._library, sealed.id)

    monkeypatch.setattr(sending._Session, "_put", careless)
    laptop.edit(debrief)
    network.faults = [Fault(up=400)]
    laptop.send()
    laptop.send()
    assert "the hub has another text" in problems(laptop, debrief)
