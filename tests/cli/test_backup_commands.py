"""library backups, library restore and recover as a person or a script uses them."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from fieldscribe.cli import fieldscribe
from fieldscribe.paths import data_folder


def run(*arguments: object, answer: str | None = None) -> Result:
    return CliRunner().invoke(fieldscribe, [str(argument) for argument in arguments], input=answer)


def told(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_restore_asks_first_and_sound_that_is_newer_is_found(sound: Path, tmp_path: Path):
    stick = tmp_path / "stick"
    stick.mkdir()
    backup = Path(run("library", "backup", stick).stdout.strip())
    run("import", sound)
    (listed,) = told(run("library", "backups", stick, "--json"))
    assert Path(listed["path"]) == backup

    (content,) = told(run("library", "restore", backup, "--look", "--json"))
    assert content["debriefs"] == 0
    assert run("library", "restore", backup, answer="n\n").exit_code == 1
    assert "débrief" in run("list").stdout
    assert run("library", "restore", backup, "--json").exit_code == 2
    (restored,) = told(run("library", "restore", backup, "--yes", "--json"))
    assert (restored["debriefs"], restored["unknown"]) == (0, 1)
    assert "débrief" not in run("list").stdout

    check = run("library", "check")
    assert check.exit_code == 1
    assert "fieldscribe recover" in check.stdout
    (unknown,) = told(run("recover", "--list", "--json"))
    assert (unknown["title"], unknown["readable"]) == ("débrief", True)
    (back,) = told(run("recover", "--json"))
    assert (back["title"], back["sentence"]) == ("débrief", "")
    assert run("library", "check").exit_code == 0
    assert run("library", "restore", restored["former"], "--yes").exit_code == 0


def test_an_unknown_recording_is_deleted_by_its_name_after_a_question(sound: Path):
    run("import", sound)
    for file in data_folder().root.glob("library.sqlite*"):
        file.unlink()
    (unknown,) = told(run("recover", "--list", "--json"))
    assert run("recover", "--delete", "other", "--yes").exit_code == 2
    assert run("recover", "--delete", unknown["name"], answer="n\n").exit_code == 1
    assert Path(unknown["folder"]).exists()
    assert run("recover", "--delete", unknown["name"], answer="y\n").exit_code == 0
    assert not Path(unknown["folder"]).exists()
    assert run("library", "check").exit_code == 0


def test_a_file_that_is_no_backup_is_refused_in_a_sentence(sound: Path, tmp_path: Path):
    run("import", sound)
    (tmp_path / "holiday.sqlite").write_text("sun")
    for file in (tmp_path / "holiday.sqlite", tmp_path / "gone.sqlite", tmp_path):
        refused = run("library", "restore", file, "--yes")
        assert refused.exit_code == 1
        assert "Nothing was changed" in refused.stderr
    assert "débrief" in run("list").stdout
