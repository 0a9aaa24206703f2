"""Calls off the window's thread: what they change is told with who asked, and each thread closes what it opened."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from fieldscribe.desktop.operations import Changed, Operations
from fieldscribe.errors import Cancelled, DebriefUnknown
from fieldscribe.library.connection import Library
from fieldscribe.workflow.debriefs import describe, list_debriefs
from fieldscribe.workflow.settings import change_setting


@pytest.fixture
def operations(qapp, folder):
    made = Operations(folder)
    yield made
    made.close()


def test_every_thread_closes_its_own_library_connection(qapp, folder, monkeypatch, qtbot):
    opened, closed = [], []
    begin, close = Library.__init__, Library.close

    def note_opened(library, *given, **named):
        opened.append(threading.get_ident())
        begin(library, *given, **named)

    def note_closed(library):
        closed.append(threading.get_ident())
        close(library)

    monkeypatch.setattr(Library, "__init__", note_opened)
    monkeypatch.setattr(Library, "close", note_closed)
    made, owner, answers = Operations(folder), QObject(), []
    made.run(owner, list_debriefs, answers.append)
    made.run(owner, list_debriefs, answers.append, long=True)
    qtbot.waitUntil(lambda: len(answers) == 2)
    made.close()
    assert sorted(opened) == sorted(closed)
    assert len(set(opened)) == 2 and threading.get_ident() not in opened
    gc.collect()  # Python 3.13 warns of a connection that is left to it, and a warning is an error here


def test_changes_are_announced_with_their_initiator(operations, add_debrief, qtbot):
    debrief, owner, heard, plain = add_debrief(), QObject(), [], []
    operations.changed.connect(lambda changes, origin: heard.append((changes, origin)))
    operations.changed.connect(lambda changes: plain.append(changes))
    operations.run(owner, lambda workspace: describe(workspace, debrief.id, site="Mwanza"))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(frozenset({Changed.DEBRIEFS}), owner)]
    assert plain == [frozenset({Changed.DEBRIEFS})]
    operations.run(owner, list_debriefs)
    operations.run(owner, lambda workspace: change_setting(workspace, "organisation", "Haydom"))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[1][0] == {Changed.SETTINGS}, "to read is no change"


def test_changes_before_a_failure_are_announced(operations, add_debrief, qtbot):
    debrief, owner, heard, errors = add_debrief(), QObject(), [], []

    def call(workspace):
        describe(workspace, debrief.id, site="Mwanza")
        describe(workspace, 99, site="Mwanza")

    operations.changed.connect(lambda changes, _origin: heard.append(changes))
    operations.run(owner, call, otherwise=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert [type(error) for error in errors] == [DebriefUnknown]
    assert heard == [{Changed.DEBRIEFS}]


def test_a_look_does_not_wait_for_what_takes_long(operations, qtbot):
    done = []
    looked = threading.Event()
    operations.run(operations, lambda _: looked.wait(60), done.append, long=True)
    operations.run(operations, lambda _: "seen", done.append, look=True)
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["seen"]
    looked.set()
    qtbot.waitUntil(lambda: operations.idle)
    assert done == ["seen", True]


def test_a_look_stops_when_the_program_ends(operations, qtbot):
    done, failed = [], []
    operations.failed.connect(failed.append)

    def look(_workspace):
        operations.ending.wait(60)
        raise Cancelled

    for call in (look, lambda _: "never begun"):
        operations.run(operations, call, done.append, otherwise=failed.append, look=True)
    operations.ending.set()
    qtbot.waitUntil(lambda: operations.idle)
    assert (done, failed) == ([], [])
