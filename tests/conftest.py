"""For every test: no network but loopback, no library of a person's, windows without a screen.

With `-n` (pytest-xdist) several workers run the tests. `once` computes what many tests compare with in one of them;
tests marked `real_time` run beside each other only.
"""

import importlib.util
import os
import pickle
import secrets
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from coverage import Coverage
from filelock import FileLock

try:
    import fcntl
except ImportError:  # Windows, where no test is marked real_time and runs
    fcntl = None  # type: ignore[assignment]

GUARD = Path(__file__).parent / "network_guard"
# The tests that alone reach every line from which coverage is asked: measuring takes a third of a test's time on 3.11.
MEASURED = (
    *("audio/test_levels.py", "audio/record/test_alarms.py", "audio/record/test_gaps.py", "reports"),
    "library/test_attention.py",  # of what a debrief knows about its sound
    *("speech/test_blocks.py", "speech/test_flags.py", "speech/test_timeline.py", "wire"),
    *("test_domain.py", "test_editing.py", "test_errors.py", "test_paths.py", "test_sentences.py", "test_times.py"),
)
# Many random documents, which reach no line that the other tests of reports do not.
UNMEASURED = ("reports/test_any_transcript.py", "reports/test_attribution.py")
NETWORK_LOG = Path(tempfile.mkdtemp(prefix="fieldscribe-tests-")) / "network.log"
NETWORK_LOG.touch()

# Without bytecode each worker rewrites the assertions of all tests, and each of hundreds of child programs compiles all
# that it imports: that doubles the processor time of the suite.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
os.environ["FIELDSCRIBE_TEST_NETWORK_LOG"] = str(NETWORK_LOG)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(GUARD), os.environ.get("PYTHONPATH")]))
os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # native code, which the guard does not see
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # started in the background; child programs would inherit that
    signal.signal(signal.SIGINT, signal.default_int_handler)
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


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Let one worker collect first: it rewrites the assertions of all tests, which the others then find done."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        return (yield)
    collected = shared_folder(session.config) / "collected"
    with FileLock(collected.with_suffix(".lock")):
        if not collected.exists():
            collected.touch()
            return (yield)
    return (yield)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest file, which one worker works through, and end with what needs a quiet machine."""
    items.sort(key=lambda item: (item.get_closest_marker("real_time") is not None, item.path.name != "test_wheel.py"))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Run the test when its turn has come, outside of its own time limit, and measured where that tells something."""
    with turn(item), unmeasured(item):
        return (yield)


@contextmanager
def turn(item: pytest.Item) -> Iterator[None]:
    """Keep `real_time` tests, which mostly wait for the clock and may do so side by side, apart from all others."""
    if "PYTEST_XDIST_WORKER" not in os.environ or fcntl is None:
        yield
        return
    real_time = item.get_closest_marker("real_time") is not None
    folder = shared_folder(item.session.config)
    with ExitStack() as stack:
        entrance, others, clock = (
            stack.enter_context((folder / f"{name}.lock").open("a")) for name in ("entrance", "others", "clock")
        )
        own, foreign = (clock, others) if real_time else (others, clock)
        fcntl.flock(entrance, fcntl.LOCK_EX)  # who waits for the one kind to end lets nobody else in
        fcntl.flock(foreign, fcntl.LOCK_EX)
        fcntl.flock(own, fcntl.LOCK_SH)
        fcntl.flock(foreign, fcntl.LOCK_UN)
        fcntl.flock(entrance, fcntl.LOCK_UN)
        yield


@contextmanager
def unmeasured(item: pytest.Item) -> Iterator[None]:
    """Do without the coverage of tests from which none is asked."""
    path = item.path.relative_to(Path(__file__).parent)
    measured = any(path.is_relative_to(name) for name in MEASURED) and path.as_posix() not in UNMEASURED
    coverage = None if measured else Coverage.current()
    if coverage:
        coverage.stop()
    try:
        yield
    finally:
        if coverage:
            coverage.start()


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


@cache
def new_library() -> bytes:
    """The file of a library in which nothing is written yet, made as the program makes it."""
    from fieldscribe.library.opening import open_library

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "library.sqlite")
        open_library(path, Path(folder, "backups")).close()
        return path.read_bytes()


@pytest.fixture(autouse=True)
def _copy_new_libraries(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the program would make a new library it finds one: making it takes 20 times the processor's time.

    Child programs make it themselves, and so do tests marked `makes_library`.
    """
    if request.node.get_closest_marker("makes_library"):
        return
    from fieldscribe.library import opening

    content, prepare = new_library(), opening._prepare_file

    def copy_first(path: Path, backups: Path) -> None:
        copy = path.with_name(secrets.token_hex(8))
        with suppress(OSError):  # what prevents this, the program shall meet
            if not path.exists() and not opening.backups_in(backups):
                path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                copy.write_bytes(content)
                os.link(copy, path)  # whole or not at all, also for another thread
        with suppress(OSError):
            copy.unlink()
        prepare(path, backups)

    monkeypatch.setattr(opening, "_prepare_file", copy_first)
