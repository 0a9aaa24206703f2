"""The programme's own fields of a debrief, and which report was made of what."""

from sqlite_utils import Database


def apply(db: Database) -> None:
    """Apply the step; part of the transaction of the caller."""
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
