"""Models as single files: packed to be handed over, and added from what another person handed over."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from fieldscribe.domain import ModelInfo
from fieldscribe.durable import writing
from fieldscribe.errors import (
    TRYING_MODEL,
    Cancelled,
    DiskFull,
    ModelFolderBroken,
    PackBroken,
    SelfTestFailed,
    writing_failed,
)
from fieldscribe.models import pack, zip_file
from fieldscribe.models.install import Report, changing, unpacked_folder
from fieldscribe.models.installed import read_note
from fieldscribe.models.pack import SUFFIX as PACK_SUFFIX
from fieldscribe.paths import bundled
from fieldscribe.sentences import Sentence
from fieldscribe.speech.engine import Engine, ProbeResult
from fieldscribe.workflow.models import add_model, available_name, find_model, install_model
from fieldscribe.workflow.workspace import Workspace

__all__ = ["PACK_SUFFIX", "PackedModel", "add_model_from", "pack_model"]

_ADDING = Sentence("adding the model")
_PACKING = Sentence("the packed model")
_TOLERANCE = 0.05
"""How far the mean logarithm of the tokens' probability may lie from what it was where the model was packed.

Processors differ: on one machine, with the instructions of four generations, the starter writes the same tokens and
differs by 0.0004; a model of random weights, for which every token is a toss-up, writes others and differs by 0.006.
"""


@dataclass(frozen=True, slots=True)
class PackedModel:
    """A packed model: the file, its bytes, and the bytes of the model's folder."""

    path: Path
    size: int
    unpacked: int


def pack_model(
    workspace: Workspace,
    name: str,
    target: Path,
    report: Report = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> PackedModel:
    """Write the model of that name as one file, complete or not at all; in a folder it is named after the model.

    Raises ModelUnknown, ModelFolderMissing, ModelFolderBroken, Cancelled, DiskFull, NotWritable, FolderMissing and
    what `Engine.probe` raises.
    """
    model = find_model(workspace, name)
    if target.is_dir():
        target = target / f"{model.name}{PACK_SUFFIX}"
    clip = bundled("assets", pack.CLIP)
    folder = Path(model.folder)
    with Engine(nice=False, work=TRYING_MODEL) as engine:
        heard = cast(ProbeResult, engine.probe(folder, should_stop, clip=clip))
    probe = pack.Probe(heard.language, heard.tokens, heard.log_probability)
    try:
        note = read_note(folder)
        origin = note.origin if note else None
        manifest = pack.describe(folder, clip, probe, name=model.name, languages=model.languages, origin=origin)
        with writing(target) as file:
            pack.write_pack(folder, clip, manifest, file, lambda done: report(done, manifest.size), should_stop)
    except OSError as error:
        raise writing_failed(error, target, _PACKING) from error
    return PackedModel(target, target.stat().st_size, manifest.size)


def add_model_from(
    workspace: Workspace,
    path: Path,
    name: str | None = None,
    report: Report = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> ModelInfo:
    """Add the model in a folder, a packed model, or a ZIP file, whatever its name; nothing changes when that fails.

    A packed model must compute here what it did where it was packed. Raises as `add_model` does, and PackBroken,
    PackTooNew, SelfTestFailed, Cancelled.
    """
    if not path.is_file():

        def copied(done: int, total: int) -> None:
            report(done, total)
            if should_stop():
                raise Cancelled

        return add_model(workspace, path, name, report=copied)
    opened: AbstractContextManager[pack.Pack | zip_file.ZippedModel]
    if pack.is_pack(path):
        opened = pack.opened(path)
    elif zip_file.is_zip(path):
        opened = zip_file.opened(path)
    else:
        raise PackBroken(path.name, Sentence("it is neither a packed model nor a ZIP file"))
    with opened as source:
        wanted = name or (source.manifest.name if isinstance(source, pack.Pack) else path.stem)
        name = available_name(workspace, wanted)
        with changing(workspace.folder.models, name):
            name = available_name(workspace, name)
            unpacked = unpacked_folder(workspace.folder.models, name)
            shutil.rmtree(unpacked, ignore_errors=True)
            try:
                _unpack(source, unpacked, report, should_stop)
                test = _self_test(source, unpacked, name)
                origin = source.manifest.origin if isinstance(source, pack.Pack) else None
                return install_model(workspace, unpacked, name, test, consume=True, origin=origin)
            except ModelFolderBroken as error:
                lack = cast(str, error.sentence.values["lack"])
                raise PackBroken(path.name, lack, error.detail) from error
            finally:
                shutil.rmtree(unpacked, ignore_errors=True)


def _unpack(
    source: pack.Pack | zip_file.ZippedModel, folder: Path, report: Report, should_stop: Callable[[], bool]
) -> None:
    """Write the files of a packed model into a new folder, if the disk has room for them."""
    size = source.size
    try:
        if shutil.disk_usage(folder.parent).free < size:
            raise DiskFull(_ADDING, size)
        folder.mkdir(mode=0o700)
        source.unpack(folder, lambda done: report(done, size), should_stop)
    except OSError as error:
        raise writing_failed(error, folder.parent, _ADDING, size) from error


def _self_test(source: pack.Pack | zip_file.ZippedModel, unpacked: Path, name: str) -> Callable[[Path], None]:
    """What must hold for the folder of the model before it is added."""

    def test(folder: Path) -> None:
        with Engine(nice=False, work=TRYING_MODEL) as engine:
            if isinstance(source, zip_file.ZippedModel):
                engine.probe(folder)
                return
            expected = source.manifest.probe
            heard = cast(ProbeResult, engine.probe(folder, clip=unpacked / pack.CLIP, tokens=expected.tokens))
        off = abs(heard.log_probability - expected.log_probability)
        if heard.tokens != expected.tokens and not off <= _TOLERANCE:
            raise SelfTestFailed(name, f"{off:.3f}")

    return test
