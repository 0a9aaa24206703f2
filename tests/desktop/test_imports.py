"""Files that come in together: what is wrong with one does not hold up the others, and is said once."""

import soundfile

from fieldscribe.paths import bundled
from fieldscribe.workflow.workspace import Workspace


def test_a_language_that_the_model_lacks_stops_no_import(open_program, folder, settle, tmp_path):
    with Workspace.open(folder) as workspace:
        workspace.change_setting("speech_language", "am")
        workspace.change_setting("program_language", "fr")
        workspace.change_setting("welcomed", True)
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
        assert sorted(debrief.title for debrief in workspace.debriefs()) == ["débrief 0", "débrief 1", "débrief 2"]
        assert workspace.jobs() == []
    told = program.window.trouble.text().split("\n")
    assert program.window.trouble.isVisible()
    assert len(told) == 5, "four messages, and how many more there are"
    assert "broken 0.mp3" in told[0] and "3" in told[-1]
