"""Models that were removed and can still be restored, for some days."""

import json
import shutil
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from fieldscribe.domain import ModelInfo
from fieldscribe.durable import replace as rename
from fieldscribe.durable import write_file
from fieldscribe.errors import ModelExists, NotRemoved, writing_failed
from fieldscribe.library import models as registry
from fieldscribe.models.folder import validate
from fieldscribe.models.install import changing
from fieldscribe.sentences import Sentence
from fieldscribe.workflow import model_choice
from fieldscribe.workflow.workspace import Workspace

DAYS = 7
"""For so long a removed model stays on the disk."""

_SUFFIX, _NOTE = ".restorable", "removed.json"
_REMOVING, _RESTORING = Sentence("removing the model"), Sentence("restoring the model")


@dataclass(frozen=True, slots=True)
class RemovedModel:
    """A model that can be restored: its bytes, and the day (ISO) on which it is deleted."""

    name: str
    size: int
    leaves: str


def removed_models(workspace: Workspace) -> list[RemovedModel]:
    """The models that can be restored, by name."""
    found = []
    for folder in sorted(workspace.folder.models.glob(f".*{_SUFFIX}")):
        with suppress(OSError):  # it is being restored or deleted
            size = sum(each.stat().st_size for each in folder.iterdir())
            leaves = _since(folder) + timedelta(DAYS)
            found.append(RemovedModel(folder.name[1 : -len(_SUFFIX)], size, leaves.isoformat()))
    return found


def set_aside(workspace: Workspace, model: ModelInfo, languages: Collection[str]) -> None:
    """Move the folder of a model where `restore_model` finds it, with what the library knew of it.

    In place of one of that name that was removed before. Raises NotWritable, DiskFull.
    """
    folder, target = Path(model.folder), _place(workspace, model.name)
    known = {"since": date.today().isoformat(), "default": model.default, "languages": list(languages)}
    try:
        if not folder.exists():
            return
        shutil.rmtree(target, ignore_errors=True)
        with suppress(OSError):  # on a full disk it goes without: then only its name is restored
            write_file(folder / _NOTE, json.dumps(known).encode())
        rename(folder, target)
    except OSError as error:
        raise writing_failed(error, folder, _REMOVING) from error


def restore_model(workspace: Workspace, name: str) -> ModelInfo:
    """Restore a removed model as it was; it is the default again where it was.

    Raises NotRemoved, ModelExists, ModelFolderBroken, ModelBusy, NotWritable, DiskFull.
    """
    source, target = _place(workspace, name), workspace.folder.models / name
    if not source.is_dir():
        raise NotRemoved(name)
    with changing(workspace.folder.models, name):
        if target.exists():
            raise ModelExists(name)
        known = _known(source)
        model = validate(source)
        try:
            rename(source, target)
        except OSError as error:
            raise writing_failed(error, target, _RESTORING) from error
        model = validate(target)
        with workspace.library.atomic():
            if all(each.name != name for each in registry.list_models(workspace.library)):
                registry.add_model(workspace.library, model)
            if known.get("default"):
                registry.set_default(workspace.library, name)
            for language in known.get("languages", ()):
                model_choice.set_language_model(workspace, str(language), name)
        with suppress(OSError):
            (target / _NOTE).unlink()
    return next(each for each in registry.list_models(workspace.library) if each.name == name)


def delete_removed_model(workspace: Workspace, name: str) -> None:
    """Delete a removed model for good. Raises NotRemoved."""
    folder = _place(workspace, name)
    if not folder.is_dir():
        raise NotRemoved(name)
    shutil.rmtree(folder, ignore_errors=True)


def delete_expired_models(workspace: Workspace) -> None:
    """Delete the removed models whose days are over."""
    today = date.today().isoformat()
    for model in removed_models(workspace):
        if model.leaves <= today:
            shutil.rmtree(_place(workspace, model.name), ignore_errors=True)


def _place(workspace: Workspace, name: str) -> Path:
    return workspace.folder.models / f".{Path(name).name}{_SUFFIX}"


def _known(folder: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError, RecursionError):
        found = json.loads((folder / _NOTE).read_bytes())
        if isinstance(found, dict):
            return found
    return {}


def _since(folder: Path) -> date:
    """When a model was removed; a day that is not known, or still to come, counts as today."""
    with suppress(ValueError, TypeError, LookupError):
        return min(date.today(), date.fromisoformat(_known(folder)["since"]))
    with suppress(OSError, ValueError, LookupError):
        return min(date.today(), date.fromtimestamp(folder.stat().st_mtime))
    return date.today()
