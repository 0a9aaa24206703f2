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
HEAVY = {
    *("PySide6", "faster_whisper", "ctranslate2", "onnxruntime", "numpy", "av", "sounddevice", "docx"),
    *("cryptography", "backports", "starlette", "uvicorn", "segno", "torch", "torchao", "safetensors", "jiwer"),
    *("whisper_normalizer", "distributed", "dask"),
}

# The computers that the lock serves, as their markers tell them apart.
COMPUTERS = [
    {"sys_platform": "linux", "platform_machine": "x86_64"},
    {"sys_platform": "win32", "platform_machine": "AMD64"},
    {"sys_platform": "darwin", "platform_machine": "arm64"},
    {"sys_platform": "darwin", "platform_machine": "x86_64"},
]

# outside library: the packages that may import it
OWNERS = {
    "sqlite3": {"library", "hub"},
    "sqlite_utils": {"library", "hub"},
    "PySide6": {"desktop"},
    "sounddevice": {"audio"},
    "httpx2": {"models"},
    "docx": {"reports"},
    "backports": {"wire", "models"},
    "cryptography": {"wire", "hub", "sync"},
    "OpenSSL": {"sync"},
    "h11": {"sync", "hub"},
    "keyring": {"sync"},
    "truststore": {"sync"},
    "zxingcpp": {"sync"},
    "starlette": {"hub"},
    "uvicorn": {"hub"},
    "segno": {"cli"},
    "torch": {"lab"},
    "torchao": {"lab"},
    "safetensors": {"lab"},
    "jiwer": {"lab"},
    "whisper_normalizer": {"lab"},
    "distributed": {"workflow"},
    "dask": {"workflow"},
}


@pytest.mark.parametrize(
    "start", ["import fieldscribe", "from fieldscribe.cli import fieldscribe; fieldscribe(['--help'])"]
)
def test_the_command_line_loads_no_heavy_library(start: str) -> None:
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


def test_no_module_is_longer_than_600_lines() -> None:
    """Beyond that a module holds several ideas, and is to be split."""
    modules = (ROOT / "app" / "fieldscribe").rglob("*.py")
    lengths = {str(module): len(module.read_text(encoding="utf-8").splitlines()) for module in modules}
    assert not {name: length for name, length in lengths.items() if length > 600}


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
    for requirement, python in itertools.product(map(Requirement, asked), ["3.11", "3.13"]):
        pins = [pin for pin in locked if canonicalize_name(pin.name) == canonicalize_name(requirement.name)]
        for computer in [
            {**each, "python_version": python, "python_full_version": f"{python}.5"} for each in COMPUTERS
        ]:
            if requirement.marker and not requirement.marker.evaluate(computer):
                continue
            fitting = [pin for pin in pins if not pin.marker or pin.marker.evaluate(computer)]
            versions = [next(iter(pin.specifier)).version for pin in fitting]
            assert len(versions) == 1, f"{requirement}: {versions} on {computer}"
            assert requirement.specifier.contains(versions[0]), f"{requirement}: {versions} on {computer}"


def test_every_make_target_is_a_command_of_dev() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target, command in re.findall(r"^(\w+): ; @\$\(PYTHON\) dev\.py (\w+)$", makefile, re.MULTILINE):
        assert target == command
        assert f"\n{command} " in (ROOT / "dev.py").read_text(encoding="utf-8")


def test_every_module_under_full_coverage_exists_and_is_loaded() -> None:
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


def test_other_networks_are_blocked_and_logged(network_log: Path) -> None:
    with pytest.raises(PermissionError, match="this machine only"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(PermissionError, match="example"):
        socket.getaddrinfo("example.org", 443)
    with socket.socket(type=socket.SOCK_DGRAM) as datagrams, pytest.raises(PermissionError):
        datagrams.sendto(b"", ("192.0.2.1", 53))
    assert len(network_log.read_text(encoding="utf-8").splitlines()) == 3
    network_log.write_text("", encoding="utf-8")


def test_programs_started_by_tests_cannot_use_the_network_either(network_log: Path) -> None:
    code = "import socket\ntry: socket.getaddrinfo('example.org', 443)\nexcept OSError: pass"
    subprocess.run([sys.executable, "-c", code], check=True)
    assert "example.org" in network_log.read_text(encoding="utf-8")
    network_log.write_text("", encoding="utf-8")
