"""Commands that use the sound of a debrief: play, clip, trim."""

import math
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import Session, json_option, pass_session
from fieldscribe.times import clock

if TYPE_CHECKING:
    pass


@click.command()
@click.argument("debrief_id", metavar="ID")
@click.option("--from", "start", help="Where to start: seconds, m:ss or h:mm:ss.")
@click.option("--to", "end", help="Where to stop.")
@click.option(
    "--speed",
    default=1.0,
    type=click.FloatRange(0.5, 2.0),
    show_default=True,
    help="0.5 to 2, without changing the pitch.",
)
@click.option("--skip-silence", is_flag=True, help="Skip long silences.")
@pass_session
def play(
    session: Session, debrief_id: str, start: str | None, end: str | None, speed: float, skip_silence: bool
) -> None:
    """Play the debrief with this ID. Keys: space pause, b back 5 seconds, f forward 5 seconds, q stop."""
    from fieldscribe.cli.keys import keys
    from fieldscribe.errors import FieldscribeError, NothingToPlay, SpanEmpty
    from fieldscribe.workflow import listening
    from fieldscribe.workflow.debriefs import find_debrief, get_transcript

    ended = threading.Event()
    errors: list[FieldscribeError] = []

    def position(time: float) -> None:
        session.show_status(f"{clock(time):>8} / {clock(player.duration)}")

    def fail(error: FieldscribeError) -> None:
        errors.append(error)
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
            fail(error)

    with session.workspace() as workspace:
        recording = get_transcript(workspace, find_debrief(workspace, debrief_id).id).recording
        if recording is None or not recording.parts:
            raise NothingToPlay
        sound = listening.open_sound(workspace, recording)
    player = listening.player(sound, position, ended.set, fail, recording.trim)
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
        session.clear_status()
    for error in errors:
        raise error


@click.command()
@click.argument("debrief_id", metavar="ID")
@click.argument("start")
@click.argument("end")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="Sound file to write: .wav, .mp3 or .opus. An existing sound file is replaced.",
)
@json_option
@pass_session
def clip(session: Session, debrief_id: str, start: str, end: str, output: Path) -> None:
    """Save a part of a debrief's sound as a file.

    START and END are times in seconds, m:ss or h:mm:ss.
    """
    from fieldscribe.workflow.debriefs import find_debrief
    from fieldscribe.workflow.listening import write_clip

    with session.workspace() as workspace:
        path = write_clip(workspace, find_debrief(workspace, debrief_id).id, _seconds(start), _seconds(end), output)
    session.print_line(str(path))
    session.print_json({"path": str(path)})


@click.command()
@click.argument("debrief_id", metavar="ID")
@click.option("--from", "start", help="Where the debrief starts: seconds, m:ss or h:mm:ss.")
@click.option("--to", "end", help="Where it ends.")
@click.option("--idle", is_flag=True, help="Detect the idle minutes at both ends and leave them out.")
@json_option
@pass_session
def trim(session: Session, debrief_id: str, start: str | None, end: str | None, idle: bool) -> None:
    """Set where the debrief with this ID starts and ends. The sound itself is not cut.

    Without options the whole recording counts again.
    """
    from fieldscribe.workflow import listening
    from fieldscribe.workflow.debriefs import find_debrief

    if idle and (start or end):
        raise click.UsageError("Either --idle, or --from and --to.")
    with session.workspace() as workspace:
        number = find_debrief(workspace, debrief_id).id
        first, last = _seconds(start) if start else None, _seconds(end) if end else None
        if idle:
            first, last = listening.proposed_trim(workspace, number) or (None, None)
        recording = listening.trim(workspace, number, first, last)
    begin, stop = recording.trim or (0.0, recording.duration)
    session.print_line(f"The debrief runs from {clock(begin)} to {clock(stop)} of {clock(recording.duration)}.")
    session.print_json({"from": begin, "to": stop, "duration": recording.duration})


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


COMMANDS = [play, clip, trim]
