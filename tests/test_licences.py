"""Every package that reaches a user is named with its licence, and what the project brings along as well."""

import importlib.metadata
import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
NOTICES = (ROOT / "THIRD_PARTY_NOTICES.md").read_text(encoding="utf-8")


def locked() -> set[str]:
    """The names in the lock."""
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    return {canonicalize_name(Requirement(line).name) for line in lines if line and not line.startswith("#")}


def reached(start: list[Requirement]) -> set[str]:
    """The packages of the lock that these requirements lead to, on any platform.

    What is not installed here, because it is for another platform, is named, but its own needs are not known.
    """
    lock, found, waiting = locked(), set(), list(start)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in found or name not in lock:
            continue
        found.add(name)
        try:
            needs = importlib.metadata.requires(name) or []
        except importlib.metadata.PackageNotFoundError:
            continue
        for need in map(Requirement, needs):
            optional = "extra" in str(need.marker)
            if not optional or any(need.marker.evaluate({"extra": extra}) for extra in requirement.extras):
                waiting.append(need)
    return found


def shipped() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return reached([Requirement(each) for each in [*project["dependencies"], *extras["desktop"], *extras["hub"]]])


def test_every_package_that_reaches_a_user_is_named() -> None:
    names = {canonicalize_name(name) for name in re.findall(r"[\w.-]+", NOTICES)}
    assert shipped() >= {"faster-whisper", "pyside6-essentials", "shiboken6", "av", "tokenizers"}
    assert not shipped() - names


def test_no_package_is_named_that_is_not_installed() -> None:
    rows = re.findall(r"^\| ([a-z0-9, -]+) \| .* \| .* \|$", NOTICES.split("### The rest")[1], re.MULTILINE)
    named = {name.strip() for row in rows for name in row.split(",")} - {"package", "---"}
    assert len(named) > 40
    assert not named - locked()


def test_fonts_and_licence_go_with_the_program() -> None:
    assert "SIL OPEN FONT LICENSE" in (ROOT / "assets/fonts/OFL.txt").read_text(encoding="utf-8")
    fonts = {path.stem.split("-")[0] for path in (ROOT / "assets/fonts").glob("*.ttf")}
    assert not {font for font in fonts if re.sub(r"(?<=[a-z])(?=[A-Z])", " ", font) not in NOTICES}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "Apache-2.0"
    assert all((ROOT / name).is_file() for name in project["license-files"])
