"""undo, redo, replace and replacements as a person or a script uses them."""

import json

import pytest
from click.testing import CliRunner, Result

from fieldscribe.cli import fieldscribe
from fieldscribe.domain import Moment, MomentKind, RecordingState, Segment, TranscribeOptions
from fieldscribe.library import debriefs, jobs, recordings, transcripts
from fieldscribe.paths import data_folder
from fieldscribe.workflow.debriefs import describe
from fieldscribe.workflow.moments import add_moment
from fieldscribe.workflow.workspace import Workspace


def run(*arguments: object, answer: str | None = None) -> Result:
    return CliRunner().invoke(fieldscribe, [str(argument) for argument in arguments], input=answer)


def json_lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def text_of(debrief_id: int) -> str:
    return " ".join(each["text"].strip() for each in json_lines(run("show", debrief_id, "--json"))[0]["segments"])


@pytest.fixture(autouse=True)
def two_debriefs() -> None:
    with Workspace.open(data_folder()) as workspace:
        library = workspace.library
        for title, text in (("One", "We gave oxytosin. Oxytosin helped."), ("Two", "No oxytosin here.")):
            made = debriefs.add_debrief(library, title=title)
            recording = recordings.add_recording(library, made.id, RecordingState.COMPLETE)
            job = jobs.add_job(library, recording.id, TranscribeOptions(model="tiny"))
            transcripts.commit_segment(library, job.id, 0, Segment(0.0, 4.0, text, machine_text=text))
            jobs.start(library, job.id)
            jobs.finish(library, job.id)


def test_a_replacement_is_shown_before_it_is_made_and_undone_as_a_whole():
    shown = run("replace", "oxytosin", "oxytocin", "--all", answer="n\n")
    assert shown.exit_code == 1
    assert "2 places" in shown.stdout and "We gave [oxytosin]" in shown.stdout and "1 place\n" in shown.stdout
    assert text_of(2) == "No oxytosin here."
    done = run("replace", "oxytosin", "oxytocin", "--all", answer="y\n")
    assert "Replaced in 3 places." in done.stdout
    assert (text_of(1), text_of(2)) == ("We gave oxytocin. oxytocin helped.", "No oxytocin here.")
    assert "oxytosin" in run("replacements", "list").stdout
    assert run("replacements", "undo", 1).stdout == "Undone in 2 debriefs.\n"
    assert (text_of(1), text_of(2)) == ("We gave oxytosin. Oxytosin helped.", "No oxytosin here.")
    assert run("replacements", "undo", 1).stdout == "There is nothing to undo.\n"


def test_a_replacement_in_one_debrief_with_capitals_for_machines():
    (found,) = json_lines(run("replace", "Oxytosin", "Oxytocin", 1, "--match-case", "--preview", "--json"))
    assert (found["debrief_id"], found["count"]) == (1, 1)
    (done,) = json_lines(run("replace", "Oxytosin", "Oxytocin", 1, "--match-case", "--yes", "--json"))
    assert done["counts"] == {"1": 1}
    assert (text_of(1), text_of(2)) == ("We gave oxytosin. Oxytocin helped.", "No oxytosin here.")
    assert run("replace", "nowhere", "x", "--all").stdout == "No matches.\n"


@pytest.mark.parametrize(
    "arguments", [("a", "b"), ("a", "b", 1, "--all"), ("", "b", "--all"), ("a", "b", "--all", "--json"), ("a",)]
)
def test_a_replacement_needs_to_know_where(arguments: tuple[object, ...]):
    assert run("replace", *arguments).exit_code == 2


def test_undo_takes_back_moments_details_and_deletions_too():
    with Workspace.open(data_folder()) as workspace:
        add_moment(workspace, 1, Moment(1.0, MomentKind.PLUS, "Good"))
        describe(workspace, 1, site="Haydom")
    assert run("delete", 1).exit_code == 0
    assert run("undo", 1).stdout == "Undone: deleted.\n"
    assert run("undo", 1).stdout == "Undone: the details.\n"
    assert json_lines(run("show", 1, "--json"))[0]["debrief"]["site"] == ""
    assert json_lines(run("undo", 1, "--json")) == [{"done": True, "kind": "moment"}]
    assert run("redo", 1).stdout == "Redone: a moment.\n"
    assert run("redo", 1).stdout == "Redone: the details.\n"
    assert run("redo", 1).stdout == "There is nothing to redo.\n"
    assert json_lines(run("show", 1, "--json"))[0]["debrief"]["site"] == "Haydom"
