"""Sound without words: Whisper's log-mel features, noise, echo and other throats and microphones for augmentation.

Everything here works on batches, on the processor or the GPU that its tensors are on.
"""

import functools
import math
from pathlib import Path

import numpy as np
import torch
from engines import RATE
from torch import Tensor
from transformers import WhisperFeatureExtractor

WARPS = 41  # steps between the longest and the shortest throat
REACH = 0.2  # which are so much longer and shorter


@functools.cache
def _filters(device: torch.device) -> tuple[Tensor, Tensor]:
    """Whisper's mel filters for throats of every length, [WARPS, 80, 201] (the middle one as it is), and the window.

    Vocal-tract length perturbation (Jaitly and Hinton 2013): frequencies are scaled up to a knee and bent back to
    Nyquist above it.
    """
    mel = torch.tensor(WhisperFeatureExtractor(feature_size=80).mel_filters.T, dtype=torch.float32)  # [80, 201]
    bins, out = torch.arange(201.0), []
    for factor in torch.linspace(1 - REACH, 1 + REACH, WARPS).tolist():
        knee = 150.0 / max(factor, 1.0)
        above = 200.0 - (200.0 - bins) * (200.0 - knee * factor) / (200.0 - knee)
        at = torch.where(bins < knee, bins * factor, above).clamp(0, 199.999)
        low = at.floor().long()
        bend = torch.zeros(201, 201)
        bend[torch.arange(201), low] = 1 - (at - low)
        bend[torch.arange(201), low + 1] = at - low
        out.append(mel @ bend)
    out[WARPS // 2] = mel
    return torch.stack(out).to(device), torch.hann_window(400, device=device)


def log_mel(wav: Tensor, tilt: Tensor | None = None, throat: Tensor | None = None) -> Tensor:
    """[B, samples] -> [B, 80, samples / 160], the same numbers as faster-whisper's FeatureExtractor.

    `tilt` [B, 80] is added to the log power: another microphone. `throat` [B] picks one of WARPS filter banks.
    """
    filters, hann = _filters(wav.device)
    s = torch.stft(wav, 400, 160, window=hann, center=True, pad_mode="reflect", return_complex=True)[..., :-1]
    power = s.real**2 + s.imag**2
    m = torch.log10(torch.clamp((filters[WARPS // 2] if throat is None else filters[throat]) @ power, min=1e-10))
    if tilt is not None:
        m = m + tilt[:, :, None]
    m = torch.maximum(m, m.amax((1, 2), keepdim=True) - 8.0)
    return (m + 4.0) / 4.0


class Tape:
    """All samples of `audio.i16` (see synth.py), on a device; the file may still be growing."""

    def __init__(self, path: Path, device: torch.device):
        self.path, self.device = path, device
        self.samples = self._room = torch.empty(0, dtype=torch.int16, device=device)
        self.reload()

    def reload(self) -> None:
        """Take up what was written since: a map of the file on the processor, a copy on a GPU."""
        have, there = len(self.samples), self.path.stat().st_size // 2
        if there == have:
            return
        file = torch.from_numpy(np.memmap(self.path, dtype=np.int16, mode="c", shape=(there,)))
        if self.device.type == "cpu":
            self.samples = file
            return
        if there > len(self._room):
            self._room = torch.empty(2 * there, dtype=torch.int16, device=self.device)
            self._room[:have] = self.samples
        self._room[have:there] = file[have:].to(self.device)
        self.samples = self._room[:there]

    def strung(self, pieces: Tensor, n: int) -> Tensor:
        """[B, P, 5] pieces (start in the window, first sample on the tape, length, speed, gain) -> [B, n] in -1..1."""
        start = pieces[..., 0].contiguous()
        t = torch.arange(n, device=self.device, dtype=start.dtype).expand(len(pieces), n).contiguous()
        k = (torch.searchsorted(start, t, right=True) - 1).clamp(min=0)
        since = t - start.gather(1, k)
        at = since * pieces[..., 3].gather(1, k)
        first = at.floor()
        index = (pieces[..., 1].gather(1, k) + first).long().clamp(0, len(self.samples) - 2)
        a, b = self.samples[index].float(), self.samples[index + 1].float()
        gain = pieces[..., 4].gather(1, k) / 32768 * ((since >= 0) & (since < pieces[..., 2].gather(1, k)))
        return (torch.lerp(a, b, (at - first).float()) * gain).float()

    def hours(self) -> float:
        """Hours of different speech."""
        return len(self.samples) / RATE / 3600


def noises(tape: Tape, rng: np.random.Generator, seconds: int = 40) -> Tensor:
    """[K, samples] at unit RMS: white, pink and brown noise, hum, chords, and babble of many voices last."""
    n = RATE * seconds
    white = rng.normal(size=n)
    f, t = np.fft.rfft(white), np.arange(n) / RATE
    out = [np.fft.irfft(f / np.arange(1, len(f) + 1) ** p, n) for p in (0, 0.5, 1.0)]
    out.append(sum(np.sin(2 * np.pi * 50 * h * t + h) / h for h in range(1, 8)) + 0.3 * white)
    out += [sum(np.sin(2 * np.pi * hz * t) for hz in rng.uniform(25, 4000, 3)) for _ in range(4)]
    for _ in range(3):
        babble = np.zeros(n)
        for _ in range(80):
            length = int(rng.uniform(2, 8) * RATE)
            i, o = rng.integers(max(1, len(tape.samples) - length)), rng.integers(n - length)
            x = tape.samples[i : i + length].cpu().numpy()
            babble[o : o + len(x)] += x
        out.append(babble)
    return torch.tensor(np.stack([x / x.std() for x in out]), dtype=torch.float32, device=tape.device)


BABBLE = 8  # the first of noises() that is made of voices


def echo(x: Tensor) -> Tensor:
    """[B, n] in as many small rooms: exponentially decaying noise of 80 to 350 ms as impulse response."""
    count, n = x.shape
    tail = int(RATE * 0.35)
    t = torch.arange(tail, device=x.device) / RATE
    lasts, loud = torch.empty(2, count, 1, device=x.device).uniform_(0, 1)
    ir = torch.randn(count, tail, device=x.device) * torch.exp(-6.0 * t / (0.08 + 0.27 * lasts)) * (0.02 + 0.08 * loud)
    ir[:, 0] = 1.0
    size = 1 << math.ceil(math.log2(n + tail))
    return torch.fft.irfft(torch.fft.rfft(x, size) * torch.fft.rfft(ir, size), size)[:, :n]
