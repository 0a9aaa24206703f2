"""What windows of the length that a model asks for save: word errors and processor time on the starter's test speech.

    python benchmarks/windows.py [--model FOLDER] [--speech FOLDER] [--shapes tiny base small ...]

Three ways: every window padded to 30 s, as faster-whisper does; windows of the model's length; and blocks cut to that
length too, which is how Fieldscribe works. One thread, beam 5; voice detection is left out. Text is compared in lower
case without punctuation. Then, for models of Whisper's sizes with random weights, what the encoder takes for a window
of 30 s and of the model's length, and what the probe of `models add` takes with loading.
"""

import argparse
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jiwer
import numpy as np
from material import ROOT, STARTER, TEST_SET, decoded, table, test_set, words
from weights import SHAPES, random_model

from fieldscribe.models.folder import validate
from fieldscribe.speech import blocks, whisper
from fieldscribe.speech.block_audio import transcribe
from fieldscribe.speech.vad import PcmFile
from fieldscribe.speech.whisper import WhisperEngine


def normalised(text: str) -> str:
    return " ".join(re.sub(r"[^\w' ]", " ", text.lower().replace("-", " ")).split())


@contextmanager
def padded_to_30_s() -> Iterator[None]:
    """Within the block windows are padded as faster-whisper pads them."""
    before = whisper.pad_or_trim
    whisper.pad_or_trim = lambda features, length: before(features, 3000)
    try:
        yield
    finally:
        whisper.pad_or_trim = before


def material(folder: Path) -> dict[str, list[tuple[np.ndarray, str]]]:
    """Sound (n,) int16 with its words, by kind of speech."""
    found: dict[str, list[tuple[np.ndarray, str]]] = {}
    for entry in test_set(folder):
        if words(entry):
            found.setdefault(entry["split"], []).append((decoded(folder / entry["file"]), words(entry)))
    said = (ROOT / "assets" / "sample-debrief.txt").read_text(encoding="utf-8").splitlines()
    text = " ".join(line.split(": ", 1)[1] for line in said if line)
    return found | {"sample debrief": [(decoded(ROOT / "assets" / "sample-debrief.flac"), text)]}


def measured(engine: WhisperEngine, sounds: list[tuple[np.ndarray, str]], window: float) -> list[str]:
    """Blocks, word error rate and processor seconds of transcribing the sounds in blocks for a window (s)."""
    task = engine.task("en", False, ())
    pairs, count, spent = [], 0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for samples, text in sounds:
            pcm = Path(folder, "sound.pcm")
            samples.tofile(pcm)
            sound = PcmFile(pcm)
            cut = blocks.cut_blocks(sound.speech_probabilities(0, sound.frames), window=window)
            began = time.process_time()
            found = " ".join(segment.text for block in cut for segment in transcribe(task, sound, block))
            spent += time.process_time() - began
            count += len(cut)
            pairs.append((normalised(text), normalised(found)))
    return [str(count), f"{100 * jiwer.wer(*map(list, zip(*pairs, strict=True))):.1f} %", f"{spent:.1f}"]


def cost(folder: Path, window: int) -> list[str]:
    """Processor seconds of encoding 30 s, of encoding a window of so many frames, and of loading and probing."""
    began = time.process_time()
    engine = WhisperEngine(folder, 1, 1)
    engine.probe()
    probe = time.process_time() - began
    taken = []
    for frames in (3000, window):
        features = np.zeros((engine._mel_bins, frames), np.float32)
        engine._whisper.encode(features)
        times = []
        for _ in range(3):
            began = time.process_time()
            np.array(engine._whisper.encode(features))
            times.append(time.process_time() - began)
        taken.append(f"{min(times):.2f}")
    return [*taken, f"{probe:.1f}"]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--model", type=Path, default=STARTER)
    ask.add_argument("--speech", type=Path, default=TEST_SET)
    ask.add_argument("--shapes", nargs="*", default=["tiny", "base", "small"], choices=SHAPES)
    asked = ask.parse_args()
    engine = WhisperEngine(asked.model, 1, 1)
    window = validate(asked.model).window
    rows = []
    for kind, sounds in material(asked.speech).items():
        seconds = sum(len(samples) for samples, _ in sounds) / 16000
        with padded_to_30_s():
            rows.append([f"{kind}, {seconds:.0f} s", "padded to 30 s", *measured(engine, sounds, 30.0)])
        rows.append(["", f"{window:.0f} s windows", *measured(engine, sounds, 30.0)])
        rows.append(["", f"{window:.0f} s windows and blocks", *measured(engine, sounds, window)])
    print(table(["speech", "way", "blocks", "WER", "processor, s"], rows))
    print()
    rows = [["starter", *cost(asked.model, engine.window)]]
    with tempfile.TemporaryDirectory() as folder:
        for shape in asked.shapes:
            rows.append([f"{shape}, random weights", *cost(random_model(shape, Path(folder, shape)), engine.window)])
    print(table(["model", "encode 30 s, s", f"encode {window:.0f} s, s", "load and probe, s"], rows))


if __name__ == "__main__":
    main()
