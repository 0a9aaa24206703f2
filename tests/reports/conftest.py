"""Debriefs for the tests of documents: one like those that users have, one in the scripts that users write in."""

import pytest

from fieldscribe.domain import (
    Debrief,
    Flag,
    Moment,
    MomentKind,
    Part,
    Participant,
    Recording,
    RecordingState,
    Segment,
    Speaker,
    Transcript,
    Word,
)

_TALK = [
    (1, "en", "Welcome everyone to this debriefing. Thank you all for coming. What we say here stays here."),
    (1, "en", "Let us start with how you feel. Amina, how did you feel when the baby was born?"),
    (2, "en", "I was nervous, but I felt more confident when Joseph came."),
    (3, "en", "I felt a bit stressed. The baby was pale and floppy, and nobody told me what to do."),
    (4, "en", "Honestly, I was relieved when the baby was crying well."),
    (1, "en", "Thank you. Can you tell me what happened in the first minute?"),
    (2, "en", "The baby was not breathing. I dried the baby, and then I called for help."),
    (3, "en", "I clamped the cord and cut the cord. Then Amina stimulated the baby."),
    (2, "en", "We cleared the airway, and I picked up the bag and mask."),
    (2, "en", "Tulianza kupumulia mtoto kwa mfuko na barakoa."),
    (1, "en", "When did you start ventilation?"),
    (4, "en", "I was the scribe, and I looked at the clock. It took almost two minutes to start ventilation."),
    (3, "en", "Thank you. Thank you. Thank you. Thank you. Thank you. Thank you."),
    (3, "en", "After thirty seconds I checked the heart rate: 60 < 100 & rising <fast>, SpO2 -> 85%."),
    (1, "en", "What went well?"),
    (3, "en", "I liked how Amina stayed calm and gave a clear order."),
    (2, "en", "Thank you, Joseph. You repeated the order and closed the loop. That was very helpful."),
    (2, "en", "The mask was leaking, and the chest was not rising. I repositioned the head and corrected the mask "
     "position. Then the chest was moving."),
    (3, "en", "We could not find the pulse oximeter. It was in the storage room."),
    (2, "en", "Next time I would prepare the equipment and read the checklist before the birth."),
]  # fmt: skip


def timed(text: str, start: float, end: float) -> tuple[Word, ...]:
    """Evenly timed words."""
    parts = text.split()
    step = (end - start) / len(parts)
    return tuple(
        Word(part, round(start + i * step, 2), round(start + (i + 0.9) * step, 2), 0.5 + 0.5 * (i % 5) / 5)
        for i, part in enumerate(parts)
    )


@pytest.fixture
def usual() -> Transcript:
    """A debrief of four people with marks, a flagged passage, an edited one, and a sentence in Swahili."""
    segments = []
    at = 1.0
    for position, (speaker, language, text) in enumerate(_TALK):
        end = round(at + 0.34 * len(text.split()), 2)
        segments.append(
            Segment(
                start=at,
                end=end,
                text=text,
                words=timed(text, at, end),
                machine_text="I clamped the chord and cut the chord." if "clamped" in text else text,
                language="sw" if text.startswith("Tulianza") else language,
                avg_logprob=-0.25,
                compression_ratio=1.4,
                no_speech_prob=0.02,
                temperature=0.0,
                flags=(Flag.LOOP,) if text.startswith("Thank you. Thank") else (),
                speaker_id=speaker,
                id=position + 1,
            )
        )
        at = round(end + (2.6 if position == 7 else 0.4), 2)
    return Transcript(
        debrief=Debrief(
            id=7,
            uid="0191d2f0-7",
            title="Newborn resuscitation, ward 3",
            date="2026-03-04T14:30",
            site="Haydom Lutheran Hospital",
            programme="Safer Births Bundle of Care",
            scenario="Baby not breathing at birth",
            facilitator="Grace Mollel",
            language="en",
            objectives="- Ventilation within the golden minute\n- Closed-loop communication\n- Involve the mother",
            notes="The team had slept little after a night shift.\nRepeat it in two weeks, with the new mask.",
            participants=(
                Participant("Midwife", "Amina"),
                Participant("Nurse", "Joseph"),
                Participant("Nurse"),
                Participant("Nurse"),
                Participant("Scribe", "Daniel"),
                Participant("Doctor"),
            ),
            created_at="2026-03-04T11:30:00Z",
            updated_at="2026-03-04T12:30:00Z",
        ),
        recording=Recording(
            3, "0191d2f1-3", 7, RecordingState.COMPLETE, (Part("recordings/3/1.flac", at, "ab" * 32, 123456),)
        ),
        segments=tuple(segments),
        speakers=(
            Speaker(1, "Grace", 0, "a"),
            Speaker(2, "Amina", 1, "b"),
            Speaker(3, "Joseph", 2, "c"),
            Speaker(4, "Daniel", 3, "d"),
        ),
        moments=(
            Moment(63.0, MomentKind.PLUS, "Amina stayed calm and gave clear orders"),
            Moment(68.0, MomentKind.PLUS),
            Moment(47.0, MomentKind.DELTA, "Ventilation started after almost two minutes"),
            Moment(84.0, MomentKind.DELTA, "The pulse oximeter was in the storage room"),
            Moment(85.0, MomentKind.ACTION, "Keep the pulse oximeter beside the resuscitaire", "Joseph", "2026-03-11"),
            Moment(88.0, MomentKind.ACTION, "Equipment check with the checklist before every birth", "Amina"),
            Moment(18.0, MomentKind.QUOTE),
            Moment(88.0, MomentKind.QUOTE, "Next time I would prepare the equipment"),
            Moment(43.0, MomentKind.QUESTION, "What does the protocol say about the golden minute?"),
        ),
        model="small",
    )


@pytest.fixture
def world() -> Transcript:
    """Amharic, Nepali, Arabic, Chinese, French and emoji, no speakers, unfinished, by the starter model."""
    lines = [
        ("am", "ሕፃኑ አልተነፈሰም ነበር። ከዚያም እርዳታ ጠራሁ፣ ማስክ አዘጋጀሁ።"),
        ("ne", "बच्चा रोएको थिएन। हामीले तुरुन्तै श्वासप्रश्वास सुरु गर्‍यौं।"),
        ("ar", "لم يكن الطفل يتنفس. ثم طلبت المساعدة وبدأنا التهوية باستخدام Ambu bag بعد دقيقتين."),
        ("zh", "婴儿没有呼吸。我们立即开始通气，然后呼叫帮助，并在两分钟后检查了心率和血氧饱和度。"),
        ("fr", "Le bébé n’a pas crié ; j’ai demandé de l’aide 👩🏽‍⚕️ tout de suite."),
    ]
    segments = tuple(
        Segment(10.0 * i, 10.0 * i + 8, text, machine_text=text, language=language, id=i)
        for i, (language, text) in enumerate(lines)
    )
    return Transcript(
        Debrief(
            id=8,
            uid="u8",
            title="የሕፃን እስትንፋስ · नवजात · إنعاش",
            date="2026-11-20",
            site="Gondar / गोर्खा",
            notes="ملاحظات: أعد السيناريو.",
            participants=(Participant("Sage-femme", "Zoë Ñandú"),),
        ),
        Recording(8, "r8", 8, RecordingState.INTERRUPTED, (Part("r.wav", 5400.0, bad_packets=3, silence=2.0),)),
        segments,
        moments=(Moment(21.0, MomentKind.QUOTE), Moment(1.0, MomentKind.ACTION, "ማስክ ይዘጋጅ", "ሰላም", "2026-12-01")),
        model="starter",
        complete=False,
    )
