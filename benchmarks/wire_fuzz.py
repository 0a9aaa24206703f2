"""Read damaged and hostile bundles for a while: `python benchmarks/wire_fuzz.py --minutes 10`.

Everything is signed with the right key, as a hostile device can do it, so that the bytes get as far as they can. Only
declared errors may come out, memory must not grow, and nothing may take long. Exit status 1 when something else did
come out; the bytes are then written beside, to be made into a test.
"""

import argparse
import json
import random
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psutil

from fieldscribe.errors import (
    AcknowledgementInvalid,
    BaseUnknown,
    BundleInvalid,
    BundleTooNew,
    DictionaryUnknown,
    SealedForOthers,
)
from fieldscribe.wire import acknowledgement, bundle, codecs, dictionaries, document, keys, prediction
from fieldscribe.wire.octets import varint

DECLARED = (AcknowledgementInvalid, BaseUnknown, BundleInvalid, BundleTooNew, DictionaryUnknown, SealedForOthers)
KEY, SEAL_KEY = bytes(range(32)), bytes(range(64, 96))
VERIFY = keys.signing_public(KEY)
VECTORS = Path(__file__).parents[1] / "tests" / "wire" / "vectors.json"
LIKELY = (0, 1, 2, 0x1F, 0x40, 0x7F, 0x80, 0xFF)
WARM_UP = 2000  # rounds until every library is loaded and every pool filled


def main() -> int:
    """Fuzz until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)
    outcomes: Counter[str] = Counter()
    slowest, start_memory = 0.0, 0
    end = time.monotonic() + 60 * asked.minutes
    for number, (reader, content) in zip(count(), inputs(chance), strict=False):
        if number == WARM_UP:
            start_memory = psutil.Process().memory_info().rss
        if time.monotonic() > end:
            break
        started = time.perf_counter()
        try:
            reader(content)
            outcomes[f"{reader.__name__}: read"] += 1
        except DECLARED as error:
            outcomes[f"{reader.__name__}: {type(error).__name__}"] += 1
        except Exception:
            Path("wire-fuzz-input").write_bytes(content)
            traceback.print_exc()
            print(f"seed {asked.seed}, round {number}, {reader.__name__}: see wire-fuzz-input")
            return 1
        slowest = max(slowest, time.perf_counter() - started)
    for name, times in sorted(outcomes.items()):
        print(f"{times:9} {name}")
    grown = (psutil.Process().memory_info().rss - start_memory) / 2**20
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10
    print(f"{number} inputs, slowest {slowest * 1000:.0f} ms, memory grew by {grown:.1f} MB, at most {peak:.0f} MB")
    return int(grown > 20)


def inputs(chance: random.Random) -> Iterator[tuple[Callable[[bytes], object], bytes]]:
    """Readers and what they are to read, for ever."""
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    bundles = [bytes.fromhex(vector["bundle"]) for vector in vectors["bundles"]]
    plains = [bytes.fromhex(vector["plain"]) for vector in vectors["bundles"]]
    answers = [bytes.fromhex(vector["bytes"]) for vector in vectors["acknowledgements"]]

    def open_bundle(content: bytes) -> object:
        signed = content + keys.sign(KEY, content)
        return bundle.open_(
            signed, verify_key=VERIFY, find_base=lambda number: plains[number % 5], private_key=SEAL_KEY
        )

    def read_document(plain: bytes) -> object:
        return document.decode(plain)

    def unpack(packed: bytes) -> object:
        size = chance.choice([0, 1, 700, 10**5, codecs.MOST_PLAIN, 2**63])
        return codecs.unpack(packed, size, dictionaries.newest())

    def predict(packed: bytes) -> object:
        size = chance.choice([len(plains[1]), 10, 3000, 20_000, prediction.MOST_PLAIN])
        return prediction.unpack(packed, size, dictionaries.newest())

    def read_acknowledgement(content: bytes) -> object:
        return acknowledgement.decode(content)

    bomb = codecs.pack(bytes(codecs.MOST_PLAIN))
    predicted = prediction.pack(plains[1], dictionaries.newest()) or b""
    for _ in count():
        yield predict, mutated(predicted, chance)
        yield predict, chance.randbytes(chance.randrange(2000))
        yield open_bundle, mutated(chance.choice(bundles)[:-64], chance)
        yield read_document, mutated(chance.choice(plains), chance)
        yield read_document, b"\1\1" + sections(chance)
        yield unpack, mutated(chance.choice([codecs.pack(plains[1]), bomb]), chance)
        yield unpack, chance.randbytes(chance.randrange(300))
        yield read_acknowledgement, mutated(chance.choice(answers), chance)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them changed, cut out, doubled, or cut off."""
    found = bytearray(content)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        place = chance.randrange(len(found) + 1)
        match chance.randrange(6):
            case 0 | 1:
                found[place : place + 1] = bytes([chance.randrange(256)])
            case 2:
                found[place : place + 1] = bytes([chance.choice(LIKELY)])
            case 3:
                del found[place : place + chance.choice([1, 2, 10])]
            case 4:
                found[place:place] = found[place : place + chance.choice([1, 5, 50])]
            case _:
                found[place : place + 1] = varint(chance.choice([2**7, 2**14, 2**32, 2**62]))
    return bytes(found[: chance.choice([len(found), len(found), chance.randrange(len(found) + 1)])])


def sections(chance: random.Random) -> bytes:
    """Sections in the right order with anything in them."""
    tags = sorted(chance.sample(range(1, 12), chance.randint(1, 11)))
    contents = [bytes(chance.choice(b"\0\1\2\n\x15\x17a\x80") for _ in range(chance.randrange(40))) for _ in tags]
    table = b"".join(varint(tag) + varint(len(content)) for tag, content in zip(tags, contents, strict=True))
    return varint(len(tags)) + table + b"".join(contents)


if __name__ == "__main__":
    sys.exit(main())
