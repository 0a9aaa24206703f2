"""Workers that share out a long list of work: those of a Dask scheduler, on this computer or on many.

Dask (`pip install fieldscribe[archive]`) does what is hard here: it starts a task again elsewhere when its worker is
lost, and gives one up that has cost three workers. Workers run whatever code they are sent, and this process unpickles
what they answer: over a network that is done with TLS only, whose certificates both sides check.
"""

import logging
import platform
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from fieldscribe import __version__
from fieldscribe.errors import (
    ArchiveToolsMissing,
    SchedulerNotEncrypted,
    SchedulerUnreachable,
    WorkerOfOtherVersion,
)
from fieldscribe.sentences import Sentence

LOCAL = "local"
_CONNECT_S = 20
_LOST_WORKERS = 2  # that a task may cost and still be tried again


@dataclass(frozen=True, slots=True)
class Certificates:
    """Files of the scheduler's certificate authority, and of this computer's certificate and key."""

    authority: Path
    certificate: Path
    key: Path


@contextmanager
def open_workers(
    address: str, count: int | None = None, certificates: Certificates | None = None
) -> Iterator[Executor]:
    """The workers of the scheduler at an address; for "local" `count` new ones on this computer (None: one a core).

    A future of theirs raises BrokenProcessPool when three workers died of it. They are given up at the end; those that
    were started here have ended then. Raises ArchiveToolsMissing, SchedulerNotEncrypted, SchedulerUnreachable and
    WorkerOfOtherVersion.
    """
    try:
        import distributed
    except ImportError as error:
        raise ArchiveToolsMissing(str(error)) from error
    import dask
    import psutil

    settings = {
        "distributed.scheduler.allowed-failures": _LOST_WORKERS,
        "distributed.comm.timeouts.connect": f"{_CONNECT_S}s",
    }
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is raised
    with dask.config.set(settings):
        if address == LOCAL:
            workers = count or psutil.cpu_count(logical=False) or 1
            with (
                distributed.LocalCluster(
                    n_workers=workers,
                    threads_per_worker=1,
                    dashboard_address="127.0.0.1:0",
                    memory_limit=None,
                    silence_logs=50,
                ) as cluster,
                distributed.Client(cluster) as client,
            ):
                yield _DaskWorkers(client, address)
            return
        _require_encryption(address, certificates)
        try:
            security = certificates and distributed.Security(
                tls_ca_file=str(certificates.authority),
                tls_client_cert=str(certificates.certificate),
                tls_client_key=str(certificates.key),
                require_encryption=True,
            )
            client = distributed.Client(address, security=security, timeout=_CONNECT_S)
        except (OSError, ValueError) as error:  # Dask tells a refused certificate as a time-out
            why = Sentence("it does not answer, or refuses the certificates")
            raise SchedulerUnreachable(address, why, str(error)) from error
        with client:
            _require_same_version(client)
            yield _DaskWorkers(client, address)


class _DaskWorkers(Executor):
    """A Dask client as an executor of the standard library, with its exception for workers that died."""

    def __init__(self, client: Any, address: str) -> None:
        self._client, self._address = client, address

    def submit(self, function: Any, /, *given: Any, **named: Any) -> Future[Any]:
        from distributed import KilledWorker

        theirs = self._client.submit(function, *given, **named, pure=False)
        ours: Future[Any] = Future()
        ours.set_running_or_notify_cancel()

        def answer(done: Any) -> None:
            if done.status == "finished":
                ours.set_result(done.result())
                return
            lost = SchedulerUnreachable(self._address, Sentence("the connection was lost"))
            error = done.exception() if done.status == "error" else lost
            ours.set_exception(BrokenProcessPool(str(error)) if isinstance(error, KilledWorker) else error)

        theirs.add_done_callback(answer)
        ours.theirs = theirs  # type: ignore[attr-defined]  # Dask forgets a task that nobody holds
        return ours


def _require_encryption(address: str, certificates: Certificates | None) -> None:
    """Raises SchedulerNotEncrypted for other computers without TLS, and SchedulerUnreachable without certificates."""
    parts = urlsplit(address if "://" in address else f"tcp://{address}")
    if parts.scheme != "tls" and parts.hostname not in ("127.0.0.1", "::1", "localhost"):
        raise SchedulerNotEncrypted(address)
    if parts.scheme == "tls" and not certificates:
        raise SchedulerUnreachable(address, Sentence("an authority, a certificate and a key are needed for it"))


def _require_same_version(client: Any) -> None:
    """Raises WorkerOfOtherVersion."""
    for host, version in client.run(_version).values():
        if version != __version__:
            raise WorkerOfOtherVersion(host, version, __version__)


def _version() -> tuple[str, str]:
    return platform.node(), __version__
