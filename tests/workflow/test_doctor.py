"""The doctor looks, says what to do, and changes nothing."""

import os
from pathlib import Path

import pytest

from fieldscribe.models.folder import starter_folder
from fieldscribe.paths import DataFolder
from fieldscribe.speech.engine import Calibration, EncoderFinding, Parallelism
from fieldscribe.workflow import doctor
from fieldscribe.workflow.doctor import Verdict, examine
from fieldscribe.workflow.models import add_model, find_model, remember_calibration


@pytest.fixture(autouse=True)
def _engine_is_looked_at_elsewhere(monkeypatch):
    monkeypatch.setattr(doctor, "_engine", lambda folder: doctor.Finding("Transcription", Verdict.GOOD, "runs"))


def findings(folder: DataFolder) -> dict[str, doctor.Finding]:
    return {finding.topic: finding for finding in examine(folder)}


def test_doctor_creates_no_files(tmp_path):
    found = findings(DataFolder(tmp_path / "new"))
    assert "none yet" in found["Library"].found
    assert found["Models"].verdict is Verdict.NOTE
    assert not (tmp_path / "new").exists()


def test_doctor_reports_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()
    found = findings(DataFolder(tmp_path / "file" / "below"))
    assert found["Disk"].verdict is Verdict.BAD
    assert "cannot write" in found["Disk"].found


def test_doctor_reports_a_damaged_model(workspace):
    model = add_model(workspace, starter_folder(), "mine")
    assert findings(workspace.folder)["Models"].found == "mine"
    os.truncate(Path(model.folder) / "model.bin", 1000)
    found = findings(workspace.folder)["Models"]
    assert found.verdict is Verdict.BAD
    assert "model.bin" in found.found


@pytest.mark.parametrize(
    "finding, sentence",
    [
        (EncoderFinding.FASTER, "onnxruntime, 1.6 times as fast as CTranslate2"),
        (EncoderFinding.NOT_FASTER, "CTranslate2; onnxruntime is not faster"),
        (EncoderFinding.DIFFERS, "CTranslate2; onnxruntime does not give the same words"),
        (EncoderFinding.NO_ROOM, "CTranslate2; the disk has no room for what onnxruntime needs of this model"),
        (EncoderFinding.NOT_COMPARED, "CTranslate2; onnxruntime cannot use this model"),
    ],
)
def test_doctor_tells_which_encoder_is_used_and_why(workspace, finding, sentence):
    assert "until" in findings(workspace.folder)["Encoders"].found
    remember_calibration(workspace, find_model(workspace, ""), Calibration(Parallelism(1, 2), finding, 1.6))
    assert findings(workspace.folder)["Encoders"].found == f"starter: {sentence}"


def test_doctor_reports_a_damaged_library_and_checks_the_rest(workspace):
    workspace.close()
    workspace.folder.library.write_bytes(b"this is not a library" * 100)
    found = findings(workspace.folder)
    assert found["Library"].verdict is Verdict.BAD
    assert found["Transcription"].verdict is Verdict.GOOD


def test_doctor_names_a_missing_sound_file(workspace, cut):
    from fieldscribe.workflow.importing import import_one

    source = cut(0, 3)
    import_one(workspace, source, link=True)
    source.unlink()
    assert source.name in findings(workspace.folder)["Library"].found
