"""Bundles from debriefs: what is to be sent is sealed, and has its number and its bytes from then on."""

import secrets as random

from fieldscribe.errors import BundleTooLarge, FieldscribeError, SentTooOften
from fieldscribe.library import outbox, receivers, transcripts
from fieldscribe.library.outbox import Bundle, Queued
from fieldscribe.library.receivers import Receiver
from fieldscribe.sync.secrets import Secrets
from fieldscribe.wire import bundle, dictionaries
from fieldscribe.wire.document import Withdrawal, encode
from fieldscribe.workflow.finishing import document_to_send, main_language
from fieldscribe.workflow.workspace import Workspace

_TRIES = 3
MOST_FAILURES = 5
"""So often in a row a debrief may fail, the network aside, before it waits for a person."""


def seal_debrief(workspace: Workspace, receiver: Receiver, keys: Secrets, debrief_id: int) -> Bundle | None:
    """Seal a debrief as it is now; None when there is nothing new in it, or it must wait for a person.

    The attempt is counted before anything is read of it: were it to end the program, it would not do so for ever.
    """
    library = workspace.library
    if outbox.count_failure(library, receiver.id, debrief_id) > MOST_FAILURES:
        _set_aside(workspace, receiver, debrief_id, SentTooOften(debrief_id))
        return None
    try:
        made = next(filter(None, (_seal(workspace, keys, debrief_id) for _ in range(_TRIES))), None)
    except BundleTooLarge as error:
        _set_aside(workspace, receiver, debrief_id, error)
        return None
    outbox.forgive(library, receiver.id, debrief_id)
    return made


def _seal(workspace: Workspace, keys: Secrets, debrief_id: int) -> Bundle | None:
    """Pack a debrief, which takes a second or two, and only then write; None when something has changed meanwhile."""
    library = workspace.library
    with library.snapshot():
        receiver, queued = _to_seal(workspace, debrief_id)
        if queued is None or receiver is None:
            return None
        transcript = transcripts.transcript(library, debrief_id)
        base = outbox.base(library, receiver.id, debrief_id)
    document = document_to_send(workspace, transcript, roles=queued.roles)
    plain = encode(document)
    earlier = bundle.Base(*base) if base else None
    content = _sealed(plain, receiver, keys, receiver.sequence + 1, earlier, main_language(document))
    with library.atomic():
        now, still_queued = _to_seal(workspace, debrief_id)
        if now != receiver or still_queued != queued:
            return None
        debrief = (debrief_id, queued.revision, queued.roles)
        return outbox.seal(library, receiver.id, queued.uid, lambda _: (content, plain), debrief=debrief)


def _to_seal(workspace: Workspace, debrief_id: int) -> tuple[Receiver | None, Queued | None]:
    """The receiver, and the debrief if there is something of it to seal."""
    receiver = receivers.get_receiver(workspace.library)
    found = outbox.queue(workspace.library, receiver.id if receiver else None, debrief_id)
    due = [each for each in found if each.changed and each.bundle is None and not each.refusal]
    return receiver, due[0] if due else None


def seal_withdrawal(workspace: Workspace, receiver: Receiver, keys: Secrets, uid: str) -> Bundle:
    """Seal the wish that a debrief be deleted."""
    plain = encode(Withdrawal(uid))
    return outbox.seal(
        workspace.library,
        receiver.id,
        uid,
        lambda sequence: (_sealed(plain, receiver, keys, sequence), plain),
    )


def fill_void(workspace: Workspace, receiver: Receiver, keys: Secrets, void: Bundle) -> Bundle:
    """Fill a number whose debrief is gone with the withdrawal of a debrief that never was."""
    plain = encode(Withdrawal(random.token_hex(16)))
    return outbox.fill_void(workspace.library, void, lambda sequence: (_sealed(plain, receiver, keys, sequence), plain))


def _sealed(
    plain: bytes,
    receiver: Receiver,
    keys: Secrets,
    sequence: int,
    base: bundle.Base | None = None,
    language: str = "",
) -> bytes:
    return bundle.seal(
        plain,
        device=receiver.device,
        sequence=sequence,
        key=keys.key,
        base=base,
        dictionary=dictionaries.newest_of(receiver.dictionaries, language),
        recipient=receiver.seal_key,
    )


def _set_aside(workspace: Workspace, receiver: Receiver, debrief_id: int, reason: FieldscribeError) -> None:
    (queued,) = outbox.queue(workspace.library, receiver.id, debrief_id) or (None,)
    if queued is not None:
        outbox.set_aside(workspace.library, receiver.id, debrief_id, queued.revision, reason)
