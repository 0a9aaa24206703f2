"""The text that is written while it is recorded: what it costs the recorder, and how much sooner it is there.

    python benchmarks/live_transcription.py [--minutes 3] [--size base]

A debrief is played in real time to the microphone of a sound server (apt install pulseaudio pulseaudio-utils
libasound2-plugins libportaudio2) and recorded, with the text written meanwhile and afterwards. Without a size the
starter model writes it; with one random weights do, which is nonsense at the speed of a real model.
"""

import argparse
import os
import tempfile
import threading
import time
from pathlib import Path

import psutil
from material import table
from recorder import microphones, room
from sizes import SIZES, random_model

from fieldscribe.audio.record.events import Level, Missing, RecorderEvent, Started, Warned
from fieldscribe.domain import JobState
from fieldscribe.library import jobs
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.debriefs import get_transcript
from fieldscribe.workflow.jobs import options_from_settings, run_queue
from fieldscribe.workflow.models import add_model
from fieldscribe.workflow.recording import LiveRecording
from fieldscribe.workflow.workspace import Workspace


class Figures:
    """What the events of a recording tell."""

    def __init__(self) -> None:
        self.gaps = self.alarms = 0
        self.slowest = 0.0
        self._before: float | None = None

    def take(self, event: RecorderEvent) -> None:
        self.gaps += isinstance(event, Missing)
        self.alarms += isinstance(event, Warned)
        if isinstance(event, Level):
            now = time.monotonic()
            self.slowest = max(self.slowest, now - self._before if self._before else 0.0)
            self._before = now


def spent(pid: int) -> float:
    """Seconds of the processor that a process has taken."""
    return sum(psutil.Process(pid).cpu_times()[:2])


def record(seconds: float, model: Path | None, meanwhile: bool) -> list[str]:
    """One recording with its text; a row of the table."""
    figures = Figures()
    with tempfile.TemporaryDirectory() as name, microphones.pulseaudio() as server:
        os.environ.update(server.variables)
        server.add_microphone("desk")
        with Workspace.open(DataFolder(Path(name))) as workspace:
            if model:
                add_model(workspace, model)
            options = options_from_settings(workspace)

            def work() -> None:
                with workspace.another() as own:
                    run_queue(own)

            worker = threading.Thread(target=work)
            player = server.play(room(seconds / 60 + 1), "desk")
            with LiveRecording(workspace, "pulse", live_transcription=options if meanwhile else None) as live:
                for event in live.events():
                    figures.take(event)
                    if isinstance(event, Started) and meanwhile:
                        worker.start()
                    if isinstance(event, Level) and event.time >= seconds and not player.poll():
                        used = spent(live._recorder.pid) / event.time
                        player.kill()
                        live.stop()
                        stopped = time.monotonic()
                job = live.transcribe(options)
            if not meanwhile:
                worker.start()
            worker.join()
            waited = time.monotonic() - stopped
            player.wait()
            job = jobs.get_job(workspace.library, job.id)
            assert job.state is JobState.DONE, job.last_error
            passages = len(get_transcript(workspace, live.debrief.id).segments)
    return [
        "while it is recorded" if meanwhile else "afterwards",
        f"{waited:.1f}",
        f"{figures.gaps} / {figures.alarms}",
        f"{figures.slowest:.2f}",
        f"{used:.1%}",
        f"{job.spent_seconds:.0f}",
        f"{passages}",
    ]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--minutes", type=float, default=3.0)
    ask.add_argument("--size", choices=SIZES)
    asked = ask.parse_args()
    with tempfile.TemporaryDirectory() as name:
        model = random_model(asked.size, Path(name) / asked.size) if asked.size else None
        rows = [record(asked.minutes * 60, model, meanwhile) for meanwhile in (False, True)]
    print(f"Load of the machine {os.getloadavg()[0]:.1f}, {os.cpu_count()} cores.\n")
    heads = ["the text is written", "s from stop to text", "gaps / alarms", "slowest level, s", "recorder, of one core"]
    print(table([*heads, "engine at work, s", "passages"], rows))


if __name__ == "__main__":
    main()
