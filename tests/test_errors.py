"""Every failure has a finished sentence that a facilitator understands."""

import errno
import inspect
import itertools
import pickle
import re
import types
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_origin

import pytest

from fieldscribe import errors
from fieldscribe.errors import READING, RECORDING, TRANSCRIBING, FieldscribeError, TaskWording
from fieldscribe.processes import _error_from, error_message
from fieldscribe.sentences import Sentence

KNOWN = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, FieldscribeError) and kind is not FieldscribeError
]
SAMPLES: dict[object, tuple[object, ...]] = {
    str: ("Zoë's débat.mp3",),
    int: (3,),
    bool: (False, True),
    Path: (Path("données", "library.sqlite"),),
    TaskWording: (TRANSCRIBING, READING, RECORDING),
    tuple: (("txt", "docx"),),
    Iterable: (("wav", "flac"),),
    Sentence: (Sentence("it is damaged"),),
}
WITH_COMMAND = {errors.PassphraseDamaged, *(kind for kind in KNOWN if kind.__module__ == "fieldscribe.errors.hub")}
"""Nobody meets these in the window, or nothing but a command helps there."""

JARGON = (
    r"None|Error|[Ee]xception|[Tt]raceback|errno|SQLite|sqlite_|CTranslate2|int8|VAD|beam|stderr|subprocess|JSON lines"
)


def samples(annotation: object) -> tuple[object, ...]:
    kinds = annotation.__args__ if isinstance(annotation, types.UnionType) else (annotation,)
    return tuple(itertools.chain(*(SAMPLES[get_origin(kind) or kind] for kind in kinds)))


def ways_to_raise(kind: type[FieldscribeError]) -> Iterator[FieldscribeError]:
    """Instances of every mix of sample arguments, with what may be left out and without."""
    parameters = [p for p in inspect.signature(kind).parameters.values() if p.name != "detail"]
    needed = [p for p in parameters if p.default is p.empty]
    for chosen in (needed, parameters):
        for values in itertools.product(*(samples(p.annotation) for p in chosen)):
            yield kind(**dict(zip((p.name for p in chosen), values, strict=True)))


@pytest.mark.parametrize("kind", KNOWN, ids=lambda kind: kind.__name__)
def test_the_sentence_is_finished_and_plain(kind: type[FieldscribeError]) -> None:
    for error in ways_to_raise(kind):
        sentence = str(error)
        assert re.match(r"[A-ZÀ-Þ/]|données", sentence), sentence
        assert re.search(r"\.$|: fieldscribe [a-z ]+$" if kind in WITH_COMMAND else r"\.$", sentence), sentence
        assert re.fullmatch(r"(To [a-z ]+: fieldscribe [a-z ]+( [A-Z]+)?)?", kind.command)
        assert not re.search(rf"\b({JARGON})\b|  |[{{}}]|\(\)|\n", sentence), sentence
        assert error.detail == ""
        assert isinstance(error.sentence, Sentence), "write it as a Sentence, so that it can be translated"


@pytest.mark.parametrize("kind", KNOWN, ids=lambda kind: kind.__name__)
def test_the_log_detail_is_not_in_the_sentence(kind: type[FieldscribeError]) -> None:
    if "detail" not in inspect.signature(kind).parameters:
        return
    (error, *_) = ways_to_raise(kind)
    needed = [p for p in inspect.signature(kind).parameters.values() if p.default is p.empty]
    told = kind(**{p.name: samples(p.annotation)[0] for p in needed}, detail="errno 5 in engine.cc")  # type: ignore[arg-type]
    assert told.detail == "errno 5 in engine.cc"
    assert str(told) == str(error)


@pytest.mark.parametrize("kind", KNOWN, ids=lambda kind: kind.__name__)
def test_an_error_survives_threads_and_processes(kind: type[FieldscribeError]) -> None:
    for error in ways_to_raise(kind):
        copy = pickle.loads(pickle.dumps(error))
        assert (type(copy), str(copy), copy.args) == (kind, str(error), error.args)
        assert {name: str(getattr(copy, name)) for name in vars(error)} == {k: str(v) for k, v in vars(error).items()}
        told = _error_from(error_message(error))
        assert (type(told), str(told), told.detail) == (kind, str(error), error.detail)
        assert told.sentence.template == error.sentence.template


@pytest.mark.parametrize(
    ("error", "kind", "word"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), errors.DiskFull, "the backup"),
        (OSError(errno.EFBIG, "File too large"), errors.DiskFull, "the backup"),
        (OSError(errno.EROFS, "Read-only file system"), errors.NotWritable, "read-only"),
        (PermissionError(errno.EACCES, "Permission denied"), errors.NotWritable, "protected"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), errors.NotWritable, "is not there"),
        (OSError(errno.EIO, "Input/output error"), errors.NotWritable, "the disk failed"),
        (OSError(errno.EXDEV, "Invalid cross-device link"), errors.NotWritable, "cross-device"),
        (IsADirectoryError(errno.EISDIR, "Is a directory"), errors.DestinationNotAFile, "not a file"),
        (OSError("no number"), errors.NotWritable, "reported an error"),
        (ValueError("embedded null byte"), errors.NotWritable, "file names cannot have"),
    ],
)
def test_system_errors_become_sentences(error: OSError | ValueError, kind: type[FieldscribeError], word: str) -> None:
    said = errors.writing_failed(error, Path("de\nux", "copie"), Sentence("the backup"))
    assert type(said) is kind
    assert word in str(said) and "\n" not in str(said)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EROFS, "read-only"),
        (errno.EACCES, "protected"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.ENOENT, "not there"),
        (errno.ENOTDIR, "a file where a folder should be"),
        (errno.EEXIST, "a file where a folder should be"),
        (errno.EIO, "the disk failed"),
        (errno.EBUSY, "in use"),
        (errno.EXDEV, "as the system calls it"),
    ],
)
def test_the_reason_of_a_failure_is_in_plain_words(number: int, said: str) -> None:
    assert said in str(errors.reason(OSError(number, "as the system calls it")))
