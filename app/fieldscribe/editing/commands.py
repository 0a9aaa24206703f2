"""What a person does to segments and speakers, beside typing."""

from collections.abc import Iterable
from dataclasses import replace

from fieldscribe.domain import Speaker, SpeakerBy
from fieldscribe.editing.changes import Change, Document, EditKind, changed, new_id
from fieldscribe.editing.words import align_words, tokens


def assign_speaker(document: Document, ids: Iterable[int | None], speaker_id: int | None) -> Change | None:
    """Assigns the segments to a speaker, or to nobody."""
    chosen = set(ids)
    old = [segment for segment in document.segments if segment.id in chosen]
    by = None if speaker_id is None else SpeakerBy.PERSON
    return changed(EditKind.SPEAKER, old, [replace(one, speaker_id=speaker_id, speaker_by=by) for one in old])


def delete(document: Document, ids: Iterable[int | None]) -> Change | None:
    """Removes the segments."""
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
            laid = align_words(tokens(segment), texts, least, max(least, most))
            now = replace(segment, text=" ".join(texts), words=tuple(word for each in laid for word in each.words))
            old.append(segment)
            new.append(now)
        low = max([low, *(word.start for word in now.words[-1:])])
    return changed(EditKind.MACHINE_TEXT, old, new)


def add_speaker(document: Document, name: str) -> Change:
    """A new speaker at the end of the list."""
    position = max((speaker.position for speaker in document.speakers), default=-1) + 1
    key = new_id()
    return Change(EditKind.ADD_SPEAKER, speakers_added=(Speaker(key, name.strip(), position, f"{key:x}"),))


def rename_speaker(document: Document, speaker_id: int, name: str) -> Change | None:
    """Another name for a speaker, everywhere; None when nothing changes or the name is empty."""
    old = next(speaker for speaker in document.speakers if speaker.id == speaker_id)
    if not name.strip() or name.strip() == old.name:
        return None
    new = replace(old, name=name.strip())
    return Change(EditKind.RENAME_SPEAKER, speakers_removed=(old,), speakers_added=(new,))


def merge_speakers(document: Document, gone_id: int, kept_id: int) -> Change:
    """Assigns all segments of one speaker to another, and removes the first."""
    gone = next(speaker for speaker in document.speakers if speaker.id == gone_id)
    old = tuple(segment for segment in document.segments if segment.speaker_id == gone_id)
    new = tuple(replace(segment, speaker_id=kept_id, speaker_by=SpeakerBy.PERSON) for segment in old)
    return Change(EditKind.MERGE_SPEAKERS, old, new, speakers_removed=(gone,))
