"""Speak a corpus: text and voices in, one file of 16 kHz samples and one index out.

`audio.i16` holds the samples of all utterances one after the other; `index.jsonl` one line for each:
offset and length in samples, text, voice, word times, and phones as (number, end in seconds). Both are
written as it goes, so that training may start on the first part and take up the rest as it comes; then `complete`.
"""

import json
import multiprocessing as mp
import os
import random
import signal
import sys
import time
from pathlib import Path

from engines import PHONES, RATE
from voices import MORE, VOICES, speak

WIDE = 1.4  # speed and pitch vary so much more than in the test
NUMBER = {p: i for i, p in enumerate(PHONES)}


def _job(job: tuple) -> list[tuple]:
    engine, voice, texts, seed = job
    out = []
    for text, u in zip(texts, speak(engine, voice, texts, random.Random(seed), WIDE), strict=False):
        if u is not None and 0.3 * RATE < len(u.audio) < 18 * RATE:
            row = {
                "n": len(u.audio),
                "text": text,
                "voice": f"{engine}:{voice}",
                "words": u.words,
                "phones": [(NUMBER[p], t) for p, t in u.phones],
            }
            out.append((row, u.audio.tobytes()))
    return out


def speak_corpus(texts: list[str], folder: Path, seed: int, processes: int, block: int = 2000) -> None:
    """Speak every text once, in a voice drawn by weight, into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = random.Random(seed)
    names, weights = [(e, v) for e, v, _ in VOICES + MORE], [w for *_, w in VOICES + MORE]
    jobs = []
    for at in range(0, len(texts), block):  # so that every stretch of the file has every voice
        by_voice: dict = {}
        for text in texts[at : at + block]:
            by_voice.setdefault(rng.choices(names, weights)[0], []).append(text)
        jobs += [(e, v, batch, rng.randrange(10**9)) for (e, v), batch in by_voice.items()]
    offset, began, said = 0, time.time(), 0
    with (
        mp.get_context("spawn").Pool(processes) as pool,
        (folder / "audio.i16").open("wb") as fa,
        (folder / "index.jsonl").open("w") as fi,
    ):
        for result in pool.imap(_job, jobs):
            for row, samples in result:
                fa.write(samples)
                fa.flush()
                fi.write(json.dumps(dict(offset=offset, **row), separators=(",", ":")) + "\n")
                offset += row["n"]
                said += 1
            fi.flush()
    (folder / "complete").touch()
    print(f"{said} utterances, {offset / RATE / 3600:.2f} h of speech in {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    import argparse

    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("corpus", type=Path)
    ap.add_argument("folder", type=Path)
    ap.add_argument("--processes", type=int, default=os.cpu_count())
    a = ap.parse_args()
    os.nice(10)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that the pool is ended too
    speak_corpus(a.corpus.read_text().splitlines(), a.folder, 1, a.processes)
