"""Blocks side by side or threads within a block: windows per second and processor time for each way to split cores.

    python benchmarks/parallelism.py [--model FOLDER] [--cores 2] [--windows 8]

Each window is the same work (a window of noise, encoded, and 100 tokens written with a beam of 5). This is what
`Engine.calibrate` measures, shown as a table.
"""

import argparse
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from material import STARTER, table


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--model", type=Path, default=STARTER)
    ask.add_argument("--cores", type=int, default=min(4, os.cpu_count() or 1))
    ask.add_argument("--windows", type=int, default=8)
    asked = ask.parse_args()
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # as the engine's child has it

    from fieldscribe.speech.whisper import WhisperEngine

    rows = []
    for threads in (1, 2, 4)[: asked.cores.bit_length()]:
        for workers in sorted({1, asked.cores // threads} - {0}):
            engine = WhisperEngine(asked.model, threads, workers)
            engine.benchmark_window()
            wall, cpu = time.perf_counter(), time.process_time()
            with ThreadPoolExecutor(workers) as pool:
                list(pool.map(lambda _: engine.benchmark_window(), range(asked.windows)))  # noqa: B023
            wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
            rows.append([f"{workers} x {threads}", f"{asked.windows / wall:.2f}", f"{cpu / asked.windows:.2f}"])
    print(table(["blocks x threads", "windows a second", "CPU s a window"], rows))


if __name__ == "__main__":
    main()
