"""What the operating system refuses: room, the right to write, a file that is not there."""

import errno
from collections.abc import Mapping
from pathlib import Path

from fieldscribe.errors.base import FieldscribeError
from fieldscribe.sentences import Sentence, Value

FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
PROTECTED = {errno.EACCES, errno.EPERM, errno.EROFS}


class DiskFull(FieldscribeError):
    """There is not enough room on the disk for what was to be done."""

    message = Sentence(
        "The disk is too full for {what}. About {megabytes} MB more must be free. Nothing was lost. Free some space "
        "and try again."
    )
    brief_message = Sentence("The disk is too full for {what}. Nothing was lost. Free some space and try again.")
    what: str
    needed: int = 0

    def values(self) -> Mapping[str, Value]:
        """With the room that is needed, in whole megabytes."""
        return {**super().values(), "megabytes": self.needed and max(1, self.needed // 2**20)}


class NotWritable(FieldscribeError):
    """A file or folder of ours cannot be written."""

    message = Sentence(
        "Fieldscribe cannot write to {path} ({reason}). Nothing was changed. Choose another folder, or ask for "
        "permission to write there."
    )
    brief_message = Sentence(
        "Fieldscribe cannot write to {path}. Nothing was changed. Choose another folder, or ask for permission to "
        "write there."
    )
    path: str
    reason: str = ""


class FolderMissing(FieldscribeError):
    """The folder that a document was to go into is not there."""

    message = Sentence(
        "There is no folder {folder}. Nothing was saved there, and your debrief is safe. Choose another folder, or "
        "plug in the drive again."
    )
    folder: str


class DestinationNotAFile(FieldscribeError):
    """Where a document was to go there is a folder or a device."""

    message = Sentence(
        "{path} is not a file, so no document can be saved there. Nothing was changed. Give the name of a file."
    )
    path: str


def writing_failed(error: OSError | ValueError, path: Path, what: str, needed: int = 0) -> FieldscribeError:
    """The error to raise for one that came up while writing `what` (about `needed` bytes) at or below `path`."""
    if isinstance(error, OSError) and error.errno in FULL:
        return DiskFull(what, needed)
    if isinstance(error, OSError) and error.errno == errno.EISDIR:
        return DestinationNotAFile(printable(str(path)))
    return NotWritable(printable(str(path)), reason(error))


def reason(error: OSError | ValueError) -> str:
    """Why the system refused, in a few words; a ValueError is its answer to an impossible name."""
    if not isinstance(error, OSError):
        return Sentence("the name contains a character that file names cannot have")
    match error.errno:
        case errno.EROFS:
            return Sentence("it is read-only")
        case errno.EACCES | errno.EPERM:
            return Sentence("it is protected, or open in another program")
        case errno.ENAMETOOLONG:
            return Sentence("the name is too long")
        case errno.ENOENT:
            return Sentence("it is not there")
        case errno.ENOTDIR | errno.EEXIST:
            return Sentence("there is a file where a folder should be")
        case errno.EIO:
            return Sentence("the disk failed")
        case errno.EBUSY:
            return Sentence("it is in use")
        case _:
            return error.strerror or Sentence("the disk reported an error")


def printable(name: str) -> str:
    """A file name that can be shown and sent on: what cannot be printed is replaced by U+FFFD."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)
