"""Feed the reader of packed models with damaged and misleading packs, for as long as asked: only a sentence may come.

    python benchmarks/pack_fuzz.py [--minutes 5] [--seed 0]

A pack of a small folder is changed in one to five places: in the file, or in the side of a block, which is compressed
again, so that the change reaches what interprets it; the hashes of the manifest then do not help. The most memory and
the longest time that one pack took are printed. A block alone has no hash, so what was changed in it may also be read.
"""

import argparse
import json
import random
import struct
import sys
import tempfile
import time
import tracemalloc
from io import BytesIO
from pathlib import Path

from backports import zstd
from material import table

from fieldscribe.errors import PackBroken, PackTooNew
from fieldscribe.models.blocks import read_blocks
from fieldscribe.models.pack import CLIP, opened
from fieldscribe.sentences import Sentence

ROOT = Path(__file__).parents[1]


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them changed, left out, put in twice, or made the largest or smallest number."""
    found = bytearray(content)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(found) + 1)
        match chance.randrange(5):
            case 0 if at < len(found):
                found[at] = chance.randrange(256)
            case 1:
                found[at : at + 4] = chance.choice((b"\0\0\0\0", b"\xff\xff\xff\xff", b"\0\0\0\1", b"\xff\xff\xff\x7f"))
            case 2:
                del found[at : at + chance.randint(1, 20)]
            case 3:
                found[at:at] = found[at : at + chance.randint(1, 20)]
            case _:
                del found[at:]
    return bytes(found)


def with_damaged_side(block: bytes, chance: random.Random) -> bytes:
    """A block whose side was changed, and compressed again."""
    plain, _, packed, words, lanes = struct.unpack_from("<IIIIH", block)
    side = damaged(zstd.decompress(block[18 : 18 + packed]), chance)
    frame = zstd.compress(side, 1)
    return struct.pack("<IIIIH", plain, len(side), len(frame), words, lanes) + frame + block[18 + packed :]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--minutes", type=float, default=5.0)
    ask.add_argument("--seed", type=int, default=0)
    asked = ask.parse_args()
    sys.path.insert(0, str(ROOT))
    from tests.models import packs

    chance = random.Random(asked.seed)
    counts = {"read": 0, "refused": 0}
    longest, most = 0.0, 0
    vectors = json.loads((ROOT / "tests" / "models" / "pack-vectors.json").read_text(encoding="utf-8"))["blocks"]
    blocks = [(bytes.fromhex(each["block"]), each["size"]) for each in vectors.values()]
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        packs.make_clip(place / CLIP)
        whole = packs.packed(packs.make_folder(place / "folder"))
        path, target = place / "pack", place / "target"
        target.mkdir()
        tracemalloc.start()
        end = time.monotonic() + 60 * asked.minutes
        while time.monotonic() < end:
            tracemalloc.reset_peak()
            started = time.process_time()
            try:
                if chance.random() < 0.3:
                    path.write_bytes(damaged(whole, chance))
                    with opened(path) as pack:
                        pack.unpack(target)
                else:
                    block, size = chance.choice(blocks)
                    for _ in read_blocks(BytesIO(with_damaged_side(block, chance)), size):
                        pass
                counts["read"] += 1
            except (PackBroken, PackTooNew):
                counts["refused"] += 1
            except ValueError as error:
                assert isinstance(error.args[0], Sentence), repr(error)
                counts["refused"] += 1
            longest = max(longest, time.process_time() - started)
            most = max(most, tracemalloc.get_traced_memory()[1])
            for each in target.iterdir():
                each.unlink()
    rows = [[name, f"{count:,}"] for name, count in counts.items()]
    rows += [["longest, processor s", f"{longest:.2f}"], ["most memory, MB", f"{most / 1e6:.0f}"]]
    print(table(["packs and blocks", ""], rows))


if __name__ == "__main__":
    main()
