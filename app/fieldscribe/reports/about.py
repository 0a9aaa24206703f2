"""What a reader must know before reading, and how the transcript came about, in sentences."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from fieldscribe.domain import STARTER, LossKind, Recording, RecordingState, Segment, Transcript
from fieldscribe.languages import language_name
from fieldscribe.reports import times
from fieldscribe.reports.attribution import attributions
from fieldscribe.reports.characters import clean_line
from fieldscribe.reports.templates import Share
from fieldscribe.reports.wording import Say
from fieldscribe.sentences import Sentence

TRIAL_NOTICE = Sentence(
    "This text was written by the starter model, which is only there to try the program. "
    "Do not rely on it: add a real Whisper model for real debriefs."
)


def notices(transcript: Transcript, say: Say = str, from_speech: bool = True) -> tuple[str, ...]:
    """What a reader must know before reading; mostly nothing. Without `from_speech` only what the sound lacks."""
    found = list(_about_the_text(transcript, say)) if from_speech else []
    return (*found, *(clean_line(say(sentence)) for sentence in _losses(transcript.recording)))


def _losses(recording: Recording | None) -> Iterator[str]:
    """What the sound of a recording lacks."""
    for loss in recording.losses if recording else ():
        early = loss.kind is LossKind.ENDS_EARLY
        yield Sentence("This recording ends early. {how}", how=loss.sentence) if early else loss.sentence


def _about_the_text(transcript: Transcript, say: Say) -> Iterator[str]:
    if transcript.model == STARTER:
        yield say(TRIAL_NOTICE)
    if not transcript.segments:
        silent = transcript.complete and transcript.recording
        yield say(Sentence("No speech was found.") if silent else Sentence("No transcript yet."))
    elif not transcript.complete:
        reach = max(segment.end for segment in transcript.segments)
        whole = transcript.recording.span[1] if transcript.recording else 0.0
        yield say(
            Sentence(
                "The transcription is not finished. It reaches {reach} of {whole}.",
                reach=times.clock(reach),
                whole=times.clock(whole),
            )
            if whole > reach
            else Sentence("The transcription is not finished. It reaches {reach}.", reach=times.clock(reach))
        )


def about(
    transcript: Transcript, segments: Sequence[Segment], languages: Sequence[str], share: Share, say: Say = str
) -> tuple[str, ...]:
    """How the transcript came about; () without one."""
    if not segments:
        return ()
    return tuple(map(say, _sentences(transcript, segments, languages, share, say)))


def _sentences(
    transcript: Transcript, segments: Sequence[Segment], languages: Sequence[str], share: Share, say: Say
) -> Iterator[str]:
    total = len(segments)
    model = clean_line(transcript.model)
    machine = bool(model) or any(segment.machine_text for segment in segments)
    if model:
        yield Sentence("Written by a computer, with the speech model “{model}”.", model=model)
    elif machine:
        yield Sentence("Written by a computer.")
    if len(languages) > 1:
        yield Sentence("Languages: {languages}.", languages=", ".join(say(language_name(code)) for code in languages))
    yield _how_much(transcript)
    edited = sum(segment.edited for segment in segments)
    if edited:
        yield Sentence("A person changed the words of {n} of {total} passages.", n=edited, total=total)
    elif machine:
        yield Sentence("The words of these passages are as the computer wrote them.")
    named = [by for by in map(attributions(transcript), segments) if by.position is not None]
    guessed = sum(by.machine for by in named)
    if by_person := len(named) - guessed:
        yield Sentence("A person set who speaks in {n} of {total} passages.", n=by_person, total=total)
    if guessed:
        yield Sentence(
            "The computer assigned the speaker in {n} of {total} passages; nobody has confirmed it.",
            n=guessed,
            total=total,
        )
    flagged = sum(bool(segment.flags) for segment in segments)
    if flagged and share is Share.WHOLE:
        yield Sentence("Passages that are marked for listening again: {n} of {total}.", n=flagged, total=total)
    elif flagged:
        yield Sentence("Passages that should be listened to again: {n} of {total}.", n=flagged, total=total)
    for start, at in transcript.recording.continuations if transcript.recording else ():
        yield Sentence(
            "The recording was stopped at {time} and continued on {date}.",
            time=times.clock(start),
            date=times.long_date(_local(at), say),
        )
    if transcript.recording and transcript.recording.state is RecordingState.INTERRUPTED:
        yield Sentence("The recording was interrupted before it was stopped.")


def _local(at: str) -> str:
    """A time (UTC) as the clock on the wall showed it here, to the minute; other text as it is."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%dT%H:%M")
    except ValueError:
        return at


def _how_much(transcript: Transcript) -> Sentence:
    if not transcript.complete:
        return Sentence("Only a part was transcribed so far.")
    if transcript.recording and transcript.recording.trim:
        start, end = map(times.clock, transcript.recording.span)
        return Sentence(
            "The recording was transcribed from {start} to {end}; the rest was left out.", start=start, end=end
        )
    return Sentence("The whole recording was transcribed.")
