"""The command recover: interrupted recordings, and sound that the library does not know."""

import sys
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import Session, json_option, pass_session
from fieldscribe.cli.terminal import fit
from fieldscribe.errors import FieldscribeError
from fieldscribe.times import clock

if TYPE_CHECKING:
    from fieldscribe.domain import Debrief
    from fieldscribe.workflow.unknown_sound import UnknownSound
    from fieldscribe.workflow.workspace import Workspace

    _Found = tuple[Debrief | None, float, FieldscribeError | None]


@click.command()
@click.option("--list", "only_list", is_flag=True, help="Only list sound that belongs to no debrief.")
@click.option("--delete", "delete", metavar="NAME", help="Permanently delete the sound of this name (see --list).")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@json_option
@pass_session
def recover(session: Session, only_list: bool, delete: str | None, yes: bool) -> None:
    """Recover interrupted or unknown recordings.

    Unknown is sound that belongs to no debrief, such as after restoring an older backup.
    """
    from fieldscribe.workflow.recovery import recover as bring_back
    from fieldscribe.workflow.unknown_sound import find_unknown_sound

    with session.workspace() as workspace:
        if only_list or delete is not None:
            unknown = find_unknown_sound(workspace)
            if delete is not None:
                _delete_unknown(session, workspace, [sound for sound in unknown if sound.name == delete], yes)
            else:
                _list_unknown(session, unknown)
            return
        interrupted = bring_back(workspace)
        found: list[_Found] = [(one.debrief, one.recording.duration, one.error) for one in interrupted]
        found += _add_back(workspace, find_unknown_sound(workspace))
    for debrief, duration, error in found:
        if error:
            session.print_note(str(error))
        elif debrief:
            session.print_line(f"{debrief.title}: {clock(duration)} of sound recovered, number {debrief.id}.")
        session.print_json(
            {"id": debrief and debrief.id, "title": debrief and debrief.title, "duration": duration}
            | {"sentence": str(error) if error else ""}
        )
    if not found:
        session.print_line("There is nothing to recover.")
    if any(error for _, _, error in found):
        sys.exit(1)


def _add_back(workspace: "Workspace", unknown: "list[UnknownSound]") -> "list[_Found]":
    from fieldscribe.workflow.debriefs import get_transcript
    from fieldscribe.workflow.unknown_sound import add_back

    found: list[_Found] = []
    for sound in unknown:
        try:
            debrief = add_back(workspace, sound)
            recording = get_transcript(workspace, debrief.id).recording
            found.append((debrief, recording.duration if recording else 0.0, None))
        except FieldscribeError as error:
            found.append((None, 0.0, error))
    return found


def _list_unknown(session: Session, unknown: "list[UnknownSound]") -> None:
    for sound in unknown:
        length = clock(sound.duration) if sound.duration else ("" if sound.parts else "unreadable")
        line = f"{fit(sound.date[:10], 10)}  {length:>10}  {sound.size / 1e6:6.1f} MB  {fit(sound.title, 40)}"
        session.print_line(f"{line}  {sound.name}")
        session.print_json(
            {"name": sound.name, "title": sound.title, "date": sound.date, "duration": sound.duration}
            | {"size": sound.size, "readable": bool(sound.parts), "folder": str(sound.path)}
        )
    if unknown:
        session.print_line("To add them to the library: fieldscribe recover")
    else:
        session.print_line("All sound belongs to a debrief.")


def _delete_unknown(session: Session, workspace: "Workspace", found: "list[UnknownSound]", yes: bool) -> None:
    from fieldscribe.workflow.unknown_sound import delete_unknown_sound

    if session.json and not yes:
        raise click.UsageError("--json cannot ask for confirmation: add --yes.")
    if not found:
        raise click.UsageError("There is no sound of that name. See: fieldscribe recover --list")
    _list_unknown(session, found)
    if not yes:
        click.confirm("Delete this permanently?", abort=True)
    for sound in found:
        delete_unknown_sound(workspace, sound)
    session.print_line("Deleted permanently.")


COMMANDS = [recover]
