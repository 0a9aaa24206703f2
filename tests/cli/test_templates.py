"""Templates of reports, the letterhead and the state of a report on the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fieldscribe.cli import fieldscribe
from fieldscribe.domain import Moment, MomentKind, OwnField, RecordingState, Segment, TranscribeOptions
from fieldscribe.library import debriefs, jobs, moments, recordings, speakers, transcripts
from fieldscribe.paths import bundled, data_folder
from fieldscribe.workflow.workspace import Workspace


def run(*arguments: object) -> Result:
    return CliRunner().invoke(fieldscribe, [str(argument) for argument in arguments])


def json_lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def debrief() -> int:
    """A transcribed debrief with an action and a field of the programme."""
    with Workspace.open(data_folder()) as workspace:
        library = workspace.library
        made = debriefs.add_debrief(library, title="Bleeding", date="2026-03-04", fields=(OwnField("Cohort", "7"),))
        recording = recordings.add_recording(library, made.id, RecordingState.COMPLETE)
        job = jobs.add_job(library, recording.id, TranscribeOptions(model="tiny"))
        transcripts.commit_segment(library, job.id, 0, Segment(0.0, 2.0, "We gave oxytocin"))
        jobs.start(library, job.id)
        jobs.finish(library, job.id)
        moments.add_moment(library, made.id, Moment(1.0, MomentKind.ACTION, "Check the bag", "Amina"))
        return made.id


def test_templates_are_listed_as_text_and_json() -> None:
    own = data_folder().create().templates
    (own / "mine.toml").write_text('key = "mine"\ntitle = "Mine"\nabout = "For me."\n', encoding="utf-8")
    (own / "bad.toml").write_text("key", encoding="utf-8")
    listed = run("templates", "list")
    assert listed.exit_code == 0
    assert "* full          Full record" in listed.stdout
    assert "mine          Mine" in listed.stdout
    assert str(own) in listed.stdout
    assert "bad.toml cannot be used" in listed.stderr
    keys = [line["key"] for line in json_lines(run("templates", "list", "--json"))]
    assert keys == ["full", "office", "plus-delta", "pearls", "gas", "actions", "transcript", "mine"]


def test_templates_check_tests_a_file(tmp_path: Path) -> None:
    checked = run("templates", "check", bundled("assets", "report-templates", "pearls.toml"))
    assert (checked.exit_code, checked.stdout) == (0, "pearls.toml can be used: PEARLS (11 sections).\n")
    (told,) = json_lines(run("templates", "check", bundled("assets", "report-templates", "gas.toml"), "--json"))
    assert told["transcript"] == "marked"
    (tmp_path / "a.toml").write_text('key = "A B"', encoding="utf-8")
    for path in (tmp_path / "a.toml", tmp_path / "none.toml", tmp_path):
        refused = run("templates", "check", path)
        assert refused.exit_code == 1
        assert "cannot be used" in refused.stderr


def test_a_report_by_a_template_and_its_state_in_the_list(debrief: int, tmp_path: Path) -> None:
    assert "ready, 1 passages" in run("list").stdout
    exported = run("export", debrief, "--template", "Action list", "-o", tmp_path / "a.txt")
    assert exported.exit_code == 0, exported.output
    text = (tmp_path / "a.txt").read_text()
    assert "Check the bag · who: Amina" in text
    assert "oxytocin" not in text
    assert "report done, 1 passages" in run("list").stdout
    assert json_lines(run("list", "--json"))[0]["report"] == "done"
    with Workspace.open(data_folder()) as workspace:
        debriefs.update_debrief(workspace.library, debrief, notes="later")
    assert "report out of date" in run("list").stdout


def test_several_debriefs_and_formats_go_into_one_folder(debrief: int, tmp_path: Path) -> None:
    with Workspace.open(data_folder()) as workspace:
        other = debriefs.add_debrief(workspace.library, title="Airway").id
    paths = [
        (line["debrief_id"], Path(line["path"]))
        for line in json_lines(
            run("export", debrief, other, "--format", "txt", "--format", "md", "-o", tmp_path, "--json")
        )
    ]
    assert [number for number, _ in paths] == [debrief, debrief, other, other]
    assert all(path.is_file() for _, path in paths) and len({path for _, path in paths}) == 4
    assert run("export", debrief, other, "-o", tmp_path / "one.txt").exit_code == 2
    assert run("export", debrief, 99, "-o", tmp_path).exit_code == 1
    assert len(list(tmp_path.glob("*.*"))) == 4  # nothing is written when one of them does not exist


def test_an_unknown_template_is_reported_in_a_sentence(debrief: int, tmp_path: Path) -> None:
    refused = run("export", debrief, "--template", "weekly", "-o", tmp_path / "a.txt", "--json")
    assert refused.exit_code == 1
    assert json_lines(refused)[0]["error"] == "TemplateUnknown"
    assert not (tmp_path / "a.txt").exists()
    assert "no report template 'weekly'" in run("settings", "report_template", "weekly").stderr


def test_letterhead_and_usual_template_are_settings(debrief: int, tmp_path: Path) -> None:
    assert run("settings", "organisation", "Haydom").exit_code == 0
    assert '"plus-delta"' in run("settings", "report_template", "Plus / Delta").stdout
    run("export", debrief, "-o", tmp_path / "a.md")
    assert (tmp_path / "a.md").read_text().startswith("Haydom\n")
    (tmp_path / "logo.svg").write_text("<svg/>")
    refused = run("settings", "report_logo", tmp_path / "logo.svg")
    assert refused.exit_code == 1
    assert "logo.svg cannot be used as the logo" in refused.stderr
    assert run("settings", "report_logo", "").exit_code == 0


def test_fields_are_found_and_shown_as_data(debrief: int) -> None:
    assert "Bleeding" in run("search", "cohort", "7").stdout
    (found,) = json_lines(run("search", "cohort", "7", "--json"))
    assert found["debrief_id"] == debrief
    assert json_lines(run("show", debrief, "--json"))[0]["debrief"]["fields"] == [{"name": "Cohort", "value": "7"}]


def test_show_names_no_speaker_that_nobody_assigned(debrief: int) -> None:
    """A passage without a label would be read as the words of whoever was named before it."""
    assert "[0:00] We gave oxytocin" in run("show", debrief).stdout
    with Workspace.open(data_folder()) as workspace:
        library = workspace.library
        recording = recordings.recording_of(library, debrief)
        job = jobs.add_job(library, recording.id, TranscribeOptions(model="base"))
        transcripts.commit_segment(library, job.id, 0, Segment(3.0, 5.0, "Nobody told me."))
        first = transcripts.segments(library, recording.id)[0]
        speakers.assign_speaker(library, [first.id], speakers.add_speaker(library, debrief, "Amina").id)
    shown = run("show", debrief).stdout
    assert "[0:00] Amina: We gave oxytocin" in shown
    assert "[0:03] Unidentified speaker: Nobody told me." in shown
