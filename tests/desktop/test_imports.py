"""Files that come in together: what is wrong with one does not hold up the others, and is said once."""

import soundfile

from fieldscribe.paths import bundled
from fieldscribe.workflow.debriefs import list_debriefs
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
    assert len(told) == 5, "four messages, and how many more there are"
    assert "broken 0.mp3" in told[0] and "3" in told[-1]
