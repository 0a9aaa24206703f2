"""Commands that keep the house: jobs, models, settings, library, doctor, app."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import click

from fieldscribe.cli.session import FileName, Session, clock, json_option, pass_session, time_left
from fieldscribe.domain import Job
from fieldscribe.errors import DesktopMissing


@click.group()
def jobs() -> None:
    """What waits, runs, failed or is done."""


@jobs.command("list")
@json_option
@pass_session
def list_jobs(session: Session) -> None:
    """List the jobs in the order of the queue."""
    with session.workspace() as workspace:
        found = workspace.jobs()
        for job in found:
            left = time_left(job.seconds_left) if job.state == "running" else ""
            done = f"{job.fraction:.0%}" if not job.reached else clock(job.reached)
            told = f"{job.id:>5}  {job.state:<9}  {done:>5}  {left}  {job.last_error}"
            session.say(told.rstrip())
            session.tell(asdict(job))
    if not found:
        session.say("There are no jobs.")


def _job_command(name: str, help_text: str) -> click.Command:
    @click.argument("job_id", metavar="ID", type=click.IntRange(max=2**63 - 1))
    @json_option
    @pass_session
    def change(session: Session, job_id: int) -> None:
        with session.workspace() as workspace:
            job: Job = getattr(workspace, f"{name}_job")(job_id)
        session.say(f"Job {job.id} is {job.state}.")
        session.tell(asdict(job))

    return click.command(name, help=help_text)(change)


for _name, _help in {
    "retry": "Put a failed, cancelled or paused job back into the queue; it goes on where it stopped.",
    "cancel": "Stop a job; what it wrote is kept.",
    "pause": "Let a job rest until it is retried.",
}.items():
    jobs.add_command(_job_command(_name, _help))


@jobs.command("run")
@json_option
@pass_session
def run_jobs(session: Session) -> None:
    """Work through the queue until nothing waits any more."""
    from fieldscribe.cli.progress import Watcher
    from fieldscribe.cli.work import sum_up
    from fieldscribe.workflow.queue import run_queue

    with session.workspace() as workspace, Watcher(session) as watcher:
        ended = run_queue(workspace, watcher)
    sum_up(session, ended)


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
            session.say(f"{mark} {model.name:<24}  {model.size / 1e6:>6.0f} MB  {languages}{trial}")
            session.tell(asdict(model))


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
    session.say(f"The model {model.name} is there" + (" and is the default now." if model.default else "."))
    session.tell(asdict(model))


@models.command("default")
@click.argument("name")
@json_option
@pass_session
def default_model(session: Session, name: str) -> None:
    """Use the model NAME unless another one is asked for."""
    from fieldscribe.workflow.models import set_default

    with session.workspace() as workspace:
        model = set_default(workspace, name)
    session.say(f"The model {model.name} is the default now.")
    session.tell(asdict(model))


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
        session.say(f"{name}: {trouble or 'whole'}")
        session.tell({"name": name, "trouble": trouble})
    if any(troubles.values()):
        sys.exit(1)


@click.command()
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.option("--default", is_flag=True, help="Set it to what it is without anybody's doing.")
@json_option
@pass_session
def settings(session: Session, name: str | None, value: str | None, default: bool) -> None:
    """Show all settings, or the one called NAME, or set it to VALUE."""
    from fieldscribe.settings import SETTINGS
    from fieldscribe.settings import setting as described
    from fieldscribe.workflow.report_look import change_setting

    with session.workspace() as workspace:
        if default and (name is None or value is not None):
            raise click.UsageError("--default needs a NAME, and no VALUE.")
        if name and default:
            change_setting(workspace, name, described(name).default)
        elif name and value is not None:
            change_setting(workspace, name, value)
        for setting in [described(name)] if name else SETTINGS:
            current = workspace.setting(setting.name)
            session.say(f"{setting.name} = {json.dumps(current, ensure_ascii=False)}\n    {setting.about}")
            session.tell({"name": setting.name, "value": current, "about": setting.about})


@click.group()
def library() -> None:
    """The file in which everything written is kept."""


@library.command("where")
@json_option
@pass_session
def where(session: Session) -> None:
    """Say where the library is."""
    session.say(str(session.folder.library))
    session.tell({"library": str(session.folder.library), "folder": str(session.folder.root)})


@library.command("check")
@json_option
@pass_session
def check_library(session: Session) -> None:
    """Look whether the library and the sound files are whole."""
    with session.workspace() as workspace:
        troubles = workspace.troubles()
    for trouble in troubles:
        session.say(trouble)
    session.tell({"troubles": troubles})
    if troubles:
        sys.exit(1)
    session.say("The library is whole.")


@library.command("mend")
@json_option
@pass_session
def mend_library(session: Session) -> None:
    """Build the index of the search again, when `check` says that it does not fit."""
    with session.workspace() as workspace:
        workspace.mend_search()
    session.say("The index of the search was built again.")
    session.tell({"mended": True})


@library.command("backup")
@click.argument("target", required=False, type=FileName(path_type=Path))
@json_option
@pass_session
def backup_library(session: Session, target: Path | None) -> None:
    """Copy the library (not the sound) to TARGET, a file or folder; also while it is in use."""
    with session.workspace() as workspace:
        path = workspace.backup(target)
    session.say(str(path))
    session.tell({"path": str(path)})


@click.command()
@json_option
@pass_session
def doctor(session: Session) -> None:
    """Look at this computer: what is well, what is not, what to do."""
    from fieldscribe.workflow.doctor import Verdict, examine

    signs = {Verdict.GOOD: "well ", Verdict.NOTE: "note ", Verdict.BAD: "NOT  "}
    bad = False
    for finding in examine(session.folder):
        bad |= finding.verdict is Verdict.BAD
        session.say(f"{signs[finding.verdict]} {finding.topic:<14}  {finding.found}")
        if finding.advice:
            session.say(f"{'':22}{finding.advice}")
        session.tell(asdict(finding))
    if bad:
        sys.exit(1)


@click.command()
@pass_session
def app(session: Session) -> None:
    """Open the window of Fieldscribe."""
    try:
        from fieldscribe.desktop.main import run
    except ImportError as error:
        raise DesktopMissing(str(error)) from error
    sys.exit(run(session.folder))


COMMANDS = [app, jobs, models, settings, library, doctor]
