"""Copies a model folder into the data folder, completely or not at all.

Weights that are floats are stored as int8, with which the engine computes anyway: half of float16's place on the disk.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from fieldscribe.domain import ModelInfo
from fieldscribe.durable import replace as replace_durably
from fieldscribe.durable import sync_file
from fieldscribe.errors import DiskFull, ModelBusy, ModelExists, ModelFolderBroken, writing_failed
from fieldscribe.locks import try_lock
from fieldscribe.models.bin import int8_layout, read_layout
from fieldscribe.models.folder import model_name, validate
from fieldscribe.models.installed import Origin, read_note, write_note
from fieldscribe.sentences import Sentence

# What the engine reads, and what tells a person where the model comes from. A folder may hold much more.
FILES = (
    "model.bin",
    "config.json",
    "tokenizer.json",
    "vocabulary.json",
    "vocabulary.txt",
    "preprocessor_config.json",
    "README.md",
    "LICENSE",
    "evaluation.json",
)

Report = Callable[[int, int], None]
"""Gets the bytes that are done, and all."""

_WHAT = Sentence("copying the model")

_LOCK, _PARTIAL, _UNPACKED, _REMOVED = ".lock", ".partial", ".unpacked", ".removed"
"""Endings of what lies in the folder of models for a while: `.NAME.partial` is a copy that is not whole yet."""


def download_folder(models: Path, name: str) -> Path:
    """Where the files of a model lie, below the folder of models, until all have arrived."""
    return models / f".{name}.download"


def unpacked_folder(models: Path, name: str) -> Path:
    """Where the files of a packed model lie until they are installed."""
    return models / f".{name}{_UNPACKED}"


def removed_folder(models: Path, name: str) -> Path:
    """Where a model lies while it is deleted."""
    return models / f".{name}{_REMOVED}"


def remove_leftovers(models: Path) -> None:
    """Delete what programs that were killed left of adding and removing models."""
    for path in list(models.glob(".*")):
        if path.suffix in (_LOCK, _PARTIAL, _UNPACKED, _REMOVED):
            with suppress(ModelBusy), changing(models, path.stem[1:]):
                shutil.rmtree(path, ignore_errors=True)  # the lock is a file, which `changing` removes


@contextmanager
def changing(models: Path, name: str) -> Iterator[None]:
    """Keep other programs from adding or removing the model of that name meanwhile. Raises ModelBusy.

    Where no file can be made, as on a full disk, it goes without.
    """
    path = models / f".{name}{_LOCK}"
    with ExitStack() as stack:
        with suppress(OSError):
            models.mkdir(parents=True, exist_ok=True, mode=0o700)
            if sys.platform == "win32":  # which removes no open file: once it is closed
                stack.callback(_unlink, path)
            while True:
                file = stack.enter_context(path.open("a"))
                if not try_lock(file.fileno()):
                    raise ModelBusy(name)
                if _is_still(path, file.fileno()):
                    break  # else whoever had it has just removed it
            if sys.platform != "win32":
                stack.callback(_unlink, path)
        yield


def install(
    source: Path,
    models: Path,
    name: str | None = None,
    *,
    replace: bool = False,
    consume: bool = False,
    check: Callable[[Path], None] = lambda folder: None,
    origin: Origin | None = None,
    report: Report = lambda done, total: None,
) -> ModelInfo:
    """Copy the model files of `source` to `models/<name>`, the weights as int8, and return what was installed.

    With `replace` an existing folder of that name is replaced, once the copy is whole. A `source` that lies in that
    place already is not copied, and what lies in one that is to be consumed is moved where it may stay as it is.
    `check(folder)` may refuse the copy with ModelFolderBroken before it gets its name. Beside the files it is noted
    what they are, and where they are from: `origin`, else what is noted in `source`. `report` gets the bytes that are
    written, and all. Raises ModelFolderMissing, ModelFolderBroken, ModelExists, DiskFull or NotWritable, and what
    `check` or `report` raise; then nothing was added.
    """
    validate(source)
    target = models / model_name(Path(name) if name else source)
    if source.resolve() == target.resolve():
        check(target)
        return validate(target)
    if target.exists() and not replace:
        raise ModelExists(target.name)
    partial = models / f".{target.name}{_PARTIAL}"
    shutil.rmtree(partial, ignore_errors=True)
    try:
        models.mkdir(parents=True, exist_ok=True, mode=0o700)
        present = [source / file for file in FILES if (source / file).is_file()]
        needed = sum(_stored_size(file) for file in present if not (consume and _stays(file)))
        if shutil.disk_usage(models).free < needed:
            raise DiskFull(_WHAT, needed)
        partial.mkdir(mode=0o700)
        written = _Written(needed, report)
        for file in present:
            if consume and _stays(file):
                file.replace(partial / file.name)
            else:
                _store(file, partial / file.name, written)
        _require_whole(partial, source)
        _require_numbers(partial, source)
        noted = read_note(source)
        write_note(partial, [file.name for file in present], origin or (noted.origin if noted else Origin()))
        _check_copy(check, partial, source)
        if target.exists():
            shutil.rmtree(target)
        replace_durably(partial, target)
    except OSError as error:
        raise writing_failed(error, models, _WHAT) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return validate(target)


def _stored_size(file: Path) -> int:
    """Bytes that a file of a model takes once it is stored."""
    return int8_layout(read_layout(file)).size if file.name == "model.bin" else file.stat().st_size


class _Written:
    """Counts what is written into files, and reports it."""

    def __init__(self, total: int, report: Report) -> None:
        self._total, self._report = total, report
        self._done = 0

    def into(self, file: BinaryIO) -> BinaryIO:
        """The file, of which only `write` may be used."""
        return cast(BinaryIO, _Counted(file, self._count))

    def _count(self, count: int) -> None:
        self._done += count
        self._report(self._done, self._total)


@dataclass(frozen=True, slots=True)
class _Counted:
    file: BinaryIO
    count: Callable[[int], None]

    def write(self, data: bytes) -> int:
        self.count(len(data))
        return self.file.write(data)


def _store(source: Path, target: Path, written: _Written) -> None:
    """Copy a file of a model, durably, the weights as int8.

    Raises OSError, and ModelFolderBroken when the weights are no numbers.
    """
    with source.open("rb") as read, target.open("xb") as write:
        if not _stays(source):
            from fieldscribe.models.int8 import write_int8  # with NumPy

            try:
                write_int8(source, written.into(write))
            except ValueError as error:
                lack = Sentence("model.bin cannot be read, {reason}", reason=error.args[0])
                raise ModelFolderBroken(str(source.parent), lack) from error
        else:
            shutil.copyfileobj(read, written.into(write), 2**20)
        write.flush()
        sync_file(write.fileno())


def _stays(file: Path) -> bool:
    """Whether a file of a model is stored as it is."""
    if file.name != "model.bin":
        return True
    layout = read_layout(file)
    return int8_layout(layout) == layout


def _require_whole(copy: Path, source: Path) -> None:
    """Raise ModelFolderBroken when the copy is not what its source, which was validated, should have made it."""
    try:
        validate(copy)
    except ModelFolderBroken as error:
        lack = Sentence("the copy is incomplete; the disk or the stick may be failing")
        raise ModelFolderBroken(str(source), lack) from error


def _require_numbers(copy: Path, source: Path) -> None:
    """Raise ModelFolderBroken when a weight is no number."""
    from fieldscribe.models.int8 import require_finite  # with NumPy

    try:
        require_finite(copy / "model.bin")
    except ValueError as error:
        lack = Sentence("model.bin cannot be read, {reason}", reason=error.args[0])
        raise ModelFolderBroken(str(source), lack) from error


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether an open file is still the one that is found under its path."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _unlink(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _check_copy(check: Callable[[Path], None], copy: Path, source: Path) -> None:
    """Call `check(copy)`; a ModelFolderBroken names the folder that the person knows."""
    try:
        check(copy)
    except ModelFolderBroken as error:
        lack = cast(str, error.sentence.values["lack"])  # a Sentence, also when it comes from another process
        raise ModelFolderBroken(str(source), lack, error.detail) from error
