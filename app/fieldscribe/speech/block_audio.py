"""One block of a sound: what of it is decoded, and the segments that are found in it."""

from itertools import accumulate

import numpy as np

from fieldscribe.domain import Block, Segment
from fieldscribe.speech import blocks, flags, timeline
from fieldscribe.speech.vad import FloatSamples, PcmFile
from fieldscribe.speech.whisper import Task


class BlockAudio:
    """What is decoded of a block: its sound without long silences, and a little beyond a cut through speech.

    `samples` has shape (n,), float32, 16 kHz.
    """

    def __init__(self, sound: PcmFile, block: Block) -> None:
        """Depends on the sound around the block alone, not on what was decoded before."""
        first, last = blocks.frame_at(block.start), min(blocks.frame_at(block.end), sound.frames)
        base = max(0, first - blocks.AROUND)
        around = sound.speech_probabilities(base, last + blocks.AROUND)
        if blocks.cuts_speech(around, first - base):
            first = max(0, first - blocks.CONTEXT)
        if blocks.cuts_speech(around, last - base):
            last = min(sound.frames, last + blocks.CONTEXT)
        probabilities = around[first - base : last - base]
        voiced = [False] * len(probabilities)
        for a, b in blocks.speech_spans(probabilities):
            voiced[a:b] = [True] * (b - a)
        kept = blocks.pieces(probabilities)
        self._first = first
        self._voiced = [0, *accumulate(voiced)]
        self._voiced_kept = [0, *accumulate(frame for a, b in kept for frame in voiced[a:b])]
        self.samples: FloatSamples = np.concatenate([sound.read(first + a, first + b) for a, b in kept])
        self.timeline = timeline.Timeline(
            [(blocks.seconds(first + a), min(blocks.seconds(first + b), sound.duration)) for a, b in kept]
        )

    def speech_within(self, start: float, end: float) -> float:
        """Seconds of speech between two moments (s) of the samples."""
        return _between(self._voiced_kept, blocks.frame_at(start), blocks.frame_at(end)) * blocks.FRAME

    def speech_share(self, start: float, end: float) -> float:
        """Which share of a span (s) of the recording is speech, 0 to 1."""
        first, last = blocks.frame_at(start) - self._first, blocks.frame_at(end) - self._first
        return _between(self._voiced, first, max(last, first + 1)) / max(1, last - first)


def transcribe(task: Task, sound: PcmFile, block: Block) -> tuple[Segment, ...]:
    """The segments spoken in a block, flagged. The same block always gives the same segments."""
    audio = BlockAudio(sound, block)
    decoded = task.decode(audio.samples, audio.speech_within)
    found = timeline.segments(decoded, audio.timeline, (block.start, block.end), task.language)
    return flags.flagged(found, audio.speech_share)


def _between(counts: list[int], first: int, last: int) -> int:
    """Of running counts over frames: how many in [first, last)."""
    last, first = (min(max(0, frame), len(counts) - 1) for frame in (last, first))
    return counts[last] - counts[first]
