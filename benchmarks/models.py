"""The whole way of a model, for random weights in the shapes of Whisper, and what packing it brings beside its peers.

    python benchmarks/models.py [--shapes tiny base small] [--peers]

For each shape: it is downloaded from a server on this machine that speaks the hub's API and breaks off once, stored as
int8, made the default, used, packed, removed, added again from the pack and compared. Times are processor seconds of
the program, the engine's child left out, and the memory is the system's own peak (VmHWM), so this runs on Linux only.
`--peers` packs the same int8 folder with ZIP, Zstandard and xz in the same run. large-v3 needs 8 GB of disk in the
folder for temporary files (TMPDIR), and as much memory for its random weights.

Random weights are the worst case: real ones, with more small numbers, become smaller.
"""

import argparse
import io
import json
import lzma
import mmap
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from hashlib import file_digest
from pathlib import Path
from typing import Any

import numpy as np
from backports import zstd
from material import table
from weights import SHAPES, random_model

from fieldscribe.models import pack as pack_module
from fieldscribe.models.bin import read_layout
from fieldscribe.models.folder import starter_folder
from fieldscribe.paths import bundled, data_folder
from fieldscribe.speech.engine import Engine
from fieldscribe.workflow import downloads, model_choice, models, packs, removed_models
from fieldscribe.workflow.workspace import Workspace

ROOT = Path(__file__).parents[1]
FLOAT32 = ("tiny", "distil-large-v3")
"""Shapes whose weights are published as float32, all others as float16."""
LINES = ("base", "distil-small.en")
"""Shapes that are published with vocabulary.txt, all others with vocabulary.json."""
MULTILINGUAL = ("small", "large-v3")
"""Shapes that are published for three languages, all others for English only."""


def get(workspace: Workspace, url: str, name: str) -> object:
    return downloads.download_model(workspace, downloads.find_download(workspace, name, "mine", url))


def add(workspace: Workspace, path: str) -> object:
    return packs.add_model_from(workspace, Path(path), "mine")


def pack(workspace: Workspace, name: str, target: str) -> object:
    return packs.pack_model(workspace, name, Path(target))


def remove(workspace: Workspace) -> object:
    models.remove_model(workspace, "mine")
    return removed_models.delete_removed_model(workspace, "mine")


def check(workspace: Workspace) -> object:
    assert not any(models.check_models(workspace).values())
    return None


def choose(workspace: Workspace) -> object:
    """Make it the default, which it is already, and that for its last language."""
    model = models.set_default(workspace, "mine", models.find_model(workspace, "mine").languages[-1])
    assert models.find_model(workspace).name == model_choice.model_for(workspace, model.languages[-1]) == "mine"
    return None


def use(workspace: Workspace) -> object:
    """What it writes for the sound that packs carry: nonsense, as its weights are random."""
    with Engine(nice=False) as engine:
        return engine.probe(workspace.folder.models / "mine", clip=bundled("assets", "probe.s16"))


STEPS: dict[str, Callable[..., object]] = {each.__name__: each for each in (get, add, pack, remove, check, choose, use)}


def step(name: str, data: Path, *arguments: str) -> None:
    """One step in this process; prints what it took."""
    with Workspace.open(data_folder(data)) as workspace:
        STEPS[name](workspace, *arguments)
    used = resource.getrusage(resource.RUSAGE_SELF)
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
    print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "peak": peak}))


def measured(name: str, data: Path, *arguments: object) -> dict[str, float]:
    """The same in a process of its own; the seconds of an empty step are taken off."""
    command = [sys.executable, __file__, "--step", name, data, *arguments]
    started = time.perf_counter()
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout.splitlines()[-1]) | {"seconds": time.perf_counter() - started}


def layout_of(shape: str) -> str:
    return "float32" if shape in FLOAT32 else "float16"


def digests(folder: Path) -> dict[str, str]:
    found = {}
    for path in folder.iterdir():
        with path.open("rb") as file:
            found[path.name] = file_digest(file, "sha256").hexdigest()
    return found


def published(shape: str, folder: Path) -> Path:
    """A folder as a publisher has it."""
    random_model(shape, folder, layout_of(shape))
    tokens = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
    if shape in LINES:
        (folder / "vocabulary.json").unlink()
        (folder / "vocabulary.txt").write_text("\n".join(tokens), encoding="utf-8")
    if shape in MULTILINGUAL:
        english = tokens.index("<|en|>")
        languages = {english + 1: "<|sw|>", english + 2: "<|fr|>"}
        tokens[7] = ""  # by which the engine knows a model for many languages
        tokenizer = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))
        for number, token in languages.items():
            tokens[number] = token
            [entry] = [each for each in tokenizer["added_tokens"] if each["id"] == number]
            entry["content"] = token
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        config["lang_ids"] = [english, *languages]
        for name, content in (("vocabulary", tokens), ("tokenizer", tokenizer), ("config", config)):
            (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def way(shape: str, place: Path) -> tuple[list[str], list[str]]:
    """The whole way of one shape: a row of sizes and seconds, and one of memory."""
    sys.path.insert(0, str(ROOT))
    from tests.models.source import running_source

    # In a process of its own: the random weights of large-v3 take 9 GB while they are made.
    subprocess.run([sys.executable, __file__, "--publish", shape, place / shape], check=True)
    source, data, stick = place / shape, place / "data", place / "stick.fieldscribe-model"
    size = (source / "model.bin").stat().st_size
    with running_source() as server:
        server.files = {path.name: on_disk(path) for path in source.iterdir()}
        server.listing()  # the hub has computed its hashes long before
        server.faults = [("cut", size // 3)]
        came = measured("get", data, server.url, server.name)
        assert [path for path, _ in server.requests].count("cdn/repos/ab/cd/model.bin") == 2
    shutil.rmtree(source)
    before = digests(data / "models" / "mine")
    measured("choose", data)
    used = measured("use", data)
    checked = measured("check", data)
    packed = measured("pack", data, "mine", stick)
    measured("remove", data)
    assert not list((data / "models").iterdir())
    added = measured("add", data, stick)
    assert digests(data / "models" / "mine") == before
    folder = sum(path.stat().st_size for path in (data / "models" / "mine").iterdir())
    sizes = [size, folder, stick.stat().st_size]
    steps: list[dict[str, Any]] = [came, used, checked, packed, added]
    return (
        [
            f"{shape}, {layout_of(shape)}",
            *(f"{each / 1e6:.1f} MB" for each in sizes),
            *(f"{each['cpu']:.1f} s" for each in steps),
        ],
        [shape, *(f"{each['peak']:.0f} MB" for each in steps)],
    )


def on_disk(path: Path) -> memoryview:
    """The bytes of a file, which stay on the disk until they are asked for."""
    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def peers(folder: Path, stick: Path) -> list[list[str]]:
    """The folder packed by other programs: bytes, processor seconds to pack and to unpack."""
    whole = b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())
    rows = [["folder", f"{len(whole) / 1e6:.2f} MB", "", ""]]

    def row(name: str, compress: Callable[[bytes], bytes], unpack: Callable[[bytes], bytes]) -> None:
        started = time.process_time()
        packed = compress(whole)
        between = time.process_time()
        assert unpack(packed) == whole
        ended = time.process_time()
        rows.append([name, f"{len(packed) / 1e6:.2f} MB", f"{between - started:.1f} s", f"{ended - between:.1f} s"])

    def zipped(data: bytes) -> bytes:
        with zipfile.ZipFile(target := io.BytesIO(), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.writestr("all", data)
        return target.getvalue()

    row("zip, deflate 9", zipped, lambda data: zipfile.ZipFile(io.BytesIO(data)).read("all"))
    row("zstd 3", lambda data: zstd.compress(data, 3), zstd.decompress)
    row("zstd 19", lambda data: zstd.compress(data, 19), zstd.decompress)
    row("xz 6", lambda data: lzma.compress(data, preset=6), lzma.decompress)
    rows.append(["pack, with its sound", f"{stick.stat().st_size / 1e6:.2f} MB", "", ""])
    return rows


def coarse(folder: Path) -> None:
    """Round the int8 numbers of a model to multiples of nine: about four bits a number, as a lab would choose them."""
    path = folder / "model.bin"
    layout = read_layout(path)
    content = bytearray(path.read_bytes())
    for each in layout.variables.values():
        if each.type == "int8" and len(each.shape) == 2:
            numbers = np.frombuffer(content, np.int8, each.size, each.offset)
            rounded = np.rint(numbers / 9).clip(-14, 14).astype(np.int8) * np.int8(9)
            content[each.offset : each.offset + each.size] = rounded.tobytes()
    path.write_bytes(content)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--shapes", nargs="*", choices=SHAPES, default=["tiny", "base", "small"])
    ask.add_argument("--peers", action="store_true", help="compare with ZIP, Zstandard and xz, on the starter too")
    ask.add_argument("--publish", nargs=2, help=argparse.SUPPRESS)
    ask.add_argument("--step", nargs="+", help=argparse.SUPPRESS)
    asked = ask.parse_args()
    if asked.step:
        return step(asked.step[0], Path(asked.step[1]), *asked.step[2:])
    if asked.publish:
        published(asked.publish[0], Path(asked.publish[1]))
        return None
    rows, peaks, compared = [], [], []
    with tempfile.TemporaryDirectory() as empty:
        alone = measured("check", Path(empty))
    for shape in asked.shapes:
        with tempfile.TemporaryDirectory() as temporary:
            row, peak = way(shape, Path(temporary))
            rows.append(row)
            peaks.append(peak)
            if asked.peers:
                found = peers(Path(temporary, "data", "models", "mine"), Path(temporary, "stick.fieldscribe-model"))
                compared += [[shape, *each] for each in found]
    if asked.peers:
        with tempfile.TemporaryDirectory() as temporary:
            stick = Path(temporary, "starter.fieldscribe-model")
            measured("pack", Path(temporary, "data"), "starter", stick)
            lean = Path(temporary, "starter")
            shutil.copytree(starter_folder(), lean, ignore=shutil.ignore_patterns("recipe", "reference", "README.md"))
            compared += [["starter", *each] for each in peers(lean, stick)]
            coarse(lean)
            with stick.open("wb") as file:
                probe = pack_module.Probe("en", (), 0.0)
                clip = bundled("assets", pack_module.CLIP)
                manifest = pack_module.describe(lean, clip, probe, name="coarse", languages=("en",))
                pack_module.write_pack(lean, clip, manifest, file)
            compared += [["starter, coarse", *each] for each in peers(lean, stick)]
    print(f"The program alone: {alone['cpu']:.1f} s, {alone['peak']:.0f} MB\n")
    steps = ["got or added", "used", "checked", "packed", "added again"]
    print(table(["published as", "model.bin", "folder in int8", "pack", *steps], rows))
    print(table(["peak memory", *steps], peaks))
    if compared:
        print(table(["model", "packed by", "size", "to pack", "to unpack"], compared))
    return None


if __name__ == "__main__":
    main()
