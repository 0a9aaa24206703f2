"""The start of the program repairs what was interrupted, and nothing else."""

import numpy as np
import pytest

from fieldscribe.audio.record.sidecar import Gap, PartNote, Sidecar
from fieldscribe.audio.record.writer import RATE, PartsWriter
from fieldscribe.domain import Part, RecordingState
from fieldscribe.library import debriefs, recordings
from fieldscribe.paths import bundled
from fieldscribe.workflow.recovery import recover
from fieldscribe.workflow.sound_files import recording_folder


def test_a_whole_recording_without_a_sidecar_is_left_as_it_is(workspace):
    """Its FLAC file may be of another program, whose frames are not those of our recorder."""
    sound = bundled("assets", "sample-debrief.flac").read_bytes()
    debrief = debriefs.add_debrief(workspace.library, title="Whole")
    recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.COMPLETE)
    place = recording_folder(workspace, recording) / "part-0001.flac"
    place.write_bytes(sound)
    path = place.relative_to(workspace.folder.root).as_posix()
    recordings.add_part(workspace.library, recording.id, Part(path, 179.6, codec="flac"))
    assert recover(workspace) == []
    assert place.read_bytes() == sound
    assert recordings.get_recording(workspace.library, recording.id).state is RecordingState.COMPLETE


def test_gaps_of_the_recorder_are_recorded_as_losses(workspace):
    """Two gaps in the second part."""
    debrief = debriefs.add_debrief(workspace.library, title="Torn out")
    recording = recordings.add_recording(workspace.library, debrief.id, RecordingState.RECORDING)
    folder = recording_folder(workspace, recording)
    folder.mkdir(exist_ok=True)
    notes = []
    writer = PartsWriter(folder, part_seconds=10, on_part=lambda *note: notes.append(PartNote(*note)))
    writer.write(np.zeros(20 * RATE, np.int16))
    writer.close()
    gaps = (Gap(12.0, 3.0, 3.0), Gap(17.0, 0.1, 0.1))
    Sidecar(uid=recording.uid, ended="stopped", parts=tuple(notes), gaps=gaps).write(folder)
    recover(workspace)
    found = recordings.get_recording(workspace.library, recording.id)
    assert [part.duration for part in found.parts] == [10.0, 10.0]
    assert [(loss.kind, loss.at, loss.seconds) for loss in found.losses] == [("gap", 10.0, pytest.approx(3.1))]
    assert "3 seconds" in found.losses[0].sentence
