"""Measures a model as the program uses it: its own engine, in its own child, over a set of speech.

Each utterance goes the way of a debrief: decoded, searched for speech, cut into blocks, transcribed. Decoding is not
counted in the processor's time, which is that of the engine. One thread: what is compared is work, not the machine.
"""

import hashlib
import itertools
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

import psutil

from fieldscribe import __version__
from fieldscribe.audio.decode.decoder import BYTES_PER_SAMPLE, SAMPLE_RATE, decode
from fieldscribe.domain import TranscribeOptions
from fieldscribe.errors import (
    TRANSCRIBING,
    NoSoundTrack,
    NotAFile,
    NothingDecoded,
    NotSound,
    SoundEmpty,
    SoundMissing,
    SoundTooLong,
    SoundUnfinished,
    SoundUnreadable,
    SpeechSetBroken,
    reason,
)
from fieldscribe.lab.candidates import Candidate
from fieldscribe.lab.records import Data, Heard, Record, Recorder, Session, kept
from fieldscribe.lab.speech_sets import SpeechSet, Utterance
from fieldscribe.library.stamps import utc_now
from fieldscribe.speech.engine import Engine, Parallelism

_ONE = Parallelism(threads=1, workers=1)
_TOGETHER = 32  # files that one child decodes
_UNREADABLE = (
    *(SoundMissing, SoundUnreadable, NotAFile, SoundEmpty, NotSound, NoSoundTrack, SoundUnfinished),
    *(NothingDecoded, SoundTooLong),
)

Report = Callable[[int, int], None]
"""Gets how many utterances are done, and all."""


def evaluate(
    model: Candidate,
    speech: SpeechSet,
    runs: Path,
    *,
    language: str = "",
    vocabulary: Sequence[str] = (),
    seed: int = 0,
    report: Report = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Record:
    """Let a model write down a set of speech; the record, which lies in the folder `runs`.

    What is there already is not done again: neither a finished record nor, after a crash, an utterance. `language` is
    that of all utterances, else each one's own, else what the model hears. `seed` is noted: that of the sample.
    Raises what the engine raises, Cancelled, SpeechSetBroken, RecordBroken and what writing the record raises.
    """
    settings = {"language": language, "vocabulary": list(vocabulary), "seed": seed}
    record = Record(model.measured, describe(speech), settings)
    if found := kept(runs, record):
        return found
    utterances = speech.utterances
    with Recorder(runs, record) as recorder:
        left = [each for each in utterances if each.id not in recorder.done]
        report(len(utterances) - len(left), len(utterances))
        if left:
            with _Listener(model, language, tuple(vocabulary), should_stop) as listener:
                try:
                    for heard in listener.hear(left):
                        recorder.add(heard)
                        report(len(recorder.done), len(utterances))
                finally:
                    recorder.add(listener.session())
        return recorder.finish({each.id: place for place, each in enumerate(utterances)})


def describe(speech: SpeechSet) -> Data:
    """What a record says of a set; each of its sounds is read. Raises SpeechSetBroken."""
    folder = Path(os.path.commonpath([sound.parent.resolve() for each in speech.utterances for sound in each.sounds]))
    hashes: dict[Path, str] = {}
    whole = hashlib.sha256()
    for each in speech.utterances:
        for sound in each.sounds:
            if sound not in hashes:
                try:
                    with sound.open("rb") as file:
                        hashes[sound] = hashlib.file_digest(file, "sha256").hexdigest()
                except OSError as error:
                    raise SpeechSetBroken(sound, reason(error), repr(error)) from error
            whole.update(bytes.fromhex(hashes[sound]))
        whole.update(repr((each.id, each.text, each.language, each.span)).encode())
    return Data(
        speech.name, speech.layout, whole.hexdigest(), len(speech.utterances), speech.missing, folder.as_posix()
    )


class _Listener:
    """The engine with one model loaded; counts what it takes."""

    def __init__(
        self, model: Candidate, language: str, vocabulary: tuple[str, ...], should_stop: Callable[[], bool]
    ) -> None:
        self._model, self._language, self._vocabulary = model, language, vocabulary
        self._should_stop = should_stop
        self._engine = Engine(nice=False, work=TRANSCRIBING)
        self._peak = 0
        self._started = utc_now()
        self._load = self._load_cpu = 0.0

    def __enter__(self) -> "_Listener":
        began = time.perf_counter()
        compute_type = self._model.measured.compute_type
        self._engine.load(self._model.folder, _ONE, self._should_stop, compute_type=compute_type)
        self._load, self._load_cpu = time.perf_counter() - began, self._spent()
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.stop()

    def session(self) -> Session:
        """What this run took."""
        return Session(self._started, self._load, self._load_cpu, self._peak, machine())

    def hear(self, utterances: Sequence[Utterance]) -> Iterator[Heard]:
        """What the model writes for each, in their order."""
        with tempfile.TemporaryDirectory(prefix="fieldscribe-lab-") as folder:
            for utterance, pcm, lack in decoded(utterances, Path(folder), self._should_stop):
                yield self._hear(utterance, pcm) if pcm else _heard(utterance, unreadable=lack)

    def _hear(self, utterance: Utterance, pcm: Path) -> Heard:
        before = self._spent()
        plan = self._engine.plan(pcm, None, self._should_stop, window=self._model.info.window)
        language = self._language or utterance.language
        if plan.blocks and not language:
            language = self._engine.detect(pcm, plan.blocks, self._should_stop).code
        options = TranscribeOptions(language=language, vocabulary=self._vocabulary)
        segments = [
            segment
            for done in (self._engine.transcribe(pcm, plan.blocks, options, self._should_stop) if plan.blocks else ())
            for segment in done.segments
        ]
        segments.sort(key=lambda each: each.start)
        self._peak = max(self._peak, _peak_memory(self._engine.pid))
        return _heard(
            utterance,
            text=" ".join(segment.text for segment in segments),
            language=language,
            seconds=pcm.stat().st_size / BYTES_PER_SAMPLE / SAMPLE_RATE,
            cpu=round(self._spent() - before, 4),
            flags=tuple(sorted({str(flag) for segment in segments for flag in segment.flags})),
        )

    def _spent(self) -> float:
        """Seconds of the processor that the engine's child has taken, 0 while there is none."""
        with suppress(psutil.Error):
            if self._engine.pid:
                times = psutil.Process(self._engine.pid).cpu_times()
                return float(times.user + times.system)
        return 0.0


def machine() -> Mapping[str, Any]:
    """The computer and the versions of what computes."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory": psutil.virtual_memory().total,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "python": platform.python_version(),
        "fieldscribe": __version__,
        **{name: version(name) for name in ("ctranslate2", "faster-whisper", "onnxruntime")},
    }


def _heard(utterance: Utterance, **found: Any) -> Heard:
    sounds = tuple(str(sound) for sound in utterance.sounds)
    return Heard(utterance.id, sounds, utterance.text, groups=dict(utterance.groups), span=utterance.span, **found)


def decoded(
    utterances: Sequence[Utterance], folder: Path, should_stop: Callable[[], bool]
) -> Iterator[tuple[Utterance, Path | None, str]]:
    """Each utterance with its sound (16 kHz mono s16le), which is there until the next one; or why there is none."""
    recordings = [(sounds, list(found)) for sounds, found in itertools.groupby(utterances, lambda each: each.sounds)]
    for batch in _batches(recordings):
        try:
            yield from _together(batch, folder, should_stop)
        except _UNREADABLE as error:
            if len(batch) == 1:
                yield from ((utterance, None, str(error)) for utterance in batch[0][1])
            else:
                for one in batch:
                    try:
                        yield from _together([one], folder, should_stop)
                    except _UNREADABLE as lack:
                        yield from ((utterance, None, str(lack)) for utterance in one[1])


_Recording = tuple[tuple[Path, ...], list[Utterance]]


def _batches(recordings: Sequence[_Recording]) -> Iterator[list[_Recording]]:
    """Short files together: a child for each would take longer than to decode it. Long ones alone."""
    batch: list[_Recording] = []
    for recording in recordings:
        alone = len(recording[1]) > 1
        if batch and (alone or len(batch) == _TOGETHER):
            yield batch
            batch = []
        batch.append(recording)
        if alone:
            yield batch
            batch = []
    if batch:
        yield batch


def _together(
    batch: Sequence[_Recording], folder: Path, should_stop: Callable[[], bool]
) -> Iterator[tuple[Utterance, Path, str]]:
    """Decode recordings into one file and cut it. Raises for the whole batch, before the first utterance."""
    sources = [sound for sounds, _ in batch for sound in sounds]
    whole = decode(sources, folder / "sounds.s16", should_stop=should_stop)
    parts, start = iter(whole.parts), 0
    with whole.path.open("rb") as file:
        for sounds, utterances in batch:
            length = sum(_bytes(next(parts).duration) for _ in sounds)
            for number, utterance in enumerate(utterances):
                first, last = (min(_bytes(at), length) for at in utterance.span) if utterance.span else (0, length)
                file.seek(start + first)
                # a name of its own: the engine takes a longer file of the same name for one that has grown
                pcm = folder / f"{start}-{number}.s16"
                pcm.write_bytes(file.read(last - first))
                yield utterance, pcm, ""
                pcm.unlink()
            start += length


def _bytes(seconds: float) -> int:
    return BYTES_PER_SAMPLE * round(seconds * SAMPLE_RATE)


def _peak_memory(pid: int | None) -> int:
    """The most memory (bytes) that a process has had; where the system does not keep that, what it has now."""
    try:
        if sys.platform == "linux":
            lines = Path(f"/proc/{pid}/status").read_text().splitlines()
            return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))
        used = psutil.Process(pid).memory_info()
        return int(getattr(used, "peak_wset", used.rss))
    except (OSError, psutil.Error, StopIteration):
        return 0


def _processor() -> str:
    with suppress(OSError, StopIteration):
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return platform.processor()
