"""Commands that send: enrol, finish, outbox, sync."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fieldscribe.cli.session import LIMIT, FileName, Session, json_option, pass_session
from fieldscribe.cli.terminal import fit
from fieldscribe.sentences import DataSize
from fieldscribe.times import clock

if TYPE_CHECKING:
    from fieldscribe.workflow.finishing import SendPreview
    from fieldscribe.workflow.outbox import OutboxItem
    from fieldscribe.workflow.sending import Link, Plan, SendReport
    from fieldscribe.workflow.workspace import Workspace

_STATES = {
    "not_finished": "not finished",
    "waiting": "waiting",
    "sending": "on its way",
    "sent": "sent",
    "refused": "refused",
    "differs": "sent; your programme has another version too, and keeps both",
}
_PLACES_SHOWN = 5


@click.command()
@click.argument("code", metavar="[CODE|LINK]", required=False)
@click.option("--picture", metavar="FILE", type=FileName(path_type=Path), help="Read the code in a QR picture.")
@click.option("--leave", is_flag=True, help="Send nothing to anybody from now on, and forget the key of this computer.")
@json_option
@pass_session
def enrol(session: Session, code: str | None, picture: Path | None, leave: bool) -> None:
    """Connect this computer with your programme, by its code, link or picture. Without one: show it."""
    from fieldscribe.workflow import enrolment

    if sum(map(bool, (code, picture, leave))) > 1:
        raise click.UsageError("Give a code or link, or --picture, or --leave.")
    code = enrolment.read_code(picture) if picture else code
    with session.workspace() as workspace:
        if leave:
            enrolment.disconnect(workspace)
        found = enrolment.enrol(workspace, code) if code else enrolment.find_receiver(workspace)
    if found is None:
        session.print_line(
            "No organisation receives debriefs from this computer. To connect one: fieldscribe enrol LINK"
        )
        session.print_json({"receiver": None})
        return
    session.print_line(f"Finished debriefs go to {found.organisation} ({found.address}).")
    if found.key_in_file:
        session.print_line("This computer has no keyring, so its key is in a file that only you can read.")
    if found.problem:
        session.print_line(found.problem)
    session.print_json({"receiver": asdict(found)})


@click.command()
@click.argument("debrief", metavar="ID")
@click.option("--roles/--names", default=False, help="Send roles in place of names, or the names (the default).")
@click.option("--look", is_flag=True, help="Only show what is left to do, and exactly what would be sent.")
@click.option("--undo", is_flag=True, help="The debrief is not finished after all. What has arrived stays there.")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@json_option
@pass_session
def finish(session: Session, debrief: str, roles: bool, look: bool, undo: bool, yes: bool) -> None:
    """Let the debrief with this ID be sent, after a look at what is left to do. Nothing is sent by this command."""
    from fieldscribe.workflow import finishing
    from fieldscribe.workflow.debriefs import find_debrief

    if session.json and not (yes or look or undo):
        raise click.UsageError("--json cannot ask for confirmation: add --yes.")
    with session.workspace() as workspace:
        found = find_debrief(workspace, debrief)
        if undo:
            finishing.unfinish(workspace, found.id)
            session.print_line(f"{found.title} is not finished; nothing more of it is sent.")
            session.print_json({"debrief": found.id, "finished": False})
            return
        items = finishing.checklist(workspace, found.id)
        shown = finishing.preview(workspace, found.id, roles=roles)
        for item in items:
            timed = [place for place in item.places if not place.in_title]
            places = ", ".join(clock(place.time) for place in timed[:_PLACES_SHOWN])
            more = ", ..." if len(timed) > _PLACES_SHOWN else ""
            session.print_line(f"{item.sentence} {f'At {places}{more}' if places else ''}".rstrip())
        _print_preview(session, shown, everything=look)
        data = {"checklist": [asdict(item) for item in items], "preview": asdict(shown)}
        if look:
            session.print_json({"debrief": found.id, **data})
            return
        if not yes:
            click.confirm("Let it be sent?", abort=True)
        finishing.finish(workspace, found.id, roles=roles)
    how = (
        "To send it now: fieldscribe sync --now"
        if shown.receiver
        else "To connect with your programme: fieldscribe enrol"
    )
    session.print_line(f"{found.title} is finished and waits to be sent. {how}")
    session.print_json({"debrief": found.id, "finished": True, **data})


def _print_preview(session: Session, shown: "SendPreview", *, everything: bool) -> None:
    if everything:
        for line in shown.lines:
            session.print_line(f"{line.label}: {line.text}")
        session.print_line()
    for name in shown.replaced:
        times = "once" if name.count == 1 else f"{name.count} times"
        session.print_line(f"{name.name} is replaced by {name.role} ({times}).")
    if shown.possible and shown.roles:
        names = ", ".join(name.text for name in shown.possible[:20])
        session.print_line(f"These may be names, and are sent as they are: {names}")
    if shown.names_there:
        session.print_line(
            "Earlier versions with names may have arrived already. They stay with your programme: ask it to delete "
            "them if it should not have the names."
        )
    to = f"to {shown.receiver}" if shown.receiver else "to nobody yet: no organisation is connected"
    what = "the changes" if shown.changes_only else "the text"
    words = f"{shown.words} words with {'roles in place of names' if shown.roles else 'names'}"
    session.print_line(f"What is sent: {what}, {words}, no sound, {DataSize(shown.bytes)}, {to}.")


@click.group(invoke_without_command=True)
@click.option("--dry-run", is_flag=True, help="Only show what would be sent, and whether it may.")
@click.option("--now", is_flag=True, help="Send even in quiet hours, while paused, or beyond the data budget.")
@click.option("--yes", is_flag=True, help="Agree to the first sending to a new receiver without being asked.")
@click.option(
    "--free-network",
    metavar="yes|no",
    type=click.Choice(["yes", "no"]),
    help="Remember for the network in use whether it is free of charge. Nothing is sent.",
)
@json_option
@click.pass_context
def sync(ctx: click.Context, dry_run: bool, now: bool, yes: bool, free_network: str | None) -> None:
    """Send the finished debriefs that wait, as far as the settings allow; or exchange them as files."""
    if ctx.invoked_subcommand is not None:
        return
    from fieldscribe.workflow import enrolment, sending
    from fieldscribe.workflow.networks import current_link

    session = ctx.obj
    with session.workspace() as workspace:
        if free_network is not None:
            _mark_network(session, workspace, current_link(), free=free_network == "yes")
            return
        plan = sending.plan(workspace, current_link(), now=now)
        if dry_run:
            _print_plan(session, workspace, plan)
            return
        if plan.decision.ask and (plan.items or plan.withdrawals):
            receiver = enrolment.require_receiver(workspace)
            if not yes:
                _print_plan(session, workspace, plan)
                if session.json:
                    raise click.UsageError("--json cannot ask for confirmation: add --yes.")
                click.confirm(f"Send finished debriefs to {receiver.organisation} from now on?", abort=True)
            enrolment.agree(workspace)
        report = sending.send(workspace, now=now, link=current_link, events=lambda event: _show(session, event))
        session.clear_status()
        _print_report(session, report)
        stopped = bool(report.waiting) and enrolment.require_receiver(workspace).stopped
    if report.error is not None or stopped:
        sys.exit(1)


def _mark_network(session: Session, workspace: "Workspace", link: "Link", *, free: bool) -> None:
    from fieldscribe.errors import NetworkUnknown
    from fieldscribe.workflow import sending

    if not link.network:
        raise NetworkUnknown
    sending.mark_network(workspace, link, free=free)
    session.print_line(f"The network in use {'is' if free else 'is not'} free of charge.")
    session.print_json({"network": link.network, "free": free})


@sync.command("export")
@click.argument("folder", type=FileName(path_type=Path, file_okay=False))
@json_option
@pass_session
def export_files(session: Session, folder: Path) -> None:
    """Write what waits into FOLDER, such as a USB stick, a file each. It waits until an acknowledgement comes back."""
    from fieldscribe.workflow.exchange_by_file import export_bundles

    with session.workspace() as workspace:
        done = export_bundles(workspace, folder)
    for path in done.files:
        session.print_line(str(path))
    files = "1 file" if len(done.files) == 1 else f"{len(done.files)} files"
    session.print_line(f"{files}, {DataSize(done.bytes)}." if done.files else "Nothing is waiting.")
    session.print_json({"files": [str(path) for path in done.files], "debriefs": done.debriefs, "bytes": done.bytes})


@sync.command("import")
@click.argument("source", metavar="FILE", type=FileName(path_type=Path, exists=True))
@json_option
@pass_session
def import_file(session: Session, source: Path) -> None:
    """Read the acknowledgement that came back: a FILE, or the folder in which it is."""
    from fieldscribe.workflow.exchange_by_file import import_acknowledgements

    with session.workspace() as workspace:
        done = import_acknowledgements(workspace, source)
    session.print_line(f"{done.arrived} arrived.")
    for number in done.refused:
        session.print_line(f"Debrief {number} was refused. To see why: fieldscribe outbox list")
    session.print_json(asdict(done))


@click.group()
def outbox() -> None:
    """Finished debriefs that wait to be sent, and what was sent."""


@outbox.command("list")
@json_option
@pass_session
def list_outbox(session: Session) -> None:
    """List finished debriefs and how they stand."""
    from fieldscribe.workflow.outbox import list_outbox
    from fieldscribe.workflow.sending import budget

    with session.workspace() as workspace:
        found, spent = list_outbox(workspace), budget(workspace)
    for item in found:
        session.print_line(_line(item))
        session.print_json(asdict(item))
    if not found:
        session.print_line("No debrief is finished. To finish one: fieldscribe finish ID")
        return
    used = f"{DataSize(spent.used)} of {DataSize(spent.limit)} used in {spent.month}"
    session.print_line(f"{used}; {DataSize(spent.free)} in free networks.")


@outbox.command("show")
@click.argument("debrief", metavar="ID", required=False)
@click.option("--limit", default=20, show_default=True, type=LIMIT, help="So many bundles at most.")
@json_option
@pass_session
def show(session: Session, debrief: str | None, limit: int) -> None:
    """Show what was sent when, for how many bytes: of all debriefs, or of the one with this ID."""
    from fieldscribe.workflow.debriefs import find_debrief
    from fieldscribe.workflow.outbox import outbox_item, sent_history

    with session.workspace() as workspace:
        chosen = find_debrief(workspace, debrief) if debrief else None
        if chosen is not None:
            session.print_line(_line(outbox_item(workspace, chosen.id)))
        found = sent_history(workspace, limit)
    for item in found:
        if chosen is None or item.debrief_id == chosen.id:
            how = (
                "by file" if item.by_file and not item.sent_bytes else f"{item.sent_bytes + item.received_bytes} bytes"
            )
            what = "withdrawal" if item.withdrawal else fit(item.title or "deleted debrief", 40)
            session.print_line(
                f"{item.at[:16].replace('T', ' ')}  {item.bytes:>7} bytes ({how})  {what}  {item.reason}".rstrip()
            )
            session.print_json(asdict(item))


@outbox.command("retry")
@click.argument("debriefs", metavar="ID...", nargs=-1, required=True)
@json_option
@pass_session
def retry(session: Session, debriefs: tuple[str, ...]) -> None:
    """Try the refused debriefs with these IDs again."""
    from fieldscribe.workflow.debriefs import find_debrief
    from fieldscribe.workflow.outbox import outbox_item, retry

    with session.workspace() as workspace:
        for found in [find_debrief(workspace, which) for which in debriefs]:
            retry(workspace, found.id)
            item = outbox_item(workspace, found.id)
            session.print_line(_line(item))
            session.print_json(asdict(item))


def _line(item: "OutboxItem") -> str:
    size = str(DataSize(item.bytes)) if item.bytes else ""
    share = f"{item.fraction:.0%}" if item.state == "sending" and item.fraction else ""
    state = _STATES[item.state]
    facts = f"{item.debrief_id:>5}  {fit(item.date[:10], 10)}  {fit(item.title, 40)}  {state} {share}".rstrip()
    return " ".join(part for part in (facts, size, item.reason) if part)


def _print_plan(session: Session, workspace: "Workspace", plan: "Plan") -> None:
    from fieldscribe.workflow.enrolment import require_receiver

    receiver = require_receiver(workspace)
    for item in plan.items:
        session.print_line(_line(item))
    if plan.withdrawals:
        session.print_line(f"{plan.withdrawals} deleted debriefs to withdraw")
    if plan.items or plan.withdrawals:
        why = "Nothing was sent there before. To begin: fieldscribe sync" if plan.decision.ask else plan.decision.reason
        session.print_line(f"{DataSize(plan.bytes)} to {receiver.organisation}. {why}".rstrip())
    else:
        session.print_line("Nothing is waiting.")
    session.print_json(
        {
            "items": [asdict(item) for item in plan.items],
            "withdrawals": plan.withdrawals,
            "bytes": plan.bytes,
            "send": plan.decision.send,
            "reason": plan.decision.reason,
        }
    )


def _show(session: Session, event: Any) -> None:
    from fieldscribe.workflow.sending import SendProgressed

    if isinstance(event, SendProgressed):
        session.show_status(f"Sending: {event.done} of {event.size} bytes")


def _print_report(session: Session, report: "SendReport") -> None:
    spent = DataSize(report.sent_bytes + report.received_bytes)
    session.print_line(f"{report.arrived} arrived ({spent} of data). {report.waiting} waiting.")
    for number in report.refused:
        session.print_line(f"Debrief {number} waits for you. To see why: fieldscribe outbox list")
    if report.reason and (report.waiting or report.error):
        session.print_note(report.reason)
    data = {name: value for name, value in asdict(report).items() if name != "error"}
    session.print_json(data | {"error": type(report.error).__name__ if report.error else ""})


COMMANDS = [finish, sync, outbox, enrol]
