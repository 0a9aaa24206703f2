"""Fieldscribe beside plain faster-whisper for models of Whisper's sizes: processor seconds of a window, all included.

    python benchmarks/shapes.py [--shapes tiny base small distil-small.en large-v3-turbo] [--seconds 120] [--rounds 1]

The weights are random. What a window says is fixed, so that both walk through the sound alike: 100 tokens are written
(beam 5), and then other ones, always the same and with the time of the window's end, get their times. Everything else
is as in `speed.py`: voice detection, features, words with their times. Loading is left out; each run has a process of
its own, ours with one thread, faster-whisper with two.

"Of peak" is the least time in which this computer could do the arithmetic of a part (whole numbers at the speed of one
large product of them, floats at that of one of floats), as a share of what the part took. Ours cuts the sound at
silences and not at 30 s, so it may take a window more: "times in all" counts them, "times a window" does not.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
from encoders import peak
from material import conversation, table
from weights import SHAPES, SIZE, TIMES, WORDS, random_model

from fieldscribe.models.folder import validate
from fieldscribe.models.split import split

TOKENS, BEAM, POSITIONS = 100, 5, 1500
NAMES = ("tiny", "base", "small", "distil-small.en", "large-v3-turbo")
LENGTH = 120.0  # s; of this talk both make as many windows
PARTS = ("encode", "generate", "align")


class Fixed:
    """A CTranslate2 Whisper that writes 100 tokens and says others; counts windows and processor seconds by part."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self.windows = 0
        self.spent: Counter[str] = Counter()
        words = np.random.default_rng(0).integers(300, WORDS, TOKENS - 2).tolist()
        self._said = [SIZE - TIMES, *words, SIZE - 2]  # up to 29.98 s

    def __getattr__(self, name: str) -> Any:
        return self.timed(name, getattr(self._model, name)) if name in PARTS else getattr(self._model, name)

    def timed(self, name: str, call: Any) -> Any:
        def work(*given: Any, **options: Any) -> Any:
            began = time.process_time()
            found = call(*given, **options)
            self.spent[name] += time.process_time() - began
            return found

        return work

    def generate(self, encoded: Any, prompts: list[list[int]], **options: Any) -> list[Any]:
        self.windows += 1
        options["max_length"] = len(prompts[0]) + TOKENS
        options["suppress_tokens"] = [*options["suppress_tokens"], WORDS]
        self.timed("generate", self._model.generate)(encoded, prompts, **options)
        return [SimpleNamespace(sequences_ids=[self._said], scores=[-0.1], no_speech_prob=0.0)]


def ours(folder: Path, pcm: Path, onnx: bool) -> dict[str, Any]:
    from fieldscribe.speech import blocks, vad
    from fieldscribe.speech.block_audio import transcribe
    from fieldscribe.speech.whisper import WhisperEngine

    engine = WhisperEngine(folder, 1, 1, onnx=onnx)
    fixed = engine._whisper.model = Fixed(engine._whisper.model)
    if onnx:
        engine._encode = fixed.timed("encode", engine._encode)
    task = engine.task("en", False, ())
    vad.benchmark(1.0)  # loads its network
    before = time.process_time()
    sound = vad.PcmFile(pcm)
    for block in blocks.cut_blocks(sound.speech_probabilities(0, sound.frames)):
        transcribe(task, sound, block)
    return {"cpu": time.process_time() - before, "windows": fixed.windows, **fixed.spent}


def plain(folder: Path, pcm: Path, threads: int) -> dict[str, Any]:
    from faster_whisper import WhisperModel
    from faster_whisper.vad import get_vad_model

    model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=threads)
    fixed = model.model = Fixed(model.model)
    samples = np.fromfile(pcm, "<i2").astype(np.float32) / 32768
    get_vad_model()
    before = time.process_time()
    list(model.transcribe(samples, language="en", beam_size=BEAM, vad_filter=True, word_timestamps=True)[0])
    return {"cpu": time.process_time() - before, "windows": fixed.windows, **fixed.spent}


def run(engine: str, folder: Path, pcm: Path) -> dict[str, float]:
    """One run in a process of its own: processor seconds a window, in all and by part, and how many windows."""
    command = [sys.executable, __file__, "--engine", engine, "--folder", folder, "--pcm", pcm]
    environment = os.environ | ({} if engine == "plain" else {"MALLOC_ARENA_MAX": "1"})
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise SystemExit(done.stderr[-2000:])
    found = json.loads(done.stdout.splitlines()[-1])
    print(engine, folder.name, found, file=sys.stderr)
    return {name: figure / (found["windows"] if name != "windows" else 1) for name, figure in found.items()}


def least(shape: str, whole: float, floats: float) -> dict[str, float]:
    """Seconds that the arithmetic of each part takes at these speeds (operations a second)."""
    encoder, decoder, width, bins = SHAPES[shape]
    convolutions = 2 * 3 * width * (2 * POSITIONS * bins + POSITIONS * width)
    hears = decoder * 2 * POSITIONS * 2 * width**2 / whole  # keys and values of what was heard
    token = 2 * (decoder * 14 * width**2 + SIZE * width) / whole + decoder * 4 * POSITIONS * width / floats
    return {
        "encode": encoder * 24 * POSITIONS * width**2 / whole
        + (encoder * 4 * POSITIONS**2 * width + convolutions) / floats,
        "generate": hears + TOKENS * BEAM * token,
        "align": hears + TOKENS * token,
    }


def compare(shapes: Sequence[str], length: float, rounds: int) -> str:
    """The table over so much sound (s), and what stands above it."""
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        whole, floats = peak(place, rounds), peak(place, rounds, floats=True)
        pcm = place / "talk.pcm"
        conversation(length)[0][: int(length * 16000)].tofile(pcm)
        for shape in shapes:
            folder = random_model(shape, place / shape)
            apart = place / f"{shape} apart"
            split(folder, apart, validate(folder).window)
            engines = {"plain": folder, "ctranslate2": folder, "onnx": apart}
            runs = [{name: run(name, where, pcm) for name, where in engines.items()} for _ in range(rounds)]
            best = {name: min((each[name] for each in runs), key=lambda found: found["cpu"]) for name in engines}
            theirs, before, after = (best[name] for name in engines)
            could = least(shape, whole, floats)
            times = theirs["cpu"] / after["cpu"]
            rows.append(
                [
                    shape,
                    f"{theirs['windows']:.0f} / {after['windows']:.0f}",
                    *(f"{each['cpu']:.2f}" for each in (theirs, before, after)),
                    f"{times:.2f}",
                    f"{times * theirs['windows'] / after['windows']:.2f}",
                    *(f"{after[part]:.2f} ({100 * could[part] / after[part]:.0f} %)" for part in PARTS),
                    f"{after['cpu'] - sum(after[part] for part in PARTS):.2f}",
                ]
            )
            shutil.rmtree(folder)
            shutil.rmtree(apart)
    heads = ["model", "windows, theirs / ours", "faster-whisper, s", "ours with CTranslate2, s", "ours, s"]
    heads += ["times a window", "times in all", *(f"{part}, s (of peak)" for part in PARTS), "rest, s"]
    above = (
        f"load average {os.getloadavg()[0]:.1f}; {length:.0f} s of talk; one large product: {whole / 1e9:.0f} G int8, "
        f"{floats / 1e9:.0f} G float32 operations/s"
    )
    return f"{above}\n\n{table(heads, rows)}"


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--shapes", nargs="+", default=NAMES, choices=NAMES)
    ask.add_argument("--seconds", type=float, default=LENGTH, help="of sound")
    ask.add_argument("--rounds", type=int, default=1, help="the best of which counts")
    for hidden in ("--engine", "--folder", "--pcm"):
        ask.add_argument(hidden, help=argparse.SUPPRESS)
    asked = ask.parse_args()
    if asked.engine:
        folder, pcm = Path(asked.folder), Path(asked.pcm)
        found = plain(folder, pcm, 2) if asked.engine == "plain" else ours(folder, pcm, asked.engine == "onnx")
        print(json.dumps(found))
    else:
        print(compare(asked.shapes, asked.seconds, asked.rounds))


if __name__ == "__main__":
    main()
