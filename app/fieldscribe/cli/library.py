"""The command library: the file that holds everything written."""

import sys
from pathlib import Path

import click

from fieldscribe.cli.session import FileName, Session, json_option, keep_former_name, pass_session


@click.group()
def library() -> None:
    """The file in which everything written is kept."""


@library.command("where")
@json_option
@pass_session
def where(session: Session) -> None:
    """Say where the library is."""
    session.print_line(str(session.folder.library))
    session.print_json({"library": str(session.folder.library), "folder": str(session.folder.root)})


@library.command("check")
@json_option
@pass_session
def check_library(session: Session) -> None:
    """Look whether the library and the sound files are whole."""
    from fieldscribe.workflow.upkeep import find_problems

    with session.workspace() as workspace:
        troubles = find_problems(workspace)
    for trouble in troubles:
        session.print_line(trouble)
    session.print_json({"troubles": troubles})
    if troubles:
        sys.exit(1)
    session.print_line("The library is whole.")


@library.command("repair")
@json_option
@pass_session
def repair_library(session: Session) -> None:
    """Build the index of the search again, when `check` says that it does not fit."""
    from fieldscribe.workflow.upkeep import repair_search

    with session.workspace() as workspace:
        repair_search(workspace)
    session.print_line("The index of the search was built again.")
    session.print_json({"repaired": True})


@library.command("backup")
@click.argument("target", required=False, type=FileName(path_type=Path))
@json_option
@pass_session
def backup_library(session: Session, target: Path | None) -> None:
    """Copy the library (not the sound) to TARGET, a file or folder; also while it is in use."""
    from fieldscribe.workflow.backup import back_up

    with session.workspace() as workspace:
        path = back_up(workspace, target)
    session.print_line(str(path))
    session.print_json({"path": str(path)})


keep_former_name(library, "repair", "mend")

COMMANDS = [library]
