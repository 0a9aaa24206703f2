"""Where a document goes, what it becomes, and that none takes the place of one that somebody went on writing in."""

import pytest

from fieldscribe.errors import FolderMissing, FormatUnknown, NotWritable
from fieldscribe.library.debriefs import add_debrief
from fieldscribe.workflow.debriefs import find_debrief
from fieldscribe.workflow.reports import export


@pytest.fixture
def debrief_id(workspace):
    return add_debrief(workspace.library, title="Débrief", date="2026-03-04").id


def test_the_suffix_chooses_the_format(workspace, debrief_id, tmp_path):
    assert export(workspace, debrief_id, target=tmp_path / "a.vtt").read_text().startswith("WEBVTT")
    assert export(workspace, debrief_id, "vtt", tmp_path / "a.txt").read_text().startswith("WEBVTT")
    with pytest.raises(FormatUnknown, match="odt"):
        export(workspace, debrief_id, target=tmp_path / "a.odt")


def test_a_new_file_without_an_ending_gets_one_so_that_a_program_opens_it(workspace, debrief_id, tmp_path):
    first = export(workspace, debrief_id, target=tmp_path / "Reports")
    second = export(workspace, debrief_id, "docx", tmp_path / "Reports")
    assert (first.name, second.name) == ("Reports.docx", "Reports (2).docx")
    (tmp_path / "old").touch()
    assert export(workspace, debrief_id, "srt", tmp_path / "old").name == "old"


def test_in_a_folder_no_document_is_replaced(workspace, debrief_id, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    first = export(workspace, debrief_id, "md")
    first.write_text("corrected by hand")
    second = export(workspace, debrief_id, "md", tmp_path)
    assert (first.name, second.name) == ("2026-03-04 Débrief.md", "2026-03-04 Débrief (2).md")
    assert first.read_text() == "corrected by hand"


def test_a_file_that_was_named_is_replaced(workspace, debrief_id, tmp_path):
    (tmp_path / "a.md").write_text("old")
    assert "old" not in export(workspace, debrief_id, target=tmp_path / "a.md").read_text()


def test_no_document_takes_the_place_of_the_library_or_of_a_sound(workspace, debrief_id):
    sound = workspace.folder.recordings / "one.flac"
    sound.write_bytes(b"what was said")
    for target in (workspace.folder.library, sound):
        with pytest.raises(NotWritable, match="there is already a different file"):
            export(workspace, debrief_id, "txt", target)
    assert sound.read_bytes() == b"what was said"
    assert find_debrief(workspace, debrief_id)


def test_a_missing_folder_is_reported(workspace, debrief_id, tmp_path):
    with pytest.raises(FolderMissing):
        export(workspace, debrief_id, target=tmp_path / "none" / "a.md")
