"""Sound of a debrief as a file for others: a passage, or all of it."""

import av
import pytest
import soundfile
from PySide6.QtWidgets import QFileDialog

from fieldscribe.workflow import listening
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.sound_files import part_paths
from fieldscribe.workflow.workspace import Workspace

SECONDS = 30  # of sound


@pytest.fixture
def page(open_program, add_debrief, folder, settle, qtbot):
    debrief = add_debrief("A/B: the “mask”?")
    with Workspace.open(folder) as workspace:  # all of it takes the processor for seconds in each format
        (path,) = part_paths(workspace, get_transcript(workspace, debrief.id).recording)
        workspace.library.execute("UPDATE parts SET duration_seconds = ?", [SECONDS])
    sound, rate = soundfile.read(path, dtype="int16", frames=SECONDS * 16_000)
    soundfile.write(path, sound, rate)
    program = open_program()
    program.window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    qtbot.waitUntil(lambda: program.window.debrief.sound.loaded, timeout=60_000)
    settle(program)
    program.window.debrief.program = program
    return program.window.debrief


def seconds(path) -> float:
    with av.open(str(path)) as container:
        return sum(frame.samples / frame.sample_rate for frame in container.decode(audio=0))


@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".opus", ""])
def test_all_of_the_sound_is_saved(page, settle, tmp_path, monkeypatch, suffix):
    asked = []

    def choose(*arguments):
        asked.append(arguments[2])
        return str(tmp_path / f"all{suffix}"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.header.sound_asked.emit()
    settle(page.program)
    written = tmp_path / f"all{suffix or '.mp3'}"
    assert seconds(written) == pytest.approx(SECONDS, abs=0.2)
    assert asked[0].endswith("A B the mask.mp3")
    assert "all" in page.program.window.toast._text.text()


def test_a_passage_is_saved(page, settle, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "passage.wav"), ""))
    page.sound_export.ask_for_passage(page.opened.debrief, 5.0, 9.0)
    settle(page.program)
    assert seconds(tmp_path / "passage.wav") == pytest.approx(4.0, abs=0.01)


def test_a_failed_export_is_reported_and_no_sound_is_overwritten(page, settle, folder, tmp_path, monkeypatch):
    with Workspace.open(folder) as workspace:
        (own,) = part_paths(workspace, get_transcript(workspace, page.session.debrief_id).recording)
    before = own.read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(own), ""))
    page.header.sound_asked.emit()
    settle(page.program)
    assert page.program.window.error_banner.isVisible()
    assert own.read_bytes() == before
    page.program.window.error_banner.hide()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "sound.doc"), ""))
    page.header.sound_asked.emit()
    settle(page.program)
    assert page.program.window.error_banner.isVisible() and ".doc" in page.program.window.error_banner.text()
    assert not (tmp_path / "sound.doc").exists()
    page.program.window.error_banner.hide()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.header.sound_asked.emit()
    settle(page.program)
    assert not page.program.window.error_banner.isVisible(), "to cancel is no error"


def test_the_whole_sound_of_several_parts_is_one_file(folder, add_debrief, tmp_path):
    debrief = add_debrief()
    with Workspace.open(folder) as workspace:
        from fieldscribe.domain import Part
        from fieldscribe.library import recordings

        recording = get_transcript(workspace, debrief.id).recording
        recordings.add_part(workspace.library, recording.id, Part(recording.parts[0].path + "2", 60.0, codec="flac"))
        (first, second) = part_paths(workspace, recordings.get_recording(workspace.library, recording.id))
        second.write_bytes(first.read_bytes())
        listening.save_sound(workspace, debrief.id, tmp_path / "both.wav")
    assert seconds(tmp_path / "both.wav") == pytest.approx(230.0, abs=0.01)
