"""The recorder, measured: what it loses when it is killed, what it costs, whether it holds out.

    python benchmarks/recorder.py [kills] [cost] [hours] [hogs]

Without words all four. Needs ALSA; `kills` and `hogs` need PulseAudio (apt install pulseaudio pulseaudio-utils
libasound2-plugins libportaudio2). The sound is the sample debrief, again and again, with a little noise under it as a
room has. Each table is Markdown.
"""

import contextlib
import importlib.util
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import psutil
import soundfile

from fieldscribe.audio.record.events import Level, Missing, PartDone, Started
from fieldscribe.audio.record.recorder import Recorder
from fieldscribe.audio.record.recovery import repair
from fieldscribe.audio.record.writer import PartsWriter

RATE = 16_000
BLOCK = RATE // 20
ROOT = Path(__file__).parents[1]
KILLS = 42


def _virtual_microphones():
    spec = importlib.util.spec_from_file_location("microphones", ROOT / "tests/microphones.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["microphones"] = module
    spec.loader.exec_module(module)
    return module


microphones = _virtual_microphones()


def room(minutes: float) -> np.ndarray:
    """A debrief in a room that is not quite silent."""
    speech, _ = soundfile.read(ROOT / "assets/sample-debrief.flac", dtype="int16")
    noise = np.random.default_rng(1)
    sound = np.resize(speech, round(minutes * 60 * RATE)).astype(np.int32)
    for at in range(0, len(sound), RATE):
        sound[at : at + RATE] += noise.normal(0, 40, len(sound[at : at + RATE])).astype(np.int32)
    return np.clip(sound, -32768, 32767).astype(np.int16)


# -- three ways of writing, each with what reading after a kill means


class Ours:
    """FLAC parts, forced to the disk twice a second."""

    name = "Fieldscribe: FLAC parts, fdatasync 0.5 s"

    def __init__(self, folder: Path) -> None:
        self._writer = PartsWriter(folder)

    def write(self, block: np.ndarray) -> None:
        self._writer.write(block)
        self._writer.sync_when_due()

    def close(self) -> None:
        self._writer.close()

    @staticmethod
    def read(folder: Path) -> tuple[int, bool]:
        repair(folder)
        path = folder / "part-001.flac"
        return (sf_length(path) or 0), sf_length(path) is not None


class Wav:
    """WAV by soundfile, its buffer flushed twice a second, as recorders usually do it."""

    name = "WAV by soundfile, flush 0.5 s"

    def __init__(self, folder: Path) -> None:
        self._file = soundfile.SoundFile(folder / "x.wav", "w", RATE, 1, "PCM_16")
        self._at = time.monotonic()

    def write(self, block: np.ndarray) -> None:
        self._file.write(block)
        if time.monotonic() - self._at >= 0.5:
            self._at = time.monotonic()
            self._file.flush()

    def close(self) -> None:
        self._file.close()

    @staticmethod
    def read(folder: Path) -> tuple[int, bool]:
        length = sf_length(folder / "x.wav")
        return length or 0, length is not None


class Opus:
    """Opus in Ogg by PyAV, 24 kbit/s, pages of 0.2 s."""

    name = "Opus in Ogg by PyAV, 24 kbit/s, pages 0.2 s"

    def __init__(self, folder: Path) -> None:
        options = {"page_duration": "200000", "flush_packets": "1"}
        self._container = av.open(str(folder / "x.opus"), "w", format="ogg", options=options)
        self._stream = self._container.add_stream("libopus", rate=RATE, layout="mono")
        self._stream.bit_rate = 24_000
        self._fifo = av.AudioFifo()
        self._at = 0

    def write(self, block: np.ndarray) -> None:
        frame = av.AudioFrame.from_ndarray(block[None], format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE, self._at
        self._at += len(block)
        self._container.mux(self._stream.encode(frame))

    def close(self) -> None:
        self._container.mux(self._stream.encode(None))
        self._container.close()

    @staticmethod
    def read(folder: Path) -> tuple[int, bool]:
        found = 0
        with contextlib.suppress(av.error.FFmpegError), av.open(str(folder / "x.opus")) as container:
            for packet in container.demux(audio=0):
                with contextlib.suppress(av.error.FFmpegError):
                    found += sum(frame.samples for frame in packet.decode())
        return found // 3, sf_length(folder / "x.opus") is not None  # decoded at 48 kHz


WAYS = {"ours": Ours, "wav": Wav, "opus": Opus}


def sf_length(path: Path) -> int | None:
    """Samples that soundfile can read, None when it cannot."""
    try:
        with soundfile.SoundFile(path) as file:
            return len(file.read(dtype="int16"))
    except soundfile.LibsndfileError:
        return None


# -- what is lost in a kill


def write_in_real_time(way: str, folder: str) -> None:
    """A child that is to be killed: blocks of 50 ms at the pace of a microphone."""
    sound = room(1)
    writer = WAYS[way](Path(folder))
    begun = time.monotonic()
    for number, at in enumerate(range(0, len(sound), BLOCK), 1):
        time.sleep(max(0.0, begun + number * BLOCK / RATE - time.monotonic()))
        writer.write(sound[at : at + BLOCK])
        print(at + BLOCK, flush=True)


def kill_writers(way: str, scratch: Path) -> tuple[float, int]:
    """Largest loss (s), and how many files soundfile could not read, in `KILLS` kills."""
    randomness, worst, unreadable = random.Random(3), 0.0, 0
    for batch in range(KILLS // 7):
        children = []
        for number in range(7):
            folder = scratch / f"{way}-{batch}-{number}"
            folder.mkdir()
            command = [sys.executable, __file__, "--write", way, str(folder)]
            child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
            children.append((child, folder))
        for child, _ in children:
            child.stdout.readline()
        time.sleep(2)
        for child, folder in children:
            time.sleep(randomness.uniform(0.05, 0.5))
            child.kill()
            handed_over = int(child.stdout.read().split()[-1])
            child.wait()
            child.stdout.close()
            found, readable = WAYS[way].read(folder)
            worst = max(worst, (handed_over - found) / RATE)
            unreadable += not readable
    return worst, unreadable


def kill_recorders(scratch: Path) -> tuple[float, int]:
    """The same for the whole recorder, on a virtual microphone: recorder, window and both in turn."""
    window = """
import sys, time
from pathlib import Path
from fieldscribe.audio.record.events import Level
from fieldscribe.audio.record.recorder import Recorder
with Recorder(Path(sys.argv[1]), "uid", device="pulse") as recorder:
    print(recorder.pid, flush=True)
    for event in recorder.events():
        if isinstance(event, Level):
            print(time.monotonic() - event.time, flush=True)  # when its time 0 was, at the latest
"""
    randomness, worst, unreadable = random.Random(4), 0.0, 0
    with microphones.pulseaudio() as server:
        os.environ.update(server.variables)
        server.add_microphone("desk")
        player = server.play(room(10), "desk")
        for batch in range(KILLS // 6):
            running = []
            for number in range(6):
                folder = scratch / f"recorder-{batch}-{number}"
                folder.mkdir()
                program = subprocess.Popen(
                    [sys.executable, "-c", window, str(folder)],
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    text=True,
                )
                running.append((program, folder))
            recorders = [psutil.Process(int(program.stdout.readline())) for program, _ in running]
            for program, _ in running:
                program.stdout.readline()
            time.sleep(2)
            for number, (program, folder) in enumerate(running):
                time.sleep(randomness.uniform(0.05, 0.8))
                killed = time.monotonic()
                if number % 3 != 1:
                    recorders[number].send_signal(signal.SIGKILL)
                if number % 3 != 0:
                    program.kill()
                with contextlib.suppress(psutil.NoSuchProcess):
                    recorders[number].wait(60)
                program.kill()
                begun = min(float(line) for line in program.stdout.read().split())
                program.wait()
                program.stdout.close()
                repair(folder)
                length = sf_length(folder / "part-001.flac")
                unreadable += length is None
                worst = max(worst, killed - begun - (length or 0) / RATE)
        player.kill()
        player.wait()
    return worst, unreadable


def kills() -> None:
    """The table of what is lost."""
    print(f"\n## Largest loss in {KILLS} kills (SIGKILL, real time)\n")
    print("| way | largest loss | unreadable for soundfile afterwards |\n|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        worst, unreadable = kill_recorders(Path(name))
        print(f"| the whole recorder, microphone to disk, repaired | {worst:.2f} s | {unreadable} |", flush=True)
        for way, writer in WAYS.items():
            worst, unreadable = kill_writers(way, Path(name))
            print(f"| {writer.name} | {worst:.2f} s | {unreadable} |", flush=True)


# -- what it costs


def cost() -> None:
    """Bytes an hour and CPU share of each way, and of the whole recorder."""
    sound = room(60)
    print("\n## One hour of a debrief\n")
    print("| way | MB per hour | CPU share of one core |\n|---|---|---|")
    for way in WAYS.values():
        with tempfile.TemporaryDirectory() as name:
            writer = way(Path(name))
            begun = time.process_time()
            for at in range(0, len(sound), BLOCK):
                writer.write(sound[at : at + BLOCK])
            writer.close()
            used = time.process_time() - begun
            size = sum(path.stat().st_size for path in Path(name).iterdir())
        print(f"| {way.name} | {size / 1e6:.1f} | {used / 3600:.2%} |", flush=True)


# -- whether it holds out


def with_file_microphone(sound: np.ndarray, folder: Path) -> str:
    """An ALSA device that gives these samples, as fast as they are taken."""
    raw, config = folder / "microphone.s16le", folder / "alsa.conf"
    sound.astype("<i2").tofile(raw)
    config.write_text(
        f'</usr/share/alsa/alsa.conf>\npcm.filemic {{ type file; slave.pcm "null"; file "/dev/null"; infile "{raw}"; '
        'format "raw"; hint { show on; description "file as microphone" } }\n'
    )
    os.environ["ALSA_CONFIG_PATH"] = str(config)
    return "filemic"


def hours() -> None:
    """Four hours through the whole recorder, faster than real time."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "recording"
        folder.mkdir()
        sound = room(240)
        device = with_file_microphone(sound, Path(name))
        begun = time.monotonic()
        sizes, missing = [], 0
        with Recorder(folder, "uid", device=device, limit=4 * 3600) as recorder:
            process = psutil.Process(recorder.pid)
            for event in recorder.events():
                if isinstance(event, PartDone):
                    sizes.append(process.memory_info().rss / 1e6)
                    used = process.cpu_times()
                missing += isinstance(event, Missing)
        took = time.monotonic() - begun
        same = np.array_equal(np.concatenate([soundfile.read(p, dtype="int16")[0] for p in parts(folder)]), sound)
    del os.environ["ALSA_CONFIG_PATH"]
    print("\n## Four hours, faster than real time, microphone to disk\n")
    print("| parts | memory after part 2 / 12 / 23 | largest | gaps | equal to the bit | took | CPU |")
    print("|---|---|---|---|---|---|---|")
    print(
        f"| {len(sizes)} | {sizes[1]:.0f} / {sizes[11]:.0f} / {sizes[22]:.0f} MB | {max(sizes):.0f} MB | {missing} "
        f"| {'yes' if same else 'NO'} | {took:.0f} s | {used.user + used.system:.0f} s |",
        flush=True,
    )


def parts(folder: Path) -> list[Path]:
    """The files of a recording in order."""
    return sorted(folder.glob("part-*.flac"))


def hogs(seconds: float = 60) -> None:
    """Real time on a virtual microphone, alone and beside four processes that eat all CPU."""
    print(f"\n## {seconds:.0f} s in real time\n")
    print("| beside | gaps | samples against the clock | slowest level message | CPU share of one core |")
    print("|---|---|---|---|---|")
    for count in (0, 4):
        with microphones.pulseaudio() as server, tempfile.TemporaryDirectory() as name:
            os.environ.update(server.variables)
            server.add_microphone("desk")
            player = server.play(room(3), "desk")
            eaters = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
            missing, slowest, before, ahead = 0, 0.0, None, 0.0
            with Recorder(Path(name), "uid", device="pulse") as recorder:
                process = psutil.Process(recorder.pid)
                for event in recorder.events():
                    if isinstance(event, Started):
                        begun, used = event.at, sum(process.cpu_times()[:2])
                    missing += isinstance(event, Missing)
                    if isinstance(event, Level):
                        now = time.monotonic()
                        slowest = max(slowest, now - before if before else 0.0)
                        before = now
                        if event.time >= seconds:
                            ahead = event.time - (now - begun)
                            used = (sum(process.cpu_times()[:2]) - used) / event.time
                            break
            for eater in [*eaters, player]:
                eater.kill()
                eater.wait()
        beside = f"{count} CPU hogs" if count else "the load of the moment"
        print(f"| {beside} | {missing} | {ahead:+.2f} s | {slowest:.2f} s | {used:.1%} |", flush=True)


SECTIONS: dict[str, Callable[[], None]] = {"kills": kills, "cost": cost, "hours": hours, "hogs": hogs}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--write"]:
        write_in_real_time(*sys.argv[2:4])
    else:
        for section in sys.argv[1:] or SECTIONS:
            SECTIONS[section]()
