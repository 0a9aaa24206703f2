"""Where a change stands that a person made, on every page."""

from enum import StrEnum


class SaveState(StrEnum):
    """Whether it is in the library."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
