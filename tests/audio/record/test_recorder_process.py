"""The recorder's own process, with a file as its microphone: exact to the bit, and killed for real."""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from fieldscribe import errors
from fieldscribe.audio.record.alarms import AlarmKind
from fieldscribe.audio.record.events import Finished, Level, Marked, PartDone, Started, Warned
from fieldscribe.audio.record.recorder import WORKER, Recorder
from fieldscribe.audio.record.recovery import is_interrupted, repair
from fieldscribe.audio.record.sidecar import is_being_recorded, read_sidecar
from fieldscribe.domain import MomentKind
from fieldscribe.processes import worker_command

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the file microphone is one of ALSA")

Read = Callable[[Path], np.ndarray]
Microphone = Callable[[np.ndarray], str]

WINDOW = """
import signal, sys
from pathlib import Path
from fieldscribe.audio.record.events import Level
from fieldscribe.audio.record.recorder import Recorder
signal.signal(signal.SIGINT, signal.default_int_handler)  # tests that run in the background inherit that it is ignored
with Recorder(Path(sys.argv[1]), "uid", device="filemic", part_seconds=200) as recorder:
    print(recorder.pid, flush=True)
    for event in recorder.events():
        if isinstance(event, Level):
            print(event.saved, flush=True)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Aufnahme – ገመድ" / "uid"
    folder.mkdir(parents=True)
    return folder


@contextlib.contextmanager
def window(folder: Path) -> Iterator[tuple[subprocess.Popen, psutil.Process]]:
    """A program that records, and the recorder's process that it started."""
    with subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        recorder = psutil.Process(int(program.stdout.readline()))
        try:
            yield program, recorder
        finally:
            with contextlib.suppress(psutil.Error):
                recorder.kill()
            program.kill()


def let_go(folder: Path) -> None:
    """Wait until nobody records into the folder any more: a killed process shows as dead before its last thread is."""
    patience = time.monotonic() + 60
    while is_being_recorded(folder):
        assert time.monotonic() < patience, f"{folder} is still being recorded"
        time.sleep(0.05)


def is_beginning(found: np.ndarray, source: np.ndarray) -> bool:
    """Whether what was recorded is the beginning of the source; behind its end the file microphone gives anything."""
    common = min(len(found), len(source))
    return np.array_equal(found[:common], source[:common])


def test_the_recording_equals_the_microphone_bit_for_bit(
    file_microphone: Microphone, speech: np.ndarray, folder: Path, recorded: Read
) -> None:
    device = file_microphone(speech)
    with Recorder(folder, "uid", device=device, title="Übung", limit=len(speech) / 16_000, part_seconds=50) as recorder:
        events = list(recorder.events())
    assert np.array_equal(recorded(folder), speech)
    assert isinstance(events[0], Started) and events[0].device == device
    assert isinstance(events[-1], Finished) and events[-1].reason == "limit" and events[-1].saved
    assert events[-1].seconds == pytest.approx(len(speech) / 16_000)
    assert sum(event.seconds for event in events if isinstance(event, PartDone)) == pytest.approx(events[-1].seconds)
    levels = [event for event in events if isinstance(event, Level)]
    assert all(level.saved <= level.time for level in levels)
    assert max(level.peak for level in levels) > 0.1
    sidecar = read_sidecar(folder)
    assert (sidecar.title, sidecar.ended, sidecar.device) == ("Übung", "limit", device)
    assert not is_interrupted(folder)
    assert {path.name for path in folder.iterdir()} == {"recording.json", *(part.name for part in sidecar.parts)}


def test_pause_mark_and_stop_reach_the_recorder(file_microphone: Microphone, speech: np.ndarray, folder: Path) -> None:
    with Recorder(folder, "uid", device=file_microphone(speech)) as recorder:
        for event in recorder.events():
            if isinstance(event, Started):
                recorder.mark(MomentKind.PLUS, "Äther", "m1")
            if isinstance(event, Marked):
                recorder.pause()
                recorder.resume()
                recorder.stop()
    assert isinstance(event, Finished) and event.reason == "stopped"
    sidecar = read_sidecar(folder)
    assert [(moment.kind, moment.text, moment.uid) for moment in sidecar.moments] == [(MomentKind.PLUS, "Äther", "m1")]
    assert len(sidecar.pauses) == 1


def test_a_muted_microphone_raises_an_alarm(file_microphone: Microphone, folder: Path) -> None:
    with Recorder(folder, "uid", device=file_microphone(np.zeros(16_000 * 60)), limit=60) as recorder:
        alarms = [event.alarm for event in recorder.events() if isinstance(event, Warned)]
    assert [alarm.kind for alarm in alarms] == [AlarmKind.ONLY_ZEROS]
    assert "muted" in alarms[0].sentence


def test_an_unknown_microphone_is_reported_with_those_available(file_microphone: Microphone, folder: Path) -> None:
    file_microphone(np.zeros(10))
    with Recorder(folder, "uid", device="Jabra") as recorder, pytest.raises(errors.UnknownMicrophone) as failure:
        list(recorder.events())
    assert "Jabra" in str(failure.value) and "filemic" in str(failure.value)
    assert list(folder.iterdir()) == []


def test_a_missing_microphone_is_reported(
    portaudio: None, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ALSA_CONFIG_PATH", raising=False)
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    listed = subprocess.run(
        [sys.executable, "-c", "from fieldscribe.audio.device import microphones; print(len(microphones()))"],
        capture_output=True,
        check=True,
    )
    if int(listed.stdout):
        pytest.skip("this computer has a microphone")
    with Recorder(folder, "uid") as recorder, pytest.raises(errors.NoMicrophone):
        list(recorder.events())


def test_a_folder_that_cannot_be_written_is_reported(file_microphone: Microphone, folder: Path) -> None:
    (folder / "file").write_text("")
    device = file_microphone(np.zeros(10))
    with Recorder(folder / "file" / "x", "uid", device=device) as recorder, pytest.raises(errors.FieldscribeError):
        list(recorder.events())


@pytest.mark.parametrize("victims", ["recorder", "window", "both"])
def test_a_kill_at_any_moment_loses_nothing_that_was_saved(
    file_microphone: Microphone, speech: np.ndarray, tmp_path: Path, recorded: Read, victims: str
) -> None:
    file_microphone(speech)
    randomness = random.Random(victims)
    for number in range(2):
        folder = tmp_path / f"{victims}-{number}"
        folder.mkdir()
        with window(folder) as (program, recorder):
            saved = [float(program.stdout.readline()) for _ in range(randomness.randint(1, 4))][-1]
            if victims != "window":
                recorder.kill()
            if victims != "recorder":
                program.kill()
            let_go(folder)
            saved = max([saved, *map(float, program.stdout.read().split())])
        if victims == "window":
            assert read_sidecar(folder).ended == "window_gone"
        else:
            assert is_interrupted(folder)
            repair(folder)
        found = recorded(folder)
        assert len(found) >= saved * 16_000
        assert is_beginning(found, speech)


def test_ctrl_c_in_the_terminal_does_not_reach_the_recorder(
    file_microphone: Microphone, speech: np.ndarray, folder: Path, recorded: Read
) -> None:
    file_microphone(speech)
    with window(folder) as (program, recorder):
        program.stdout.readline()
        assert os.getpgid(recorder.pid) != os.getpgid(program.pid)
        program.send_signal(signal.SIGINT)  # ends the program, whose last act is to stop the recording
        let_go(folder)
    assert read_sidecar(folder).ended == "window_gone"
    assert is_beginning(recorded(folder), speech)


def test_a_microphone_that_never_delivers_sound_is_reported(
    file_microphone: Microphone, folder: Path, tmp_path: Path
) -> None:
    """As a headset out of reach. Else the window would wait for the first sound for ever."""
    device = file_microphone(np.zeros(10))
    pipe = tmp_path / "microphone.s16le"
    pipe.unlink()
    os.mkfifo(pipe)
    silent = os.open(pipe, os.O_RDWR)  # a writer that writes nothing
    try:
        with Recorder(folder, "uid", device=device) as recorder, pytest.raises(errors.MicrophoneRefused):
            list(recorder.events())
    finally:
        os.close(silent)
    assert list(folder.iterdir()) == []


def test_a_system_that_shuts_down_closes_the_recording(
    file_microphone: Microphone, speech: np.ndarray, folder: Path, recorded: Read
) -> None:
    with Recorder(folder, "uid", device=file_microphone(speech)) as recorder:
        for event in recorder.events():
            if isinstance(event, Level):
                os.kill(recorder.pid, signal.SIGTERM)
    assert isinstance(event, Finished) and event.reason == "shutdown"
    assert is_beginning(recorded(folder), speech)


def test_a_frozen_parent_does_not_stop_the_recorder(
    file_microphone: Microphone, speech: np.ndarray, folder: Path, recorded: Read
) -> None:
    """Far more messages than a pipe holds, and nobody reads them; the recorder ends at its limit all the same."""
    start = {"kind": "start", "folder": str(folder), "uid": "uid", "device": file_microphone(speech), "limit": 120}
    mark = json.dumps({"kind": "mark", "moment": "plus", "text": "x" * 20_000}) + "\n"
    with subprocess.Popen(worker_command(WORKER), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(json.dumps(start).encode() + b"\n" + 20 * mark.encode())
        process.stdin.flush()
        assert process.wait(120) == 0
        process.stdin.close()
    assert np.array_equal(recorded(folder), speech[: 120 * 16_000])
    assert read_sidecar(folder).ended == "limit"


def test_memory_does_not_grow_with_the_recording(file_microphone: Microphone, speech: np.ndarray, folder: Path) -> None:
    """Twenty minutes faster than real time; four hours are in benchmarks/recorder.py."""
    with Recorder(folder, "uid", device=file_microphone(np.tile(speech, 7)), limit=1200, part_seconds=60) as recorder:
        process = psutil.Process(recorder.pid)
        sizes = [process.memory_info().rss for event in recorder.events() if isinstance(event, PartDone)]
    assert len(sizes) == 20
    assert max(sizes[10:-1]) < max(sizes[2:10]) + 8 * 2**20


def test_recording_needs_no_model_and_no_engine() -> None:
    code = (
        "import sys, fieldscribe.audio.record.worker as worker; "
        "heavy = {'faster_whisper', 'ctranslate2', 'onnxruntime', 'PySide6', 'sqlite_utils'} & set(sys.modules); "
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_device_that_refuses_16_khz_is_recorded_at_its_own_rate_and_resampled(
    file_microphone: Microphone, tmp_path: Path
) -> None:
    """The file microphone accepts every rate, so its refusal is played: PortAudio's answer for 16 kHz and for mono."""
    rate, seconds = 44_100, 4
    time_axis = np.arange(rate * seconds) / rate
    sine = (9000 * np.sin(2 * np.pi * 440 * time_axis)).astype(np.int16)
    file_microphone(np.repeat(sine, 2))  # two channels
    code = f"""
import numpy as np, sounddevice as sd
from fieldscribe.audio.record.microphone import Microphone
real = sd.RawInputStream
class Refusing(real):
    def __init__(self, **options):
        if options["samplerate"] == 16000 or options["channels"] == 1:
            raise sd.PortAudioError("Invalid sample rate", -9997)
        super().__init__(**options)
sd.RawInputStream = Refusing
microphone = Microphone("filemic")
microphone.open()
found = []
while sum(map(len, found)) < 16000 * {seconds - 1}:
    found.append(microphone.read(1.0).samples)
microphone.close()
np.save({str(tmp_path / "found.npy")!r}, np.concatenate(found))
"""
    subprocess.run([sys.executable, "-c", code], check=True)
    found = np.load(tmp_path / "found.npy").astype(float)[1600 : 16_000 * (seconds - 1)]
    spectrum = np.abs(np.fft.rfft(found * np.hanning(len(found))))
    assert np.argmax(spectrum) * 16_000 / len(found) == pytest.approx(440, abs=1)
    assert np.abs(found).max() == pytest.approx(9000, rel=0.02)
