"""How many bytes a debrief and an edit take, beside JSON by gzip and brotli, and how long packing takes.

    python benchmarks/wire.py [--edits 20] [--transcripts]

Measured on the written debriefs in `material/`, whose times and confidences are drawn; `--transcripts` adds what the
starter model really writes of the sample debrief and of the long files of its test set. brotli is installed for it.
"""

import argparse
import dataclasses
import gzip
import importlib
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from material import ROOT, TEST_SET, table
from written import HOUR, as_json, count_words, exported, hours, names, written

from fieldscribe.wire import bundle, codecs, dictionaries, keys, prediction
from fieldscribe.wire.document import Document, decode, encode, text_end

KEY = bytes(range(32))
WORDS = ("adrenaline", "pressure", "Juma", "catheter", "checklist", "twenty-two", "perhaps", "ventilation", "theatre")


def brotli() -> ModuleType:
    """The brotli package, installed when it is missing: nothing but this benchmark needs it."""
    try:
        return importlib.import_module("brotli")
    except ImportError:
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "brotli>=1.1,<2"], check=True)
        return importlib.import_module("brotli")


def sealed(document: Document, base: bundle.Base | None = None) -> bytes:
    """The bundle as it is sent: header, hash and signature included."""
    dictionary = dictionaries.newest(document.language)
    return bundle.seal(encode(document), device=bytes(8), sequence=12, key=KEY, base=base, dictionary=dictionary)


def sizes(document: Document) -> dict[str, int]:
    """Bytes of the document by each way; those of our codecs with header, hash and signature."""
    dictionary = dictionaries.newest(document.language)
    content, plain = as_json(document), encode(document)
    whole = sealed(document)
    frame = bundle.check(whole, keys.signing_public(KEY)).length + 8 + 64
    return {
        "JSON": len(content),
        "gzip -9": len(gzip.compress(content, 9)),
        "brotli 11": len(brotli().compress(content, quality=11)),
        "codec 0": frame + len(plain),
        "codec 1": frame + len(codecs.pack(plain, dictionary, text_end(plain))),
        "codec 3": frame + len(prediction.pack(plain, dictionary) or plain),
        "sent": len(whole),
    }


def edited(document: Document, chance: random.Random, words: int = 10, keep_machine_text: bool = False) -> Document:
    """The document after a person changed so many words, all in different passages."""
    passages = list(document.passages)
    long_enough = [at for at, passage in enumerate(passages) if len(passage.text.split()) > 4]
    for at in chance.sample(long_enough, words):
        said = passages[at].text.split()
        said[chance.randrange(1, len(said) - 1)] = chance.choice(WORDS)
        machine_text = passages[at].text if keep_machine_text else None
        passages[at] = dataclasses.replace(
            passages[at], text=" ".join(said), confidence=None, edited=True, machine_text=machine_text
        )
    return dataclasses.replace(document, passages=tuple(passages), revision=document.revision + words)


def edits(document: Document, times: int, keep_machine_text: bool) -> list[int]:
    """Bytes of the bundles of so many edits of ten words, each of the version that the receiver has."""
    chance, base = random.Random(1), bundle.Base(11, encode(document))
    return [len(sealed(edited(document, chance, keep_machine_text=keep_machine_text), base)) for _ in range(times)]


def seconds(function: Callable[[], object]) -> float:
    """Processor time of the quickest of three calls."""
    found = []
    for _ in range(3):
        begin = time.process_time()
        function()
        found.append(time.process_time() - begin)
    return min(found)


def peak() -> str:
    """Peak memory of a process that only starts, one that packs and opens an hour, and one that does so five times."""
    code = """
import resource, sys
from fieldscribe.wire import dictionaries, prediction
from fieldscribe.wire.document import encode
from written import hours
hour, dictionary = encode(hours()[0]), dictionaries.newest("en")
for _ in range(int(sys.argv[1])):
    prediction.unpack(prediction.pack(hour, dictionary), len(hour), dictionary)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
    found = [
        subprocess.run(
            [sys.executable, "-c", code, times], cwd=Path(__file__).parent, capture_output=True, text=True, check=True
        ).stdout.strip()
        for times in ("0", "1", "5")
    ]
    return "{} MB before, {} after an hour by codec 3 and back, {} after five".format(*found)


def transcripts() -> dict[str, Document]:
    """What the starter model writes of the sample debrief and of the long files that there are."""
    sounds = [ROOT / "assets" / "sample-debrief.flac", *sorted(TEST_SET.glob("long-*.flac"))]
    with tempfile.TemporaryDirectory() as folder:
        program = [sys.executable, "-m", "fieldscribe", "--data-dir", folder]
        found = {}
        for number, sound in enumerate(sounds, 1):
            subprocess.run([*program, "transcribe", str(sound)], check=True, capture_output=True)
            file = Path(folder) / f"{number}.json"
            export = [*program, "export", str(number), "--format", "json", "-o", str(file)]
            subprocess.run(export, check=True, capture_output=True)
            found[sound.stem] = exported(json.loads(file.read_text(encoding="utf-8")))
    return found


def bodies() -> None:
    """Print what whole debriefs take."""
    documents = {name: written(name) for name in names()}
    found = {name: sizes(document) for name, document in documents.items()}
    ways = list(next(iter(found.values())))
    rows = [
        [name, str(count_words(one)), f"{one.duration / 600:.0f}", *map(str, found[name].values())]
        for name, one in documents.items()
    ]
    print(table(["debrief", "words", "minutes", *ways], rows))
    scaled = {
        name: {way: size * HOUR / count_words(documents[name]) for way, size in each.items()}
        for name, each in found.items()
    }
    means = {
        "all, scaled up": list(scaled.values()),
        "English, scaled up": [each for name, each in scaled.items() if name.startswith("en")],
        "English, joined": [sizes(document) for document in hours()],
    }
    rows = [
        [name, *(f"{statistics.mean(each[way] for each in those):.0f}" for way in ways)]
        for name, those in means.items()
    ]
    print(f"\nPer {HOUR} words, mean; each scaled up, or joined with the next ones to that length:\n")
    print(table(["debriefs", *ways], rows), flush=True)


def changes(times: int) -> None:
    """Print what edits take."""
    rows = []
    for keep, what in ((False, "the person's text alone"), (True, "and the machine's text of the changed passages")):
        found = sorted(size for name in names() for size in edits(written(name), times, keep))
        rows.append([what, f"{statistics.mean(found):.0f}", str(found[len(found) * 95 // 100]), str(found[-1])])
    print(f"\nTen words changed, bytes of the bundle, {times} edits of each debrief:\n")
    print(table(["sent", "mean", "95 %", "most"], rows), flush=True)


def costs() -> None:
    """Print what it takes the processor and the memory."""
    hour, dictionary = hours()[0], dictionaries.newest("en")
    plain = encode(hour)
    packed, predicted = codecs.pack(plain, dictionary, text_end(plain)), prediction.pack(plain, dictionary) or b""
    calls: dict[str, Callable[[], object]] = {
        "plain bytes from the document": lambda: encode(hour),
        "document from plain bytes": lambda: decode(plain),
        "codec 1, pack": lambda: codecs.pack(plain, dictionary, text_end(plain)),
        "codec 1, unpack": lambda: codecs.unpack(packed, len(plain), dictionary),
        "codec 3, pack": lambda: prediction.pack(plain, dictionary),
        "codec 3, unpack": lambda: prediction.unpack(predicted, len(plain), dictionary),
        "the whole bundle": lambda: (bundle._smallest.cache_clear(), sealed(hour)),
    }
    print(f"\nProcessor seconds for {count_words(hour)} words, the dictionary read before:\n")
    print(table(["what", "s"], [[what, f"{seconds(call):.2f}"] for what, call in calls.items()]))
    print(f"\nPeak memory: {peak()}.", flush=True)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--edits", type=int, default=20)
    ask.add_argument("--transcripts", action="store_true")
    asked = ask.parse_args()
    bodies()
    changes(asked.edits)
    costs()
    if asked.transcripts:
        rows = []
        for name, document in transcripts().items():
            found = sizes(document)
            sure = statistics.mean(passage.confidence or 0 for passage in document.passages) / 20
            count = [str(count_words(document)), str(len(document.passages)), f"{sure:.2f}"]
            rows.append([name, *count, *map(str, found.values())])
        print("\nWhat the starter wrote:\n")
        print(table(["sound", "words", "passages", "mean confidence", *found], rows))


if __name__ == "__main__":
    main()
