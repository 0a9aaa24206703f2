"""Folders of speech in the layouts in which they are published, and what is wrong with broken ones."""

import json
from pathlib import Path

import pytest

from fieldscribe.errors import SpeechSetBroken
from fieldscribe.lab.speech_sets import SpeechSet, read_speech


def write(path: Path, content: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def librispeech(folder: Path) -> Path:
    write(
        folder / "SPEAKERS.TXT",
        "; ID | SEX | SUBSET\n1089 | M | test-clean | 8 | Peter\n61 | F | test-clean | 8 | Kay\n",
    )
    for speaker, texts in (("1089", ["HE HOPED", "STUFF IT"]), ("61", ["MY SON"])):
        chapter = folder / "test-clean" / speaker / "7"
        lines = [f"{speaker}-7-000{number} {text}" for number, text in enumerate(texts)]
        write(chapter / f"{speaker}-7.trans.txt", "\n".join(lines) + "\n")
        for line in lines:
            write(chapter / f"{line.split()[0]}.flac")
    return folder / "test-clean"


def common_voice(folder: Path) -> Path:
    heads = "client_id\tpath\tsentence\tup_votes\tage\tgender\taccents\tlocale"
    rows = [
        ("a" * 128, "common_voice_sw_1.mp3", 'Habari "za" asubuhi', "2", "thirties", "female_feminine", "", "sw"),
        ("b" * 128, "common_voice_sw_2.mp3", "Asante sana", "3", "", "", "", "sw"),
        ("b" * 128, "common_voice_sw_3.mp3", "Not downloaded", "3", "", "", "", "sw"),
    ]
    write(folder / "sw" / "test.tsv", "\n".join([heads, *("\t".join(row) for row in rows)]) + "\n")
    for number in (1, 2):
        write(folder / "sw" / "clips" / f"common_voice_sw_{number}.mp3")
    return folder / "sw"


def fleurs(folder: Path) -> Path:
    lines = [
        "1904\t111.wav\tLe malade va bien.\tle malade va bien\tl e | m a\t120000\tFEMALE",
        "1905\t222.wav\tIl dort.\til dort\ti l\t80000\tMALE",
    ]
    write(folder / "fr_fr" / "test.tsv", "\n".join(lines) + "\n")
    for name in ("111.wav", "222.wav"):
        write(folder / "fr_fr" / "audio" / "test" / name)
    return folder / "fr_fr"


def told(speech: SpeechSet) -> list[tuple[str, str, dict[str, str]]]:
    return [(each.text, each.language, dict(each.groups)) for each in speech.utterances]


def test_librispeech_is_read_with_the_sex_of_its_speakers(tmp_path: Path) -> None:
    found = read_speech(librispeech(tmp_path))
    assert (found.layout, found.name) == ("LibriSpeech", "test-clean")
    assert told(found)[0] == ("HE HOPED", "en", {"speaker": "1089", "language": "en", "sex": "male"})
    assert [each.groups["sex"] for each in found.utterances] == ["male", "male", "female"]
    assert all(each.sounds[0].name == f"{each.id}.flac" for each in found.utterances)


def test_common_voice_is_read_and_what_was_not_downloaded_is_counted(tmp_path: Path) -> None:
    found = read_speech(common_voice(tmp_path))
    assert (found.layout, found.name, found.missing) == ("Common Voice", "sw-test", 1)
    groups = {"speaker": "a" * 12, "sex": "female", "language": "sw", "age": "thirties"}
    assert told(found) == [
        ('Habari "za" asubuhi', "sw", groups),
        ("Asante sana", "sw", {"speaker": "b" * 12, "language": "sw"}),
    ]


def test_fleurs_is_read_as_published(tmp_path: Path) -> None:
    found = read_speech(fleurs(tmp_path))
    assert (found.layout, found.name) == ("FLEURS", "fr_fr-test")
    assert told(found) == [
        ("Le malade va bien.", "fr", {"sex": "female", "language": "fr"}),
        ("Il dort.", "fr", {"sex": "male", "language": "fr"}),
    ]


MANIFESTS = {
    "manifest.csv": 'audio,text,speaker,language\na.wav,"Yes, it is.",ann,en\nb.wav,No.,bob,en\n',
    "metadata.csv": 'file_name,transcription,speaker_id,lang\na.wav,"Yes, it is.",ann,en\nb.wav,No.,bob,en\n',
    "manifest.tsv": "path\tsentence\tvoice\tlocale\na.wav\tYes, it is.\tann\ten-GB\nb.wav\tNo.\tbob\ten-US\n",
    "manifest.jsonl": '{"audio_filepath": "a.wav", "text": "Yes, it is.", "speaker": "ann", "lang": "en"}\n\n'
    '{"audio": {"path": "b.wav"}, "sentence": "No.", "speaker": "bob", "lang": "en"}\n',
    "manifest.json": json.dumps(
        [
            {"file": "a.wav", "segments": [{"text": "Yes,"}, {"text": "it is."}], "voice": "ann", "language": "en"},
            {"file": "b.wav", "text": "No.", "voice": "bob", "language": "en"},
        ]
    ),
}


@pytest.mark.parametrize("name", MANIFESTS)
def test_manifests_of_all_kinds_say_the_same(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "speech" / name, MANIFESTS[name])
    for sound in ("a.wav", "b.wav"):
        write(path.with_name(sound))
    found = read_speech(path.parent)
    assert told(found) == [
        ("Yes, it is.", "en", {"speaker": "ann", "language": "en"}),
        ("No.", "en", {"speaker": "bob", "language": "en"}),
    ]
    assert [each.id for each in found.utterances] == ["a.wav", "b.wav"]
    assert told(read_speech(path)) == told(found)
    assert [each.text for each in found.only("speaker", "bob").utterances] == ["No."]
    with pytest.raises(SpeechSetBroken, match="speaker carol"):
        found.only("speaker", "carol")


def test_a_manifest_may_name_parts_of_a_long_sound(tmp_path: Path) -> None:
    rows = [
        {"audio": "long.wav", "text": word, "offset": at, "duration": 1.5} for at, word in enumerate(("one", "two"))
    ]
    path = write(tmp_path / "list.jsonl", "\n".join(map(json.dumps, rows)))
    write(tmp_path / "long.wav")
    found = read_speech(path)
    assert [(each.id, each.span) for each in found.utterances] == [("long.wav@0", (0, 1.5)), ("long.wav@1", (1, 2.5))]


def test_a_sample_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    rows = "\n".join(f"{number}.wav,word {number}" for number in range(50))
    path = write(tmp_path / "manifest.csv", f"audio,text\n{rows}\n")
    for number in range(50):
        write(tmp_path / f"{number}.wav")
    whole = read_speech(path)
    chosen = [each.id for each in whole.sample(7, 1).utterances]
    assert chosen == [each.id for each in whole.sample(7, 1).utterances]
    assert chosen == [each.id for each in whole.utterances if each.id in chosen]
    assert chosen != [each.id for each in whole.sample(7, 2).utterances]
    assert whole.sample(50) is whole is whole.sample(None)


BROKEN = {
    "there is no such": lambda folder: folder / "nowhere",
    "nothing in it says what": lambda folder: folder,
    "is a CSV, TSV, JSON or JSONL": lambda folder: write(folder / "list.txt", "a.wav yes"),
    "names no sound": lambda folder: write(folder / "manifest.csv", "audio,text\n,yes\n").parent,
    "none of the 1 sound files is there, such as a.wav": lambda folder: write(
        folder / "manifest.csv", "audio,text\na.wav,yes\n"
    ),
    "listed twice": lambda folder: write(
        write(folder / "a.wav").with_name("manifest.csv"), "audio,text\na.wav,x\na.wav,y\n"
    ),
    "line 2 of manifest.jsonl": lambda folder: write(
        folder / "manifest.jsonl", '{"audio": "a.wav", "text": "x"}\n{"au'
    ),
    "manifest.json is damaged": lambda folder: write(folder / "manifest.json", "[{"),
    "manifest.json does not contain": lambda folder: write(folder / "manifest.json", '{"a": 1}'),
    "nothing in it says": lambda folder: write(write(folder / "a.wav").with_name("manifest.csv"), "audio\na.wav\n"),
    "no test.tsv .what it has: dev": lambda folder: write(write(folder / "clips/a.mp3").parents[1] / "dev.tsv").parent,
    "packed in test.tar.gz": lambda folder: (
        write(write(folder / "audio/test.tar.gz").parents[1] / "test.tsv", "1\ta.wav\tx\tx\tx\t1\tMALE\n").parent
    ),
    "not UTF-8": lambda folder: (
        [write(folder / "m.csv"), (folder / "m.csv").write_bytes(b"audio,text\na.wav,\xff\n")] and folder / "m.csv"
    ),
}


@pytest.mark.parametrize("lack", BROKEN)
def test_what_is_wrong_is_said(tmp_path: Path, lack: str) -> None:
    with pytest.raises(SpeechSetBroken, match=lack):
        read_speech(BROKEN[lack](tmp_path))
