"""The bin that shows what it will delete, sound that is deleted after its time, and the lock of the window."""

from sqlite_utils import Database


def apply(db: Database) -> None:
    """Apply the step; part of the transaction of the caller."""
    db.executescript(
        """
        ALTER TABLE debriefs ADD COLUMN deleted_at TEXT;  -- its deletion for good has begun, and will be finished
        ALTER TABLE debriefs ADD COLUMN bin_days INTEGER NOT NULL DEFAULT 0;  -- on how many days the bin has shown it
        ALTER TABLE debriefs ADD COLUMN bin_day TEXT NOT NULL DEFAULT '';  -- the last of them
        ALTER TABLE recordings ADD COLUMN sound TEXT NOT NULL DEFAULT 'kept'
            CHECK (sound IN ('kept', 'aside', 'deleted'));
        ALTER TABLE recordings ADD COLUMN sound_since TEXT NOT NULL DEFAULT '';  -- aside or deleted since then
        ALTER TABLE recordings ADD COLUMN bin_days INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE recordings ADD COLUMN bin_day TEXT NOT NULL DEFAULT '';

        CREATE TABLE passphrase (  -- of the window; scrypt (RFC 7914)
            id INTEGER PRIMARY KEY CHECK (id = 1),
            salt BLOB NOT NULL,
            hash BLOB NOT NULL,
            cost INTEGER NOT NULL,
            block_size INTEGER NOT NULL,
            parallel INTEGER NOT NULL
        ) STRICT;
        """
    )
