"""The schema of the library, as the list of steps that lead to it.

A step is never changed once a release has carried it: a new step is added to `STEPS`, `version.VERSION` raised, and a
dump of such a library kept in tests/library/fixtures. `PRAGMA user_version` counts the steps that were applied, and is
the only ledger of them; it also keeps an older program from opening what it does not understand.

Columns ending in `_ms` are whole milliseconds on the time line of the recording, `_seconds` are seconds, `probability`
of a word is in thousandths, times of day ISO 8601 UTC.

Words are rows, not a packed form: measured over 300,000 words, a row costs 24 bytes beside 7 for a packed blob, and a
transcript of 30,000 words is read in 36 ms beside 20. Next to the sound (about 2,000 bytes for each word in FLAC)
that is nothing, and rows can be read by every tool that reads SQLite, in twenty years too.
"""

from collections.abc import Callable

from sqlite_utils import Database

from fieldscribe.library.version import APPLICATION_ID


def m001_first_release(db: Database) -> None:
    """Debriefs with their sound, words, marks and jobs."""
    db.executescript(
        """
        CREATE TABLE debriefs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,  -- a number once shown never means something else
            uid TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            date TEXT NOT NULL,
            site TEXT NOT NULL,
            programme TEXT NOT NULL,
            scenario TEXT NOT NULL,
            facilitator TEXT NOT NULL,
            language TEXT NOT NULL,
            objectives TEXT NOT NULL,
            notes TEXT NOT NULL,
            created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL,
            put_away_at TEXT  -- in the trash since then
        ) STRICT;
        CREATE INDEX debriefs_by_date ON debriefs (date, id);

        CREATE TABLE participants (
            debrief_id INTEGER NOT NULL REFERENCES debriefs ON DELETE CASCADE,
            position INTEGER NOT NULL,
            role TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (debrief_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE recordings (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            uid TEXT NOT NULL UNIQUE,
            debrief_id INTEGER NOT NULL UNIQUE REFERENCES debriefs ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('recording', 'interrupted', 'complete')),
            created_at TEXT NOT NULL
        ) STRICT;

        CREATE TABLE parts (
            id INTEGER PRIMARY KEY,
            recording_id INTEGER NOT NULL REFERENCES recordings ON DELETE CASCADE,
            position INTEGER NOT NULL,
            path TEXT NOT NULL,
            duration_seconds REAL NOT NULL,
            sha256 TEXT NOT NULL,
            size INTEGER NOT NULL,
            linked INTEGER NOT NULL,
            original_name TEXT NOT NULL,
            codec TEXT NOT NULL,
            promised_seconds REAL,
            bad_packets INTEGER NOT NULL,
            UNIQUE (recording_id, position)
        ) STRICT;
        CREATE INDEX parts_by_sha256 ON parts (sha256) WHERE sha256 <> '';

        CREATE TABLE jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            uid TEXT NOT NULL UNIQUE,
            recording_id INTEGER NOT NULL REFERENCES recordings ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'paused', 'failed', 'cancelled', 'done')),
            options TEXT NOT NULL,  -- TranscribeOptions as JSON
            draft INTEGER NOT NULL DEFAULT 0,  -- its segments replace others when it is done
            position INTEGER NOT NULL,  -- place in the queue
            attempts INTEGER NOT NULL DEFAULT 0,
            last_error TEXT NOT NULL DEFAULT '',
            done_seconds REAL NOT NULL DEFAULT 0,
            total_seconds REAL NOT NULL DEFAULT 0,
            spent_seconds REAL NOT NULL DEFAULT 0,
            language TEXT NOT NULL DEFAULT '',
            language_probability REAL,
            created_at TEXT NOT NULL,
            started_at TEXT NOT NULL DEFAULT '',
            finished_at TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX jobs_by_recording ON jobs (recording_id);
        CREATE INDEX jobs_by_state ON jobs (state, position);

        CREATE TABLE blocks (
            job_id INTEGER NOT NULL REFERENCES jobs ON DELETE CASCADE,
            position INTEGER NOT NULL,
            start_seconds REAL NOT NULL,
            end_seconds REAL NOT NULL,
            done INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (job_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE speakers (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            uid TEXT NOT NULL UNIQUE,
            debrief_id INTEGER NOT NULL REFERENCES debriefs ON DELETE CASCADE,
            name TEXT NOT NULL,
            position INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX speakers_by_debrief ON speakers (debrief_id, position);

        CREATE TABLE segments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            recording_id INTEGER NOT NULL REFERENCES recordings ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('live', 'draft', 'retired')),
            start_ms INTEGER NOT NULL,
            end_ms INTEGER NOT NULL,
            text TEXT NOT NULL,
            machine_text TEXT NOT NULL,
            edited INTEGER NOT NULL DEFAULT 0,  -- a person has worked on it
            language TEXT NOT NULL,
            avg_logprob REAL,
            compression_ratio REAL,
            no_speech_prob REAL,
            temperature REAL,
            flags TEXT NOT NULL,  -- comma between them
            speaker_id INTEGER REFERENCES speakers ON DELETE SET NULL,
            paragraph INTEGER,  -- whether a person wants a paragraph to start here
            job_id INTEGER REFERENCES jobs ON DELETE SET NULL,
            block INTEGER,
            retired_by INTEGER REFERENCES jobs ON DELETE SET NULL  -- NULL when a person did
        ) STRICT;
        CREATE INDEX segments_by_time ON segments (recording_id, state, start_ms);
        CREATE INDEX segments_by_job ON segments (job_id, block);
        CREATE INDEX segments_by_speaker ON segments (speaker_id) WHERE speaker_id IS NOT NULL;
        CREATE INDEX segments_by_retirement ON segments (retired_by) WHERE retired_by IS NOT NULL;

        CREATE TABLE words (
            segment_id INTEGER NOT NULL REFERENCES segments ON DELETE CASCADE,
            position INTEGER NOT NULL,
            start_ms INTEGER NOT NULL,  -- counted from the start of the segment, which keeps the number short
            end_ms INTEGER NOT NULL,
            probability INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (segment_id, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE edits (  -- never changed but by joining what was typed in one go; undo is a line of its own
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            recording_id INTEGER NOT NULL REFERENCES recordings ON DELETE CASCADE,
            step TEXT NOT NULL CHECK (step IN ('done', 'undone', 'redone')),
            of INTEGER REFERENCES edits ON DELETE CASCADE,  -- the line that was undone or redone
            change TEXT NOT NULL,  -- editing.Change as JSON, "" for undone and redone
            made_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX edits_by_recording ON edits (recording_id, id);

        CREATE TABLE moments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            uid TEXT NOT NULL UNIQUE,
            debrief_id INTEGER NOT NULL REFERENCES debriefs ON DELETE CASCADE,
            time_ms INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('plus', 'delta', 'action', 'quote', 'question')),
            text TEXT NOT NULL,
            owner TEXT NOT NULL,
            due TEXT NOT NULL,
            put_away_at TEXT
        ) STRICT;
        CREATE INDEX moments_by_debrief ON moments (debrief_id, time_ms);

        CREATE TABLE models (
            name TEXT PRIMARY KEY,
            folder TEXT NOT NULL,
            size INTEGER NOT NULL,
            multilingual INTEGER NOT NULL,
            mel_bins INTEGER NOT NULL,
            compute_type TEXT NOT NULL,
            starter INTEGER NOT NULL,
            is_default INTEGER NOT NULL DEFAULT 0,
            languages TEXT NOT NULL  -- JSON list
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX one_default_model ON models (is_default) WHERE is_default;

        CREATE TABLE calibrations (  -- also for models that came with the program and are not in the table above
            model TEXT PRIMARY KEY,
            measured TEXT NOT NULL  -- JSON: threads, workers, speed on this machine
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE settings (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL  -- JSON
        ) STRICT, WITHOUT ROWID;

        -- Full text. The index holds no text of its own but points at the rows, by their integer keys.
        CREATE VIEW live_segments AS SELECT id, text FROM segments WHERE state = 'live';
        CREATE VIRTUAL TABLE segments_fts USING fts5 (
            text, content = 'live_segments', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE TRIGGER segments_fts_insert AFTER INSERT ON segments WHEN new.state = 'live' BEGIN
            INSERT INTO segments_fts (rowid, text) VALUES (new.id, new.text);
        END;
        CREATE TRIGGER segments_fts_delete AFTER DELETE ON segments WHEN old.state = 'live' BEGIN
            INSERT INTO segments_fts (segments_fts, rowid, text) VALUES ('delete', old.id, old.text);
        END;
        CREATE TRIGGER segments_fts_retire AFTER UPDATE OF state ON segments
        WHEN old.state = 'live' AND new.state <> 'live' BEGIN
            INSERT INTO segments_fts (segments_fts, rowid, text) VALUES ('delete', old.id, old.text);
        END;
        CREATE TRIGGER segments_fts_enliven AFTER UPDATE OF state ON segments
        WHEN old.state <> 'live' AND new.state = 'live' BEGIN
            INSERT INTO segments_fts (rowid, text) VALUES (new.id, new.text);
        END;
        CREATE TRIGGER segments_fts_edit AFTER UPDATE OF text ON segments
        WHEN old.state = 'live' AND new.state = 'live' BEGIN
            INSERT INTO segments_fts (segments_fts, rowid, text) VALUES ('delete', old.id, old.text);
            INSERT INTO segments_fts (rowid, text) VALUES (new.id, new.text);
        END;

        CREATE VIRTUAL TABLE debriefs_fts USING fts5 (
            title, site, programme, scenario, facilitator, objectives, notes,
            content = 'debriefs', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE TRIGGER debriefs_fts_insert AFTER INSERT ON debriefs BEGIN
            INSERT INTO debriefs_fts (rowid, title, site, programme, scenario, facilitator, objectives, notes)
            VALUES (new.id, new.title, new.site, new.programme, new.scenario, new.facilitator,
                new.objectives, new.notes);
        END;
        CREATE TRIGGER debriefs_fts_delete AFTER DELETE ON debriefs BEGIN
            INSERT INTO debriefs_fts
                (debriefs_fts, rowid, title, site, programme, scenario, facilitator, objectives, notes)
            VALUES ('delete', old.id, old.title, old.site, old.programme, old.scenario, old.facilitator,
                old.objectives, old.notes);
        END;
        CREATE TRIGGER debriefs_fts_update
        AFTER UPDATE OF title, site, programme, scenario, facilitator, objectives, notes ON debriefs BEGIN
            INSERT INTO debriefs_fts
                (debriefs_fts, rowid, title, site, programme, scenario, facilitator, objectives, notes)
            VALUES ('delete', old.id, old.title, old.site, old.programme, old.scenario, old.facilitator,
                old.objectives, old.notes);
            INSERT INTO debriefs_fts (rowid, title, site, programme, scenario, facilitator, objectives, notes)
            VALUES (new.id, new.title, new.site, new.programme, new.scenario, new.facilitator,
                new.objectives, new.notes);
        END;
        """
    )
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def m002_trim(db: Database) -> None:
    """Where a recording is heard and transcribed from and to, when a person cut the idle minutes at its ends."""
    db.execute("ALTER TABLE recordings ADD COLUMN trim_start_ms INTEGER")
    db.execute("ALTER TABLE recordings ADD COLUMN trim_end_ms INTEGER")


def m003_reports(db: Database) -> None:
    """The programme's own fields of a debrief, and which report was made of what."""
    db.executescript(
        """
        ALTER TABLE debriefs ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';  -- JSON: name of a field to its value
        ALTER TABLE debriefs ADD COLUMN template TEXT NOT NULL DEFAULT '';  -- of its report; '' as the settings say
        ALTER TABLE debriefs ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;  -- counts changes of what a report shows

        CREATE TABLE reports (  -- the last document that was written of a debrief
            debrief_id INTEGER PRIMARY KEY REFERENCES debriefs ON DELETE CASCADE,
            revision INTEGER NOT NULL,  -- of the debrief as the document shows it
            template TEXT NOT NULL,
            format TEXT NOT NULL,
            made_at TEXT NOT NULL
        ) STRICT;

        -- Whoever changes what a report shows, the debrief counts it.
        CREATE TRIGGER revision_details AFTER UPDATE OF
            title, date, site, programme, scenario, facilitator, language, objectives, notes, fields ON debriefs
        WHEN (old.title, old.date, old.site, old.programme, old.scenario, old.facilitator, old.language,
            old.objectives, old.notes, old.fields) IS NOT (new.title, new.date, new.site, new.programme, new.scenario,
            new.facilitator, new.language, new.objectives, new.notes, new.fields)
        BEGIN
            UPDATE debriefs SET revision = revision + 1 WHERE id = new.id;
        END;
        CREATE TRIGGER revision_participant_insert AFTER INSERT ON participants BEGIN
            UPDATE debriefs SET revision = revision + 1 WHERE id = new.debrief_id;
        END;
        CREATE TRIGGER revision_participant_delete AFTER DELETE ON participants BEGIN
            UPDATE debriefs SET revision = revision + 1 WHERE id = old.debrief_id;
        END;
        CREATE TRIGGER revision_moment_insert AFTER INSERT ON moments BEGIN
            UPDATE debriefs SET revision = revision + 1 WHERE id = new.debrief_id;
        END;
        CREATE TRIGGER revision_moment_update AFTER UPDATE ON moments
        WHEN (old.time_ms, old.kind, old.text, old.owner, old.due, old.put_away_at)
            IS NOT (new.time_ms, new.kind, new.text, new.owner, new.due, new.put_away_at)
        BEGIN
            UPDATE debriefs SET revision = revision + 1 WHERE id = new.debrief_id;
        END;
        CREATE TRIGGER revision_speaker AFTER UPDATE OF name ON speakers WHEN old.name <> new.name BEGIN
            UPDATE debriefs SET revision = revision + 1 WHERE id = new.debrief_id;
        END;
        CREATE TRIGGER revision_segment_insert AFTER INSERT ON segments WHEN new.state = 'live' BEGIN
            UPDATE debriefs SET revision = revision + 1
            WHERE id = (SELECT debrief_id FROM recordings WHERE id = new.recording_id);
        END;
        CREATE TRIGGER revision_segment_update AFTER UPDATE OF
            state, start_ms, end_ms, text, language, flags, speaker_id, paragraph ON segments
        WHEN (old.state = 'live' OR new.state = 'live')
            AND (old.state, old.start_ms, old.end_ms, old.text, old.language, old.flags, old.speaker_id, old.paragraph)
            IS NOT (new.state, new.start_ms, new.end_ms, new.text, new.language, new.flags, new.speaker_id,
                new.paragraph)
        BEGIN
            UPDATE debriefs SET revision = revision + 1
            WHERE id = (SELECT debrief_id FROM recordings WHERE id = new.recording_id);
        END;
        CREATE TRIGGER revision_segment_delete AFTER DELETE ON segments WHEN old.state = 'live' BEGIN
            UPDATE debriefs SET revision = revision + 1
            WHERE id = (SELECT debrief_id FROM recordings WHERE id = old.recording_id);
        END;

        -- The fields can be searched as well: "cohort 7" finds {"Cohort": "7"}.
        DROP TRIGGER debriefs_fts_insert;
        DROP TRIGGER debriefs_fts_delete;
        DROP TRIGGER debriefs_fts_update;
        DROP TABLE debriefs_fts;
        CREATE VIRTUAL TABLE debriefs_fts USING fts5 (
            title, site, programme, scenario, facilitator, objectives, notes, fields,
            content = 'debriefs', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
        );
        CREATE TRIGGER debriefs_fts_insert AFTER INSERT ON debriefs BEGIN
            INSERT INTO debriefs_fts (rowid, title, site, programme, scenario, facilitator, objectives, notes, fields)
            VALUES (new.id, new.title, new.site, new.programme, new.scenario, new.facilitator, new.objectives,
                new.notes, new.fields);
        END;
        CREATE TRIGGER debriefs_fts_delete AFTER DELETE ON debriefs BEGIN
            INSERT INTO debriefs_fts
                (debriefs_fts, rowid, title, site, programme, scenario, facilitator, objectives, notes, fields)
            VALUES ('delete', old.id, old.title, old.site, old.programme, old.scenario, old.facilitator, old.objectives,
                old.notes, old.fields);
        END;
        CREATE TRIGGER debriefs_fts_update
        AFTER UPDATE OF title, site, programme, scenario, facilitator, objectives, notes, fields ON debriefs BEGIN
            INSERT INTO debriefs_fts
                (debriefs_fts, rowid, title, site, programme, scenario, facilitator, objectives, notes, fields)
            VALUES ('delete', old.id, old.title, old.site, old.programme, old.scenario, old.facilitator, old.objectives,
                old.notes, old.fields);
            INSERT INTO debriefs_fts (rowid, title, site, programme, scenario, facilitator, objectives, notes, fields)
            VALUES (new.id, new.title, new.site, new.programme, new.scenario, new.facilitator, new.objectives,
                new.notes, new.fields);
        END;
        INSERT INTO debriefs_fts (debriefs_fts) VALUES ('rebuild');
        """
    )


def m004_privacy(db: Database) -> None:
    """The bin that shows what it will delete, sound that is deleted after its time, and the lock of the window."""
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


def m005_kinds(db: Database) -> None:
    """Kinds of jobs, who assigned a speaker, one history for all of a debrief, and replacements in many of them."""
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


STEPS: tuple[Callable[[Database], None], ...] = (m001_first_release, m002_trim, m003_reports, m004_privacy, m005_kinds)


def upgrade(db: Database) -> None:
    """Apply the steps that are missing; part of the transaction of the caller."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    for number, step in enumerate(STEPS[version:], version + 1):
        step(db)
        db.execute(f"PRAGMA user_version = {number}")
