"""Make the starter from nothing: text, speech, training, conversion, test set, table.

  python models/starter/recipe/make.py --work FOLDER   everything; the minutes of plan.toml on a GPU, and 15
  python models/starter/recipe/make.py --work FOLDER --only test evaluate

Without a GPU it makes less speech and follows plan-cpu.toml: two cores, 65 minutes, a weaker model.
Stopped at any point it goes on where it was: what stands in FOLDER is not made again.
"""

import argparse
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import tokenizer
import torch
from engines import RATE
from text import FOLDER, corpus, top_up, unseen, words
from voices import VOICES, speak

HERE = Path(__file__).parent
STEPS = ("text", "speech", "train", "convert", "test", "evaluate")
SENTENCES = {"cuda": 300_000, "cpu": 45_000}  # 2.7 s each; a tenth more is of the rarest words
FIRST_HOURS = 8  # of speech, with which training on a GPU starts while the rest is spoken
WIDE = 1100  # sentences of the test of many words


def write_text(work: Path, sentences: int) -> None:
    """test.txt and wide.txt, corpus.txt without their sentences, and the tokenizer."""
    held = (FOLDER / "test.txt").read_text().splitlines()
    wide = unseen(WIDE, seed=99, known={w for s in held for w in words(s)})
    (work / "test.txt").write_text("\n".join(held) + "\n")
    (work / "wide.txt").write_text("\n".join(wide) + "\n")
    texts = corpus(sentences, seed=1, everyday=0.6, without={*held, *wide})
    tokenizer.build(texts[:30_000], work / "tokenizer.json")
    texts += top_up(texts, sentences // 10, seed=2, without={*held, *wide})
    random.Random(1).shuffle(texts)
    (work / "corpus.txt").write_text("\n".join(texts) + "\n")


def write_dev(work: Path) -> None:
    """96 sentences of neither set, for the quick word error rates while training."""
    names = ("test.txt", "wide.txt", "corpus.txt")
    known = {s for name in names for s in (work / name).read_text().splitlines()}
    texts, rng = corpus(96, seed=777, everyday=0.5, without=known), random.Random(3)
    audio = np.empty(len(texts), object)
    audio[:] = [speak(*VOICES[i % len(VOICES)][:2], [t], rng)[0].audio for i, t in enumerate(texts)]
    np.savez(work / "dev.npz", texts=np.array(texts), audio=audio)


def begin_speech(work: Path, processes: int) -> subprocess.Popen:
    """Speak corpus.txt in a process beside this one; for now write what the quick word error rates need."""
    args = [str(work / "corpus.txt"), str(work / "speech"), "--processes", str(processes)]
    speaking = subprocess.Popen([sys.executable, str(HERE / "synth.py"), *args])
    write_dev(work)
    return speaking


def wait_for_speech(work: Path, speaking: subprocess.Popen, hours: float) -> None:
    """Until so much is spoken, or all of it."""
    audio = work / "speech" / "audio.i16"
    while speaking.poll() is None and (not audio.exists() or audio.stat().st_size < hours * 3600 * 2 * RATE):
        time.sleep(1)
    if speaking.returncode:
        raise SystemExit("speech could not be made: see above")


def program(name: str, *args: str) -> None:
    subprocess.run([sys.executable, str(HERE / name), *args], check=True)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--work", type=Path, required=True)
    ap.add_argument("--only", nargs="+", choices=STEPS, default=STEPS)
    ap.add_argument("--device", choices=SENTENCES, default="cuda" if torch.cuda.is_available() else "cpu")
    ap.add_argument("--sentences", type=int, help="instead of what the device can learn from")
    a = ap.parse_args()
    work: Path = a.work
    work.mkdir(parents=True, exist_ok=True)
    if "text" in a.only and not (work / "tokenizer.json").exists():
        write_text(work, a.sentences or SENTENCES[a.device])
    beside = a.device == "cuda" and "train" in a.only  # a GPU need not wait for all of the speech
    speaking = None
    if "speech" in a.only and not (work / "speech" / "complete").exists():
        cores = os.cpu_count() or 2
        speaking = begin_speech(work, max(1, cores - 5) if beside else cores)
        wait_for_speech(work, speaking, FIRST_HOURS if beside else float("inf"))
    if "train" in a.only:
        program("train.py", "--work", str(work), "--device", a.device)
        if speaking:
            speaking.terminate()
    if "convert" in a.only:
        program("convert.py", "--work", str(work))
    if "test" in a.only and not (work / "test" / "manifest.json").exists():
        import testset  # needs soundfile, as the next step needs faster-whisper: not every training machine has them

        testset.make(*((work / name).read_text().splitlines() for name in ("test.txt", "wide.txt")), work / "test")
        testset.small_part(work / "test", HERE.parents[2] / "tests" / "models_starter" / "speech")
    if "evaluate" in a.only:
        program("evaluate.py", "--test", str(work / "test"))


if __name__ == "__main__":
    main()
