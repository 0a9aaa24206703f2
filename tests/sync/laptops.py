"""A laptop for fault tests: it edits, sends through a network that breaks, and is compared with what the hub has."""

from pathlib import Path

from tests.hub.server import HubServer
from tests.sync.debriefs import write_debrief

from fieldscribe.domain import SendState
from fieldscribe.hub import by_hand as hub_by_hand
from fieldscribe.hub.app import now
from fieldscribe.hub.folder import open_organisation
from fieldscribe.hub.reading import find_entry, read_document
from fieldscribe.hub.receiving import Refusal
from fieldscribe.library import outbox as store
from fieldscribe.library import receivers, transcripts
from fieldscribe.library.debriefs import get_debrief, update_debrief
from fieldscribe.paths import DataFolder
from fieldscribe.workflow import enrolment, finishing, outbox, sending
from fieldscribe.workflow.finishing import document_to_send
from fieldscribe.workflow.workspace import Workspace

SEND_AGAIN = 6
"""So many clean connections at most until all that waits has arrived."""


class Laptop:
    """A workspace that is enrolled at a hub, which it reaches at `port`."""

    def __init__(self, folder: Path, hub: HubServer, port: int = 0) -> None:
        self.hub = hub
        self.folder = DataFolder(folder)
        self.workspace = Workspace.open(self.folder)
        enrolment.enrol(self.workspace, hub.link())
        enrolment.agree(self.workspace)
        if port:
            self.reach(port)
        self.edits = 0

    @property
    def library(self):
        return self.workspace.library

    def reach(self, port: int) -> None:
        url = self.hub.url.replace(str(self.hub.port), str(port))
        self.library.execute("UPDATE receivers SET url = ? WHERE left_at IS NULL", (url,))

    def forget_session(self) -> None:
        """Let the next connection begin with a whole TLS handshake."""
        for file in self.folder.secrets.glob("tls-*"):
            file.unlink()

    def finished_debrief(self, passages: int = 3) -> int:
        debrief = write_debrief(self.library, passages=passages)
        finishing.finish(self.workspace, debrief)
        return debrief

    def edit(self, debrief: int) -> None:
        self.edits += 1
        update_debrief(self.library, debrief, notes=f"Note {self.edits}")

    def send(self, **options) -> sending.SendReport:
        return sending.send(self.workspace, now=True, **options)

    def settle(self) -> None:
        """Send over a network that works until nothing waits."""
        for _ in range(SEND_AGAIN):
            if not self.send().waiting and not self.on_their_way():
                return
        raise AssertionError(f"something waits for ever: {self.on_their_way()} {self.send()}")

    def on_their_way(self):
        receiver = receivers.get_receiver(self.library)
        return store.on_their_way(self.library, receiver.id)

    def document(self, debrief: int):
        _, roles = finishing.is_finished(self.workspace, debrief)
        return document_to_send(self.workspace, transcripts.transcript(self.library, debrief), roles=roles)


def problems(laptop: Laptop, debrief: int) -> list[str]:
    """What is not as it must be when all has arrived: every effect once, nothing lost, the state true."""
    found = []
    state = outbox.outbox_item(laptop.workspace, debrief).state
    if state is not SendState.SENT:
        found.append(f"the state is {state}")
    uid = get_debrief(laptop.library, debrief).uid
    receiver = receivers.get_receiver(laptop.library)
    with laptop.hub.store() as hub:
        entry = find_entry(hub, uid)
        if read_document(hub, laptop.hub.organisation, entry.device, entry.sequence) != laptop.document(debrief):
            found.append("the hub has another text")
        if entry.versions != 1:
            found.append(f"the hub has {entry.versions} versions")
        if any(conflict.device == receiver.device for conflict in hub.conflicts()):
            found.append("a number was used twice")
        events = [
            row.sequence for row in hub.audit(100_000) if row.device == receiver.device and row.event == "received"
        ]
        if len(events) != len(set(events)):
            found.append("a bundle had its effect twice")
        device = hub.device(receiver.device)
        if device.high_water != receiver.sequence:
            found.append(f"the hub has up to {device.high_water}, the laptop gave {receiver.sequence}")
        if any(code is not Refusal.OTHER and code for _, code in hub.refused(receiver.device, 100)):
            found.append("a bundle was refused")
    return found


def take_in(hub: HubServer, stick: Path) -> None:
    """What the office does with a stick: it reads the bundles, and puts an acknowledgement beside them."""
    store, organisation = open_organisation(hub.folder)
    with store:
        known = {done.device for done in hub_by_hand.import_files(store, organisation, [stick], now())} - {b""}
        for name, content in hub_by_hand.acknowledgements(store, organisation, sorted(known), now()):
            (stick / name).write_bytes(content)
