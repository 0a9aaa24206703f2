"""A Whisper of one of the usual sizes with random weights: it writes nonsense, as fast and heavy as a real one."""

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np
from material import STARTER

SIZES = {"tiny": (4, 384), "base": (6, 512), "small": (12, 768)}  # layers on each side, width


def random_model(size: str, folder: Path) -> Path:
    """Write it into a new folder, int8, with the starter's vocabulary; the folder."""
    from ctranslate2.specs import WhisperSpec

    layers, width = SIZES[size]
    draw = np.random.default_rng(1)
    spec = WhisperSpec(layers, width // 64, layers, width // 64)

    def matrix(*shape: int) -> np.ndarray:
        return draw.normal(0, 0.02, shape).astype(np.float32)

    def linear(part: Any, gives: int, takes: int) -> None:
        part.weight, part.bias = matrix(gives, takes), np.zeros(gives, np.float32)

    def norm(part: Any) -> None:
        part.gamma, part.beta = np.ones(width, np.float32), np.zeros(width, np.float32)

    def attention(part: Any, itself: bool) -> None:
        norm(part.layer_norm)
        sizes = (3 * width, width) if itself else (width, 2 * width, width)
        for each, gives in zip(part.linear, sizes, strict=True):
            linear(each, gives, width)

    def forward(part: Any) -> None:
        norm(part.layer_norm)
        linear(part.linear_0, 4 * width, width)
        linear(part.linear_1, width, 4 * width)

    spec.encoder.conv1.weight, spec.encoder.conv1.bias = matrix(width, 80, 3), np.zeros(width, np.float32)
    spec.encoder.conv2.weight, spec.encoder.conv2.bias = matrix(width, width, 3), np.zeros(width, np.float32)
    spec.encoder.position_encodings.encodings = matrix(1500, width)
    spec.decoder.position_encodings.encodings = matrix(448, width)
    for side in (spec.encoder, spec.decoder):
        norm(side.layer_norm)
        for layer in side.layer:
            attention(layer.self_attention, itself=True)
            forward(layer.ffn)
    for layer in spec.decoder.layer:
        attention(layer.attention, itself=False)
    words = json.loads((STARTER / "vocabulary.json").read_text(encoding="utf-8"))
    spec.decoder.embeddings.weight = matrix(len(words), width)
    linear(spec.decoder.projection, len(words), width)
    folder.mkdir(parents=True)
    spec.register_vocabulary(words)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    for name in ("config.json", "preprocessor_config.json", "tokenizer.json", "vocabulary.json"):
        shutil.copy(STARTER / name, folder / name)
    return folder
