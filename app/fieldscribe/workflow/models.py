"""The models on this computer: the bundled starter model, and those that the person added."""

import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path

from fieldscribe.domain import JobState, ModelInfo
from fieldscribe.durable import replace as rename
from fieldscribe.errors import (
    TRYING_MODEL,
    CatalogueBroken,
    FieldscribeError,
    LanguageUnsupported,
    ModelExists,
    ModelNeeded,
    ModelUnknown,
    StarterModelNotRemovable,
    writing_failed,
)
from fieldscribe.library import jobs
from fieldscribe.library import models as registry
from fieldscribe.models.catalogue import read_catalogue
from fieldscribe.models.evaluation import Evaluation as Evaluation
from fieldscribe.models.evaluation import read_evaluation
from fieldscribe.models.folder import model_name, starter_folder, validate
from fieldscribe.models.install import Report, changing, download_folder, install, removed_folder
from fieldscribe.models.installed import Origin, damaged_files, read_note
from fieldscribe.sentences import Sentence
from fieldscribe.speech.engine import Calibration, EncoderFinding, Engine, Parallelism
from fieldscribe.workflow import model_choice, removed_models
from fieldscribe.workflow.speed import computer
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


def add_model(
    workspace: Workspace,
    folder: Path,
    name: str | None = None,
    origin: Origin | None = None,
    report: Report = lambda done, total: None,
) -> ModelInfo:
    """Copy a model folder into the data folder, with its weights as int8; the first one added becomes the default.

    The copy is tried with the engine before it gets its name. One of that name, in whatever case, that is no longer
    whole is replaced. `origin` is noted with it; `report` gets the bytes that are written, and all. Raises as `install`
    does, and ModelBusy.
    """
    name = available_name(workspace, name or folder.resolve().name)
    with changing(workspace.folder.models, name):
        name = available_name(workspace, name)
        return install_model(workspace, folder, name, _probe, origin=origin, report=report)


def install_model(
    workspace: Workspace,
    folder: Path,
    name: str,
    check: Callable[[Path], None],
    *,
    consume: bool = False,
    origin: Origin | None = None,
    report: Report = lambda done, total: None,
) -> ModelInfo:
    """The work of `add_model`, for a name that is available while `changing` holds it. See `install`."""
    known = {model.name: model for model in _added(workspace)}
    models = workspace.folder.models
    model = install(folder, models, name, replace=True, consume=consume, check=check, origin=origin, report=report)
    model = replace(model, default=known[name].default if name in known else not known)
    with workspace.library.atomic():
        if name in known:
            registry.remove_model(workspace.library, name)
        registry.add_model(workspace.library, model)
        if model.default:
            registry.set_default(workspace.library, name)
    return model


def available_name(workspace: Workspace, wanted: str) -> str:
    """The name under which a model may be added: new, or that of one that is no longer whole. Raises ModelExists."""
    name = model_name(Path(wanted))
    known = {model.name: model for model in _added(workspace)}
    # Many disks take "Small" and "small" for one folder.
    name = {each.casefold(): each for each in (starter_folder().name, *known)}.get(name.casefold(), name)
    if name == starter_folder().name or (name in known and not _problem(Path(known[name].folder))):
        raise ModelExists(name)
    return name


def interrupted_downloads(workspace: Workspace) -> dict[str, int]:
    """The models of which a part was downloaded, by name, with the bytes that are here."""
    found: dict[str, int] = {}
    for folder in sorted(workspace.folder.models.glob(download_folder(Path(), "*").name)):
        with suppress(OSError):  # it is being finished or deleted
            size = sum(each.stat().st_size for each in folder.iterdir())
            found[folder.name.removeprefix(".").removesuffix(".download")] = size
    return found


def remove_finished_downloads(workspace: Workspace) -> None:
    """Delete what a program that was killed left of the download of a model which is here and whole."""
    for model in _added(workspace):
        folder = download_folder(workspace.folder.models, model.name)
        if folder.is_dir() and not check_folder(Path(model.folder)):
            from fieldscribe.models.download import discard

            discard(folder)


def _probe(folder: Path) -> None:
    """Take every step of a transcription once, in a child that is gone afterwards. Raises as `Engine.probe` does."""
    with Engine(nice=False, work=TRYING_MODEL) as engine:
        engine.probe(folder)


def _added(workspace: Workspace) -> list[ModelInfo]:
    """The models that were added, where they lie today: the whole data folder may have been moved."""
    return [
        replace(model, folder=str(workspace.folder.models / model.name))
        for model in registry.list_models(workspace.library)
    ]


def _starter(added: Iterable[ModelInfo]) -> ModelInfo:
    """The starter model, which is the default as long as no other one is. Raises as `validate` does."""
    return replace(validate(starter_folder()), default=not any(model.default for model in added))


def set_default(workspace: Workspace, name: str, language: str = "") -> ModelInfo:
    """Make the model of that name the default, or with a `language` (code) only for what is spoken in that.

    Raises ModelUnknown, ModelFolderMissing, ModelFolderBroken, LanguageUnsupported.
    """
    model = find_model(workspace, name)
    if language:
        if language not in model.languages:
            raise LanguageUnsupported(language)
        model_choice.set_language_model(workspace, language, name)
        return model
    registry.set_default(workspace.library, None if model.starter else name)
    return replace(model, default=True)


def remove_model(workspace: Workspace, name: str) -> ModelInfo | None:
    """Remove an added model, which `restore_model` restores for some days, or delete what was downloaded of one.

    Returns the model that became the default by it, None when it was not.

    The texts that it wrote stay. Raises ModelUnknown, StarterModelNotRemovable, NotWritable, ModelBusy, and ModelNeeded
    while jobs use it.
    """
    added = {model.name: model for model in _added(workspace)}
    if name not in added:
        if name == starter_folder().name:
            raise StarterModelNotRemovable
        _delete(workspace, name, _remains(workspace, name))
        return None
    model = added.pop(name)
    for job in jobs.jobs(workspace.library, _UNFINISHED):
        if job.options.model == name or (model.default and not job.options.model):
            raise ModelNeeded(name)
    with changing(workspace.folder.models, name):
        languages = [code for code, chosen in model_choice.language_models(workspace).items() if chosen == name]
        with workspace.library.atomic():  # first: what is listed must be whole, whenever the power fails
            registry.remove_model(workspace.library, name)
            model_choice.forget_model(workspace, name)
            if model.default and added:
                registry.set_default(workspace.library, max(added.values(), key=lambda each: each.size).name)
        try:
            removed_models.set_aside(workspace, model, languages)
        except FieldscribeError:
            with workspace.library.atomic():
                registry.add_model(workspace.library, model)
                if model.default:
                    registry.set_default(workspace.library, name)
                for language in languages:
                    model_choice.set_language_model(workspace, language, name)
            raise
    return next((each for each in list_models(workspace) if each.default), None) if model.default else None


def _remains(workspace: Workspace, name: str) -> Path:
    """What is here of a model that is not listed: a part of a download, or what a crash left of adding or removing it.

    Raises ModelUnknown.
    """
    if name in interrupted_downloads(workspace):
        return download_folder(workspace.folder.models, name)
    if name == model_name(Path(name)) and (workspace.folder.models / name).is_dir():
        return workspace.folder.models / name
    raise ModelUnknown(name)


def _delete(workspace: Workspace, name: str, folder: Path) -> None:
    """Delete a folder, if it is there, at once or not at all; `remove_leftovers` deletes what a crash leaves of it.

    Raises NotWritable.
    """
    removed = removed_folder(workspace.folder.models, name)
    try:
        shutil.rmtree(removed, ignore_errors=True)
        if folder.exists():
            rename(folder, removed)
    except OSError as error:
        raise writing_failed(error, folder, _REMOVING) from error
    shutil.rmtree(removed, ignore_errors=True)


def calibration(workspace: Workspace, model: ModelInfo) -> Calibration | None:
    """What was measured with the model on this computer, if it was."""
    measured = registry.calibration(workspace.library, model.name)
    if measured is None or measured.get("computer") != computer():
        return None
    parallelism = Parallelism(measured["threads"], measured["workers"])
    return Calibration(parallelism, EncoderFinding(measured["finding"]), measured["gain"])


def remember_calibration(workspace: Workspace, model: ModelInfo, measured: Calibration) -> None:
    """Remember what was measured; it holds until the computer or its engine changes."""
    kept = {"computer": computer(), **asdict(measured.parallelism), "finding": measured.finding, "gain": measured.gain}
    registry.set_calibration(workspace.library, model.name, kept)


def evaluation_of(model: ModelInfo) -> Evaluation | None:
    """What whoever made the model has measured of it, where its folder tells that."""
    return read_evaluation(Path(model.folder))


def check_folder(folder: Path) -> str:
    """What is wrong with a model folder, in a sentence; "" when it is whole."""
    try:
        validate(folder)
    except FieldscribeError as error:
        return error.sentence
    return ""


def check_models(
    workspace: Workspace, should_stop: Callable[[], bool] = lambda: False, *, contents: bool = True
) -> dict[str, str]:
    """For each model by name what is wrong with it, and how to get it again; "" when it is whole.

    With `contents` all files are read and compared with what they were when the model was added. Raises Cancelled.
    """
    found = {starter_folder().name: check_folder(starter_folder())}
    for model in _added(workspace):
        folder = Path(model.folder)
        found[model.name] = _problem(folder, should_stop) if contents else check_folder(folder)
    return found


def source_of(workspace: Workspace, name: str) -> str:
    """The name under which the model of that name can be downloaded again; "" where that is not known."""
    note = read_note(workspace.folder.models / name)
    with suppress(CatalogueBroken):
        if name in read_catalogue(workspace.folder.catalogue):
            return name
    return note.origin.repository if note else ""


def _problem(folder: Path, should_stop: Callable[[], bool] = lambda: False) -> str:
    """What is wrong with a model folder, also when only a bit of a file has changed; "" when it is whole."""
    note = read_note(folder)
    if (problem := check_folder(folder)) or note is None:
        return problem
    if damaged := damaged_files(folder, note, should_stop):
        return Sentence(
            "The file {file} of this model is not what it was when the model was added: the disk may be failing, or "
            "someone changed it. Download the model again, or add it again from where you got it.",
            file=damaged[0],
        )
    return ""
