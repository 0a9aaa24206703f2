"""The report in the window: template, preview, export, its state in the list; letterhead and fields in the settings."""

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QScrollArea

from fieldscribe.desktop import texts
from fieldscribe.desktop.debrief.paper import paint, pdf_of
from fieldscribe.desktop.home.filters import Filter, Show, listed
from fieldscribe.desktop.window_size import SMALLEST
from fieldscribe.domain import JobState, Moment, MomentKind, OwnField, ReportState
from fieldscribe.library import debriefs, moments
from fieldscribe.reports.templates import bundled_templates
from fieldscribe.workflow import reports
from fieldscribe.workflow.debriefs import find_debrief, get_transcript, list_debriefs
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.workspace import Workspace

OWN = """
key = "monday"
title = "Our Monday sheet"
about = "For the meeting of the ward."
transcript = "none"
formats = ["docx", "txt"]
[[section]]
shows = "actions"
heading = "To do on Monday"
"""


def png(path: Path) -> Path:
    """A real picture of 200 x 100 px."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 200, 100, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress((b"\0" + b"\x5a" * 200) * 100)),
        (b"IEND", b""),
    )
    chunks = (struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in parts)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    return path


@pytest.fixture
def debrief(add_debrief, folder):
    made = add_debrief(
        title="Bleeding", programme="Helping Mothers", fields=(OwnField("Cohort", "7"), OwnField("Old field", "kept"))
    )
    with Workspace.open(folder) as workspace:
        moments.add_moment(workspace.library, made.id, Moment(6.0, MomentKind.ACTION, "Check the bag", "Amina"))
        change_setting(workspace, "report_fields", ("Cohort", "Case number"))
    return made


@pytest.fixture
def opened(open_program, debrief, settle, qtbot):
    """The program with the debrief open at its report."""
    program = open_program()
    program.window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    settle(program)
    program.window.debrief.side.tabs.setCurrentWidget(program.window.debrief.report)
    panel = program.window.debrief.report
    qtbot.waitUntil(lambda: panel.template.count() > 0 and "Bleeding" in panel.preview.toPlainText())
    settle(program)
    return program


def choose(panel, key: str) -> None:
    """As a person does with the keyboard: to the first entry, then down to the wanted one."""
    panel.template.setFocus()
    QTest.keyClick(panel.template, Qt.Key.Key_Home)
    for _ in range(panel.template.findData(key)):
        QTest.keyClick(panel.template, Qt.Key.Key_Down)


def state(folder, debrief_id):
    with Workspace.open(folder) as workspace:
        return next(one.report for one in list_debriefs(workspace) if one.id == debrief_id)


def test_the_preview_follows_the_template_and_it_is_remembered(opened, debrief, settle, qtbot, open_program):
    panel = opened.window.debrief.report
    assert panel.template.currentData() == "full"
    assert "Welcome everyone" in panel.preview.toPlainText()
    choose(panel, "actions")
    qtbot.waitUntil(lambda: "Welcome everyone" not in panel.preview.toPlainText())
    assert "Check the bag" in panel.preview.toPlainText()
    assert "by when" in panel.about.text()
    settle(opened)
    again = open_program()
    again.window.open_debrief(debrief.id)
    again.window.debrief.side.tabs.setCurrentWidget(again.window.debrief.report)
    qtbot.waitUntil(lambda: again.window.debrief.report.template.currentData() == "actions")


def test_going_through_the_templates_fast_shows_the_last_one(opened, settle, qtbot):
    panel = opened.window.debrief.report
    for key in ("office", "pearls", "transcript", "plus-delta", "actions"):
        choose(panel, key)
    qtbot.waitUntil(lambda: opened.operations.idle and not panel._later.isActive())
    settle(opened)
    assert panel.template.currentData() == "actions"
    assert "Welcome everyone" not in panel.preview.toPlainText()


def test_own_templates_are_offered_and_a_broken_one_is_reported(opened, folder, settle, qtbot):
    panel = opened.window.debrief.report
    (folder.templates / "monday.toml").write_text(OWN, encoding="utf-8")
    (folder.templates / "bad.toml").write_text("key =", encoding="utf-8")
    panel.refresh()
    qtbot.waitUntil(lambda: panel.template.findData("monday") > 0)
    assert panel.template_errors.isVisible()
    assert "bad.toml" in panel.template_errors.text()
    choose(panel, "monday")
    qtbot.waitUntil(lambda: "To do on Monday" in panel.preview.toPlainText())
    assert panel.about.text() == "For the meeting of the ward."
    offered = [panel.format.itemData(at) for at in range(panel.format.count())]
    assert offered == ["docx", "pdf", "txt", "srt", "vtt", "csv", "json"]
    choose(panel, "full")
    qtbot.waitUntil(lambda: panel.format.count() == len(reports.formats()) + 1)  # and PDF
    (folder.templates / "bad.toml").unlink()
    panel.refresh()
    qtbot.waitUntil(lambda: not panel.template_errors.isVisible())


def test_exporting_a_document_sets_the_state_report_done(opened, debrief, folder, settle, qtbot, tmp_path):
    window = opened.window
    panel = window.debrief.report
    choose(panel, "actions")
    panel.format.setCurrentIndex(panel.format.findData("txt"))
    window.debrief.details._texts["notes"].setPlainText("typed just before")
    panel.export_to(tmp_path / "a.txt")
    settle(opened)
    assert "Check the bag" in (tmp_path / "a.txt").read_text()
    assert "Welcome everyone" not in (tmp_path / "a.txt").read_text()
    assert state(folder, debrief.id) is ReportState.DONE
    qtbot.waitUntil(lambda: window.home._debriefs[0].report is ReportState.DONE)
    assert texts.state(window.home._debriefs[0]) == ("Report done", "good")
    window.debrief.leave()
    settle(opened)
    assert state(folder, debrief.id) is ReportState.DONE  # to leave changes nothing
    window.debrief.details._lines["site"].setText("Mwanza")
    window.debrief.details._lines["site"].textEdited.emit("Mwanza")
    window.debrief.details.flush()
    qtbot.waitUntil(lambda: window.home._debriefs[0].report is ReportState.OUTDATED)
    assert texts.state(window.home._debriefs[0])[0] == "Report out of date"


def test_the_suggested_file_name_contains_the_template(opened, settle, qtbot, monkeypatch, tmp_path):
    asked = []

    def ask(_parent, _title, suggested):
        asked.append(Path(suggested).name)
        return str(tmp_path / "a.docx"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    panel = opened.window.debrief.report
    choose(panel, "office")
    QTest.keyClick(opened.window.debrief.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: (tmp_path / "a.docx").exists())
    settle(opened)
    assert asked[0].endswith("Bleeding, Summary for the programme office.docx")


def test_a_long_transcript_is_previewed_in_part_and_never_blocks(open_program, add_debrief, settle, qtbot, qapp):
    debrief = add_debrief(texts=tuple(f"Passage {number} " + "and so on " * 12 for number in range(800)))
    program = open_program()
    program.window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    settle(program)
    panel = program.window.debrief.report
    qapp.watch(program)
    program.window.debrief.side.tabs.setCurrentWidget(panel)
    qtbot.waitUntil(lambda: "Passage 1 " in panel.preview.toPlainText())
    choose(panel, "transcript")
    qtbot.waitUntil(lambda: program.operations.idle and not panel._later.isActive())
    settle(program)
    assert panel.more.isVisible()
    assert "Passage 700" not in panel.preview.toPlainText()
    assert qapp.slow == []
    choose(panel, "actions")
    qtbot.waitUntil(lambda: not panel.more.isVisible())


@pytest.mark.parametrize(
    ("job", "report", "shown"),
    [
        (JobState.DONE, None, {Show.ALL, Show.READY}),
        (JobState.DONE, ReportState.DONE, {Show.ALL, Show.REPORTED}),
        (JobState.DONE, ReportState.OUTDATED, {Show.ALL, Show.READY}),
        (JobState.RUNNING, ReportState.DONE, {Show.ALL, Show.WORK}),
        (JobState.FAILED, ReportState.DONE, {Show.ALL, Show.ATTENTION}),
    ],
)
def test_every_debrief_is_in_the_right_filters(job, report, shown):
    from fieldscribe.domain import Attention, DebriefSummary, Job, TranscribeOptions

    work = Job(1, "u", 1, job, TranscribeOptions())
    attention = (Attention.JOB_FAILED,) if job is JobState.FAILED else ()
    entry = DebriefSummary(1, "u", "A", "2026-01-01", "", 1, None, 60.0, 5, work, report, attention=attention)
    assert {show for show in Show if listed(entry, Filter(show))} == shown


def test_the_search_finds_a_debrief_by_a_field(opened, debrief, qtbot):
    home = opened.window.home
    opened.window.show_page(home)
    home.search.setText("cohort 7")
    qtbot.waitUntil(lambda: home._search_shown == home._search_number > 0)
    assert [home.rows.entry(at).id for at in range(home.rows.rowCount())] == [debrief.id]


def test_the_window_says_of_templates_what_their_files_say():
    for template in bundled_templates():
        assert (texts.template_title(template), texts.template_about(template)) == (template.title, template.about)


# ---- fields of the programme


def test_own_fields_appear_in_the_details_and_keep_their_values_when_removed(opened, debrief, folder, settle, qtbot):
    details = opened.window.debrief.details
    opened.window.debrief.side.tabs.setCurrentWidget(details)
    form = details.fields
    assert [(field.name, field.value) for field in form.fields()] == [
        ("Cohort", "7"), ("Case number", ""), ("Old field", "kept")
    ]  # fmt: skip
    assert form.line("Case number").accessibleName() == "Case number"
    form.line("Case number").setFocus()
    QTest.keyClicks(form.line("Case number"), "2026/118")
    form.line("Old field").clear()
    form.line("Old field").textEdited.emit("")
    details.flush()
    settle(opened)
    with Workspace.open(folder) as workspace:
        kept = find_debrief(workspace, debrief.id).fields
        change_setting(workspace, "report_fields", ("Case number",))
    assert kept == (OwnField("Cohort", "7"), OwnField("Case number", "2026/118"))
    opened.window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: [field.name for field in form.fields()] == ["Case number", "Cohort"])


def test_without_own_fields_the_details_show_none(open_program, add_debrief, settle, qtbot):
    debrief = add_debrief()
    program = open_program()
    program.window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    settle(program)
    assert not program.window.debrief.details.fields.isVisible()


def test_a_field_being_typed_in_is_not_overwritten(opened, debrief, folder, settle):
    details = opened.window.debrief.details
    opened.window.debrief.side.tabs.setCurrentWidget(details)
    opened.window.activateWindow()
    line = details.fields.line("Cohort")
    line.setFocus()
    QTest.keyClicks(line, "8")
    with Workspace.open(folder) as workspace:
        debriefs.update_debrief(workspace.library, debrief.id, notes="by somebody else")
        details.show_debrief(find_debrief(workspace, debrief.id))
    settle(opened)
    assert line is details.fields.line("Cohort")
    assert line.text() == "78"


# ---- settings


@pytest.fixture
def settings(opened, settle):
    opened.window.show_page(opened.window.settings)
    settle(opened)
    return opened.window.settings.report


def test_the_letterhead_is_kept_and_shown_in_the_preview(opened, settings, folder, settle, qtbot, tmp_path):
    settings.organisation.setFocus()
    QTest.keyClicks(settings.organisation, "Haydom Hospital")
    settings.footer.setFocus()
    QTest.keyClicks(settings.footer, "Confidential")
    QTest.keyClick(settings.footer, Qt.Key.Key_Return)
    settings.choose_logo(png(tmp_path / "logo.png"))
    qtbot.waitUntil(lambda: not settings.logo.pixmap().isNull())
    settle(opened)
    assert settings.remove_button.isVisibleTo(settings)
    with Workspace.open(folder) as workspace:
        head = reports.letterhead(workspace)
    assert (head.organisation, head.footer) == ("Haydom Hospital", "Confidential")
    assert head.logo is not None
    panel = opened.window.debrief.report
    opened.window.show_page(opened.window.debrief)
    qtbot.waitUntil(lambda: "Haydom Hospital" in panel.preview.toPlainText())
    assert "data:image/png" in panel.preview.toHtml()
    opened.window.show_page(opened.window.settings)
    settings.remove_button.click()
    settle(opened)
    assert settings.logo.text() == "No logo"
    with Workspace.open(folder) as workspace:
        assert reports.logo(workspace) is None


def test_a_file_that_is_no_picture_is_refused_and_the_logo_stays(opened, settings, settle, qtbot, tmp_path):
    settings.choose_logo(png(tmp_path / "logo.png"))
    qtbot.waitUntil(lambda: not settings.logo.pixmap().isNull())
    (tmp_path / "bad.png").write_text("no picture")
    said = []
    opened.operations.failed.connect(said.append)
    settings.choose_logo(tmp_path / "bad.png")
    qtbot.waitUntil(lambda: bool(said))
    assert "bad.png cannot be used as the logo" in said[0]
    settle(opened)
    assert not settings.logo.pixmap().isNull()


def test_fields_and_the_usual_template_are_settings(opened, settings, folder, settle, qtbot):
    (folder.templates / "monday.toml").write_text(OWN, encoding="utf-8")
    settings.look()
    qtbot.waitUntil(lambda: settings.template.findData("monday") > 0)
    assert settings.template.currentData() == "full"
    settings.template.setCurrentIndex(settings.template.findData("monday"))
    settings.fields.setPlainText("Cohort\n\n Supervisor \n")

    def kept() -> bool:
        with Workspace.open(folder) as workspace:
            return workspace.setting("report_fields") == ("Cohort", "Supervisor")

    qtbot.waitUntil(kept)
    settle(opened)
    with Workspace.open(folder) as workspace:
        assert workspace.setting("report_template") == "monday"
    form = opened.window.debrief.details.fields
    qtbot.waitUntil(lambda: [field.name for field in form.fields()] == ["Cohort", "Supervisor", "Old field"])
    settings.look()
    settle(opened)
    assert settings.template.currentData() == "monday"


def test_the_settings_of_reports_fit_a_small_screen(opened, settings, settle):
    opened.window.resize(1024, 600)
    area = opened.window.settings.findChild(QScrollArea)
    area.ensureWidgetVisible(settings.open_button)
    settle(opened)
    assert settings.open_button.visibleRegion().boundingRect().height() > 10
    assert settings.width() <= area.viewport().width()


def test_a_double_click_asks_once_where_to_export_to(opened, settle, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (asked.append(given[2]), ("", ""))[1])
    panel = opened.window.debrief.report
    for _ in range(2):
        panel.export_button.click()
    settle(opened)
    assert len(asked) == 1
    panel.export_button.click()
    settle(opened)
    assert len(asked) == 2, "later it can be asked again"


def test_a_report_can_be_exported_before_its_panel_was_shown(
    open_program, debrief, settle, qtbot, monkeypatch, tmp_path
):
    target = tmp_path / "at once.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(target), ""))
    program = open_program()
    program.window.open_debrief(debrief.id)
    qtbot.waitUntil(lambda: program.window.debrief.session.debrief_id > 0)
    program.window.debrief._export()
    settle(program)
    assert target.read_bytes().startswith(b"PK")
    qtbot.waitUntil(lambda: program.window.debrief.report.format.currentData() == "docx")


def test_a_pdf_is_written_and_can_be_opened_and_shown(opened, debrief, folder, settle, monkeypatch, tmp_path):
    """Reviewed: after an export there was a passing message only."""
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())))
    panel = opened.window.debrief.report
    panel.format.setCurrentIndex(panel.format.findData("pdf"))
    assert not panel.saved.isVisible()
    panel.export_to(tmp_path / "a report.pdf")
    settle(opened)
    assert (tmp_path / "a report.pdf").read_bytes().startswith(b"%PDF-")
    assert state(folder, debrief.id) is ReportState.DONE
    assert panel.saved.isVisible()
    assert "a report.pdf" in panel.saved_as.text()
    panel.open_button.click()
    panel.folder_button.click()
    assert shown == [tmp_path / "a report.pdf", tmp_path]


def test_several_formats_are_written_at_once_and_replace_nothing(
    opened, debrief, folder, settle, monkeypatch, tmp_path
):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: str(tmp_path))
    panel = opened.window.debrief.report
    panel.several_button.click()
    dialog = panel.several
    assert [name for name, box in dialog.boxes.items() if box.isChecked()] == ["docx"]
    dialog.boxes["docx"].setChecked(False)
    assert not dialog.yes.isEnabled()
    for name in ("pdf", "srt", "docx"):
        dialog.boxes[name].setChecked(True)
    for count in (3, 6):
        panel.export_several(["docx", "pdf", "srt"], tmp_path) if count == 6 else dialog.yes.click()
        settle(opened)
        written = sorted(path.suffix for path in tmp_path.iterdir() if path.is_file())
        assert written == sorted([".docx", ".pdf", ".srt"] * (count // 3))
        assert panel.saved_as.text() == "3 documents saved."
    assert not panel.open_button.isVisible()
    assert panel.folder_button.isVisible()
    assert state(folder, debrief.id) is ReportState.DONE


def test_a_narrow_preview_breaks_no_word(opened, settle, qtbot):
    """Seen: Programm e, beside its value."""
    panel = opened.window.debrief.report
    qtbot.waitUntil(lambda: "Programme" in panel.preview.toPlainText())
    block = panel.preview.document().begin()
    while block.isValid():
        lines = [block.layout().lineAt(at) for at in range(block.layout().lineCount())]
        ends = [line.textStart() + line.textLength() for line in lines[:-1]]
        assert not [block.text() for end in ends if block.text()[end - 1 : end + 1].isalpha()]
        block = block.next()


def test_a_low_window_leaves_room_for_the_preview(opened, settle, qtbot):
    window = opened.window
    window.resize(SMALLEST)
    settle(opened)
    assert window.debrief.report.preview.height() >= 200


def test_a_printed_report_is_complete_and_has_page_numbers(opened, debrief, folder, tmp_path):
    with Workspace.open(folder) as workspace:
        page = reports.page_to_print(workspace, debrief.id)
        words = [segment.text for segment in get_transcript(workspace, debrief.id).segments]
    read = QTextDocument()
    read.setHtml(page.html)
    text = " ".join(read.toPlainText().split())
    assert all(" ".join(said.split()) in text for said in words)
    for wanted in ("Debrief report", "Bleeding", "Check the bag", "Amina", "Done", "In recording", "☐"):
        assert wanted in text
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    long = replace(page, html=page.html.replace("</body>", "<p>And more.</p>" * 200 + "</body>"), footer="Confidential")
    assert paint(long, printer) > 3
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    assert pdf_of(page).count(b"/Type /Page\n") == paint(page, printer)


def test_logo_and_footer_are_suggested_until_there_is_one(opened, folder, settle, qtbot):
    panel = opened.window.debrief.report
    qtbot.waitUntil(panel.foot_hint.isVisible)
    panel.foot_hint.click()
    assert opened.window.shown == "settings"
    assert opened.window.settings.report.footer.hasFocus()
    with Workspace.open(folder) as workspace:
        change_setting(workspace, "report_footer", "Confidential")
    opened.window.open_debrief(opened.window.debrief.session.debrief_id)
    settle(opened)
    panel.refresh()
    qtbot.waitUntil(lambda: not panel.foot_hint.isVisible())
