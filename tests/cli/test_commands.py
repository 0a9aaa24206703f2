"""Every command as a person or a script uses it: what it prints, what it answers in JSON, with what it ends."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import soundfile
from click.testing import CliRunner, Result

from fieldscribe.cli import fieldscribe
from fieldscribe.models.folder import starter_folder
from fieldscribe.paths import bundled, data_folder
from fieldscribe.times import clock, time_left


def run(*arguments: object) -> Result:
    return CliRunner().invoke(fieldscribe, [str(argument) for argument in arguments])


def json_lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_sound_file_is_imported_transcribed_and_exported(sound: Path, tmp_path: Path):
    said = run("transcribe", sound, "--language", "en")
    assert said.exit_code == 0, said.output
    assert "starter model" in said.stderr
    assert "[0:0" in said.stdout
    assert "Done in" in said.stdout
    listed = run("list")
    assert "débrief" in listed.stdout
    assert "ready" in listed.stdout
    word = json_lines(run("show", 1, "--json"))[0]["segments"][0]["words"][0]["text"].strip(".,?")
    (hit, *_) = json_lines(run("search", word, "--json"))
    assert (hit["debrief_id"], hit["title"]) == (1, "débrief")
    assert run("search", word).stdout
    for name in ("docx", "html", "srt", "txt", "md", "vtt", "csv", "json"):
        exported = run("export", 1, "--format", name, "-o", tmp_path / f"report.{name}")
        assert exported.exit_code == 0, exported.output
        assert (tmp_path / f"report.{name}").stat().st_size > 100
    both = run("export", 1, "--format", "txt", "--format", "srt", "-o", tmp_path, "--json")
    assert [Path(line["path"]).suffix for line in json_lines(both)] == [".txt", ".srt"]
    assert run("export", 1, "--format", "txt", "--format", "srt", "-o", tmp_path / "one.txt").exit_code == 2
    assert "[0:0" in run("show", 1, "--words").stdout
    assert run("library", "check").stdout == "The library has no problems.\n"


def test_import_prints_json_and_continues_after_a_bad_file(sound: Path, tmp_path: Path):
    (tmp_path / "empty.mp3").touch()
    answer = run("import", tmp_path / "empty.mp3", sound, "--title", "Morning", "--json")
    assert answer.exit_code == 1
    refused, imported = json_lines(answer)
    assert refused["error"] == "SoundEmpty"
    assert (imported["title"], imported["known"], imported["duration"]) == ("Morning", False, 20.0)
    again = run("import", sound)
    assert again.exit_code == 0
    assert "is already in the library" in again.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("transcribe", "/nowhere/x.mp3"), "There is no file x.mp3"),
        (("transcribe", "77"), "There is no debrief 77"),
        (("show", "77"), "There is no debrief 77"),
        (("export", "abc"), "There is no debrief abc"),
        (("jobs", "retry", "5"), "There is no job 5"),
        (("models", "add", "/nowhere"), "There is no model folder"),
        (("models", "default", "large"), "choose another model. To see all models: fieldscribe models list"),
        (("settings", "colour"), "There is no setting named colour"),
        (("settings", "originals", "burn"), "copy, link"),
        (("settings", "speech_language", "Klingon"), "does not know the language Klingon"),
    ],
)
def test_a_known_failure_is_one_sentence_and_exit_code_1(arguments: tuple[str, ...], sentence: str):
    failed = run(*arguments)
    assert failed.exit_code == 1
    assert sentence in failed.stderr
    assert "Traceback" not in failed.output
    machine = run(*arguments, "--json")
    assert machine.exit_code == 1
    assert sentence in json.loads(machine.stdout)["sentence"]


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("import",),
        ("import", "x.wav", "--date", "yesterday"),
        ("nonsense",),
        ("list", "--limit", "many"),
        ("list", "--limit", "0"),
        ("list", "--limit", "9" * 20),
        ("jobs", "cancel", "9" * 20),
        ("import", "x" * 300),
        ("transcribe", "x" * 300 + ".wav"),
        ("export", "1", "-o", "x" * 300),
        ("models", "add", "x" * 300),
        ("library", "backup", "x" * 300),
        ("jobs", "retry"),
    ],
)
def test_wrong_usage_is_exit_code_2(arguments: tuple[str, ...]):
    assert run(*arguments).exit_code == 2


def test_a_search_for_nothing_finds_nothing(sound: Path):
    run("import", sound)
    assert run("search", " ").stdout == "No matches.\n"


def test_a_data_folder_that_cannot_be_made_is_reported_in_a_sentence(tmp_path: Path):
    (tmp_path / "file").touch()
    failed = run("--data-dir", tmp_path / "file" / "below", "list")
    assert failed.exit_code == 1
    assert "cannot write" in failed.stderr
    assert "(there is a file where a folder should be)" in run("--data-dir", tmp_path / "file", "list").stderr


def test_an_unknown_failure_leaves_a_log_without_its_message(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("she said something private")

    monkeypatch.setattr("fieldscribe.workflow.debriefs.list_debriefs", fail)
    failed = run("--data-dir", tmp_path / "data", "list")
    assert failed.exit_code == 1
    assert "Something unexpected went wrong" in failed.stderr
    (log,) = (tmp_path / "data" / "logs").iterdir()
    assert "RuntimeError" in log.read_text()
    assert "private" not in log.read_text() + failed.output


def test_transcribe_takes_folders_goes_on_after_a_bad_file_and_does_nothing_twice(sound: Path, tmp_path: Path):
    folder = tmp_path / "stick"
    folder.mkdir()
    sound.rename(folder / "a.wav")
    (folder / "b.wav").write_text("no sound")
    first = run("transcribe", folder, "--language", "English")
    assert first.exit_code == 1
    assert "b.wav is not a sound" in first.stderr
    assert "Done in" in first.stdout
    again = run("transcribe", 1, "--language", "en")
    assert again.exit_code == 0
    assert "is already transcribed" in again.stdout
    assert "Done in" not in again.stdout
    assert json_lines(run("transcribe", 1, "--language", "en", "--json"))[-1]["state"] == "done"
    shown = run("show", 1).stdout
    assert "starter model" in shown
    assert "fieldscribe transcribe" not in shown
    unsupported = run("transcribe", 1, "--language", "sw")
    assert unsupported.exit_code == 1
    assert "language Swahili" in unsupported.stderr


def test_a_failed_job_is_reported_once(sound: Path):
    assert run("import", sound, "--link").exit_code == 0
    sound.unlink()
    for decoded in (Path(os.environ["FIELDSCRIBE_DATA"]) / "cache").iterdir():
        decoded.unlink()
    failed = run("transcribe", 1)
    assert failed.exit_code == 1
    assert failed.output.count("There is no file") == 1
    assert "Job 1 failed." in failed.stderr


def test_a_list_that_is_cut_says_so(sound: Path, tmp_path: Path):
    whole, rate = soundfile.read(sound, dtype="int16")
    for second in (1, 2):
        soundfile.write(tmp_path / f"{second}.wav", whole[: second * rate], rate)
    assert run("import", tmp_path / "1.wav", tmp_path / "2.wav", "--date", "2026-03-04T09:05:00").exit_code == 0
    assert "There are more" in run("list", "--limit", 1).stderr
    listed = run("list")
    assert listed.stderr == ""
    assert listed.stdout.count("2026-03-04") == 2


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file name is text")
def test_every_letter_is_written_to_a_pipe_of_any_encoding(sound: Path, tmp_path: Path):
    source = sound.rename(tmp_path / os.fsdecode("ትንሣኤ-".encode() + b"\xff.wav"))
    command = [sys.executable, "-m", "fieldscribe", "import", source]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "cp1252"}, check=False)
    assert done.returncode == 0, done.stderr
    assert "ትንሣኤ" in done.stdout.decode()


def test_models_are_added_checked_and_chosen(tmp_path: Path):
    listed = json_lines(run("models", "list", "--json"))
    assert [(model["name"], model["default"], model["starter"]) for model in listed] == [("starter", True, True)]
    folder = tmp_path / "small"
    shutil.copytree(starter_folder(), folder, ignore=shutil.ignore_patterns("recipe", "reference"))
    assert "is now the default" in run("models", "add", folder).stdout
    assert run("models", "check").exit_code == 0
    assert run("models", "default", "starter").exit_code == 0
    assert "Debriefs in English are now transcribed" in run("models", "default", "small", "--language", "en").stdout
    assert json_lines(run("models", "list", "--json"))[1]["used_for"] == ["en"]
    assert run("models", "default", "--language", "en", "--clear").exit_code == 0
    for usage in (("default",), ("default", "small", "--clear"), ("catalogue", "a", "--none")):
        assert run("models", *usage).exit_code == 2
    assert run("models", "remove", "small", "--json").exit_code == 2
    assert CliRunner().invoke(fieldscribe, ["models", "remove", "small"], input="n\n").exit_code == 1
    removed = run("models", "remove", "small", "--yes").stdout
    assert "The model small was removed.\n" in removed and "models restore small" in removed
    assert run("models", "restore", "small").stdout == "The model small was restored.\n"
    assert "restored" not in run("models", "remove", "small", "--yes", "--permanently").stdout
    assert run("models", "restore", "small").exit_code == 1
    assert run("models", "add", folder).exit_code == 0
    (folder / "config.json").unlink()
    broken = run("models", "check", folder)
    assert broken.exit_code == 1
    assert "config.json is missing" in broken.stdout
    assert run("models", "add", folder, "--name", "other").exit_code == 1


def test_the_models_that_can_be_had_are_compared_and_those_of_a_programme_added(tmp_path: Path):
    listed = (tmp_path / "models.toml").resolve()
    listed.write_text(
        '[[model]]\nname = "uzazi"\nlicence = "MIT"\nenglish_only = false\ndownload = 9_000_000\ndisk = 9_000_000\n'
    )
    assert "no list of an organisation" in run("models", "catalogue").stdout
    assert "models.toml: 1 model," in run("models", "catalogue", listed).stdout
    assert any(entry["origin"] == "models.toml" for entry in json_lines(run("models", "available", "--json")))
    assert "no list of an organisation" in run("models", "catalogue", "--none").stdout
    assert run("models", "catalogue", tmp_path / "nothing").exit_code == 1


def test_the_words_of_a_programme_are_exported_and_imported(tmp_path: Path):
    (tmp_path / "words.txt").write_text("# Programme: Uzazi\noxytocin\nGrace\n", encoding="utf-8")
    assert "2 words are used for the programme Uzazi." in run("vocabulary", "import", tmp_path / "words.txt").stdout
    assert "Uzazi: oxytocin, Grace" in run("vocabulary", "list").stdout
    assert run("vocabulary", "export", "--programme", "uzazi", "-o", tmp_path / "out.txt").exit_code == 0
    assert (tmp_path / "out.txt").read_text(encoding="utf-8").splitlines()[-2:] == ["oxytocin", "Grace"]
    assert run("vocabulary", "import", tmp_path).exit_code == 1


def test_jobs_are_listed_paused_retried_and_cancelled(sound: Path):
    assert run("import", sound).exit_code == 0
    code = (
        "import sys; from pathlib import Path; from fieldscribe.paths import data_folder;"
        "from fieldscribe.workflow.workspace import Workspace; from fieldscribe.workflow.jobs import enqueue;"
        "from fieldscribe.domain import TranscribeOptions;"
        "w = Workspace.open(data_folder()); enqueue(w, 1, TranscribeOptions())"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert "queued" in run("jobs", "list").stdout
    assert "waiting" in run("list").stdout
    assert "paused" in run("jobs", "pause", 1).stdout
    assert "queued" in run("jobs", "retry", 1).stdout
    assert json_lines(run("jobs", "cancel", 1, "--json"))[0]["state"] == "cancelled"
    assert run("jobs", "pause", 1).exit_code == 1
    assert run("jobs", "retry", 1).exit_code == 0
    assert run("jobs", "run").exit_code == 0
    assert "done" in run("jobs", "list").stdout


def test_settings_are_shown_and_changed():
    assert "originals" in run("settings").stdout
    assert run("settings", "vocabulary", "oxytocin, Haydom").exit_code == 0
    assert json_lines(run("settings", "vocabulary", "--json"))[0]["value"] == ["oxytocin", "Haydom"]
    assert json_lines(run("settings", "vocabulary", "--default", "--json"))[0]["value"] == []
    for told, kept in (("SW", "sw"), ("swahili", "sw"), ("", "")):
        assert json_lines(run("settings", "speech_language", told, "--json"))[0]["value"] == kept
    for wrong in (["--default"], ["vocabulary", "a", "--default"]):
        assert run("settings", *wrong).exit_code == 2


def test_library_repair_rebuilds_a_search_index_that_is_out_of_step(sound: Path):
    run("import", sound, "--title", "Airway")
    with closing(sqlite3.connect(run("library", "where").stdout.strip())) as library:
        library.execute("INSERT INTO debriefs_fts (debriefs_fts) VALUES ('delete-all')")
        library.commit()
    checked = run("library", "check")
    assert (checked.exit_code, "fieldscribe library repair" in checked.stdout) == (1, True)
    assert "rebuilt" in run("library", "repair").stdout
    assert run("library", "check").exit_code == 0


def test_jobs_queued_by_another_program_are_run_by_the_one_at_the_queue(sound: Path, tmp_path: Path):
    """As the refusal says. The first is held within its job until the second was refused."""
    whole, rate = soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16")
    soundfile.write(tmp_path / "long.flac", whole[: 50 * rate], rate)
    for path in (tmp_path / "long.flac", sound):
        assert run("import", path).exit_code == 0
    command = [sys.executable, "-m", "fieldscribe", "transcribe", "1", "--language", "en", "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert json.loads(first.stdout.readline())["event"] == "planned"
        refused = run("transcribe", 2, "--language", "en")
        _, notes = first.communicate(timeout=120)
    assert refused.exit_code == 1
    assert "It will transcribe everything that is waiting, this included" in refused.stderr
    assert first.returncode == 0
    assert "Other recordings are waiting" in notes
    assert [job["state"] for job in json_lines(run("jobs", "list", "--json"))] == ["done", "done"]


def test_an_export_that_cannot_be_noted_says_that_the_document_was_written(sound: Path, tmp_path: Path):
    run("import", sound)
    with closing(sqlite3.connect(data_folder().library, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        noted = run("export", 1, "--format", "docx", "-o", tmp_path / "a.docx")
    assert noted.exit_code == 1
    assert "a.docx was saved" in noted.stderr
    assert "Nothing was changed" not in noted.stderr
    assert (tmp_path / "a.docx").stat().st_size > 1000


def test_commands_and_settings_keep_their_former_names():
    assert run("library", "mend").exit_code == 0
    assert run("bin", "tidy").exit_code == 0
    assert "mend" not in run("library", "--help").stdout
    assert "tidy" not in run("bin", "--help").stdout
    assert json_lines(run("settings", "low_battery_rest", "no", "--json"))[0]["name"] == "pause_on_low_battery"
    assert json_lines(run("settings", "pause_on_low_battery", "--json"))[0]["value"] is False


def test_undo_restores_the_text_before_a_second_transcription(sound: Path):
    run("transcribe", sound, "--language", "en")
    first = json_lines(run("show", 1, "--json"))[0]["segments"]
    assert run("undo", 1).stdout == "There is nothing to undo.\n"
    assert run("transcribe", 1, "--language", "en", "--again").exit_code == 0
    second = json_lines(run("show", 1, "--json"))[0]["segments"]
    assert not {segment["id"] for segment in first} & {segment["id"] for segment in second}
    assert run("undo", 1).stdout == "Undone: transcribed again.\n"
    assert json_lines(run("show", 1, "--json"))[0]["segments"] == first
    assert json_lines(run("redo", 1, "--json")) == [{"done": True, "kind": "again"}]
    assert json_lines(run("show", 1, "--json"))[0]["segments"] == second
    assert run("redo", 1).stdout == "There is nothing to redo.\n"


def test_library_where_and_library_backup_work(tmp_path: Path):
    assert run("library", "where").stdout.strip().endswith("library.sqlite")
    copied = run("library", "backup", tmp_path / "copy.sqlite")
    assert copied.exit_code == 0
    assert (tmp_path / "copy.sqlite").stat().st_size > 0


def test_doctor_checks_everything_and_says_what_to_do():
    findings = {finding["topic"]: finding for finding in json_lines(run("doctor", "--json"))}
    assert set(findings) == {
        "Python",
        "Processor",
        "Memory",
        "Disk",
        "Microphone",
        "Library",
        "Models",
        "Transcription",
        "Encoders",
    }
    assert findings["Transcription"]["verdict"] == "good"
    assert "add a full Whisper model" in findings["Models"]["advice"]
    assert "Transcription" in run("doctor").stdout


def test_the_demo_writes_the_three_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sound: Path):
    monkeypatch.setattr(
        "fieldscribe.workflow.sample.bundled", lambda *at: sound if at[-1].endswith(".flac") else bundled(*at)
    )
    shown = run("demo", "-o", tmp_path / "out")
    assert shown.exit_code == 0, shown.output
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".docx", ".html", ".srt"]
    assert str(tmp_path / "out" / "sample-debrief.docx") in shown.stdout


def test_a_pipe_closed_early_causes_no_traceback(sound: Path):
    command = f'"{sys.executable}" -m fieldscribe transcribe "{sound}" --language en | true'
    ended = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert "Traceback" not in ended.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe of the system")
def test_a_closed_pipe_ends_with_exit_code_1_and_no_output():
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run([sys.executable, "-m", "fieldscribe", "settings"], stdout=writer, stderr=-1, check=False)
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["settings"], ["settings", "--json"]])
def test_output_to_a_full_disk_is_reported_in_one_sentence(arguments: list[str]):
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "fieldscribe", *arguments]
        ended = subprocess.run(command, stdout=full, stderr=-1, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == ("The disk is too full for this answer. Nothing was lost. Free some space and try again.\n")


@pytest.mark.parametrize(
    ("seconds", "told"), [(0, "0:00"), (59.6, "0:59"), (61, "1:01"), (3600, "1:00:00"), (36061, "10:01:01")]
)
def test_positions_are_formatted_as_minutes_and_seconds(seconds: float, told: str):
    assert clock(seconds) == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(None, ""), (0, ""), (30, "less than a minute left"), (120, "2 min left"), (7200, "2 h 0 min left")],
)
def test_time_left_is_rounded(seconds: float | None, told: str):
    assert time_left(seconds) == told


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_text_goes_into_a_file_while_the_terminal_shows_the_progress(sound: Path):
    import pty

    terminal, shown = pty.openpty()
    command = [sys.executable, "-m", "fieldscribe", "transcribe", sound, "--language", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=shown, stdin=subprocess.DEVNULL) as process:
        os.close(shown)
        seen = b""
        with contextlib.suppress(OSError):  # Linux ends a terminal with an error
            while piece := os.read(terminal, 65536):
                seen += piece
        assert process.stdout is not None
        text = process.stdout.read().decode()
    os.close(terminal)
    assert "[0:0" in text
    assert "[0:0" not in seen.decode()
    assert "%" in seen.decode()
    assert "%" not in text
