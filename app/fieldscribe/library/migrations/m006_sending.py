"""Which debriefs may be sent, to whom, what is on its way, and how many bytes that took."""

from sqlite_utils import Database


def apply(db: Database) -> None:
    """Apply the step; part of the transaction of the caller."""
    db.executescript(
        """
        ALTER TABLE debriefs ADD COLUMN finished_at TEXT;  -- since when a person lets it be sent
        ALTER TABLE debriefs ADD COLUMN send_roles INTEGER NOT NULL DEFAULT 0;  -- roles take the place of names

        CREATE TABLE receivers (  -- an organisation with which this computer was enrolled
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            organisation TEXT NOT NULL,
            organisation_id BLOB NOT NULL,
            device BLOB NOT NULL UNIQUE,  -- this computer, as the organisation knows it
            url TEXT NOT NULL,
            hub_key BLOB NOT NULL,  -- Ed25519, which signs acknowledgements
            seal_key BLOB,  -- X25519, which bundles are encrypted to; NULL where they are not
            versions TEXT NOT NULL,  -- JSON: of the format of bundles, that it reads
            dictionaries TEXT NOT NULL,  -- JSON: ids in hexadecimal
            certificate TEXT NOT NULL DEFAULT '',  -- PEM of a certification authority of its own
            enrolled_at TEXT NOT NULL,
            left_at TEXT,  -- nothing is sent there since
            agreed_at TEXT,  -- a person agreed to the first bundle
            sequence INTEGER NOT NULL DEFAULT 0,  -- the last number that a bundle got
            high_water INTEGER NOT NULL DEFAULT 0,  -- all numbers up to here are known to have arrived
            history BLOB NOT NULL DEFAULT x'0000000000000000',  -- of what arrived up to there, as the receiver says it
            failures INTEGER NOT NULL DEFAULT 0,  -- connections in a row that failed
            not_before TEXT NOT NULL DEFAULT '',  -- the next attempt
            problem TEXT NOT NULL DEFAULT '',  -- what stopped the last one
            stopped INTEGER NOT NULL DEFAULT 0  -- nothing is tried until a person does something about it
        ) STRICT;
        CREATE UNIQUE INDEX one_receiver ON receivers (left_at IS NULL) WHERE left_at IS NULL;

        CREATE TABLE deliveries (  -- of a debrief to a receiver, as far as that has acknowledged it
            receiver_id INTEGER NOT NULL REFERENCES receivers ON DELETE CASCADE,
            debrief_id INTEGER NOT NULL REFERENCES debriefs ON DELETE CASCADE,
            revision INTEGER,  -- of the debrief, as it was acknowledged
            sequence INTEGER,  -- of the bundle that was acknowledged
            roles INTEGER NOT NULL DEFAULT 0,
            plain BLOB,  -- what was acknowledged, zlib: the next bundle says what differs from it
            acknowledged_at TEXT NOT NULL DEFAULT '',
            differs INTEGER NOT NULL DEFAULT 0,  -- the receiver has another version beside it
            failures INTEGER NOT NULL DEFAULT 0,  -- attempts in a row that failed, and not for the network
            refused_revision INTEGER,
            refusal TEXT NOT NULL DEFAULT '',
            estimate_of TEXT NOT NULL DEFAULT '',  -- what `estimate` was computed for
            estimate INTEGER NOT NULL DEFAULT 0,  -- bytes
            PRIMARY KEY (receiver_id, debrief_id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE bundles (  -- in the sequence of the device, without a gap; a row never goes
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            receiver_id INTEGER NOT NULL REFERENCES receivers,
            sequence INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('document', 'withdrawal')),
            state TEXT NOT NULL CHECK (state IN ('sealed', 'void', 'received', 'refused', 'replaced')),
            debrief_id INTEGER REFERENCES debriefs ON DELETE SET NULL,
            debrief_uid TEXT NOT NULL,
            revision INTEGER,
            roles INTEGER NOT NULL DEFAULT 0,
            content BLOB,  -- the very bytes, until they are acknowledged
            plain BLOB,  -- what is in them, zlib
            hash BLOB NOT NULL,  -- SHA-256 of the bytes
            size INTEGER NOT NULL,
            reached INTEGER NOT NULL DEFAULT 0,  -- bytes that have gone out
            attempts INTEGER NOT NULL DEFAULT 0,  -- each is counted before it is made
            sent_bytes INTEGER NOT NULL DEFAULT 0,  -- with TLS, of all attempts
            received_bytes INTEGER NOT NULL DEFAULT 0,
            sealed_at TEXT NOT NULL,
            exported_at TEXT NOT NULL DEFAULT '',  -- handed over as a file
            ended_at TEXT NOT NULL DEFAULT '',
            reason TEXT NOT NULL DEFAULT '',
            UNIQUE (receiver_id, sequence)
        ) STRICT;
        CREATE INDEX bundles_by_debrief ON bundles (debrief_id) WHERE debrief_id IS NOT NULL;
        CREATE UNIQUE INDEX one_bundle_on_its_way ON bundles (receiver_id, debrief_id)
            WHERE state = 'sealed' AND debrief_id IS NOT NULL;
        -- A debrief that is deleted takes its words with it; the number stays, and must still be filled.
        CREATE TRIGGER bundles_without_debrief BEFORE DELETE ON debriefs BEGIN
            UPDATE bundles SET content = NULL, plain = NULL, state = iif(state = 'sealed', 'void', state)
            WHERE debrief_id = old.id;
        END;

        CREATE TABLE withdrawals (  -- what a receiver still has to be asked to delete
            receiver_id INTEGER NOT NULL REFERENCES receivers ON DELETE CASCADE,
            debrief_uid TEXT NOT NULL,
            PRIMARY KEY (receiver_id, debrief_uid)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE traffic (  -- bytes on the network, with TLS
            month TEXT NOT NULL,  -- local, as 2026-03
            free INTEGER NOT NULL,  -- in a network that costs nothing
            sent INTEGER NOT NULL DEFAULT 0,
            received INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (month, free)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE networks (  -- those of which a person said that they cost nothing
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Who assigned a speaker is sent as well.
        DROP TRIGGER revision_segment_update;
        CREATE TRIGGER revision_segment_update AFTER UPDATE OF
            state, start_ms, end_ms, text, language, flags, speaker_id, speaker_by, paragraph ON segments
        WHEN (old.state = 'live' OR new.state = 'live')
            AND (old.state, old.start_ms, old.end_ms, old.text, old.language, old.flags, old.speaker_id, old.speaker_by,
                old.paragraph)
            IS NOT (new.state, new.start_ms, new.end_ms, new.text, new.language, new.flags, new.speaker_id,
                new.speaker_by, new.paragraph)
        BEGIN
            UPDATE debriefs SET revision = revision + 1
            WHERE id = (SELECT debrief_id FROM recordings WHERE id = new.recording_id);
        END;
        """
    )
