"""How many bytes really go over the line when a debrief or an edit is sent, counted as IP packets.

    python benchmarks/sync_bytes.py [--drops 5000] [--rounds 24]

A real `fieldscribe hub serve` and the program's own client, in a network namespace of its own (Linux; `unshare` as root
or where users may make namespaces), with an MTU of 1400 and without offloading, so that packets are as on a line. All
packets of the connection are counted, both ways, from SYN to FIN; "up" and "down" are what passes the client's socket.
For `--drops` a proxy cuts the connection after a number of bytes that is drawn anew each time, with that mean; the
client goes on where the receiver's beginning ends.
"""

import argparse
import contextlib
import ctypes
import fcntl
import json
import os
import random
import secrets
import select
import shutil
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from material import table
from written import HOUR, count_words, hours

from fieldscribe.errors import FieldscribeError
from fieldscribe.hub.folder import make_hub, open_organisation
from fieldscribe.hub.sqlite_store import SqliteStore
from fieldscribe.hub.store import Device, Organisation
from fieldscribe.sync.client import Client, connect
from fieldscribe.sync.connection import Traffic
from fieldscribe.wire import bundle, dictionaries, keys
from fieldscribe.wire.document import Document, encode
from wire import edited

MTU = 1400
ACK = 0x10
EDITS = 6
INSIDE = "FIELDSCRIBE_IN_NAMESPACE"
SIOCETHTOOL = 0x8946
OFFLOADS = (0x1F, 0x24, 0x2C)  # ETHTOOL_STSO, ETHTOOL_SGSO, ETHTOOL_SGRO


def enter() -> None:
    """Start this program again in a network namespace of its own."""
    if os.environ.get(INSIDE) or not shutil.which("unshare"):
        return
    flags = "-n" if os.geteuid() == 0 else "-rn"
    os.execvpe("unshare", ["unshare", flags, sys.executable, *sys.argv], {**os.environ, INSIDE: "1"})


def prepare() -> None:
    """Bring the loopback device up as a line: small packets, each as it would be sent."""
    subprocess.run(["ip", "link", "set", "lo", "up", "mtu", str(MTU)], check=True)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        for command in OFFLOADS:
            value = ctypes.create_string_buffer(struct.pack("II", command, 0))
            fcntl.ioctl(any_socket, SIOCETHTOOL, struct.pack("16sP16x", b"lo", ctypes.addressof(value)))


class Meter:
    """Counts the IP bytes of all packets from and to a port, and of these the bare acknowledgements that it sends."""

    def __init__(self) -> None:
        self.bytes = self.packets = self.largest = self.bare = 0
        self.port = 0
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(0x0800))
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 23)
        self._socket.bind(("lo", 0))
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while True:
            packet, address = self._socket.recvfrom(65536)
            if address[2] == socket.PACKET_OUTGOING:  # each is seen on its way out and on its way in
                continue
            length, header = int.from_bytes(packet[2:4], "big"), 4 * (packet[0] & 15)
            ports = struct.unpack_from("!HH", packet, header)
            if self.port in ports:
                only_headers = length == header + 4 * (packet[header + 12] >> 4)
                self.bare += ports[0] == self.port and only_headers and packet[header + 13] == ACK
                self.bytes += length
                self.packets += 1
                self.largest = max(self.largest, length)

    def reset(self, port: int) -> None:
        """Count for that port, from 0."""
        time.sleep(0.02)
        self.port, self.bytes, self.packets, self.largest, self.bare = port, 0, 0, 0, 0

    def read(self) -> int:
        """The bytes so far, once the line is quiet."""
        before = -1
        while before != self.bytes:
            before = self.bytes
            time.sleep(0.15)  # an acknowledgement may come 40 ms later
        return self.bytes


class CuttingProxy:
    """Hands bytes on, and cuts each connection after so many of them (both ways); None: never."""

    def __init__(self, target: int, chance: random.Random, mean: float) -> None:
        self._target, self._chance, self._mean = target, chance, mean
        self.cuts = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while True:
            here, _ = self._listener.accept()
            left = self._chance.expovariate(1 / self._mean)
            with here, socket.create_connection(("127.0.0.1", self._target)) as there:
                self._hand_on(here, there, left)

    def _hand_on(self, here: socket.socket, there: socket.socket, left: float) -> None:
        for one in (here, there):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while True:
            for one in select.select([here, there], [], [])[0]:
                try:
                    data = one.recv(min(1348, max(1, int(left))))
                except OSError:
                    return
                if not data:
                    return
                with contextlib.suppress(OSError):
                    (there if one is here else here).sendall(data)
                left -= len(data) + 52 * (1 + len(data) // 1348)
                if left <= 0:
                    self.cuts += 1
                    time.sleep(0.002)  # what was sent last still arrives; then the line is dead for both
                    here.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    return


class Laptop:
    """An enrolled device with the program's client; makes the bundles that it sends."""

    def __init__(self, folder: Path, organisation: Organisation) -> None:
        self.authority = organisation.authority.decode()
        self.recipient = keys.sealing_public(organisation.seal_key)
        self.key, self.token, self.id = secrets.token_bytes(32), secrets.token_bytes(16), secrets.token_bytes(8)
        self.session = folder / f"session-{self.id.hex()}"
        self.sequence = 0
        self.traffic = Traffic()
        self.bases: dict[str, bundle.Base] = {}
        with SqliteStore.open(folder / "hub.sqlite") as store, store.transaction():
            device = Device(self.id, "Laptop", keys.signing_public(self.key), 1)
            store.add_device(device, sha256(self.token).digest())

    def sealed(self, document: Document) -> bytes:
        """The next bundle, encrypted as the program does it; of the version before, once there was one."""
        self.sequence += 1
        plain = encode(document)
        content = bundle.seal(
            plain,
            device=self.id,
            sequence=self.sequence,
            key=self.key,
            base=self.bases.get(document.uid),
            dictionary=dictionaries.newest(document.language),
            recipient=self.recipient,
        )
        self.bases[document.uid] = bundle.Base(self.sequence, plain)
        return content

    @contextlib.contextmanager
    def connected(self, port: int) -> Iterator[Client]:
        """A client with a connection that is open as long as this lasts."""
        token = urlsafe_b64encode(self.token).rstrip(b"=").decode()
        url = f"https://127.0.0.1:{port}/"
        self.traffic = Traffic()
        options = {"authority": self.authority, "traffic": self.traffic, "session_file": self.session}
        with connect(url, **options) as connection:
            yield Client(connection, self.id, token)

    def put(self, client: Client, content: bytes) -> None:
        """Send a bundle; it must arrive."""
        assert client.put(self.sequence, content).result == 201

    def deliver(self, port: int, content: bytes) -> int:
        """Send a bundle over a line that breaks, as often as it takes; how often that was."""
        attempts = 0
        while True:
            attempts += 1
            with contextlib.suppress(FieldscribeError), self.connected(port) as client:
                offset = 0
                if attempts > 1:
                    reply = client.ask(self.sequence).reply
                    if reply.acknowledgement.high_water >= self.sequence:
                        return attempts
                    offset = reply.kept_of(content)
                client.put(self.sequence, content, offset)
                return attempts


def whole_exchanges(meter: Meter, port: int, laptop: Laptop, documents: list[Document]) -> list[list[str]]:
    """Rows of the table: what each kind of exchange takes."""
    took: dict[str, list[tuple[int, ...]]] = {}

    def count(what: str, content: bytes, client: Client | None = None) -> None:
        meter.reset(port)
        before = (laptop.traffic.sent, laptop.traffic.received) if client else (0, 0)
        if client:
            laptop.put(client, content)
        else:
            with laptop.connected(port) as own:
                laptop.put(own, content)
        passed = laptop.traffic.sent - before[0], laptop.traffic.received - before[1]
        on_the_line = meter.read()
        if client and meter.bare:
            what += ", answered after more than 40 ms"
        took.setdefault(what, []).append((len(content), *passed, on_the_line))

    chance = random.Random(1)
    for document in documents:
        laptop.session.unlink(missing_ok=True)
        count(f"{HOUR} words, first connection (full handshake)", laptop.sealed(document))
        another = f"{chance.getrandbits(128):032x}"
        count(f"{HOUR} words, TLS resumed", laptop.sealed(_named(document, another)))
        changed = edited(document, chance)
        count("ten words changed, TLS resumed", laptop.sealed(changed))
        with laptop.connected(port) as client:
            laptop.put(client, laptop.sealed(edited(_named(document, another), chance)))
            for _ in range(EDITS):
                changed = edited(changed, chance)
                count("ten words changed, on an open connection", laptop.sealed(changed), client)
    assert meter.largest <= MTU
    return [
        [what, str(len(found)), *map(_mean, zip(*found, strict=True)), str(max(each[-1] for each in found))]
        for what, found in took.items()
    ]


def _named(document: Document, uid: str) -> Document:
    return Document(**{name: getattr(document, name) for name in Document.__slots__} | {"uid": uid})


def _mean(numbers: Iterable[int]) -> str:
    return f"{statistics.mean(numbers):.0f}"


def over_drops(meter: Meter, port: int, laptop: Laptop, documents: list[Document], mean: int, rounds: int) -> str:
    """A sentence about what a debrief takes when the line breaks again and again."""
    chance = random.Random(2)
    proxy = CuttingProxy(port, chance, mean)
    took, attempts = [], []
    for number in range(rounds):
        document = _named(documents[number % len(documents)], f"{chance.getrandbits(128):032x}")
        content = laptop.sealed(document)
        meter.reset(port)  # behind the proxy: what crossed the line
        attempts.append(laptop.deliver(proxy.port, content))
        took.append(meter.read())
    return (
        f"{rounds} debriefs of {HOUR} words over a line that breaks after {mean} bytes on average: "
        f"{statistics.mean(took):.0f} bytes each (95 %: {sorted(took)[rounds * 95 // 100]}), "
        f"{statistics.mean(attempts):.1f} connections, {proxy.cuts} breaks, each arrived once"
    )


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--drops", type=int, default=5000, help="bytes between breaks, on average")
    ask.add_argument("--rounds", type=int, default=24)
    asked = ask.parse_args()
    enter()
    if not os.environ.get(INSIDE):
        sys.exit("this benchmark needs Linux and the program unshare")
    prepare()
    documents = hours()
    print(f"{len(documents)} documents of {statistics.mean(map(count_words, documents)):.0f} words, MTU {MTU}\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        organisation = make_hub(folder, "Bytes", "https://127.0.0.1/", own_authority=True)
        laptop = Laptop(folder, organisation)
        command = [sys.executable, "-m", "fieldscribe", "hub", "serve", "--data", name, "--port", "0", "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout
                port = int(json.loads(process.stdout.readline())["listening"].rpartition(":")[2])
                meter = Meter()
                rows = whole_exchanges(meter, port, laptop, documents)
                print(
                    table(["exchange", "how often", "bundle", "up", "down", "IP bytes, mean", "most"], rows), flush=True
                )
                print(f"\n{over_drops(meter, port, laptop, documents, asked.drops, asked.rounds)}.")
            finally:
                process.terminate()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(20)
        store, _ = open_organisation(folder)
        with store:
            count = store.connection.execute("SELECT count(*) FROM bundles WHERE refusal IS NULL").fetchone()[0]
        print(f"The hub holds {count} bundles of {laptop.sequence} that were sent.")


if __name__ == "__main__":
    main()
