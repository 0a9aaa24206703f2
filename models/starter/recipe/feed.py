"""The plan of a training, and the batches that its phases ask for, drawn here or by processes of their own."""

import os
import random
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import torch.multiprocessing as mp
from data import Speech, Stage, Windows
from tokenizer import Vocab


@dataclass
class Phase:
    """A stretch of training; `decode` false trains the encoder alone.

    `window` and `full` are the shares of steps on whole windows of 12 and of 30 s; the others are as short as they are.
    """

    name: str
    minutes: float
    lr: tuple[float, float]
    window: float = 0.0
    full: float = 0.0
    decode: bool = True
    phone: float = 1.0
    word: float = 0.5
    guide: float = 0.3
    seconds: float = 60.0  # of audio per process and step
    windows: dict = field(default_factory=dict)  # fields of data.Stage


def read_plan(path: Path) -> list[Phase]:
    return [Phase(**p) for p in tomllib.loads(path.read_text())["phase"]]


def now_in(plan: list[Phase], minutes: float) -> tuple[Phase, float] | None:
    """The phase at `minutes` and how much of it is over (0..1); None at the end."""
    for p in plan:
        if minutes < p.minutes:
            return p, minutes / p.minutes
        minutes -= p.minutes
    return None


class Feed:
    """Batches of Windows for the current phase, drawn here or by `workers` processes that share the utterances out."""

    def __init__(self, folder: Path, vocab: Path, seed: int, share: tuple[int, int], workers: int):
        self.processes: list = []
        if not workers:
            self.speech = Speech(folder, Vocab(vocab), share)
            self.windows, self.choose = Windows(self.speech, seed + share[0]), random.Random(seed)  # one kind for all
            return
        spawn = mp.get_context("spawn")
        self.queue, self.samples = spawn.Queue(2 * workers), spawn.Value("q", 0)
        self.wanted = [spawn.Queue() for _ in range(workers)]
        for i, wanted in enumerate(self.wanted):
            args = (folder, vocab, seed, (i, workers), self.queue, wanted, self.samples)
            self.processes.append(spawn.Process(target=_draw_forever, args=args, daemon=True))
            self.processes[-1].start()

    def reload(self, samples: int) -> None:
        """Take up the utterances of the first `samples` samples."""
        if self.processes:
            self.samples.value = samples
        else:
            self.speech.reload(samples)

    def turn_to(self, phase: Phase) -> None:
        self.phase = phase
        for wanted in self.wanted if self.processes else ():
            wanted.put(phase)
        if not self.processes:
            self.windows.stage = Stage(**phase.windows)
            self.sources = _sources(self.windows, phase)

    def next(self) -> dict:
        """The next batch; the first ones after a turn are still of the phase before."""
        if self.processes:
            return self.queue.get()
        return next(self.sources[_kind(self.phase, self.choose.random())])


def _kind(phase: Phase, x: float) -> str:
    return "full" if x < phase.full else "window" if x < phase.full + phase.window else "short"


def _sources(windows: Windows, phase: Phase) -> dict:
    return {kind: windows.batches(kind, phase.seconds) for kind in ("short", "window", "full")}


def _draw_forever(folder: Path, vocab: Path, seed: int, share: tuple, queue, wanted, samples) -> None:
    os.nice(5)
    speech = Speech(folder, Vocab(vocab), share)
    windows, choose, phase, have = Windows(speech, seed + share[0]), random.Random(seed + share[0]), None, 0
    while True:
        if have < samples.value:
            have = samples.value
            speech.reload(have)
        if phase is None or not wanted.empty():
            phase = wanted.get()
            windows.stage = Stage(**phase.windows)
            sources = _sources(windows, phase)
        queue.put(next(sources[_kind(phase, choose.random())]))
