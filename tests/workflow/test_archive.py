"""Workers of Dask transcribe a folder of sound as this computer alone does, whatever breaks down."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import psutil
import pytest

from fieldscribe import errors
from fieldscribe.domain import JobState, TranscribeOptions
from fieldscribe.paths import DataFolder
from fieldscribe.workflow import scheduler
from fieldscribe.workflow.archive import Archived, transcribe_archive
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.importing import Refused
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.workspace import Workspace

OPTIONS = TranscribeOptions(language="en")


@pytest.fixture(scope="module")
def workers() -> Iterator[Executor]:
    pytest.importorskip("distributed", reason="Dask is not installed")
    with scheduler.open_workers(scheduler.LOCAL, 2) as opened:
        yield opened


@pytest.fixture
def archive(tmp_path: Path, cut: Callable[..., Path]) -> Path:
    """Two files of speech in folders, and one that is none."""
    folder = tmp_path / "Archives d'été"
    for number in range(2):
        place = folder / f"jour {number}" / "séance.flac"
        place.parent.mkdir(parents=True)
        place.write_bytes(cut(4 * number, 4 * number + 4).read_bytes())
    (folder / "broken.mp3").write_bytes(b"no sound" * 100)
    return folder


def archived(workspace: Workspace, folder: Path, workers: Executor | None) -> dict[str, Archived | Refused]:
    """What became of each file, by the name of the folder it lies in."""
    found = list(transcribe_archive(workspace, folder, OPTIONS, workers=workers))
    return {(one.source if isinstance(one, Refused) else one.imported.source).parent.name: one for one in found}


def texts(workspace: Workspace, found: dict[str, Archived | Refused]) -> dict[str, list[tuple[float, str]]]:
    return {
        name: [(each.start, each.text) for each in get_transcript(workspace, one.imported.debrief.id).segments]
        for name, one in found.items()
        if isinstance(one, Archived)
    }


def test_workers_write_what_this_computer_alone_writes(workspace, workers, archive, tmp_path):
    by_workers = archived(workspace, archive, workers)
    assert isinstance(by_workers["Archives d'été"], Refused)
    assert [one.job.state for one in by_workers.values() if isinstance(one, Archived)] == [JobState.DONE] * 2
    with Workspace.open(DataFolder(tmp_path / "alone")) as alone:
        here = archived(alone, archive, None)
        assert texts(workspace, by_workers) == texts(alone, here)
    assert all(texts(workspace, by_workers).values())

    again = archived(workspace, archive, Nobody())
    assert texts(workspace, again) == texts(workspace, by_workers)
    assert not list(Path(workspace.folder.root).rglob("*.pcm"))


class Nobody(Executor):
    """Workers that must not be asked."""

    def submit(self, function: Any, /, *given: Any, **named: Any) -> Future[Any]:
        raise AssertionError


def test_a_worker_that_is_killed_loses_nothing(workspace, workers, archive):
    killed = []

    class KillingOne(Nobody):
        """Kills a worker as soon as its engine works on the first file."""

        def submit(self, function: Any, /, *given: Any, **named: Any) -> Future[Any]:
            future = workers.submit(function, *given, **named)
            while not killed and not future.done():
                for engine in psutil.Process().children(recursive=True):
                    if "fieldscribe.speech.worker" in _words(engine):
                        killed.append(engine.ppid())
                        os.kill(engine.ppid(), signal.SIGKILL)
                        break
            return future

    found = archived(workspace, archive, KillingOne())
    assert killed
    assert [one.job.state for one in found.values() if isinstance(one, Archived)] == [JobState.DONE] * 2
    assert all(texts(workspace, found).values())


def _words(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def test_a_file_that_kills_every_worker_is_given_up(workspace, workers, archive):
    class KilledByTheSecond(Nobody):
        """Sends a task that ends its worker in place of the second file."""

        def submit(self, function: Any, /, *given: Any, **named: Any) -> Future[Any]:
            return workers.submit(os._exit, 1) if "jour 1" in str(given) else workers.submit(function, *given, **named)

    found = archived(workspace, archive, KilledByTheSecond())
    states = {name: one.job.state for name, one in found.items() if isinstance(one, Archived)}
    assert states == {"jour 0": JobState.DONE, "jour 1": JobState.FAILED}
    assert "Every worker that transcribed this file broke down." in found["jour 1"].job.last_error


def test_a_worker_that_does_not_see_the_file_is_named(workspace, workers, archive, monkeypatch):
    class Elsewhere(Nobody):
        """Takes the files away before the workers look."""

        def submit(self, function: Any, /, *given: Any, **named: Any) -> Future[Any]:
            given[0].source.unlink()
            return workers.submit(function, *given, **named)

    found = archived(workspace, archive, Elsewhere())
    sentences = {str(one.job.last_error) for one in found.values() if isinstance(one, Archived)}
    assert sentences
    assert all(f"The worker on {os.uname().nodename} has no " in sentence for sentence in sentences)


def test_a_lost_scheduler_leaves_the_file_in_the_queue(workspace, archive):
    class Lost(Nobody):
        """Workers whose scheduler has gone."""

        def submit(self, function: Any, /, *given: Any, **named: Any) -> Future[Any]:
            future: Future[Any] = Future()
            future.set_exception(errors.SchedulerUnreachable("tls://office:8786", "the connection was lost"))
            return future

    with pytest.raises(errors.SchedulerUnreachable):
        archived(workspace, archive, Lost())
    assert [job.state for job in list_jobs(workspace)] == [JobState.QUEUED]


@pytest.mark.parametrize("address", ["tcp://192.0.2.7:8786", "192.0.2.7:8786", "ws://192.0.2.7:8786"])
def test_another_computer_is_addressed_with_tls_only(workers, address):
    with pytest.raises(errors.SchedulerNotEncrypted), scheduler.open_workers(address):
        pass


def test_a_scheduler_that_is_not_there_is_named(workers, monkeypatch):
    monkeypatch.setattr(scheduler, "_CONNECT_S", 0.5)
    with pytest.raises(errors.SchedulerUnreachable, match=r"127\.0\.0\.1:9"), scheduler.open_workers("127.0.0.1:9"):
        pass


def test_missing_tools_are_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(errors.ArchiveToolsMissing, match="pip install fieldscribe"), scheduler.open_workers("local"):
        pass


def test_a_worker_with_another_version_is_not_used(workers, monkeypatch):
    monkeypatch.setattr(scheduler, "__version__", "99.0")  # ours; the workers have the real one
    with pytest.raises(errors.WorkerOfOtherVersion, match=r"and this computer 99\.0"):
        scheduler._require_same_version(workers._client)


def test_local_workers_listen_on_this_computer_only(workers):
    processes = [psutil.Process(), *psutil.Process().children(recursive=True)]
    ports = [
        each.laddr.ip for process in processes for each in process.net_connections("inet") if each.status == "LISTEN"
    ]
    assert "127.0.0.1" in ports
    assert not {"0.0.0.0", "::"} & set(ports)
