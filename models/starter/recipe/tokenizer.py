"""The tokenizer: byte-level BPE with Whisper's special tokens right after the text tokens.

Two things differ from GPT-2's recipe, both for faster-whisper's sake. Every "space + letter" pair is
merged first: faster-whisper suppresses the first token of " -" and " '", which in a small vocabulary is
the lone space, so no word may need that token. And no ':' ';' '/' '"' in the text: they are suppressed too.
There is no empty token: CTranslate2 would take the model as multilingual.
"""

import json
import string
from pathlib import Path

from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, trainers

SPECIAL = [
    "<|endoftext|>",
    "<|startoftranscript|>",
    "<|en|>",
    "<|translate|>",
    "<|transcribe|>",
    "<|startoflm|>",
    "<|startofprev|>",
    "<|nospeech|>",
    "<|notimestamps|>",
]
TIMES = [f"<|{i * 0.02:.2f}|>" for i in range(1501)]


def build(texts: list[str], path: Path, vocab: int = 2048) -> None:
    """Train on `texts` and write a compact tokenizer.json."""
    tok = Tokenizer(models.BPE())
    tok.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tok.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocab, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    letters = " " + " ".join(string.ascii_letters)
    tok.train_from_iterator([letters] * 400_000 + [" " + t for t in texts], trainer)
    tok.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in SPECIAL + TIMES])
    path.write_text(json.dumps(json.loads(tok.to_str()), ensure_ascii=False, separators=(",", ":")))
    lone, ids = tok.token_to_id("Ġ"), [tok.encode(" " + t).ids for t in texts[:5000]]
    assert not any(lone in i for i in ids), "a word needs the lone space, which faster-whisper suppresses"
    words = sum(len(t.split()) for t in texts[:5000])
    print(f"{tok.get_vocab_size()} tokens, {sum(map(len, ids)) / words:.2f} a word")


class Vocab:
    """Token numbers by name, and text to tokens with the moment at which each is spoken."""

    def __init__(self, path: Path):
        self.tok = Tokenizer.from_file(str(path))
        number = self.tok.token_to_id
        self.end, self.start, self.prev, self.nospeech, self.notime = (
            number(f"<|{x}|>") for x in ("endoftext", "startoftranscript", "startofprev", "nospeech", "notimestamps")
        )
        self.blank, self.lone, self.zero = number("Ċ"), number("Ġ"), self.notime + 1  # newline, space, <|0.00|>
        self.size = self.tok.get_vocab_size()

    def time(self, seconds: float) -> int:
        return self.zero + round(min(max(seconds, 0.0), 30.0) / 0.02)

    def encode(self, text: str, words: list) -> tuple[list[int], list[tuple[float, float]]]:
        """Token ids of " " + text, and from when to when each is spoken, sharing a word's time by letters."""
        encoded, where, _at = self.tok.encode(" " + text), [], 0
        for word, (a, b) in zip(text.split(), words, strict=False):  # characters of " " + text -> seconds
            bare = max(1, len(word.rstrip(".,?!")))
            where += [a] + [a + (b - a) * min(1.0, i / bare) for i in range(len(word))]
        where.append(words[-1][1])
        return encoded.ids, [(where[i], where[j]) for i, j in encoded.offsets]

    def decode(self, ids: list[int]) -> str:
        return self.tok.decode([i for i in ids if i < self.end]).strip()
