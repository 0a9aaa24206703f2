import sys
import threading
import types

import pytest

from fieldscribe import keep_awake as module
from fieldscribe.keep_awake import keep_awake


def wakepy(monkeypatch: pytest.MonkeyPatch, running) -> None:
    """Another desktop than the one that this test runs on."""
    monkeypatch.setitem(sys.modules, "wakepy", types.SimpleNamespace(keep=types.SimpleNamespace(running=running)))


def test_asking_this_computer_to_stay_awake_never_fails() -> None:
    with keep_awake() as awake:
        assert awake in (True, False)


def test_sleep_is_inhibited_until_the_end_of_the_block(monkeypatch: pytest.MonkeyPatch) -> None:
    left = threading.Event()

    class Mode:
        active = True

        def __enter__(self):
            return self

        def __exit__(self, *_) -> None:
            left.set()

    wakepy(monkeypatch, lambda on_fail: Mode())
    with keep_awake() as awake:
        assert awake is True
        assert not left.is_set()
    assert left.wait(10)


def test_a_desktop_that_fails_or_never_answers_delays_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(on_fail: str) -> None:
        raise RuntimeError("no bus")

    wakepy(monkeypatch, breaks)
    with keep_awake() as awake:
        assert awake is False
    never = threading.Event()
    monkeypatch.setattr(module, "_TIMEOUT_S", 0.05)
    wakepy(monkeypatch, lambda on_fail: never.wait())
    with keep_awake() as awake:
        assert awake is False
    never.set()
