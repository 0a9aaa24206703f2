"""Everything about a debrief as JSON, for other programs.

Format "fieldscribe-transcript", version 1. The fields are those of `domain`, under the same names, in the same order.
Version 1 may gain fields; a reader ignores those that it does not know. A meaning that changes makes version 2. Where
the sound lies on this computer is left out.
"""

import json
from dataclasses import asdict, replace

from fieldscribe.domain import Transcript

FORMAT = "fieldscribe-transcript"
VERSION = 1


def render(transcript: Transcript) -> bytes:
    """The transcript as JSON, UTF-8. Raises ValueError for a time or figure that is no finite number."""
    recording = transcript.recording
    if recording is not None:
        parts = tuple(replace(part, path="") for part in recording.parts)
        transcript = replace(transcript, recording=replace(recording, parts=parts))
    content = {"format": FORMAT, "version": VERSION, **asdict(transcript)}
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    # Half a surrogate pair has no UTF-8, but Python's escape for it is also JSON's.
    return (text + "\n").encode("utf-8", "backslashreplace")
