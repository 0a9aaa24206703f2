"""The examples of docs/wire.md are read as they should be: by our package, and by a reader made from the page alone."""

import ast
import json
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest
from tests.wire import independent, independent_exchange, independent_prediction

from fieldscribe.domain import Flag, LossKind, MomentKind, OwnField, Participant, SpeakerBy
from fieldscribe.wire import acknowledgement, bundle, dictionaries, exchange
from fieldscribe.wire.acknowledgement import history_after, mark_of
from fieldscribe.wire.document import (
    Continuation,
    Document,
    Loss,
    Mark,
    Passage,
    Withdrawal,
    decode,
    encode,
)
from fieldscribe.wire.protocol import typed_code

HERE = Path(__file__).parent
VECTORS = json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
DEVICE_KEY, HUB_KEY, ORGANISATION_KEY = (
    bytes.fromhex(VECTORS[name]) for name in ("device_key", "hub_key", "organisation_private_key")
)
PLAINS = {vector["says"]["sequence"]: bytes.fromhex(vector["plain"]) for vector in VECTORS["bundles"]}
NAMED = {"ids": lambda vector: vector["name"]}


@pytest.mark.parametrize("vector", VECTORS["bundles"], **NAMED)
def test_our_package_reads_the_bundles(vector: dict[str, Any]) -> None:
    content = bytes.fromhex(vector["bundle"])
    opened = bundle.open_(content, verify_key=DEVICE_KEY, find_base=PLAINS.get, private_key=ORGANISATION_KEY)
    assert opened.plain.hex() == vector["plain"]
    assert json.loads(json.dumps(asdict(opened.payload))) == vector["says"]["payload"]
    assert {name: getattr(opened.header, name) for name in ("sequence", "codec", "base", "sealed")}.items() <= (
        vector["says"].items()
    )


@pytest.mark.parametrize("vector", VECTORS["bundles"], **NAMED)
def test_our_package_writes_the_same_plain_bytes(vector: dict[str, Any]) -> None:
    assert encode(decode(bytes.fromhex(vector["plain"]))).hex() == vector["plain"]


@pytest.mark.parametrize("vector", VECTORS["bundles"], **NAMED)
def test_a_reader_made_from_the_page_reads_the_bundles(vector: dict[str, Any]) -> None:
    found = independent.bundle(
        bytes.fromhex(vector["bundle"]),
        DEVICE_KEY,
        PLAINS.get,
        ORGANISATION_KEY,
        {name: dictionaries.by_id(bytes.fromhex(name)).content for name in dictionaries.KNOWN},
        dictionaries.changes_tables(),
        independent_prediction.unpack,
    )
    assert found == vector["says"]


@pytest.mark.parametrize("vector", VECTORS["acknowledgements"], **NAMED)
def test_both_read_the_acknowledgements(vector: dict[str, Any]) -> None:
    content = bytes.fromhex(vector["bytes"])
    key = HUB_KEY if vector["signed"] else None
    found = acknowledgement.decode(content, key)
    assert found.high_water == vector["says"]["high_water"]
    assert [[number, code.name.lower()] for number, code in found.refused] == vector["says"]["refused"]
    assert independent_exchange.acknowledgement(content, key) == vector["says"]


@pytest.mark.parametrize("vector", VECTORS["requests"], **NAMED)
def test_both_read_the_requests(vector: dict[str, Any]) -> None:
    content, says = bytes.fromhex(vector["bytes"]), vector["says"]
    head = exchange.read_head(content, len(content))
    assert head is not None
    assert (head.token.hex(), head.sequence, head.offset) == (says["token"], says["sequence"], says.get("offset"))
    assert (head.mark.hex(), content[head.length :].hex()) == (says.get("mark", ""), says.get("bytes", ""))
    assert independent_exchange.request(content) == says


@pytest.mark.parametrize("vector", VECTORS["replies"], **NAMED)
def test_both_read_the_replies(vector: dict[str, Any]) -> None:
    content, says = bytes.fromhex(vector["bytes"]), vector["says"]
    reply = exchange.decode_reply(content)
    assert (reply.versions, reply.offset, reply.check.hex()) == (says["versions"], says["offset"], says["check"])
    assert exchange.encode_reply(reply) == content
    assert independent_exchange.reply(content) == says
    bundle_of_that = bytes.fromhex(VECTORS["bundles"][1]["bundle"])
    assert reply.kept_of(bundle_of_that) == reply.offset
    assert says["check"] in ("", independent_exchange.mark(bundle_of_that[: reply.offset]))


def test_the_history_of_the_first_bundles() -> None:
    history = bytes.fromhex(VECTORS["history"][0])
    for vector, expected in zip(VECTORS["bundles"], VECTORS["history"][1:], strict=False):
        history = history_after(history, mark_of(bytes.fromhex(vector["bundle"])))
        assert history.hex() == expected


def test_the_codes_are_codes() -> None:
    assert [typed_code(code) for code in VECTORS["codes"]] == VECTORS["codes"]


@pytest.mark.parametrize(
    ("name", "most", "imports"),
    [
        ("independent", 200, {"hashlib", "backports", "cryptography"}),
        ("independent_exchange", 200, {"hashlib", "cryptography", "tests"}),
        ("independent_prediction", 215, {"re"}),  # codec 3
    ],
)
def test_the_readers_are_short_and_know_nothing_of_us(name: str, most: int, imports: set[str]) -> None:
    source = (HERE / f"{name}.py").read_text(encoding="utf-8")
    assert len(source.splitlines()) <= most
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name).split(".")[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert imported == imports


def test_the_vectors_have_every_kind_of_value() -> None:
    """What a reader could get wrong unnoticed stands in at least one of them."""
    payloads = [decode(plain) for plain in PLAINS.values()]
    documents = [payload for payload in payloads if isinstance(payload, Document)]
    assert any(isinstance(payload, Withdrawal) for payload in payloads)
    assert {vector["says"]["codec"] for vector in VECTORS["bundles"]} == {0, 1, 2, 3}
    assert any(vector["says"]["sealed"] for vector in VECTORS["bundles"])
    everything = [
        *((documents, Document), ([each for found in documents for each in found.passages], Passage)),
        *(([each for found in documents for each in getattr(found, name)], kind) for name, kind in LISTS.items()),
    ]
    for found, kind in everything:
        for field in fields(kind):
            values = {repr(getattr(each, field.name)) for each in found}
            assert len(values) > 1, f"{kind.__name__}.{field.name} is always {values}"
    flags = {flag for found in documents for passage in found.passages for flag in passage.flags}
    assert flags >= set(Flag) - {Flag.REPEAT}
    assert {loss.kind for found in documents for loss in found.losses} >= {LossKind.GAP, LossKind.DAMAGED}
    assert {mark.kind for found in documents for mark in found.moments} >= {MomentKind.ACTION, MomentKind.PLUS}
    assert {passage.speaker_by for found in documents for passage in found.passages} == {None, *SpeakerBy}


LISTS = {
    "participants": Participant,
    "fields": OwnField,
    "moments": Mark,
    "losses": Loss,
    "continuations": Continuation,
}
