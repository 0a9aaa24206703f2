"""The save state that is shown on every page."""

from enum import StrEnum


class SaveState(StrEnum):
    """Whether it is in the library."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
