"""Commands that take changes back: undo, redo."""

from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import Session, json_option, pass_session

if TYPE_CHECKING:
    pass


def _walking(name: str, did: str, nothing: str, help_text: str) -> click.Command:
    @click.argument("debrief_id", metavar="ID")
    @json_option
    @pass_session
    def walk(session: Session, debrief_id: str) -> None:
        from fieldscribe.workflow import editing
        from fieldscribe.workflow.debriefs import find_debrief

        with session.workspace() as workspace:
            change = getattr(editing, name)(workspace, find_debrief(workspace, debrief_id).id)
        session.print_line(nothing if change is None else did)
        session.print_json({"done": change is not None})

    return click.command(name, help=help_text)(walk)


COMMANDS = [
    _walking(
        "undo",
        "Taken back.",
        "There is nothing to take back.",
        "Take the last change of a debrief back: its text, a moment, its details, or its deletion.",
    ),
    _walking("redo", "Done again.", "There is nothing to do again.", "Do what was taken back again."),
]
