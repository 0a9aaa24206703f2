"""Somebody who answers in place of the hub, with what proxies, login pages and broken servers say."""

import contextlib
import socket
import threading


def answer(status: str, kind: str = "text/html", body: bytes = b"<html>Log in</html>", *headers: str) -> bytes:
    """An answer in HTTP; without a content type where `kind` is ""."""
    types = [f"Content-Type: {kind}"] if kind else []
    lines = [f"HTTP/1.1 {status}", *types, f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode() + body


class Impostor:
    """Gives every request the same `reply`, after it has passed it on to `hub`, a port, where that is given."""

    def __init__(self, reply: bytes = b"", hub: int = 0) -> None:
        self.reply, self.hub = reply, hub
        self.requests: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, contextlib.suppress(OSError, ValueError):
            client.settimeout(20)
            while request := self._request(client):
                self.requests.append(request)
                if self.hub:
                    with socket.create_connection(("127.0.0.1", self.hub), timeout=20) as line:
                        line.sendall(request)
                        line.recv(65536)
                client.sendall(self.reply)
                if not self.reply:
                    return

    def _request(self, client: socket.socket) -> bytes:
        data = b""
        while b"\r\n\r\n" not in data:
            piece = client.recv(65536)
            if not piece:
                return b""
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        length = next(
            (int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0
        )
        while len(body) < length:
            body += client.recv(65536)
        return head + b"\r\n\r\n" + body
