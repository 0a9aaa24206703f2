"""Seconds, dates and lengths of time as documents write them. The same on every computer, whatever its locale."""

from datetime import date, datetime

from fieldscribe.reports.wording import Say, counted
from fieldscribe.sentences import Sentence
from fieldscribe.times import clock as clock

_MONTHS = (
    Sentence("January"), Sentence("February"), Sentence("March"), Sentence("April"), Sentence("May"), Sentence("June"),
    Sentence("July"), Sentence("August"), Sentence("September"), Sentence("October"), Sentence("November"),
    Sentence("December"),
)  # fmt: skip


def cue_time(seconds: float, mark: str) -> str:
    """A time of a subtitle to the millisecond, "00:02:05" then `mark` then "500": comma in SRT, full stop in WebVTT."""
    thousandths = round(max(0.0, seconds) * 1000)
    return f"{clock(thousandths // 1000, long=True)}{mark}{thousandths % 1000:03}"


def iso_duration(seconds: float) -> str:
    """A place in a recording as HTML's <time> wants it (ISO 8601): "PT125S"."""
    return f"PT{int(max(0.0, seconds))}S"


def length(seconds: float, say: Say = str) -> str:
    """A length of time in words: "48 seconds", "42 minutes", "1 hour 5 minutes"."""
    if seconds < 59.5:
        return say(counted(round(max(0.0, seconds)), "second"))
    hours, minutes = divmod(round(seconds / 60), 60)
    return " ".join(say(counted(number, unit)) for number, unit in ((hours, "hour"), (minutes, "minute")) if number)


def long_date(text: str, say: Say = str) -> str:
    """An ISO date, with its time when it has one, in words: "4 March 2026, 14:30". Other text comes back as it is."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    words = f"{moment.day} {say(_MONTHS[moment.month - 1])} {moment.year}"
    return words if _is_plain_date(text) else f"{words}, {moment.hour}:{moment.minute:02}"


def _is_plain_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
