"""Make the statistics with which the changes of a debrief are packed: `wire/dictionaries/changes.zstd-tables`.

They are the head of a Zstandard dictionary (RFC 8878, section 5: its magic, its id, tables of how often what occurs),
to which sender and receiver append the plain bytes of the version before. Trained on words that are changed in three
of the texts for the dictionary, which were written for this project; together they are as long as a debrief. What was
sent with the file needs the very same file to be read: once a version was released, a new one is a new codec.
"""

import random
from dataclasses import replace
from pathlib import Path

from backports.zstd import ZstdDict, finalize_dict

from fieldscribe.domain import SpeakerBy
from fieldscribe.wire.document import Document, Passage, encode

TOP = Path(__file__).parents[1]
TARGET = TOP / "app" / "fieldscribe" / "wire" / "dictionaries" / "changes.zstd-tables"
TEXTS = TOP / "models" / "wire-dictionary" / "text"
NAMES = ("en-sepsis-ward", "en-outbreak-and-power-cut", "en-theatre-and-transport")
WORDS_CHANGED, VERSIONS = (10, 30), 40
LEVEL = 22


def main() -> None:
    """Train on `VERSIONS` versions of the texts, with `WORDS_CHANGED` other words in them."""
    chance = random.Random(1)
    document = spoken(chance)
    base = encode(document)
    found = finalize_dict(
        ZstdDict(base, is_raw=True),
        [encode(changed(document, chance)) for _ in range(VERSIONS)],
        len(base) + 4096,
        LEVEL,
    )
    TARGET.write_bytes(found.dict_content.removesuffix(base))
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


def spoken(chance: random.Random) -> Document:
    """The texts as a debrief, with times and confidences as they may be."""
    lines = [line for name in NAMES for line in (TEXTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()]
    turns = [line.partition(": ") for line in lines if ": " in line]
    speakers = list(dict.fromkeys(name for name, _, _ in turns))
    passages: list[Passage] = []
    time = 0
    for name, _, text in turns:
        for sentence in text.replace("? ", "?\n").replace(". ", ".\n").splitlines():
            end = time + 2 + round(0.7 * len(sentence))
            who = speakers.index(name)
            passages.append(Passage(time, end, sentence, who, SpeakerBy.PERSON, chance.randint(12, 20)))
            time = end + chance.choice([0, 0, 3])
    return Document(f"{chance.getrandbits(128):032x}", 20, speakers=tuple(speakers), passages=tuple(passages))


def changed(document: Document, chance: random.Random) -> Document:
    """The same with another word in some passages."""
    vocabulary = [word for passage in document.passages for word in passage.text.split()]
    passages = list(document.passages)
    count = chance.choice(WORDS_CHANGED)
    for place in chance.sample(range(len(passages)), count):
        words = passages[place].text.split()
        words[chance.randrange(len(words))] = chance.choice(vocabulary)
        passages[place] = replace(passages[place], text=" ".join(words), edited=True, confidence=None)
    return replace(document, revision=document.revision + count, passages=tuple(passages))


if __name__ == "__main__":
    main()
