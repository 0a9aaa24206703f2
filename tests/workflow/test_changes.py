"""What a call changed: derived from what it wrote, so that no view stays as it was and no operation has to say it."""

import sqlite3

import pytest

from fieldscribe.domain import Block, Moment, MomentKind, Participant, RecordingState, Segment, TranscribeOptions, Word
from fieldscribe.editing import Document, add_speaker, assign_speaker, delete
from fieldscribe.errors import DebriefUnknown
from fieldscribe.library import debriefs as stored
from fieldscribe.library import edits, jobs, models, passphrase, recordings, reports, settings_store, transcripts
from fieldscribe.library.passphrase import PassphraseHash
from fieldscribe.workflow import changes, debriefs, moments, retention
from fieldscribe.workflow.changes import Changed, take_changes
from fieldscribe.workflow.models import find_model
from fieldscribe.workflow.settings import change_setting


@pytest.fixture
def debrief_id(workspace):
    debrief = stored.add_debrief(workspace.library, title="One")
    recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.COMPLETE)
    job = jobs.add_job(workspace.library, recording.id, TranscribeOptions(model="small"))
    transcripts.commit_segment(workspace.library, job.id, 0, Segment(0.0, 1.0, "Some", (Word("Some", 0.0, 1.0, 0.5),)))
    workspace.library.take_written_tables()
    return debrief.id


def test_every_table_is_mapped_to_a_change(workspace):
    tables = workspace.library.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'")
    assert {name for (name,) in tables} == set(changes.TABLES)


@pytest.mark.parametrize(
    ("call", "changed"),
    [
        (lambda w, d: debriefs.describe(w, d, site="Mwanza"), {Changed.DEBRIEFS}),
        (lambda w, d: debriefs.describe(w, d, participants=[Participant("Nurse")]), {Changed.DEBRIEFS}),
        (lambda w, d: debriefs.move_to_bin(w, d), {Changed.DEBRIEFS}),
        (lambda w, d: moments.add_moment(w, d, Moment(1.0, MomentKind.PLUS)), {Changed.TEXT}),
        (lambda w, d: change_setting(w, "organisation", "Haydom"), {Changed.SETTINGS}),
        (lambda w, d: jobs.cancel(w.library, 1), {Changed.JOBS}),
        (lambda w, d: debriefs.list_debriefs(w), set()),
        (lambda w, d: debriefs.get_transcript(w, d), set()),
        (lambda w, d: debriefs.search_transcripts(w, "some"), set()),
        (lambda w, d: retention.list_bin(w), set()),
    ],
)
def test_changes_follow_from_the_tables_written(workspace, debrief_id, call, changed):
    call(workspace, debrief_id)
    assert take_changes(workspace) == changed
    assert take_changes(workspace) == frozenset(), "each change is told once"


def test_rolled_back_writes_are_no_change(workspace, debrief_id):
    with pytest.raises(DebriefUnknown), workspace.library.atomic():
        debriefs.describe(workspace, debrief_id, site="Mwanza")
        debriefs.describe(workspace, 99, site="Mwanza")
    assert take_changes(workspace) == frozenset()


def test_writes_committed_before_a_failure_are_a_change(workspace, debrief_id):
    with pytest.raises(DebriefUnknown):
        for number in (debrief_id, 99):
            debriefs.describe(workspace, number, site="Mwanza")
    assert take_changes(workspace) == {Changed.DEBRIEFS}


def test_no_statement_writes_a_table_unnoticed(workspace, debrief_id):
    """SQLite itself says, by its authorizer, which tables each statement writes."""
    library = workspace.library
    seen: set[str] = set()

    def note(action: int, table: str | None, _column: str | None, _database: str | None, trigger: str | None) -> int:
        if action in (sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE) and trigger is None:
            seen.add(str(table))
        return sqlite3.SQLITE_OK

    library.connection.set_authorizer(note)
    recording = recordings.recording_of(library, debrief_id)
    document = Document(transcripts.segments(library, recording.id))
    speaker = add_speaker(document, "Amina")
    edits.save_change(library, recording.debrief_id, speaker)
    edits.save_change(
        library, recording.debrief_id, assign_speaker(document, [document.segments[0].id], speaker.speakers_added[0].id)
    )
    edits.save_change(library, recording.debrief_id, delete(Document(transcripts.segments(library, recording.id)), [1]))
    edits.undo(library, recording.debrief_id)
    model = find_model(workspace)
    models.add_model(library, model)
    models.set_default(library, model.name)
    models.set_calibration(library, model.name, {})
    settings_store.change(library, "organisation", "Haydom")
    passphrase.change(library, PassphraseHash(b"", b"", 1, 1, 1))
    reports.note_report(library, debrief_id, 1, "full", "docx")
    moment = moments.add_moment(workspace, debrief_id, Moment(1.0, MomentKind.PLUS))
    moments.remove_moment(workspace, moment.id)
    debriefs.describe(workspace, debrief_id, participants=[Participant("Nurse")])
    again = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions(model="large")).id)
    jobs.set_blocks(library, again.id, [Block(0, 0.0, 1.0)])
    transcripts.commit_segment(library, again.id, 0, Segment(0.0, 1.0, "Other words."))
    jobs.finish_block(library, again.id, 0)
    jobs.finish(library, again.id)
    recordings.set_trim(library, recording.id, (0.0, 1.0))
    library.connection.set_authorizer(None)
    assert seen & set(changes.TABLES) <= library.take_written_tables()
    assert len(seen & set(changes.TABLES)) > 10
