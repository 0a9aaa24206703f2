"""A debrief that was acknowledged when it was stored, and that nobody could read afterwards: its state becomes true."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from tests.hub.server import HubServer, running_hub
from tests.sync.laptops import Laptop, problems

from fieldscribe.domain import SendState
from fieldscribe.library import receivers
from fieldscribe.library.debriefs import get_debrief
from fieldscribe.wire import bundle, codecs, keys
from fieldscribe.workflow import outbox, sending
from fieldscribe.workflow.enrolment import secret_store
from fieldscribe.workflow.sealing import seal_debrief
from fieldscribe.workflow.settings import change_setting

STORES_ONLY = {"limits": {"opening_processes": 0}}


@contextmanager
def enrolled(folder: Path, hub: HubServer) -> Iterator[Laptop]:
    laptop = Laptop(folder, hub)
    yield laptop
    laptop.workspace.close()


def state(laptop: Laptop, debrief: int) -> SendState:
    return outbox.outbox_item(laptop.workspace, debrief).state


def seal_damaged(laptop: Laptop, debrief: int) -> None:
    """Seal a debrief as a laptop would whose memory fails: its text is no more what was packed, but signed."""
    receiver = receivers.get_receiver(laptop.library)
    secrets = secret_store(laptop.folder).load(receiver.device)
    sealed = seal_debrief(laptop.workspace, receiver, secrets, debrief)
    ((content,),) = laptop.library.rows("SELECT content FROM bundles WHERE id = ?", (sealed.id,))
    assert bundle.read_header(content).codec == codecs.PREDICTED
    changed = bytearray(content[:-64])
    changed[-15] ^= 0xFF
    content = bytes(changed) + keys.sign(secrets.key, bytes(changed))
    row = (content, sha256(content).digest(), sealed.id)
    laptop.library.execute("UPDATE bundles SET content = ?, hash = ? WHERE id = ?", row)


def test_the_laptop_learns_by_itself_where_that_costs_nothing_that_a_debrief_could_not_be_read(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False, **STORES_ONLY) as hub, enrolled(tmp_path / "laptop", hub) as laptop:
        bad = laptop.finished_debrief(passages=12)
        seal_damaged(laptop, bad)
        laptop.settle()
        assert state(laptop, bad) is SendState.SENT, "it is on the receiver's disk"
        hub.stop()
        hub.start(limits={"opening_processes": 1})
        hub.store().close()  # all is opened
        assert sending.send(laptop.workspace) == sending.SendReport(), "to ask may cost money"
        change_setting(laptop.workspace, "free_network", True)
        report = sending.send(laptop.workspace)
        assert (report.arrived, report.refused) == (0, (bad,))
        assert sending.send(laptop.workspace) == sending.SendReport(), "it has learned it"
        assert state(laptop, bad) is SendState.REFUSED
        assert "cannot decrypt it" in outbox.outbox_item(laptop.workspace, bad).reason
        outbox.retry(laptop.workspace, bad)
        laptop.settle()
        assert state(laptop, bad) is SendState.SENT
        assert problems(laptop, bad) == ["a bundle was refused"]


def test_changes_of_a_debrief_that_could_not_be_read_arrive_whole(tmp_path: Path) -> None:
    with running_hub(tmp_path / "hub", tls=False, **STORES_ONLY) as hub, enrolled(tmp_path / "laptop", hub) as laptop:
        debrief = laptop.finished_debrief(passages=12)
        seal_damaged(laptop, debrief)
        laptop.settle()
        laptop.edit(debrief)
        laptop.settle()
        assert state(laptop, debrief) is SendState.SENT
        hub.stop()
        hub.start(limits={"opening_processes": 1})
        hub.store().close()
        other = laptop.finished_debrief()
        laptop.settle()
        assert state(laptop, other) is SendState.SENT
        assert state(laptop, debrief) is SendState.SENT
        with hub.store() as store:
            assert store.entry(get_debrief(laptop.library, debrief).uid).revision
        assert problems(laptop, debrief) == ["a bundle was refused"]
