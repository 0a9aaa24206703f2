"""The command library: the file that holds everything written."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import click

from fieldscribe.cli.session import FileName, Session, json_option, keep_former_name, pass_session


@click.group()
def library() -> None:
    """The file that holds all transcripts and details."""


@library.command("where")
@json_option
@pass_session
def where(session: Session) -> None:
    """Show where the library is."""
    session.print_line(str(session.folder.library))
    session.print_json({"library": str(session.folder.library), "folder": str(session.folder.root)})


@library.command("check")
@json_option
@pass_session
def check_library(session: Session) -> None:
    """Check the library and the sound files for damage."""
    from fieldscribe.workflow.upkeep import find_problems

    with session.workspace() as workspace:
        problems = find_problems(workspace)
    for problem in problems:
        session.print_line(problem)
    session.print_json({"problems": problems})
    if problems:
        sys.exit(1)
    session.print_line("The library has no problems.")


@library.command("repair")
@json_option
@pass_session
def repair_library(session: Session) -> None:
    """Rebuild the search index, when `library check` says that it is out of step."""
    from fieldscribe.workflow.upkeep import repair_search

    with session.workspace() as workspace:
        repair_search(workspace)
    session.print_line("The search index was rebuilt.")
    session.print_json({"repaired": True})


@library.command("backup")
@click.argument("target", required=False, type=FileName(path_type=Path))
@click.option("--sound", is_flag=True, help="Also copy the recordings to TARGET, which must be a folder.")
@json_option
@pass_session
def backup_library(session: Session, target: Path | None, sound: bool) -> None:
    """Copy the library to TARGET, a file or folder. Works while the library is in use."""
    from fieldscribe.workflow.backup import back_up
    from fieldscribe.workflow.sound_backup import copy_sound

    if sound and not (target and target.is_dir()):
        raise click.UsageError("--sound needs an existing folder as TARGET.")
    copied = 0
    with session.workspace() as workspace:
        path = back_up(workspace, target)
        session.print_line(str(path))
        if sound and target:
            copied = _with_progress(session, "Copying recordings", lambda show: copy_sound(workspace, target, show))
            session.print_line(f"{copied / 1e6:.1f} MB of recordings copied.")
    session.print_json({"path": str(path), "sound_bytes": copied})


@library.command("backups")
@click.argument("folders", required=False, nargs=-1, type=FileName(path_type=Path))
@json_option
@pass_session
def list_backups(session: Session, folders: tuple[Path, ...]) -> None:
    """List the backups in the data folder and in FOLDERS, such as a USB stick. The newest come first."""
    from fieldscribe.workflow.backup import list_backups

    found = list_backups(session.folder.backups, *folders)
    for backup in found:
        session.print_line(f"{local_time(backup.made_at)}  {backup.size / 1e6:7.1f} MB  {backup.path}")
        session.print_json({"path": str(backup.path), "made_at": backup.made_at, "size": backup.size})
    if found:
        session.print_line("To see what is in a backup and restore it: fieldscribe library restore BACKUP")
    else:
        session.print_line("There are no backups. To make one: fieldscribe library backup")


@library.command("restore")
@click.argument("backup", type=FileName(path_type=Path))
@click.option("--look", is_flag=True, help="Only show what is in the backup.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@json_option
@pass_session
def restore_library(session: Session, backup: Path, look: bool, yes: bool) -> None:
    """Restore the library from BACKUP. The present library is kept as another backup."""
    from fieldscribe.workflow.backup import inspect_backup, restore_backup
    from fieldscribe.workflow.sound_backup import restore_sound

    if session.json and not (yes or look):
        raise click.UsageError("--json cannot ask for confirmation: add --yes.")
    content = inspect_backup(session.folder, backup)
    session.print_line(f"{backup}: {content.size / 1e6:.1f} MB, made {local_time(content.made_at)}")
    session.print_line(f"{content.debriefs} debriefs." + (" The newest:" if content.newest else ""))
    for date, title in content.newest:
        session.print_line(f"  {date[:10]:<10}  {title}")
    if look:
        session.print_json(
            {"path": str(backup), "made_at": content.made_at, "size": content.size, "version": content.version}
            | {
                "debriefs": content.debriefs,
                "newest": [{"date": date, "title": title} for date, title in content.newest],
            }
        )
        return
    if not yes:
        session.print_line("All texts, moments and settings will be as they were in this backup.")
        session.print_line("Recordings are not touched.")
        click.confirm("Restore this backup?", abort=True)
    restored = restore_backup(session.folder, backup)
    with session.workspace() as workspace:
        sound = _with_progress(
            session, "Restoring recordings", lambda show: restore_sound(workspace, backup.absolute().parent, show)
        )
    session.print_line(f"The backup was restored: {restored.debriefs} debriefs.")
    if sound:
        session.print_line(f"Recordings that were missing were restored too: {sound / 1e6:.1f} MB.")
    if restored.former:
        session.print_line(f"The previous library is kept as a backup: {restored.former}")
    if restored.unknown:
        session.print_line(f"{restored.unknown} recordings on this computer are not in this backup.")
        session.print_line("To list them: fieldscribe recover --list. To add them to the library: fieldscribe recover")
    session.print_json(
        {"debriefs": restored.debriefs, "unknown": restored.unknown, "sound_bytes": sound}
        | {"former": str(restored.former) if restored.former else None}
    )


def _with_progress(session: Session, what: str, work: Callable[[Callable[[int, int], None]], int]) -> int:
    """Call `work` with a function that shows how many bytes of all are done; returns what `work` returns."""

    def show(done: int, total: int) -> None:
        session.show_status(f"{what}: {done / max(total, 1):.0%} of {total / 1e6:.1f} MB")

    try:
        return work(show)
    finally:
        session.clear_status()


def local_time(stamp: str) -> str:
    """A time in UTC (ISO 8601) as local time, to the minute."""
    return datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%d %H:%M")


keep_former_name(library, "repair", "mend")

COMMANDS = [library]
