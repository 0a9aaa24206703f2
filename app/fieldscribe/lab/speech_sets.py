"""Speech with what is said in it, as it is published: LibriSpeech, Common Voice, FLEURS, and manifests.

A manifest is a CSV, TSV, JSON or JSONL file of rows that name a sound file and what is said in it, under any of the
names that are usual for that (`_SOUND`, `_TEXT`). docs/lab.md describes the folders.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from fieldscribe.errors import SpeechSetBroken, reason
from fieldscribe.languages import LANGUAGES
from fieldscribe.sentences import Sentence

SPLIT = "test"
"""The part of a published set that is read unless another one is asked for."""

_SOUND = ("sound", "audio", "audio_filepath", "file", "file_name", "filename", "path")
_TEXT = ("text", "sentence", "transcription", "transcript", "raw_transcription")
_GROUPS = {
    "speaker": ("speaker", "speaker_id", "client_id", "voice"),
    "sex": ("sex", "gender"),
    "language": ("language", "locale", "lang"),
    "accent": ("accent", "accents"),
    "age": ("age",),
    "split": ("split",),
    "condition": ("condition",),
}
_SEXES = {"m": "male", "f": "female", "male_masculine": "male", "female_feminine": "female"}
_MANIFESTS = tuple(f"{name}.{kind}" for name in ("manifest", "metadata") for kind in ("jsonl", "json", "csv", "tsv"))
_LARGEST = 2**30  # bytes of a list
_LONGEST_SPEAKER = 12  # characters: Common Voice calls its speakers by 128

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sound and what is said in it. `sounds` are files that join without a gap, of which `span` (s) counts, or all.

    `groups` tell what is known of it, such as its speaker, by the names of `_GROUPS`. `language` is a code, "" where
    nobody knows. `id` is unique in its set.
    """

    id: str
    sounds: tuple[Path, ...]
    text: str
    language: str = ""
    groups: Mapping[str, str] = field(default_factory=dict)
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class SpeechSet:
    """Utterances of one origin. `missing` counts those that are listed and whose sound is not there."""

    name: str
    layout: str
    utterances: tuple[Utterance, ...]
    missing: int = 0

    def sample(self, count: int | None, seed: int = 0) -> "SpeechSet":
        """So many utterances in their order, chosen at random; for the same seed the same ones."""
        if count is None or count >= len(self.utterances):
            return self
        ranked = sorted(self.utterances, key=lambda each: sha256(f"{seed}/{each.id}".encode()).digest())
        chosen = {each.id for each in ranked[:count]}
        return replace(self, utterances=tuple(each for each in self.utterances if each.id in chosen))

    def only(self, group: str, value: str) -> "SpeechSet":
        """The utterances of one group, such as ("split", "kept-out"). Raises SpeechSetBroken when there are none."""
        found = tuple(each for each in self.utterances if each.groups.get(group) == value)
        if not found:
            lack = Sentence("nothing in it has the {group} {value}", group=group, value=value)
            raise SpeechSetBroken(Path(self.name), lack)
        return replace(self, name=f"{self.name}-{value}", utterances=found)


def read_speech(path: Path, split: str = SPLIT) -> SpeechSet:
    """The speech in a folder or listed in a file. `split` names the part of Common Voice and FLEURS.

    Raises SpeechSetBroken, with what is wrong.
    """
    try:
        if path.is_file():
            return _from_list(path)
        if not path.is_dir():
            raise _broken(path, Sentence("there is no such folder or file"))
        for name in _MANIFESTS:
            if (path / name).is_file():
                return _from_list(path / name, path.resolve().name)
        if (path / "clips").is_dir() or (path / "audio").is_dir():
            listed = path / f"{split}.tsv"
            if not listed.is_file():
                there = ", ".join(sorted(each.stem for each in path.glob("*.tsv"))) or "-"
                lack = Sentence("it has no {name} (what it has: {there})", name=listed.name, there=there)
                raise _broken(path, lack)
            return _from_list(listed)
        if transcripts := sorted(path.rglob("*.trans.txt")):
            return _librispeech(path, transcripts)
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else Sentence("its text is not UTF-8")
        raise _broken(path, why, error) from error
    raise _broken(path, Sentence("nothing in it says what is spoken"))


def _from_list(path: Path, name: str = "") -> SpeechSet:
    if path.stat().st_size > _LARGEST:
        raise _broken(path, Sentence("{name} is far too large", name=path.name))
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise _broken(path, Sentence("a list of speech is a CSV, TSV, JSON or JSONL file"))
    rows = list(reader(path))
    beside = path.parent
    folders: tuple[Path, ...]
    if path.suffix.lower() == ".tsv" and (beside / "audio").is_dir() and not (beside / "clips").is_dir():
        layout, folders = "FLEURS", (beside / "audio" / path.stem, beside / "audio")
        _require_unpacked(path)
    elif (beside / "clips").is_dir():
        layout, folders = "Common Voice", (beside / "clips",)
    else:
        layout, folders = "manifest", (beside,)
    language = _code(beside.resolve().name) if layout != "manifest" else ""
    found = [_utterance(row, folders, language, path, number) for number, row in enumerate(rows, 1)]
    known = found if layout != "manifest" or any(each.text for each in found) else []
    if name == "":
        name = f"{beside.resolve().name}-{path.stem}" if layout != "manifest" else path.stem
    return _whole(name, layout, known, path)


def _librispeech(folder: Path, transcripts: Iterable[Path]) -> SpeechSet:
    """Files NUMBER-NUMBER.trans.txt with a line "ID WORDS" for each ID.flac beside them; SPEAKERS.TXT tells the sex."""
    sexes: dict[str, str] = {}
    root = folder.resolve()
    speakers = next(
        (each / "SPEAKERS.TXT" for each in (root, *root.parents[:3]) if (each / "SPEAKERS.TXT").is_file()), None
    )
    for line in speakers.read_text(encoding="utf-8-sig").splitlines() if speakers else ():
        speaker, bar, rest = line.partition("|")
        if bar and not line.startswith(";"):
            sexes[speaker.strip()] = _sex(rest.partition("|")[0])
    found = []
    for path in transcripts:
        for line in path.read_text(encoding="utf-8-sig").splitlines():
            name, _, text = line.strip().partition(" ")
            if not name:
                continue
            speaker = name.split("-")[0]
            groups = {"speaker": speaker, "language": "en"} | ({"sex": sexes[speaker]} if sexes.get(speaker) else {})
            sound = next(
                (
                    path.parent / f"{name}{kind}"
                    for kind in (".flac", ".wav", ".mp3")
                    if (path.parent / f"{name}{kind}").is_file()
                ),
                path.parent / f"{name}.flac",
            )
            found.append(Utterance(name, (sound,), text.strip(), "en", groups))
    return _whole(root.name, "LibriSpeech", found, folder)


def _utterance(row: Row, folders: tuple[Path, ...], language: str, path: Path, number: int) -> Utterance:
    """What a row of a list tells. Raises SpeechSetBroken when it names no sound."""
    sound = _first(row, _SOUND)
    if isinstance(sound, dict):  # as Hugging Face's datasets write it
        sound = sound.get("path")
    if not isinstance(sound, str) or not sound.strip():
        lack = Sentence("row {number} of {name} names no sound file", number=number, name=path.name)
        raise _broken(path, lack)
    groups = {name: text for name, keys in _GROUPS.items() if (text := _label(_first(row, keys)))}
    if "sex" in groups:
        groups["sex"] = _sex(groups["sex"])
    if "speaker" in groups:
        groups["speaker"] = groups["speaker"][:_LONGEST_SPEAKER]
    if spoken := _code(groups.get("language", "")) or language:
        groups["language"] = spoken
    places = [folder / sound for folder in folders]
    place = next((each for each in places if each.is_file()), places[-1])
    try:
        start = float(row["offset"])
        span = (start, start + float(row["duration"]))
    except (LookupError, TypeError, ValueError):
        span = None
    name = sound if span is None else f"{sound}@{span[0]:g}"
    return Utterance(name, (place,), _text(row), groups.get("language", ""), groups, span)


def _text(row: Row) -> str:
    """What is said: a text, or the texts of the row's segments; "" where nothing is said."""
    text = _first(row, _TEXT)
    if text is None and isinstance(row.get("segments"), list):
        text = " ".join(str(each.get("text", "")) for each in row["segments"] if isinstance(each, dict))
    return str(text or "").strip()


def _whole(name: str, layout: str, found: Iterable[Utterance], path: Path) -> SpeechSet:
    """The set of those whose sound is there. Raises SpeechSetBroken when there are none."""
    found = list(found)
    if not found:
        raise _broken(path, Sentence("nothing in it says what is spoken"))
    here = [each for each in found if all(sound.is_file() for sound in each.sounds)]
    if not here:
        lack = Sentence(
            "none of the {count} sound files is there, such as {name}", count=len(found), name=found[0].sounds[0].name
        )
        raise _broken(path, lack)
    often, times = Counter(each.id for each in here).most_common(1)[0]
    if times > 1:
        raise _broken(path, Sentence("{name} is listed twice", name=often))
    return SpeechSet(name, layout, tuple(here), len(found) - len(here))


def _require_unpacked(path: Path) -> None:
    """FLEURS comes with its sound in a TAR file for each split."""
    packed = path.parent / "audio" / f"{path.stem}.tar.gz"
    if packed.is_file() and not (path.parent / "audio" / path.stem).is_dir():
        raise _broken(
            path.parent, Sentence("its sound is still packed in {name}: extract that first", name=packed.name)
        )


def _tsv(path: Path) -> Iterator[Row]:
    """Common Voice names its columns in the first line; FLEURS does not: number, file, text, normalised text ..."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        names = next(lines, [])
        if set(names) & set(_SOUND):
            for line in lines:
                yield dict(zip(names, line, strict=False))
        elif len(names) >= 4:
            for line in (names, *lines):
                sex = {"gender": line[-1]} if len(line) > 6 else {}
                yield {"path": line[1] if len(line) > 1 else "", "text": line[2] if len(line) > 2 else "", **sex}


def _csv(path: Path) -> Iterator[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def _jsonl(path: Path) -> Iterator[Row]:
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if line.strip():
            yield _object(path, line, number)


def _object(path: Path, line: str, number: int) -> Row:
    try:
        found = json.loads(line)
        if isinstance(found, dict):
            return found
    except (ValueError, RecursionError):
        pass
    raise _broken(path, Sentence("line {number} of {name} is no JSON object", number=number, name=path.name))


def _json(path: Path) -> Iterator[Row]:
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _broken(path, Sentence("{name} is damaged", name=path.name), error) from error
    if not (isinstance(found, list) and all(isinstance(row, dict) for row in found)):
        raise _broken(path, Sentence("{name} does not contain what it should", name=path.name))
    yield from found


_READERS: Mapping[str, Callable[[Path], Iterator[Row]]] = {
    ".csv": _csv,
    ".tsv": _tsv,
    ".json": _json,
    ".jsonl": _jsonl,
}


def _first(row: Row, names: Iterable[str]) -> Any:
    """The first of several fields that is there and not empty."""
    return next((row[name] for name in names if row.get(name) not in (None, "")), None)


def _label(value: Any) -> str:
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _sex(told: str) -> str:
    told = told.strip().lower()
    return _SEXES.get(told, told)


def _code(told: str) -> str:
    """The code of a language from a locale, such as "sw" of "sw_ke"; "" for what is none."""
    found = re.fullmatch(r"([A-Za-z]{2,3})([-_][A-Za-z0-9]+)*", told.strip())
    return code if found and (code := found[1].lower()) in LANGUAGES else ""


def _broken(path: Path, lack: str, error: Exception | None = None) -> SpeechSetBroken:
    return SpeechSetBroken(path, lack, repr(error) if error else "")
