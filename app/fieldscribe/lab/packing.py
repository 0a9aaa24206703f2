"""A folder as a pack, with what the program's own engine writes for the probe clip."""

from pathlib import Path
from typing import BinaryIO, cast

from fieldscribe.errors import TRYING_MODEL
from fieldscribe.models import pack
from fieldscribe.models.folder import validate
from fieldscribe.paths import bundled
from fieldscribe.speech.engine import Engine, ProbeResult

_NOTHING = pack.Probe("en", (), 0.0)


def pack_folder(folder: Path, target: BinaryIO, name: str) -> None:
    """Write the model in a folder as a pack that will be added under `name`. Raises as `Engine.probe` does."""
    languages = validate(folder).languages
    clip = bundled("assets", pack.CLIP)
    with Engine(nice=False, work=TRYING_MODEL) as engine:
        heard = cast(ProbeResult, engine.probe(folder, clip=clip))
    probe = pack.Probe(heard.language, heard.tokens, heard.log_probability)
    manifest = pack.describe(folder, clip, probe, name=name, languages=languages)
    pack.write_pack(folder, clip, manifest, target)


def folder_bytes(folder: Path) -> int:
    """How large the pack of a folder will be, to a kilobyte."""
    clip = bundled("assets", pack.CLIP)
    manifest = pack.describe(folder, clip, _NOTHING, name=folder.name, languages=("en",))
    counted = _Counter()
    pack.write_pack(folder, clip, manifest, cast(BinaryIO, counted))
    return counted.size


class _Counter:
    """A file that only counts what is written to it."""

    def __init__(self) -> None:
        self.size = 0

    def write(self, data: bytes) -> int:
        self.size += len(data)
        return len(data)
