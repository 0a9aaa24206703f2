"""Whisper in torch, over weights with CTranslate2's names: for statistics and gradients, not for transcribing.

After `whisper/model.py` of OpenAI (MIT) and CTranslate2's `WhisperSpec`. Every product with a matrix of weights, the
convolutions too, passes `tap`, by which calibration sees what goes in and what comes out.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from fieldscribe.lab.checkpoints import Dimensions

Tap = Callable[[str, Tensor, Tensor], Tensor]
"""Gets the name of a weight, the inputs [..., columns] and the outputs [..., rows] of its product; returns the outputs
that the model goes on with."""

EMBEDDINGS = "decoder/embeddings/weight"
"""The embeddings of tokens, with which the logits are computed too."""


class Whisper:
    """A model whose weights are tensors in `weights`, float32."""

    def __init__(self, dimensions: "Dimensions", weights: "Mapping[str, NDArray[np.float32]]") -> None:
        self.dimensions = dimensions
        self.weights = {name: torch.tensor(each, dtype=torch.float32) for name, each in weights.items()}
        self.tap: Tap | None = None

    def __call__(self, mel: Tensor, tokens: Tensor) -> Tensor:
        """Logits [windows, tokens, vocabulary] after each of `tokens` [windows, tokens], see `encode` for `mel`."""
        return self.decode(tokens, self.encode(mel))

    def encode(self, mel: Tensor) -> Tensor:
        """Log-mel [windows, bins, frames], frames even, to what the decoder hears, [windows, frames / 2, width]."""
        x = functional.gelu(self._convolution("encoder/conv1", mel.transpose(1, 2), stride=1))
        x = functional.gelu(self._convolution("encoder/conv2", x, stride=2))
        x = x + self.weights["encoder/position_encodings/encodings"][: x.shape[1]]
        for layer in range(self.dimensions.encoder_layers):
            x = self._layer(f"encoder/layer_{layer}", x, None)
        return self._norm("encoder", x)

    def decode(self, tokens: Tensor, heard: Tensor) -> Tensor:
        """Logits [windows, tokens, vocabulary] after each token, given what the encoder heard."""
        table = self.weights[EMBEDDINGS]
        x = functional.embedding(tokens, table)
        x = x + self.weights["decoder/position_encodings/encodings"][: tokens.shape[1]]
        for layer in range(self.dimensions.decoder_layers):
            x = self._layer(f"decoder/layer_{layer}", x, heard)
        x = self._norm("decoder", x)
        return self._tapped(EMBEDDINGS, x, x @ table.T)

    def _layer(self, name: str, x: Tensor, heard: Tensor | None) -> Tensor:
        inner = f"{name}/self_attention"
        query, key, value = self._linear(f"{inner}/linear_0", self._norm(inner, x)).chunk(3, -1)
        x = x + self._linear(f"{inner}/linear_1", self._attend(query, key, value, causal=heard is not None))
        if heard is not None:
            cross = f"{name}/attention"
            query = self._linear(f"{cross}/linear_0", self._norm(cross, x))
            key, value = self._linear(f"{cross}/linear_1", heard).chunk(2, -1)
            x = x + self._linear(f"{cross}/linear_2", self._attend(query, key, value, causal=False))
        hidden = functional.gelu(self._linear(f"{name}/ffn/linear_0", self._norm(f"{name}/ffn", x)))
        return x + self._linear(f"{name}/ffn/linear_1", hidden)

    def _attend(self, query: Tensor, key: Tensor, value: Tensor, causal: bool) -> Tensor:
        query, key, value = (
            each.unflatten(-1, (self.dimensions.heads, -1)).transpose(1, 2) for each in (query, key, value)
        )
        found = functional.scaled_dot_product_attention(query, key, value, is_causal=causal)
        return found.transpose(1, 2).flatten(2)

    def _norm(self, name: str, x: Tensor) -> Tensor:
        gamma, beta = (self.weights[f"{name}/layer_norm/{each}"] for each in ("gamma", "beta"))
        return functional.layer_norm(x, gamma.shape, gamma, beta)

    def _linear(self, name: str, x: Tensor) -> Tensor:
        weight = self.weights[f"{name}/weight"]
        return self._tapped(f"{name}/weight", x, functional.linear(x, weight, self.weights[f"{name}/bias"]))

    def _convolution(self, name: str, x: Tensor, stride: int) -> Tensor:
        """[windows, frames, inputs] to [windows, frames / stride, outputs]: a product with three frames at a time."""
        x = functional.pad(x, (0, 0, 1, 1)).unfold(1, 3, stride).flatten(2)  # [windows, frames / stride, inputs x 3]
        weight = self.weights[f"{name}/weight"].flatten(1)
        return self._tapped(f"{name}/weight", x, functional.linear(x, weight, self.weights[f"{name}/bias"]))

    def _tapped(self, name: str, inputs: Tensor, outputs: Tensor) -> Tensor:
        return outputs if self.tap is None else self.tap(name, inputs, outputs)
