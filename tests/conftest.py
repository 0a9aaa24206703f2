"""For every test: no network but loopback, no library of a person's, windows without a screen.

With `-n` (pytest-xdist) several workers run the tests. `once` computes what many tests compare with in one of them;
a test marked `real_time` has the machine for itself.
"""

import importlib.util
import os
import pickle
import shutil
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from filelock import FileLock

try:
    import fcntl
except ImportError:  # Windows, where no test is marked real_time and runs
    fcntl = None  # type: ignore[assignment]

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
# `--hypothesis-profile=nightly` tries ten times as many examples, also where a test asks for a share of the usual;
# `quick`, which `dev.py quick` takes, a fifth.
hypothesis.settings.register_profile("usual", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("nightly", hypothesis.settings.get_profile("usual"), max_examples=1000)
hypothesis.settings.register_profile("quick", hypothesis.settings.get_profile("usual"), max_examples=20)
hypothesis.settings.load_profile("usual")


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


# ---- several workers


@pytest.fixture(scope="session")
def run_folder(pytestconfig: pytest.Config) -> Path:
    """A folder that all workers of this run share; it is removed at the end."""
    return shared_folder(pytestconfig)


def shared_folder(config: pytest.Config) -> Path:
    """Beside the temporary folders of the workers of pytest-xdist, or inside that of the only process."""
    own: Path = config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
    shared.mkdir(exist_ok=True)
    return shared


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Remove what the workers shared, which may be large, when all of them have ended."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        shutil.rmtree(shared_folder(session.config), ignore_errors=True)


@pytest.fixture(scope="session")
def once(run_folder: Path) -> Callable[[str, Callable[[], Any]], Any]:
    """`once(name, compute)` returns what `compute()` returned to the first worker that asked for `name`.

    For what is dear to compute and the same for every test. It is pickled: each worker gets its own copy of it.
    """

    def get(name: str, compute: Callable[[], Any]) -> Any:
        path = run_folder / f"{name}.pickle"
        with FileLock(path.with_suffix(".lock")):
            if not path.exists():
                path.write_bytes(pickle.dumps(compute()))
            return pickle.loads(path.read_bytes())

    return get


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that need the machine for themselves at the end, where they hold up the fewest others."""
    items.sort(key=lambda item: item.get_closest_marker("real_time") is not None)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Run a `real_time` test while no other worker runs any test; outside of the test's own time limit."""
    if "PYTEST_XDIST_WORKER" not in os.environ or fcntl is None:
        return (yield)
    alone = item.get_closest_marker("real_time") is not None
    folder = shared_folder(item.session.config)
    with (folder / "entrance.lock").open("a") as entrance, (folder / "machine.lock").open("a") as machine:
        fcntl.flock(entrance, fcntl.LOCK_EX)  # who waits to be alone lets nobody else in
        fcntl.flock(machine, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        fcntl.flock(entrance, fcntl.LOCK_UN)
        return (yield)


# ---- what each test gets


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
