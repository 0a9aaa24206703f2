"""While the program sends, it records and transcribes as if it did not."""

import sys
import threading

import numpy as np
import pytest
from tests.microphones import file_microphone, portaudio, speech
from tests.sync.laptops import Laptop, problems

from fieldscribe.audio.record.events import Missing
from fieldscribe.domain import JobState, RecordingState, TranscribeOptions
from fieldscribe.library import jobs, recordings
from fieldscribe.workflow import recording as recording_workflow
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.jobs import enqueue, run_queue
from fieldscribe.workflow.listening import open_sound
from fieldscribe.workflow.recording import LiveRecording
from fieldscribe.workflow.workspace import Workspace

__all__ = ["file_microphone", "portaudio", "speech"]

SECONDS = 60
ENGLISH = TranscribeOptions(language="en")


def made(workspace, debrief_id):
    """What a transcription has made, without the numbers that rows happen to have."""
    return [
        (each.start, each.end, each.text, each.words, each.flags, each.avg_logprob)
        for each in get_transcript(workspace, debrief_id).segments
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="the file microphone is one of ALSA")
def test_sending_takes_nothing_from_a_recording_and_its_transcription(
    tmp_path, plain_hub, file_microphone, speech, monkeypatch
):
    monkeypatch.setattr(recording_workflow, "LIVE_PART_SECONDS", 20)
    sender = Laptop(tmp_path / "laptop", plain_hub)
    sent = sender.finished_debrief(passages=60)
    recorded = threading.Event()
    at_work = Workspace.open(sender.folder)
    folder = sender.folder
    sender.workspace.close()
    rounds = []

    def send() -> None:
        with Workspace.open(folder) as sender.workspace:
            while not recorded.is_set() or len(rounds) < 3:
                sender.edit(sent)
                sender.settle()
                rounds.append(sender.edits)

    def transcribe() -> None:
        with Workspace.open(folder) as own:
            run_queue(own)

    sending = threading.Thread(target=send)
    sending.start()
    live = LiveRecording(at_work, file_microphone(speech), live_transcription=ENGLISH, limit=SECONDS)
    with live:
        transcribing = threading.Thread(target=transcribe)
        transcribing.start()
        missing = [event for event in live.events() if isinstance(event, Missing)]
        live.transcribe(ENGLISH)
    transcribing.join(120)
    transcribe()  # what was recorded after its last look
    recorded.set()
    sending.join(120)
    recording = recordings.recording_of(at_work.library, live.debrief.id)
    assert recording.state is RecordingState.COMPLETE and missing == []
    sound = open_sound(at_work, recording)
    assert np.array_equal(sound.read(0, sound.samples), speech[: SECONDS * 16_000])
    assert {job.state for job in jobs.jobs(at_work.library)} == {JobState.DONE}
    meanwhile = made(at_work, live.debrief.id)
    assert len(meanwhile) > 3
    enqueue(at_work, live.debrief.id, ENGLISH, again=True)
    run_queue(at_work)
    assert made(at_work, live.debrief.id) == meanwhile
    with Workspace.open(folder) as sender.workspace:
        assert problems(sender, sent) == []
    at_work.close()
