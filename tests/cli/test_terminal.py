"""Nothing that a terminal obeys is ever written, whatever stands in titles, file names, texts and messages."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from fieldscribe.cli import fieldscribe
from fieldscribe.cli.terminal import as_json, fit, safe
from fieldscribe.domain import (
    Moment,
    MomentKind,
    Part,
    Participant,
    RecordingState,
    Segment,
    TranscribeOptions,
    Word,
)
from fieldscribe.library import debriefs, jobs, moments, recordings, transcripts
from fieldscribe.paths import data_folder
from fieldscribe.workflow.workspace import Workspace

BIDI = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
HOSTILE = "a\x1b]0;PWNED\x07\x1b[2J\x9b31m\x00\r\nb\u2028c\u202egpj.exe\u2069\x7f\x85\t" + BIDI + "\x08\x0c z"
TEXT = st.text() | st.text(st.sampled_from(HOSTILE + "\udcff\U000e0041ባ界👩🏽‍⚕️"))


def harmful(text: str) -> set[str]:
    """What a terminal would obey, line ends apart."""
    return {c for c in text if c != "\n" and (unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in BIDI)}


@given(TEXT)
def test_any_text_becomes_one_safe_line(text: str):
    shown = safe(text)
    assert not harmful(shown)
    assert "\n" not in shown


def test_readable_text_stays_as_it_is():
    for text in ("ባቡር ጣቢያ", "नमस्ते क्‍ष", "می‌خواهم", "界 👩🏽‍⚕️ Zoë", "a  b"):
        assert safe(text) == text


@given(TEXT | st.text(st.sampled_from("\u200d\u200c0 界👩🏽\ufe0f")), st.integers(2, 60))
@example("\u200d0000", 2)
def test_a_column_has_its_width(text: str, width: int):
    assert cell_len(fit(text, width)) == width
    assert not harmful(fit(text, width))


def test_a_long_title_is_cut_with_an_ellipsis():
    assert fit("x" * 50, 10) == "x" * 9 + "…"
    assert fit("界" * 50, 10) == "界" * 4 + " …"
    assert fit("ab", 4) == "ab  "


@given(TEXT)
def test_json_is_valid_and_harmless_and_says_the_same(text: str):
    written = as_json({"text": text})
    assert json.loads(written) == {"text": text}
    assert not harmful(written) and "\n" not in written


def run(*arguments: object) -> Result:
    return CliRunner().invoke(fieldscribe, [str(argument) for argument in arguments])


@pytest.fixture
def hostile() -> None:
    """Two debriefs, one in the bin, whose every text is hostile, as an older version or another program left them."""
    with Workspace.open(data_folder()) as workspace:
        library = workspace.library
        for _ in range(2):
            made = debriefs.add_debrief(library, title=HOSTILE, participants=(Participant(HOSTILE, HOSTILE),))
            library.execute(
                "UPDATE debriefs SET title = ?, site = ?, programme = ?, scenario = ?, facilitator = ?, notes = ?,"
                " fields = ? WHERE id = ?",
                (*[HOSTILE] * 6, json.dumps({HOSTILE: HOSTILE}), made.id),
            )
            recording = recordings.add_recording(library, made.id, RecordingState.COMPLETE)
            part = Part(str(data_folder().recordings / f"{made.id}.wav"), 2.0, codec=HOSTILE, original_name=HOSTILE)
            recordings.add_part(library, recording.id, part)
            job = jobs.add_job(library, recording.id, TranscribeOptions(model=HOSTILE))
            words = (Word(HOSTILE, 0.0, 1.0, 0.5),)
            transcripts.commit_segment(library, job.id, 0, Segment(0.0, 2.0, HOSTILE + " hands", words=words))
            jobs.start(library, job.id)
            jobs.fail(library, job.id, HOSTILE)
            moments.add_moment(library, made.id, Moment(1.0, MomentKind.ACTION, HOSTILE, HOSTILE))
        debriefs.move_to_bin(library, made.id)


@pytest.mark.parametrize(
    "arguments",
    [("list",), ("show", 1), ("show", 1, "--words"), ("search", "hands"), ("search", "PWNED"), ("jobs", "list"),
     ("bin", "list"), ("library", "check"), ("export", 1, "--format", HOSTILE.replace("\0", "")),
     ("models", "default", HOSTILE), ("settings", "organisation", HOSTILE), ("settings",), ("show", HOSTILE),
     ("transcribe", HOSTILE.replace("\0", "")), (HOSTILE,), ("list", "--" + HOSTILE)],
)  # fmt: skip
def test_no_command_prints_control_characters_from_data(hostile: None, arguments: tuple[object, ...]):
    plain = run(*arguments)
    assert plain.output
    assert not harmful(plain.stdout + plain.stderr)
    machine = run(*arguments, "--json")
    assert not harmful(machine.stdout + machine.stderr)
    for line in machine.stdout.splitlines():
        json.loads(line)
    assert not isinstance(plain.exception, AssertionError | TypeError | ValueError)


def test_a_list_has_one_line_for_each_debrief(hostile: None):
    assert len(run("list").stdout.splitlines()) == 1
    assert len(run("jobs", "list").stdout.splitlines()) == 1


def test_json_gives_the_text_as_it_is(hostile: None):
    assert json.loads(run("list", "--json").stdout)["title"] == HOSTILE


@pytest.mark.skipif(sys.platform != "linux", reason="such file names are possible on Linux only")
def test_control_characters_in_a_file_name_are_not_printed(sound: Path):
    import pty

    source = sound.rename(sound.with_name("esc\x1b]0;PWNED\x07\x1b[31m.wav"))
    terminal, shown = pty.openpty()
    command = [sys.executable, "-m", "fieldscribe", "import", str(source)]
    with subprocess.Popen(command, stdout=shown, stderr=shown, stdin=subprocess.DEVNULL) as process:
        os.close(shown)
        seen = b""
        try:
            while piece := os.read(terminal, 65536):
                seen += piece
        except OSError:  # Linux ends a terminal with an error
            pass
    os.close(terminal)
    assert process.returncode == 0
    assert b"PWNED" in seen
    assert b"\x1b]" not in seen and b"\x07" not in seen and b"\x1b[31m" not in seen
