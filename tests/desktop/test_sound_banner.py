"""What is wrong with the sound of a debrief stays on the screen, with what can be done."""

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from fieldscribe.domain import Part, RecordingState, SoundState
from fieldscribe.library import debriefs, recordings
from fieldscribe.paths import bundled
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.importing import import_all
from fieldscribe.workflow.sound_files import part_paths, recording_folder
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def show(open_program, settle, qtbot):
    def act(debrief):
        program = open_program()
        program.window.open_debrief(debrief.id)
        page = program.window.debrief
        qtbot.waitUntil(lambda: page.session.debrief_id == debrief.id)
        settle(program)
        page.program = program
        return page

    return act


@pytest.fixture
def add_with(folder):
    """A debrief of parts as they are described; each is the sample."""

    def add(*parts: Part):
        with Workspace.open(folder) as workspace:
            library = workspace.library
            debrief = debriefs.add_debrief(library, title="Cut off")
            recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE)
            for number, part in enumerate(parts):
                place = recording_folder(workspace, recording) / f"part-{number}.flac"
                place.write_bytes(bundled("assets", "sample-debrief.flac").read_bytes())
                path = place.relative_to(folder.root).as_posix()
                recordings.add_part(library, recording.id, Part(**{**vars_of(part), "path": path}))
            return debrief

    return add


def vars_of(part: Part) -> dict:
    return {name: getattr(part, name) for name in part.__dataclass_fields__}


def test_the_banner_lists_every_loss_and_stays(show, add_with):
    debrief = add_with(
        Part("", 170.0, original_name="long.flac", container_duration=3600.0, bad_packets=3),
        Part("", 170.0, bad_packets=2, silence=4.0),
    )
    page = show(debrief)
    shown = page.sound_banner.losses.text()
    assert page.sound_banner.losses.isVisible()
    assert "long.flac should be 1:00:00 long, but its sound ends after 2:50." in shown
    assert "3 damaged pieces" in shown and "of sound was lost" in shown
    assert "import it again" in shown and "times stay correct" in shown
    page.program.window.show_page(page.program.window.home)
    page.program.window.open_debrief(debrief.id)
    assert page.sound_banner.losses.isVisible()


def test_a_whole_recording_has_no_banner(show, add_debrief):
    page = show(add_debrief())
    assert not page.sound_banner.isVisible()


@pytest.mark.parametrize("imported", [True, False])
def test_a_missing_sound_file_is_named_with_find_the_file(show, add_with, folder, qtbot, imported):
    debrief = add_with(Part("", 170.0, original_name="talk.flac" if imported else ""))
    with Workspace.open(folder) as workspace:
        recording = get_transcript(workspace, debrief.id).recording
        assert recording.sound is SoundState.KEPT
        (path,) = part_paths(workspace, recording)
    path.rename(path.with_name("moved.flac"))
    page = show(debrief)
    qtbot.waitUntil(page.sound_banner.missing.isVisible)
    assert path.name in page.sound_banner.missing.text()
    assert "The text is safe" in page.sound_banner.missing.text()
    assert not page.program.window.error_banner.isVisible(), page.program.window.error_banner.text()


def test_a_moved_file_is_found_and_playable_again(show, folder, tmp_path, settle, qtbot, monkeypatch):
    there, elsewhere, other = tmp_path / "talk.flac", tmp_path / "moved.flac", tmp_path / "other.flac"
    there.write_bytes(bundled("assets", "sample-debrief.flac").read_bytes())
    other.write_bytes(bundled("assets", "sample-debrief.flac").read_bytes() + b"more")
    with Workspace.open(folder) as workspace:
        (imported,) = import_all(workspace, [there], link=True)
    there.rename(elsewhere)
    page = show(imported.debrief)
    qtbot.waitUntil(page.sound_banner.missing.isVisible)
    chosen = [other]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in chosen], ""))
    find = next(each for each in page.sound_banner.missing.findChildren(QPushButton) if each.isVisible())
    find.click()
    qtbot.waitUntil(page.program.window.error_banner.isVisible)
    assert "other.flac" in page.program.window.error_banner.text()
    assert page.sound_banner.missing.isVisible()
    chosen[:] = [elsewhere]
    find.click()
    qtbot.waitUntil(lambda: page.sound.loaded, timeout=60_000)
    settle(page.program)
    assert not page.sound_banner.missing.isVisible()
    assert "found" in page.program.window.toast._text.text()
