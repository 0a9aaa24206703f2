"""The test set: sentences that training never saw, spoken with seeds of its own.

Writes to a folder: 300 sentences over the training voices, 100 over the voices kept out, 6 files of 2-4
minutes with several voices, pauses and room noise, 2 minutes each of silence and of noise, and 1,100 sentences
with as many other words as possible. FLAC, with
one manifest.json that holds the truth: text, voice, word times, and for long files the start and end of each sentence.
"""

import json
import random
import shutil
from pathlib import Path

import numpy as np
import soundfile as sf
from engines import RATE, Utterance
from voices import KEPT_OUT, VOICES, speak


def room_noise(samples: int, seed: int) -> np.ndarray:
    """Pink noise with a faint mains hum at unit RMS: a quiet room."""
    rng = np.random.default_rng(seed)
    f = np.fft.rfft(rng.normal(size=samples))
    x = np.fft.irfft(f / np.sqrt(np.arange(1, len(f) + 1)), samples)
    x = x / x.std() + 0.2 * np.sin(2 * np.pi * 50 * np.arange(samples) / RATE)
    return (x / x.std()).astype(np.float32)


def _say(engine: str, voice: str, text: str, seed: int) -> Utterance:
    u = speak(engine, voice, [text], random.Random(seed))[0]
    assert u is not None, (engine, voice, text)
    return u


def long_file(
    texts: list[str], cast: list[tuple[str, str]], seconds: float, seed: int
) -> tuple[np.ndarray, list[dict]]:
    """Sentences by a cast of voices until `seconds` are full -> int16 samples and the truth; takes from `texts`."""
    rng, parts, said, t = random.Random(seed), [], [], 0.0
    while t < seconds:
        pause = rng.uniform(0.25, 1.2) if rng.random() < 0.85 else rng.uniform(2, 6)
        parts.append(np.zeros(int(pause * RATE), np.float32))
        t += len(parts[-1]) / RATE
        engine, voice = rng.choice(cast)
        text = texts.pop()
        x = (
            _say(engine, voice, text, rng.randrange(10**6)).audio.astype(np.float32)
            / 32768
            * 10 ** (rng.uniform(-6, 0) / 20)
        )
        said.append(
            {"start": round(t, 2), "end": round(t + len(x) / RATE, 2), "text": text, "voice": f"{engine}:{voice}"}
        )
        parts.append(x)
        t += len(x) / RATE
    x = np.concatenate([*parts, np.zeros(RATE, np.float32)])
    x = x + room_noise(len(x), seed) * 10 ** (-rng.uniform(25, 35) / 20) * float(np.sqrt((x**2).mean()))
    return (np.clip(x, -1, 1) * 32767).astype(np.int16), said


def make(
    texts: list[str],
    wide: list[str],
    folder: Path,
    seed: int = 5,
    sentences: int = 300,
    kept_out: int = 100,
    files: int = 6,
) -> None:
    """Write the whole set; `texts` must have enough sentences (about 760), all of `wide` are spoken."""
    folder.mkdir(parents=True, exist_ok=True)
    rng, texts, manifest = random.Random(seed), list(texts), []
    voices = [(e, v) for e, v, _ in VOICES]

    def single(split: str, i: int, text: str, cast: list[tuple[str, str]]) -> None:
        (engine, voice), name = cast[i % len(cast)], f"{split}-{i:03d}.flac"
        u = _say(engine, voice, text, seed * 100_000 + i)
        sf.write(folder / name, u.audio, RATE)
        manifest.append({"file": name, "split": split, "text": text, "voice": f"{engine}:{voice}", "words": u.words})

    for split, count, cast in (("voices", sentences, voices), ("kept-out", kept_out, KEPT_OUT)):
        for i in range(count):
            single(split, i, texts.pop(), cast)
    for i in range(files):
        x, said = long_file(texts, rng.sample(voices, 4), rng.uniform(170, 230), seed + i)
        sf.write(folder / f"long-{i}.flac", x, RATE)
        manifest.append({"file": f"long-{i}.flac", "split": "long", "segments": said})
    n = 120 * RATE
    for name, x in (
        ("silence", np.zeros(n)),
        ("noise", 0.03 * room_noise(n, seed)),
        ("white-noise", np.random.default_rng(seed).normal(0, 0.05, n)),
    ):
        sf.write(folder / f"{name}.flac", x, RATE)
        manifest.append({"file": f"{name}.flac", "split": "nothing"})
    for i, text in enumerate(wide):
        single("wide", i, text, voices)
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=0))
    print(f"{len(manifest)} files, {len(texts)} sentences left over")


def small_part(folder: Path, out: Path, sentences: int = 24) -> None:
    """Copy the first sentences over training voices and the shortest long file with their truth: the tests' speech."""
    manifest = json.loads((folder / "manifest.json").read_text())
    long = min((m for m in manifest if m["split"] == "long"), key=lambda m: m["segments"][-1]["end"])
    rows = [*[m for m in manifest if m["split"] == "voices"][:sentences], long]
    out.mkdir(parents=True, exist_ok=True)
    for m in rows:
        shutil.copy(folder / m["file"], out / m["file"])
    (out / "manifest.json").write_text(json.dumps(rows, indent=0) + "\n")
