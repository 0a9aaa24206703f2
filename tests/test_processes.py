"""Real child processes: what they say, how they end, and which sentence their end becomes."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from fieldscribe import errors
from fieldscribe.errors import READING, TRANSCRIBING
from fieldscribe.processes import Child, exit_error, run_worker, worker_command

HEADER = """
import ctypes, json, os, signal, subprocess, sys, threading, time
from fieldscribe import errors
from fieldscribe.processes import error_message, serve

def main():
    serve(work)

def work(requests, emit):
"""
FOOTER = """
if __name__ == "__main__":
    main()
"""


def importable(folder: Path) -> dict[str, str]:
    """The environment in which a child finds the modules of `folder`, too."""
    return {"PYTHONPATH": os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))}


@pytest.fixture
def child(tmp_path: Path):
    """Makes a child from the body of its work function; all are stopped at the end."""
    children: list[Child] = []

    def start(body: str, **options) -> Child:
        name = f"trial{len(children)}_worker"
        indented = "".join(f"    {line}\n" for line in body.strip("\n").splitlines())
        (tmp_path / f"{name}.py").write_text(HEADER + indented + FOOTER, encoding="utf-8")
        work = options.pop("work", TRANSCRIBING)
        children.append(Child(name, work=work, env=importable(tmp_path), **options))
        return children[-1]

    yield start
    for one in children:
        one.stop()


def test_requests_go_in_and_answers_come_out(child: Callable[..., Child]):
    echo = child("""
for request in requests:
    emit({"kind": "part", "text": request["text"]})
    emit({"kind": "done", "length": len(request["text"])})
""")
    for text in ("", "Ouagadougou", "ተማሪ \U0001f476 \x00 \u2028 \n", "x" * 300_000):
        echo.send({"kind": "say", "text": text})
        assert list(echo.messages()) == [{"kind": "part", "text": text}, {"kind": "done", "length": len(text)}]


def test_the_exit_code_after_done_is_ignored(child: Callable[..., Child]):
    one = child('emit({"kind": "done"}); os.abort()')
    assert [message["kind"] for message in one.messages()] == ["done"]
    assert list(one.messages()) == []


def test_work_that_returns_without_done_is_unfinished(child: Callable[..., Child]):
    with pytest.raises(errors.ChildDied):
        list(child("pass").messages())


def test_a_request_to_a_dead_child_raises_why_it_died(child: Callable[..., Child]):
    one = child('emit({"kind": "done"})')
    list(one.messages())
    psutil.Process(one.pid).wait(30)
    one.send({"kind": "more"})
    with pytest.raises(errors.ChildDied):
        list(one.messages())


def test_output_of_libraries_does_not_disturb_the_messages(child: Callable[..., Child]):
    one = child("""
print("stray", flush=True)
os.write(1, b"from C\\n")
sys.stderr.write("a warning\\n")
subprocess.run([sys.executable, "-c", "print('grandchild')"])
os.write(1, b"half a line")
emit({"kind": "done"})
""")
    assert list(one.messages()) == [{"kind": "done"}]
    one.stop()
    assert {"stray", "from C", "a warning", "grandchild", "half a line"} <= set(one.log.split("\n"))


def test_lines_before_serve_that_are_no_messages_are_kept_for_the_log(tmp_path: Path):
    (tmp_path / "loud_worker.py").write_text(
        'import os\nos.write(1, b\'not json\\n[1, 2]\\n{"no": "kind"}\\n\\xff\\xfe\\n{"kind": "done"}\\n\')\n',
        encoding="utf-8",
    )
    with Child("loud_worker", work=READING, env=importable(tmp_path)) as one:
        assert list(one.messages()) == [{"kind": "done"}]
    assert "not json" in one.log


def test_the_log_keeps_only_the_end(child: Callable[..., Child]):
    one = child('sys.stderr.write("a" * 1_000_000 + "the end"); sys.stderr.flush(); emit({"kind": "done"})')
    list(one.messages())
    one.stop()
    assert len(one.log) <= 8192
    assert one.log.endswith("the end")


def test_an_error_of_the_child_becomes_that_error_again(child: Callable[..., Child]):
    one = child("raise errors.OutOfMemory(errors.READING)")
    with pytest.raises(errors.OutOfMemory) as caught:
        list(one.messages())
    raised, here = caught.value.sentence, errors.OutOfMemory(READING).sentence
    assert (raised, raised.template) == (here, here.template)
    assert raised.values["safe"].template == READING.safe, "it can be said in another language to its last part"
    assert list(one.messages()) == []  # that was its answer: its end is no second failure


def test_an_error_of_an_unknown_class_keeps_its_sentence(child: Callable[..., Child]):
    for name in ("Nonexistent", "dataclass", "__doc__", ""):
        one = child(f'emit({{"kind": "error", "error": {name!r}, "sentence": "So it is.", "detail": "d"}})')
        with pytest.raises(errors.FieldscribeError, match=r"So it is\.") as caught:
            list(one.messages())
        assert caught.value.detail == "d"


def test_after_an_error_a_child_can_go_on(child: Callable[..., Child]):
    one = child("""
for request in requests:
    emit(error_message(errors.DiskFull("x")) if request["kind"] == "bad" else {"kind": "done"})
""")
    one.send({"kind": "bad"})
    with pytest.raises(errors.DiskFull):
        list(one.messages())
    one.send({"kind": "good"})
    assert list(one.messages()) == [{"kind": "done"}]


POSIX_DEATHS = [
    ("os.kill(os.getpid(), signal.SIGKILL)", errors.OutOfMemory, "most likely because it ran out of memory"),
    ("os.kill(os.getpid(), signal.SIGILL)", errors.IllegalInstruction, "newer processor"),
    ("ctypes.string_at(0)", errors.ChildCrashed, "failed"),
    ("os.abort()", errors.ChildCrashed, "failed"),
    ('os.write(2, b"terminate called: what():  std::bad_alloc\\n"); os.abort()', errors.OutOfMemory, "out of memory"),
    ('raise RuntimeError("mkl_malloc: failed to allocate memory")', errors.OutOfMemory, "ran out of memory"),
    (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30)); bytearray(2**31)",
        errors.OutOfMemory,
        "ran out of memory",
    ),
    ('raise ValueError("a bug")', errors.ChildDied, "ended unexpectedly"),
    ("os._exit(7)", errors.ChildDied, "ended unexpectedly"),
    ("os._exit(0)", errors.ChildDied, "ended unexpectedly"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="ends as POSIX tells them")
@pytest.mark.parametrize(("body", "kind", "words"), POSIX_DEATHS)
@pytest.mark.parametrize("work", [TRANSCRIBING, READING], ids=["transcribing", "reading"])
def test_each_kind_of_death_has_its_own_error(child: Callable[..., Child], body, kind, words, work):
    one = child(f'emit({{"kind": "part"}})\n{body}', work=work)
    seen = []
    with pytest.raises(errors.ChildDied, match=words) as caught:
        seen.extend(one.messages())
    assert type(caught.value) is kind
    assert str(caught.value).startswith(work.name)
    assert work.safe in str(caught.value)
    assert "exit code" in caught.value.detail
    assert "Traceback" not in str(caught.value)


def test_messages_before_a_crash_are_delivered(child: Callable[..., Child]):
    one = child('for n in range(500): emit({"kind": "part", "n": n})\nos.kill(os.getpid(), 9)')
    seen = []
    with pytest.raises(errors.OutOfMemory):
        seen.extend(one.messages())
    assert [message["n"] for message in seen] == list(range(500))


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (0xC0000017, errors.OutOfMemory),
        (0xC000012D, errors.OutOfMemory),
        (0xC000001D, errors.IllegalInstruction),
        (0xC0000005, errors.ChildCrashed),
        (0xC0000409, errors.ChildCrashed),
        (0xC0000374, errors.ChildCrashed),
        (0xC0000142, errors.CouldNotStart),
        (0xC0000135, errors.CouldNotStart),
        (1, errors.ChildDied),
    ],
)
def test_windows_exit_codes_are_understood(code: int, kind: type):
    assert type(exit_error(TRANSCRIBING, code)) is kind


def test_a_program_that_cannot_be_started_is_reported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    with pytest.raises(errors.CouldNotStart, match="could not be started"):
        Child("fieldscribe.audio.decode.worker", work=READING)


def test_a_missing_module_is_reported(tmp_path: Path):
    with Child("fieldscribe.no_such_worker", work=READING) as one, pytest.raises(errors.ChildDied) as caught:
        list(one.messages())
    assert "no_such_worker" in caught.value.detail


def test_should_stop_ends_a_silent_child(child: Callable[..., Child]):
    one = child("time.sleep(600)")
    with pytest.raises(errors.Cancelled):
        list(one.messages(should_stop=lambda: True))
    assert psutil.Process(one.pid).wait(30) is not None


def test_should_stop_ends_a_child_that_never_stops_sending(child: Callable[..., Child]):
    one = child('while True: emit({"kind": "part"})')
    seen = []
    with pytest.raises(errors.Cancelled):
        seen.extend(one.messages(should_stop=lambda: len(seen) > 10))


@pytest.mark.parametrize("end", [Child.stop, Child.kill])
def test_another_thread_can_end_the_child(child: Callable[..., Child], end):
    one = child('emit({"kind": "part"}); time.sleep(600)')
    messages = one.messages()
    next(messages)
    other = threading.Thread(target=end, args=[one])
    other.start()
    with pytest.raises(errors.Cancelled):
        next(messages)
    other.join()


def test_a_hanging_child_is_killed(child: Callable[..., Child]):
    one = child('emit({"kind": "part"}); time.sleep(600)')
    with pytest.raises(errors.ChildSilent, match="stopped responding"):
        list(one.messages(idle=0.5))
    assert psutil.Process(one.pid).wait(30) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_stop_ends_even_a_child_that_ignores_sigterm(tmp_path: Path):
    (tmp_path / "stubborn_worker.py").write_text(
        "import signal, time, os\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        'os.write(1, b\'{"kind": "part"}\\n\')\nwhile True: time.sleep(600)\n',
        encoding="utf-8",
    )
    one = Child("stubborn_worker", work=READING, env=importable(tmp_path))
    next(one.messages())
    one.stop(timeout=0.2)
    assert not psutil.pid_exists(one.pid)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_ctrl_c_in_the_terminal_is_left_to_the_parent(child: Callable[..., Child]):
    one = child("""
emit({"kind": "part"})
for request in requests:
    emit({"kind": "done"})
""")
    next(one.messages())
    os.kill(one.pid, signal.SIGINT)
    one.send({"kind": "go"})
    assert list(one.messages()) == [{"kind": "done"}]


@pytest.mark.parametrize("body", ["time.sleep(600)", "while True: pass", "threading.Event().wait()"])
def test_the_child_dies_with_its_parent(tmp_path: Path, body: str):
    (tmp_path / "orphan_worker.py").write_text(
        HEADER + f'    emit({{"kind": "part"}})\n    {body}\n' + FOOTER, encoding="utf-8"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c",
         "import time; from fieldscribe.errors import READING; from fieldscribe.processes import Child\n"
         "child = Child('orphan_worker', work=READING); next(child.messages())\n"
         "print(child.pid, flush=True); time.sleep(600)"],
        env={**os.environ, **importable(tmp_path)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    with parent:
        assert parent.stdout is not None
        orphan = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
    orphan.wait(30)


@pytest.mark.skipif(sys.platform == "win32", reason="niceness")
def test_a_nice_child_has_low_priority(child: Callable[..., Child]):
    one = child('emit({"kind": "part"}); time.sleep(600)', nice=True)
    next(one.messages())
    assert psutil.Process(one.pid).nice() > psutil.Process().nice()


def test_a_stray_module_in_the_current_folder_is_not_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "json.py").write_text("raise SystemExit('hostile')\n", encoding="utf-8")
    (tmp_path / "ok_worker.py").write_text(HEADER + "    pass\n" + FOOTER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Child("fieldscribe.processes", work=READING) as one, pytest.raises(errors.ChildDied) as caught:
        list(one.messages())
    assert "hostile" not in caught.value.detail


def test_the_frozen_program_runs_itself_as_worker(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command("fieldscribe.audio.decode.worker") == [
        sys.executable, "--worker", "fieldscribe.audio.decode.worker",
    ]  # fmt: skip


@pytest.mark.parametrize("module", ["os", "fieldscribe.errors", "evil_worker", "", "fieldscribe"])
def test_only_our_workers_are_run(module: str):
    with pytest.raises(ValueError, match="not a worker"):
        run_worker(module)
