"""A hub in a child process, and a laptop: a workspace with debriefs in it, enrolled at that hub."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.hub.server import HubServer, running_hub
from tests.sync.debriefs import write_debrief

from fieldscribe.paths import DataFolder
from fieldscribe.workflow import enrolment
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets of tests stay out of the keyring of whoever runs them."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubServer]:
    """A running hub of this module, with TLS."""
    with running_hub(tmp_path_factory.mktemp("hub")) as hub:
        yield hub


@pytest.fixture(scope="module")
def plain_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubServer]:
    """Another one without TLS, which costs time."""
    with running_hub(tmp_path_factory.mktemp("plain hub"), tls=False) as hub:
        yield hub


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(DataFolder(tmp_path / "données የመረጃ")) as opened:
        yield opened


@pytest.fixture
def laptop(workspace: Workspace, hub: HubServer) -> Workspace:
    """The workspace, enrolled, and a person has agreed to send there."""
    enrolment.enrol(workspace, hub.link())
    enrolment.agree(workspace)
    return workspace


@pytest.fixture
def debrief(workspace: Workspace) -> int:
    return write_debrief(workspace.library)


@pytest.fixture
def add() -> Callable[..., int]:
    return write_debrief
