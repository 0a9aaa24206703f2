"""A model is found in a ZIP file as people make it; one that is damaged or misleads is refused with a sentence."""

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldscribe.errors import Cancelled, PackBroken
from fieldscribe.models.zip_file import is_zip, opened

MODEL = {"model.bin": b"weights" * 3000, "config.json": b"{}", "tokenizer.json": b"[1]", "vocabulary.txt": b"a\nb\n"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "modèle ተማሪ.zip"


@pytest.fixture
def unpack(path: Path, tmp_path: Path) -> Callable[[], dict[str, bytes]]:
    target = tmp_path / "target"

    def unpacked() -> dict[str, bytes]:
        target.mkdir()
        with opened(path) as model:
            model.unpack(target)
        return {each.name: each.read_bytes() for each in target.iterdir()}

    return unpacked


def make(path: Path, files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> None:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(name, content)


def inside(folder: str) -> dict[str, bytes]:
    return {folder + name: content for name, content in MODEL.items()}


def refusal(path: Path) -> str:
    with pytest.raises(PackBroken) as caught, opened(path):
        pass
    return str(caught.value)


@pytest.mark.parametrize("folder", ["", "small/", "a/b/models--x--small/", "./", "Modèle ተማሪ/", "a\\b/"])
@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA])
def test_a_model_is_found_in_whatever_folder_it_lies(
    path: Path, unpack: Callable[[], dict[str, bytes]], folder: str, compression: int
):
    make(path, inside(folder), compression)
    assert is_zip(path)
    assert unpack() == MODEL


def test_what_a_mac_adds_and_what_is_no_part_of_a_model_is_left_out(path: Path, unpack: Callable[[], dict[str, bytes]]):
    extra = {"__MACOSX/small/._model.bin": b"x", "__MACOSX/small/model.bin": b"x", "small/._config.json": b"x"}
    other = {"small/.DS_Store": b"x", "small/run.exe": b"x", "config.json": b"x", "small/onnx/config.json": b"x"}
    make(path, {"small/": b"", **extra, **inside("small/"), **other})
    assert unpack() == MODEL


def test_names_of_another_system_and_zip64_are_read(path: Path, unpack: Callable[[], dict[str, bytes]]):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in MODEL.items():
            with archive.open(f"mod_le/{name}", "w", force_zip64=True) as file:
                file.write(content)
    path.write_bytes(path.read_bytes().replace(b"mod_le/", b"mod\x82le/"))  # é in the code page of DOS
    assert unpack() == MODEL


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({}, "no model.bin in it"),
        ({"config.json": b"{}"}, "no model.bin in it"),
        (inside("small/") | inside("tiny/"), "more than one model"),
        (inside("../"), "lead out of it"),
        (inside("a/../../"), "lead out of it"),
        (inside("/etc/"), "lead out of it"),
        (inside("small/") | {"small//config.json": b"x"}, "config.json twice"),
        (MODEL | {"model.bin": bytes(50_000_000)}, "far more than it can"),
    ],
    ids=["nothing", "no weights", "two models", "a way out", "a longer way out", "a place", "a name twice", "a bomb"],
)
def test_a_zip_file_that_holds_no_model_is_refused(path: Path, files: dict[str, bytes], sentence: str):
    make(path, files)
    assert sentence in refusal(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_refused(path: Path):
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("model.bin", "config.json", "config.json"):
            archive.writestr(name, b"x")
    assert "contains config.json twice" in refusal(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("model.bin", b"y")
    assert "more than one model" in refusal(path)


def test_a_link_is_not_followed(path: Path):
    make(path, {})
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("model.bin")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert "model.bin is only a link" in refusal(path)


def test_a_password_is_named(path: Path):
    make(path, MODEL, zipfile.ZIP_STORED)
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\1\2")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\1\2", at + 4)
    path.write_bytes(content)
    assert "password" in refusal(path)


def test_every_cut_and_every_damage_is_refused(path: Path, tmp_path: Path):
    make(path, MODEL)
    whole = path.read_bytes()
    cuts = [whole[:length] for length in range(0, len(whole), 13)]
    damaged = [whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :] for at in range(30, len(whole), 7)]
    found = []
    for number, content in enumerate([*cuts, *damaged]):
        path.write_bytes(content)
        target = tmp_path / str(number)
        target.mkdir()
        try:
            with opened(path) as model:
                model.unpack(target)
            found.append({each.name: each.read_bytes() for each in target.iterdir()})
        except PackBroken:
            continue
    assert all(files.items() <= MODEL.items() for files in found)  # what matters was not hit, or a file went unseen


def test_a_list_of_contents_without_end_is_not_read(path: Path):
    """The end of the file says that the list of contents has 3 GB; the file is as long, and takes no room."""
    size = 3 * 2**30
    end = b"PK\5\6" + bytes(4) + b"\1\0\1\0" + size.to_bytes(4, "little") + (4).to_bytes(4, "little") + bytes(2)
    with path.open("wb") as file:
        file.write(b"PK\3\4")
        file.seek(size, io.SEEK_CUR)
        file.write(end)
    assert "incomplete or damaged" in refusal(path)
    path.unlink()


def test_unpacking_can_be_stopped(path: Path, tmp_path: Path):
    make(path, MODEL)
    with opened(path) as model, pytest.raises(Cancelled):
        model.unpack(tmp_path, should_stop=lambda: True)


def test_what_cannot_be_read_is_refused(tmp_path: Path):
    assert "nothing.zip cannot be added" in refusal(tmp_path / "nothing.zip")
    assert not is_zip(tmp_path) and not is_zip(tmp_path / "nothing.zip")
