"""Several debriefs become documents: in the background, with progress, and with a button that stops it."""

import re
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage

from fieldscribe.domain import ReportState
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.reports import choose_logo
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

TITLES = ("Ébola drill", "Handover", "ኤክላምፕሲያ")


@pytest.fixture
def home(open_program, add_debrief, settle):
    """Three debriefs in the list."""
    for title in TITLES:
        add_debrief(title)
    program = open_program()
    settle(program)
    program.window.show_page(program.window.home)
    settle(program)
    program.window.home.list.selectAll()
    return program.window.home


@pytest.fixture
def exporter(home):
    return home.debrief_actions.exporter


def test_several_debriefs_are_exported_into_a_folder(home, exporter, tmp_path, qtbot):
    exporter.add(home.chosen(), ["md", "srt"], tmp_path)
    qtbot.waitUntil(lambda: "6 document" in home.window().toast.text())
    assert [len(list(tmp_path.glob(f"*.{name}"))) for name in ("md", "srt")] == [3, 3]
    assert home.window().exporting.isHidden()


def test_several_debriefs_become_pdfs_and_one_that_fails_keeps_no_other_out(home, exporter, folder, tmp_path, qtbot):
    picture = QImage(80, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#0b6e69"))
    picture.save(str(tmp_path / "logo.png"))
    with Workspace.open(folder) as workspace:
        choose_logo(workspace, tmp_path / "logo.png")
        change_setting(workspace, "report_footer", "Confidential")
    (first, *others) = home.chosen()
    banner = home.window().exporting
    shown = []
    exporter.progressed.connect(lambda text: shown.append((text, banner.isVisible())))
    exporter.add([replace(first, id=999), first, *others], ["pdf"], tmp_path)
    qtbot.waitUntil(lambda: "3 document" in home.window().toast.text())
    written = list(tmp_path.glob("*.pdf"))
    assert len(written) == 3
    for path in written:
        content = path.read_bytes()
        assert content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
        assert b"/Subtype /Image" in content
    assert shown[0] == (f"Exporting 1 of 4: {first.title}", True)
    assert shown[-1] == ("", False)
    assert "no debrief 999" in home.window().error_banner.text()
    with Workspace.open(folder) as workspace:
        assert {entry.report for entry in list_debriefs(workspace)} == {ReportState.DONE}


def test_an_export_that_is_stopped_keeps_what_was_written(home, exporter, tmp_path, qtbot):
    stop = home.window().exporting.stop_button
    exporter.progressed.connect(lambda text: stop.click() if re.match("Exporting 2 of 3", text) else None)
    exporter.add(home.chosen(), ["txt"], tmp_path)
    qtbot.waitUntil(lambda: "2 document" in home.window().toast.text())
    assert len(list(tmp_path.glob("*.txt"))) == 2
    exporter.add(home.chosen(), ["csv"], tmp_path)  # and the next one begins anew
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.csv"))) == 2)


def test_an_export_asked_for_during_another_follows_it(home, exporter, tmp_path, qtbot):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        exporter.add(home.chosen(), ["txt"], tmp_path / name)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("two/*.txt"))) == 3)
    assert len(list(tmp_path.glob("one/*.txt"))) == 3


def test_an_export_ends_with_the_program(home, exporter, settle, tmp_path, qtbot):
    operations = home._operations
    exporter.progressed.connect(lambda _: operations.ending.set())
    exporter.add(home.chosen(), ["txt"], tmp_path)
    qtbot.waitUntil(lambda: operations.idle)
    assert len(list(tmp_path.glob("*.txt"))) == 1
