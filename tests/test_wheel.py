"""The wheel alone, installed in a clean place as a user's would be: the demo runs there, and the window opens.

pip brings what the wheel needs from its cache or from the package index, in the versions of the lock; where it can
reach neither, these tests are left out.
"""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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


def pip(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [*PIP, *map(str, arguments)]
    return subprocess.run(command, env=ONLINE, capture_output=True, text=True, encoding="utf-8", check=False)


def done(ran: subprocess.CompletedProcess[str]) -> subprocess.CompletedProcess[str]:
    assert ran.returncode == 0, ran.stdout[-4000:] + ran.stderr[-4000:]
    return ran


def build(folder: Path) -> Path:
    """The wheel of this checkout, made in `folder`."""
    done(pip("wheel", "--no-deps", "--wheel-dir", folder, ROOT))
    (wheel,) = folder.glob("fieldscribe-*.whl")
    return wheel


def install(folder: Path) -> dict[str, str]:
    """Build the wheel and install it with its desktop extra into a new environment. Returns {"skip": why} or paths."""
    venv = pytest.importorskip("venv", reason="this Python has no venv module")
    probe = pip("download", "--no-deps", "--retries", "1", "--timeout", "20", "-d", folder / "probe", "hatchling")
    if probe.returncode:
        return {"skip": "the package index cannot be reached: " + probe.stderr.strip().splitlines()[-1]}
    wheel = build(folder)
    venv.create(folder / "venv", symlinks=os.name != "nt")
    python = folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    constraints = ROOT / "requirements.lock"
    done(pip("--python", python, "install", "--no-compile", "--constraint", constraints, f"{wheel}[desktop]"))
    return {"wheel": str(wheel), "python": str(python)}


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
    command = [installed["python"], *arguments]
    return subprocess.run(
        command, cwd=home, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


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
