"""Real sound for the workflow: cuts of the sample debrief, and an opened data folder."""

from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
import soundfile
from tests.microphones import file_microphone, paced_microphone, portaudio, speech

from fieldscribe.paths import DataFolder, bundled
from fieldscribe.workflow.workspace import Workspace

__all__ = ["file_microphone", "paced_microphone", "portaudio", "speech"]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(DataFolder(tmp_path / "données የመረጃ")) as opened:
        yield opened


@pytest.fixture
def engines() -> Callable[[], list[psutil.Process]]:
    """The engine's processes below this one; other tests have children too that must live on."""

    def find() -> list[psutil.Process]:
        return [each for each in psutil.Process().children() if "fieldscribe.speech.worker" in each.cmdline()]

    return find


@pytest.fixture(scope="session")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """A function that writes seconds `start` to `end` of the sample debrief to a file and returns its path."""
    sound, rate = soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16")

    def write(start: float, end: float, name: str = "débat ñ.flac") -> Path:
        path = tmp_path_factory.mktemp("cut") / name
        soundfile.write(path, sound[int(start * rate) : int(end * rate)], rate)
        return path

    return write
