"""Commands for sound: record, devices, play, clip, trim, recover."""

import contextlib
import math
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.meanwhile import FootLine, TextMeanwhile
from fieldscribe.cli.session import Session, clock, json_option, pass_session
from fieldscribe.domain import Debrief, JobState, MomentKind

if TYPE_CHECKING:
    from fieldscribe.audio.events import Event, Level
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


class _Desk:
    """The line at which a person watches a recording, and the keys that steer it."""

    def __init__(self, session: FootLine, live: "LiveRecording") -> None:
        self._session = session
        self._live = live
        self._paused = False
        self._shows = sys.stderr.isatty() and not session.json

    def pressed(self, key: str) -> None:
        """What a key does."""
        key = key.lower()
        if key == "p":
            (self._live.resume if self._paused else self._live.pause)()
        elif key == "q":
            self._live.stop()
        elif key in _MARKS:
            self._live.mark(_MARKS[key])

    def show(self, event: "Event") -> None:
        """Show what happened."""
        from fieldscribe.audio import events

        match event:
            case events.Started(device, _, _, awake):
                self._session.say(f"Recording from {device}. {_KEYS if self._shows else ''}".strip())
                if not awake:
                    self._session.say(
                        "The laptop could not be asked to stay awake: keep its lid open, and see to its power."
                    )
            case events.Level():
                self._level(event)
            case events.Paused(time):
                self._paused = True
                self._session.say(f"[{clock(time)}] paused")
            case events.Resumed(time):
                self._paused = False
                self._session.say(f"[{clock(time)}] goes on")
            case events.Marked(moment):
                self._session.say(f"[{clock(moment.time)}] marked: {moment.kind}")
            case events.Warned(time, alarm) if alarm.active:
                self._session.say(f"[{clock(time)}] {alarm.sentence}")
            case events.Finished(seconds, _, saved):
                self._session.say(f"Stopped. {clock(seconds)} of sound are saved.")
                if not saved:
                    self._session.say("The disk did not take the rest. Make room, then run: fieldscribe recover")
        if not isinstance(event, events.Level):
            self._session.tell(events.to_message(event))

    def _level(self, level: "Level") -> None:
        from fieldscribe.audio.levels import decibels

        if not self._shows:
            return
        loud = max(0, min(_BAR, round((decibels(level.peak) + 60) / 60 * _BAR)))
        what = "paused   " if level.paused else "recording"
        bar = "#" * loud
        self._session.show(f"{what} {clock(level.time):>8}  [{bar:<{_BAR}}]  saved on disk: {clock(level.saved)} ")


@click.command()
@click.option("--device", help="Name of the microphone, or its beginning (see: fieldscribe devices).")
@click.option("--title", default="", help="Title of the debrief (else its date and time).")
@click.option("--minutes", type=click.FloatRange(min=0, min_open=True), help="Stop by itself after so many minutes.")
@click.option("--transcribe", "wants_text", is_flag=True, help="Transcribe it, while it is recorded (see settings).")
@json_option
@pass_session
def record(session: Session, device: str | None, title: str, minutes: float | None, wants_text: bool) -> None:
    """Record a debrief. Needs neither a model nor a network."""
    from fieldscribe.cli.keys import keys
    from fieldscribe.cli.progress import Watcher
    from fieldscribe.cli.work import sum_up
    from fieldscribe.workflow.queue import settled_options
    from fieldscribe.workflow.recording import LiveRecording

    if minutes is not None and not math.isfinite(minutes):
        raise click.UsageError("Give --minutes as a number.")
    limit = minutes * 60 if minutes else None
    line = FootLine(session)
    watcher = Watcher(line)
    with session.workspace() as workspace, TextMeanwhile(session, watcher) as text:
        follows = wants_text and workspace.setting("transcribe_while_recording")
        meanwhile = settled_options(workspace) if follows else None
        with LiveRecording(workspace, device, limit=limit, meanwhile=meanwhile, title=title) as live:
            desk = _Desk(line, live)
            with keys(desk.pressed), _ctrl_c(live.stop):
                for event in live.events():
                    desk.show(event)
                    if live.job and not text.begun:
                        text.start(live.job)
            debrief = live.debrief
        session.say(f"{debrief.title} is in the library as number {debrief.id}.")
        session.tell({"id": debrief.id, "uid": debrief.uid, "title": debrief.title})
        if text.begun:
            with watcher:
                text.wait()
        job = live.job and workspace.job(live.job.id)
    if job and job.state is JobState.DONE:
        sum_up(session, [job])
    elif wants_text:
        _transcribe(session, debrief)


@contextlib.contextmanager
def _ctrl_c(stop: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl+C mean `stop`: an exception would come amid whatever is being told. Only a second one breaks off."""

    def pressed(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        stop()

    before = signal.signal(signal.SIGINT, pressed)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _transcribe(session: Session, debrief: Debrief) -> None:
    from fieldscribe.cli.work import transcribe

    click.get_current_context().invoke(transcribe, what=(str(debrief.id),))


@click.command()
@json_option
@pass_session
def devices(session: Session) -> None:
    """List microphones and loudspeakers; the default ones are marked with a star."""
    from fieldscribe.workflow.recording import loudspeakers, microphones

    for what, found in (("microphone", microphones()), ("loudspeaker", loudspeakers())):
        session.say(f"{what.capitalize()}s:" if found else f"There is no {what}.")
        for device in found:
            session.say(f"  {'*' if device.default else ' '} {device.name}")
            session.tell({"kind": what, "name": device.name, "rate": device.rate, "default": device.default})


@click.command()
@click.argument("debrief_id", metavar="ID")
@click.option("--from", "start", help="Where to begin, as seconds or m:ss or h:mm:ss.")
@click.option("--to", "end", help="Where to stop.")
@click.option("--speed", default=1.0, type=click.FloatRange(0.5, 2.0), show_default=True, help="0.5 to 2, same pitch.")
@click.option("--skip-silence", is_flag=True, help="Leave long silences out.")
@pass_session
def play(
    session: Session, debrief_id: str, start: str | None, end: str | None, speed: float, skip_silence: bool
) -> None:
    """Play the debrief with this ID. Keys: space pause, b back 5 seconds, f forward 5 seconds, q stop."""
    from fieldscribe.cli.keys import keys
    from fieldscribe.errors import FieldscribeError, NothingToPlay, SpanEmpty
    from fieldscribe.workflow import listening

    ended = threading.Event()
    troubles: list[FieldscribeError] = []
    shows = sys.stderr.isatty()

    def position(time: float) -> None:
        if shows:
            click.echo(f"\r{clock(time):>8} / {clock(player.duration)} ", err=True, nl=False)

    def trouble(error: FieldscribeError) -> None:
        troubles.append(error)
        ended.set()

    def pressed(key: str) -> None:
        try:
            match key.lower():
                case " ":
                    player.pause() if player.playing else player.play(until)
                case "b" | "f":
                    player.seek(player.position + (5 if key.lower() == "f" else -5))
                case "q":
                    ended.set()
        except FieldscribeError as error:
            trouble(error)

    with session.workspace() as workspace:
        recording = workspace.transcript(workspace.find_debrief(debrief_id).id).recording
        if recording is None or not recording.parts:
            raise NothingToPlay
        sound = listening.open_sound(workspace, recording)
    player = listening.player(sound, position, ended.set, trouble, recording.trim)
    until = _seconds(end) if end else None
    player.speed = speed
    player.skip_silence = skip_silence
    if start:
        player.seek(_seconds(start))
    if player.position >= min(player.duration, math.inf if until is None else until):
        raise SpanEmpty
    try:
        with keys(pressed):
            player.play(until)
            while not ended.wait(0.2):
                pass
    finally:
        player.close()
        if shows:
            click.echo("", err=True)
    for error in troubles:
        raise error


@click.command()
@click.argument("debrief_id", metavar="ID")
@click.argument("start")
@click.argument("end")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="File: .wav, .mp3 or .opus.")
@json_option
@pass_session
def clip(session: Session, debrief_id: str, start: str, end: str, output: Path) -> None:
    """Write the span from START to END (seconds or m:ss) of the debrief with this ID as a sound file."""
    from fieldscribe.workflow.clips import write_clip

    with session.workspace() as workspace:
        path = write_clip(workspace, workspace.find_debrief(debrief_id).id, _seconds(start), _seconds(end), output)
    session.say(str(path))
    session.tell({"path": str(path)})


@click.command()
@click.argument("debrief_id", metavar="ID")
@click.option("--from", "start", help="Where it begins, as seconds or m:ss or h:mm:ss.")
@click.option("--to", "end", help="Where it ends.")
@click.option("--idle", is_flag=True, help="Find the idle minutes at both ends and leave them out.")
@json_option
@pass_session
def trim(session: Session, debrief_id: str, start: str | None, end: str | None, idle: bool) -> None:
    """Leave out the ends of the debrief with this ID; without options it counts in full. The sound stays whole."""
    from fieldscribe.workflow import trimming

    if idle and (start or end):
        raise click.UsageError("Either --idle, or --from and --to.")
    with session.workspace() as workspace:
        number = workspace.find_debrief(debrief_id).id
        first, last = _seconds(start) if start else None, _seconds(end) if end else None
        if idle:
            first, last = trimming.proposed_trim(workspace, number) or (None, None)
        recording = trimming.trim(workspace, number, first, last)
    begin, stop = recording.trim or (0.0, recording.duration)
    session.say(f"The debrief counts from {clock(begin)} to {clock(stop)}, of {clock(recording.duration)}.")
    session.tell({"from": begin, "to": stop, "duration": recording.duration})


@click.command()
@json_option
@pass_session
def recover(session: Session) -> None:
    """Bring back recordings that were interrupted, by a power cut for instance."""
    from fieldscribe.workflow.recording import recover as bring_back

    failed = False
    with session.workspace() as workspace:
        found = bring_back(workspace)
    for one in found:
        failed = failed or one.error is not None
        if one.error:
            session.note(str(one.error))
        else:
            session.say(
                f"{one.debrief.title}: {clock(one.recording.duration)} of sound are back, number {one.debrief.id}."
            )
        session.tell(
            {"id": one.debrief.id, "title": one.debrief.title, "duration": one.recording.duration}
            | {"sentence": str(one.error) if one.error else ""}
        )
    if not found:
        session.say("No recording was interrupted.")
    if failed:
        sys.exit(1)


def _seconds(text: str) -> float:
    """A time as a person types it: `75`, `1:15`, `0:01:15`. Raises click's own error for anything else."""
    try:
        numbers = [float(part) for part in text.split(":")]
        if len(numbers) > 3 or not all(0 <= number < math.inf for number in numbers):
            raise ValueError
    except ValueError as error:
        raise click.UsageError(f"{text} is not a time: write seconds, m:ss or h:mm:ss.") from error
    seconds = 0.0
    for number in numbers:
        seconds = seconds * 60 + number
    return seconds


COMMANDS = [record, devices, play, clip, trim, recover]
