"""Kill a laptop that sends, at one statement or step after the other: `python child.py JSON`.

`what` is "send": over the network; "export": to a stick; "import": what came back on the stick. Each kill is real
(SIGKILL) and hits a process of its own, forked from this one. After each, another process does what is left and
compares with the hub. Prints a JSON line for each place: its number, whether it was reached, what is wrong.
"""

import json
import os
import signal
import sys
from pathlib import Path

from tests.hub.server import HubServer
from tests.sync.laptops import Laptop, problems, take_in

from fieldscribe import durable
from fieldscribe.sync import connection
from fieldscribe.workflow import enrolment
from fieldscribe.workflow import exchange_by_file as by_file
from fieldscribe.workflow.workspace import Workspace


class Killer:
    """Counts steps and ends the process at one of them."""

    def __init__(self, at: int) -> None:
        self.steps, self.at = 0, at

    def step(self, *_: object) -> None:
        self.steps += 1
        if self.steps == self.at:
            os.kill(os.getpid(), signal.SIGKILL)


class OpenedLaptop(Laptop):
    """A laptop that was set up before."""

    def __init__(self, laptop: Laptop) -> None:
        self.hub, self.folder, self.edits = laptop.hub, laptop.folder, laptop.edits
        self.workspace = Workspace.open(self.folder)


def in_another_process(work) -> tuple[int, str]:
    """Run it in a fork; returns how that ended (minus the signal, or 0) and what it returned as text."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            os.write(write, json.dumps(work()).encode())
        except BaseException as error:
            os.write(write, json.dumps([f"{type(error).__name__}: {error}"]).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    return (-os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0), text


def main(options: dict) -> None:
    hub = HubServer(Path(options["hub"]), tls=False)
    hub.port = options["port"]
    laptop = Laptop(Path(options["laptop"]), hub)
    debrief = laptop.finished_debrief()
    laptop.settle()
    laptop.workspace.close()
    what, stick = options["what"], Path(options["stick"])
    at = options.get("first", 1)
    while True:
        laptop.edits += 1

        def act(at: int = at) -> bool:
            mine = OpenedLaptop(laptop)
            mine.edit(debrief)
            if what == "import":
                by_file.export_bundles(mine.workspace, stick)
                take_in(hub, stick)
            killer = Killer(at)
            mine.library.connection.set_trace_callback(killer.step)
            for owner, name in STEPS:
                setattr(owner, name, stepping(getattr(owner, name), killer))
            if what == "send":
                mine.send()
            elif what == "export":
                by_file.export_bundles(mine.workspace, stick)
            else:
                by_file.import_acknowledgements(mine.workspace, stick)
            return True

        def look() -> list[str]:
            mine = OpenedLaptop(laptop)
            if what == "send":
                mine.settle()
            else:
                kept = {file.name: file.read_bytes() for file in stick.glob("*.fsbundle")}
                by_file.export_bundles(mine.workspace, stick)
                changed = [name for name, content in kept.items() if (stick / name).read_bytes() != content]
                take_in(hub, stick)
                by_file.import_acknowledgements(mine.workspace, stick)
                if changed or mine.on_their_way() or list(stick.glob(".*")):
                    return [f"left: {changed} {mine.on_their_way()} {list(stick.iterdir())}"]
            return problems(mine, debrief)

        ended, _ = in_another_process(act)
        _, found = in_another_process(look)
        print(json.dumps({"at": at, "killed": ended == -signal.SIGKILL, "wrong": json.loads(found)}), flush=True)
        if ended == 0:
            return
        at += options.get("step", 1)


def stepping(method, killer: Killer):
    """The method, which counts as a step before and after."""

    def run(*arguments):
        killer.step()
        done = method(*arguments)
        killer.step()
        return done

    return run


STEPS = (
    (connection.Connection, "_send_raw"),
    (connection.Connection, "_receive_raw"),
    (durable, "replace"),
    (durable, "sync_file"),
    (durable, "sync_folder"),
)


if __name__ == "__main__":
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    assert enrolment
    main(json.loads(sys.argv[1]))
