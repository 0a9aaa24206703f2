"""The sound of a debrief to listen to: what is played, the waveform, clips, and where it begins and ends.

Our own recordings are played from their files. What was imported is read once, in a child process, into the cache, so
that every second is at the place that the transcript says, whatever the format.
"""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldscribe.domain import Recording
from fieldscribe.editing import TrimChange
from fieldscribe.errors import ClipOverSound, FieldscribeError, NothingToPlay, SpanEmpty
from fieldscribe.library import edits
from fieldscribe.library.recordings import recording_of, set_trim
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.sound_files import part_paths
from fieldscribe.workflow.workspace import Workspace

if TYPE_CHECKING:
    from fieldscribe.audio.play.player import Player as Player
    from fieldscribe.audio.play.sound import Sound

_SHORTEST = 1.0  # s that must remain
_reading = threading.Lock()
"""Two who want to hear the same recording must not read it into the same file. (Other programs have their own.)"""


def open_sound(
    workspace: Workspace,
    recording: Recording,
    progress: Callable[[float], None] = lambda share: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> "Sound":
    """The sound of a recording, ready to be played; `progress` is told the share that is read (0..1).

    Raises what `decode` raises, Cancelled, NothingToPlay.
    """
    from fieldscribe.audio.decode.decoder import decode
    from fieldscribe.audio.play.sound import DecodedSound, RecordedSound
    from fieldscribe.audio.record.writer import RATE

    paths = part_paths(workspace, recording)
    if not any(part.original_name for part in recording.parts):
        return RecordedSound(
            [(path, round(part.duration * RATE)) for path, part in zip(paths, recording.parts, strict=True)]
        )
    copy = _copy(workspace.folder, recording)
    with _reading:
        if not copy.is_file():
            ours = copy.with_name(f"{recording.uid}.{os.getpid()}.listen.s16")
            decode(
                paths,
                ours,
                lambda done, total: progress(min(1.0, done / (total or recording.duration or done or 1.0))),
                should_stop,
                [part.original_name for part in recording.parts],
            )
            with suppress(PermissionError):  # on Windows, when another program has made one meanwhile and reads it
                ours.replace(copy)
    return DecodedSound(copy)


def player(
    sound: "Sound",
    on_position: Callable[[float], None],
    on_end: Callable[[], None],
    on_error: Callable[[FieldscribeError], None],
    span: tuple[float, float] | None = None,
) -> "Player":
    """A player of that sound, or of its `span` (s); its callbacks are called from a thread of its own."""
    from fieldscribe.audio.play.player import Player as Player

    return Player(sound, on_position, on_end, on_error, span=span)


def waveform(
    workspace: Workspace, recording: Recording, sound: "Sound", should_stop: Callable[[], bool] = lambda: False
) -> Any:
    """The peaks of a recording (`audio.waveform.Peaks`), computed once and kept. Raises Cancelled, NothingToPlay."""
    from fieldscribe.audio.play.waveform import cached_peaks

    return cached_peaks(sound, workspace.folder.cache / f"{recording.uid}.peaks.npy", should_stop=should_stop)


def drawn(peaks: Any, start: float, end: float, width: int) -> list[tuple[float, float]]:
    """The waveform of a span (s), `width` pairs of lowest and highest value, -1 to 1."""
    from fieldscribe.audio.play.waveform import overview

    return [(float(low), float(high)) for low, high in overview(peaks, start, end, width)]


def write_clip(workspace: Workspace, debrief_id: int, start: float, end: float, target: Path) -> Path:
    """Write the span from `start` to `end` (s) as WAV, MP3 or Opus, by the suffix of `target`.

    It is faded at both ends and as loud as other clips. Raises NothingToPlay, ClipOverSound, ClipOverFile, SpanEmpty,
    ClipTooLong, ClipFormat, NotWritable, DiskFull, and what reading the sound raises.
    """
    from fieldscribe.audio.play.clips import make_clip

    recording = _recording(workspace, debrief_id)
    _spare_sound(workspace, recording, target)
    return make_clip(open_sound(workspace, recording), start, end, target)


def save_sound(workspace: Workspace, debrief_id: int, target: Path) -> Path:
    """Write all of the sound of a debrief as WAV, MP3 or Opus, by the suffix of `target`; it is not changed.

    Raises NothingToPlay, ClipOverSound, ClipOverFile, ClipFormat, NotWritable, DiskFull, and what reading raises.
    """
    from fieldscribe.audio.play.clips import write_whole

    recording = _recording(workspace, debrief_id)
    _spare_sound(workspace, recording, target)
    return write_whole(open_sound(workspace, recording), target)


def proposed_trim(
    workspace: Workspace, debrief_id: int, should_stop: Callable[[], bool] = lambda: False
) -> tuple[float, float] | None:
    """Where talking begins and ends (s), when a minute or more before or behind it is idle; else None.

    Raises NothingToPlay, Cancelled.
    """
    from fieldscribe.audio.play.waveform import idle_ends

    recording = _recording(workspace, debrief_id)
    return idle_ends(
        waveform(workspace, recording, open_sound(workspace, recording, should_stop=should_stop), should_stop)
    )


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
    with workspace.library.atomic():
        trimmed = set_trim(workspace.library, recording.id, None if whole else (first, last))
        edits.add_step(workspace.library, debrief_id, TrimChange(recording.trim, trimmed.trim))
        return trimmed


def _recording(workspace: Workspace, debrief_id: int) -> Recording:
    recording = recording_of(workspace.library, debrief_id)
    if recording is None or not recording.parts:
        raise NothingToPlay
    return recording


def _spare_sound(workspace: Workspace, recording: Recording, target: Path) -> None:
    """Raise ClipOverSound where `target` is a sound file of the debrief itself."""
    if any(path.exists() and target.exists() and path.samefile(target) for path in part_paths(workspace, recording)):
        raise ClipOverSound(target.name)


def _copy(folder: DataFolder, recording: Recording) -> Path:
    """Beside the one that the transcription makes and deletes: on Windows an open file cannot be deleted."""
    return folder.cache / f"{recording.uid}.listen.s16"
