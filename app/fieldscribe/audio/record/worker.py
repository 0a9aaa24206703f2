"""The recorder process: reads the microphone and writes files, even if the window that started it dies.

It reads requests as JSON lines ("start", "pause", "resume", "mark", "stop") and emits events. Three things make it
different from our other workers: when its parent is gone it closes the recording properly before it leaves; it never
waits for a parent that does not listen (levels are dropped, the rest is kept in memory); and nothing that the parent's
terminal sends to its group reaches it.
"""

import collections
import contextlib
import faulthandler
import json
import os
import queue
import signal
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import Any

from fieldscribe.audio.record.events import Level, RecorderEvent, to_message
from fieldscribe.audio.record.microphone import Microphone
from fieldscribe.audio.record.sidecar import Sidecar, read_sidecar
from fieldscribe.audio.record.sound_server import SourceWatch
from fieldscribe.audio.record.take import Take
from fieldscribe.domain import MomentKind
from fieldscribe.errors import FieldscribeError, MicrophoneRefused
from fieldscribe.keep_awake import keep_awake
from fieldscribe.processes import Message, error_message

_TICK = 0.1
_FLUSH_S = 2.0  # s that the parent gets to take them
_LEVELS_WAITING = 20
_TRIES_TO_BEGIN = 5  # times that the microphone is opened without a sound: some 15 s, and Bluetooth takes some
_NOTHING_HEARD = "nothing_heard"


class _RequestReader:
    """Reads requests from the parent in a thread of its own; the last one is "end" when the parent has exited."""

    def __init__(self) -> None:
        self.inbox: queue.SimpleQueue[Message] = queue.SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def poll(self) -> Message | None:
        with contextlib.suppress(queue.Empty):
            return self.inbox.get_nowait()
        return None

    def end(self, reason: str) -> None:
        self.inbox.put({"kind": "end", "reason": reason})

    def _read(self) -> None:
        with contextlib.suppress(OSError), open(0, "rb", closefd=False) as lines:
            for line in lines:
                with contextlib.suppress(ValueError):
                    message = json.loads(line)
                    if isinstance(message, dict):
                        self.inbox.put(message)
        self.end("window_gone")


class _MessageWriter:
    """Writes messages to the parent in a thread of its own, so that a frozen parent cannot block the recorder."""

    def __init__(self, output: int) -> None:
        self._output = output
        self._waiting: collections.deque[bytes] = collections.deque()
        self._something = threading.Condition()
        self._gone = False
        threading.Thread(target=self._write, daemon=True).start()

    def event(self, event: RecorderEvent) -> None:
        if isinstance(event, Level) and len(self._waiting) > _LEVELS_WAITING:
            return
        self.message(to_message(event))

    def message(self, message: dict[str, Any]) -> None:
        with self._something:
            if not self._gone:
                self._waiting.append(json.dumps(message).encode("ascii") + b"\n")
            self._something.notify_all()

    def flush(self) -> None:
        """Wait until everything was sent, up to a limit."""
        with self._something:
            self._something.wait_for(lambda: self._gone or not self._waiting, _FLUSH_S)

    def _write(self) -> None:
        while True:
            with self._something:
                self._something.wait_for(lambda: self._waiting)
                line = memoryview(self._waiting[0])
            try:
                while line:
                    line = line[os.write(self._output, line) :]
            except OSError:
                with self._something:
                    self._gone = True
                    self._waiting.clear()
                    self._something.notify_all()
                return
            with self._something:
                self._waiting.popleft()
                self._something.notify_all()


def main() -> None:
    """Wait for "start", record until "stop" or until the parent is gone, then exit."""
    output, errors = os.dup(1), os.dup(2)
    # what native libraries print would fill the pipe of a parent that does not read, and then block us
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    faulthandler.enable(file=errors)
    requests, messages = _RequestReader(), _MessageWriter(output)
    _keep_signals_off(requests)
    try:
        start = requests.inbox.get()
        if start["kind"] == "start":
            _record(start, requests, messages)
    except FieldscribeError as error:
        messages.message(error_message(error))
    except BaseException:
        os.write(errors, traceback.format_exc().encode()[-4096:])
        messages.flush()
        os._exit(1)
    messages.flush()
    os._exit(0)  # without Python's shutdown, in which a sound system that hangs would be waited for


def _keep_signals_off(requests: _RequestReader) -> None:
    """Ignore Ctrl+C and a closed terminal, which the parent handles; SIGTERM closes the recording."""
    with contextlib.suppress(AttributeError, OSError):
        os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda number, frame: requests.end("shutdown"))
    if sys.platform != "win32":
        signal.signal(signal.SIGHUP, signal.SIG_IGN)


def _record(start: Message, requests: _RequestReader, messages: _MessageWriter) -> None:
    """Record into the folder that the "start" message names. Raises `FieldscribeError` when that cannot begin."""
    microphone = Microphone(start.get("device"))
    with keep_awake() as awake:  # before there is sound that would have to wait for the answer
        opened = microphone.open()
        take = Take(
            Path(start["folder"]),
            _sidecar(start),
            messages.event,
            limit=start.get("limit"),
            **({"part_seconds": start["part_seconds"]} if start.get("part_seconds") else {}),
        )
        moved: queue.SimpleQueue[str] = queue.SimpleQueue()
        watch = SourceWatch(moved.put)
        reason = "error"
        try:
            reason = _loop(take, microphone, requests, moved, awake)
            watch.stop()
            for block in microphone.close():
                take.sound(block)
        finally:
            if reason == _NOTHING_HEARD:
                take.discard()
            else:
                take.finish(reason)
    if reason == _NOTHING_HEARD:
        raise MicrophoneRefused(opened.name, "it was opened and gave no sound")


def _sidecar(start: Message) -> Sidecar:
    """That of the recording in the folder when it is to be continued, else a new one."""
    if start.get("continue") and (found := read_sidecar(Path(start["folder"]))):
        return found
    return Sidecar(uid=start["uid"], title=start.get("title", ""), started_at=start.get("started_at", ""))


def _loop(
    take: Take, microphone: Microphone, requests: _RequestReader, moved: "queue.SimpleQueue[str]", awake: bool
) -> str:
    """Record until there is a reason to end, which is returned."""
    begun = False
    tries = 0
    ticked = time.monotonic()
    while not take.ended:
        block = microphone.read(_TICK / 2)
        if block is not None:
            if block.opened and not begun:
                begun = True
                take.started(block, awake)
            elif block.opened:
                take.reopened(block.opened.name)
            take.sound(block)
        while request := requests.poll():
            match request["kind"]:
                case "pause":
                    take.pause()
                case "resume":
                    take.resume()
                case "mark":
                    take.mark(MomentKind(request["moment"]), request.get("text", ""), request.get("uid", ""))
                case "stop":
                    return "stopped"
                case "end":
                    return str(request["reason"])
        if time.monotonic() - ticked >= _TICK:
            ticked = time.monotonic()
            with contextlib.suppress(queue.Empty):
                take.other_device(moved.get_nowait())
            if take.tick():
                tries += 1
                if not begun and tries == _TRIES_TO_BEGIN:
                    return _NOTHING_HEARD
                microphone.reopen()
    return take.ended


if __name__ == "__main__":
    main()
