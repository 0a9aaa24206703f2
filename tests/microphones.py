"""Microphones without hardware: a file or a pipe as an ALSA device, faster than real time, and a PulseAudio source.

The conftest.py of each folder that needs these fixtures imports them.
"""

import contextlib
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

ASSETS = Path(__file__).parents[1] / "assets"
ALSA_CONFIG = Path("/usr/share/alsa/alsa.conf")
RATE = 16_000
ALSA_READ = 4800  # bytes that ALSA reads at once; of a shorter read the rest is what its buffer held before


def decoded(path: Path) -> np.ndarray:
    """A FLAC file as 16-bit samples, read with other people's software."""
    import soundfile

    samples, _ = soundfile.read(path, dtype="int16")
    return samples


@pytest.fixture(scope="session")
def recorded() -> Callable[[Path], np.ndarray]:
    """Reads all parts in a recording's folder as one row of samples, each of them with soundfile and with PyAV."""
    import av

    def read(folder: Path) -> np.ndarray:
        parts = [np.empty(0, np.int16)]
        for path in sorted(folder.glob("part-*.flac")):
            samples = decoded(path)
            with av.open(str(path)) as container:
                frames = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
            assert np.array_equal(np.concatenate(frames), samples)
            parts.append(samples)
        return np.concatenate(parts)

    return read


@pytest.fixture(scope="session")
def speech() -> np.ndarray:
    """Two minutes of a debrief, 16 kHz mono."""
    return decoded(ASSETS / "sample-debrief.flac")


@pytest.fixture(scope="session")
def portaudio() -> None:
    """Skips where PortAudio is missing."""
    load = "from fieldscribe.audio import device; device.sounddevice()"
    tried = subprocess.run([sys.executable, "-c", load], capture_output=True, check=False, timeout=60)
    if tried.returncode:
        pytest.skip("PortAudio is missing (on Debian and Ubuntu: apt install libportaudio2)")


@pytest.fixture
def small_disk() -> Iterator[Callable[[int], Path]]:
    """Makes a disk of so many KiB; skips where this process may not mount one."""
    mounted: list[Path] = []

    def make(kib: int) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="fs-disk-"))
        tried = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", str(folder)], capture_output=True, check=False
        )
        if tried.returncode:
            folder.rmdir()
            pytest.skip("no small disk: only root may mount a tmpfs")
        mounted.append(folder)
        return folder

    yield make
    for folder in mounted:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        folder.rmdir()


def alsa_microphone(source: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make a file or a pipe with raw samples an ALSA microphone for this process and its children. Returns its name."""
    config = source.with_name("alsa.conf")
    config.write_text(
        f'<{ALSA_CONFIG}>\npcm.filemic {{ type file; slave.pcm "null"; file "/dev/null"; infile "{source}"; '
        'format "raw"; hint { show on; description "file as microphone" } }\n'
    )
    monkeypatch.setenv("ALSA_CONFIG_PATH", str(config))
    return "filemic"


def require_alsa() -> None:
    """Skips where ALSA is missing."""
    if not ALSA_CONFIG.exists():
        pytest.skip("ALSA is missing, there is no file microphone")


@pytest.fixture
def file_microphone(portaudio: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[np.ndarray], str]:
    """Make samples the sound of a microphone, whose name is returned; it is to be stopped at their end."""
    require_alsa()

    def make(samples: np.ndarray) -> str:
        raw = tmp_path / "microphone.s16le"
        samples.astype("<i2").tofile(raw)
        return alsa_microphone(raw, monkeypatch)

    return make


def unread(pipe: int) -> int:
    """Bytes that wait in a pipe."""
    import fcntl
    import termios

    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)), sys.byteorder)


@pytest.fixture
def paced_microphone(
    portaudio: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[np.ndarray], str]]:
    """As `file_microphone`, but twenty times as fast as real time and no faster, and silent when it is at the end.

    For programs that record until a person stops them: of a file they write hours, as fast as the processor can.
    """
    require_alsa()
    ended = threading.Event()
    feeders: list[tuple[threading.Thread, int]] = []

    def feed(pipe: int, sound: bytes) -> None:
        for start in itertools.count(step=ALSA_READ):
            # A write into a full pipe would be cut in two, and with it a read of ALSA.
            while unread(pipe) > 4 * ALSA_READ:
                if ended.wait(0.005):
                    return
            if ended.wait(ALSA_READ / 2 / RATE / 20):
                return
            os.write(pipe, sound[start : start + ALSA_READ].ljust(ALSA_READ, b"\0"))

    def make(samples: np.ndarray) -> str:
        path = tmp_path / f"microphone-{len(feeders)}.s16le"
        os.mkfifo(path)
        pipe = os.open(path, os.O_RDWR)  # for reading too: so nobody waits for anybody to open the other end
        feeder = threading.Thread(target=feed, args=(pipe, samples.astype("<i2").tobytes()))
        feeder.start()
        feeders.append((feeder, pipe))
        return alsa_microphone(path, monkeypatch)

    yield make
    ended.set()
    for feeder, pipe in feeders:
        feeder.join()
        os.close(pipe)  # who still reads is at the end of the sound, and waits no more


HANGING_DRIVER = (
    "import os, pathlib, time\npathlib.Path(__file__).with_name('pid').write_text(str(os.getpid()))\ntime.sleep(600)\n"
)
"""Source of a driver that never answers, and that writes its process id to the file `pid` beside it."""


@pytest.fixture
def driver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Makes the sound system of child processes run some Python when it is asked; returns the folder where that lies.

    It stands for a driver or a plug-in that is broken: what it does, such as to crash, it does for real.
    """

    def make(code: str) -> Path:
        (tmp_path / "sounddevice.py").write_text(code)
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH")))))
        return tmp_path

    return make


@dataclass(frozen=True)
class SoundServer:
    """A PulseAudio of our own, with a loudspeaker whose sound is the microphone."""

    folder: Path
    process: subprocess.Popen

    def pactl(self, *words: str) -> str:
        run = subprocess.run(["pactl", *words], env=self.environment, capture_output=True, text=True, check=True)
        return run.stdout.strip()

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, **self.variables}

    @property
    def variables(self) -> dict[str, str]:
        return {
            "XDG_RUNTIME_DIR": str(self.folder),
            "PULSE_SERVER": f"unix:{self.folder}/native",
            "PULSE_RUNTIME_PATH": str(self.folder),
            "HOME": str(self.folder),
        }

    def add_microphone(self, name: str) -> list[str]:
        """A null sink and its monitor as a source; the modules to unload for pulling it out, last one first."""
        sink = self.pactl("load-module", "module-null-sink", f"sink_name={name}-sink", "rate=48000")
        source = self.pactl(
            "load-module",
            "module-remap-source",
            f"master={name}-sink.monitor",
            f"source_name={name}",
            f"source_properties=device.description={name}",
        )
        self.pactl("set-default-source", name)
        return [source, sink]

    def remove(self, modules: list[str]) -> None:
        for module in modules:
            self.pactl("unload-module", module)

    def play(self, samples: np.ndarray, name: str) -> subprocess.Popen:
        """Let a microphone hear samples, in real time."""
        raw = self.folder / f"{name}.s16le"
        samples.astype("<i2").tofile(raw)
        command = [
            "paplay",
            "--latency-msec=2000",
            f"--device={name}-sink",
            "--raw",
            "--rate=16000",
            "--channels=1",
            "--format=s16le",
        ]
        return subprocess.Popen([*command, str(raw)], env=self.environment)


class NoSoundServer(Exception):
    """PulseAudio cannot run here, and why."""


@contextlib.contextmanager
def pulseaudio() -> Iterator[SoundServer]:
    """A PulseAudio that nobody else uses. Raises NoSoundServer."""
    for program in ("pulseaudio", "pactl", "paplay"):
        if not shutil.which(program):
            raise NoSoundServer(f"{program} is missing (apt install pulseaudio pulseaudio-utils)")
    if not list(Path("/usr/lib").glob("*/alsa-lib/libasound_module_pcm_pulse.so")):
        raise NoSoundServer("ALSA does not know PulseAudio (apt install libasound2-plugins)")
    folder = Path(tempfile.mkdtemp(prefix="fs-pulse-"))  # short: the name of a socket has 107 bytes at most
    process = subprocess.Popen(
        [
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--log-level=error"),
            *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={folder}/native"),
        ],
        env={**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    server = SoundServer(folder, process)
    try:
        for _ in range(100):
            with contextlib.suppress(subprocess.CalledProcessError):
                server.pactl("info")
                break
            if process.poll() is not None:
                raise NoSoundServer("PulseAudio did not start here")
            time.sleep(0.1)
        else:
            raise NoSoundServer("PulseAudio does not answer here")
        yield server
    finally:
        process.kill()
        process.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def sound_server(portaudio: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """A PulseAudio that belongs to one test."""
    with contextlib.ExitStack() as stack:
        try:
            server = stack.enter_context(pulseaudio())
        except NoSoundServer as reason:
            pytest.skip(f"no virtual microphone: {reason}")
        for name, value in server.variables.items():
            monkeypatch.setenv(name, value)
        yield server
