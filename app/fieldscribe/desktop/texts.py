"""Times, sizes and states as a person says them, in the language of the program."""

from datetime import date, datetime
from functools import cmp_to_key
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QCoreApplication, QDate, QDateTime, QLocale, QObject, QTime
from PySide6.QtGui import QKeySequence

from fieldscribe import languages
from fieldscribe.domain import (
    Attention,
    BinKind,
    Binned,
    DebriefSummary,
    JobState,
    MomentKind,
    Recording,
    RecordingState,
    ReportState,
    SendState,
    SoundState,
)
from fieldscribe.errors import FieldscribeError
from fieldscribe.sentences import DataSize, Duration, Sentence
from fieldscribe.times import clock as clock

if TYPE_CHECKING:  # the window has no need of the reports at its start
    from fieldscribe.workflow.reports import Template

translate = QCoreApplication.translate

LANGUAGES = {"en": "English", "fr": "Français", "sw": "Kiswahili"}
"""The languages of the program, each by its own name."""


def translated(thing: object) -> str:
    """An error, a sentence or a value of one in the language of the program.

    Other text comes back as it is. The templates are in the translations under "Sentences".
    """
    match thing:
        case FieldscribeError():
            return translated(thing.sentence)
        case Sentence():
            template = translate("Sentences", thing.template)
            values = {name: translated(value) for name, value in thing.values.items()}
            return template.format(**values) if values else template
        case Duration():
            return " ".join(_Counted().of(number, unit) for number, unit in thing.parts)
        case _:
            return str(thing)


class _Counted(QObject):
    """Plural forms of units; a class because Qt's tool finds plural forms in `tr` only."""

    def of(self, number: int, unit: str) -> str:
        """So many hours, minutes or seconds."""
        match unit:
            case "hour":
                return self.tr("%n hour(s)", "", number)
            case "minute":
                return self.tr("%n minute(s)", "", number)
            case _:
                return self.tr("%n second(s)", "", number)


def keys(sequence: str) -> str:
    """Keys as this computer names them, such as Ctrl+Z, or the signs of a Mac."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


def spoken_languages() -> list[tuple[str, str]]:
    """The languages that can be transcribed, as (code, name), in the order of their names."""
    order = cmp_to_key(QCollator().compare)
    named = [(code, translated(languages.language_name(code))) for code in languages.LANGUAGES]
    return sorted(named, key=lambda pair: order(pair[1]))


def length(seconds: float) -> str:
    """How long something lasts."""
    if round(seconds) < 60:
        return translate("Texts", "{n} s").format(n=round(seconds))
    hours, minutes = divmod(round(seconds / 60), 60)
    if not hours:
        return translate("Texts", "{n} min").format(n=minutes)
    return translate("Texts", "{h} h {m} min").format(h=hours, m=minutes)


def translated_time_left(seconds: float | None) -> str:
    """What is left of a piece of work; "" when nobody knows."""
    if seconds is None:
        return ""
    if seconds < 60:
        return translate("Texts", "less than a minute left")
    return translate("Texts", "{length} left").format(length=length(seconds))


def day(iso: str) -> str:
    """An ISO date as people write it here: today, yesterday, else the date."""
    try:
        when = datetime.fromisoformat(iso).date()
    except ValueError:
        return iso
    ago = (date.today() - when).days
    if ago == 0:
        return translate("Texts", "Today")
    if ago == 1:
        return translate("Texts", "Yesterday")
    return date_of(iso)


def day_and_time(iso: str) -> str:
    """An ISO date as `day`, with the time of day where it has one."""
    if len(iso) <= len("2026-01-01"):
        return day(iso)
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return day(iso)
    time = QLocale().toString(QTime(when.hour, when.minute), QLocale.FormatType.ShortFormat)
    return f"{day(iso)}, {time}"


def local_time(stamp: str) -> str:
    """The day and the time of day of a UTC time, as they are here."""
    try:
        return day_and_time(datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%dT%H:%M"))
    except (ValueError, OverflowError):
        return stamp


def untitled() -> str:
    """A title for a debrief that got none: when it was."""
    now = QDateTime.currentDateTime()
    spoken = QLocale()
    if spoken.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):  # it would write 21 11 2026
        spoken = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    date = spoken.toString(now.date(), "d MMM yyyy")
    time = spoken.toString(now.time(), QLocale.FormatType.ShortFormat)
    return translate("Texts", "Debrief of {time}").format(time=f"{date}, {time}")


def state(summary: DebriefSummary) -> tuple[str, str]:
    """The state of a debrief as (text, tone)."""
    job = summary.job
    if summary.recording_state is RecordingState.RECORDING:
        return translate("Texts", "Recording"), "bad"
    if summary.recording_state is RecordingState.INTERRUPTED:
        return translate("Texts", "Interrupted"), "warning"
    if job is None or job.state not in (JobState.RUNNING, JobState.QUEUED, JobState.PAUSED):
        if summary.sound_lost:
            return translate("Texts", "Needs attention"), "warning"
        if Attention.NO_SPEECH in summary.attention:
            return translate("Texts", "No speech found"), "warning"
        if Attention.SEND_REFUSED in summary.attention:
            return translate("Texts", "Needs attention"), "bad"
    if job is None:
        return _ready(summary) if summary.segments else (translate("Texts", "Not transcribed"), "")
    if job.state is JobState.RUNNING:
        left = translated_time_left(job.seconds_left)
        done = translate("Texts", "{percent} %").format(percent=int(job.fraction * 100))
        return (f"{done} · {left}" if left else done), "accent"
    return {
        JobState.QUEUED: (translate("Texts", "Waiting"), "accent"),
        JobState.PAUSED: (translate("Texts", "Paused"), "warning"),
        JobState.FAILED: (translate("Texts", "Needs attention"), "bad"),
        JobState.CANCELLED: (translate("Texts", "Stopped"), ""),
        JobState.DONE: _ready(summary),
    }[job.state]


def _ready(summary: DebriefSummary) -> tuple[str, str]:
    if summary.sending is not SendState.NOT_FINISHED:
        return send_state(summary.sending)
    return {
        None: (translate("Texts", "Ready"), "good"),
        ReportState.DONE: (translate("Texts", "Report done"), "good"),
        ReportState.OUTDATED: (translate("Texts", "Report out of date"), "warning"),
    }[summary.report]


def date_of(iso: str) -> str:
    """The day of an ISO date or time, such as 20 Dec 2026, which nobody takes for another day."""
    try:
        when = datetime.fromisoformat(iso)
        local = when.astimezone() if when.tzinfo else when
    except (ValueError, OverflowError):
        return iso
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")


def sound_gone(recording: Recording) -> str:
    """Why there is nothing to be heard any more; "" where there is."""
    match recording.sound:
        case SoundState.BINNED:
            words = translate("Texts", "The sound was moved to Recently deleted on {date}, as set in the settings.")
        case SoundState.DELETED:
            words = translate("Texts", "The sound was deleted on {date}, as set in the settings.")
        case _:
            return ""
    return words.format(date=date_of(recording.sound_since))


def binned_facts(binned: Binned) -> list[str]:
    """What lies in the bin: from when, how long, and what of it."""
    match binned.kind, binned.segments > 0, binned.sound:
        case BinKind.SOUND, _, _:
            what = translate("Texts", "Only the sound")
        case _, True, True:
            what = translate("Texts", "Text and sound")
        case _, True, False:
            what = translate("Texts", "Only the text")
        case _, False, True:
            what = translate("Texts", "Sound, not transcribed")
        case _:
            what = ""
    length_of = length(binned.duration) if binned.duration else ""
    freed = size(binned.size) if binned.size else ""
    return [fact for fact in (day(binned.date), length_of, what, freed) if fact]


def binned_state(binned: Binned) -> tuple[str, str]:
    """Until when it can be restored, as (words, tone)."""
    if not binned.leaves:
        return translate("Texts", "Until you delete it"), ""
    return translate("Texts", "Will be deleted on {date}").format(date=date_of(binned.leaves)), "warning"


def moment_name(kind: MomentKind) -> str:
    """What a kind of moment is called."""
    return {
        MomentKind.PLUS: translate("Texts", "Went well"),
        MomentKind.DELTA: translate("Texts", "To change"),
        MomentKind.ACTION: translate("Texts", "Action"),
        MomentKind.QUOTE: translate("Texts", "Quote"),
        MomentKind.QUESTION: translate("Texts", "Question"),
    }[kind]


def template_title(template: "Template") -> str:
    """What a report template is called."""
    return {
        "full": translate("Texts", "Full record"),
        "office": translate("Texts", "Summary for the programme office"),
        "plus-delta": translate("Texts", "Plus / Delta"),
        "pearls": translate("Texts", "PEARLS"),
        "gas": translate("Texts", "GAS"),
        "actions": translate("Texts", "Action list"),
        "transcript": translate("Texts", "Transcript only"),
    }.get(template.key, template.title)


def format_name(name: str) -> str:
    """What a kind of document is called."""
    return {
        "docx": translate("Texts", "Word document"),
        "pdf": translate("Texts", "PDF document"),
        "html": translate("Texts", "Web page"),
        "md": translate("Texts", "Markdown"),
        "txt": translate("Texts", "Plain text"),
        "srt": translate("Texts", "Subtitles (SubRip)"),
        "vtt": translate("Texts", "Subtitles (WebVTT)"),
        "csv": translate("Texts", "Spreadsheet (CSV)"),
        "json": translate("Texts", "Data (JSON)"),
    }.get(name, name)


def template_about(template: "Template") -> str:
    """What a report template is for."""
    return {
        "full": translate("Texts", "All details of the debrief, and the whole transcript."),
        "office": translate(
            "Texts", "One or two pages: details, what went well, what to change, actions, quotes. No transcript."
        ),
        "plus-delta": translate("Texts", "What went well and what to change, on one page."),
        "pearls": translate(
            "Texts",
            "By the phases of PEARLS. In the notes, start them with Reactions:, Description:, Analysis: and Summary:.",
        ),
        "gas": translate(
            "Texts", "By gather, analyse, summarise. In the notes, start them with Gather:, Analyse: and Summarise:."
        ),
        "actions": translate("Texts", "Who does what by when, and open questions."),
        "transcript": translate("Texts", "The details and the whole transcript, without moments and notes."),
    }.get(template.key, template.about)


def size(count: int) -> str:
    """Bytes as people say them. `QLocale.formattedDataSize` of Qt 6.11 writes "9 MB {0}" in Swahili."""
    number, unit = DataSize(count).parts
    words = {
        "KB": translate("Texts", "{n} KB"),
        "MB": translate("Texts", "{n} MB"),
        "GB": translate("Texts", "{n} GB"),
    }[unit]
    return words.format(n=QLocale().toString(float(number), "f", 0 if number == int(number) else 1))


def send_state(state: SendState) -> tuple[str, str]:
    """Where a debrief stands on its way to the programme, as (words, tone)."""
    return {
        SendState.NOT_FINISHED: (translate("Texts", "Not finished"), ""),
        SendState.WAITING: (translate("Texts", "Waiting to be sent"), "accent"),
        SendState.SENDING: (translate("Texts", "Partly sent"), "accent"),
        SendState.SENT: (translate("Texts", "Sent"), "good"),
        SendState.REFUSED: (translate("Texts", "Refused"), "bad"),
        SendState.DIFFERS: (translate("Texts", "Another version there"), "warning"),
    }[state]
