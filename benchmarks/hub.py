"""The receiving server under load: bundles a second on one worker, how long each waits, nothing lost or doubled.

    python benchmarks/hub.py [--devices 5000] [--bundles 5000] [--rate 300] [--lines 64] [--predicted 300] [--plain]

A real `fieldscribe hub serve` in a process of its own; laptops that are enrolled beforehand; bundles of about 10.7 KB,
one in twenty sent twice. First as fast as it goes, then at a fixed rate, then with a new TLS connection and a full
handshake for each bundle; last, debriefs in codec 3 at that fixed rate, which are stored and acknowledged, and opened
afterwards. The server's processor time says what a busy machine hides.
"""

import argparse
import asyncio
import contextlib
import json
import multiprocessing
import os
import random
import secrets
import ssl
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import psutil
from backports.zstd import compress

from fieldscribe.hub.folder import make_hub, open_organisation
from fieldscribe.hub.sqlite_store import SqliteStore
from fieldscribe.hub.store import Device
from fieldscribe.wire import bundle, dictionaries, exchange, keys, protocol
from fieldscribe.wire.document import Document, Passage, encode
from fieldscribe.wire.octets import varint

UID = bytes.fromhex("5eed" * 8)
MATERIAL = Path(__file__).with_name("material")
WORDS = 4600
"""In a debrief: packed without a dictionary they make about 10.7 KB."""

WORDS_PREDICTED = 4000


@dataclass
class Laptop:
    """A device with a token, and how many bundles it has made."""

    id: bytes
    key: bytes
    token: bytes
    sequence: int = 0


@dataclass
class Took:
    """What a run measured. `waits`: seconds from the moment a bundle was due to its acknowledgement."""

    waits: list[float] = field(default_factory=list)
    statuses: dict[int, int] = field(default_factory=dict)
    seconds: float = 0
    processor: float = 0

    def add(self, due: float, status: int) -> None:
        """An acknowledgement came."""
        self.waits.append(time.perf_counter() - due)
        self.statuses[status] = self.statuses.get(status, 0) + 1


def enrolled(folder: Path, count: int) -> list[Laptop]:
    """Laptops as an enrolment leaves them."""
    laptops = []
    with SqliteStore.open(folder / "hub.sqlite") as store, store.transaction():
        for number in range(count):
            token, key = secrets.token_bytes(exchange.TOKEN), secrets.token_bytes(32)
            device = Device(secrets.token_bytes(8), f"Laptop {number}", keys.signing_public(key), 1)
            store.add_device(device, sha256(token).digest())
            laptops.append(Laptop(device.id, key, token))
    return laptops


def stories(chance: random.Random) -> list[bytes]:
    """The plain bytes of twenty debriefs."""
    syllables = ("ka", "me", "ti", "no", "ru", "sa", "be", "lo", "gi", "du", "va", "fe", "mi", "po", "zu", "ra")
    words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(1500)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    found = []
    for _ in range(20):
        at, passages = 0, []
        for _ in range(WORDS // 14):
            length = chance.randint(20, 80)
            passages.append(Passage(at, at + length, " ".join(chance.choices(words, weights, k=14)), confidence=17))
            at += length
        found.append(encode(Document(UID.hex(), 1, title="A debrief", date="2026-11-21", passages=tuple(passages))))
    return found


def sealed(laptop: Laptop, story: bytes) -> bytes:
    """The next bundle of a laptop, a debrief of its own, packed fast: what is measured is who receives it."""
    laptop.sequence += 1
    plain = story.replace(UID, secrets.token_bytes(16))
    frame = compress(plain, 6)
    size = 1 << (frame[4] >> 6)  # of the field that says how large the content is
    header = bundle.MAGIC + bytes([1, 1]) + laptop.id + varint(laptop.sequence) + bytes(4)
    content = header + varint(len(plain)) + sha256(plain).digest()[:8] + frame[5 + size :]
    return content + keys.sign(laptop.key, content)


def request(laptop: Laptop, sequence: int, content: bytes) -> bytes:
    """A request as it goes over the line."""
    body = exchange.head_for(laptop.token, sequence, content) + content
    lines = [f"POST /{protocol.BUNDLES} HTTP/1.1", "Host: hub", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


def material(laptops: list[Laptop], count: int, chance: random.Random) -> tuple[list[bytes], int]:
    """Requests in the order in which they are sent, and how many bundles are in them; one in twenty comes twice."""
    told, requests, sizes = stories(chance), [], []
    for number in range(count):
        laptop = laptops[number % len(laptops)]
        content = sealed(laptop, told[number % len(told)])
        sizes.append(len(content))
        requests.append(request(laptop, laptop.sequence, content))
        if number % 20 == 0:
            requests.append(requests[-1])
    print(f"{count} bundles of {statistics.mean(sizes):,.0f} B from {min(count, len(laptops))} laptops")
    return requests, count


def predicted(laptops: list[Laptop], count: int) -> list[bytes]:
    """Requests with debriefs of written text in codec 3, which takes long to open; one in twenty comes twice."""
    with multiprocessing.Pool() as pool:
        contents = pool.starmap(_predicted, [(laptops[number], number) for number in range(count)])
    requests = []
    for number, content in enumerate(contents):
        requests += [request(laptops[number], laptops[number].sequence + 1, content)] * (1 + (number % 20 == 0))
    size = statistics.mean(map(len, contents))
    print(f"{count} debriefs of about {WORDS_PREDICTED:,} words in codec 3, {size:,.0f} B")
    return requests


def _predicted(laptop: Laptop, number: int) -> bytes:
    texts = [path.read_text(encoding="utf-8").split() for path in sorted(MATERIAL.glob("en-*.txt"))]
    words = (texts[number % len(texts)] * 2)[number : number + WORDS_PREDICTED]
    passages = tuple(
        Passage(4 * at, 4 * at + 50, " ".join(words[at : at + 14]), confidence=17) for at in range(0, len(words), 14)
    )
    return bundle.seal(
        encode(Document(secrets.token_hex(16), 1, title="A debrief", passages=passages)),
        device=laptop.id,
        sequence=laptop.sequence + 1,
        key=laptop.key,
        dictionary=dictionaries.newest(),
    )


async def answered(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, data: bytes) -> int:
    """Send a request and read its answer to the end; returns the status."""
    writer.write(data)
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    await reader.readexactly(length)
    return int(head[9:12])


async def at_full_speed(port: int, context: ssl.SSLContext | None, requests: list[bytes], lines: int) -> Took:
    """A few open connections, each with the next bundle as soon as the last was acknowledged."""
    took, rest = Took(), iter(requests)

    async def line() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context)
        for data in rest:
            took.add(time.perf_counter(), await answered(reader, writer, data))
        writer.close()

    await asyncio.gather(*(line() for _ in range(lines)))
    return took


async def at_a_rate(port: int, context: ssl.SSLContext | None, requests: list[bytes], lines: int, rate: float) -> Took:
    """A bundle every so often, whatever became of those before, on whichever open connection is free."""
    took, tasks, free = Took(), [], asyncio.LifoQueue[tuple[asyncio.StreamReader, asyncio.StreamWriter]]()
    for _ in range(lines):
        free.put_nowait(await asyncio.open_connection("127.0.0.1", port, ssl=context))

    async def one(data: bytes, due: float) -> None:
        line = await free.get()
        took.add(due, await answered(*line, data))
        free.put_nowait(line)

    began = time.perf_counter()
    for number, data in enumerate(requests):
        due = began + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        tasks.append(asyncio.create_task(one(data, due)))
    await asyncio.gather(*tasks)
    return took


async def anew(port: int, context: ssl.SSLContext | None, requests: list[bytes], lines: int) -> Took:
    """A new connection for each bundle, with a full handshake; a few at a time."""
    took, rest = Took(), iter(requests)

    async def line() -> None:
        for data in rest:
            began = time.perf_counter()
            reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context)
            took.add(began, await answered(reader, writer, data))
            writer.close()

    await asyncio.gather(*(line() for _ in range(lines)))
    return took


async def idle(server: psutil.Process, port: int, context: ssl.SSLContext | None, count: int) -> str:
    """What connections cost that only stay open."""
    before = server.memory_info().rss
    writers = [(await asyncio.open_connection("127.0.0.1", port, ssl=context))[1] for _ in range(count)]
    held = server.memory_info().rss - before
    for writer in writers:
        writer.close()
    return f"{count:,} idle connections hold {held / 2**20:.0f} MB more"


def processor(server: psutil.Process) -> float:
    """Seconds of the processor that the server and the processes beside it have used."""
    return sum(sum(each.cpu_times()[:2]) for each in [server, *server.children(recursive=True)])


def measured(server: psutil.Process, run: Callable[[], Awaitable[Took]]) -> Took:
    """Run it; how long it took, and the server's processor time."""

    async def go() -> Took:
        return await run()

    before, began = processor(server), time.perf_counter()
    took = asyncio.run(go())
    took.seconds, took.processor = time.perf_counter() - began, processor(server) - before
    return took


def show(name: str, took: Took) -> None:
    """One row of the table."""
    waits = sorted(took.waits)
    half, most = waits[len(waits) // 2], waits[int(len(waits) * 0.99)]
    statuses = ", ".join(f"{count} x {status}" for status, count in sorted(took.statuses.items()))
    print(
        f"| {name} | {len(waits) / took.seconds:,.0f}/s | {half * 1000:.0f} ms | {most * 1000:.0f} ms "
        f"| {waits[-1] * 1000:.0f} ms | {took.processor / len(waits) * 1000:.2f} ms | {statuses} |",
        flush=True,
    )


def until_opened(folder: Path, server: psutil.Process) -> str:
    """Wait until nothing is unopened any more; how many there were, how long it took, at which cost."""
    before, began = processor(server), time.perf_counter()
    store, _ = open_organisation(folder)
    with store:
        waiting = store.count_unopened()
        while store.count_unopened():
            time.sleep(0.2)
    seconds, used = time.perf_counter() - began, processor(server) - before
    return f"{waiting} were still to be opened; that took {seconds:.0f} s, {1000 * used / max(1, waiting):.0f} ms each"


def check(folder: Path, count: int) -> str:
    """Whether each bundle is there once, with its effect once."""
    store, _ = open_organisation(folder)
    with store:
        numbers = {
            name: store.connection.execute(sql).fetchone()[0]
            for name, sql in {
                "bundles": "SELECT count(*) FROM bundles WHERE refusal IS NULL AND opened",
                "debriefs": "SELECT count(*) FROM documents",
                "rows in the audit": "SELECT count(*) FROM audit WHERE event = 'received'",
                "acknowledged": "SELECT sum(high_water) FROM devices",
            }.items()
        }
    verdict = "nothing lost or doubled" if set(numbers.values()) == {count} else "LOST OR DOUBLED"
    return f"{verdict}: {', '.join(f'{number:,} {name}' for name, number in numbers.items())} for {count:,} sent"


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--devices", type=int, default=5000)
    ask.add_argument("--bundles", type=int, default=5000, help="in each of the runs")
    ask.add_argument("--rate", type=float, default=300)
    ask.add_argument("--lines", type=int, default=64)
    ask.add_argument("--predicted", type=int, default=300, help="debriefs in codec 3")
    ask.add_argument("--plain", action="store_true", help="plain HTTP, as behind a proxy")
    options = ask.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        organisation = make_hub(folder, "Load", "https://127.0.0.1/", own_authority=not options.plain)
        laptops = enrolled(folder, options.devices)
        requests, count = material(laptops, 3 * options.bundles, random.Random(1))
        slow = predicted(laptops, options.predicted)
        command = [sys.executable, "-m", "fieldscribe", "hub", "serve", "--data", name, "--port", "0", "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout
                port = int(json.loads(process.stdout.readline())["listening"].rpartition(":")[2])
                context = None
                if not options.plain:
                    context = ssl.create_default_context(cadata=organisation.authority.decode())
                server, third, lines = psutil.Process(process.pid), len(requests) // 3, options.lines
                print(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
                print("| how | bundles | half within | 99 % within | slowest | server's processor each | answers |")
                print("|---|---|---|---|---|---|---|", flush=True)
                first, second, rest = requests[:third], requests[third : 2 * third], requests[2 * third :]
                fast = measured(server, lambda: at_full_speed(port, context, first, lines))
                show(f"as fast as it goes, {lines} open connections", fast)
                paced = measured(server, lambda: at_a_rate(port, context, second, lines, options.rate))
                show(f"{options.rate:.0f}/s, {lines} open connections", paced)
                each = measured(server, lambda: anew(port, context, rest, 16))
                show("a new connection each, 16 at a time", each)
                stored = measured(server, lambda: at_a_rate(port, context, slow, lines, options.rate))
                show(f"codec 3, {options.rate:.0f}/s, {lines} open connections", stored)
                print("\n" + until_opened(folder, server), end="")
                print(f"\nload after: {os.getloadavg()[0]:.1f}; the server holds", end=" ")
                print(f"{server.memory_info().rss / 2**20:.0f} MB; {asyncio.run(idle(server, port, context, 1000))}")
                print(check(folder, count + options.predicted))
            finally:
                process.terminate()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(20)


if __name__ == "__main__":
    main()
