"""A model is a folder that we validate, never a name that a library would look up in the network."""

import json
import re
from pathlib import Path
from typing import Any

from fieldscribe.domain import ModelInfo
from fieldscribe.errors import ModelFolderBroken, ModelFolderMissing, reason
from fieldscribe.models.bin import read_layout
from fieldscribe.paths import bundled
from fieldscribe.sentences import Sentence

_LANGUAGE = re.compile(r"<\|([a-z]{2,3})\|>")
_VOCABULARIES = ("vocabulary.json", "vocabulary.txt")
_NAME = re.compile(r"[\w.-]+")
# The text files of a model are a few MB at most; a larger one is not what it claims to be.
_MAX_TEXT_BYTES = 64 * 2**20
_WINDOW = 30  # s, where preprocessor_config.json says nothing else
_SHORTEST_WINDOW = 5  # s
_POSITIONS_PER_SECOND = 50  # of the encoder
_POSITIONS = _WINDOW * _POSITIONS_PER_SECOND
_FEATURES = {"sampling_rate": 16000, "hop_length": 160, "n_fft": 400}
_CONTROL_TOKENS = (
    *("<|endoftext|>", "<|startoftranscript|>", "<|translate|>", "<|transcribe|>", "<|startofprev|>"),
    "<|notimestamps|>",  # older tokenizers end here, without the times
)
_DECODER_LAYER = re.compile(r"decoder/layer_(\d+)/")
_MAX_HEADS = 1024


def starter_folder() -> Path:
    """The starter model that comes with the program; it is there to try Fieldscribe, not for real debriefs."""
    return bundled("models", "starter")


def validate(folder: Path) -> ModelInfo:
    """What the model in a folder is, after a look at every file that the engine will need.

    Raises ModelFolderMissing when there is no such folder and ModelFolderBroken with what it lacks.
    """
    if not folder.is_dir():
        raise ModelFolderMissing(str(folder))
    for name in ("model.bin", "config.json", "tokenizer.json"):
        if not (folder / name).is_file():
            raise ModelFolderBroken(str(folder), Sentence("the file {name} is missing", name=name))
    try:
        layout = read_layout(folder / "model.bin")
    except (ValueError, OSError) as error:
        why = reason(error) if isinstance(error, OSError) else error.args[0]
        raise ModelFolderBroken(str(folder), Sentence("model.bin cannot be read, {reason}", reason=why)) from error
    if layout.spec != "WhisperSpec":
        raise ModelFolderBroken(
            str(folder), Sentence("it contains a model of another type ({kind}), not Whisper", kind=layout.spec[:40])
        )
    embeddings, conv = (layout.variables.get(name) for name in ("decoder/embeddings/weight", "encoder/conv1/weight"))
    if embeddings is None or conv is None or len(embeddings.shape) != 2 or len(conv.shape) != 3:
        raise ModelFolderBroken(str(folder), Sentence("model.bin is missing parts of a Whisper model"))
    layers = {found[1] for name in layout.variables if (found := _DECODER_LAYER.match(name))}
    _check_alignment_heads(folder, len(layers))
    tokens = _vocabulary(folder)
    if len(tokens) > embeddings.shape[0]:
        raise ModelFolderBroken(
            str(folder),
            Sentence(
                "its vocabulary ({there} entries) belongs to another model ({wanted} entries)",
                there=len(tokens),
                wanted=embeddings.shape[0],
            ),
        )
    _check_tokenizer(folder, tokens)
    multilingual = "" in tokens  # that is how CTranslate2 recognises a multilingual vocabulary
    encodings = layout.variables.get("encoder/position_encodings/encodings")
    positions = encodings.shape[0] if encodings and encodings.shape else _POSITIONS
    window = _window(folder, conv.shape[1], positions)
    return ModelInfo(
        name=folder.name,
        folder=str(folder),
        size=sum(file.stat().st_size for file in folder.iterdir() if file.is_file()),
        multilingual=multilingual,
        mel_bins=conv.shape[1],
        compute_type=embeddings.type,
        starter=folder.resolve() == starter_folder().resolve(),
        languages=tuple(sorted({m[1] for t in tokens if (m := _LANGUAGE.fullmatch(t))})) if multilingual else ("en",),
        window=float(window),
    )


def model_name(folder: Path) -> str:
    """The name under which a folder is added: its own, without characters that hinder on a command line."""
    return "-".join(_NAME.findall(folder.resolve().name)).strip(".") or "model"


def _window(folder: Path, mel_bins: int, positions: int) -> int:
    """How much sound (s) the model takes at once, after a look at preprocessor_config.json, where there is one.

    Whisper's large-v3 family takes 128 mel bins and says so there; all others take 80. The rest is the same for every
    Whisper, and nothing else is computed here.
    """
    name = "preprocessor_config.json"
    if not (folder / name).is_file():
        if mel_bins != 80:
            raise ModelFolderBroken(
                str(folder), Sentence("the file {name}, which this model needs, is missing", name=name)
            )
        return _WINDOW
    config = _json(folder, name, dict)
    bins = config.get("feature_size", 80)
    if bins != mel_bins:
        raise ModelFolderBroken(
            str(folder),
            Sentence(
                "{name} belongs to another model ({told} mel bands instead of {wanted})",
                name=name,
                told=str(bins)[:40],
                wanted=mel_bins,
            ),
        )
    for field, wanted in _FEATURES.items():
        if config.get(field, wanted) != wanted:
            raise ModelFolderBroken(
                str(folder),
                Sentence(
                    "{name} asks for {field} {found}, which no Whisper model has",
                    name=name,
                    field=field,
                    found=str(config[field])[:40],
                ),
            )
    window = config.get("chunk_length", _WINDOW)
    longest = min(_WINDOW, positions // _POSITIONS_PER_SECOND)
    if type(window) is not int or not _SHORTEST_WINDOW <= window <= longest:
        raise ModelFolderBroken(
            str(folder),
            Sentence(
                "{name} asks for windows of {found} seconds, but this model allows {shortest} to {longest}",
                name=name,
                found=str(window)[:40],
                shortest=_SHORTEST_WINDOW,
                longest=longest,
            ),
        )
    return window


def _check_alignment_heads(folder: Path, layers: int) -> None:
    """The times of words come from the heads that config.json lists as [layer, head]."""
    heads = _json(folder, "config.json", dict).get("alignment_heads")
    if not (
        isinstance(heads, list)
        and heads
        and all(isinstance(head, list) and len(head) == 2 and all(type(n) is int for n in head) for head in heads)
        and all(0 <= layer < layers and 0 <= head < _MAX_HEADS for layer, head in heads)
    ):
        raise ModelFolderBroken(str(folder), Sentence("{name} does not contain what it should", name="config.json"))


def _check_tokenizer(folder: Path, vocabulary: list[str]) -> None:
    """The tokens that steer Whisper must have the same numbers in tokenizer.json and in the vocabulary."""
    tokenizer = _json(folder, "tokenizer.json", dict)
    try:
        numbers = {
            **tokenizer["model"]["vocab"],
            **{token["content"]: token["id"] for token in tokenizer.get("added_tokens", ())},
        }
    except (LookupError, TypeError, AttributeError) as error:
        lack = Sentence("{name} does not contain what it should", name="tokenizer.json")
        raise ModelFolderBroken(str(folder), lack) from error
    places = {token: number for number, token in enumerate(vocabulary)}
    if any(token not in numbers or numbers[token] != places.get(token) for token in _CONTROL_TOKENS):
        raise ModelFolderBroken(str(folder), Sentence("its tokenizer and its vocabulary belong to different models"))


def _vocabulary(folder: Path) -> list[str]:
    present = next((name for name in _VOCABULARIES if (folder / name).is_file()), None)
    if present is None:
        raise ModelFolderBroken(str(folder), Sentence("the file vocabulary.json (or vocabulary.txt) is missing"))
    if present.endswith(".json"):
        tokens = _json(folder, present, list)
    else:  # a line per token; an empty line is the empty token, but the line break at the end begins no other
        tokens = _read(folder, present).removesuffix("\n").split("\n")
    if not all(isinstance(token, str) for token in tokens):
        raise ModelFolderBroken(str(folder), Sentence("{name} is not a list of words", name=present))
    return list(tokens)


def _json(folder: Path, name: str, kind: type) -> Any:
    try:
        content = json.loads(_read(folder, name))
    except (ValueError, RecursionError) as error:
        raise ModelFolderBroken(str(folder), Sentence("{name} is damaged", name=name)) from error
    if not isinstance(content, kind):
        raise ModelFolderBroken(str(folder), Sentence("{name} does not contain what it should", name=name))
    return content


def _read(folder: Path, name: str) -> str:
    path = folder / name
    try:
        if path.stat().st_size > _MAX_TEXT_BYTES:
            raise ModelFolderBroken(str(folder), Sentence("{name} is far too large", name=name))
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ModelFolderBroken(str(folder), Sentence("{name} cannot be read", name=name)) from error
