"""Editing a transcript: pure functions that answer with a `Change`, which can be applied, and inverted exactly.

A person sees paragraphs, one per turn of a speaker, and types in them; the library keeps segments with words and times.
`rewrite` is the bridge: it lays the typed paragraphs over the old words, so that a word that stayed keeps its times
and its probability, and a word that came in gets a place between its neighbours and probability 1.
Segments of a document are in the order of (start, id).
"""

import math
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby, pairwise
from typing import TypeVar

from fieldscribe.domain import Segment, Speaker, Word

PAUSE = 1.2
"""Seconds of silence after which a new paragraph starts."""
SHORT_TURN, LONG_TURN = 30.0, 90.0
"""A long turn is broken on this grid (s): at the end of a sentence, or in any case."""
_FIRST_OWN_ID, _LAST_OWN_START = 2**40, 2**52

_Row = TypeVar("_Row", bound=Segment | Speaker)


class EditKind(StrEnum):
    """What a person did, for the words of "undo"."""

    TYPING = "typing"
    DELETE = "delete"
    REPLACE = "replace"
    SPEAKER = "speaker"
    ADD_SPEAKER = "add_speaker"
    RENAME_SPEAKER = "rename_speaker"
    MERGE_SPEAKERS = "merge_speakers"
    MACHINE_TEXT = "machine_text"
    CHECKED = "checked"
    AGAIN = "again"  # transcribed once more


class StaleChange(Exception):
    """The change speaks of segments or speakers that are not, or no longer, as it says."""


@dataclass(frozen=True, slots=True)
class Document:
    """The editable part of a transcript."""

    segments: tuple[Segment, ...] = ()
    speakers: tuple[Speaker, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """Segments and speakers that go, and those that come instead; a segment that changed goes and comes."""

    kind: EditKind
    removed: tuple[Segment, ...] = ()
    added: tuple[Segment, ...] = ()
    speakers_removed: tuple[Speaker, ...] = ()
    speakers_added: tuple[Speaker, ...] = ()

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back, exactly."""
        return Change(self.kind, self.added, self.removed, self.speakers_added, self.speakers_removed)


def order(segment: Segment) -> tuple[float, int]:
    """Sort key of segments in a document."""
    return segment.start, segment.id or 0


def _new_id(above: int = 0) -> int:
    """A key above this one that nobody has to hand out, so that an edit needs no answer from the library.

    The step is short where keys follow each other, so that the keys do not run out however many paragraphs are pasted.
    """
    if above < _FIRST_OWN_ID:
        return random.randrange(_FIRST_OWN_ID, _LAST_OWN_START)  # noqa: S311 - a key, not a secret
    return above + random.randrange(1, 2**32)  # noqa: S311


def apply(document: Document, change: Change) -> Document:
    """The document after the change. Raises StaleChange, with the document as it was, when it does not fit."""
    segments = {segment.id: segment for segment in document.segments}
    speakers = {speaker.id: speaker for speaker in document.speakers}
    for gone in change.removed:
        if segments.pop(gone.id, None) != gone:
            raise StaleChange
    for lost in change.speakers_removed:
        if speakers.pop(lost.id, None) != lost:
            raise StaleChange
    for new in change.added:
        if new.id in segments:
            raise StaleChange
        segments[new.id] = new
    for named in change.speakers_added:
        if named.id in speakers:
            raise StaleChange
        speakers[named.id] = named
    return Document(
        tuple(sorted(segments.values(), key=order)),
        tuple(sorted(speakers.values(), key=lambda speaker: (speaker.position, speaker.id))),
    )


def _joined(
    old: tuple[_Row, ...], came: tuple[_Row, ...], went: tuple[_Row, ...], new: tuple[_Row, ...]
) -> tuple[tuple[_Row, ...], tuple[_Row, ...]]:
    removed = {row.id: row for row in (*(row for row in went if row not in came), *old)}
    added = {row.id: row for row in (*(row for row in came if row not in went), *new)}
    same = {key for key in removed if removed[key] == added.get(key)}
    return (
        tuple(row for key, row in removed.items() if key not in same),
        tuple(row for key, row in added.items() if key not in same),
    )


def compose(first: Change, second: Change) -> Change:
    """One change that does what the two do one after the other."""
    removed, added = _joined(first.removed, first.added, second.removed, second.added)
    gone, named = _joined(first.speakers_removed, first.speakers_added, second.speakers_removed, second.speakers_added)
    return Change(second.kind, removed, added, gone, named)


# ---- paragraphs


def natural_break(before: Segment, after: Segment) -> bool:
    """Whether a paragraph starts between two neighbours when no person has said so. No typing changes that."""
    if before.speaker_id != after.speaker_id or after.start - before.end >= PAUSE:
        return True
    sentence_ended = before.machine_text.rstrip().endswith((".", "?", "!", "…", "።", "؟", "।"))
    grid = SHORT_TURN if sentence_ended else LONG_TURN
    return before.start // grid != after.start // grid


def breaks(before: Segment, after: Segment) -> bool:
    """Whether a paragraph starts between two neighbours."""
    if after.paragraph is None or before.speaker_id != after.speaker_id:
        return natural_break(before, after)
    return after.paragraph


def paragraphs(segments: Sequence[Segment]) -> list[tuple[int, int]]:
    """The paragraphs as ranges (first, after last) of segments. A segment without text never makes one of its own."""
    starts: list[int] = []
    spoken: Segment | None = None
    for at, segment in enumerate(segments):
        if segment.text.strip():
            if spoken is None or breaks(spoken, segment):
                starts.append(at)
            spoken = segment
    starts[:1] = [0] if starts else []
    return list(zip(starts, [*starts[1:], len(segments)], strict=True)) if starts else []


def text_of(segments: Iterable[Segment]) -> str:
    """The words of the segments with single spaces between them."""
    return " ".join(piece for segment in segments for piece in segment.text.split())


# ---- words


@dataclass(frozen=True, slots=True)
class Token:
    """What stands between two spaces, with the words of the model that spell it, and the segment it is from."""

    text: str
    words: tuple[Word, ...]
    segment: int


def tokens(segment: Segment, index: int = 0) -> list[Token]:
    """The tokens of a segment. Words are made up by length where the segment has none that spell its text."""
    texts = segment.text.split()
    words = [word for word in segment.words if word.text.strip()]
    found: list[Token] = []
    for text in texts:
        taken: list[Word] = []
        spelt = ""
        while words and len(spelt) < len(text):
            taken.append(words.pop(0))
            spelt += taken[-1].text.strip()
        if spelt != text:
            break
        found.append(Token(text, tuple(taken), index))
    if len(found) == len(texts) and not words:
        return found
    probability = math.exp(segment.avg_logprob) if segment.avg_logprob is not None else 1.0
    made_up = spread(texts, segment.start, segment.end, round(min(1.0, probability), 3))
    return [Token(word.text, (word,), index) for word in made_up]


def _ms(seconds: float) -> float:
    """Whole milliseconds, as the library keeps them: what was saved and read again is equal to what was made."""
    return round(seconds, 3)


def spread(texts: Sequence[str], start: float, end: float, probability: float = 1.0) -> list[Word]:
    """Words laid between two times, each as long as its letters."""
    total = sum(len(text) + 1 for text in texts) or 1
    edges = [start]
    letters = 0
    for text in texts:
        letters += len(text) + 1
        edges.append(_ms(min(end, max(edges[-1], start + (end - start) * letters / total))))
    return [Word(text, left, right, probability) for text, (left, right) in zip(texts, pairwise(edges), strict=True)]


def common_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many items two texts or lists have in common at their start and, behind that, at their end."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def _differences(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Opcodes as of difflib. What is the same at both ends is taken off first: a typed word stands in one place, and
    difflib's longest match would be led astray by repeated words.
    """
    head, tail = common_ends(old, new)
    yield "equal", 0, head, 0, head
    middle = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False)
    for what, i1, i2, j1, j2 in middle.get_opcodes():
        yield what, i1 + head, i2 + head, j1 + head, j2 + head
    yield "equal", len(old) - tail, len(old), len(new) - tail, len(new)


def _lay_over(old: Sequence[Token], texts: Sequence[str], low: float, high: float) -> list[Token]:
    """The new texts with the words of the old tokens where they stayed; segment -1 where nothing old is near.

    New words lie between `low` and `high` (s), and between the starts of the words beside them.
    """
    laid: list[Token] = []

    def ceiling(at: int) -> float:
        return old[at].words[0].start if at < len(old) else high

    for what, i1, i2, j1, j2 in _differences([token.text for token in old], texts):
        if what == "equal":
            laid += old[i1:i2]
        elif what == "replace" and i2 - i1 == j2 - j1:
            laid += [
                Token(text, (Word(text, token.words[0].start, token.words[-1].end, 1.0),), token.segment)
                for text, token in zip(texts[j1:j2], old[i1:i2], strict=True)
            ]
        elif what == "replace":
            left = old[i1].words[0].start
            words = spread(texts[j1:j2], left, max(left, min(old[i2 - 1].words[-1].end, ceiling(i2))))
            share = (i2 - i1) / (j2 - j1)
            laid += [Token(w.text, (w,), old[i1 + int(at * share)].segment) for at, w in enumerate(words)]
        elif what == "insert":
            last = laid[-1].words[-1] if laid else None
            right = max(last.start, ceiling(i1)) if last else ceiling(i1)
            left = min(right, last.end if last else low)
            laid += [Token(word.text, (word,), -1) for word in spread(texts[j1:j2], left, right)]
    return laid


def _adopt(laid: Sequence[Token], rows: Sequence[int]) -> list[Token]:
    """New words join the segment of the word before them in their paragraph, else of the word after, else any."""
    homes = [token.segment for token in laid]
    forward = list(range(len(laid)))
    for near in (True, False):
        for path, step in ((forward, -1), (forward[::-1], 1)):
            for at in path:
                beside = at + step
                inside = 0 <= beside < len(laid)
                if homes[at] < 0 and inside and homes[beside] >= 0 and (not near or rows[at] == rows[beside]):
                    homes[at] = homes[beside]
    return [replace(token, segment=max(0, home)) for token, home in zip(laid, homes, strict=True)]


def rewrite(
    old: Sequence[Segment],
    texts: Sequence[str],
    before: Segment | None = None,
    after: Segment | None = None,
) -> list[Segment]:
    """The segments after a person turned the paragraphs of `old` into `texts`; empty texts are no paragraphs.

    `before` and `after` are the neighbours of `old` in the document. The last element is `after`, when it has to say
    from now on whether it starts a paragraph. Word order is kept: starts never go back.
    """
    if not old:
        return []
    old_tokens = [token for index, segment in enumerate(old) for token in tokens(segment, index)]
    typed = [(row, text) for row, paragraph in enumerate(texts) for text in paragraph.split()]
    low = max([old[0].start, *(word.start for word in (before.words if before else ())[-1:])])
    high = min([old[-1].end, *(word.start for word in (after.words if after else ())[:1])])
    laid = _lay_over(old_tokens, [text for _, text in typed], low, high)
    rows = [row for row, _ in typed]
    homes = _adopt(laid, rows)

    groups = [
        _Group(row, home, [token for _, token in members])
        for (row, home), members in groupby(zip(rows, homes, strict=True), key=lambda pair: (pair[0], pair[1].segment))
    ]
    leaders = {
        row: token.segment for row, token in zip(reversed(rows), reversed(laid), strict=True) if token.segment >= 0
    }
    machine = _machine_texts(old, groups)
    made: list[Segment] = []
    for at, group in enumerate(groups):
        source, words = old[group.home], tuple(word for token in group.tokens for word in token.words)
        first = at == 0 or groups[at - 1].home != group.home
        last = at + 1 == len(groups) or groups[at + 1].home != group.home
        floor = made[-1].start if made else before.start if before else -math.inf
        if first:
            start = min(source.start, words[0].start)
            start = start if start > floor else max(floor, source.start)
        else:
            following = next((old[other.home] for other in groups[at + 1 :] if other.home != group.home), after)
            latest = _ms(following.start - 0.001) if following else math.inf
            start = max(floor, min(words[0].start, latest))
        key = source.id if first else None
        if key is None or (made and (start, key) <= order(made[-1])):
            key = _new_id(made[-1].id or 0)
        made.append(
            replace(
                source,
                id=key,
                start=start,
                end=max(start, source.end if last else words[-1].end),
                text=" ".join(token.text for token in group.tokens),
                words=words,
                machine_text=machine[at],
                speaker_id=old[leaders.get(group.row, group.home)].speaker_id,
                paragraph=None,
            )
        )
    return _with_breaks(made, [group.row for group in groups], old, before, after)


@dataclass(frozen=True, slots=True)
class _Group:
    """Tokens that become one segment: paragraph `row`, from segment `home` of the old ones."""

    row: int
    home: int
    tokens: list[Token]


def _machine_texts(old: Sequence[Segment], groups: Sequence[_Group]) -> list[str]:
    """What the model wrote for each group: shared out where a segment was split, kept by a neighbour where one went."""
    shares: list[list[str]] = [[] for _ in groups]
    for home, segment in enumerate(old):
        members = [at for at, group in enumerate(groups) if group.home == home]
        written = segment.machine_text.split()
        if not members:
            if groups:
                heir = max((at for at, group in enumerate(groups) if group.home < home), default=0)
                shares[heir] += written
            continue
        owners = [at for at in members for _ in groups[at].tokens]
        now = [token.text for at in members for token in groups[at].tokens]
        share = members[0]
        owner_of: dict[int, int] = {}
        for i, j, size in SequenceMatcher(None, written, now, autojunk=False).get_matching_blocks():
            owner_of |= {i + step: owners[j + step] for step in range(size)}
        for i, text in enumerate(written):
            share = max(share, owner_of.get(i, share))
            shares[share].append(text)
    whole = {segment.machine_text for segment in old}
    joined = [" ".join(share) for share in shares]
    spaced = {" ".join(text.split()): text for text in whole}
    return [spaced.get(text, text) for text in joined]


def _with_breaks(
    made: list[Segment], rows: Sequence[int], old: Sequence[Segment], before: Segment | None, after: Segment | None
) -> list[Segment]:
    """The segments, each saying whether it starts a paragraph where the natural rule would say otherwise."""

    def say(left: Segment, right: Segment, wanted: bool) -> Segment:
        return replace(right, paragraph=None if natural_break(left, right) == wanted else wanted)

    if made and before is not None:
        made[0] = say(before, made[0], breaks(before, old[0]))
    for at in range(1, len(made)):
        made[at] = say(made[at - 1], made[at], rows[at] != rows[at - 1])
    left = made[-1] if made else before
    if after is not None and left is not None:
        said = say(left, after, True if made else breaks(old[-1], after))
        return [*made, said] if breaks(left, said) != breaks(left, after) else made
    return made


# ---- what a person does


def changed(kind: EditKind, old: Iterable[Segment], new: Iterable[Segment]) -> Change | None:
    """The change from the old segments to the new ones, None when they are the same."""
    before, after = {segment.id: segment for segment in old}, {segment.id: segment for segment in new}
    removed = tuple(segment for key, segment in before.items() if after.get(key) != segment)
    added = tuple(segment for key, segment in after.items() if before.get(key) != segment)
    return Change(kind, removed, added) if removed or added else None


def retype(
    document: Document, texts: Sequence[str], shown: Sequence[tuple[int, int, str]] | None = None
) -> Change | None:
    """The change that makes the paragraphs read like `texts`; empty texts count as no paragraph.

    `shown` spares work to who has it: the paragraphs of the document as (first, after last segment, text).
    """
    if shown is None:
        shown = [(*ends, text_of(document.segments[slice(*ends)])) for ends in paragraphs(document.segments)]
    ranges = [(first, end) for first, end, _ in shown]
    now = [text for _, _, text in shown]
    clean = set(now)
    wanted = [text if text in clean else " ".join(text.split()) for text in texts]
    wanted = [text for text in wanted if text]
    head = 0
    while head < min(len(now), len(wanted)) and now[head] == wanted[head]:
        head += 1
    tail = 0
    while tail < min(len(now), len(wanted)) - head and now[-1 - tail] == wanted[-1 - tail]:
        tail += 1
    if head == len(now) == len(wanted):
        return None
    if head + tail == len(now):  # only new paragraphs: they need old words beside them to stand on
        head, tail = (head - 1, tail) if head else (head, tail - 1)
    if head < 0 or tail < 0:
        return None
    segments = document.segments
    first, end = ranges[head][0], ranges[len(now) - tail - 1][1]
    while tail and segments[end].start == segments[end - 1].start:  # no key would lie between: what follows moves too
        tail -= 1
        end = ranges[len(now) - tail - 1][1]
    old = segments[first:end]
    before = segments[first - 1] if first else None
    after = segments[end] if end < len(segments) else None
    new = rewrite(old, wanted[head : len(wanted) - tail], before, after)
    followed = after is not None and bool(new) and new[-1].id == after.id
    return changed(EditKind.TYPING, (*old, *segments[end : end + followed]), new)


def assign_speaker(document: Document, ids: Iterable[int | None], speaker_id: int | None) -> Change | None:
    """Gives the segments to a speaker, or to nobody."""
    chosen = set(ids)
    old = [segment for segment in document.segments if segment.id in chosen]
    return changed(EditKind.SPEAKER, old, [replace(segment, speaker_id=speaker_id) for segment in old])


def delete(document: Document, ids: Iterable[int | None]) -> Change | None:
    """Takes the segments out."""
    chosen = set(ids)
    return changed(EditKind.DELETE, [segment for segment in document.segments if segment.id in chosen], [])


def mark_checked(document: Document, ids: Iterable[int | None]) -> Change | None:
    """A person has heard the segments: their flags go, and their words count as certain."""
    chosen = set(ids)
    old = [segment for segment in document.segments if segment.id in chosen]
    sure = (tuple(replace(word, probability=1.0) for each in tokens(one) for word in each.words) for one in old)
    new = [replace(segment, flags=(), words=words) for segment, words in zip(old, sure, strict=True)]
    return changed(EditKind.CHECKED, old, new)


def back_to_machine_text(document: Document, ids: Iterable[int | None]) -> Change | None:
    """The segments read again as the model wrote them; their place and their breaks stay."""
    chosen = set(ids)
    old, new = [], []
    low = 0.0  # s; words may have been laid over the edges of their segment, and none goes back behind another
    for segment, following in zip(document.segments, [*document.segments, None][1:], strict=True):
        now = segment
        if segment.id in chosen and segment.machine_text.strip():
            least = max(low, segment.start)
            most = min([segment.end, *(word.start for word in (following.words if following else ())[:1])])
            texts = segment.machine_text.split()
            laid = _lay_over(tokens(segment), texts, least, max(least, most))
            now = replace(segment, text=" ".join(texts), words=tuple(word for each in laid for word in each.words))
            old.append(segment)
            new.append(now)
        low = max([low, *(word.start for word in now.words[-1:])])
    return changed(EditKind.MACHINE_TEXT, old, new)


# ---- speakers


def add_speaker(document: Document, name: str) -> Change:
    """A new speaker at the end of the list."""
    position = max((speaker.position for speaker in document.speakers), default=-1) + 1
    key = _new_id()
    return Change(EditKind.ADD_SPEAKER, speakers_added=(Speaker(key, name.strip(), position, f"{key:x}"),))


def rename_speaker(document: Document, speaker_id: int, name: str) -> Change | None:
    """Another name for a speaker, everywhere; None when nothing changes or the name is empty."""
    old = next(speaker for speaker in document.speakers if speaker.id == speaker_id)
    if not name.strip() or name.strip() == old.name:
        return None
    new = replace(old, name=name.strip())
    return Change(EditKind.RENAME_SPEAKER, speakers_removed=(old,), speakers_added=(new,))


def merge_speakers(document: Document, gone_id: int, kept_id: int) -> Change:
    """What one speaker said becomes another's, and the first leaves the list."""
    gone = next(speaker for speaker in document.speakers if speaker.id == gone_id)
    old = tuple(segment for segment in document.segments if segment.speaker_id == gone_id)
    new = tuple(replace(segment, speaker_id=kept_id) for segment in old)
    return Change(EditKind.MERGE_SPEAKERS, old, new, speakers_removed=(gone,))


# ---- find and replace


@dataclass(frozen=True, slots=True)
class Found:
    """A place where the searched text stands: index of the paragraph, first and after-last character in its text."""

    paragraph: int
    start: int
    end: int


def find(document: Document, wanted: str, match_case: bool = False) -> list[Found]:
    """Every place of `wanted` in the paragraphs, in order, without overlap."""
    needle = " ".join(wanted.split())
    if not needle:
        return []
    needle = needle if match_case else _lower(needle)
    places: list[Found] = []
    for index, (first, end) in enumerate(paragraphs(document.segments)):
        text = text_of(document.segments[first:end])
        folded = text if match_case else _lower(text)
        at = folded.find(needle)
        while at >= 0:
            places.append(Found(index, at, at + len(needle)))
            at = folded.find(needle, at + len(needle))
    return places


def _lower(text: str) -> str:
    """The text in lower case, letter for letter: one that would become two, such as İ, stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def replace_found(document: Document, places: Sequence[Found], by: str) -> Change | None:
    """Puts `by` at all the places; paragraphs and their speakers stay."""
    by_paragraph = {index: list(group) for index, group in groupby(places, key=lambda place: place.paragraph)}
    ranges = paragraphs(document.segments)
    old_all: list[Segment] = []
    new_all: dict[int | None, Segment] = {}
    for index, group in by_paragraph.items():
        first, end = ranges[index]
        old = document.segments[first:end]
        text = text_of(old)
        for place in reversed(group):
            text = text[: place.start] + by + text[place.end :]
        before = document.segments[first - 1] if first else None
        before = new_all.get(before.id, before) if before else None
        after = document.segments[end] if end < len(document.segments) else None
        old_all += old
        new = rewrite(old, [text], before, after)
        if after is not None and new and new[-1].id == after.id:
            old_all.append(after)
        new_all |= {segment.id: segment for segment in new}
    return changed(EditKind.REPLACE, old_all, new_all.values())
