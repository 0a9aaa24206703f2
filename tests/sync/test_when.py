"""Budget, networks and clocks, with a real library and a real hub: what goes by itself, and what waits for what."""

import json
import subprocess
import sys
from datetime import datetime, timedelta
from hashlib import sha256

import pytest
from tests.sync.laptops import Laptop, problems
from tests.sync.proxy import Fault, Network

from fieldscribe.library import receivers
from fieldscribe.library.debriefs import update_debrief
from fieldscribe.sync.policy import Link, LinkKind
from fieldscribe.workflow import sending
from fieldscribe.workflow.settings import change_setting

OFFICE = Link(LinkKind.UNKNOWN, "02:00:00:00:00:01")
HOT_SPOT = Link(LinkKind.UNKNOWN, "02:00:00:00:00:02")


@pytest.fixture
def laptop(tmp_path, plain_hub):
    made = Laptop(tmp_path / "laptop", plain_hub)
    yield made
    made.workspace.close()


def noisy_debrief(laptop):
    """A finished debrief whose bundle has about 4 KB, since nothing can pack it."""
    debrief = laptop.finished_debrief()
    noise = " ".join(sha256(f"{debrief} {number}".encode()).hexdigest()[:12] for number in range(500))
    update_debrief(laptop.library, debrief, notes=noise)
    return debrief


def at(monkeypatch, moment):
    """Set the clock of the sender."""

    class Set(datetime):
        @classmethod
        def now(cls, tz=None):
            return moment.astimezone(tz) if tz else moment

    monkeypatch.setattr(sending, "datetime", Set)


def test_what_is_left_of_the_budget_is_used_in_one_go(laptop):
    for _ in range(3):
        noisy_debrief(laptop)
    used = sending.budget(laptop.workspace).used
    left = 6000 + 3 * 4300 + 1500
    change_setting(laptop.workspace, "data_budget", 1)
    month = sending.budget(laptop.workspace).month
    receivers.add_traffic(laptop.library, month, free=False, sent=1_000_000 - left - used, received=0)
    assert sending.send(laptop.workspace).arrived == 3
    assert sending.budget(laptop.workspace).used <= 1_000_000
    noisy_debrief(laptop)
    report = sending.send(laptop.workspace)
    assert report.sent_bytes == 0 and "budget" in report.reason


def test_what_a_free_network_began_does_not_go_on_in_one_that_costs(laptop):
    """A computer that moves from the office to a hot-spot while it sends."""
    change_setting(laptop.workspace, "data_budget", 0)
    sending.mark_network(laptop.workspace, OFFICE, free=True)
    for _ in range(3):
        noisy_debrief(laptop)
    arrived = []

    def note(event):
        arrived.extend([event] if isinstance(event, sending.Arrived) else [])

    report = sending.send(laptop.workspace, link=lambda: HOT_SPOT if arrived else OFFICE, events=note)
    assert (report.arrived, report.waiting) == (1, 2) and "may cost money" in report.reason
    spent = sending.budget(laptop.workspace)
    assert spent.used == 0 < spent.free == report.sent_bytes + report.received_bytes
    assert sending.send(laptop.workspace, link=lambda: HOT_SPOT).sent_bytes == 0
    assert sending.send(laptop.workspace, link=lambda: OFFICE).arrived == 2


def test_each_month_has_its_budget_also_when_the_clock_goes_back(laptop, monkeypatch):
    limit = 1_000_000
    change_setting(laptop.workspace, "data_budget", 1)
    debrief = noisy_debrief(laptop)
    at(monkeypatch, datetime(2026, 1, 31, 23, 59))
    receivers.add_traffic(laptop.library, "2026-01", free=False, sent=limit, received=0)
    report = sending.send(laptop.workspace)
    assert report.sent_bytes == 0 and report.next_attempt.startswith(("2026-01-31", "2026-02-01"))
    at(monkeypatch, datetime(2026, 2, 1, 0, 0))
    assert sending.send(laptop.workspace).arrived == 1
    spent = sending.budget(laptop.workspace)
    assert spent.month == "2026-02" and 0 < spent.used < limit
    laptop.edit(debrief)
    at(monkeypatch, datetime(2026, 1, 31, 12, 0))  # set back: that month is used up still
    assert sending.send(laptop.workspace).sent_bytes == 0
    at(monkeypatch, datetime(2016, 1, 1, 0, 0))  # an empty battery
    assert sending.send(laptop.workspace).arrived == 1
    monkeypatch.undo()
    assert problems(laptop, debrief) == []


@pytest.mark.parametrize("years", [-10, 10])
def test_a_failure_under_a_wrong_clock_holds_nothing_up_under_the_right_one(laptop, monkeypatch, years):
    debrief = laptop.finished_debrief()
    at(monkeypatch, datetime.now() + timedelta(days=365 * years))
    laptop.reach(9)
    assert sending.send(laptop.workspace).error
    laptop.reach(laptop.hub.port)
    monkeypatch.undo()
    assert sending.send(laptop.workspace).arrived == 1
    assert problems(laptop, debrief) == []


def test_several_programs_that_send_at_once_send_everything_once(laptop):
    """As the window does while somebody calls the command, or a script calls it twice."""
    network = Network(laptop.hub.port)
    network.always = Fault(delay=0.05)
    laptop.reach(network.port)
    debriefs = [laptop.finished_debrief() for _ in range(3)]
    command = [sys.executable, "-m", "fieldscribe", "--data-dir", str(laptop.folder.root), "sync", "--now", "--json"]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    ended = [(each.communicate(timeout=120), each.returncode) for each in running]
    for (output, complaint), code in ended:
        assert code == 0 or "Another Fieldscribe" in complaint + output, (output, complaint)
    assert sum(json.loads(output)["arrived"] for (output, _), code in ended if not code) == 3
    laptop.settle()
    network.close()
    assert [problems(laptop, debrief) for debrief in debriefs] == [[], [], []]
