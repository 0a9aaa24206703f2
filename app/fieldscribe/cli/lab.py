"""The command lab: make Whisper models smaller, and measure what that did. Needs the optional install `lab`."""

from pathlib import Path

import click

from fieldscribe.cli import measuring
from fieldscribe.cli.session import FileName, Session, json_option, pass_session
from fieldscribe.cli.terminal import safe

_FILE = FileName(path_type=Path)


@click.group()
def lab() -> None:
    """Make Whisper models smaller, and measure what that did: docs/lab.md."""


@lab.command("convert")
@click.argument("model", type=_FILE)
@click.option("-o", "--output", required=True, type=_FILE, help="The folder to make.")
@json_option
@pass_session
def convert(session: Session, model: Path, output: Path) -> None:
    """Write MODEL as a folder of CTranslate2 with int8 weights, which `models add` takes.

    MODEL is a folder of Hugging Face (safetensors) or CTranslate2, or a .pt file of OpenAI with tokenizer.json beside.
    """
    from fieldscribe.lab.compress import convert as write

    folder = write(model, output)
    session.print_line(f"The model was written to {safe(str(folder))}")
    session.print_json({"path": str(folder)})


for command in measuring.COMMANDS:
    lab.add_command(command)

COMMANDS = [lab]
