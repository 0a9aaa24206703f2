"""Where everything lives: one data folder, by `--data-dir`, `FIELDSCRIBE_DATA` or the platform's own place."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The folders and files below one data folder. Nothing is created by asking for a path; `create()` does."""

    root: Path

    @property
    def library(self) -> Path:
        """The SQLite file."""
        return self.root / "library.sqlite"

    @property
    def backups(self) -> Path:
        """Copies of the library that were made before a migration or by hand."""
        return self.root / "backups"

    @property
    def recordings(self) -> Path:
        """One folder per recording, named by its uid, with its parts."""
        return self.root / "recordings"

    @property
    def binned_sound(self) -> Path:
        """Sound in the bin, a folder per recording, created when needed. Its name dates from version 0.1.0.

        It lies among the recordings, on the same disk, so that sound is moved by a rename.
        """
        return self.recordings / "set-aside"

    @property
    def models(self) -> Path:
        """One folder per installed model."""
        return self.root / "models"

    @property
    def catalogue(self) -> Path:
        """The list of an organisation's own models, where there is one."""
        return self.root / "catalogue.toml"

    @property
    def templates(self) -> Path:
        """A person's own report templates, and the logo."""
        return self.root / "templates"

    @property
    def secrets(self) -> Path:
        """What only its owner may read, where the system has no keyring. Made when needed."""
        return self.root / "secrets"

    @property
    def cache(self) -> Path:
        """Decoded sound and the like: may be deleted at any time, made again when needed."""
        return self.root / "cache"

    @property
    def reserve(self) -> Path:
        """A file that is given up when the disk is full, so that something can be deleted."""
        return self.root / "reserve"

    @property
    def logs(self) -> Path:
        """Log files, without a word of anyone's transcript."""
        return self.root / "logs"

    def create(self) -> "DataFolder":
        """Make the folders (mode 0700) and return self. Raises OSError where that is not allowed."""
        for folder in (self.root, self.backups, self.recordings, self.models, self.templates, self.cache, self.logs):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return self


def data_folder(chosen: str | Path | None = None) -> DataFolder:
    """The data folder in force: the one chosen, else `FIELDSCRIBE_DATA`, else the platform's user data folder."""
    if chosen or (chosen := os.environ.get("FIELDSCRIBE_DATA")):
        folder = Path(chosen)
        with suppress(RuntimeError):  # "~name" of an unknown user is an ordinary name
            folder = folder.expanduser()
        return DataFolder(folder.absolute())
    from platformdirs import user_data_path

    return DataFolder(user_data_path("Fieldscribe", appauthor=False))


def bundled(*names: str) -> Path:
    """A file or folder that comes with the program: inside the installed package, else in the source tree."""
    package = Path(__file__).parent
    inside = package.joinpath("bundled", *names)
    return inside if inside.exists() else package.parents[1].joinpath(*names)
