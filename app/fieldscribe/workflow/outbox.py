"""What waits to be sent, what is on its way, what arrived: for the eyes of a person."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldscribe.domain import SendState
from fieldscribe.errors import BundleTooLarge, NotFinished
from fieldscribe.library import debriefs, receivers, transcripts
from fieldscribe.library import outbox as store
from fieldscribe.library.outbox import Queued
from fieldscribe.library.receivers import Receiver
from fieldscribe.workflow.finishing import document_to_send, trial_bundle
from fieldscribe.workflow.send_states import state_of
from fieldscribe.workflow.workspace import Workspace


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """A debrief on its way. `bytes` is the size of what goes next, or is on its way, 0 when there is nothing to send.

    `fraction` (0 to 1) of it has been handed to the network, which is not to say that it has arrived. `reason` says why
    it waits for a person, "" when it does not. `sent_at` (UTC) is when its last version arrived, "" for never;
    `changed` when something changed since. `guessed`: `bytes` is a guess, since it takes a while to find out.
    """

    debrief_id: int
    title: str
    date: str
    state: SendState
    bytes: int
    fraction: float = 0.0
    reason: str = ""
    sent_at: str = ""
    changed: bool = False
    roles: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class SentItem:
    """A bundle that is done with. `title` is "" where its debrief is deleted; `withdrawal` of what was sent before.

    `bytes` is its size; `sent_bytes` and `received_bytes` are what it took on the network. `reason` says why it was
    refused, "" when it was not.
    """

    title: str
    debrief_id: int | None
    at: str
    bytes: int
    sent_bytes: int
    received_bytes: int
    withdrawal: bool
    reason: str
    by_file: bool


def list_outbox(workspace: Workspace, *, pack: int | None = None) -> tuple[OutboxItem, ...]:
    """The finished debriefs and those that were sent, in the order of finishing.

    A size is known once the debrief was packed, which takes up to a second: so many at most are packed by this call,
    all with None. The others are guessed, rather too large.
    """
    receiver = receivers.get_receiver(workspace.library)
    items = []
    for queued in store.queue(workspace.library, receiver.id if receiver else None):
        known = queued.bundle is not None or not queued.changed or bool(queued.estimate)
        if known or pack is None or pack > 0:
            items.append(_item(queued, size_of(workspace, receiver, queued)))
            pack = pack if known or pack is None else pack - 1
        else:
            size = 500 + store.text_bytes(workspace.library, queued.debrief_id) // 3
            items.append(_item(queued, size, guessed=True))
    return tuple(items)


def outbox_item(workspace: Workspace, debrief_id: int) -> OutboxItem:
    """How one debrief stands; NOT_FINISHED when nobody let it be sent. Raises DebriefUnknown."""
    receiver = receivers.get_receiver(workspace.library)
    found = store.queue(workspace.library, receiver.id if receiver else None, debrief_id)
    if not found:
        debrief = debriefs.get_debrief(workspace.library, debrief_id)
        return OutboxItem(debrief_id, debrief.title, debrief.date, SendState.NOT_FINISHED, 0)
    return _item(found[0], size_of(workspace, receiver, found[0]))


def retry(workspace: Workspace, debrief_id: int) -> None:
    """Try a refused debrief again, with the next connection. Raises DebriefUnknown, NotFinished."""
    finished, _ = store.finished(workspace.library, debrief_id)
    if not finished:
        raise NotFinished(debrief_id)
    receiver = receivers.get_receiver(workspace.library)
    if receiver is not None:
        store.retry(workspace.library, receiver.id, debrief_id)


def sent_history(workspace: Workspace, limit: int = 100) -> tuple[SentItem, ...]:
    """What arrived or was refused, the latest first."""
    return tuple(
        SentItem(
            title,
            bundle.debrief_id,
            bundle.ended_at,
            bundle.size,
            bundle.sent_bytes,
            bundle.received_bytes,
            bundle.kind == "withdrawal",
            bundle.reason,
            bool(bundle.exported_at),
        )
        for bundle, title in store.history(workspace.library, limit)
        if bundle.debrief_uid  # what only fills a number is nobody's concern
    )


def size_of(workspace: Workspace, receiver: Receiver | None, queued: Queued) -> int:
    """Bytes of the bundle that goes next for a debrief, 0 for none; computed once for each version of it."""
    if queued.bundle is not None:
        return queued.bundle.size
    if not queued.changed:
        return 0
    if queued.estimate:
        return queued.estimate
    library = workspace.library
    with library.snapshot():
        document = document_to_send(workspace, transcripts.transcript(library, queued.debrief_id), roles=queued.roles)
        base = store.base(library, receiver.id, queued.debrief_id) if receiver else None
    try:
        size = len(trial_bundle(document, receiver, base))
    except BundleTooLarge:
        return 0
    if receiver is not None and not library.read_only:
        store.note_estimate(library, receiver.id, queued.debrief_id, size)
    return size


def was_sent(workspace: Workspace, debrief_id: int) -> bool:
    """Whether the organisation has, or may have, something of a debrief: then its deletion can withdraw that."""
    receiver = receivers.get_receiver(workspace.library)
    return receiver is not None and store.was_sent(workspace.library, receiver.id, debrief_id)


def total_bytes(items: Iterable[OutboxItem]) -> int:
    """Bytes of all that goes next."""
    return sum(item.bytes for item in items if item.state in (SendState.WAITING, SendState.SENDING))


def _item(queued: Queued, size: int, *, guessed: bool = False) -> OutboxItem:
    bundle = queued.bundle
    return OutboxItem(
        queued.debrief_id,
        queued.title,
        queued.date,
        state_of(queued),
        size,
        bundle.reached / bundle.size if bundle else 0.0,
        queued.refusal if queued.finished else "",
        queued.acknowledged_at,
        queued.changed,
        queued.roles,
        guessed,
    )
