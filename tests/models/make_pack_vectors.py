"""Write `pack-vectors.json`, the examples of docs/pack.md: `python -m tests.models.make_pack_vectors`.

Once a version was released its vectors stay as they are, and new ones are added.
"""

import hashlib
import json
import tempfile
from io import BytesIO
from pathlib import Path

import numpy as np
from tests.models import packs

from fieldscribe.models.bin import Layout, Variable, read_layout, write
from fieldscribe.models.blocks import write_blocks
from fieldscribe.models.pack import CLIP

TARGET = Path(__file__).with_name("pack-vectors.json")


def blocks(data: bytes, layout: Layout | None = None) -> dict[str, object]:
    target = BytesIO()
    for _ in write_blocks(BytesIO(data), target, len(data), layout):
        pass
    return {"size": len(data), "sha256": hashlib.sha256(data).hexdigest(), "block": target.getvalue().hex()}


def tensor(array: np.ndarray) -> dict[str, object]:
    """The block of a model file with one variable."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.bin")
        layout = Layout(6, "S", 1, {"w": Variable("w", array.shape, array.dtype.name)}, ())
        with path.open("wb") as file:
            write(file, layout, lambda each: [array.tobytes()])
        return blocks(path.read_bytes(), read_layout(path))


def main() -> None:
    random = np.random.default_rng(0)
    wave = np.sin(np.outer(np.arange(128), np.geomspace(0.01, 1, 16)))
    rows = np.repeat([1, 6], 128)[:, None]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "folder")
        folder.mkdir()
        packs.make_clip(folder.parent / CLIP)
        with (folder / "model.bin").open("wb") as file:
            write(file, Layout(6, "WhisperSpec", 3, {}, ()), lambda each: [])
        for name in ("config.json", "tokenizer.json"):
            (folder / name).write_text("{}")
        whole = packs.packed(folder)
        files = {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in (*folder.iterdir(), folder.parent / CLIP)
        }
    vectors = {
        "blocks": {
            "plain": blocks(b"Fieldscribe " * 10),
            "matrix": tensor(np.rint(random.standard_normal((256, 16)) * rows).astype(np.int8)),
            "float16": tensor(wave.astype(np.float16)),
            "float32": tensor(wave[:64].astype(np.float32)),
        },
        "pack": {"bytes": whole.hex(), "files": files},
    }
    TARGET.write_text(json.dumps(vectors, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
