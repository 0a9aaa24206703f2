"""Commands that delete debriefs and restore them: delete, bin."""

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import Session, json_option, keep_former_name, pass_session
from fieldscribe.cli.terminal import fit
from fieldscribe.errors import FieldscribeError
from fieldscribe.times import clock

if TYPE_CHECKING:
    from fieldscribe.domain import Binned


_BACKUPS = "Older backups of the library still contain the text until newer backups replace them."


_yes_option = click.option("--yes", is_flag=True, help="Do not ask for confirmation.")


@click.command()
@click.argument("debriefs", metavar="ID...", nargs=-1, required=True)
@json_option
@pass_session
def delete(session: Session, debriefs: tuple[str, ...]) -> None:
    """Move the debriefs with these IDs to the bin. They can be restored until they are deleted permanently."""
    from fieldscribe.workflow.debriefs import find_debrief, move_to_bin
    from fieldscribe.workflow.retention import list_bin

    with session.workspace() as workspace:
        for debrief in [find_debrief(workspace, which) for which in debriefs]:
            move_to_bin(workspace, debrief.id)
            (binned,) = (each for each in list_bin(workspace) if each.debrief_id == debrief.id)
            session.print_line(f"{debrief.title} is in the bin{_until(binned)}.")
            session.print_line(f"To restore it: fieldscribe bin restore {debrief.id}")
            session.print_json(asdict(binned))


@click.group()
def bin() -> None:  # noqa: A001 - it is what the command is called
    """Recently deleted debriefs, which can still be restored."""


@bin.command("list")
@json_option
@pass_session
def list_bin(session: Session) -> None:
    """List what is in the bin, and when it will be deleted permanently."""
    from fieldscribe.workflow.retention import list_bin

    with session.workspace() as workspace:
        found = list_bin(workspace)
    for binned in found:
        session.print_line(_line(binned))
        session.print_json(asdict(binned))
    if not found:
        session.print_line("The bin is empty.")


@bin.command("restore")
@click.argument("debriefs", metavar="ID...", nargs=-1, required=True)
@json_option
@pass_session
def restore(session: Session, debriefs: tuple[str, ...]) -> None:
    """Restore the debriefs with these IDs, or only their sound if that is all that is in the bin."""
    from fieldscribe.workflow.retention import find_in_bin, restore_from_bin

    with session.workspace() as workspace:
        for binned in [find_in_bin(workspace, which) for which in debriefs]:
            restore_from_bin(workspace, binned)
            what = "The sound of " if binned.kind == "sound" else ""
            session.print_line(f"{what}{binned.title} was restored.")
            session.print_json(asdict(binned))


@bin.command("empty")
@click.argument("debriefs", metavar="[ID]...", nargs=-1)
@click.option(
    "--withdraw/--keep-sent",
    default=None,
    help="Ask your programme to delete what it has of them too, or leave it.  [default: ask; with --yes leave it]",
)
@_yes_option
@json_option
@pass_session
def empty(session: Session, debriefs: tuple[str, ...], withdraw: bool | None, yes: bool) -> None:
    """Delete everything in the bin permanently, or only the debriefs with these IDs."""
    from fieldscribe.workflow.outbox import was_sent
    from fieldscribe.workflow.retention import delete_for_good as delete_for_good
    from fieldscribe.workflow.retention import find_in_bin, list_bin

    if session.json and not yes:
        raise click.UsageError("--json cannot ask for confirmation: add --yes.")
    failed = False
    with session.workspace() as workspace:
        found = [find_in_bin(workspace, which) for which in debriefs] if debriefs else list_bin(workspace)
        if not found:
            session.print_line("The bin is empty.")
            return
        for binned in found:
            session.print_line(_line(binned))
        session.print_line(_BACKUPS)
        if not yes:
            click.confirm("Delete this permanently?", abort=True)
        sent = [binned for binned in found if binned.kind == "debrief" and was_sent(workspace, binned.debrief_id)]
        if sent and withdraw is None and not yes:
            names = ", ".join(binned.title for binned in sent)
            withdraw = click.confirm(f"Ask your programme to delete what it received of this, too: {names}?")
        for binned in found:
            try:
                delete_for_good(workspace, binned, withdraw=bool(withdraw))
            except FieldscribeError as error:
                failed = True
                session.print_note(str(error))
                session.print_json(asdict(binned) | {"error": type(error).__name__, "sentence": str(error)})
            else:
                session.print_json(asdict(binned))
    if failed:
        sys.exit(1)
    asked = "; your programme is asked to delete it too when you send the next time" if sent and withdraw else ""
    session.print_line(f"Deleted permanently{asked}.")
    if sent and not withdraw:
        session.print_line("Your programme keeps what it received of it.")


@bin.command("expire")
@json_option
@pass_session
def expire(session: Session) -> None:
    """Apply the retention settings now, as the app does each day.

    Debriefs whose days in the bin are over are deleted permanently, and old sound is moved to the bin.
    """
    from fieldscribe.workflow.retention import apply_retention, list_bin

    with session.workspace() as workspace:
        before = list_bin(workspace)
        apply_retention(workspace)
        after = list_bin(workspace)
    known = {(each.kind, each.debrief_id) for each in after}
    gone = [each for each in before if (each.kind, each.debrief_id) not in known]
    session.print_line(f"{len(gone)} deleted permanently, {len(after)} in the bin.")
    session.print_json({"deleted": [asdict(each) for each in gone], "bin": [asdict(each) for each in after]})


def _line(binned: "Binned") -> str:
    sound = f"{binned.size / 1e6:.0f} MB of sound" if binned.sound else ""
    passages = f"{binned.segments} passages" if binned.segments and binned.kind == "debrief" else ""
    what = ", ".join(part for part in (passages, sound) if part)
    facts = f"{binned.debrief_id:>5}  {fit(binned.date[:10], 10)}  {clock(binned.duration):>8}"
    return f"{facts}  {fit(binned.title, 44)}  {what}{_until(binned)}"


def _until(binned: "Binned") -> str:
    return f", until {binned.leaves}" if binned.leaves else ""


keep_former_name(bin, "expire", "tidy")

COMMANDS = [delete, bin]
