"""The decoded sound of a live recording: each finished part is decoded once and appended to the others."""

import contextlib
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from fieldscribe.audio.decode.decoder import decode
from fieldscribe.audio.files import DECODED
from fieldscribe.errors import writing_failed


class LivePcm:
    """A file as `decode` makes it of all parts at once, that gets longer with each `add`.

    It begins empty: what a program that died has left of it may be torn, and is made again.
    """

    def __init__(self, path: Path) -> None:
        """The sound will lie at `path`."""
        self.path = path
        self.parts = 0

    def add(self, sources: Sequence[Path], should_stop: Callable[[], bool] | None = None) -> None:
        """Append the finished parts that are not decoded yet; `sources` are all finished parts in order.

        Raises what `decode` raises; what was in stays as it was then.
        """
        if new := sources[self.parts :]:
            if self.parts:
                self._append(new, should_stop)
            else:
                decode(new, self.path, should_stop=should_stop)
            self.parts = len(sources)

    def discard(self) -> None:
        """Delete the file. On Windows it may be in use by another program; then it stays, to be tidied up later."""
        with contextlib.suppress(OSError):
            self.path.unlink()

    def _append(self, new: Sequence[Path], should_stop: Callable[[], bool] | None) -> None:
        piece = self.path.with_name(self.path.name + ".piece")
        try:
            decode(new, piece, should_stop=should_stop)
            size = self.path.stat().st_size
            try:
                with piece.open("rb") as more, self.path.open("ab") as whole:
                    shutil.copyfileobj(more, whole, 2**20)
            except OSError as error:
                os.truncate(self.path, size)
                raise writing_failed(error, self.path, DECODED) from error
        finally:
            piece.unlink(missing_ok=True)
