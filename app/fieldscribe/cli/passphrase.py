"""The command passphrase: the lock of the window."""

from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import Session, json_option, pass_session

if TYPE_CHECKING:
    pass


@click.group()
def passphrase() -> None:
    """The passphrase that the window asks for. It keeps eyes off the window; it does not encrypt the files."""


@passphrase.command("set")
@pass_session
def set_passphrase(session: Session) -> None:
    """Ask for a new passphrase, twice."""
    from fieldscribe.workflow.passphrase import set_passphrase as keep

    with session.workspace() as workspace:
        keep(workspace, click.prompt("Passphrase", hide_input=True, confirmation_prompt="Once more"))
    session.print_line("The window asks for it from its next start on.")


@passphrase.command("remove")
@json_option
@pass_session
def remove_passphrase(session: Session) -> None:
    """Remove the passphrase, forgotten or not: whoever has this account of the computer may."""
    from fieldscribe.workflow.passphrase import remove_passphrase as remove

    with session.workspace() as workspace:
        there = remove(workspace)
    session.print_line(
        "The passphrase is removed. Press Unlock where the window is locked." if there else "There was none."
    )
    session.print_json({"removed": there})


COMMANDS = [passphrase]
