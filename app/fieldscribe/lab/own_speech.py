"""The debriefs of a library as speech to measure with: what a person has checked is the reference."""

from collections.abc import Iterable, Iterator, Sequence

from fieldscribe.domain import Segment, Transcript
from fieldscribe.errors import NothingToTranscribe, SpeechSetBroken
from fieldscribe.lab.speech_sets import SpeechSet, Utterance
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.debriefs import find_debrief, get_transcript
from fieldscribe.workflow.sound_files import part_paths
from fieldscribe.workflow.workspace import Workspace

_PAUSE = 0.5  # s without words at which an utterance may end
_LONG_ENOUGH = 5.0  # s; shorter ones are joined with the next
_AROUND = 0.2  # s of sound that are kept before and after the words


def checked_debriefs(workspace: Workspace, names: Iterable[str]) -> SpeechSet:
    """The debriefs of these numbers or uids, cut where nobody speaks. The person says that their text is right.

    Speakers are called by their place in the debrief, not by name. Raises DebriefUnknown, NothingToTranscribe,
    SoundBinned, SoundDeleted, and SpeechSetBroken when nothing is written in them.
    """
    found: list[Utterance] = []
    for name in names:
        transcript = get_transcript(workspace, find_debrief(workspace, name).id)
        debrief, recording = transcript.debrief, transcript.recording
        if recording is None or not recording.parts:
            raise NothingToTranscribe(debrief.id)
        sounds = tuple(part_paths(workspace, recording))
        end = recording.duration
        for run in _runs(transcript.segments):
            span = max(0.0, run[0].start - _AROUND), min(end, run[-1].end + _AROUND)
            text = " ".join(segment.text for segment in run)
            language = debrief.language or run[0].language
            groups = {
                "debrief": debrief.uid,
                **({"language": language} if language else {}),
                **_speaker(transcript, run),
            }
            found.append(Utterance(f"{debrief.uid}@{span[0]:.2f}", sounds, text, language, groups, span))
    if not found:
        raise SpeechSetBroken(workspace.folder.library, Sentence("nothing in it says what is spoken"))
    return SpeechSet("debriefs", "debriefs", tuple(found))


def _runs(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Passages that follow each other, up to the next pause."""
    run: list[Segment] = []
    for segment in segments:
        if run and segment.start - run[-1].end >= _PAUSE and run[-1].end - run[0].start >= _LONG_ENOUGH:
            yield run
            run = []
        run.append(segment)
    if run:
        yield run


def _speaker(transcript: Transcript, run: Sequence[Segment]) -> dict[str, str]:
    [*who] = {segment.speaker_id for segment in run}
    position = (
        next((each.position for each in transcript.speakers if each.id == who[0]), None) if len(who) == 1 else None
    )
    return {} if position is None else {"speaker": str(position + 1)}
