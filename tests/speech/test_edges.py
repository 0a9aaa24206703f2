"""No word is lost or doubled where one block ends and the next begins.

First exactly, with a listener that is made up: each sample of the sound tells which word it belongs to, and the
listener writes a word down when it hears all of it. All around it is real: cutting, reading, placing. Then with the
starter model on the sample debrief, against faster-whisper's own run over the uncut sound, in the model's windows.
"""

from functools import partial
from itertools import groupby
from pathlib import Path

import jiwer
import numpy as np
import pytest
from faster_whisper.audio import pad_or_trim
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldscribe.domain import Word
from fieldscribe.paths import bundled
from fieldscribe.speech import blocks
from fieldscribe.speech.block_audio import transcribe
from fieldscribe.speech.timeline import DecodedSegment
from fieldscribe.speech.vad import PcmFile
from fieldscribe.speech.whisper import WhisperEngine

FRAME = 512
SCALE = 8  # between the numbers of words and the values of samples


class Spoken(PcmFile):
    """A sound on disk whose speech probabilities are given."""

    def __init__(self, pcm: Path, probabilities: list[float]) -> None:
        super().__init__(pcm)
        self.given = probabilities

    def speech_probabilities(self, first: int, last: int) -> list[float]:
        return self.given[max(0, first) : last]


class Listener:
    """Stands for the engine: writes down each word that it hears from start to end, a little early or late."""

    language = "en"

    def __init__(self, lengths: dict[int, int], wavering: float) -> None:
        self.lengths = lengths
        self.wavering = wavering

    def decode(self, samples: np.ndarray, speech_within) -> list[DecodedSegment]:
        at, words = 0, []
        for number, run in groupby(np.round(samples * 32768 / SCALE).astype(int)):
            length = len(list(run))
            if number and length == self.lengths[number]:
                off = self.wavering * (-1) ** len(words)
                words.append(Word(f" w{number}", at / 16000 + off, (at + length) / 16000 + off, 1.0))
            at += length
        return [DecodedSegment(words[0].start, words[-1].end, "", tuple(words), -0.1, 1.0, 0.0)] if words else []


words = st.tuples(st.integers(7, 25), st.sampled_from([1, 1, 2, 3, 8, 20, 40, 80, 400]))  # frames of speech, of pause


@given(st.lists(words, min_size=1, max_size=120), st.sampled_from([0.0, 0.05]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_each_word_is_written_once_wherever_the_cuts_fall(tmp_path, spoken, wavering):
    with pytest.MonkeyPatch.context() as patch:
        # small windows: many edges, also in the middle of speech without a silence
        patch.setattr(blocks, "STRETCH", 240)
        samples, probabilities = [np.zeros(20 * FRAME, np.int16)], [0.01] * 20
        for number, (length, pause) in enumerate(spoken, 1):
            samples += [np.full(length * FRAME, number * SCALE, np.int16), np.zeros(pause * FRAME, np.int16)]
            # between the words of a sentence the probability only dips
            probabilities += [0.95] * length + [0.3 if pause < 7 else 0.01] * pause
        pcm = tmp_path / "words.pcm"
        np.concatenate(samples).tofile(pcm)
        sound = Spoken(pcm, probabilities)
        listener = Listener({number: length * FRAME for number, (length, _) in enumerate(spoken, 1)}, wavering)
        cut = blocks.cut_blocks(probabilities, window=6.65)
        found = [segment for block in cut for segment in transcribe(listener, sound, block)]
    assert [word.text for segment in found for word in segment.words] == [f"w{n}" for n in range(1, len(spoken) + 1)]
    assert [segment.start for segment in found] == sorted(segment.start for segment in found)


@pytest.mark.timeout(900)
def test_cutting_at_silences_loses_no_words(starter, speech, pcm, monkeypatch):
    said = bundled("assets", "sample-debrief.txt").read_text(encoding="utf-8").splitlines()
    reference = " ".join(line.split(": ", 1)[1] for line in said if line)
    engine = WhisperEngine(starter, 1, 1)
    task = engine.task("en", False, ())
    sound = PcmFile(pcm(speech))

    def normal(text: str) -> str:
        return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())

    def errors(text: str) -> jiwer.WordOutput:
        return jiwer.process_words(normal(reference), normal(text))

    # faster-whisper pads each window to 30 s, whatever the model asks for: twenty times the work, for the same words
    monkeypatch.setattr("faster_whisper.transcribe.pad_or_trim", partial(pad_or_trim, length=engine.window))
    options = {"language": "en", "temperature": 0, "condition_on_previous_text": False, "word_timestamps": True}
    whole, _ = engine._whisper.transcribe(speech.astype(np.float32) / 32768, **options)
    cut = blocks.cut_blocks(sound.speech_probabilities(0, sound.frames), window=12)
    uncut = errors("".join(found.text for found in whole))
    found = errors(" ".join(found.text for block in cut for found in transcribe(task, sound, block)))
    # The model itself wavers by some words with each other window that it is given; what is asked here is that no
    # share of the words goes missing or comes twice with the cuts. The exact proof is the one above.
    total = uncut.hits + uncut.substitutions + uncut.deletions
    assert found.wer <= uncut.wer + 0.05
    assert found.deletions <= uncut.deletions + 0.03 * total
    assert found.insertions <= uncut.insertions + 0.03 * total
