"""A laptop and a hub against a model: whatever a person does and whatever breaks, in any order."""

import shutil
import tempfile
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from tests.sync.debriefs import write_debrief
from tests.sync.laptops import Laptop, problems
from tests.sync.proxy import FIN, RST, Fault, Network

from fieldscribe.domain import SendState
from fieldscribe.library.debriefs import get_debrief
from fieldscribe.workflow import debriefs, finishing, outbox, retention

NAMES = st.integers(0, 2)


def machine(hub, network):
    class Sending(RuleBasedStateMachine):
        """The model: which debriefs there are, which are finished, and which must be gone at the hub."""

        @initialize()
        def begin(self):
            self.folder = Path(tempfile.mkdtemp())
            self.laptop = Laptop(self.folder / "laptop", hub, network.port)
            self.debriefs, self.finished, self.withdrawn = [], set(), set()

        def teardown(self):
            if hasattr(self, "laptop"):
                network.faults = []
                self.laptop.settle()
                for debrief in self.finished:
                    assert problems(self.laptop, debrief) == []
                with hub.store() as store:
                    there = {entry.document for entry in store.entries(10_000)}
                assert there.isdisjoint(self.withdrawn), "what was withdrawn is gone"
                self.laptop.workspace.close()
                shutil.rmtree(self.folder)

        def pick(self, number):
            return self.debriefs[number % len(self.debriefs)]

        @rule()
        def record(self):
            self.debriefs.append(write_debrief(self.laptop.library))

        @precondition(lambda self: self.debriefs)
        @rule(number=NAMES, roles=st.booleans())
        def finish(self, number, roles):
            finishing.finish(self.laptop.workspace, self.pick(number), roles=roles)
            self.finished.add(self.pick(number))

        @precondition(lambda self: self.debriefs)
        @rule(number=NAMES)
        def take_back(self, number):
            finishing.unfinish(self.laptop.workspace, self.pick(number))
            self.finished.discard(self.pick(number))

        @precondition(lambda self: self.debriefs)
        @rule(number=NAMES)
        def edit(self, number):
            self.laptop.edit(self.pick(number))

        @precondition(lambda self: self.debriefs)
        @rule(number=NAMES, withdraw=st.booleans())
        def delete(self, number, withdraw):
            debrief = self.pick(number)
            uid = get_debrief(self.laptop.library, debrief).uid
            debriefs.move_to_bin(self.laptop.workspace, debrief)
            found = retention.find_in_bin(self.laptop.workspace, debrief)
            if withdraw and outbox.was_sent(self.laptop.workspace, debrief):
                self.withdrawn.add(uid)
            retention.delete_for_good(self.laptop.workspace, found, withdraw=withdraw)
            self.debriefs.remove(debrief)
            self.finished.discard(debrief)

        @rule()
        def send(self):
            self.laptop.send()

        @rule(up=st.integers(0, 1600), how=st.sampled_from([FIN, RST]))
        def send_and_lose_the_way_there(self, up, how):
            network.faults = [Fault(up=up, how=how)]
            self.laptop.send()
            network.faults = []

        @rule(down=st.integers(0, 500), how=st.sampled_from([FIN, RST]))
        def send_and_lose_the_way_back(self, down, how):
            network.faults = [Fault(down=down, how=how)]
            self.laptop.send()
            network.faults = []

        @rule()
        def restart(self):
            folder = self.laptop.folder
            self.laptop.workspace.close()
            self.laptop.workspace = type(self.laptop.workspace).open(folder)

        @invariant()
        def a_sent_state_is_true(self):
            for debrief in getattr(self, "debriefs", ()):
                if (
                    outbox.outbox_item(self.laptop.workspace, debrief).state is SendState.SENT
                    and debrief in self.finished
                ):
                    assert problems(self.laptop, debrief) in ([], [problem_of_numbers(self.laptop, debrief)])

    return Sending


def problem_of_numbers(laptop, debrief):
    """That the hub has not yet got all numbers is none, while others are on their way."""
    found = [each for each in problems(laptop, debrief) if each.startswith("the hub has up to")]
    return found[0] if found else ""


@pytest.mark.timeout(200)
def test_whatever_happens_in_any_order(plain_hub):
    network = Network(plain_hub.port)
    try:
        run_state_machine_as_test(
            machine(plain_hub, network),
            settings=settings(
                max_examples=8, stateful_step_count=18, deadline=None, suppress_health_check=list(HealthCheck)
            ),
        )
    finally:
        network.close()
