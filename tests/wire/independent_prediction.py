"""A reader of codec 3 that was made from docs/wire.md alone, without Fieldscribe's package; see `independent.py`."""

import re

MASK = 2**64 - 1
L = "A-Za-z\u00c0-\u0963\u0966-\u1360\u1369-\u1fff\u2070-\U0010ffff"
SPACE, SMALL, ENDS, TIGHT = "  ", "^^", set("\n.?!"), set("\n-'(/")


class Reading:
    def __init__(self, content):
        self.low, self.range, self.content, self.place = 0, MASK, content + bytes(8), 8
        self.value = int.from_bytes(self.content[:8], "big")

    def point(self, total):
        return min(((self.value - self.low) & MASK) // (self.range // total), total - 1)

    def choose(self, start, size, total):
        part = self.range // total
        self.low, self.range = (self.low + start * part) & MASK, size * part
        while True:
            if (self.low ^ ((self.low + self.range) & MASK)) >= 2**56:
                if self.range >= 2**48:
                    return
                self.range = -self.low & (2**48 - 1)
            byte = self.content[self.place] if self.place < len(self.content) else 0
            self.place += 1
            self.value = (self.value << 8 | byte) & MASK
            self.low, self.range = self.low << 8 & MASK, self.range << 8 & MASK


def even(coder, total):
    value = coder.point(total)
    coder.choose(value, 1, total)
    return value


class Bits:
    def __init__(self):
        self.known = {}

    def bit(self, coder, key, wanted=None):
        p, count = self.known.get(key, (32768, 0))
        q = p // 16
        bit = coder.point(4096) < q if wanted is None else wanted
        if coder:
            coder.choose(*((0, q) if bit else (q, 4096 - q)), 4096)
        p = p + 2 * (65536 - p) // (2 * count + 3) if bit else p - 2 * p // (2 * count + 3)
        self.known[key] = p, min(count + 1, 255)
        return bit

    def number(self, coder, key):
        length = 1
        while self.bit(coder, (key, length)):
            length += 1
        value = 1
        for index in range(length - 1):
            value = 2 * value + (self.bit(coder, (key, length, value)) if index < 4 else even(coder, 2))
        return value - 1


class Model:
    def __init__(self):
        self.followers, self.counts, self.total, self.bits = {}, [], 0, Bits()

    def symbol(self, coder, surroundings, wanted=None):
        excluded = set()
        for order, where in enumerate(surroundings):
            found = {one: count for one, count in self.followers.get(where, {}).items() if one not in excluded}
            if not found:
                continue
            total = 2 * sum(found.values()) - len(found)
            key = (order, min(len(found), 7), min(total.bit_length(), 10), min(max(found.values()), 4), bool(excluded))
            if self.bits.bit(coder, key, None if wanted is None else wanted in found):
                return self.part(coder, [(one, 2 * count - 1) for one, count in found.items()], total, wanted)
            excluded |= set(found)
        known = None if wanted is None else wanted < len(self.counts)
        if not self.counts or not self.bits.bit(coder, self.total.bit_length(), known):
            return len(self.counts)
        return self.part(coder, enumerate(self.counts), self.total, wanted)

    def part(self, coder, sizes, total, wanted):
        start, point = 0, coder.point(total) if coder else None
        for one, size in sizes:
            if one == wanted or (coder and point < start + size):
                break
            start += size
        if coder:
            coder.choose(start, size, total)
        return one

    def learn(self, symbol, surroundings, weight):
        for where in surroundings:
            found = self.followers.setdefault(where, {})
            if symbol in found or len(found) < 255:
                found[symbol] = found.get(symbol, 0) + weight
        self.counts += [0] * (symbol == len(self.counts))
        self.counts[symbol] += weight
        self.total += weight


def surroundings(before):
    return [before[start:] for start in range(len(before))]


class Text:
    def __init__(self, dictionary):
        self.words, self.letters, self.tokens, self.alphabet = Model(), Model(), [SPACE, SMALL], [""]
        self.numbers = {SPACE: 0, SMALL: 1}
        for model, symbols in ((self.words, 2), (self.letters, 1)):
            for symbol in range(symbols):
                model.learn(symbol, [], 1)
        self.before, self.weight = (0, 0), 1
        cut = dictionary.rfind("\n", 0, max(0, len(dictionary) - 10000)) + 1
        for self.learning, part in ((True, dictionary[:cut]), (False, dictionary[cut:])):
            for token in self.cut(part):
                self.token(None, token)
        self.before, self.weight = (0, 0), 2

    def cut(self, text):
        last = "\n"
        for space, token in re.findall(f"( ?)([{L}]+(?:['\u2019][{L}]+)*|[0-9]+|.)", text, re.DOTALL):
            if bool(space) != self.spaced(token, last):
                yield SPACE
            if last in ENDS and "A" <= token[0] <= "Z":
                small = token[0].lower() + token[1:]
                token = small if small in self.numbers or token not in self.numbers else token
            elif last in ENDS and "a" <= token[0] <= "z":
                yield SMALL
            yield token
            last = token

    def spaced(self, token, last):
        return bool(re.match(f"[{L}0-9]", token)) and last not in TIGHT

    def token(self, coder, wanted=None):
        number = None if wanted is None else self.numbers.get(wanted, len(self.tokens))
        if not self.learning:
            number = self.words.symbol(coder, surroundings(self.before), number)
        if number == len(self.tokens):
            self.tokens.append(self.spell(coder, wanted))
            self.numbers[self.tokens[number]] = number
        self.words.learn(number, surroundings(self.before), self.weight)
        self.before = (self.before[1], number)
        return self.tokens[number]

    def spell(self, coder, wanted):
        before, letters = (0, 0, 0, 0), []
        while letters[-1:] != [""]:
            number = None
            if wanted is not None:
                letter = wanted[len(letters) : len(letters) + 1]
                number = self.alphabet.index(letter) if letter in self.alphabet else len(self.alphabet)
            if not self.learning:
                number = self.letters.symbol(coder, surroundings(before), number)
            if number == len(self.alphabet):
                self.alphabet.append(letter if wanted is not None else chr(even(coder, 2**21)))
            letters.append(self.alphabet[number])
            self.letters.learn(number, surroundings(before), self.weight)
            before = (*before[1:], number)
        return "".join(letters)

    def read(self, coder, length):
        found, last, space, capital = b"", "\n", True, True
        while len(found) < length:
            token = self.token(coder)
            if token == SPACE and space and capital:
                space = False
            elif token == SMALL and capital:
                capital = False
            else:
                big = capital and last in ENDS and "a" <= token[0] <= "z"
                text = token[0].upper() + token[1:] if big else token
                found += ((" " if self.spaced(token, last) == space else "") + text).encode("utf-8")
                last, space, capital = token, True, True
        if len(found) != length:
            raise ValueError("damaged")
        return found


def number(value):
    return bytes([value]) if value < 128 else bytes([value & 127 | 128]) + number(value >> 7)


def unpack(packed, dictionary):
    coder, bits, text, lengths = Reading(packed), Bits(), Text(dictionary.decode("utf-8")), []
    revision, count = bits.number(coder, 0), bits.number(coder, 0)
    table = [(bits.number(coder, 0), bits.number(coder, 0)) for _ in range(count)]
    plain = b"\1" + number(revision) + number(count) + b"".join(number(tag) + number(size) for tag, size in table)
    for tag, length in table:
        section, before, s, t, place = b"", 0, 60, 100, 0
        if tag in (2, 3, 4):
            section = text.read(coder, length)
        while len(section) < length:
            if not 5 <= tag <= 11:
                section += bytes([even(coder, 256)])
                continue
            key = {5: min(before.bit_length(), 3), 8: before // 5}.get(tag, min(before, 255))
            if tag == 6:
                b = (lengths + [0] * length)[place] + 4
                e = b * s // t
                code = bits.number(coder, (6, min(e.bit_length(), 7)))
                before = e + (code // 2 if code % 2 == 0 else -(code + 1) // 2)
                s, t, place = s + before, t + b, place + 1
                s, t = (s // 2, t // 2) if t >= 4000 else (s, t)
            else:
                before = bits.number(coder, (tag, key))
            section += number(before)
        if tag == 3:
            lengths = [len(line) for line in section.split(b"\n")]
        plain += section
    return plain
