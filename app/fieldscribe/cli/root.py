"""The command `fieldscribe`: its global options, and how errors are reported."""

import io
import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from fieldscribe import __version__
from fieldscribe.cli.session import Session
from fieldscribe.cli.terminal import Terminal
from fieldscribe.errors import FULL, DiskFull, FieldscribeError
from fieldscribe.paths import data_folder

STOPPED = 130


class Root(click.Group):
    """A group that turns known failures into a sentence, and unknown ones into a sentence and a log."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the program and exit with its code. Usage errors are written through `Terminal` like all other output."""
        try:
            done = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.ClickException as error:
            shown = io.StringIO()
            error.show(shown)
            for line in shown.getvalue().splitlines():
                Terminal().write_line(line, error=True)
            sys.exit(error.exit_code)
        except BrokenPipeError:  # the reader of a help page has gone
            _stop_writing()
            sys.exit(1)
        if standalone_mode:
            sys.exit(done or 0)
        return done

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; leave with 1 and a sentence when it fails."""
        try:
            return super().invoke(ctx)
        except FieldscribeError as error:
            _report(ctx, error, f"{error} {error.command}".rstrip())
            sys.exit(1)
        except KeyboardInterrupt:
            _print_error(ctx, "", "Stopped. Everything up to here is saved; run the same command again to continue.")
            sys.exit(STOPPED)
        except BrokenPipeError:  # the reader has gone, as `| head` does
            _stop_writing()
            sys.exit(1)
        except click.Abort:  # a question was answered with no, or with Ctrl+C
            _print_error(ctx, "", "Nothing was changed.")
            sys.exit(1)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except Exception as error:
            if isinstance(error, OSError) and error.errno in FULL:  # the output goes into a file: `> list.txt`
                _stop_writing()
                _print_error(ctx, str(DiskFull("this answer")))
                sys.exit(1)
            from fieldscribe.workflow.crash_log import write_crash_log

            log = write_crash_log(ctx.obj.folder if ctx.obj else data_folder(), error)
            _report(ctx, error, f"Something unexpected went wrong. Nothing was deleted. {log}")
            sys.exit(1)


def _stop_writing() -> None:
    """Redirect standard output to the null device, so that flushing it at exit does not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _report(ctx: click.Context, error: Exception, sentence: str) -> None:
    if ctx.obj:
        ctx.obj.print_json({"error": type(error).__name__, "sentence": sentence})
    _print_error(ctx, sentence)


def _print_error(ctx: click.Context, *lines: str) -> None:
    terminal = ctx.obj.terminal if ctx.obj else Terminal()
    for line in lines:
        terminal.write_line(line, error=True)


@click.group(cls=Root, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="fieldscribe")
@click.option(
    "--data-dir", type=click.Path(), help="Folder for all data. By default FIELDSCRIBE_DATA, or a folder in your home."
)
@click.pass_context
def fieldscribe(ctx: click.Context, data_dir: str | None) -> None:
    """Record, transcribe, correct and document debriefs, offline."""
    ctx.obj = Session(data_folder(data_dir))


def _add_commands() -> None:
    from fieldscribe.cli import (
        archive,
        debriefs,
        edit,
        export,
        hub,
        jobs,
        lab,
        library,
        models,
        passphrase,
        record,
        recover,
        sending,
        settings,
        sound,
        system,
        transcribe,
        vocabulary,
    )
    from fieldscribe.cli import bin as bin_commands

    modules = (transcribe, archive, record, recover, sound, debriefs, edit, export, bin_commands, passphrase)
    for module in (*modules, jobs, models, vocabulary, settings, library, sending, hub, lab, system):
        for command in module.COMMANDS:
            fieldscribe.add_command(command)


_add_commands()
