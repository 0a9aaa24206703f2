"""Turns typed paragraphs into segments: unchanged words keep times and probability, new ones get a place."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from fieldscribe.domain import Segment
from fieldscribe.editing.changes import Change, Document, EditKind, changed, new_id, order
from fieldscribe.editing.paragraph_rule import breaks, natural_break, paragraphs, text_of
from fieldscribe.editing.words import Token, align_words, milliseconds, tokens


def _join_new_words(aligned: Sequence[Token], rows: Sequence[int]) -> list[Token]:
    """New words join the segment of the word before them in their paragraph, else of the word after, else any."""
    segment_of = [token.segment for token in aligned]
    forward = list(range(len(aligned)))
    for near in (True, False):
        for path, step in ((forward, -1), (forward[::-1], 1)):
            for at in path:
                neighbour = at + step
                inside = 0 <= neighbour < len(aligned)
                if (
                    segment_of[at] < 0
                    and inside
                    and segment_of[neighbour] >= 0
                    and (not near or rows[at] == rows[neighbour])
                ):
                    segment_of[at] = segment_of[neighbour]
    return [replace(token, segment=max(0, home)) for token, home in zip(aligned, segment_of, strict=True)]


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
    aligned = align_words(old_tokens, [text for _, text in typed], low, high)
    rows = [row for row, _ in typed]
    segment_of = _join_new_words(aligned, rows)

    groups = [
        _Group(row, home, [token for _, token in members])
        for (row, home), members in groupby(
            zip(rows, segment_of, strict=True), key=lambda pair: (pair[0], pair[1].segment)
        )
    ]
    leaders = {
        row: token.segment for row, token in zip(reversed(rows), reversed(aligned), strict=True) if token.segment >= 0
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
            latest = milliseconds(following.start - 0.001) if following else math.inf
            start = max(floor, min(words[0].start, latest))
        key = source.id if first else None
        if key is None or (made and (start, key) <= order(made[-1])):
            key = new_id(made[-1].id or 0)
        leader = old[leaders.get(group.row, group.home)]
        made.append(
            replace(
                source,
                id=key,
                start=start,
                end=max(start, source.end if last else words[-1].end),
                text=" ".join(token.text for token in group.tokens),
                words=words,
                machine_text=machine[at],
                speaker_id=leader.speaker_id,
                speaker_by=leader.speaker_by,
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

    def with_break(left: Segment, right: Segment, wanted: bool) -> Segment:
        return replace(right, paragraph=None if natural_break(left, right) == wanted else wanted)

    if made and before is not None:
        made[0] = with_break(before, made[0], breaks(before, old[0]))
    for at in range(1, len(made)):
        made[at] = with_break(made[at - 1], made[at], rows[at] != rows[at - 1])
    left = made[-1] if made else before
    if after is not None and left is not None:
        following = with_break(left, after, True if made else breaks(old[-1], after))
        return [*made, following] if breaks(left, following) != breaks(left, after) else made
    return made


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
