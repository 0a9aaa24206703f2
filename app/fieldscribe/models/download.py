"""Download the files of a model so that no byte need come twice, however often the connection or the power fails.

What has arrived of a file lies beside its place, under a name that holds the hash of the whole: a file that changed at
the source begins anew. It grows by whole megabytes, each forced to the disk; a new start fetches the last one again,
which a power cut may have torn. A file gets its own name when its hash is right.
"""

import os
import re
import shutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import httpx2

from fieldscribe.durable import replace, sync_file
from fieldscribe.errors import (
    Cancelled,
    DownloadDamaged,
    DownloadRunning,
    DownloadStopped,
    UnexpectedAnswer,
    writing_failed,
)
from fieldscribe.locks import try_lock
from fieldscribe.models.connection import failure_reason, get, host
from fieldscribe.models.repository import RemoteFile, Repository
from fieldscribe.sentences import Sentence

Report = Callable[[int], None]
ShouldStop = Callable[[], bool]

PAUSES = (1.0, 2.0, 5.0, 10.0, 20.0)
"""Seconds to wait after a failure, longer with each that brought no byte; after the last one the download stops."""

_UNIT = 2**20  # bytes
_SLOWEST = 2**10  # bytes in the time of a stall; a connection that brings less is dead
_WHAT = Sentence("downloading the model")
_LOCK = "lock"
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_BUSY = (408, 425, 429, 500, 502, 503, 504)


class _AttemptFailed(Exception):
    """One attempt failed and another may succeed; `resume`: whether that one may ask for the missing bytes only."""

    def __init__(self, reason: Sentence, resume: bool = True) -> None:
        super().__init__(reason)
        self.reason = reason
        self.resume = resume


@dataclass(frozen=True)
class Download:
    """Downloads the files of a repository into a folder.

    `report` gets the bytes that are there; the count falls when a file has to start again. `received` gets the bytes
    that came, also those that are thrown away. `pauses` are the seconds to wait after each failure in a row.
    """

    client: httpx2.Client
    repository: Repository
    folder: Path
    report: Report = lambda done: None
    should_stop: ShouldStop = lambda: False
    pauses: Sequence[float] = PAUSES
    received: Report = lambda count: None

    @property
    def present(self) -> int:
        """Bytes of the repository that lie in the folder already."""
        found = 0
        for file in self.repository.files:
            for path in (self.folder / file.name, self._partial(file)):
                with suppress(OSError):
                    found += min(path.stat().st_size, file.size)
        return found

    def run(self) -> None:
        """Bring all files into the folder, small ones first; what lies there already is used.

        Raises DownloadStopped, DownloadDamaged, RepositoryChanged, UnexpectedAnswer, DownloadRunning, Cancelled,
        DiskFull and NotWritable. What has arrived stays, except a file whose hash is wrong.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with (self.folder / _LOCK).open("a") as lock:
                if not try_lock(lock.fileno()):
                    raise DownloadRunning(self.repository.name)
                self._remove_strangers()
                done = 0
                for file in sorted(self.repository.files, key=lambda each: each.size):
                    self._fetch(file, done)
                    done += file.size
                    self.report(self.present)
        except OSError as error:
            raise writing_failed(error, self.folder, _WHAT) from error

    def _partial(self, file: RemoteFile) -> Path:
        return self.folder / f"{file.name}.{file.hash[:16]}.partial"

    def _remove_strangers(self) -> None:
        """Delete what is no part of this repository: files of an older version, or of another model."""
        own = {path for file in self.repository.files for path in (self.folder / file.name, self._partial(file))}
        for path in self.folder.iterdir():
            if path not in own and path.name != _LOCK:
                path.unlink()

    def _fetch(self, file: RemoteFile, done: int) -> None:
        """Bring one file; `done` bytes of others are there."""
        target, partial = self.folder / file.name, self._partial(file)
        if target.is_file() and file.matches(target):
            return
        partial.touch(mode=0o600)
        os.truncate(partial, max(0, partial.stat().st_size - 1) // _UNIT * _UNIT)
        failures, resume = 0, True
        while True:
            before = partial.stat().st_size
            try:
                self._receive(file, partial, resume, done)
                break
            except (httpx2.TransportError, _AttemptFailed) as error:
                resume = not isinstance(error, _AttemptFailed) or error.resume
                failures = 0 if partial.stat().st_size > before else failures + 1
                if failures >= len(self.pauses):
                    reason = error.reason if isinstance(error, _AttemptFailed) else failure_reason(error)
                    size = self.repository.size
                    raise DownloadStopped(self.repository.name, reason, self.present, size, repr(error)) from error
                self._pause(self.pauses[failures])
        if not file.matches(partial):
            partial.unlink()
            raise DownloadDamaged(self.repository.name, file.name)
        replace(partial, target)

    def _receive(self, file: RemoteFile, partial: Path, resume: bool, done: int) -> None:
        """Ask for what is missing of a file, or without `resume` for all of it, and write it to `partial`."""
        offset = partial.stat().st_size if resume else 0
        if resume and offset == file.size:
            return
        headers = {"Range": f"bytes={offset}-"} if offset else {}
        with get(self.client, self.repository.url(file), headers, content_hash=file.hash) as response:
            begin = _begin(response, file, offset)
            with partial.open("r+b", buffering=0) as target:
                target.truncate(begin)
                target.seek(begin)
                self._copy(response, target, file.size - begin, done + begin)
        if partial.stat().st_size < file.size:
            raise _AttemptFailed(Sentence("the connection failed"))

    def _copy(self, response: httpx2.Response, target: BinaryIO, size: int, done: int) -> None:
        """Write the body of an answer, at most `size` bytes, durably; also what came before it broke off."""
        stall = self.client.timeout.read or 0.0
        waiting: list[bytes] = []
        left, unwritten, since, received = size, 0, time.monotonic(), 0
        try:
            for data in response.iter_raw():
                waiting.append(data[:left])
                left -= len(waiting[-1])
                unwritten += len(waiting[-1])
                received += len(data)
                self.received(len(data))
                if unwritten >= _UNIT:
                    _write(target, waiting)
                    unwritten = 0
                self.report(done + size - left)
                if not left:
                    break
                if self.should_stop():
                    raise Cancelled
                if time.monotonic() > since + stall:
                    if received < _SLOWEST:
                        raise _AttemptFailed(Sentence("no answer came for a long time"))
                    since, received = time.monotonic(), 0
        finally:
            _write(target, waiting)

    def _pause(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self.should_stop() and time.monotonic() < until:
            time.sleep(min(0.1, seconds))
        if self.should_stop():
            raise Cancelled


def discard(folder: Path) -> None:
    """Delete what was downloaded into a folder, unless another program is at it."""
    with suppress(OSError):
        with (folder / _LOCK).open("a") as lock:
            unused = try_lock(lock.fileno())
        if unused:
            shutil.rmtree(folder, ignore_errors=True)


def _write(target: BinaryIO, waiting: list[bytes]) -> None:
    """Append to a file, and force it to the disk; `waiting` is empty afterwards."""
    data = memoryview(b"".join(waiting))
    waiting.clear()
    while data:
        data = data[target.write(data) :]
    sync_file(target.fileno())


def _begin(response: httpx2.Response, file: RemoteFile, offset: int) -> int:
    """At which byte of the file the body of the answer to our question from `offset` on begins.

    Raises _AttemptFailed when another question may help, UnexpectedAnswer when this is no answer to ours.
    """
    name, headers = host(str(response.request.url)), response.headers
    announced = int(found) if (found := headers.get("Content-Length", "")).isdecimal() else None
    match response.status_code:
        case 200:
            page = announced is None and "html" in headers.get("Content-Type", "")
            if announced not in (None, file.size) or page or headers.get("Content-Encoding", "identity") != "identity":
                raise UnexpectedAnswer(name, f"{announced} bytes of {file.size}")
            return 0
        case 206:
            part = _RANGE.fullmatch(headers.get("Content-Range", ""))
            if part is None or int(part[1]) != offset or part[2] not in ("*", str(file.size)):
                raise _AttemptFailed(Sentence("the server does not continue where it stopped"), resume=False)
            return offset
        case 416:
            raise _AttemptFailed(Sentence("the server does not continue where it stopped"), resume=False)
        case status if status in _BUSY:
            raise _AttemptFailed(Sentence("the server is busy"))
        case status:
            raise UnexpectedAnswer(name, f"status {status}")
