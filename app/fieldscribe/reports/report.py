"""A debrief as a report, before it takes a file format: letterhead, details, sections, turns, how the text came about.

A template says what of it, in which order. HTML, DOCX, Markdown and plain text all show this one report, so that they
say the same in the same order. Every text in it is clean (`characters`); what has no content is not there.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from fieldscribe.domain import STARTER, Debrief, Moment, MomentKind, RecordingState, Segment, Transcript
from fieldscribe.languages import language_name
from fieldscribe.reports import times
from fieldscribe.reports.characters import clean_line, clean_lines, shorten
from fieldscribe.reports.letterhead import PLAIN, Letterhead, Logo
from fieldscribe.reports.paragraphs import Turn, in_time_order, turns
from fieldscribe.reports.templates import Planned, Share, Template, bundled_templates

UNTITLED = "Debrief"
TRIAL_NOTICE = (
    "This text was written by the starter model, which is only there to try the program. "
    "Do not rely on it: add a real Whisper model for real debriefs."
)
CHECK = "Please listen to this again."
_PASSAGE_WORDS = 40
_NEAR = 30.0  # s between a mark and the words that it may be about
_BULLET = re.compile(r"^(?:[-*+•·–]|\d{1,2}[.)])\s+")


class Layout(StrEnum):
    """How the items of a section are set."""

    POINTS = "points"
    ACTIONS = "actions"
    QUOTES = "quotes"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a section. `time` in seconds; `spoken` when the text is taken from what was said."""

    text: str
    time: float | None = None
    speaker: str = ""
    spoken: bool = False
    owner: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report with a heading; `key` is the same in every language. `beside`: see `Report.rows`."""

    key: str
    heading: str
    layout: Layout
    items: tuple[Item, ...]
    beside: bool = False


_MARKS = {
    "plus": (MomentKind.PLUS, Layout.POINTS),
    "delta": (MomentKind.DELTA, Layout.POINTS),
    "actions": (MomentKind.ACTION, Layout.ACTIONS),
    "questions": (MomentKind.QUESTION, Layout.POINTS),
    "quotes": (MomentKind.QUOTE, Layout.QUOTES),
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a document shows, in order. `details` are labels with one or more lines; `language` is the main one.

    `turns` stand under `turns_heading`; `footer` is the line at the foot of every page.
    """

    title: str
    under_title: str
    date: str
    details: tuple[tuple[str, tuple[str, ...]], ...]
    notices: tuple[str, ...]
    sections: tuple[Section, ...]
    turns: tuple[Turn, ...]
    about: tuple[str, ...]
    language: str
    long_clock: bool
    turns_heading: str = "Transcript"
    organisation: str = ""
    logo: Logo | None = None
    footer: str = ""

    @property
    def rows(self) -> tuple[tuple[Section, ...], ...]:
        """The sections in order; two that are to stand side by side come together."""
        rows: list[tuple[Section, ...]] = []
        for section in self.sections:
            before = rows[-1] if rows else ()
            if section.beside and len(before) == 1 and before[0].layout is section.layout is Layout.POINTS:
                rows[-1] = (*before, section)
            else:
                rows.append((section,))
        return tuple(rows)

    def clock(self, seconds: float) -> str:
        """A time mark, equally long throughout the report."""
        return times.clock(seconds, long=self.long_clock)


def build(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> Report:
    """The report of a debrief by a template, the full record unless one is given."""
    template = template or bundled_templates()[0]
    debrief = transcript.debrief
    segments = in_time_order(transcript.segments)
    languages = _languages(segments)
    date = times.long_date(clean_line(debrief.date))
    sections = _sections(transcript, segments, template.sections)
    from_speech = template.transcript is not Share.NONE or any(item.spoken for it in sections for item in it.items)
    return Report(
        title=clean_line(debrief.title) or UNTITLED,
        under_title=" · ".join(part for part in (date, clean_line(debrief.site)) if part),
        date=date,
        details=_details(transcript, languages, template.details),
        notices=notices(transcript) if from_speech else (),
        sections=sections,
        turns=_turns(transcript, segments, template.transcript),
        about=_about(transcript, segments, languages, template.transcript) if from_speech else (),
        language=languages[0] if languages else clean_line(debrief.language),
        long_clock=_reach(transcript) >= 3600,
        turns_heading="Transcript" if template.transcript is Share.WHOLE else "Marked passages",
        organisation=clean_line(letterhead.organisation),
        logo=letterhead.logo,
        footer=clean_line(letterhead.footer),
    )


def notices(transcript: Transcript) -> tuple[str, ...]:
    """What a reader must know before reading, in sentences; mostly nothing."""
    found = []
    if transcript.model == STARTER:
        found.append(TRIAL_NOTICE)
    if not transcript.segments:
        found.append("No speech was found." if transcript.complete and transcript.recording else "No transcript yet.")
    elif not transcript.complete:
        reach = max(segment.end for segment in transcript.segments)
        whole = transcript.recording.span[1] if transcript.recording else 0.0
        of = f" of {times.clock(whole)}" if whole > reach else ""
        found.append(f"The transcription is not finished. It reaches {times.clock(reach)}{of}.")
    return tuple(found)


def _reach(transcript: Transcript) -> float:
    """The latest time that the report may show, in seconds."""
    ends = [segment.end for segment in transcript.segments] + [moment.time for moment in transcript.moments]
    return max([transcript.recording.span[1] if transcript.recording else 0.0, *ends])


def _languages(segments: list[Segment]) -> tuple[str, ...]:
    """Language codes of the transcript, the one with most text first."""
    amount: Counter[str] = Counter()
    for segment in segments:
        if code := clean_line(segment.language):
            amount[code] += len(segment.text)
    return tuple(code for code, _ in amount.most_common())


def _details(
    transcript: Transcript, languages: tuple[str, ...], wanted: tuple[str, ...]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    debrief = transcript.debrief
    start, end = transcript.recording.span if transcript.recording else (0.0, 0.0)
    spoken = languages or ((clean_line(debrief.language),) if clean_line(debrief.language) else ())
    known = {
        "programme": ("Programme", (clean_line(debrief.programme),)),
        "scenario": ("Scenario", (clean_line(debrief.scenario),)),
        "facilitator": ("Facilitator", (clean_line(debrief.facilitator),)),
        "participants": ("Participants", _participants(debrief)),
        "length": ("Length", (times.length(end - start) if end > start else "",)),
        "language": (
            "Language" if len(spoken) < 2 else "Languages",
            (", ".join(language_name(code) for code in spoken),),
        ),
    }
    own = [(clean_line(field.name), (clean_line(field.value),)) for field in debrief.fields]
    rows = [row for key in wanted for row in (own if key == "fields" else [known[key]])]
    return tuple((label, lines) for label, lines in rows if label and any(lines))


def _participants(debrief: Debrief) -> tuple[str, ...]:
    """One line per role: "Midwife: Amina, Neema", "Nurse: 2" where nobody is named."""
    roles: dict[str, list[str]] = {}
    for participant in debrief.participants:
        role, name = clean_line(participant.role), clean_line(participant.name)
        if role or name:
            roles.setdefault(role, []).append(name)
    lines = []
    for role, people in roles.items():
        names = [name for name in people if name]
        unnamed = len(people) - len(names)
        if unnamed and names:
            names.append(f"{unnamed} more")
        who = ", ".join(names) or (str(unnamed) if unnamed > 1 else "")
        lines.append(f"{role}: {who}" if role and who else role or who)
    return tuple(line for line in lines if line)


def _sections(transcript: Transcript, segments: list[Segment], wanted: tuple[Planned, ...]) -> tuple[Section, ...]:
    starts = [segment.start for segment in segments]
    notes = _notes(transcript.debrief.notes, [planned.part for planned in wanted])

    def section(planned: Planned) -> Section:
        if planned.shows == "notes":
            return Section(planned.shows, planned.heading, Layout.TEXT, tuple(map(Item, notes.get(planned.part, ()))))
        if planned.shows == "objectives":
            lines = (_BULLET.sub("", line, count=1) for line in clean_lines(transcript.debrief.objectives))
            items = tuple(Item(line) for line in lines if line)
            return Section(planned.shows, planned.heading, Layout.POINTS, items, planned.beside)
        kind, layout = _MARKS[planned.shows]
        of_kind = sorted((moment for moment in transcript.moments if moment.kind == kind), key=lambda it: it.time)
        places = (_passage(segments, starts, moment.time) for moment in of_kind)
        said = (None if at is None else segments[at] for at in places)
        items = tuple(_item(transcript, *each) for each in zip(of_kind, said, strict=True))
        return Section(planned.shows, planned.heading, layout, items, planned.beside)

    return tuple(made for made in map(section, wanted) if made.items)


def _notes(notes: str, parts: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], list[str]]:
    """The lines of the notes by the part that they stand in, () for the rest. See `templates.Planned`."""
    names = {name.casefold(): part for part in parts for name in part}
    found: dict[tuple[str, ...], list[str]] = {}
    current: tuple[str, ...] = ()
    for line in clean_lines(notes):
        head, _, rest = line.lstrip("#* ").partition(":")
        part = names.get(head.strip("* ").casefold())
        if part is None:
            found.setdefault(current, []).append(line)
            continue
        current = part
        if text := rest.strip("* "):
            found.setdefault(current, []).append(text)
    return found


def _passage(segments: list[Segment], starts: list[float], time: float) -> int | None:
    """Which of the segments was being said at a mark, or shortly before it; the first one for a mark before it."""
    at = max(0, bisect_right(starts, time) - 1)
    near = bool(segments) and segments[at].start - _NEAR <= time <= segments[at].end + _NEAR
    return at if near else None


def _turns(transcript: Transcript, segments: list[Segment], share: Share) -> tuple[Turn, ...]:
    """The turns that the report carries. Marked passages with others between them never become one turn."""
    if share is Share.WHOLE:
        return turns(transcript)
    kept: set[int | None] = set()
    if share is Share.MARKED:
        starts = [segment.start for segment in segments]
        kept = {_passage(segments, starts, moment.time) for moment in transcript.moments}
    runs = [tuple(run) for marked, run in groupby(enumerate(segments), lambda each: each[0] in kept) if marked]
    return tuple(
        turn for run in runs for turn in turns(replace(transcript, segments=tuple(segment for _, segment in run)))
    )


def _item(transcript: Transcript, moment: Moment, passage: Segment | None) -> Item:
    """A mark with its own text, else with the passage at that time, so that a mark made in a hurry still speaks."""
    text = clean_line(moment.text)
    said = clean_line(passage.text) if passage else ""
    quoted = not text or moment.kind is MomentKind.QUOTE
    # A mark is made a little after the words; we name the speaker only when these are the words.
    same = bool(passage) and (not text or text.casefold() in said.casefold())
    return Item(
        text=text
        or (said if moment.kind is MomentKind.QUOTE else shorten(said, _PASSAGE_WORDS))
        or "Marked, no words.",
        time=moment.time,
        speaker=clean_line(transcript.speaker_name(passage)) if passage and quoted and same else "",
        spoken=quoted and bool(text or said),
        owner=clean_line(moment.owner),
        due=times.long_date(clean_line(moment.due)),
    )


def _about(
    transcript: Transcript, segments: list[Segment], languages: tuple[str, ...], share: Share
) -> tuple[str, ...]:
    """How the transcript came about, in sentences."""
    if not segments:
        return ()
    model = clean_line(transcript.model)
    written = any(segment.machine_text for segment in segments)
    by = f"by a computer, with the speech model “{model}”" if model else "by a computer"
    edited = sum(segment.edited for segment in segments)
    flagged = sum(bool(segment.flags) for segment in segments)
    of_all = f"of {len(segments)} passage{'s' if len(segments) > 1 else ''}"
    marked = "" if share is not Share.WHOLE else "; it is marked" if flagged == 1 else "; they are marked"
    sentences = [
        f"Written {by}." if written or model else "",
        f"Languages: {', '.join(language_name(code) for code in languages)}." if len(languages) > 1 else "",
        _how_much(transcript),
        f"A person changed {edited} {of_all}." if edited else "No passage was changed by a person.",
        f"{flagged} {of_all} should be listened to again{marked}." if flagged else "",
    ]
    if recording := transcript.recording:
        if recording.state is RecordingState.INTERRUPTED:
            sentences.append("The recording was interrupted before it was stopped.")
        if any(part.bad_packets for part in recording.parts):
            sentences.append("Some of the sound was damaged and could not be read; words may be missing there.")
    return tuple(sentence for sentence in sentences if sentence)


def _how_much(transcript: Transcript) -> str:
    if not transcript.complete:
        return "Only a part was transcribed so far."
    if transcript.recording and transcript.recording.trim:
        start, end = map(times.clock, transcript.recording.span)
        return f"The recording was transcribed from {start} to {end}; the rest was left out."
    return "The whole recording was transcribed."
