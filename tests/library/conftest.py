"""A real library in a folder of its own, and quick ways to put something into it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldscribe.domain import Block, Job, Part, Recording, RecordingState, Segment, TranscribeOptions, Word
from fieldscribe.library import jobs, transcripts
from fieldscribe.library.connection import Library
from fieldscribe.library.debriefs import add_debrief
from fieldscribe.library.opening import open_library
from fieldscribe.library.recordings import add_part, add_recording, get_recording


def passage(start: float, text: str, seconds: float = 4.0) -> Segment:
    """A segment whose words share its time evenly."""
    texts = text.split()
    step = seconds / max(1, len(texts))
    words = tuple(
        Word(word, round(start + step * at, 3), round(start + step * (at + 1), 3), 0.5) for at, word in enumerate(texts)
    )
    return Segment(start, start + seconds, text, words, machine_text=text, language="en")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Zoë Müller ኣማኑኤል" / "library.sqlite"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def library(path: Path, backups: Path) -> Iterator[Library]:
    with open_library(path, backups) as opened:
        yield opened


@pytest.fixture
def recording(library: Library) -> Recording:
    debrief = add_debrief(library, title="Bleeding after birth", date="2026-03-04T10:30", site="Haydom")
    made = add_recording(library, debrief.id, RecordingState.COMPLETE)
    add_part(library, made.id, Part("recordings/one/001.flac", 60.0, sha256="ab" * 32))
    return get_recording(library, made.id)


@pytest.fixture
def run_job(library: Library) -> Callable[..., Job]:
    """Transcribe a recording into these segments, in one block, up to the end unless `until_done` is false."""

    def run(recording_id: int, *found: Segment, until_done: bool = True, **options: object) -> Job:
        job = jobs.start(library, jobs.add_job(library, recording_id, TranscribeOptions(**options)).id)
        jobs.set_blocks(library, job.id, [Block(0, 0.0, 60.0)])
        for segment in found:
            transcripts.commit_segment(library, job.id, 0, segment)
        if until_done:
            jobs.finish_block(library, job.id, 0)
            job = jobs.finish(library, job.id)
        return job

    return run


@pytest.fixture(name="passage")
def passage_fixture() -> Callable[..., Segment]:
    return passage
