"""Bundles on a stick, acknowledgements back; a library from a backup, and a copied one. Nothing is lost or doubled."""

import shutil
import time
from functools import partial

import pytest
from tests.hub.server import running_hub
from tests.sync.laptops import Laptop, problems, take_in

from fieldscribe import errors
from fieldscribe.domain import SendState
from fieldscribe.durable import write_file
from fieldscribe.library import backup
from fieldscribe.library.debriefs import update_debrief
from fieldscribe.workflow import enrolment, outbox, sending
from fieldscribe.workflow import exchange_by_file as by_file
from fieldscribe.workflow.backup import restore_backup
from fieldscribe.workflow.sending_lock import sending_lock
from fieldscribe.workflow.workspace import Workspace

TOLD = (
    "We want to look at how the team called for help after the birth, and who was with the mother while the baby was "
    "dried and stimulated. The midwife said that she waited too long before she began to ventilate, because the mask "
    "was not where she expected it. We talk about what went well, what we would do differently next time, and how the "
    "room is prepared before each shift, so that nobody has to search for a mask when a newborn does not breathe."
)
"""Enough of a language for the codec that takes long."""


@pytest.fixture
def make(tmp_path, plain_hub):
    made = []

    def make(name="laptop"):
        made.append(Laptop(tmp_path / name, plain_hub))
        return made[-1]

    yield make
    for each in made:
        each.workspace.close()


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "KLÉ USB"
    folder.mkdir()
    return folder


@pytest.fixture
def office(plain_hub):
    """Takes in what lies on a stick, and puts the acknowledgements there."""
    return partial(take_in, plain_hub)


def test_a_stick_of_five_laptops_is_acknowledged_for_each(make, stick, office):
    laptops = [make(f"laptop {number}") for number in range(5)]
    debriefs = [laptop.finished_debrief() for laptop in laptops]
    for laptop in laptops:
        assert by_file.export_bundles(laptop.workspace, stick).debriefs == 1
    assert len(list(stick.glob("*.fsbundle"))) == 5
    office(stick)
    for laptop, debrief in zip(laptops, debriefs, strict=True):
        assert by_file.import_acknowledgements(laptop.workspace, stick).arrived == 1
        assert problems(laptop, debrief) == []
        assert by_file.import_acknowledgements(laptop.workspace, stick).arrived == 0
    assert by_file.export_bundles(laptops[0].workspace, stick).files == ()


@pytest.mark.parametrize("files", [0, 1, 2])
def test_a_stick_that_is_pulled_out_while_it_is_written_loses_nothing(
    make, stick, office, tmp_path, monkeypatch, files
):
    """It is gone with what was half written, after so many whole files; the next stick gets all."""
    laptop = make()
    debriefs = [laptop.finished_debrief() for _ in range(3)]
    written, torn = [], tmp_path / "torn"

    def pulled_out(target, content):
        if len(written) == files:
            (stick / target.name).write_bytes(content[: len(content) // 2])
            stick.rename(torn)
        written.append(write_file(target, content))
        return written[-1]

    with monkeypatch.context() as now_pulled_out:
        now_pulled_out.setattr(by_file, "write_file", pulled_out)
        with pytest.raises(errors.FolderMissing):
            by_file.export_bundles(laptop.workspace, stick)
    assert len(laptop.on_their_way()) == 3
    office(torn)  # what is on the first one counts, or is passed over
    stick.mkdir()
    assert len(by_file.export_bundles(laptop.workspace, stick).files) == 3
    office(stick)
    assert by_file.import_acknowledgements(laptop.workspace, stick).arrived == 3
    assert [problems(laptop, debrief) for debrief in debriefs] == [[], [], []]


def test_an_older_and_a_forged_acknowledgement_on_the_stick_hide_the_latest_from_nobody(make, stick, office):
    laptop = make()
    debrief = laptop.finished_debrief()
    by_file.export_bundles(laptop.workspace, stick)
    office(stick)
    (first,) = stick.glob("*.fsack")
    shutil.copy(first, stick / "zz older.fsack")
    by_file.import_acknowledgements(laptop.workspace, stick)
    laptop.edit(debrief)
    by_file.export_bundles(laptop.workspace, stick)
    office(stick)
    forged = bytearray(first.read_bytes())
    forged[-1] ^= 1
    for name in ("00.fsack", "zzz.fsack"):
        (stick / name).write_bytes(forged)
    assert by_file.import_acknowledgements(laptop.workspace, stick).arrived == 1
    assert problems(laptop, debrief) == []
    first.unlink()
    (stick / "zz older.fsack").unlink()
    with pytest.raises(errors.SignatureInvalid):
        by_file.import_acknowledgements(laptop.workspace, stick)


def test_what_was_exported_and_is_sent_over_the_network_too_counts_once(make, stick, office):
    laptop = make()
    debrief = laptop.finished_debrief()
    by_file.export_bundles(laptop.workspace, stick)
    laptop.settle()
    office(stick)
    assert by_file.import_acknowledgements(laptop.workspace, stick).arrived == 0
    assert problems(laptop, debrief) == []


def test_a_file_that_was_cut_off_is_written_anew(make, stick, office):
    laptop = make()
    debrief = laptop.finished_debrief()
    (file,) = by_file.export_bundles(laptop.workspace, stick).files
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2])
    (again,) = by_file.export_bundles(laptop.workspace, stick).files
    assert again.read_bytes() == content, "the very same bytes"
    office(stick)
    by_file.import_acknowledgements(laptop.workspace, stick)
    assert problems(laptop, debrief) == []


def test_while_another_process_sends_nothing_is_exported(make, stick):
    laptop = make()
    laptop.finished_debrief()
    with sending_lock(laptop.workspace):
        with pytest.raises(errors.SendingElsewhere):
            by_file.export_bundles(laptop.workspace, stick)
        with pytest.raises(errors.SendingElsewhere):
            laptop.send()
    assert by_file.export_bundles(laptop.workspace, stick).debriefs == 1


def test_an_edit_waits_until_the_stick_is_back_and_then_goes(make, stick, office):
    laptop = make()
    debrief = laptop.finished_debrief()
    by_file.export_bundles(laptop.workspace, stick)
    laptop.edit(debrief)
    assert len(by_file.export_bundles(laptop.workspace, stick).files) == 1
    office(stick)
    by_file.import_acknowledgements(laptop.workspace, stick)
    assert outbox.outbox_item(laptop.workspace, debrief).changed
    laptop.settle()
    assert problems(laptop, debrief) == []


@pytest.mark.parametrize("content", [b"", b"FSA", b"FSB" + bytes(90), bytes(3000)])
def test_what_is_no_acknowledgement_is_refused(make, stick, content):
    laptop = make()
    file = stick / "a.fsack"
    file.write_bytes(content)
    with pytest.raises(errors.AcknowledgementInvalid):
        by_file.import_acknowledgements(laptop.workspace, file)
    with pytest.raises(errors.AcknowledgementMissing):
        by_file.import_acknowledgements(laptop.workspace, stick)
    with pytest.raises(errors.FolderMissing):
        by_file.import_acknowledgements(laptop.workspace, stick / "none")
    with pytest.raises(errors.FolderMissing):
        by_file.export_bundles(laptop.workspace, stick / "none")


def test_an_acknowledgement_that_somebody_changed_is_refused(make, stick, office):
    laptop = make()
    laptop.finished_debrief()
    by_file.export_bundles(laptop.workspace, stick)
    office(stick)
    (file,) = stick.glob("*.fsack")
    content = bytearray(file.read_bytes())
    content[14] ^= 1  # the history
    file.write_bytes(bytes(content))
    with pytest.raises(errors.SignatureInvalid):
        by_file.import_acknowledgements(laptop.workspace, file)


def test_a_restored_backup_reuses_no_number_and_what_it_has_arrives(make, tmp_path):
    laptop = make()
    first = laptop.finished_debrief()
    laptop.settle()
    kept = backup.backup(laptop.library, tmp_path / "kept.sqlite")
    laptop.edit(first)
    second = laptop.finished_debrief()
    laptop.settle()
    laptop.workspace.close()
    restore_backup(laptop.folder, kept)
    laptop.workspace = Workspace.open(laptop.folder)
    laptop.edit(first)
    third = laptop.finished_debrief(passages=5)
    assert third == second, "the library has forgotten the second one"
    laptop.settle()
    found = problems(laptop, third)
    assert [each for each in found if "twice" not in each] == []
    assert outbox.outbox_item(laptop.workspace, first).state in ("sent", "differs")


def test_a_copied_data_folder_goes_on_under_numbers_of_its_own(make, tmp_path, plain_hub):
    laptop = make()
    laptop.finished_debrief()
    laptop.settle()
    laptop.library.empty_log()
    shutil.copytree(laptop.folder.root, tmp_path / "copy")
    copy = Laptop.__new__(Laptop)
    copy.hub, copy.folder, copy.edits = plain_hub, type(laptop.folder)(tmp_path / "copy"), 50
    copy.workspace = Workspace.open(copy.folder)
    mine, theirs = [], []
    for number in range(3):
        mine.append(laptop.finished_debrief(passages=3 + number))
        theirs.append(copy.finished_debrief(passages=8 + number))
        laptop.settle()
        copy.settle()
    for which, found in ((laptop, mine), (copy, theirs)):
        for debrief in found:
            wrong = [each for each in problems(which, debrief) if "twice" not in each and "gave" not in each]
            assert wrong == []
    copy.workspace.close()


def test_two_computers_that_edit_one_debrief_are_told_that_it_differs(make, tmp_path, plain_hub):
    laptop = make()
    debrief = laptop.finished_debrief()
    laptop.settle()
    laptop.library.empty_log()
    shutil.copytree(laptop.folder.root, tmp_path / "colleague")
    shutil.rmtree(tmp_path / "colleague" / "secrets")  # the keyring of the other computer
    colleague = Laptop.__new__(Laptop)
    colleague.hub, colleague.folder, colleague.edits = plain_hub, type(laptop.folder)(tmp_path / "colleague"), 50
    colleague.workspace = Workspace.open(colleague.folder)
    enrolment.enrol(colleague.workspace, plain_hub.link())
    laptop.edit(debrief)
    laptop.settle()
    for _ in range(20):  # a busy hub opens what it has stored later, and then says so with the next bundle
        colleague.edit(debrief)
        colleague.settle()
        state = outbox.outbox_item(colleague.workspace, debrief).state
        if state is SendState.DIFFERS:
            break
    assert state is SendState.DIFFERS
    assert sending.send(colleague.workspace, now=True) == sending.SendReport(), "it is not sent again and again"
    colleague.workspace.close()


def unopened(hub):
    with hub.store() as store:
        return store.count_unopened()


def test_what_a_busy_hub_opens_later_is_told_with_the_next_connection(make, tmp_path):
    with running_hub(tmp_path / "hub", tls=False, limits={"opening_processes": 0}) as hub:
        laptop = Laptop(tmp_path / "laptop", hub)
        debrief = laptop.finished_debrief()
        update_debrief(laptop.library, debrief, objectives=TOLD)
        laptop.settle()
        laptop.library.empty_log()
        shutil.copytree(laptop.folder.root, tmp_path / "colleague")
        shutil.rmtree(tmp_path / "colleague" / "secrets")
        colleague = Laptop.__new__(Laptop)
        colleague.hub, colleague.folder, colleague.edits = hub, type(laptop.folder)(tmp_path / "colleague"), 50
        colleague.workspace = Workspace.open(colleague.folder)
        enrolment.enrol(colleague.workspace, hub.link())
        colleague.edit(debrief)
        colleague.settle()
        assert unopened(hub) == 2
        assert outbox.outbox_item(colleague.workspace, debrief).state is SendState.SENT, "as far as anybody knows"
        hub.kill()
        hub.start(limits={"opening_processes": 2})
        end = time.monotonic() + 100
        while unopened(hub) and time.monotonic() < end:
            time.sleep(0.05)
        other = colleague.finished_debrief()
        colleague.settle()
        assert outbox.outbox_item(colleague.workspace, debrief).state is SendState.DIFFERS
        assert outbox.outbox_item(colleague.workspace, other).state is SendState.SENT
        assert sending.send(colleague.workspace, now=True) == sending.SendReport()
        colleague.workspace.close()
        laptop.workspace.close()


def test_a_hub_that_lost_what_had_arrived_is_noticed(make, plain_hub):
    laptop = make()
    debrief = laptop.finished_debrief()
    laptop.settle()
    laptop.library.execute("UPDATE receivers SET high_water = 99, sequence = 99")
    laptop.edit(debrief)
    report = laptop.send()
    assert type(report.error) is errors.ReceiverLostBundles
    enrolment.enrol(laptop.workspace, plain_hub.link())
    laptop.settle()
    assert outbox.outbox_item(laptop.workspace, debrief).state == "sent"
