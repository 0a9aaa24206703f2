"""How well the advice on models forecasts: an hour of talk as forecast from three small shapes, and as then measured.

    python benchmarks/advice.py [--sizes tiny base small] [--rounds 3]

Models of random weights in the true shapes, one window with one thread, always the same work (a window of noise, 100
tokens written with a beam of 5, their times found). Counted is processor time, so that it holds beside other work.
Forecast and measured is what onnxruntime's encoder takes, where it is faster for a model as large as tiny.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

from material import STARTER, table

from fieldscribe.models.catalogue import read_catalogue
from fieldscribe.models.folder import validate
from fieldscribe.models.forecast import STANDARD, WINDOWS_PER_HOUR, Forecast, Timing
from fieldscribe.models.shapes import Shape, write_random
from fieldscribe.models.split import split


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--sizes", nargs="+", default=["tiny", "base", "small"])
    ask.add_argument("--rounds", type=int, default=3)
    asked = ask.parse_args()
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # as the engine's child has it
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

    catalogue = read_catalogue(Path("none"))
    with tempfile.TemporaryDirectory() as place:
        began = time.process_time()
        timings = [timed(shape, Path(place), asked.rounds) for shape in STANDARD]
        spent = time.process_time() - began
        tiny = timings[1]
        apart = timed(tiny.shape, Path(place), asked.rounds, onnx=True)
        gain = max(1.0, (tiny.listening + tiny.writing) / (apart.listening + apart.writing))
        forecast = Forecast.of(
            [Timing(each.shape, each.finding, each.listening / gain, each.writing / gain) for each in timings]
        )
        rows = []
        for name in asked.sizes:
            shape = catalogue[name].shape
            assert shape is not None
            found = timed(shape, Path(place), asked.rounds, onnx=gain > 1)
            measured = WINDOWS_PER_HOUR * (found.finding + found.listening + found.writing) / 60
            predicted = forecast.hour(shape) / 60
            rows.append([name, f"{predicted:.1f}", f"{measured:.1f}", f"{predicted / measured - 1:+.0%}"])
    print(f"onnxruntime gains {gain:.2f}; load average {os.getloadavg()[0]:.1f}")
    print(f"{spent:.0f} processor seconds to time the standard shapes, {asked.rounds} windows each")
    print(table(["model", "forecast, processor min an hour", "measured", "off by"], rows))


def timed(shape: Shape, place: Path, rounds: int, onnx: bool = False) -> Timing:
    """The least processor time of a few windows, halves apart."""
    from fieldscribe.speech.vad import benchmark
    from fieldscribe.speech.whisper import WhisperEngine

    folder = place / f"{shape.encoder}-{shape.decoder}-{shape.width}"
    if not folder.exists():
        write_random(shape, STARTER, folder)
    apart = folder.with_name(f"{folder.name} apart")
    if onnx and not apart.exists():
        split(folder, apart, validate(folder).window)
    engine = WhisperEngine(apart if onnx else folder, 1, 1, onnx=onnx)
    engine.benchmark_window()
    benchmark(1.0)
    halves = [engine.benchmark_window(time.process_time) for _ in range(rounds)]
    finding = min(benchmark(3600 / WINDOWS_PER_HOUR, time.process_time) for _ in range(rounds))
    return Timing(shape, finding, min(half[0] for half in halves), min(half[1] for half in halves))


if __name__ == "__main__":
    main()
