"""Break sending at every byte, every statement and every step of the network, on a real hub, and count what went wrong.

    python benchmarks/sync_faults.py [--step N] [--only cuts,handshakes,kills,disk,slow,controls]

`cuts`: the connection ends after every byte in both directions, in the TLS handshake too, by FIN and by RST in turn,
with a session that is resumed; `handshakes`: likewise with a whole handshake each time.
`kills`: the laptop gets SIGKILL at every SQLite statement and before and after every step of the network, or of writing
and reading a stick.
`disk`: the disk is full at every size. `slow`: 10 kbit/s with 2 s delay. `controls`: one safeguard is taken out at a
time, and the check must notice it. The tests take a sample of all this.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from tests.hub.server import HubServer, running_hub  # noqa: E402
from tests.sync.faults import cut_everywhere  # noqa: E402
from tests.sync.laptops import Laptop, problems  # noqa: E402
from tests.sync.proxy import Fault, Network  # noqa: E402

from fieldscribe import errors  # noqa: E402
from fieldscribe.library import outbox  # noqa: E402
from fieldscribe.library.debriefs import update_debrief  # noqa: E402
from fieldscribe.workflow import sealing, sending  # noqa: E402


@contextmanager
def connected(hub: HubServer, folder: Path) -> Iterator[tuple[Laptop, Network, int]]:
    """A laptop behind a network that can break, with one debrief that has arrived."""
    network = Network(hub.port)
    laptop = Laptop(folder, hub, network.port)
    debrief = laptop.finished_debrief()
    laptop.settle()
    try:
        yield laptop, network, debrief
    finally:
        laptop.workspace.close()
        network.close()


def cuts(folder: Path, step: int) -> str:
    return _cuts(folder, step, anew=False)


def handshakes(folder: Path, step: int) -> str:
    return _cuts(folder, step, anew=True)


def _cuts(folder: Path, step: int, *, anew: bool) -> str:
    with running_hub(folder / "hub") as hub, connected(hub, folder / "cuts") as (laptop, network, debrief):
        places = wrong = 0
        for fault, found in cut_everywhere(laptop, network, debrief, step, anew=anew):
            places += 1
            if found:
                wrong += 1
                print(f"  {fault}: {found}")
        kind = "a whole handshake" if anew else "a session that is resumed"
        return f"{places} cuts, every {step} bytes up and down, TLS 1.3 with {kind}: {wrong} wrong"


def kills(folder: Path, step: int) -> str:
    counted = []
    with running_hub(folder / "hub for kills", tls=False) as hub:
        for what in ("send", "export", "import"):
            stick = folder / f"stick for {what}"
            stick.mkdir()
            options = {
                "what": what, "hub": str(hub.folder), "port": hub.port, "step": step,
                "laptop": str(folder / f"kills at {what}"), "stick": str(stick),
            }  # fmt: skip
            command = [sys.executable, str(ROOT / "tests" / "sync" / "child.py"), json.dumps(options)]
            environment = os.environ | {"PYTHONPATH": str(ROOT)}
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=environment, check=True, cwd=ROOT)
            places = [json.loads(line) for line in done.stdout.splitlines()]
            wrong = [place for place in places if place["wrong"]]
            for place in wrong:
                print(f"  {what}: {place}")
            counted.append(f"{what}: {sum(place['killed'] for place in places)} kills (SIGKILL), {len(wrong)} wrong")
    return "; ".join(counted)


def disk(folder: Path, step: int) -> str:
    with running_hub(folder / "hub for disk", tls=False) as hub, connected(hub, folder / "disk") as all_of_it:
        laptop, _, debrief = all_of_it
        raised = wrong = sizes = 0
        for room in range(0, 12, step):
            sizes += 1
            noise = " ".join(sha256(f"{room} {number}".encode()).hexdigest() for number in range(200))
            update_debrief(laptop.library, debrief, objectives=noise)
            laptop.library.execute("VACUUM")
            laptop.library.empty_log()
            ((pages,),) = laptop.library.rows("PRAGMA page_count")
            laptop.library.rows(f"PRAGMA max_page_count = {pages + room}")
            try:
                laptop.send()
            except errors.DiskFull:
                raised += 1
            laptop.library.rows("PRAGMA max_page_count = 1000000")
            laptop.settle()
            if found := problems(laptop, debrief):
                wrong += 1
                print(f"  {room} pages: {found}")
        return f"{sizes} sizes of the disk, full at {raised} of them: {wrong} wrong"


def slow(folder: Path, _step: int) -> str:
    with running_hub(folder / "slow hub") as hub, connected(hub, folder / "slow") as (laptop, network, debrief):
        words = " ".join(sha256(str(number).encode()).hexdigest()[:12] for number in range(1900))
        update_debrief(laptop.library, debrief, notes=words)
        network.always = Fault(bytes_per_second=1250, delay=1.0)  # each way: 2 s there and back
        began = time.monotonic()
        report = laptop.send()
        seconds = time.monotonic() - began
        found = problems(laptop, debrief)
        size = outbox.history(laptop.library)[0][0].size
        return (
            f"a bundle of {size} bytes at 10 kbit/s with 2 s delay: {seconds:.0f} s, {report.arrived} arrived, {found}"
        )


def controls(folder: Path, _step: int) -> str:
    """Take a safeguard out, and count how many of the places notice."""
    noticed = []
    with running_hub(folder / "hub for controls", tls=False) as hub:
        for name, (owner, attribute, careless) in _CARELESS.items():
            with connected(hub, folder / name) as (laptop, network, debrief):
                kept = getattr(owner, attribute)
                setattr(owner, attribute, careless(kept))
                seen, first = 0, ""
                try:
                    for position in range(20, 320, 20):  # within a request and an edit
                        laptop.edit(debrief)
                        network.faults = [Fault(up=position)]
                        try:
                            laptop.send()
                            laptop.edit(debrief)
                            network.faults = [Fault(down=0)]
                            laptop.send()
                            laptop.settle()
                            found = problems(laptop, debrief)
                        except (AssertionError, errors.FieldscribeError) as error:
                            found = [str(error)[:80]]
                        seen += bool(found)
                        first = first or "".join(found[:1])
                finally:
                    setattr(owner, attribute, kept)
                noticed.append(f"without {name}: noticed at {seen} of 15 places ({first})")
    return "; ".join(noticed)


def _believe_what_was_written(put):
    def careless(self, client, sealed, content, offset):
        try:
            put(self, client, sealed, content, offset)
        except errors.ReceiverUnreachable:
            outbox.acknowledge(self._library, sealed.id)

    return careless


def _seal_again(deliver):
    """Other bytes under the same number at each attempt."""

    def careless(self, client, keys, sealed):
        if sealed.begun and sealed.kind == "document":
            content = outbox.content(self._library, sealed.id)
            if content is not None:
                changed = content[:-64] + bytes(64)
                values = {"content": changed, "hash": sha256(changed).digest()}
                self._library.update("bundles", sealed.id, values)
                sealed = outbox.get_bundle(self._library, sealed.id)
        return deliver(self, client, keys, sealed)

    return careless


def _number_per_attempt(deliver):
    """A new number, and a new bundle, for each attempt, without a look at what has arrived."""

    def careless(self, client, keys, sealed):
        if sealed.begun and sealed.debrief_id is not None:
            outbox.replace_bundle(self._library, sealed.id)
            sealed = sealing.seal_debrief(self._workspace, self._receiver, keys, sealed.debrief_id)
            if sealed is None:
                return None
        return deliver(self, client, keys, sealed)

    return careless


_CARELESS = {
    "waiting for the acknowledgement": (sending._Session, "_put", _believe_what_was_written),
    "keeping the bytes": (sending._Session, "_deliver", _seal_again),
    "keeping the number": (sending._Session, "_deliver", _number_per_attempt),
}
RUNS = {"cuts": cuts, "handshakes": handshakes, "kills": kills, "disk": disk, "slow": slow, "controls": controls}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--only", default=",".join(RUNS))
    options = parser.parse_args()
    for name in options.only.split(","):
        with tempfile.TemporaryDirectory() as folder:
            print(f"{name}: {RUNS[name](Path(folder), options.step)}", flush=True)


if __name__ == "__main__":
    main()
