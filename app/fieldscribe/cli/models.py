"""The command models: the Whisper models on this computer."""

import sys
from dataclasses import asdict
from pathlib import Path

import click

from fieldscribe.cli.session import FileName, Session, json_option, pass_session
from fieldscribe.cli.terminal import fit, safe


@click.group()
def models() -> None:
    """The Whisper models on this computer."""


@models.command("list")
@json_option
@pass_session
def list_models(session: Session) -> None:
    """List the models; the default one is marked with a star."""
    from fieldscribe.workflow.models import list_models as listed

    with session.workspace() as workspace:
        for model in listed(workspace):
            languages = f"{len(model.languages)} languages" if model.multilingual else "English only"
            trial = "  (only to try the program: add a real Whisper for real debriefs)" if model.starter else ""
            mark = "*" if model.default else " "
            session.print_line(f"{mark} {fit(model.name, 24)}  {model.size / 1e6:>6.0f} MB  {languages}{trial}")
            session.print_json(asdict(model))


@models.command("add")
@click.argument("folder", type=FileName(path_type=Path))
@click.option("--name", help="Name for it (else that of the folder).")
@json_option
@pass_session
def add_model(session: Session, folder: Path, name: str | None) -> None:
    """Copy the Whisper model in FOLDER (CTranslate2 format) to where Fieldscribe keeps its models."""
    from fieldscribe.workflow.models import add_model as add

    with session.workspace() as workspace:
        model = add(workspace, folder, name)
    session.print_line(f"The model {model.name} is there" + (" and is the default now." if model.default else "."))
    session.print_json(asdict(model))


@models.command("default")
@click.argument("name")
@json_option
@pass_session
def default_model(session: Session, name: str) -> None:
    """Use the model NAME unless another one is asked for."""
    from fieldscribe.workflow.models import set_default

    with session.workspace() as workspace:
        model = set_default(workspace, name)
    session.print_line(f"The model {model.name} is the default now.")
    session.print_json(asdict(model))


@models.command("remove")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
@pass_session
def remove_model(session: Session, name: str, yes: bool) -> None:
    """Delete the model NAME from this computer. The texts that it wrote stay."""
    from fieldscribe.workflow.models import remove_model as remove

    if session.json and not yes:
        raise click.UsageError("Nobody can be asked with --json: add --yes.")
    with session.workspace() as workspace:
        if not yes:
            click.confirm(f"Delete the model {safe(name)} from this computer?", abort=True)
        default = remove(workspace, name)
    session.print_line(f"The model {name} was removed." + (f" The default is {default.name} now." if default else ""))
    session.print_json({"removed": name, "default": default.name if default else None})


@models.command("check")
@click.argument("folder", required=False, type=FileName(path_type=Path))
@json_option
@pass_session
def check_models(session: Session, folder: Path | None) -> None:
    """Look whether the models (or the one in FOLDER) are whole."""
    from fieldscribe.workflow.models import check_folder
    from fieldscribe.workflow.models import check_models as check

    if folder:
        troubles = {folder.name: check_folder(folder)}
    else:
        with session.workspace() as workspace:
            troubles = check(workspace)
    for name, trouble in troubles.items():
        session.print_line(f"{name}: {trouble or 'whole'}")
        session.print_json({"name": name, "trouble": trouble})
    if any(troubles.values()):
        sys.exit(1)


COMMANDS = [models]
