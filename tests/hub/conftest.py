"""One server for the tests that leave it as it was; others start their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.hub.laptop import Laptop
from tests.hub.server import HubServer, running_hub


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubServer]:
    """A running server of this module."""
    with running_hub(tmp_path_factory.mktemp("hub")) as hub:
        yield hub


@pytest.fixture(scope="module")
def plain_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubServer]:
    """Another, without TLS: what is sent on a line arrives byte by byte."""
    with running_hub(tmp_path_factory.mktemp("hub"), tls=False) as hub:
        yield hub


@pytest.fixture
def laptop(hub: HubServer) -> Laptop:
    """A newly enrolled laptop."""
    return Laptop(hub).enrol()


@pytest.fixture
def own_hub(tmp_path: Path) -> Iterator[HubServer]:
    """A running server of this test alone, without TLS, which costs time."""
    with running_hub(tmp_path / "hub", tls=False) as hub:
        yield hub
