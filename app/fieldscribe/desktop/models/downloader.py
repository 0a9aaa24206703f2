"""Downloads one model at a time while the window is open, in a thread of its own, and emits what happens as signals.

What has arrived stays on the disk whatever happens, so a download goes on where it stopped: by itself after the network
failed or something was recorded, else when the person asks for it.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from fieldscribe.errors import Cancelled, DownloadStopped, FieldscribeError, ModelUnknown, NetworkMayCost
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.events import DownloadProgressed, Event
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.workflow.downloads import Offer

_Then = Callable[[], object]
"""What is announced when a task is over, and another one may begin."""

_AGAIN_S = 60.0  # s, after the network failed; a network that comes back wakes it earlier
_LEAVE_S = 3.0  # s that `close` waits: what takes longer waits for a byte, and leaves nothing behind


class DownloadState(StrEnum):
    """What is done with a model."""

    ASKING = "asking"
    """The server is asked what there is."""
    RUNNING = "running"
    INSTALLING = "installing"
    """Everything is here: it is stored and tried."""
    NO_NETWORK = "no network"
    """It goes on by itself."""
    COSTLY_NETWORK = "costly network"
    """The network in use may cost money, and nobody has said that this is fine; it goes on by itself in a free one."""
    RECORDING = "recording"
    """Something is recorded, which comes first; it goes on by itself."""
    STOPPING = "stopping"
    PAUSED = "paused"
    FAILED = "failed"
    """A person has to do something; `problem` says what."""


@dataclass(frozen=True, slots=True)
class Download:
    """A model and what is done with it: bytes that are here, of how many (0: not known), seconds left once known."""

    model: str
    state: DownloadState
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    problem: FieldscribeError | None = None

    @property
    def at_work(self) -> bool:
        """Whether the thread is at it, or goes on with it by itself."""
        return self.state not in (DownloadState.PAUSED, DownloadState.FAILED)


class Downloader(QObject):
    """One worker. `look_up` asks a server, `start` fetches what it offered; `close` stops it and waits."""

    changed = Signal()
    """`current` is another one."""
    offered = Signal(object, bool)
    """An `Offer` that a person is to be asked about, and whether it may cost money in the network in use."""
    added = Signal(object)
    """The `ModelInfo` of what was downloaded."""
    failed = Signal(str, object)
    """The name of a model, and the error because of which its download ended."""
    broke = Signal(object)

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        self._folder = folder
        self.current: Download | None = None
        """The model that is being downloaded, or whose download failed last."""
        self._task: Callable[[Workspace], _Then] | None = None
        self._delete = False
        self._any_network = False
        """A person has said that the download may cost money."""
        self._waiting: Offer | None = None
        """What waits for a network that costs nothing."""
        self._recording = threading.Event()
        self._stopping = threading.Event()
        self._closing = threading.Event()
        self._woken = threading.Event()
        self._thread = threading.Thread(target=self._live, name="downloads", daemon=True)

    @property
    def busy(self) -> bool:
        """Whether another download has to wait until this one is over."""
        return self.current is not None and self.current.at_work

    @property
    def _costly(self) -> bool:
        return self.current is not None and self.current.state is DownloadState.COSTLY_NETWORK

    def look_up(self, model: str) -> None:
        """Ask a server what a model of the catalogue consists of; `offered` follows."""

        def ask(workspace: Workspace) -> _Then:
            offer, costs = self._find(workspace, model)
            return lambda: self.offered.emit(offer, costs)

        self._begin(Download(model, DownloadState.ASKING), ask)

    def go_on(self, model: str) -> None:
        """Fetch the rest of a model of the catalogue; `offered` follows first where that may cost money."""
        if self._costly and self._waiting is not None:
            self.offered.emit(self._waiting, True)
            return

        def go_on(workspace: Workspace) -> _Then:
            offer, costs = self._find(workspace, model)
            return (lambda: self.offered.emit(offer, costs)) if costs else self._download(workspace, offer)

        self._begin(Download(model, DownloadState.ASKING), go_on)

    def start(self, offer: "Offer", *, any_network: bool = False) -> None:
        """Fetch a model of which the person has seen the size; `any_network`: also where it may cost money."""
        if self._costly and self._waiting is not None and self._waiting.name == offer.name:
            self._any_network = any_network
            self._woken.set()
            return
        begun = Download(offer.name, DownloadState.RUNNING, offer.present, offer.repository.size)
        self._begin(begun, lambda workspace: self._download(workspace, offer), any_network)

    def pause(self) -> None:
        """Stop for now; what is here stays."""
        if self.current is not None and self.busy:
            self._stopping.set()
            self._woken.set()
            self._show(replace(self.current, state=DownloadState.STOPPING))

    def stop(self, model: str) -> None:
        """Give a download up, and delete what is here of it."""
        if self.current is not None and self.busy:
            if self.current.model == model:
                self._delete = True
                self.pause()
            return

        def delete(workspace: Workspace) -> _Then:
            _delete_part(workspace, model)
            return lambda: None

        self._begin(Download(model, DownloadState.STOPPING), delete)

    def hold(self, recording: bool) -> None:
        """Something is being recorded, or no longer; meanwhile nothing is downloaded."""
        (self._recording.set if recording else self._recording.clear)()
        self._woken.set()

    def wake(self) -> None:
        """There is a network again: do not wait any longer."""
        self._woken.set()

    def close(self) -> None:
        """Stop within moments; what is here stays."""
        self._closing.set()
        self._stopping.set()
        self._woken.set()
        if self._thread.is_alive():
            self._thread.join(_LEAVE_S)

    def _begin(self, first: Download, task: Callable[[Workspace], _Then], any_network: bool = False) -> None:
        if self.busy or self._closing.is_set():
            return
        self._stopping.clear()
        self._delete = False
        self._any_network = any_network
        self._show(first)
        self._task = task
        self._woken.set()
        if not self._thread.is_alive():
            self._thread.start()

    def _live(self) -> None:
        while not self._closing.is_set():
            self._woken.wait()
            self._woken.clear()
            task, self._task = self._task, None
            if task is None or self.current is None:
                continue
            model, then = self.current.model, None
            problem: FieldscribeError | None = None
            try:
                with Workspace.open(self._folder) as workspace:
                    try:
                        then = task(workspace)
                    except Cancelled:
                        if self._delete:
                            _delete_part(workspace, model)
            except FieldscribeError as error:
                problem = error
            except Exception as error:
                self.broke.emit(error)
            if self._closing.is_set():
                return
            failed = replace(self.current, state=DownloadState.FAILED, problem=problem) if problem else None
            self._show(failed)
            if problem is not None:
                self.failed.emit(model, problem)
            elif then is not None:
                then()

    def _find(self, workspace: Workspace, model: str) -> "tuple[Offer, bool]":
        from fieldscribe.workflow.downloads import find_download, may_cost_money

        offer = find_download(workspace, model)
        costs = may_cost_money(workspace, offer)
        if self._stopping.is_set():
            raise Cancelled
        return offer, costs

    def _download(self, workspace: Workspace, offer: "Offer") -> _Then:
        """Fetch a model, again and again while only the network fails. Raises Cancelled when it is to stop."""
        from fieldscribe.workflow.downloads import download_model
        from fieldscribe.workflow.models import interrupted_downloads

        while True:
            offer = replace(offer, present=interrupted_downloads(workspace).get(offer.name, 0))
            state = Download(offer.name, DownloadState.RUNNING, offer.present, offer.repository.size)
            try:
                if not self._recording.is_set():
                    self._show(state)
                    any_network = self._any_network
                    model = download_model(workspace, offer, self._forward, self._should_stop, any_network=any_network)
                    return lambda: self.added.emit(model)
            except NetworkMayCost:
                self._wait_for_free_network(workspace, offer)
            except DownloadStopped as error:
                here = interrupted_downloads(workspace).get(offer.name, 0)
                self._woken.clear()
                self._show(replace(state, state=DownloadState.NO_NETWORK, done=here, problem=error))
                if not self._should_stop():
                    self._woken.wait(_AGAIN_S)
            except Cancelled:
                if self._stopping.is_set():
                    raise
            while self._recording.is_set() and not self._stopping.is_set():
                here = interrupted_downloads(workspace).get(offer.name, 0)
                self._show(replace(state, state=DownloadState.RECORDING, done=here))
                self._woken.wait()
                self._woken.clear()
            if self._stopping.is_set():
                raise Cancelled

    def _wait_for_free_network(self, workspace: Workspace, offer: "Offer") -> None:
        """Wait until the network costs nothing, or a person says that it may cost something, or the download stops."""
        from fieldscribe.workflow.downloads import NETWORK_EVERY, may_cost_money
        from fieldscribe.workflow.models import interrupted_downloads

        here = interrupted_downloads(workspace).get(offer.name, 0)
        self._waiting = offer = replace(offer, present=here)
        self._show(Download(offer.name, DownloadState.COSTLY_NETWORK, here, offer.repository.size))
        while not self._stopping.is_set() and not self._any_network and may_cost_money(workspace, offer):
            self._woken.wait(NETWORK_EVERY)
            self._woken.clear()
        self._waiting = None

    def _should_stop(self) -> bool:
        return self._stopping.is_set() or self._recording.is_set()

    def _forward(self, event: Event) -> None:
        if isinstance(event, DownloadProgressed) and not self._stopping.is_set():
            installing = event.done >= event.total
            state = DownloadState.INSTALLING if installing else DownloadState.RUNNING
            self._show(Download(event.model, state, event.done, event.total, event.seconds_left))

    def _show(self, download: Download | None) -> None:
        self.current = download
        self.changed.emit()


def _delete_part(workspace: Workspace, model: str) -> None:
    from fieldscribe.workflow.models import remove_model

    with suppress(ModelUnknown):  # nothing has arrived of it
        remove_model(workspace, model)
