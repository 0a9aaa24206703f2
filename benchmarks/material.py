"""What the benchmarks of the engine share: speech with its words, other engines' environment, tables."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import av
import numpy as np

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # as in speech/engine.py, for the benchmarks that work without a child

ROOT = Path(__file__).parents[1]
BENCH = ROOT / ".bench"
STARTER = ROOT / "models" / "starter"
TEST_SET = ROOT / "tests" / "models_starter" / "speech"
RATE = 16000
PEERS = Path(__file__).with_name("peers.py")
# openai-whisper brings torch: with its index of CPU builds in PIP_EXTRA_INDEX_URL this is 3 GB less to fetch
PACKAGES = ["openai-whisper==20250625", "pywhispercpp>=1.4,<2", "torch>=2.4,<3", "jiwer>=3.1,<5", "numpy>=1.26,<3"]


def decoded(source: Path) -> np.ndarray:
    """A sound file as int16 at 16 kHz mono."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    with av.open(str(source)) as container:
        frames = [part for frame in container.decode(audio=0) for part in resampler.resample(frame)]
    return np.concatenate([frame.to_ndarray()[0] for frame in [*frames, *resampler.resample(None)]])


def test_set(folder: Path = TEST_SET) -> list[dict]:
    """The starter's unseen test set: file, split and text (or segments with text) of each recording there is."""
    listed = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    return [entry for entry in listed if (folder / entry["file"]).is_file()]


def words(entry: dict) -> str:
    """What is said in a recording of the test set."""
    return entry.get("text") or " ".join(said["text"] for said in entry.get("segments", ()))


def conversation(seconds: float, folder: Path = TEST_SET) -> tuple[np.ndarray, str]:
    """So much talk (int16) and its words: the long files of the test set in turn, else the sample debrief."""
    if (folder / "manifest.json").is_file():
        parts = [(decoded(folder / one["file"]), words(one)) for one in test_set(folder) if one["split"] == "long"]
    else:
        said = (ROOT / "assets" / "sample-debrief.txt").read_text(encoding="utf-8").splitlines()
        text = " ".join(line.split(": ", 1)[1] for line in said if line)
        parts = [(decoded(ROOT / "assets" / "sample-debrief.flac"), text)]
    sound, texts, length = [], [], 0
    while length < seconds * RATE:
        samples, text = parts[len(sound) % len(parts)]
        sound.append(samples)
        texts.append(text)
        length += len(samples)
    return np.concatenate(sound), " ".join(texts)


def peers_python() -> Path:
    """The interpreter of an environment with the other engines; made on the first call."""
    home = BENCH / "venv"
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not (home / "complete").exists():
        venv.create(home, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        (home / "complete").touch()
    return python


def scored(pairs: list[tuple[str, str]]) -> list[dict]:
    """Error counts of (reference, hypothesis) pairs after Whisper's own English normaliser."""
    done = subprocess.run(
        [peers_python(), PEERS, "score"], input=json.dumps(pairs), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---", *["--:"] * (len(heads) - 1)], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
