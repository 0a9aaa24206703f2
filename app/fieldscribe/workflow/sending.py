"""Send what waits: when the rules allow it, over one connection, and so that a break costs what was under way."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from fieldscribe.errors import (
    CertificateRefused,
    ClockWrong,
    DebriefRefused,
    DeviceRevoked,
    FieldscribeError,
    ReceiverBusy,
    ReceiverFull,
    ReceiverLostBundles,
    SecretsMissing,
    SentTooOften,
    TokenRefused,
)
from fieldscribe.library import outbox, receivers, settings_store
from fieldscribe.library.outbox import Bundle
from fieldscribe.library.receivers import Receiver
from fieldscribe.sentences import Sentence
from fieldscribe.sync.client import Client, connect
from fieldscribe.sync.connection import Stopped, Traffic
from fieldscribe.sync.policy import Decision as Decision
from fieldscribe.sync.policy import Link as Link
from fieldscribe.sync.policy import LinkKind as LinkKind
from fieldscribe.sync.policy import Rules, Situation, decide, pause_after
from fieldscribe.sync.secrets import Secrets
from fieldscribe.wire.exchange import Reply
from fieldscribe.wire.protocol import Result
from fieldscribe.workflow import acknowledgements
from fieldscribe.workflow.enrolment import require_receiver, secret_store, session_file
from fieldscribe.workflow.outbox import OutboxItem, list_outbox, total_bytes
from fieldscribe.workflow.sealing import MOST_FAILURES, fill_void, seal_debrief, seal_withdrawal
from fieldscribe.workflow.sending_lock import sending_lock
from fieldscribe.workflow.workspace import Workspace

_STOPPED = Sentence("Sending was stopped.")
_NEEDS_A_PERSON = (DeviceRevoked, TokenRefused, SecretsMissing, ReceiverLostBundles)
_FULL_PAUSE = 3600.0


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be sent now, how many bytes that is, and whether the rules allow it."""

    items: tuple[OutboxItem, ...]
    withdrawals: int
    bytes: int
    decision: Decision


@dataclass(frozen=True, slots=True)
class Budget:
    """The bytes of a month (as 2026-03) in networks that may cost money, and the limit; and those in free ones."""

    month: str
    used: int
    limit: int
    free: int


@dataclass(frozen=True, slots=True)
class Connecting:
    """There is something that may be sent: the receiver is called now. `debrief_id` is None."""

    debrief_id: int | None = None


@dataclass(frozen=True, slots=True)
class SendProgressed:
    """So much of a bundle has gone out; `done` and `size` in bytes. `debrief_id` is None for a withdrawal."""

    debrief_id: int | None
    done: int
    size: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """The receiver has acknowledged a bundle."""

    debrief_id: int | None
    size: int


SendEvent = Connecting | SendProgressed | Arrived
EmitSend = Callable[[SendEvent], None]


@dataclass(frozen=True, slots=True)
class SendReport:
    """What a call of `send` did. `arrived` counts bundles; bytes are those of the network, with TLS.

    `reason` says why something still waits, "" when nothing does; `next_attempt` (UTC) when it is tried again.
    `refused` are debriefs that now wait for a person. `ask`: the receiver is new, and a person must agree first.
    """

    arrived: int = 0
    refused: tuple[int, ...] = ()
    sent_bytes: int = 0
    received_bytes: int = 0
    waiting: int = 0
    reason: str = ""
    next_attempt: str = ""
    ask: bool = False
    error: FieldscribeError | None = None


def plan(
    workspace: Workspace,
    link: Link = Link(),  # noqa: B008 - frozen
    *,
    now: bool = False,
    pack: int | None = None,
) -> Plan:
    """What would be sent, and whether it may. Nothing is sent. Raises SendingNotSetUp.

    So many debriefs at most are packed to know their size, all with None; see `list_outbox`.
    """
    receiver = require_receiver(workspace)
    items = tuple(item for item in list_outbox(workspace, pack=pack) if item.bytes and not item.reason)
    withdrawn = len(outbox.withdrawals(workspace.library, receiver.id))
    size = total_bytes(items) + 150 * withdrawn
    return Plan(items, withdrawn, size, _decision(workspace, receiver, link, size, asked=now))


def send(
    workspace: Workspace,
    *,
    now: bool = False,
    link: Callable[[], Link] = Link,
    events: EmitSend = lambda event: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> SendReport:
    """Send what waits, as far as the rules allow; `now`: because a person asks for it, who has seen its size.

    `link` tells the network in use; it is asked before each bundle, since that may change on the way. A network that
    fails is no error of this call: the report says so. Raises SendingNotSetUp, SendingElsewhere, DiskFull and what the
    library raises.
    """
    receiver = require_receiver(workspace)
    in_use = link()
    found = plan(workspace, in_use, now=now, pack=0)
    due = found.items or found.withdrawals or outbox.on_their_way(workspace.library, receiver.id)
    if not due and not _asks(workspace, receiver, in_use, asked=now):
        return SendReport()
    if not found.decision.send:
        return _held_back(found)
    with sending_lock(workspace):
        events(Connecting())
        return _Session(workspace, link, now, events, should_stop).run()


def budget(workspace: Workspace) -> Budget:
    """What of the data budget of this month is used."""
    month = _month()
    used, free = (sum(receivers.traffic(workspace.library, month, free=free)) for free in (False, True))
    return Budget(month, used, int(workspace.setting("data_budget")) * 1_000_000, free)


def pause(workspace: Workspace) -> None:
    """Send nothing by itself from now on."""
    settings_store.change(workspace.library, "sending_paused", True)


def resume(workspace: Workspace) -> None:
    """Send by itself again."""
    settings_store.change(workspace.library, "sending_paused", False)


def mark_network(workspace: Workspace, link: Link, *, free: bool) -> None:
    """Remember that a network costs nothing, or that it may cost money."""
    receivers.mark_network(workspace.library, link.network, link.name, free=free)


def judged(workspace: Workspace, link: Link) -> Link:
    """A network with what persons have said of it: whether it counts as free."""
    return link.known(receivers.free_networks(workspace.library), always_free=bool(workspace.setting("free_network")))


class _Session:
    """One run of sending. What it does to the library is done bundle by bundle, so it may end anywhere."""

    def __init__(
        self,
        workspace: Workspace,
        link: Callable[[], Link],
        asked: bool,
        events: EmitSend,
        should_stop: Callable[[], bool],
    ) -> None:
        self._workspace = workspace
        self._library = workspace.library
        self._ask_link, self._link = link, Link()
        self._asked = asked
        self._events = events
        self._should_stop = should_stop
        self._traffic = Traffic()
        self._counted = Traffic()
        self._arrived = 0
        self._reason = ""
        self._replaced = False

    @property
    def _receiver(self) -> Receiver:
        return require_receiver(self._workspace)

    def run(self) -> SendReport:
        """Send, and note how that went."""
        receiver, error = self._receiver, None
        try:
            keys = secret_store(self._workspace.folder).load(receiver.device)
            connection = connect(
                receiver.url,
                authority=receiver.certificate,
                traffic=self._traffic,
                session_file=session_file(self._workspace.folder, receiver.device),
                should_stop=self._should_stop,
            )
            with connection:
                client = Client(connection, receiver.device, keys.token)
                self._send_all(client, keys)
                if self._replaced:  # under other numbers, or whole: what was on its way goes again at once
                    self._send_all(client, keys)
                if not self._reason:
                    self._ask_for_versions(client, receiver)
            receivers.note_connection(self._library, receiver.id)
        except Stopped:
            self._reason = _STOPPED
        except FieldscribeError as problem:
            if not _is_of_the_way(problem):
                raise
            error = problem
            self._note_problem(receiver, problem)
        finally:
            self._count(None)
        return self._report(error)

    def _send_all(self, client: Client, keys: Secrets) -> None:
        library, receiver = self._library, self._receiver
        for each in sorted(outbox.on_their_way(library, receiver.id), key=lambda each: each.size - each.reached):
            if not self._go_on(each.size - each.reached):
                return
            self._deliver(client, keys, each)
        for uid in outbox.withdrawals(library, receiver.id):
            if not self._go_on(150):
                return
            self._deliver(client, keys, seal_withdrawal(self._workspace, self._receiver, keys, uid))
        waiting = [item for item in list_outbox(self._workspace, pack=0) if item.bytes and not item.reason]
        for item in sorted(waiting, key=lambda item: item.bytes):
            if not self._go_on(item.bytes):
                return
            sealed = seal_debrief(self._workspace, self._receiver, keys, item.debrief_id)
            if sealed is not None:
                if sealed.size > item.bytes and not self._go_on(sealed.size):  # larger than was guessed
                    return
                self._deliver(client, keys, sealed)

    def _go_on(self, size: int) -> bool:
        """Whether the next bundle may go: network and budget are looked at before each."""
        self._count(None)  # what went so far belongs to the network that was in use
        self._link = self._ask_link()
        decision = _decision(self._workspace, self._receiver, self._link, size, asked=self._asked)
        if self._should_stop():
            self._reason = _STOPPED
            return False
        self._reason = decision.reason
        return decision.send

    def _deliver(self, client: Client, keys: Secrets, sealed: Bundle) -> None:
        library, begun = self._library, sealed.begun
        outbox.begin_attempt(library, sealed.id)
        try:
            offset = 0
            if begun:  # it may have arrived, whole or in part
                reply = client.ask(sealed.sequence).reply
                self._apply(reply)
                sealed = self._settled(sealed)
                offset = reply.kept_of(outbox.content(library, sealed.id) or b"")
            if sealed.state == "void":
                sealed, offset = fill_void(self._workspace, self._receiver, keys, sealed), 0
            content = outbox.content(library, sealed.id)
            if sealed.state == "sealed" and content is not None:
                self._put(client, sealed, content, offset)
        finally:  # a crash does not come here, and counts
            outbox.forgive(library, sealed.receiver_id, sealed.debrief_id)
            self._count(sealed.id)

    def _put(self, client: Client, sealed: Bundle, content: bytes, offset: int) -> None:
        report = self._reporter(sealed)
        report(offset)
        answer = client.put(sealed.sequence, content, offset, report)
        if answer.result == Result.OFFSET:
            answer = client.put(sealed.sequence, content, answer.reply.kept_of(content), report)
        reply = answer.reply
        self._apply(reply)
        sealed = self._settled(sealed)
        if sealed.state in ("sealed", "void"):
            self._resolve(sealed, answer.result)
        if reply.versions != 1 and sealed.debrief_id is not None:
            outbox.note_versions(self._library, sealed.receiver_id, sealed.debrief_id, reply.versions)

    def _ask_for_versions(self, client: Client, receiver: Receiver) -> None:
        """Ask whether debriefs differ at a receiver that did not know it when they came."""
        for debrief_id, sequence in outbox.versions_unknown(self._library, receiver.id):
            reply = client.ask(sequence).reply
            self._apply(reply)
            outbox.note_versions(self._library, receiver.id, debrief_id, reply.versions)

    def _resolve(self, sealed: Bundle, result: int) -> None:
        """What the answer means where its acknowledgement did not settle it."""
        library = self._library
        match result:
            case Result.STORED | Result.ALREADY:
                outbox.acknowledge(library, sealed.id)
                self._settled(sealed)
            case Result.CONFLICT:
                outbox.replace_bundle(library, sealed.id, "CONFLICT")
                self._replaced = True
            case Result.TOO_LARGE:
                outbox.give_up(library, sealed.id, DebriefRefused("LIMIT"))
            case _ if sealed.debrief_id is not None:
                failures = outbox.count_failure(library, sealed.receiver_id, sealed.debrief_id)
                if failures > MOST_FAILURES:
                    outbox.give_up(library, sealed.id, SentTooOften(sealed.debrief_id))

    def _apply(self, reply: Reply) -> None:
        acknowledgements.apply(self._library, reply.acknowledgement, live=True)

    def _settled(self, sealed: Bundle) -> Bundle:
        """The bundle as it is now; tells when it arrived."""
        found = outbox.get_bundle(self._library, sealed.id)
        self._replaced |= found.state == "replaced"
        if found.state == "received" and sealed.state != "received":
            self._arrived += 1
            self._events(Arrived(found.debrief_id, found.size))
        return found

    def _reporter(self, sealed: Bundle) -> Callable[[int], None]:
        def report(done: int) -> None:
            outbox.note_progress(self._library, sealed.id, done)
            self._events(SendProgressed(sealed.debrief_id, done, sealed.size))

        return report

    def _count(self, bundle_id: int | None) -> None:
        """Add what went through the socket since the last time to the month, and to the bundle."""
        sent = self._traffic.sent - self._counted.sent
        received = self._traffic.received - self._counted.received
        if not sent and not received:
            return
        self._counted = Traffic(self._traffic.sent, self._traffic.received)
        free = judged(self._workspace, self._link).kind is LinkKind.FREE
        with self._library.atomic():
            receivers.add_traffic(self._library, _month(), free=free, sent=sent, received=received)
            if bundle_id is not None:
                outbox.note_bytes(self._library, bundle_id, sent, received)

    def _note_problem(self, receiver: Receiver, problem: FieldscribeError) -> None:
        failures = receiver.failures + 1
        pause = pause_after(failures)
        if isinstance(problem, ReceiverFull):
            pause = _FULL_PAUSE
        elif isinstance(problem, ReceiverBusy):
            pause = max(pause, min(problem.seconds, _FULL_PAUSE))
        at = datetime.now(UTC) + timedelta(seconds=pause)
        receivers.note_connection(
            self._library,
            receiver.id,
            failures=failures,
            not_before=at.isoformat(timespec="seconds"),
            problem=problem,
            stopped=isinstance(problem, _NEEDS_A_PERSON),
        )

    def _report(self, error: FieldscribeError | None) -> SendReport:
        receiver = self._receiver
        items = list_outbox(self._workspace, pack=0)
        waiting = sum(bool(item.bytes and not item.reason) for item in items)
        waiting += len(outbox.withdrawals(self._library, receiver.id))
        return SendReport(
            self._arrived,
            tuple(item.debrief_id for item in items if item.reason),
            self._traffic.sent,
            self._traffic.received,
            waiting,
            str(error.sentence) if error else self._reason,
            receiver.not_before if error else "",
            error=error,
        )


def _decision(workspace: Workspace, receiver: Receiver, link: Link, size: int, *, asked: bool) -> Decision:
    spent = budget(workspace)
    free = judged(workspace, link)
    not_before = None
    with suppress(ValueError):
        not_before = datetime.fromisoformat(receiver.not_before) if receiver.not_before else None
    situation = Situation(
        datetime.now().astimezone(), free, spent.used, size, receiver.agreed, not_before,
        stopped=receiver.problem if receiver.stopped else "",
    )  # fmt: skip
    rules = Rules(
        spent.limit,
        int(workspace.setting("quiet_from")),
        int(workspace.setting("quiet_until")),
        bool(workspace.setting("sending_paused")),
    )
    return decide(rules, situation, asked=asked)


def _asks(workspace: Workspace, receiver: Receiver, link: Link, *, asked: bool) -> bool:
    """Whether to call the receiver only to learn what became of what it had stored without opening it.

    Where that may cost money it is learned with what is sent next.
    """
    free = judged(workspace, link).kind is LinkKind.FREE
    return (asked or free) and bool(outbox.versions_unknown(workspace.library, receiver.id))


def _held_back(found: Plan) -> SendReport:
    decision = found.decision
    at = decision.at.astimezone(UTC).isoformat(timespec="seconds") if decision.at else ""
    return SendReport(
        waiting=len(found.items) + found.withdrawals, reason=decision.reason, next_attempt=at, ask=decision.ask
    )


def _is_of_the_way(problem: FieldscribeError) -> bool:
    """Whether a problem lies between here and the receiver, and not in this library or on this disk."""
    from fieldscribe.errors import sending

    return type(problem).__module__ == sending.__name__ or isinstance(problem, CertificateRefused | ClockWrong)


def _month() -> str:
    return f"{datetime.now():%Y-%m}"
