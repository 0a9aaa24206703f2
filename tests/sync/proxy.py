"""A network between laptop and hub that breaks on demand: at a byte, in either direction, in three ways."""

import contextlib
import select
import socket
import struct
import threading
import time
from dataclasses import dataclass

FIN, RST, STALL = "fin", "rst", "stall"


@dataclass
class Fault:
    """What happens to one connection: it breaks after so many bytes up (to the hub) or down. None: it does not."""

    up: int | None = None
    down: int | None = None
    how: str = FIN
    bytes_per_second: float = 0
    delay: float = 0


class Network:
    """A proxy on a port of its own. `faults` are for the next connections in turn; what comes after has none."""

    def __init__(self, port: int) -> None:
        self.target = port
        self.faults: list[Fault] = []
        self.always = Fault()
        self.connections = 0
        self.up = self.down = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._stopped = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._stopped.set()
        self._listener.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                self.connections += 1
                fault = self.faults.pop(0) if self.faults else self.always
                threading.Thread(target=self._serve, args=(client, fault), daemon=True).start()

    def _serve(self, client: socket.socket, fault: Fault) -> None:
        try:
            hub = socket.create_connection(("127.0.0.1", self.target), timeout=30)
        except OSError:
            client.close()
            return
        with client, hub, contextlib.suppress(OSError):
            self._pass_on(client, hub, fault)

    def _pass_on(self, client: socket.socket, hub: socket.socket, fault: Fault) -> None:
        """Until both are done, or the fault comes."""
        left = {client: fault.up, hub: fault.down}
        open_ends = [client, hub]
        for line in open_ends:
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while open_ends:
            for source in select.select(open_ends, [], [], 60)[0]:
                target = hub if source is client else client
                data = source.recv(65536)
                if not data:
                    open_ends.remove(source)
                    target.shutdown(socket.SHUT_WR)
                    continue
                time.sleep(fault.delay + (len(data) / fault.bytes_per_second if fault.bytes_per_second else 0))
                limit = left[source]
                passed = data if limit is None else data[:limit]
                target.sendall(passed)
                if source is client:
                    self.up += len(passed)
                else:
                    self.down += len(passed)
                if limit is not None:
                    left[source] = limit - len(passed)
                    if left[source] == 0:
                        self._break(client, hub, fault.how)
                        return

    def _break(self, client: socket.socket, hub: socket.socket, how: str) -> None:
        if how == STALL:
            self._stopped.wait(20)
        elif how == RST:
            for line in (client, hub):
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
