"""Kinds of jobs, who assigned a speaker, one history for all of a debrief, and replacements in many of them."""

from sqlite_utils import Database


def apply(db: Database) -> None:
    """Apply the step; part of the transaction of the caller."""
    # A segment's speaker was assigned by persons only until now.
    db.executescript(
        """
        ALTER TABLE jobs ADD COLUMN kind TEXT NOT NULL DEFAULT 'transcribe';  -- domain.JobKind
        ALTER TABLE segments ADD COLUMN speaker_by TEXT CHECK (speaker_by IN ('machine', 'person'));
        UPDATE segments SET speaker_by = 'person' WHERE speaker_id IS NOT NULL;
        ALTER TABLE parts ADD COLUMN silence_seconds REAL NOT NULL DEFAULT 0;  -- that stand for sound that was lost

        ALTER TABLE parts ADD COLUMN continued_at TEXT NOT NULL DEFAULT '';  -- with it, after the recording had ended

        ALTER TABLE debriefs ADD COLUMN date_from_file INTEGER NOT NULL DEFAULT 0;  -- nobody said that it is the day

        ALTER TABLE debriefs RENAME COLUMN put_away_at TO binned_at;
        ALTER TABLE moments RENAME COLUMN put_away_at TO removed_at;
        ALTER TABLE recordings ADD COLUMN sound_state TEXT NOT NULL DEFAULT 'kept'
            CHECK (sound_state IN ('kept', 'binned', 'deleted'));
        UPDATE recordings SET sound_state = replace(sound, 'aside', 'binned');
        ALTER TABLE recordings DROP COLUMN sound;
        ALTER TABLE recordings RENAME COLUMN sound_state TO sound;

        CREATE TABLE replacements (  -- one text replaced by another in many debriefs
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            wanted TEXT NOT NULL,
            replacement TEXT NOT NULL,
            made_at TEXT NOT NULL
        ) STRICT;

        -- The history is that of a debrief; it was that of a recording, and held changes of the text only.
        ALTER TABLE edits RENAME TO edits_of_recordings;
        DROP INDEX edits_by_recording;
        CREATE TABLE edits (  -- never changed but by joining what was typed in one go; undo is a line of its own
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            debrief_id INTEGER NOT NULL REFERENCES debriefs ON DELETE CASCADE,
            step TEXT NOT NULL CHECK (step IN ('done', 'undone', 'redone')),
            of INTEGER REFERENCES edits ON DELETE CASCADE,  -- the line that was undone or redone
            change TEXT NOT NULL,  -- editing.Step as JSON, "" for undone and redone
            made_at TEXT NOT NULL,
            replacement_id INTEGER REFERENCES replacements ON DELETE SET NULL
        ) STRICT;
        INSERT INTO edits (id, debrief_id, step, of, change, made_at)
            SELECT edits_of_recordings.id, debrief_id, step, of, change, made_at
            FROM edits_of_recordings JOIN recordings ON recordings.id = recording_id;
        CREATE INDEX edits_by_debrief ON edits (debrief_id, id);
        CREATE INDEX edits_by_replacement ON edits (replacement_id) WHERE replacement_id IS NOT NULL;
        -- What was replaced is what somebody said: it goes with the last debrief in which it was.
        CREATE TRIGGER replacement_gone AFTER DELETE ON edits WHEN old.replacement_id IS NOT NULL BEGIN
            DELETE FROM replacements WHERE id = old.replacement_id
                AND NOT EXISTS (SELECT 1 FROM edits WHERE replacement_id = old.replacement_id);
        END;
        """
    )
    db.table("edits_of_recordings").drop()
    db.table("_sqlite_migrations").drop(ignore=True)  # a second ledger, kept until version 4
