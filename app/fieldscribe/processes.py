"""A child process that speaks JSON lines on its standard streams, seen from both ends.

What may crash, run out of memory or hang (a decoder, the speech engine) runs in a child, so that its end is a sentence
on the screen and not the end of the program. The parent holds a `Child`; the worker module in the child calls `serve`.

A message is one JSON object on one line with a "kind". The kind "done" ends an answer, "error" carries a
`FieldscribeError` and ends it too; all others are between worker and caller. The child leaves when its standard input
ends, which the operating system sees to when the parent dies, however it dies.
"""

import contextlib
import importlib
import io
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Any, NoReturn, Self

from fieldscribe import errors
from fieldscribe.errors import FieldscribeError, TaskWording
from fieldscribe.sentences import from_json, to_json

Message = dict[str, Any]

_POLL_S = 0.2  # s between two looks at `should_stop`
_LOG_BYTES = 8192
_LINE_BYTES = 16 * 1024 * 1024
_NICENESS = 10
_MEMORY_SIGNS = (
    "MemoryError",
    "failed to allocate",
    "bad_alloc",
    "bad allocation",
    "Cannot allocate memory",
    "Memory allocation still failed",  # OpenBLAS
    "can't start new thread",
    "failed to map segment from shared object",  # the loader, of a library
    "cannot create std::thread",
)
_NO_MEMORY = {0xC0000017, 0xC000012D}
_NO_INSTRUCTION = {0xC000001D}
_NO_LIBRARY = {0xC0000135, 0xC0000142}
_CRASHES = {0xC0000005, 0xC0000094, 0xC00000FD, 0xC0000374, 0xC0000409}


def worker_command(module: str) -> list[str]:
    """The command that runs a worker module: this interpreter, or this program itself once it is frozen.

    `-P` keeps the current folder out of the child's import path: a stray `json.py` beside somebody's recordings
    must not become part of us.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", module]
    return [sys.executable, "-P", "-X", "utf8", "-m", module]


def run_worker(module: str) -> None:
    """Call `main()` of a worker module, for `--worker MODULE` of the frozen program. Refuses other modules."""
    if not (module.startswith("fieldscribe.") and module.endswith("worker")):
        raise ValueError(f"not a worker: {module!r}")
    importlib.import_module(module).main()


class Child:
    """A worker module running in a child process, from the parent's side.

    `work` says what the child is doing, in the words that an error message needs. `nice` asks for a lower priority,
    `env` adds to the environment. A context manager: on the way out the child is stopped and reaped.
    """

    def __init__(
        self,
        module: str,
        *args: str,
        work: TaskWording,
        nice: bool = False,
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Start the child. Raises `CouldNotStart`."""
        self.work = work
        self._inbox: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._log = bytearray()
        self._answering = True
        self._dismissed = False
        try:
            self._process = subprocess.Popen(
                [*worker_command(module), *args],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={**os.environ, **(env or {})},
                creationflags=_creation_flags(nice),
            )
        except OSError as error:
            raise errors.CouldNotStart(work, str(error)) from error
        if nice and sys.platform != "win32":
            with contextlib.suppress(OSError):
                own = os.getpriority(os.PRIO_PROCESS, 0)
                os.setpriority(os.PRIO_PROCESS, self._process.pid, own + _NICENESS)  # at most 19, says the system
        assert self._process.stdin and self._process.stdout and self._process.stderr
        self._stdin, self._stdout, self._stderr = self._process.stdin, self._process.stdout, self._process.stderr
        self._readers = [threading.Thread(target=read, daemon=True) for read in (self._read_messages, self._read_log)]
        try:
            for reader in self._readers:
                reader.start()
        except RuntimeError as error:  # no memory for the stack of another thread
            self._process.kill()
            self._process.wait()
            raise errors.OutOfMemory(work, str(error)) from error

    @property
    def pid(self) -> int:
        """Process id of the child."""
        return self._process.pid

    @property
    def log(self) -> str:
        """The last 8 KB that the child wrote to its standard error, or to its standard output by mistake."""
        return self._log.decode("utf-8", "replace")

    def send(self, message: Message) -> None:
        """Send a request. If the child is gone, `messages` raises the error that says why."""
        self._answering = True
        with contextlib.suppress(OSError, ValueError):
            self._stdin.write(_encode(message))
            self._stdin.flush()

    def messages(self, idle: float | None = None, should_stop: Callable[[], bool] | None = None) -> Iterator[Message]:
        """The messages of the child, up to and including the next "done".

        `should_stop` is asked several times a second. Raises the child's own error when it sends one, `Cancelled` when
        `should_stop` says so or when another thread called `stop` or `kill`, `ChildSilent` after `idle` seconds without
        a message, and `ChildDied` with the reason when the child ended in the middle of an answer. An end after
        "done" is fine, with whatever exit code: native libraries have been seen to crash on their way out.
        """
        silence = 0.0
        while True:
            if self._dismissed or (should_stop and should_stop()):
                self.kill()
                raise errors.Cancelled
            try:
                message = self._inbox.get(timeout=_POLL_S)
            except queue.Empty:
                silence += _POLL_S  # not the clock: a laptop that slept would find every child silent
                if idle and silence >= idle:
                    self.kill()
                    raise errors.ChildSilent(self.work, self.log) from None
                continue
            silence = 0.0
            if message is None:
                self._inbox.put(None)
                if self._dismissed:
                    raise errors.Cancelled
                if self._answering:
                    raise self._exit_error()
                return
            if message["kind"] == "error":
                self._answering = False
                raise _error_from(message)
            self._answering = message["kind"] != "done"
            yield message
            if not self._answering:
                return

    def stop(self, timeout: float = 2.0) -> None:
        """End the child: close its input, after `timeout` seconds terminate, then kill. Returns once it is gone."""
        self._dismissed = True
        with contextlib.suppress(OSError, ValueError):
            self._stdin.close()
        for end in (self._process.terminate, self._process.kill):
            try:
                self._process.wait(timeout)
                break
            except subprocess.TimeoutExpired:
                end()
        self._process.wait()
        for reader in self._readers:
            reader.join(timeout)
        for stream in (self._stdout, self._stderr):
            stream.close()

    def kill(self) -> None:
        """End the child at once, from any thread."""
        self._dismissed = True
        self._process.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _read_messages(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while line := self._stdout.readline(_LINE_BYTES):
                message = _decode(line)
                if message is None:
                    self._keep(line)
                else:
                    self._inbox.put(message)
        self._inbox.put(None)

    def _read_log(self) -> None:
        assert isinstance(self._stderr, io.BufferedReader)
        with contextlib.suppress(OSError, ValueError):
            while chunk := self._stderr.read1():
                self._keep(chunk)

    def _keep(self, chunk: bytes) -> None:
        self._log += chunk
        del self._log[:-_LOG_BYTES]

    def _exit_error(self) -> errors.ChildDied:
        """Why the child ended, from its exit code and its last words."""
        try:
            code = self._process.wait(5)
        except subprocess.TimeoutExpired:  # its output is closed, so it is useless although it still runs
            self._process.kill()
            code = self._process.wait()
        self._readers[1].join(1)
        return exit_error(self.work, code, self.log)


def exit_error(work: TaskWording, code: int, log: str = "") -> errors.ChildDied:
    """The error for a child that ended with `code` (negative: a POSIX signal; else as Windows gives it)."""
    detail = f"exit code {code:#x}\n{log}" if code > 255 else f"exit code {code}\n{log}"
    if code == -signal.SIGILL or code in _NO_INSTRUCTION:
        return errors.IllegalInstruction(work, detail)
    if code in _NO_MEMORY or any(sign in log for sign in _MEMORY_SIGNS):
        return errors.OutOfMemory(work, detail)
    if code == -9:
        return errors.OutOfMemory(work, detail, killed=True)
    if code in _NO_LIBRARY:
        return errors.CouldNotStart(work, detail)
    if code in _CRASHES or -code in (signal.SIGSEGV, signal.SIGABRT, signal.SIGFPE, getattr(signal, "SIGBUS", None)):
        return errors.ChildCrashed(work, detail)
    return errors.ChildDied(work, detail)


def is_about_memory(error: BaseException) -> bool:
    """Whether an exception means that memory ran out."""
    return isinstance(error, MemoryError) or any(sign in str(error) for sign in _MEMORY_SIGNS)


class Requests:
    """The requests that the parent sends, from the child's side: iterate to wait for each, `poll` to look only."""

    def __init__(self) -> None:
        self._inbox: queue.SimpleQueue[Message] = queue.SimpleQueue()

    def __iter__(self) -> Iterator[Message]:
        while True:
            yield self._inbox.get()

    def poll(self) -> Message | None:
        """The next request if one is there, else None; for work that can be paused or redirected on its way."""
        try:
            return self._inbox.get_nowait()
        except queue.Empty:
            return None

    def _read(self) -> None:
        """Read standard input until it ends, then leave at once: the parent is gone."""
        with contextlib.suppress(OSError), open(0, "rb", buffering=0, closefd=False) as raw:
            pending = b""
            while chunk := raw.read(65536):
                *lines, pending = (pending + chunk).split(b"\n")
                for line in lines:
                    if (message := _decode(line)) is not None:
                        self._inbox.put(message)
        os._exit(0)


SendMessage = Callable[[Message], None]


def serve(work: Callable[[Requests, SendMessage], None]) -> NoReturn:
    """Run `work(requests, emit)` as the main function of a worker module, then leave the process.

    Standard output is kept for `emit`: whatever a library prints goes to standard error. A `FieldscribeError` goes to
    the parent as it is, any other exception ends the child with its traceback on standard error. The process is left
    without Python's own shutdown, in which native libraries have been seen to crash after the work was done.
    """
    import faulthandler
    import traceback

    output = os.dup(1)
    os.dup2(2, 1)
    faulthandler.enable(file=2)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C reaches the whole process group; the parent handles it
    speaking = threading.Lock()

    def emit(message: Message) -> None:
        data = memoryview(_encode(message))
        with speaking:
            try:
                while data:
                    data = data[os.write(output, data) :]
            except OSError:  # the parent is gone
                os._exit(0)

    requests = Requests()
    threading.Thread(target=requests._read, daemon=True).start()
    try:
        work(requests, emit)
    except FieldscribeError as error:
        emit(error_message(error))
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def error_message(error: FieldscribeError) -> Message:
    """The message that carries an error to the parent, where `Child.messages` raises it."""
    return {"kind": "error", "error": type(error).__name__, "sentence": to_json(error.sentence), "detail": error.detail}


def _error_from(message: Message) -> FieldscribeError:
    kind = getattr(errors, str(message.get("error")), FieldscribeError)
    if not (isinstance(kind, type) and issubclass(kind, FieldscribeError)):
        kind = FieldscribeError
    return FieldscribeError.restored(kind, from_json(message.get("sentence", "")), str(message.get("detail", "")))


def _encode(message: Message) -> bytes:
    return json.dumps(message).encode("ascii") + b"\n"


def _decode(line: bytes) -> Message | None:
    """The message on a line, or None when it is something else."""
    try:
        message = json.loads(line)
    except ValueError:
        return None
    return message if isinstance(message, dict) and "kind" in message else None


def _creation_flags(nice: bool) -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | (subprocess.BELOW_NORMAL_PRIORITY_CLASS if nice else 0)
    return 0
