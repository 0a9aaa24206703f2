"""Word and character errors of the starter model on speech that training never heard, with 95 % intervals.

    python benchmarks/accuracy.py [--model FOLDER] [--speech FOLDER] [--plain]

Text is normalised by Whisper's own English normaliser. The intervals are a bootstrap over recordings: 2,000 times as
many recordings are drawn again (with repeats) as there are. `--plain` measures faster-whisper's own way beside ours.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
from material import STARTER, TEST_SET, decoded, scored, table, test_set, words

from fieldscribe.models.folder import validate
from fieldscribe.speech import blocks
from fieldscribe.speech.block_audio import transcribe
from fieldscribe.speech.vad import PcmFile
from fieldscribe.speech.whisper import WhisperEngine

DRAWS = 2000


def interval(errors: np.ndarray, total: np.ndarray) -> str:
    """Error rate over all recordings, with the middle 95 % of the draws."""
    draws = np.random.default_rng(0).integers(0, len(total), (DRAWS, len(total)))
    rates = errors[draws].sum(1) / total[draws].sum(1)
    low, high = np.percentile(rates, [2.5, 97.5])
    return f"{100 * errors.sum() / total.sum():.1f} % ({100 * low:.1f}-{100 * high:.1f})"


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--model", type=Path, default=STARTER)
    ask.add_argument("--speech", type=Path, default=TEST_SET)
    ask.add_argument("--plain", action="store_true")
    asked = ask.parse_args()
    engine, window = WhisperEngine(asked.model, 1, 1), validate(asked.model).window
    task = engine.task("en", False, ())
    whisper = engine._whisper

    def ours(samples: np.ndarray, pcm: Path) -> str:
        samples.tofile(pcm)
        sound = PcmFile(pcm)
        cut = blocks.cut_blocks(sound.speech_probabilities(0, sound.frames), window=window)
        found = [transcribe(task, sound, block) for block in cut]
        return " ".join(segment.text for one in found for segment in one)

    def plain(samples: np.ndarray, _: Path) -> str:
        found, _ = whisper.transcribe(samples.astype(np.float32) / 32768, language="en", vad_filter=True)
        return "".join(segment.text for segment in found)

    ways = {"Fieldscribe": ours} | ({"faster-whisper": plain} if asked.plain else {})
    rows = []
    entries = test_set(asked.speech)
    with tempfile.TemporaryDirectory() as temporary:
        pcm = Path(temporary, "sound.pcm")
        for split in sorted({entry["split"] for entry in entries if words(entry)}):
            chosen = [entry for entry in entries if entry["split"] == split]
            sounds = [decoded(asked.speech / entry["file"]) for entry in chosen]
            for way, call in ways.items():
                pairs = [(words(entry), call(sound, pcm)) for entry, sound in zip(chosen, sounds, strict=True)]
                counts = scored(pairs)
                found = {what: np.array([count[what] for count in counts]) for what in counts[0]}
                minutes = sum(len(sound) for sound in sounds) / 16000 / 60
                rows.append(
                    [
                        f"{split}, {way}",
                        str(len(chosen)),
                        f"{minutes:.1f}",
                        str(found["words"].sum()),
                        interval(found["word_errors"], found["words"]),
                        interval(found["letter_errors"], found["letters"]),
                    ]
                )
                print(rows[-1], file=sys.stderr)
        for entry in entries:
            if not words(entry):
                text = ours(decoded(asked.speech / entry["file"]), pcm)
                rows.append([f"{entry['file']} (nothing said)", "1", "", "0", f"{len(text.split())} words written", ""])
    print(table(["speech", "recordings", "minutes", "words", "WER (95 %)", "CER (95 %)"], rows))


if __name__ == "__main__":
    main()
