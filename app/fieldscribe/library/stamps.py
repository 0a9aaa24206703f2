"""Globally unique ids and UTC time stamps of rows."""

from datetime import UTC, datetime
from uuid import uuid4


def new_uid() -> str:
    """A random 32 digit hexadecimal name, the same on every computer that the row travels to."""
    return uuid4().hex


def utc_now() -> str:
    """The time as ISO 8601 in UTC, to the millisecond; sorts as text."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
