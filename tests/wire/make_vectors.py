"""Write `vectors.json`, the examples of docs/wire.md: `python tests/wire/make_vectors.py`.

Bytes in hexadecimal digits, and what they say as JSON. The tests decode them with our package and with
`independent.py`. Once a version was released, its vectors stay as they are and new ones are added.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fieldscribe.domain import Flag, LossKind, MomentKind, OwnField, Participant, SpeakerBy
from fieldscribe.wire import acknowledgement, bundle, dictionaries, exchange, keys
from fieldscribe.wire.acknowledgement import Acknowledgement, history_after, mark_of
from fieldscribe.wire.bundle import Base
from fieldscribe.wire.document import Continuation, Document, Loss, Mark, Passage, Withdrawal, encode
from fieldscribe.wire.exchange import Reply
from fieldscribe.wire.protocol import Refusal, code_of

TARGET = Path(__file__).with_name("vectors.json")
DEVICE_KEY, HUB_KEY, ORGANISATION_KEY = bytes(range(32)), bytes(range(32, 64)), bytes(range(64, 96))
DEVICE, TOKEN = bytes.fromhex("8899aabbccddeeff"), bytes(range(96, 112))

SMALLEST = Document("00112233445566778899aabbccddeeff", 1)
FULL = Document(
    uid="0123456789abcdef0123456789abcdef",
    revision=300,
    title="Bleeding after birth",
    date="2026-11-02T14:05",
    date_from_file=True,
    site="Hôpital de Mwanza",
    programme="Safer births",
    scenario="PPH, retained placenta",
    facilitator="Amina",
    language="en",
    objectives="Call early.\nWeigh the cloths.",
    notes=r"A backslash \ and \n as they are",
    participants=(Participant("Midwife", "Amina"), Participant("Nurse")),
    fields=(OwnField("Cohort", "7"), OwnField("", "")),
    speakers=("Amina", "Speaker 2"),
    passages=(
        Passage(12, 58, "So how did that feel?", 0, SpeakerBy.PERSON, 19, language="en"),
        Passage(58, 131, "Haraka sana. Nilisahau oksitosini.", 1, SpeakerBy.MACHINE, 13, language="sw"),
        Passage(120, 190, "She said she forgot the oxytocin.", 0, SpeakerBy.PERSON, edited=True, language="en"),
        Passage(
            *(190, 1503, "Who called for help?", 1, SpeakerBy.PERSON),
            edited=True,
            machine_text="Who cold for help?",
            language="en",
            paragraph=True,
        ),
        Passage(1503, 1503, "", language="en", flags=(Flag.LOOP, Flag.SILENCE)),
        Passage(40000, 40200, "Asante 😀", confidence=0, language="sw", flags=(Flag.STOCK_PHRASE,), paragraph=False),
    ),
    moments=(
        Mark("0a1b2c3d", 125, MomentKind.ACTION, "Check the oxytocin", "Amina", "2026-12-01"),
        Mark("ffffffff", 60, MomentKind.PLUS, "Called early"),
    ),
    duration=40230,
    losses=(Loss(LossKind.GAP, 1510, 200), Loss(LossKind.DAMAGED, 0)),
    continuations=(
        Continuation(1600, "2026-11-02T11:20:00.000+00:00"),
        Continuation(40000, "2026-11-02T11:40:00.000+00:00"),
    ),
    model="small-int8",
    complete=False,
)
CHANGED = Document(**{**{name: getattr(FULL, name) for name in FULL.__slots__}, "revision": 301, "title": "PPH"})


def main() -> None:
    """Write the file."""
    base = Base(2, encode(FULL))
    bundles = [
        vector("the smallest debrief", SMALLEST, sequence=1),
        vector("a debrief with everything", FULL, sequence=2),
        vector("what changed in it", CHANGED, sequence=3, base=base),
        vector("a debrief that is encrypted", FULL, sequence=4, recipient=keys.sealing_public(ORGANISATION_KEY)),
        vector("a withdrawal", Withdrawal(FULL.uid, "Sent by mistake"), sequence=70000),
        *(
            vector(f"with dictionary {name}", FULL, sequence=5, dictionary=dictionaries.by_id(bytes.fromhex(name)))
            for name in dictionaries.KNOWN
        ),
    ]
    history = [acknowledgement.NO_HISTORY]
    for each in bundles[:3]:
        history.append(history_after(history[-1], mark_of(bytes.fromhex(each["bundle"]))))
    mark = mark_of(bytes.fromhex(bundles[4]["bundle"]))
    refused = ((2, Refusal.BASE), (3, Refusal.INVALID), (200, Refusal.WITHDRAWN))
    acknowledgements = [
        acknowledged("nothing yet", Acknowledgement(DEVICE), None),
        acknowledged("three, over TLS", Acknowledgement(DEVICE, 3, history[3], time=1_790_000_000), None),
        acknowledged(
            "as a file", Acknowledgement(DEVICE, 3, history[3], ((70000, mark),), refused, 1_790_000_000), HUB_KEY
        ),
    ]
    content = {
        "device_key": keys.signing_public(DEVICE_KEY).hex(),
        "hub_key": keys.signing_public(HUB_KEY).hex(),
        "organisation_private_key": ORGANISATION_KEY.hex(),
        "bundles": bundles,
        "history": [each.hex() for each in history],
        "acknowledgements": acknowledgements,
        "requests": [
            {"name": name, "bytes": request.hex(), "says": says}
            for name, request, says in requests(bundles[1]["bundle"])
        ],
        "replies": [replied(name, reply) for name, reply in replies(history[3], bytes.fromhex(bundles[1]["bundle"]))],
        "codes": [code_of(bytes(7)), code_of(bytes(range(7))), code_of(b"\xff" * 7)],
    }
    TARGET.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def vector(name: str, payload: Document | Withdrawal, **how: Any) -> dict[str, Any]:
    """A bundle and what it says."""
    plain = encode(payload)
    content = bundle.seal(plain, device=DEVICE, key=DEVICE_KEY, **how)
    header = bundle.read_header(content)
    says = {
        "device": DEVICE.hex(),
        "sequence": header.sequence,
        "codec": header.codec,
        "base": header.base,
        "sealed": header.sealed,
        "payload": asdict(payload),
    }
    return {"name": name, "bundle": content.hex(), "plain": plain.hex(), "says": says}


def acknowledged(name: str, found: Acknowledgement, key: bytes | None) -> dict[str, Any]:
    """An acknowledgement and what it says."""
    says = {
        "device": found.device.hex(),
        "high_water": found.high_water,
        "history": found.history.hex(),
        "beyond": [[number, mark.hex()] for number, mark in found.beyond],
        "refused": [[number, code.name.lower()] for number, code in found.refused],
        "time": found.time,
    }
    return {"name": name, "bytes": acknowledgement.encode(found, key).hex(), "signed": key is not None, "says": says}


def requests(bundle_digits: str) -> list[tuple[str, bytes, dict[str, Any]]]:
    """Requests about bundle 300, and what they say."""
    content, head = bytes.fromhex(bundle_digits), {"token": TOKEN.hex(), "sequence": 300}
    rest = exchange.head_for(TOKEN, 300, content, 200) + content[200:]
    return [
        ("how much has arrived?", exchange.ask(TOKEN, 300), head | {"asks": True}),
        (
            "a whole bundle",
            exchange.head_for(TOKEN, 300, content) + content,
            head | {"offset": 0, "mark": "", "bytes": content.hex()},
        ),
        (
            "the rest of one",
            rest,
            head | {"offset": 200, "mark": acknowledgement.mark_of(content).hex(), "bytes": content[200:].hex()},
        ),
    ]


def replies(history: bytes, content: bytes) -> list[tuple[str, Reply]]:
    """Replies."""
    found = Acknowledgement(DEVICE, 3, history)
    return [
        ("it arrived", Reply(found)),
        ("two versions", Reply(found, 2)),
        ("a beginning", Reply(found, 1, 200, mark_of(content[:200]))),
    ]


def replied(name: str, reply: Reply) -> dict[str, Any]:
    """A reply and what it says."""
    says = acknowledged(name, reply.acknowledgement, None)["says"]
    says |= {"versions": reply.versions, "offset": reply.offset, "check": reply.check.hex()}
    return {"name": name, "bytes": exchange.encode_reply(reply).hex(), "says": says}


if __name__ == "__main__":
    main()
