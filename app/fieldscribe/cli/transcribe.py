"""Commands that add and transcribe sound: import, transcribe, demo."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.progress import ProgressPrinter
from fieldscribe.cli.session import FileName, Session, json_option, pass_session
from fieldscribe.domain import Debrief, Job, JobState
from fieldscribe.errors import JobsRunElsewhere
from fieldscribe.languages import language_code
from fieldscribe.times import clock
from fieldscribe.workflow.events import DebriefAdded, JobEnded

if TYPE_CHECKING:
    from fieldscribe.workflow.debriefs import Details
    from fieldscribe.workflow.events import Emit, Event
    from fieldscribe.workflow.importing import Imported, Refused
    from fieldscribe.workflow.workspace import Workspace


_FILE = FileName(path_type=Path)


def _date(_ctx: click.Context, _parameter: click.Parameter, text: str) -> str:
    """An ISO date, with its time when there is one, as the library keeps it."""
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError as error:
        raise click.BadParameter("write it as 2026-03-04 or 2026-03-04T14:30") from error
    if moment is None:
        return ""
    return moment.strftime("%Y-%m-%dT%H:%M") if len(text) > len("2026-03-04") else moment.strftime("%Y-%m-%d")


def _language(_ctx: click.Context, _parameter: click.Parameter, text: str) -> str:
    return language_code(text)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=_FILE)
@click.option("--title", default="", help="Title of the debrief. By default the name of the file.")
@click.option(
    "--date", default="", callback=_date, help="Date of the debrief, YYYY-MM-DD. By default that of the file."
)
@click.option("--site", default="", help="Where it took place.")
@click.option("--facilitator", default="", help="Who led it.")
@click.option("--as-one", is_flag=True, help="Make one debrief of all files, in this order.")
@click.option("--link/--copy", default=None, help="Use the original files where they are, or copy them (see settings).")
@json_option
@pass_session
def import_files(
    session: Session,
    files: tuple[Path, ...],
    title: str,
    date: str,
    site: str,
    facilitator: str,
    as_one: bool,
    link: bool | None,
) -> None:
    """Add sound or video FILES to the library."""
    from fieldscribe.workflow.importing import Refused, import_all

    refused = False
    details: Details = {"title": title, "date": date, "site": site, "facilitator": facilitator}
    with session.workspace() as workspace, ProgressPrinter(session) as printer:
        for one in import_all(workspace, files, printer, as_one=as_one, link=link, **details):
            if isinstance(one, Refused):
                _refuse(session, one)
                refused = True
                continue
            _remark(session, one)
            session.print_json(
                {"id": one.debrief.id, "uid": one.debrief.uid, "title": one.debrief.title, "known": one.known}
                | {"duration": one.duration, "remarks": one.remarks}
            )
    if refused:
        sys.exit(1)


def _refuse(session: Session, refused: "Refused") -> None:
    session.print_note(str(refused.error))
    session.print_json(
        {"source": str(refused.source), "error": type(refused.error).__name__, "sentence": str(refused.error)}
    )


def _remark(session: Session, imported: "Imported") -> None:
    if imported.known:
        session.print_line(
            f"{imported.source.name} is already in the library: number {imported.debrief.id}, {imported.debrief.title}."
        )
    for remark in imported.remarks:
        session.print_line(remark)


@click.command()
@click.argument("what", metavar="FILE|ID...", nargs=-1, required=True, type=FileName())
@click.option("--model", default="", help="Name of the model. By default the default model.")
@click.option(
    "--language", default="", callback=_language, help="Spoken language, such as sw. By default it is detected."
)
@click.option("--translate", is_flag=True, help="Translate to English.")
@click.option("--vocabulary", default="", help="Special words, separated by commas: drugs, people, places.")
@click.option("--word-times/--no-word-times", default=None, help="Find the time of every word (see settings).")
@click.option(
    "--again", is_flag=True, help="Transcribe again what was already transcribed; `undo` restores the old text."
)
@json_option
@pass_session
def transcribe(
    session: Session,
    what: tuple[str, ...],
    model: str,
    language: str,
    translate: bool,
    vocabulary: str,
    word_times: bool | None,
    again: bool,
) -> None:
    """Transcribe sound files, or debriefs by ID."""
    from fieldscribe.workflow.debriefs import find_debrief
    from fieldscribe.workflow.importing import Refused, import_all
    from fieldscribe.workflow.jobs import enqueue, options_from_settings, run_queue

    refused = False

    with session.workspace() as workspace, ProgressPrinter(session) as printer:
        settled = options_from_settings(workspace)
        options = replace(
            settled,
            model=model,
            language=language or settled.language,
            translate=translate,
            vocabulary=_words(vocabulary) or settled.vocabulary,
            word_times=settled.word_times if word_times is None else word_times,
        )
        debriefs: list[Debrief] = []
        for one in what:
            if one.isalnum():  # a number or uid; a file of such a name is meant by ./NAME
                debriefs.append(find_debrief(workspace, one))
                continue
            for result in import_all(workspace, [Path(one)], printer):
                if isinstance(result, Refused):
                    _refuse(session, result)
                    refused = True
                else:
                    _remark(session, result)
                    debriefs.append(result.debrief)
        to_do = set()
        for debrief in debriefs:
            job = enqueue(workspace, debrief.id, options, again=again)
            if job.state is JobState.DONE:
                session.print_line(f"{debrief.title} is already transcribed (see: fieldscribe show {debrief.id}).")
                session.print_line("To transcribe it again, add --again.")
                printer(JobEnded(job))
            else:
                to_do.add(job.id)
        ended = run_queue(workspace, printer, only=to_do) if to_do else []
        if to_do:
            run_waiting(session, workspace, printer)
    print_summary(session, ended)
    if refused:
        sys.exit(1)


def run_waiting(session: Session, workspace: "Workspace", emit: "Emit") -> None:
    """Transcribe what else waits in the queue: programs that found the queue in use rely on this one."""
    from fieldscribe.workflow.jobs import list_jobs, run_queue

    if any(job.state is JobState.QUEUED for job in list_jobs(workspace)):
        session.print_note("Other recordings are waiting: transcribing them too. Ctrl+C stops; nothing is lost.")
        with suppress(JobsRunElsewhere):
            run_queue(workspace, emit)


def _words(listed: str) -> tuple[str, ...]:
    return tuple(word for part in listed.split(",") if (word := part.strip()))


def print_summary(session: Session, jobs: Sequence[Job]) -> None:
    """Print how the jobs ended, and exit with 1 unless all are done."""
    for job in jobs:
        if job.state is JobState.DONE and job.spent_seconds:
            speed = job.total_seconds / job.spent_seconds
            session.print_line(f"Done in {clock(job.spent_seconds)}: {speed:.1f} times as fast as real time.")
        elif job.state is not JobState.DONE:
            ended = "failed" if job.state is JobState.FAILED else f"is {job.state}"
            session.print_note(f"Job {job.id} {ended}. {job.last_error}".strip())
    if any(job.state is not JobState.DONE for job in jobs):
        sys.exit(1)


@click.command()
@click.option(
    "-o", "--output", type=_FILE, default=Path("demo-output"), show_default=True, help="Folder for the documents."
)
@json_option
@pass_session
def demo(session: Session, output: Path) -> None:
    """Transcribe the sample debrief, write its report.

    The sample is not added to your library.
    """
    from fieldscribe.workflow.demo import run_demo

    with ProgressPrinter(session) as printer:

        def show(event: "Event") -> None:
            if not isinstance(event, DebriefAdded):  # to a library that is gone when the demo ends
                printer(event)

        ended, documents = run_demo(output, show)
    for document in documents:
        session.print_line(str(document))
        session.print_json({"path": str(document)})
    print_summary(session, [ended])


COMMANDS = [import_files, transcribe, demo]
