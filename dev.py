"""The commands of this checkout, with nothing but Python and pip: `python3 dev.py demo` (Windows: `py dev.py demo`).

demo        transcribe the sample debrief and write its report to demo-output/
test        every check that must pass: style, layers, tests, types; `test -- -k words` runs those tests only
quick       the same in a minute: without tests that need the engine, windows, a microphone, servers or child programs
app         start the program
benchmark   measure speed, memory and accuracy
screenshots draw every screen, in both themes, into docs/screens/

Each installs what it needs into .venv the first time, by requirements.lock, and starts at once afterwards.
What follows `--` is handed on.
"""

import sys

if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    sentence = (
        "Fieldscribe needs Python 3.11, 3.12 or 3.13; this is %d.%d. Start it with one of those, as python3.12 dev.py"
    )
    sys.exit(sentence % sys.version_info[:2])

import collections
import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "fieldscribe-install.json"

EXTRAS = {
    "demo": set(),
    "test": {"archive", "desktop", "hub", "test"},
    "quick": {"archive", "desktop", "hub", "test"},
    "app": {"desktop"},
    "benchmark": {"hub", "test"},
    "screenshots": {"desktop"},
}
MEGABYTES = {"": 450, "desktop": 250, "archive": 15, "hub": 5, "test": 130}  # on disk

# What `quick` leaves out of the tests: what needs the engine, a window, a microphone, a server, or many child programs.
SLOW = (
    *("tests/audio", "tests/cli", "tests/desktop", "tests/hub", "tests/models_starter", "tests/sync", "tests/workflow"),
    *("tests/library/test_connection.py", "tests/models/test_models_get.py", "tests/test_processes.py"),
    *("tests/models/test_interrupted_models.py", "tests/models/test_models_pack.py"),
    *("tests/speech/test_edges.py", "tests/speech/test_engine.py", "tests/test_wheel.py"),
)

SECOND_CHANCES = 10  # tests; when more fail, something is broken

# Linux libraries that pip cannot bring: a program that needs them, what goes without, the Debian packages.
SYSTEM_LIBRARIES = (
    (
        "import PySide6.QtWidgets",
        "the windows",
        "libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0",
    ),
    ("from fieldscribe.audio import device; device.sounddevice()", "the microphone", "libportaudio2"),
)

# A Python path of the user would mix foreign packages in, and without bytecode every start compiles all it imports; the
# rest keeps pip from asking and from going elsewhere.
DROPPED = ("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE")
ENVIRONMENT = {name: value for name, value in os.environ.items() if name not in DROPPED}
ENVIRONMENT.update(PIP_USER="0", PIP_NO_INPUT="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
if sys.version_info >= (3, 12):
    ENVIRONMENT.setdefault("COVERAGE_CORE", "sysmon")  # costs next to nothing


def main(arguments: list[str]) -> int:
    """Run one command; returns its exit status."""
    command, *rest = arguments or ["help"]
    if command not in EXTRAS or (rest and rest[0] != "--"):
        print(__doc__)
        return 0 if command in ("help", "-h", "--help") else 2
    install(EXTRAS[command])
    handed_on = rest[1:]
    if command == "demo":
        return run(PYTHON, "-m", "fieldscribe", "demo", "--output", "demo-output", *handed_on)
    if command == "app":
        return run(PYTHON, "-m", "fieldscribe", "app", *handed_on)
    if command == "benchmark":
        return run(PYTHON, "benchmarks/run.py", *handed_on)
    if command == "screenshots":
        return run(PYTHON, "docs/screens/render.py", *handed_on)
    return test(handed_on, quick=command == "quick")


# ---- what is installed


def install(extras: set[str]) -> None:
    """Bring .venv to what `extras` need, unless it is there. Ends the program with a sentence when that fails."""
    key, stamp = install_key(), read_stamp()
    present = set(stamp.get("extras", []))
    if stamp.get("key") == key and extras <= present and PYTHON.exists():
        return
    whole = "key" in stamp and stamp["python"] == version() and PYTHON.exists()
    if stamp and not whole:  # unpacking was cut off, or it was made for another Python: nothing in it can be trusted
        shutil.rmtree(VENV)
    size = sum(MEGABYTES[extra] for extra in (extras - present if whole else {"", *extras}))
    if shutil.disk_usage(ROOT).free < size * 2**20:
        sys.exit(f"Fieldscribe needs about {size} MB more on this disk, and less is free. Free some and start again.")
    print(f"Installing what Fieldscribe needs into .venv, once (about {size} MB on disk) ...", flush=True)
    started = time.monotonic()
    if not PYTHON.exists():
        make_venv()
    everything = extras | present if whole else extras
    pip_install(everything)
    write_stamp({"python": version(), "extras": sorted(everything), "key": key})
    print(f"Installed in {time.monotonic() - started:.0f} s.", flush=True)


def version() -> str:
    """Major and minor version of this Python."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def install_key() -> str:
    """What an installation depends on, as a hash: the packages asked for, the lock, this Python, this folder."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    parts = [pyproject["build-system"], pyproject["project"], lock, version(), sys.base_prefix, str(ROOT)]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def read_stamp() -> dict:
    """What the last installation noted; {} when this script made none. One cut short has no "key"."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:  # the power went while it was written
        return {"python": ""}
    return stamp if isinstance(stamp, dict) else {"python": ""}


def write_stamp(stamp: dict) -> None:
    """Note how far the installation is."""
    STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def make_venv() -> None:
    """Make .venv, without pip: some systems keep ensurepip, or the whole venv module, in a package of their own."""
    try:
        import venv
    except ImportError:
        with tempfile.TemporaryDirectory() as folder:
            pip = [pip_owner(), "-m", "pip", "install", "--quiet", "--root-user-action=ignore"]
            run(*pip, "--target", folder, "virtualenv")
            if run(sys.executable, "-m", "virtualenv", "--quiet", VENV, PYTHONPATH=folder):
                sys.exit("This Python has no venv module, and pip could not fetch virtualenv in its place (see above).")
    else:
        venv.create(VENV, clear=VENV.exists(), symlinks=os.name != "nt", prompt="fieldscribe")


def pip_owner() -> Path:
    """A Python that has pip: this one, the one this one's environment was made from, or the one in .venv."""
    for python in (sys.executable, sys._base_executable):
        if run(python, "-c", "import pip", quiet=True) == 0:
            return Path(python)
    if PYTHON.exists() and run(PYTHON, "-m", "ensurepip", quiet=True) == 0:
        return PYTHON
    sys.exit("This Python has no pip. Install it (Debian and Ubuntu: sudo apt install python3-pip) and start again.")


def pip_install(extras: set[str]) -> None:
    """Install Fieldscribe from this folder with `extras`, everything else in the versions of the lock.

    On a terminal one changing line says what pip fetches. Ends the program with pip's own words when pip fails.
    """
    what = f".[{','.join(sorted(extras))}]" if extras else "."
    command = [pip_owner(), "-m", "pip", "--python", PYTHON, "install", "--progress-bar", "off"]
    command += ["--constraint", "requirements.lock", "--editable", what]
    said = collections.deque(maxlen=200)
    with subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout:
            said.append(line.strip())
            if line.startswith("Installing collected packages"):  # from here on a cut leaves packages in halves
                write_stamp({"python": version()})
            show_step(line)
    show_step("")
    if process.returncode:
        errors = [line for line in said if "ERROR:" in line] or list(said)
        print(*errors[-6:], sep="\n", file=sys.stderr)
        sys.exit(
            "The packages could not be installed; above is what pip said. Mostly the package index cannot be reached "
            "or the disk is full. When that is put right, start the same command again."
        )


def show_step(line: str) -> None:
    """On a terminal, keep one changing line that says what pip does; "" clears it."""
    fetched = re.search(r"(?:Downloading|Using cached) (?:\S*/)?(\w+)-\S*\.whl (\(.+\))", line)
    if fetched:
        step = f"  fetching {fetched[1]} {fetched[2]}"
    elif line.startswith("Installing collected packages"):
        step = "  unpacking everything"
    else:
        step = ""
    if sys.stdout.isatty() and (step or not line):
        print(f"\r{step:76}", end="\r", flush=True)


# ---- the checks


def test(pytest_arguments: list[str], quick: bool = False) -> int:
    """Run every check, with `quick` without the tests of SLOW; or only pytest when it is given arguments.

    Returns 0 when all passed.
    """
    without_qt = name_missing_libraries()
    pytest = [PYTHON, "-m", "pytest", *(["-p", "no:pytest-qt"] if without_qt else [])]
    if pytest_arguments:
        return run(*pytest, *pytest_arguments)
    # One more than there are processors, as some tests wait; few at a time, so that the last ones really come last.
    parallel = ["-n", min(4, 1 + (os.cpu_count() or 2)), "--dist", "load", "--maxschedchunk", "10"]
    if quick:
        pytest += ["--hypothesis-profile=quick", *(f"--ignore={path}" for path in SLOW)]
    else:
        pytest += ["--cov", "--cov-report=term-missing:skip-covered"]
    checks = {
        "style": [PYTHON, "-m", "ruff", "check", "--output-format=concise", "."],
        "layout": [PYTHON, "-m", "ruff", "format", "--check", "--output-format=concise", "."],
        "layers": [PROGRAMS / "lint-imports"],
        "tests": [*pytest, *parallel],
    }
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as told, ThreadPoolExecutor(1) as beside:
        # Alone it would keep one processor busy for a minute, and the others idle.
        types = beside.submit(run, PYTHON, "-m", "mypy", output=told)
        failed = [name for name, command in checks.items() if not passes(name, command)]
        if "tests" in failed and not quick and not fail_alone(pytest):
            failed.remove("tests")
        print("\n== types", flush=True)
        if types.result():
            failed.append("types")
        told.seek(0)
        print(told.read(), end="", flush=True)
        print(f"== types {'FAILED' if 'types' in failed else 'passed'}", flush=True)
    print("\nFAILED: " + ", ".join(failed) if failed else "\nEverything passed.")
    return 1 if failed else 0


def passes(name: str, command: list[object]) -> bool:
    """Run one check under a headline."""
    print(f"\n== {name}", flush=True)
    started = time.monotonic()
    passed = run(*command) == 0
    print(f"== {name} {'passed' if passed else 'FAILED'} in {time.monotonic() - started:.1f} s", flush=True)
    return passed


def fail_alone(pytest: list[object]) -> bool:
    """Run the tests that have just failed again, one after the other; returns whether one failed again.

    Many keep step with real programs and devices: on a busy computer one may fail for what another one did. It is named
    all the same, as it wants to be made stable.
    """
    cache = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"
    names = list(json.loads(cache.read_text(encoding="utf-8"))) if cache.exists() else []
    if not names or len(names) > SECOND_CHANCES:
        return True
    if not passes("tests that failed, alone", [*pytest, "--cov-append", "--last-failed"]):
        return True
    print("UNSTABLE, failed beside others and passed alone:", *names, sep="\n    ", flush=True)
    return False


def name_missing_libraries() -> bool:
    """Say which system libraries are missing and how to get them. Returns whether Qt cannot run."""
    missing = [row for row in SYSTEM_LIBRARIES if run(PYTHON, "-c", row[0], quiet=True)]
    for _, what, packages in missing:
        print(f"The tests of {what} are left out: system libraries are missing. On Debian and Ubuntu this brings them:")
        print(f"    sudo apt install --no-install-recommends {packages}", flush=True)
    return any("PySide6" in program for program, *_ in missing)


def run(*command: object, quiet: bool = False, output: IO[str] | None = None, **environment: str) -> int:
    """Run a program in this folder, with what it prints in the file `output`, if any; returns its exit status."""
    output = subprocess.DEVNULL if quiet else output
    words = [str(word) for word in command]
    return subprocess.run(words, cwd=ROOT, env=ENVIRONMENT | environment, stdout=output, stderr=output).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nStopped. The same command goes on from here.")
    except OSError as error:
        sys.exit(f"{error}\n{ROOT} must be writable and its disk must have room. Then start the same command again.")
