"""Once as a person would, on a real (virtual) screen: drop a file, wait, correct, export, with mouse and keys."""

import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import soundfile

from fieldscribe.paths import bundled


@pytest.fixture
def screen() -> Iterator[str]:
    """The name of an X display of our own."""
    for name in ("Xvfb", "xdotool"):
        if shutil.which(name) is None:
            pytest.skip(f"{name} is missing (on Debian and Ubuntu: apt install xvfb xdotool)")
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            pytest.skip("Xvfb does not start here")
        yield f":{number}"
        server.terminate()


def test_a_file_is_dropped_corrected_and_exported_with_mouse_and_keys(screen: str, tmp_path: Path) -> None:
    share = tmp_path / "clé USB"
    share.mkdir()
    sound, rate = soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16")
    soundfile.write(share / "débat.flac", sound[: 20 * rate], rate)
    result = tmp_path / "report.docx"
    environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
    environment.pop("XDG_CURRENT_DESKTOP", None)
    script = Path(__file__).with_name("person.py")
    ran = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "data"), str(share), str(result)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    with zipfile.ZipFile(result) as document:
        assert b"Oxytocin first." in document.read("word/document.xml")
