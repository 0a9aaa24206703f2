"""Files that come in together: what is wrong with one does not hold up the others, and is said once."""

from pathlib import Path

import soundfile

from fieldscribe.domain import Debrief
from fieldscribe.errors import SoundMissing
from fieldscribe.paths import bundled
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.importing import Imported
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.settings import change_setting, finish_welcome
from fieldscribe.workflow.workspace import Workspace


def test_a_language_unknown_to_the_model_does_not_stop_the_import(open_program, folder, settle, tmp_path):
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "speech_language", "am")
        change_setting(workspace, "program_language", "fr")
        finish_welcome(workspace)
    sound, rate = soundfile.read(bundled("assets", "sample-debrief.flac"), dtype="int16")
    files = []
    for number in range(3):
        files.append(tmp_path / f"débrief {number}.flac")
        soundfile.write(files[-1], sound[number * rate : (number + 2) * rate], rate)
    broken = [tmp_path / f"broken {number}.mp3" for number in range(6)]
    for file in broken:
        file.write_text("no sound")
    program = open_program()
    settle(program)
    program.window.importer.add([files[0], *broken, *files[1:]])
    settle(program)
    with Workspace.open(folder) as workspace:
        assert sorted(debrief.title for debrief in list_debriefs(workspace)) == ["débrief 0", "débrief 1", "débrief 2"]
        assert list_jobs(workspace) == []
    told = program.window.error_banner.text().split("\n")
    assert program.window.error_banner.isVisible()
    assert len(told) == 7, "six files, and the language"
    assert "broken 0.mp3" in told[0] and "langue" in told[-1]


def test_every_loss_of_imported_sound_is_reported(program, settle):
    sentences = []
    program.operations.failed.connect(sentences.append)
    debrief = Debrief(1, "u", "x", "2026-01-01")
    brought = [Imported(Path(f"{n}.mp3"), debrief, False, 10.0, (f"Loss {n}",)) for n in range(9)]
    program.window.importer._done((brought, [SoundMissing(f"{n}.wav") for n in range(9)]))
    assert all(f"Loss {n}" in sentences[0] for n in range(9))
    assert sentences[0].startswith("Loss 0")
    assert program.window.error_banner.height() < program.window.height() // 2, "the page stays to be seen"


def test_the_language_changes_after_an_import(open_program, folder, settle, qtbot):
    with Workspace.open(folder) as workspace:
        finish_welcome(workspace)
        change_setting(workspace, "speech_language", "am")  # which the starter model lacks: nothing is transcribed
    program = open_program()
    settle(program)
    broken = []
    program.operations.broke.connect(broken.append)
    first = program.window
    first.importer.add([bundled("assets", "sample-debrief.flac")])
    first.language_changed.emit("fr")
    assert program.window is first
    qtbot.waitUntil(lambda: first.shown == "debrief")  # what was imported is opened
    first.show_page(first.home)
    qtbot.waitUntil(lambda: program.window is not first)
    settle(program)
    assert broken == []
    with Workspace.open(folder) as workspace:
        assert len(list_debriefs(workspace)) == 1
