"""The speech engine's child process: `python -m fieldscribe.speech.worker`, JSON lines as in `processes`.

Requests: load, probe, plan, detect, transcribe, calibrate, compare, measure. Each is answered by its own messages and
"done".
"""

import math
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, astuple, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from fieldscribe.domain import Block, Encoder, Segment
from fieldscribe.errors import FieldscribeError, ModelFailed, ModelFolderBroken, SoundMissing, SoundUnreadable, reason
from fieldscribe.memory_limit import limit_memory
from fieldscribe.processes import Message, Requests, SendMessage, is_about_memory, serve
from fieldscribe.sentences import Sentence
from fieldscribe.speech import blocks

if TYPE_CHECKING:
    from fieldscribe.speech.vad import FloatSamples, PcmFile
    from fieldscribe.speech.whisper import WhisperEngine

_WINDOWS_FOR_LANGUAGE = 5
_CLEARLY = 1.1

Given = TypeVar("Given")
Made = TypeVar("Made")


def main() -> None:
    """Serve until the parent leaves."""
    serve(_work)


def _work(requests: Requests, emit: SendMessage) -> None:
    engine = _SpeechWorker(emit)
    answers: dict[str, Callable[[Message], None]] = {
        "load": engine.load,
        "probe": engine.probe,
        "plan": engine.plan,
        "detect": engine.detect,
        "transcribe": engine.transcribe,
        "calibrate": engine.calibrate,
        "compare": engine.compare,
        "measure": engine.measure,
    }
    for request in requests:
        answers[request["kind"]](request)
        emit({"kind": "done"})


class _SpeechWorker:
    """The model and the sound that are in use; one method per request."""

    def __init__(self, emit: SendMessage) -> None:
        self._emit = emit
        self._whisper: WhisperEngine
        self._model = ""
        self._workers = os.cpu_count() or 1
        self._name: tuple[str, int, int] | None = None
        self._sound: PcmFile

    def load(self, request: Message) -> None:
        self._whisper = _load(request, request["threads"], request["workers"])
        self._model = Path(request["folder"]).name
        self._workers = min(request["workers"], self._whisper.max_parallel_blocks)
        self._emit({"kind": "loaded", "languages": self._whisper.languages, "workers": self._workers})

    def probe(self, request: Message) -> None:
        """Try every step of a transcription with a model. Raises ModelFolderBroken."""
        whisper = _load(request, request["threads"], 1)
        self._emit({"kind": "loaded"})
        try:
            whisper.probe()
            self._emit({"kind": "tried"})
            if clip := request["clip"]:
                language, tokens, log_probability = whisper.probe_clip(_samples(Path(clip)), request["tokens"])
                self._emit(
                    {"kind": "probed", "language": language, "tokens": tokens, "log_probability": log_probability}
                )
        except Exception as error:
            if is_about_memory(error):
                raise
            lack = Sentence("it loads, but cannot transcribe")
            raise ModelFolderBroken(request["folder"], lack, repr(error)) from error

    def plan(self, request: Message) -> None:
        sound = self._open(request["pcm"])
        last = sound.stable if request["live"] else sound.frames
        first = min(last, blocks.frame_at(request["span"][0])) if request["span"] else 0
        if request["span"] and not request["live"]:
            last = min(last, blocks.frame_at(request["span"][1]))
        list(_side_by_side(sound.chunk_probabilities, sound.chunks(first, last), self._workers))
        probabilities = [0.0] * first + sound.speech_probabilities(first, last)  # outside of the span nobody asks
        cut_blocks = blocks.stable_blocks if request["live"] else blocks.cut_blocks
        cut = cut_blocks(probabilities, request["span"], request["window"])
        speech = sum(
            last - first
            for block in cut
            for first, last in blocks.speech_spans(
                probabilities[blocks.frame_at(block.start) : blocks.frame_at(block.end)]
            )
        )
        self._emit(
            {
                "kind": "plan",
                "blocks": [(block.start, block.end) for block in cut],
                "duration": sound.duration,
                "speech": speech * blocks.FRAME,
            }
        )

    def detect(self, request: Message) -> None:
        from fieldscribe.speech.block_audio import BlockAudio

        sound = self._open(request["pcm"])
        excerpts = [BlockAudio(sound, block) for block in _spread(_blocks(request), _WINDOWS_FOR_LANGUAGE)]
        detected = _side_by_side(
            lambda excerpt: self._whisper.language_probabilities(excerpt.samples), excerpts, self._workers
        )
        total: dict[str, float] = {}
        for probabilities in detected:
            for language, probability in probabilities.items():
                total[language] = total.get(language, 0.0) + probability / len(excerpts)
        language = max(sorted(total), key=total.__getitem__, default=self._whisper.languages[0])
        self._emit({"kind": "language", "language": language, "probability": total.get(language, 0.0)})

    def transcribe(self, request: Message) -> None:
        from fieldscribe.speech.block_audio import transcribe

        sound = self._open(request["pcm"])
        task = self._whisper.task(request["language"], request["translate"], request["vocabulary"])

        def work(block: Block) -> tuple[Block, tuple[Segment, ...]]:
            try:
                return block, transcribe(task, sound, block)
            except (OSError, MemoryError, FieldscribeError):
                raise
            except Exception as error:  # a model with inconsistent files fails in many ways
                if is_about_memory(error):
                    raise
                raise ModelFailed(self._model, repr(error)) from error

        for block, segments in _side_by_side(work, _blocks(request), self._workers):
            found = [_message(segment) for segment in segments]
            self._emit({"kind": "block", "position": block.position, "segments": found})

    def calibrate(self, request: Message) -> None:
        fastest, parallelism = math.inf, (1, 1)
        for threads, workers in _candidates(request["cores"]):
            whisper = _load(request, threads, workers)
            workers = min(workers, whisper.max_parallel_blocks)
            # narrow workers come first: a wider one must be clearly faster, for its threads wait for each other
            window, _ = _time_windows(whisper, workers, request["trial"])
            if _CLEARLY * window < fastest:
                fastest, parallelism = window, (threads, workers)
            del whisper  # two at a time take more memory than is allowed
        self._emit({"kind": "calibrated", "threads": parallelism[0], "workers": parallelism[1], "window": fastest})

    def compare(self, request: Message) -> None:
        """How onnxruntime's encoder compares with CTranslate2's, with which a window takes `window` seconds.

        One after the other, so that only one model is in memory.
        """
        clip = _samples(Path(request["clip"]))
        expected = _load(request, request["threads"], 1).hear(clip, nudged=True)
        split = request | {"folder": request["split"], "encoder": Encoder.ONNXRUNTIME}
        try:
            whisper = _load(split, request["threads"], request["workers"])
            agrees = expected.agrees(whisper.hear(clip))
            window, _ = _time_windows(whisper, min(request["workers"], whisper.max_parallel_blocks), request["trial"])
        except (FieldscribeError, RuntimeError):  # an onnxruntime with other operators
            agrees, window = False, math.inf
        self._emit({"kind": "compared", "agrees": agrees, "gain": request["window"] / window})

    def measure(self, request: Message) -> None:
        from fieldscribe.speech.vad import benchmark

        whisper = _load(request, request["threads"], request["workers"])
        workers = min(request["workers"], whisper.max_parallel_blocks)
        whisper.benchmark_window()
        benchmark(1.0)
        finding = sum(_side_by_side(lambda _: benchmark(request["sound"]), range(workers), workers)) / workers**2
        window, share = _time_windows(whisper, workers, request["trial"])
        times = {"finding": finding, "listening": window * share, "writing": window * (1 - share)}
        self._emit({"kind": "measured", **times})

    def _open(self, pcm: str) -> "PcmFile":
        """The sound in a file, with its speech probabilities cached until another file is requested."""
        from fieldscribe.speech.vad import PcmFile

        try:
            now = Path(pcm).stat()
            name = (pcm, now.st_size, now.st_mtime_ns)
            if self._name and self._name[0] == pcm and now.st_size > self._name[1]:
                self._sound.grow()
            elif name != self._name:
                self._sound = PcmFile(Path(pcm))
            self._name = name
        except FileNotFoundError as error:
            raise SoundMissing(pcm) from error
        except OSError as error:
            raise SoundUnreadable(pcm, reason(error)) from error
        return self._sound


def _samples(clip: Path) -> "FloatSamples":
    """The sound in a file of 16 kHz mono s16le."""
    import numpy as np

    return np.frombuffer(clip.read_bytes(), "<i2").astype(np.float32) / np.float32(32768)


def _load(request: Message, threads: int, workers: int) -> "WhisperEngine":
    from fieldscribe.speech.whisper import WhisperEngine

    limit_memory(request["memory"])
    onnx = request.get("encoder") == Encoder.ONNXRUNTIME
    return WhisperEngine(Path(request["folder"]), threads, workers, request["compute_type"], onnx)


def _blocks(request: Message) -> list[Block]:
    return [Block(position, start, end) for position, start, end in request["blocks"]]


def _candidates(cores: int) -> list[tuple[int, int]]:
    """What to try: (threads, workers) from many narrow workers to one wide one, at most four cores."""
    used = max(1, min(4, cores))
    return sorted({(threads, used // threads) for threads in (1, 2, 4) if threads <= used})


def _time_windows(whisper: "WhisperEngine", workers: int, trial: float) -> tuple[float, float]:
    """Seconds for each window with so many at a time, and which share of it is listening.

    The best of a few, tried for `trial` seconds, as others use the computer too.
    """
    best, share, spent = math.inf, 0.0, 0.0
    while spent < trial:
        started = perf_counter()
        halves = list(_side_by_side(lambda _: whisper.benchmark_window(), range(workers), workers))
        took = perf_counter() - started
        spent += took
        if took / workers < best:
            best = took / workers
            share = sum(listening for listening, _ in halves) / sum(map(sum, halves))
    return best, share


def _message(segment: Segment) -> Message:
    return {**asdict(replace(segment, words=())), "words": [astuple(word) for word in segment.words]}


def _spread(found: Sequence[Block], count: int) -> list[Block]:
    """`count` blocks, evenly spread over all of them."""
    return [found[len(found) * index // count] for index in range(count)] if len(found) > count else list(found)


def _side_by_side(work: Callable[[Given], Made], things: Sequence[Given], workers: int) -> Iterator[Made]:
    """The results as they come, of work done in so many threads; the first failure ends it all."""
    pool = ThreadPoolExecutor(workers)
    try:
        for future in as_completed([pool.submit(work, thing) for thing in things]):
            yield future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


if __name__ == "__main__":
    main()
