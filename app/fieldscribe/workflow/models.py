"""The models that there are to transcribe with: the starter model that came along, and those that the person added."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import asdict, replace
from pathlib import Path

from fieldscribe.domain import JobState, ModelInfo
from fieldscribe.durable import replace as rename
from fieldscribe.errors import (
    TRYING_MODEL,
    FieldscribeError,
    ModelExists,
    ModelNeeded,
    ModelUnknown,
    StarterModelStays,
    writing_failed,
)
from fieldscribe.library import jobs
from fieldscribe.library import models as registry
from fieldscribe.models.folder import model_name, starter_folder, validate
from fieldscribe.models.install import install
from fieldscribe.sentences import Sentence
from fieldscribe.speech.engine import Engine, Parallelism
from fieldscribe.workflow.workspace import Workspace

_UNFINISHED = (JobState.QUEUED, JobState.RUNNING, JobState.PAUSED)
_REMOVING = Sentence("removing the model")

STARTER_NOTE = "This is the starter model: for trying out only. For real debriefs, add a full Whisper model."


def list_models(workspace: Workspace) -> list[ModelInfo]:
    """All models, the default one marked: the one that was chosen, else the starter model.

    The starter model comes first; it is left out where it is not whole, of which `check_models` tells.
    """
    added = _added(workspace)
    try:
        return [_starter(added), *added]
    except FieldscribeError:
        return added


def find_model(workspace: Workspace, name: str = "") -> ModelInfo:
    """The model of that name, or the default one, validated so that it can be loaded.

    Raises ModelUnknown, ModelFolderMissing, ModelFolderBroken.
    """
    added = _added(workspace)
    found = next((model for model in added if (model.name == name if name else model.default)), None)
    if found:
        return replace(validate(Path(found.folder)), name=found.name, default=found.default)
    if name and name != starter_folder().name:
        raise ModelUnknown(name)
    return _starter(added)


def add_model(workspace: Workspace, folder: Path, name: str | None = None) -> ModelInfo:
    """Copy a model folder into the data folder; the first one added becomes the default.

    One of that name, in whatever case, that is no longer whole is replaced. Raises as `install` does.
    """
    name = model_name(Path(name) if name else folder)
    known = {model.name: model for model in _added(workspace)}
    # Many disks take "Small" and "small" for one folder.
    name = {each.casefold(): each for each in (starter_folder().name, *known)}.get(name.casefold(), name)
    if name == starter_folder().name or (name in known and not check_folder(Path(known[name].folder))):
        raise ModelExists(name)
    validate(folder)
    with Engine(nice=False, work=TRYING_MODEL) as engine:
        engine.probe(folder)
    model = install(folder, workspace.folder.models, name, replace=True)
    model = replace(model, default=known[name].default if name in known else not known)
    with workspace.library.atomic():
        if name in known:
            registry.remove_model(workspace.library, name)
        registry.add_model(workspace.library, model)
        if model.default:
            registry.set_default(workspace.library, name)
    return model


def _added(workspace: Workspace) -> list[ModelInfo]:
    """The models that were added, where they lie today: the whole data folder may have been moved."""
    return [
        replace(model, folder=str(workspace.folder.models / model.name))
        for model in registry.list_models(workspace.library)
    ]


def _starter(added: Iterable[ModelInfo]) -> ModelInfo:
    """The starter model, which is the default as long as no other one is. Raises as `validate` does."""
    return replace(validate(starter_folder()), default=not any(model.default for model in added))


def set_default(workspace: Workspace, name: str) -> ModelInfo:
    """Make the model of that name the default. Raises ModelUnknown, ModelFolderMissing, ModelFolderBroken."""
    model = find_model(workspace, name)
    registry.set_default(workspace.library, None if model.starter else name)
    return replace(model, default=True)


def remove_model(workspace: Workspace, name: str) -> ModelInfo | None:
    """Delete an added model with its folder. Returns the model that became the default by it, None when it was not.

    The texts that it wrote stay. Raises ModelUnknown, StarterModelStays, ModelNeeded while jobs use it, NotWritable.
    """
    added = {model.name: model for model in _added(workspace)}
    if name not in added:
        if name == starter_folder().name:
            raise StarterModelStays
        raise ModelUnknown(name)
    model = added.pop(name)
    for job in jobs.jobs(workspace.library, _UNFINISHED):
        if job.options.model == name or (model.default and not job.options.model):
            raise ModelNeeded(name)
    folder = Path(model.folder)
    removed = folder.with_name(f".{name}.partial")  # `remove_leftovers` deletes what a crash leaves of it
    try:
        shutil.rmtree(removed, ignore_errors=True)
        if folder.exists():
            rename(folder, removed)
    except OSError as error:
        raise writing_failed(error, folder, _REMOVING) from error
    with workspace.library.atomic():
        registry.remove_model(workspace.library, name)
        if model.default and added:
            registry.set_default(workspace.library, max(added.values(), key=lambda each: each.size).name)
    shutil.rmtree(removed, ignore_errors=True)
    return next((each for each in list_models(workspace) if each.default), None) if model.default else None


def measured_parallelism(workspace: Workspace, model: ModelInfo) -> Parallelism | None:
    """How the work is best spread over this computer with the model, if that was measured here."""
    measured = registry.calibration(workspace.library, model.name)
    if measured is None or measured.get("cores") != os.cpu_count():
        return None
    return Parallelism(measured["threads"], measured["workers"])


def remember_parallelism(workspace: Workspace, model: ModelInfo, parallelism: Parallelism) -> None:
    """Remember a measured parallelism; it holds until the number of cores changes."""
    registry.set_calibration(workspace.library, model.name, {"cores": os.cpu_count(), **asdict(parallelism)})


def check_folder(folder: Path) -> str:
    """What is wrong with a model folder, in a sentence; "" when it is whole."""
    try:
        validate(folder)
    except FieldscribeError as error:
        return error.sentence
    return ""


def check_models(workspace: Workspace) -> dict[str, str]:
    """For each model by name what is wrong with it; "" when it is whole."""
    folders = {starter_folder().name: starter_folder()} | {m.name: Path(m.folder) for m in _added(workspace)}
    return {name: check_folder(folder) for name, folder in folders.items()}
