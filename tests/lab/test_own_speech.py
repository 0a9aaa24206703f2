"""The debriefs of a library as speech to measure with, cut at pauses; what is measured is the sound of each cut."""

from pathlib import Path

import pytest

from fieldscribe.domain import Part, RecordingState, Segment, TranscribeOptions
from fieldscribe.errors import DebriefUnknown, NothingToTranscribe, SpeechSetBroken
from fieldscribe.lab.evaluate import decoded
from fieldscribe.lab.own_speech import checked_debriefs
from fieldscribe.library import debriefs, jobs, recordings, transcripts
from fieldscribe.paths import DataFolder, bundled
from fieldscribe.workflow.workspace import Workspace

PASSAGES = ((1.0, 4.0, "We opened."), (4.1, 7.0, "Then we called."), (8.0, 9.0, "Yes."), (9.9, 14.0, "It went well."))


def test_checked_debriefs_are_cut_where_nobody_speaks(tmp_path: Path) -> None:
    with Workspace.open(DataFolder(tmp_path / "data")) as workspace:
        library = workspace.library
        debrief = debriefs.add_debrief(library, title="Drill", language="en")
        with pytest.raises(NothingToTranscribe):
            checked_debriefs(workspace, [str(debrief.id)])
        recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE)
        sound = str(bundled("assets", "sample-debrief.flac"))
        recordings.add_part(library, recording.id, Part(path=sound, duration=170.0, codec="flac", linked=True))
        with pytest.raises(SpeechSetBroken):
            checked_debriefs(workspace, [str(debrief.id)])
        job = jobs.add_job(library, recording.id, TranscribeOptions(language="en"))
        for start, end, text in PASSAGES:
            transcripts.commit_segment(library, job.id, 0, Segment(start, end, text, machine_text=text))
        found = checked_debriefs(workspace, [debrief.uid])
        with pytest.raises(DebriefUnknown):
            checked_debriefs(workspace, ["999"])
    assert [(each.text, each.span) for each in found.utterances] == [
        ("We opened. Then we called.", pytest.approx((0.8, 7.2))),
        ("Yes. It went well.", pytest.approx((7.8, 14.2))),
    ]
    assert [each.language for each in found.utterances] == ["en", "en"]
    sizes = [pcm and pcm.stat().st_size for _, pcm, _ in decoded(found.utterances, tmp_path, lambda: False)]
    assert sizes == [round(6.4 * 32000)] * 2
