"""What was measured, on the disk: one JSON file for each model and set of speech, from which all tables are computed.

The name of a record ends with a hash of the model's files, the speech and the settings: the same measurement is never
made twice. Until it is complete its lines lie in a file beside, one for each utterance, so that whatever stops the
program loses one utterance at most.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from fieldscribe.durable import write_file
from fieldscribe.errors import NothingMeasured, RecordBroken, reason, writing_failed
from fieldscribe.sentences import Sentence

FORMAT = 1
_UNFINISHED = ".unfinished.jsonl"
_LARGEST = 2**30  # bytes
_WHAT = Sentence("the record of the measurement")


@dataclass(frozen=True, slots=True)
class Measured:
    """The model that is measured: the hash of its files, its bytes as a folder and as a pack, how it computes.

    `made` is what its evaluation.json says of how it was made.
    """

    name: str
    sha256: str
    installed: int
    download: int
    compute_type: str
    made: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Data:
    """The speech: the hash of its sounds and texts, how many utterances. `folder` is where its sounds are."""

    name: str
    layout: str
    sha256: str
    utterances: int
    missing: int
    folder: str


@dataclass(frozen=True, slots=True)
class Heard:
    """What the model wrote for an utterance of `seconds`, in `cpu` seconds of the processor.

    `flags` are the program's own doubts, such as "loop". `unreadable` says why there is no sound to measure with.
    """

    id: str
    sounds: tuple[str, ...]
    reference: str
    text: str = ""
    language: str = ""
    seconds: float = 0.0
    cpu: float = 0.0
    groups: Mapping[str, str] = field(default_factory=dict)
    span: tuple[float, float] | None = None
    flags: tuple[str, ...] = ()
    unreadable: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the program: until the model was loaded (s, and s of the processor), and its peak memory (bytes)."""

    started: str
    load: float
    load_cpu: float
    peak_memory: int
    machine: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Record:
    """A measurement: a model, the speech, the settings, the runs that it took, and what was written."""

    model: Measured
    data: Data
    settings: Mapping[str, Any]
    sessions: tuple[Session, ...] = ()
    utterances: tuple[Heard, ...] = ()

    @property
    def key(self) -> str:
        """Twelve hexadecimal digits that tell measurements apart."""
        told = [self.model.sha256, self.model.compute_type, self.data.sha256, dict(self.settings)]
        return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:12]

    @property
    def file_name(self) -> str:
        """Under which it lies in the folder of records."""
        return f"{_plain(self.model.name)}-{_plain(self.data.name)}-{self.key}.json"

    @property
    def heard(self) -> tuple[Heard, ...]:
        """The utterances that had a sound."""
        return tuple(each for each in self.utterances if not each.unreadable)


@dataclass(frozen=True, slots=True)
class Drift:
    """How far the next-token probabilities of a model lie from the uncompressed one's over one utterance.

    `kl` is the sum of the Kullback-Leibler divergences (nats) over `tokens`; for `changed` of them another token is the
    most likely one.
    """

    kl: float
    tokens: int
    changed: int


@dataclass(frozen=True, slots=True)
class DriftRecord:
    """The drift of a model from another one, both named by the hash of their files, for each utterance by its id."""

    model: str
    against: str
    data: str
    utterances: Mapping[str, Drift] = field(default_factory=dict)


class Recorder:
    """Writes a record line by line; one that was begun is continued. A context manager.

    Raises NotWritable, DiskFull, FolderMissing, RecordBroken.
    """

    def __init__(self, folder: Path, record: Record) -> None:
        """`record` has no utterances yet."""
        self.target = folder / record.file_name
        self._record = record
        self._path = self.target.with_suffix(_UNFINISHED)
        self.done: dict[str, Heard] = {}
        self._sessions: list[Session] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
            whole = self._continue()
            self._file = self._path.open("r+b")
            self._file.truncate(whole)
            self._file.seek(whole)
        except OSError as error:
            raise writing_failed(error, self._path, _WHAT) from error

    def add(self, found: Heard | Session) -> None:
        """Keep an utterance, or what is known of this run."""
        try:
            self._file.write(json.dumps(asdict(found), ensure_ascii=False).encode() + b"\n")
            self._file.flush()
        except OSError as error:
            raise writing_failed(error, self._path, _WHAT) from error
        self._keep(found)

    def finish(self, order: Mapping[str, int]) -> Record:
        """Write the record with its utterances in that order, and return it."""
        self._file.close()
        ordered = sorted(self.done.values(), key=lambda each: order[each.id])
        record = Record(
            self._record.model,
            self._record.data,
            self._record.settings,
            tuple(self._sessions),
            tuple(ordered),
        )
        write_file(self.target, _text(record))
        self._path.unlink()
        return record

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def _continue(self) -> int:
        """Take up what an earlier run wrote; the bytes of its whole lines. A line that a crash cut off is dropped."""
        whole = 0
        self._path.touch()
        with self._path.open("rb") as file:
            for line in file:
                if not line.endswith(b"\n"):
                    break
                try:
                    found = json.loads(line)
                    self._keep(_session(found) if "load" in found else _heard(found))
                except (ValueError, LookupError, TypeError, AttributeError) as error:
                    raise RecordBroken(self._path, Sentence("a line in it is damaged"), repr(error)) from error
                whole += len(line)
        return whole

    def _keep(self, found: Heard | Session) -> None:
        if isinstance(found, Heard):
            self.done[found.id] = found
        else:
            self._sessions.append(found)


def read_record(path: Path) -> Record:
    """A finished record. Raises RecordBroken."""
    return _record(_read(path), path)


def read_records(places: Sequence[Path]) -> tuple[list[Record], list[DriftRecord]]:
    """All finished records in folders, or in files, by their names. Raises NothingMeasured and RecordBroken."""
    paths = [path for place in places for path in ([place] if place.is_file() else sorted(place.glob("*.json")))]
    found = [(path, _read(path)) for path in dict.fromkeys(paths)]
    drifts = [_drifts(each, path) for path, each in found if "against" in each]
    records = [_record(each, path) for path, each in found if "against" not in each]
    if not records:
        raise NothingMeasured(places[0])
    return records, drifts


def write_drift(folder: Path, record: DriftRecord) -> Path:
    """Keep a drift beside the records. Raises FolderMissing, NotWritable, DiskFull."""
    return write_file(drift_path(folder, record), _text(record), _WHAT)


def kept_drift(folder: Path, record: DriftRecord) -> DriftRecord | None:
    """The drift between the same models on the same speech, where it is measured already. Raises RecordBroken."""
    path = drift_path(folder, record)
    return _drifts(_read(path), path) if path.is_file() else None


def drift_path(folder: Path, record: DriftRecord) -> Path:
    """Where the drift of these models on this speech lies."""
    told = json.dumps([record.model, record.against, record.data])
    return folder / f"drift-{sha256(told.encode()).hexdigest()[:12]}.json"


def kept(folder: Path, record: Record) -> Record | None:
    """The same measurement, where it is finished already. Raises RecordBroken."""
    path = folder / record.file_name
    return read_record(path) if path.is_file() else None


def _text(record: Record | DriftRecord) -> bytes:
    return json.dumps({"format": FORMAT, **asdict(record)}, ensure_ascii=False, indent=1).encode()


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST:
            raise RecordBroken(path, Sentence("it is far too large"))
        found = json.loads(path.read_bytes())
    except OSError as error:
        raise RecordBroken(path, reason(error), repr(error)) from error
    except (ValueError, RecursionError) as error:
        raise RecordBroken(path, Sentence("it does not contain what it should"), repr(error)) from error
    if not isinstance(found, dict) or found.pop("format", FORMAT) != FORMAT:
        raise RecordBroken(path, Sentence("another version of Fieldscribe wrote it"))
    return found


def _record(found: dict[str, Any], path: Path) -> Record:
    try:
        return Record(
            Measured(**found["model"]),
            Data(**found["data"]),
            found["settings"],
            tuple(map(_session, found["sessions"])),
            tuple(map(_heard, found["utterances"])),
        )
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise RecordBroken(path, Sentence("it does not contain what it should"), repr(error)) from error


def _drifts(found: dict[str, Any], path: Path) -> DriftRecord:
    try:
        drifts = {name: Drift(**drift) for name, drift in found["utterances"].items()}
        return DriftRecord(found["model"], found["against"], found["data"], drifts)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise RecordBroken(path, Sentence("it does not contain what it should"), repr(error)) from error


def _session(found: Mapping[str, Any]) -> Session:
    return Session(**found)


def _heard(found: Mapping[str, Any]) -> Heard:
    span = found["span"]
    return Heard(
        **{
            **found,
            "sounds": tuple(found["sounds"]),
            "flags": tuple(found["flags"]),
            "span": tuple(span) if span else None,
        }
    )


def _plain(name: str) -> str:
    return "".join(_characters(name))[:60] or "unnamed"


def _characters(name: str) -> Iterator[str]:
    yield from (each if each.isalnum() or each in "._" else "-" for each in name)
