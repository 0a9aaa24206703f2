"""`fieldscribe models get`: a model comes from a source that fails on the way, and is used."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from fieldscribe.cli import fieldscribe
from fieldscribe.models.folder import starter_folder

FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json")


def run(*arguments: object, answer: str = "") -> Result:
    return CliRunner().invoke(fieldscribe, [str(argument) for argument in arguments], input=answer)


def serve(source: Any, folder: Path) -> None:
    source.files = {name: (folder / name).read_bytes() for name in FILES if (folder / name).exists()}


def get(source: Any, *more: object, answer: str = "") -> Result:
    return run("models", "get", source.name, "--from", source.url, *more, answer=answer)


def models_folder(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "data folder" / "models").iterdir())


def test_a_float16_model_arrives_in_spite_of_everything_and_is_stored_as_int8(
    source: Any, weights: Any, tmp_path: Path
):
    spec, vocabulary = weights.random_spec(2, 2, 128, 128)  # the 128 mel bins of large-v3, the decoder of distil
    spec.optimize("float16")
    serve(source, weights.save_spec(spec, vocabulary, tmp_path / "published"))
    source.faults = [("cut", 2_000_000), ("elsewhere", 0), ("whole", 0)]
    result = get(source, "--name", "mine", "--yes")
    assert result.exit_code == 0, result.output
    size = sum(len(content) for content in source.files.values())
    assert f"{source.name} at 127.0.0.1: {size / 1e6:.0f} MB, licence mit." in result.stdout
    assert "The model mine was added and is now the default." in result.stdout
    [_, listed] = [json.loads(line) for line in run("models", "list", "--json").stdout.splitlines()]
    assert (listed["name"], listed["compute_type"], listed["mel_bins"]) == ("mine", "int8", 128)
    assert models_folder(tmp_path) == ["mine"]


def test_the_size_is_asked_first_and_nothing_is_fetched_without_a_yes(source: Any, tmp_path: Path):
    serve(source, starter_folder())
    result = get(source, answer="n\n")
    assert result.exit_code == 1
    size = sum(len(content) for content in source.files.values())
    assert f"Download {size / 1e6:.0f} MB? [y/N]" in result.output
    assert [path for path, _ in source.requests] == [f"/api/models/{source.name}/revision/main"]
    assert models_folder(tmp_path) == []
    assert get(source, "--json").exit_code == 2
    assert run("models", "get", source.name, "--from", "ftp://x").exit_code == 2


def test_an_interrupted_download_is_listed_and_goes_on_or_is_deleted(source: Any, tmp_path: Path):
    serve(source, starter_folder())
    source.faults = [("cut", 3_000_000), ("login page", 0)]
    result = get(source, "--yes")
    assert result.exit_code == 1
    assert "log in first" in result.stderr
    assert "3 MB of faster-whisper-test have been downloaded." in run("models", "list").stderr
    source.requests.clear()
    result = get(source, "--yes")
    assert result.exit_code == 0, result.output
    assert ", of which 3 MB are here already, licence mit." in result.stdout
    assert source.bytes_asked_for()[0] >= 2 * 2**20
    assert models_folder(tmp_path) == ["faster-whisper-test"]
    assert "already a model named" in get(source, "--yes").stderr

    source.faults = [("damaged", 0)]
    assert get(source, "--name", "other", "--yes").exit_code == 1
    assert models_folder(tmp_path) == [".other.download", "faster-whisper-test"]
    assert run("models", "remove", "other", "--yes").exit_code == 0
    assert models_folder(tmp_path) == ["faster-whisper-test"]


def test_a_broken_published_model_is_refused_and_deleted(source: Any, tmp_path: Path):
    serve(source, starter_folder())
    source.files["config.json"] = b"{}"
    result = get(source, "--yes")
    assert result.exit_code == 1
    assert "config.json does not contain what it should" in result.stderr
    assert models_folder(tmp_path) == []


def test_a_disk_without_room_is_said_before_anything_is_fetched(
    source: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    serve(source, starter_folder())
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("Usage", (), {"free": 10_000_000}))
    result = get(source, "--yes")
    assert "The disk is too full for downloading the model" in result.stderr
    assert len(source.requests) == 1


def test_progress_for_machines_is_a_line_each(source: Any):
    serve(source, starter_folder())
    lines = [json.loads(line) for line in get(source, "--yes", "--json").stdout.splitlines()]
    assert lines[-2] == {
        "event": "download",
        "model": "faster-whisper-test",
        "done": lines[-2]["total"],
        "total": sum(len(content) for content in source.files.values()),
    }
    assert lines[-1]["name"] == "faster-whisper-test"


def test_a_name_of_the_catalogue_is_enough_also_of_an_organisations_own(source: Any, tmp_path: Path):
    serve(source, starter_folder())
    (tmp_path / "data folder").mkdir()
    (tmp_path / "data folder" / "catalogue.toml").write_text(
        f"""
        [[model]]
        name = "ours"
        repository = "{source.name}"
        source = "{source.url}"
        licence = "MIT"
        english_only = true
        download = 10_000_000
        disk = 10_000_000
        """
    )
    listed = run("models", "available")
    assert "ours" in listed.stdout and "large-v3-turbo" in listed.stdout
    assert "about 17 of 100 words wrong in English: AMI meetings" in listed.stdout
    [ours] = [
        each for each in map(json.loads, run("models", "available", "--json").stdout.splitlines()) if each["source"]
    ]
    assert (ours["name"], ours["memory"]) == ("ours", 410_000_000)
    assert "No model in the list is named nothing." in run("models", "get", "nothing", "--yes").stderr
    result = run("models", "get", "ours", "--yes")
    assert result.exit_code == 0, result.output
    assert models_folder(tmp_path) == ["ours"]


@pytest.mark.parametrize(
    "step",
    [
        "fieldscribe.workflow.downloads.add_model",
        "fieldscribe.models.install._require_whole",
        "fieldscribe.workflow.models.registry.add_model",
    ],
    ids=["when all has arrived", "when it is stored", "when it has its name"],
)
def test_a_program_that_dies_after_the_download_leaves_nothing_to_download_again(
    source: Any, tmp_path: Path, step: str
):
    serve(source, starter_folder())
    code = (
        "import os, sys, fieldscribe.workflow.downloads; from unittest.mock import patch; "
        "from fieldscribe.cli import fieldscribe\n"
        f"with patch('{step}', lambda *_, **__: os._exit(9)): fieldscribe(sys.argv[1:])"
    )
    command = [sys.executable, "-c", code, "models", "get", source.name, "--from", source.url, "--yes"]
    assert subprocess.run(command, capture_output=True).returncode == 9
    source.requests.clear()
    result = get(source, "--yes")
    assert result.exit_code == 0, result.output
    assert source.bytes_asked_for() == []
    assert models_folder(tmp_path) == ["faster-whisper-test"]


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_ctrl_c_stops_the_download_and_keeps_what_came(source: Any, tmp_path: Path):
    serve(source, starter_folder())
    source.faults = [("drip", 3_000_000)]
    command = [
        sys.executable,
        "-m",
        "fieldscribe",
        "models",
        "get",
        source.name,
        "--from",
        source.url,
        "--yes",
        "--json",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stderr
        while json.loads(process.stdout.readline())["done"] < 2_000_000:
            pass
        process.send_signal(signal.SIGINT)
        errors = process.stderr.read()
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert get(source, "--yes").exit_code == 0
    assert source.bytes_asked_for()[-1] >= 2**20
