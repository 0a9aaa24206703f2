"""Three free engines that tell when each phone and word is spoken: flite, espeak-ng and festival.

flite and espeak-ng run in this process through their libraries, some hundred times faster than speech;
festival by one script per batch. `Utterance` is what all of them give.
"""

import ctypes
import random
import re
import subprocess
import tempfile
from dataclasses import dataclass
from math import gcd
from pathlib import Path
from typing import ClassVar

import numpy as np

RATE = 16000

# How the engines should say what is written otherwise.
SAY_AS = {"CPR": "C P R", "IV": "eye vee", "SBAR": "s bar"}

# ARPAbet as flite and festival use it, and espeak-ng's mnemonics in the same set
_TABLE = [
    line.partition(":")
    for line in Path(__file__).with_name("text").joinpath("phones.txt").read_text().splitlines()
    if not line.startswith("#")
]
PHONES = [phone for phone, _, _ in _TABLE]
ESPEAK = {mnemonic: phone for phone, _, mnemonics in _TABLE for mnemonic in mnemonics.split()}


@dataclass
class Utterance:
    """16 kHz int16 `audio`; one (start, end) in seconds per written word; phones as (name, end in seconds)."""

    audio: np.ndarray
    words: list[tuple[float, float]]
    phones: list[tuple[str, float]]


def spread(low: float, high: float, wide: float) -> tuple[float, float]:
    """The range `wide` times as wide about its middle."""
    middle, half = (low + high) / 2, (high - low) / 2 * wide
    return middle - half, middle + half


def _spoken(text: str) -> tuple[str, list[int]]:
    """The text as the engine should say it, and for each spoken token the index of the written word."""
    tokens, owner = [], []
    for i, word in enumerate(text.split()):
        bare = word.strip(".,?!")
        for t in (word.replace(bare, SAY_AS[bare]) if bare in SAY_AS else word).split():
            tokens.append(t)
            owner.append(i)
    return " ".join(tokens), owner


def _finish(samples: np.ndarray, rate: int, spans: list, phones: list, owner: list[int]) -> Utterance | None:
    """To 16 kHz, outer silence trimmed to 60 ms, peak at 0.6, times moved along."""
    x = samples.astype(np.float32)
    if rate != RATE:
        from scipy.signal import resample_poly  # here: naming the voices needs none of it

        g = gcd(RATE, rate)
        x = resample_poly(x, RATE // g, rate // g).astype(np.float32)
    if len(x) < RATE // 5 or len(spans) != len(owner) or not np.abs(x).max() > 0:
        return None
    energy = np.sqrt((x[: len(x) // 160 * 160].reshape(-1, 160) ** 2).mean(1))
    loud = np.where(energy > energy.max() * 0.012)[0]
    first, last = max(0, loud[0] * 160 - 960), min(len(x), (loud[-1] + 1) * 160 + 960)
    start, length = first / RATE, (last - first) / RATE

    def move(t: float) -> float:
        return round(float(min(max(t - start, 0.0), length)), 3)

    words: list = [None] * (owner[-1] + 1)
    for (a, b), i in zip(spans, owner, strict=True):
        words[i] = (words[i][0] if words[i] else move(a), move(b))
    x = x[first:last]
    return Utterance((x * (0.6 * 32767 / np.abs(x).max())).astype(np.int16), words, [(p, move(t)) for p, t in phones])


class Flite:
    """flite's voices through libflite. `pitch` is the mean of each voice in Hz."""

    pitch: ClassVar = {"slt": 170, "rms": 95, "awb": 125, "kal16": 105, "kal": 105}

    class Wave(ctypes.Structure):
        _fields_ = [
            ("type", ctypes.c_char_p),
            ("rate", ctypes.c_int),
            ("samples", ctypes.c_int),
            ("channels", ctypes.c_int),
            ("data", ctypes.POINTER(ctypes.c_short)),
        ]

    class Voice(ctypes.Structure):
        _fields_ = [("name", ctypes.c_char_p), ("features", ctypes.c_void_p)]

    def __init__(self) -> None:
        lib = self.lib = ctypes.CDLL("libflite.so.1", mode=ctypes.RTLD_GLOBAL)
        for name in ("cmulex", "usenglish"):
            ctypes.CDLL(f"libflite_{name}.so.1", mode=ctypes.RTLD_GLOBAL)
        pointer = ctypes.c_void_p
        for name, result, args in (
            ("flite_synth_text", pointer, [ctypes.c_char_p, pointer]),
            ("utt_relation", pointer, [pointer, ctypes.c_char_p]),
            ("relation_head", pointer, [pointer]),
            ("item_next", pointer, [pointer]),
            ("ffeature_float", ctypes.c_float, [pointer, ctypes.c_char_p]),
            ("ffeature_string", ctypes.c_char_p, [pointer, ctypes.c_char_p]),
            ("utt_wave", ctypes.POINTER(self.Wave), [pointer]),
            ("delete_utterance", None, [pointer]),
            ("flite_feat_set_float", None, [pointer, ctypes.c_char_p, ctypes.c_float]),
        ):
            f = getattr(lib, name)
            f.restype, f.argtypes = result, args
        lib.flite_init()
        self.voices: dict = {}

    def _voice(self, name: str):
        if name not in self.voices:
            register = getattr(ctypes.CDLL(f"libflite_cmu_us_{name}.so.1"), f"register_cmu_us_{name}")
            register.restype, register.argtypes = ctypes.POINTER(self.Voice), [ctypes.c_void_p]
            self.voices[name] = register(None)
        return self.voices[name]

    def speak(self, voice: str, text: str, rng: random.Random, wide: float = 1.0) -> Utterance | None:
        lib, v = self.lib, self._voice(voice)
        stretch = rng.uniform(*spread(0.85, 1.2, wide))
        mean = self.pitch[voice] * (rng.uniform(*spread(0.85, 1.2, wide)) if rng.random() < 0.5 else 1.0)
        lib.flite_feat_set_float(v.contents.features, b"duration_stretch", stretch)
        lib.flite_feat_set_float(v.contents.features, b"int_f0_target_mean", mean)
        said, owner = _spoken(text)
        u = lib.flite_synth_text(said.encode(), ctypes.cast(v, ctypes.c_void_p))
        wave = lib.utt_wave(u).contents
        x, rate = np.ctypeslib.as_array(wave.data, (wave.samples,)).copy(), wave.rate
        phones, spans = [], []
        item = lib.relation_head(lib.utt_relation(u, b"Segment"))
        while item:
            phones.append((lib.ffeature_string(item, b"name").decode(), lib.ffeature_float(item, b"end")))
            item = lib.item_next(item)
        item = lib.relation_head(lib.utt_relation(u, b"Token"))
        while item:
            a = lib.ffeature_float(item, b"daughter1.R:SylStructure.daughter1.daughter1.R:Segment.p.end")
            b = lib.ffeature_float(item, b"daughtern.R:SylStructure.daughtern.daughtern.R:Segment.end")
            spans.append((a, b))
            item = lib.item_next(item)
        lib.delete_utterance(u)
        return _finish(x, rate, spans, [(p if p in PHONES else "pau", t) for p, t in phones], owner)


class Espeak:
    """espeak-ng's voices through libespeak-ng, with its word and phoneme events."""

    class Event(ctypes.Structure):
        _fields_ = [
            ("type", ctypes.c_int),
            ("uid", ctypes.c_uint),
            ("position", ctypes.c_int),
            ("length", ctypes.c_int),
            ("ms", ctypes.c_int),
            ("sample", ctypes.c_int),
            ("user", ctypes.c_void_p),
            ("id", ctypes.c_char * 8),
        ]

    def __init__(self) -> None:
        self.lib = ctypes.CDLL("libespeak-ng.so.1")
        self.rate = self.lib.espeak_Initialize(2, 200, None, 1)  # synchronous, with phoneme events
        self.lib.espeak_Synth.argtypes = [
            ctypes.c_char_p,
            ctypes.c_size_t,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.c_uint,
            ctypes.c_void_p,
            ctypes.c_void_p,
        ]
        self.audio: list[bytes] = []
        self.events: list[tuple] = []
        self.callback = ctypes.CFUNCTYPE(
            ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(self.Event)
        )(self._collect)
        self.lib.espeak_SetSynthCallback(self.callback)

    def _collect(self, wave, n, events) -> int:
        if wave and n:
            self.audio.append(ctypes.string_at(wave, 2 * n))
        i = 0
        while events[i].type:
            self.events.append((events[i].type, events[i].position, events[i].sample / self.rate, events[i].id))
            i += 1
        return 0

    def speak(self, voice: str, text: str, rng: random.Random, wide: float = 1.0) -> Utterance | None:
        self.audio, self.events = [], []
        self.lib.espeak_SetVoiceByName(voice.encode())
        self.lib.espeak_SetParameter(1, rng.randint(*map(round, spread(135, 190, wide))), 0)  # words a minute
        self.lib.espeak_SetParameter(3, rng.randint(*map(round, spread(35, 65, wide))), 0)  # pitch
        said, owner = _spoken(text)
        self.lib.espeak_Synth(said.encode(), len(said) + 1, 0, 1, 0, 1, None, None)
        x = np.frombuffer(b"".join(self.audio), np.int16)
        starts = [m.start() + 1 for m in re.finditer(r"\S+", said)]
        phones, spans, word = [], [None] * len(starts), -1
        marks = [e for e in self.events if e[0] in (1, 7)]
        for k, (kind, position, t, name) in enumerate(marks):
            if kind == 1:
                word = max(i for i, s in enumerate(starts) if s <= max(position, 1))
                continue
            end = next((e[2] for e in marks[k + 1 :] if e[0] == 7), len(x) / self.rate)
            mnemonic = name.decode("ascii", "ignore")
            p = "pau" if mnemonic.startswith("_") else ESPEAK.get(mnemonic) or ESPEAK.get(mnemonic.rstrip(":#-2';^"))
            phones.append((p or (phones[-1][0] if phones else "ax"), end))  # else a mark such as ";"
            if p != "pau" and word >= 0:
                spans[word] = (spans[word][0] if spans[word] else t, end)
        for i in range(1, len(spans)):  # espeak speaks "of the" as one word: share its time
            if spans[i] is None and spans[i - 1] is not None:
                (a, b), tokens = spans[i - 1], said.split()
                middle = a + (b - a) * len(tokens[i - 1]) / (len(tokens[i - 1]) + len(tokens[i]))
                spans[i - 1], spans[i] = (a, middle), (middle, b)
        if None in spans:
            return None
        return _finish(x, self.rate, spans, phones, owner)


class Festival:
    """festival's voices: one run of the program per batch of sentences."""

    def speak_all(self, voice: str, texts: list[str], rng: random.Random, wide: float = 1.0) -> list[Utterance | None]:
        with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
            said = [_spoken(t) for t in texts]
            with Path(folder, "say.scm").open("w") as f:
                f.write(f"(voice_{voice})\n")
                if wide > 1 and voice.endswith("diphone"):  # one pitch and liveliness for the batch
                    mean, range_ = rng.uniform(80, 150), rng.uniform(8, 25)
                    f.write(
                        f"(set! int_lr_params '((target_f0_mean {mean:.0f}) (target_f0_std {range_:.0f}) "
                        "(model_f0_mean 170) (model_f0_std 34)))\n"
                    )
                for i, (s, _) in enumerate(said):
                    if voice.endswith("diphone"):
                        f.write(f"(Parameter.set 'Duration_Stretch {rng.uniform(*spread(0.85, 1.2, wide)):.2f})\n")
                    f.write(
                        f'(set! u (utt.synth (Utterance Text "{s}")))\n(utt.save.wave u "{folder}/{i}.wav" \'riff)\n'
                        f"(format t \"P {i} %l\\n\" (utt.features u 'Segment '(name end)))\n"
                        f"(format t \"W {i} %l\\n\" (utt.features u 'Word '(R:Token.p.name "
                        "R:SylStructure.daughter1.daughter1.segment_start "
                        "R:SylStructure.daughtern.daughtern.segment_end)))\n"
                    )
            shown = subprocess.run(
                ["festival", "-b", f"{folder}/say.scm"], capture_output=True, text=True, timeout=900
            ).stdout
            found: dict = {
                m[1] + m[2]: re.findall(r"\(([^()]*)\)", m[3]) for m in re.finditer(r"^([PW]) (\d+) (.*)$", shown, re.M)
            }
            from scipy.io import wavfile

            out: list[Utterance | None] = []
            for i, (_, owner) in enumerate(said):
                try:
                    rate, x = wavfile.read(f"{folder}/{i}.wav")
                    phones = [(p.strip('"'), float(t)) for p, t in (s.split() for s in found[f"P{i}"])]
                    spans: list = []  # a word with no elder sister begins a new token
                    for elder, a, b in (s.rsplit(" ", 2) for s in found[f"W{i}"]):
                        if float(b):
                            spans[len(spans) - (elder != "0") :] = [
                                (spans[-1][0] if elder != "0" else float(a), float(b))
                            ]
                    out.append(_finish(x, rate, spans, [(p if p in PHONES else "pau", t) for p, t in phones], owner))
                except (KeyError, ValueError, RuntimeError):
                    out.append(None)
            return out
