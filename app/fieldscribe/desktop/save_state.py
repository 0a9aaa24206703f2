"""The save state that is shown on every page."""

from enum import StrEnum


class SaveState(StrEnum):
    """Shows whether all changes are saved."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
