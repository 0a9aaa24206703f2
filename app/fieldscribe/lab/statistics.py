"""What calibration tells of each matrix: how its inputs vary, how much its outputs matter; and what is lost."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from fieldscribe.lab.checkpoints import Checkpoint, Weights
from fieldscribe.lab.speech import Window
from fieldscribe.lab.whisper import Whisper

Report = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Statistics:
    """By name of the weight.

    second_moments: E[x xᵀ] of its inputs, float64 (columns, columns). sensitivities: the mean squared gradient of the
    log-likelihood at one of its outputs, summed over the positions of a window. sizes: the median absolute output.
    tokens: how many inputs were counted.
    """

    second_moments: dict[str, NDArray[np.float64]]
    sensitivities: dict[str, float]
    sizes: dict[str, float]
    tokens: dict[str, int]

    @property
    def thinnest(self) -> float:
        """Of all matrices of the decoder the least number of inputs heard for each column."""
        return min(
            count / len(self.second_moments[name]) for name, count in self.tokens.items() if not _hears_sound(name)
        )


def statistics(
    checkpoint: Checkpoint,
    windows: Sequence[Window],
    graded: int = 48,
    draws: int = 2,
    seed: int = 0,
    report: Report = lambda share: None,
) -> Statistics:
    """What `windows` tell; gradients are taken in the first `graded` only, for `draws` answers of the model's own.

    The answers are drawn from the model's probabilities, which makes the squared gradient Fisher's information.
    """
    model = Whisper(checkpoint.dimensions, checkpoint.weights)
    random = torch.Generator().manual_seed(seed)
    counts = _Counts(model)
    for number, window in enumerate(windows):
        with torch.set_grad_enabled(number < graded):
            logits = counts.forward(window)
        if number < graded:
            counts.add_gradients(logits, window, draws, random)
        report((number + 1) / len(windows))
    return counts.finished()


class _Counts:
    """Sums over windows, gathered through the tap of a model."""

    def __init__(self, model: Whisper) -> None:
        self._model = model
        model.tap = self._tap
        self._moments: dict[str, Tensor] = {}
        self._tokens: dict[str, int] = {}
        self._gradients: dict[str, list[float]] = {}
        self._medians: dict[str, list[float]] = {}
        self._outputs: dict[str, Tensor] = {}
        self._heard = 0

    def forward(self, window: Window) -> Tensor:
        self._outputs = {}
        self._heard = window.heard
        return self._model(*inputs(window))

    def _tap(self, name: str, x: Tensor, y: Tensor) -> Tensor:
        counted = x.detach()[0]
        if name == "encoder/conv1/weight":
            counted = counted[: self._heard]
        elif _hears_sound(name):
            counted = counted[: self._heard // 2]  # silence behind the sound would outweigh it
        # In float32 the sum of one window, in float64 that of all.
        self._moments[name] = self._moments.get(name, 0) + (counted.T @ counted).double()
        self._tokens[name] = self._tokens.get(name, 0) + len(counted)
        self._medians.setdefault(name, []).append(float(y.detach().abs().median()))
        if torch.is_grad_enabled():
            if not y.requires_grad:
                y.requires_grad_()
            y.retain_grad()
            self._outputs[name] = y
        return y

    def add_gradients(self, logits: Tensor, window: Window, draws: int, random: torch.Generator) -> None:
        likelihoods = logits[0, window.prompt - 1 :].log_softmax(-1)
        for draw in range(draws):
            drawn = torch.multinomial(likelihoods.detach().exp(), 1, generator=random)
            likelihoods.gather(1, drawn).sum().backward(retain_graph=draw + 1 < draws)
            for name, y in self._outputs.items():
                assert y.grad is not None
                self._gradients.setdefault(name, []).append(float(y.grad.double().square().sum()) / y.shape[-1])
                y.grad = None

    def finished(self) -> Statistics:
        return Statistics(
            {name: (total / self._tokens[name]).numpy() for name, total in self._moments.items()},
            {name: float(np.mean(found)) for name, found in self._gradients.items()},
            {name: float(np.median(found)) for name, found in self._medians.items()},
            self._tokens,
        )


class Loss:
    """How far compressed weights write otherwise than the model itself, on some windows."""

    def __init__(self, checkpoint: Checkpoint, windows: Sequence[Window]) -> None:
        self._checkpoint = checkpoint
        self._windows = windows
        with torch.inference_mode():
            model = Whisper(checkpoint.dimensions, checkpoint.weights)
            self._expected = [self._likelihoods(model, window) for window in windows]

    @property
    def tokens(self) -> int:
        """How many tokens are compared."""
        return sum(len(each) for each in self._expected)

    def kl(self, weights: Weights) -> float:
        """KL(model || model with these weights) in nats, the mean over the tokens of all windows."""
        return float(np.sum(self.by_window(weights)) / self.tokens)

    def by_window(self, weights: Weights) -> NDArray[np.float64]:
        """The sum of KL over the tokens of each window."""
        with torch.inference_mode():
            model = Whisper(self._checkpoint.dimensions, {**self._checkpoint.weights, **weights})
            found = (self._likelihoods(model, window) for window in self._windows)
            pairs = zip(self._expected, found, strict=True)
            return np.array([float((expected.exp() * (expected - each)).sum()) for expected, each in pairs])

    @staticmethod
    def _likelihoods(model: Whisper, window: Window) -> Tensor:
        return model(*inputs(window))[0, window.prompt - 1 :].log_softmax(-1)


def inputs(window: Window) -> tuple[Tensor, Tensor]:
    """Log-mel and tokens of one window, as `Whisper` takes them; the last token is only to be predicted."""
    return torch.from_numpy(window.mel)[None], torch.tensor([window.tokens[:-1]])


def _hears_sound(name: str) -> bool:
    """Whether the inputs of a weight are positions of the encoder, not tokens."""
    return name.startswith("encoder/") or name.endswith("/attention/linear_1/weight")
