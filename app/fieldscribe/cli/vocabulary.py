"""The command vocabulary: names and special words of each programme, handed over as files."""

from pathlib import Path

import click

from fieldscribe.cli.session import FileName, Session, json_option, pass_session
from fieldscribe.cli.terminal import safe

_FILE = FileName(path_type=Path)


@click.group()
def vocabulary() -> None:
    """Names and special words that help the transcription, of each programme."""


@vocabulary.command("list")
@json_option
@pass_session
def list_vocabularies(session: Session) -> None:
    """List the words of each programme, and those for all."""
    from fieldscribe.workflow.vocabulary import vocabularies

    with session.workspace() as workspace:
        for programme, words in vocabularies(workspace).items():
            session.print_line(f"{safe(programme) or 'All programmes'}: {safe(', '.join(words)) or 'no words'}")
            session.print_json({"programme": programme, "words": words})


@vocabulary.command("export")
@click.option("-o", "--output", required=True, type=_FILE, help="The text file to write.")
@click.option("--programme", default="", help="The programme. By default the words for all.")
@json_option
@pass_session
def export(session: Session, output: Path, programme: str) -> None:
    """Write the words of a programme as a text file, to hand it to others."""
    from fieldscribe.workflow.vocabulary import export_vocabulary

    with session.workspace() as workspace:
        path = export_vocabulary(workspace, programme, output)
    session.print_line(str(path))
    session.print_json({"path": str(path)})


@vocabulary.command("import")
@click.argument("file", type=_FILE)
@click.option("--programme", default=None, help="The programme. By default the one that the file names, else all.")
@json_option
@pass_session
def import_file(session: Session, file: Path, programme: str | None) -> None:
    """Take over the words in FILE, a word or name per line, in place of those that the programme had.

    They are used for its debriefs, before those for all programmes.
    """
    from fieldscribe.workflow.vocabulary import import_vocabulary

    with session.workspace() as workspace:
        found = import_vocabulary(workspace, file, programme)
    whose = f"for the programme {safe(found.programme)}" if found.programme else "for all programmes"
    instead = f", instead of {len(found.before)}" if found.before else ""
    session.print_line(f"{len(found.words)} words are used {whose}{instead}.")
    session.print_json({"programme": found.programme, "words": found.words, "before": found.before})


COMMANDS = [vocabulary]
