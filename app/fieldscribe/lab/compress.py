"""From a checkpoint to a folder that the program uses, complete or not at all, and of a size that was asked for."""

import json
import math
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from fieldscribe.durable import replace as rename
from fieldscribe.durable import writing
from fieldscribe.errors import BudgetTooSmall, LabMissing, OutputExists, SpeechUnusable, writing_failed
from fieldscribe.lab.checkpoints import Checkpoint, read_checkpoint
from fieldscribe.lab.export import write_folder
from fieldscribe.lab.grid import Grid, Grids
from fieldscribe.lab.methods.allocation import bits_per_weight, scale_for, water_filled_steps
from fieldscribe.lab.methods.feedback import feedback_factor, rounded_with_feedback
from fieldscribe.lab.packing import folder_bytes, pack_folder
from fieldscribe.sentences import Sentence

if TYPE_CHECKING:
    from fieldscribe.lab.statistics import Loss, Statistics

Report = Callable[[str, float], None]
"""Gets what is being done, and the share of it that is done."""

DAMPINGS = (0.01, 0.03, 0.1, 0.3)
"""What is tried, while it gets better: little speech wants more."""

LEAST_TOKENS = 4
"""Inputs of the decoder for each column of its widest matrix, below which calibration is doubtful."""

_HELD_OUT = 0.2  # of the windows; the damping is chosen on them
_MOST_HELD_OUT = 24
_AIM, _TOLERANCE = 0.9975, 0.0024  # of the budget: never above it, never half a percent below
_MOST_PASSES = 8
_LEAST_BITS = 0.3  # per weight
_WRITING = Sentence("the model")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model was compressed; what is drawn at random comes from `seed`.

    size: bytes asked for; minutes: most of the speech that is heard; language: its code, or None to let the model tell.
    """

    size: int
    minutes: float = 20.0
    language: str | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Compressed:
    """What came of it: folder and pack, bytes of each, bits per weight, and KL (nats per token) on speech held out.

    `thinnest` is how many inputs calibration heard for each column of the decoder's widest matrix.
    """

    folder: Path
    pack: Path
    folder_bytes: int
    pack_bytes: int
    bits: float
    kl: float
    held_out_tokens: int
    damping: float
    thinnest: float

    @property
    def doubtful(self) -> bool:
        """Whether there was too little speech to calibrate with."""
        return self.thinnest < LEAST_TOKENS


def convert(model: Path, target: Path) -> Path:
    """Write the model as CTranslate2 would with int8 weights; returns the new folder.

    Raises CheckpointUnreadable, OutputExists, and what `writing_failed` gives.
    """
    checkpoint = read_checkpoint(model)
    with new_folder(target) as folder:
        write_folder(checkpoint, folder)
    return target


def compress(
    model: Path, speech: Path, target: Path, recipe: Recipe, report: Report = lambda what, share: None
) -> Compressed:
    """Make a folder and beside it a pack of `recipe.size` bytes, at most half a percent less.

    Each matrix gets its step in closed form, is rounded with error feedback, and is paid for by what an entropy coder
    takes. Raises CheckpointUnreadable, SpeechUnusable, BudgetTooSmall, OutputExists, LabMissing, and what
    `writing_failed` and `Engine.probe` raise.
    """
    checkpoint = read_checkpoint(model)
    for path in (target, packed_beside(target)):
        if path.exists():
            raise OutputExists(str(path))
    # What is not on the grid is stored in half the bytes; the engine computes with float32 in any case.
    checkpoint = replace(checkpoint, types=dict.fromkeys(checkpoint.types, "float16"))
    wanted = _bits_for(checkpoint, recipe.size)
    known, loss = _calibrated(checkpoint, speech, recipe, report)
    with new_folder(target) as folder:
        search = _Search(checkpoint, known, recipe.size, wanted, report)
        damping = search.choose_damping(loss)
        grids = search.within_budget()
        kl = loss.kl(floats(checkpoint, grids))
        note = {
            "made_by": "fieldscribe lab compress",
            "start": checkpoint.source,
            "recipe": {**asdict(recipe), "damping": damping},
            "bits_per_weight": round(bits_per_weight(grids), 4),
            "held_out": {"kl": float(f"{kl:.3g}"), "tokens": loss.tokens},
        }
        note_file = {"evaluation.json": (json.dumps(note, indent=1) + "\n").encode()}
        write_folder(replace(checkpoint, files={**checkpoint.files, **note_file}), folder, grids)
        report("Packing", 0.0)
        with writing(packed_beside(target)) as file:
            pack_folder(folder, file, target.name)
        size = sum(path.stat().st_size for path in folder.iterdir())
    return Compressed(
        target,
        packed_beside(target),
        size,
        packed_beside(target).stat().st_size,
        bits_per_weight(grids),
        kl,
        loss.tokens,
        damping,
        known.thinnest,
    )


def packed_beside(folder: Path) -> Path:
    """Where the pack of a folder is written."""
    from fieldscribe.models.pack import SUFFIX

    return folder.with_name(folder.name + SUFFIX)


def matrices_of(checkpoint: Checkpoint) -> dict[str, NDArray[np.float32]]:
    """What is compressed, by name, as matrices (rows, columns); of the convolutions the columns are inputs x 3."""
    return {name: checkpoint.weights[name].reshape(len(checkpoint.weights[name]), -1) for name in checkpoint.matrices}


def floats(checkpoint: Checkpoint, grids: Grids) -> dict[str, NDArray[np.float32]]:
    """The weights that grids stand for, in the shapes of the checkpoint."""
    return {name: grid.floats.reshape(checkpoint.weights[name].shape) for name, grid in grids.items()}


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """A path to make a folder at, which becomes `target` at the end, and goes when the work fails."""
    if target.exists():
        raise OutputExists(str(target))
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as unfinished:
            folder = Path(unfinished) / target.name
            yield folder
            rename(folder, target)
    except OSError as error:
        raise writing_failed(error, target, _WRITING) from error


def _calibrated(checkpoint: Checkpoint, folder: Path, recipe: Recipe, report: Report) -> "tuple[Statistics, Loss]":
    """What most of the speech tells of the matrices, and how to measure what is lost on the rest of it."""
    try:
        import torch

        from fieldscribe.lab import speech
        from fieldscribe.lab.statistics import Loss, statistics
    except ImportError as error:
        raise LabMissing(error.name or "torch") from error
    torch.set_num_threads(1)
    report("Reading speech", 0.0)
    window = speech.window_seconds(checkpoint)
    sounds = list(speech.cut(speech.read_sounds(folder, recipe.seed), window, 60 * recipe.minutes, recipe.seed))
    windows = speech.listen(checkpoint, sounds, recipe.language, lambda share: report("Listening", share))
    held_out = min(_MOST_HELD_OUT, math.ceil(_HELD_OUT * len(windows)))
    if len(windows) <= held_out:
        raise SpeechUnusable(str(folder))
    known = statistics(
        checkpoint, windows[:-held_out], seed=recipe.seed, report=lambda share: report("Calibrating", share)
    )
    return known, Loss(checkpoint, windows[-held_out:])


def _bits_for(checkpoint: Checkpoint, size: int) -> float:
    """Bits per weight that fit into a pack of `size` bytes beside all that is no matrix. Raises BudgetTooSmall."""
    matrices = matrices_of(checkpoint)
    weights = sum(matrix.size for matrix in matrices.values())
    empty = {
        name: Grid(np.zeros(each.shape, np.int8), np.ones(len(each), np.float32)) for name, each in matrices.items()
    }
    rest = _pack_bytes(checkpoint, empty)
    bits = 8 * (_AIM * size - rest) / weights
    if bits < _LEAST_BITS:
        least = math.ceil(10 * (rest + weights * _LEAST_BITS / 8) / _AIM / 1e6) / 10
        raise BudgetTooSmall(f"{size / 1e6:g}", f"{least:g}")
    return bits


def _pack_bytes(checkpoint: Checkpoint, grids: Grids) -> int:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "model"
        write_folder(checkpoint, folder, grids)
        return folder_bytes(folder)


class _Search:
    """Looks for the damping that loses least, and for the one factor to all steps that meets the budget."""

    def __init__(self, checkpoint: Checkpoint, known: "Statistics", size: int, wanted: float, report: Report) -> None:
        self._checkpoint = checkpoint
        self._known = known
        self._budget = size
        self._wanted = wanted
        self._report = report
        self._matrices = matrices_of(checkpoint)
        self._weights = sum(matrix.size for matrix in self._matrices.values())
        self._factors: Mapping[str, NDArray[np.float64]]
        self._steps: Mapping[str, float]
        self._scale = 1.0

    def choose_damping(self, loss: "Loss") -> float:
        """Settle on the damping with the least KL on speech held out, and on about the right steps."""
        found: tuple[float, float] | None = None
        for number, damping in enumerate(DAMPINGS):
            self._report("Choosing how to round", number / len(DAMPINGS))
            before = (self._factors, self._steps, self._scale) if found else None
            self._factors = {
                name: feedback_factor(self._known.second_moments[name], damping) for name in self._matrices
            }
            self._steps = water_filled_steps(self._factors, self._known.sensitivities)
            self._scale = scale_for(self._matrices, self._steps, self._wanted)
            grids = self._rounded()
            # At other bits than wanted KL is another: it falls by 4 for each bit, as a squared error does.
            kl = loss.kl(floats(self._checkpoint, grids)) * 4.0 ** (bits_per_weight(grids) - self._wanted)
            if found and kl >= found[0]:
                assert before is not None
                self._factors, self._steps, self._scale = before
                break
            found = kl, damping
        assert found is not None
        return found[1]

    def within_budget(self) -> Grids:
        """The grids whose pack takes the budget or at most half a percent less; less still where int8 does already."""
        tried: list[tuple[float, float]] = []  # logarithm of the scale, bytes
        for number in range(_MOST_PASSES):
            self._report("Meeting the budget", number / _MOST_PASSES)
            grids = self._rounded()
            size = _pack_bytes(self._checkpoint, grids)
            off = size / self._budget - _AIM
            exhausted = all((np.abs(grid.integers).max(axis=1) >= 119).all() for grid in grids.values())
            if abs(off) <= _TOLERANCE or (off < 0 and exhausted):
                break
            tried.append((math.log(self._scale), size))
            self._scale = math.exp(self._next(tried))
        return grids

    def _next(self, tried: list[tuple[float, float]]) -> float:
        """Where the line through the last two sizes meets the budget; at first a bit is expected of each doubling."""
        last, size = tried[-1]
        slope = -self._weights / 8 / math.log(2)
        if len(tried) > 1 and last != tried[-2][0]:
            measured = (size - tried[-2][1]) / (last - tried[-2][0])
            slope = min(measured, 0.2 * slope)
        return last + max(-1.0, min(1.0, (_AIM * self._budget - size) / slope))

    def _rounded(self) -> Grids:
        return {
            name: rounded_with_feedback(matrix, self._factors[name], self._scale * self._steps[name])
            for name, matrix in self._matrices.items()
        }
