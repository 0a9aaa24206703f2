"""Commands of the receiving server: hub init, serve, code, devices, rename, revoke, list, show, export, import ..."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from fieldscribe.cli.hub_lines import REASONS, document_lines, entry_data, entry_line, how_to_settle, needs_a_person
from fieldscribe.cli.session import LIMIT, Command, FileName, Session, json_option, pass_session
from fieldscribe.cli.terminal import fit
from fieldscribe.errors import DebriefUnreadable, HubMissing, writing_failed
from fieldscribe.sentences import Sentence

if TYPE_CHECKING:
    from fieldscribe.hub.sqlite_store import SqliteStore
    from fieldscribe.hub.store import Entry, Organisation

_FILE = FileName(path_type=Path)
_EXISTING = FileName(path_type=Path, exists=True)
_BLOCKS = " ▄▀█"  # a dark terminal shows them light


def _data_option(command: Command) -> Command:
    """Adds `--data FOLDER`, also from the environment."""
    return click.option(
        "--data",
        "folder",
        required=True,
        envvar="FIELDSCRIBE_HUB",
        type=FileName(path_type=Path, file_okay=False),
        help="Folder of the server, or FIELDSCRIBE_HUB.",
    )(command)


@contextmanager
def _opened(folder: Path) -> Iterator["tuple[SqliteStore, Organisation]"]:
    from fieldscribe.hub.folder import open_organisation

    store, organisation = open_organisation(folder)
    with store:
        yield store, organisation


@click.group()
def hub() -> None:
    """Receive what laptops send: the server of an organisation."""


@hub.command()
@_data_option
@click.option("--name", required=True, help="Name of your organisation or programme, as laptops will show it.")
@click.option("--address", required=True, help="Where laptops reach this computer: a name or a number, with a port.")
@click.option(
    "--public-certificate",
    is_flag=True,
    help="The address has a certificate of a public authority, here or in a proxy.",
)
@json_option
@pass_session
def init(session: Session, folder: Path, name: str, address: str, public_certificate: bool) -> None:
    """Make a server in a new folder. Everything it has will be in that folder."""
    from fieldscribe.hub.folder import make_hub

    organisation = make_hub(folder, name, address, own_authority=not public_certificate)
    session.print_line(f"The server of {organisation.name} is ready; laptops will reach it at {organisation.address}")
    session.print_line("Start it with fieldscribe hub serve, then make a code for each laptop: fieldscribe hub code")
    session.print_json({"organisation": organisation.id.hex(), "name": name, "address": organisation.address})


@hub.command("address")
@_data_option
@click.argument("address")
@pass_session
def change_address(session: Session, folder: Path, address: str) -> None:
    """Give the server another ADDRESS. Laptops that are enrolled keep the one they were given."""
    from fieldscribe.hub.folder import change_address

    organisation = change_address(folder, address)
    session.print_line(f"New codes will lead to {organisation.address}. Start the server again.")


@hub.command()
@_data_option
@click.option("--host", help="Where to listen.  [default: everywhere; without a certificate 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), help="[default: that of the address; behind a proxy 8443]")
@click.option("--certificate", type=_EXISTING, help="Certificate with its whole chain, a PEM file.")
@click.option("--key", type=_EXISTING, help="Its private key, a PEM file.")
@click.option("--name", help="Makes the server first where there is none: name of your organisation.")
@click.option("--address", help="With --name: where laptops reach this computer.")
@json_option
@pass_session
def serve(
    session: Session,
    folder: Path,
    host: str | None,
    port: int | None,
    certificate: Path | None,
    key: Path | None,
    name: str | None,
    address: str | None,
) -> None:
    """Receive what laptops send, until stopped with Ctrl+C."""
    try:
        from fieldscribe.hub import server
    except ImportError as error:
        raise HubMissing(str(error)) from error
    from fieldscribe.hub.addresses import PORT, port_of
    from fieldscribe.hub.folder import FILE, make_hub, open_organisation, open_store, serving

    if name is not None and address is not None and not (folder / FILE).exists():
        make_hub(folder, name, address, own_authority=certificate is None)
    store, organisation = open_organisation(folder)
    with store:
        _note_wrong_clock(session, store)
    context = server.tls_context(organisation, certificate, key)
    if port is None:
        port = PORT if context is None else port_of(organisation.address)
    with serving(folder):
        listener = server.listen(host, port, encrypted=context is not None)
        place, used = listener.getsockname()[:2]
        place = f"[{place}]" if ":" in place else place
        where = f"port {used}" if place in ("[::]", "0.0.0.0") else f"{place}:{used}"  # noqa: S104 - compared only
        session.print_line(f"Receiving for {organisation.name} at {organisation.address} (listening on {where}).")
        session.print_line("Stop with Ctrl+C.")
        told = {"listening": f"{place}:{used}", "address": organisation.address, "encrypted": bool(context)}
        session.print_json(told)
        server.serve(organisation, lambda: open_store(folder), listener, context)


@hub.command()
@_data_option
@click.option("--for", "note", default="", help="Whose laptop it is for: its name in your lists.")
@click.option("--days", default=14, show_default=True, type=click.IntRange(1, 365), help="How long the code works.")
@click.option("--picture", type=_FILE, help="Save the link as a QR picture, a PNG or SVG file.")
@json_option
@pass_session
def code(session: Session, folder: Path, note: str, days: int, picture: Path | None) -> None:
    """Make a code with which one laptop can be connected, once; also as a QR picture here in the terminal."""
    from fieldscribe.hub.enrolment import link, make_code
    from fieldscribe.wire.protocol import page_link

    if picture is not None and picture.suffix.lower() not in (".png", ".svg"):
        raise click.BadParameter("The name of the picture must end with .png or .svg.", param_hint="--picture")
    with _opened(folder) as (store, organisation):
        _note_wrong_clock(session, store)
        with store.transaction():
            made = make_code(store, note, _now(), days)
        where = link(organisation, made)
    session.print_line(f"Link for one laptop, for {days} days: {where}")
    session.print_line(f"A laptop that sends here already takes the code alone: {made}")
    page = "" if organisation.authority else page_link(organisation.address, made)
    if page:
        session.print_line(f"Or as a page for a mail or a message: {page}")
    if picture is not None:
        _save_picture(where, picture)
        session.print_line(f"The picture is in {picture}")
    elif not session.json:
        for line in _picture_lines(where):
            session.print_line(line)
    session.print_json({"code": made, "address": organisation.address, "link": where, "page": page, "days": days})


@hub.command()
@_data_option
@json_option
@pass_session
def devices(session: Session, folder: Path) -> None:
    """List the laptops that were connected."""
    from fieldscribe.hub.reading import moment

    with _opened(folder) as (store, _):
        found = store.devices()
    for device in found:
        seen = f"last heard of {moment(device.seen_at)}" if device.seen_at else "nothing received yet"
        state = f"revoked {moment(device.revoked_at)}" if device.revoked_at else seen
        session.print_line(f"{device.id.hex()}  {fit(device.name, 30)}  {device.high_water:>6} received  {state}")
        times = {"enrolled_at": device.enrolled_at, "seen_at": device.seen_at, "revoked_at": device.revoked_at}
        session.print_json({"id": device.id.hex(), "name": device.name, "received": device.high_water} | times)
    if not found:
        session.print_line("No laptop is connected yet. To make a code for one: fieldscribe hub code")


@hub.command()
@_data_option
@click.argument("device")
@click.argument("name")
@pass_session
def rename(session: Session, folder: Path, device: str, name: str) -> None:
    """Give the laptop DEVICE (its name, or how its number begins) another NAME."""
    from fieldscribe.hub.enrolment import plain_name
    from fieldscribe.hub.reading import find_device
    from fieldscribe.hub.store import AuditRow

    with _opened(folder) as (store, _), store.transaction():
        found, new = find_device(store, device), plain_name(name)
        store.rename_device(found.id, new)
        store.note(AuditRow(_now(), "renamed", found.id, detail=new))
    session.print_line(f"{found.name} is now called {new}.")


@hub.command()
@_data_option
@click.argument("device")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@pass_session
def revoke(session: Session, folder: Path, device: str, yes: bool) -> None:
    """Receive nothing more from the laptop DEVICE. What it sent stays."""
    from fieldscribe.hub import receiving
    from fieldscribe.hub.reading import find_device

    with _opened(folder) as (store, organisation):
        found = find_device(store, device)
        if not yes:
            session.print_line(f"{found.name} will not be able to send any more. It keeps its debriefs.")
            click.confirm("Revoke it? It can be connected again with a new code.", abort=True)
        with store.transaction():
            receiving.revoke(store, organisation, found, _now())
    session.print_line(f"{found.name} is revoked.")


@hub.command("list")
@_data_option
@click.option("--limit", default=50, show_default=True, type=LIMIT)
@json_option
@pass_session
def list_debriefs(session: Session, folder: Path, limit: int) -> None:
    """List the debriefs that came in, the newest first."""
    with _opened(folder) as (store, _):
        found, conflicts = store.entries(limit), store.conflicts()
        unsettled = [how_to_settle(store, entry) for entry in found if entry.versions > 1]
        unopened, unusable = store.count_unopened(), [each for each in store.all_refused(1000) if needs_a_person(each)]
    for entry in found:
        session.print_line(entry_line(entry))
        session.print_json(entry_data(entry))
    if not found:
        session.print_line("Nothing has come in yet.")
    for line in unsettled:
        session.print_line(line)
    if unopened:
        count = "1 bundle has" if unopened == 1 else f"{unopened} bundles have"
        session.print_line(f"{count} arrived and will be listed soon; the server opens one after the other.")
    if unusable:
        count = "1 bundle" if len(unusable) == 1 else f"{len(unusable)} bundles"
        session.print_line(f"{count} cannot be used; the laptops are told: fieldscribe hub refused")
    if conflicts:
        count = "1 bundle does" if len(conflicts) == 1 else f"{len(conflicts)} bundles do"
        session.print_line(f"{count} not fit what came before: fieldscribe hub conflicts")


@hub.command()
@_data_option
@click.argument("debrief")
@json_option
@pass_session
def show(session: Session, folder: Path, debrief: str) -> None:
    """Show a debrief that came in: how its number begins is enough. All versions, when they differ."""
    from fieldscribe.hub.exports import as_data
    from fieldscribe.hub.reading import find_entry, moment, read_document, received
    from fieldscribe.hub.receiving import present_versions

    with _opened(folder) as (store, organisation):
        entry = find_entry(store, debrief)
        if entry.withdrawn_at is not None:
            session.print_line(f"This debrief was withdrawn and deleted, {moment(entry.withdrawn_at)}. {entry.reason}")
            session.print_json(entry_data(entry))
            return
        names = {device.id: device.name for device in store.devices()}
        found = next(received(store, organisation, [entry]), None)
        if found is None:
            raise DebriefUnreadable(entry.document)
        session.print_json(as_data(found))
        for version in reversed(present_versions(store, entry.document)):
            if document := read_document(store, organisation, version.device, version.sequence):
                sent = f"sent by {names.get(version.device, '')}, {moment(version.received_at)}"
                session.print_line(f"{document.title}  {document.date}  ({sent})")
                for line in document_lines(document):
                    session.print_line(line)
                session.print_line()


@hub.command()
@_data_option
@click.argument("debriefs", metavar="[DEBRIEF]...", nargs=-1)
@click.option("--format", "kind", default="csv", show_default=True, type=click.Choice(["csv", "json"]))
@click.option(
    "--what",
    default="debriefs",
    show_default=True,
    type=click.Choice(["debriefs", "passages", "moments"]),
    help="With csv: what a row is.",
)
@click.option("-o", "--output", required=True, type=_FILE, help="The file to write.")
@json_option
@pass_session
def export(session: Session, folder: Path, debriefs: tuple[str, ...], kind: str, what: str, output: Path) -> None:
    """Write all debriefs that came in, or only some, into one file for other programs."""
    from fieldscribe.hub import exports
    from fieldscribe.hub.reading import every_entry, find_entry, received

    with _opened(folder) as (store, organisation):
        entries = [find_entry(store, name) for name in debriefs] if debriefs else every_entry(store)
        unreadable: list[Entry] = []
        rows = received(store, organisation, entries, unreadable)
        with _writing(output) as file, TextIOWrapper(file, encoding="utf-8", newline="") as target:
            count = exports.write_csv(target, what, rows) if kind == "csv" else exports.write_json(target, rows)
    session.print_line(f"1 row is in {output}" if count == 1 else f"{count} rows are in {output}")
    for entry in unreadable:
        session.print_note(str(DebriefUnreadable(entry.document)))
    left_out = [entry.document for entry in unreadable]
    session.print_json({"path": str(output), "rows": count, "unreadable": left_out})


@hub.command("import")
@_data_option
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=_EXISTING)
@click.option("-o", "--output", type=FileName(path_type=Path, file_okay=False), help="Folder for the acknowledgements.")
@json_option
@pass_session
def import_files(session: Session, folder: Path, files: tuple[Path, ...], output: Path | None) -> None:
    """Take in bundles that came by hand: files, or whole folders and sticks.

    Writes one acknowledgement for each laptop, beside the first file or into --output. Give these back to the laptops.
    """
    from fieldscribe.hub import by_hand

    if output is None:
        output = files[0] if files[0].is_dir() else files[0].parent
    known, bad = set(), False
    with _opened(folder) as (store, organisation):
        for done in by_hand.import_files(store, organisation, files, _now()):
            known |= {done.device} - {b""}
            bad |= not done.good
            session.print_line(f"{done.path.name}  {done.outcome}")
            session.print_json({"path": str(done.path), "outcome": done.outcome, "good": done.good})
        for name, content in by_hand.acknowledgements(store, organisation, sorted(known), _now()):
            path = output / name
            with _writing(path) as target:
                target.write(content)
            session.print_line(f"Give this back to the laptop: {path}")
            session.print_json({"acknowledgement": str(path)})
    if bad:
        sys.exit(1)


@hub.command()
@_data_option
@click.argument("file", type=_FILE)
@pass_session
def backup(session: Session, folder: Path, file: Path) -> None:
    """Copy everything the server has into one FILE, while it runs."""
    if file.resolve().parent == folder.resolve():
        raise click.BadParameter("A backup belongs outside of the server's folder.", param_hint="FILE")
    try:
        with _opened(folder) as (store, _):
            store.back_up(file)
    except OSError as error:
        raise writing_failed(error, file, Sentence("the file {name}", name=file.name)) from error
    session.print_line(f"The backup is in {file}. It holds the server's keys too: keep it as safe as the server.")


@hub.command()
@_data_option
@click.argument("file", type=_EXISTING)
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@pass_session
def restore(session: Session, folder: Path, file: Path, yes: bool) -> None:
    """Put the backup FILE in the place of what the server has. The server must not be running."""
    from fieldscribe.hub.folder import open_organisation, restore

    if not yes:
        session.print_line("The server will have what it had when the backup was made. Its present file is kept.")
        click.confirm("Restore the backup?", abort=True)
    try:
        kept = restore(folder, file, _now())
    except OSError as error:
        raise writing_failed(error, folder, Sentence("the backup {name}", name=file.name)) from error
    store, organisation = open_organisation(folder)
    with store:
        session.print_line(
            f"The server of {organisation.name} is restored. Laptops that it knows: {len(store.devices())}."
        )
    if kept:
        session.print_line(f"What it had before is in {kept}. Delete that file when you are sure.")
    session.print_line(
        "What arrived after the backup is on the laptops: with its next sending each asks for a new code "
        "(fieldscribe hub code), and then sends everything again. Codes that were not used yet work no more."
    )
    session.print_line("Revoke again the laptops, and delete again the debriefs, that were revoked or deleted since.")


@hub.command()
@_data_option
@click.argument("debrief")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@pass_session
def delete(session: Session, folder: Path, debrief: str, yes: bool) -> None:
    """Delete a debrief for good, with all its versions. It will not be received again."""
    from fieldscribe.hub import receiving
    from fieldscribe.hub.reading import find_entry
    from fieldscribe.wire.document import Withdrawal

    with _opened(folder) as (store, _):
        entry = find_entry(store, debrief)
        if not yes:
            session.print_line(entry_line(entry))
            click.confirm("Delete this permanently, here? Backups of the folder still hold it.", abort=True)
        with store.transaction():
            count = receiving.withdraw(store, Withdrawal(entry.document, "deleted at the office"), _now())
        store.overwrite_deleted()
    session.print_line(f"Deleted permanently: {count} versions.")


@hub.command()
@_data_option
@click.option("--full", is_flag=True, help="Show the whole text of each.")
@json_option
@pass_session
def conflicts(session: Session, folder: Path, full: bool) -> None:
    """List what came under a number that another bundle had: from a copied laptop, or a restored backup."""
    from fieldscribe.hub.reading import moment, read_conflict

    with _opened(folder) as (store, organisation):
        names = {device.id: device.name for device in store.devices()}
        found = store.conflicts()
        if not found:
            session.print_line("There are no conflicts.")
        for each in found:
            document = read_conflict(store, organisation, each)
            title = document.title if document else ""
            facts = f"{fit(names.get(each.device, ''), 24)}  {each.sequence:>6}  {moment(each.received_at)}"
            session.print_line(f"{facts}  {fit(each.document or '', 8)}  {fit(title, 36)}")
            for line in document_lines(document) if full and document else ():
                session.print_line(line)
            data = {"device": each.device.hex(), "sequence": each.sequence, "received_at": each.received_at}
            content = asdict(document) if full and document else None
            session.print_json(data | {"document": each.document, "title": title, "content": content})


@hub.command()
@_data_option
@click.option("--limit", default=50, show_default=True, type=LIMIT)
@json_option
@pass_session
def refused(session: Session, folder: Path, limit: int) -> None:
    """List what arrived and cannot be used, and why. The laptop is told when it sends the next time."""
    from fieldscribe.hub.reading import moment
    from fieldscribe.wire.protocol import Refusal

    with _opened(folder) as (store, _):
        names = {device.id: device.name for device in store.devices()}
        found = store.all_refused(limit)
    for each in found:
        reason = Refusal.from_code(each.refusal or 0)
        facts = f"{fit(names.get(each.device, ''), 24)}  {each.sequence:>6}  {moment(each.received_at)}"
        session.print_line(f"{facts}  {REASONS.get(reason.name, reason.name.lower())}")
        data = {"device": each.device.hex(), "sequence": each.sequence, "received_at": each.received_at}
        session.print_json(data | {"reason": reason.name.lower(), "document": each.document})
    if not found:
        session.print_line("Nothing was refused.")


@hub.command()
@_data_option
@click.option("--limit", default=50, show_default=True, type=LIMIT)
@json_option
@pass_session
def audit(session: Session, folder: Path, limit: int) -> None:
    """List what happened, the newest first: what was received, refused, deleted; who was connected, revoked."""
    from fieldscribe.hub.reading import moment

    with _opened(folder) as (store, _):
        names = {device.id: device.name for device in store.devices()}
        for row in store.audit(limit):
            name = names.get(row.device, "") if row.device else ""
            facts = f"{moment(row.at)}  {fit(row.event, 10)}  {fit(name, 24)}"
            session.print_line(f"{facts}  {row.sequence or '':>6}  {row.document or ''}  {row.detail}")
            data = {"at": row.at, "event": row.event, "device": row.device.hex() if row.device else None}
            session.print_json(data | {"sequence": row.sequence, "document": row.document, "detail": row.detail})


def _note_wrong_clock(session: Session, store: "SqliteStore") -> None:
    """Say so where the clock of this computer is behind what it wrote before: codes would expire too early."""
    from fieldscribe.hub.reading import later_entry, moment

    if newest := later_entry(store, _now()):
        session.print_note(
            f"The clock of this computer shows {moment(_now())}, but the newest entry here is of {moment(newest)}. "
            "Set the clock: codes made now may not work."
        )


def _now() -> int:
    return int(time.time())


def _picture_lines(text: str) -> Iterator[str]:
    """A QR picture of half blocks, light on dark; nothing where the terminal has no such characters."""
    try:
        import segno

        _BLOCKS.encode(sys.stdout.encoding or "ascii")
    except (ImportError, UnicodeEncodeError):
        return
    rows = [[not dark for dark in row] for row in segno.make(text, micro=False).matrix_iter(border=2)]
    rows += [[True] * len(rows[0])] * (len(rows) % 2)
    for upper, lower in zip(rows[::2], rows[1::2], strict=True):
        yield "".join(_BLOCKS[2 * above + below] for above, below in zip(upper, lower, strict=True))


def _save_picture(text: str, picture: Path) -> None:
    try:
        import segno
    except ImportError as error:
        raise HubMissing(str(error)) from error
    with _writing(picture) as target:
        segno.make(text, micro=False).save(target, kind=picture.suffix[1:].lower(), scale=8)


@contextmanager
def _writing(path: Path) -> Iterator[IO[bytes]]:
    """A file that takes its place when all of it is written. Raises NotWritable, DiskFull."""
    try:
        with click.open_file(str(path), "wb", atomic=True) as target:
            yield target
    except OSError as error:
        raise writing_failed(error, path, Sentence("the file {name}", name=path.name)) from error


COMMANDS = [hub]
