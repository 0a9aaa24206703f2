"""Templates and letterhead of a library, and what an export tells the list of debriefs."""

import json
import struct
import sys
import zlib
from pathlib import Path

import docx
import pytest

from fieldscribe.domain import Moment, MomentKind, OwnField, ReportState
from fieldscribe.errors import LogoRefused, SettingUnknown, TemplateNotForFormat, TemplateUnknown
from fieldscribe.library import settings_store
from fieldscribe.library.debriefs import add_debrief
from fieldscribe.library.moments import add_moment
from fieldscribe.paths import bundled
from fieldscribe.workflow import debriefs, reports, settings
from fieldscribe.workflow.debriefs import list_debriefs
from fieldscribe.workflow.reports import export

OWN = """
key = "monday"
title = "Monday"
about = "For the meeting of the ward."
transcript = "none"
formats = ["docx", "txt"]
[[section]]
shows = "actions"
heading = "To do on Monday"
"""


@pytest.fixture
def debrief_id(workspace):
    debrief = add_debrief(workspace.library, title="Débrief", date="2026-03-04", notes="Our notes")
    add_moment(workspace.library, debrief.id, Moment(1.0, MomentKind.ACTION, "Check the bag", "Amina"))
    return debrief.id


@pytest.fixture
def own(workspace) -> Path:
    path = workspace.folder.templates / "monday.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def logo(tmp_path: Path, name: str = "logo.png", grey: int = 90) -> Path:
    """A real picture of 200 x 100 px."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 200, 100, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress((b"\0" + bytes([grey]) * 200) * 100)),
        (b"IEND", b""),
    )
    path = tmp_path / name
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in parts)
    )
    return path


def state(workspace, debrief_id):
    return next(one.report for one in list_debriefs(workspace) if one.id == debrief_id)


# ---- templates


def test_the_template_comes_from_the_name_the_debrief_the_settings_or_the_default(workspace, debrief_id, own):
    def chosen(name: str = "") -> str:
        return reports.template_for(workspace, debrief_id, name).key

    assert chosen() == "full"
    settings.change_setting(workspace, "report_template", "Action list")
    assert chosen() == "actions"
    reports.choose_template(workspace, debrief_id, "monday")
    assert chosen() == "monday"
    assert chosen("PEARLS") == "pearls"
    own.unlink()
    assert chosen() == "actions"
    settings_store.change(workspace.library, "report_template", "gone too")
    assert chosen() == "full"


def test_a_template_that_is_not_there_writes_nothing(workspace, debrief_id, tmp_path):
    with pytest.raises(TemplateUnknown):
        export(workspace, debrief_id, "txt", tmp_path / "a.txt", "monday")
    with pytest.raises(TemplateUnknown):
        settings.change_setting(workspace, "report_template", "monday")
    assert workspace.setting("report_template") == "full"
    assert not (tmp_path / "a.txt").exists()
    assert state(workspace, debrief_id) is None


def test_a_broken_template_does_not_prevent_the_export(workspace, debrief_id, own, tmp_path):
    reports.choose_template(workspace, debrief_id, "monday")
    assert "To do on Monday" in export(workspace, debrief_id, "txt", tmp_path / "a.txt").read_text()
    own.write_text("key = ")
    found = reports.templates(workspace)
    assert len(found.errors) == 1
    assert "monday.toml" in found.errors[0]
    assert "Our notes" in export(workspace, debrief_id, "txt", tmp_path / "a.txt").read_text()


def test_an_own_template_is_found_by_its_name(workspace, debrief_id, own, tmp_path):
    place = export(workspace, debrief_id, "txt", tmp_path, "Monday")
    assert place.name == "2026-03-04 Débrief, Monday.txt"
    assert "Our notes" not in place.read_text()
    assert reports.suggested_name(workspace, debrief_id, "txt", "monday") == place.name
    with pytest.raises(TemplateNotForFormat):
        export(workspace, debrief_id, "html", tmp_path, "monday")


# ---- the preview


def test_the_preview_follows_the_template_and_says_when_there_is_more(workspace, debrief_id, monkeypatch):
    assert "Our notes" in reports.preview(workspace, debrief_id).page
    shown = reports.preview(workspace, debrief_id, "actions")
    assert "Our notes" not in shown.page
    assert not shown.shortened
    for number in range(50):
        add_moment(workspace.library, debrief_id, Moment(float(number), MomentKind.ACTION, f"Number {number}"))
    shown = reports.preview(workspace, debrief_id)
    assert shown.shortened
    assert "Number 10" in shown.page
    assert "Number 49" not in shown.page


# ---- letterhead


def test_documents_contain_the_letterhead_of_the_settings(workspace, debrief_id, tmp_path):
    settings.change_setting(workspace, "organisation", "Haydom ሆስፒታል")
    settings.change_setting(workspace, "report_footer", "Confidential")
    text = export(workspace, debrief_id, "txt", tmp_path / "a.txt").read_text()
    assert text.startswith("Haydom ሆስፒታል\n")
    assert text.endswith("\nConfidential\n")


def test_a_logo_is_copied_and_embedded(workspace, debrief_id, tmp_path):
    chosen = logo(tmp_path)
    made = reports.choose_logo(workspace, chosen)
    chosen.unlink()
    assert reports.logo(workspace) == made
    (kept,) = workspace.folder.templates.iterdir()
    if sys.platform != "win32":
        assert oct(kept.stat().st_mode & 0o777) == "0o600"
    document = docx.Document(str(export(workspace, debrief_id, "docx", tmp_path / "a.docx")))
    assert len(document.inline_shapes) == 1
    assert "data:image/png;base64," in export(workspace, debrief_id, "html", tmp_path / "a.html").read_text()


def test_a_new_logo_replaces_the_old_copy(workspace, tmp_path):
    reports.choose_logo(workspace, logo(tmp_path))
    before = workspace.setting("report_logo")
    other = logo(tmp_path, "other.png", grey=200)
    settings.change_setting(workspace, "report_logo", str(other))
    assert workspace.setting("report_logo") != before
    assert [path.name for path in workspace.folder.templates.iterdir()] == [workspace.setting("report_logo")]
    settings.change_setting(workspace, "report_logo", "")
    assert list(workspace.folder.templates.iterdir()) == []
    assert reports.logo(workspace) is None
    assert other.exists()


def test_a_file_that_is_no_picture_leaves_the_logo(workspace, tmp_path):
    before = reports.choose_logo(workspace, logo(tmp_path))
    (tmp_path / "bad.png").write_text("<svg/>")
    with pytest.raises(LogoRefused):
        reports.choose_logo(workspace, tmp_path / "bad.png")
    assert reports.logo(workspace) == before


def test_a_missing_or_damaged_logo_does_not_prevent_the_export(workspace, debrief_id, tmp_path):
    reports.choose_logo(workspace, logo(tmp_path))
    (kept,) = workspace.folder.templates.iterdir()
    kept.write_bytes(kept.read_bytes()[:100])
    assert reports.logo(workspace) is None
    export(workspace, debrief_id, "docx", tmp_path / "a.docx")
    kept.unlink()
    export(workspace, debrief_id, "docx", tmp_path / "a.docx")
    for name in ("../library.sqlite", str(workspace.folder.library)):
        settings_store.change(workspace.library, "report_logo", name)
        assert reports.logo(workspace) is None
        reports.remove_logo(workspace)
    assert workspace.folder.library.exists()


def test_other_settings_are_changed_as_ever(workspace):
    settings.change_setting(workspace, "report_fields", "Cohort, Case number")
    assert workspace.setting("report_fields") == ("Cohort", "Case number")
    with pytest.raises(SettingUnknown):
        settings.change_setting(workspace, "weather", "fine")


# ---- fields


def test_fields_of_the_programme_are_asked_and_removed_ones_stay_while_filled(workspace):
    settings.change_setting(workspace, "report_fields", ("Cohort", "  Case   number ", "Cohort", " "))
    filled = (OwnField("Supervisor", "Dr Neema"), OwnField("Cohort", "7"))
    assert reports.fields_to_ask(workspace, filled) == (
        OwnField("Cohort", "7"), OwnField("Case number", ""), OwnField("Supervisor", "Dr Neema")
    )  # fmt: skip
    assert reports.fields_to_ask(workspace, ()) == (OwnField("Cohort", ""), OwnField("Case number", ""))


def test_own_fields_are_in_documents_and_data(workspace, debrief_id, tmp_path):
    debriefs.describe(workspace, debrief_id, fields=(OwnField("Cohort", "7"),))
    assert "Cohort: 7" in export(workspace, debrief_id, "txt", tmp_path / "a.txt").read_text()
    data = json.loads(export(workspace, debrief_id, "json", tmp_path / "a.json").read_bytes())
    assert data["debrief"]["fields"] == [{"name": "Cohort", "value": "7"}]
    assert [one.id for one in list_debriefs(workspace, words="cohort 7")] == [debrief_id]


# ---- "report done"


def test_a_document_makes_the_report_done_until_something_changes(workspace, debrief_id, tmp_path):
    for name in ("srt", "csv", "json"):
        export(workspace, debrief_id, name, tmp_path)
    assert state(workspace, debrief_id) is None
    for name in ("docx", "html", "md", "txt"):
        export(workspace, debrief_id, name, tmp_path)
        assert state(workspace, debrief_id) is ReportState.DONE
        debriefs.describe(workspace, debrief_id, site=f"Changed after {name}")
        assert state(workspace, debrief_id) is ReportState.OUTDATED


def test_a_document_that_could_not_be_written_makes_nothing_done(workspace, debrief_id, tmp_path):
    from fieldscribe.errors import FolderMissing

    with pytest.raises(FolderMissing):
        export(workspace, debrief_id, "docx", tmp_path / "none" / "a.docx")
    assert state(workspace, debrief_id) is None


def test_the_templates_come_with_the_wheel():
    assert bundled("assets", "report-templates", "full.toml").is_file()
    bundle = (Path(__file__).parents[2] / "packaging" / "bundle.py").read_text(encoding="utf-8")
    assert '"assets/report-templates/*.toml"' in bundle
