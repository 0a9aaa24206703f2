"""Old libraries open, whatever version wrote them; what cannot be brought up to date stays as it was, with a backup.

`fixtures/v1.sql` is a library as version 1 wrote it, made by `python tests/library/fixtures/dump.py`. A release that
raises VERSION adds the dump of the one before and never changes an old one.
"""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from fieldscribe import errors
from fieldscribe.domain import SoundState, SpeakerBy
from fieldscribe.library import backup, edits, opening
from fieldscribe.library import schema as steps
from fieldscribe.library.backup import check
from fieldscribe.library.debriefs import add_debrief, list_debriefs
from fieldscribe.library.opening import open_library
from fieldscribe.library.search import search
from fieldscribe.library.transcripts import transcript
from fieldscribe.library.version import VERSION

pytestmark = pytest.mark.makes_library
FIXTURES = Path(__file__).parent / "fixtures"
OLD = sorted(FIXTURES.glob("v*.sql"))


def schema(path):
    """What a library consists of, without comments and spaces."""
    with closing(sqlite3.connect(path)) as database:
        rows = database.execute("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
    return {(kind, name): re.sub(r"--.*|\s+", "", sql or "") for kind, name, sql in rows}


def from_fixture(fixture, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as database:
        database.executescript(fixture.read_text(encoding="utf-8"))


@pytest.fixture
def next_version(monkeypatch):
    """A Fieldscribe that is one version ahead, with this as its new step."""

    def ahead(step):
        monkeypatch.setattr(steps, "STEPS", (*steps.STEPS, step))
        monkeypatch.setattr(opening, "VERSION", VERSION + 1)

    return ahead


def test_every_schema_version_has_a_fixture():
    assert [fixture.stem for fixture in OLD] == [f"v{version}" for version in range(1, VERSION + 1)]


@pytest.mark.parametrize("fixture", OLD, ids=lambda fixture: fixture.stem)
def test_an_old_library_is_migrated_to_the_present_schema_without_loss(fixture, path, backups, tmp_path):
    from_fixture(fixture, path)
    with open_library(path, backups) as library:
        assert check(library) == []
        (debrief,) = list_debriefs(library)
        found = transcript(library, debrief.id)
        assert found.debrief.title == "Résumé of a bleeding"
        assert [participant.role for participant in found.debrief.participants] == ["midwife", "doctor"]
        assert [segment.text for segment in found.segments] == ["We gave oxytocin", "ህፃኑ አለቀሰ"]
        assert [word.text for word in found.segments[0].words] == ["We", "gave", "oxytocin"]
        assert found.speaker_name(found.segments[0]) == "Amina"
        assert [moment.kind for moment in found.moments] == ["plus", "action"]
        assert [hit.start for hit in search(library, "OXY")] == [0.5]
        add_debrief(library, title="Later")
    open_library(tmp_path / "fresh" / "library.sqlite", tmp_path / "fresh" / "backups").close()
    assert schema(path) == schema(tmp_path / "fresh" / "library.sqlite")


def test_a_backup_is_made_before_anything_changes(path, backups, next_version):
    with open_library(path, backups) as library:
        add_debrief(library, title="From before")
    before = schema(path)
    next_version(lambda db: db.execute("ALTER TABLE debriefs ADD COLUMN weather TEXT"))
    with open_library(path, backups) as library:
        assert library.rows("SELECT title, weather FROM debriefs") == [("From before", None)]
        assert list_debriefs(library, words="before")
    (kept,) = backup.backups_in(backups)
    assert kept.name.endswith(f"-v{VERSION}.sqlite")
    assert schema(kept) == before
    with closing(sqlite3.connect(kept)) as copy:
        assert copy.execute("SELECT title FROM debriefs").fetchall() == [("From before",)]
    open_library(path, backups).close()
    assert backup.backups_in(backups) == [kept]


def test_a_table_can_be_rebuilt_without_losing_referencing_rows(path, backups, next_version):
    from_fixture(OLD[-1], path)

    def rebuild(db):
        db.executescript(
            """
            CREATE TABLE copy AS SELECT * FROM recordings;
            DELETE FROM recordings;
            INSERT INTO recordings SELECT * FROM copy;
            DROP TABLE copy;
            """
        )

    next_version(rebuild)
    with open_library(path, backups) as library:
        assert len(transcript(library, list_debriefs(library)[0].id).segments) == 2
        assert library.row("PRAGMA foreign_keys") == (1,)


def test_a_step_that_fails_leaves_the_old_library_and_its_backup(path, backups, next_version, monkeypatch):
    with open_library(path, backups) as library:
        add_debrief(library, title="From before")
    before = schema(path)

    def fail(db):
        db.execute("ALTER TABLE debriefs ADD COLUMN weather TEXT")
        raise RuntimeError("a bug of ours")

    with monkeypatch.context():
        next_version(fail)
        with pytest.raises(RuntimeError, match="a bug of ours"):
            open_library(path, backups)
    assert schema(path) == before
    assert len(backup.backups_in(backups)) == 1
    monkeypatch.undo()
    with open_library(path, backups) as library:
        assert [debrief.title for debrief in list_debriefs(library)] == ["From before"]


def test_a_step_that_breaks_foreign_keys_is_rolled_back(path, backups, next_version):
    from_fixture(OLD[-1], path)
    next_version(lambda db: db.execute("DELETE FROM recordings"))
    with pytest.raises(errors.LibraryDamaged):
        open_library(path, backups)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT count(*) FROM recordings").fetchone() == (1,)


def test_without_a_backup_nothing_is_changed(path, backups, next_version):
    open_library(path, backups).close()
    before = schema(path)
    next_version(lambda db: db.execute("ALTER TABLE debriefs ADD COLUMN weather TEXT"))
    backups.touch()  # a file where the folder should be
    with pytest.raises(errors.NotWritable):
        open_library(path, backups)
    assert schema(path) == before


def test_only_the_newest_backups_are_kept(path, backups, next_version):
    open_library(path, backups).close()
    backups.mkdir()
    names = [f"library-2026010{day}T000000Z-v1.sqlite" for day in range(1, 8)]
    for name in names:
        shutil.copy(path, backups / name)
    (backups / "my own copy.sqlite").touch()
    next_version(lambda db: None)
    open_library(path, backups).close()
    kept = [file.name for file in backup.backups_in(backups)]
    assert len(kept) == backup.KEPT
    assert kept[1:] == names[::-1][: backup.KEPT - 1]
    assert (backups / "my own copy.sqlite").exists()


def test_version_4_keeps_its_history_its_speakers_and_its_binned_sound(path, backups):
    from_fixture(FIXTURES / "v4.sql", path)
    with closing(sqlite3.connect(path)) as database:
        number, start, end, text, speaker = database.execute(
            "SELECT id, start_ms, end_ms, text, speaker_id FROM segments WHERE speaker_id IS NOT NULL"
        ).fetchone()
        words = [["We", 0.5, 1.4, 0.75], ["gave", 1.5, 2.4, 0.75], ["oxytocin", 2.5, 3.4, 0.75]]
        known = {
            "start": start / 1000, "end": end / 1000, "text": text, "machine_text": text, "language": "",
            "avg_logprob": None, "compression_ratio": None, "no_speech_prob": None, "temperature": None, "flags": [],
            "speaker_id": speaker, "id": number, "paragraph": None, "words": words,
        }  # fmt: skip
        before = {**known, "text": "We took oxytocin", "words": [words[0], ["took", 1.5, 2.4, 0.5], words[2]]}
        change = json.dumps(["typing", [before], [known], [], []])
        database.execute(
            "INSERT INTO edits (recording_id, step, change, made_at) VALUES (1, 'done', ?, '2026-01-01')", (change,)
        )
        database.execute("UPDATE recordings SET sound = 'aside'")
        database.commit()
    with open_library(path, backups) as library:
        (debrief,) = list_debriefs(library)
        found = transcript(library, debrief.id)
        assert [segment.speaker_by for segment in found.segments] == [SpeakerBy.PERSON, None]
        assert found.recording.sound is SoundState.BINNED
        assert edits.steps(library, debrief.id) == (1, 0)
        edits.undo(library, debrief.id)
        assert transcript(library, debrief.id).segments[0].text == "We took oxytocin"
        assert library.row("PRAGMA user_version") == (VERSION,)
        assert library.rows("SELECT name FROM sqlite_master WHERE name LIKE '%migrations%'") == []
