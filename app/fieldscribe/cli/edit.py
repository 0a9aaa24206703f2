"""Commands that undo and redo changes, and that replace a text in many debriefs: undo, redo, replace, replacements."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import Session, json_option, pass_session
from fieldscribe.cli.terminal import fit
from fieldscribe.times import clock

if TYPE_CHECKING:
    from fieldscribe.editing import BinChange, Step
    from fieldscribe.workflow.replacing import FoundIn

_KINDS = {
    "typing": "typing",
    "delete": "a removed passage",
    "replace": "a replacement",
    "speaker": "who speaks",
    "add_speaker": "a new speaker",
    "rename_speaker": "the name of a speaker",
    "merge_speakers": "merged speakers",
    "machine_text": "back to the text as transcribed",
    "checked": "marked as checked",
    "again": "transcribed again",
    "moment": "a moment",
    "details": "the details",
    "trim": "start and end",
    "bin": "deleted",
}
"""What a step of the history was about, in words."""


@click.command()
@click.argument("debrief_id", metavar="ID")
@json_option
@pass_session
def undo(session: Session, debrief_id: str) -> None:
    """Undo the last change of a debrief.

    Changes of text, speakers, moments, details and trim can be undone, and its deletion.
    """
    from fieldscribe.workflow import editing
    from fieldscribe.workflow.debriefs import find_debrief

    with session.workspace() as workspace:
        step = editing.undo(workspace, find_debrief(workspace, debrief_id).id)
    _report(session, step, "Undone", "There is nothing to undo.")


@click.command()
@click.argument("debrief_id", metavar="ID")
@json_option
@pass_session
def redo(session: Session, debrief_id: str) -> None:
    """Redo the last undone change of a debrief."""
    from fieldscribe.workflow import editing
    from fieldscribe.workflow.debriefs import find_debrief

    with session.workspace() as workspace:
        step = editing.redo(workspace, find_debrief(workspace, debrief_id).id)
    _report(session, step, "Redone", "There is nothing to redo.")


def _report(session: Session, step: "Step | BinChange | None", done: str, nothing: str) -> None:
    session.print_line(f"{done}: {_KINDS[step.kind]}." if step else nothing)
    session.print_json({"done": step is not None, "kind": step.kind if step else None})


@click.command()
@click.argument("wanted", metavar="TEXT")
@click.argument("by", metavar="REPLACEMENT")
@click.argument("debriefs", metavar="[ID]...", nargs=-1)
@click.option("--all", "everywhere", is_flag=True, help="In all debriefs.")
@click.option("--match-case", is_flag=True, help="Treat capital and small letters as different.")
@click.option("--preview", is_flag=True, help="Only show where the text is.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@json_option
@pass_session
def replace(
    session: Session,
    wanted: str,
    by: str,
    debriefs: tuple[str, ...],
    everywhere: bool,
    match_case: bool,
    preview: bool,
    yes: bool,
) -> None:
    """Replace a text in many debriefs.

    Replaces TEXT by REPLACEMENT in the debriefs with these IDs, or in all. Shows first where the text is.
    A replacement can be undone later: see `fieldscribe replacements`.
    """
    from fieldscribe.workflow.debriefs import find_debrief
    from fieldscribe.workflow.replacing import find_everywhere, replace_everywhere

    if bool(debriefs) == everywhere:
        raise click.UsageError("Give the IDs of debriefs, or --all.")
    if not wanted:
        raise click.UsageError("TEXT must not be empty.")
    if session.json and not (yes or preview):
        raise click.UsageError("--json cannot ask for confirmation: add --yes or --preview.")
    with session.workspace() as workspace:
        chosen = {find_debrief(workspace, which).id for which in debriefs}
        found = [
            each for each in find_everywhere(workspace, wanted, match_case) if everywhere or each.debrief_id in chosen
        ]
        _print_found(session, found, as_json=preview)
        if preview or not found:
            return
        if not yes:
            click.confirm("Replace it?", abort=True)
        replaced = replace_everywhere(workspace, wanted, by, match_case, [each.debrief_id for each in found])
    session.print_line(f"Replaced in {_count(sum(replaced.counts.values()), 'place')}.")
    if replaced.replacement:
        session.print_line(f"To undo it: fieldscribe replacements undo {replaced.replacement.id}")
    for number in replaced.skipped:
        session.print_note(f"Debrief {number} was left as it is: its text was changed elsewhere.")
    session.print_json(asdict(replaced))


def _print_found(session: Session, found: "list[FoundIn]", *, as_json: bool) -> None:
    for each in found:
        session.print_line(f"{each.debrief_id:>5}  {fit(each.title, 44)}  {_count(each.count, 'place')}")
        for excerpt in each.excerpts:
            shown = f"{excerpt.before}[{excerpt.found}]{excerpt.after}"
            session.print_line(f"{'':>5}  {clock(excerpt.start):>8}  {shown}")
        if as_json:
            session.print_json(asdict(each))
    if not found:
        session.print_line("No matches.")


@click.group()
def replacements() -> None:
    """What was replaced in many debriefs, and can be undone."""


@replacements.command("list")
@json_option
@pass_session
def list_replacements(session: Session) -> None:
    """List the replacements that can be undone. The newest come first."""
    from fieldscribe.workflow import replacing

    with session.workspace() as workspace:
        found = replacing.list_replacements(workspace)
    for made in found:
        where = _count(len(made.debrief_ids), "debrief")
        session.print_line(f"{made.id:>5}  {made.made_at[:10]}  {fit(made.wanted, 24)}  {fit(made.by, 24)}  {where}")
        session.print_json(asdict(made))
    if not found:
        session.print_line("There is nothing to undo.")


@replacements.command("undo")
@click.argument("number", metavar="NUMBER", type=click.IntRange(1, 2**63 - 1))
@json_option
@pass_session
def undo_replacement(session: Session, number: int) -> None:
    """Undo the replacement with this NUMBER in all debriefs. Text that was changed since is kept."""
    from fieldscribe.workflow import replacing

    with session.workspace() as workspace:
        undone = replacing.undo_replacement(workspace, number)
    if undone.undone:
        session.print_line(f"Undone in {_count(len(undone.undone), 'debrief')}.")
    elif not undone.skipped:
        session.print_line("There is nothing to undo.")
    for debrief_id in undone.skipped:
        session.print_note(f"Debrief {debrief_id} was left as it is: its text was changed since.")
    session.print_json(asdict(undone))


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


COMMANDS = [undo, redo, replace, replacements]
