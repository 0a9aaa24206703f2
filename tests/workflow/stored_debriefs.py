"""Debriefs with all that is stored of them, and what there is of them on the disk."""

from datetime import UTC, datetime, timedelta

from fieldscribe.audio.record.sidecar import PartNote, Sidecar
from fieldscribe.domain import Part, RecordingState, Segment, TranscribeOptions, Word
from fieldscribe.library import debriefs, jobs, recordings, transcripts
from fieldscribe.paths import bundled
from fieldscribe.workflow import retention
from fieldscribe.workflow.sound_files import recording_folder
from fieldscribe.workflow.workspace import Workspace


def add(workspace: Workspace, title: str = "Bleeding after birth") -> int:
    """A debrief as the recorder and the transcription leave it, with what else is made of its sound."""
    library = workspace.library
    debrief = debriefs.add_debrief(library, title=title)
    recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE)
    place = recording_folder(workspace, recording) / "part-0001.flac"
    place.write_bytes(bundled("assets", "sample-debrief.flac").read_bytes())
    Sidecar(recording.uid, title, ended="stopped", parts=(PartNote(place.name, 16_000),)).write(place.parent)
    path = place.relative_to(workspace.folder.root).as_posix()
    recordings.add_part(library, recording.id, Part(path, 170.0, size=place.stat().st_size, codec="flac"))
    for name in ("s16", "listen.s16", "peaks.npy"):
        (workspace.folder.cache / f"{recording.uid}.{name}").write_bytes(b"of the sound")
    job = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions(model="small")).id)
    words = (Word("zygomatic", 0.0, 1.0, 0.9),)
    transcripts.commit_segment(library, job.id, 0, Segment(0.0, 1.0, "zygomatic", words, "zygomatic"))
    jobs.finish(library, job.id)
    return debrief.id


def recording_of(workspace: Workspace, debrief_id: int):
    return recordings.recording_of(workspace.library, debrief_id)


def files(workspace: Workspace) -> dict[str, bytes]:
    """All sound on the disk, and what was made of it."""
    root = workspace.folder.root
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in (workspace.folder.recordings, workspace.folder.cache)
        for path in folder.rglob("*")
        if path.is_file()
    }


def age(workspace: Workspace, days: float, shown: int = 9) -> None:
    """Everything happened so many days earlier, and the bin was looked at since."""
    earlier = (datetime.now(UTC) - timedelta(days)).isoformat(timespec="milliseconds")
    library = workspace.library
    library.execute("UPDATE debriefs SET bin_days = ?, binned_at = ? WHERE binned_at IS NOT NULL", (shown, earlier))
    library.execute("UPDATE recordings SET created_at = ?, bin_days = ?", (earlier, shown))
    library.execute("UPDATE recordings SET sound_since = ? WHERE sound_since <> ''", (earlier,))


def binned(workspace: Workspace):
    (found,) = retention.list_bin(workspace)
    return found
