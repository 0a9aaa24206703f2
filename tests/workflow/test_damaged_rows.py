"""Rows that no schema allows, as a flipped bit leaves them: the sentence about a damaged library, never a traceback."""

import re

import pytest

from fieldscribe.domain import Moment, MomentKind, Part, RecordingState, Segment, TranscribeOptions, Word
from fieldscribe.errors import LibraryDamaged
from fieldscribe.library import debriefs, jobs, recordings, transcripts
from fieldscribe.library.moments import add_moment
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.upkeep import find_problems


@pytest.fixture(autouse=True)
def _filled(workspace):
    library = workspace.library
    debrief = debriefs.add_debrief(library, title="One")
    recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE)
    recordings.add_part(library, recording.id, Part("a.flac", 60.0))
    job = jobs.add_job(library, recording.id, TranscribeOptions(model="small"))
    words = (Word("words", 0.0, 1.0, 0.5),)
    transcripts.commit_segment(library, job.id, 0, Segment(0.0, 1.0, "words", words, flags=()))
    add_moment(library, debrief.id, Moment(1.0, MomentKind.PLUS))


DAMAGE = {
    "state of a recording": "UPDATE recordings SET state = 'complele'",
    "sound": "UPDATE recordings SET sound = 'kepd'",
    "uid": "UPDATE recordings SET uid = NULL",
    "state of a job": "UPDATE jobs SET state = 'qqeued'",
    "kind of a job": "UPDATE jobs SET kind = 'transcribf'",
    "options of a job": "UPDATE jobs SET options = '{\"model'",
    "seconds of a job": "UPDATE jobs SET total_seconds = NULL",
    "fields": "UPDATE debriefs SET fields = '[1'",
    "title": "UPDATE debriefs SET title = NULL",
    "length of a part": "UPDATE parts SET duration_seconds = NULL",
    "kind of a moment": "UPDATE moments SET kind = 'plvs'",
    "time of a moment": "UPDATE moments SET time_ms = NULL",
    "flags": "UPDATE segments SET flags = 'loo'",
    "start": "UPDATE segments SET start_ms = NULL",
    "text": "UPDATE segments SET text = NULL",
    "who said who": "UPDATE segments SET speaker_id = NULL, speaker_by = 'nobody'",
    "probability of a word": "UPDATE words SET probability = NULL",
}


def damage(library, statement):
    """Writes what the schema forbids, by taking the rules out of the schema for a moment."""
    connection = library.connection
    connection.execute("PRAGMA writable_schema = ON")
    tables = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
    rules = connection.execute(tables).fetchall()
    for name, sql in rules:
        lax = re.sub(r"CHECK \([^)]*\)\)?| NOT NULL|STRICT, |STRICT", "", sql)
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (lax, name))
    connection.execute("PRAGMA writable_schema = RESET")
    connection.execute(statement)
    connection.execute("PRAGMA writable_schema = ON")
    for name, sql in rules:
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (sql, name))
    connection.execute("PRAGMA writable_schema = RESET")


@pytest.mark.parametrize("what", DAMAGE)
def test_the_check_survives_damaged_rows(workspace, what):
    damage(workspace.library, DAMAGE[what])
    found = find_problems(workspace)
    assert any("damaged" in sentence for sentence in found), found


@pytest.mark.parametrize("what", DAMAGE)
def test_reading_damaged_rows_raises_library_damaged(workspace, what):
    damage(workspace.library, DAMAGE[what])
    told = 0
    for read in (list_debriefs, list_jobs, lambda w: get_transcript(w, 1)):
        try:
            read(workspace)
        except LibraryDamaged:
            told += 1
    assert told
