"""What a worker of an archive does: one sound file to the passages of its transcript, without a library.

The result is a plain value. A worker may die after it, or compute it twice: nothing counts before the one process that
shares out the work has written it into the library.
"""

import platform
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from fieldscribe.audio.decode.decoder import decode
from fieldscribe.domain import ModelInfo, TranscribeOptions
from fieldscribe.errors import FileNotOnWorker
from fieldscribe.speech.engine import BlockDone, Engine, Parallelism


@dataclass(frozen=True, slots=True)
class FileToTranscribe:
    """A sound file, the model, and what is asked for; both are found under the same path on every computer."""

    source: Path
    model: ModelInfo
    options: TranscribeOptions


@dataclass(frozen=True, slots=True)
class FileTranscribed:
    """The blocks of a file in order, each with its passages, the language, and how long (s) who worked on it."""

    blocks: tuple[BlockDone, ...]
    language: str
    probability: float | None
    spent: float
    host: str


def transcribe_file(wanted: FileToTranscribe) -> FileTranscribed:
    """Transcribe a file with this process's engine, one thread, and the encoder of CTranslate2.

    The text is that of any other computer, whichever and however many share the archive. Raises FileNotOnWorker, and
    what `decode` and the engine raise.
    """
    began = time.monotonic()
    for path in (wanted.source, Path(wanted.model.folder)):
        if not path.exists():
            raise FileNotOnWorker(platform.node(), str(path))
    with _worker.lock, tempfile.TemporaryDirectory(prefix="fieldscribe-") as folder:
        sound = Path(folder, "sound.pcm")
        decode([wanted.source], sound, names=[wanted.source.name])
        engine, options = _worker.engine, wanted.options
        plan = engine.plan(sound, options.span, window=wanted.model.window)
        probability = None
        if plan.blocks:
            _worker.load(wanted.model)
            if not options.language:
                language = engine.detect(sound, plan.blocks)
                options, probability = replace(options, language=language.code), language.probability
        done = sorted(engine.transcribe(sound, plan.blocks, options), key=_position) if plan.blocks else ()
    return FileTranscribed(tuple(done), options.language, probability, time.monotonic() - began, platform.node())


def _position(done: BlockDone) -> int:
    return done.block.position


class _Worker:
    """The engine of this process, which stays warm between files; one file at a time."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.engine = Engine()
        self._loaded: tuple[str, int | None] | None = None  # which model, by which child

    def load(self, model: ModelInfo) -> None:
        if self._loaded != (model.folder, self.engine.pid):
            self.engine.load(Path(model.folder), Parallelism(threads=1, workers=1))
            self._loaded = (model.folder, self.engine.pid)


_worker = _Worker()
