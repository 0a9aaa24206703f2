"""What all commands share: the data folder, output for people and for machines, and common options."""

import copy
import errno
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from fieldscribe.errors import reason
from fieldscribe.paths import DataFolder

if TYPE_CHECKING:
    from fieldscribe.workflow.workspace import Workspace

Command = TypeVar("Command", bound=Callable[..., Any])

MOST = click.IntRange(1, 1_000_000)
"""How many of something are asked for."""


@dataclass
class Session:
    """One run of the command line. `json` is set by the option `--json` of a command."""

    folder: DataFolder
    json: bool = False

    def workspace(self) -> "Workspace":
        """The opened data folder, a context manager. Raises what opening the library raises."""
        from fieldscribe.workflow.workspace import Workspace

        return Workspace.open(self.folder)

    def print_line(self, text: str = "") -> None:
        """A line for a person; silent when a machine listens."""
        if not self.json:
            click.echo(text)

    def print_note(self, text: str) -> None:
        """A line for a person on standard error, whoever listens on standard output."""
        click.echo(text, err=True)

    def print_json(self, data: Any) -> None:
        """One JSON document on one line for a machine; silent when a person reads."""
        if self.json:
            click.echo(json.dumps(data, ensure_ascii=False))


pass_session = click.make_pass_decorator(Session)


class FileName(click.Path):
    """A file or folder, there or not, of a name that can be there: Python's own look fails on one that is too long."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path in the type that was asked for. Raises BadParameter."""
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
