"""Models that a person adds, loses, damages and adds again; and a starter model that is not whole."""

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

from fieldscribe.domain import JobState, TranscribeOptions
from fieldscribe.errors import (
    ModelExists,
    ModelFolderBroken,
    ModelFolderMissing,
    ModelNeeded,
    ModelUnknown,
    StarterModelNotRemovable,
)
from fieldscribe.models.folder import starter_folder
from fieldscribe.models.install import install
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.jobs import cancel_job, enqueue, list_jobs, run_queue
from fieldscribe.workflow.models import add_model, check_models, find_model, list_models, remove_model, set_default
from fieldscribe.workflow.removed_models import removed_models
from fieldscribe.workflow.workspace import Workspace


def named(workspace):
    return [(model.name, model.default) for model in list_models(workspace)]


@pytest.mark.parametrize("name", ["../../outside", "/outside", "a/../outside", "..outside"])
def test_a_model_stays_inside_the_data_folder_whatever_it_is_called(workspace, name):
    model = add_model(workspace, starter_folder(), name)
    assert (model.name, Path(model.folder)) == ("outside", workspace.folder.models / "outside")


def test_no_model_takes_the_name_of_another(workspace):
    with pytest.raises(ModelExists):
        add_model(workspace, starter_folder())
    add_model(workspace, starter_folder(), "mine")
    for other in ("Mine", "Starter"):  # which many disks take for the same
        with pytest.raises(ModelExists):
            add_model(workspace, starter_folder(), other)
    with pytest.raises(ModelExists):
        add_model(workspace, starter_folder(), "mine")
    assert named(workspace) == [("starter", False), ("mine", True)]


def test_a_model_that_was_lost_or_damaged_can_be_added_again_as_the_error_says(workspace):
    folder = Path(add_model(workspace, starter_folder(), "mine").folder)
    add_model(workspace, starter_folder(), "other")
    os.truncate(folder / "model.bin", 1000)
    with pytest.raises(ModelFolderBroken, match="add it again"):
        find_model(workspace)
    assert add_model(workspace, starter_folder(), "mine").default
    assert find_model(workspace).name == "mine"
    shutil.rmtree(folder)
    with pytest.raises(ModelFolderMissing, match="add it again"):
        find_model(workspace)
    add_model(workspace, starter_folder(), "mine")
    assert named(workspace) == [("starter", False), ("mine", True), ("other", False)]


def test_a_model_folder_unknown_to_the_library_can_be_added(workspace):
    install(starter_folder(), workspace.folder.models, "mine")  # here the power went
    assert add_model(workspace, starter_folder(), "mine").name == "mine"


def test_a_folder_already_among_the_models_is_used_in_place(workspace):
    install(starter_folder(), workspace.folder.models, "mine")
    before = (workspace.folder.models / "mine" / "model.bin").stat()
    add_model(workspace, workspace.folder.models / "mine")
    assert (workspace.folder.models / "mine" / "model.bin").stat().st_ino == before.st_ino


def test_models_move_with_the_data_folder(workspace, tmp_path):
    add_model(workspace, starter_folder(), "mine")
    workspace.close()
    moved = workspace.folder.root.rename(tmp_path / "elsewhere")
    with Workspace.open(DataFolder(moved)) as there:
        assert Path(find_model(there).folder) == moved / "models" / "mine"


def test_a_starter_model_that_is_not_whole_hides_no_other(workspace, cut, tmp_path, monkeypatch):
    add_model(workspace, starter_folder(), "mine")
    monkeypatch.setattr("fieldscribe.workflow.models.starter_folder", lambda: tmp_path / "starter")
    assert named(workspace) == [("mine", True)]
    problems = check_models(workspace)
    assert problems["mine"] == ""
    assert "no model folder" in problems["starter"]
    assert enqueue(workspace, import_one(workspace, cut(0, 3)).debrief.id, TranscribeOptions()).options.model == "mine"
    with pytest.raises(ModelFolderMissing):
        set_default(workspace, "starter")
    with pytest.raises(ModelUnknown):
        set_default(workspace, "large")


def test_a_removed_model_is_gone_from_the_list_and_from_its_place(workspace):
    folder = Path(add_model(workspace, starter_folder(), "small").folder)
    add_model(workspace, starter_folder(), "medium")
    assert remove_model(workspace, "medium") is None
    assert find_model(workspace).name == "small"
    default = remove_model(workspace, "small")
    assert default and default.starter and find_model(workspace).starter
    assert not folder.exists() and {model.name for model in removed_models(workspace)} == {"small", "medium"}
    with pytest.raises(ModelUnknown):
        remove_model(workspace, "small")
    with pytest.raises(StarterModelNotRemovable):
        remove_model(workspace, starter_folder().name)


def test_a_model_whose_folder_was_lost_can_be_removed(workspace):
    shutil.rmtree(add_model(workspace, starter_folder(), "small").folder)
    remove_model(workspace, "small")
    assert named(workspace) == [("starter", True)]


@pytest.mark.parametrize("name", ["small", ""])
def test_a_model_that_waiting_work_uses_stays(workspace, cut, name):
    folder = Path(add_model(workspace, starter_folder(), "small").folder)
    debrief = import_one(workspace, cut(0, 3)).debrief
    job = enqueue(workspace, debrief.id, TranscribeOptions(model=name))
    with pytest.raises(ModelNeeded, match="small was not removed"):
        remove_model(workspace, "small")
    assert folder.is_dir()
    cancel_job(workspace, job.id)
    remove_model(workspace, "small")
    assert not folder.exists()


def test_a_model_of_one_of_whispers_sizes_passes_the_probe(workspace, tmp_path):
    """Random float16 weights, in the shape, the vocabulary and the files of a real one; many tensors are alike."""
    place = Path(__file__).parents[2] / "benchmarks" / "weights.py"
    spec = importlib.util.spec_from_file_location("weights", place)
    weights = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(weights)
    folder = weights.random_model("tiny", tmp_path / "tiny", "float16")
    model = add_model(workspace, folder)
    assert (model.name, model.window, model.mel_bins, model.compute_type) == ("tiny", 30, 80, "int8")
    assert (workspace.folder.models / "tiny" / "model.bin").stat().st_size < 0.6 * (folder / "model.bin").stat().st_size


def odd(starter: Path, folder: Path, name: bytes, value: int) -> Path:
    """The starter model with another value of a 16-bit number in model.bin: whole to look at, and of no use."""
    shutil.copytree(starter, folder, ignore=shutil.ignore_patterns("recipe", "reference"))
    whole = bytearray((folder / "model.bin").read_bytes())
    at = whole.index(name + b"\0") + len(name) + 1 + 1 + 1 + 4  # rank, type, byte count
    whole[at : at + 2] = value.to_bytes(2, "little")
    (folder / "model.bin").write_bytes(whole)
    return folder


@pytest.mark.parametrize("name", [b"decoder/num_heads", b"encoder/num_heads"])
def test_a_model_that_cannot_transcribe_is_refused_and_no_copy_stays(workspace, tmp_path, name):
    folder = odd(starter_folder(), tmp_path / "odd", name, 7)
    with pytest.raises(ModelFolderBroken, match="Get a complete copy"):
        add_model(workspace, folder)
    assert named(workspace) == [("starter", True)]
    assert not any(workspace.folder.models.iterdir())


def test_a_model_that_fails_later_is_named_with_what_to_do(workspace, cut):
    """As when the disk damaged it after it was added."""
    add_model(workspace, starter_folder(), "mine")
    shutil.rmtree(workspace.folder.models / "mine")
    odd(starter_folder(), workspace.folder.models / "mine", b"decoder/num_heads", 7)
    debrief = import_one(workspace, cut(0, 8)).debrief
    enqueue(workspace, debrief.id, TranscribeOptions(model="mine", language="en"))
    run_queue(workspace)
    [job] = list_jobs(workspace)
    assert job.state is JobState.FAILED
    assert "The model mine failed during transcription." in job.last_error
    assert "remove mine and add a complete copy of it" in job.last_error
