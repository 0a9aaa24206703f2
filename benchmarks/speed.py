"""Fieldscribe beside faster-whisper, openai-whisper and whisper.cpp: same weights, sound, threads, beam, in turn.

    python benchmarks/speed.py [--minutes 10] [--threads 2] [--rounds 2] [--model FOLDER] [--speech FOLDER] [--only ...]
                               [--shapes ...]

The weights are the starter model's with a padded vocabulary (see weights.py), so that every engine can load them.
Loading is left out. Each engine runs in a process of its own; the best of the rounds counts. "CPU" is the processor
time of all threads, which other programs on the computer disturb less than the wall clock.

A second table is for models of Whisper's sizes, beside faster-whisper alone: see shapes.py.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import shapes
from material import BENCH, PEERS, STARTER, TEST_SET, conversation, peers_python, scored, table
from weights import pad, save_for_openai, save_for_whisper_cpp

from fieldscribe.domain import Encoder, TranscribeOptions
from fieldscribe.models.folder import validate
from fieldscribe.models.split import split
from fieldscribe.paths import bundled
from fieldscribe.speech.engine import Engine, Parallelism

OURS = "Fieldscribe"
NAMES = (OURS, "faster-whisper", "faster-whisper batched", "openai-whisper", "whisper.cpp q8_0", "whisper.cpp f16")


def prepare(source: Path) -> Path:
    """The folder with a model in the formats of all engines, made again when the model has changed."""
    from faster_whisper.feature_extractor import FeatureExtractor

    folder = BENCH / "model"
    made = folder / "made"
    state = f"{source.resolve()} {(source / 'model.bin').stat().st_mtime_ns}"
    if not made.exists() or made.read_text(encoding="utf-8") != state:
        model = pad(source, folder)
        save_for_openai(model, folder / "openai.npz")
        filters = FeatureExtractor().mel_filters
        for quantized, name in ((True, "ggml-q8_0.bin"), (False, "ggml-f16.bin")):
            save_for_whisper_cpp(model, folder / name, filters, quantized)
        made.write_text(state, encoding="utf-8")
    return folder


def prepared(folder: Path, place: Path) -> tuple[Path, Encoder]:
    """Where to load the model from, and for which encoder, as the program would after its calibration."""
    apart = place / "apart"
    split(folder, apart, validate(folder).window)
    with Engine(nice=False) as engine:
        found = engine.calibrate(folder, split=apart, clip=bundled("assets", "probe.s16"))
    print(f"encoder: {found.encoder}, {found.finding}, gain {found.gain:.2f}", file=sys.stderr)
    return (apart if found.encoder is Encoder.ONNXRUNTIME else folder), found.encoder


def fieldscribe(folder: Path, pcm: Path, threads: int, encoder: Encoder) -> dict:
    with Engine(nice=False) as engine:
        engine.load(folder, Parallelism(1, threads), encoder=encoder)
        child = psutil.Process(engine.pid)

        def cpu() -> float:
            return sum(child.cpu_times()[:2]) + time.process_time()

        wall, before = time.perf_counter(), cpu()
        plan = engine.plan(pcm, window=validate(folder).window)
        done = list(engine.transcribe(pcm, plan.blocks, TranscribeOptions(language="en")))
        wall, spent = time.perf_counter() - wall, cpu() - before
        memory = child.memory_info()
        peak = getattr(memory, "peak_wset", 0) or _peak(engine.pid)
    segments = [segment.text for one in sorted(done, key=lambda one: one.block.position) for segment in one.segments]
    return {"wall": wall, "cpu": spent, "rss": peak, "text": " ".join(segments)}


def _peak(pid: int | None) -> int:
    status = Path(f"/proc/{pid}/status")
    return int(status.read_text().split("VmHWM:")[1].split()[0]) * 1024 if status.exists() else 0


def peer(name: str, folder: Path, pcm: Path, threads: int) -> dict:
    python = sys.executable if name.startswith("faster") else peers_python()
    done = subprocess.run([python, PEERS, name, folder, pcm, str(threads)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def overhead(folder: Path, pcm: Path) -> float:
    """Share of the CPU time that is ours: all but the network, the features and Silero, in one thread."""
    from faster_whisper.vad import get_vad_model

    from fieldscribe.speech import blocks, vad
    from fieldscribe.speech.block_audio import transcribe
    from fieldscribe.speech.whisper import WhisperEngine

    engine_time = 0.0

    class Timed:
        def __init__(self, call):
            self.call = call

        def __call__(self, *given, **options):
            nonlocal engine_time
            started = time.process_time()
            try:
                return self.call(*given, **options)
            finally:
                engine_time += time.process_time() - started

        def __getattr__(self, name):
            return getattr(self.call, name)

    class TimedModel:
        def __init__(self, model):
            self._model = model
            self.generate, self.encode, self.align = Timed(model.generate), Timed(model.encode), Timed(model.align)

        def __getattr__(self, name):
            return getattr(self._model, name)

    engine = WhisperEngine(folder, 1, 1)
    whisper = engine._whisper
    whisper.model = TimedModel(whisper.model)
    whisper.feature_extractor = Timed(whisper.feature_extractor)
    network = Timed(get_vad_model())
    vad._network = lambda: network
    task = engine.task("en", False, ())
    before = time.process_time()
    sound = vad.PcmFile(pcm)
    probabilities = sound.speech_probabilities(0, sound.frames)
    for block in blocks.cut_blocks(probabilities, window=validate(folder).window):
        transcribe(task, sound, block)
    return 1 - engine_time / (time.process_time() - before)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--minutes", type=float, default=10)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--rounds", type=int, default=2)
    ask.add_argument("--model", type=Path, default=STARTER)
    ask.add_argument("--speech", type=Path, default=TEST_SET, help="folder of a test set")
    ask.add_argument("--only", nargs="*", default=list(NAMES), choices=NAMES)
    ask.add_argument("--shapes", nargs="*", default=shapes.NAMES, choices=shapes.NAMES, help="of the second table")
    asked = ask.parse_args()
    folder = prepare(asked.model)
    with tempfile.TemporaryDirectory() as temporary:
        pcm = Path(temporary, "talk.pcm")
        sound, reference = conversation(60 * asked.minutes, asked.speech)
        sound.tofile(pcm)
        seconds = len(sound) / 16000
        ours_folder, encoder = prepared(folder, Path(temporary))
        found: dict[str, list[dict]] = {name: [] for name in asked.only}
        for _ in range(asked.rounds):
            for name in asked.only:
                run = (
                    fieldscribe(ours_folder, pcm, asked.threads, encoder)
                    if name == OURS
                    else peer(name, folder, pcm, asked.threads)
                )
                print(f"{name}: {run['wall']:.1f} s, {run['cpu']:.1f} s CPU", file=sys.stderr)
                found[name].append(run)
        ours = overhead(folder, pcm)
    errors = scored([(reference, runs[0]["text"]) for runs in found.values()])
    best = {name: [min(run[what] for run in runs) for what in ("wall", "cpu", "rss")] for name, runs in found.items()}
    against = best.get("faster-whisper", next(iter(best.values())))
    rows = [
        [
            name,
            f"{wall:.1f}",
            f"{cpu:.1f}",
            f"{seconds / wall:.0f}",
            f"{against[0] / wall:.2f}",
            f"{against[1] / cpu:.2f}",
            f"{100 * error['word_errors'] / error['words']:.1f} %",
            f"{rss / 2**20:.0f}",
        ]
        for (name, (wall, cpu, rss)), error in zip(best.items(), errors, strict=True)
    ]
    print(f"{seconds / 60:.1f} minutes of talk, {asked.threads} threads, load average {psutil.getloadavg()[0]:.1f}\n")
    print(table(["engine", "wall s", "CPU s", "x real time", "speed", "speed by CPU", "WER", "peak MB"], rows))
    print(f"\nOur own code, beyond network, features and voice detection: {100 * ours:.2f} % of the CPU time.")
    if asked.shapes:
        print(f"\n{shapes.compare(asked.shapes, shapes.LENGTH, 1)}")


if __name__ == "__main__":
    main()
