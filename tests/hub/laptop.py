"""A laptop for tests of the hub: the plainest client that keeps the rules of docs/wire.md, with faults on demand."""

import http.client
import json
import secrets
import socket
import ssl
from base64 import urlsafe_b64decode
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from tests.hub.server import HubServer

from fieldscribe.hub import enrolment
from fieldscribe.hub.app import now
from fieldscribe.wire import acknowledgement, bundle, exchange, keys, protocol
from fieldscribe.wire.acknowledgement import Acknowledgement
from fieldscribe.wire.document import Document, Passage, Withdrawal, encode
from fieldscribe.wire.exchange import Reply


@dataclass
class Answer:
    """An answer of the hub; names of headers in small letters. `reply` is None where there is none."""

    status: int
    headers: dict[str, str]
    body: bytes
    reply: Reply | None

    @property
    def acknowledgement(self) -> Acknowledgement | None:
        """What has arrived."""
        return self.reply.acknowledgement if self.reply else None

    @property
    def offset(self) -> int:
        """How much of the bundle in question is kept."""
        assert self.reply
        return self.reply.offset


@dataclass
class Laptop:
    """An enrolled device."""

    hub: HubServer
    name: str = "laptop"
    private: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    enrolled: dict[str, Any] = field(default_factory=dict)

    def enrol(self, code: str | None = None) -> "Laptop":
        """Enrol with a code, by default a new one."""
        status, answer = self.ask_to_enrol(code or self.hub.code())
        assert status == 201, answer
        self.enrolled = answer
        return self

    def enrol_directly(self) -> "Laptop":
        """Enrol without a running server."""
        asked = enrolment.Request(self.hub.code(), self.name, keys.signing_public(self.private))
        with self.hub.store() as store, store.transaction():
            self.enrolled = enrolment.enrol(store, self.hub.organisation, asked, now()) or {}
        return self

    def ask_to_enrol(self, code: str, **more: Any) -> tuple[int, Any]:
        """What the hub answers."""
        public = keys.signing_public(self.private).hex()
        asked = {"code": code, "device_name": self.name, "public_key": public, "versions": [1], **more}
        answer = self.request("POST", protocol.ENROL, json.dumps(asked).encode(), {"Content-Type": "application/json"})
        return answer.status, json.loads(answer.body)

    @property
    def device(self) -> bytes:
        """Its identifier."""
        return bytes.fromhex(self.enrolled["device"])

    def bundle(self, sequence: int, payload: Document | Withdrawal, **changes: Any) -> bytes:
        """A sealed bundle."""
        values = {
            "device": self.device,
            "sequence": sequence,
            "key": self.private,
        }
        return bundle.seal(encode(payload), **(values | changes))

    @property
    def token(self) -> bytes:
        """What it proves itself with."""
        return urlsafe_b64decode(self.enrolled["token"] + "==")

    def message(self, sequence: int, content: bytes, offset: int = 0) -> bytes:
        """What it posts to send a bundle, or the rest of one."""
        return exchange.head_for(self.token, sequence, content, offset) + content[offset:]

    def put(self, sequence: int, content: bytes, offset: int = 0) -> Answer:
        """Send a bundle, or the rest of one from `offset` on."""
        return self.post(self.message(sequence, content, offset))

    def ask(self, sequence: int) -> Answer:
        """Ask what has arrived."""
        return self.post(exchange.ask(self.token, sequence))

    def post(self, body: bytes, **headers: str) -> Answer:
        """Post something to where bundles go."""
        return self.request("POST", protocol.BUNDLES, body, headers)

    def request(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        """One request on a connection of its own."""
        connection = self.connection()
        try:
            connection.request(method, f"/{path}", body or None, headers)
            return read_answer(connection.getresponse())
        finally:
            connection.close()

    def connection(self) -> http.client.HTTPConnection:
        """A connection to the hub, that trusts its authority and nobody else."""
        if not self.hub.options.get("tls", True):
            return http.client.HTTPConnection("127.0.0.1", self.hub.port, timeout=30)
        return http.client.HTTPSConnection("127.0.0.1", self.hub.port, timeout=30, context=trusting(self.hub))

    def request_head(self, sequence: int, content: bytes, offset: int = 0) -> bytes:
        """What goes over the line before the bundle."""
        body = self.message(sequence, content, offset)
        lines = [f"POST /{protocol.BUNDLES} HTTP/1.1", "Host: hub", f"Content-Length: {len(body)}"]
        return "\r\n".join([*lines, "", ""]).encode() + body[: len(body) - len(content) + offset]

    def put_cut(self, sequence: int, content: bytes, arrives: int, offset: int = 0) -> None:
        """Send the headers and the body only up to byte `arrives` of the bundle, then break the connection."""
        with self.socket() as line:
            line.sendall(self.request_head(sequence, content, offset) + content[offset:arrives])

    def socket(self) -> socket.socket:
        """A bare connection, encrypted where the hub is."""
        line = socket.create_connection(("127.0.0.1", self.hub.port), timeout=30)
        if self.hub.options.get("tls", True):
            return trusting(self.hub).wrap_socket(line, server_hostname="127.0.0.1")
        return line


def trusting(hub: HubServer) -> ssl.SSLContext:
    """A context that trusts the hub's own authority only, as a pinned laptop does."""
    return ssl.create_default_context(cadata=hub.authority.decode())


def read_answer(response: http.client.HTTPResponse) -> Answer:
    """The whole answer, with the reply in it."""
    body = response.read()
    headers = {name.lower(): value for name, value in response.getheaders()}
    reply = exchange.decode_reply(body) if body.startswith(acknowledgement.MAGIC) else None
    return Answer(response.status, headers, body, reply)


def document(number: int = 1, revision: int = 1, **changes: Any) -> Document:
    """A small debrief."""
    said = f"We gave oxytocin at once, revision {revision}. Next time we call for help sooner. "
    passages = (Passage(0, 50, said), Passage(50, 120, "Na mimi nilifikiri hivyo."))
    values: dict[str, Any] = {"title": f"Bleeding after birth {number}", "date": "2026-11-21", "site": "Mwanza"}
    return Document(f"{number:032x}", revision, **({"passages": passages} | values | changes))


def long_document(number: int = 1, revision: int = 1) -> Document:
    """A debrief that does not pack well: a bundle of about 10 KB."""
    text = " ".join(sha256(f"{number}/{each}".encode()).hexdigest() for each in range(300))
    return document(number, revision, passages=(Passage(0, 50, text),))
