"""The start of the program repairs what was interrupted, and nothing else."""

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
