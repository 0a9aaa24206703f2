"""The files with which onnxruntime encodes for a model, as long as a program transcribes with it."""

import shutil
from contextlib import suppress
from pathlib import Path

from fieldscribe.domain import Encoder, ModelInfo
from fieldscribe.workflow.workspace import Workspace

_LEFT = 10**9  # bytes; from there on `doctor` says that the disk gets full


class SplitModels:
    """Split models in the cache, each made when it is first asked for.

    Only who works on the queue has one, so nobody else uses the folder.
    """

    def __init__(self, workspace: Workspace) -> None:
        """Removes what an interrupted program left."""
        self._cache = workspace.folder.cache
        self._root = self._cache / "encoders"
        self._made: dict[str, Path] = {}
        self.discard()

    def folder(self, model: ModelInfo) -> tuple[Path, Encoder]:
        """Where to load the model from, and for which encoder: its own folder where it could not be split.

        That is so for models of other layouts or numbers, and where there is no room for it; the words are the same.
        """
        if model.folder not in self._made:
            if not self.has_room_for(model):
                return Path(model.folder), Encoder.CTRANSLATE2
            from fieldscribe.models.split import split  # with NumPy

            target = self._root / f"{len(self._made)}" / model.name
            try:
                target.parent.mkdir(parents=True)
                split(Path(model.folder), target, model.window)
                self._made[model.folder] = target
            except (OSError, ValueError):
                shutil.rmtree(target.parent, ignore_errors=True)
                self._made[model.folder] = Path(model.folder)
        made = self._made[model.folder]
        return made, Encoder.CTRANSLATE2 if made == Path(model.folder) else Encoder.ONNXRUNTIME

    def has_room_for(self, model: ModelInfo) -> bool:
        """Whether the disk takes another copy of the model and has room left for recordings."""
        with suppress(OSError):
            return shutil.disk_usage(self._cache).free > model.size + _LEFT
        return False

    def discard(self) -> None:
        """Remove all of them; call it when no engine has one loaded any more."""
        shutil.rmtree(self._root, ignore_errors=True)
        self._made.clear()
