"""For every test: no network but loopback, no library of a person's, windows without a screen."""

import importlib.util
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

GUARD = Path(__file__).parent / "network_guard"
NETWORK_LOG = Path(tempfile.mkdtemp(prefix="fieldscribe-tests-")) / "network.log"
NETWORK_LOG.touch()

os.environ["FIELDSCRIBE_TEST_NETWORK_LOG"] = str(NETWORK_LOG)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(GUARD), os.environ.get("PYTHONPATH")]))
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # native code, which the guard does not see
if sys.platform == "linux" and not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

spec = importlib.util.spec_from_file_location("network_guard", GUARD / "sitecustomize.py")
assert spec and spec.loader
spec.loader.exec_module(importlib.util.module_from_spec(spec))


# A busy machine must not fail a test: neither by the time of one example nor by the time to make it up.
hypothesis.settings.register_profile("house", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("house")


def qt_runs() -> bool:
    """Whether Qt can be loaded; its wheels need system libraries that pip cannot bring."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError:
        return False
    return True


collect_ignore = [] if qt_runs() else ["desktop"]


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Accept pytest-qt's settings also where `-p no:pytest-qt` left it out, as dev.py does without Qt's libraries."""
    if not pluginmanager.has_plugin("pytest-qt"):
        parser.addini("qt_log_level_fail", "not in use without pytest-qt")


def pytest_report_header() -> list[str]:
    """Say what is left out, so that a green run without the desktop does not look whole."""
    return [f"left out, Qt cannot be loaded: tests/{name}" for name in collect_ignore]


@pytest.fixture
def network_log() -> Path:
    """The file in which attempts to leave this machine are noted, one per line."""
    return NETWORK_LOG


@pytest.fixture(autouse=True)
def _stay_on_this_machine(network_log: Path) -> Iterator[None]:
    yield
    if network_log.stat().st_size:
        attempts = network_log.read_text(encoding="utf-8")
        network_log.write_text("", encoding="utf-8")
        pytest.fail("This test tried to leave the machine:\n" + attempts, pytrace=False)


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDSCRIBE_DATA", str(tmp_path / "data folder"))
