"""Prediction by partial matching: which symbol comes next, from what came in the same surroundings before.

A symbol is looked for in the most specific surroundings first. A flag tells whether it is there, with a probability
learned from how such flags came out before; if it is not, the next more general surroundings follow, without the
symbols that were just ruled out, and at last all symbols. Whole numbers only, so that every machine predicts the same.
"""

from collections.abc import Hashable, Sequence

from fieldscribe.wire.range_coder import Bits, Coder

MOST_FOLLOWERS = 255
"""Symbols that are remembered per surroundings: looking one up must not take longer and longer."""


class Model:
    """Symbols are numbers, given in the order in which they first came; `size` of them are known."""

    def __init__(self) -> None:
        self.size = 0
        self._total = 0
        self._sums = [0]  # a Fenwick tree of how often each symbol came, from 1
        self._bits = Bits()
        self._followers: dict[Hashable, dict[int, int]] = {}
        self._before_fork: dict[Hashable, dict[int, int]] = {}

    def fork(self) -> "Model":
        """Another that knows what this one knows, and goes on from there; this one must not learn any more."""
        found = Model()
        found.size, found._total = self.size, self._total
        found._sums, found._bits = list(self._sums), self._bits.fork()
        found._before_fork = self._followers
        return found

    def code(self, coder: Coder, symbol: int, surroundings: Sequence[Hashable]) -> int:
        """Write or read the next symbol; `surroundings` from specific to general. Returns it; `size` for a new one.

        Which symbol it is counts when it is written; `size` or more then stands for a new one.
        """
        excluded: set[int] = set()
        for order, key in enumerate(surroundings):
            found = self._followers.get(key) or self._before_fork.get(key)
            if not found:
                continue
            if excluded:
                found = {known: times for known, times in found.items() if known not in excluded}
                if not found:
                    continue
            times = found.values()
            total = 2 * sum(times) - len(found)
            kind = (order, min(len(found), 7), min(total.bit_length(), 10), min(max(times), 4), bool(excluded))
            if self._bits.code(coder, kind, symbol in found):
                return self._pick(coder, symbol, found, total)
            excluded.update(found)
        if not self.size or not self._bits.code(coder, self._total.bit_length(), symbol < self.size):
            return self.size
        return self._any(coder, symbol)

    def learn(self, symbol: int, surroundings: Sequence[Hashable], times: int = 1) -> None:
        """Remember that the symbol came in these surroundings; the number `size` makes it known."""
        for key in surroundings:
            found = self._followers.get(key)
            if found is None:
                found = self._followers[key] = dict(self._before_fork.get(key, ()))
            if symbol in found:
                found[symbol] += times
            elif len(found) < MOST_FOLLOWERS:
                found[symbol] = times
        if symbol == self.size:
            self.size += 1
            first = self.size - (self.size & -self.size)
            self._sums.append(self._before(self.size - 1) - self._before(first))
        self._total += times
        place = symbol + 1
        while place <= self.size:
            self._sums[place] += times
            place += place & -place

    def _pick(self, coder: Coder, symbol: int, found: dict[int, int], total: int) -> int:
        """One of the followers; each weighs twice as much as it came, less one: what came once is often chance."""
        start = 0
        if coder.decoding:
            point = coder.point(total)
            for known, times in found.items():
                if point < start + 2 * times - 1:
                    symbol = known
                    break
                start += 2 * times - 1
        else:
            for known, times in found.items():
                if known == symbol:
                    break
                start += 2 * times - 1
        coder.narrow(start, 2 * found[symbol] - 1, total)
        return symbol

    def _any(self, coder: Coder, symbol: int) -> int:
        """One of all symbols, by how often it came."""
        if coder.decoding:
            symbol, left = 0, coder.point(self._total)
            step = 1 << self.size.bit_length() - 1
            while step:
                if symbol + step <= self.size and self._sums[symbol + step] <= left:
                    symbol += step
                    left -= self._sums[symbol]
                step >>= 1
        start = self._before(symbol)
        coder.narrow(start, self._before(symbol + 1) - start, self._total)
        return symbol

    def _before(self, symbol: int) -> int:
        """How often the symbols below this one came."""
        found = 0
        while symbol:
            found += self._sums[symbol]
            symbol &= symbol - 1
        return found
