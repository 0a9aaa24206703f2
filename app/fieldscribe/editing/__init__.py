"""Editing a debrief: pure functions that answer with a change, which can be applied, and inverted exactly.

A person sees paragraphs, one per turn of a speaker, and types in them; the library keeps segments with words and times.
`rewrite` is the bridge: it lays the typed paragraphs over the old words, so that a word that stayed keeps its times
and its probability, and a word that came in gets a place between its neighbours and probability 1.
Segments of a document are in the order of (start, id).
"""

from fieldscribe.editing.changes import (
    BinChange,
    Change,
    DetailsChange,
    Document,
    EditKind,
    MomentChange,
    Step,
    TrimChange,
    apply,
    changed,
    compose,
    order,
)
from fieldscribe.editing.commands import (
    add_speaker,
    assign_speaker,
    back_to_machine_text,
    delete,
    mark_checked,
    merge_speakers,
    rename_speaker,
)
from fieldscribe.editing.paragraph_rule import LONG_TURN, PAUSE, SHORT_TURN, breaks, natural_break, paragraphs, text_of
from fieldscribe.editing.replacing import Found, find, replace_found
from fieldscribe.editing.retyping import retype, rewrite
from fieldscribe.editing.words import Token, common_ends, spread, tokens

__all__ = [
    "LONG_TURN",
    "PAUSE",
    "SHORT_TURN",
    "BinChange",
    "Change",
    "DetailsChange",
    "Document",
    "EditKind",
    "Found",
    "MomentChange",
    "Step",
    "Token",
    "TrimChange",
    "add_speaker",
    "apply",
    "assign_speaker",
    "back_to_machine_text",
    "breaks",
    "changed",
    "common_ends",
    "compose",
    "delete",
    "find",
    "mark_checked",
    "merge_speakers",
    "natural_break",
    "order",
    "paragraphs",
    "rename_speaker",
    "replace_found",
    "retype",
    "rewrite",
    "spread",
    "text_of",
    "tokens",
]
