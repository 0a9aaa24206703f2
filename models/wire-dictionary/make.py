"""Make the dictionaries that come with the program from the texts in `text/`, and compare ways of using them.

    python models/wire-dictionary/make.py            write them to app/fieldscribe/wire/dictionaries/ID.txt
    python models/wire-dictionary/make.py --compare  sizes and ways, measured on the debriefs in benchmarks/material

The texts were written for this project, about other scenarios than the debriefs that they are measured on, and are
nobody's words. The same texts always make the same dictionaries, one per language: with several languages in one,
every language takes more bytes.
"""

import argparse
import hashlib
import sys
from pathlib import Path

from backports import zstd

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SHIPPED = ROOT / "app" / "fieldscribe" / "wire" / "dictionaries"
LANGUAGES = ("en", "fr", "sw")

sys.path.insert(0, str(ROOT / "benchmarks"))
from written import HOUR, count_words, names, pieces, written  # noqa: E402

from fieldscribe.wire import document, prediction  # noqa: E402
from fieldscribe.wire.dictionaries import Dictionary  # noqa: E402
from fieldscribe.wire.octets import lines  # noqa: E402


def texts(*kinds: str) -> list[bytes]:
    """The passages of the files of these languages, as they are sent; the names in the details come before all."""
    paths = [HERE / "text" / "details.txt"]
    for kind in kinds:
        paths += sorted(HERE.glob(f"text/{kind}-*.txt"))
    return [lines(passage for line in _said(path) for passage in pieces(line)) for path in paths]


def _said(path: Path) -> list[str]:
    found = path.read_text(encoding="utf-8").splitlines()
    return found if path.stem == "details" else [line.partition(": ")[2] for line in found]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--compare", action="store_true")
    if ask.parse_args().compare:
        compare()
        return
    SHIPPED.mkdir(exist_ok=True)
    for language in LANGUAGES:
        content = b"".join(texts(language))
        name = hashlib.sha256(content).hexdigest()[:8]
        (SHIPPED / f"{name}.txt").write_bytes(content)
        print(f"{language}: {name}.txt, {len(content)} bytes")


def compare() -> None:
    everything = texts(*reversed(LANGUAGES))
    for language in LANGUAGES:
        own = b"".join(texts(language))
        debriefs = [written(name) for name in names() if name.startswith(language)]
        samples = [text[at : at + 2000] for text in texts(language) for at in range(0, len(text), 2000)]
        print(f"\n{language}, bytes per {HOUR} words, mean of {len(debriefs)} debriefs:")
        ways = {
            "Zstandard alone": None,
            "all texts of all languages": b"".join(everything),
            f"the texts of its language, {len(own) // 1024} KiB": own,
            **{f"the last {size} KiB of these": own[-size * 1024 :] for size in (16, 32, 64) if len(own) > size * 1024},
        }
        raw = {way: zstd.ZstdDict(content, is_raw=True) if content else None for way, content in ways.items()}
        for size in (8, 32, 64):
            if len(own) > size * 1024:
                raw[f"{size} KiB that zstd chose and trained"] = zstd.train_dict(samples, size * 1024)
        for way, dictionary in raw.items():
            packed = [
                len(zstd.compress(document.encode(one), 22, zstd_dict=dictionary and dictionary.as_undigested_dict))
                for one in debriefs
            ]
            predicted = [
                len(prediction.pack(document.encode(one), Dictionary(b"", ways[way] or b"")) or b"")
                for one in debriefs
                if way in ways
            ]
            print(f"    {way:45}{_hour(debriefs, packed):>8}{_hour(debriefs, predicted):>8}")
    print("\nThe columns: codec 1, codec 3.")


def _hour(debriefs: list[document.Document], sizes: list[int]) -> str:
    found = [size * HOUR / count_words(debrief) for size, debrief in zip(sizes, debriefs, strict=False)]
    return f"{sum(found) / len(found):.0f}" if found else ""


if __name__ == "__main__":
    main()
