"""Commands about the program and this computer: app, doctor."""

import sys
from dataclasses import asdict

import click

from fieldscribe.cli.session import Session, json_option, pass_session
from fieldscribe.errors import DesktopMissing


@click.command()
@json_option
@pass_session
def doctor(session: Session) -> None:
    """Check this computer, and say what to do about problems."""
    from fieldscribe.workflow.doctor import Verdict, examine

    signs = {Verdict.GOOD: "ok   ", Verdict.NOTE: "note ", Verdict.BAD: "BAD  "}
    bad = False
    for finding in examine(session.folder):
        bad |= finding.verdict is Verdict.BAD
        session.print_line(f"{signs[finding.verdict]} {finding.topic:<14}  {finding.found}")
        if finding.advice:
            session.print_line(f"{'':22}{finding.advice}")
        session.print_json(asdict(finding))
    if bad:
        sys.exit(1)


@click.command()
@pass_session
def app(session: Session) -> None:
    """Open the desktop app."""
    try:
        from fieldscribe.desktop.main import run
    except ImportError as error:
        raise DesktopMissing(str(error)) from error
    sys.exit(run(session.folder))


COMMANDS = [app, doctor]
