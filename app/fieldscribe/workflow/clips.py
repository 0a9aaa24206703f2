"""A span of a debrief as a sound file of its own, for a report."""

from pathlib import Path

from fieldscribe.errors import ClipOverSound, NothingToPlay
from fieldscribe.library.recordings import recording_of
from fieldscribe.workflow.listening import open_sound
from fieldscribe.workflow.workspace import Workspace


def write_clip(workspace: Workspace, debrief_id: int, start: float, end: float, target: Path) -> Path:
    """Write the span from `start` to `end` (s) as WAV, MP3 or Opus, by the suffix of `target`.

    It is faded at both ends and as loud as other clips. Raises NothingToPlay, ClipOverSound, SpanEmpty, ClipTooLong,
    ClipFormat, NotWritable, DiskFull, and what reading the sound raises.
    """
    from fieldscribe.audio.play.clips import make_clip

    recording = recording_of(workspace.library, debrief_id)
    if recording is None or not recording.parts:
        raise NothingToPlay
    if any(path.exists() and target.exists() and path.samefile(target) for path in workspace.part_paths(recording)):
        raise ClipOverSound(target.name)
    return make_clip(open_sound(workspace, recording), start, end, target)
