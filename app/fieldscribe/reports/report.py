"""A debrief as a report, before it takes a file format: letterhead, details, sections, turns, how the text came about.

A template says what of it, in which order. HTML, DOCX, Markdown and plain text all show this one report, so that they
say the same in the same order. Every text in it is clean (`characters`); what has no content is not there.
"""

from collections import Counter
from dataclasses import dataclass

from fieldscribe.domain import Debrief, MomentKind, Segment, Transcript
from fieldscribe.languages import language_name
from fieldscribe.reports import times
from fieldscribe.reports.about import about, notices
from fieldscribe.reports.characters import clean_line
from fieldscribe.reports.letterhead import PLAIN, Letterhead, Logo
from fieldscribe.reports.paragraphs import Turn, in_time_order, marked_turns, turns
from fieldscribe.reports.sections import Layout, Section, marked, sections
from fieldscribe.reports.templates import FULL, Share, Template, bundled_templates
from fieldscribe.reports.wording import Say, wording
from fieldscribe.sentences import Sentence

UNTITLED = Sentence("Debrief")
ABOUT = Sentence("About this transcript")
PAGE_OF = Sentence("Page # of ##")
"""The number of a page, and of how many."""
BLANK = "_" * 12
"""Room to write a name or a date by hand."""
CHECK = Sentence("Please listen to this again.")
_KINDS = {
    MomentKind.PLUS: Sentence("Went well"),
    MomentKind.DELTA: Sentence("To change"),
    MomentKind.ACTION: Sentence("Action"),
    MomentKind.QUOTE: Sentence("Quote"),
    MomentKind.QUESTION: Sentence("Question"),
}


@dataclass(frozen=True, slots=True)
class Report:
    """What a document shows, in order. `details` are labels with one or more lines; `language` is the main one.

    `kind` says what sort of document it is. `turns` stand under `turns_heading`; `footer` is the line at the foot of
    every page. `labels` is the language of headings and labels, `say` puts those that a format adds into it.
    """

    kind: str
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
    labels: str = "en"
    say: Say = str

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

    def marks(self, turn: Turn) -> str:
        """The kinds of the moments for which a passage is shown, as a label; "" in a whole transcript."""
        return ", ".join(self.say(_KINDS[kind]) for kind in turn.marks)


def action_columns(report: Report) -> tuple[str, ...]:
    """The headings of a table of actions: what, who, by when, a box to tick, and where it is in the recording."""
    headings = (
        Sentence("What"), Sentence("Who"), Sentence("By when"), Sentence("Done"), Sentence("In recording")
    )  # fmt: skip
    return tuple(map(report.say, headings))


def build(transcript: Transcript, template: Template | None = None, letterhead: Letterhead = PLAIN) -> Report:
    """The report of a debrief by a template, the full record unless one is given."""
    template = template or bundled_templates()[0]
    say = wording(letterhead.language)
    debrief = transcript.debrief
    segments = in_time_order(transcript.segments)
    languages = _languages(segments)
    date = _date(debrief, say)
    shown = sections(transcript, template, say)
    words = any(item.spoken or item.heard for section in shown for item in section.items)
    from_speech = template.transcript is not Share.NONE or words
    return Report(
        kind=_kind(template, say),
        title=clean_line(debrief.title) or say(UNTITLED),
        under_title=" · ".join(part for part in (date, clean_line(debrief.site)) if part),
        date=date,
        details=_details(transcript, languages, template.details, say),
        notices=notices(transcript, say, from_speech),
        sections=shown,
        turns=_turns(transcript, template.transcript, say),
        about=about(transcript, segments, languages, template.transcript, say) if from_speech else (),
        language=languages[0] if languages else clean_line(debrief.language),
        long_clock=_latest_time(transcript) >= 3600,
        turns_heading=say(
            Sentence("Transcript") if template.transcript is Share.WHOLE else Sentence("Marked passages")
        ),
        organisation=clean_line(letterhead.organisation),
        logo=letterhead.logo,
        footer=clean_line(letterhead.footer),
        labels=letterhead.language,
        say=say,
    )


def _kind(template: Template, say: Say) -> str:
    """What the document is: a debrief report, and by which template where it is not the full record."""
    kind = say(Sentence("Debrief report"))
    return kind if template.key == FULL else f"{kind} · {say(template.title)}"


def _date(debrief: Debrief, say: Say) -> str:
    """The date of the debrief; the day of a sound file is labelled as such."""
    date = clean_line(debrief.date)
    if not debrief.date_from_file:
        return times.long_date(date, say)
    return say(Sentence("Sound file dated {date}", date=times.long_date(date[:10], say))) if date else ""


def _turns(transcript: Transcript, share: Share, say: Say) -> tuple[Turn, ...]:
    match share:
        case Share.WHOLE:
            return turns(transcript, say)
        case Share.MARKED:
            return marked_turns(transcript, marked(transcript), say)
        case _:
            return ()


def _latest_time(transcript: Transcript) -> float:
    """The end of the sound that the report covers, in seconds."""
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
    transcript: Transcript, languages: tuple[str, ...], wanted: tuple[str, ...], say: Say
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    debrief = transcript.debrief
    start, end = transcript.recording.span if transcript.recording else (0.0, 0.0)
    spoken = languages or ((clean_line(debrief.language),) if clean_line(debrief.language) else ())
    known = {
        "programme": (Sentence("Programme"), (clean_line(debrief.programme),)),
        "scenario": (Sentence("Scenario"), (clean_line(debrief.scenario),)),
        "facilitator": (Sentence("Facilitator"), (clean_line(debrief.facilitator),)),
        "participants": (Sentence("Participants"), _participants(debrief, say)),
        "length": (Sentence("Length"), (times.length(end - start, say) if end > start else "",)),
        "language": (
            Sentence("Language") if len(spoken) < 2 else Sentence("Languages"),
            (", ".join(say(language_name(code)) for code in spoken),),
        ),
    }
    own = [(clean_line(field.name), (clean_line(field.value),)) for field in debrief.fields]
    rows = [row for key in wanted for row in (own if key == "fields" else [known[key]])]
    return tuple((say(label), lines) for label, lines in rows if label and any(lines))


def _participants(debrief: Debrief, say: Say) -> tuple[str, ...]:
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
            names.append(say(Sentence("{n} more", n=unnamed)))
        who = ", ".join(names) or (str(unnamed) if unnamed > 1 else "")
        lines.append(f"{role}: {who}" if role and who else role or who)
    return tuple(line for line in lines if line)
