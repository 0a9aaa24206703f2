"""The command lab: make Whisper models smaller, and measure what that did. Needs the optional install `lab`."""

from dataclasses import asdict
from pathlib import Path

import click

from fieldscribe.cli import measuring
from fieldscribe.cli.session import FileName, Session, json_option, pass_session
from fieldscribe.cli.terminal import safe

_FILE = FileName(path_type=Path)
_FOLDER = FileName(path_type=Path, exists=True, file_okay=False)


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


@lab.command("compress")
@click.argument("model", type=_FILE)
@click.option("--size", required=True, type=click.FloatRange(min=0.1), help="MB that the pack shall have.")
@click.option("--speech", required=True, type=_FOLDER, help="Folder with sound files of speech, not transcribed.")
@click.option("-o", "--output", required=True, type=_FILE, help="The folder to make; the pack is written beside it.")
@click.option("--minutes", type=click.FloatRange(min=0.1), default=20.0, show_default=True, help="Most speech to hear.")
@click.option("--language", help="Code of the spoken language. By default the model tells.")
@json_option
@pass_session
def compress(
    session: Session, model: Path, size: float, speech: Path, output: Path, minutes: float, language: str | None
) -> None:
    """Make MODEL so small that it is sent as SIZE MB. On the laptop it is as fast as an int8 model.

    MODEL is a folder of Hugging Face (safetensors) or CTranslate2, or a .pt file of OpenAI with tokenizer.json beside.
    """
    from fieldscribe.lab.threads import use_one_thread

    use_one_thread()
    from fieldscribe.lab.compress import LEAST_TOKENS, Recipe
    from fieldscribe.lab.compress import compress as make

    shown = ""

    def report(what: str, share: float) -> None:
        nonlocal shown
        session.show_status(f"{what}: {share:.0%}")
        if what != shown and not session.shows_status:
            session.print_note(what)
        shown = what

    try:
        made = make(model, speech, output, Recipe(round(size * 1e6), minutes, language), report)
    finally:
        session.clear_status()
    if made.doubtful:
        session.print_note(
            f"There was little speech: {made.thinnest:.1f} tokens for each input of the widest matrix of the decoder, "
            f"where {LEAST_TOKENS} are wanted. More speech will make a better model."
        )
    session.print_line(
        f"{safe(str(made.pack))}: {made.pack_bytes / 1e6:.2f} MB, {made.bits:.2f} bits per weight, KL {made.kl:.4f} "
        f"on {made.held_out_tokens} tokens held out"
    )
    session.print_json({**asdict(made), "folder": str(made.folder), "pack": str(made.pack)})


for command in measuring.COMMANDS:
    lab.add_command(command)

COMMANDS = [lab]
