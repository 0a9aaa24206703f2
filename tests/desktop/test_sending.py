"""Sending in the window: a programme is connected, a debrief is finished and sent to a real hub, and withdrawn."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import segno
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from tests.hub.server import HubServer, running_hub
from tests.sync.answers import Impostor, answer
from tests.sync.proxy import STALL, Fault, Network

from fieldscribe.cli import fieldscribe
from fieldscribe.desktop.home.filters import Show
from fieldscribe.desktop.main import Program
from fieldscribe.desktop.operations import Changed
from fieldscribe.desktop.sending import sender
from fieldscribe.desktop.sending.finish_dialog import FinishDialog
from fieldscribe.desktop.sending.network import Network as SystemNetwork
from fieldscribe.domain import Moment, MomentKind, SendState
from fieldscribe.library import debriefs as library_debriefs
from fieldscribe.paths import DataFolder
from fieldscribe.workflow import debriefs, enrolment, finishing, moments, networks, sending
from fieldscribe.workflow.enrolment import require_receiver
from fieldscribe.workflow.networks import Link, LinkKind
from fieldscribe.workflow.outbox import outbox_item, sent_history
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

NOWHERE = "fieldscribe://enrol?at=http://127.0.0.1:9/&code=0000-0000-0000"


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets of tests stay out of the keyring of whoever runs them."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubServer]:
    """A running hub of this module, without TLS, which costs time."""
    with running_hub(tmp_path_factory.mktemp("hub"), tls=False) as hub:
        yield hub


@pytest.fixture
def enrolled(folder: DataFolder, hub: HubServer) -> None:
    with Workspace.open(folder) as workspace:
        enrolment.enrol(workspace, hub.link())


@pytest.fixture
def agreed(folder: DataFolder, enrolled: None) -> None:
    with Workspace.open(folder) as workspace:
        enrolment.agree(workspace)


@pytest.fixture
def network(folder: DataFolder, hub: HubServer, agreed: None) -> Iterator[Network]:
    """A network to the hub that breaks on demand."""
    made = Network(hub.port)
    with Workspace.open(folder) as workspace:
        url = hub.url.replace(str(hub.port), str(made.port))
        workspace.library.execute("UPDATE receivers SET url = ? WHERE left_at IS NULL", (url,))
    yield made
    made.close()


@pytest.fixture
def show_sending(open_program, settle) -> Callable[[], Program]:
    """Opens the program at the page Sending."""

    def show() -> Program:
        program = open_program()
        settle(program)
        program.window.show_page(program.window.sending)
        settle(program)
        return program

    return show


def state_of(folder: DataFolder, debrief_id: int) -> SendState:
    with Workspace.open(folder) as workspace:
        return outbox_item(workspace, debrief_id).state


def finish(folder: DataFolder, *debrief_ids: int) -> None:
    with Workspace.open(folder) as workspace:
        for debrief_id in debrief_ids:
            finishing.finish(workspace, debrief_id)


def test_nothing_can_be_sent_before_a_programme_is_connected(show_sending, add_debrief):
    add_debrief("Kept here")
    page = show_sending().window.sending
    assert page.receiver.form.isVisible()
    assert not page.waiting.send_button.isVisible()
    assert not page.budget.isVisible() and not page.files.isVisible()
    assert "Finish" in page.waiting.state.text()


def test_a_wrong_link_is_explained_and_the_right_one_connects(show_sending, settle, hub):
    program = show_sending()
    page = program.window.sending
    form = page.receiver.form
    form.field.setText(NOWHERE)
    QTest.keyClick(form.field, Qt.Key.Key_Return)
    settle(program)
    assert form.state.isVisible() and form.state.text()
    assert form.connect_button.isEnabled()
    form.field.setText(hub.link())
    form.connect_button.click()
    settle(program)
    assert not form.isVisible()
    assert "Mradi wa Afya" in page.receiver.name.text()
    assert page.waiting.send_button.isVisible() and not page.waiting.send_button.isEnabled()


def test_a_debrief_is_finished_with_roles_and_sent_after_the_first_question(
    open_program, add_debrief, enrolled, folder, settle, qtbot
):
    debrief = add_debrief("Night team", ("Then Amina gave oxytocin.",), facilitator="Amina Mushi")
    program = open_program()
    window = program.window
    window.open_debrief(debrief.id)
    settle(program)
    window.debrief.ask_to_finish()
    dialog = window.debrief.finish_dialog
    settle(program)
    assert "Amina gave oxytocin" in dialog.text.toPlainText()
    dialog.roles.setChecked(True)
    settle(program)
    assert "Amina" not in dialog.text.toPlainText() and "Facilitator gave oxytocin" in dialog.text.toPlainText()
    dialog.finish_button.click()
    settle(program)
    assert state_of(folder, debrief.id) is SendState.WAITING  # nothing goes before somebody agreed to the receiver
    window.show_page(window.sending)
    settle(program)
    window.sending.waiting.send_button.click()
    question = window.sending.question
    assert question.isVisible() and question.focusWidget() is question.no
    question.yes.click()
    qtbot.waitUntil(lambda: state_of(folder, debrief.id) is SendState.SENT)
    qtbot.waitUntil(lambda: "arrived" in window.toast.text())
    window.show_page(window.home)
    window.home.chips.by_state[Show.SENT].click()
    settle(program)
    assert [window.home.rows.entry(at).title for at in range(window.home.rows.rowCount())] == ["Night team"]
    window.open_debrief(debrief.id)
    settle(program)
    assert window.debrief.header._finish.accessibleName() == "Sent"


def test_what_was_finished_before_is_sent_by_itself_when_the_program_starts(
    open_program, add_debrief, agreed, folder, settle, qtbot
):
    first, second = add_debrief("First"), add_debrief("Second")
    finish(folder, first.id, second.id)
    open_program()
    qtbot.waitUntil(lambda: {state_of(folder, each.id) for each in (first, second)} == {SendState.SENT})


def test_a_clock_that_jumps_delays_the_next_look_by_a_quarter_of_an_hour_at_most():
    """As after the laptop slept, or with the battery of its clock empty."""
    now = datetime.now(UTC)
    assert [
        sender._until((now + timedelta(days=days)).isoformat(timespec="seconds")) for days in (-3650, -1, 1, 3650)
    ] == [1.0, 1.0, 900.0, 900.0]
    assert sender._until("") == 900.0


def test_while_paused_nothing_is_sent_until_the_person_asks(show_sending, add_debrief, agreed, folder, settle, qtbot):
    debrief = add_debrief()
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "sending_paused", True)
    finish(folder, debrief.id)
    program = show_sending()
    page = program.window.sending
    assert "paused" in page.waiting.state.text()
    assert page.waiting.resume_button.isVisible() and not page.waiting.pause_button.isVisible()
    assert "KB" in page.waiting.send_button.text()
    assert state_of(folder, debrief.id) is SendState.WAITING
    page.waiting.send_button.click()
    qtbot.waitUntil(lambda: state_of(folder, debrief.id) is SendState.SENT)
    qtbot.waitUntil(lambda: page.history.isVisible())


def test_a_finished_debrief_can_be_withheld_and_that_undone(show_sending, add_debrief, enrolled, folder, settle, named):
    debrief = add_debrief("Not yet")
    finish(folder, debrief.id)
    program = show_sending()
    page = program.window.sending
    named(page.waiting, QPushButton, "Do not send Not yet").click()
    settle(program)
    assert state_of(folder, debrief.id) is SendState.NOT_FINISHED
    program.window.toast._back.click()
    settle(program)
    assert state_of(folder, debrief.id) is SendState.WAITING


def ways_to(dialog, what: str) -> list[QPushButton]:
    """The buttons that show where something is left to do; Qt shows new ones a moment after they are made."""
    return [each for each in dialog.findChildren(QPushButton) if what in each.accessibleName() and each.isVisible()]


def test_what_is_left_to_do_is_listed_and_shown_where_it_is(open_program, add_debrief, folder, settle, qtbot):
    debrief = add_debrief()
    with Workspace.open(folder) as workspace:
        moments.add_moment(workspace, debrief.id, Moment(12.0, MomentKind.ACTION, "Check the masks"))
    program = open_program()
    window = program.window
    window.open_debrief(debrief.id)
    settle(program)
    window.debrief.ask_to_finish()
    dialog = window.debrief.finish_dialog
    qtbot.waitUntil(lambda: len(ways_to(dialog, "owner")) == 1)
    ways_to(dialog, "owner")[0].click()
    settle(program)
    assert not dialog.isVisible()
    assert window.debrief.side.tabs.currentWidget() is window.debrief.moments


def test_a_title_that_is_the_name_of_a_file_can_be_changed_from_there(
    open_program, add_debrief, enrolled, folder, settle, qtbot
):
    debrief = add_debrief("Mama Neema resus")
    with Workspace.open(folder) as workspace:
        workspace.library.execute("UPDATE parts SET original_name = 'Mama_Neema resus.m4a'")
    program = open_program()
    window = program.window
    window.open_debrief(debrief.id)
    settle(program)
    window.debrief.ask_to_finish()
    dialog = window.debrief.finish_dialog
    qtbot.waitUntil(lambda: len(ways_to(dialog, "name of the sound file")) == 1)
    ways_to(dialog, "name of the sound file")[0].click()
    qtbot.waitUntil(lambda: window.focusWidget() is window.debrief.header.title)
    assert window.debrief.header.title.selectedText() == "Mama Neema resus"


def test_nothing_in_a_debrief_is_said_before_the_dialog_asks(open_program, folder, settle, qtbot):
    with Workspace.open(folder) as workspace:
        empty = library_debriefs.add_debrief(workspace.library, title="Nothing said")
    program = open_program()
    program.window.open_debrief(empty.id)
    settle(program)
    program.window.debrief.ask_to_finish()
    qtbot.waitUntil(lambda: "has no text yet" in program.window.error_banner.text())
    qtbot.waitUntil(lambda: not any(each.isVisible() for each in program.window.findChildren(FinishDialog)))


def test_files_go_to_a_stick_and_the_answer_comes_back(
    show_sending, add_debrief, enrolled, folder, hub, settle, tmp_path
):
    debrief = add_debrief()
    finish(folder, debrief.id)
    program = show_sending()
    page = program.window.sending
    stick = tmp_path / "stick"
    stick.mkdir()
    page.files.write(stick)
    settle(program)
    assert len(list(stick.glob("*.fsbundle"))) == 1
    assert state_of(folder, debrief.id) is not SendState.SENT
    page.files.read(stick / "nothing.fsack")
    settle(program)
    assert program.window.error_banner.isVisible()
    words = ["hub", "import", "--data", str(hub.folder), *map(str, stick.glob("*.fsbundle"))]
    assert CliRunner().invoke(fieldscribe, words).exit_code == 0
    page.files.read(stick)
    settle(program)
    assert state_of(folder, debrief.id) is SendState.SENT


def test_deleting_permanently_offers_to_withdraw_what_was_sent(
    open_program, add_debrief, agreed, folder, settle, qtbot
):
    debrief = add_debrief("Sent and deleted")
    finish(folder, debrief.id)
    program = open_program()
    qtbot.waitUntil(lambda: state_of(folder, debrief.id) is SendState.SENT)
    with Workspace.open(folder) as workspace:
        debriefs.move_to_bin(workspace, debrief.id)
    program.operations.announce(Changed.DEBRIEFS)
    settle(program)
    panel = program.window.home.bin
    program.window.home.chips.by_state[Show.BIN].click()
    panel.ask_one()
    settle(program)
    assert panel.withdraw.isVisible() and not panel.withdraw.isChecked()
    panel.withdraw.setChecked(True)
    panel.question.yes.click()
    settle(program)
    program.sender.wake()

    def withdrawn() -> bool:
        with Workspace.open(folder) as workspace:
            return any(item.withdrawal for item in sent_history(workspace))

    qtbot.waitUntil(withdrawn)


def test_a_network_is_remembered_as_free(show_sending, enrolled, folder, settle, monkeypatch):
    program = show_sending()
    monkeypatch.setattr(program.sender, "link", lambda: Link(LinkKind.UNKNOWN, "02:00:00:00:00:01"))
    page = program.window.sending
    page.look()
    settle(program)
    assert page.budget.free.isVisible() and not page.budget.free.isChecked()
    page.budget.free.click()
    settle(program)
    page.look()
    settle(program)
    assert page.budget.free.isChecked()
    monkeypatch.setattr(program.sender, "link", lambda: Link(LinkKind.UNKNOWN, "02:00:00:00:00:02"))
    page.look()
    settle(program)
    assert not page.budget.free.isChecked()


def test_the_picture_of_a_code_connects_and_another_picture_is_explained(show_sending, settle, hub, tmp_path, qtbot):
    program = show_sending()
    form = program.window.sending.receiver.form
    for name, text in (("cat.png", "https://example.org/"), ("Ñandú.png", hub.link())):
        segno.make(text, micro=False).save(str(tmp_path / name), scale=6)
    (tmp_path / "text.png").write_text("not a picture")
    form.read_picture(tmp_path / "text.png")
    settle(program)
    assert "text.png" in form.state.text() and not form.connect_button.isEnabled()
    form.read_picture(tmp_path / "cat.png")
    qtbot.waitUntil(lambda: form.connect_button.isEnabled())
    assert form.state.text() and "cat.png" not in form.state.text()
    form.read_picture(tmp_path / "Ñandú.png")
    qtbot.waitUntil(lambda: "Mradi wa Afya" in program.window.sending.receiver.name.text())


def test_stopped_in_the_middle_of_a_bundle_it_says_so_and_goes_on_at_the_next_start(
    open_program, add_debrief, network, folder, settle, qtbot
):
    debrief = add_debrief("Half sent", ("Then she was given oxytocin.",) * 40)
    finish(folder, debrief.id)
    network.faults = [Fault(up=150, how=STALL), Fault(up=50, how=STALL)]
    program = open_program()
    settle(program)
    window = program.window
    window.show_page(window.sending)
    settle(program)
    qtbot.waitUntil(lambda: network.up >= 150)
    page = window.sending.waiting
    qtbot.waitUntil(page.stop_button.isVisible)
    assert page.state.text() == "Sending …"
    page.stop_button.click()
    qtbot.waitUntil(lambda: not page.stop_button.isVisible())
    assert not window.error_banner.isVisible()
    window.show_page(window.home)
    settle(program)
    assert window.home.rows.entry(0).sending is SendState.SENDING
    program.sender.wake()
    qtbot.waitUntil(lambda: network.connections == 2)
    program.close()
    assert not program.sender._thread.is_alive()
    with Workspace.open(folder) as workspace:
        assert require_receiver(workspace).failures == 0
    open_program()
    qtbot.waitUntil(lambda: state_of(folder, debrief.id) is SendState.SENT)
    with Workspace.open(folder) as workspace:
        assert len(sent_history(workspace)) == 1


class Way:
    """What the system says of the network in use; the real window asks it, and is told when it changes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.kind, self.network = LinkKind.UNKNOWN, "02:00:00:00:00:01"
        monkeypatch.setattr(SystemNetwork, "_read", lambda _: self.kind)
        monkeypatch.setattr(networks, "network_id", lambda: self.network)

    def change(self, program: Program, kind: LinkKind, network: str = "") -> None:
        self.kind, self.network = kind, network
        program.network._info = object()  # the system tells
        program.network._look()


def test_a_network_that_changes_while_it_sends_is_noticed_before_each_bundle(
    show_sending, add_debrief, network, folder, hub, settle, qtbot, monkeypatch
):
    """From the free Wi-Fi of the office to a phone, into a hole, behind a login page, and back."""
    monkeypatch.setattr(sending, "pause_after", lambda _failures: 0.0)
    monkeypatch.setattr(sender, "_until", lambda attempt: 0.1 if attempt else 900.0)
    way = Way(monkeypatch)
    found = [add_debrief(f"Number {number}", ("Then she was given oxytocin.",) * 9) for number in range(3)]
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "sending_paused", True)
        change_setting(workspace, "data_budget", 0)
        sending.mark_network(workspace, Link(LinkKind.UNKNOWN, way.network), free=True)
    finish(folder, *(each.id for each in found))
    program = show_sending()
    page = program.window.sending

    def states() -> list[SendState]:
        return sorted(state_of(folder, each.id) for each in found)

    def spent() -> sending.Budget:
        with Workspace.open(folder) as workspace:
            return sending.budget(workspace)

    def to_the_phone(event: object) -> None:
        if isinstance(event, sending.Arrived):
            way.change(program, LinkKind.METERED, "02:00:00:00:00:02")

    direct = Qt.ConnectionType.DirectConnection  # in the sender's thread: before it looks at the next bundle
    program.sender.progressed.connect(to_the_phone, direct)
    page.waiting.resume_button.click()
    qtbot.waitUntil(lambda: "data budget is 0" in page.waiting.state.text())
    assert states() == [SendState.SENT, SendState.WAITING, SendState.WAITING]
    assert (spent().used, network.connections) == (0, 1)
    assert spent().free == network.up + network.down
    assert "costs money" in page.budget.network.text()

    def into_a_hole(report: sending.SendReport) -> None:
        if report.error is not None and way.kind is LinkKind.METERED:
            way.change(program, LinkKind.OFFLINE)

    program.sender.ended.connect(into_a_hole, direct)
    network.faults = [Fault(up=150)]
    page.budget.budget.setCurrentIndex(page.budget.budget.findData(5))
    page.budget.budget.activated.emit(page.budget.budget.currentIndex())
    qtbot.waitUntil(lambda: "not connected to a network" in page.waiting.state.text())
    assert states() == [SendState.SENDING, SendState.SENT, SendState.WAITING]
    program.sender.progressed.disconnect(to_the_phone)
    portal = Impostor(answer("200 OK"))
    network.target = portal.port
    program.sender.wake()
    way.change(program, LinkKind.UNKNOWN, "02:00:00:00:00:03")
    qtbot.waitUntil(lambda: "login page" in page.receiver.problem.text())
    assert states() == [SendState.SENDING, SendState.SENT, SendState.WAITING]
    network.target = hub.port  # the person has logged in
    qtbot.waitUntil(lambda: states() == [SendState.SENT] * 3)
    qtbot.waitUntil(lambda: not page.receiver.problem.isVisible() and "Nothing is waiting" in page.waiting.state.text())
    portal.close()
    program.sender.ended.emit(sending.SendReport(arrived=1, refused=(found[0].id,)))
    assert program.window.toast.text().endswith("1 debrief was refused: the page Sending says why.")
    with Workspace.open(folder) as workspace:
        assert len(sent_history(workspace)) == 3
        device = require_receiver(workspace).device
        uids = {library_debriefs.get_debrief(workspace.library, each.id).uid for each in found}
    with hub.store() as store:
        assert {each.document for each in store.entries(1000) if each.device == device} == uids
        assert store.device(device).high_water == 3
        assert not store.conflicts()
    assert spent().used > 0 < spent().free


def test_after_a_change_of_language_the_new_window_sends_and_the_old_one_is_silent(
    show_sending, add_debrief, agreed, folder, settle, qtbot
):
    debrief = add_debrief()
    program = show_sending()
    old = program.window
    announced = []
    program.operations.changed.connect(lambda changes: announced.append(changes))
    program._change_language("fr")
    settle(program)
    window = program.window
    assert window is not old and window.shown == "sending"
    finish(folder, debrief.id)
    window.lock()
    announced.clear()
    program.sender.wake()
    qtbot.waitUntil(lambda: state_of(folder, debrief.id) is SendState.SENT)
    qtbot.waitUntil(lambda: "arrivé" in window.toast.text())
    settle(program)
    assert announced.count(frozenset({Changed.SENDING})) == 1
    assert not window.toast.isVisible(), "it is locked"
    window.unlock()
    qtbot.waitUntil(window.sending.history.isVisible)


def test_a_debrief_is_finished_with_the_keyboard_alone(open_program, add_debrief, enrolled, folder, settle, qtbot):
    debrief = add_debrief("By keys", ("Then Amina gave oxytocin.",), facilitator="Amina Mushi")
    program = open_program()
    window = program.window
    window.open_debrief(debrief.id)
    settle(program)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = window.debrief.finish_dialog
    settle(program)
    assert dialog.isVisible() and dialog.focusWidget() is dialog.names
    QTest.keyClick(dialog.names, Qt.Key.Key_Down)
    settle(program)
    assert dialog.roles.isChecked()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    settle(program)
    with Workspace.open(folder) as workspace:
        assert finishing.is_finished(workspace, debrief.id) == (True, True)
    page = window.sending
    window.show_page(page)

    def reached() -> list[str]:
        names, at = [], page.receiver.change_button
        while at is not page.files.read_button:
            at = at.nextInFocusChain()
            if at.isVisibleTo(page) and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
                names.append(at.accessibleName())
        return names

    qtbot.waitUntil(lambda: "Open By keys" in reached())
    names = reached()
    assert names.index("Pause") < names.index("Open By keys")
    after = names.index("Do not send By keys") + 1
    assert names[after] == page.budget.budget.accessibleName()
