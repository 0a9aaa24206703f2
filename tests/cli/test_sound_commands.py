"""The commands of the recorder, as a person and as a script use them, in a real terminal where it matters."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from fieldscribe.cli import fieldscribe

Microphone = Callable[[np.ndarray], str]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the file microphone is one of ALSA")


def run(*words: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "fieldscribe", *words], capture_output=True, text=True, check=False, timeout=120
    )


def test_record_list_and_clip(file_microphone: Microphone, speech: np.ndarray, tmp_path: Path) -> None:
    device = file_microphone(speech)
    done = run("record", "--device", device, "--minutes", "0.5", "--title", "Übung eins")
    assert done.returncode == 0, done.stderr
    assert "Recording from filemic." in done.stdout
    assert "0:30 of sound saved" in done.stdout
    assert "Übung eins" in run("list").stdout
    told = [json.loads(line) for line in run("list", "--json").stdout.splitlines()]
    assert told[0]["duration"] == 30.0
    clip = tmp_path / "clip.wav"
    assert run("clip", "1", "0:05", "0:08", "-o", str(clip)).returncode == 0
    assert clip.stat().st_size == pytest.approx(3 * 32_000, abs=200)
    for no_time in ("five", "nan", "inf", "1:2:3:4", ":"):
        refused = CliRunner().invoke(fieldscribe, ["clip", "1", no_time, "8", "-o", str(clip)])
        assert refused.exit_code == 2 and "is not a time" in refused.stderr
    assert "from 0:10 to 0:20 of 0:30" in run("trim", "1", "--from", "10", "--to", "0:20").stdout
    assert "There is nothing to recover" in run("recover").stdout


def test_a_debrief_is_continued(file_microphone: Microphone, speech: np.ndarray) -> None:
    device = file_microphone(speech)
    assert run("record", "--device", device, "--minutes", "0.2", "--title", "One").returncode == 0
    done = run("record", "--device", device, "--minutes", "0.1", "--continue", "1")
    assert done.returncode == 0, done.stderr
    assert "0:18 of sound saved" in done.stdout and "One was added to the library as number 1" in done.stdout
    (told,) = [json.loads(line) for line in run("list", "--json").stdout.splitlines()]
    assert told["duration"] == pytest.approx(18)
    assert run("record", "--continue", "7").returncode == 1
    assert run("record", "--continue", "1", "--title", "Two").returncode == 2


def test_record_with_json_prints_events(file_microphone: Microphone, speech: np.ndarray) -> None:
    done = run("record", "--device", file_microphone(speech), "--minutes", "0.1", "--json")
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line.get("kind") for line in told] == ["started", "part", "done", None]
    assert told[-1]["id"] == 1


def test_invalid_minutes_are_refused(file_microphone: Microphone, speech: np.ndarray) -> None:
    device = file_microphone(speech)
    for minutes in ("nan", "inf"):
        assert CliRunner().invoke(fieldscribe, ["record", "--device", device, "--minutes", minutes]).exit_code == 2
    assert "no debriefs yet" in run("list").stdout


def test_ctrl_c_stops_the_recording_properly(file_microphone: Microphone, speech: np.ndarray) -> None:
    command = [sys.executable, "-m", "fieldscribe", "record", "--device", file_microphone(speech)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline().startswith("Recording from filemic.")
        process.send_signal(signal.SIGINT)
        assert "of sound saved" in process.stdout.read()
        assert process.wait(60) == 0
    (told,) = [json.loads(line) for line in run("list", "--json").stdout.splitlines()]
    assert told["recording_state"] == "complete"
    assert told["duration"] > 0


def test_devices_lists_the_microphones(file_microphone: Microphone) -> None:
    file_microphone(np.zeros(10))
    assert "* filemic" in run("devices").stdout


def test_an_unknown_microphone_is_reported_in_a_sentence(file_microphone: Microphone) -> None:
    file_microphone(np.zeros(10))
    done = run("record", "--device", "Jabra")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no microphone named Jabra.")
    assert "Traceback" not in done.stderr
    assert "no debriefs yet" in run("list").stdout


def test_playing_without_a_loudspeaker_is_reported_in_a_sentence(
    file_microphone: Microphone, speech: np.ndarray, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("record", "--device", file_microphone(speech), "--minutes", "0.1")
    assert run("play", "1", "--from", "0:03", "--speed", "2").returncode == 0  # on the file's other end
    for span in (["--from", "9:00"], ["--from", "0:03", "--to", "0:02"]):
        done = run("play", "1", *span)
        assert done.returncode == 1 and "between these two times" in done.stderr
    monkeypatch.delenv("ALSA_CONFIG_PATH")
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    done = run("play", "1")
    if done.returncode == 0:
        pytest.skip("this computer has a loudspeaker")
    assert done.returncode == 1 and "no loudspeaker" in done.stderr and "Traceback" not in done.stderr


def test_single_keys_are_read_from_a_terminal(paced_microphone: Microphone, speech: np.ndarray) -> None:
    import pty

    keyboard, terminal = pty.openpty()
    command = [sys.executable, "-m", "fieldscribe", "record", "--device", paced_microphone(speech)]
    with subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, close_fds=True) as process:
        os.close(terminal)
        shown = ""
        typed = {
            "saved: 0": b"m",
            "marked: quote": b"p",
            "paused": b"p",
            "resumed": b"\x1b[D\x1bOA+q",
        }  # two arrows among them
        try:
            while text := os.read(keyboard, 4096).decode():
                shown += text
                for sign in list(typed):
                    if sign in shown:
                        os.write(keyboard, typed.pop(sign))
                    break  # in this order
        except OSError:  # the terminal was closed: the program has left
            pass
        assert process.wait(60) == 0
    os.close(keyboard)
    assert not typed
    assert "recording" in shown and "#" in shown
    assert "marked: plus" in shown and "marked: delta" not in shown and "marked: action" not in shown
    assert "of sound saved" in shown
