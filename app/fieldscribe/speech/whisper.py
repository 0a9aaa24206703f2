"""Whisper over one block of sound, by faster-whisper's parts. Only the worker imports this.

Our own walk through the windows of a block, instead of `WhisperModel.transcribe`, for three reasons, each measured
in docs/performance.md. It does not encode another window for a rest in which nobody speaks, which is half of all
encoding once blocks are cut at silences. It never samples at random: a block gives the same text each time, so that
resumed work equals uninterrupted work. And it drops no text on the model's own guess that nobody spoke.
"""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_compression_ratio, get_suppressed_tokens
from numpy.typing import NDArray

from fieldscribe.domain import Word
from fieldscribe.errors import LanguageUnsupported, ModelFolderBroken
from fieldscribe.sentences import Sentence
from fieldscribe.speech.timeline import DecodedSegment, joined
from fieldscribe.speech.vad import Samples

SpeechWithin = Callable[[float, float], float]

BEAM = 5
TOO_REPETITIVE = 2.4  # compression ratio from which Whisper's authors call an output failed
MIN_REST_S = 0.3  # s of speech for which the rest of a window is worth another look
VOCABULARY_TOKENS = 100  # of the 448 that a window may hold; long lists are known to make Whisper invent
_FRAMES_PER_SECOND = 100
_WINDOW = 3000  # frames of log-mel: 30 s
_MAX_TOKENS = 448
_MEMORY = 320 * 2**20  # bytes for windows on their way; with what else there is under the promised 400 MB
_MEL_BYTES = 30 * 2**20  # the log-mel of 30 s is computed in pieces of that size together
_PREPEND, _APPEND = "\"'“¿([{-", "\"'.。,，!！?？:：”)]}、"


class WhisperEngine:
    """A loaded model. Its methods may be called from as many threads at once as it has workers."""

    def __init__(self, folder: Path, threads: int, workers: int) -> None:
        """Load the int8 model in `folder`. Raises ModelFolderBroken."""
        # A name that is no folder would be looked up in the network by faster-whisper, and so would a tokenizer.
        if not (folder / "tokenizer.json").is_file():
            raise ModelFolderBroken(str(folder), Sentence("the file {name} is missing", name="tokenizer.json"))
        try:
            self._whisper: Any = WhisperModel(
                str(folder), device="cpu", compute_type="int8", cpu_threads=threads, num_workers=workers
            )
        except (RuntimeError, ValueError, UnicodeDecodeError) as error:
            if "allocate" in str(error):
                raise
            raise ModelFolderBroken(str(folder), Sentence("a file in it is damaged"), str(error)) from error
        self._bytes_per_window = _bytes_per_window(self._width, _decoder_layers(folder))

    @property
    def max_parallel_blocks(self) -> int:
        """How many blocks may be worked on side by side without taking more memory than promised."""
        return max(1, int(_MEMORY // self._bytes_per_window))

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages that the model knows."""
        return tuple(self._whisper.supported_languages)

    def language_probabilities(self, sound: Samples) -> dict[str, float]:
        """How likely each language is spoken in (the first 30 s of) the sound."""
        if not self._whisper.model.is_multilingual:
            return {"en": 1.0}
        _, _, found = self._whisper.detect_language(audio=sound)
        return dict(found)

    def task(self, language: str, translate: bool, vocabulary: Sequence[str]) -> "Task":
        """What is to be done with each block. Raises LanguageUnsupported."""
        if language not in self.languages:
            raise LanguageUnsupported(language)
        return Task(self._whisper, language, translate, vocabulary)

    def benchmark_window(self) -> None:
        """The same work each time, about that of a well-filled window, to measure the speed of this computer."""
        noise = np.random.default_rng(0).standard_normal((self._mel_bins, _WINDOW), np.float32)
        tokenizer: Any = Tokenizer(self._whisper.hf_tokenizer, self._whisper.model.is_multilingual, "transcribe", "en")
        self._whisper.model.generate(
            self._whisper.encode(noise),
            [tokenizer.sot_sequence],
            beam_size=BEAM,
            max_length=100,
            suppress_tokens=[tokenizer.eot],
        )

    @property
    def _mel_bins(self) -> int:
        return int(self._whisper.feature_extractor.mel_filters.shape[0])

    @property
    def _width(self) -> int:
        """Length of the vectors inside the model, from a fraction of a second through its encoder."""
        return int(self._whisper.encode(np.zeros((self._mel_bins, 10), np.float32)).shape[2])


class Task:
    """Turns blocks into passages, in one language, with one vocabulary."""

    def __init__(self, whisper: Any, language: str, translate: bool, vocabulary: Sequence[str]) -> None:
        self.language = language
        self._whisper = whisper
        self._tokenizer: Any = Tokenizer(
            whisper.hf_tokenizer, whisper.model.is_multilingual, "translate" if translate else "transcribe", language
        )
        # [-1] stands for all symbols that are no speech; a new list, as the function adds to it
        self._suppressed = get_suppressed_tokens(self._tokenizer, [-1])
        self.prompt = [*self._hotwords(vocabulary), *self._tokenizer.sot_sequence]

    def decode(self, sound: Samples, speech_within: SpeechWithin) -> list[DecodedSegment]:
        """The passages spoken in the sound, with their words; `speech_within(a, b)` tells seconds of speech in it."""
        whisper, tokenizer = self._whisper, self._tokenizer
        features: NDArray[np.float32] = whisper.feature_extractor(sound)
        frames = features.shape[-1] - 1
        window = min(_WINDOW, whisper.feature_extractor.nb_max_frames)  # less for a model made for shorter windows
        found: list[DecodedSegment] = []
        seek = 0
        last_end = 0.0
        while seek < frames:
            size = min(window, frames - seek)
            offset, duration = seek / _FRAMES_PER_SECOND, size / _FRAMES_PER_SECOND
            if speech_within(offset, offset + duration) < (MIN_REST_S if seek else 0):
                break
            encoded = whisper.encode(pad_or_trim(features[:, seek : seek + size]))
            result, ratio = self._generate(encoded)
            tokens = result.sequences_ids[0]
            parts, following, finished = whisper._split_segments_by_timestamps(
                tokenizer, tokens, offset, size, duration, seek
            )
            whisper.add_word_timestamps([parts], tokenizer, encoded, size, _PREPEND, _APPEND, last_end)
            last_end = next((word["end"] for part in reversed(parts) for word in reversed(part["words"])), last_end)
            if not finished and last_end > offset:
                following = round(last_end * _FRAMES_PER_SECOND)
            seek = max(following, seek + 1)
            figures = (result.scores[0] * len(tokens) / (len(tokens) + 1), ratio, result.no_speech_prob)
            for part in parts:
                if text := tokenizer.decode(part["tokens"]).strip():
                    words = joined(
                        Word(w["word"], w["start"], w["end"], float(w["probability"])) for w in part["words"]
                    )
                    found.append(DecodedSegment(part["start"], part["end"], text, words, *figures))
        return found

    def _generate(self, encoded: ctranslate2.StorageView) -> tuple[Any, float]:
        """The best hypothesis and its compression ratio; a loop gets a second chance that forbids to repeat."""
        result, ratio = self._search(encoded)
        if ratio > TOO_REPETITIVE:
            other, other_ratio = self._search(encoded, no_repeat_ngram_size=4)
            if other_ratio < ratio:
                return other, other_ratio
        return result, ratio

    def _search(self, encoded: ctranslate2.StorageView, **options: Any) -> tuple[Any, float]:
        [result] = self._whisper.model.generate(
            encoded,
            [self.prompt],
            beam_size=BEAM,
            max_length=_MAX_TOKENS,
            return_scores=True,
            return_no_speech_prob=True,
            suppress_tokens=self._suppressed,
            max_initial_timestamp_index=50,  # 1 s
            **options,
        )
        return result, get_compression_ratio(self._tokenizer.decode(result.sequences_ids[0]).strip())

    def _hotwords(self, vocabulary: Sequence[str]) -> list[int]:
        """The tokens that stand before the transcript: as many of the words as fit, none when there are none."""
        kept: list[int] = []
        for word in vocabulary:
            tokens = self._tokenizer.encode((", " if kept else " ") + word.strip())
            if word.strip() and len(kept) + len(tokens) <= VOCABULARY_TOKENS:
                kept += tokens
        return [self._tokenizer.sot_prev, *kept] if kept else []


def _decoder_layers(folder: Path) -> int:
    """How many layers the decoder has, about, as told by the heads from which word times come."""
    heads = json.loads((folder / "config.json").read_bytes()).get("alignment_heads") or [[31, 0]]
    return 1 + int(max(layer for layer, _ in heads))


def _bytes_per_window(width: int, layers: int) -> int:
    """Memory that one window takes on its way: attention of the encoder (heads of 64), its layers, keys and values."""
    positions = _WINDOW // 2
    return 4 * positions * (positions * (width // 64) + 8 * width + 2 * layers * width) + _MEL_BYTES
