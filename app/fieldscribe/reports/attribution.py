"""Who a passage is attributed to, as documents print it. Nobody is ever named whom nobody assigned."""

from collections.abc import Callable
from dataclasses import dataclass

from fieldscribe.domain import Segment, SpeakerBy, Transcript
from fieldscribe.reports.characters import clean_line
from fieldscribe.reports.wording import Say
from fieldscribe.sentences import Sentence

UNIDENTIFIED = Sentence("Unidentified speaker")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker as a label. `position` gives the colour; it is None where nobody is assigned.

    `label` is "" only in a debrief in which no passage has a speaker: there is nobody to be confused with. `machine`:
    no person has assigned the speaker or confirmed it, and the label says so.
    """

    label: str = ""
    position: int | None = None
    machine: bool = False


def attributions(transcript: Transcript, say: Say = str) -> Callable[[Segment], Attribution]:
    """A function from a segment to its attribution. A speaker without a name counts as nobody.

    As soon as one passage of the debrief has a speaker, those without are labelled `UNIDENTIFIED` (in the words of
    `say`): a reader takes a passage without a label for the words of whoever was named last.
    """
    known = {
        speaker.id: (Attribution(name, speaker.position), Attribution(_by_machine(name, say), speaker.position, True))
        for speaker in transcript.speakers
        if (name := clean_line(speaker.name))
    }
    assigned = any(segment.speaker_id in known for segment in transcript.segments)
    nobody = Attribution(say(UNIDENTIFIED) if assigned else "")

    def who(segment: Segment) -> Attribution:
        if segment.speaker_id is None or segment.speaker_id not in known:
            return nobody
        return known[segment.speaker_id][segment.speaker_by is SpeakerBy.MACHINE]

    return who


def _by_machine(name: str, say: Say) -> str:
    return say(Sentence("{name} (assigned by the computer)", name=name))
