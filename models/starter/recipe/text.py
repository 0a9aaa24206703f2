"""The words that are spoken: debrief talk and everyday sentences from grammars written for this project.

text/debrief.txt and text/words.txt hold `name: alternative | alternative` and `name: word word word`. Each
list is a shuffled deck dealt to its end before it is shuffled again, so that rare words come as often as
their sisters. Of a word list the other forms are made here: things, did, doing ... text/wider.txt has more words
for the same lists, text/irregular.txt the forms that no rule makes, text/test.txt the sentences of the first test set.
"""

import random
import re
from collections import Counter
from pathlib import Path
from typing import ClassVar

FOLDER = Path(__file__).with_name("text")
SLOT = re.compile(r"\{(\w+)\}")


def _read(name: str) -> dict[str, list[str]]:
    rules = {}
    for line in (FOLDER / name).read_text().splitlines():
        if line and not line.startswith("#"):
            key, _, rest = line.partition(": ")
            rules[key] = list(
                dict.fromkeys(a.strip() for a in rest.split("|")) if "|" in rest else dict.fromkeys(rest.split())
            )
    return rules


def _both(name: str, more: str) -> dict[str, list[str]]:
    """The lists of two files, put together."""
    rules = _read(name)
    for key, alternatives in _read(more).items():
        rules[key] = list(dict.fromkeys(rules.get(key, []) + alternatives))
    return rules


IRREGULAR, DOUBLED = {}, set()
for _line in (FOLDER / "irregular.txt").read_text().splitlines():
    if not _line.startswith("#"):
        _base, *_forms = _line.split()
        if _forms:
            IRREGULAR[_base, len(_forms)] = _forms
        else:
            DOUBLED.add(_base)


def plural(word: str) -> str:
    """The plural; also the verb's third person, which is spelled alike."""
    if (word, 1) in IRREGULAR:
        return IRREGULAR[word, 1][0]
    if re.search(r"([^aeiou]|qu)y$", word):
        return word[:-1] + "ies"
    if re.search(r"(?<!hu)man$", word):
        return word[:-2] + "en"
    if re.search(r"sis$", word):
        return word[:-2] + "es"
    return word + ("es" if re.search(r"(s|x|z|ch|sh|[^aeiou]o)$", word) else "s")


def third(verb: str) -> str:
    """She does."""
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(s|x|z|ch|sh|[^aeiou]o)$", verb) else "s")


def _stem(verb: str) -> str:
    """The verb before -ed and -ing: the last letter doubled where the last syllable is short and stressed."""
    one_syllable = len(re.findall(r"[aeiouy]+", verb.replace("qu", "q"))) == 1
    short = re.search(r"[^aeiou][aeiou][bdgklmnprtvz]$", verb.replace("qu", "q"))
    return verb + verb[-1] if verb in DOUBLED or (one_syllable and short) else verb


def past(verb: str, participle: bool = False) -> str:
    if (verb, 2) in IRREGULAR:
        return IRREGULAR[verb, 2][participle]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("ic"):
        return verb + "ked"
    return verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else _stem(verb) + "ed"


def ing(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("ic"):
        return verb + "king"
    return (verb[:-1] if re.search(r"([^eoy]|u)e$", verb) and verb not in ("singe", "tinge") else _stem(verb)) + "ing"


class Grammar:
    """Deals sentences; the same seed deals the same ones."""

    forms: ClassVar = {
        "did": ("does", past),
        "done": ("does", lambda v: past(v, True)),
        "doing": ("does", ing),
        "doess": ("does", third),
        "went": ("goes", past),
        "going": ("goes", ing),
        "goess": ("goes", third),
        "cared": ("care", past),
        "caring": ("care", ing),
    }

    def __init__(self, seed: int):
        self.rng, self.decks = random.Random(seed), {}
        self.debrief, self.everyday = _read("debrief.txt"), _both("words.txt", "wider.txt")
        self.everyday["name"] = self.debrief["name"]

    def _deal(self, rules: dict, name: str, flat: bool) -> str:
        if name not in rules:
            base, form = self.forms[name] if name in self.forms else (name[:-1], plural)
            rules[name] = [form(word) for word in rules[base]]
        key = (id(rules), name, flat)
        if not self.decks.get(key):
            deck = [a for a in rules[name] if not flat or "{" not in a] or list(rules[name])
            self.rng.shuffle(deck)
            self.decks[key] = deck
        return self.decks[key].pop()

    def expand(self, rules: dict, text: str, depth: int = 0) -> str:
        while m := SLOT.search(text):
            deep = depth > 3 and m[1] in ("act", "why")  # grammar's only endless loops
            text = text[: m.start()] + self.expand(rules, self._deal(rules, m[1], deep), depth + 1) + text[m.end() :]
        return text

    def sentence(self, everyday: float = 0.5, top: str = "S") -> str:
        """One sentence of 2 to 20 words; `everyday` is the share that is not debrief talk."""
        while True:
            rules, top_rule = (self.everyday, "say") if self.rng.random() < everyday else (self.debrief, top)
            text = self.expand(rules, self._deal(rules, top_rule, False))
            text = re.sub(
                r"\b([Aa]) (?=[aeiou]|honest|honor|hour|heir)(?!uni[^nm]|us[aeu]|ut[ei]|one|eu|ewe)", r"\1n ", text
            )
            text = re.sub(r"(^|[.?] )([a-z])", lambda m: m[1] + m[2].upper(), text)
            if 2 <= len(text.split()) <= 20:
                return text


def words(text: str) -> list[str]:
    """Lower-case words without punctuation."""
    return re.sub(r"[^a-z' ]", " ", text.lower()).split()


def corpus(count: int, seed: int, everyday: float, without: set[str] = frozenset()) -> list[str]:
    """`count` different sentences (very short ones may come again), none of them in `without`."""
    grammar, out, seen = Grammar(seed), [], set(without)
    while len(out) < count:
        s = grammar.sentence(everyday)
        if s not in seen:
            out.append(s)
            if len(s.split()) > 4:
                seen.add(s)
    return out


def top_up(base: list[str], count: int, seed: int, without: set[str]) -> list[str]:
    """`count` more sentences, those of many that hold the words which `base` has least."""
    heard = Counter(w for s in base for w in words(s))
    grammar, pool = Grammar(seed), corpus(4 * count, seed, 0.75, without | set(base))
    grammar.debrief |= _read("more.txt")
    extra = {grammar.sentence(0.0, "more") for _ in range(count // 4)} - without
    value = {s: sum(1 / (heard[w] + 3) for w in set(words(s))) / (2 + len(s.split())) for s in pool}
    return sorted(extra) + sorted(pool, key=value.__getitem__)[-(count - len(extra)) :]


def unseen(count: int, seed: int, known: set[str]) -> list[str]:
    """`count` everyday sentences for a test, those of many that add the most words to `known`."""
    pool, known, out = [(s, set(words(s))) for s in corpus(8 * count, seed, 1.0)], set(known), []
    while len(out) < count:
        best = max(pool, key=lambda p: len(p[1] - known) / (3 + len(p[1])))
        pool.remove(best)
        out.append(best[0])
        known |= best[1]
    random.Random(seed).shuffle(out)
    return out
