"""Whisper's weights from where people keep them: Hugging Face's folder, OpenAI's `.pt`, or a folder of CTranslate2.

All become one `Checkpoint`: arrays under CTranslate2's names, their shapes checked against the dimensions of the model.
Neither transformers nor any code of the model is run, and a pickle only as far as torch's `weights_only` allows.
"""

import json
import math
import pickle
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fieldscribe.errors import CheckpointUnreadable, LabMissing, reason
from fieldscribe.models.bin import Layout, Variable, chunks, read_layout
from fieldscribe.sentences import Sentence

Weights = Mapping[str, NDArray[np.float32]]
"""Arrays under CTranslate2's names, those of matrices [outputs, inputs], of convolutions [outputs, inputs, 3]."""

_MOST_LAYERS, _MOST_WIDTH, _MOST_TOKENS, _MOST_POSITIONS = 256, 2**14, 2**20, 2**16
_LARGEST_TEXT = 2**26  # bytes
_FLOATS = ("float16", "bfloat16", "float32")
_KEPT_FILES = ("tokenizer.json", "preprocessor_config.json", "README.md", "LICENSE")
_KINDS = {"F16": "float16", "BF16": "bfloat16", "F32": "float32"}


@dataclass(frozen=True, slots=True)
class Dimensions:
    """The sizes of a Whisper: of log-mel, layers, vectors, and tables."""

    mel_bins: int
    positions: int  # of the encoder, 50 a second
    width: int
    heads: int
    hidden: int
    encoder_layers: int
    decoder_layers: int
    vocabulary: int
    tokens: int  # most in a window


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A model that was read.

    `types` says in which type of float each array was stored. `files` are the others of its folder as CTranslate2 has
    them, by name. `source` says what was read: "Hugging Face", "OpenAI", "CTranslate2" or "CTranslate2, int8".
    """

    dimensions: Dimensions
    weights: Weights
    types: Mapping[str, str]
    files: Mapping[str, bytes]
    source: str

    @property
    def matrices(self) -> list[str]:
        """The names of what is compressed: all weights of two dimensions and more, but no positions."""
        return [name for name in self.weights if name.endswith("/weight")]

    def changed(self, weights: Weights) -> "Checkpoint":
        """The same model with some other weights."""
        return replace(self, weights={**self.weights, **weights})


def read_checkpoint(path: Path) -> Checkpoint:
    """The model at `path`: a folder of Hugging Face or CTranslate2, or OpenAI's file with `tokenizer.json` beside it.

    Raises CheckpointUnreadable, and LabMissing where a library is missing.
    """
    try:
        if path.is_file():
            checkpoint = _openai(path)
        elif (path / "model.bin").is_file():
            checkpoint = _ctranslate2(path)
        else:
            checkpoint = _hugging_face(path)
        _check(checkpoint)
    except OSError as error:
        raise CheckpointUnreadable(str(path), reason(error), repr(error)) from error
    except _Unusable as error:
        raise CheckpointUnreadable(str(path), error.lack, repr(error.__cause__)) from error
    except ImportError as error:
        raise LabMissing(error.name or "torch") from error
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise CheckpointUnreadable(str(path), Sentence("it is incomplete or damaged"), repr(error)) from error
    return checkpoint


def shapes(dimensions: Dimensions) -> dict[str, tuple[int, ...]]:
    """The name and shape of each array of floats that such a Whisper has, in the order of their names."""
    found: dict[str, tuple[int, ...]] = {}
    width, hidden = dimensions.width, dimensions.hidden

    def norm(name: str) -> None:
        found[f"{name}/layer_norm/gamma"] = found[f"{name}/layer_norm/beta"] = (width,)

    def linear(name: str, outputs: int, *inputs: int) -> None:
        found[f"{name}/weight"], found[f"{name}/bias"] = (outputs, *inputs), (outputs,)

    linear("encoder/conv1", width, dimensions.mel_bins, 3)
    linear("encoder/conv2", width, width, 3)
    found["encoder/position_encodings/encodings"] = (dimensions.positions, width)
    found["decoder/position_encodings/encodings"] = (dimensions.tokens, width)
    found["decoder/embeddings/weight"] = (dimensions.vocabulary, width)
    for part, layers in (("encoder", dimensions.encoder_layers), ("decoder", dimensions.decoder_layers)):
        norm(part)
        for layer in (f"{part}/layer_{number}" for number in range(layers)):
            norm(f"{layer}/self_attention")
            linear(f"{layer}/self_attention/linear_0", 3 * width, width)
            linear(f"{layer}/self_attention/linear_1", width, width)
            if part == "decoder":
                norm(f"{layer}/attention")
                linear(f"{layer}/attention/linear_0", width, width)
                linear(f"{layer}/attention/linear_1", 2 * width, width)
                linear(f"{layer}/attention/linear_2", width, width)
            norm(f"{layer}/ffn")
            linear(f"{layer}/ffn/linear_0", hidden, width)
            linear(f"{layer}/ffn/linear_1", width, hidden)
    return dict(sorted(found.items()))


class _Unusable(Exception):
    """What is wrong with a checkpoint, as the end of a sentence."""

    def __init__(self, lack: Sentence) -> None:
        super().__init__(lack)
        self.lack = lack


_Source = tuple[NDArray[np.float32], str]
"""An array, and the type in which it was stored."""


def _hugging_face(folder: Path) -> Checkpoint:
    config = _json(folder / "config.json")
    if config.get("model_type") != "whisper":
        kind = str(config.get("model_type"))[:40]
        raise _Unusable(Sentence("it contains a model of another type ({kind}), not Whisper", kind=kind))
    dimensions = Dimensions(
        mel_bins=config["num_mel_bins"],
        positions=config["max_source_positions"],
        width=config["d_model"],
        heads=config["encoder_attention_heads"],
        hidden=config["encoder_ffn_dim"],
        encoder_layers=config["encoder_layers"],
        decoder_layers=config["decoder_layers"],
        vocabulary=config["vocab_size"],
        tokens=config["max_target_positions"],
    )
    same = (config["decoder_attention_heads"], config["decoder_ffn_dim"])
    if same != (dimensions.heads, dimensions.hidden):
        raise _Unusable(Sentence("it contains a model of another type ({kind}), not Whisper", kind=str(same)))
    _check_dimensions(dimensions)
    index = folder / "model.safetensors.index.json"
    names = sorted(set(_json(index)["weight_map"].values())) if index.is_file() else ["model.safetensors"]
    found: dict[str, _Source] = {}
    for name in names:
        if Path(name).name != name or not (folder / name).is_file():
            raise _Unusable(Sentence("the file {name} is missing", name=str(name)[:100]))
        found |= _safetensors(folder / name)
    generation = _json(folder / "generation_config.json") if (folder / "generation_config.json").is_file() else config
    weights, types = _fused({name.removeprefix("model."): each for name, each in found.items()}, dimensions)
    return Checkpoint(dimensions, weights, types, _files(folder, dimensions, generation), "Hugging Face")


def _safetensors(path: Path) -> dict[str, _Source]:
    from safetensors import SafetensorError, safe_open

    found: dict[str, _Source] = {}
    try:
        with safe_open(path, framework="np") as file:
            kinds = {name: file.get_slice(name).get_dtype() for name in file.keys()}  # noqa: SIM118
            found |= {
                name: (file.get_tensor(name).astype(np.float32), _KINDS[kind])
                for name, kind in kinds.items()
                if kind in ("F16", "F32")
            }
        if brain := [name for name, kind in kinds.items() if kind == "BF16"]:  # which NumPy does not know
            with safe_open(path, framework="pt") as file:
                found |= {name: (file.get_tensor(name).float().numpy(), "bfloat16") for name in brain}
    except SafetensorError as error:
        raise _Unusable(Sentence("it is incomplete or damaged")) from error
    return found


def _openai(path: Path) -> Checkpoint:
    import torch

    try:
        with warnings.catch_warnings():  # of pickles that torch did not write
            warnings.simplefilter("ignore")
            loaded = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise _Unusable(Sentence("it contains more than numbers, which might be harmful, or it is damaged")) from error
    except (RuntimeError, EOFError, KeyError) as error:
        raise _Unusable(Sentence("it is incomplete or damaged")) from error
    sizes, state = loaded["dims"], loaded["model_state_dict"]
    dimensions = Dimensions(
        mel_bins=sizes["n_mels"],
        positions=sizes["n_audio_ctx"],
        width=sizes["n_audio_state"],
        heads=sizes["n_audio_head"],
        hidden=4 * sizes["n_audio_state"],
        encoder_layers=sizes["n_audio_layer"],
        decoder_layers=sizes["n_text_layer"],
        vocabulary=sizes["n_vocab"],
        tokens=sizes["n_text_ctx"],
    )
    _check_dimensions(dimensions)
    found = {
        _hugging_face_name(name): (each.float().numpy(), str(each.dtype).removeprefix("torch."))
        for name, each in state.items()
    }
    weights, types = _fused(found, dimensions)
    known = path.parent / "generation_config.json"
    generation = _json(known) if known.is_file() else {}
    return Checkpoint(dimensions, weights, types, _files(path.parent, dimensions, generation), "OpenAI")


_OPENAI = {
    ".blocks.": ".layers.",
    ".cross_attn_ln.": ".encoder_attn_layer_norm.",
    ".cross_attn.": ".encoder_attn.",
    ".attn_ln.": ".self_attn_layer_norm.",
    ".attn.": ".self_attn.",
    ".query.": ".q_proj.",
    ".key.": ".k_proj.",
    ".value.": ".v_proj.",
    "_attn.out.": "_attn.out_proj.",
    ".mlp_ln.": ".final_layer_norm.",
    ".mlp.0.": ".fc1.",
    ".mlp.2.": ".fc2.",
    ".ln_post.": ".layer_norm.",
    "decoder.ln.": "decoder.layer_norm.",
    ".token_embedding.": ".embed_tokens.",
    ".positional_embedding": ".embed_positions.weight",
}


def _hugging_face_name(name: str) -> str:
    """Hugging Face's name of an array of OpenAI's, after transformers' `convert_openai_to_hf.py` (Apache-2.0)."""
    for theirs, ours in _OPENAI.items():
        name = name.replace(theirs, ours)
    return name


def _fused(
    found: Mapping[str, _Source], dimensions: Dimensions
) -> tuple[dict[str, NDArray[np.float32]], dict[str, str]]:
    """CTranslate2's arrays and their types. Queries, keys and values are one matrix there; keys have no bias."""
    weights: dict[str, NDArray[np.float32]] = {}
    types: dict[str, str] = {}
    for name, shape in shapes(dimensions).items():
        parts = [_part(found, each, shape) for each in _hugging_face_names(name)]
        weights[name] = np.concatenate([array for array, _ in parts]) if len(parts) > 1 else parts[0][0]
        types[name] = parts[0][1]
    return weights, types


def _part(found: Mapping[str, _Source], name: str, shape: tuple[int, ...]) -> _Source:
    if name.endswith("k_proj.bias") and name not in found:
        like = found[name.replace("k_proj", "v_proj")]
        return np.zeros_like(like[0]), like[1]
    if name not in found:
        raise _Unusable(Sentence("it is missing the weights {name}", name=name))
    return found[name]


def _hugging_face_names(name: str) -> list[str]:
    """Where Hugging Face keeps the rows of one of CTranslate2's arrays, from above."""
    part, *inner, kind = name.split("/")
    kind = {"gamma": "weight", "beta": "bias", "encodings": "weight"}.get(kind, kind)
    if not inner[0].startswith("layer_") or inner[0] == "layer_norm":
        plain = {"embeddings": "embed_tokens", "position_encodings": "embed_positions"}.get(inner[0], inner[0])
        return [f"{part}.{plain}.{kind}"]
    layer = f"{part}.layers.{inner[0].removeprefix('layer_')}"
    names: dict[tuple[str, str], tuple[str, ...]] = {
        ("self_attention", "linear_0"): ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"),
        ("self_attention", "linear_1"): ("self_attn.out_proj",),
        ("self_attention", "layer_norm"): ("self_attn_layer_norm",),
        ("attention", "linear_0"): ("encoder_attn.q_proj",),
        ("attention", "linear_1"): ("encoder_attn.k_proj", "encoder_attn.v_proj"),
        ("attention", "linear_2"): ("encoder_attn.out_proj",),
        ("attention", "layer_norm"): ("encoder_attn_layer_norm",),
        ("ffn", "linear_0"): ("fc1",),
        ("ffn", "linear_1"): ("fc2",),
        ("ffn", "layer_norm"): ("final_layer_norm",),
    }
    return [f"{layer}.{each}.{kind}" for each in names[inner[1], inner[2]]]


def _ctranslate2(folder: Path) -> Checkpoint:
    try:
        layout = read_layout(folder / "model.bin")
    except ValueError as error:
        raise _Unusable(error.args[0]) from error
    if layout.spec != "WhisperSpec":
        kind = layout.spec[:40]
        raise _Unusable(Sentence("it contains a model of another type ({kind}), not Whisper", kind=kind))
    dimensions = _dimensions(layout, folder / "model.bin")
    _check_dimensions(dimensions)
    weights: dict[str, NDArray[np.float32]] = {}
    types: dict[str, str] = {}
    aliases = dict(layout.aliases)
    with (folder / "model.bin").open("rb") as file:

        def array(name: str) -> NDArray[Any]:
            return _numbers(
                b"".join(chunks(file, layout.variables[aliases.get(name, name)])),
                layout.variables[aliases.get(name, name)],
            )

        for name in shapes(dimensions):
            if aliases.get(name, name) not in layout.variables:
                raise _Unusable(Sentence("it is missing the weights {name}", name=name))
            weights[name] = array(name).astype(np.float32)
            types[name] = layout.variables[aliases.get(name, name)].type
            if types[name] not in _FLOATS:
                scale = array(f"{name}_scale").astype(np.float32)
                weights[name] /= scale.reshape(-1, *(1,) * (weights[name].ndim - 1))
    source = "CTranslate2, int8" if "int8" in types.values() else "CTranslate2"
    kept = ("config.json", "vocabulary.json", "vocabulary.txt", *_KEPT_FILES)
    files = {name: _read(folder / name) for name in kept if (folder / name).is_file()}
    for name in ("config.json", "tokenizer.json"):
        if name not in files:
            raise _Unusable(Sentence("the file {name} is missing", name=name))
    return Checkpoint(
        dimensions,
        weights,
        {name: "float16" if each == "int8" else each for name, each in types.items()},
        files,
        source,
    )


def _dimensions(layout: Layout, path: Path) -> Dimensions:
    found = {name: each.shape for name, each in layout.variables.items()}
    with path.open("rb") as file:
        heads = int.from_bytes(b"".join(chunks(file, layout.variables["encoder/num_heads"])), "little")

    def layers(part: str) -> int:
        return len({name.split("/")[1] for name in found if name.startswith(f"{part}/layer_") and "/ffn/" in name})

    return Dimensions(
        mel_bins=found["encoder/conv1/weight"][1],
        positions=found["encoder/position_encodings/encodings"][0],
        width=found["decoder/embeddings/weight"][1],
        heads=heads,
        hidden=found["encoder/layer_0/ffn/linear_0/weight"][0],
        encoder_layers=layers("encoder"),
        decoder_layers=layers("decoder"),
        vocabulary=found["decoder/embeddings/weight"][0],
        tokens=found["decoder/position_encodings/encodings"][0],
    )


def _numbers(data: bytes, variable: Variable) -> NDArray[Any]:
    if variable.type == "bfloat16":  # the upper half of a float32
        return (np.frombuffer(data, "<u2").astype(np.uint32) << 16).view(np.float32).reshape(variable.shape)
    return np.frombuffer(data, np.dtype(variable.type).newbyteorder("<")).reshape(variable.shape)


def _files(folder: Path, dimensions: Dimensions, generation: Mapping[str, Any]) -> dict[str, bytes]:
    """The files that CTranslate2's converter writes beside the weights, to the byte, and those that it leaves alone."""
    if not (folder / "tokenizer.json").is_file():
        raise _Unusable(Sentence("the file {name} is missing", name="tokenizer.json"))
    files = {name: _read(folder / name) for name in _KEPT_FILES if (folder / name).is_file()}
    tokenizer = json.loads(files["tokenizer.json"])
    numbers: dict[str, int] = dict(tokenizer["model"]["vocab"])
    numbers |= {token["content"]: token["id"] for token in tokenizer["added_tokens"]}
    tokens = sorted(numbers, key=numbers.__getitem__)
    if len(tokens) > dimensions.vocabulary:
        raise _Unusable(
            Sentence(
                "its vocabulary ({there} entries) belongs to another model ({wanted} entries)",
                there=len(tokens),
                wanted=dimensions.vocabulary,
            )
        )
    tokens += [f"<|{number * 0.02:.2f}|>" for number in range(dimensions.vocabulary - len(tokens))]
    heads = range(dimensions.heads)
    later = range(dimensions.decoder_layers // 2, dimensions.decoder_layers)
    config = {
        "alignment_heads": generation.get("alignment_heads") or [[layer, head] for layer in later for head in heads],
        "lang_ids": sorted(generation.get("lang_to_id", {}).values()),
        "suppress_ids": generation.get("suppress_tokens"),
        "suppress_ids_begin": generation.get("begin_suppress_tokens"),
    }
    files["config.json"] = (json.dumps(config, indent=2, sort_keys=True) + "\n").encode()
    files["vocabulary.json"] = json.dumps(tokens, indent=2).encode()
    return files


def _check_dimensions(dimensions: Dimensions) -> None:
    """Raise ValueError for sizes that no Whisper has."""
    limits: Iterator[tuple[Any, int]] = iter(
        (
            (dimensions.encoder_layers, _MOST_LAYERS),
            (dimensions.decoder_layers, _MOST_LAYERS),
            (dimensions.heads, _MOST_WIDTH),
            (dimensions.mel_bins, _MOST_WIDTH),
            (dimensions.width, _MOST_WIDTH),
            (dimensions.hidden, 4 * _MOST_WIDTH),
            (dimensions.vocabulary, _MOST_TOKENS),
            (dimensions.positions, _MOST_POSITIONS),
            (dimensions.tokens, _MOST_POSITIONS),
        )
    )
    if any(type(size) is not int or not 0 < size <= most for size, most in limits):
        raise ValueError(f"{dimensions}")
    if dimensions.width % dimensions.heads:
        raise ValueError(f"{dimensions.heads} heads")


def _check(checkpoint: Checkpoint) -> None:
    """Raise _Unusable unless all arrays have the shapes of the dimensions and hold finite numbers."""
    for name, shape in shapes(checkpoint.dimensions).items():
        found = checkpoint.weights[name]
        if found.shape != shape or checkpoint.types[name] not in _FLOATS:
            raise _Unusable(Sentence("its weights {name} do not fit the rest of the model", name=name))
        if not math.isfinite(float(np.abs(found).max())):
            raise _Unusable(Sentence("its weights {name} are infinite or no numbers", name=name))


def _json(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise _Unusable(Sentence("the file {name} is missing", name=path.name))
    found = json.loads(_read(path))
    if not isinstance(found, dict):
        raise ValueError(path.name)
    return found


def _read(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST_TEXT:
        raise ValueError(f"{path.name} is too large")
    return path.read_bytes()
