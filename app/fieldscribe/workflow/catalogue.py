"""The list of models: the one of the program, and an organisation's own, from a file or a web server.

What was read of an organisation's list is kept in the data folder, so that it is there without a network. Its models
may lie in folders beside it, on its server or its stick: such an entry names its files with their hashes.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from fieldscribe.durable import write_file
from fieldscribe.errors import CatalogueBroken, reason, writing_failed
from fieldscribe.library import settings_store
from fieldscribe.models.catalogue import MAX_BYTES, CatalogueEntry, parse_catalogue, read_catalogue
from fieldscribe.models.connection import fetch, host
from fieldscribe.sentences import Sentence
from fieldscribe.workflow.workspace import Workspace

_SETTING = "model_catalogue"
_WHAT = Sentence("the list of models")


@dataclass(frozen=True, slots=True)
class OrganisationCatalogue:
    """An organisation's list: the file or URL that it is from, its title, when it was read (UTC), how many models."""

    where: str
    title: str
    fetched_at: str
    models: int


def list_catalogue(workspace: Workspace) -> list[CatalogueEntry]:
    """All models that can be had, those of the organisation in place of those of the same name. Nothing is asked for.

    Raises CatalogueBroken.
    """
    return list(read_catalogue(workspace.folder.catalogue, _title(workspace)).values())


def organisation_catalogue(workspace: Workspace) -> OrganisationCatalogue | None:
    """The list of the organisation as it was last read; None where there is none. Raises CatalogueBroken."""
    path = workspace.folder.catalogue
    try:
        content, changed = path.read_bytes(), path.stat().st_mtime
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CatalogueBroken(str(path), reason(error)) from error
    found = parse_catalogue(content, str(path), _title(workspace))
    fetched_at = datetime.fromtimestamp(changed, UTC).isoformat(timespec="seconds")
    return OrganisationCatalogue(_where(workspace), found.title, fetched_at, len(found.entries))


def use_catalogue(workspace: Workspace, where: str) -> OrganisationCatalogue | None:
    """Read an organisation's list from a file or a URL, and keep it; "" forgets the one that is there.

    When that fails, the one before stays. Raises CatalogueBroken, SourceUnreachable, UnexpectedAnswer, NotWritable,
    DiskFull.
    """
    where = where.strip()
    if where:
        if not _is_url(where):
            where = str(Path(where).expanduser().absolute())
        content = fetch(where, MAX_BYTES) if _is_url(where) else _read(Path(where))
        parse_catalogue(content, where)
        write_file(workspace.folder.catalogue, content, _WHAT)
    else:
        try:
            workspace.folder.catalogue.unlink(missing_ok=True)
        except OSError as error:
            raise writing_failed(error, workspace.folder.catalogue, _WHAT) from error
    settings_store.change(workspace.library, _SETTING, where)
    return organisation_catalogue(workspace)


def refresh_catalogue(workspace: Workspace) -> OrganisationCatalogue | None:
    """Read the organisation's list again from where it is from; None where there is none. Raises as `use_catalogue`."""
    where = _where(workspace)
    return use_catalogue(workspace, where) if where else organisation_catalogue(workspace)


def catalogue_folder(workspace: Workspace) -> str:
    """The folder that the organisation's list is in: a URL where that is from a server, else a path."""
    where = _where(workspace)
    if _is_url(where):
        return urljoin(where, ".").rstrip("/")
    return str((Path(where) if where else workspace.folder.catalogue).parent)


def _where(workspace: Workspace) -> str:
    return str(workspace.setting(_SETTING))


def _title(workspace: Workspace) -> str:
    where = _where(workspace)
    return host(where) if _is_url(where) else (Path(where) if where else workspace.folder.catalogue).name


def _is_url(where: str) -> bool:
    return urlsplit(where).scheme in ("http", "https")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else Sentence("there is no such file")
        raise CatalogueBroken(str(path), why) from error
