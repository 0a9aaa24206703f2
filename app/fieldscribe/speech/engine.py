"""The speech engine, from the side of the program: sound in, blocks and segments out, the work itself in a child.

A crash, a lack of memory or a missing instruction in the child come back as `ChildDied` and its subclasses, each with
its sentence; the next call starts a new child with the same model. What was yielded before is whole: a block comes
with all its segments.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from fieldscribe.domain import Block, Flag, Segment, TranscribeOptions, Word
from fieldscribe.errors import (
    TRANSCRIBING,
    ChildDied,
    CouldNotStart,
    IllegalInstruction,
    ModelFolderBroken,
    ModelFolderMissing,
    OutOfMemory,
)
from fieldscribe.processes import Child, Message
from fieldscribe.sentences import Sentence

WORKER = "fieldscribe.speech.worker"
_ENVIRONMENT = {
    "MALLOC_ARENA_MAX": "1",  # one heap for all threads: a third less memory, and it does not grow
    "OMP_WAIT_POLICY": "passive",  # threads without work sleep instead of spinning
    "ORT_DISABLE_TELEMETRY": "1",  # else onnxruntime reports to its maker, with a number that it keeps in the home
    "HF_HUB_OFFLINE": "1",  # no model is looked up by its name
}
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Parallelism:
    """How the work is spread over the processor: so many blocks side by side, each with so many threads."""

    threads: int = 1
    workers: int = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """The blocks of a sound, with its length and the speech in it in seconds."""

    blocks: tuple[Block, ...]
    duration: float
    speech: float


@dataclass(frozen=True, slots=True)
class Language:
    """The language that is spoken most likely, and how likely (0 to 1) on average over several passages."""

    code: str
    probability: float


@dataclass(frozen=True, slots=True)
class BlockDone:
    """A block is transcribed: all its segments in time order."""

    block: Block
    segments: tuple[Segment, ...]


def default_parallelism() -> Parallelism:
    """A good way for small models before it was measured: a block on each core, one core left for the rest."""
    cores = os.cpu_count() or 1
    return Parallelism(threads=1, workers=max(1, min(4, cores if cores <= 2 else cores - 1)))


class Engine:
    """Transcribes one sound after the other in a child process. A context manager: its end ends the child.

    Calls run one at a time, in any thread; `stop` and `kill` may come from another. All calls raise `ChildDied` (or
    a subclass that knows the reason) when the child ended, and `Cancelled` when it was stopped on purpose.
    """

    def __init__(self, nice: bool = True) -> None:
        """Nothing is started yet. `nice` keeps the computer usable meanwhile."""
        self._nice = nice
        self._child: Child | None = None
        self._model: Message | None = None

    @property
    def pid(self) -> int | None:
        """Process id of the child, None while there is none."""
        return self._child.pid if self._child else None

    def load(
        self, folder: Path, parallelism: Parallelism | None = None, cancelled: Cancelled | None = None
    ) -> Parallelism:
        """Load the model in a folder; the parallelism in force (large models allow less side by side) is returned.

        Raises ModelFolderMissing and ModelFolderBroken.
        """
        parallelism = parallelism or default_parallelism()
        if not folder.is_dir():
            raise ModelFolderMissing(str(folder))
        self._model = {"folder": str(folder), "threads": parallelism.threads, "workers": parallelism.workers}
        with _reading_model(folder):
            loaded = self._answer("load", cancelled, **self._model)
        return Parallelism(parallelism.threads, loaded["workers"])

    def calibrate(self, folder: Path, cancelled: Cancelled | None = None) -> Parallelism:
        """Measure with the model in a folder which parallelism is the fastest on this computer; keep it for `load`.

        Takes about as long as transcribing two minutes. Raises ModelFolderMissing and ModelFolderBroken.
        """
        if not folder.is_dir():
            raise ModelFolderMissing(str(folder))
        with _reading_model(folder):
            found = self._answer("calibrate", cancelled, folder=str(folder), cores=os.cpu_count() or 1)
        return Parallelism(found["threads"], found["workers"])

    def plan(
        self,
        pcm: Path,
        span: tuple[float, float] | None = None,
        cancelled: Cancelled | None = None,
        *,
        growing: bool = False,
    ) -> Plan:
        """Find the speech in a sound (16 kHz mono s16le) and cut it into blocks; `span` (s) asks for a part of it.

        Needs no model. A plan without blocks means: no speech was found.
        While the file is `growing` at its end the plan holds the blocks that will be those of the whole sound too.
        """
        found = self._answer("plan", cancelled, pcm=str(pcm), span=span, growing=growing)
        cut = tuple(Block(position, start, end) for position, (start, end) in enumerate(found["blocks"]))
        return Plan(cut, found["duration"], found["speech"])

    def detect(self, pcm: Path, blocks: Sequence[Block], cancelled: Cancelled | None = None) -> Language:
        """The language of a sound, heard in up to five of its blocks. Needs `load`."""
        found = self._answer("detect", cancelled, pcm=str(pcm), blocks=_times(blocks))
        return Language(found["language"], found["probability"])

    def transcribe(
        self,
        pcm: Path,
        blocks: Sequence[Block],
        options: TranscribeOptions,
        cancelled: Cancelled | None = None,
    ) -> Iterator[BlockDone]:
        """Transcribe the blocks, in the options' language (which must be set); they come as they are done.

        Several are worked on at a time, so their order may differ a little from that of the time line. To go on after
        an interruption pass the blocks that are not done: the result equals that of an uninterrupted run. Of the
        options `model` and `span` are not looked at here. Needs `load`. Raises LanguageUnsupported.
        """
        by_position = {block.position: block for block in blocks}
        for message in self._messages(
            "transcribe",
            cancelled,
            pcm=str(pcm),
            blocks=_times(blocks),
            language=options.language,
            translate=options.translate,
            vocabulary=options.vocabulary,
        ):
            if message["kind"] == "block":
                segments = tuple(_segment(found, options.word_times) for found in message["segments"])
                yield BlockDone(replace(by_position[message["position"]], done=True), segments)

    def stop(self) -> None:
        """End the child, from any thread; a call that is under way raises `Cancelled`. Does nothing without child."""
        child, self._child = self._child, None
        if child:
            child.stop()

    def kill(self) -> None:
        """End the child at once, from any thread, without waiting for it."""
        if child := self._child:
            child.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def _answer(self, kind: str, cancelled: Cancelled | None = None, **request: Any) -> Message:
        """The one message that answers a request."""
        *_, answer, _ = self._messages(kind, cancelled, **request)
        return answer

    def _messages(self, kind: str, cancelled: Cancelled | None = None, **request: Any) -> Iterator[Message]:
        if not self._child:
            self._child = Child(WORKER, work=TRANSCRIBING, nice=self._nice, env=_ENVIRONMENT)
            if self._model and kind in ("detect", "transcribe"):
                self._answer("load", **self._model)
        child, finished = self._child, False
        try:
            child.send({"kind": kind, **request})
            for message in child.messages(cancelled=cancelled):
                finished = message["kind"] == "done"
                yield message
        finally:
            if not finished:  # it died, or nobody wants the rest of the answer
                self.stop()


@contextmanager
def _reading_model(folder: Path) -> Iterator[None]:
    """Around work that reads a model's files: a child that breaks down meanwhile does so because of them."""
    try:
        yield
    except (OutOfMemory, IllegalInstruction, CouldNotStart):
        raise
    except ChildDied as error:
        raise ModelFolderBroken(
            str(folder), Sentence("the transcription program crashes when it uses it"), error.detail
        ) from error


def _times(blocks: Sequence[Block]) -> list[tuple[int, float, float]]:
    return [(block.position, block.start, block.end) for block in blocks]


def _segment(found: Message, word_times: bool) -> Segment:
    words = tuple(Word(*word) for word in found.pop("words")) if word_times else ()
    flags = tuple(Flag(flag) for flag in found.pop("flags"))
    return Segment(**{**found, "words": words, "flags": flags})
