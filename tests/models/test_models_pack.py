"""`fieldscribe models pack` and `models add`: a model goes to another computer as one file, and proves itself there."""

import json
import shutil
import struct
import threading
import zipfile
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from fieldscribe.cli import fieldscribe
from fieldscribe.errors import ModelBusy, ModelExists
from fieldscribe.models.folder import starter_folder, validate
from fieldscribe.models.install import changing
from fieldscribe.paths import data_folder
from fieldscribe.workflow.models import remove_model
from fieldscribe.workflow.packs import add_model_from
from fieldscribe.workflow.workspace import Workspace

FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(fieldscribe, [str(argument) for argument in arguments])


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES if (folder / name).exists()}


def models_folder() -> list[str]:
    return sorted(path.name for path in data_folder().models.iterdir())


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The starter model as one file."""
    folder = tmp_path_factory.mktemp("stick")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIELDSCRIBE_DATA", str(folder / "data"))
        result = run("models", "pack", "starter", "-o", folder, "--json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)
    assert found["path"] == str(folder / "starter.fieldscribe-model")
    assert found["bytes"] == Path(found["path"]).stat().st_size < 0.85 * found["unpacked"]
    return Path(found["path"])


def with_manifest(packed: Path, target: Path, **changes: Any) -> Path:
    """The pack with another manifest, which fits its hash."""
    whole = packed.read_bytes()
    (size,) = struct.unpack_from("<I", whole, 10)
    described = json.dumps(json.loads(whole[46 : 46 + size]) | changes).encode()
    digest = sha256(described).digest()
    target.write_bytes(whole[:10] + struct.pack("<I32s", len(described), digest) + described + whole[46 + size :])
    return target


def test_a_packed_model_is_added_on_another_computer_to_the_last_bit(packed: Path, tmp_path: Path):
    path = shutil.copy(packed, tmp_path / "Modèle ተማሪ")  # whatever its name
    result = run("models", "add", path, "--name", "mine")
    assert result.exit_code == 0, result.output
    assert "The model mine was added and is now the default." in result.stdout
    assert "Adding Modèle ተማሪ: 100%" in result.stderr
    assert contents(data_folder().models / "mine") == contents(starter_folder())
    assert models_folder() == ["mine"]
    assert "already a model named starter" in run("models", "add", path).stderr
    again = run("models", "pack", "mine", "-o", tmp_path / "again.fieldscribe-model")
    assert again.exit_code == 0, again.output
    assert "8.2 MB instead of 9.8 MB" in again.stdout
    assert "Packing mine: 100%" in again.stderr
    assert "Adding mine: 9" in run("models", "add", data_folder().models / "mine", "--name", "copy").stderr


def test_a_model_that_computes_something_else_here_is_not_added(packed: Path, tmp_path: Path):
    """As a processor whose instructions compute wrongly would: the tokens differ, and so does their probability."""
    probe = {"language": "en", "tokens": [440, 441, 442], "log_probability": -0.01}
    result = run("models", "add", with_manifest(packed, tmp_path / "other", probe=probe, name="other"))
    assert result.exit_code == 1
    assert "does not write what it should" in result.stderr
    assert models_folder() == []


def test_other_tokens_of_the_same_probability_are_the_work_of_another_processor(packed: Path, tmp_path: Path):
    whole = packed.read_bytes()
    (size,) = struct.unpack_from("<I", whole, 10)
    found = json.loads(whole[46 : 46 + size])["probe"]
    probe = found | {"tokens": found["tokens"][1:]}  # without the time before the words
    result = run("models", "add", with_manifest(packed, tmp_path / "other", probe=probe, name="other"))
    assert result.exit_code == 0, result.output


def test_a_damaged_pack_leaves_nothing(packed: Path, tmp_path: Path):
    whole = packed.read_bytes()
    path = tmp_path / "x.fieldscribe-model"
    path.write_bytes(whole[: len(whole) // 2])
    result = run("models", "add", path, "--name", "mine")
    assert result.exit_code == 1
    assert "x.fieldscribe-model cannot be added: it is incomplete or damaged" in result.stderr
    assert models_folder() == []
    path.write_bytes(b"nothing of the kind")
    assert "neither a packed model nor a ZIP file" in run("models", "add", path).stderr


def test_a_zip_file_with_floats_is_stored_as_int8(weights: ModuleType, tmp_path: Path):
    """With as many matrices as Whisper small: on Intel's processors each takes 16 MB of the memory that is allowed."""
    spec, vocabulary = weights.random_spec(12, 12, 64, 80)
    spec.optimize("float16")
    folder = weights.save_spec(spec, vocabulary, tmp_path / "small")
    (folder / "vocabulary.json").unlink()
    (folder / "vocabulary.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")  # as the older ones have it
    with zipfile.ZipFile(tmp_path / "small.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in folder.iterdir():
            archive.write(path, f"small/{path.name}")
            archive.writestr(f"__MACOSX/small/._{path.name}", b"x")
    result = run("models", "add", tmp_path / "small.zip")
    assert result.exit_code == 0, result.output
    assert validate(data_folder().models / "small").compute_type == "int8"
    assert models_folder() == ["small"]


def test_a_zip_file_with_a_broken_model_names_the_zip_file(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "small.zip", "w") as archive:
        for name in FILES:
            archive.writestr(name, b"{}")
    result = run("models", "add", tmp_path / "small.zip")
    assert result.exit_code == 1
    assert "The file small.zip cannot be added: model.bin cannot be read" in result.stderr
    assert models_folder() == []


def test_a_disk_without_room_is_said_before_anything_is_unpacked(packed: Path, monkeypatch: pytest.MonkeyPatch):
    free = 9_000_000
    monkeypatch.setattr("shutil.disk_usage", lambda path: type("Usage", (), {"free": free}))
    result = run("models", "add", packed, "--name", "mine")
    assert "The disk is too full for adding the model" in result.stderr
    assert models_folder() == []


def test_a_pack_is_written_completely_or_not_at_all(tmp_path: Path):
    assert "no model named nothing" in run("models", "pack", "nothing", "-o", tmp_path).stderr
    (tmp_path / "file").touch()
    result = run("models", "pack", "starter", "-o", tmp_path / "file" / "x.fieldscribe-model")
    assert result.exit_code == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data folder", "file"]


# ---- two programs at once


def test_while_a_model_is_added_another_program_neither_adds_nor_removes_it(packed: Path, tmp_path: Path):
    with Workspace.open(data_folder()) as workspace:
        models = workspace.folder.models
        with changing(models, "mine"):
            with pytest.raises(ModelBusy, match="another Fieldscribe"):
                add_model_from(workspace, packed, "mine")
            with pytest.raises(ModelBusy), changing(models, "mine"):
                pass
            with changing(models, "other"):
                pass
        assert models_folder() == []
        add_model_from(workspace, packed, "mine")
        with changing(models, "mine"), pytest.raises(ModelBusy):
            remove_model(workspace, "mine")
        remove_model(workspace, "mine")
        assert [name for name in models_folder() if not name.startswith(".")] == []


def test_of_programs_that_add_the_same_model_at_once_one_does(packed: Path):
    """Each with its own library connection; what the others get is a sentence."""
    outcomes: list[object] = []
    start = threading.Barrier(3)

    def add() -> None:
        with Workspace.open(data_folder()) as workspace:
            start.wait()
            try:
                outcomes.append(add_model_from(workspace, packed, "mine").name)
            except (ModelBusy, ModelExists) as error:
                outcomes.append(type(error))

    with Workspace.open(data_folder()):
        pass
    threads = [threading.Thread(target=add) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count("mine") == 1, outcomes
    assert models_folder() == ["mine"]
    assert contents(data_folder().models / "mine") == contents(starter_folder())
