"""Names replaced by roles in what is sent: "Amina" becomes "midwife". The library keeps the names.

Known are the names of participants, of the facilitator, and of speakers. Each part of a name counts, as people call
each other by it, with or without its accents and apostrophes. What else looks like a name is listed for a person to
look at, and left: no rule knows all names.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from fieldscribe.domain import Segment, Transcript

FACILITATOR, SPEAKER, SOMEBODY = "Facilitator", "Speaker", "Participant"
_TITLES = (
    "dr|doctor|docteur|daktari|prof|professor|mr|mrs|ms|miss|madam|madame|mme|monsieur|sister|sr|nurse|muuguzi|mama|"
    "baba|bibi|bwana|midwife|matron"
)
_TITLE = rf"(?:(?:{_TITLES})\.?\s+)"
_SHORTEST = 3  # letters of a part of a name that is looked for by itself
_MARKS = "".join(chr(code) for code in range(0x300, 0x1E00) if unicodedata.category(chr(code)) in ("Mn", "Mc"))
"""Signs that belong to the letter before, such as the vowels of Devanagari; `re` takes them for no part of a word."""
_JOINED = rf"\w{_MARKS}\u200c\u200d"
_APOSTROPHES = "'\u2019\u02bc\u2018"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}\u200c\u200d]|[{_APOSTROPHES}](?=[^\W\d_]))*")
_ELISION = re.compile(rf"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)[{_APOSTROPHES}](?=\w)")
_NUMBERED = re.compile(r"(?:voice|speaker|person|participant|voix|personne|sauti|msemaji|mtu) \d+")
_ACCENTED: dict[str, str] = dict.fromkeys("abcdefghijklmnopqrstuvwxyz", "")
for _each in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))):
    if (_plain := unicodedata.normalize("NFD", _each)[0].casefold()) in _ACCENTED:
        _ACCENTED[_plain] += _each
# Words that begin with a capital letter in the middle of a sentence, and are no names of persons.
_NO_NAMES = frozenset(
    word
    for line in (
        "i i'm i'll i've i'd ok okay monday tuesday wednesday thursday friday saturday sunday january february march",
        "april may june july august september october november december english french swahili amharic nepali",
        "chichewa kiswahili african god apgar ambu doppler foley ringer simulation helping babies breathe mother mum",
        "mama baby lundi mardi mercredi jeudi vendredi samedi dimanche janvier juin juillet septembre octobre",
        "jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili mungu dieu",
    )
    for word in line.split()
)


@dataclass(frozen=True, slots=True)
class Replaced:
    """A name that was replaced by a role, and how often."""

    name: str
    role: str
    count: int


@dataclass(frozen=True, slots=True)
class PossibleName:
    """A word that looks like a name and was left. `segment_id` and `time` (s) are where it is first said, if it is."""

    text: str
    count: int
    segment_id: int | None = None
    time: float | None = None


@dataclass(frozen=True, slots=True)
class WithRoles:
    """A transcript without known names, what was replaced in it, and what may be a name still."""

    transcript: Transcript
    replaced: tuple[Replaced, ...]
    possible: tuple[PossibleName, ...]


def with_roles(transcript: Transcript) -> WithRoles:
    """Replace the names of people by their roles, everywhere in a transcript. What the model wrote is left out."""
    roles = _roles(transcript)
    plain = _replacer(roles, Counter())
    roles = {name: plain(role) for name, role in roles.items()}  # "assistant of Grace" names somebody too
    found: Counter[tuple[str, str]] = Counter()
    put = _replacer(roles, found)
    debrief = transcript.debrief
    made = replace(
        transcript,
        debrief=replace(
            debrief,
            title=put(debrief.title),
            scenario=put(debrief.scenario),
            facilitator=FACILITATOR if debrief.facilitator.strip() else "",
            objectives=put(debrief.objectives),
            notes=put(debrief.notes),
            participants=tuple(replace(person, name="", role=put(person.role)) for person in debrief.participants),
            fields=tuple(replace(field, name=put(field.name), value=put(field.value)) for field in debrief.fields),
        ),
        segments=tuple(
            replace(segment, text=(text := put(segment.text)), machine_text=text) for segment in transcript.segments
        ),
        speakers=tuple(
            replace(speaker, name=roles.get(_key(speaker.name), SPEAKER) if speaker.name.strip() else "")
            for speaker in transcript.speakers
        ),
        moments=tuple(
            replace(moment, text=put(moment.text), owner=put(moment.owner), due=put(moment.due))
            for moment in transcript.moments
        ),
    )
    for who, role in ((debrief.facilitator, FACILITATOR), *_named(transcript, roles)):
        if who.strip():
            found[who.strip(), role] += 1
    replaced = tuple(Replaced(name, role, count) for (name, role), count in sorted(found.items()))
    return WithRoles(made, replaced, possible_names(made, _parts(roles)))


def possible_names(transcript: Transcript, certain: Collection[str] = ()) -> tuple[PossibleName, ...]:
    """Words of a transcript that may be names of persons, the most frequent first.

    These are words after a title, words with a capital letter within a sentence that nowhere stand without one, and
    the `certain` parts of names (`_key`) wherever they are left, such as "grace" in small letters. Scripts without
    capital letters tell nothing.
    """
    texts = list(_texts(transcript))
    small = {word for text, _ in texts for word in _WORD.findall(text) if word[:1].islower()}
    site = f"{transcript.debrief.site} {transcript.debrief.programme} {transcript.debrief.language}"
    known = {word.casefold() for word in _WORD.findall(site)} | _NO_NAMES
    roles = " ".join(person.role for person in transcript.debrief.participants)
    known |= {word.casefold() for word in _WORD.findall(f"{roles} {FACILITATOR} {SPEAKER} {SOMEBODY}")}
    counts: Counter[str] = Counter()
    first: dict[str, Segment] = {}
    for text, segment in texts:
        for word in _name_like(text, known, small, certain):
            counts[word] += 1
            if segment is not None:
                first.setdefault(word, segment)
    return tuple(
        PossibleName(
            word, count, first[word].id if word in first else None, first[word].start if word in first else None
        )
        for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def _name_like(text: str, known: Collection[str], small: Collection[str], certain: Collection[str]) -> Iterator[str]:
    titled = {match.start(1) for match in re.finditer(rf"\b{_TITLE}([^\W\d_]+)", text, re.IGNORECASE)}
    for match in _WORD.finditer(text):
        word = re.sub(rf"[{_APOSTROPHES}]s$", "", match[0])
        if elided := _ELISION.match(word):
            word = word[elided.end() :]
        if word.casefold() in known:
            continue
        if len(word) > 1 and _key(word) in certain:
            yield word
        if not word[:1].isupper() or word.isupper() or len(word) < _SHORTEST or _key(word) in certain:
            continue
        before = text[: match.start()].rstrip(" \t\"'“‘(«-–—")
        begins = not elided and (not before or before[-1] in ".!?…:\n")
        if match.start() in titled or (not begins and word.casefold() not in small):
            yield word


def _texts(transcript: Transcript) -> Iterator[tuple[str, Segment | None]]:
    debrief = transcript.debrief
    for text in (debrief.scenario, debrief.objectives, debrief.notes, *(field.value for field in debrief.fields)):
        yield text, None
    if len(words := debrief.title.split()) > 1:  # the first word is large anyway
        yield " ".join(words), None
    for segment in transcript.segments:
        yield segment.text, segment
    for moment in transcript.moments:
        yield moment.text, None
        # An owner is a person or a group: a name stands at its very beginning too.
        yield f"by {moment.owner}" if moment.owner else "", None


def _roles(transcript: Transcript) -> dict[str, str]:
    """The role of every known name, by `_key`. Several of one role are numbered."""
    people = [person for person in transcript.debrief.participants if person.name.strip()]
    often = Counter(person.role.strip().casefold() for person in transcript.debrief.participants)
    seen: Counter[str] = Counter()
    roles: dict[str, str] = {}
    for person in transcript.debrief.participants:
        role = person.role.strip() or SOMEBODY
        seen[role.casefold()] += 1
        if often[person.role.strip().casefold()] > 1:
            role = f"{role} {seen[role.casefold()]}"
        if person in people:
            roles.setdefault(_key(person.name), role)
    if transcript.debrief.facilitator.strip():
        roles.setdefault(_key(transcript.debrief.facilitator), FACILITATOR)
    own = {_key(person.role) for person in transcript.debrief.participants}
    listed = dict(roles)
    others = 0
    for speaker in transcript.speakers:
        name = _key(speaker.name)
        if not speaker.name.strip() or name in roles:
            continue
        same = {role for known, role in listed.items() if _naming(name) & _naming(known)}
        if len(same) == 1:
            roles[name] = same.pop()
        elif name in own or _NUMBERED.fullmatch(name):
            roles[name] = speaker.name.strip()  # "midwife" and "Voice 2" have no name to hide
        else:
            others += 1
            roles[name] = f"{SPEAKER} {others}"
    return roles


def _named(transcript: Transcript, roles: dict[str, str]) -> Iterator[tuple[str, str]]:
    for person in transcript.debrief.participants:
        if person.name.strip():
            yield person.name, roles[_key(person.name)]
    for speaker in transcript.speakers:
        if speaker.name.strip() and roles[_key(speaker.name)] != speaker.name.strip():
            yield speaker.name, roles[_key(speaker.name)]


def _parts(roles: dict[str, str]) -> dict[str, set[str]]:
    """The roles that each part of a name may stand for. A title is no part, and a role that is a name hides none."""
    parts: dict[str, set[str]] = {}
    for name, role in roles.items():
        for part in _naming(name) if name != _key(role) else ():
            parts.setdefault(part, set()).add(role)
    return parts


def _naming(name: str) -> set[str]:
    """The words of a name (`_key`) that tell who it is."""
    return {word for word in name.split() if not word.isdecimal() and not re.fullmatch(_TITLES, word)}


def _replacer(roles: dict[str, str], found: Counter[tuple[str, str]]) -> Callable[[str], str]:
    """A function that replaces the names in a text, and counts them."""
    parts = _parts(roles)
    whole = [name for name in roles if " " in name and _naming(name) & parts.keys()]
    single = [part for part in parts if len(part) >= _SHORTEST or (len(part) > 1 and part in roles)]
    known = sorted(whole, key=len, reverse=True) + sorted(single, key=len, reverse=True)
    if not known:
        return lambda text: text
    either = "|".join(map(_pattern, known))
    pattern = re.compile(rf"(?:(?<![{_JOINED}]){_TITLE})?(?:{either})(?:\s+(?:{either}))*", re.IGNORECASE)

    def role_of(match: re.Match[str]) -> str:
        said = match[0]
        words = [word for word in _key(said).split() if word in parts]
        if not words or not _could_be_name(said, roles):
            return said
        fitting = set.intersection(*(parts[word] for word in words)) or set.union(*(parts[word] for word in words))
        role = fitting.pop() if len(fitting) == 1 else SOMEBODY
        found[said, role] += 1
        return role

    return lambda text: pattern.sub(role_of, unicodedata.normalize("NFC", text))


def _pattern(name: str) -> str:
    """A regular expression for a name (`_key`) as a word, with any accents and apostrophes.

    Languages that are written without capital letters join other syllables to names, such as "to" and "from".
    """
    between = rf"[{_APOSTROPHES}]?"
    words = [
        between.join(rf"[{each}{_ACCENTED[each]}]" if each in _ACCENTED else re.escape(each) for each in word)
        for word in name.split()
    ]
    looked_for = r"[\W_]+".join(words)
    if len(name) >= _SHORTEST and name.upper() == name.lower():
        return looked_for
    return rf"(?<![{_JOINED}]){looked_for}(?![{_JOINED}])"


def _could_be_name(said: str, roles: dict[str, str]) -> bool:
    """A single word in small letters is no name: "grace", "hope" and "will" are words. A whole name always is one."""
    return not said.islower() or (" " in (name := _key(said)) and name in roles)


def _key(name: str) -> str:
    """The words of a name in small letters, without accents and apostrophes."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", name).casefold())
    plain = unicodedata.normalize("NFC", re.sub(rf"[\u0300-\u036f\u200c\u200d{_APOSTROPHES}]", "", plain))
    return " ".join(re.findall(rf"(?:[^\W\d_]|[{_MARKS}])+|\d+", plain))
