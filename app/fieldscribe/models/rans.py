"""Entropy coding of bytes: range asymmetric numeral systems (rANS) with static tables, in whole numbers only.

The coder of J. Duda (arXiv:1311.2540) as F. Giesen writes it (`rans_word_sse41.h`): states of 32 bits, words of 16
bits, frequencies that sum to 2 ** 14. Thousands of states work side by side, one per lane, so that NumPy does the same
step for all of them at once; symbol i of a run belongs to lane i modulo the number of lanes. The lanes take their words
from one sequence, within a step in the order of the lanes.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

BITS = 14
TOTAL = 1 << BITS
"""What the frequencies of a table sum to."""

MOST_LANES = 8192

_LOWEST = 1 << 16  # of a state between two steps
_WORD = np.uint32(16)  # bits

Bytes = NDArray[np.uint8]
Table = NDArray[np.int64]
"""How often each of the 256 symbols comes, of TOTAL; shape (256,)."""


def table(counts: NDArray[np.int64]) -> Table:
    """The table for symbols that were counted so; each that occurs gets at least 1. At least one must occur."""
    found: Table = np.maximum(counts * TOTAL // counts.sum(), counts > 0)
    common = np.argsort(-counts, kind="stable")
    rest = TOTAL - int(found.sum())
    while rest:  # the most common symbols lose the least by a change of 1
        for symbol in common:
            if rest > 0 and counts[symbol]:
                found[symbol] += 1
                rest -= 1
            elif rest < 0 and found[symbol] > 1:
                found[symbol] -= 1
                rest += 1
    return found


def lanes_for(symbols: int) -> int:
    """How many lanes suit so many symbols: each costs four bytes, and many make for speed."""
    return max(1, min(MOST_LANES, symbols >> 9))


def encode(runs: Sequence[tuple[Bytes, Table]], lanes: int) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """States, shape (lanes,), and words from which `Decoder` gets the runs of symbols back."""
    state = np.full(lanes, _LOWEST, np.uint32)
    written: list[NDArray[np.uint16]] = []
    places, looked_up, full = np.empty(lanes, np.intp), np.empty(lanes, np.uint32), np.empty(lanes, bool)
    inverses, quotients, whole = np.empty(lanes), np.empty(lanes), np.empty(lanes, np.uint32)
    for symbols, frequencies in reversed(runs):
        # With x = f * quotient + remainder, the next state is 2 ** 14 * quotient + remainder + start
        # = x + (2 ** 14 - f) * quotient + start.
        start = (np.cumsum(frequencies) - frequencies).astype(np.uint32)
        factor = (TOTAL - frequencies).astype(np.uint32)
        largest = ((frequencies.astype(np.uint64) << np.uint64(32 - BITS)) - np.uint64(1)).astype(np.uint32)
        inverse = 1 / np.maximum(frequencies, 1)
        for begin in range((symbols.size - 1) // lanes * lanes, -1, -lanes):
            size = min(lanes, symbols.size - begin)
            x, place, found = state[:size], places[:size], looked_up[:size]
            place[:] = symbols[begin : begin + size]
            largest.take(place, out=found, mode="clip")  # without mode NumPy copies what it writes to
            ready = np.flatnonzero(np.greater(x, found, out=full[:size]))
            words = x.take(ready)
            written.append(words.astype(np.uint16))
            x[ready] = words >> _WORD
            # (x + 0.5) / f lies at least 2 ** -15 from a whole number: doubles round it to the right side.
            exact, quotient = quotients[:size], whole[:size]
            inverse.take(place, out=inverses[:size], mode="clip")
            np.add(x, 0.5, out=exact)
            np.multiply(exact, inverses[:size], out=exact)
            np.copyto(quotient, exact, casting="unsafe")
            quotient *= factor.take(place, out=found, mode="clip")
            x += quotient
            x += start.take(place, out=found, mode="clip")
    return state, np.concatenate(written[::-1]) if written else np.empty(0, np.uint16)


class Decoder:
    """Gives back the runs of symbols that `encode` got, in their order."""

    def __init__(self, states: NDArray[np.uint32], words: NDArray[np.uint16]) -> None:
        self._state = states.astype(np.uint32)
        self._words = words.astype(np.uint32)
        self._used = 0

    def run(self, count: int, frequencies: Table) -> Bytes:
        """The next `count` symbols, coded with this table, whose sum must be TOTAL. Raises ValueError."""
        lanes = self._state.size
        symbol = np.repeat(np.arange(256, dtype=np.uint8), frequencies)
        frequency = frequencies.astype(np.uint32)[symbol]
        offset = (np.arange(TOTAL) - (np.cumsum(frequencies) - frequencies)[symbol]).astype(np.uint32)
        found = np.empty(count, np.uint8)
        slots, shares, offsets = np.empty(lanes, np.intp), np.empty(lanes, np.uint32), np.empty(lanes, np.uint32)
        for begin in range(0, count, lanes):
            target = found[begin : begin + lanes]
            size = target.size
            state, slot, share, behind = self._state[:size], slots[:size], shares[:size], offsets[:size]
            np.bitwise_and(state, np.uint32(TOTAL - 1), out=slot, casting="unsafe")
            symbol.take(slot, out=target, mode="clip")  # without mode NumPy copies what it writes to
            frequency.take(slot, out=share, mode="clip")
            offset.take(slot, out=behind, mode="clip")
            state >>= np.uint32(BITS)
            state *= share
            state += behind
            empty = np.flatnonzero(state < _LOWEST)
            words = self._words[self._used : self._used + empty.size]
            if words.size < empty.size:
                raise ValueError("too few words")
            state[empty] = (state[empty] << _WORD) | words
            self._used += empty.size
        return found

    def finish(self) -> None:
        """Raise ValueError unless everything was used up, as it is after the last run."""
        if self._used != self._words.size or (self._state != _LOWEST).any():
            raise ValueError("not what was encoded")
