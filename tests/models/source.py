"""A source of models on this machine that speaks Hugging Face's API, and misbehaves where a test wants it."""

import hashlib
import json
import random
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

LARGE = 100_000
"""Bytes from which a file is stored with Git LFS, and so comes from the other server."""

Content = bytes | memoryview
"""Of a file; a view of one that lies on the disk where it is gigabytes long."""


@dataclass
class Source:
    """Two servers: the API, and the one that large files come from."""

    files: dict[str, Content]
    commit: str = "1" * 40
    name: str = "someone/faster-whisper-test"
    faults: list[tuple[str, int]] = field(default_factory=list)
    """What goes wrong with the next answers that would bring model.bin, each with a number:

    "cut" or "stall" after so many bytes of the body; "drip", a byte at a time after them; "status", the number;
    "whole", without regard to the range; "elsewhere", from another byte; "damaged"; "long"; "changed", another hash;
    "login page"; "login redirect"; "leaves", a redirect that names no hash; "loop", a redirect to itself.
    """
    requests: list[tuple[str, str]] = field(default_factory=list)
    """Path and Range of each request, those to the second server with "cdn" before the path."""
    extra: dict[str, object] = field(default_factory=dict)
    """What the listing says besides, or instead."""
    digests: dict[str, tuple[Content, str]] = field(default_factory=dict)
    open: list[socket.socket] = field(default_factory=list)
    end: threading.Event = field(default_factory=threading.Event)
    url: str = ""
    cdn: str = ""

    def listing(self) -> dict[str, object]:
        """As `GET /api/models/NAME/revision/REVISION?blobs=true` answers (recorded by its keys in huggingface_hub)."""
        siblings = []
        for name, content in self.files.items():
            found: dict[str, object] = {"rfilename": name, "size": len(content)}
            if len(content) >= LARGE:
                digest = self.digest(name)
                found["blobId"] = git_hash(f"oid sha256:{digest}".encode())  # of what Git has in its place
                found["lfs"] = {"sha256": digest, "size": len(content), "pointerSize": 134}
            else:
                found["blobId"] = git_hash(content)
            siblings.append(found)
        return {
            "_id": "6540",
            "id": self.name,
            "modelId": self.name,
            "sha": self.commit,
            "private": False,
            "gated": False,
            "disabled": False,
            "tags": ["license:mit"],
            "cardData": {"license": "mit"},
            "siblings": siblings,
            **self.extra,
        }

    def digest(self, name: str) -> str:
        """The SHA-256 of a file, computed once for each content that it has."""
        content = self.files[name]
        known = self.digests.get(name)
        if known is None or known[0] is not content:
            known = self.digests[name] = (content, sha256(content))
        return known[1]

    def bytes_asked_for(self) -> list[int]:
        """From which byte on each request to the second server asked."""
        found = [asked for path, asked in self.requests if path.startswith("cdn")]
        return [int(asked.removeprefix("bytes=").rstrip("-")) if asked else 0 for asked in found]


def sha256(content: Content) -> str:
    return hashlib.sha256(content).hexdigest()


def git_hash(content: Content) -> str:
    return hashlib.sha1(b"blob %d\0%b" % (len(content), content)).hexdigest()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    source: Source
    is_cdn: bool

    def setup(self) -> None:
        super().setup()
        self.source.open.append(self.connection)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except ConnectionError:  # whom we serve has gone
            self.close_connection = True

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        asked = self.headers.get("Range", "")
        self.source.requests.append((("cdn" if self.is_cdn else "") + path, asked))
        if self.is_cdn:
            return self.large_file(self.source.files[path.rpartition("/")[2]], asked)
        if path == f"/api/models/{self.source.name}/revision/main":
            return self.answer(200, json.dumps(self.source.listing()).encode(), {"Content-Type": "application/json"})
        start = f"/{self.source.name}/resolve/{self.source.commit}/"
        if path.startswith(start) and (content := self.source.files.get(path.removeprefix(start))) is not None:
            return self.file(path, content, asked)
        return self.answer(404, b'{"error":"Repository not found"}', {"X-Error-Code": "RepoNotFound"})

    def file(self, path: str, content: Content, asked: str) -> None:
        headers = {"X-Repo-Commit": self.source.commit, "Accept-Ranges": "bytes"}
        if len(content) < LARGE:
            return self.answer(200, content, {**headers, "ETag": f'"{git_hash(content)}"'})
        fault, _ = self.source.faults[0] if self.source.faults and path.endswith("/model.bin") else ("", 0)
        if fault in ("login page", "login redirect", "leaves", "loop", "changed"):
            self.source.faults.pop(0)
        if fault == "login page":
            return self.answer(200, b"<html>Welcome to Hotel Wi-Fi</html>", {"Content-Type": "text/html"})
        if fault == "login redirect":
            return self.answer(302, b"", {"Location": f"{self.source.cdn}/login"})
        if fault == "loop":
            self.source.faults.insert(0, (fault, 0))
            return self.answer(307, b"", {**headers, "Location": path})
        location = f"{self.source.cdn}/repos/ab/cd/{path.rpartition('/')[2]}?X-Amz-Signature=0"
        headers |= {"X-Linked-Size": str(len(content)), "Location": location}
        headers["X-Linked-Etag"] = f'"{self.source.digest(path.rpartition("/")[2])}"'
        if fault == "leaves":
            del headers["X-Linked-Etag"]
        if fault == "changed":
            headers["X-Linked-Etag"] = f'"{sha256(b"another")}"'
        return self.answer(302, b"Found. Redirecting", headers)

    def large_file(self, content: Content, asked: str) -> None:
        faults = self.source.faults if "/model.bin" in self.path else []
        fault, number = faults.pop(0) if faults else ("", 0)
        first = int(asked.removeprefix("bytes=").rstrip("-")) if asked and fault != "whole" else 0
        headers = {"Content-Type": "application/octet-stream", "ETag": '"0123456789abcdef-2"'}
        if fault == "status":
            return self.answer(number, b"<Error/>", headers)
        if fault == "login page":
            return self.answer(200, b"<html>Welcome to Hotel Wi-Fi</html>", {"Content-Type": "text/html"})
        if fault == "damaged":
            content = bytes(content[:-1]) + bytes([content[-1] ^ 1])
        if fault == "elsewhere":
            first = max(0, first - 7)
        if fault == "long":
            self.send_response(200)
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(bytes(content) + b"more")
            self.close_connection = True
            return None
        body = content[first:]
        if asked and fault != "whole":
            headers["Content-Range"] = f"bytes {first}-{len(content) - 1}/{len(content)}"
        if fault not in ("cut", "stall", "drip"):
            return self.answer(206 if "Content-Range" in headers else 200, body, headers)
        self.answer(206 if "Content-Range" in headers else 200, body, headers, send=body[:number])
        if fault == "stall":
            self.source.end.wait(60)
        for byte in body[number:] if fault == "drip" else b"":
            self.wfile.write(bytes([byte]))
            if self.source.end.wait(0.05):
                break
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)
        return None

    def answer(self, status: int, body: Content, headers: dict[str, str], send: Content | None = None) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body if send is None else send)
            self.wfile.flush()


@contextmanager
def running_source() -> Iterator[Source]:
    """A source of a model whose weights are 3.3 MB of noise, until the context ends."""
    noise = random.Random(1).randbytes(3_300_000)
    texts = dict.fromkeys(("config.json", "tokenizer.json", "vocabulary.txt", ".gitattributes"), b"[]")
    found = Source({**texts, "README.md": b"", "model.bin": noise})
    servers = []
    for is_cdn in (False, True):
        handler = type("Handler", (_Handler,), {"source": found, "is_cdn": is_cdn})
        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), handler))
        servers[-1].daemon_threads = False
    found.url, found.cdn = (f"http://127.0.0.1:{server.server_port}" for server in servers)
    threads = [threading.Thread(target=server.serve_forever, args=(0.02,)) for server in servers]
    for thread in threads:
        thread.start()
    try:
        yield found
    finally:
        found.end.set()
        for server in servers:
            server.shutdown()
        for connection in found.open:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for server in servers:
            server.server_close()
        for thread in threads:
            thread.join()
