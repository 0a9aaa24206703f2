"""The files with which onnxruntime encodes for a model, as long as a program transcribes with it."""

import shutil
from pathlib import Path

from fieldscribe.domain import Encoder, ModelInfo
from fieldscribe.workflow.workspace import Workspace


class SplitModels:
    """Split models in the cache, each made when it is first asked for.

    Only who works on the queue has one, so nobody else uses the folder.
    """

    def __init__(self, workspace: Workspace) -> None:
        """Removes what an interrupted program left."""
        self._root = workspace.folder.cache / "encoders"
        self._made: dict[str, Path] = {}
        self.discard()

    def folder(self, model: ModelInfo) -> tuple[Path, Encoder]:
        """Where to load the model from, and for which encoder: its own folder where it could not be split.

        That is so for models of other layouts or numbers, and on a full disk; the words are the same.
        """
        if model.folder not in self._made:
            from fieldscribe.models.split import split  # with NumPy

            target = self._root / f"{len(self._made)}" / model.name
            try:
                target.parent.mkdir(parents=True)
                split(Path(model.folder), target)
                self._made[model.folder] = target
            except (OSError, ValueError):
                shutil.rmtree(target.parent, ignore_errors=True)
                self._made[model.folder] = Path(model.folder)
        made = self._made[model.folder]
        return made, Encoder.CTRANSLATE2 if made == Path(model.folder) else Encoder.ONNXRUNTIME

    def discard(self) -> None:
        """Remove all of them; call it when no engine has one loaded any more."""
        shutil.rmtree(self._root, ignore_errors=True)
        self._made.clear()
