"""Names and special words: those of a programme, handed over as a file, beside those of the settings for all.

The file is a text, a word or name per line; lines that begin with # are remarks, of which one names the programme.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fieldscribe.durable import write_file
from fieldscribe.errors import VocabularyBroken, reason
from fieldscribe.library import settings_store
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.workspace import Workspace

_STATE = "vocabularies"
_MAX_BYTES = 2**18
_MOST_WORDS, _LONGEST_WORD = 1000, 100
_HEAD, _PROGRAMME = "# Fieldscribe: names and special words", "# Programme:"
_WHAT = Sentence("the list of words")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a programme ("" of all); `before` are those that it had before, to undo an import."""

    programme: str
    words: tuple[str, ...]
    before: tuple[str, ...] = ()


def vocabularies(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    """The words of each programme that has some, by its name; those for all programmes, of the settings, under ""."""
    return {"": tuple(workspace.setting("vocabulary")), **_kept(workspace)}


def words_for(workspace: Workspace, programme: str, others: Iterable[str] = ()) -> tuple[str, ...]:
    """The words for a debrief of a programme, its own first, then `others`; each once."""
    own = next((words for name, words in _kept(workspace).items() if name.casefold() == _key(programme)), ())
    return tuple(dict.fromkeys((*own, *others)))


def set_vocabulary(workspace: Workspace, programme: str, words: Iterable[str]) -> Vocabulary:
    """Give a programme ("" all) these words in place of those it had; none at all removes its list.

    Raises VocabularyBroken, NotWritable, DiskFull.
    """
    checked = _checked(words, _WHAT)
    before = vocabularies(workspace)
    if not programme.strip():
        settings_store.change(workspace.library, "vocabulary", checked)
        return Vocabulary("", checked, before[""])
    kept = _kept(workspace)
    name = next((each for each in kept if each.casefold() == _key(programme)), " ".join(programme.split()))
    kept.pop(name, None)
    if checked:
        kept[name] = checked
    settings_store.change_state(workspace.library, _STATE, json.dumps({name: kept[name] for name in sorted(kept)}))
    return Vocabulary(name, checked, before.get(name, ()))


def export_vocabulary(workspace: Workspace, programme: str, path: Path) -> Path:
    """Write the words of a programme ("" all) as a text file. Raises NotWritable, DiskFull."""
    words = words_for(workspace, programme) if programme.strip() else vocabularies(workspace)[""]
    lines = [_HEAD, *([f"{_PROGRAMME} {programme.strip()}"] if programme.strip() else []), *words, ""]
    return write_file(path, "\n".join(lines).encode("utf-8"), _WHAT)


def import_vocabulary(workspace: Workspace, path: Path, programme: str | None = None) -> Vocabulary:
    """Take over the words of a text file, in place of those that the programme had.

    It is the one that the file names, or `programme`. Raises VocabularyBroken, NotWritable, DiskFull.
    """
    named, words = read_vocabulary(path)
    if programme is None:
        programme = named
    _checked([programme], path.name)
    return set_vocabulary(workspace, programme, words)


def read_vocabulary(path: Path) -> tuple[str, tuple[str, ...]]:
    """The programme that a text file names ("" for all), and its words. Raises VocabularyBroken."""
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise VocabularyBroken(path.name, reason(error)) from error
    if len(content) > _MAX_BYTES:
        raise VocabularyBroken(path.name, Sentence("it is far too large"))
    try:
        lines = [line.strip() for line in content.decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError as error:
        raise VocabularyBroken(path.name, Sentence("it is no text in UTF-8")) from error
    named = [line.removeprefix(_PROGRAMME).strip() for line in lines if line.startswith(_PROGRAMME)]
    words = _checked((line for line in lines if not line.startswith("#")), path.name)
    if not words:
        raise VocabularyBroken(path.name, Sentence("there is no word in it"))
    return named[0] if named else "", words


def _kept(workspace: Workspace) -> dict[str, tuple[str, ...]]:
    text = workspace.state(_STATE)
    return {name: tuple(words) for name, words in json.loads(text).items()} if text else {}


def _checked(words: Iterable[str], where: str) -> tuple[str, ...]:
    """The words, each once, without empty ones. Raises VocabularyBroken."""
    found = tuple(dict.fromkeys(" ".join(word.split()) for word in words if word.strip()))
    if len(found) > _MOST_WORDS:
        raise VocabularyBroken(where, Sentence("it has more than {most} words", most=_MOST_WORDS))
    for word in found:
        if len(word) > _LONGEST_WORD or not word.isprintable():
            raise VocabularyBroken(where, Sentence("one of its lines is no word or name"))
    return found


def _key(programme: str) -> str:
    return " ".join(programme.split()).casefold()
