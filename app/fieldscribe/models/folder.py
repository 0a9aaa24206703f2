"""A model is a folder that we validate, never a name that a library would look up in the network."""

import json
import re
from pathlib import Path
from typing import Any

from fieldscribe.domain import ModelInfo
from fieldscribe.errors import ModelFolderBroken, ModelFolderMissing, reason
from fieldscribe.models.header import read_header
from fieldscribe.paths import bundled
from fieldscribe.sentences import Sentence

_LANGUAGE = re.compile(r"<\|([a-z]{2,3})\|>")
_VOCABULARIES = ("vocabulary.json", "vocabulary.txt")
_NAME = re.compile(r"[\w.-]+")
# The text files of a model are a few MB at most; a larger one is not what it claims to be.
_MAX_TEXT_BYTES = 64 * 2**20


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
        header = read_header(folder / "model.bin")
    except (ValueError, OSError) as error:
        why = reason(error) if isinstance(error, OSError) else error.args[0]
        raise ModelFolderBroken(str(folder), Sentence("model.bin cannot be read, {reason}", reason=why)) from error
    if header.spec != "WhisperSpec":
        raise ModelFolderBroken(
            str(folder), Sentence("it contains a model of another type ({kind}), not Whisper", kind=header.spec[:40])
        )
    embeddings, conv = header.shapes.get("decoder/embeddings/weight", ()), header.shapes.get("encoder/conv1/weight", ())
    if len(embeddings) != 2 or len(conv) != 3:
        raise ModelFolderBroken(str(folder), Sentence("model.bin is missing parts of a Whisper model"))
    _json(folder, "config.json", dict)
    _json(folder, "tokenizer.json", dict)
    tokens = _vocabulary(folder)
    if len(tokens) > embeddings[0]:
        raise ModelFolderBroken(
            str(folder),
            Sentence(
                "its vocabulary ({there} entries) belongs to another model ({wanted} entries)",
                there=len(tokens),
                wanted=embeddings[0],
            ),
        )
    # CTranslate2 tells a multilingual vocabulary by its empty token.
    multilingual = "" in tokens
    _check_mel_bins(folder, conv[1])
    return ModelInfo(
        name=folder.name,
        folder=str(folder),
        size=sum(file.stat().st_size for file in folder.iterdir() if file.is_file()),
        multilingual=multilingual,
        mel_bins=conv[1],
        compute_type=header.types["decoder/embeddings/weight"],
        starter=folder.resolve() == starter_folder().resolve(),
        languages=tuple(sorted({m[1] for t in tokens if (m := _LANGUAGE.fullmatch(t))})) if multilingual else ("en",),
    )


def model_name(folder: Path) -> str:
    """The name under which a folder is added: its own, without characters that hinder on a command line."""
    return "-".join(_NAME.findall(folder.resolve().name)).strip(".") or "model"


def _check_mel_bins(folder: Path, mel_bins: int) -> None:
    """Whisper's large-v3 family hears 128 bands and says so in preprocessor_config.json; all others hear 80."""
    name = "preprocessor_config.json"
    if not (folder / name).is_file():
        if mel_bins != 80:
            raise ModelFolderBroken(
                str(folder), Sentence("the file {name}, which this model needs, is missing", name=name)
            )
        return
    told = _json(folder, name, dict).get("feature_size", 80)
    if told != mel_bins:
        raise ModelFolderBroken(
            str(folder),
            Sentence(
                "{name} belongs to another model ({told} mel bands instead of {wanted})",
                name=name,
                told=str(told),
                wanted=mel_bins,
            ),
        )


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
