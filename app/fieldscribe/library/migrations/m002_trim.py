"""Where a recording is heard and transcribed from and to, when a person cut the idle minutes at its ends."""

from sqlite_utils import Database


def apply(db: Database) -> None:
    """Apply the step; part of the transaction of the caller."""
    db.execute("ALTER TABLE recordings ADD COLUMN trim_start_ms INTEGER")
    db.execute("ALTER TABLE recordings ADD COLUMN trim_end_ms INTEGER")
