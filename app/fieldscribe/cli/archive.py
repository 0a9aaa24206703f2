"""The command that transcribes a folder of hundreds of hours, here or on many computers: archive."""

import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.progress import ProgressPrinter
from fieldscribe.cli.session import FileName, Session, json_option, pass_session
from fieldscribe.domain import JobState
from fieldscribe.languages import language_code
from fieldscribe.times import clock

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from contextlib import AbstractContextManager

    from fieldscribe.workflow.archive import Archived

_FILE = FileName(path_type=Path, exists=True, dir_okay=False)


@click.command()
@click.argument("folder", type=FileName(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--scheduler", metavar="ADDRESS|local", default="", help="Share the files between the workers of a Dask scheduler."
)
@click.option(
    "--workers", type=click.IntRange(1), help="How many workers `--scheduler local` starts. By default one a core."
)
@click.option("--tls-ca", type=_FILE, help="Certificate authority of the scheduler.")
@click.option("--tls-cert", type=_FILE, help="Certificate of this computer.")
@click.option("--tls-key", type=_FILE, help="Key of that certificate.")
@click.option("--model", default="", help="Name of the model. By default the default model.")
@click.option("--language", default="", help="Spoken language, such as sw. By default it is detected.")
@click.option("--link/--copy", default=None, help="Use the original files where they are, or copy them (see settings).")
@json_option
@pass_session
def archive(
    session: Session,
    folder: Path,
    scheduler: str,
    workers: int | None,
    tls_ca: Path | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    model: str,
    language: str,
    link: bool | None,
) -> None:
    """Add all sound below FOLDER to the library and transcribe it.

    Without --scheduler one file after the other, as `transcribe` does. Run it again to go on where it stopped.
    """
    from fieldscribe.workflow.archive import transcribe_archive
    from fieldscribe.workflow.importing import Refused
    from fieldscribe.workflow.jobs import options_from_settings
    from fieldscribe.workflow.scheduler import Certificates, open_workers

    if any((tls_ca, tls_cert, tls_key)) and not all((tls_ca, tls_cert, tls_key)):
        raise click.UsageError("--tls-ca, --tls-cert and --tls-key belong together.")
    certificates = Certificates(tls_ca, tls_cert, tls_key) if tls_ca and tls_cert and tls_key else None
    shared: AbstractContextManager[Executor | None] = (
        open_workers(scheduler, workers, certificates) if scheduler else nullcontext()
    )
    failed = 0
    with session.workspace() as workspace, shared as executor, ProgressPrinter(session) as printer:
        settled = options_from_settings(workspace)
        options = replace(settled, model=model, language=language_code(language) or settled.language)
        for number, one in enumerate(
            transcribe_archive(workspace, folder, options, printer, workers=executor, link=link), 1
        ):
            if isinstance(one, Refused):
                failed += 1
                session.print_note(str(one.error))
                session.print_json(
                    {"source": str(one.source), "error": type(one.error).__name__, "sentence": str(one.error)}
                )
                continue
            failed += one.job.state is not JobState.DONE
            session.print_line(f"{number}. {_told(one)}")
            session.print_json(
                {"id": one.imported.debrief.id, "source": str(one.imported.source), "state": one.job.state}
                | {"sentence": one.job.last_error, "host": one.host, "seconds": one.job.spent_seconds}
            )
    if failed:
        session.print_note(f"{failed} of the files were not transcribed. The sentences above say why.")
        sys.exit(1)


def _told(one: "Archived") -> str:
    name, job = one.imported.source.name, one.job
    if job.state is not JobState.DONE:
        return f"{name}: {job.last_error or f'the job is {job.state}'}"
    length = f"{name}: {clock(one.imported.duration)} of sound"
    return f"{length}, {clock(job.spent_seconds)} of work" + (f" on {one.host}" if one.host else "")


COMMANDS = [archive]
