"""Speech to calibrate with: windows of sound from a folder of files, and what the uncompressed model writes for each.

Nobody needs to have transcribed it. Short files are joined to windows, long ones are cut where it is quiet.
"""

import json
import random
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from fieldscribe.errors import SpeechUnusable
from fieldscribe.lab.checkpoints import Checkpoint
from fieldscribe.lab.export import write_folder

Sound = NDArray[np.float32]
"""16 kHz, mono, shape (n,)."""

RATE = 16000
_FRAMES = 100  # of log-mel, a second
_KINDS = {".aac", ".flac", ".m4a", ".mp3", ".mp4", ".oga", ".ogg", ".opus", ".wav", ".webm", ".wma"}
_LONGEST_PAUSE = 0.9  # s between joined files
_MOST_TOKENS = 200  # of a window; who writes more repeats himself
_BATCH = 8


@dataclass(frozen=True, slots=True)
class Window:
    """Log-mel, float32 (bins, frames), how many of the frames are sound, and the tokens that the model wrote.

    Of the tokens the first `prompt` are those that steer it, and the last is the end.
    """

    mel: NDArray[np.float32]
    heard: int
    tokens: tuple[int, ...]
    prompt: int


def read_sounds(folder: Path, seed: int = 0) -> Iterator[Sound]:
    """The sounds below a folder, in an order that `seed` decides; what is no sound is passed over.

    Raises SpeechUnusable when there is none.
    """
    from faster_whisper.audio import decode_audio

    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _KINDS)
    random.Random(seed).shuffle(paths)  # noqa: S311
    found = False
    for path in paths:
        try:
            sound = decode_audio(str(path), RATE)
        except (OSError, ValueError, IndexError):  # PyAV's errors are such
            continue
        found = True
        yield sound
    if not found:
        raise SpeechUnusable(str(folder))


def cut(sounds: Iterator[Sound], window: float, seconds: float, seed: int = 0) -> Iterator[Sound]:
    """At most `seconds` of the sounds in stretches of at most `window` seconds, of varied length as in real use.

    Every second one gets faint noise, as rooms have it.
    """
    drawn = random.Random(seed)  # noqa: S311
    joined: list[Sound] = []
    taken, length, most = 0.0, 0, 0

    def finished() -> Sound:
        sound = np.concatenate(joined)
        return _with_noise(sound, drawn) if drawn.random() < 0.5 else sound

    for piece in (piece for sound in sounds for piece in _pieces(sound, int(window * RATE))):
        pause = np.zeros(int(drawn.uniform(0, _LONGEST_PAUSE) * RATE), np.float32)
        if joined and length + len(pause) + len(piece) > most:
            yield finished()
            taken += length / RATE
            if taken >= seconds:
                return
            joined, length = [], 0
        if not joined:
            most = int(drawn.uniform(0.3, 1) * window * RATE)
            pause = pause[: max(0, int(window * RATE) - len(piece))]
        joined += [pause, piece]
        length += len(pause) + len(piece)
    if joined:
        yield finished()


def _pieces(sound: Sound, most: int) -> Iterator[Sound]:
    """A sound in pieces of at most `most` samples, cut at the quietest tenth of a second of their last third."""
    tenth = RATE // 10
    while len(sound) > most:
        last = sound[2 * most // 3 : most]
        last = last[: len(last) // tenth * tenth].reshape(-1, tenth)
        place = 2 * most // 3 + int(np.argmin((last**2).sum(axis=1))) * tenth + tenth // 2
        yield sound[:place]
        sound = sound[place:]
    yield sound


def _with_noise(sound: Sound, drawn: random.Random) -> Sound:
    """With pink noise 5 to 40 dB below the sound."""
    random_numbers = np.random.default_rng(drawn.randrange(2**32))
    spectrum = np.fft.rfft(random_numbers.standard_normal(len(sound)))
    noise = np.fft.irfft(spectrum / np.sqrt(np.arange(1, len(spectrum) + 1)), len(sound))
    level = float(np.sqrt((sound**2).mean()) / (noise.std() + 1e-12)) * 10 ** (-drawn.uniform(5, 40) / 20)
    return (sound + level * noise).astype(np.float32)


def listen(
    checkpoint: Checkpoint,
    sounds: list[Sound],
    language: str | None = None,
    report: Callable[[float], None] = lambda share: None,
) -> list[Window]:
    """What the model, uncompressed, writes for each sound; sounds for which it writes nothing, or no end, are left out.

    Without `language` the model tells it for each sound itself.
    """
    import ctranslate2

    extract, frames, tokenizer = _faster_whisper(checkpoint)
    found: list[Window] = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "model"
        write_folder(checkpoint, folder, int8=False)
        model = ctranslate2.models.Whisper(str(folder), compute_type="float32", inter_threads=1, intra_threads=1)
        for first in range(0, len(sounds), _BATCH):
            part = sounds[first : first + _BATCH]
            mels = [extract(sound)[:, :frames] for sound in part]
            mel = np.stack([np.pad(each, ((0, 0), (0, frames - each.shape[1]))) for each in mels]).astype(np.float32)
            heard = model.encode(ctranslate2.StorageView.from_array(mel))
            if language or not model.is_multilingual:
                languages = [language or "en"] * len(part)
            else:
                languages = [each[0][0][2:-2] for each in model.detect_language(heard)]
            spoken = [tokenizer(each) for each in languages]
            written = model.generate(
                heard,
                [each.sot_sequence for each in spoken],
                beam_size=1,
                max_length=_MOST_TOKENS,
                suppress_tokens=_suppressed(spoken[0]),
                max_initial_timestamp_index=50,
            )
            for number, (each, answer) in enumerate(zip(spoken, written, strict=True)):
                tokens = [token for token in answer.sequences_ids[0] if token != each.eot]
                if any(token < each.eot for token in tokens) and len(tokens) < _MOST_TOKENS - len(each.sot_sequence):
                    whole = (*each.sot_sequence, *tokens, each.eot)
                    sound_frames = min(frames, len(part[number]) * _FRAMES // RATE + 20)
                    found.append(Window(mel[number], sound_frames, whole, len(each.sot_sequence)))
            report(min(1.0, (first + _BATCH) / len(sounds)))
    return found


def window_seconds(checkpoint: Checkpoint) -> float:
    """How much sound the model takes at once: what its folder says, 30 s otherwise."""
    settings = json.loads(checkpoint.files.get("preprocessor_config.json", b"{}"))
    longest = checkpoint.dimensions.positions / 50
    return min(longest, float(settings.get("chunk_length", longest)))


def _faster_whisper(checkpoint: Checkpoint) -> tuple[Callable[[Sound], Any], int, Callable[[str], Any]]:
    """How the program makes log-mel, how many frames of it are a window, and its tokenizer for a language."""
    import tokenizers
    from faster_whisper.feature_extractor import FeatureExtractor
    from faster_whisper.tokenizer import Tokenizer

    vocabulary = tokenizers.Tokenizer.from_str(checkpoint.files["tokenizer.json"].decode())
    multilingual = vocabulary.token_to_id("<|en|>") is not None and checkpoint.dimensions.vocabulary >= 51865
    extract = FeatureExtractor(feature_size=checkpoint.dimensions.mel_bins)
    frames = round(window_seconds(checkpoint) * _FRAMES)

    def tokenizer(language: str) -> Any:
        return Tokenizer(vocabulary, multilingual, task="transcribe", language=language)

    return extract, frames, tokenizer


def _suppressed(tokenizer: Any) -> list[int]:
    from faster_whisper.transcribe import get_suppressed_tokens

    return list(get_suppressed_tokens(tokenizer, [-1]))
