"""Models from Hugging Face, from a server that speaks its API, or from an organisation's folder, when a person asks."""

import ipaddress
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fieldscribe.domain import ModelInfo
from fieldscribe.errors import (
    Cancelled,
    DiskFull,
    ModelFolderBroken,
    ModelFolderMissing,
    NetworkMayCost,
    NotInCatalogue,
)
from fieldscribe.library import receivers
from fieldscribe.models.catalogue import CatalogueEntry as CatalogueEntry
from fieldscribe.models.catalogue import read_catalogue
from fieldscribe.models.connection import connect, host
from fieldscribe.models.download import Download
from fieldscribe.models.install import download_folder
from fieldscribe.models.installed import Origin
from fieldscribe.models.repository import HUGGING_FACE, RemoteFile, Repository, look_up
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.catalogue import catalogue_folder, list_catalogue
from fieldscribe.workflow.events import DownloadProgressed, Emit, ignore
from fieldscribe.workflow.models import add_model, available_name
from fieldscribe.workflow.networks import LinkKind, current_link
from fieldscribe.workflow.workspace import Workspace

NETWORK_EVERY = 10.0
"""Seconds after which it is looked whether a download is still in the same network."""

_WHAT = Sentence("downloading the model")
_STEP = 0.2  # s between two events
_COUNTED_EVERY = 5_000_000  # bytes


@dataclass(frozen=True, slots=True)
class Offer:
    """What a download would bring, and the name for it here.

    `present` bytes of it are here already; the model will take at most `disk` bytes. A `folder` is on a disk: nothing
    goes through a network.
    """

    name: str
    repository: Repository
    present: int
    disk: int
    folder: Path | None = None

    @property
    def host(self) -> str:
        """The server that it comes from, or the folder."""
        return str(self.folder) if self.folder else host(self.repository.source)

    @property
    def left(self) -> int:
        """Bytes that would go through the network."""
        return 0 if self.folder else max(0, self.repository.size - self.present)


def available_models(workspace: Workspace) -> list[CatalogueEntry]:
    """The models that can be downloaded, as the lists have them; nothing is asked of any server.

    Raises CatalogueBroken.
    """
    return list_catalogue(workspace)


def find_download(
    workspace: Workspace, model: str, name: str | None = None, source: str | None = None, revision: str = "main"
) -> Offer:
    """Ask a server for a model: "small" of the catalogue, or "Systran/faster-whisper-small"; that takes a few kB.

    `source` is its URL, by default that of the catalogue or of Hugging Face. Raises CatalogueBroken, NotInCatalogue,
    ModelExists, SourceUnreachable, RepositoryUnknown, RepositoryIncomplete, UnexpectedAnswer.
    """
    disk = 0
    if "/" not in model:
        entry = read_catalogue(workspace.folder.catalogue).get(model)
        if entry is None:
            raise NotInCatalogue(model)
        if entry.files and not source:
            return _beside(workspace, entry, name)
        name, model, source, disk = name or entry.name, entry.repository, source or entry.source, entry.disk
    name = available_name(workspace, name or model.rpartition("/")[2])
    with connect() as client:
        repository = look_up(client, model, source or HUGGING_FACE, revision)
        present = Download(client, repository, _folder(workspace, name)).present
    return Offer(name, repository, present, disk or repository.size)


def may_cost_money(workspace: Workspace, offer: Offer) -> bool:
    """Whether the download may cost money in the network in use, as far as persons have said. May take a moment.

    What comes from a disk or from a server in the same building costs nothing.
    """
    from fieldscribe.workflow.sending import judged

    if not offer.left or _is_near(offer.repository.source):
        return False
    return judged(workspace, current_link()).kind is not LinkKind.FREE


def download_model(
    workspace: Workspace,
    offer: Offer,
    emit: Emit = ignore,
    should_stop: Callable[[], bool] = lambda: False,
    *,
    any_network: bool = True,
) -> ModelInfo:
    """Download what is missing and add the model; what has arrived stays when that fails, and is used the next time.

    The bytes count in the month's data. Without `any_network` it raises NetworkMayCost in a network that may cost
    money, also when it is carried into one meanwhile. Raises DiskFull before anything is fetched, and what
    `Download.run` and `add_model` raise.
    """
    repository = offer.repository
    origin = Origin(repository.source, repository.name, repository.commit, repository.licence)
    if offer.folder:
        _require_files(offer.folder, repository.files)
        return add_model(workspace, offer.folder, offer.name, origin)
    network = _Network(workspace, offer)
    if network.costs and not any_network:
        raise NetworkMayCost(offer.name, offer.left)
    folder = _folder(workspace, offer.name)
    needed = repository.size - offer.present + offer.disk  # the download is deleted when the model is stored
    if shutil.disk_usage(workspace.folder.models).free < needed:
        raise DiskFull(_WHAT, needed)
    progress, traffic = _Progress(offer, emit), _Traffic(workspace, network)

    def stop() -> bool:
        return should_stop() or (network.look() and not any_network)

    download = None
    try:
        with connect() as client:
            download = Download(client, repository, folder, progress.report, stop, received=traffic.add)
            download.run()
    except Cancelled:
        if download and network.costs and not any_network and not should_stop():
            raise NetworkMayCost(offer.name, repository.size - download.present) from None
        raise
    finally:
        traffic.keep()
    try:
        model = add_model(workspace, folder, offer.name, origin)
    except ModelFolderBroken:  # as it was published; to download it again would not help
        shutil.rmtree(folder, ignore_errors=True)
        raise
    shutil.rmtree(folder, ignore_errors=True)
    return model


def _beside(workspace: Workspace, entry: CatalogueEntry, name: str | None) -> Offer:
    """The offer for a model that lies in a folder beside the organisation's list, on its server or on a disk."""
    name = available_name(workspace, name or entry.name)
    place = catalogue_folder(workspace)
    files = tuple(RemoteFile(each.name, each.size, each.sha256) for each in entry.files)
    repository = Repository(entry.source or place, entry.name, "", entry.licence, files)
    if not repository.source.startswith(("https://", "http://")):
        return Offer(name, repository, repository.size, entry.disk, Path(place) / entry.name)
    with connect() as client:
        return Offer(name, repository, Download(client, repository, _folder(workspace, name)).present, entry.disk)


def _require_files(folder: Path, files: tuple[RemoteFile, ...]) -> None:
    """Raise ModelFolderMissing, or ModelFolderBroken when a file in a folder is not the one that the list names."""
    if not folder.is_dir():
        raise ModelFolderMissing(str(folder))
    for file in files:
        try:
            whole = file.matches(folder / file.name)
        except OSError:
            whole = False
        if not whole:
            lack = Sentence("the file {name} is not the one that the list of models names", name=file.name)
            raise ModelFolderBroken(str(folder), lack)


def _is_near(url: str) -> bool:
    """Whether a server is this computer, or has an address of a local network."""
    name = host(url)
    with suppress(ValueError):
        return ipaddress.ip_address(name).is_private
    return name == "localhost"


def _folder(workspace: Workspace, name: str) -> Path:
    return download_folder(workspace.folder.models, name)


class _Network:
    """Whether the network in use may cost money: a computer is carried from one into another."""

    def __init__(self, workspace: Workspace, offer: Offer) -> None:
        self._workspace, self._offer = workspace, offer
        self.costs = False
        self._next = 0.0
        self.look()

    def look(self) -> bool:
        """Whether it may cost money; looked at again every few seconds."""
        if time.monotonic() >= self._next:
            self.costs = may_cost_money(self._workspace, self._offer)
            self._next = time.monotonic() + NETWORK_EVERY
        return self.costs


class _Traffic:
    """Counts the bytes that come, in the month's data of the library."""

    def __init__(self, workspace: Workspace, network: _Network) -> None:
        self._library = workspace.library
        self._network = network
        self._bytes = 0

    def add(self, count: int) -> None:
        """So many bytes came."""
        self._bytes += count
        if self._bytes >= _COUNTED_EVERY:
            self.keep()

    def keep(self) -> None:
        """Write down what came since the last time."""
        if self._bytes:
            month = f"{datetime.now():%Y-%m}"
            receivers.add_traffic(self._library, month, free=not self._network.costs, sent=0, received=self._bytes)
            self._bytes = 0


class _Progress:
    """Turns counts of bytes into events, a few per second, with the time that is left at the speed so far."""

    def __init__(self, offer: Offer, emit: Emit) -> None:
        self._offer = offer
        self._emit = emit
        self._started = time.monotonic()
        self._shown = 0.0

    def report(self, done: int) -> None:
        """So many bytes are here."""
        now, total = time.monotonic(), self._offer.repository.size
        if now < self._shown + _STEP and done < total:
            return
        self._shown = now
        fetched = done - self._offer.present
        left = (total - done) / fetched * (now - self._started) if fetched > 0 else None
        self._emit(DownloadProgressed(self._offer.name, done, total, left))
