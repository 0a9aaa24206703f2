"""Peak memory of the engine's child and of the parent for 10 minutes, 1 hour and 4 hours of sound.

    python benchmarks/memory.py [--minutes 10 60 240] [--workers 2] [--model FOLDER] [--encoder onnxruntime]

Peaks are the system's own (VmHWM), so this runs on Linux only. The parent does here what the program does: it takes
the segments as they come and keeps none.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from material import RATE, STARTER, conversation, table

from fieldscribe.domain import Encoder, TranscribeOptions
from fieldscribe.models.folder import validate
from fieldscribe.models.split import split
from fieldscribe.speech.engine import Engine, Parallelism


def peak(pid: int | None) -> float:
    """Most memory that a process ever had, in MB."""
    return int(Path(f"/proc/{pid}/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


def transcribe(pcm: Path, workers: int, model: Path, encoder: Encoder) -> None:
    """One run in a process of its own: prints both peaks, the count of blocks and the seconds it took."""
    started = time.perf_counter()
    with Engine(nice=False) as engine:
        engine.load(model, Parallelism(1, workers), encoder=encoder)
        loaded = peak(engine.pid)
        plan = engine.plan(pcm, window=validate(model).window)
        count = sum(1 for _ in engine.transcribe(pcm, plan.blocks, TranscribeOptions(language="en")))
        print(loaded, peak(engine.pid), peak(os.getpid()), count, time.perf_counter() - started)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--minutes", type=float, nargs="+", default=[10, 60, 240])
    ask.add_argument("--workers", type=int, default=2)
    ask.add_argument("--model", type=Path, default=STARTER)
    ask.add_argument("--encoder", type=Encoder, default=Encoder.ONNXRUNTIME, choices=list(Encoder))
    ask.add_argument("--pcm", type=Path, help=argparse.SUPPRESS)
    asked = ask.parse_args()
    if asked.pcm:
        return transcribe(asked.pcm, asked.workers, asked.model, asked.encoder)
    size = (asked.model / "model.bin").stat().st_size / 2**20
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        talk, _ = conversation(60)
        model = asked.model
        if asked.encoder is Encoder.ONNXRUNTIME:
            model = Path(temporary, asked.model.name)
            split(asked.model, model, validate(asked.model).window)
        for minutes in asked.minutes:
            pcm = Path(temporary, "talk.pcm")
            with pcm.open("wb") as file:
                for _ in range(-(-int(minutes * 60 * RATE) // len(talk))):
                    file.write(talk.tobytes())
            run = [sys.executable, __file__, "--pcm", pcm, "--workers", str(asked.workers), "--model", model]
            run += ["--encoder", asked.encoder]
            done = subprocess.run(run, capture_output=True, text=True, check=True)
            loaded, child, parent, blocks, took = map(float, done.stdout.split())
            rows.append(
                [f"{minutes:.0f} min", *(f"{x:.0f}" for x in (blocks, loaded, child, child - size, parent, took))]
            )
    print(f"{asked.workers} blocks side by side, a model of {size:.0f} MB, encoder: {asked.encoder}\n")
    print(
        table(["sound", "blocks", "child loaded MB", "child peak MB", "without model MB", "parent MB", "took s"], rows)
    )
    return None


if __name__ == "__main__":
    main()
