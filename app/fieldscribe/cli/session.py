"""What all commands share: the data folder, output for people and for machines, and common options."""

import copy
import errno
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

import click

from fieldscribe.cli.terminal import Terminal
from fieldscribe.errors import FieldscribeError, reason
from fieldscribe.paths import DataFolder

if TYPE_CHECKING:
    from fieldscribe.workflow.workspace import Workspace

Command = TypeVar("Command", bound=Callable[..., Any])

LIMIT = click.IntRange(1, 1_000_000)
"""How many of something are asked for."""


@dataclass
class Session:
    """One run of the command line. `json` is set by the option `--json` of a command."""

    folder: DataFolder
    json: bool = False
    terminal: Terminal = field(default_factory=Terminal)

    def workspace(self) -> "Workspace":
        """The opened data folder, a context manager. Raises what opening the library raises."""
        from fieldscribe.workflow.interrupted_imports import remove_interrupted_imports
        from fieldscribe.workflow.workspace import Workspace

        workspace = Workspace.open(self.folder, read_when_full=True)
        with suppress(FieldscribeError):  # what it cannot remove now goes with the next command
            remove_interrupted_imports(workspace)
        return workspace

    def print_line(self, text: str = "", *, marked: bool = False) -> None:
        """Write a line for a person; nothing with `--json`. `marked`: see `Terminal.write_line`."""
        if not self.json:
            self.terminal.write_line(text, marked=marked)

    def print_note(self, text: str) -> None:
        """Write a line for a person on standard error, with `--json` too."""
        self.terminal.write_line(text, error=True)

    def print_json(self, data: Any) -> None:
        """Write a JSON document on one line; nothing without `--json`."""
        if self.json:
            self.terminal.write_json(data)

    @property
    def shows_status(self) -> bool:
        """Whether a person sees the status line."""
        return self.terminal.shows_status and not self.json

    def show_status(self, text: str) -> None:
        """Show or replace the line below all others."""
        if self.shows_status:
            self.terminal.show_status(text)

    def clear_status(self) -> None:
        """Remove the line below all others."""
        self.terminal.clear_status()


pass_session = click.make_pass_decorator(Session)


class FileName(click.Path):
    """A path whose name the file system accepts; one that is too long is wrong usage instead of an OSError."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The converted path. Raises BadParameter for a name that is too long."""
        try:
            os.lstat(value)
        except OSError as error:
            if error.errno == errno.ENAMETOOLONG:
                self.fail(f"{reason(error)}.", param, ctx)
        return super().convert(value, param, ctx)


def json_option(command: Command) -> Command:
    """Adds `--json` to a command."""

    def remember(ctx: click.Context, _parameter: click.Parameter, value: bool) -> None:
        ctx.find_object(Session).json = value  # type: ignore[union-attr]

    return click.option(
        "--json", "_json", is_flag=True, expose_value=False, callback=remember, help="Answer in JSON, for machines."
    )(command)


def keep_former_name(group: click.Group, name: str, former: str) -> None:
    """Let the command `name` of a group still be called by its former name, which the help does not show."""
    hidden = copy.copy(group.commands[name])
    hidden.hidden = True
    group.add_command(hidden, former)
