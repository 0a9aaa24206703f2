import errno
import os
import pickle
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from fieldscribe import errors
from fieldscribe.domain import OwnField, Transcript
from fieldscribe.reports import FORMATS, export, file_name, format_named, write

GOLDEN = Path(__file__).parent / "golden"
TEXT_FORMATS = [name for name in FORMATS if name != "docx"]  # a DOCX is read back in test_word_file


@pytest.mark.parametrize("name", TEXT_FORMATS)
@pytest.mark.parametrize("debrief", ["usual", "world"])
def test_documents_equal_the_reference_files(name: str, debrief: str, request: pytest.FixtureRequest) -> None:
    """`FIELDSCRIBE_UPDATE_GOLDEN=1 pytest tests/reports` writes the files again; look at the difference."""
    made = FORMATS[name].render(request.getfixturevalue(debrief))
    golden = GOLDEN / f"{debrief}{FORMATS[name].suffix}"
    if os.environ.get("FIELDSCRIBE_UPDATE_GOLDEN"):
        golden.write_bytes(made)
    assert made == golden.read_bytes()


def test_a_long_label_does_not_push_the_other_details_away(usual: Transcript) -> None:
    asked = OwnField("How many births did the ward have last month", "212")
    text = FORMATS["txt"].render(replace(usual, debrief=replace(usual.debrief, fields=(asked,)))).decode()
    assert "Scenario:               Baby not breathing at birth\n" in text
    assert "Participants:           Midwife: Amina\n                        Nurse: Joseph, 2 more\n" in text
    assert "How many births did the ward have last month: 212\n" in text


def test_another_process_with_another_clock_and_locale_makes_the_same_bytes(usual: Transcript) -> None:
    code = (
        "import pickle, sys; from fieldscribe.reports import FORMATS; usual = pickle.load(sys.stdin.buffer);"
        "pickle.dump({name: each.render(usual) for name, each in FORMATS.items()}, sys.stdout.buffer)"
    )
    environment = {**os.environ, "TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "5"}
    data = pickle.dumps(usual)
    other = subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, env=environment, check=True)
    made = pickle.loads(other.stdout)
    assert set(made) == set(FORMATS)
    for name, each in FORMATS.items():
        assert made[name] == each.render(usual), name


def test_importing_reports_loads_no_document_library() -> None:
    code = "import sys, fieldscribe.reports; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert {"docx", "lxml", "jinja2"}.isdisjoint(loaded)


@pytest.mark.parametrize("name", ["docx", ".DOCX", " Docx "])
def test_formats_are_found_by_name_or_suffix(name: str) -> None:
    assert format_named(name) is FORMATS["docx"]


def test_an_unknown_format_names_those_that_there_are() -> None:
    with pytest.raises(errors.FormatUnknown, match=r"'odt'.*docx, html, md, txt, srt, vtt, csv, json"):
        format_named("odt")


def test_write_creates_the_document(usual: Transcript, tmp_path: Path) -> None:
    target = tmp_path / "Débrief ሕፃን.txt"
    target.write_text("old")
    assert write(usual, FORMATS["txt"], target) == target
    assert target.read_bytes() == FORMATS["txt"].render(usual)
    assert list(tmp_path.iterdir()) == [target]


def test_export_overwrites_a_document_only_when_asked(usual: Transcript, tmp_path: Path) -> None:
    chosen = (FORMATS["docx"], FORMATS["srt"])
    first = export(usual, chosen, tmp_path)
    assert [path.name for path in first] == [file_name(usual, ".docx"), file_name(usual, ".srt")]
    first[0].write_text("a person went on writing here")
    second = export(usual, chosen, tmp_path)
    assert [path.name for path in second] == [
        "2026-03-04 Newborn resuscitation, ward 3 (2).docx",
        "2026-03-04 Newborn resuscitation, ward 3 (2).srt",
    ]
    assert first[0].read_text() == "a person went on writing here"
    assert export(usual, chosen, tmp_path, replace=True) == first
    assert len(list(tmp_path.iterdir())) == 4


def test_nothing_is_written_when_one_document_cannot_be_made(usual: Transcript, tmp_path: Path) -> None:
    def fails(*_: object) -> bytes:
        raise ValueError

    with pytest.raises(ValueError):
        export(usual, (FORMATS["txt"], replace(FORMATS["md"], render=fails)), tmp_path)
    assert not list(tmp_path.iterdir())


# ---- writing, and what can be in its way


def test_the_file_is_for_its_owner_alone(usual: Transcript, tmp_path: Path) -> None:
    path = write(usual, FORMATS["md"], tmp_path / "a.md")
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_missing_folder_is_reported(usual: Transcript, tmp_path: Path) -> None:
    with pytest.raises(errors.FolderMissing, match="There is no folder"):
        write(usual, FORMATS["txt"], tmp_path / "gone" / "a.txt")


def test_a_file_in_place_of_the_folder_is_reported(usual: Transcript, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(errors.FolderMissing):
        write(usual, FORMATS["txt"], tmp_path / "file" / "a.txt")


def test_a_folder_in_place_of_the_document_is_reported(usual: Transcript, tmp_path: Path) -> None:
    with pytest.raises(errors.DestinationNotAFile):
        write(usual, FORMATS["txt"], tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such special files")
def test_a_device_is_never_replaced(usual: Transcript, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.DestinationNotAFile):
        write(usual, FORMATS["txt"], tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("name", ["a\x00b.txt", "\ud800.txt", "n" * 300 + ".txt"])
def test_impossible_names_are_reported(usual: Transcript, tmp_path: Path, name: str) -> None:
    with pytest.raises(errors.NotWritable) as caught:
        write(usual, FORMATS["txt"], tmp_path / name)
    str(caught.value).encode()
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs a file system mounted by root")
@pytest.mark.parametrize(("mode", "expected"), [("rw", errors.DiskFull), ("ro", errors.NotWritable)])
def test_a_full_and_a_read_only_disk_are_reported(
    usual: Transcript, tmp_path: Path, mode: str, expected: type[errors.FieldscribeError]
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], capture_output=True).returncode:
        pytest.skip("may not mount here")
    try:
        before = disk / "report.json"
        before.write_bytes(b"what was there")
        subprocess.run(["mount", "-o", f"remount,{mode}", disk], check=True)
        long = replace(usual, segments=usual.segments * 30)
        with pytest.raises(expected):
            write(long, FORMATS["json"], before)
        assert before.read_bytes() == b"what was there"
        assert list(disk.iterdir()) == [before]
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, errors.DiskFull),
        (errno.EDQUOT, errors.DiskFull),
        (errno.EACCES, errors.NotWritable),
        (errno.EIO, errors.NotWritable),
    ],
)
def test_a_failed_export_leaves_no_file(
    usual: Transcript, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, expected: type[Exception]
) -> None:
    def broken(_: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", broken)
    (tmp_path / "a.txt").write_text("what was there")
    with pytest.raises(expected):
        write(usual, FORMATS["txt"], tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text() == "what was there"
    assert len(list(tmp_path.iterdir())) == 1
