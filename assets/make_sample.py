"""Speak `sample-debrief.txt` with four free synthetic voices and write `sample-debrief.flac` (16 kHz mono).

    python assets/make_sample.py        needs the programs flite and espeak-ng, and the packages of the test extra

The same text, seed and versions of the two programs give the same sound.
"""

import io
import re
import subprocess
import tempfile
from pathlib import Path

import av
import numpy as np
import soundfile

RATE = 16000
SEED = 2
ROOM_NOISE = 0.0008  # of full scale: a quiet room, heard between the sentences

# name: (program with its voice, loudness of the person at the microphone)
VOICES = {
    "Grace": (["flite", "-voice", "slt", "--setf", "duration_stretch=1.05"], 0.60),
    "Amina": (["espeak-ng", "-v", "en-gb+f3", "-s", "150", "-p", "50"], 0.50),
    "Joseph": (["flite", "-voice", "rms"], 0.55),
    "Daniel": (["flite", "-voice", "kal16"], 0.45),
}


def lines(text: str) -> list[tuple[str, list[str]]]:
    """The (name, sentences) of each line "Name: what is said"."""
    spoken = (line.split(": ", 1) for line in text.splitlines() if line)
    return [(name, re.findall(r"[^.?]+[.?]", said)) for name, said in spoken]


def speak(name: str, sentence: str) -> np.ndarray:
    """One sentence in the voice of `name`: float32 at 16 kHz, without the silence around it."""
    command, loudness = VOICES[name]
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder, "said.wav")
        output = ["-t", sentence.strip(), str(wav)] if command[0] == "flite" else ["-w", str(wav), sentence.strip()]
        subprocess.run([*command, *output], check=True, capture_output=True)
        sound = decode(wav.read_bytes())
    heard = np.flatnonzero(np.abs(sound) > 0.01 * np.abs(sound).max())
    margin = RATE * 6 // 100
    sound = sound[max(0, heard[0] - margin) : heard[-1] + margin]
    return sound * (loudness / np.abs(sound).max())


def decode(wav: bytes) -> np.ndarray:
    """A WAV file as float32 at 16 kHz mono."""
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    with av.open(io.BytesIO(wav)) as container:
        frames = [part for frame in container.decode(audio=0) for part in resampler.resample(frame)]
    return np.concatenate([frame.to_ndarray()[0] for frame in [*frames, *resampler.resample(None)]])


def debrief(text: str) -> np.ndarray:
    """The whole debrief as float32 at 16 kHz: short pauses in a line, longer ones where the speaker changes."""
    random = np.random.default_rng(SEED)

    def pause(shortest: float, longest: float) -> np.ndarray:
        return np.zeros(int(random.uniform(shortest, longest) * RATE), np.float32)

    sound = [pause(0.5, 0.8)]
    for name, sentences in lines(text):
        for sentence in sentences:
            sound += [speak(name, sentence), pause(0.2, 0.45)]
        sound.append(pause(0.2, 0.7))
    joined = np.concatenate(sound)
    return joined + random.normal(0, ROOM_NOISE, len(joined)).astype(np.float32)


if __name__ == "__main__":
    assets = Path(__file__).parent
    sound = debrief((assets / "sample-debrief.txt").read_text(encoding="utf-8"))
    soundfile.write(assets / "sample-debrief.flac", sound, RATE, subtype="PCM_16")
    print(f"sample-debrief.flac: {len(sound) / RATE:.1f} s")
