"""Commands that find and show debriefs: list, show, search."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fieldscribe.cli.session import LIMIT, Session, json_option, pass_session
from fieldscribe.cli.terminal import fit, safe
from fieldscribe.domain import JobState, RecordingState, ReportState
from fieldscribe.times import clock, time_left

if TYPE_CHECKING:
    from fieldscribe.domain import DebriefSummary


@click.command("list")
@click.option("--limit", default=50, show_default=True, type=LIMIT, help="How many to list.")
@json_option
@pass_session
def list_debriefs(session: Session, limit: int) -> None:
    """List the debriefs, newest first."""
    from fieldscribe.workflow.debriefs import list_debriefs

    with session.workspace() as workspace:
        summaries = list_debriefs(workspace, limit=limit + 1)
    for summary in summaries[:limit]:
        session.print_line(
            f"{summary.id:>5}  {fit(summary.date[:10], 10)}  {clock(summary.duration):>8}  {fit(summary.title, 44)}  "
            f"{_state(summary)}"
        )
        session.print_json(asdict(summary))
    if len(summaries) > limit:
        session.print_note("There are more debriefs. To see them all: fieldscribe list --limit 1000")
    if not summaries:
        session.print_line("There are no debriefs yet. To record one: fieldscribe record")
        session.print_line("To add a sound file: fieldscribe import FILE")


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
@click.option("--words", is_flag=True, help="Show each word with its time and the model's confidence.")
@json_option
@pass_session
def show(session: Session, debrief_id: str, words: bool) -> None:
    """Show the details and text of a debrief."""
    from fieldscribe.workflow.debriefs import find_debrief, get_transcript
    from fieldscribe.workflow.model_choice import better_model
    from fieldscribe.workflow.reports import notices, speaker_labels
    from fieldscribe.workflow.sound_files import without_sound

    with session.workspace() as workspace:
        transcript = get_transcript(workspace, find_debrief(workspace, debrief_id).id)
        better = better_model(workspace, transcript.debrief.id)
    session.print_json(asdict(transcript))
    debrief, recording = transcript.debrief, transcript.recording
    session.print_line(f"{debrief.title}  (number {debrief.id})")
    date = f"sound file dated {debrief.date[:10]}" if debrief.date_from_file else debrief.date.replace("T", " ")
    facts = [date, debrief.site, debrief.programme, debrief.scenario, debrief.facilitator]
    session.print_line(" · ".join(fact for fact in facts if fact))
    if recording:
        for part in recording.parts:
            name = part.original_name or Path(part.path).name
            damage = f", {part.bad_packets} damaged pieces" if part.bad_packets else ""
            session.print_line(f"{name}: {clock(part.duration)} of sound ({part.codec}){damage}")
    if recording and (error := without_sound(recording)):
        session.print_line(str(error))
    for notice in notices(transcript):
        session.print_line(notice)
    who = speaker_labels(transcript)
    for segment in transcript.segments:
        speaker = who(segment)
        session.print_line(f"[{clock(segment.start)}] {speaker + ': ' if speaker else ''}{segment.text.strip()}")
        for flag in segment.flags:
            session.print_line(f"          check this: {flag.reason}")
        if words:
            session.print_line(
                "          " + " ".join(f"{w.text.strip()}({w.start:.2f} {w.probability:.0%})" for w in segment.words)
            )
    if not transcript.complete:
        session.print_line(f"To transcribe it or continue transcribing: fieldscribe transcribe {debrief.id}")
    if better:
        session.print_line(
            f"This text was written by {safe(better.written_by)}; {safe(better.model)} is there now. To transcribe it "
            f"again: fieldscribe transcribe {debrief.id} --model {safe(better.model)} --again"
        )


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--limit", default=20, show_default=True, type=LIMIT, help="How many results to show, best matches first."
)
@json_option
@pass_session
def search(session: Session, words: tuple[str, ...], limit: int) -> None:
    """Find WORDS in all transcripts and details. Capitals and accents do not matter."""
    from fieldscribe.workflow.debriefs import list_debriefs, search_transcripts

    wanted = " ".join(words).strip()
    with session.workspace() as workspace:
        described = list_debriefs(workspace, limit=limit, words=wanted) if wanted else []
        hits = search_transcripts(workspace, wanted, limit=limit)
    for debrief in described:
        session.print_line(f"{debrief.id:>5}  {'':>8}  {fit(debrief.title, 30)}  (in its details)")
        session.print_json({"debrief_id": debrief.id, "title": debrief.title, "date": debrief.date})
    for hit in hits:
        session.print_line(
            f"{hit.debrief_id:>5}  {clock(hit.start):>8}  {fit(hit.title, 30)}  {hit.snippet}", marked=True
        )
        session.print_json(asdict(hit))
    if not hits and not described:
        session.print_line("No matches.")


COMMANDS = [list_debriefs, show, search]
