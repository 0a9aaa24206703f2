"""Rules that no linter knows: what is loaded when, which package may import which outside library, the lock."""

import importlib
import itertools
import re
import socket
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import grimp
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
HEAVY = {"PySide6", "faster_whisper", "ctranslate2", "onnxruntime", "numpy", "av", "sounddevice", "docx"}

# outside library: the packages that may import it
OWNERS = {
    "sqlite3": {"library", "hub"},
    "sqlite_utils": {"library", "hub"},
    "PySide6": {"desktop"},
    "sounddevice": {"audio"},
    "docx": {"reports"},
}


@pytest.mark.parametrize(
    "start", ["import fieldscribe", "from fieldscribe.cli import fieldscribe; fieldscribe(['--help'])"]
)
def test_the_start_is_light(start: str) -> None:
    code = f"import sys\ntry:\n    {start}\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert HEAVY.isdisjoint(done.stderr.split())


@cache
def imports() -> grimp.ImportGraph:
    return grimp.build_graph("fieldscribe", include_external_packages=True, cache_dir=None)


@pytest.mark.parametrize("library", OWNERS)
def test_outside_libraries_are_imported_by_their_own_packages(library: str) -> None:
    importers = imports().find_modules_that_directly_import(library) if library in imports().modules else set()
    strangers = {module for module in importers if module.split(".")[1] not in OWNERS[library]}
    assert not strangers


@pytest.mark.parametrize("engine", ["faster_whisper", "ctranslate2", "onnxruntime"])
def test_the_engine_is_loaded_by_the_worker_alone(engine: str) -> None:
    graph = grimp.build_graph("fieldscribe", include_external_packages=True, cache_dir=None)
    for module in {name for name in graph.modules if name.startswith("fieldscribe.lab")}:
        graph.remove_module(module)
    users = graph.find_downstream_modules(engine) if engine in graph.modules else set()
    entries = {module for module in users if not graph.find_modules_that_directly_import(module)}
    assert entries <= {"fieldscribe.speech.worker"}


def test_the_lock_has_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *itertools.chain(*project["optional-dependencies"].values())]
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    locked = [Requirement(line) for line in lines if line and not line.startswith("#")]
    for requirement in map(Requirement, asked):
        pins = [pin for pin in locked if canonicalize_name(pin.name) == canonicalize_name(requirement.name)]
        versions = [next(iter(pin.specifier)).version for pin in pins]
        assert versions, f"{requirement} is not in the lock"
        assert all(requirement.specifier.contains(version) for version in versions), f"{requirement}: {versions}"


def test_every_make_target_is_a_command_of_dev() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target, command in re.findall(r"^(\w+): ; @\$\(PYTHON\) dev\.py (\w+)$", makefile, re.MULTILINE):
        assert target == command
        assert f"\n{command} " in (ROOT / "dev.py").read_text(encoding="utf-8")


def test_every_module_that_is_to_be_covered_wholly_is_there_and_loaded() -> None:
    """Coverage counts only what was imported: a module that nothing imports would pass unseen."""
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    for pattern in tools["coverage"]["run"]["include"]:
        paths = list(ROOT.glob(pattern))
        assert paths, pattern
        for path in paths:
            importlib.import_module(".".join(path.relative_to(ROOT / "app").with_suffix("").parts))


def test_loopback_is_open_to_tests() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()
    assert socket.getaddrinfo("localhost", 80)


def test_everything_else_is_closed_to_tests_and_noted(network_log: Path) -> None:
    with pytest.raises(PermissionError, match="this machine only"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(PermissionError, match="example"):
        socket.getaddrinfo("example.org", 443)
    with socket.socket(type=socket.SOCK_DGRAM) as datagrams, pytest.raises(PermissionError):
        datagrams.sendto(b"", ("192.0.2.1", 53))
    assert len(network_log.read_text(encoding="utf-8").splitlines()) == 3
    network_log.write_text("", encoding="utf-8")


def test_the_programs_that_tests_start_are_held_too(network_log: Path) -> None:
    code = "import socket\ntry: socket.getaddrinfo('example.org', 443)\nexcept OSError: pass"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert "example.org" in network_log.read_text(encoding="utf-8")
    network_log.write_text("", encoding="utf-8")
