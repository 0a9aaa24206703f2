"""The written debriefs in `material/` as what is sent of a debrief, with times and confidences as a model gives them.

Nobody spoke these texts, so times and confidences are drawn, always the same: the seed is the name of the file.
"""

import dataclasses
import json
import random
import re
import tomllib
import uuid
from pathlib import Path

from fieldscribe.domain import MomentKind, Participant, SpeakerBy
from fieldscribe.wire.document import Document, Mark, Passage

MATERIAL = Path(__file__).with_name("material")
HOUR = 8500
"""Words of one hour of talk, by which debriefs of different length are compared."""

_END_OF_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=[^\s])")
_LONGEST = 22
"""Words of a passage: Whisper ends one at the end of a sentence, and long sentences at a comma."""


def names() -> list[str]:
    """The debriefs that there are."""
    return sorted(path.stem for path in MATERIAL.glob("*.txt"))


def turns(name: str) -> list[tuple[str, str]]:
    """Who speaks, and what, turn by turn."""
    lines = (MATERIAL / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [(speaker, text) for speaker, _, text in (line.partition(": ") for line in lines if line)]


def count_words(document: Document) -> int:
    """Words of its passages."""
    return sum(len(passage.text.split()) for passage in document.passages)


def written(name: str) -> Document:
    """One of the debriefs, all its speakers assigned by a person, with its details and moments."""
    details = tomllib.loads((MATERIAL / "details.toml").read_text(encoding="utf-8"))[name]
    chance = random.Random(name)
    said = turns(name)
    speakers = list(dict.fromkeys(speaker for speaker, _ in said))
    passages: list[Passage] = []
    now = chance.randrange(4, 40)
    for speaker, text in said:
        now += round(chance.expovariate(1 / 5))
        for piece in pieces(text):
            # tenths of a second: 15 characters a second on average, up to a third quicker or slower
            length = max(3, round(len(piece) * 10 / 15 * chance.lognormvariate(0, 0.22)))
            confidence = round(20 * chance.betavariate(14, 2))
            passages.append(
                Passage(now, now + length, piece, speakers.index(speaker), SpeakerBy.PERSON, confidence=confidence)
            )
            now += length + (round(chance.expovariate(1 / 4)) if chance.random() < 0.7 else 0)
    return Document(
        uuid.UUID(int=chance.getrandbits(128)).hex,
        len(passages) // 2,
        title=details["title"],
        date=f"2026-0{chance.randrange(1, 10)}-{chance.randrange(10, 29)}",
        site=details["site"],
        programme=details.get("programme", ""),
        scenario=details["scenario"],
        facilitator=details["facilitator"],
        language=name[:2],
        objectives=details.get("objectives", ""),
        notes=details.get("notes", ""),
        participants=tuple(Participant(*re.split(r" ?: ", each, maxsplit=1)) for each in details["participants"]),
        speakers=tuple(speakers),
        passages=tuple(passages),
        moments=tuple(_mark(each, chance) for each in details["moments"]),
        duration=now + 30,
        model="small",
    )


def hours() -> list[Document]:
    """Documents of `HOUR` words each: one English debrief, continued by passages of the next ones."""
    english = [written(name) for name in names() if name.startswith("en")]
    return [_continued(one, [*english[at + 1 :], *english[:at]]) for at, one in enumerate(english)]


def _continued(document: Document, others: list[Document]) -> Document:
    passages, words, speakers = list(document.passages), count_words(document), list(document.speakers)
    for other in others:
        speakers += [name for name in other.speakers if name not in speakers]
        for passage in other.passages:
            if words < HOUR:
                start = passages[-1].end + passage.start % 20
                speaker = speakers.index(other.speakers[passage.speaker or 0])
                end = start + passage.end - passage.start
                passages.append(dataclasses.replace(passage, start=start, end=end, speaker=speaker))
                words += len(passage.text.split())
    duration = passages[-1].end + 30
    return dataclasses.replace(document, passages=tuple(passages), speakers=tuple(speakers), duration=duration)


def as_json(document: Document) -> bytes:
    """The same as compact JSON, one object a passage, as web programs send it."""
    content = {
        **{name: getattr(document, name) for name in ("uid", "revision", "title", "date", "site", "programme")},
        **{name: getattr(document, name) for name in ("scenario", "facilitator", "language", "objectives", "notes")},
        "participants": [{"role": each.role, "name": each.name} for each in document.participants],
        "model": document.model,
        "duration": document.duration / 10,
        "moments": [
            {"id": each.key, "time": each.time / 10, "kind": each.kind, "text": each.text}
            | {"owner": each.owner, "due": each.due}
            for each in document.moments
        ],
        "segments": [_segment(document, passage) for passage in document.passages],
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def exported(content: dict) -> Document:
    """What is sent of a debrief that `fieldscribe export --format json` wrote."""
    passages = []
    for segment in content["segments"]:
        sure = [word["probability"] for word in segment["words"]]
        start, end = round(segment["start"] * 10), round(segment["end"] * 10)
        confidence = round(20 * sum(sure) / len(sure)) if sure else None
        passages.append(Passage(start, end, segment["text"], confidence=confidence, language=segment["language"]))
    debrief = content["debrief"]
    return Document(
        debrief["uid"],
        debrief["revision"],
        title=debrief["title"],
        date=debrief["date"],
        language=debrief["language"],
        passages=tuple(passages),
        duration=round(sum(part["duration"] for part in content["recording"]["parts"]) * 10),
        model="starter",
    )


def _segment(document: Document, passage: Passage) -> dict[str, object]:
    found: dict[str, object] = {"start": passage.start / 10, "end": passage.end / 10}
    if passage.speaker is not None:
        found |= {"speaker": document.speakers[passage.speaker], "speaker_by": passage.speaker_by}
    if passage.confidence is not None:
        found["confidence"] = passage.confidence / 20
    return found | {"text": passage.text}


def pieces(text: str) -> list[str]:
    """Sentences; short ones stay with the one before, long ones are cut at a comma."""
    found: list[str] = []
    for sentence in _END_OF_SENTENCE.split(text):
        if found and len(found[-1].split()) + len(sentence.split()) <= 6:
            found[-1] += " " + sentence
            continue
        words = sentence.split()
        while len(words) > _LONGEST:
            commas = [at for at in range(6, _LONGEST) if words[at - 1].endswith(",")]
            cut = commas[-1] if commas else _LONGEST
            found.append(" ".join(words[:cut]))
            words = words[cut:]
        found.append(" ".join(words))
    return found


def _mark(line: str, chance: random.Random) -> Mark:
    minute, kind, rest = line.split(" ", 2)
    text, owner, due = ([*rest.split(" | "), "", ""])[:3]
    time = int(minute) * 600 + chance.randrange(600)
    return Mark(f"{chance.getrandbits(64):016x}", time, MomentKind(kind), text, owner, due)
