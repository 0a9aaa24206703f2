"""The catalogue agrees with what it can be compared with, and an organisation's own is taken or refused whole."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from faster_whisper.utils import _MODELS
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.errors import CatalogueBroken
from fieldscribe.models.catalogue import CatalogueEntry, read_catalogue

NOTHING = Path("nothing")
OTHER_SHAPES = {
    "distil-medium.en": (24, 2, 1024, 80),
    "distil-large-v2": (32, 2, 1280, 80),
    "large-v2": (32, 32, 1280, 80),
}
OWN = """
[[model]]
name = "small"
repository = "office/whisper-small-swahili"
licence = "MIT"
english_only = false
download = 250_000_000
disk = 250_000_000
source = "https://models.example.org"
accuracy = [{ language = "sw", wrong = 20, on = "our debriefs", source = "https://example.org/report" }]
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("own") / "catalogue.toml"


@pytest.mark.parametrize("entry", read_catalogue(NOTHING).values(), ids=lambda entry: entry.name)
def test_each_model_is_the_one_that_faster_whisper_means_by_that_name(entry: CatalogueEntry):
    assert _MODELS[entry.name] == entry.repository
    assert entry.english_only == (entry.name.endswith(".en") or entry.name.startswith("distil"))
    assert all(found.source.startswith("https://") and 0 < found.wrong < 100 for found in entry.accuracy)


@pytest.mark.parametrize("entry", read_catalogue(NOTHING).values(), ids=lambda entry: entry.name)
def test_sizes_are_those_of_its_shape(entry: CatalogueEntry, weights: Any):
    shapes = {**weights.SHAPES, **OTHER_SHAPES}
    encoder, decoder, width, mel_bins = shapes.get(entry.name) or shapes[entry.name.removesuffix(".en")]
    block = 12 * width**2  # attention and its feed-forward part
    matrices = 51865 * width + encoder * block + decoder * (block + 4 * width**2)
    others = 3 * width * (mel_bins + width) + 1948 * width
    assert entry.download == pytest.approx(2 * (matrices + others) + 3e6, rel=0.01, abs=1.2e6)  # biases and scales
    assert entry.disk == pytest.approx(matrices + 2 * others + 3e6, rel=0.01, abs=1.2e6)  # biases and scales


def test_an_organisations_own_list_adds_models_and_replaces_those_of_the_same_name(own: Path):
    own.write_text(OWN, encoding="utf-8")
    found = read_catalogue(own)
    assert (found["small"].repository, found["small"].source) == (
        "office/whisper-small-swahili",
        "https://models.example.org",
    )
    assert asdict(found["small"].accuracy[0])["wrong"] == 20
    assert found["tiny"] == read_catalogue(NOTHING)["tiny"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"model = 3",
        b"[[model]]",
        b"model = [3]",
        OWN.replace('"small"', '""').encode(),
        OWN.replace('"small"', '"a/b"').encode(),
        OWN.replace("https://models", "ftp://models").encode(),
        OWN.replace("250_000_000", "-1").encode(),
        OWN.replace("250_000_000", "1e9").encode(),
        OWN.replace("250_000_000", "true").encode(),
        OWN.replace("20,", '"few",').encode(),
        OWN.replace("false", '"no"').encode(),
        OWN.replace('"MIT"', "[]").encode(),
        b"#" * 2_000_000,
    ],
)
def test_a_list_that_is_none_is_a_sentence(own: Path, content: bytes):
    own.write_bytes(content)
    with pytest.raises(CatalogueBroken, match="are not affected"):
        read_catalogue(own)


@given(st.data())
def test_a_changed_list_is_read_or_refused_with_a_sentence(own: Path, data: st.DataObject):
    content = bytearray(OWN.encode())
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    own.write_bytes(content)
    try:
        assert all(isinstance(each, CatalogueEntry) for each in read_catalogue(own).values())
    except CatalogueBroken as error:
        assert str(own) in str(error)


def test_a_folder_in_place_of_the_list_is_a_sentence(tmp_path: Path):
    with pytest.raises(CatalogueBroken):
        read_catalogue(tmp_path)
