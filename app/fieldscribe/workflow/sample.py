"""The sample debrief that comes with the program, as a debrief is when its facilitator has done all the work on it.

`assets/sample-debrief.toml` holds what a person would have filled in: details, people, who speaks when, moments. Who
speaks is laid over the passages when they have been transcribed, whichever model wrote them.
"""

import tomllib
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any, Unpack

from fieldscribe.domain import Moment, MomentKind, Participant, Recording, Segment
from fieldscribe.library import moments, speakers, transcripts
from fieldscribe.library.debriefs import Details
from fieldscribe.paths import bundled
from fieldscribe.workflow.events import Emit, ignore
from fieldscribe.workflow.importing import Imported, import_one
from fieldscribe.workflow.workspace import Workspace


def add_sample(
    workspace: Workspace, emit: Emit = ignore, *, link: bool | None = None, **details: Unpack[Details]
) -> Imported:
    """Import the sample with all that is known of it; `details` replace those of the file. It is not transcribed yet.

    The sample that is in the library already stays as it is. Raises as `importing.import_one` does.
    """
    plan = _plan()
    given: Details = dict(plan["details"])  # type: ignore[assignment]
    given["participants"] = tuple(Participant(each["role"], each["name"]) for each in plan["participants"])
    given.update(details)
    imported = import_one(workspace, bundled("assets", "sample-debrief.flac"), emit, link=link, **given)
    if not imported.known:
        with workspace.library.atomic():
            for moment in _moments(plan["moments"], date.fromisoformat(str(given["date"])[:10])):
                moments.add_moment(workspace.library, imported.debrief.id, moment)
    return imported


def assign_speakers(workspace: Workspace, recording: Recording) -> None:
    """Assign the speakers of the sample, unless a person has begun to; other recordings are left alone."""
    plan = _plan()
    if [part.sha256 for part in recording.parts] != [plan["sha256"]]:
        return
    library = workspace.library
    with library.atomic():
        if speakers.speakers(library, recording.debrief_id):
            return
        segments = transcripts.transcript(library, recording.debrief_id).segments
        for name, spoken in _by_speaker(segments, plan["turns"]).items():
            speaker = speakers.add_speaker(library, recording.debrief_id, name)
            speakers.assign_speaker(library, spoken, speaker.id)


def _by_speaker(segments: Iterable[Segment], turns: dict[str, list[float]]) -> dict[str, list[int]]:
    """The ids of the passages of each speaker: who has the turn in the middle of a passage speaks it."""
    order = sorted((start, name) for name, starts in turns.items() for start in starts)
    begins = [start for start, _ in order]
    found: dict[str, list[int]] = {name: [] for name in turns}
    for segment in segments:
        if segment.id is not None:
            at = bisect_right(begins, (segment.start + segment.end) / 2) - 1
            found[order[max(0, at)][1]].append(segment.id)
    return found


def _moments(planned: Iterable[dict[str, Any]], day: date) -> Iterable[Moment]:
    for each in planned:
        due = (day + timedelta(days=each["due_days"])).isoformat() if "due_days" in each else ""
        yield Moment(each["time"], MomentKind(each["kind"]), each["text"], each.get("owner", ""), due)


@cache
def _plan() -> dict[str, Any]:
    return tomllib.loads(bundled("assets", "sample-debrief.toml").read_text(encoding="utf-8"))
