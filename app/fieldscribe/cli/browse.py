"""Commands that look and take out: list, show, search, export, templates."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import MOST, FileName, Session, clock, json_option, pass_session, time_left
from fieldscribe.domain import JobState, RecordingState, ReportState
from fieldscribe.errors import printable

if TYPE_CHECKING:
    from fieldscribe.domain import DebriefSummary


@click.command("list")
@click.option("--limit", default=50, show_default=True, type=MOST, help="How many, the newest first.")
@json_option
@pass_session
def list_debriefs(session: Session, limit: int) -> None:
    """List the debriefs, the newest first."""
    with session.workspace() as workspace:
        summaries = workspace.debriefs(limit=limit + 1)
    for summary in summaries[:limit]:
        session.say(
            f"{summary.id:>5}  {summary.date[:10]:<10}  {clock(summary.duration):>8}  {summary.title[:44]:<44}  "
            f"{_state(summary)}"
        )
        session.tell(asdict(summary))
    if len(summaries) > limit:
        session.note("There are more debriefs. To see them: fieldscribe list --limit 1000")
    if not summaries:
        session.say("There are no debriefs yet. Bring one in with: fieldscribe import FILE")


def _state(summary: "DebriefSummary") -> str:
    if summary.recording_state is RecordingState.RECORDING:
        return "recording"
    job = summary.job
    if job is None:
        return "interrupted" if summary.recording_state is RecordingState.INTERRUPTED else "not transcribed"
    match job.state:
        case JobState.RUNNING:
            left = time_left(job.seconds_left)
            return f"{job.fraction:.0%}" + (f", {left}" if left else "")
        case JobState.QUEUED:
            return "waiting"
        case JobState.DONE:
            ready = {None: "ready", ReportState.DONE: "report done", ReportState.OUTDATED: "report out of date"}
            return f"{ready[summary.report]}, {summary.segments} passages"
        case state:
            return str(state)


@click.command()
@click.argument("debrief_id", metavar="ID")
@click.option("--words", is_flag=True, help="Each word with its time and how sure the model was.")
@json_option
@pass_session
def show(session: Session, debrief_id: str, words: bool) -> None:
    """Show the debrief with this ID: what it is, and what was said."""
    from fieldscribe.workflow.exporting import notices
    from fieldscribe.workflow.workspace import without_sound

    with session.workspace() as workspace:
        transcript = workspace.transcript(workspace.find_debrief(debrief_id).id)
    session.tell(asdict(transcript))
    debrief, recording = transcript.debrief, transcript.recording
    session.say(f"{debrief.title}  (number {debrief.id})")
    facts = [debrief.date.replace("T", " "), debrief.site, debrief.programme, debrief.scenario, debrief.facilitator]
    session.say(" · ".join(fact for fact in facts if fact))
    if recording:
        for part in recording.parts:
            name = printable(part.original_name or Path(part.path).name)
            damage = f", {part.bad_packets} damaged pieces" if part.bad_packets else ""
            session.say(f"{name}: {clock(part.duration)} of sound ({part.codec}){damage}")
    if recording and (error := without_sound(recording)):
        session.say(str(error))
    for notice in notices(transcript):
        session.say(notice)
    for segment in transcript.segments:
        speaker = transcript.speaker_name(segment)
        session.say(f"[{clock(segment.start)}] {speaker + ': ' if speaker else ''}{segment.text.strip()}")
        for flag in segment.flags:
            session.say(f"          to be checked: {flag.reason}")
        if words:
            session.say(
                "          " + " ".join(f"{w.text.strip()}({w.start:.2f} {w.probability:.0%})" for w in segment.words)
            )
    if not transcript.complete:
        session.say(f"To transcribe it, or to go on with that: fieldscribe transcribe {debrief.id}")


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", default=20, show_default=True, type=MOST, help="How many, the best first.")
@json_option
@pass_session
def search(session: Session, words: tuple[str, ...], limit: int) -> None:
    """Find WORDS in everything that was said, and in what is known of the debriefs, whatever the accents."""
    wanted = " ".join(words).strip()
    with session.workspace() as workspace:
        described = workspace.debriefs(limit=limit, words=wanted) if wanted else []
        hits = workspace.search(wanted, limit=limit)
    for debrief in described:
        session.say(f"{debrief.id:>5}  {'':>8}  {debrief.title[:30]:<30}  (in its details)")
        session.tell({"debrief_id": debrief.id, "title": debrief.title, "date": debrief.date})
    bold = sys.stdout.isatty()
    for hit in hits:
        marks = ("\x1b[1m", "\x1b[0m") if bold else ("", "")
        snippet = hit.snippet.replace("\x02", marks[0]).replace("\x03", marks[1])
        session.say(f"{hit.debrief_id:>5}  {clock(hit.start):>8}  {hit.title[:30]:<30}  {snippet}")
        session.tell(asdict(hit))
    if not hits and not described:
        session.say("Nothing was found.")


@click.command()
@click.argument("debrief_id", metavar="ID")
@click.option(
    "--format",
    "formats",
    multiple=True,
    help="txt, md, html, srt, vtt, csv, json, docx (else as OUTPUT ends, or docx); may be given several times",
)
@click.option(
    "-o",
    "--output",
    type=FileName(path_type=Path),
    help="File, replaced when it is there, or folder that is there (else the current one).",
)
@click.option("--template", default="", help="Template of the report (see: fieldscribe templates list).")
@json_option
@pass_session
def export(session: Session, debrief_id: str, formats: tuple[str, ...], output: Path | None, template: str) -> None:
    """Write the debrief with this ID as a document, or as several."""
    from fieldscribe.workflow.exporting import export as write

    if len(formats) > 1 and output and not output.is_dir():
        raise click.UsageError("Several formats need a folder that is there as OUTPUT.")
    with session.workspace() as workspace:
        number = workspace.find_debrief(debrief_id).id
        for name in formats or ("",):
            path = write(workspace, number, name, output, template)
            session.say(str(path))
            session.tell({"path": str(path)})


@click.group()
def templates() -> None:
    """What reports can look like."""


@templates.command("list")
@json_option
@pass_session
def list_templates(session: Session) -> None:
    """List the templates of reports, also your own in the library's folder; the usual one is marked with a star."""
    from fieldscribe.workflow import report_look

    with session.workspace() as workspace:
        found = report_look.templates(workspace)
        usual = workspace.setting("report_template")
    for template in found.known:
        session.say(f"{'*' if template.key == usual else ' '} {template.key:<12}  {template.title}")
        session.say(f"{'':16}{template.about}")
        session.tell({**asdict(template), "usual": template.key == usual})
    for trouble in found.troubles:
        session.note(trouble)
    session.say(f"Your own templates go to {session.folder.templates}")


@templates.command("check")
@click.argument("file", type=FileName(path_type=Path))
@json_option
@pass_session
def check_template(session: Session, file: Path) -> None:
    """Look whether FILE is a template that can be used."""
    from fieldscribe.workflow import report_look

    template = report_look.check_template(file)
    session.say(f"{file.name} can be used: {template.title} ({len(template.sections)} sections).")
    session.tell(asdict(template))


COMMANDS = [list_debriefs, show, search, export, templates]
