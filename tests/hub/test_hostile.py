"""What no laptop sends: each gets a clear answer or a closed line, and leaves nothing behind."""

import json
import socket
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
from tests.hub.laptop import Laptop, document, long_document
from tests.hub.server import HubServer, running_hub

from fieldscribe.wire import codecs, keys, protocol
from fieldscribe.wire.octets import varint


def counts(hub: HubServer) -> dict[str, int]:
    """How many rows each table has."""
    with hub.store() as store:
        tables = [row[0] for row in store.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: store.connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


def ask(hub: HubServer, data: bytes) -> bytes:
    """Send raw bytes and read until the hub closes, or the first answer is complete enough to judge."""
    with socket.create_connection(("127.0.0.1", hub.port), timeout=20) as line:
        line.sendall(data)
        answer = b""
        while b"\r\n\r\n" not in answer:
            more = line.recv(65536)
            if not more:
                break
            answer += more
        return answer


@pytest.mark.parametrize(
    "data",
    [
        b"GET /x HTTP/1.1\r\nHost: h\r\n" + b"X: " + b"a" * 20000 + b"\r\n\r\n",
        b"GET /x HTTP/1.1\r\nHost: h\r\n" + b"X: a\r\n" * 3000 + b"\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500),  # a TLS hello
        b"\x00" * 9000,
        b"GET http://example.org/ HTTP/1.1\r\n\r\n",
        b"CONNECT example.org:443 HTTP/1.1\r\nHost: h\r\n\r\n",
        b"GET /v1/bundles/../../etc/passwd HTTP/1.1\r\nHost: h\r\n\r\n",
        b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: h\r\n\r\n",
        b"TRACE / HTTP/1.1\r\nHost: h\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"POST /v1/enrol HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
        b"POST /v1/enrol HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET /v1/hello HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    ],
    ids=range(13),
)
def test_requests_that_are_none_are_refused(plain_hub: HubServer, data: bytes) -> None:
    before = counts(plain_hub)
    answer = ask(plain_hub, data)
    assert answer == b"" or answer.startswith((b"HTTP/1.1 4", b"HTTP/1.1 200")), answer[:100]
    assert (b"HTTP/1.1 200" in answer) == (b"/v1/hello" in data)
    assert counts(plain_hub) == before


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b"[" * 3000,
        b'{"code": 1, "device_name": 2, "public_key": 3}',
        b'{"code": "A", "device_name": "x", "public_key": "' + b"zz" * 32 + b'"}',
        b"\xff\xfe",
        b"{" + b" " * 5000,
        json.dumps({"code": ["0"] * 500}).encode(),
    ],
    ids=range(9),
)
def test_enrolments_that_are_none_are_refused(plain_hub: HubServer, body: bytes) -> None:
    before = counts(plain_hub)
    answer = Laptop(plain_hub).request("POST", protocol.ENROL, body, {"Content-Type": "application/json"})
    assert answer.status in (400, 403, 413)
    assert answer.headers["content-type"] == protocol.HELLO_TYPE
    assert counts(plain_hub) == before


def test_messages_that_are_none_are_refused(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub).enrol()
    content, before = laptop.bundle(1, document(300)), counts(plain_hub)
    token, rest = laptop.token, content[5:]
    messages = [
        *(b"", token[:9], token, token + b"\x81", token + b"\x00", token + b"\x80\x00" + content),  # numbers
        *(token + b"\xff" * 20, token + varint(2**60) + b"\0" + content),
        *(token + b"\x01\x05", token + b"\x01\x05" + bytes(7), token + b"\x01\xff"),  # offsets and marks
    ]
    assert {laptop.post(message).status for message in messages} == {400}
    assert laptop.post(token + b"\x01\x05" + bytes(8) + rest).status == 416
    assert laptop.post(bytes(16) + b"\x01\x00" + content).status == 403
    assert laptop.post(token + b"\x01\x00" + content, **{"Content-Encoding": "gzip"}).status == 400
    assert counts(plain_hub) == before
    assert laptop.put(1, content).status == 201


@pytest.mark.parametrize("size", ["-1", "1e3", "٣", "9" * 13, "5, 6", ""])
def test_lengths_that_are_none_are_refused(plain_hub: HubServer, size: str) -> None:
    before = counts(plain_hub)
    request = f"POST /{protocol.BUNDLES} HTTP/1.1\r\nHost: h\r\nContent-Length: {size}\r\n\r\n".encode()
    assert ask(plain_hub, request).startswith(b"HTTP/1.1 400")
    assert counts(plain_hub) == before


def test_a_body_in_chunks_is_refused(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub).enrol()
    body = laptop.message(1, laptop.bundle(1, document(302)))
    for more in (b"", f"Content-Length: {len(body)}\r\n".encode()):
        head = f"POST /{protocol.BUNDLES} HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n".encode()
        request = head + more + b"\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
        assert ask(plain_hub, request).startswith(b"HTTP/1.1 400")
    assert laptop.ask(1).acknowledgement.high_water == 0


def test_a_bundle_that_is_too_large_is_refused_before_it_comes(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub).enrol()
    content = bytes(300 * 1024)
    answer = laptop.put(1, content)
    assert answer.status == 413
    assert answer.acknowledgement.high_water == 0


def test_a_bomb_takes_no_memory(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub).enrol()
    process = psutil.Process(plain_hub.pid)
    before = process.memory_info().rss
    for number, size in enumerate((2**21 + 1, 2**40, 2**62, 2**21, 100), 1):
        header = b"FSB" + bytes([1, codecs.PACKED]) + laptop.device
        header += varint(number) + bytes(4) + varint(size)
        packed = codecs.pack(bytes(2**21))
        content = header + bytes(8) + packed
        answer = laptop.put(number, content + keys.sign(laptop.private, content))
        assert answer.status == 422
    assert answer.acknowledgement.high_water == 5
    assert process.memory_info().rss - before < 40 * 2**20


def test_one_laptop_cannot_speak_for_another(plain_hub: HubServer) -> None:
    thief, victim = Laptop(plain_hub).enrol(), Laptop(plain_hub).enrol()
    content = victim.bundle(1, document(303))
    assert thief.put(1, content).status == 422
    assert thief.put(2, content).status == 422
    assert victim.ask(1).acknowledgement.high_water == 0
    assert victim.put(1, content).status == 201


def test_names_lose_what_could_harm_a_terminal(plain_hub: HubServer) -> None:
    laptop = Laptop(plain_hub, "a\x1b[31m\x00\n\u202ename " + "x" * 500).enrol()
    with plain_hub.store() as store:
        name = store.device(laptop.device).name
    assert name.isprintable() and len(name) <= 80 and name.startswith("a [31m name")


def test_a_laptop_that_asks_too_much_is_slowed_down(strict_hub: HubServer) -> None:
    noisy, quiet = Laptop(strict_hub).enrol(), Laptop(strict_hub).enrol()
    answers = [noisy.ask(1) for _ in range(8)]
    assert [answer.status for answer in answers[:5]] == [200] * 5
    late = answers[-1]
    assert late.status == 429
    assert int(late.headers["retry-after"]) > 0
    assert late.acknowledgement is not None
    assert quiet.ask(1).status == 200
    assert quiet.put(1, quiet.bundle(1, document(304))).status == 201
    large = quiet.put(2, quiet.bundle(2, long_document(305)))
    assert large.status == 429


def test_a_laptop_whose_lines_are_dead_can_still_send(plain_hub: HubServer) -> None:
    """A stalled upload occupies memory; the oldest one of a laptop is ended, and what it brought is kept."""
    laptop = Laptop(plain_hub).enrol()
    contents = {number: laptop.bundle(number, long_document(310 + number)) for number in range(1, 7)}
    stalled = []
    for number, content in contents.items():
        stalled.append(laptop.socket())
        stalled[-1].sendall(laptop.request_head(number, content) + content[:3000])
        while laptop.ask(number).offset != 3000:
            pass
    for line in stalled[:2]:
        with line, suppress(ConnectionResetError):
            assert line.recv(100) == b""
    for number, content in contents.items():
        assert laptop.put(number, content, 3000).status == 201
    for line in stalled[2:]:
        line.close()


def test_the_uploads_of_all_laptops_together_are_bounded(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False, limits={"memory_bytes": 15_000}) as hub:
        first, second = Laptop(hub).enrol(), Laptop(hub).enrol()
        content, other = first.bundle(1, long_document(1)), second.bundle(1, long_document(2))
        with first.socket() as line:
            line.sendall(first.request_head(1, content) + content[:3000])
            while first.ask(1).offset != 3000:
                pass
            busy = second.put(1, other)
            assert (busy.status, busy.headers["retry-after"]) == (503, "2")
        while (answer := second.put(1, other)).status == 503:
            pass
        assert answer.status == 201


def test_a_silent_or_slow_client_is_disconnected_and_its_bytes_kept(strict_hub: HubServer) -> None:
    laptop = Laptop(strict_hub).enrol()
    content = laptop.bundle(1, document(306))
    silent = [laptop.socket() for _ in range(3)]
    silent[0].sendall(b"GET /v1/hel")
    silent[1].sendall(laptop.request_head(1, content) + content[:100])
    for line in silent:
        with line, suppress(ConnectionResetError):
            assert line.recv(100) == b""
    assert laptop.ask(1).offset == 100


@pytest.fixture(scope="module")
def strict_hub(tmp_path_factory: pytest.TempPathFactory):
    """A server with small limits."""
    limits = {"requests": 5, "requests_per_second": 0.01, "upload_bytes": 5000, "upload_bytes_per_second": 0.1}
    with running_hub(tmp_path_factory.mktemp("hub"), tls=False, limits=limits, patience=0.4) as hub:
        yield hub
