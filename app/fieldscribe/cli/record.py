"""Commands that record: record, devices."""

import contextlib
import math
import signal
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.live import LiveTranscription
from fieldscribe.cli.session import Session, json_option, pass_session
from fieldscribe.domain import Debrief, JobState, MomentKind
from fieldscribe.times import clock

if TYPE_CHECKING:
    from fieldscribe.workflow.events import Level
    from fieldscribe.workflow.events import RecorderEvent as Event
    from fieldscribe.workflow.recording import LiveRecording


_MARKS = {
    "m": MomentKind.QUOTE,
    "+": MomentKind.PLUS,
    "d": MomentKind.DELTA,
    "a": MomentKind.ACTION,
    "?": MomentKind.QUESTION,
}


_KEYS = "p pause · m mark, or + went well, d to change, a action, ? question · q stop"


_BAR = 24


class RecordingConsole:
    """Shows a recording on the terminal, and handles the keys that control it."""

    def __init__(self, session: Session, live: "LiveRecording") -> None:
        self._session = session
        self._live = live
        self._paused = False

    def pressed(self, key: str) -> None:
        """Carry out the command of a key."""
        key = key.lower()
        if key == "p":
            (self._live.resume if self._paused else self._live.pause)()
        elif key == "q":
            self._live.stop()
        elif key in _MARKS:
            self._live.mark(_MARKS[key])

    def show(self, event: "Event") -> None:
        """Print one event of the recorder."""
        from fieldscribe.workflow import events

        match event:
            case events.Started(device, _, _, awake):
                known_keys = _KEYS if self._session.shows_status else ""
                self._session.print_line(f"Recording from {device}. {known_keys}".strip())
                if not awake:
                    self._session.print_line(
                        "The computer may fall asleep: keep the lid open and the power cable plugged in."
                    )
            case events.Level():
                self._level(event)
            case events.Paused(time):
                self._paused = True
                self._session.print_line(f"[{clock(time)}] paused")
            case events.Resumed(time):
                self._paused = False
                self._session.print_line(f"[{clock(time)}] resumed")
            case events.Marked(moment):
                self._session.print_line(f"[{clock(moment.time)}] marked: {moment.kind}")
            case events.Warned(time, alarm) if alarm.active:
                self._session.print_line(f"[{clock(time)}] {alarm.sentence}")
            case events.Finished(seconds, _, saved):
                self._session.print_line(f"Stopped. {clock(seconds)} of sound saved.")
                if not saved:
                    self._session.print_line(
                        "The end could not be saved: the disk is full. Free some space, then run: fieldscribe recover"
                    )
        if not isinstance(event, events.Level):
            self._session.print_json(events.to_message(event))

    def _level(self, level: "Level") -> None:
        loud = max(0, min(_BAR, round((level.decibels + 60) / 60 * _BAR)))
        what = "paused   " if level.paused else "recording"
        bar = "#" * loud
        saved = clock(level.saved)
        self._session.show_status(f"{what} {clock(level.time):>8}  [{bar:<{_BAR}}]  saved: {saved}")


@click.command()
@click.option("--device", help="Microphone, by the beginning of its name (see: fieldscribe devices).")
@click.option("--title", default="", help="Title of the debrief. By default its date and time.")
@click.option(
    "--minutes", type=click.FloatRange(min=0, min_open=True), help="Stop automatically after this many minutes."
)
@click.option(
    "--continue", "which", metavar="ID", help="Continue the debrief with this ID instead of starting a new one."
)
@click.option(
    "--transcribe", "wants_text", is_flag=True, help="Transcribe it too, while recording or afterwards (see settings)."
)
@json_option
@pass_session
def record(
    session: Session, device: str | None, title: str, minutes: float | None, which: str | None, wants_text: bool
) -> None:
    """Record a debrief, or continue one. Needs no model and no network."""
    from fieldscribe.cli.keys import keys
    from fieldscribe.cli.progress import ProgressPrinter
    from fieldscribe.cli.transcribe import print_summary, run_waiting
    from fieldscribe.workflow.debriefs import find_debrief
    from fieldscribe.workflow.jobs import get_job, options_from_settings
    from fieldscribe.workflow.recording import LiveRecording

    if minutes is not None and not math.isfinite(minutes):
        raise click.UsageError("Give --minutes as a number.")
    if which and title:
        raise click.UsageError("--title names a new debrief; one that is continued has its title.")
    limit = minutes * 60 if minutes else None
    printer = ProgressPrinter(session)
    with session.workspace() as workspace, LiveTranscription(session, printer) as text:
        follows = wants_text and workspace.setting("transcribe_while_recording")
        live_options = options_from_settings(workspace) if follows else None
        continued = find_debrief(workspace, which).id if which else None
        with LiveRecording(
            workspace, device, limit=limit, live_transcription=live_options, continued=continued, title=title
        ) as live:
            console = RecordingConsole(session, live)
            with keys(console.pressed), _ctrl_c(live.stop):
                for event in live.events():
                    console.show(event)
                    if live.job and not text.started:
                        text.start(live.job)
            session.clear_status()
            debrief = live.debrief
        session.print_line(f"{debrief.title} was added to the library as number {debrief.id}.")
        session.print_json({"id": debrief.id, "uid": debrief.uid, "title": debrief.title})
        if text.started:
            with printer:
                text.wait()
                run_waiting(session, workspace, printer)
        job = live.job and get_job(workspace, live.job.id)
    if job and job.state is JobState.DONE:
        print_summary(session, [job])
    elif wants_text:
        _transcribe(session, debrief)


@contextlib.contextmanager
def _ctrl_c(stop: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl+C mean `stop`: an exception would interrupt whatever is being written. A second one breaks off."""

    def pressed(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        stop()

    before = signal.signal(signal.SIGINT, pressed)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _transcribe(session: Session, debrief: Debrief) -> None:
    from fieldscribe.cli.transcribe import transcribe

    click.get_current_context().invoke(transcribe, what=(str(debrief.id),))


@click.command()
@json_option
@pass_session
def devices(session: Session) -> None:
    """List microphones and loudspeakers. A star marks the default."""
    from fieldscribe.workflow.microphones import list_devices

    there = list_devices()
    for what, found in (("microphone", there.microphones), ("loudspeaker", there.loudspeakers)):
        session.print_line(f"{what.capitalize()}s:" if found else f"There is no {what}.")
        for device in found:
            session.print_line(f"  {'*' if device.default else ' '} {device.name}")
            session.print_json({"kind": what, "name": device.name, "rate": device.rate, "default": device.default})


COMMANDS = [record, devices]
