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
    """List the models. A star marks the default."""
    from fieldscribe.workflow.models import list_models as listed

    with session.workspace() as workspace:
        for model in listed(workspace):
            languages = f"{len(model.languages)} languages" if model.multilingual else "English only"
            trial = "  (for trying out only: add a full model for real debriefs)" if model.starter else ""
            mark = "*" if model.default else " "
            session.print_line(f"{mark} {fit(model.name, 24)}  {model.size / 1e6:>6.0f} MB  {languages}{trial}")
            session.print_json(asdict(model))


@models.command("add")
@click.argument("folder", type=FileName(path_type=Path))
@click.option("--name", help="Name of the model. By default the name of the folder.")
@json_option
@pass_session
def add_model(session: Session, folder: Path, name: str | None) -> None:
    """Add the Whisper model in FOLDER (CTranslate2 format). The folder is copied."""
    from fieldscribe.workflow.models import add_model as add

    with session.workspace() as workspace:
        model = add(workspace, folder, name)
    session.print_line(f"The model {model.name} was added" + (" and is now the default." if model.default else "."))
    session.print_json(asdict(model))


@models.command("default")
@click.argument("name")
@json_option
@pass_session
def default_model(session: Session, name: str) -> None:
    """Make the model NAME the default."""
    from fieldscribe.workflow.models import set_default

    with session.workspace() as workspace:
        model = set_default(workspace, name)
    session.print_line(f"The model {model.name} is now the default.")
    session.print_json(asdict(model))


@models.command("remove")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@json_option
@pass_session
def remove_model(session: Session, name: str, yes: bool) -> None:
    """Delete the model NAME from this computer. Its transcripts are kept."""
    from fieldscribe.workflow.models import remove_model as remove

    if session.json and not yes:
        raise click.UsageError("--json cannot ask for confirmation: add --yes.")
    with session.workspace() as workspace:
        if not yes:
            click.confirm(f"Delete the model {safe(name)} from this computer?", abort=True)
        default = remove(workspace, name)
    session.print_line(f"The model {name} was removed." + (f" {default.name} is now the default." if default else ""))
    session.print_json({"removed": name, "default": default.name if default else None})


@models.command("check")
@click.argument("folder", required=False, type=FileName(path_type=Path))
@json_option
@pass_session
def check_models(session: Session, folder: Path | None) -> None:
    """Check the models, or the one in FOLDER, for missing or damaged files."""
    from fieldscribe.workflow.models import check_folder
    from fieldscribe.workflow.models import check_models as check

    if folder:
        problems = {folder.name: check_folder(folder)}
    else:
        with session.workspace() as workspace:
            problems = check(workspace)
    for name, problem in problems.items():
        session.print_line(f"{name}: {problem or 'no problems'}")
        session.print_json({"name": name, "problem": problem})
    if any(problems.values()):
        sys.exit(1)


COMMANDS = [models]
