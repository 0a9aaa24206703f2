"""A file is there whole or not at all: written beside its place, made durable, then renamed."""

import contextlib
import os
import tempfile
from pathlib import Path

from fieldscribe.errors import DestinationNotAFile, FolderMissing, printable, writing_failed
from fieldscribe.sentences import Sentence


def write_whole(path: Path, content: bytes) -> Path:
    """Put `content` at `path` (mode 0600) in one step and return the path; a file that was there is replaced.

    Raises FolderMissing, DestinationNotAFile, NotWritable, DiskFull; then what was there is as it was, and nothing new
    is left.
    """
    try:
        if not path.parent.is_dir():
            raise FolderMissing(str(path.parent))
        if path.exists() and not path.is_file():  # a folder, or a device, which a rename would replace
            raise DestinationNotAFile(str(path))
        _write(path, content)
    except (OSError, ValueError) as error:  # ValueError: a NUL or half a surrogate pair in the name
        raise writing_failed(error, path, Sentence("the file {name}", name=printable(path.name))) from error
    return path


def _write(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".fieldscribe-", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the rename itself is durable once the folder is; Windows has no such call
        with contextlib.suppress(OSError):  # some network folders have it neither
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
