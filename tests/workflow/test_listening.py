"""Imported sound that is heard: read once, whole, and never at the cost of the original."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from fieldscribe import durable
from fieldscribe.errors import ClipOverSound
from fieldscribe.library.recordings import recording_of
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.listening import open_sound, write_clip
from fieldscribe.workflow.workspace import Workspace

Cut = Callable[..., Path]


def test_two_programs_can_read_the_same_sound(workspace: Workspace, cut: Cut) -> None:
    file = cut(0, 20)
    recording = recording_of(workspace.library, import_one(workspace, file).debrief.id)
    with durable.writing(workspace.folder.cache / f"{recording.uid}.listen.s16") as others:
        others.write(bytes(100_000))  # it has not got far yet
        sound = open_sound(workspace, recording)
        assert np.array_equal(sound.read(0, sound.samples), soundfile.read(file, dtype="int16")[0])


def test_sound_is_decoded_only_once(workspace: Workspace, cut: Cut) -> None:
    file = cut(0, 5)
    recording = recording_of(workspace.library, import_one(workspace, file, link=True).debrief.id)
    first = open_sound(workspace, recording)
    file.unlink()
    second = open_sound(workspace, recording)
    assert np.array_equal(first.read(0, 80_000), second.read(0, 80_000))
    assert [path.name for path in workspace.folder.cache.glob("*listen*")] == [f"{recording.uid}.listen.s16"]


def test_a_clip_never_overwrites_its_sound(workspace: Workspace, cut: Cut) -> None:
    file = cut(0, 5, "talk.wav")
    before = file.read_bytes()
    debrief = import_one(workspace, file, link=True).debrief
    with pytest.raises(ClipOverSound, match="talk"):
        write_clip(workspace, debrief.id, 1, 2, file)
    assert file.read_bytes() == before
