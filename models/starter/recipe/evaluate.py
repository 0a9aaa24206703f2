"""Measure a model folder through unmodified faster-whisper on the test set, and print the table.

  python evaluate.py --model models/starter --test FOLDER [--person FILE --text "what is said"]

int8, beam 5, all other options faster-whisper's own; WER after Whisper's English normaliser, errors over all
words, with a 95 % interval by bootstrap over sentences (for long files over files).
"""

import argparse
import json
import os
import time
from pathlib import Path

import jiwer
import numpy as np

os.environ.update(HF_HUB_OFFLINE="1", ORT_DISABLE_TELEMETRY="1")

from faster_whisper import WhisperModel
from faster_whisper.audio import decode_audio
from text import words
from whisper_normalizer.english import EnglishTextNormalizer

RATE = 16000
normal = EnglishTextNormalizer()
KINDS = ("voices", "kept-out", "long", "nothing", "wide")


def errors(reference: str, heard: str) -> tuple[int, int]:
    """Word errors and words of the reference, both normalised."""
    r, h = normal(reference), normal(heard)
    if not h:
        return len(r.split()), len(r.split())
    out = jiwer.process_words(r, h)
    return out.substitutions + out.deletions + out.insertions, len(r.split())


def interval(counts: list[tuple[int, int]], seed: int = 0) -> str:
    """WER in percent with its bootstrap 95 % interval."""
    c = np.array(counts)
    draws = c[np.random.default_rng(seed).integers(0, len(c), (2000, len(c)))].sum(1)
    low, high = np.percentile(100 * draws[..., 0] / draws[..., 1], [2.5, 97.5])
    return f"{100 * c[:, 0].sum() / c[:, 1].sum():.1f} % [{low:.1f}, {high:.1f}]"


def boundaries(truth: list[dict], found: list) -> list[float]:
    """For the start and end of each true sentence, the distance in seconds to the nearest start or end found."""
    out = []
    for key in ("start", "end"):
        at = np.array([getattr(s, key) for s in found] or [1e9])
        out += [float(np.abs(at - t[key]).min()) for t in truth]
    return out


class Listener:
    """faster-whisper with the options of the table; counts its time."""

    def __init__(self, folder: Path):
        self.model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=2)
        self.spent = self.heard = 0.0

    def __call__(self, file: Path, **options) -> list:
        began, x = time.time(), decode_audio(str(file), RATE)
        segments = list(self.model.transcribe(x, language="en", beam_size=5, **options)[0])
        self.spent, self.heard = self.spent + time.time() - began, self.heard + len(x) / RATE
        assert all(s.end >= s.start for s in segments)
        return segments


def text_of(segments: list) -> str:
    return "".join(s.text for s in segments).strip()


def sentences(listen: Listener, folder: Path, rows: list[dict], title: str, show: int) -> None:
    """WER of single sentences, in all and by voice; word times of those that are heard rightly."""
    counts, by_voice, late = [], {}, []
    for i, m in enumerate(rows):
        found = listen(folder / m["file"], word_timestamps=True)
        counts.append(errors(m["text"], text_of(found)))
        by_voice.setdefault(m["voice"].split(":")[1], []).append(counts[-1])
        spoken = [w for s in found for w in s.words]
        if [words(w) for w in m["text"].split()] == [words(w.word) for w in spoken]:
            late += [abs(w.start - start) for w, (start, _) in zip(spoken, m["words"], strict=True)]
        if i < show:
            print(f"    {m['text']}\n  > {text_of(found)}")
    print(f"| WER, {title} ({len(rows)}) | {interval(counts)} |")
    voices = (f"{v} {100 * sum(e for e, _ in c) / sum(n for _, n in c):.0f}" for v, c in sorted(by_voice.items()))
    print(f"| - by voice, % | {', '.join(voices)} |")
    if late:
        share = 100 * np.mean(np.array(late) < 0.2)
        print(f"| - word starts within 0.2 s ({len(late)} words of sentences heard rightly) | {share:.0f} % |")


def long_files(listen: Listener, folder: Path, rows: list[dict], show: int, **options) -> None:
    """WER of the long files and how many of their sentences' starts and ends are found within 0.5 s."""
    counts, off = [], []
    for m in rows:
        found = listen(folder / m["file"], **options)
        counts.append(errors(" ".join(s["text"] for s in m["segments"]), text_of(found)))
        off += boundaries(m["segments"], found)
        for s, f in list(zip(m["segments"], found, strict=False))[:show]:
            print(f"    {s['start']:.1f}-{s['end']:.1f} {s['text']}\n  > {f.start:.1f}-{f.end:.1f}{f.text}")
    how = ", with word times" if options else ""
    print(f"| WER, long files{how} ({len(rows)}) | {interval(counts)} |")
    near = 100 * np.mean(np.array(off) < 0.5)
    print(f"| segment boundaries within 0.5 s of the truth{how} | {near:.0f} % (median {np.median(off):.2f} s) |")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--model", type=Path, default=Path(__file__).parents[1])
    ap.add_argument("--test", type=Path, required=True)
    ap.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS, help="only these rows")
    ap.add_argument("--person", type=Path, help="a recording of a person")
    ap.add_argument("--text", default="", help="what the person says")
    ap.add_argument("--show", type=int, default=0, help="print so many sentences of each kind")
    ap.add_argument("--limit", type=int, default=10**9, help="only so many sentences and files of each kind")
    a = ap.parse_args()
    listen, manifest = Listener(a.model), json.loads((a.test / "manifest.json").read_text())
    kinds = {k: [m for m in manifest if m["split"] == k] for k in KINDS}
    print("| measure | value |\n|---|---|")
    if "voices" in a.kinds:
        sentences(listen, a.test, kinds["voices"][: a.limit], "unseen sentences, training voices", a.show)
    if "kept-out" in a.kinds:
        sentences(listen, a.test, kinds["kept-out"][: a.limit], "voices kept out", a.show)
    if "long" in a.kinds:
        long_files(listen, a.test, kinds["long"][: a.limit], a.show)
        long_files(listen, a.test, kinds["long"][: a.limit], 0, word_timestamps=True)
    for m in kinds["nothing"] if "nothing" in a.kinds else []:
        found = text_of(listen(a.test / m["file"]))
        print(f"| words written on 2 minutes of {m['file'][:-5]} | {len(found.split())} {found[:60]} |")
    if "wide" in a.kinds:
        sentences(listen, a.test, kinds["wide"][: a.limit], "unseen sentences of many words, training voices", a.show)
    said = {w for m in manifest for s in m.get("segments", [m]) for w in words(s.get("text", ""))}
    print(f"| different words in the test | {len(said)} |")
    if a.person:
        found = text_of(listen(a.person))
        wrong, total = errors(a.text, found)
        print(f"| a person's voice ({a.person.name}): WER | {100 * wrong / total:.0f} %: {found} |")
    print(f"| seconds of work per second of audio, 2 threads | {listen.spent / listen.heard:.3f} |")
    print(f"| size | {sum(f.stat().st_size for f in a.model.iterdir() if f.is_file()) / 1e6:.2f} MB |")


if __name__ == "__main__":
    main()
