"""What a laptop sends arrives once, whatever happens to the line; and what the hub answers is what it has."""

import itertools
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from tests.hub.laptop import Laptop, document, long_document
from tests.hub.server import HubServer

from fieldscribe.hub.receiving import heads, read
from fieldscribe.hub.store import Bundle
from fieldscribe.wire import codecs, dictionaries, exchange, keys
from fieldscribe.wire.acknowledgement import NO_HISTORY, history_after, mark_of
from fieldscribe.wire.bundle import Base
from fieldscribe.wire.document import Passage, Withdrawal, decode, encode
from fieldscribe.wire.protocol import Refusal


def events(hub: HubServer, laptop: Laptop) -> list[str]:
    """What the audit says of a laptop, oldest first."""
    with hub.store() as store:
        return [row.event for row in reversed(store.audit(1000)) if row.device == laptop.device]


def test_a_bundle_is_received_once(hub: HubServer, laptop: Laptop) -> None:
    content = laptop.bundle(1, document())
    first, again = laptop.put(1, content), laptop.put(1, content)
    assert (first.status, again.status) == (201, 200)
    assert first.acknowledgement and first.acknowledgement.high_water == 1
    assert first.acknowledgement.device == laptop.device
    assert events(hub, laptop) == ["enrolled", "received"]
    with hub.store() as store:
        assert store.content(laptop.device, 1) == content


def test_bundles_in_any_order_end_in_the_same_acknowledgement(hub: HubServer, laptop: Laptop) -> None:
    contents = {number: laptop.bundle(number, document(40 + number)) for number in (1, 2, 3, 4)}
    third = laptop.put(3, contents[3]).acknowledgement
    assert third and (third.high_water, third.history) == (0, NO_HISTORY)
    assert third.beyond == ((3, mark_of(contents[3])),)
    laptop.put(1, contents[1])
    laptop.put(4, contents[4])
    last = laptop.put(2, contents[2]).acknowledgement
    history = NO_HISTORY
    for number in (1, 2, 3, 4):
        history = history_after(history, mark_of(contents[number]))
    assert last and (last.high_water, last.history, last.beyond) == (4, history, ())
    asked = laptop.ask(9).acknowledgement
    assert asked == replace(last, time=asked.time)


def test_other_bytes_under_a_number_are_kept_for_a_person(hub: HubServer, laptop: Laptop) -> None:
    content, other = laptop.bundle(1, document(50)), laptop.bundle(1, document(50, 2))
    assert laptop.put(1, content).status == 201
    answers = [laptop.put(1, other), laptop.put(1, other)]
    assert [answer.status for answer in answers] == [409, 409]
    assert answers[0].acknowledgement and answers[0].acknowledgement.high_water == 1
    assert events(hub, laptop) == ["enrolled", "received", "conflict"]
    with hub.store() as store:
        (conflict,) = [each for each in store.conflicts() if each.device == laptop.device]
        assert conflict.document == document(50).uid
        assert store.conflict_content(conflict) == other
        assert store.content(laptop.device, 1) == content


def test_conflicts_do_not_pile_up(hub: HubServer, laptop: Laptop) -> None:
    laptop.put(1, laptop.bundle(1, document(51)))
    for revision in range(2, 24):
        assert laptop.put(1, laptop.bundle(1, document(51, revision))).status == 409
    with hub.store() as store:
        assert len([each for each in store.conflicts() if each.device == laptop.device]) == 20


def test_identical_bundles_at_once_have_one_effect(hub: HubServer, laptop: Laptop) -> None:
    content = laptop.bundle(1, long_document(52))
    with ThreadPoolExecutor(4) as pool:
        statuses = sorted(pool.map(lambda _: laptop.put(1, content).status, range(12)))
    assert statuses == [200] * 11 + [201]
    assert events(hub, laptop) == ["enrolled", "received"]


# ---- broken lines


def test_an_interrupted_upload_resumes_where_it_broke(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub).enrol()
    content = laptop.bundle(1, long_document())
    for at in (1, 1000, len(content) - 1):
        laptop.put_cut(1, content, at)
        assert ask_until(laptop, 1, at) == at
    answer = laptop.put(1, content, len(content) - 1)
    assert answer.status == 201
    assert laptop.ask(1).offset == 0
    assert events(plain_hub, laptop) == ["enrolled", "received"]


def ask_until(laptop: Laptop, sequence: int, expected: int) -> int:
    """The offset that the hub answers; asked again a few times, since it may not yet know that the line broke."""
    for _ in range(100):
        offset = laptop.ask(sequence).offset
        if offset == expected:
            break
    return offset


def test_a_bundle_cut_anywhere_arrives_once(plain_hub: HubServer) -> None:
    """Cuts at every 23rd byte, in the headers of the request too; each time the laptop asks and goes on from there."""
    laptop = Laptop(plain_hub).enrol()
    content = laptop.bundle(1, document())
    place = laptop.ask(1).offset
    cuts = 0
    while place < len(content):
        step = min(len(content), place + 23)
        if step == len(content):
            break
        laptop.put_cut(1, content, step, place)
        cuts += 1
        place = ask_until(laptop, 1, step)
        assert place == step
    assert laptop.put(1, content, place).status == 201
    assert cuts > 5
    assert events(plain_hub, laptop) == ["enrolled", "received"]


def test_a_whole_bundle_counts_although_nobody_waits_for_the_answer(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub).enrol()
    content = laptop.bundle(1, long_document())
    laptop.put_cut(1, content, len(content))
    for _ in range(100):
        found = laptop.ask(1).acknowledgement
        if found.high_water:
            break
    assert found.high_water == 1


def test_bytes_on_a_line_that_is_dead_unnoticed_are_counted(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub).enrol()
    content = laptop.bundle(1, long_document())
    with laptop.socket() as stalled:
        stalled.sendall(laptop.request_head(1, content) + content[:4000])
        assert ask_until(laptop, 1, 4000) == 4000
        assert laptop.put(1, content, 4000).status == 201
        stalled.sendall(content[4000:])  # the packets arrive after all
        assert stalled.recv(20).startswith(b"HTTP/1.1 200")
    assert events(plain_hub, laptop) == ["enrolled", "received"]


def test_what_comes_while_the_hub_looks_elsewhere_is_kept(plain_hub: HubServer) -> None:
    """The line breaks before the hub has read a byte: it was saving what an older line had brought."""
    laptop = Laptop(plain_hub).enrol()
    content = laptop.bundle(1, long_document())
    with laptop.socket() as stalled:
        stalled.sendall(laptop.request_head(1, content) + content[:4000])
        assert ask_until(laptop, 1, 4000) == 4000
        laptop.put_cut(1, content, 9000, 4000)
        assert ask_until(laptop, 1, 9000) == 9000


def test_the_beginning_of_another_bundle_is_never_continued(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub).enrol()
    old, new = laptop.bundle(1, long_document(1)), laptop.bundle(1, long_document(2))
    laptop.put_cut(1, old, 500)
    assert ask_until(laptop, 1, 500) == 500
    found = laptop.ask(1).reply
    assert (found.kept_of(old), found.kept_of(new), found.kept_of(old[:400])) == (500, 0, 0)
    early = laptop.put(1, old, 600)
    assert (early.status, early.offset) == (416, 500)
    refused = laptop.put(1, new, 500)
    assert (refused.status, refused.offset, refused.acknowledgement.high_water) == (422, 0, 0)
    assert laptop.put(1, new).status == 201


def test_bytes_that_are_not_those_announced_are_dropped(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub).enrol()
    content = laptop.bundle(1, document(60))
    damaged = content[:-1] + bytes([content[-1] ^ 1])
    laptop.put_cut(1, damaged, 100)
    assert ask_until(laptop, 1, 100) == 100
    answer = laptop.post(exchange.head_for(laptop.token, 1, content, 100) + damaged[100:])
    assert answer.status == 422
    assert (answer.offset, answer.acknowledgement.high_water) == (0, 0)
    assert laptop.put(1, content).status == 201


def test_beginnings_survive_a_restart_and_expire(own_hub: HubServer) -> None:
    laptop = Laptop(own_hub).enrol()
    content = laptop.bundle(1, long_document())
    laptop.put_cut(1, content, 3000)
    assert ask_until(laptop, 1, 3000) == 3000
    own_hub.kill()
    own_hub.start()
    assert ask_until(laptop, 1, 3000) == 3000
    with own_hub.store() as store:
        store.remove_partials(2**40)
    assert ask_until(laptop, 1, 0) == 0


def test_stopping_the_server_keeps_what_is_arriving(own_hub: HubServer) -> None:
    laptop = Laptop(own_hub).enrol()
    content = laptop.bundle(1, long_document())
    with laptop.socket() as line:
        line.sendall(laptop.request_head(1, content) + content[:2000])
        assert ask_until(laptop, 1, 2000) == 2000
        line.sendall(content[2000:2500])
        ask_until(laptop, 1, 2500)
        own_hub.stop()
    with own_hub.store() as store:
        assert store.partial(laptop.device, 1) == content[:2500]


# ---- versions


def test_edits_are_read_through_a_long_chain(hub: HubServer, laptop: Laptop) -> None:
    base = None
    for number in range(1, 21):
        plain = encode(long_document(70, number))
        content = laptop.bundle(number, decode(plain), base=base)
        assert laptop.put(number, content).status == 201
        base = Base(number, plain)
    with hub.store() as store:
        entry = store.entry(long_document(70).uid)
        assert (entry.revision, entry.sequence, entry.versions) == (20, 20, 1)
        kept = [number for number in range(1, 21) if store.kept_plain(laptop.device, number) is not None]
    assert kept == [9, 17]  # reading one opens eight at most


def test_two_laptops_with_one_debrief_differ_until_one_is_revoked(hub: HubServer) -> None:
    from fieldscribe.hub.receiving import revoke

    first, second = Laptop(hub).enrol(), Laptop(hub).enrol()
    uid = document(71).uid
    first.put(1, first.bundle(1, document(71, 3, title="From the first")))
    second.put(1, second.bundle(1, document(71, 5, title="From the second")))
    with hub.store() as store:
        assert (store.entry(uid).versions, store.entry(uid).title) == (2, "From the second")
        with store.transaction():
            revoke(store, hub.organisation, store.device(second.device), 1)
        assert (store.entry(uid).versions, store.entry(uid).title) == (2, "From the first")
        with store.transaction():
            revoke(store, hub.organisation, store.device(first.device), 1)
        assert store.entry(uid).versions == 2
    third = Laptop(hub).enrol()
    third.put(1, third.bundle(1, document(71, 6, title="From a new one")))
    with hub.store() as store:
        assert (store.entry(uid).versions, store.entry(uid).title) == (1, "From a new one")


def test_the_order_of_arrival_does_not_decide_which_version_is_present() -> None:
    chance = random.Random(7)
    for _ in range(100):
        versions = [
            Bundle(bytes([device]), sequence, bytes(16), 0, plain_hash=bytes([chance.randint(0, 3)]), revision=revision)
            for device, sequence, revision in {
                (chance.randint(0, 1), chance.randint(1, 4), chance.randint(1, 4)): None for _ in range(4)
            }
        ]
        revoked = {bytes([0])} if chance.random() < 0.5 else set()
        formers = {bytes([1]): {bytes([0]): chance.randint(0, 4)}} if chance.random() < 0.5 else {}
        found = {tuple(sorted(map(str, heads(order, revoked, formers)))) for order in itertools.permutations(versions)}
        assert len(found) == 1
        assert heads(versions, revoked, formers)


def test_versions_that_all_replace_each_other_leave_one() -> None:
    """A revoked laptop's text, its former self's, and the same text of a third one."""
    former, revoked, third = bytes([2]), bytes([0]), bytes([1])
    texts = {former: b"same", revoked: b"another", third: b"same"}
    versions = [Bundle(device, 1, bytes(16), 0, plain_hash=text, revision=1) for device, text in texts.items()]
    assert len(heads(versions, {revoked}, {revoked: {former: 1}})) == 1


# ---- what cannot be used


def test_changes_of_an_unknown_bundle_are_refused_and_counted(hub: HubServer, laptop: Laptop) -> None:
    base = Base(9, encode(long_document(80)))
    content = laptop.bundle(1, long_document(80, 2), base=base)
    answers = [laptop.put(1, content), laptop.put(1, content)]
    assert [answer.status for answer in answers] == [422, 422]
    assert answers[0].acknowledgement.high_water == 1
    assert answers[0].acknowledgement.refused == ((1, Refusal.BASE),)
    assert events(hub, laptop) == ["enrolled", "refused"]
    assert laptop.put(2, laptop.bundle(2, long_document(80, 2))).status == 201


def test_an_unknown_dictionary_is_refused_as_such(hub: HubServer, laptop: Laptop) -> None:
    content = bytearray(laptop.bundle(1, long_document(81))[:-64])
    assert content[4] == codecs.PACKED
    at = content.index(bytes(4), 13)
    content[at : at + 4] = b"\xde\xad\xbe\xef"
    answer = laptop.put(1, bytes(content) + keys.sign(laptop.private, bytes(content)))
    assert answer.status == 415
    assert answer.acknowledgement.refused == ((1, Refusal.DICTIONARY),)


@pytest.mark.parametrize("wrong", ["device", "sequence", "key"])
def test_a_bundle_that_is_not_what_its_sender_may_send_is_refused(hub: HubServer, laptop: Laptop, wrong: str) -> None:
    changes = {"device": bytes(8), "sequence": 2, "key": bytes(31) + b"k"}
    values = {"sequence": 1} | {wrong: changes[wrong]}
    content = laptop.bundle(values.pop("sequence"), document(82), **values)
    answer = laptop.put(1, content)
    assert answer.status == 422
    assert answer.acknowledgement.refused in (((1, Refusal.INVALID),), ((1, Refusal.SIGNATURE),))
    with hub.store() as store:
        assert store.content(laptop.device, 1) is None
        assert store.entry(document(82).uid) is None


def test_a_sealed_bundle_is_opened_with_the_key_of_the_organisation(hub: HubServer, laptop: Laptop) -> None:
    recipient = bytes.fromhex(laptop.enrolled["seal_key"])
    assert laptop.put(1, laptop.bundle(1, document(83), recipient=recipient)).status == 201
    stranger = keys.sealing_public(b"\x01" * 32)
    answer = laptop.put(2, laptop.bundle(2, document(84), recipient=stranger))
    assert answer.status == 422
    assert answer.acknowledgement.refused == ((2, Refusal.SEALED),)


def test_text_that_takes_long_to_unpack_is_unpacked_once_and_kept(hub: HubServer, laptop: Laptop) -> None:
    words = "We gave oxygen, and then we called for help. Nobody checked the pulse before the second dose. " * 3
    whole = document(85, passages=(Passage(0, 90, words), Passage(90, 120, "So what would you do differently?")))
    changed = replace(whole, revision=2, title="Another title")
    first = laptop.bundle(1, whole, dictionary=dictionaries.newest())
    assert first[4] == codecs.PREDICTED
    assert laptop.put(1, first).status == 201
    assert laptop.put(1, first).status == 200
    assert laptop.put(2, laptop.bundle(2, changed, base=Base(1, encode(whole)))).status == 201
    assert laptop.put(1, laptop.bundle(1, changed, dictionary=dictionaries.newest())).status == 409
    with hub.store() as store:
        assert store.kept_plain(laptop.device, 1) == encode(whole)
        assert store.kept_plain(laptop.device, 2) is None
        assert read(store, hub.organisation, laptop.device, 1).payload == whole
        assert read(store, hub.organisation, laptop.device, 2).payload == changed


def test_text_that_cannot_be_unpacked_is_refused(hub: HubServer, laptop: Laptop) -> None:
    content = laptop.bundle(1, document(86, notes="We gave oxygen."), dictionary=dictionaries.newest())
    assert content[4] == codecs.PREDICTED
    cut = content[:-74]
    answer = laptop.put(1, cut + keys.sign(laptop.private, cut))
    assert answer.status == 422
    assert answer.acknowledgement.refused == ((1, Refusal.INVALID),)


# ---- withdrawal


def test_a_withdrawal_deletes_every_byte_and_keeps_the_debrief_out(plain_hub: HubServer) -> None:
    secret = "Nuru alikuwa na hofu kubwa sana"
    laptop, other = Laptop(plain_hub).enrol(), Laptop(plain_hub).enrol()
    plain_text = document(90, title=secret)
    first, long = laptop.bundle(1, plain_text), other.bundle(2, long_document(90))
    assert (laptop.put(1, first).status, other.put(2, long).status) == (201, 201)
    assert other.put(1, other.bundle(1, replace(plain_text, revision=4))).status == 201
    assert laptop.put(1, laptop.bundle(1, replace(plain_text, revision=2))).status == 409
    assert secret.encode() in everything(plain_hub) and long[5000:5100] in everything(plain_hub)
    assert laptop.put(2, laptop.bundle(2, Withdrawal(plain_text.uid, "asked by the family"))).status == 201
    assert secret.encode() not in everything(plain_hub) and long[5000:5100] not in everything(plain_hub)
    again = laptop.put(3, laptop.bundle(3, replace(plain_text, revision=3)))
    assert again.status == 422
    assert again.acknowledgement.refused == ((3, Refusal.WITHDRAWN),)
    assert other.put(1, other.bundle(1, replace(plain_text, revision=9))).status == 409
    assert secret.encode() not in everything(plain_hub)
    assert laptop.put(1, first).status == 200  # the very bytes that had arrived
    with plain_hub.store() as store:
        assert plain_text.uid not in {entry.document for entry in store.entries(1000)}
        assert store.entry(plain_text.uid).reason == "asked by the family"


def everything(hub: HubServer) -> bytes:
    return b"".join(path.read_bytes() for path in hub.folder.iterdir())


# ---- revocation


def test_a_revoked_laptop_is_told_so_and_nothing_of_it_is_taken(hub: HubServer, laptop: Laptop) -> None:
    from fieldscribe.hub.receiving import revoke

    content = laptop.bundle(1, long_document(95))
    with laptop.socket() as line:
        line.sendall(laptop.request_head(1, content) + content[:2000])
        assert ask_until(laptop, 1, 2000) == 2000
        with hub.store() as store, store.transaction():
            revoke(store, hub.organisation, store.device(laptop.device), 1)
        line.sendall(content[2000:])
        assert line.recv(20).startswith(b"HTTP/1.1 410")
    assert laptop.put(1, content).status == laptop.ask(1).status == 410
    with hub.store() as store:
        assert store.bundle(laptop.device, 1) is None
