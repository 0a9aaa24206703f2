"""Leave out the idle minutes at the ends of a recording: two points on its time line. The sound itself stays whole."""

from collections.abc import Callable

from fieldscribe.domain import Recording
from fieldscribe.errors import NothingToPlay, SpanEmpty
from fieldscribe.library.recordings import recording_of, set_trim
from fieldscribe.workflow.listening import open_sound, waveform
from fieldscribe.workflow.workspace import Workspace

_SHORTEST = 1.0  # s that must remain


def proposed_trim(
    workspace: Workspace, debrief_id: int, cancelled: Callable[[], bool] = lambda: False
) -> tuple[float, float] | None:
    """Where talking begins and ends (s), when a minute or more before or behind it is idle; else None.

    Raises NothingToPlay, Cancelled.
    """
    from fieldscribe.audio.play.waveform import idle_ends

    recording = _recording(workspace, debrief_id)
    return idle_ends(waveform(workspace, recording, open_sound(workspace, recording, cancelled=cancelled), cancelled))


def trim(workspace: Workspace, debrief_id: int, start: float | None, end: float | None) -> Recording:
    """Let the recording count from `start` to `end` (s) only, for playing and for transcribing from now on.

    None for either takes that end of the recording; None for both undoes it. What is transcribed already stays.
    Raises NothingToPlay, and SpanEmpty when nothing would remain.
    """
    recording = _recording(workspace, debrief_id)
    first, last = max(0.0, start or 0.0), recording.duration if end is None else min(end, recording.duration)
    if last - first < _SHORTEST:
        raise SpanEmpty
    whole = first == 0.0 and last == recording.duration
    return set_trim(workspace.library, recording.id, None if whole else (first, last))


def _recording(workspace: Workspace, debrief_id: int) -> Recording:
    recording = recording_of(workspace.library, debrief_id)
    if recording is None or not recording.parts:
        raise NothingToPlay
    return recording
