"""The command `fieldscribe`: its global options, and what happens when something goes wrong."""

import json
import os
import sys
from typing import Any

import click

from fieldscribe import __version__
from fieldscribe.cli.session import Session
from fieldscribe.errors import FULL, DiskFull, FieldscribeError
from fieldscribe.paths import data_folder

STOPPED = 130


class Root(click.Group):
    """A group that turns known failures into a sentence, and unknown ones into a sentence and a log."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; leave with 1 and a sentence when it fails."""
        try:
            return super().invoke(ctx)
        except FieldscribeError as error:
            _complain(ctx, error, str(error))
            sys.exit(1)
        except KeyboardInterrupt:
            click.echo("\nStopped. What was written so far is kept; the same command goes on from there.", err=True)
            sys.exit(STOPPED)
        except BrokenPipeError:  # the reader has gone, as `| head` does; nobody is left to be told
            _stop_writing()
            sys.exit(1)
        except click.Abort:  # a question was answered with no, or with Ctrl+C
            click.echo("\nNothing was changed.", err=True)
            sys.exit(1)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno in FULL:  # what is said goes into a file: `> list.txt`
                _stop_writing()
                click.echo(str(DiskFull("this answer")), err=True)
                sys.exit(1)
            from fieldscribe.workflow.crash_log import write_crash_log

            log = write_crash_log(ctx.obj.folder if ctx.obj else data_folder(), error)
            _complain(ctx, error, f"Something went wrong that Fieldscribe does not know. Nothing was deleted. {log}")
            sys.exit(1)


def _stop_writing() -> None:
    """Lead standard output into nothing: what is left of it would fail once more as Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(ctx: click.Context, error: Exception, sentence: str) -> None:
    if ctx.obj and ctx.obj.json:
        click.echo(json.dumps({"error": type(error).__name__, "sentence": sentence}, ensure_ascii=False))
    click.echo(sentence, err=True)


@click.group(cls=Root, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="fieldscribe")
@click.option("--data-dir", type=click.Path(), help="Where everything lives (else FIELDSCRIBE_DATA, else your home).")
@click.pass_context
def fieldscribe(ctx: click.Context, data_dir: str | None) -> None:
    """Record, transcribe, correct and document debriefs, offline."""
    ctx.obj = Session(data_folder(data_dir))


def _add_commands() -> None:
    from fieldscribe.cli import bin as bin_commands
    from fieldscribe.cli import (
        debriefs,
        export,
        jobs,
        library,
        models,
        passphrase,
        record,
        settings,
        sound,
        system,
        transcribe,
        undo,
    )

    modules = (transcribe, record, sound, debriefs, undo, export, bin_commands, passphrase)
    for module in (*modules, jobs, models, settings, library, system):
        for command in module.COMMANDS:
            fieldscribe.add_command(command)


_add_commands()
