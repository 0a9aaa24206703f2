"""A small model folder that can be packed, and packs that no program of ours would write."""

import hashlib
import json
import struct
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from backports import zstd

from fieldscribe.models.bin import Layout, Variable, write
from fieldscribe.models.installed import Origin
from fieldscribe.models.pack import CLIP, Probe, describe, write_pack

ORIGIN = Origin("https://example.org", "someone/small", "1" * 40, "MIT")
PROBE = Probe("en", (50364, 1029, 7, 50257), -0.25)


def make_folder(folder: Path) -> Path:
    """A folder with the files of a model, about 120 kB; the engine could not load it."""
    random = np.random.default_rng(1)
    sizes = np.repeat([3, 12, 40], [40, 40, 48])[:, None]
    wave = np.sin(np.outer(np.arange(200), np.geomspace(0.001, 1, 16)))
    tensors = {
        "a/bias": random.standard_normal(300).astype(np.float32),
        "a/weight": np.rint(random.standard_normal((128, 256)) * sizes).clip(-127, 127).astype(np.int8),
        "a/weight_scale": random.random(128).astype(np.float32),
        "b/weight": random.integers(-127, 128, (64, 128)).astype(np.int8),  # which coding makes no smaller
        "encodings": wave.astype(np.float16),
        "few": np.ones((2, 3), np.int8),
        "floats": random.standard_normal((40, 30, 3)).astype(np.float32),
        "heads": np.array(6, np.int16),
    }
    layout = Layout(
        6,
        "WhisperSpec",
        3,
        {name: Variable(name, t.shape, t.dtype.name) for name, t in tensors.items()},
        (("c", "few"),),
    )
    folder.mkdir()
    with (folder / "model.bin").open("wb") as file:
        write(file, layout, lambda each: [tensors[each.name].tobytes()])
    (folder / "config.json").write_text("{}")
    (folder / "tokenizer.json").write_text(json.dumps({f"Ġword{n}": n for n in range(2000)}))
    (folder / "vocabulary.txt").write_text("")
    (folder / "holiday.jpg").write_bytes(b"x")
    return folder


def make_clip(path: Path) -> Path:
    path.write_bytes(np.arange(-800, 800, dtype="<i2").tobytes())
    return path


def packed(folder: Path) -> bytes:
    """The pack of a folder that lies beside its clip."""
    clip = folder.parent / CLIP
    manifest = describe(folder, clip, PROBE, name="small model", languages=("en", "sw"), origin=ORIGIN)
    target = BytesIO()
    write_pack(folder, clip, manifest, target)
    return target.getvalue()


def head(described: bytes, version: int = 1) -> bytes:
    digest = hashlib.sha256(described).digest()
    return struct.pack("<8sHI32s", b"\x89FSM\r\n\x1a\n", version, len(described), digest) + described


def described(**changes: Any) -> dict[str, Any]:
    """A manifest of four files without content, changed."""
    empty = hashlib.sha256(b"").hexdigest()
    files = [
        {"name": name, "size": 0, "sha256": empty} for name in (CLIP, "config.json", "tokenizer.json", "model.bin")
    ]
    return {
        "name": "m", "languages": ["en"], "files": files,
        "origin": {"source": "", "repository": "", "commit": "", "licence": ""},
        "probe": {"language": "en", "tokens": [1], "log_probability": -1.0},
        **changes,
    }  # fmt: skip


def pack_of(manifest: object, blocks: bytes = b"") -> bytes:
    return head(json.dumps(manifest).encode()) + blocks


def pack_with_model(blocks: bytes, size: int) -> bytes:
    """A pack with three empty files and a model.bin of so many bytes, in these blocks."""
    manifest = described()
    manifest["files"][-1]["size"] = size
    return pack_of(manifest, blocks)


def block(
    content: bytes, /, size: int, states: list[int] | None = None, words: list[int] | None = None, **changes: int
) -> bytes:
    """A block whose side has this content, and whose header says what is true, or what `changes` say."""
    states, numbers, frame = states or [], words or [], zstd.compress(content)
    true = {"plain": size, "side": len(content), "frame": len(frame), "word_count": len(numbers), "lanes": len(states)}
    return (
        struct.pack("<IIIIH", *(true | changes).values())
        + frame
        + struct.pack(f"<{len(states)}I{len(numbers)}H", *states, *numbers)
    )


def table(first: int, last: int, *frequencies: int) -> bytes:
    return struct.pack(f"<BB{len(frequencies)}H", first, last, *frequencies)


def matrix(rows: int, width: int, classes: bytes, *tables: bytes, count: int | None = None) -> bytes:
    return struct.pack("<BIIB", 1, rows, width, len(tables) if count is None else count) + classes + b"".join(tables)


def plain(data: bytes, count: int | None = None) -> bytes:
    return struct.pack("<BI", 0, len(data) if count is None else count) + data
