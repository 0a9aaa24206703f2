"""The speech engine, from the side of the program: sound in, blocks and segments out, the work itself in a child.

A crash, a lack of memory or a missing instruction in the child come back as `ChildDied` and its subclasses, each with
its sentence; the next call starts a new child with the same model. What was yielded before is whole: a block comes
with all its segments.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from fieldscribe.domain import Block, Encoder, Flag, Segment, TranscribeOptions, Word
from fieldscribe.errors import (
    TRANSCRIBING,
    ChildDied,
    ChildSilent,
    CouldNotStart,
    IllegalInstruction,
    ModelFolderBroken,
    ModelFolderMissing,
    OutOfMemory,
    TaskWording,
)
from fieldscribe.processes import Child, Message
from fieldscribe.sentences import Sentence
from fieldscribe.speech.blocks import WINDOW

WORKER = "fieldscribe.speech.worker"
_ENVIRONMENT = {
    "MALLOC_ARENA_MAX": "1",  # one heap for all threads: a third less memory, and it does not grow
    "OMP_WAIT_POLICY": "passive",  # threads without work sleep instead of spinning
    "ORT_DISABLE_TELEMETRY": "1",  # else onnxruntime reports to its maker, with a number that it keeps in the home
    "HF_HUB_OFFLINE": "1",  # no model is looked up by its name
    "OPENBLAS_NUM_THREADS": "1",  # numpy has little to do, and each of its threads keeps memory
}
ShouldStop = Callable[[], bool]

INT8 = "int8"
TRIAL = 3.0
"""Seconds for which each parallelism is tried."""
_BASE_MEMORY = 5 * 2**29  # bytes for the program, its libraries and the windows in flight, whatever the model
_RESERVED = 6
"""Copies of the model that count as memory without taking any: on Intel's processors CTranslate2 computes with MKL,
which reserves 16 MB for each matrix and touches little of it. That is 2.2 GB for the 133 matrices of Whisper small."""
_WIDENED = 4  # from a weight of 8 bits in the file to one of 32 bits in memory
_PROBE_TIMEOUT_S = 300.0  # without a message, and so much more for each byte of a model:
_PROBE_TIMEOUT_S_PER_BYTE = 1e-6  # the largest take a slow computer minutes for each step


@dataclass(frozen=True, slots=True)
class Parallelism:
    """How many blocks are transcribed in parallel, and with how many threads each."""

    threads: int = 1
    workers: int = 1


class EncoderFinding(StrEnum):
    """Why one of the encoders is used."""

    NOT_COMPARED = "not compared"
    NO_ROOM = "no room"  # on the disk, for what onnxruntime reads
    FASTER = "faster"
    NOT_FASTER = "not faster"
    DIFFERS = "differs"  # onnxruntime's gives other numbers or other words


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was measured for a model on this computer.

    `gain` is how many windows onnxruntime's encoder does while CTranslate2's does one; 0 where it could not run.
    """

    parallelism: Parallelism
    finding: EncoderFinding = EncoderFinding.NOT_COMPARED
    gain: float = 0.0

    @property
    def encoder(self) -> Encoder:
        """The encoder to use."""
        return Encoder.ONNXRUNTIME if self.finding is EncoderFinding.FASTER else Encoder.CTRANSLATE2


@dataclass(frozen=True, slots=True)
class WindowTimes:
    """How long (s) this computer takes over a window: to find the speech in its sound, to listen, to write."""

    finding: float
    listening: float
    writing: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The blocks of a sound, with its length and the speech in it in seconds."""

    blocks: tuple[Block, ...]
    duration: float
    speech: float


@dataclass(frozen=True, slots=True)
class Language:
    """The language that is spoken most likely, and how likely (0 to 1) on average over several blocks."""

    code: str
    probability: float


@dataclass(frozen=True, slots=True)
class BlockDone:
    """A block is transcribed: all its segments in time order."""

    block: Block
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class ProbeResult:
    """What a model writes for a short sound, spoken in `language`.

    `tokens` are those that come out without a beam, `log_probability` is the mean natural logarithm of the
    probabilities of the words among the tokens that were asked about.
    """

    language: str
    tokens: tuple[int, ...]
    log_probability: float


def default_parallelism() -> Parallelism:
    """A good way for small models before it was measured: a block on each core, one core left for the rest."""
    cores = os.cpu_count() or 1
    return Parallelism(threads=1, workers=max(1, min(4, cores if cores <= 2 else cores - 1)))


class Engine:
    """Transcribes one sound after the other in a child process. A context manager: its end ends the child.

    Calls run one at a time, in any thread; `stop` and `kill` may come from another. All calls raise `ChildDied` (or
    a subclass that knows the reason) when the child ended, and `Cancelled` when it was stopped on purpose.
    """

    def __init__(self, nice: bool = True, work: TaskWording = TRANSCRIBING) -> None:
        """Nothing is started yet. `nice` keeps the computer usable meanwhile; `work` is for the sentences of errors."""
        self._nice = nice
        self._work = work
        self._child: Child | None = None
        self._model: Message | None = None
        self._loaded_by: Child | None = None  # which child has it

    @property
    def pid(self) -> int | None:
        """Process id of the child, None while there is none."""
        return self._child.pid if self._child else None

    def load(
        self,
        folder: Path,
        parallelism: Parallelism | None = None,
        should_stop: ShouldStop | None = None,
        *,
        compute_type: str = INT8,
        encoder: Encoder = Encoder.CTRANSLATE2,
    ) -> Parallelism:
        """Load the model in a folder; the parallelism in force (large models allow less side by side) is returned.

        For onnxruntime's `encoder` the folder is one that `models.split` wrote.
        `compute_type` is in which numbers it computes, in CTranslate2's words ("int8", "int8_float32", "float32" ...).
        Raises ModelFolderMissing and ModelFolderBroken.
        """
        parallelism = parallelism or default_parallelism()
        self._model = {
            **_model_request(folder, compute_type),
            "encoder": encoder,
            "threads": parallelism.threads,
            "workers": parallelism.workers,
        }
        with _reading_model(folder):
            loaded = self._answer("load", should_stop, **self._model)
        self._loaded_by = self._child
        return Parallelism(parallelism.threads, loaded["workers"])

    def probe(
        self,
        folder: Path,
        should_stop: ShouldStop | None = None,
        *,
        clip: Path | None = None,
        tokens: Sequence[int] | None = None,
    ) -> ProbeResult | None:
        """Load the model in a folder and take every step of a transcription once, over a second of noise.

        Returns what it writes for the sound in `clip` (16 kHz mono s16le, of a few seconds), where there is one.
        `tokens` are those whose probability is asked; without, those that it writes. Raises ModelFolderMissing, and
        ModelFolderBroken when the model cannot do it, ChildSilent when it takes too long. What was loaded before stays.
        """
        with _reading_model(folder):
            found = self._answer(
                "probe",
                should_stop,
                idle=_PROBE_TIMEOUT_S + _PROBE_TIMEOUT_S_PER_BYTE * _size(folder),
                **_model_request(folder, INT8),
                threads=max(1, min(4, os.cpu_count() or 1)),
                clip=str(clip) if clip else None,
                tokens=tokens,
            )
        return ProbeResult(found["language"], tuple(found["tokens"]), found["log_probability"]) if clip else None

    def calibrate(
        self,
        folder: Path,
        should_stop: ShouldStop | None = None,
        *,
        compute_type: str = INT8,
        trial: float = TRIAL,
        split: Path | None = None,
        clip: Path | None = None,
    ) -> Calibration:
        """Measure with the model in a folder which parallelism is the fastest on this computer; keep it for `load`.

        With the same model `split` by `models.split`, and a `clip` of speech (16 kHz mono s16le), also whether
        onnxruntime encodes it faster, and whether it agrees with CTranslate2. Each is tried for `trial` seconds, at
        least for a window on each core; in all that is about as long as transcribing two or three minutes of sound.
        Raises ModelFolderMissing and ModelFolderBroken.
        """
        model = _model_request(folder, compute_type)
        with _reading_model(folder):
            found = self._answer("calibrate", should_stop, **model, cores=os.cpu_count() or 1, trial=trial)
        parallelism = Parallelism(found["threads"], found["workers"])
        if not (split and clip):
            return Calibration(parallelism)
        try:
            compared = self._answer(
                "compare",
                should_stop,
                **model,
                **asdict(parallelism),
                window=found["window"],
                trial=trial,
                split=str(split),
                clip=str(clip),
            )
        except ChildDied:  # of its instructions, or of too little memory
            return Calibration(parallelism, EncoderFinding.DIFFERS)
        if not compared["agrees"]:
            return Calibration(parallelism, EncoderFinding.DIFFERS, compared["gain"])
        faster = EncoderFinding.FASTER if compared["gain"] > 1 else EncoderFinding.NOT_FASTER
        return Calibration(parallelism, faster, compared["gain"])

    def measure(
        self,
        folder: Path,
        parallelism: Parallelism,
        sound: float,
        should_stop: ShouldStop | None = None,
        *,
        trial: float = TRIAL,
    ) -> WindowTimes:
        """Time well-filled windows with the model in a folder, as many at a time as are transcribed in parallel.

        `sound` is how much of a recording (s) the speech is looked for in, for each window. Windows are timed again for
        `trial` seconds, at least once; the fastest counts. Raises ModelFolderMissing and ModelFolderBroken.
        """
        model = _model_request(folder, INT8)
        with _reading_model(folder):
            found = self._answer(
                "measure",
                should_stop,
                **model,
                threads=parallelism.threads,
                workers=parallelism.workers,
                sound=sound,
                trial=trial,
            )
        return WindowTimes(found["finding"], found["listening"], found["writing"])

    def plan(
        self,
        pcm: Path,
        span: tuple[float, float] | None = None,
        should_stop: ShouldStop | None = None,
        *,
        live: bool = False,
        window: float = WINDOW,
    ) -> Plan:
        """Find the speech in a sound (16 kHz mono s16le) and cut it into blocks; `span` (s) asks for a part of it.

        `window` is how much sound (s) the model decodes at once (`ModelInfo.window`); the model itself is not needed.
        A plan without blocks means: no speech was found.
        While the file is `live`, so that it grows at its end, the plan holds the blocks that the whole sound will have.
        """
        found = self._answer("plan", should_stop, pcm=str(pcm), span=span, live=live, window=window)
        cut = tuple(Block(position, start, end) for position, (start, end) in enumerate(found["blocks"]))
        return Plan(cut, found["duration"], found["speech"])

    def detect(self, pcm: Path, blocks: Sequence[Block], should_stop: ShouldStop | None = None) -> Language:
        """The language of a sound, from up to five of its blocks. Needs `load`."""
        found = self._answer("detect", should_stop, pcm=str(pcm), blocks=_times(blocks))
        return Language(found["language"], found["probability"])

    def transcribe(
        self,
        pcm: Path,
        blocks: Sequence[Block],
        options: TranscribeOptions,
        should_stop: ShouldStop | None = None,
    ) -> Iterator[BlockDone]:
        """Transcribe the blocks, in the options' language (which must be set); they come as they are done.

        Several are worked on at a time, so their order may differ a little from that of the time line. To go on after
        an interruption pass the blocks that are not done: the result equals that of an uninterrupted run. Of the
        options `model` and `span` are not looked at here. Needs `load`. Raises LanguageUnsupported, and
        ModelFailed when the model's files do not fit together.
        """
        by_position = {block.position: block for block in blocks}
        for message in self._messages(
            "transcribe",
            should_stop,
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

    def _answer(
        self, kind: str, should_stop: ShouldStop | None = None, idle: float | None = None, **request: Any
    ) -> Message:
        """The last message that answers a request before its "done", else that."""
        answers = list(self._messages(kind, should_stop, idle, **request))
        return answers[-2] if len(answers) > 1 else answers[-1]

    def _messages(
        self, kind: str, should_stop: ShouldStop | None = None, idle: float | None = None, **request: Any
    ) -> Iterator[Message]:
        if not self._child:
            self._child = Child(WORKER, work=self._work, nice=self._nice, env=_ENVIRONMENT)
        if self._model and kind in ("detect", "transcribe") and self._loaded_by is not self._child:
            self._answer("load", should_stop, **self._model)
            self._loaded_by = self._child
        child, finished = self._child, False
        try:
            child.send({"kind": kind, **request})
            for message in child.messages(idle, should_stop):
                finished = message["kind"] == "done"
                yield message
        finally:
            if not finished:  # it died, or nobody wants the rest of the answer
                self.stop()


def _model_request(folder: Path, compute_type: str) -> Message:
    """The model part of a request: folder, way to compute, and memory limit (bytes).

    Raises ModelFolderMissing.
    """
    if not folder.is_dir():
        raise ModelFolderMissing(str(folder))
    copies = _RESERVED + 2 + (1 if compute_type == INT8 else _WIDENED)  # the file as it is read, and what is made of it
    return {"folder": str(folder), "compute_type": compute_type, "memory": _BASE_MEMORY + copies * _size(folder)}


def _size(folder: Path) -> int:
    """Bytes of the weights of a model."""
    with suppress(OSError):
        return (folder / "model.bin").stat().st_size
    return 0


@contextmanager
def _reading_model(folder: Path) -> Iterator[None]:
    """Turn a crash of the child while it reads model files into ModelFolderBroken."""
    try:
        yield
    except (OutOfMemory, IllegalInstruction, CouldNotStart, ChildSilent):
        raise  # of which the model is not the cause, or not surely
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
