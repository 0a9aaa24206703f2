"""Whisper over one block of sound, by faster-whisper's parts. Only the worker imports this.

Our own loop over the windows of a block, after `WhisperModel.generate_segments` of faster-whisper 1.2.1
(`faster_whisper/transcribe.py`), instead of `WhisperModel.transcribe`, for three reasons, each measured in
docs/performance.md. It does not encode another window for a rest in which nobody speaks, which is half of all encoding
once blocks are cut at silences. It never samples at random: a block gives the same text each time, so that resumed work
equals uninterrupted work. And it drops no text on the model's own guess that nobody spoke.

A window is as long as the model asks for in its preprocessor_config.json: 30 s for OpenAI's models, 12 s for the
starter. Shorter sound is padded to one window, as in training, and no further.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
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
from fieldscribe.speech import encoder
from fieldscribe.speech.timeline import DecodedSegment, joined
from fieldscribe.speech.vad import FloatSamples

Features = NDArray[np.float32]
"""Log-mel spectrogram: shape (mel bins, frames), 100 frames a second."""

SpeechWithin = Callable[[float, float], float]

BEAM = 5
TOO_REPETITIVE = 2.4  # compression ratio from which Whisper's authors call an output failed
MIN_REST_S = 0.3  # s of speech for which the rest of a window is worth another look
VOCABULARY_TOKENS = 100  # of the 448 that a window may hold; long lists are known to make Whisper invent
_FRAMES_PER_SECOND = 100
_MAX_WINDOW = 3000  # frames of log-mel: 30 s, which Whisper's encoder has positions for
_MAX_TOKENS = 448
_PROBE_TOKENS = 12
_CLIP_TOKENS = 60
_LEAST = 1e-30  # probability
_BENCHMARK_TOKENS = 100  # what 25 s of English speech take, with their times
_MEMORY = 320 * 2**20  # bytes for windows in flight; with what else there is under the promised 400 MB
_MEL_BYTES = 2**20  # to compute the log-mel of one second
NUDGE = np.float32(1 + 1e-6)
_MORE_THAN_ROUNDING = 1.25
_PREPEND, _APPEND = "\"'“¿([{-", "\"'.。,，!！?？:：”)]}、"


class WhisperEngine:
    """A loaded model. Its methods may be called from as many threads at once as it has workers."""

    def __init__(
        self, folder: Path, threads: int, workers: int, compute_type: str = "int8", onnx: bool = False
    ) -> None:
        """Load the model in `folder`, computing in `compute_type` (CTranslate2's name). Raises ModelFolderBroken.

        With `onnx` onnxruntime encodes; the folder is one that `models.split` wrote.
        """
        # A name that is no folder would be looked up in the network by faster-whisper, and so would a tokenizer.
        if not (folder / "tokenizer.json").is_file():
            raise ModelFolderBroken(str(folder), Sentence("the file {name} is missing", name="tokenizer.json"))
        try:
            self._whisper: Any = WhisperModel(
                str(folder), device="cpu", compute_type=compute_type, cpu_threads=threads, num_workers=workers
            )
            self.window = min(_MAX_WINDOW, int(self._whisper.feature_extractor.nb_max_frames))
            if self.window < 1:
                raise ValueError(f"windows of {self.window} frames")
            self._encode: encoder.Encode = encoder.onnx_encoder(folder, threads) if onnx else self._whisper.encode
        except (RuntimeError, ValueError, TypeError, ArithmeticError, UnicodeDecodeError) as error:
            if "alloc" in str(error):
                raise
            raise ModelFolderBroken(str(folder), Sentence("a file in it is damaged"), str(error)) from error
        # What people say or write is never taken for the tokens that steer Whisper, such as "<|startoftranscript|>".
        self._whisper.hf_tokenizer.encode_special_tokens = True
        self._bytes_per_window = _bytes_per_window(self.window, self._width, _decoder_layers(folder))

    @property
    def max_parallel_blocks(self) -> int:
        """How many blocks may be worked on side by side without taking more memory than promised."""
        return max(1, int(_MEMORY // self._bytes_per_window))

    @property
    def languages(self) -> tuple[str, ...]:
        """Codes of the languages that the model knows."""
        return tuple(self._whisper.supported_languages)

    def language_probabilities(self, sound: FloatSamples) -> dict[str, float]:
        """How likely each language is spoken in the first window of the sound (shape (n,), 16 kHz)."""
        if not self._whisper.model.is_multilingual:
            return {"en": 1.0}
        [found] = self._whisper.model.detect_language(self._encode(self._first_window(sound)))
        return {token[2:-2]: probability for token, probability in found}  # "<|en|>"

    def task(self, language: str, translate: bool, vocabulary: Sequence[str]) -> "Task":
        """What is to be done with each block. Raises LanguageUnsupported."""
        if language not in self.languages:
            raise LanguageUnsupported(language)
        return Task(self._whisper, self._encode, self.window, language, translate, vocabulary)

    def benchmark_window(self, clock: Callable[[], float] = perf_counter) -> tuple[float, float]:
        """The same work each time, that of a well-filled window, to measure the speed of this computer.

        Returns how long (s) the model listened, and how long it wrote and found the times of the words.
        """
        noise: FloatSamples = np.random.default_rng(0).standard_normal(self.window * 160, np.float32) / np.float32(50)
        tokenizer: Any = Tokenizer(self._whisper.hf_tokenizer, self._whisper.model.is_multilingual, "transcribe", "en")
        began = clock()
        features: Features = self._whisper.feature_extractor(noise)
        encoded = self._encode(pad_or_trim(features, self.window))
        listened = clock()
        self._whisper.model.generate(
            encoded,
            [tokenizer.sot_sequence],
            beam_size=BEAM,
            max_length=_BENCHMARK_TOKENS,
            suppress_tokens=[tokenizer.eot],
        )
        text = list(range(_BENCHMARK_TOKENS, 2 * _BENCHMARK_TOKENS))
        self._whisper.find_alignment(tokenizer, [text], encoded, self.window)
        return listened - began, clock() - listened

    def probe(self) -> None:
        """Take every step of a transcription once, over a second of noise: encode, detect, decode, align.

        Raises whatever a model raises that cannot do it, ValueError when what it gives makes no sense.
        """
        noise: FloatSamples = np.random.default_rng(0).standard_normal(16000, np.float32) / np.float32(50)
        language = next(iter(self.language_probabilities(noise)))
        task = self.task(language if language in self.languages else self.languages[0], False, ("probe",))
        task.probe(noise)

    def probe_clip(self, sound: FloatSamples, tokens: Sequence[int] | None) -> tuple[str, list[int], float]:
        """What the model writes for a short sound: see `speech.engine.ProbeResult`. The sound has shape (n,), 16 kHz.

        Raises as `probe` does.
        """
        language = "en" if "en" in self.languages else self.languages[0]
        return language, *self.task(language, False, ()).probe_clip(sound, tokens)

    def hear(self, sound: FloatSamples, nudged: bool = False) -> "Heard":
        """What both halves of the model make of the first window of a sound (shape (n,), 16 kHz).

        With `nudged` also how much of that is rounding, which takes another time to encode.
        """
        features = self._first_window(sound)
        encoded = self._encode(features)
        found = np.array(encoded)
        rounding = float(np.linalg.norm(np.array(self._encode(features * NUDGE)) - found)) if nudged else 0.0
        return Heard(found, rounding, self.task(self.languages[0], False, ()).tokens(encoded))

    def _first_window(self, sound: FloatSamples) -> Features:
        extractor = self._whisper.feature_extractor
        features: Features = extractor(sound[: self.window * extractor.hop_length])[:, : self.window]
        return np.asarray(pad_or_trim(features, self.window))

    @property
    def _mel_bins(self) -> int:
        return int(self._whisper.feature_extractor.mel_filters.shape[0])

    @property
    def _width(self) -> int:
        """Length of the vectors inside the model, from a fraction of a second through its encoder."""
        return int(self._whisper.encode(np.zeros((self._mel_bins, 10), np.float32)).shape[2])


@dataclass(frozen=True, slots=True)
class Heard:
    """What an encoder makes of a sound, shape (1, positions, width), how far (as a norm) it moves when the sound gets a
    millionth louder, and the first tokens that the decoder makes of it.
    """

    encoded: NDArray[np.float32]
    rounding: float
    tokens: list[int]

    def agrees(self, other: "Heard") -> bool:
        """Whether another encoder gives the same tokens, and no other numbers than rounding alone explains.

        A millionth more loudness changes nothing but the rounding: numbers near the middle between two whole ones go to
        the other side, in every layer. So the error of int8 is measured without the float weights.
        """
        difference = float(np.linalg.norm(other.encoded - self.encoded))
        return difference <= _MORE_THAN_ROUNDING * self.rounding and self.tokens == other.tokens


class Task:
    """Decodes blocks in one language, with one vocabulary, in windows of `window` frames."""

    def __init__(
        self,
        whisper: Any,
        encode: encoder.Encode,
        window: int,
        language: str,
        translate: bool,
        vocabulary: Sequence[str],
    ) -> None:
        self.language = language
        self._whisper = whisper
        self._encode = encode
        self._window = window
        self._tokenizer: Any = Tokenizer(
            whisper.hf_tokenizer, whisper.model.is_multilingual, "translate" if translate else "transcribe", language
        )
        # [-1] stands for all symbols that are no speech; a new list, as the function adds to it
        self._suppressed = get_suppressed_tokens(self._tokenizer, [-1])
        self.prompt = [*self._hotwords(vocabulary), *self._tokenizer.sot_sequence]

    def decode(self, sound: FloatSamples, speech_within: SpeechWithin) -> list[DecodedSegment]:
        """The segments spoken in the sound (shape (n,), 16 kHz), with their words.

        `speech_within(a, b)` returns the seconds of speech between two times (s) of the sound.
        """
        whisper, tokenizer = self._whisper, self._tokenizer
        features: Features = whisper.feature_extractor(sound)
        frames = features.shape[-1] - 1
        found: list[DecodedSegment] = []
        seek = 0
        last_end = 0.0
        while seek < frames:
            size = min(self._window, frames - seek)
            offset, duration = seek / _FRAMES_PER_SECOND, size / _FRAMES_PER_SECOND
            if speech_within(offset, offset + duration) < (MIN_REST_S if seek else 0):
                break
            encoded = self._encode(pad_or_trim(features[:, seek : seek + size], self._window))
            result, ratio = self._generate(encoded)
            tokens = result.sequences_ids[0]
            parts, following, finished = whisper._split_segments_by_timestamps(
                tokenizer, tokens, offset, size, duration, seek
            )
            whisper.add_word_timestamps([parts], tokenizer, encoded, size, _PREPEND, _APPEND, last_end)
            last_end = next((word["end"] for part in reversed(parts) for word in reversed(part["words"])), last_end)
            if not finished and last_end > offset:
                following = round(last_end * _FRAMES_PER_SECOND)
            # A model may write a time beyond its window: no sound is skipped for that.
            seek = min(max(following, seek + 1), seek + size)
            figures = (result.scores[0] * len(tokens) / (len(tokens) + 1), ratio, result.no_speech_prob)
            for part in parts:
                if text := tokenizer.decode(part["tokens"]).strip():
                    words = joined(
                        Word(w["word"], w["start"], w["end"], float(w["probability"])) for w in part["words"]
                    )
                    end = min(part["end"], offset + duration)
                    found.append(DecodedSegment(min(part["start"], end), end, text, words, *figures))
        return found

    def probe(self, sound: FloatSamples) -> None:
        """See `WhisperEngine.probe`. The sound has shape (n,), 16 kHz, and fits into one window."""
        features: Features = self._whisper.feature_extractor(sound)
        encoded = self._encode(pad_or_trim(features, self._window))
        result, _ = self._search(encoded, max_length=len(self.prompt) + _PROBE_TOKENS)
        vocabulary = self._whisper.hf_tokenizer.get_vocab_size()
        if not all(0 <= token < vocabulary for token in result.sequences_ids[0]):
            raise ValueError("tokens that are not in the vocabulary")
        if not np.isfinite(result.scores[0]):
            raise ValueError("a score that is no number")
        text = self._tokenizer.encode(" yes and no")
        self._whisper.find_alignment(self._tokenizer, [text], encoded, features.shape[-1])

    def probe_clip(self, sound: FloatSamples, tokens: Sequence[int] | None) -> tuple[list[int], float]:
        """See `WhisperEngine.probe_clip`."""
        features: Features = self._whisper.feature_extractor(sound)[:, : self._window]
        encoded = self._encode(pad_or_trim(features, self._window))
        result, _ = self._search(encoded, beam_size=1, max_length=len(self.prompt) + _CLIP_TOKENS)
        found = result.sequences_ids[0]
        asked = found if tokens is None else tokens
        words = [token for token in asked if token < self._tokenizer.eot] or self._tokenizer.encode(" yes and no")
        [aligned] = self._whisper.model.align(encoded, self._tokenizer.sot_sequence, [words], features.shape[-1])
        probabilities = np.maximum(np.array(aligned.text_token_probs, np.float64), _LEAST)
        return found, float(np.log(probabilities).mean())

    def tokens(self, encoded: ctranslate2.StorageView) -> list[int]:
        """The first tokens of one window of sound: the sentence of a clip, if it is a short one."""
        return list(self._search(encoded, max_length=len(self.prompt) + _CLIP_TOKENS)[0].sequences_ids[0])

    def _generate(self, encoded: ctranslate2.StorageView) -> tuple[Any, float]:
        """The best hypothesis and its compression ratio; a loop gets a second chance that forbids to repeat."""
        result, ratio = self._search(encoded)
        if ratio > TOO_REPETITIVE:
            other, other_ratio = self._search(encoded, no_repeat_ngram_size=4)
            if other_ratio < ratio:
                return other, other_ratio
        return result, ratio

    def _search(self, encoded: ctranslate2.StorageView, **options: Any) -> tuple[Any, float]:
        settings = {
            "beam_size": BEAM,
            "max_length": _MAX_TOKENS,
            "return_scores": True,
            "return_no_speech_prob": True,
            "suppress_tokens": self._suppressed,
            "max_initial_timestamp_index": 50,  # 1 s
        }
        [result] = self._whisper.model.generate(encoded, [self.prompt], **(settings | options))
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
    """The approximate number of decoder layers, derived from the alignment heads."""
    heads = json.loads((folder / "config.json").read_bytes()).get("alignment_heads") or [[31, 0]]
    return 1 + int(max(layer for layer, _ in heads))


def _bytes_per_window(window: int, width: int, layers: int) -> int:
    """Memory that one window of so many frames takes: encoder attention (heads of 64), its layers, keys and values."""
    positions = window // 2
    mel = _MEL_BYTES * window // _FRAMES_PER_SECOND
    return 4 * positions * (positions * (width // 64) + 8 * width + 2 * layers * width) + mel
