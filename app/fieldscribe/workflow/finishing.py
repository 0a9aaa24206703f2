"""Finish: the person says that a debrief may be sent, after a look at what is left to do and at what would go."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from fieldscribe.domain import DOUBTFUL, MomentKind, Transcript
from fieldscribe.errors import BundleTooLarge, DebriefEmpty
from fieldscribe.library import outbox, receivers, transcripts
from fieldscribe.library.receivers import Receiver
from fieldscribe.reports.characters import title_of_file
from fieldscribe.sentences import Sentence
from fieldscribe.wire import bundle, codecs, dictionaries
from fieldscribe.wire.document import Document, decode, encode
from fieldscribe.workflow.payload import Line, document_of, lines_of, words_of
from fieldscribe.workflow.roles import PossibleName, Replaced, possible_names, with_roles
from fieldscribe.workflow.workspace import Workspace


class Check(StrEnum):
    """What may be left to do before a debrief is finished."""

    TITLE_OF_FILE = "title_of_file"
    NOT_COMPLETE = "not_complete"
    UNCERTAIN = "uncertain"
    FLAGGED = "flagged"
    NO_SPEAKER = "no_speaker"
    NO_OWNER = "no_owner"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is left to do: a passage or a moment, and its time (s), or the title."""

    time: float
    segment_id: int | None = None
    moment_id: int | None = None
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class CheckItem:
    """Something left to do, how often (in words or passages), in a sentence; `places` in time order."""

    check: Check
    count: int
    sentence: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SendPreview:
    """What would be sent of a debrief: all of it in `lines`, `words` of the talk, the size in `bytes`.

    `changes_only`: the receiver has an earlier version, and only what differs goes. `replaced` names were replaced by
    roles; `possible` names may still be in it. `receiver` is who gets it, "" as long as nobody is enrolled.
    `names_there`: roles are to be sent, and the receiver has, or may have, an earlier version with names.
    """

    debrief_id: int
    roles: bool
    words: int
    bytes: int
    lines: tuple[Line, ...]
    changes_only: bool
    replaced: tuple[Replaced, ...]
    possible: tuple[PossibleName, ...]
    receiver: str
    names_there: bool = False


def checklist(workspace: Workspace, debrief_id: int) -> tuple[CheckItem, ...]:
    """What is left to do in a debrief, none of which prevents finishing it. Raises DebriefUnknown."""
    return tuple(_items(transcripts.transcript(workspace.library, debrief_id)))


def _items(transcript: Transcript) -> list[CheckItem]:
    segments, moments, recording = transcript.segments, transcript.moments, transcript.recording
    files = [part.original_name for part in recording.parts if part.original_name] if recording else []
    doubtful = [
        (sum(word.probability < DOUBTFUL for word in segment.words), Place(segment.start, segment.id))
        for segment in segments
    ]
    doubtful = [(count, place) for count, place in doubtful if count]
    flagged = [Place(segment.start, segment.id) for segment in segments if segment.flags]
    named = {speaker.id for speaker in transcript.speakers if speaker.name.strip()}
    silent = [Place(segment.start, segment.id) for segment in segments if segment.speaker_id not in named]
    ownerless = [
        Place(moment.time, moment_id=moment.id)
        for moment in moments
        if moment.kind is MomentKind.ACTION and not moment.owner
    ]
    found = []
    if any(title_of_file(file) == transcript.debrief.title for file in files):
        sentence = Sentence("The title is the name of the sound file, and is sent.")
        found.append(CheckItem(Check.TITLE_OF_FILE, 1, sentence, (Place(0.0, in_title=True),)))
    if segments and not transcript.complete:
        sentence = Sentence("Part of the recording is not transcribed yet.")
        found.append(CheckItem(Check.NOT_COMPLETE, 1, sentence, ()))
    if doubtful:
        count = sum(count for count, _ in doubtful)
        sentence = (
            Sentence("One word is uncertain.") if count == 1 else Sentence("{count} words are uncertain.", count=count)
        )
        found.append(CheckItem(Check.UNCERTAIN, count, sentence, tuple(place for _, place in doubtful)))
    for check, places, one, many in (
        (
            Check.FLAGGED,
            flagged,
            Sentence("One passage should be listened to again."),
            Sentence("{count} passages should be listened to again.", count=len(flagged)),
        ),
        (
            Check.NO_SPEAKER,
            silent,
            Sentence("One passage has no speaker."),
            Sentence("{count} passages have no speaker.", count=len(silent)),
        ),
        (
            Check.NO_OWNER,
            ownerless,
            Sentence("One action has no owner."),
            Sentence("{count} actions have no owner.", count=len(ownerless)),
        ),
    ):
        if places:
            found.append(CheckItem(check, len(places), one if len(places) == 1 else many, tuple(places)))
    return found


def preview(workspace: Workspace, debrief_id: int, *, roles: bool = False) -> SendPreview:
    """Exactly what would be sent of a debrief now, and how many bytes that takes.

    Raises DebriefUnknown, BundleTooLarge, and DebriefEmpty for one that is not finished and has nothing to send.
    """
    library = workspace.library
    with library.snapshot():
        transcript = transcripts.transcript(library, debrief_id)
        receiver = receivers.get_receiver(library)
        base = outbox.base(library, receiver.id, debrief_id) if receiver else None
        finished, _ = outbox.finished(library, debrief_id)
        names_there = roles and receiver is not None and outbox.was_sent(library, receiver.id, debrief_id, names=True)
    if not finished:
        _require_content(transcript)
    found = with_roles(transcript) if roles else None
    document = document_to_send(workspace, transcript, roles=roles)
    sent = decode(encode(document))
    assert isinstance(sent, Document)
    return SendPreview(
        debrief_id,
        roles,
        words_of(sent),
        len(trial_bundle(document, receiver, base)),
        tuple(lines_of(sent)),
        base is not None,
        found.replaced if found else (),
        found.possible if found else possible_names(transcript),
        receiver.organisation if receiver else "",
        names_there,
    )


def document_to_send(workspace: Workspace, transcript: Transcript, *, roles: bool) -> Document:
    """The document of a debrief as it is sent: with names or roles, with the model's text where a setting wants it."""
    chosen = with_roles(transcript).transcript if roles else transcript
    return document_of(chosen, machine_text=not roles and bool(workspace.setting("send_machine_text")))


def main_language(document: Document) -> str:
    """The language (Whisper's code) in which most was said, else the one that the person named."""
    often = Counter(passage.language for passage in document.passages if passage.language)
    return often.most_common(1)[0][0] if often else document.language


def trial_bundle(document: Document, receiver: Receiver | None, base: tuple[int, bytes] | None) -> bytes:
    """A bundle of that document with a key of nobody, to see its size. Raises BundleTooLarge."""
    shared = receiver.dictionaries if receiver else dictionaries.KNOWN
    return bundle.seal(
        encode(document),
        device=bytes(8),
        sequence=receiver.sequence + 1 if receiver else 1,
        key=bytes(range(32)),
        base=bundle.Base(*base) if base else None,
        dictionary=dictionaries.newest_of(shared, main_language(document)),
        recipient=receiver.seal_key if receiver else None,
    )


def finish(workspace: Workspace, debrief_id: int, *, roles: bool = False) -> None:
    """Let a debrief be sent, and later changes of it, with roles in place of names where `roles`.

    Nothing is sent by this call. Raises DebriefUnknown, DebriefEmpty, BundleTooLarge.
    """
    transcript = transcripts.transcript(workspace.library, debrief_id)
    _require_content(transcript)
    size = len(encode(document_to_send(workspace, transcript, roles=roles)))
    if size > codecs.MOST_PLAIN:
        raise BundleTooLarge(codecs.MOST_PLAIN // 2**10)
    outbox.finish(workspace.library, debrief_id, roles=roles)


def _require_content(transcript: Transcript) -> None:
    """Raises DebriefEmpty."""
    debrief = transcript.debrief
    if not (transcript.segments or transcript.moments or debrief.notes or debrief.objectives):
        raise DebriefEmpty(debrief.id)


def unfinish(workspace: Workspace, debrief_id: int) -> None:
    """Send nothing of a debrief from now on. What arrived stays where it is. Raises DebriefUnknown."""
    outbox.unfinish(workspace.library, debrief_id)


def is_finished(workspace: Workspace, debrief_id: int) -> tuple[bool, bool]:
    """Whether a debrief may be sent, and whether roles stand in the place of names then. Raises DebriefUnknown."""
    return outbox.finished(workspace.library, debrief_id)
