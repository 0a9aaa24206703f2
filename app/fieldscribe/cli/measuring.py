"""Commands of `fieldscribe lab` that measure models: evaluate, table, report."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import LIMIT, FileName, Session, json_option, pass_session
from fieldscribe.cli.terminal import safe
from fieldscribe.languages import language_code

if TYPE_CHECKING:
    from fieldscribe.lab.speech_sets import SpeechSet
    from fieldscribe.workflow.workspace import Workspace

_FILE = FileName(path_type=Path)
_GROUPS = click.Choice(["speaker", "sex", "language", "accent", "age", "split", "condition"])


@click.command("evaluate")
@click.argument("models", metavar="MODEL...", nargs=-1, required=True)
@click.option("--data", type=_FILE, help="A folder of speech with what is said in it, or a list: docs/lab.md.")
@click.option("--debrief", "debriefs", multiple=True, help="A debrief whose text you have checked; may be repeated.")
@click.option("--against", help="The uncompressed model to compare with.")
@click.option("-o", "--output", "runs", required=True, type=_FILE, help="The folder for the records.")
@click.option("--split", default="test", show_default=True, help="Which part of Common Voice or FLEURS.")
@click.option("--only", metavar="GROUP=VALUE", help="Only a part of the speech, such as split=kept-out or sex=female.")
@click.option("--limit", type=LIMIT, help="Only so many utterances, chosen at random.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another choice of utterances.")
@click.option("--language", default="", help="The language of all of it, where the data does not say it.")
@click.option(
    "--compute-type", default="int8", show_default=True, help="In which numbers MODEL computes: int8, float32."
)
@click.option("--keep", is_flag=True, help="Write the result into the folder of MODEL, for its pack and its card.")
@json_option
@pass_session
def evaluate(
    session: Session,
    models: tuple[str, ...],
    data: Path | None,
    debriefs: tuple[str, ...],
    against: str | None,
    runs: Path,
    split: str,
    only: str | None,
    limit: int | None,
    seed: int,
    language: str,
    compute_type: str,
    keep: bool,
) -> None:
    """Measure how well each MODEL writes down a set of speech, and what it takes.

    MODEL is a folder, a packed model, or the name of an installed one. It runs as in the program, with one thread. What
    is measured already is not measured again, so an interrupted command goes on where it stopped.
    """
    from fieldscribe.lab.table import as_text, rows

    if bool(data) is bool(debriefs):
        raise click.UsageError("Give either --data or --debrief.")
    if keep and any(Path(each).exists() and not Path(each, "model.bin").is_file() for each in models):
        raise click.UsageError("--keep needs models that are folders in CTranslate2 format, or installed.")
    with session.workspace() as workspace:
        speech = _speech(workspace, data, debriefs, split, only).sample(limit, seed)
        if speech.missing:
            session.print_note(f"The sound of {speech.missing} utterances is not there; they are left out.")
        from fieldscribe.lab.comparing import compare

        def report(model: str, done: int, total: int) -> None:
            session.show_status(f"{safe(model)}: {done} of {total} utterances")

        records, drifts = compare(
            workspace,
            models,
            speech,
            runs,
            against=against,
            language=language_code(language) if language else "",
            compute_type=compute_type,
            seed=seed,
            keep=keep,
            report=report,
        )
        session.clear_status()
    found = rows(records, drifts, against=records[0].model.sha256 if against else "")
    _print(session, as_text(found))
    for row in found:
        session.print_json(asdict(row))


@click.command("table")
@click.argument("runs", nargs=-1, required=True, type=_FILE)
@click.option("--against", default="", help="The model to compare with. By default the one in floats, or the largest.")
@click.option("--by", type=_GROUPS, default=None, help="A row for each speaker, sex, language ...")
@click.option(
    "--keywords", type=_FILE, help="A list of words, as `vocabulary export` writes it: how many were written."
)
@click.option("--csv", "as_csv", is_flag=True, help="Answer in CSV.")
@json_option
@pass_session
def table(
    session: Session, runs: tuple[Path, ...], against: str, by: str | None, keywords: Path | None, as_csv: bool
) -> None:
    """Print the table of the records in RUNS. All its numbers are computed anew from what the models wrote."""
    from fieldscribe.lab import table as tables
    from fieldscribe.lab.records import read_records
    from fieldscribe.workflow.vocabulary import read_vocabulary

    records, drifts = read_records(runs)
    words = read_vocabulary(keywords)[1] if keywords else ()
    found = tables.rows(records, drifts, against=against, by=by or "", keywords=words)
    _print(session, tables.as_csv(found) if as_csv else tables.as_text(found))
    for row in found:
        session.print_json(asdict(row))


@click.command("report")
@click.argument("runs", nargs=-1, required=True, type=_FILE)
@click.option("-o", "--output", required=True, type=_FILE, help="The HTML file to write.")
@click.option("--against", default="", help="The model to compare with. By default the one in floats, or the largest.")
@click.option("--keywords", type=_FILE, help="A list of words: how many of them were written.")
@click.option("--worst", type=click.IntRange(0, 1000), default=5, show_default=True, help="Worst utterances to show.")
@click.option(
    "--sound",
    type=click.Choice(["embed", "link", "none"]),
    default="embed",
    show_default=True,
    help="Whether they can be heard: from the page itself, or from the folder of speech.",
)
@json_option
@pass_session
def report(
    session: Session, runs: tuple[Path, ...], output: Path, against: str, keywords: Path | None, worst: int, sound: str
) -> None:
    """Write the comparison in RUNS as one HTML page: charts, the table, and the worst utterances to read and hear.

    What was said, and the sound unless --sound none, is in the page: mind who gets it.
    """
    from fieldscribe.lab.records import read_records
    from fieldscribe.lab.report import Sound, write_report
    from fieldscribe.workflow.vocabulary import read_vocabulary

    records, drifts = read_records(runs)
    words = read_vocabulary(keywords)[1] if keywords else ()
    size = write_report(output, records, drifts, against=against, keywords=words, worst=worst, sound=Sound(sound))
    session.print_line(f"The report was written: {safe(str(output))}")
    session.print_json({"path": str(output), "bytes": size})


def _print(session: Session, text: str) -> None:
    for line in text.splitlines():
        session.print_line(line)


def _speech(
    workspace: "Workspace", data: Path | None, debriefs: tuple[str, ...], split: str, only: str | None
) -> "SpeechSet":
    from fieldscribe.lab.own_speech import checked_debriefs
    from fieldscribe.lab.speech_sets import read_speech

    speech = read_speech(data, split) if data else checked_debriefs(workspace, debriefs)
    if only:
        group, mark, value = only.partition("=")
        if not mark:
            raise click.UsageError("--only needs a group and its value, such as split=kept-out.")
        speech = speech.only(group, value)
    return speech


COMMANDS = [evaluate, table, report]
