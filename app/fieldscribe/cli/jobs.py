"""The command jobs: the queue."""

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import Session, json_option, pass_session
from fieldscribe.times import clock, time_left

if TYPE_CHECKING:
    from fieldscribe.domain import Job
    from fieldscribe.workflow.workspace import Workspace


@click.group()
def jobs() -> None:
    """The queue of transcriptions."""


@jobs.command("list")
@json_option
@pass_session
def list_jobs(session: Session) -> None:
    """List the jobs in the order in which they will run."""
    from fieldscribe.workflow.jobs import list_jobs

    with session.workspace() as workspace:
        found = list_jobs(workspace)
        for job in found:
            left = time_left(job.seconds_left) if job.state == "running" else ""
            done = f"{job.fraction:.0%}" if not job.reached else clock(job.reached)
            line = f"{job.id:>5}  {job.state:<9}  {done:>5}  {left}  {job.last_error}"
            session.print_line(line.rstrip())
            session.print_json(asdict(job))
    if not found:
        session.print_line("The queue is empty.")


def _change_job(session: Session, change: "Callable[[Workspace, int], Job]", job_id: int) -> None:
    with session.workspace() as workspace:
        job = change(workspace, job_id)
    session.print_line(f"Job {job.id} is {job.state}.")
    session.print_json(asdict(job))


_job_id = click.argument("job_id", metavar="ID", type=click.IntRange(max=2**63 - 1))


@jobs.command("retry")
@_job_id
@json_option
@pass_session
def retry(session: Session, job_id: int) -> None:
    """Put a failed, cancelled or paused job back into the queue; it continues where it stopped."""
    from fieldscribe.workflow.jobs import retry_job

    _change_job(session, retry_job, job_id)


@jobs.command("cancel")
@_job_id
@json_option
@pass_session
def cancel(session: Session, job_id: int) -> None:
    """Stop a job; the text it has written so far is kept."""
    from fieldscribe.workflow.jobs import cancel_job

    _change_job(session, cancel_job, job_id)


@jobs.command("pause")
@_job_id
@json_option
@pass_session
def pause(session: Session, job_id: int) -> None:
    """Pause a job until it is retried."""
    from fieldscribe.workflow.jobs import pause_job

    _change_job(session, pause_job, job_id)


@jobs.command("run")
@json_option
@pass_session
def run_jobs(session: Session) -> None:
    """Transcribe everything that is waiting in the queue."""
    from fieldscribe.cli.progress import ProgressPrinter
    from fieldscribe.cli.transcribe import print_summary
    from fieldscribe.workflow.jobs import run_queue

    with session.workspace() as workspace, ProgressPrinter(session) as printer:
        ended = run_queue(workspace, printer)
    print_summary(session, ended)


COMMANDS = [jobs]
