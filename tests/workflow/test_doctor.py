"""The doctor looks, says what to do, and changes nothing."""

import os
from pathlib import Path

import pytest

from fieldscribe.models.folder import starter_folder
from fieldscribe.paths import DataFolder
from fieldscribe.workflow import doctor
from fieldscribe.workflow.doctor import Verdict, examine
from fieldscribe.workflow.models import add_model


@pytest.fixture(autouse=True)
def _engine_is_looked_at_elsewhere(monkeypatch):
    monkeypatch.setattr(doctor, "_engine", lambda folder: doctor.Finding("Transcription", Verdict.GOOD, "runs"))


def findings(folder: DataFolder) -> dict[str, doctor.Finding]:
    return {finding.topic: finding for finding in examine(folder)}


def test_it_makes_nothing(tmp_path):
    found = findings(DataFolder(tmp_path / "new"))
    assert "none yet" in found["Library"].found
    assert found["Models"].verdict is Verdict.NOTE
    assert not (tmp_path / "new").exists()


def test_a_place_where_nothing_can_be_written_is_bad(tmp_path):
    (tmp_path / "file").touch()
    found = findings(DataFolder(tmp_path / "file" / "below"))
    assert found["Disk"].verdict is Verdict.BAD
    assert "cannot write" in found["Disk"].found


def test_a_damaged_model_is_bad(workspace):
    model = add_model(workspace, starter_folder(), "mine")
    assert findings(workspace.folder)["Models"].found == "mine"
    os.truncate(Path(model.folder) / "model.bin", 1000)
    found = findings(workspace.folder)["Models"]
    assert found.verdict is Verdict.BAD
    assert "model.bin" in found.found


def test_a_damaged_library_is_bad_and_the_rest_is_looked_at(workspace):
    workspace.close()
    workspace.folder.library.write_bytes(b"this is not a library" * 100)
    found = findings(workspace.folder)
    assert found["Library"].verdict is Verdict.BAD
    assert found["Transcription"].verdict is Verdict.GOOD


def test_a_missing_sound_file_is_named(workspace, cut):
    from fieldscribe.workflow.importing import import_one

    source = cut(0, 3)
    import_one(workspace, source, link=True)
    source.unlink()
    assert source.name in findings(workspace.folder)["Library"].found
