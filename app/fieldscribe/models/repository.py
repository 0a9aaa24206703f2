"""What a model on Hugging Face, or on a server that speaks its API, consists of: files with sizes and hashes.

`GET /api/models/NAME/revision/REVISION?blobs=true` answers with the commit and, for each file, its size and its hash:
of a large one SHA-256 (its "lfs"), of a small one the SHA-1 of its Git blob (`huggingface_hub/hf_api.py: model_info`).
`GET /NAME/resolve/COMMIT/FILE` answers with the file, or sends on to a server that has it.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx2

from fieldscribe.errors import RepositoryIncomplete, RepositoryUnknown, SourceUnreachable, UnexpectedAnswer
from fieldscribe.models.connection import failure_reason, get, host
from fieldscribe.models.install import FILES

HUGGING_FACE = "https://huggingface.co"

_NAME = re.compile(r"[\w-][\w.-]*(/[\w-][\w.-]*)?", re.ASCII)
_COMMIT = re.compile(r"[0-9a-f]{40}")
_SHA1, _SHA256 = 40, 64  # hexadecimal digits
_HEXADECIMAL = re.compile(r"[0-9a-f]+")
_LONGEST_LISTING = 2**24  # bytes
_LARGEST_FILE = 2**36  # bytes
_NEEDED = ("model.bin", "config.json", "tokenizer.json")
_VOCABULARIES = ("vocabulary.json", "vocabulary.txt")


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a repository: its size in bytes, and its SHA-256, or the SHA-1 of its Git blob, in hexadecimal."""

    name: str
    size: int
    hash: str

    def matches(self, path: Path) -> bool:
        """Whether a file on this computer has this size and this hash."""
        size = path.stat().st_size
        if size != self.size:
            return False
        found = hashlib.sha256() if len(self.hash) == _SHA256 else hashlib.sha1(b"blob %d\0" % size)  # noqa: S324
        with path.open("rb") as file:
            while data := file.read(2**20):
                found.update(data)
        return found.hexdigest() == self.hash


@dataclass(frozen=True, slots=True)
class Repository:
    """A model at a source, at one commit: the files of it that the engine or a person needs.

    Without a commit they lie in a plain folder of that name at the source.
    """

    source: str
    name: str
    commit: str
    licence: str
    files: tuple[RemoteFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)

    def url(self, file: RemoteFile) -> str:
        """Where a file is."""
        if not self.commit:
            return f"{self.source}/{quote(self.name)}/{quote(file.name)}"
        return f"{self.source}/{self.name}/resolve/{self.commit}/{quote(file.name)}"


def look_up(client: httpx2.Client, name: str, source: str = HUGGING_FACE, revision: str = "main") -> Repository:
    """Ask the source what the model consists of; that takes a few kB.

    Raises SourceUnreachable, RepositoryUnknown, RepositoryIncomplete, UnexpectedAnswer.
    """
    source = source.rstrip("/")
    if not _NAME.fullmatch(name):
        raise RepositoryUnknown(host(source), name)
    url = f"{source}/api/models/{name}/revision/{quote(revision, safe='')}?blobs=true"
    try:
        with get(client, url) as response:
            if response.status_code in (401, 403, 404):  # Hugging Face says 401 also for what does not exist
                raise RepositoryUnknown(host(source), name)
            if response.status_code != 200:
                raise UnexpectedAnswer(host(source), f"status {response.status_code}")
            listing = _body(response, source)
    except httpx2.TransportError as error:
        raise SourceUnreachable(host(source), failure_reason(error), repr(error)) from error
    try:
        return _repository(json.loads(listing), source, name)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise UnexpectedAnswer(host(source), repr(error)) from error


def _body(response: httpx2.Response, source: str) -> bytes:
    body = b""
    for data in response.iter_raw():
        body += data
        if len(body) > _LONGEST_LISTING:
            raise UnexpectedAnswer(host(source), "endless listing")
    return body


def _repository(found: Any, source: str, name: str) -> Repository:
    """The listing, checked. Raises RepositoryIncomplete, and ValueError and its like when it is none."""
    files = {each["rfilename"]: each for each in found["siblings"]}
    for needed in _NEEDED:
        if needed not in files:
            raise RepositoryIncomplete(name, needed)
    if not any(vocabulary in files for vocabulary in _VOCABULARIES):
        raise RepositoryIncomplete(name, _VOCABULARIES[0])
    if found.get("gated"):
        raise RepositoryUnknown(host(source), name)
    if not _COMMIT.fullmatch(found["sha"]):
        raise ValueError("no commit")
    licence = (found.get("cardData") or {}).get("license", "")
    return Repository(
        source,
        name,
        found["sha"],
        licence if isinstance(licence, str) else "",
        tuple(_remote_file(files[file]) for file in FILES if file in files),
    )


def _remote_file(found: Any) -> RemoteFile:
    stored = found.get("lfs")
    size, digest = (stored["size"], stored["sha256"]) if stored else (found["size"], found["blobId"])
    wanted = _SHA256 if stored else _SHA1
    if type(size) is not int or not 0 <= size <= _LARGEST_FILE:
        raise ValueError("no size")
    if len(digest) != wanted or not _HEXADECIMAL.fullmatch(digest):
        raise ValueError("no hash")
    return RemoteFile(found["rfilename"], size, digest)
