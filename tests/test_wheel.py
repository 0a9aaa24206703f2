"""The wheel alone, installed in a clean place as a user's would be: the demo runs there, and the window opens.

What it says that it needs, and nothing else, is linked there from the environment of the tests, where dev.py had pip
install it by the lock. pip builds the wheel with what its cache or the package index has; where it can reach neither,
these tests are left out.
"""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
GUARD = ROOT / "tests" / "network_guard"
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input"]
ONLINE = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # without the network guard

LOOK_AT_THE_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fieldscribe.desktop.main import run
from fieldscribe.desktop.build_later import LATER
from fieldscribe.desktop.window import MainWindow
from fieldscribe.paths import DataFolder

app = QApplication(sys.argv[:1])

def look():
    for window in app.topLevelWidgets():
        if isinstance(window, MainWindow) and window.isVisible() and all(map(window.built, LATER)):
            print("opened", app.windowIcon().isNull(), window.grab().width())
            app.quit()

timer = QTimer(interval=100)
timer.timeout.connect(look)
timer.start()
sys.exit(run(DataFolder(Path(sys.argv[1]))))
"""

pytestmark = pytest.mark.timeout(1200)


def run_program(command: list[object], **options: Any) -> subprocess.CompletedProcess[str]:
    words = list(map(str, command))
    return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False, timeout=250, **options)


def pip(*arguments: object) -> subprocess.CompletedProcess[str]:
    return run_program([*PIP, *arguments], env=ONLINE)


def done(ran: subprocess.CompletedProcess[str]) -> subprocess.CompletedProcess[str]:
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-4000:]
    return ran


def build(folder: Path) -> Path:
    """The wheel of this checkout, made in `folder`."""
    done(pip("wheel", "--no-deps", "--wheel-dir", folder, ROOT))
    (wheel,) = folder.glob("fieldscribe-*.whl")
    return wheel


def install(folder: Path) -> dict[str, str]:
    """Install the wheel, and link what it needs with its desktop extra, in a new environment.

    Returns {"skip": why} or paths.
    """
    venv = pytest.importorskip("venv", reason="this Python has no venv module")
    probe = pip("download", "--no-deps", "--retries", "1", "--timeout", "20", "-d", folder / "probe", "hatchling")
    if probe.returncode:
        return {"skip": "the package index cannot be reached: " + probe.stderr.strip().splitlines()[-1]}
    wheel = build(folder)
    venv.create(folder / "venv", symlinks=os.name != "nt")
    python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done(pip("--python", python, "install", "--no-compile", "--no-deps", wheel))
    site = Path(
        done(run_program([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"])).stdout.strip()
    )
    (own,) = Distribution.discover(name="fieldscribe", path=[str(site)])
    for needed in requirements(own, ["desktop"]).values():
        link(needed, site)
    return {"wheel": str(wheel), "python": str(python)}


def requirements(
    of: Distribution, extras: Iterable[str] = (), found: dict[tuple[str, str], Distribution] | None = None
) -> dict[tuple[str, str], Distribution]:
    """The distributions that `of` with `extras` needs, and what they need in turn, by name and extra."""
    found = {} if found is None else found
    for extra in ("", *extras):
        for requirement in map(Requirement, of.requires or ()):
            if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
                needed = distribution(requirement.name)
                assert requirement.specifier.contains(needed.version, prereleases=True), requirement
                new = [one for one in ("", *requirement.extras) if (requirement.name, one) not in found]
                found |= {(requirement.name, one): needed for one in new}
                if new:
                    requirements(needed, new, found)
    return found


def link(installed: Distribution, site: Path) -> None:
    """Put the files of a distribution into another folder of packages; copy them where that is on another disk."""
    for file in installed.files or ():
        if ".." not in file.parts and not (target := site / file).exists() and (source := Path(file.locate())).exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(source, target)
            except OSError:
                shutil.copy2(source, target)


@pytest.fixture(scope="module")
def installed(once: Callable[[str, Callable[[], Any]], Any], run_folder: Path) -> dict[str, str]:
    """Paths of the wheel and of the Python that it was installed for."""
    folder = run_folder / "wheel"
    made = once("wheel", lambda: install(folder))
    if "skip" in made:
        pytest.skip(made["skip"])
    return made


def run_there(installed: dict[str, str], folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run that Python in an empty folder, with an empty home, without the network, and without this checkout."""
    home = folder / "home"
    home.mkdir()
    keep = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG", "FIELDSCRIBE_TEST_NETWORK_LOG", "QT_QPA_PLATFORM")
    environment = {name: os.environ[name] for name in keep if name in os.environ}
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        environment[name] = str(home)
    environment["PYTHONPATH"] = str(GUARD)
    return run_program([installed["python"], *arguments], cwd=home, env=environment)


def test_the_wheel_holds_what_the_program_needs_and_nothing_of_the_checkout(installed: dict[str, str]) -> None:
    names = zipfile.ZipFile(installed["wheel"]).namelist()
    for wanted in ("bundled/models/starter/model.bin", "bundled/assets/sample-debrief.flac", "py.typed"):
        assert f"fieldscribe/{wanted}" in names
    for wanted in ("LICENSE", "THIRD_PARTY_NOTICES.md", "assets/fonts/OFL.txt"):
        assert any(name.endswith(f".dist-info/licenses/{wanted}") for name in names), wanted
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"fieldscribe"}
    assert not [name for name in names if "/recipe/" in name or Path(name).name.startswith(("test_", "conftest"))]


def test_the_demo_runs_from_the_wheel(installed: dict[str, str], tmp_path: Path) -> None:
    where = done(run_there(installed, tmp_path, "-c", "import fieldscribe; print(fieldscribe.__file__)")).stdout
    assert Path(where.strip()).is_relative_to(Path(installed["python"]).parents[1])
    (tmp_path / "home").rmdir()
    output = tmp_path / "documents"
    done(run_there(installed, tmp_path, "-m", "fieldscribe", "demo", "--output", str(output)))
    assert {".docx", ".html", ".srt"} <= {path.suffix for path in output.iterdir()}


def test_the_window_opens_from_the_wheel(installed: dict[str, str], tmp_path: Path) -> None:
    ran = run_there(installed, tmp_path, "-c", LOOK_AT_THE_WINDOW, str(tmp_path / "data"))
    if "cannot open shared object file" in ran.stderr:
        pytest.skip("system libraries of Qt are missing")
    assert done(ran).stdout.split()[:2] == ["opened", "False"], ran.stdout + ran.stderr
