"""Seconds, dates and lengths of time as documents write them. The same on every computer, whatever its locale."""

from datetime import date, datetime

from fieldscribe.times import clock as clock

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def cue_time(seconds: float, mark: str) -> str:
    """A time of a subtitle to the millisecond, "00:02:05" then `mark` then "500": comma in SRT, full stop in WebVTT."""
    thousandths = round(max(0.0, seconds) * 1000)
    return f"{clock(thousandths // 1000, long=True)}{mark}{thousandths % 1000:03}"


def iso_duration(seconds: float) -> str:
    """A place in a recording as HTML's <time> wants it (ISO 8601): "PT125S"."""
    return f"PT{int(max(0.0, seconds))}S"


def length(seconds: float) -> str:
    """A length of time in words: "48 seconds", "42 minutes", "1 hour 5 minutes"."""
    if seconds < 59.5:
        return _count(round(max(0.0, seconds)), "second")
    hours, minutes = divmod(round(seconds / 60), 60)
    parts = (_count(hours, "hour") if hours else "", _count(minutes, "minute") if minutes else "")
    return " ".join(part for part in parts if part)


def long_date(text: str) -> str:
    """An ISO date, with its time when it has one, in words: "4 March 2026, 14:30". Other text comes back as it is."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    words = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    return words if _is_plain_date(text) else f"{words}, {moment.hour}:{moment.minute:02}"


def _is_plain_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
