"""The dictionaries that come with the program are those that its texts make."""

import importlib.util
from pathlib import Path

import pytest

from fieldscribe.errors import DictionaryUnknown
from fieldscribe.wire import dictionaries, prediction

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("language", ["en", "fr", "sw"])
def test_the_texts_make_the_shipped_dictionary(language: str) -> None:
    found = importlib.util.spec_from_file_location("make", ROOT / "models" / "wire-dictionary" / "make.py")
    make = importlib.util.module_from_spec(found)
    found.loader.exec_module(make)
    assert b"".join(make.texts(language)) == dictionaries.newest(language).content


def test_no_shipped_dictionary_has_a_sentence_of_the_debriefs_that_it_is_measured_on() -> None:
    known = {line for name in dictionaries.KNOWN for line in _lines(dictionaries.by_id(bytes.fromhex(name)).content)}
    material = ROOT / "benchmarks" / "material"
    said = {line.partition(": ")[2] for file in material.glob("*.txt") for line in _lines(file.read_bytes())}
    assert not {line for line in said & known if len(line) > 40}


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8").splitlines()


@pytest.mark.parametrize("name", dictionaries.KNOWN)
def test_what_is_kept_in_memory_is_what_is_read_anew(name):
    anew = dictionaries.by_id.__wrapped__(bytes.fromhex(name))
    assert anew == dictionaries.by_id(bytes.fromhex(name))
    assert dictionaries.by_id.__wrapped__(dictionaries.NONE.id) is dictionaries.NONE
    assert dictionaries.changes_tables.__wrapped__() == dictionaries.changes_tables()
    assert type(prediction._read.__wrapped__(anew)) is type(prediction._read(anew))
    with pytest.raises(DictionaryUnknown):
        dictionaries.by_id.__wrapped__(b"none")
