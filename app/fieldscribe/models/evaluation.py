"""What was measured of a model: its `evaluation.json`, which `fieldscribe lab evaluate --keep` writes and packs carry.

It comes from whoever made the model, and is told as that: nothing depends on it.
"""

import json
import math
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = "evaluation.json"
_LARGEST = 2**20  # bytes
_LONGEST = 80  # characters


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How many of 100 words the model wrote wrongly of the speech of that name; that would mostly lie in `interval`."""

    wrong: float
    interval: tuple[float, float]
    speech: str


def read_evaluation(folder: Path) -> Evaluation | None:
    """What was measured of the model in a folder, None where nothing is told, or nothing that makes sense."""
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        with (folder / FILE).open("rb") as file:
            found = json.loads(file.read(_LARGEST))["measured"]
        wer, speech = found["wer"], found["speech"]
        value, low, high = (_percent(wer[name]) for name in ("value", "low", "high"))
        if isinstance(speech, str) and speech.isprintable() and low <= value <= high:
            return Evaluation(value, (low, high), speech[:_LONGEST])
    return None


def _percent(share: Any) -> float:
    value = 100 * float(share)
    if not (math.isfinite(value) and value >= 0):
        raise ValueError(share)
    return value
