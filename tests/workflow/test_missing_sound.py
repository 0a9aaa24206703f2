"""Sound that moved or vanished is attached to its debrief again, by its content, and never another one."""

import shutil

import pytest

from fieldscribe.audio.import_note import read_import_note
from fieldscribe.errors import OtherSound, SoundNotMissing
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.importing import import_all, import_one
from fieldscribe.workflow.listening import open_sound
from fieldscribe.workflow.missing_sound import find_sound, missing_parts
from fieldscribe.workflow.sound_files import missing_files


def recording(workspace, debrief):
    return get_transcript(workspace, debrief.id).recording


@pytest.mark.parametrize("link", [True, False])
def test_importing_the_moved_file_again_brings_the_sound_back(workspace, cut, link):
    source = cut(0, 4, "moved.wav")
    debrief = import_one(workspace, source, link=link).debrief
    if link:
        source = source.rename(source.with_name("elsewhere ñ.wav"))
    else:
        shutil.rmtree(workspace.folder.recordings / recording(workspace, debrief).uid)
    shutil.rmtree(workspace.folder.cache)
    assert missing_files(workspace)
    again = import_one(workspace, source, link=link)
    assert again.known and again.debrief.id == debrief.id
    assert "was found again" in again.remarks[0]
    assert missing_files(workspace) == []
    assert open_sound(workspace, recording(workspace, debrief)).samples == 4 * 16_000
    assert import_one(workspace, source, link=link).remarks == ()
    assert len(list_debriefs(workspace)) == 1
    note = read_import_note(workspace.folder.recordings / recording(workspace, debrief).uid)
    assert link or (note is not None and note.details["title"] == "moved")


def test_a_linked_sound_can_come_back_as_a_copy(workspace, cut):
    source = cut(0, 3, "linked.wav")
    debrief = import_one(workspace, source, link=True).debrief
    moved = source.rename(source.with_name("stick.wav"))
    import_one(workspace, moved, link=False)
    (part,) = recording(workspace, debrief).parts
    assert not part.linked and missing_files(workspace) == []
    moved.unlink()
    assert missing_files(workspace) == []


def test_find_the_file_takes_only_the_same_content(workspace, cut):
    sources = [cut(0, 3, "one.wav"), cut(3, 6, "two.wav")]
    (imported,) = import_all(workspace, sources, as_one=True)
    debrief = imported.debrief
    with pytest.raises(SoundNotMissing):
        find_sound(workspace, debrief.id, sources)
    folder = workspace.folder.recordings / recording(workspace, debrief).uid
    for file in folder.glob("00?-*"):
        file.unlink()
    assert len(missing_parts(workspace, recording(workspace, debrief))) == 2
    with pytest.raises(OtherSound, match=r"three\.wav"):
        find_sound(workspace, debrief.id, [sources[1], cut(6, 9, "three.wav")])
    assert len(missing_parts(workspace, recording(workspace, debrief))) == 2
    assert find_sound(workspace, debrief.id, [sources[1]]) == 1
    assert find_sound(workspace, debrief.id, [sources[0]]) == 0
    assert missing_files(workspace) == []
    parts = recording(workspace, debrief).parts
    assert [part.original_name for part in parts] == ["one.wav", "two.wav"]
    for part, source in zip(parts, sources, strict=True):
        assert (workspace.folder.root / part.path).read_bytes() == source.read_bytes()
