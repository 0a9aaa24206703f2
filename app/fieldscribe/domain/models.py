"""Whisper models on this computer."""

from dataclasses import dataclass, field

STARTER = "starter"
"""The name of the model that comes along. It is there to try the program; nobody should rely on what it writes."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A validated Whisper model in CTranslate2 format. `languages` is empty for an English-only model.

    `window` is how much sound (s) it takes at once.
    """

    name: str
    folder: str
    size: int
    multilingual: bool
    mel_bins: int
    compute_type: str
    starter: bool = False
    default: bool = False
    languages: tuple[str, ...] = field(default=())
    window: float = 30.0
