"""The transcript as an editor: what is typed is in the library, and every step can be taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QToolButton

from fieldscribe import editing
from fieldscribe.desktop.debrief.moments import MomentCard
from fieldscribe.desktop.debrief.paragraphs import DOUBTFUL
from fieldscribe.domain import MomentKind, Segment, TranscribeOptions
from fieldscribe.editing import retype
from fieldscribe.library import jobs
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.library.transcripts import commit_segment
from fieldscribe.workflow.debriefs import find_debrief, get_transcript
from fieldscribe.workflow.jobs import cancel_job
from fieldscribe.workflow.workspace import Workspace

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def debrief(add_debrief):
    return add_debrief()


@pytest.fixture
def page(open_program, debrief, settle, qtbot):
    program = open_program()
    program.window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    settle(program)
    program.window.debrief.program = program
    return program.window.debrief


def blocks(page) -> list[str]:
    return page.view.toPlainText().split("\n")


def cursor_to(page, number: int, at: int = 0) -> None:
    page.view.set_editing(True)
    page.view.setTextCursor(page.view.text.cursor(number, at))


def test_the_editor_shows_a_paragraph_for_each_turn(page):
    assert blocks(page)[0] == "Welcome everyone to this debriefing."
    assert len(blocks(page)) == 5
    assert not page.view.editing


def test_typing_is_saved_and_survives_a_restart(page, debrief, settle, text_in_library, open_program, qtbot):
    cursor_to(page, 0, len("Welcome "))
    QTest.keyClicks(page.view, "dear ")
    settle_typing(page, qtbot)
    assert text_in_library(debrief.id)[0] == "Welcome dear everyone to this debriefing."
    again = open_program()
    again.window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: again.window.debrief.session.debrief_id > 0)
    settle(again)
    assert blocks(again.window.debrief)[0] == "Welcome dear everyone to this debriefing."
    # The undo is still there, in another run of the program.
    QTest.keyClick(again.window.debrief.view, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: blocks(again.window.debrief)[0] == "Welcome everyone to this debriefing.")
    settle(again)
    assert text_in_library(debrief.id)[0] == "Welcome everyone to this debriefing."
    QTest.keyClick(again.window.debrief.view, Qt.Key.Key_Z, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: blocks(again.window.debrief)[0] == "Welcome dear everyone to this debriefing.")


def test_the_last_words_before_the_window_closes_are_kept(page, debrief, text_in_library, named):
    cursor_to(page, 0, 0)
    for word in ("One ", "two ", "three "):
        QTest.keyClicks(page.view, word)
        page.view.flush()
    QTest.keyClicks(page.view, "four ")
    QTest.keyClicks(named(page.details, QLineEdit, "Site"), "Mwanza")
    page.program.close()
    assert text_in_library(debrief.id)[0].startswith("One two three four Welcome")
    with Workspace.open(page.program.folder) as workspace:
        assert find_debrief(workspace, debrief.id).site == "Mwanza"


def test_opening_another_debrief_saves_the_last_words(page, debrief, add_debrief, settle, qtbot, text_in_library):
    other = add_debrief("Another", texts=("Something else.",))
    cursor_to(page, 0, 0)
    for word in ("One ", "two ", "three "):
        QTest.keyClicks(page.view, word)
        page.view.flush()
    QTest.keyClicks(page.view, "four ")
    page.program.window.open_debrief(other.id)
    qtbot.waitUntil(lambda: blocks(page) == ["Something else."])
    settle(page.program)
    assert text_in_library(debrief.id)[0].startswith("One two three four Welcome")
    assert text_in_library(other.id) == ["Something else."]


def settle_typing(page, qtbot):
    """Until what was typed went to the library by itself, as it does half a second after the last key."""
    qtbot.waitUntil(lambda: page.saved and page.program.operations.idle, timeout=20_000)


def test_enter_splits_and_backspace_joins(page, debrief, qtbot, text_in_library):
    cursor_to(page, 1, len("The mask was not tight "))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    settle_typing(page, qtbot)
    assert blocks(page)[1:3] == ["The mask was not tight ", "so we opened the airway."]
    assert text_in_library(debrief.id)[1:3] == ["The mask was not tight", "so we opened the airway."]
    cursor_to(page, 3, 0)
    QTest.keyClick(page.view, Qt.Key.Key_Backspace)
    QTest.keyClicks(page.view, " ")
    settle_typing(page, qtbot)
    assert blocks(page)[2] == "so we opened the airway. Then the chest rose and we counted aloud."
    # Two segments are read in one paragraph now: neither lost its times.
    starts = [segment.start for segment in page.session.document.segments]
    assert starts == sorted(starts) and len(starts) == 6
    for _ in range(2):
        page.text.undo()
        settle_typing(page, qtbot)
    assert len(blocks(page)) == 5


def test_an_empty_paragraph_disappears_when_typing_ends(page, debrief, text_in_library, settle):
    before = blocks(page)
    cursor_to(page, 0)
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert blocks(page) == ["", *before]
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert blocks(page) == before
    settle(page.program)
    assert text_in_library(debrief.id)[0] == before[0]


def test_speakers_are_added_assigned_by_key_renamed_and_merged(page, qtbot, settle):
    for name in ("Grace", "Amina"):
        page.speakers.new.setText(name)
        QTest.keyClick(page.speakers.new, Qt.Key.Key_Return)
    people = page.session.document.speakers
    cursor_to(page, 1)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    QTest.keyClick(page.view, Qt.Key.Key_2)
    assert page.session.document.segments[1].speaker_id == people[1].id
    page.text.assign_number(0)
    assert page.session.document.segments[1].speaker_id == people[0].id
    page.text.rename_speaker(people[0].id, "Sister Grace")
    assert page.session.document.speakers[0].name == "Sister Grace"
    page.text.merge_speakers(people[0].id, people[1].id)
    assert [speaker.name for speaker in page.session.document.speakers] == ["Amina"]
    assert page.session.document.segments[1].speaker_id == people[1].id
    settle(page.program)
    with Workspace.open(page.program.folder) as workspace:
        assert get_transcript(workspace, page._wanted_id).segments == page.session.document.segments


def test_a_selection_becomes_a_paragraph_of_another_speaker(page, debrief, settle, text_in_library):
    page.text.add_speaker("Amina")
    page.view.set_editing(True)
    start = len("The mask was not tight ")
    page.view.go_to(1, start, start + len("so we opened"))
    page.text.assign_number(0)
    settle(page.program)
    given = [segment.text for segment in page.session.document.segments if segment.speaker_id]
    assert given == ["so we opened"]
    assert text_in_library(debrief.id)[1:4] == ["The mask was not tight", "so we opened", "the airway."]


def doubtful(page) -> int:
    return sum(place.probability < DOUBTFUL for paragraph in page.view.paragraphs for place in paragraph.places)


def test_doubtful_words_can_be_stepped_through_and_become_certain_when_typed(page, qtbot):
    page.view.setTextCursor(page.view.text.cursor(0, 0))
    assert doubtful(page) == 5
    assert page.view.next_doubtful()
    assert page.view.textCursor().selectedText() == "Welcome"
    page.view.next_doubtful()
    assert page.view.textCursor().selectedText() == "The"
    page.view.set_editing(True)
    QTest.keyClicks(page.view, "Their")
    settle_typing(page, qtbot)
    assert doubtful(page) == 4
    assert page.view.next_doubtful(back=True)
    assert page.view.textCursor().selectedText() == "Welcome"
    assert not page.view.next_doubtful(back=True)


def test_find_and_replace_one_and_all_are_steps(page, debrief, settle, text_in_library):
    page.show_find()
    page.find_bar.wanted.setText("we")
    assert len(page.finder.found) == 3  # also within "Welcome": it is found as it stands
    page.find_bar.case.setChecked(True)
    assert len(page.finder.found) == 2
    page.find_bar.by.setText("the team")
    page.finder.step(1)
    page.finder.replace_one("the team")
    assert blocks(page)[1] == "The mask was not tight so the team opened the airway."
    page.finder.replace_all("the team")
    assert blocks(page)[2] == "Then the chest rose and the team counted aloud."
    settle(page.program)
    assert text_in_library(debrief.id)[2] == "Then the chest rose and the team counted aloud."
    page.text.undo()
    settle(page.program)
    assert blocks(page)[1:3] == [
        "The mask was not tight so the team opened the airway.",
        "Then the chest rose and we counted aloud.",
    ]


def test_a_part_is_transcribed_again_with_the_chosen_model_and_language(page, settle, qtbot):
    page._ask_again((5.0, 9.0), "en")
    qtbot.waitUntil(lambda: page.again.start.isEnabled())
    page.again.language.setCurrentIndex(page.again.language.findData("en"))
    page.again.start.click()
    qtbot.waitUntil(lambda: page.state._job is not None and page.state._job.options.span is not None)
    options = page.state._job.options
    assert options.span == (4.8, 9.2) and options.language == "en"
    page.program.operations.run(page, lambda workspace: cancel_job(workspace, page.state._job.id))
    settle(page.program)


def test_undo_restores_a_part_that_was_transcribed_again(page, debrief, folder, settle, text_in_library, qtbot):
    before = blocks(page)
    with Workspace.open(folder) as workspace, jobs_lock(workspace.library):
        library, recording = workspace.library, get_transcript(workspace, debrief.id).recording
        again = jobs.add_job(library, recording.id, TranscribeOptions(span=(5.0, 9.9)))
        jobs.start(library, again.id)
        commit_segment(library, again.id, 0, Segment(5.0, 9.0, "The mask was on tight.", machine_text="The mask"))
        page.program.runner.ended.emit(jobs.finish(library, again.id))
    qtbot.waitUntil(lambda: "The mask was on tight." in page.view.toPlainText())
    assert page.program.window.toast.isVisible()
    page.program.window.toast._back.click()
    qtbot.waitUntil(lambda: blocks(page) == before)
    settle(page.program)
    assert text_in_library(debrief.id) == before
    QTest.keyClick(page.view, Qt.Key.Key_Z, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: "The mask was on tight." in page.view.toPlainText())


def test_undo_in_a_message_undoes_in_the_debrief_of_the_message(
    page, debrief, add_debrief, settle, text_in_library, qtbot
):
    other = add_debrief("Another one")
    page.view.setTextCursor(page.view.text.cursor(2, 0))
    page.text.delete()
    settle(page.program)
    page.program.window.open_debrief(other.id)
    qtbot.waitUntil(lambda: page.session.opened.transcript.debrief.id == other.id)
    cursor_to(page, 0, 0)
    QTest.keyClicks(page.view, "Today ")
    settle_typing(page, qtbot)
    page.program.window.toast._back.click()
    settle(page.program)
    assert len(text_in_library(debrief.id)) == 5
    assert text_in_library(other.id)[0] == "Today Welcome everyone to this debriefing."


def test_undo_right_after_typing_undoes_the_typing(page, debrief, folder, settle, text_in_library, qtbot):
    """Also where the library is slow: nothing overtakes what waits to be saved."""
    document = page.session.document
    first = retype(document, ["One.", *blocks(page)[1:]])
    page.session.do(first)
    page.session.do(retype(page.session.document, ["Two.", *blocks(page)[1:]]))
    page.session.do(retype(page.session.document, ["Two.", "Three.", *blocks(page)[2:]]))
    page.session._typed_at = 0.0
    page.session.do(editing.delete(page.session.document, [page.session.document.segments[2].id]))
    page.session.undo()
    settle(page.program)
    assert text_in_library(debrief.id)[:3] == ["Two.", "Three.", "Then the chest rose and we counted aloud."]
    assert [segment.text for segment in page.session.document.segments] == text_in_library(debrief.id)


def test_a_failed_undo_loses_nothing(page, debrief, folder, settle, text_in_library, qtbot):
    with Workspace.open(folder) as busy:
        page.program.operations.run(page, lambda workspace: workspace.library.execute("PRAGMA busy_timeout = 1"))
        settle(page.program)
        busy.library.execute("BEGIN IMMEDIATE")
        cursor_to(page, 0, 0)
        QTest.keyClicks(page.view, "One ")
        page.view.flush()
        page.session._typed_at = 0.0
        QTest.keyClicks(page.view, "two ")
        page.text.undo()
        qtbot.waitUntil(page.program.window.error_banner.isVisible)
        busy.library.execute("ROLLBACK")
        page.session._send()  # or 3 s later
        qtbot.waitUntil(lambda: blocks(page)[0] == "One Welcome everyone to this debriefing.")
        settle(page.program)
    assert text_in_library(debrief.id)[0] == "One Welcome everyone to this debriefing."


def test_a_removed_passage_can_be_restored(page, debrief, settle, text_in_library):
    page.view.setTextCursor(page.view.text.cursor(2, 0))
    page.text.delete()
    settle(page.program)
    assert len(text_in_library(debrief.id)) == 4
    assert page.program.window.toast.isVisible()
    page.program.window.toast._back.click()
    settle(page.program)
    assert len(text_in_library(debrief.id)) == 5
    assert len(blocks(page)) == 5


def test_a_flagged_passage_shows_reason_and_machine_text_and_can_be_checked(page, qtbot):
    cursor_to(page, 2, len("Then the chest"))
    QTest.keyClicks(page.view, " really")
    settle_typing(page, qtbot)
    page._passage_menu(QPoint(0, 0))
    shown = [act.text() for act in page.menu.actions()]
    page.menu.close()
    assert any("repeated many times" in text for text in shown)
    assert any("As transcribed: “Then the chest rose" in text for text in shown)
    page.text.mark_checked()
    assert page.session.document.segments[2].flags == ()
    page.text.restore_machine_text()
    assert blocks(page)[2] == "Then the chest rose and we counted aloud."


def test_the_menu_of_a_passage_marks_a_moment(page, settle):
    page.view.setTextCursor(page.view.text.cursor(1, 0))
    page._passage_menu(QPoint(0, 0))
    marks = next(act.menu() for act in page.menu.actions() if act.text() == "Mark a moment")
    next(act for act in marks.actions() if act.text() == "To change").trigger()
    page.menu.close()
    settle(page.program)
    (moment,) = page.moments.moments
    assert (moment.kind, moment.time) == (MomentKind.DELTA, 5.0)
    assert page.view.moments_of(1) == [moment]


def test_moments_are_saved_while_typed_and_can_be_restored(page, debrief, settle, qtbot):
    page.moments.mark(7.0, MomentKind.ACTION)
    settle(page.program)
    (card,) = page.moments.findChildren(MomentCard)
    QTest.keyClicks(card.text, "Check the mask")
    QTest.keyClicks(card.owner, "Amina")
    card.flush()
    settle(page.program)
    with Workspace.open(page.program.folder) as workspace:
        (kept,) = get_transcript(workspace, debrief.id).moments
    assert (kept.text, kept.owner, kept.due) == ("Check the mask", "Amina", "")
    card.removed.emit(card.moment)
    settle(page.program)
    assert page.moments.moments == ()
    page.program.window.toast._back.click()
    settle(page.program)
    assert [moment.text for moment in page.moments.moments] == ["Check the mask"]


def test_details_are_saved_while_typed(page, debrief, settle, qtbot, named):
    QTest.keyClicks(named(page.details, QLineEdit, "Site"), "Mwanza")
    named(page.details, QPushButton, "Add a participant").click()
    named(page.details, QComboBox, "Role of the participant").setCurrentText("Midwife")
    QTest.keyClicks(named(page.details, QLineEdit, "Name of the participant"), "Neema")
    page.header.title.setText("")
    QTest.keyClicks(page.header.title, "Bleeding after birth")
    page.details.flush()
    settle(page.program)
    with Workspace.open(page.program.folder) as workspace:
        now = find_debrief(workspace, debrief.id)
    assert (now.site, now.title) == ("Mwanza", "Bleeding after birth")
    assert [(p.role, p.name) for p in now.participants] == [("Midwife", "Neema")]


def test_details_are_saved_later_when_the_library_is_busy(page, debrief, folder, add_debrief, settle, qtbot, named):
    other = add_debrief("Another one")
    with Workspace.open(folder) as busy:
        page.program.operations.run(page, lambda workspace: workspace.library.execute("PRAGMA busy_timeout = 1"))
        settle(page.program)
        busy.library.execute("BEGIN IMMEDIATE")
        QTest.keyClicks(named(page.details, QPlainTextEdit, "Notes"), "We were calm.")
        page.program.window.open_debrief(other.id)
        qtbot.waitUntil(page.program.window.error_banner.isVisible)
        assert not page.program.window.saved
        busy.library.execute("ROLLBACK")
        page.details.flush()  # or 3 s later
        settle(page.program)
        assert page.program.window.saved
        assert find_debrief(busy, debrief.id).notes == "We were calm."
        assert find_debrief(busy, other.id).notes == ""


def test_a_moment_that_could_not_be_saved_is_saved_later(page, debrief, folder, settle, qtbot):
    page.moments.mark(3.0, MomentKind.PLUS, "calm")
    settle(page.program)
    (card,) = page.moments.findChildren(MomentCard)
    with Workspace.open(folder) as busy:
        page.program.operations.run(page, lambda workspace: workspace.library.execute("PRAGMA busy_timeout = 1"))
        settle(page.program)
        busy.library.execute("BEGIN IMMEDIATE")
        card.text.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(card.text, "er")
        page.moments.flush()
        qtbot.waitUntil(page.program.window.error_banner.isVisible)
        assert not page.program.window.saved
        busy.library.execute("ROLLBACK")
        page.moments.flush()  # or 3 s later
        settle(page.program)
        assert page.program.window.saved
        assert [moment.text for moment in get_transcript(busy, debrief.id).moments] == ["calmer"]


def test_a_removed_moment_is_restored_in_its_own_debrief(page, debrief, add_debrief, folder, settle, named):
    page.moments.mark(3.0, MomentKind.PLUS, "calm")
    settle(page.program)
    (card,) = page.moments.findChildren(MomentCard)
    named(card, QToolButton, "Remove this moment").click()
    page.program.window.open_debrief(add_debrief("Another one").id)
    settle(page.program)
    page.program.window.toast._back.click()
    settle(page.program)
    assert page.moments.moments == ()
    with Workspace.open(folder) as workspace:
        assert [moment.text for moment in get_transcript(workspace, debrief.id).moments] == ["calm"]


def test_the_mouse_wheel_scrolls_the_side_and_changes_no_date(page, debrief, folder, settle):
    page.program.window.show_page(page)
    before = page.details.date.date()
    place = page.details.date.mapTo(page.program.window, page.details.date.rect().center())
    QTest.wheelEvent(page.program.window.windowHandle(), place, QPoint(0, -120))
    settle(page.program)
    assert page.details.date.date() == before


def test_new_segments_do_not_disturb_typing(page, qtbot):
    cursor_to(page, 4, 2)
    QTest.keyClicks(page.view, "really ")
    last = page.session.document.segments[-1]
    from dataclasses import replace

    page.session.add([replace(last, id=999, start=60.0, end=62.0, text="And then", machine_text="And then", words=())])
    assert blocks(page)[4].startswith("I really would")
    assert blocks(page)[5] == "And then"
    assert page.view.textCursor().blockNumber() == 4
    assert page.view.textCursor().positionInBlock() == len("I really ")


def test_a_text_changed_by_another_program_is_read_again(page, debrief, settle, qtbot):
    with Workspace.open(page.program.folder) as workspace:
        first = get_transcript(workspace, debrief.id).segments[0]
        workspace.library.update("segments", first.id, {"text": "Somebody else was here."})
    cursor_to(page, 0, 0)
    QTest.keyClicks(page.view, "X")
    settle_typing(page, qtbot)
    qtbot.waitUntil(lambda: blocks(page)[0] == "Somebody else was here.")


def test_right_to_left_text_and_letters_beyond_16_bits(page, qtbot, settle, debrief, text_in_library):
    cursor_to(page, 0, len(blocks(page)[0]))
    page.view.insertPlainText(" شكرا جزيلا 𝒜 ባቡር")
    settle_typing(page, qtbot)
    assert text_in_library(debrief.id)[0].endswith("شكرا جزيلا 𝒜 ባቡር")
    places = page.view.paragraphs[0].places
    text = page.view.document().findBlockByNumber(0).text()
    assert places[-1].end == len(text.encode("utf-16-le")) // 2


def test_plain_keys_control_playback_in_listening_mode(page):
    heard = []
    page.view.word_chosen.connect(heard.append)
    page.view.setTextCursor(page.view.text.cursor(0, 0))
    QTest.keyClick(page.view, Qt.Key.Key_Down)
    assert page.view.current() == 1 and heard[-1].begins == 5.0
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert page.view.editing
    QTest.keyClick(page.view, Qt.Key.Key_1)
    assert blocks(page)[1].startswith("1The mask")


def test_a_click_chooses_the_word_under_it(page, qtbot):
    heard = []
    page.view.word_chosen.connect(heard.append)
    box = page.view.cursorRect(page.view.text.cursor(1, len("The mask w")))
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert heard[-1].begins == pytest.approx(5.6)


def test_the_word_that_plays_is_highlighted(page):
    page.view.set_playing(5.7)
    number, place = page.view._playing
    assert (number, place.begins) == (1, pytest.approx(5.6))
    page.view.set_playing(None)
    assert page.view._playing is None


def test_a_second_transcription_is_shown_only_when_it_is_done(page, debrief, folder):
    """As when the command line has asked for it, and this window works on it."""
    before = blocks(page)
    with Workspace.open(folder) as workspace, jobs_lock(workspace.library):
        recording = get_transcript(workspace, debrief.id).recording
        job = jobs.start(workspace.library, jobs.add_job(workspace.library, recording.id, TranscribeOptions()).id)
        page.program.runner.progressed.emit(job)
        page.program.runner.wrote.emit(job.id, (Segment(0.0, 2.0, "Welcome, all.", id=999),))
        assert blocks(page) == before
        jobs.cancel(workspace.library, job.id)
