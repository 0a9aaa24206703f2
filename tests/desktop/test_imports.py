"""Files that come in together: what is wrong with one does not hold up the others, and is said once."""

from pathlib import Path

import soundfile

from fieldscribe.domain import Debrief
from fieldscribe.errors import SoundMissing
from fieldscribe.paths import bundled
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.importing import Imported
from fieldscribe.workflow.jobs import list_jobs
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace


def test_a_language_that_the_model_lacks_stops_no_import(open_program, folder, settle, tmp_path):
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "speech_language", "am")
        change_setting(workspace, "program_language", "fr")
        change_setting(workspace, "welcomed", True)
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
    told = program.window.trouble.text().split("\n")
    assert program.window.trouble.isVisible()
    assert len(told) == 7, "six files, and the language"
    assert "broken 0.mp3" in told[0] and "langue" in told[-1]


def test_every_loss_of_an_import_is_told(program, settle):
    sentences = []
    program.operations.failed.connect(sentences.append)
    debrief = Debrief(1, "u", "x", "2026-01-01")
    brought = [Imported(Path(f"{n}.mp3"), debrief, False, 10.0, (f"Loss {n}",)) for n in range(9)]
    program.window.importer._done((brought, [SoundMissing(f"{n}.wav") for n in range(9)]))
    assert all(f"Loss {n}" in sentences[0] for n in range(9))
    assert sentences[0].startswith("Loss 0")
    assert program.window.trouble.height() < program.window.height() // 2, "the page stays to be seen"
