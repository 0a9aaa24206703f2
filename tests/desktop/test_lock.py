"""The lock: nothing of a debrief is seen or reached behind it, what works goes on, and only the passphrase opens it."""

import subprocess
import sys
import time
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu

from fieldscribe.audio.record.events import Level
from fieldscribe.desktop.lock import idle
from fieldscribe.desktop.lock import screen as lock_screen
from fieldscribe.desktop.single_instance import SingleInstance
from fieldscribe.domain import TranscribeOptions
from fieldscribe.workflow import passphrase
from fieldscribe.workflow.jobs import enqueue
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

WORDS = "drei kleine Wörter"


@pytest.fixture
def secret(folder):
    with Workspace.open(folder) as workspace:
        passphrase.set_passphrase(workspace, WORDS)


@pytest.fixture
def secret_words(add_debrief):
    return add_debrief("Very private title", texts=("Zygomatic words that nobody may read.",))


def try_with(program, settle, qtbot, words: str) -> None:
    screen = program.window.lock_screen
    qtbot.waitUntil(screen.field.isEnabled, timeout=20_000)
    screen.field.setText(words)
    QTest.keyClick(screen.field, Qt.Key.Key_Return)
    settle(program)


def seen(window) -> str:
    """All text that is on the screen."""
    return " ".join(
        [window.windowTitle()]
        + [made.text() for made in window.findChildren(QLabel) if made.isVisible()]
        + [made.text() for made in window.findChildren(QLineEdit) if made.isVisible()]
    )


def test_with_a_passphrase_the_window_starts_locked(open_program, secret, secret_words, settle, qtbot):
    program = open_program()
    window = program.window
    assert window.locked and window.lock_screen.isVisible()
    settle(program)
    assert window.home._debriefs  # it is read already, behind the lock
    assert not window.home.isVisible()
    assert "private" not in seen(window)
    assert window.lock_screen.field.echoMode() == QLineEdit.EchoMode.Password
    try_with(program, settle, qtbot, "three small words")
    assert window.locked
    assert "Wrong passphrase" in window.lock_screen.says.text()
    assert window.lock_screen.field.text() == ""
    try_with(program, settle, qtbot, WORDS)
    assert not window.locked
    assert window.home.isVisible()


def test_wrong_passphrases_delay_the_next_try_up_to_a_limit(open_program, secret, settle, qtbot, monkeypatch):
    program = open_program()
    settle(program)
    screen = program.window.lock_screen
    now = [1000.0]
    monkeypatch.setattr(lock_screen, "time", SimpleNamespace(monotonic=lambda: now[0]))
    waits = []
    for _ in range(12):
        screen.field.setText("wrong")
        screen.try_it()
        settle(program)
        waited = 0
        while not screen.field.isEnabled():
            now[0] += 1.0
            waited += 1
            screen._count_down()
        waits.append(waited)
    assert waits == [0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30]
    screen.field.setText("wrong")
    screen.try_it()
    settle(program)
    screen.field.setText(WORDS)  # nothing can be tried meanwhile
    screen.try_it()
    settle(program)
    assert program.window.locked
    now[0] += 60
    screen._count_down()
    try_with(program, settle, qtbot, WORDS)
    assert not program.window.locked


def test_locking_saves_closes_dialogs_and_disables_everything_else(
    open_program, secret, secret_words, settle, qtbot, text_in_library
):
    program = open_program()
    try_with(program, settle, qtbot, WORDS)
    window = program.window
    window.open_debrief(secret_words.id)
    settle(program)
    view = window.debrief.view
    view.set_editing(True)
    view.go_to(0, 0, 0)
    QTest.keyClicks(view, "Now ")
    window.debrief._ask_again((0.0, 4.0), "en")
    menu = QMenu("Very private title", window)
    menu.addAction("Very private title")
    menu.popup(QPoint(10, 10))
    window.lock_asked.emit()  # a menu and a dialog take all keys; it locks when nobody is there, too
    settle(program)
    assert window.locked
    assert text_in_library(secret_words.id) == ["Now Zygomatic words that nobody may read."]
    shown = [
        other
        for other in QApplication.topLevelWidgets()
        if other.isVisible() and other.windowType() != Qt.WindowType.ToolTip
    ]
    assert shown == [window]
    assert "private" not in seen(window) and "Zygomatic" not in seen(window)
    # Whatever happens behind the lock, no key gets there.
    view.setFocus()
    window.home.focus_search()
    for key in (Qt.Key.Key_F, Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_R, Qt.Key.Key_Z):
        QTest.keyClick(window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F1, Qt.Key.Key_Escape):
        QTest.keyClick(window.windowHandle(), key)
    for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C):
        QTest.keyClick(window.windowHandle(), key)
    settle(program)
    assert window.locked
    assert window.pages.currentWidget() is window.debrief
    assert window.lock_screen.field.text() == "abc"
    assert not window.acceptDrops()
    try_with(program, settle, qtbot, WORDS)
    assert window.pages.currentWidget() is window.debrief
    assert text_in_library(secret_words.id) == ["Now Zygomatic words that nobody may read."]


def test_ctrl_l_locks(open_program, secret, settle, qtbot):
    program = open_program()
    try_with(program, settle, qtbot, WORDS)
    QTest.keyClick(program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert program.window.locked


def test_while_locked_tab_reaches_only_the_lock_screen(open_program, secret, secret_words, settle):
    program = open_program()
    settle(program)
    window = program.window
    reached, at = set(), window.lock_screen.field
    for _ in range(5000):
        at = at.nextInFocusChain()
        if at is window.lock_screen.field:
            break
        if at.isVisibleTo(window) and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.add(at)
    assert reached
    assert all(window.lock_screen.isAncestorOf(widget) for widget in reached)


def test_while_locked_work_continues_and_the_recorded_time_is_shown(
    open_program, secret, secret_words, settle, qtbot, folder, monkeypatch
):
    with Workspace.open(folder) as workspace:
        job = enqueue(workspace, secret_words.id, TranscribeOptions("starter", "en", span=(0.0, 15.0)), again=True)
    program = open_program()
    settle(program)
    window = program.window
    ended = []
    program.runner.ended.connect(lambda done: ended.append((done.id, done.state)))
    assert not window.lock_screen.recording.isVisible()
    monkeypatch.setattr(type(window.record.recording), "running", property(lambda live: True))
    window.lock_screen.watch(window.record)
    window.record.recording.event_received.emit(Level(755.0, 754.0, 0.3, 0.1, paused=False))
    assert window.lock_screen.recording.isVisible()
    assert "12:34 saved" in window.lock_screen.recording.text()
    window.record.alarmed.emit("Nothing is heard.")
    assert window.lock_screen.alarm.isVisible()
    window.record.recording_changed.emit(False)
    assert not window.lock_screen.recording.isVisible() and not window.lock_screen.alarm.isVisible()
    assert not any(
        "top" in made.accessibleName() for made in window.lock_screen.findChildren(type(window.lock_screen.unlock))
    )
    qtbot.waitUntil(lambda: (job.id, "done") in ended, timeout=250_000)
    assert window.locked


def test_the_window_locks_after_inactivity(open_program, secret, settle, qtbot, monkeypatch):
    program = open_program()
    try_with(program, settle, qtbot, WORDS)
    window, watch = program.window, program.idle_lock
    now = [time.time()]
    monkeypatch.setattr(idle, "time", SimpleNamespace(time=lambda: now[0]))
    watch._touched = now[0]
    now[0] += 599
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_X)  # somebody is
    now[0] += 599
    watch.look()
    assert not window.locked
    now[0] -= 100_000  # the clock was set
    watch.look()
    assert not window.locked
    now[0] += 601
    watch.look()
    assert window.locked


def test_the_first_key_after_sleep_only_locks(open_program, secret, secret_words, settle, qtbot, monkeypatch):
    """A laptop that slept: its timers stood still, and what was open is still on the screen."""
    program = open_program()
    try_with(program, settle, qtbot, WORDS)
    now = [time.time()]
    monkeypatch.setattr(idle, "time", SimpleNamespace(time=lambda: now[0]))
    program.idle_lock._touched = now[0]
    now[0] += 3600
    program.window.home.search.setFocus()
    QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_X)
    assert program.window.locked
    assert program.window.home.search.text() == ""


@pytest.mark.parametrize(("minutes", "locks"), [(0, False), (1, True)])
def test_the_minutes_until_the_lock_are_a_setting(
    open_program, secret, folder, settle, qtbot, monkeypatch, minutes, locks
):
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "lock_minutes", minutes)
    program = open_program()
    try_with(program, settle, qtbot, WORDS)
    now = time.time()
    monkeypatch.setattr(idle, "time", SimpleNamespace(time=lambda: now + 61))
    program.idle_lock.look()
    assert program.window.locked is locks


def test_without_a_passphrase_ctrl_l_shows_the_setting(open_program, settle, qtbot, monkeypatch):
    program = open_program()
    settle(program)
    window = program.window
    assert not window.locked
    program.idle_lock._touched = 0.0
    program.idle_lock.look()
    assert not window.locked
    window.lock_asked.emit()
    settle(program)
    assert not window.locked
    assert window.pages.currentWidget() is window.settings
    assert window.focusWidget() is window.settings.lock.new


def test_a_passphrase_is_set_changed_and_removed_in_the_settings(open_program, folder, settle, qtbot):
    program = open_program()
    settle(program)
    window = program.window
    window.show_page(window.settings)
    settle(program)
    page = window.settings.lock
    assert not page.current.isVisibleTo(page) and not page.remove_button.isVisibleTo(page)

    def attempt(current: str, new: str, again: str) -> str:
        for field, text in ((page.current, current), (page.new, new), (page.again, again)):
            field.setText(text)
        page.keep_button.click()
        settle(program)
        return page.says.text()

    assert "differ" in attempt("", "drei Wörter", "drei Worter")
    assert "6 characters" in attempt("", "kurz", "kurz")
    assert attempt("", "drei Wörter", "drei Wörter") == "The passphrase was set."
    assert page.new.text() == "" and page.current.isVisibleTo(page)
    assert "is wrong" in attempt("wrong", "other words", "other words")
    assert attempt("drei Wörter", "other words", "other words") == "The passphrase was set."
    page.now.click()
    assert window.locked
    try_with(program, settle, qtbot, "drei Wörter")
    assert window.locked
    try_with(program, settle, qtbot, "other words")
    assert not window.locked
    page.current.setText("wrong")
    page.remove_button.click()
    settle(program)
    with Workspace.open(folder) as workspace:
        assert passphrase.is_set(workspace)
    page.current.setText("other words")
    page.remove_button.click()
    settle(program)
    with Workspace.open(folder) as workspace:
        assert not passphrase.is_set(workspace)
    again = open_program()
    assert not again.window.locked


def test_the_passphrase_can_be_shown_and_hidden(open_program, secret, settle):
    program = open_program()
    settle(program)
    field = program.window.lock_screen.field
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    field.setText("wrong")
    program.window.lock_screen.try_it()
    assert field.echoMode() == QLineEdit.EchoMode.Password
    settle(program)


def test_a_forgotten_passphrase_can_be_removed_by_command(open_program, secret, folder, settle, qtbot):
    program = open_program()
    settle(program)
    screen = program.window.lock_screen
    screen._forgotten.click()
    told = seen(program.window)
    assert "fieldscribe passphrase remove" in told and "does not encrypt" in told
    command = [sys.executable, "-m", "fieldscribe", "--data-dir", str(folder.root), "passphrase", "remove"]
    assert subprocess.run(command, check=False).returncode == 0
    screen.unlock.click()
    settle(program)
    assert not program.window.locked


def test_a_damaged_hash_does_not_unlock_and_says_what_to_do(open_program, secret, folder, settle, qtbot):
    with Workspace.open(folder) as workspace:
        workspace.library.execute("UPDATE passphrase SET cost = 3")
    program = open_program()
    settle(program)
    try_with(program, settle, qtbot, WORDS)
    assert program.window.locked
    assert "damaged" in program.window.lock_screen.says.text()


def test_a_second_start_raises_the_window_and_leaves_it_locked(open_program, secret, folder, settle, qtbot):
    program = open_program()
    settle(program)
    first = SingleInstance(folder)
    activations = []
    first.activated.connect(lambda: (program.window.activate(), activations.append(True)))
    try:
        assert not SingleInstance(folder).first
        qtbot.waitUntil(lambda: bool(activations))
        assert program.window.locked and program.window.lock_screen.isVisible()
    finally:
        first.close()


def test_a_locked_window_can_be_closed(open_program, secret, settle):
    program = open_program()
    settle(program)
    program.close()
    assert not program.window.isVisible()


def test_a_double_click_sets_the_passphrase_once_and_says_so(open_program, folder, settle):
    program = open_program()
    settle(program)
    window = program.window
    window.show_page(window.settings)
    settle(program)
    page = window.settings.lock
    for field in (page.new, page.again):
        field.setText(WORDS)
    for _ in range(2):
        page.keep_button.click()
    settle(program)
    assert page.says.text() == "The passphrase was set."
    page.current.setText(WORDS)
    for _ in range(2):
        page.remove_button.click()
    settle(program)
    assert page.says.text() == "The passphrase was removed."
