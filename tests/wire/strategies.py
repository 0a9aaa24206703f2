"""Hypothesis makes documents of every kind."""

from hypothesis import strategies as st

from fieldscribe.domain import Flag, LossKind, MomentKind, OwnField, Participant, SpeakerBy
from fieldscribe.wire.document import LATEST, STEPS, Continuation, Document, Loss, Mark, Passage, Withdrawal

TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\\\n\0 .é😀"), max_size=12)
TIMES = st.integers(0, LATEST) | st.integers(0, 300)
UIDS = st.binary(min_size=16, max_size=16).map(bytes.hex)
CODES = st.sampled_from(["", "en", "sw", "fr", "yue"])
SHORT = {"max_size": 4}


@st.composite
def passages(draw: st.DrawFn, speakers: int) -> Passage:
    start = draw(TIMES)
    speaker = draw(st.none() | st.integers(0, speakers - 1)) if speakers else None
    edited = draw(st.booleans())
    return Passage(
        start=start,
        end=draw(st.integers(start, min(start + 300, LATEST)) | st.integers(start, LATEST)),
        text=draw(TEXTS),
        speaker=speaker,
        speaker_by=None if speaker is None else draw(st.sampled_from(SpeakerBy)),
        confidence=None if edited else draw(st.none() | st.integers(0, STEPS)),
        edited=edited,
        machine_text=draw(st.none() | TEXTS) if edited else None,
        language=draw(CODES),
        flags=tuple(sorted(draw(st.sets(st.sampled_from(Flag))), key=list(Flag).index)),
        paragraph=draw(st.sampled_from([None, True, False])),
    )


@st.composite
def documents(draw: st.DrawFn) -> Document:
    speakers = tuple(draw(st.lists(TEXTS, max_size=3)))
    width = draw(st.integers(0, 16))
    keys = st.binary(min_size=width, max_size=width).map(bytes.hex)
    return Document(
        uid=draw(UIDS),
        revision=draw(st.integers(0, 2**63 - 1)),
        **{name: draw(TEXTS) for name in ("title", "date", "site", "programme", "scenario", "facilitator", "model")},
        **{name: draw(TEXTS) for name in ("objectives", "notes")},
        date_from_file=draw(st.booleans()),
        complete=draw(st.booleans()),
        language=draw(CODES),
        participants=tuple(draw(st.lists(st.builds(Participant, TEXTS, TEXTS), **SHORT))),
        fields=tuple(draw(st.lists(st.builds(OwnField, TEXTS, TEXTS), **SHORT))),
        speakers=speakers,
        passages=tuple(draw(st.lists(passages(len(speakers)), max_size=8))),
        moments=tuple(
            draw(st.lists(st.builds(Mark, keys, TIMES, st.sampled_from(MomentKind), TEXTS, TEXTS, TEXTS), **SHORT))
        ),
        duration=draw(TIMES),
        losses=tuple(draw(st.lists(st.builds(Loss, st.sampled_from(LossKind), TIMES, st.none() | TIMES), **SHORT))),
        continuations=tuple(draw(st.lists(st.builds(Continuation, TIMES, TEXTS), **SHORT))),
    )


PAYLOADS = documents() | st.builds(Withdrawal, UIDS, TEXTS)
