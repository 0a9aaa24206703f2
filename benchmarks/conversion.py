"""Storing a model's weights as int8: time and peak memory, for random weights in the shapes of Whisper.

    python benchmarks/conversion.py [--shapes tiny base small] [--quantization float16]

Peaks are the system's own (VmHWM), so this runs on Linux only.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from material import table
from weights import SHAPES, random_model

from fieldscribe.models.bin import read_layout
from fieldscribe.models.int8 import write_int8


def peak() -> float:
    """Most memory that this process ever had, in MB."""
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024


def convert(source: Path) -> None:
    """One conversion in a process of its own: prints the memory before it, at its peak, and the seconds."""
    before, started = peak(), time.perf_counter()
    with tempfile.TemporaryFile() as target:
        write_int8(source, target)
        print(before, peak(), time.perf_counter() - started, target.tell() / 1e6)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--shapes", nargs="+", choices=SHAPES, default=["tiny", "base", "small"])
    ask.add_argument("--quantization", choices=["float16", "float32"], default="float16")
    ask.add_argument("--source", type=Path, help=argparse.SUPPRESS)
    asked = ask.parse_args()
    if asked.source:
        return convert(asked.source)
    rows = []
    for shape in asked.shapes:
        with tempfile.TemporaryDirectory() as temporary:
            source = random_model(shape, Path(temporary, shape), asked.quantization) / "model.bin"
            largest = max(each.size for each in read_layout(source).variables.values()) / 2**20
            run = [sys.executable, __file__, "--source", source]
            done = subprocess.run(run, capture_output=True, text=True, check=True)
            before, highest, took, size = map(float, done.stdout.split())
            rows.append(
                [
                    f"{shape}, {asked.quantization}",
                    f"{source.stat().st_size / 1e6:.0f} MB",
                    f"{size:.0f} MB",
                    f"{took:.1f} s",
                    f"{before:.0f} MB",
                    f"{highest - before:.0f} MB",
                    f"{largest:.0f} MB",
                ]
            )
    print(table(["model", "floats", "int8", "time", "program alone", "on top of it", "largest tensor"], rows))
    return None


if __name__ == "__main__":
    main()
