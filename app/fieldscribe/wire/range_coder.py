"""A range coder: the more probable what happened was, the fewer bits it takes. After Dmitry Subbotin's, in 64 bits.

Sender and receiver narrow the same range by the same whole numbers, so they agree on every machine.
"""

from collections.abc import Hashable
from itertools import chain, repeat

from fieldscribe.errors import BundleInvalid

_MASK = 2**64 - 1
_TOP, _BOTTOM = 2**56, 2**48

BIT_SHIFT = 12
"""A probability of yes is a multiple of 2 ** -BIT_SHIFT."""


class Coder:
    """Takes choices and writes nothing: models learn from them."""

    decoding = False

    def point(self, total: int) -> int:
        """When decoding: a number below `total` that lies in the part which was chosen; else 0."""
        return 0

    def narrow(self, start: int, size: int, total: int) -> None:
        """Choose the part from `start`, `size` long, of `total`, which is 2 ** 40 at most."""

    def bit(self, part: int, answer: bool) -> bool:
        """Choose the first `part` of 2 ** BIT_SHIFT for yes, the rest for no; returns the answer."""
        return answer


class Encoder(Coder):
    """Writes choices; `finish` gives the bytes."""

    def __init__(self) -> None:
        self._low, self._range = 0, _MASK
        self._bytes = bytearray()

    def narrow(self, start: int, size: int, total: int) -> None:
        """Write a choice."""
        part = self._range // total
        self._settle(self._low + start * part & _MASK, size * part)

    def bit(self, part: int, answer: bool) -> bool:
        """Write an answer."""
        unit = self._range >> BIT_SHIFT
        if answer:
            self._settle(self._low, unit * part)
        else:
            self._settle(self._low + unit * part & _MASK, unit * (2**BIT_SHIFT - part))
        return answer

    def finish(self) -> bytes:
        """All that was chosen. Zeros at the end are left out: the decoder reads on in zeros."""
        last = self._low + self._range - 1
        for shift in range(56, -8, -8):
            value = last >> shift << shift
            if value >= self._low:
                break
        return bytes(self._bytes + (value & _MASK).to_bytes(8, "big")).rstrip(b"\0")

    def _settle(self, low: int, width: int) -> None:
        """Write the bytes that cannot change any more."""
        while True:
            if (low ^ (low + width & _MASK)) >= _TOP:
                if width >= _BOTTOM:
                    break
                width = -low & _BOTTOM - 1
            self._bytes.append(low >> 56)
            low = low << 8 & _MASK
            width = width << 8 & _MASK
        self._low, self._range = low, width


class Decoder(Coder):
    """Reads what an `Encoder` wrote. Any bytes are choices of something: only the caller can tell wrong ones."""

    decoding = True

    def __init__(self, content: bytes) -> None:
        self._low, self._range = 0, _MASK
        self._value = int.from_bytes(content[:8].ljust(8, b"\0"), "big")
        self._bytes = chain(content[8:], repeat(0))

    def point(self, total: int) -> int:
        """A number below `total` that lies in the part which was chosen."""
        return min((self._value - self._low & _MASK) // (self._range // total), total - 1)

    def narrow(self, start: int, size: int, total: int) -> None:
        """Go into the part which was chosen."""
        part = self._range // total
        self._settle(self._low + start * part & _MASK, size * part)

    def bit(self, part: int, answer: bool) -> bool:
        """Read an answer."""
        unit = self._range >> BIT_SHIFT
        edge = unit * part
        if (self._value - self._low & _MASK) < edge:
            self._settle(self._low, edge)
            return True
        self._settle(self._low + edge & _MASK, unit * (2**BIT_SHIFT - part))
        return False

    def _settle(self, low: int, width: int) -> None:
        """Read on where the first bytes are decided."""
        while True:
            if (low ^ (low + width & _MASK)) >= _TOP:
                if width >= _BOTTOM:
                    break
                width = -low & _BOTTOM - 1
            self._value = (self._value << 8 | next(self._bytes)) & _MASK
            low = low << 8 & _MASK
            width = width << 8 & _MASK
        self._low, self._range = low, width


class Bits:
    """Yes or no, each kind of question with a probability that is learned from the answers so far.

    A probability is kept in 16 bits and used in 12. It moves towards each answer, the less the more there were. As
    its steps are rounded down, it comes to rest before it is 0 or 1.
    """

    _EVEN = 2**15
    _SURE = 255  # answers after which it moves by a fixed share
    _LEADING = 4  # bits of a number, after its highest, that are learned; the others are as good as drawn

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[int, int]] = {}

    def fork(self) -> "Bits":
        """Others that know what these know, and go on from there."""
        found = Bits()
        found._known = dict(self._known)
        return found

    def code(self, coder: Coder, kind: Hashable, answer: bool) -> bool:
        """Write or read an answer; returns it."""
        probability, seen = self._known.get(kind, (self._EVEN, 0))
        answer = coder.bit(probability >> 16 - BIT_SHIFT, answer)
        if answer:
            probability += 2 * (2**16 - probability) // (2 * seen + 3)
        else:
            probability -= 2 * probability // (2 * seen + 3)
        self._known[kind] = probability, seen + 1 if seen < self._SURE else seen
        return answer

    def number(self, coder: Coder, kind: Hashable, value: int) -> int:
        """Write or read a number from 0: how long it is, bit by bit its beginning, and the rest. Returns it.

        Raises BundleInvalid for one beyond any that is sent.
        """
        value += 1
        length = 1
        while self.code(coder, (kind, length), value >> length > 0):
            length += 1
            if length > 64:
                raise BundleInvalid(detail="a number is too long")
        found = 1
        for place in range(length - 2, -1, -1):
            bit = value >> place & 1
            if length - 2 - place < self._LEADING:
                found = 2 * found + self.code(coder, (kind, length, found), bool(bit))
            else:
                found = 2 * found + even(coder, bit, 2)
        return found - 1


def even(coder: Coder, value: int, total: int) -> int:
    """Write or read one of `total` values that are all as probable. Returns it."""
    if coder.decoding:
        value = coder.point(total)
    coder.narrow(value, 1, total)
    return value
