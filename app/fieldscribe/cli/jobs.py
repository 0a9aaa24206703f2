"""The command jobs: what waits to be transcribed, runs, failed or is done."""

from dataclasses import asdict

import click

from fieldscribe.cli.session import Session, json_option, pass_session
from fieldscribe.domain import Job
from fieldscribe.times import clock, time_left


@click.group()
def jobs() -> None:
    """What waits, runs, failed or is done."""


@jobs.command("list")
@json_option
@pass_session
def list_jobs(session: Session) -> None:
    """List the jobs in the order of the queue."""
    from fieldscribe.workflow.jobs import list_jobs

    with session.workspace() as workspace:
        found = list_jobs(workspace)
        for job in found:
            left = time_left(job.seconds_left) if job.state == "running" else ""
            done = f"{job.fraction:.0%}" if not job.reached else clock(job.reached)
            told = f"{job.id:>5}  {job.state:<9}  {done:>5}  {left}  {job.last_error}"
            session.print_line(told.rstrip())
            session.print_json(asdict(job))
    if not found:
        session.print_line("There are no jobs.")


def _job_command(name: str, help_text: str) -> click.Command:
    @click.argument("job_id", metavar="ID", type=click.IntRange(max=2**63 - 1))
    @json_option
    @pass_session
    def change(session: Session, job_id: int) -> None:
        with session.workspace() as workspace:
            job: Job = getattr(workspace, f"{name}_job")(job_id)
        session.print_line(f"Job {job.id} is {job.state}.")
        session.print_json(asdict(job))

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
    from fieldscribe.cli.progress import ProgressPrinter
    from fieldscribe.cli.transcribe import sum_up
    from fieldscribe.workflow.jobs import run_queue

    with session.workspace() as workspace, ProgressPrinter(session) as printer:
        ended = run_queue(workspace, printer)
    sum_up(session, ended)


COMMANDS = [jobs]
