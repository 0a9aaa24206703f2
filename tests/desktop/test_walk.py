"""A walk over all screens: every control has a name and a tooltip, no text is cut off, in any language and theme."""

import errno
import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from fieldscribe import errors
from fieldscribe.audio.record import alarms
from fieldscribe.desktop.debrief.transcribe_again import TranscribeAgainDialog
from fieldscribe.desktop.debrief.transcript_view import TranscriptView
from fieldscribe.desktop.formats_dialog import FormatsDialog
from fieldscribe.desktop.home.filters import Show
from fieldscribe.desktop.main import Program
from fieldscribe.desktop.style.theme import colours
from fieldscribe.desktop.style.widgets import Elided
from fieldscribe.desktop.window_size import FRAME, SMALLEST
from fieldscribe.domain import MomentKind, SendState
from fieldscribe.library import debriefs
from fieldscribe.paths import DataFolder
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.enrolment import ReceiverInfo
from fieldscribe.workflow.networks import Link, LinkKind
from fieldscribe.workflow.outbox import OutboxItem, SentItem
from fieldscribe.workflow.sending import Budget, Decision, Plan
from fieldscribe.workflow.settings import change_setting, finish_welcome
from fieldscribe.workflow.workspace import Workspace

SCREEN = {"width": 1920, "height": 1080}  # px, at which twice the size is tried
ROOM_IN_FIELD = 38  # px of a field beside its text: its edges and its arrow
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QListView, QDateEdit)


def own(widget: QWidget) -> bool:
    """Whether a control is ours, and not a part that Qt makes inside another control."""
    above = widget.parent()
    while above is not None:
        if isinstance(above, QComboBox | QDateEdit | QTabBar):
            return False
        above = above.parent()
    return not widget.objectName().startswith("qt_")


def shown_controls(page: QWidget) -> list[QWidget]:
    """The controls that are seen, without the small buttons within a field."""
    return [
        made
        for made in page.findChildren(QWidget)
        if isinstance(made, CONTROLS) and made.isVisible() and own(made) and not isinstance(made.parent(), QLineEdit)
    ]


def nameless(window: QWidget) -> list[str]:
    controls = [made for made in window.findChildren(QWidget) if isinstance(made, CONTROLS) and own(made)]
    return [
        f"{type(made).__name__} in {type(made.parent()).__name__}: {getattr(made, 'text', str)()!r}"
        for made in controls
        if not made.accessibleName() or not (made.toolTip() or isinstance(made, TranscriptView))  # no tip over a text
        if not isinstance(made.parent(), QLineEdit)  # the small buttons within a field are named by their actions
    ]


def unreachable(page: QWidget) -> list[str]:
    """The visible controls to which no key comes; within a group of buttons those are the arrow keys."""
    return [
        f"{type(made).__name__}: {made.accessibleName()!r}"
        for made in shown_controls(page)
        if not made.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not (isinstance(made, QAbstractButton) and made.group() and made.group().checkedButton())
    ]


def without_sign_of_focus(page: QWidget, seen: set[tuple[str, str]]) -> list[str]:
    """The controls that look with the focus as they look without it; one of each kind that is not `seen` yet."""
    page.window().activateWindow()
    QApplication.processEvents()
    found = []
    for made in shown_controls(page):
        kind = (type(made).__name__, str(made.property("kind") or ""))
        if kind in seen or not made.isEnabled() or isinstance(made, QListView):  # a list has its current row
            continue
        seen.add(kind)
        before = QApplication.focusWidget()
        made.setFocus(Qt.FocusReason.TabFocusReason)
        focused = made.grab().toImage()
        made.clearFocus()
        if made.grab().toImage() == focused:
            found.append(f"{kind}: {made.accessibleName()!r}")
        if before is not None:
            before.setFocus()
    return found


def cut_off(page: QWidget) -> list[str]:
    """The visible texts that have less room than they need."""
    found = []
    if isinstance(page, QDialog):
        room = page.screen().availableSize() - FRAME
        if page.width() > room.width() or page.height() > room.height():
            found.append(f"dialog: {page.size()}, the screen has room for {room}")
    for made in page.findChildren(QWidget):
        if not made.isVisible() or not own(made) or isinstance(made, Elided):
            continue
        if isinstance(made, QLabel) and made.text():
            box = made.contentsRect()
            if made.wordWrap():
                needed = made.heightForWidth(made.width())
                if needed > made.height() + 2:
                    found.append(f"label {made.text()!r}: {made.height()} px high, needs {needed}")
            elif made.fontMetrics().horizontalAdvance(made.text()) > box.width() + 2:
                found.append(f"label {made.text()!r}: {box.width()} px wide")
        elif isinstance(made, QToolButton):
            if made.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not made.icon().isNull():
                continue
            needed = max(made.fontMetrics().horizontalAdvance(line) for line in made.text().split("\n")) + 4
            if needed > made.width():
                found.append(f"button {made.text()!r}: {made.width()} px wide, needs {needed}")
        elif isinstance(made, QAbstractButton) and made.text() and made.sizeHint().width() > made.width() + 1:
            found.append(f"button {made.text()!r}: {made.width()} px wide, needs {made.sizeHint().width()}")
        elif isinstance(made, QDateEdit | QComboBox):
            text = made.text() if isinstance(made, QDateEdit) else made.currentText()
            needed = made.fontMetrics().horizontalAdvance(text) + ROOM_IN_FIELD
            if needed > made.width():
                found.append(f"field {text!r}: {made.width()} px wide, needs {needed}")
        elif isinstance(made, QTabBar) and made.sizeHint().width() > made.width():
            found.append(f"tabs: {made.width()} px wide, need {made.sizeHint().width()}")
    return found


def cut_off_for_good(page: QWidget, qtbot) -> list[str]:
    """As `cut_off`, when what was just shown has been laid out, which takes a few rounds."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not cut_off(page), timeout=1500)
    return cut_off(page)


def _fill_sending(page) -> None:
    """Show what it shows when debriefs wait, and some were sent."""
    info = ReceiverInfo("Mradi wa Afya", "https://sync.example.org/", "2026-03-04T10:00:00+00:00", True, True, "", True)
    page.receiver.show_receiver(replace(info, problem=errors.ReceiverUnreachable("sync.example.org").sentence))
    reason = errors.SentTooOften(2).sentence
    items = (
        OutboxItem(1, "Newborn resuscitation with the whole team", "2026-03-04", SendState.SENDING, 13_000, 0.4),
        OutboxItem(2, "Refused", "2026-03-04", SendState.REFUSED, 9_000, reason=reason),
        OutboxItem(3, "Changed", "2026-03-04", SendState.WAITING, 300),
    )
    late = datetime(2026, 3, 5, 6, tzinfo=UTC)
    plan = Plan(items, 2, 13_300, Decision(False, Sentence("It is sent after the quiet hours."), late))
    page.waiting.show_items(items, plan, paused=True)
    page.waiting.show_running(True)
    page.budget.show_budget(Budget("2026-03", 1_300_000, 5_000_000, 20_000_000))
    page.budget.show_link(Link(LinkKind.UNKNOWN, "02:00:00:00:00:01"))
    page.history.show_items(
        (
            SentItem("Night team", 4, "2026-03-04T10:00:00+00:00", 13_000, 14_000, 2_000, False, "", False),
            SentItem("", None, "2026-03-04T10:00:00+00:00", 150, 900, 700, True, "", False),
            SentItem("By stick", 5, "2026-03-04T10:00:00+00:00", 13_000, 0, 0, False, reason, True),
        )
    )
    for group in (page.budget, page.files):
        group.show()


def screens(program: Program, debrief_id: int, settle, qtbot):
    """Every screen, shown one after the other."""
    window = program.window
    for page in (
        window.home,
        window.record,
        window.sending,
        window.models,
        window.backup,
        window.settings,
        window.help,
        window.welcome,
    ):
        window.show_page(page)
        settle(program)
        if page is window.settings:
            page.lock._show(True)  # as it is with a passphrase
        if page is window.sending:
            _fill_sending(page)
        yield type(page).__name__, page
    window.record._stack.setCurrentIndex(1)
    window.record.panel.show_paused(False)
    window.record.panel.saved.setText("12:34 · Built-in microphone")
    window.show_page(window.record)
    window.record._stack.setCurrentIndex(1)
    yield "recording", window.record
    window.record.panel.show_paused(True)
    yield "recording paused", window.record
    window.record._stack.setCurrentIndex(0)
    window.open_debrief(debrief_id)
    qtbot.waitUntil(lambda: window.debrief.session.debrief_id > 0)
    settle(program)
    for number in range(window.debrief.side.tabs.count()):
        window.debrief.side.tabs.setCurrentIndex(number)
        settle(program)
        yield f"debrief {number}", window.debrief
    again = TranscribeAgainDialog(window.debrief, program.operations, "sw")
    again.open()
    settle(program)
    yield "transcribe again", again
    again.reject()
    again.deleteLater()
    window.debrief.ask_to_finish()
    window.debrief.finish_dialog.roles.setChecked(True)
    settle(program)
    yield "finish", window.debrief.finish_dialog
    window.debrief.finish_dialog.reject()
    window.debrief.show_find()
    window.debrief.find_bar.wanted.setText("we")
    yield "find", window.debrief
    window.queue.show()
    yield "queue", window.queue
    window.queue.hide()
    window.open_debrief(next(entry.id for entry in window.home._debriefs if entry.id != debrief_id))
    qtbot.waitUntil(lambda: window.debrief.player._gone.isVisible())
    settle(program)
    yield "sound gone", window.debrief
    window.show_page(window.home)
    window.home.filter_button.click()
    window.home.select_button.click()
    settle(program)
    yield "filters", window.home
    window.home.select_button.click()
    window.home.filter_button.click()
    formats = FormatsDialog(window, ("docx", "pdf", "html", "md", "txt", "srt", "vtt", "csv", "json"), ("docx",))
    formats.open()
    yield "formats", formats
    formats.reject()
    formats.deleteLater()
    window.home.chips.by_state[Show.BIN].click()
    settle(program)
    yield "bin", window.home
    window.home.bin._ask_knowing(window.home._binned * 7, "Delete?", "This cannot be undone. " * 9, sent=True)
    yield "question", window.home.bin.question
    window.home.bin.question.reject()
    window.lock()
    window.lock_screen._explain()
    for line in (window.lock_screen.recording, window.lock_screen.alarm):
        line.set_text("12:34 · Built-in microphone")
        line.show()
    yield "lock", window.lock_screen
    window.unlock()


@pytest.fixture
def filled(add_debrief, folder: DataFolder):
    debrief = add_debrief(site="Mwanza", facilitator="Grace")
    from fieldscribe.domain import Moment, Participant
    from fieldscribe.library import moments, recordings, speakers
    from fieldscribe.workflow import retention

    with Workspace.open(folder) as workspace:
        for name in ("Grace", "Amina"):
            speakers.add_speaker(workspace.library, debrief.id, name)
        for at, kind in enumerate(MomentKind):
            moments.add_moment(workspace.library, debrief.id, Moment(float(at), kind, "The mask"))
        debriefs.update_debrief(workspace.library, debrief.id, participants=[Participant("Midwife", "Neema")])
        debriefs.move_to_bin(workspace.library, add_debrief("Put away").id)
        without_sound = recordings.recording_of(workspace.library, add_debrief("Without its sound").id)
        retention.move_sound_to_bin(workspace, without_sound.id)
    return debrief


@pytest.fixture
def open_in(open_program, folder):
    """Opens the program in a language and a theme."""

    def make(language: str, appearance: str = "light") -> Program:
        with Workspace.open(folder) as workspace:
            change_setting(workspace, "program_language", language)
            change_setting(workspace, "appearance", appearance)
            finish_welcome(workspace)
        return open_program()

    return make


@pytest.mark.parametrize(("language", "appearance"), [("en", "dark"), ("fr", "light"), ("sw", "dark")])
def test_every_screen_is_named_whole_drawn_and_quick(language, appearance, open_in, filled, settle, qtbot, qapp):
    """Every control has a name, no text is cut off, all is drawn in its theme, and nothing keeps the window busy."""
    program = open_in(language, appearance)
    assert colours().dark is (appearance == "dark")
    settle(program)
    program.window.resize(SMALLEST if "QT_SCALE_FACTOR" in os.environ else QSize(1024, 600))
    qapp.watch(program)
    found_problems = {}
    seen: set[tuple[str, str]] = set()
    for name, page in screens(program, filled.id, settle, qtbot):
        found = [*cut_off_for_good(page, qtbot), *nameless(page), *unreachable(page)]
        if found := found + without_sign_of_focus(page, seen):
            found_problems[name] = found
        page.grab()
    assert found_problems == {}
    assert nameless(program.window) == []
    assert qapp.slow == []


def test_nothing_is_cut_off_at_twice_the_size(tmp_path):
    """The size is settled when the application is made, so another process walks, on a screen of its own."""
    if "QT_SCALE_FACTOR" in os.environ:
        pytest.skip("this is that other process")
    walk = f"{__file__}::{test_every_screen_is_named_whole_drawn_and_quick.__name__}"
    screen = tmp_path / "screen.json"
    screen.write_text(
        json.dumps({"screens": [{"name": "small", "x": 0, "y": 0, "dpr": 1, "logicalDpi": 96, **SCREEN}]})
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", walk],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": f"offscreen:configfile={screen}"},
    )
    assert done.returncode == 0 and "3 passed" in done.stdout, done.stdout


@pytest.mark.parametrize("language", ["en", "fr", "sw"])
def test_no_text_is_cut_off_in_an_empty_or_full_library_or_by_long_messages(
    language, open_in, folder, settle, qtbot, qapp
):
    program = open_in(language)
    settle(program)
    window = program.window
    window.resize(QSize(1024, 600))
    qapp.watch(program)
    for number in (0, 500):
        with Workspace.open(folder) as workspace, workspace.library.atomic():
            for at in range(number):
                title = f"Newborn resuscitation number {at} with a title that goes on and on for longer than any row is"
                debriefs.add_debrief(workspace.library, title=title, site="Bugando Medical Centre", facilitator="Grace")
        for page in (window.home, window.record, window.sending, window.models, window.backup, window.help):
            window.show_page(page)
            settle(program)
            assert cut_off_for_good(page, qtbot) == []
        window.show_page(window.home)
        settle(program)
        assert window.home.rows.rowCount() == number
        for words in ("resuscitation", "nothing has this word", ""):
            window.home.search.setText(words)
            qtbot.waitUntil(lambda: not window.home.search.typing)
            settle(program)
            assert cut_off_for_good(window.home, qtbot) == []
        window.queue.toggle()
        assert cut_off_for_good(window.queue, qtbot) == []
        window.queue.toggle()
    assert qapp.slow == []
    window.show_error(errors.SoundUnfinished("a recording with a rather long name of its own.m4a"))
    window.record.panel.warn(alarms.not_saved(errors.reason(OSError(errno.EIO, ""))))
    window.record.panel.warn(alarms.no_sound())
    window.record._stack.setCurrentIndex(1)
    for page in (window.home, window.record):
        window.show_page(page)
        window.record._stack.setCurrentIndex(1)
        settle(program)
        assert cut_off_for_good(window, qtbot) == []
        assert window.error_banner.isVisible()
    window.error_banner.hide()
    window.resize(SMALLEST)
    alarm = window.record.panel.alarm
    qtbot.waitUntil(lambda: window.size() == SMALLEST and alarm.visibleRegion().boundingRect() == alarm.rect())


def test_the_theme_changes_at_once(open_in, settle):
    program = open_in("en", "dark")
    assert colours().dark
    program.window.show_page(program.window.settings)
    settle(program)
    program.window.settings.general.appearance.setCurrentIndex(1)
    settle(program)
    assert not colours().dark
    shown = program.window.grab().toImage()
    assert shown.pixelColor(shown.width() - 30, 10).name() == colours().ground


def test_the_language_changes_at_once(open_program, settle, qtbot):
    program = open_program()
    settle(program)
    program.window.show_page(program.window.settings)
    settle(program)
    settings = program.window.settings
    settings.general.language.setCurrentIndex(settings.general.language.findData("sw"))
    qtbot.waitUntil(lambda: program.window.settings is not settings)
    assert program.window.shown == "settings"
    settle(program)
    assert program.window.sidebar.buttons["home"].text() == "Mijadala"
    settings = program.window.settings
    settings.general.language.setCurrentIndex(settings.general.language.findData("fr"))
    qtbot.waitUntil(lambda: program.window.settings is not settings)
    settle(program)
    assert program.window.sidebar.buttons["home"].text() == "Débriefings"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"  # Qt's own words follow
    assert program.window.pages.currentWidget() is program.window.settings


def test_everything_can_be_reached_with_the_keyboard(open_program, filled, settle):
    program = open_program()
    settle(program)
    reached = set()
    program.window.show_page(program.window.home)
    start = program.window.focusWidget()
    assert start is program.window.home.search
    at = start
    for _ in range(5000):
        at = at.nextInFocusChain()
        if at is start:
            break
        if at.isVisibleTo(program.window) and at.focusPolicy() & at.focusPolicy().TabFocus:
            reached.add(at)
    for needed in (program.window.home.list, program.window.home.record_button, program.window.home.import_button):
        assert needed in reached


def test_no_property_of_the_style_sheet_is_one_of_qts_own():
    """Setting it would fail without a word, and the rule that asks for it would never hold."""
    sheet = files("fieldscribe.desktop.style").joinpath("theme.qss").read_text(encoding="utf-8")
    asked = re.findall(r"(Q\w+)((?:\[\w+=[^]]+\])+)", sheet)
    assert len(asked) > 60
    for kind, properties in asked:
        for name in re.findall(r"\[(\w+)=", properties):
            assert getattr(QtWidgets, kind).staticMetaObject.indexOfProperty(name) < 0, (kind, name)


def test_contrast_of_text_is_enough():
    from PySide6.QtGui import QColor

    from fieldscribe.desktop.style.colours import DARK, LIGHT

    def light(colour: str) -> float:
        parts = [(v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4) for v in QColor(colour).getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    def contrast(a: str, b: str) -> float:
        high, low = sorted((light(a), light(b)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    for theme in (LIGHT, DARK):
        pairs = [(theme.text, theme.ground), (theme.muted, theme.ground), (theme.muted, theme.surface)]
        pairs += [(theme.faint, theme.ground), (theme.faint, theme.surface)]
        pairs += [(theme.accent, theme.accent_soft), (theme.on_accent, theme.accent), (theme.surface, theme.record)]
        pairs += [(theme.good, theme.good_soft), (theme.warning, theme.warning_soft), (theme.record, theme.record_soft)]
        pairs += [(colour, theme.surface) for colour in theme.speakers]
        pairs += [(theme.text, ground) for ground in (theme.playing, theme.match, theme.match_current)]
        for ink, ground in pairs:
            assert contrast(ink, ground) >= 4.5, (theme.dark, ink, ground, contrast(ink, ground))


def test_a_transcript_of_thirty_thousand_words_stays_responsive(open_program, add_debrief, settle, qtbot, qapp):
    long = add_debrief("Three hours", texts=["we opened the airway and the chest rose at last"] * 3000)
    program = open_program()
    program.window.open_debrief(long.id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0, timeout=60_000)
    settle(program)
    page = program.window.debrief
    assert sum(len(paragraph.places) for paragraph in page.view.paragraphs) == 30_000
    qapp.watch(program)
    page.view.set_editing(True)
    page.view.go_to(900, 3, 3)
    QTest.keyClicks(page.view, "slowly ")
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.saved, timeout=60_000)
    QTest.keyClick(page.view, Qt.Key.Key_F8)
    for at in range(0, page.view.verticalScrollBar().maximum(), 20_000):
        page.view.verticalScrollBar().setValue(at)
        QApplication.processEvents()
    page.text.undo()
    settle(program)
    assert qapp.slow == []
