"""A reader of bundles that was made from docs/wire.md alone, without Fieldscribe's package.

It proves that the page is enough. It raises ValueError, or an error of a library, for what it cannot read.
"""

import hashlib

from backports import zstd
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

KINDS, LOSSES = ("plus", "delta", "action", "quote", "question"), ("ends_early", "damaged", "gap")
FLAGS = ("loop", "repeat", "silence", "stock_phrase")
DETAILS = ["title", "date", "site", "programme", "scenario", "facilitator", "language", "objectives", "notes", "model"]


def need(condition, what):
    if not condition:
        raise ValueError(what)


class Bytes:
    """Bytes that are read from front to back."""

    def __init__(self, content):
        self.content, self.place = content, 0

    def take(self, count):
        found = self.content[self.place : self.place + count]
        need(len(found) == count, "cut")
        self.place += count
        return found

    def number(self):
        value = shift = 0
        while True:
            (byte,) = self.take(1)
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                need(value < 2**63 and (byte or shift == 7), "a number")
                return value

    def numbers(self, count):
        return [self.number() for _ in range(count)]

    def signed(self, count):
        return [number // 2 if number % 2 == 0 else -(number + 1) // 2 for number in self.numbers(count)]

    def more(self):
        return self.place < len(self.content)


def read_lines(content):
    if not content:
        return []
    found = content.decode("utf-8")
    need(found.endswith("\n"), "cut")
    texts = []
    for line in found[:-1].split("\n"):
        text, rest = "", iter(line)
        for character in rest:
            text += {"\\": "\\", "n": "\n"}[next(rest)] if character == "\\" else character
        texts.append(text)
    return texts


def bundle(content, verify_key, base, private_key, dictionaries, tables, predict):
    """The header and the payload of a bundle. `base` gives plain bytes by sequence number; `predict` reads codec 3."""
    need(len(content) <= 256 * 1024, "too large")
    reader = Bytes(content)
    need(reader.take(3) == b"FSB" and reader.take(1) == b"\1", "no bundle of version 1")
    (form,) = reader.take(1)
    codec, sealed = form & 127, form >> 7
    need(codec <= 3, "newer")
    header = {"device": reader.take(8).hex(), "sequence": reader.number()}
    dictionary = reader.take(4).hex() if codec in (1, 3) else None
    base_number = reader.number() if codec == 2 else None
    size = reader.number()
    need(size <= 2 * 1024 * 1024, "too large")
    Ed25519PublicKey.from_public_bytes(verify_key).verify(content[-64:], content[:-64])
    body = content[reader.place : -64]
    if sealed:
        suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
        body = suite.decrypt(body, X25519PrivateKey.from_private_bytes(private_key), content[: reader.place])
    plain = body[8:]
    if codec == 3:
        plain = predict(plain, dictionaries[dictionary])
    elif codec:
        raw = dictionaries.get(dictionary) if codec == 1 else tables + base(base_number)
        frame = bytes.fromhex("28b52ffda0") + size.to_bytes(4, "little") + plain
        plain = zstd.decompress(frame, zstd_dict=zstd.ZstdDict(raw, is_raw=codec == 1) if raw else None)
    need(len(plain) == size and hashlib.sha256(plain).digest()[:8] == body[:8], "damaged")
    return {**header, "codec": codec, "base": base_number, "sealed": bool(sealed), "payload": payload(plain)}


def payload(plain):
    reader = Bytes(plain)
    (kind,) = reader.take(1)
    if kind == 2:
        uid = reader.take(16).hex()
        (reason,) = read_lines(plain[17:])
        return {"uid": uid, "reason": reason}
    need(kind == 1, "newer")
    revision = reader.number()
    table = [reader.numbers(2) for _ in range(reader.number())]
    sections = {tag: Bytes(reader.take(length)) for tag, length in table}
    need(not reader.more() and list(sections) == sorted(sections), "damaged")
    need(all(tag <= 11 or tag >= 64 for tag in sections), "newer")
    return debrief(revision, lambda tag: sections.get(tag, Bytes(b"")))


def debrief(revision, section):
    head, texts = section(1), iter(read_lines(section(2).content))
    found = {"uid": head.take(16).hex(), "revision": revision}
    switches, duration, people, fields, speakers, languages = head.numbers(6)
    found |= {"complete": bool(switches & 1), "date_from_file": bool(switches & 2), "duration": duration}
    found |= {name: next(texts) for name in DETAILS}
    found["participants"] = [{"role": next(texts), "name": next(texts)} for _ in range(people)]
    found["fields"] = [{"name": next(texts), "value": next(texts)} for _ in range(fields)]
    found["speakers"] = [next(texts) for _ in range(speakers)]
    codes = [found["language"], *(next(texts) for _ in range(languages))]
    count, width = head.numbers(2)
    keys = [head.take(width).hex() for _ in range(count)]
    times = list(head.signed(count))
    for place in range(1, count):
        times[place] += times[place - 1]
    found["moments"] = [
        {"key": key, "time": time, "kind": KINDS[kind], "text": next(texts), "owner": next(texts), "due": next(texts)}
        for key, time, kind in zip(keys, times, head.numbers(count), strict=True)
    ]
    losses = [head.numbers(3) for _ in range(head.number())]
    found["losses"] = [
        {"kind": LOSSES[kind], "at": at, "duration": length - 1 if length else None} for kind, at, length in losses
    ]
    found["continuations"] = [{"at": at, "when": next(texts)} for at in head.numbers(head.number())]
    need(not head.more() and next(texts, None) is None, "damaged")
    return found | {"passages": passages(section, codes)}


def passages(section, codes):
    texts = read_lines(section(3).content)
    machine_texts = iter(read_lines(section(4).content))
    count = len(texts)
    gaps, durations, voices = section(5).signed(count), section(6).numbers(count), section(7).numbers(count)
    states = section(8).take(count)
    languages, flags, paragraphs = [0] * count, [0] * count, [0] * count
    changes, place = section(9), 0
    while changes.more():
        place += changes.number()
        languages[place:] = [changes.number()] * (count - place)
    for column, values in ((flags, section(10)), (paragraphs, section(11))):
        place = -1
        while values.more():
            place += 1 + values.number()
            column[place] = values.number()
    found, end = [], 0
    for place in range(count):
        start, voice, state = end + gaps[place], voices[place], states[place]
        end = start + durations[place]
        found.append(
            {
                "start": start,
                "end": end,
                "text": texts[place],
                "speaker": (voice - 1) // 2 if voice else None,
                "speaker_by": (None, "person", "machine")[0 if not voice else 2 - (voice - 1) % 2],
                "confidence": state if state <= 20 else None,
                "edited": state >= 22,
                "machine_text": next(machine_texts) if state == 23 else None,
                "language": codes[languages[place]],
                "flags": [name for bit, name in enumerate(FLAGS) if flags[place] >> bit & 1],
                "paragraph": (None, False, True)[paragraphs[place]],
            }
        )
    return found
