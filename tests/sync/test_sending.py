"""From Finish to acknowledged: what waits, what goes, what the hub has, and what a person is told."""

import dataclasses
import hashlib
import shutil
from typing import ClassVar

import keyring
import keyring.backend
import keyring.errors
import pytest
from tests.hub.server import HubServer, running_hub
from tests.sync.debriefs import write_debrief
from tests.sync.laptops import Laptop

from fieldscribe import errors
from fieldscribe.domain import Part, SendState
from fieldscribe.hub import receiving
from fieldscribe.hub.reading import find_entry, read_document
from fieldscribe.library import receivers, recordings
from fieldscribe.library.debriefs import add_debrief, update_debrief
from fieldscribe.paths import DataFolder
from fieldscribe.sentences import Sentence
from fieldscribe.wire import prediction
from fieldscribe.workflow import debriefs, enrolment, finishing, outbox, retention, sending
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace


def received(hub: HubServer):
    """What the hub has: uid to revision."""
    with hub.store() as store:
        return {entry.document: entry.revision for entry in store.entries(100)}


def state(workspace, debrief):
    return outbox.outbox_item(workspace, debrief).state


def test_a_finished_debrief_arrives_once_and_its_state_says_so(laptop, debrief, hub):
    assert state(laptop, debrief) is SendState.NOT_FINISHED
    assert sending.send(laptop, now=True) == sending.SendReport(), "nothing is sent that nobody has finished"
    finishing.finish(laptop, debrief)
    waiting = outbox.outbox_item(laptop, debrief)
    assert waiting.state is SendState.WAITING and waiting.bytes > 100
    report = sending.send(laptop)
    assert (report.arrived, report.waiting, report.reason) == (1, 0, "")
    uid = debriefs.find_debrief(laptop, debrief).uid
    assert uid in received(hub)
    sent = outbox.outbox_item(laptop, debrief)
    assert (sent.state, sent.bytes, sent.changed) == (SendState.SENT, 0, False)
    (item,) = outbox.sent_history(laptop)
    assert item.bytes == waiting.bytes
    assert item.sent_bytes > item.bytes, "with TLS and headers"
    spent = sending.budget(laptop)
    assert spent.used == item.sent_bytes + item.received_bytes == report.sent_bytes + report.received_bytes
    again = sending.send(laptop, now=True)
    assert (again.arrived, again.sent_bytes) == (0, 0)


def test_an_edit_goes_as_a_small_difference_and_edits_are_joined(laptop, add, hub):
    debrief = add(laptop.library, passages=120)
    finishing.finish(laptop, debrief)
    sending.send(laptop)
    whole = outbox.sent_history(laptop)[0].bytes
    for number in range(5):
        update_debrief(laptop.library, debrief, notes=f"Note {number}")
    assert state(laptop, debrief) is SendState.WAITING
    assert sending.send(laptop).arrived == 1
    newest, first = outbox.sent_history(laptop)
    assert newest.bytes < min(280, first.bytes)
    assert first.bytes == whole
    found = debriefs.find_debrief(laptop, debrief)
    assert received(hub)[found.uid] == found.revision


def test_the_preview_shows_exactly_what_is_sent(laptop, debrief, hub, monkeypatch):
    packed = []
    pack = prediction.pack
    monkeypatch.setattr(prediction, "pack", lambda *given: packed.append(given) or pack(*given))
    shown = finishing.preview(laptop, debrief, roles=True)
    finishing.finish(laptop, debrief, roles=True)
    assert outbox.outbox_item(laptop, debrief).bytes == shown.bytes
    sending.send(laptop)
    assert len(packed) == 1, "once for the preview, its size and what is sent"
    with hub.store() as store:
        entry = find_entry(store, debriefs.find_debrief(laptop, debrief).uid)
        document = read_document(store, hub.organisation, entry.device, entry.sequence)
    assert document.passages[0].text == "Then midwife gave 0 units of oxytocin to the mother."
    assert "Amina" not in repr(document)
    assert shown.words == sum(len(passage.text.split()) for passage in document.passages)
    assert {replaced.name for replaced in shown.replaced} == {"Amina", "Amina Mushi"}
    assert [line.text for line in shown.lines if line.text.startswith("Then")] == [
        passage.text for passage in document.passages
    ]
    assert outbox.sent_history(laptop)[0].bytes == shown.bytes


def test_roles_instead_of_names_are_a_change_that_is_sent(laptop, debrief):
    finishing.finish(laptop, debrief)
    sending.send(laptop)
    finishing.finish(laptop, debrief, roles=True)
    assert state(laptop, debrief) is SendState.WAITING
    assert sending.send(laptop).arrived == 1
    assert state(laptop, debrief) is SendState.SENT


def test_who_changes_from_names_to_roles_learns_that_earlier_names_stay_there(laptop, debrief, hub):
    finishing.finish(laptop, debrief)
    assert not finishing.preview(laptop, debrief, roles=True).names_there, "nothing has gone out yet"
    sending.send(laptop)
    assert finishing.preview(laptop, debrief, roles=True).names_there
    assert not finishing.preview(laptop, debrief).names_there
    finishing.finish(laptop, debrief, roles=True)
    sending.send(laptop)
    enrolment.enrol(laptop, hub.link())
    assert finishing.preview(laptop, debrief, roles=True).names_there, "also after another enrolment there"
    other = write_debrief(laptop.library)
    finishing.finish(laptop, other, roles=True)
    sending.send(laptop)
    assert not finishing.preview(laptop, other, roles=True).names_there


def test_names_on_their_way_are_held_back_when_a_person_chooses_roles(laptop, debrief, hub):
    uid = debriefs.find_debrief(laptop, debrief).uid
    url = enrolment.require_receiver(laptop).url
    finishing.finish(laptop, debrief)
    laptop.library.execute("UPDATE receivers SET url = 'https://127.0.0.1:9/'")
    assert sending.send(laptop, now=True).error
    laptop.library.execute("UPDATE receivers SET url = ?", (url,))
    finishing.finish(laptop, debrief, roles=True)
    while sending.send(laptop, now=True).arrived:
        pass
    assert state(laptop, debrief) is SendState.SENT
    with hub.store() as store:
        arrived = [read_document(store, hub.organisation, each.device, each.sequence) for each in store.versions(uid)]
    assert len(arrived) == 1 and "Amina" not in repr(arrived)


def test_a_title_that_is_the_name_of_a_file_is_pointed_out(laptop, debrief):
    def checks():
        return {item.check for item in finishing.checklist(laptop, debrief)}

    assert finishing.Check.TITLE_OF_FILE not in checks()
    recording = recordings.recording_of(laptop.library, debrief)
    recordings.add_part(laptop.library, recording.id, Part("a.flac", 15.0, original_name="Mama_Neema  resus.m4a"))
    update_debrief(laptop.library, debrief, title="Mama Neema resus")
    assert finishing.Check.TITLE_OF_FILE in checks()
    update_debrief(laptop.library, debrief, title="Newborn resuscitation")
    assert finishing.Check.TITLE_OF_FILE not in checks()


def test_sizes_that_are_not_known_yet_are_guessed_and_found_out_step_by_step(laptop, add):
    found = [add(laptop.library, passages=number) for number in (3, 40, 200)]
    for debrief in found:
        finishing.finish(laptop, debrief)
    guessed = outbox.list_outbox(laptop, pack=0)
    assert all(item.guessed for item in guessed)
    for number in (2, 1, 0):
        assert sum(item.guessed for item in outbox.list_outbox(laptop, pack=1)) == number
    known = outbox.list_outbox(laptop)
    assert all(mine.bytes >= real.bytes > 0 for mine, real in zip(guessed, known, strict=True))
    assert outbox.list_outbox(laptop, pack=0) == known
    update_debrief(laptop.library, found[0], notes="Something new")
    assert [item.guessed for item in outbox.list_outbox(laptop, pack=0)] == [True, False, False]
    assert sending.send(laptop).arrived == 3


def test_a_bundle_that_is_larger_than_it_was_guessed_waits_for_the_budget(laptop, debrief, monkeypatch):
    monkeypatch.setattr(outbox.store, "text_bytes", lambda *_: 0)
    noise = " ".join(hashlib.sha256(str(number).encode()).hexdigest() for number in range(400))
    update_debrief(laptop.library, debrief, notes=noise)
    finishing.finish(laptop, debrief)
    change_setting(laptop, "data_budget", 1)
    receivers.add_traffic(laptop.library, sending.budget(laptop).month, free=False, sent=1_000_000 - 8000, received=0)
    report = sending.send(laptop)
    assert (report.arrived, report.waiting) == (0, 1) and "budget" in report.reason
    assert sending.send(laptop, now=True).arrived == 1


def test_nothing_is_sent_before_a_person_agreed_to_the_receiver(workspace, hub, debrief):
    enrolment.enrol(workspace, hub.link())
    finishing.finish(workspace, debrief)
    for now in (False, True):
        report = sending.send(workspace, now=now)
        assert report.ask and report.waiting == 1 and report.sent_bytes == 0
    enrolment.agree(workspace)
    assert sending.send(workspace).arrived == 1


def test_without_a_receiver_a_debrief_can_be_finished_and_waits(workspace, debrief):
    finishing.finish(workspace, debrief)
    assert state(workspace, debrief) is SendState.WAITING
    assert finishing.preview(workspace, debrief).receiver == ""
    with pytest.raises(errors.SendingNotSetUp):
        sending.send(workspace)


def test_a_pause_and_a_budget_hold_back_what_is_not_asked_for(laptop, debrief):
    finishing.finish(laptop, debrief)
    sending.pause(laptop)
    assert "paused" in sending.send(laptop).reason
    sending.resume(laptop)
    change_setting(laptop, "data_budget", 0)
    assert sending.send(laptop).waiting == 1
    network = sending.Link(sending.LinkKind.UNKNOWN, "wifi-7", "Office")
    assert not sending.plan(laptop, network).decision.send
    sending.mark_network(laptop, network, free=True)
    assert sending.plan(laptop, network).decision.send
    assert sending.send(laptop, link=lambda: network).arrived == 1
    assert sending.budget(laptop).used == 0 < sending.budget(laptop).free


def test_binned_debriefs_are_not_sent(laptop, debrief):
    finishing.finish(laptop, debrief)
    debriefs.move_to_bin(laptop, debrief)
    assert sending.send(laptop, now=True) == sending.SendReport()
    debriefs.restore(laptop, debrief)
    assert sending.send(laptop, now=True).arrived == 1


def test_a_deletion_can_withdraw_what_was_sent_and_leaves_no_word_here(laptop, debrief, hub):
    finishing.finish(laptop, debrief)
    sending.send(laptop)
    uid = debriefs.find_debrief(laptop, debrief).uid
    assert outbox.was_sent(laptop, debrief)
    debriefs.move_to_bin(laptop, debrief)
    retention.delete_for_good(laptop, retention.find_in_bin(laptop, debrief), withdraw=True)
    assert uid in received(hub)
    assert sending.send(laptop).arrived == 1
    assert uid not in received(hub)
    assert b"oxytocin" not in laptop.folder.library.read_bytes()
    assert outbox.sent_history(laptop)[0].withdrawal
    assert sending.send(laptop, now=True) == sending.SendReport()


def test_a_deletion_without_withdrawal_leaves_it_at_the_organisation(laptop, debrief, hub):
    finishing.finish(laptop, debrief)
    sending.send(laptop)
    uid = debriefs.find_debrief(laptop, debrief).uid
    debriefs.move_to_bin(laptop, debrief)
    retention.delete_for_good(laptop, retention.find_in_bin(laptop, debrief))
    assert sending.send(laptop, now=True) == sending.SendReport()
    assert uid in received(hub)


def test_an_empty_debrief_is_not_finished_and_one_taken_back_is_not_sent(laptop, debrief):
    nothing = add_debrief(laptop.library, title="Nothing said").id
    with pytest.raises(errors.DebriefEmpty):
        finishing.finish(laptop, nothing)
    with pytest.raises(errors.DebriefEmpty):
        finishing.preview(laptop, nothing)
    finishing.finish(laptop, debrief)
    finishing.unfinish(laptop, debrief)
    assert sending.send(laptop, now=True) == sending.SendReport()
    with pytest.raises(errors.NotFinished):
        outbox.retry(laptop, debrief)


def test_a_revoked_computer_stops_and_keeps_everything(workspace, tmp_path, debrief):
    """Before the first bundle, and between two of one connection."""

    def revoke(event=None):
        if event is None or isinstance(event, sending.Arrived):
            with hub.store() as store, store.transaction():
                device = store.device(enrolment.require_receiver(workspace).device)
                receiving.revoke(store, hub.organisation, device, 1)

    with running_hub(tmp_path / "hub", tls=False) as hub:
        enrolment.enrol(workspace, hub.link())
        enrolment.agree(workspace)
        finishing.finish(workspace, debrief)
        revoke()
        report = sending.send(workspace)
        assert isinstance(report.error, errors.DeviceRevoked)
        assert state(workspace, debrief) is not SendState.SENT
        assert sending.send(workspace).sent_bytes == 0, "it does not try again by itself"
        assert enrolment.find_receiver(workspace).problem == errors.DeviceRevoked().sentence
        enrolment.enrol(workspace, hub.link())
        other = write_debrief(workspace.library)
        finishing.finish(workspace, other)
        report = sending.send(workspace, events=revoke)
        assert (report.arrived, type(report.error)) == (1, errors.DeviceRevoked)
        enrolment.enrol(workspace, hub.link())
        sending.send(workspace)
        assert [state(workspace, each) for each in (debrief, other)] == [SendState.SENT] * 2


def test_enrolling_anew_at_the_same_organisation_sends_nothing_twice(laptop, debrief, hub):
    finishing.finish(laptop, debrief)
    sending.send(laptop)
    before = enrolment.require_receiver(laptop)
    code = hub.code()
    info = enrolment.enrol(laptop, code)
    assert info.agreed and info.address == before.url
    assert enrolment.require_receiver(laptop).device != before.device
    assert sending.send(laptop, now=True) == sending.SendReport()
    assert state(laptop, debrief) is SendState.SENT
    with pytest.raises(errors.CodeRefused):
        enrolment.enrol(laptop, code)
    update_debrief(laptop.library, debrief, notes="More")
    assert sending.send(laptop).arrived == 1
    with hub.store() as store:
        assert store.entry(debriefs.find_debrief(laptop, debrief).uid).versions == 1, "it is the same computer"
    assert state(laptop, debrief) is SendState.SENT


def test_another_organisation_gets_everything_after_a_question(laptop, debrief, tmp_path):
    finishing.finish(laptop, debrief)
    sending.send(laptop)
    with running_hub(tmp_path / "other", tls=False) as other:
        enrolment.enrol(laptop, other.link())
        assert state(laptop, debrief) is SendState.WAITING
        assert sending.send(laptop, now=True).ask
        enrolment.agree(laptop)
        assert sending.send(laptop).arrived == 1
        assert len(received(other)) == 1


def test_the_key_lies_in_a_file_for_its_owner_where_there_is_no_keyring(laptop):
    info = enrolment.find_receiver(laptop)
    assert info.key_in_file
    (file,) = laptop.folder.secrets.iterdir()
    assert file.stat().st_mode & 0o077 == 0
    assert file.read_bytes().hex() not in laptop.folder.library.read_bytes().hex()
    enrolment.disconnect(laptop)
    assert list(laptop.folder.secrets.iterdir()) == []
    assert enrolment.find_receiver(laptop) is None


class FailingKeyring(keyring.backend.KeyringBackend):
    """Fails as those do whose errors are of a library below: D-Bus, Windows."""

    priority = 1

    def get_password(self, service, username):
        raise Exception("no bus")

    set_password = delete_password = get_password


class KeyringInMemory(keyring.backend.KeyringBackend):
    """One that its owner can lock."""

    priority = 1
    kept: ClassVar[dict[str, str]] = {}
    locked: ClassVar[bool] = False

    def get_password(self, service, username):
        if self.locked:
            raise keyring.errors.KeyringLocked("locked")
        return self.kept.get(username)

    def set_password(self, service, username, password):
        self.kept[username] = password

    def delete_password(self, service, username):
        del self.kept[username]


def test_what_a_copy_of_the_computer_has_sent_costs_no_second_call(tmp_path, plain_hub):
    laptop = Laptop(tmp_path / "laptop", plain_hub)
    debrief = laptop.finished_debrief()
    laptop.settle()
    laptop.workspace.close()
    shutil.copytree(tmp_path / "laptop", tmp_path / "copy")
    with Workspace.open(DataFolder(tmp_path / "copy")) as copy:
        update_debrief(copy.library, debrief, notes="From the copy")
        assert sending.send(copy, now=True).arrived == 1
    with Workspace.open(laptop.folder) as workspace:
        update_debrief(workspace.library, debrief, notes="From here")
        report = sending.send(workspace, now=True)
        assert (report.arrived, report.waiting) == (1, 0)
        assert state(workspace, debrief) is SendState.SENT


def test_a_deletion_can_withdraw_what_was_sent_under_an_earlier_enrolment(laptop, debrief, hub):
    finishing.finish(laptop, debrief)
    sending.send(laptop, now=True)
    uid = debriefs.find_debrief(laptop, debrief).uid
    enrolment.enrol(laptop, hub.link())
    assert outbox.was_sent(laptop, debrief)
    debriefs.move_to_bin(laptop, debrief)
    retention.delete_for_good(laptop, retention.find_in_bin(laptop, debrief), withdraw=True)
    assert sending.send(laptop, now=True).arrived == 1
    assert uid not in received(hub)


def test_a_place_for_the_key_that_cannot_be_written_is_named_before_the_code_is_used(workspace, hub):
    workspace.folder.secrets.write_bytes(b"")
    link = hub.link()
    with pytest.raises(errors.NotWritable):
        enrolment.enrol(workspace, link)
    workspace.folder.secrets.unlink()
    assert enrolment.enrol(workspace, link).key_in_file


def test_to_retry_what_is_not_refused_keeps_the_next_change_small(laptop, debrief):
    finishing.finish(laptop, debrief)
    sending.send(laptop, now=True)
    outbox.retry(laptop, debrief)
    update_debrief(laptop.library, debrief, notes="One more word")
    assert finishing.preview(laptop, debrief).changes_only


def test_a_keyring_that_fails_is_as_good_as_none(workspace, hub):
    before = keyring.get_keyring()
    keyring.set_keyring(FailingKeyring())
    try:
        assert enrolment.enrol(workspace, hub.link()).key_in_file
        enrolment.agree(workspace)
        finishing.finish(workspace, write_debrief(workspace.library))
        assert sending.send(workspace).arrived == 1
        enrolment.disconnect(workspace)
    finally:
        keyring.set_keyring(before)
    assert list(workspace.folder.secrets.iterdir()) == []


def test_a_keyring_that_is_locked_has_lost_nothing(workspace, hub):
    """Its owner unlocks it, and no new code is needed."""
    before = keyring.get_keyring()
    try:
        keyring.set_keyring(KeyringInMemory())
        assert not enrolment.enrol(workspace, hub.link()).key_in_file
        enrolment.agree(workspace)
        finishing.finish(workspace, write_debrief(workspace.library))
        KeyringInMemory.locked = True
        report = sending.send(workspace, now=True)
        assert isinstance(report.error, errors.KeyringClosed) and report.next_attempt and report.sent_bytes == 0
        assert not enrolment.require_receiver(workspace).stopped
        KeyringInMemory.locked = False
        assert sending.send(workspace, now=True).arrived == 1
        KeyringInMemory.kept.clear()
        finishing.finish(workspace, write_debrief(workspace.library))
        assert isinstance(sending.send(workspace, now=True).error, errors.SecretsMissing)
    finally:
        keyring.set_keyring(before)


def test_why_it_was_refused_is_said_in_the_words_of_the_version_that_shows_it(laptop, debrief, monkeypatch):
    finishing.finish(laptop, debrief)
    sending.send(laptop)
    receiver = enrolment.require_receiver(laptop)
    ((bundle, _),) = outbox.store.history(laptop.library)
    outbox.store.refuse(laptop.library, bundle.id, errors.DebriefRefused("SEALED"))
    assert outbox.outbox_item(laptop, debrief).reason == str(errors.DebriefRefused("SEALED"))
    assert outbox.sent_history(laptop)[0].reason == str(errors.DebriefRefused("SEALED"))
    receivers.note_connection(laptop.library, receiver.id, problem=errors.ReceiverBusy("hub.example", 7))
    monkeypatch.setattr(errors.DebriefRefused, "sealed", Sentence("In other words."))
    monkeypatch.setattr(errors.ReceiverBusy, "message", Sentence("{host}: in other words."))
    assert outbox.outbox_item(laptop, debrief).reason == "In other words."
    assert enrolment.find_receiver(laptop).problem == "hub.example: in other words."
    monkeypatch.delattr(errors, "ReceiverBusy")
    assert "is busy" in enrolment.find_receiver(laptop).problem, "a later version wrote it"
    for column, shown in (("{", "{"), ('{"error": 1}', '{"error": 1}'), ("Old text", "Old text"), ("", "")):
        laptop.library.execute("UPDATE receivers SET problem = ?", (column,))
        assert enrolment.find_receiver(laptop).problem == shown
    outbox.retry(laptop, debrief)
    assert sending.send(laptop, now=True).arrived == 1
    assert state(laptop, debrief) is SendState.SENT


def test_lost_secrets_are_named_and_nothing_is_sent(laptop, debrief):
    finishing.finish(laptop, debrief)
    for file in laptop.folder.secrets.iterdir():
        file.unlink()
    report = sending.send(laptop)
    assert isinstance(report.error, errors.SecretsMissing)
    assert report.sent_bytes == 0


@pytest.mark.parametrize(
    "code", ["", "abc", "0000-0000-0000", "https://hub.example/other#x", "fieldscribe://enrol?at=x"]
)
def test_a_code_that_cannot_be_one_is_refused_without_a_connection(workspace, code):
    with pytest.raises((errors.CodeMistyped, errors.AddressMissing)):
        enrolment.enrol(workspace, code)
    assert enrolment.find_receiver(workspace) is None


def test_http_without_tls_is_for_this_machine_only(workspace, hub):
    link = hub.link().replace("https://127.0.0.1", "http://192.0.2.1")
    with pytest.raises(errors.AddressUnsafe):
        enrolment.enrol(workspace, link)


def test_a_link_for_another_hub_is_refused(workspace, hub):
    link = hub.link()
    with pytest.raises(errors.AuthorityWrong):
        enrolment.enrol(workspace, link.replace("pin=", "pin=00")[: len(link)])
    assert enrolment.find_receiver(workspace) is None
    assert dataclasses.is_dataclass(enrolment.enrol(workspace, link)), "and the code still works"


def test_the_next_connection_resumes_the_tls_session_of_the_last(laptop, debrief):
    finishing.finish(laptop, debrief)
    first = sending.send(laptop)
    update_debrief(laptop.library, debrief, notes="More")
    second = sending.send(laptop)
    assert first.arrived == second.arrived == 1
    assert second.received_bytes < first.received_bytes - 400, "no certificate comes again"
    (session,) = laptop.folder.secrets.glob("tls-*")
    assert session.stat().st_mode & 0o077 == 0
    session.write_bytes(b"no session at all")
    update_debrief(laptop.library, debrief, notes="And more")
    assert sending.send(laptop).arrived == 1
