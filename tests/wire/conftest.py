"""A debrief of ten minutes, as a document; the keys of a laptop, of a receiver, and of an organisation."""

import random
from dataclasses import replace

import pytest

from fieldscribe.domain import MomentKind, OwnField, Participant, SpeakerBy
from fieldscribe.wire.document import Document, Mark, Passage

SPOKEN = (
    "the team gave oxygen then we called for help and nobody checked pulse again after adrenaline mother baby was "
    "breathing who took lead I think next time say it aloud bag mask ventilation worked well seconds before cord"
)


@pytest.fixture(scope="session")
def debrief() -> Document:
    chance = random.Random(9)
    passages = []
    time = 0
    for _ in range(120):
        words = chance.choices(SPOKEN.split(), k=chance.randint(3, 22))
        end = time + 4 * len(words) + chance.randint(-3, 6)
        text = " ".join(words).capitalize() + chance.choice("..?")
        speaker = chance.choice([0, 0, 1, None])
        by = None if speaker is None else SpeakerBy.MACHINE
        passages.append(Passage(time, end, text, speaker, by, chance.randint(12, 20), language="en"))
        time = end + chance.choice([0, 0, 4])
    return Document(
        uid="0123456789abcdef0123456789abcdef",
        revision=41,
        title="Bleeding after birth",
        date="2026-11-02T14:05",
        site="Mwanza",
        language="en",
        participants=(Participant("Midwife", "Amina"), Participant("Nurse")),
        fields=(OwnField("Cohort", "7"),),
        speakers=("Amina", "Facilitator"),
        passages=tuple(passages),
        moments=(Mark("0a1b2c3d", 611, MomentKind.ACTION, "Check the pulse", "Amina", "2026-12-01"),),
        duration=time,
        model="small-int8",
    )


@pytest.fixture(scope="session")
def edited(debrief: Document) -> Document:
    """Ten words in ten passages of it are others."""
    chance = random.Random(10)
    passages = list(debrief.passages)
    for place in chance.sample(range(len(passages)), 10):
        words = passages[place].text.split()
        words[chance.randrange(len(words))] = chance.choice(["naloxone", "midwife", "saturation", "Kivuli", "resus"])
        passages[place] = replace(passages[place], text=" ".join(words), edited=True, confidence=None)
    return replace(debrief, revision=51, passages=tuple(passages))
