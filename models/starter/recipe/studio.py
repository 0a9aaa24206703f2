"""The sound of training windows: pieces of the tape, rooms, noise, throats and microphones, as Whisper's log-mels.

data.Windows, in any number of processes, says what is heard when; this makes it where the training is.
"""

import math

import numpy as np
import torch
from data import Stage
from engines import RATE
from sound import BABBLE, WARPS, Tape, echo, log_mel, noises
from torch import Tensor


class Studio:
    """Batches of Windows -> tensors for the model, on the device of the tape."""

    def __init__(self, tape: Tape, seed: int):
        self.tape, self.device = tape, tape.device
        self.noises = noises(tape, np.random.default_rng(seed))

    def batch(self, b: dict, stage: Stage) -> dict:
        """What collate gave -> int64 labels and "mel", "seconds"."""
        out = {k: torch.from_numpy(x).to(self.device, non_blocking=True) for k, x in b.items()}
        for k in ("tokens", "labels", "phone", "word", "offset", "samples"):
            out[k] = out[k].long()
        mel = torch.cat(  # a few at a time: the sound of a big batch takes gigabytes
            [
                self._mel({k: out[k][i : i + 64] for k in ("pieces", "nothing", "samples")}, stage, b["word"].shape[1])
                for i in range(0, len(b["tokens"]), 64)
            ]
        )
        return dict(out, mel=mel, seconds=float(b["samples"].sum()) / RATE)

    def _draw(self, count: int, low: float, high: float) -> Tensor:
        return torch.empty(count, 1, device=self.device).uniform_(low, high)

    def _mel(self, b: dict, stage: Stage, frames: int) -> Tensor:
        """[B, 80, 2 frames] log-mels; frames beyond a window's audio are 0.0, as faster-whisper pads them."""
        count, longest = len(b["pieces"]), 320 * frames
        t = torch.arange(longest, device=self.device)
        heard = t < b["samples"][:, None]
        wav = self.tape.strung(b["pieces"], longest)
        room = torch.where(self._draw(count, 0, 1)[:, 0] < stage.p_echo)[0]
        if len(room):
            wav[room] = echo(wav[room])
        wav = wav * 10 ** (self._draw(count, -18, 3) / 20)
        # noise at a distance from the speech; where nothing is said at its own level
        kind, level = b["nothing"].split(1, 1)
        rms = ((wav * heard).square().sum(1, keepdim=True) / b["samples"][:, None]).sqrt().clamp(min=1e-3)
        far = rms * 10 ** (-self._draw(count, *stage.snr) / 20) * (self._draw(count, 0, 1) < stage.p_noise)
        any_kind = torch.randint(len(self.noises) - 4, (count, 1), device=self.device)
        any_kind = torch.where(any_kind < BABBLE - 4, any_kind, any_kind + 4)  # chords are no company for speech
        kind, level = torch.where(kind < 0, any_kind, kind.long()), torch.where(kind < 0, far, level)
        start = (self._draw(count, 0, 1) * (self.noises.shape[1] - longest)).long()
        wav = (wav + level * self.noises[kind, start + t]).clamp(-1, 1)
        hiss = (self._draw(count, 0, 1) < 0.5) * 10 ** self._draw(count, -5, -3.3)
        wav = (wav + hiss * torch.randn_like(wav)) * heard
        z, tilt = torch.linspace(-1, 1, 80, device=self.device), torch.zeros(count, 80, device=self.device)
        for k in range(4):  # a slope and ever smaller waves
            size = stage.microphones * 0.6**k
            tilt += torch.randn(count, 1, device=self.device) * size * (torch.cos(math.pi * k * z) if k else z)
        throat = None
        if stage.throats:
            far = stage.throats * (WARPS // 2)
            throat = (WARPS // 2 + self._draw(count, -far, far)[:, 0]).round().long()
        mel = log_mel(wav, tilt, throat)
        at = torch.arange(2 * frames, device=self.device)
        if stage.p_masks:  # SpecAugment, mild
            on = self._draw(count, 0, 1) < stage.p_masks
            band, first = torch.arange(80, device=self.device), self._draw(count, 0, 75)
            hide = ((band >= first) & (band < first + self._draw(count, 0, 12)))[:, :, None] & on[:, :, None]
            for _ in range(3):
                first = self._draw(count, 0, 1) * b["samples"][:, None] / 160
                hide = hide | (((at >= first) & (at < first + self._draw(count, 0, 14))) & on)[:, None]
            mel = torch.where(hide, mel.mean((1, 2), keepdim=True), mel)
        return mel * (at < ((b["samples"] + 159) // 160)[:, None])[:, None]
