"""An opened data folder: its files, its library, its settings. What can be done with it are functions elsewhere."""

from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from fieldscribe.errors import DiskFull, writing_failed
from fieldscribe.library import settings_store
from fieldscribe.library.connection import Library
from fieldscribe.library.opening import open_for_reading, open_library
from fieldscribe.paths import DataFolder
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.disk_reserve import keep_reserve, make_room


class Workspace:
    """The data folder at work: `folder` says where files lie, `library` holds what is written.

    For one thread only, as the library is; another thread opens its own.
    """

    def __init__(self, folder: DataFolder, library: Library) -> None:
        self.folder = folder
        self.library = library

    @classmethod
    def open(cls, folder: DataFolder, *, read_when_full: bool = False) -> "Workspace":
        """Make what is missing and open the library. Raises NotWritable and what `open_library` raises.

        On a full disk it is opened with what was kept in reserve. With `read_when_full` it can be read where that is
        used up too, for short work; to write in it raises DiskFull then.
        """
        try:
            folder.create()
        except OSError as error:
            raise writing_failed(error, folder.root, Sentence("the library")) from error
        try:
            opened = cls(folder, open_library(folder.library, folder.backups))
        except DiskFull:
            if make_room(folder):
                with suppress(DiskFull):
                    return cls(folder, open_library(folder.library, folder.backups))
            if not read_when_full or not folder.library.exists():
                raise
            return cls(folder, open_for_reading(folder.library, folder.backups))
        keep_reserve(folder)
        return opened

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the library."""
        self.library.close()

    def setting(self, name: str) -> Any:
        """The value in force, of the type of its default. Raises SettingUnknown."""
        return settings_store.get(self.library, name)

    def state(self, name: str) -> Any:
        """What the program remembers by itself, of the type of its default. Raises SettingUnknown."""
        return settings_store.get_state(self.library, name)

    @property
    def read_only(self) -> bool:
        """Whether the disk is full, so that nothing can be written in the library."""
        return self.library.read_only
