"""Commands that make documents: export, templates."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import FileName, Session, json_option, pass_session
from fieldscribe.cli.terminal import fit

if TYPE_CHECKING:
    pass


@click.command()
@click.argument("debriefs", metavar="ID...", nargs=-1, required=True)
@click.option(
    "--format",
    "formats",
    multiple=True,
    help="txt, md, html, srt, vtt, csv, json or docx; may be given several times. By default as OUTPUT ends, or docx.",
)
@click.option(
    "-o",
    "--output",
    type=FileName(path_type=Path),
    help="A file, which is replaced, or an existing folder. By default the current folder.",
)
@click.option("--template", default="", help="Report template (see: fieldscribe templates list).")
@json_option
@pass_session
def export(
    session: Session, debriefs: tuple[str, ...], formats: tuple[str, ...], output: Path | None, template: str
) -> None:
    """Write the debriefs with these IDs as documents."""
    from fieldscribe.workflow.debriefs import find_debrief
    from fieldscribe.workflow.reports import export as write

    if max(len(formats), 1) * len(debriefs) > 1 and output and not output.is_dir():
        raise click.UsageError("Several documents need an existing folder as OUTPUT.")
    with session.workspace() as workspace:
        for number in [find_debrief(workspace, which).id for which in debriefs]:
            for name in formats or ("",):
                path = write(workspace, number, name, output, template)
                session.print_line(str(path))
                session.print_json({"debrief_id": number, "path": str(path)})


@click.group()
def templates() -> None:
    """The templates that reports are made with."""


@templates.command("list")
@json_option
@pass_session
def list_templates(session: Session) -> None:
    """List the report templates, including your own. A star marks the default."""
    from fieldscribe.workflow import reports

    with session.workspace() as workspace:
        found = reports.templates(workspace)
        usual = workspace.setting("report_template")
    for template in found.known:
        session.print_line(f"{'*' if template.key == usual else ' '} {fit(template.key, 12)}  {template.title}")
        session.print_line(f"{'':16}{template.about}")
        session.print_json({**asdict(template), "usual": template.key == usual})
    for error in found.errors:
        session.print_note(error)
    session.print_line(f"Put your own templates into {session.folder.templates}")


@templates.command("check")
@click.argument("file", type=FileName(path_type=Path))
@json_option
@pass_session
def check_template(session: Session, file: Path) -> None:
    """Check whether FILE can be used as a report template."""
    from fieldscribe.workflow import reports

    template = reports.check_template(file)
    session.print_line(f"{file.name} can be used: {template.title} ({len(template.sections)} sections).")
    session.print_json(asdict(template))


COMMANDS = [export, templates]
