"""Training windows: which utterances are heard when, as tokens and frame labels; studio.py makes the sound.

Segment convention ("short horizon"): of a window the model writes only the utterances that end within its
first HORIZON seconds, at least one, and then `<|end|><|start of the next|>` if more is heard. faster-whisper
goes on from that end, so the decoder always works on a few short sentences. A pause of more than a second
at the window's start is a segment of its own with a newline for text: faster-whisper drops it, and the
next start is not bound to its limit of one second. Silence and noise are `<|nospeech|>`, or one such pause.
"""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from engines import RATE
from sound import BABBLE
from tokenizer import Vocab

HORIZON = 10.0
SIZES = {"window": 12.0, "full": 30.0}  # seconds: as the model's preprocessor_config.json asks, and Whisper's own


class Speech:
    """What the utterances of a folder say and when (see synth.py); `share` (i, n) takes every n-th from i."""

    def __init__(self, folder: Path, vocab: Vocab, share: tuple[int, int] = (0, 1)):
        self.folder, self.vocab, self.share = folder, vocab, share
        self.rows: list[dict] = []
        self.read = self.lines = 0

    def reload(self, samples: int) -> None:
        """Take up what was written since, as far as `samples` samples reach."""
        with (self.folder / "index.jsonl").open("rb") as f:
            f.seek(self.read)
            for line in f:
                if not line.endswith(b"\n"):
                    break
                if self.lines % self.share[1] == self.share[0]:
                    row = json.loads(line)
                    if row["offset"] + row["n"] > samples:
                        break
                    row["ids"], spans = self.vocab.encode(row["text"], row.pop("words"))
                    row["spans"] = np.array(spans, np.float32)
                    row["phones"] = np.array(row["phones"], np.float32)
                    self.rows.append(row)
                self.read, self.lines = self.read + len(line), self.lines + 1


@dataclass
class Stage:
    """What the windows of a stage of the curriculum look like; `p_` are probabilities."""

    lengths: tuple[float, float] = (4.0, 13.0)  # seconds of a short window
    p_noise: float = 0.3
    snr: tuple[float, float] = (18.0, 45.0)  # of the noise, dB
    p_prompt: float = 0.0
    p_silence: float = 0.0
    p_echo: float = 0.0
    pause: float = 1.0  # shorter pauses waste less work at first
    p_masks: float = 0.0
    throats: float = 0.0  # share of the longest and shortest throats of sound.log_mel; 0 leaves them alone
    microphones: float = 0.25  # slope over all bands, powers of ten
    anywhere: bool = False  # at any position of the 30 s (for the encoder alone)


@dataclass
class Window:
    """One example: pieces of sound, decoder tokens and labels, seconds of each label (-1: none), frame labels."""

    pieces: list[tuple]  # (start in the window, first sample, length, speed, gain), times in samples
    samples: int
    tokens: list[int]
    labels: list[int]
    spoken: list[float]
    phone: np.ndarray
    word: np.ndarray
    offset: int = 0
    nothing: tuple[int, float] | None = None  # a noise and its level, where nothing is said


class Windows:
    """Draws windows for the current `stage`."""

    def __init__(self, speech: Speech, seed: int):
        self.speech, self.vocab, self.stage = speech, speech.vocab, Stage()
        self.rng = random.Random(seed)
        self.order: list[int] = []

    def _next(self) -> dict:
        if not self.order:
            self.order = list(range(len(self.speech.rows)))
            self.rng.shuffle(self.order)
        return self.speech.rows[self.order.pop()]

    def silence(self, length: float) -> Window:
        """Nothing said: digital silence, faint or loud noise, hum or a few tones."""
        r, v, n = self.rng, self.vocab, int(length * RATE) // 320 * 320
        tokens = [v.start, v.zero, v.blank, v.time(length)]
        return Window(
            [],
            n,
            tokens,
            [v.nospeech, v.blank, v.time(length), v.end],
            [-1.0] * 4,
            np.zeros(n // 320, np.int64),
            np.full(n // 320, -1),
            nothing=(r.randrange(BABBLE), 10 ** r.uniform(-4.5, -0.7) if r.random() > 0.15 else 0.0),
        )

    def draw(self, length: float, size: float | None = None) -> Window:
        """A window of about `length` seconds; one of a `size` has all of it, or less where a file ends."""
        r, v, st = self.rng, self.vocab, self.stage
        if r.random() < st.p_silence:
            return self.silence(length if size and r.random() < 0.7 else r.uniform(1, length))
        file_ends = size is not None and r.random() < 0.6  # after a whole utterance, and zeros follow
        if file_ends:
            length = r.uniform(1.0, 0.8 * min(size, 12.0)) if r.random() < 0.7 else r.uniform(0.6, 0.8) * size
        size = size or 30.0
        pieces, said, t = [], [], 0.0
        phone, word = np.zeros(1500, np.int64), np.full(1500, -1)

        def hush(seconds: float) -> None:
            nonlocal t
            t += int(seconds * st.pause * RATE) / RATE

        def play(row: dict, first: int, n: int, rate: float, gain: float) -> None:
            nonlocal t
            pieces.append((round(t * RATE), row["offset"] + first, n, rate, gain))
            t += n / RATE

        if r.random() < 0.2:  # the last sounds of what was written before
            row, n = self._next(), int(r.uniform(0.03, 0.22) * RATE)
            play(row, row["n"] - n, n, 1.0, 1.0)
            phone[: n // 320 + 1] = -100
        k = r.random()
        if k > 0.15:
            short, long = (0.0, 0.4) if k < 0.6 else (0.4, 1.2) if k < 0.85 else (1.2, min(5.0, max(1.3, length - 3)))
            hush(r.uniform(short, long))
        speed = r.uniform(0.9, 1.12)
        while not said or t < length - 0.3:
            row = self._next()
            rate = speed if r.random() < 0.7 else 1.0
            n = int(row["n"] / rate)
            if not said and t < 1.0 and t + n / RATE > size - 0.5:  # after a pause it may be cut: heard again later
                continue
            a = t
            play(row, 0, n, rate, 10 ** (r.uniform(-8, 0) / 20))
            said.append((a, t, rate, row))
            k = r.random()
            hush(r.uniform(0.05, 0.9) if k < 0.85 else r.uniform(0.9, 4.0))
        if file_ends:
            end = min(said[-1][1] + r.uniform(0.0, 0.6), size)
        elif said[0][1] > length:  # the first is never cut
            end = said[0][1] + 0.02
        else:
            end = min(length, size)
        samples = int(end * RATE)
        end = samples / RATE
        centres = (np.arange(1500) + 0.5) * 0.02
        step, phase = 3, r.randrange(3)
        for a, b, rate, row in said:
            first, last = int(a / 0.02), min(int(b / 0.02), 1500)
            if first >= 1500:
                break
            i = np.searchsorted(row["phones"][:, 1], (centres[first:last] - a) * rate).clip(max=len(row["phones"]) - 1)
            phone[first:last] = row["phones"][i, 0]
            for token, (x, y) in zip(row["ids"], row["spans"], strict=False):
                p, q = int((a + x / rate) / 0.02), int((a + y / rate) / 0.02) + 1
                word[p + (phase - p) % step : min(q, 1500) : step] = token
        written = [s for k, s in enumerate(said) if s[1] <= min(end, HORIZON) + 0.02 or (k == 0 and s[1] <= end + 0.02)]
        follows = said[len(written)][0] if len(said) > len(written) and said[len(written)][0] < end - 0.12 else None

        def jitter(s):
            return v.time(s + r.gauss(0, 0.008))

        timed, tokens, spoken = r.random() > 0.2, [v.start], []
        if not timed:
            tokens.append(v.notime)
            spoken.append(-1.0)
        begin = said[0][0]
        if written and begin > 1.0:
            tokens += [v.zero, v.blank, v.time(begin)] if timed else [v.blank]
            spoken += [-1.0, begin - 0.2, begin] if timed else [begin - 0.2]
        for a, b, rate, row in written:
            here = [a + (x + y) / 2 / rate for x, y in row["spans"]]
            if timed:
                tokens += [jitter(a), *row["ids"], jitter(b)]
                spoken += [a, *here, b]
            else:
                tokens += row["ids"]
                spoken += here
        if not written:  # only the beginning of an utterance is heard
            a = min(begin, end)
            tokens += [v.zero, v.blank, v.time(a), v.time(a)] if timed else [v.blank]
            spoken += [-1.0, -1.0, a, a] if timed else [-1.0]
        elif follows is not None and timed:
            tokens.append(jitter(follows))
            spoken.append(follows)
        labels = [*tokens[1:], v.end if timed or follows is None else -100]
        # without times the end looks where the last word ends: faster-whisper's word times rest on it
        spoken.append(-1.0 if timed or not written else written[-1][1])
        if not timed:
            labels[0] = -100
        if r.random() < st.p_prompt:  # what was written before, as faster-whisper gives it
            prompt = self._prompt()
            tokens, labels, spoken = prompt + tokens, [-100] * len(prompt) + labels, [-1.0] * len(prompt) + spoken
        frames = samples // 320
        offset = r.randrange(0, 1500 - frames) if st.anywhere and frames < 1500 and r.random() < 0.6 else 0
        return Window(pieces, samples, tokens, labels, spoken, phone[:frames], word[:frames], offset)

    def _prompt(self) -> list[int]:
        r, v, out, t = self.rng, self.vocab, [], 0.0
        size = r.choice([r.randint(1, 100), r.randint(100, 223), 223])
        while len(out) < size:
            row = r.choice(self.speech.rows)
            b = t + row["n"] / RATE
            out += [v.time(t), *row["ids"], v.time(b)] if r.random() < 0.9 else row["ids"]
            t = b + r.uniform(0, 1) if b < 8 else 0.0
        return [v.prev, *out[-223:]]

    def collate(self, windows: list[Window], frames: int | None = None) -> dict:
        """Windows -> arrays small enough to send between processes; `frames` of log-mel, or as many as are needed."""
        b, size = len(windows), max(len(w.tokens) for w in windows)
        n = max(3200, max((w.samples + 319) // 320 * 320 for w in windows))
        t = frames // 2 if frames else n // 320
        batch = {
            "tokens": np.full((b, size), self.vocab.end, np.int16),
            "labels": np.full((b, size), -100, np.int16),
            "spoken": np.full((b, size), -1.0, np.float32),
            "phone": np.zeros((b, t), np.int8),
            "word": np.full((b, t), -1, np.int16),
            "pieces": np.zeros((b, max(1, max(len(w.pieces) for w in windows)), 5)),
            "nothing": np.array([w.nothing or (-1, 0.0) for w in windows], np.float32),
            "samples": np.array([w.samples for w in windows], np.int32),
            "offset": np.array([w.offset for w in windows], np.int16),
        }
        batch["pieces"][..., 0] = 2**40
        for k, w in enumerate(windows):
            m, f = len(w.tokens), min(len(w.phone), t)
            batch["tokens"][k, :m], batch["labels"][k, :m] = w.tokens, w.labels
            batch["spoken"][k, :m] = np.array(w.spoken) / 0.02
            batch["phone"][k, :f], batch["word"][k, :f] = w.phone[:f], w.word[:f]
            if w.pieces:
                batch["pieces"][k, : len(w.pieces)] = w.pieces
        return batch

    def batches(self, kind: str, seconds: float):
        """Batches of about `seconds` of padded audio each: "short" windows of like length, or those of SIZES."""
        size = SIZES.get(kind)
        each = size or sum(self.stage.lengths) / 2
        pool = max(64, round(6 * seconds / each))
        while True:
            windows = [self.draw(size or self.rng.uniform(*self.stage.lengths), size) for _ in range(pool)]
            windows.sort(key=lambda w: (len(w.tokens) > 120, len(w.tokens) if size else w.samples))
            out, batch = [], []
            for w in windows:
                longest = size or max(x.samples for x in [*batch, w]) / RATE
                if batch and (
                    (len(batch) + 1) * longest > seconds or (len(w.tokens) > 120) != (len(batch[0].tokens) > 120)
                ):
                    out.append(batch)
                    batch = []
                batch.append(w)
            out.append(batch)
            self.rng.shuffle(out)
            for b in out:
                yield self.collate(b, int(size * 100) if size else None)
