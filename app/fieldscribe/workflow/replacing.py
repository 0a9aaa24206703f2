"""Replace a text in many debriefs: shown before anything is written, listed afterwards, and undone as a whole."""

from collections.abc import Collection
from dataclasses import dataclass

from fieldscribe.editing import Document, Found, find, paragraphs, replace_found, text_of
from fieldscribe.errors import DebriefUnknown, TextChangedSince
from fieldscribe.library import debriefs, edits, replacements
from fieldscribe.library.recordings import recording_of
from fieldscribe.library.replacements import Replacement as Replacement
from fieldscribe.library.speakers import speakers
from fieldscribe.library.transcripts import segments
from fieldscribe.workflow.workspace import Workspace

_EXCERPTS = 3
_CONTEXT = 40  # characters before and after a place


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A match with the text around it; `start` (s) is where its paragraph begins."""

    start: float
    before: str
    found: str
    after: str


@dataclass(frozen=True, slots=True)
class FoundIn:
    """A debrief that holds the text: in how many places, with the first few of them."""

    debrief_id: int
    title: str
    date: str
    count: int
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """The result: the number of replacements by debrief, and the debriefs that another program changed meanwhile.

    `replacement` is None when nothing was found.
    """

    replacement: Replacement | None
    counts: dict[int, int]
    skipped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplacementUndone:
    """The debriefs in which a replacement was taken back, and those whose text was changed there since and stays."""

    undone: tuple[int, ...]
    skipped: tuple[int, ...]


def find_everywhere(workspace: Workspace, wanted: str, match_case: bool = False) -> tuple[FoundIn, ...]:
    """Every debrief outside the bin whose text holds `wanted`, the latest first. Nothing is written."""
    found = []
    for summary in debriefs.list_debriefs(workspace.library):
        document = _document(workspace, summary.id) if summary.segments else Document()
        if places := find(document, wanted, match_case):
            excerpts = tuple(_excerpt(document, place) for place in places[:_EXCERPTS])
            found.append(FoundIn(summary.id, summary.title, summary.date, len(places), excerpts))
    return tuple(found)


def replace_everywhere(
    workspace: Workspace,
    wanted: str,
    by: str,
    match_case: bool = False,
    debrief_ids: Collection[int] | None = None,
) -> Replaced:
    """Replace a text in these debriefs (None: in all): one step of the history of each, and one replacement in all.

    It is undone by `undo_replacement`, or by `undo` in a single debrief.
    """
    library = workspace.library
    ids = [summary.id for summary in debriefs.list_debriefs(library) if summary.segments]
    made: Replacement | None = None
    counts: dict[int, int] = {}
    skipped = []
    for debrief_id in ids if debrief_ids is None else [number for number in ids if number in debrief_ids]:
        document = _document(workspace, debrief_id)
        places = find(document, wanted, match_case)
        change = replace_found(document, places, by)
        if change is None:
            continue
        try:
            with library.atomic():
                made = made or replacements.add_replacement(library, wanted, by)
                edits.save_change(library, debrief_id, change, replacement_id=made.id)
        except TextChangedSince:
            skipped.append(debrief_id)
        else:
            counts[debrief_id] = len(places)
    return Replaced(made if counts else None, counts, tuple(skipped))


def list_replacements(workspace: Workspace) -> list[Replacement]:
    """The replacements that can still be undone in some debrief, the latest first."""
    return [made for made in replacements.list_replacements(workspace.library) if made.debrief_ids]


def undo_replacement(workspace: Workspace, replacement_id: int) -> ReplacementUndone:
    """Undo a replacement in all debriefs where it stands; words that were changed since stay."""
    library = workspace.library
    undone, skipped = [], []
    for debrief_id, line in edits.lines_of_replacement(library, replacement_id).items():
        if line is None:
            continue
        try:
            edits.undo_line(library, debrief_id, line)
        except TextChangedSince:
            skipped.append(debrief_id)
        else:
            undone.append(debrief_id)
    return ReplacementUndone(tuple(undone), tuple(skipped))


def _document(workspace: Workspace, debrief_id: int) -> Document:
    library = workspace.library
    with library.snapshot():
        recording = recording_of(library, debrief_id)
        if recording is None:
            raise DebriefUnknown(debrief_id)
        return Document(segments(library, recording.id), tuple(speakers(library, debrief_id)))


def _excerpt(document: Document, place: Found) -> Excerpt:
    first, end = paragraphs(document.segments)[place.paragraph]
    text = text_of(document.segments[first:end])
    before, after = text[: place.start], text[place.end :]
    return Excerpt(
        document.segments[first].start,
        ("…" if len(before) > _CONTEXT else "") + before[-_CONTEXT:],
        text[place.start : place.end],
        after[:_CONTEXT] + ("…" if len(after) > _CONTEXT else ""),
    )
