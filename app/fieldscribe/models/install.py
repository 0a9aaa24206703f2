"""Bring a model folder into the data folder, whole or not at all, so that the USB stick may be taken away."""

import shutil
from pathlib import Path

from fieldscribe.domain import ModelInfo
from fieldscribe.durable import replace as replace_durably
from fieldscribe.durable import sync_file
from fieldscribe.errors import DiskFull, ModelExists, ModelFolderBroken, writing_failed
from fieldscribe.models.folder import model_name, validate
from fieldscribe.sentences import Sentence

# What the engine reads, and what tells a person where the model comes from. A folder may hold much more.
_FILES = (
    "model.bin",
    "config.json",
    "tokenizer.json",
    "vocabulary.json",
    "vocabulary.txt",
    "preprocessor_config.json",
    "README.md",
    "LICENSE",
)

_WHAT = Sentence("copying the model")

PARTIAL = ".*.partial"
"""Copies that are not whole yet, as a pattern below the folder of models."""


def install(source: Path, models: Path, name: str | None = None, *, replace: bool = False) -> ModelInfo:
    """Copy the model files of `source` to `models/<name>` and return what was installed.

    With `replace` a folder that is there already gives way, once the copy is whole. A folder that lies in its place
    already stays there. Raises ModelFolderMissing, ModelFolderBroken, ModelExists, DiskFull or NotWritable; then
    nothing was added.
    """
    validate(source)
    target = models / model_name(Path(name) if name else source)
    if source.resolve() == target.resolve():
        return validate(target)
    if target.exists() and not replace:
        raise ModelExists(target.name)
    partial = models / f".{target.name}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    try:
        models.mkdir(parents=True, exist_ok=True, mode=0o700)
        present = [source / file for file in _FILES if (source / file).is_file()]
        needed = sum(file.stat().st_size for file in present)
        if shutil.disk_usage(models).free < needed:
            raise DiskFull(_WHAT, needed)
        partial.mkdir(mode=0o700)
        for file in present:
            _copy(file, partial / file.name)
        validate(partial)
        if target.exists():
            shutil.rmtree(target)
        replace_durably(partial, target)
    except OSError as error:
        raise writing_failed(error, models, _WHAT) from error
    except ModelFolderBroken as error:
        lack = Sentence("the copy is incomplete; the disk or the stick may be failing")
        raise ModelFolderBroken(str(source), lack) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return validate(target)


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("xb") as write:
        shutil.copyfileobj(read, write, 2**20)
        write.flush()
        sync_file(write.fileno())
