"""What an acknowledgement says about our bundles: which arrived, which could not be used, and whether they are ours.

It says so for numbers, and vouches for the bytes by a hash over all of them. Where that hash is another, this library
was restored from a backup or its folder copied, and something else was sent under the same numbers. Then nothing that
is on its way counts as arrived; it goes again, under numbers that nobody has used.
"""

from fieldscribe.errors import DebriefRefused, ReceiverBroken, ReceiverLostBundles
from fieldscribe.library import outbox, receivers
from fieldscribe.library.connection import Library
from fieldscribe.library.receivers import Receiver
from fieldscribe.wire import bundle
from fieldscribe.wire.acknowledgement import MARK, Acknowledgement, history_after
from fieldscribe.wire.protocol import Refusal

_MOST_FOREIGN = 10_000
"""So many numbers may have been used by a copy of this computer."""


def apply(library: Library, found: Acknowledgement, *, live: bool) -> Receiver:
    """Note what arrived, all in one transaction, and return the receiver as it is now.

    An acknowledgement that is older than what is known changes nothing; one that comes `live` cannot be older. Raises
    ReceiverLostBundles when the receiver has less than it once had, ReceiverBroken for what cannot be.
    """
    with library.atomic():
        receiver = _receiver(library)
        beyond = dict(found.beyond)
        used = max([found.high_water, *beyond])
        if used > receiver.sequence + _MOST_FOREIGN:
            raise ReceiverBroken(receiver.organisation, 0, "numbers that nobody can have used")
        if found.high_water < receiver.high_water:
            if live:
                raise ReceiverLostBundles(receiver.organisation)
            return receiver
        own = outbox.marks(library, receiver.id, receiver.high_water, found.high_water)
        history = receiver.history
        for _, digest in own:
            history = history_after(history, digest)
        ours = history == found.history and len(own) == found.high_water - receiver.high_water
        _note_refusals(library, receiver, found)
        waiting = outbox.on_their_way(library, receiver.id, binned=True)
        for each in waiting:
            if each.sequence <= found.high_water:
                outbox.acknowledge(library, each.id) if ours else outbox.replace_bundle(library, each.id)
            elif each.sequence in beyond:
                same = beyond[each.sequence] == each.hash[:MARK]
                outbox.acknowledge(library, each.id) if same else outbox.replace_bundle(library, each.id)
        for number in range(found.high_water + 1, used + 1):
            outbox.adopt(library, receiver.id, number, beyond.get(number))
        receivers.note_arrived(library, receiver.id, found.high_water, found.history, used)
        return _receiver(library)


def _note_refusals(library: Library, receiver: Receiver, found: Acknowledgement) -> None:
    for number, refusal in found.refused:
        known = outbox.find_bundle(library, receiver.id, number)
        if known is None or refusal is Refusal.CONFLICT:  # that is about a bundle of the same number
            continue
        if refusal.needs_whole:
            if refusal is Refusal.DICTIONARY:
                _forget_dictionary(library, receiver, outbox.content(library, known.id))
            outbox.replace_bundle(library, known.id, refusal.name, whole=True)
        else:
            outbox.refuse(library, known.id, DebriefRefused(refusal.name))


def _forget_dictionary(library: Library, receiver: Receiver, content: bytes | None) -> None:
    """The receiver does not have the dictionary after all that this bundle was made with."""
    if content is not None:
        name = bundle.read_header(content).dictionary.hex()
        left = tuple(each for each in receiver.dictionaries if each != name)
        receivers.note_dictionaries(library, receiver.id, left)


def _receiver(library: Library) -> Receiver:
    found = receivers.get_receiver(library)
    assert found is not None
    return found
