"""The sample shows a newcomer the whole product: speakers, moments of every kind, details, people, a report."""

from datetime import date

import pytest

from fieldscribe.domain import JobState, MomentKind, TranscribeOptions
from fieldscribe.library import speakers
from fieldscribe.paths import bundled
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.jobs import enqueue, run_queue
from fieldscribe.workflow.reports import export
from fieldscribe.workflow.sample import add_sample


@pytest.fixture(scope="module")
def script() -> list[tuple[str, str]]:
    """Who says what, as the sample was spoken."""
    lines = bundled("assets", "sample-debrief.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(": ", 1)) for line in lines if line]


def test_the_sample_has_everything_that_a_facilitator_fills_in(workspace):
    imported = add_sample(workspace, date="2026-03-01")
    found = get_transcript(workspace, imported.debrief.id)
    assert found.debrief.title.startswith("Sample debrief")
    assert "sample" in found.debrief.notes
    for detail in ("site", "programme", "scenario", "facilitator", "objectives"):
        assert getattr(found.debrief, detail)
    assert not found.debrief.date_from_file
    assert len(found.debrief.participants) == 3
    assert {moment.kind for moment in found.moments} == set(MomentKind)
    actions = [moment for moment in found.moments if moment.kind is MomentKind.ACTION]
    assert all(moment.owner and date.fromisoformat(moment.due) > date(2026, 3, 1) for moment in actions)
    assert add_sample(workspace).known
    assert len(get_transcript(workspace, imported.debrief.id).moments) == len(found.moments)


def test_each_passage_of_the_sample_gets_the_speaker_who_says_it(workspace, script, tmp_path):
    debrief_id = add_sample(workspace).debrief.id
    (job,) = run_queue(workspace, only={enqueue(workspace, debrief_id, TranscribeOptions(language="en")).id})
    assert job.state is JobState.DONE
    found = get_transcript(workspace, debrief_id)
    for segment in found.segments:
        said = [name for name, line in script if segment.text.rstrip(".") in line]
        if len(said) == 1:  # the starter model writes some words wrong, and some are said twice
            assert found.speaker_name(segment) == said[0], segment.text
    assert {found.speaker_name(segment) for segment in found.segments} == {name for name, _ in script}
    report = export(workspace, debrief_id, "txt", tmp_path / "report.txt").read_text(encoding="utf-8")
    for wanted in ("Check bag, mask and pulse oximeter", "who: Amina", "· Amina · [00:02:44]", "Unidentified"):
        assert (wanted in report) == (wanted != "Unidentified")


def test_speakers_that_a_person_assigned_in_the_sample_are_kept(workspace):
    debrief_id = add_sample(workspace).debrief.id
    speakers.add_speaker(workspace.library, debrief_id, "Somebody")
    run_queue(workspace, only={enqueue(workspace, debrief_id, TranscribeOptions(language="en", span=(0.0, 30.0))).id})
    assert [speaker.name for speaker in get_transcript(workspace, debrief_id).speakers] == ["Somebody"]
