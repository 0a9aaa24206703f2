"""What stands beside the text: it is that of the debrief which is shown, and nothing chosen once is forgotten."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton

from fieldscribe.desktop.debrief.moments import MomentCard
from fieldscribe.domain import Moment, MomentKind, Participant
from fieldscribe.library import debriefs, moments, speakers
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def show(settle, qtbot):
    """Opens a debrief as a click in the list does, until its sound can be heard."""

    def act(program, debrief):
        page = program.window.debrief
        program.window.open_debrief(debrief.id)
        qtbot.waitUntil(lambda: page.opened.debrief.id == debrief.id)
        qtbot.waitUntil(lambda: page.sound.loaded, timeout=60_000)
        settle(program)
        return page

    return act


def people_of(folder, debrief) -> tuple[Participant, ...]:
    with Workspace.open(folder) as workspace:
        return debriefs.get_debrief(workspace.library, debrief.id).participants


def test_each_debrief_shows_its_own_details(open_program, add_debrief, folder, settle, show, named, all_named):
    one, other = add_debrief("One", site="Mwanza"), add_debrief("Other", site="Moshi")
    program = open_program()
    details = show(program, one).details
    named(details, QPushButton, "Add a participant").click()
    QTest.keyClicks(named(details, QLineEdit, "Name of the participant"), "Amina")  # without a role
    site = named(details, QLineEdit, "Site")
    site.setFocus()
    site.end(False)
    QTest.keyClicks(site, " town")
    show(program, other)
    assert all_named(details, QLineEdit, "Name of the participant") == []
    assert site.text() == "Moshi"
    named(details, QPushButton, "Add a participant").click()
    QTest.keyClicks(named(details, QLineEdit, "Name of the participant"), "Joseph")
    show(program, one)
    assert [line.text() for line in all_named(details, QLineEdit, "Name of the participant")] == ["Amina"]
    assert [person.name for person in people_of(folder, one)] == ["Amina"]
    assert [person.name for person in people_of(folder, other)] == ["Joseph"]
    assert site.text() == "Mwanza town"


def test_speed_and_skip_silence_are_remembered(open_program, add_debrief, show):
    one, other = add_debrief("One"), add_debrief("Other")
    program = open_program()
    page = show(program, one)
    speeds = {act.text(): act for act in page.player.speed.menu().actions()}
    speeds["1.5×"].trigger()
    speeds["Skip long silences"].setChecked(True)
    page = show(program, other)
    assert page.player.speed.text() == "1.5×" and speeds["Skip long silences"].isChecked()
    assert (page.sound._player.speed, page.sound._player.skip_silence) == (1.5, True)


def test_the_due_date_of_an_action_starts_today_and_can_be_cleared(open_program, add_debrief, folder, settle, show):
    debrief = add_debrief()
    with Workspace.open(folder) as workspace:
        moments.add_moment(workspace.library, debrief.id, Moment(6.0, MomentKind.ACTION, "Check the bag"))
    program = open_program()
    page = show(program, debrief)
    page.side.tabs.setCurrentWidget(page.moments)
    (card,) = page.moments.findChildren(MomentCard)
    calendar = card.due.calendarWidget()
    card.due.setFocus()
    QTest.mouseClick(card.due, Qt.MouseButton.LeftButton, pos=card.due.rect().center() + card.due.rect().center() / 1.2)
    assert calendar.isVisible() and calendar.yearShown() == QDate.currentDate().year()
    calendar.window().close()
    assert card.due.empty, "to look is not to choose"

    def due() -> str:
        page.moments.flush()
        settle(program)
        with Workspace.open(folder) as workspace:
            (moment,) = moments.moments(workspace.library, debrief.id)
        return moment.due

    QTest.keyClick(card.due, Qt.Key.Key_Up)
    assert due() == QDate.currentDate().toString(Qt.DateFormat.ISODate)
    card.no_date.click()
    assert due() == "" and not card.no_date.isVisible()


def test_a_removed_moment_is_restored_as_it_was_typed(open_program, add_debrief, folder, settle, show, named):
    debrief = add_debrief()
    with Workspace.open(folder) as workspace:
        moments.add_moment(workspace.library, debrief.id, Moment(6.0, MomentKind.PLUS, "Help"))
    program = open_program()
    page = show(program, debrief)
    (card,) = page.moments.findChildren(MomentCard)
    QTest.keyClick(card.text, Qt.Key.Key_End)
    QTest.keyClicks(card.text, " came")
    named(card, QToolButton, "Remove this moment").click()
    program.window.toast._back.click()
    settle(program)
    assert [moment.text for moment in page.moments.moments] == ["Help came"]


def names(page) -> list[QLineEdit]:
    """The fields with the names of the speakers."""
    lines = [line for line in page.speakers.findChildren(QLineEdit) if not line.isHidden()]
    return [line for line in lines if line.accessibleName().startswith("Name of speaker")]


def test_a_long_speaker_name_is_shown_from_its_beginning(open_program, add_debrief, folder, show):
    debrief = add_debrief()
    with Workspace.open(folder) as workspace:
        speakers.add_speaker(workspace.library, debrief.id, "Amina Nassoro Mwakalebela, midwife in charge")
    page = show(open_program(), debrief)
    assert [name.cursorPosition() for name in names(page)] == [0]


def test_speakers_are_added_renamed_and_merged_in_the_panel(open_program, add_debrief, settle, show, named, all_named):
    program = open_program()
    page = show(program, add_debrief())
    page.side.tabs.setCurrentWidget(page.speakers)
    for name in ("Grace", "Amina", "Amin"):
        QTest.keyClicks(page.speakers.new, name)
        QTest.keyClick(page.speakers.new, Qt.Key.Key_Return)

    def people() -> list[str]:
        settle(program)
        return [speaker.name for speaker in page.session.document.speakers]

    assert people() == ["Grace", "Amina", "Amin"]
    first = names(page)[0]
    first.setFocus()
    first.selectAll()
    QTest.keyClicks(first, "Sister Grace")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert people() == ["Sister Grace", "Amina", "Amin"]
    assert program.window.focusWidget().accessibleName().startswith("Sister Grace speaks"), "one goes on where one was"
    first.clear()
    first.editingFinished.emit()
    assert people()[0] == first.text() == "Sister Grace", "nobody is left without a name"
    all_named(page.speakers, QToolButton, "Merge with another speaker")[2].menu().actions()[1].trigger()
    assert people() == ["Sister Grace", "Amina"] == [name.text() for name in names(page)]
    assert not program.window.error_banner.isVisible(), program.window.error_banner.text()


def test_replacing_one_by_one_skips_the_replacement_text(open_program, add_debrief, settle, show):
    page = show(open_program(), add_debrief())
    page.show_find()
    page.find_bar.case.setChecked(True)
    page.find_bar.wanted.setText("we")
    page.finder.step(1)
    for _ in range(2):
        page.find_bar.replace_one.emit("all of we")
    text = page.view.document().toPlainText()
    assert "so all of we opened" in text and "and all of we counted" in text


def test_a_click_on_a_mark_in_the_margin_opens_its_moment(open_program, add_debrief, folder, settle, show):
    debrief = add_debrief(texts=["We called for help."])
    with Workspace.open(folder) as workspace:
        for at, kind in enumerate((MomentKind.PLUS, MomentKind.DELTA)):
            moments.add_moment(workspace.library, debrief.id, Moment(float(at), kind, kind.value))
    page = show(open_program(), debrief)
    page.view.moment_clicked.disconnect()
    clicked = []
    page.view.moment_clicked.connect(lambda moment: clicked.append(moment.kind))
    ((number, box),) = page.view.blocks_in_sight()
    margin = page.view._right
    places = [place for place, _ in margin._marks(number, page.view.paragraph(number), box)]
    assert all(margin.rect().contains(place.toRect()) for place in places)
    for place in places:
        QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert clicked == [MomentKind.PLUS, MomentKind.DELTA]


def tab_stops(page, panel) -> list[int]:
    """How far (px) below the top of a panel each of its controls is to which Tab comes, in its order."""
    found, stop = [], page
    while (stop := stop.nextInFocusChain()) is not page:
        if panel.isAncestorOf(stop) and stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(stop.mapTo(panel, QPoint(0, stop.height() // 2)).y())
    return found


def test_tab_goes_through_each_panel_from_top_to_bottom(open_program, add_debrief, folder, settle, show, qtbot):
    """Seen: names of speakers, participants and moments came after all else, as they are added last."""
    debrief = add_debrief(participants=(Participant("Midwife", "Amina"), Participant("Nurse", "Joseph")))
    with Workspace.open(folder) as workspace:
        for name in ("Amina", "Joseph"):
            speakers.add_speaker(workspace.library, debrief.id, name)
        for time in (9.0, 3.0):
            moments.add_moment(workspace.library, debrief.id, Moment(time, MomentKind.ACTION, "Check the bag"))
    program = open_program()
    page = show(program, debrief)
    for panel, stops in ((page.speakers, 6), (page.moments, 8), (page.details, 12)):
        page.side.open(panel)
        settle(program)
        if panel is page.moments:
            qtbot.waitUntil(lambda: len(page.moments._cards) == 2)
            page.moments.mark(6.0, MomentKind.PLUS)  # between the two
            settle(program)
        qtbot.wait(50)
        found = tab_stops(page, panel)
        assert len(found) >= stops
        assert all(below >= above - 8 for above, below in pairwise(found)), (panel, found)
    after, stop = [], page.side.tabs.tabBar()
    while (stop := stop.nextInFocusChain()) is not page.side.tabs.tabBar():
        after.append(stop)
    assert after.index(page.player.play_button) > max(map(after.index, page.moments.findChildren(QLineEdit)))
