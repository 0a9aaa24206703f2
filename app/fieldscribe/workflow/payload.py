"""A debrief as the document that is sent, and that document as a person reads it: what leaves the computer.

No sound, no file name, no word-by-word times; the model's own text only where a setting says so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from fieldscribe.domain import Moment, MomentKind, Segment, SpeakerBy, Transcript
from fieldscribe.sentences import Sentence
from fieldscribe.times import clock
from fieldscribe.wire.document import STEPS, Continuation, Document, Loss, Mark, Passage

_KEY_WIDTHS = (8, 32)  # digits; 8 do not suffice in one debrief of a million, and then all keys change
_KINDS = {
    MomentKind.PLUS: Sentence("Went well"),
    MomentKind.DELTA: Sentence("To change"),
    MomentKind.ACTION: Sentence("Action"),
    MomentKind.QUOTE: Sentence("Quote"),
    MomentKind.QUESTION: Sentence("Question"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of what is sent: what it is ("" for what stands for itself), and its text."""

    label: str
    text: str


def document_of(transcript: Transcript, *, machine_text: bool = False) -> Document:
    """What is sent of a debrief. Times are rounded to tenths of a second, confidences to 5 %."""
    debrief, recording = transcript.debrief, transcript.recording
    named = [speaker for speaker in transcript.speakers if speaker.name.strip()]
    places = {speaker.id: place for place, speaker in enumerate(named)}
    segments = sorted((each for each in transcript.segments if each.text.strip()), key=lambda each: each.start)
    return Document(
        uid=debrief.uid,
        revision=debrief.revision,
        title=debrief.title,
        date=debrief.date,
        date_from_file=debrief.date_from_file,
        site=debrief.site,
        programme=debrief.programme,
        scenario=debrief.scenario,
        facilitator=debrief.facilitator,
        language=debrief.language,
        objectives=debrief.objectives,
        notes=debrief.notes,
        participants=debrief.participants,
        fields=debrief.fields,
        speakers=tuple(speaker.name for speaker in named),
        passages=tuple(_passage(segment, places, machine_text) for segment in segments),
        moments=tuple(_marks(transcript.moments)),
        duration=_tenths(recording.duration) if recording else 0,
        losses=tuple(
            Loss(loss.kind, _tenths(loss.at), None if loss.seconds is None else _tenths(loss.seconds))
            for loss in (recording.losses if recording else ())
        ),
        continuations=tuple(
            Continuation(_tenths(at), when) for at, when in (recording.continuations if recording else ())
        ),
        model=transcript.model,
        complete=transcript.complete,
    )


def words_of(document: Document) -> int:
    """How many words of the talk are in it."""
    return sum(len(passage.text.split()) for passage in document.passages)


def lines_of(document: Document) -> Iterator[Line]:
    """All that a document says, as a person reads it."""
    for label, value in (
        (Sentence("Title"), document.title),
        (Sentence("Date"), document.date.replace("T", " ")),
        (Sentence("Site"), document.site),
        (Sentence("Programme"), document.programme),
        (Sentence("Scenario"), document.scenario),
        (Sentence("Facilitator"), document.facilitator),
        (Sentence("Language"), document.language),
        (Sentence("Objectives"), document.objectives),
        (Sentence("Notes"), document.notes),
    ):
        if value:
            yield Line(label, value)
    for person in document.participants:
        yield Line(Sentence("Participant"), f"{person.role}: {person.name}" if person.name else person.role)
    for field in document.fields:
        yield Line(field.name, field.value)
    for mark in document.moments:
        said = " · ".join(part for part in (mark.text, mark.owner, mark.due) if part)
        yield Line(_KINDS[mark.kind], f"{clock(mark.time / 10)} {said}".strip())
    for passage in document.passages:
        speaker = "" if passage.speaker is None else document.speakers[passage.speaker]
        if passage.speaker_by is SpeakerBy.MACHINE:
            speaker = Sentence("{name} (assigned by the computer)", name=speaker)
        yield Line(clock(passage.start / 10), f"{speaker}: {passage.text}" if speaker else passage.text)
        if passage.machine_text is not None:
            yield Line(Sentence("The model wrote"), passage.machine_text)
    for loss in document.losses:
        yield Line(Sentence("Sound is missing at"), clock(loss.at / 10))
    for each in document.continuations:
        yield Line(Sentence("Recording continued at"), f"{clock(each.at / 10)} ({each.when})")
    if document.duration:
        yield Line(Sentence("Length of the recording"), clock(document.duration / 10))
    if document.model:
        yield Line(Sentence("Model"), document.model)


def _passage(segment: Segment, places: dict[int, int], machine_text: bool) -> Passage:
    start, end = _tenths(segment.start), _tenths(segment.end)
    place = None if segment.speaker_id is None else places.get(segment.speaker_id)
    sure = [word.probability for word in segment.words]
    return Passage(
        start,
        max(start, end),
        segment.text,
        speaker=place,
        speaker_by=None if place is None else segment.speaker_by or SpeakerBy.PERSON,
        confidence=round(sum(sure) / len(sure) * STEPS) if sure and not segment.edited else None,
        edited=segment.edited,
        machine_text=segment.machine_text if machine_text and segment.edited else None,
        language=segment.language,
        flags=segment.flags,
        paragraph=segment.paragraph,
    )


def _marks(moments: Sequence[Moment]) -> Iterator[Mark]:
    """The moments with keys as short as they may be: the beginnings of their uids."""
    uids = [
        moment.uid if re.fullmatch("[0-9a-f]{32}", moment.uid) else sha256(moment.uid.encode()).hexdigest()
        for moment in moments
    ]
    width = next((width for width in _KEY_WIDTHS if len({uid[:width] for uid in uids}) == len(uids)), _KEY_WIDTHS[-1])
    for uid, moment in zip(uids, moments, strict=True):
        yield Mark(uid[:width], _tenths(moment.time), moment.kind, moment.text, moment.owner, moment.due)


def _tenths(seconds: float) -> int:
    return max(0, round(seconds * 10))
