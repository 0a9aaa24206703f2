"""Text as words: which comes next is predicted from the two before, a new one is spelled letter by letter.

A token is a word, a run of digits, or one other character. The space before a word and the capital after the end of a
sentence go without saying; where they are not as expected, a token of their own says so.
"""

import re
from collections.abc import Iterator

from fieldscribe.errors import BundleInvalid
from fieldscribe.wire.ppm import Model
from fieldscribe.wire.range_coder import Coder, even

REHEARSED = 10_000
"""Characters at the end of a shipped text from which it is also learned how surely each prediction comes true."""

_LETTER = "A-Za-z\u00c0-\u0963\u0966-\u1360\u1369-\u1fff\u2070-\U0010ffff"
_TOKEN = re.compile(f"( ?)([{_LETTER}]+(?:['\u2019][{_LETTER}]+)*|[0-9]+|.)", re.DOTALL)
_SPACED = re.compile(f"[{_LETTER}0-9]")
_NO_SPACE_AFTER = frozenset("\n-'(/")
_SENTENCE_ENDS = frozenset("\n.?!")
_SPACE, _SMALL = "  ", "^^"  # the space, the capital is not as expected; no text has such tokens

_WORD_ORDER, _LETTER_ORDER = 2, 4
_END = ""  # in place of a letter, ends a word that is spelled
_WEIGHT = 2  # of what a text itself said, compared with the shipped one


class Vocabulary:
    """The words that came so far, and what came after what."""

    def __init__(self) -> None:
        self._words, self._letters = Model(), Model()
        self._tokens = [_SPACE, _SMALL]
        self._numbers = {_SPACE: 0, _SMALL: 1}
        self._words.learn(0, ())
        self._words.learn(1, ())
        self._alphabet = [_END]
        self._letter_numbers = {_END: 0}
        self._letters.learn(0, ())
        self._before: tuple[int, ...] = (0,) * _WORD_ORDER
        self._weight = 1

    def fork(self) -> "Vocabulary":
        """Another for a text of its own, which knows what this one knows; this one must not learn any more."""
        found = Vocabulary()
        found._words, found._letters = self._words.fork(), self._letters.fork()
        found._tokens, found._numbers = list(self._tokens), dict(self._numbers)
        found._alphabet, found._letter_numbers = list(self._alphabet), dict(self._letter_numbers)
        found._weight = _WEIGHT
        return found

    @staticmethod
    def of(text: str) -> "Vocabulary":
        """What a shipped text teaches."""
        found = Vocabulary()
        start = text.rfind("\n", 0, max(0, len(text) - REHEARSED)) + 1
        for token in found._cut(text[:start]):
            number = found._number(token)
            if number == len(found._tokens):
                found._spell(None, token)
            found._learn(number, token, _surroundings(found._before))
        found.write(Coder(), text[start:])
        return found

    def write(self, coder: Coder, text: str) -> None:
        """Encode a text."""
        for token in self._cut(text):
            self._code(coder, token)

    def read(self, coder: Coder, length: int) -> str:
        """Decode a text of that many bytes in UTF-8. Raises BundleInvalid when it does not come out so."""
        found: list[str] = []
        before, missing = "\n", length
        space = capital = True  # are as expected
        while missing > 0:
            token = self._code(coder, None, missing)
            if token == _SPACE and space and capital:
                space = False
                continue
            if token == _SMALL and capital:
                capital = False
                continue
            written = token
            if capital and before in _SENTENCE_ENDS and "a" <= token[0] <= "z":
                written = chr(ord(token[0]) - 32) + token[1:]
            if (_spaced(token) and before not in _NO_SPACE_AFTER) is space:
                written = " " + written
            found.append(written)
            before, space, capital = token, True, True
            missing -= len(written.encode("utf-8"))
        if missing:
            raise BundleInvalid(detail="a text does not end where it should")
        return "".join(found)

    def _cut(self, text: str) -> Iterator[str]:
        """The tokens of a text. At the start of a sentence, "The" is "the", but a name stays as it is."""
        before = "\n"
        for space, token in _TOKEN.findall(text):
            if bool(space) is not (_spaced(token) and before not in _NO_SPACE_AFTER):
                yield _SPACE
            if before in _SENTENCE_ENDS and "A" <= token[0] <= "Z":
                small = chr(ord(token[0]) + 32) + token[1:]
                before = small if small in self._numbers or token not in self._numbers else token
            else:
                if before in _SENTENCE_ENDS and "a" <= token[0] <= "z":
                    yield _SMALL
                before = token
            yield before

    def _number(self, token: str) -> int:
        return self._numbers.get(token, len(self._tokens))

    def _code(self, coder: Coder, token: str | None, most: int = 0) -> str:
        """Write the token, or read one of at most `most` letters when there is none."""
        number = 0 if token is None else self._number(token)
        surroundings = _surroundings(self._before)
        number = self._words.code(coder, number, surroundings)
        if number < len(self._tokens):
            token = self._tokens[number]
        else:
            spelled = self._spell(coder, token, most)
            if token is None and (not spelled or spelled in self._numbers):
                raise BundleInvalid(detail="no new word")
            token = spelled
        self._learn(number, token, surroundings)
        return token

    def _learn(self, number: int, token: str, surroundings: tuple[tuple[int, ...], ...]) -> None:
        if number == len(self._tokens):
            self._tokens.append(token)
            self._numbers[token] = number
        self._words.learn(number, surroundings, self._weight)
        self._before = (*self._before[1:], number)

    def _spell(self, coder: Coder | None, token: str | None, most: int = 0) -> str:
        """Write or read a new word letter by letter; without a coder, only learn how it is spelled."""
        before: tuple[int, ...] = (0,) * _LETTER_ORDER
        found: list[str] = []
        while not found or found[-1] != _END:
            letter = None if token is None else token[len(found) : len(found) + 1]
            number = 0 if letter is None else self._letter_numbers.get(letter, len(self._alphabet))
            surroundings = _surroundings(before)
            if coder:
                number = self._letters.code(coder, number, surroundings)
            if number == len(self._alphabet):
                letter = self._new_letter(coder, letter)
                self._alphabet.append(letter)
                self._letter_numbers[letter] = number
            found.append(self._alphabet[number])
            self._letters.learn(number, surroundings, self._weight)
            before = (*before[1:], number)
            if token is None and len(found) > most + 1:
                raise BundleInvalid(detail="a word is too long")
        return "".join(found)

    def _new_letter(self, coder: Coder | None, letter: str | None) -> str:
        code = even(coder, ord(letter or "\0"), 2**21) if coder else 0
        if letter is not None:
            return letter
        if code > 0x10FFFF or 0xD800 <= code < 0xE000 or chr(code) in self._letter_numbers:
            raise BundleInvalid(detail="no new letter")
        return chr(code)


def _surroundings(before: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """The last symbols, all of them first, then one less each time: of words, or of letters."""
    if len(before) == _WORD_ORDER:
        return before, before[1:]
    return before, before[1:], before[2:], before[3:]


def _spaced(token: str) -> bool:
    """Whether a space is expected before it."""
    return _SPACED.match(token) is not None
