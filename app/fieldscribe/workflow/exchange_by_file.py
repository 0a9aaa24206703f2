"""Bundles as files: on a stick or in a mail, where there is no network; an acknowledgement comes back as a file.

Several computers may use one stick: a file is named after its computer and its number. A stick that is pulled out
loses nothing, since a bundle stays here until it is acknowledged, and a file takes its name only when it is whole.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldscribe.durable import remove_temporary_files, write_file
from fieldscribe.errors import (
    AcknowledgementForeign,
    AcknowledgementInvalid,
    AcknowledgementMissing,
    FolderMissing,
    SignatureInvalid,
    printable,
    writing_failed,
)
from fieldscribe.library import outbox
from fieldscribe.library.receivers import Receiver
from fieldscribe.sync.secrets import Secrets
from fieldscribe.wire import acknowledgement
from fieldscribe.wire.acknowledgement import Acknowledgement
from fieldscribe.wire.protocol import ACKNOWLEDGEMENT_SUFFIX, BUNDLE_SUFFIX
from fieldscribe.workflow import acknowledgements
from fieldscribe.workflow.enrolment import agree, require_receiver, secret_store
from fieldscribe.workflow.outbox import list_outbox
from fieldscribe.workflow.sealing import fill_void, seal_debrief, seal_withdrawal
from fieldscribe.workflow.sending_lock import sending_lock
from fieldscribe.workflow.workspace import Workspace

_LARGEST = 2**20


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written, and how many of them hold debriefs; `bytes` of all."""

    files: tuple[Path, ...]
    debriefs: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Imported:
    """How many bundles a file acknowledged, and which debriefs were refused by it."""

    arrived: int
    refused: tuple[int, ...]


def export_bundles(workspace: Workspace, folder: Path) -> Exported:
    """Write everything that waits into a folder, a file each; what was written before is written again.

    A person who does that agrees that this receiver gets it. Raises SendingNotSetUp, SecretsMissing, SendingElsewhere,
    FolderMissing, NotWritable, DiskFull.
    """
    receiver = require_receiver(workspace)
    keys = secret_store(workspace.folder).load(receiver.device)
    try:
        if not folder.is_dir():
            raise FolderMissing(printable(str(folder)))
    except (OSError, ValueError) as error:
        raise writing_failed(error, folder, "") from error
    agree(workspace)
    with sending_lock(workspace):
        return _export(workspace, receiver, keys, folder)


def _export(workspace: Workspace, receiver: Receiver, keys: Secrets, folder: Path) -> Exported:
    library = workspace.library
    for item in list_outbox(workspace, pack=0):
        if item.bytes and not item.reason:
            seal_debrief(workspace, receiver, keys, item.debrief_id)
    for uid in outbox.withdrawals(library, receiver.id):
        seal_withdrawal(workspace, receiver, keys, uid)
    remove_temporary_files(folder)
    written, size, debriefs = [], 0, 0
    for bundle in outbox.on_their_way(library, receiver.id):
        if bundle.state == "void":
            if bundle.begun:  # it may have arrived: first its acknowledgement has to come back
                continue
            bundle = fill_void(workspace, receiver, keys, bundle)
        content = outbox.content(library, bundle.id)
        if content is None:
            continue
        outbox.note_exported(library, bundle.id)  # before: from now on it may arrive
        name = f"{receiver.device.hex()}-{bundle.sequence:06}{BUNDLE_SUFFIX}"
        written.append(write_file(folder / name, content))
        size += len(content)
        debriefs += bundle.kind == "document"
    return Exported(tuple(written), debriefs, size)


def import_acknowledgements(workspace: Workspace, source: Path) -> Imported:
    """Read an acknowledgement that came back; of a folder, the newest one that is for this computer.

    Raises SendingNotSetUp, AcknowledgementInvalid, AcknowledgementForeign, AcknowledgementMissing, SignatureInvalid,
    FolderMissing.
    """
    receiver = require_receiver(workspace)
    read = [_read(path) for path in _candidates(source)]
    ours = [each for each in read if each and each[0].device == receiver.device]
    if not ours and source.is_dir():
        raise AcknowledgementMissing(printable(str(source)))
    if not ours:
        raise AcknowledgementForeign(printable(source.name)) if any(read) else AcknowledgementInvalid
    ours.sort(key=lambda each: (each[0].time, each[0].high_water), reverse=True)  # several may be of one second
    found = _newest_signed([content for _, content in ours], receiver.hub_key)
    before = {item.debrief_id for item in list_outbox(workspace, pack=0) if item.reason}
    waited = {bundle.id for bundle in outbox.on_their_way(workspace.library, receiver.id, binned=True)}
    acknowledgements.apply(workspace.library, found, live=False)
    arrived = sum(outbox.get_bundle(workspace.library, number).state == "received" for number in waited)
    after = list_outbox(workspace, pack=0)
    refused = tuple(item.debrief_id for item in after if item.reason and item.debrief_id not in before)
    return Imported(arrived, refused)


def _newest_signed(contents: Sequence[bytes], key: bytes) -> Acknowledgement:
    """The first that the receiver signed: anybody can put a file on a stick. Raises SignatureInvalid where none is."""
    for content in contents[:-1]:
        with suppress(SignatureInvalid):
            return acknowledgement.decode(content, key)
    return acknowledgement.decode(contents[-1], key)


def _candidates(source: Path) -> list[Path]:
    try:
        if source.is_dir():
            return sorted(source.glob(f"*{ACKNOWLEDGEMENT_SUFFIX}"), reverse=True)
        if not source.is_file():
            raise FolderMissing(printable(str(source)))
    except (OSError, ValueError) as error:
        raise writing_failed(error, source, "") from error
    return [source]


def _read(path: Path) -> tuple[Acknowledgement, bytes] | None:
    """The acknowledgement in a file, not verified yet, and its bytes; None where it holds none."""
    with suppress(OSError, AcknowledgementInvalid):
        with path.open("rb") as file:
            content = file.read(_LARGEST)
        return acknowledgement.decode(content), content
    return None
