"""Transcribed debriefs, written straight into a library."""

from fieldscribe.domain import Block, Participant, RecordingState, Segment, TranscribeOptions, Word
from fieldscribe.library import jobs, transcripts
from fieldscribe.library.connection import Library
from fieldscribe.library.debriefs import add_debrief
from fieldscribe.library.recordings import add_recording


def write_debrief(library: Library, title: str = "Bleeding after birth", passages: int = 3, **details: object) -> int:
    """A transcribed debrief; returns its number."""
    people = (Participant("midwife", "Amina Mushi"), Participant("doctor"))
    debrief = add_debrief(library, title=title, date="2026-03-04T10:30", site="Haydom", participants=people, **details)
    recording = add_recording(library, debrief.id, RecordingState.COMPLETE)
    job = jobs.start(library, jobs.add_job(library, recording.id, TranscribeOptions(model="tiny")).id)
    jobs.set_blocks(library, job.id, [Block(0, 0.0, passages * 5.0)])
    for number in range(passages):
        start = number * 5.0
        text = f"Then Amina gave {number} units of oxytocin to the mother."
        words = tuple(Word(word, start + at * 0.3, start + at * 0.3 + 0.2, 0.9) for at, word in enumerate(text.split()))
        transcripts.commit_segment(library, job.id, 0, Segment(start, start + 4, text, words, text, language="en"))
    jobs.finish_block(library, job.id, 0)
    jobs.finish(library, job.id)
    return debrief.id
