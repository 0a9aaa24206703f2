"""dev.py decides right what to install and when.

The making of .venv and pip are stood in for where the real ones would take minutes.
"""

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


class Checkout:
    """A checkout in a temporary folder: dev.py with stand-ins that note what would be installed."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        for name in ("dev.py", "pyproject.toml", "requirements.lock"):
            shutil.copy(ROOT / name, folder)
        self.folder = folder
        self.dev = self._load()
        self.installed: list[set[str]] = []

    def _load(self) -> ModuleType:
        spec = importlib.util.spec_from_file_location("dev", self.folder / "dev.py")
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        module.make_venv = self._make_venv
        module.pip_install = self._pip_install
        return module

    def _make_venv(self) -> None:
        self.dev.PYTHON.parent.mkdir(parents=True)
        self.dev.PYTHON.touch()

    def _pip_install(self, extras: set[str]) -> None:
        self.installed.append(extras)

    def leave_something(self) -> Path:
        """A file in .venv by which a test sees whether .venv was made again."""
        marker = self.dev.VENV / "marker"
        marker.touch()
        return marker


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "a folder of Zoë's")


def test_the_first_run_installs_and_the_second_does_not(checkout: Checkout) -> None:
    checkout.dev.install(set())
    checkout.dev.install(set())
    assert checkout.installed == [set()]


def test_more_extras_are_added_to_those_that_are_there(checkout: Checkout) -> None:
    checkout.dev.install({"desktop"})
    marker = checkout.leave_something()
    checkout.dev.install({"test"})
    checkout.dev.install({"desktop"})
    assert checkout.installed == [{"desktop"}, {"desktop", "test"}]
    assert marker.exists()


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.lock"])
def test_a_changed_list_of_packages_installs_again(checkout: Checkout, name: str) -> None:
    checkout.dev.install({"desktop"})
    marker = checkout.leave_something()
    text = (checkout.folder / name).read_text(encoding="utf-8")
    (checkout.folder / name).write_text(text.replace("click", "clack"), encoding="utf-8")
    checkout.dev.install(set())
    assert checkout.installed == [{"desktop"}, {"desktop"}]
    assert marker.exists()


def test_a_changed_setting_of_a_tool_installs_nothing(checkout: Checkout) -> None:
    checkout.dev.install(set())
    with (checkout.folder / "pyproject.toml").open("a", encoding="utf-8") as pyproject:
        pyproject.write("\n[tool.nothing]\nlevel = 1\n")
    checkout.dev.install(set())
    assert len(checkout.installed) == 1


@pytest.mark.parametrize("stamp", [{"python": "3.11"}, {"python": "2.7", "extras": [], "key": "k"}, None, []])
def test_an_unfinished_installation_is_made_again(checkout: Checkout, stamp: object) -> None:
    checkout.dev.install({"desktop"})
    marker = checkout.leave_something()
    checkout.dev.STAMP.write_text(json.dumps(stamp) if stamp is not None else "", encoding="utf-8")
    checkout.dev.install(set())
    assert not marker.exists()
    assert checkout.installed == [{"desktop"}, set()]


def test_an_environment_made_by_hand_is_kept(checkout: Checkout) -> None:
    checkout._make_venv()
    marker = checkout.leave_something()
    checkout.dev.install(set())
    assert marker.exists()
    assert checkout.installed == [set()]


def test_a_python_that_is_gone_is_replaced(checkout: Checkout) -> None:
    checkout.dev.install(set())
    marker = checkout.leave_something()
    checkout.dev.PYTHON.unlink()
    checkout.dev.install(set())
    assert not marker.exists()
    assert len(checkout.installed) == 2


def test_too_little_disk_space_is_reported_before_installing(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil._ntuple_diskusage(10**9, 10**9 - 5, 5)
    monkeypatch.setattr(checkout.dev.shutil, "disk_usage", lambda folder: full)
    with pytest.raises(SystemExit, match="450 MB more on this disk"):
        checkout.dev.install(set())
    assert not checkout.dev.VENV.exists()


def test_the_output_of_pip_is_shown_when_it_fails(tmp_path: Path) -> None:
    folder = Checkout(tmp_path / "real").folder
    environment = {**os.environ, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""}
    done = subprocess.run(
        [sys.executable, "dev.py", "demo"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "Installing what Fieldscribe needs" in done.stdout
    assert "ERROR: " in done.stderr
    assert "start the same command again" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_older_python_prints_which_version_is_needed() -> None:
    source = (ROOT / "dev.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    pretend = "import sys; sys.version_info = (3, 9, 2); exec(compile(open('dev.py').read(), 'dev.py', 'exec'))"
    done = subprocess.run([sys.executable, "-c", pretend], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("Fieldscribe needs Python 3.11, 3.12 or 3.13; this is 3.9.")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(("words", "status"), [([], 0), (["--help"], 0), (["dance"], 2), (["test", "-k", "x"], 2)])
def test_wrong_arguments_show_the_commands_and_install_nothing(
    checkout: Checkout, words: list[str], status: int
) -> None:
    assert checkout.dev.main(words) == status
    assert not checkout.installed


def test_the_paths_that_quick_skips_exist(checkout: Checkout) -> None:
    assert all((ROOT / path).exists() for path in checkout.dev.SLOW)


@pytest.mark.parametrize(
    ("failures", "alone", "status"),
    [(1, 0, 0), (1, 1, 1), (11, 0, 1), (0, 0, 1)],
    ids=["unstable", "broken", "many", "coverage"],
)
def test_a_test_that_passes_alone_is_named_as_unstable(
    checkout: Checkout, capsys: pytest.CaptureFixture, failures: int, alone: int, status: int
) -> None:
    def run(*command: object, **options: object) -> int:
        if "-n" in command:
            cache = checkout.folder / ".pytest_cache" / "v" / "cache"
            cache.mkdir(parents=True)
            (cache / "lastfailed").write_text(
                json.dumps({f"tests/test_{number}.py": True for number in range(failures)})
            )
            return 1
        return alone if "--last-failed" in command else 0

    checkout.dev.run = run
    assert checkout.dev.test([]) == status
    output = capsys.readouterr().out
    assert ("UNSTABLE" in output and "tests/test_0.py" in output) == (status == 0)
    assert output.endswith("FAILED: tests\n" if status else "Everything passed.\n")
