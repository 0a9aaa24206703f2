"""delete, bin and passphrase as a person or a script uses them."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fieldscribe.cli import fieldscribe
from fieldscribe.library import recordings
from fieldscribe.paths import bundled, data_folder
from fieldscribe.workflow import passphrase, retention
from fieldscribe.workflow.workspace import Workspace


def run(*arguments: object, answer: str | None = None) -> Result:
    return CliRunner().invoke(fieldscribe, [str(argument) for argument in arguments], input=answer)


def told(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def transcribe(sound: Path) -> None:
    """Transcribe with a model of the person's own: sound of which only the starter model wrote the text stays."""
    model = sound.parent / "small"
    shutil.copytree(bundled("models", "starter"), model, ignore=shutil.ignore_patterns("re*"))
    assert run("models", "add", model).exit_code == 0
    assert run("transcribe", sound, "--language", "en", "--model", "small").exit_code == 0


def folders() -> list[str]:
    return sorted(path.name for path in data_folder().recordings.iterdir() if path.name != "incoming")


def test_a_debrief_is_deleted_and_restored(sound: Path):
    run("import", sound)
    said = run("delete", 1)
    assert "débrief is in the bin, until 20" in said.stdout
    assert "fieldscribe bin restore 1" in said.stdout
    assert "no debriefs yet" in run("list").stdout
    assert "débrief" in run("bin", "list").stdout
    (binned,) = told(run("bin", "list", "--json"))
    assert (binned["kind"], binned["debrief_id"], binned["duration"], binned["sound"]) == ("debrief", 1, 20.0, True)
    assert run("bin", "restore", 1).stdout == "débrief was restored.\n"
    assert "débrief" in run("list").stdout
    assert run("bin", "list").stdout == "The bin is empty.\n"
    assert told(run("delete", 1, "--json"))[0]["title"] == "débrief"


def test_nothing_is_deleted_permanently_without_confirmation(sound: Path):
    run("import", sound)
    run("delete", 1)
    asked = run("bin", "empty", answer="n\n")
    assert asked.exit_code == 1
    assert asked.stderr == "\nNothing was changed.\n"
    assert "débrief" in asked.stdout and "backups" in asked.stdout and "permanently?" in asked.stdout
    assert len(folders()) == 1
    assert run("bin", "empty", answer="").exit_code == 1
    assert run("bin", "empty", "--json").exit_code == 2
    assert len(folders()) == 1
    done = run("bin", "empty", answer="y\n")
    assert done.exit_code == 0 and done.stdout.endswith("Deleted permanently.\n")
    assert folders() == []
    assert run("show", 1).exit_code == 1
    assert run("bin", "empty").stdout == "The bin is empty.\n"


def test_one_of_several_is_deleted_with_json_output(sound: Path, tmp_path: Path):
    shutil.copy(sound, tmp_path / "other.wav")
    run("import", sound)
    run("import", "--title", "Long", bundled("assets", "sample-debrief.flac"))
    run("delete", 1, 2)
    (gone,) = told(run("bin", "empty", 2, "--yes", "--json"))
    assert gone["title"] == "Long"
    assert [each["debrief_id"] for each in told(run("bin", "list", "--json"))] == [1]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("delete", "9"), "There is no debrief 9"),
        (("bin", "restore", "9"), "There is no debrief 9"),
        (("bin", "restore", "1"), "is not among the recently deleted"),
        (("bin", "empty", "1", "--yes"), "is not among the recently deleted"),
    ],
)
def test_unknown_ids_are_reported_in_a_sentence(sound: Path, arguments: tuple[str, ...], sentence: str):
    run("import", sound)
    failed = run(*arguments)
    assert failed.exit_code == 1
    assert sentence in failed.stderr
    assert len(folders()) == 1


def test_every_command_reports_deleted_sound_in_a_sentence(sound: Path, tmp_path: Path):
    transcribe(sound)
    with Workspace.open(data_folder()) as workspace:
        recording = recordings.recording_of(workspace.library, 1)
        retention.move_sound_to_bin(workspace, recording.id)
    assert "MB of sound" in run("bin", "list").stdout
    for command in (
        ("play", 1),
        ("clip", 1, 0, 2, "-o", tmp_path / "clip.wav"),
        ("transcribe", 1, "--again"),
        ("trim", 1, "--idle"),
    ):
        failed = run(*command)
        assert failed.exit_code == 1
        assert "Restore the sound" in failed.stderr
    assert "Restore the sound" in run("show", 1).stdout
    assert run("export", 1, "-o", tmp_path / "report.docx").exit_code == 0
    assert run("library", "check").stdout == "The library has no problems.\n"
    assert run("bin", "restore", 1).stdout == "The sound of débrief was restored.\n"
    assert run("clip", 1, 0, 2, "-o", tmp_path / "clip.wav").exit_code == 0


def test_bin_expire_applies_the_retention_settings(sound: Path):
    transcribe(sound)
    assert run("settings", "sound_days", "-1").exit_code != 0
    assert run("settings", "sound_days", "99999").exit_code == 1
    assert run("settings", "sound_days", "30").exit_code == 0
    with Workspace.open(data_folder()) as workspace:
        workspace.library.execute("UPDATE recordings SET created_at = '2020-01-01T00:00:00+00:00'")
    (day,) = told(run("bin", "expire", "--json"))
    assert (day["deleted"], [each["kind"] for each in day["bin"]]) == ([], ["sound"])
    assert run("bin", "expire").stdout == "0 deleted permanently, 1 in the bin.\n"


def test_a_passphrase_is_set_and_removed():
    refused = run("passphrase", "set", answer="short\nshort\n")
    assert refused.exit_code == 1 and "6 characters" in refused.stderr
    done = run("passphrase", "set", answer="three little words\nthree little words\n")
    assert done.exit_code == 0 and "three" not in done.stdout
    with Workspace.open(data_folder()) as workspace:
        assert passphrase.fits(workspace, "three little words")
        assert not passphrase.fits(workspace, "other")
    assert "passphrase" not in run("settings").stdout
    assert told(run("passphrase", "remove", "--json")) == [{"removed": True}]
    assert run("passphrase", "remove").stdout == "There was no passphrase.\n"


def test_a_backup_with_sound_brings_lost_recordings_back(sound: Path, tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    run("import", sound)
    assert run("library", "backup", "--sound").exit_code == 2
    assert run("library", "backup", tmp_path / "a.sqlite", "--sound").exit_code == 2
    (made,) = told(run("library", "backup", stick, "--sound", "--json"))
    assert made["sound_bytes"] > 20 * 16_000
    shutil.rmtree(data_folder().recordings)
    (restored,) = told(run("library", "restore", made["path"], "--yes", "--json"))
    assert restored["sound_bytes"] == made["sound_bytes"]
    assert run("library", "check").stdout == "The library has no problems.\n"
