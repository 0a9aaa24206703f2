"""`import.json` beside imported sound: the details to restore the debrief when it is missing from the library.

It is written before the folder gets its final name, so that every folder of imported sound has one.
"""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from fieldscribe import durable
from fieldscribe.domain import Part

FILE_NAME = "import.json"
VERSION = 1
_LEFT_OUT = ("linked", "id")


@dataclass(frozen=True, slots=True)
class ImportNote:
    """What a folder of imported sound holds: its `parts` (each `path` is a file name in the folder) in order.

    `details` are those of the debrief at the time of the import that are text or yes/no: title, date, site ...
    """

    uid: str
    parts: tuple[Part, ...]
    details: Mapping[str, str | bool] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Write it into the folder, whole or not at all. Raises OSError."""
        parts = [{key: value for key, value in asdict(part).items() if key not in _LEFT_OUT} for part in self.parts]
        data = {"version": VERSION, "uid": self.uid, "details": dict(self.details), "parts": parts}
        with durable.writing(folder / FILE_NAME) as file:
            file.write(json.dumps(data, indent=1).encode("ascii"))


def read_import_note(folder: Path) -> ImportNote | None:
    """The note in a folder; None when there is none that can be understood."""
    with contextlib.suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return _from_json(json.loads((folder / FILE_NAME).read_text("utf-8")))
    return None


def _from_json(data: dict[str, Any]) -> ImportNote:
    details = {str(name): value for name, value in data["details"].items() if isinstance(value, str | bool)}
    parts = tuple(_part(part) for part in data["parts"])
    if not parts or not isinstance(data["uid"], str):
        raise ValueError("not a note of an import")
    return ImportNote(data["uid"], parts, details)


def _part(data: dict[str, Any]) -> Part:
    name = str(data["path"])
    if Path(name).name != name or name in ("", ".", ".."):
        raise ValueError("not a file name")  # it stays inside its folder, whatever the file says
    promised = data.get("container_duration")
    return Part(
        name,
        duration=max(0.0, float(data["duration"])),
        sha256=str(data["sha256"]),
        size=int(data["size"]),
        original_name=str(data["original_name"]),
        codec=str(data.get("codec", "")),
        container_duration=None if promised is None else float(promised),
        bad_packets=int(data.get("bad_packets", 0)),
        silence=float(data.get("silence", 0.0)),
    )
