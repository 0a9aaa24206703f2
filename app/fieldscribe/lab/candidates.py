"""A model to measure: a folder, a packed model, or one that is installed, with its hash and its bytes."""

import hashlib
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import RawIOBase
from pathlib import Path
from typing import Any, BinaryIO, cast

from fieldscribe.domain import ModelInfo
from fieldscribe.lab.checkpoints import read_checkpoint
from fieldscribe.lab.export import write_folder
from fieldscribe.lab.records import Measured
from fieldscribe.models import evaluation, pack
from fieldscribe.models.folder import validate
from fieldscribe.paths import bundled
from fieldscribe.speech.engine import INT8
from fieldscribe.workflow.models import find_model
from fieldscribe.workflow.workspace import Workspace

_TOLD = {evaluation.FILE, "README.md", "LICENSE", pack.CLIP}
"""Files that make no difference to what a model writes."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A model whose folder is at hand, and what its record will say of it."""

    info: ModelInfo
    folder: Path
    measured: Measured


@contextmanager
def candidate(workspace: Workspace, where: str, compute_type: str | None = INT8) -> Iterator[Candidate]:
    """The model in a folder, in a packed model, or installed under a name. What is packed is unpacked meanwhile.

    A checkpoint of Hugging Face or OpenAI is converted meanwhile, with its weights as the floats that they are.

    Without a `compute_type` it computes in floats where its weights are stored as such, else in int8.

    Raises ModelUnknown, ModelFolderMissing, ModelFolderBroken, PackBroken, PackTooNew, CheckpointUnreadable and
    LabMissing.
    """
    path = Path(where)
    if not path.exists():
        info = find_model(workspace, where)
        yield _described(info, info.name, compute_type)
    elif (path / "model.bin").is_file():
        yield _described(validate(path), path.resolve().name, compute_type)
    else:
        with tempfile.TemporaryDirectory(prefix="fieldscribe-lab-") as temporary:
            folder = Path(temporary, "model")
            if pack.is_pack(path):
                folder.mkdir()
                with pack.opened(path) as packed:
                    packed.unpack(folder)
                yield _described(validate(folder), path.stem, compute_type, path.stat().st_size)
            else:
                write_folder(read_checkpoint(path), folder, int8=False)
                yield _described(validate(folder), path.resolve().name, compute_type)


def _described(info: ModelInfo, name: str, compute_type: str | None, download: int | None = None) -> Candidate:
    folder = Path(info.folder)
    if compute_type is None:
        compute_type = INT8 if info.compute_type == INT8 else "float32"
    probe = pack.Probe("en", (), 0.0)
    manifest = pack.describe(folder, bundled("assets", pack.CLIP), probe, name=name, languages=("en",))
    hashes = sorted((file.name, file.sha256) for file in manifest.files if file.name not in _TOLD)
    if download is None:
        counter = _Counter()
        pack.write_pack(folder, bundled("assets", pack.CLIP), manifest, cast(BinaryIO, counter))
        download = counter.count
    made: dict[str, Any] = {}
    with suppress(OSError, ValueError):
        found = json.loads((folder / evaluation.FILE).read_bytes())
        made = {key: value for key, value in found.items() if key != "measured"} if isinstance(found, dict) else {}
    installed = sum(file.size for file in manifest.files if file.name != pack.CLIP)
    digest = hashlib.sha256(json.dumps(hashes).encode()).hexdigest()
    return Candidate(info, folder, Measured(name, digest, installed, download, compute_type, made))


class _Counter(RawIOBase):
    """A file that keeps nothing but the number of bytes that were written to it."""

    count = 0

    def write(self, data: Any) -> int:
        """Count the bytes."""
        self.count += len(data)
        return len(data)
