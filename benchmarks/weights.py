"""The starter model's weights for other engines: the same numbers, to the last bit of the int8 file.

OpenAI's Whisper and whisper.cpp know Whisper's own vocabularies only. So the starter's 3,558 tokens are put where
Whisper's English vocabulary of 51,864 has its bytes, words and special tokens, and the places between are filled with
tokens that are never said (their embedding is three times that of the least likely byte). All engines are measured
with this padded model; that it writes what the starter writes is checked by the benchmark's word error rates.
"""

import base64
import json
import re
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from fieldscribe.models.bin import Variable, chunks, read_layout, write

WORDS, SPECIALS, TIMES, SIZE = 50256, 107, 1501, 51864
# places of the special tokens in Whisper's English vocabulary
PLACES = {
    "<|endoftext|>": 50256,
    "<|startoftranscript|>": 50257,
    "<|en|>": 50258,
    "<|translate|>": 50357,
    "<|transcribe|>": 50358,
    "<|startoflm|>": 50359,
    "<|startofprev|>": 50360,
    "<|nospeech|>": 50361,
    "<|notimestamps|>": 50362,
}


class Model:
    """A CTranslate2 Whisper in a folder: its variables as they are stored, in order, and its vocabulary."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.vocabulary: list[str] = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
        self.config: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self.stored: dict[str, np.ndarray] = {}
        self.layout = read_layout(folder / "model.bin")
        with (folder / "model.bin").open("rb") as file:
            for name, found in self.layout.variables.items():
                self.stored[name] = np.frombuffer(b"".join(chunks(file, found)), found.type).reshape(found.shape)

    def floats(self, name: str) -> np.ndarray:
        """A variable as float32; an int8 one divided by the scale of its row."""
        found = self.stored[name]
        scale = self.stored.get(f"{name}_scale")
        if scale is None:
            return found.astype(np.float32)
        return found.astype(np.float32) / scale.reshape(-1, *[1] * (found.ndim - 1))

    def save(self, folder: Path) -> None:
        """Write the variables, the vocabulary and the config."""
        folder.mkdir(parents=True, exist_ok=True)
        variables = {name: Variable(name, found.shape, found.dtype.name) for name, found in self.stored.items()}
        with (folder / "model.bin").open("wb") as file:
            write(file, replace(self.layout, variables=variables), lambda each: [self.stored[each.name].tobytes()])
        for name, content in (("vocabulary.json", self.vocabulary), ("config.json", self.config)):
            (folder / name).write_text(json.dumps(content), encoding="utf-8")


def place(number: int, vocabulary: list[str]) -> int:
    """Where a token of the starter goes in the padded vocabulary."""
    token = vocabulary[number]
    if time := re.fullmatch(r"<\|(\d+\.\d\d)\|>", token):
        return SIZE - TIMES + round(float(time[1]) / 0.02)
    return PLACES.get(token, number)


def pad(source: Path, folder: Path) -> Model:
    """The starter in `source` with the padded vocabulary, written to `folder` as faster-whisper wants it."""
    model = Model(source)
    old = model.vocabulary
    places = [place(number, old) for number in range(len(old))]
    new = [f"<unused-{number}>" for number in range(SIZE)]
    for number, token in enumerate(old):
        new[places[number]] = token
    weight, scale = model.stored["decoder/embeddings/weight"], model.stored["decoder/embeddings/weight_scale"]
    never = old.index("ÿ")  # byte 255, which no text has
    rows, scales = np.repeat(weight[never : never + 1], SIZE, 0), np.full(SIZE, scale[never] / 3, np.float32)
    rows[places], scales[places] = weight, scale
    model.stored["decoder/embeddings/weight"], model.stored["decoder/embeddings/weight_scale"] = rows, scales
    model.vocabulary = new
    for name in ("suppress_ids", "suppress_ids_begin"):
        model.config[name] = [places[number] for number in model.config[name]]
    model.save(folder)
    tokenizer = json.loads((source / "tokenizer.json").read_text(encoding="utf-8"))
    special = {token["content"]: token for token in tokenizer["added_tokens"]}
    plain = next(iter(special.values()))
    tokenizer["model"]["vocab"] = {token: number for number, token in enumerate(new[:WORDS])}
    tokenizer["added_tokens"] = [{**plain, "content": new[number], "id": number} for number in range(WORDS, SIZE)]
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    (folder / "preprocessor_config.json").write_bytes((source / "preprocessor_config.json").read_bytes())
    return model


def dimensions(model: Model) -> dict[str, int]:
    """Whisper's own names for the sizes of a model."""
    layers = [
        sum(f"{part}/layer_{n}/ffn/linear_0/bias" in model.stored for n in range(64)) for part in ("encoder", "decoder")
    ]
    width = model.stored["encoder/conv1/bias"].size
    heads = int(model.stored["encoder/num_heads"])
    return {
        "n_mels": model.stored["encoder/conv1/weight"].shape[1], "n_audio_ctx": 1500, "n_audio_state": width,
        "n_audio_head": heads, "n_audio_layer": layers[0], "n_vocab": len(model.vocabulary), "n_text_ctx": 448,
        "n_text_state": width, "n_text_head": heads, "n_text_layer": layers[1],
    }  # fmt: skip


def whisper_state(model: Model) -> dict[str, np.ndarray]:
    """The weights under the names of OpenAI's Whisper, float32."""
    state: dict[str, np.ndarray] = {
        "encoder.positional_embedding": model.floats("encoder/position_encodings/encodings"),
        "decoder.positional_embedding": model.floats("decoder/position_encodings/encodings"),
        "decoder.token_embedding.weight": model.floats("decoder/embeddings/weight"),
    }

    def linear(name: str, stored: str, rows: slice = slice(None), bias: bool = True) -> None:
        state[f"{name}.weight"] = model.floats(f"{stored}/weight")[rows]
        if bias:
            state[f"{name}.bias"] = model.floats(f"{stored}/bias")[rows]

    def norm(name: str, stored: str) -> None:
        state[f"{name}.weight"], state[f"{name}.bias"] = model.floats(f"{stored}/gamma"), model.floats(f"{stored}/beta")

    sizes = dimensions(model)
    width = sizes["n_audio_state"]
    first, second, third = (slice(width * part, width * (part + 1)) for part in range(3))
    for part, layers in (("encoder", sizes["n_audio_layer"]), ("decoder", sizes["n_text_layer"])):
        norm(f"{part}.{'ln_post' if part == 'encoder' else 'ln'}", f"{part}/layer_norm")
        for layer in range(layers):
            name, stored = f"{part}.blocks.{layer}", f"{part}/layer_{layer}"
            norm(f"{name}.attn_ln", f"{stored}/self_attention/layer_norm")
            for what, rows in (("query", first), ("key", second), ("value", third)):
                linear(f"{name}.attn.{what}", f"{stored}/self_attention/linear_0", rows, what != "key")
            linear(f"{name}.attn.out", f"{stored}/self_attention/linear_1")
            if part == "decoder":
                norm(f"{name}.cross_attn_ln", f"{stored}/attention/layer_norm")
                linear(f"{name}.cross_attn.query", f"{stored}/attention/linear_0")
                linear(f"{name}.cross_attn.key", f"{stored}/attention/linear_1", first, False)
                linear(f"{name}.cross_attn.value", f"{stored}/attention/linear_1", second)
                linear(f"{name}.cross_attn.out", f"{stored}/attention/linear_2")
            norm(f"{name}.mlp_ln", f"{stored}/ffn/layer_norm")
            linear(f"{name}.mlp.0", f"{stored}/ffn/linear_0")
            linear(f"{name}.mlp.2", f"{stored}/ffn/linear_1")
    for conv in ("conv1", "conv2"):
        linear(f"encoder.{conv}", f"encoder/{conv}")
    return state


def token_bytes(model: Model) -> list[bytes]:
    """The bytes of the word tokens (byte-level BPE as in GPT-2); an unused one stands for itself."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters = {chr(byte): byte for byte in printable}
    for offset, byte in enumerate(byte for byte in range(256) if byte not in printable):
        letters[chr(256 + offset)] = byte
    return [
        token.encode() if token.startswith("<unused") else bytes(letters[letter] for letter in token)
        for token in model.vocabulary[:WORDS]
    ]


def save_for_openai(model: Model, path: Path) -> None:
    """Everything that peers.py needs to build an openai-whisper model."""
    arrays = {f"state/{name}": found for name, found in whisper_state(model).items()}
    told = {
        "dimensions": dimensions(model),
        "heads": model.config["alignment_heads"],
        "words": [base64.b64encode(word).decode() for word in token_bytes(model)],
        "specials": {model.vocabulary[number]: number for number in range(WORDS, SIZE)},
    }
    np.savez(path, told=json.dumps(told), **arrays)


def save_for_whisper_cpp(model: Model, path: Path, mel_filters: np.ndarray, quantized: bool) -> None:
    """A ggml file, with weights in 8 bit (q8_0: blocks of 32 with a scale each) or 16 bit floats."""
    sizes = dimensions(model)
    kinds = {"f32": 0, "f16": 1, "q8_0": 8}
    with path.open("wb") as file:
        file.write(struct.pack("<I", 0x67676D6C))
        audio, text = ([f"n_{part}_{what}" for what in ("ctx", "state", "head", "layer")] for part in ("audio", "text"))
        order = ["n_vocab", *audio, *text, "n_mels"]
        file.write(struct.pack("<11i", *(sizes[name] for name in order), 2007 if quantized else 1))
        file.write(struct.pack("<2i", *mel_filters.shape) + mel_filters.astype(np.float32).tobytes())
        words = token_bytes(model)
        file.write(struct.pack("<i", len(words)))
        for word in words:
            file.write(struct.pack("<i", len(word)) + word)
        for name, found in whisper_state(model).items():
            # whisper.cpp keeps the biases of the convolutions as columns
            if name in ("encoder.conv1.bias", "encoder.conv2.bias"):
                found = found[:, None]
            kind = "f32"
            if found.ndim == 3:
                kind = "f16"
            elif found.ndim == 2 and "positional" not in name and not name.endswith("bias"):
                kind = "q8_0" if quantized else "f16"
            encoded = name.encode()
            file.write(struct.pack("<3i", found.ndim, len(encoded), kinds[kind]))
            file.write(struct.pack(f"<{found.ndim}i", *reversed(found.shape)) + encoded)
            if kind == "q8_0":
                blocks = found.reshape(-1, 32).astype(np.float32)
                scale = (np.abs(blocks).max(1, keepdims=True) / 127).astype(np.float16)
                whole = np.round(blocks / np.maximum(scale.astype(np.float32), 1e-12)).clip(-127, 127).astype(np.int8)
                joined = np.empty((len(blocks), 34), np.uint8)
                joined[:, :2], joined[:, 2:] = scale.view(np.uint8), whole.view(np.uint8)
                file.write(joined.tobytes())
            else:
                file.write(found.astype(np.float16 if kind == "f16" else np.float32).tobytes())


# Layers of the encoder and of the decoder, width, mel bins.
SHAPES = {
    "tiny": (4, 4, 384, 80),
    "base": (6, 6, 512, 80),
    "small": (12, 12, 768, 80),
    "distil-small.en": (12, 4, 768, 80),
    "medium": (24, 24, 1024, 80),
    "distil-large-v3": (32, 2, 1280, 128),
    "large-v3-turbo": (32, 4, 1280, 128),
    "large-v3": (32, 32, 1280, 128),
}


def random_model(shape: str, folder: Path, quantization: str = "int8") -> Path:
    """A model of one of Whisper's sizes with random weights and an English vocabulary of the true size.

    Its weights are stored as `quantization` (int8, float16 or float32), as CTranslate2's converter stores them.
    """
    spec, vocabulary = random_spec(*SHAPES[shape])
    spec.optimize(quantization=quantization)
    return save_spec(spec, vocabulary, folder)


def random_spec(encoder: int, decoder: int, width: int, mel_bins: int) -> tuple[Any, list[str]]:
    """A Whisper of that many layers, that wide, with random float32 weights, and its vocabulary."""
    from ctranslate2.specs import WhisperSpec

    random = np.random.default_rng(0)
    spec = WhisperSpec(encoder, width // 64, decoder, width // 64)

    def weights(*sizes: int) -> np.ndarray:
        return random.standard_normal(sizes, np.float32) * np.float32(0.02)

    def linear(layer: Any, outputs: int, inputs: int) -> None:
        layer.weight, layer.bias = weights(outputs, inputs), np.zeros(outputs, np.float32)

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(width, np.float32), np.zeros(width, np.float32)

    def attention(layer: Any, *outputs: int) -> None:
        norm(layer.layer_norm)
        for part, size in zip(layer.linear, outputs, strict=True):
            linear(part, size, width)

    for conv, inputs in ((spec.encoder.conv1, mel_bins), (spec.encoder.conv2, width)):
        conv.weight, conv.bias = weights(width, inputs, 3), np.zeros(width, np.float32)
    spec.encoder.position_encodings.encodings = weights(1500, width)
    spec.decoder.position_encodings.encodings = weights(448, width)
    for part in (spec.encoder, spec.decoder):
        norm(part.layer_norm)
        for layer in part.layer:
            attention(layer.self_attention, 3 * width, width)
            norm(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, 4 * width, width)
            linear(layer.ffn.linear_1, width, 4 * width)
    for layer in spec.decoder.layer:
        attention(layer.attention, width, 2 * width, width)
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [256 + number for number in range(256 - len(printable))]
    vocabulary = [chr(code) for code in [*printable, *others]]
    vocabulary += [f"Ġw{number}" for number in range(len(vocabulary), WORDS)]
    vocabulary += [f"<|unused-{number}|>" for number in range(WORDS, SIZE - TIMES)]
    for token, number in PLACES.items():
        vocabulary[number] = token
    vocabulary += [f"<|{0.02 * step:.2f}|>" for step in range(TIMES)]
    spec.decoder.embeddings.weight = weights(SIZE, width)
    spec.decoder.projection.weight = spec.decoder.embeddings.weight  # one matrix, as in every Whisper
    spec.register_vocabulary(vocabulary)
    spec.validate()
    return spec, vocabulary


def save_spec(spec: Any, vocabulary: list[str], folder: Path) -> Path:
    """Write a model and everything that faster-whisper wants beside it into a new folder, which is returned."""
    folder.mkdir(parents=True)
    spec.save(str(folder))
    decoder, mel_bins = len(spec.decoder.layer), spec.encoder.conv1.weight.shape[1]
    heads = [[layer, head] for layer in range(decoder // 2, decoder) for head in range(2)]
    config = {"alignment_heads": heads, "lang_ids": [], "suppress_ids": [], "suppress_ids_begin": [220, WORDS]}
    special = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    tokenizer = {
        "version": "1.0",
        "added_tokens": [{"id": n, "content": vocabulary[n], **special} for n in range(WORDS, SIZE)],
        "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True},
        "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True},
        "model": {"type": "BPE", "vocab": {token: n for n, token in enumerate(vocabulary[:WORDS])}, "merges": []},
    }
    for name, content in (("config", config), ("tokenizer", tokenizer), ("vocabulary", vocabulary)):
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    if mel_bins != 80:
        (folder / "preprocessor_config.json").write_text(json.dumps({"feature_size": mel_bins}), encoding="utf-8")
    return folder
