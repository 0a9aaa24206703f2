"""A source of models that misbehaves, and models with random weights."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from tests.models.source import Source, running_source


@pytest.fixture(scope="session")
def weights() -> ModuleType:
    """benchmarks/weights.py, which makes models with random weights."""
    place = Path(__file__).parents[2] / "benchmarks" / "weights.py"
    spec = importlib.util.spec_from_file_location("weights", place)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def source() -> Iterator[Source]:
    """A source of a model whose weights are 3.3 MB of noise."""
    with running_source() as found:
        yield found
