"""The speech engine's child process: `python -m fieldscribe.speech.worker`, JSON lines as in `processes`.

Requests: load, plan, detect, transcribe, calibrate. Each is answered by its own messages and "done".
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, astuple, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from fieldscribe.domain import Block, Segment
from fieldscribe.errors import SoundMissing, SoundUnreadable, reason
from fieldscribe.processes import Emit, Message, Requests, serve
from fieldscribe.speech import blocks

if TYPE_CHECKING:
    from fieldscribe.speech.vad import Sound
    from fieldscribe.speech.whisper import Recogniser

_WINDOWS_FOR_LANGUAGE = 5
_TRIAL = 3.0  # s for each split that is tried
_CLEARLY = 1.1

Given = TypeVar("Given")
Made = TypeVar("Made")


def main() -> None:
    """Serve until the parent leaves."""
    serve(_work)


def _work(requests: Requests, emit: Emit) -> None:
    engine = _Engine(emit)
    answers: dict[str, Callable[[Message], None]] = {
        "load": engine.load,
        "plan": engine.plan,
        "detect": engine.detect,
        "transcribe": engine.transcribe,
        "calibrate": engine.calibrate,
    }
    for request in requests:
        answers[request["kind"]](request)
        emit({"kind": "done"})


class _Engine:
    """The model and the sound that are in use; one method per request."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._recogniser: Recogniser
        self._workers = os.cpu_count() or 1
        self._name: tuple[str, int, int] | None = None
        self._sound: Sound

    def load(self, request: Message) -> None:
        from fieldscribe.speech.whisper import Recogniser

        self._recogniser = Recogniser(Path(request["folder"]), request["threads"], request["workers"])
        self._workers = min(request["workers"], self._recogniser.most_at_once)
        self._emit({"kind": "loaded", "languages": self._recogniser.languages, "workers": self._workers})

    def plan(self, request: Message) -> None:
        sound = self._open(request["pcm"])
        last = sound.settled if request["growing"] else sound.frames
        list(_side_by_side(sound.hear, sound.chunks(0, last), self._workers))
        probabilities = sound.speech(0, last)
        cut = (blocks.settled_blocks if request["growing"] else blocks.cut_blocks)(probabilities, request["span"])
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
        from fieldscribe.speech.block_audio import Excerpt

        sound = self._open(request["pcm"])
        excerpts = [Excerpt(sound, block) for block in _spread(_blocks(request), _WINDOWS_FOR_LANGUAGE)]
        heard = _side_by_side(
            lambda excerpt: self._recogniser.language_probabilities(excerpt.samples), excerpts, self._workers
        )
        total: dict[str, float] = {}
        for probabilities in heard:
            for language, probability in probabilities.items():
                total[language] = total.get(language, 0.0) + probability / len(excerpts)
        language = max(sorted(total), key=total.__getitem__, default=self._recogniser.languages[0])
        self._emit({"kind": "language", "language": language, "probability": total.get(language, 0.0)})

    def transcribe(self, request: Message) -> None:
        from fieldscribe.speech.block_audio import transcribe

        sound = self._open(request["pcm"])
        task = self._recogniser.task(request["language"], request["translate"], request["vocabulary"])

        def work(block: Block) -> tuple[Block, tuple[Segment, ...]]:
            return block, transcribe(task, sound, block)

        for block, segments in _side_by_side(work, _blocks(request), self._workers):
            found = [_message(segment) for segment in segments]
            self._emit({"kind": "block", "position": block.position, "segments": found})

    def calibrate(self, request: Message) -> None:
        from fieldscribe.speech.whisper import Recogniser

        speed, split = 0.0, (1, 1)
        for threads, workers in _splits(request["cores"]):
            recogniser = Recogniser(Path(request["folder"]), threads, workers)
            workers = min(workers, recogniser.most_at_once)
            recogniser.exercise()
            # narrow workers come first: a wider one must be clearly faster, for its threads wait for each other
            if (measured := _speed(recogniser, workers)) > _CLEARLY * speed:
                speed, split = measured, (threads, workers)
        self._emit({"kind": "calibrated", "threads": split[0], "workers": split[1]})

    def _open(self, pcm: str) -> "Sound":
        """The sound in a file; what was heard of it is kept until another is asked for, also while it grows."""
        from fieldscribe.speech.vad import Sound

        try:
            now = Path(pcm).stat()
            name = (pcm, now.st_size, now.st_mtime_ns)
            if self._name and self._name[0] == pcm and now.st_size > self._name[1]:
                self._sound.grow()
            elif name != self._name:
                self._sound = Sound(Path(pcm))
            self._name = name
        except FileNotFoundError as error:
            raise SoundMissing(pcm) from error
        except OSError as error:
            raise SoundUnreadable(pcm, reason(error)) from error
        return self._sound


def _blocks(request: Message) -> list[Block]:
    return [Block(position, start, end) for position, start, end in request["blocks"]]


def _splits(cores: int) -> list[tuple[int, int]]:
    """What to try: (threads, workers) from many narrow workers to one wide one, at most four cores."""
    used = max(1, min(4, cores))
    return sorted({(threads, used // threads) for threads in (1, 2, 4) if threads <= used})


def _speed(recogniser: "Recogniser", workers: int) -> float:
    """Windows per second with so many at a time: the best of a few trials, as others use the computer too."""
    best, spent = 0.0, 0.0
    while spent < _TRIAL:
        started = perf_counter()
        list(_side_by_side(lambda _: recogniser.exercise(), range(workers), workers))
        took = perf_counter() - started
        best, spent = max(best, workers / took), spent + took
    return best


def _message(segment: Segment) -> Message:
    return {**asdict(replace(segment, words=())), "words": [astuple(word) for word in segment.words]}


def _spread(found: Sequence[Block], count: int) -> list[Block]:
    """So many blocks, evenly over the whole."""
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
