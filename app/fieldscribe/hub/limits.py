"""How much one device may ask for: a broken or hostile laptop slows down itself and nobody else."""

import os
from dataclasses import dataclass, field

from fieldscribe.hub.store import Device

DEVICES_REMEMBERED = 20_000


@dataclass(frozen=True)
class Limits:
    """Requests and bytes that a device may use at once, and what of it comes back every second."""

    requests: float = 600
    requests_per_second: float = 5
    upload_bytes: float = 30e6
    upload_bytes_per_second: float = 20e3
    memory_bytes: int = 64 * 2**20
    """What the uploads of all devices may hold in memory together."""
    opening_processes: int = field(default_factory=lambda: min(4, os.cpu_count() or 1))
    """How many bundles are opened at once whose text takes long to unpack."""


@dataclass
class _Account:
    requests: float
    upload_bytes: float
    at: float


class Meter:
    """Counts what devices use. Times are seconds of a clock that never goes back."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._accounts: dict[bytes, _Account] = {}
        self._memory = 0

    def request(self, device: Device, size: int, now: float) -> int:
        """Count a request with a body of that many bytes; returns 0, or after how many seconds to ask again."""
        limits, account = self.limits, self._account(device.id, now)
        wait = max(
            (1 - account.requests) / limits.requests_per_second,
            (size - account.upload_bytes) / limits.upload_bytes_per_second,
        )
        if wait > 0:
            return int(wait) + 1
        account.requests -= 1
        account.upload_bytes -= size
        return 0

    def begin_upload(self, size: int) -> bool:
        """Whether there is room for one more upload of that many bytes; then `end_upload` has to follow."""
        if self._memory + size > self.limits.memory_bytes:
            return False
        self._memory += size
        return True

    def end_upload(self, size: int) -> None:
        """Give its room back."""
        self._memory -= size

    def _account(self, device: bytes, now: float) -> _Account:
        limits = self.limits
        account = self._accounts.get(device)
        if account is None:
            if len(self._accounts) >= DEVICES_REMEMBERED:
                self._accounts.clear()
            account = self._accounts[device] = _Account(limits.requests, limits.upload_bytes, now)
        passed, account.at = now - account.at, now
        account.requests = min(limits.requests, account.requests + passed * limits.requests_per_second)
        account.upload_bytes = min(limits.upload_bytes, account.upload_bytes + passed * limits.upload_bytes_per_second)
        return account
