"""What the library knows of reports: fields of the programme, the template, whether a document is up to date."""

import pytest

from fieldscribe.domain import (
    Moment,
    MomentKind,
    OwnField,
    Participant,
    RecordingState,
    ReportState,
    Segment,
    TranscribeOptions,
    Word,
)
from fieldscribe.errors import DebriefUnknown
from fieldscribe.library import backup, debriefs, jobs, moments, recordings, reports, speakers, transcripts
from fieldscribe.library.opening import open_library

FIELDS = (OwnField("Cohort", "7 (Gondar)"), OwnField("Numéro du cas", 'ጎ-12 \\ "a"'))


def state(library, debrief_id):
    return next(one.report for one in debriefs.list_debriefs(library) if one.id == debrief_id)


@pytest.fixture
def debrief(library):
    """A debrief with words, a speaker and a mark, of which a document was written."""
    made = debriefs.add_debrief(library, title="Bleeding", participants=(Participant("Nurse", "Joseph"),))
    recording = recordings.add_recording(library, made.id, RecordingState.COMPLETE)
    speaker = speakers.add_speaker(library, made.id, "Amina")
    job = jobs.add_job(library, recording.id, TranscribeOptions(model="tiny"))
    words = (Word("oxytocin", 0.0, 1.0, 0.9),)
    transcripts.commit_segment(library, job.id, 0, Segment(0.0, 1.0, "oxytocin", words, speaker_id=speaker.id))
    moments.add_moment(library, made.id, Moment(0.5, MomentKind.PLUS, "Quick"))
    reports.note_report(library, made.id, debriefs.get_debrief(library, made.id).revision, "full", "docx")
    assert state(library, made.id) is ReportState.DONE
    return made


def test_fields_are_kept_in_their_order_and_replaced_as_a_whole(library):
    debrief = debriefs.add_debrief(library, title="A", fields=FIELDS)
    assert debrief.fields == FIELDS
    assert debriefs.get_debrief(library, debrief.id).fields == FIELDS
    assert debriefs.update_debrief(library, debrief.id, title="B").fields == FIELDS
    changed = debriefs.update_debrief(library, debrief.id, fields=[OwnField(" Supervisor ", "Zoë\n A. "), FIELDS[0]])
    assert changed.fields == (OwnField("Supervisor", "Zoë A."), FIELDS[0])
    empty = debriefs.update_debrief(library, debrief.id, fields=[OwnField("Cohort", " "), OwnField("", "7")])
    assert empty.fields == ()


@pytest.mark.parametrize("words", ["gondar", "cohort 7", "ጎ-12", "cas", "bleeding gondar"])
def test_fields_are_found(library, words):
    debrief = debriefs.add_debrief(library, title="Bleeding", fields=FIELDS)
    debriefs.add_debrief(library, title="Other")
    assert [found.id for found in debriefs.list_debriefs(library, words=words)] == [debrief.id]
    debriefs.update_debrief(library, debrief.id, fields=())
    assert [one.id for one in debriefs.list_debriefs(library, words=words)] == []
    assert backup.check(library) == []


def test_without_a_document_there_is_no_report_state(library):
    debrief = debriefs.add_debrief(library, title="A")
    assert state(library, debrief.id) is None


CHANGES = {
    "title": lambda library, debrief: debriefs.update_debrief(library, debrief.id, title="Other"),
    "fields": lambda library, debrief: debriefs.update_debrief(library, debrief.id, fields=FIELDS),
    "people": lambda library, debrief: debriefs.update_debrief(library, debrief.id, participants=()),
    "new mark": lambda library, debrief: moments.add_moment(library, debrief.id, Moment(1.0, MomentKind.DELTA)),
    "mark": lambda library, debrief: moments.update_moment(
        library, Moment(0.5, MomentKind.PLUS, "Slow", id=moments.moments(library, debrief.id)[0].id)
    ),
    "no mark": lambda library, debrief: moments.remove_moment(library, moments.moments(library, debrief.id)[0].id),
    "speaker": lambda library, debrief: speakers.rename_speaker(
        library, speakers.speakers(library, debrief.id)[0].id, "Neema"
    ),
    "no speaker": lambda library, debrief: speakers.assign_speaker(library, [segment(library, debrief).id], None),
    "text": lambda library, debrief: library.update("segments", segment(library, debrief).id, {"text": "a"}),
    "ends": lambda library, debrief: recordings.set_trim(
        library, recordings.recording_of(library, debrief.id).id, (0.0, 5.0)
    ),
}


def segment(library, debrief):
    return transcripts.transcript(library, debrief.id).segments[0]


@pytest.mark.parametrize("change", CHANGES)
def test_a_document_is_out_of_date_after_a_change_and_done_after_the_next(library, debrief, change):
    CHANGES[change](library, debrief)
    assert state(library, debrief.id) is ReportState.OUTDATED
    reports.note_report(library, debrief.id, debriefs.get_debrief(library, debrief.id).revision, "full", "docx")
    assert state(library, debrief.id) is ReportState.DONE


def test_changes_that_no_document_shows_do_not_outdate_it(library, debrief):
    other = debriefs.add_debrief(library, title="Other")
    moments.add_moment(library, other.id, Moment(1.0, MomentKind.DELTA))
    now = transcripts.transcript(library, debrief.id)
    debriefs.update_debrief(library, debrief.id, title="Bleeding", participants=list(now.debrief.participants))
    moments.update_moment(library, now.moments[0])
    library.update("segments", now.segments[0].id, {"text": now.segments[0].text})
    speakers.add_speaker(library, debrief.id, "Nobody yet")
    recordings.set_trim(library, now.recording.id, None)
    reports.choose_template(library, debrief.id, "pearls")
    assert state(library, debrief.id) is ReportState.DONE


def test_a_change_during_the_export_outdates_the_document(library, debrief):
    seen = debriefs.get_debrief(library, debrief.id).revision
    debriefs.update_debrief(library, debrief.id, notes="typed meanwhile")
    reports.note_report(library, debrief.id, seen, "full", "docx")
    assert state(library, debrief.id) is ReportState.OUTDATED


def test_a_debrief_can_be_purged_with_its_report(library, debrief):
    debriefs.purge(library, debrief.id)
    assert library.rows("SELECT * FROM reports") == []
    assert backup.check(library) == []


def test_the_template_is_remembered(library):
    debrief = debriefs.add_debrief(library, title="A")
    assert debriefs.get_debrief(library, debrief.id).template == ""
    reports.choose_template(library, debrief.id, "actions")
    assert debriefs.get_debrief(library, debrief.id).template == "actions"


def test_an_unknown_debrief_raises_an_error(library):
    for call in (
        lambda: reports.choose_template(library, 99, "full"),
        lambda: reports.note_report(library, 99, 0, "full", "docx"),
    ):
        with pytest.raises(DebriefUnknown):
            call()


def test_the_list_is_one_query(path, backups):
    with open_library(path, backups) as library:
        for number in range(30):
            debrief = debriefs.add_debrief(library, title=str(number), fields=FIELDS)
            reports.note_report(library, debrief.id, 0, "full", "docx")
        asked = []
        library.connection.set_trace_callback(asked.append)
        found = debriefs.list_debriefs(library)
        library.connection.set_trace_callback(None)
    assert {one.report for one in found} == {ReportState.DONE}
    assert len(asked) == 1
