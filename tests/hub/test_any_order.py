"""Whatever laptops send in whatever order: what the hub holds and acknowledges is what a simple model says."""

import secrets
import shutil
import tempfile
from pathlib import Path

import hypothesis
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.hub.laptop import Laptop, document
from tests.hub.server import HubServer

from fieldscribe.errors import HubBusy
from fieldscribe.hub import receiving
from fieldscribe.hub.folder import open_organisation
from fieldscribe.wire import dictionaries
from fieldscribe.wire.acknowledgement import NO_HISTORY, history_after, mark_of
from fieldscribe.wire.document import Withdrawal
from fieldscribe.wire.protocol import Refusal, Result

LAPTOPS = st.integers(0, 1)
NUMBERS = st.integers(1, 6)
DEBRIEFS = st.integers(1, 2)


class Receiving(RuleBasedStateMachine):
    """Two laptops with two debriefs, numbers in any order, and every kind of trouble."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        office = HubServer(self.folder, tls=False)
        self.laptops = [Laptop(office, str(number)).enrol_directly() for number in range(2)]
        self.store, self.organisation = open_organisation(self.folder)
        self.store.connection.execute("PRAGMA synchronous = OFF")  # nobody pulls the plug here
        self.arrived: list[dict[int, bytes]] = [{}, {}]
        self.refused: list[dict[int, Refusal]] = [{}, {}]
        self.documents: dict[bytes, int | None] = {}
        self.conflicts: list[set[tuple[int, bytes]]] = [set(), set()]
        self.withdrawn: set[int] = set()
        self.revoked = [False, False]
        self.unopened: list[tuple[int, int, bytes, int]] = []
        self.opened_as_refused = self.opened = 0

    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        """The model and the hub are empty."""

    @rule(who=LAPTOPS, number=NUMBERS, debrief=DEBRIEFS, revision=st.integers(1, 3))
    def send(self, who: int, number: int, debrief: int, revision: int) -> None:
        content = self.laptops[who].bundle(number, document(debrief, revision))
        self.check(who, number, content, debrief, Result.STORED)

    @rule(who=LAPTOPS, number=NUMBERS, debrief=DEBRIEFS, revision=st.integers(1, 3))
    def send_what_is_opened_later(self, who: int, number: int, debrief: int, revision: int) -> None:
        sent = document(debrief, revision, notes="We gave oxygen.")
        content = self.laptops[who].bundle(number, sent, dictionary=dictionaries.newest())
        known = number in self.arrived[who]
        with self.store.transaction():
            result = self.receive(who, number, content)
        if self.revoked[who]:
            assert result == Result.REVOKED
        elif known:
            same = self.arrived[who][number] == content
            again = Result.INVALID if number in self.refused[who] else Result.ALREADY
            assert result == (again if same else Result.BUSY_WITH_THIS), "nobody has opened it before"
        else:
            assert result == Result.STORED
            self.arrived[who][number], self.documents[content] = content, None
            self.unopened.append((who, number, content, debrief))

    @rule()
    def open_the_next(self) -> None:
        if not self.unopened:
            return
        who, number, content, debrief = self.unopened.pop(0)
        (found,) = self.store.unopened(1)
        assert (found.device, found.sequence) == (self.laptops[who].device, number)
        device = self.store.device(found.device)
        ahead = receiving.open_ahead(self.organisation, device, content)
        for _ in range(2):  # the second time it is opened by a server that was slower
            with self.store.transaction():
                receiving.open_stored(self.store, self.organisation, found.device, number, 1, ahead)
        if debrief in self.withdrawn:
            self.refused[who][number] = Refusal.WITHDRAWN
            self.opened_as_refused += 1
        else:
            self.documents[content] = debrief
            self.opened += 1

    @rule(who=LAPTOPS, number=NUMBERS)
    def send_again(self, who: int, number: int) -> None:
        if number in self.arrived[who]:
            self.check(who, number, self.arrived[who][number], None, Result.STORED)

    @rule(who=LAPTOPS, number=NUMBERS, debrief=DEBRIEFS)
    def withdraw(self, who: int, number: int, debrief: int) -> None:
        content = self.laptops[who].bundle(number, Withdrawal(document(debrief).uid))
        if self.check(who, number, content, None, Result.STORED) == Result.STORED:
            self.withdrawn.add(debrief)

    @rule(who=LAPTOPS, number=NUMBERS)
    def send_with_a_wrong_signature(self, who: int, number: int) -> None:
        content = self.laptops[who].bundle(number, document(1), key=secrets.token_bytes(32))
        self.check(who, number, content, None, Result.INVALID, Refusal.SIGNATURE)

    @rule(who=LAPTOPS)
    def revoke(self, who: int) -> None:
        with self.store.transaction():
            receiving.revoke(self.store, self.organisation, self.store.device(self.laptops[who].device), 1)
        self.revoked[who] = True

    @rule(who=LAPTOPS, number=NUMBERS, debrief=DEBRIEFS)
    def fail_in_the_middle(self, who: int, number: int, debrief: int) -> None:
        content = self.laptops[who].bundle(number, document(debrief))
        try:
            with self.store.transaction():
                self.receive(who, number, content)
                raise HubBusy(self.folder)
        except HubBusy:
            pass

    def receive(self, who: int, number: int, content: bytes) -> Result:
        device, digest = self.laptops[who].device, receiving.content_hash(content)
        return receiving.receive(self.store, self.organisation, device, number, content, digest, 1).result

    def check(
        self, who: int, number: int, content: bytes, debrief: int | None, good: Result, refusal: Refusal | None = None
    ) -> Result:
        """Receive it, compare the answer with the model's, and bring the model up to date."""
        with self.store.transaction():
            result = self.receive(who, number, content)
        known = self.arrived[who].get(number)
        if self.revoked[who]:
            assert result == Result.REVOKED
        elif known is None:
            if debrief in self.withdrawn:
                good, refusal = Result.INVALID, Refusal.WITHDRAWN
            assert result == good
            self.arrived[who][number] = content
            self.documents[content] = debrief if refusal is None else None
            if refusal:
                self.refused[who][number] = refusal
        elif known == content:
            assert result == (Result.INVALID if number in self.refused[who] else Result.ALREADY)
        else:
            assert result == Result.CONFLICT
        return result

    @invariant()
    def acknowledgements_say_what_arrived(self) -> None:
        for who, laptop in enumerate(self.laptops):
            found = receiving.acknowledge(self.store, laptop.device, 1)
            arrived, history, number = self.arrived[who], NO_HISTORY, 0
            while number + 1 in arrived:
                number += 1
                history = history_after(history, mark_of(arrived[number]))
            assert (found.high_water, found.history) == (number, history)
            assert [entry[0] for entry in found.beyond] == sorted(each for each in arrived if each > number)
            assert dict(found.refused) == self.refused[who]

    @invariant()
    def every_effect_is_there_once(self) -> None:
        count = sum(len(arrived) for arrived in self.arrived)
        rows = [row.event for row in self.store.audit(1000)]
        noted = sum(rows.count(event) for event in ("received", "refused", "withdrawal"))
        assert noted - self.opened_as_refused == count
        assert rows.count("opened") == self.opened
        assert self.store.count_unopened() == len(self.unopened)
        for debrief in (1, 2):
            entry = self.store.entry(document(debrief).uid)
            sent = [content for content, about in self.documents.items() if about == debrief]
            if debrief in self.withdrawn:
                assert entry.withdrawn_at is not None
                assert self.store.versions(document(debrief).uid) == []
            else:
                assert (entry is not None) == bool(sent)
                assert {self.store.content(each.device, each.sequence) for each in self.versions(debrief)} == set(sent)

    def versions(self, debrief: int):
        return self.store.versions(document(debrief).uid)


def test_the_hub_agrees_with_a_model() -> None:
    usual = hypothesis.settings.default.max_examples
    settings = hypothesis.settings(max_examples=max(5, usual // 4), stateful_step_count=20, deadline=None)
    hypothesis.stateful.run_state_machine_as_test(Receiving, settings=settings)
