"""Debriefs with their sound, words, marks and jobs."""

from sqlite_utils import Database

from fieldscribe.library.version import APPLICATION_ID


def apply(db: Database) -> None:
    """Apply the step; part of the transaction of the caller."""
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
