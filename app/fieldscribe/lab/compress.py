"""From a checkpoint to a folder that the program uses, complete or not at all."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldscribe.durable import replace
from fieldscribe.errors import OutputExists, writing_failed
from fieldscribe.lab.checkpoints import read_checkpoint
from fieldscribe.lab.export import write_folder
from fieldscribe.sentences import Sentence

_WRITING = Sentence("the model")


def convert(model: Path, target: Path) -> Path:
    """Write the model as CTranslate2 would with int8 weights; returns the new folder.

    Raises CheckpointUnreadable, OutputExists, and what `writing_failed` gives.
    """
    checkpoint = read_checkpoint(model)
    with new_folder(target) as folder:
        write_folder(checkpoint, folder)
    return target


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """A path to make a folder at, which becomes `target` at the end, and goes when the work fails."""
    if target.exists():
        raise OutputExists(str(target))
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as unfinished:
            folder = Path(unfinished) / target.name
            yield folder
            replace(folder, target)
    except OSError as error:
        raise writing_failed(error, target, _WRITING) from error
