"""The command passphrase: the screen lock."""

from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import Session, json_option, pass_session

if TYPE_CHECKING:
    pass


@click.group()
def passphrase() -> None:
    """The passphrase that unlocks the app. It hides the app from others; it does not encrypt the files."""


@passphrase.command("set")
@pass_session
def set_passphrase(session: Session) -> None:
    """Set a new passphrase. You are asked for it twice."""
    from fieldscribe.workflow.passphrase import set_passphrase as keep

    with session.workspace() as workspace:
        keep(workspace, click.prompt("Passphrase", hide_input=True, confirmation_prompt="Repeat passphrase"))
    session.print_line("The app will ask for it the next time it is opened.")


@passphrase.command("remove")
@json_option
@pass_session
def remove_passphrase(session: Session) -> None:
    """Remove the passphrase, even if it was forgotten. Anyone who can use this computer account can do this."""
    from fieldscribe.workflow.passphrase import remove_passphrase as remove

    with session.workspace() as workspace:
        there = remove(workspace)
    session.print_line(
        "The passphrase was removed. If the app is locked, press Unlock." if there else "There was no passphrase."
    )
    session.print_json({"removed": there})


COMMANDS = [passphrase]
