"""Speed and size of a large library: 1,000 debriefs of 9,000 words each, searched, listed, opened, written to.

    python benchmarks/search.py [--debriefs 1000] [--words 9000] [--keep FOLDER]

Words are drawn with the frequencies of speech (Zipf) from a made-up language of 30,000 words, so that common words
stand in nearly every passage and rare ones in a few. "Cold" means that the system's file cache was told to forget the
file before every call.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from fieldscribe.domain import Block, Part, RecordingState, Segment, TranscribeOptions, Word
from fieldscribe.library.backup import backup, check
from fieldscribe.library.connection import Library
from fieldscribe.library.debriefs import add_debrief, list_debriefs, purge
from fieldscribe.library.jobs import add_job, finish, finish_block, set_blocks, start
from fieldscribe.library.opening import open_library
from fieldscribe.library.recordings import add_part, add_recording
from fieldscribe.library.search import search
from fieldscribe.library.transcripts import commit_segment, transcript

WORDS_A_SEGMENT = 15
SYLLABLES = ("ka", "me", "ti", "no", "ru", "sa", "be", "lo", "gi", "du", "va", "fe", "mi", "po", "zu", "ra", "ne", "ki")


class Took(NamedTuple):
    """Seconds on the wall clock, and of the processor: on a busy machine only the second says much."""

    wall: float
    processor: float


def vocabulary(size: int, chance: random.Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < size:
        found["".join(chance.choices(SYLLABLES, k=chance.randint(1, 5)))] = None
    return list(found)


def passages(count: int, words: list[str], weights: list[float], chance: random.Random) -> Iterator[Segment]:
    """Segments of speech with about 140 words a minute."""
    at = 0.0
    for _ in range(0, count, WORDS_A_SEGMENT):
        spoken = []
        for text in chance.choices(words, cum_weights=weights, k=WORDS_A_SEGMENT):
            end = at + chance.randint(10, 40) * 0.02
            spoken.append(Word(text, at, end, chance.random()))
            at = end
        yield Segment(spoken[0].start, at, " ".join(word.text for word in spoken), tuple(spoken), language="en")
        at += chance.randint(0, 30) * 0.02


def fill(library: Library, debriefs: int, count: int, words: list[str], chance: random.Random) -> None:
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    for number in range(debriefs):
        with library.atomic():
            debrief = add_debrief(
                library, title=f"Debrief {number}", date=f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}"
            )
            write(library, debrief.id, passages(count, words, weights, chance))


def write(library: Library, debrief_id: int, spoken: Iterator[Segment]) -> list[Took]:
    """Transcribe a debrief as the queue would; returns what each commit of a segment took."""
    recording = add_recording(library, debrief_id, RecordingState.COMPLETE)
    add_part(library, recording.id, Part("sound.flac", 3600.0))
    job = add_job(library, recording.id, TranscribeOptions(model="tiny"))
    start(library, job.id)
    set_blocks(library, job.id, [Block(0, 0.0, 3600.0)])
    took = [timed(lambda segment=segment: commit_segment(library, job.id, 0, segment)) for segment in spoken]
    finish_block(library, job.id, 0)
    finish(library, job.id)
    return took


def timed(work: Callable[[], object]) -> Took:
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - wall, time.process_time() - processor)


def forget(path: Path) -> None:
    """Ask the system to drop the file from its cache (needs Linux)."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def report(name: str, taken: list[Took]) -> None:
    figures = []
    for seconds in zip(*taken, strict=True):
        milliseconds = sorted(1000 * second for second in seconds)
        late = milliseconds[min(len(milliseconds) - 1, int(len(milliseconds) * 0.95))]
        figures += [f"{statistics.median(milliseconds):.1f}", f"{late:.1f}"]
    print(f"| {name} | {' | '.join(figures)} | {len(taken)} |", flush=True)


def measure(folder: Path, debriefs: int, count: int) -> None:
    chance = random.Random(7)
    words = vocabulary(30_000, chance)
    path, backups = folder / "library.sqlite", folder / "backups"
    if not path.exists():
        with open_library(path, backups) as library:
            took = timed(lambda: fill(library, debriefs, count, words, chance))
        print(f"filled in {took.wall:.0f} s")
    with open_library(path, backups) as library:
        ((held,),) = library.rows("SELECT count(*) FROM words")
        print(
            f"{held:,} words in {path.stat().st_size / 2**20:,.0f} MiB: {path.stat().st_size / held:.1f} bytes a word"
        )
    print("\n| what | wall, median ms | 95 % | processor, median ms | 95 % | calls |\n|---|---|---|---|---|---|")

    chance = random.Random(11)
    middle, rare = words[200:2000], words[5000:20000]
    queries = {
        "one rare word": lambda: f"{chance.choice(rare)} ",
        "one word of middling frequency": lambda: f"{chance.choice(middle)} ",
        "two words of middling frequency": lambda: f"{chance.choice(middle)} {chance.choice(middle)} ",
        "three first letters, as typed": lambda: chance.choice(middle)[:3],
        "one first letter, as typed": lambda: chance.choice(middle)[:1],
        "the three commonest words": lambda: " ".join(words[:3]) + " ",
        "the commonest word": lambda: f"{words[0]} ",
        "a phrase": lambda: f'"{words[0]} {chance.choice(middle)}" ',
    }
    with open_library(path, backups) as library:
        for name, query in queries.items():
            report(
                f"search, warm: {name}", [timed(lambda query=query: search(library, query(), 50)) for _ in range(40)]
            )

    for name in ("one rare word", "two words of middling frequency", "three first letters, as typed"):
        took = []
        for _ in range(20):
            forget(path)
            with open_library(path, backups) as library:
                took.append(timed(lambda name=name: search(library, queries[name](), 50)))
        report(f"search, cold: {name}", took)

    with open_library(path, backups) as library:
        report(f"list of {debriefs} debriefs", [timed(lambda: list_debriefs(library)) for _ in range(10)])
        report("list of 50", [timed(lambda: list_debriefs(library, limit=50)) for _ in range(10)])
        report(f"open a transcript of {count} words", [timed(lambda n=n: transcript(library, n)) for n in range(1, 21)])
        long = add_debrief(library, title="Three hours").id
        weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
        commits = write(library, long, passages(30_000, words, weights, chance))
        report("commit a segment with its words", commits)
        report("open a transcript of 30,000 words", [timed(lambda: transcript(library, long)) for _ in range(10)])
        durable = []
        for number in range(50):
            with_title = f"Debrief number {number}"
            durable.append(timed(lambda title=with_title: add_debrief(library, title=title)))
        report("commit that a power cut does not take back (a new debrief)", durable)
        report("delete that one, of 30,000 words, for good", [timed(lambda: purge(library, long))])
        report("check the whole library", [timed(lambda: check(library))])
        report("back it up, with the check of the copy", [timed(lambda: backup(library, folder / "backup.sqlite"))])
    report("open the library", [timed(lambda: open_library(path, backups).close()) for _ in range(10)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--debriefs", type=int, default=1000)
    parser.add_argument("--words", type=int, default=9000, help="words in each")
    parser.add_argument("--keep", type=Path, help="folder for the library, used again when it is there")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(chosen.keep or Path(folder), chosen.debriefs, chosen.words)


if __name__ == "__main__":
    main()
