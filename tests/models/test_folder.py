"""A model folder is accepted when it is whole, and refused with one sentence that says what it lacks."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldscribe.errors import FieldscribeError, ModelExists, ModelFolderBroken, ModelFolderMissing
from fieldscribe.models.folder import model_name, starter_folder, validate
from fieldscribe.models.install import install
from fieldscribe.models.installed import NOTE

FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the starter model under a name with accents, to be damaged."""
    target = tmp_path / "modèle ተማሪ"
    target.mkdir()
    for name in FILES:
        shutil.copy(starter_folder() / name, target / name)
    return target


def test_the_starter_model_is_whole_and_known_as_the_starter():
    model = validate(starter_folder())
    assert (model.name, model.starter, model.multilingual, model.mel_bins) == ("starter", True, False, 80)
    assert model.compute_type == "int8"
    assert model.size > 5_000_000


def test_a_copy_is_whole_but_not_the_starter(folder: Path):
    assert not validate(folder).starter


@pytest.mark.parametrize("name", ["model.bin", "config.json", "tokenizer.json", "vocabulary.json"])
def test_a_missing_file_is_named(folder: Path, name: str):
    (folder / name).unlink()
    with pytest.raises(ModelFolderBroken, match=f"{name}.* is missing"):
        validate(folder)


def test_a_model_with_80_mel_bins_needs_no_preprocessor_file(folder: Path):
    (folder / "preprocessor_config.json").unlink()
    assert validate(folder).mel_bins == 80


def test_a_preprocessor_file_of_another_model_is_refused(folder: Path):
    (folder / "preprocessor_config.json").write_text('{"feature_size": 128}')
    with pytest.raises(ModelFolderBroken, match="belongs to another model"):
        validate(folder)


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json"])
@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"<html>not found</html>", b"[" * 100_000, b"3"])
def test_a_damaged_text_file_is_named(folder: Path, name: str, content: bytes):
    (folder / name).write_bytes(content)
    with pytest.raises(ModelFolderBroken, match=name):
        validate(folder)


def test_a_vocabulary_of_another_model_is_refused(folder: Path):
    (folder / "vocabulary.json").write_text(json.dumps([str(i) for i in range(51865)]))
    with pytest.raises(ModelFolderBroken, match="vocabulary"):
        validate(folder)


def test_a_multilingual_vocabulary_is_recognised_with_its_languages(folder: Path):
    tokens = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
    tokens[7:10] = "", "<|sw|>", "<|fr|>"
    (folder / "vocabulary.json").write_text(json.dumps(tokens))
    model = validate(folder)
    assert model.multilingual
    assert model.languages == ("en", "fr", "sw")


@pytest.mark.parametrize("end", ["", "\n"])
def test_a_vocabulary_as_text_as_in_the_smaller_public_models_is_read_as_the_engine_reads_it(folder: Path, end: str):
    tokens = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
    (folder / "vocabulary.json").unlink()
    (folder / "vocabulary.txt").write_text("\n".join(tokens) + end, encoding="utf-8")
    assert not validate(folder).multilingual
    tokens[7] = ""
    (folder / "vocabulary.txt").write_text("\n".join(tokens) + end, encoding="utf-8")
    assert validate(folder).multilingual


def change(folder: Path, name: str, changed: Callable[[Any], Any]) -> None:
    """Write what `changed` makes of a JSON file."""
    content = json.loads((folder / name).read_text(encoding="utf-8"))
    (folder / name).write_text(json.dumps(changed(content)), encoding="utf-8")


@pytest.mark.parametrize(
    "changed",
    [
        lambda tokens: tokens[:1000],
        lambda tokens: tokens[::-1],
        lambda tokens: ["a"] * len(tokens),
        lambda tokens: [],
        lambda tokens: ["\0" + token for token in tokens],
    ],
    ids=["cut", "reversed", "all the same", "empty", "NUL before each"],
)
def test_a_vocabulary_that_does_not_fit_the_tokenizer_is_refused(folder: Path, changed: Callable[[Any], Any]):
    change(folder, "vocabulary.json", changed)
    with pytest.raises(ModelFolderBroken, match="belong to different models"):
        validate(folder)


@pytest.mark.parametrize(
    "changed",
    [
        lambda tokenizer: {name: value for name, value in tokenizer.items() if name != "added_tokens"},
        lambda tokenizer: {
            **tokenizer,
            "added_tokens": [{**token, "id": token["id"] + 10**6} for token in tokenizer["added_tokens"]],
        },
        lambda tokenizer: {**tokenizer, "added_tokens": [3, None]},
        lambda tokenizer: {**tokenizer, "model": {}},
        lambda tokenizer: {},
    ],
    ids=["no added tokens", "numbers far away", "nonsense", "no vocabulary", "empty"],
)
def test_a_tokenizer_that_does_not_fit_is_refused(folder: Path, changed: Callable[[Any], Any]):
    change(folder, "tokenizer.json", changed)
    with pytest.raises(ModelFolderBroken, match="tokenizer"):
        validate(folder)


@pytest.mark.parametrize(
    "heads", [None, [], [[99, 0]], [[10**9, 10**9]], [[0]], [[0, -1]], [["0", 0]], "all", [[True, False]]]
)
def test_alignment_heads_that_the_model_does_not_have_are_refused(folder: Path, heads: Any):
    change(folder, "config.json", lambda config: {**config, "alignment_heads": heads})
    with pytest.raises(ModelFolderBroken, match=r"config\.json"):
        validate(folder)


def test_an_empty_config_is_refused(folder: Path):
    (folder / "config.json").write_text("{}")
    with pytest.raises(ModelFolderBroken, match=r"config\.json"):
        validate(folder)


def test_the_window_comes_from_the_preprocessor_file(folder: Path):
    assert validate(folder).window == 12
    change(folder, "preprocessor_config.json", lambda config: {**config, "chunk_length": 30})
    assert validate(folder).window == 30
    change(folder, "preprocessor_config.json", lambda config: {"feature_size": 80})
    assert validate(folder).window == 30
    (folder / "preprocessor_config.json").unlink()
    assert validate(folder).window == 30


@pytest.mark.parametrize("length", [0, -30, 1, 31, 60, 10**9, 12.5, "12", "zwölf", None, [12], True])
def test_an_impossible_window_is_refused(folder: Path, length: Any):
    change(folder, "preprocessor_config.json", lambda config: {**config, "chunk_length": length})
    with pytest.raises(ModelFolderBroken, match=r"windows of .* seconds.* 5 to 30"):
        validate(folder)


@pytest.mark.parametrize(("field", "value"), [("n_fft", 10**9), ("hop_length", 0), ("sampling_rate", 8000)])
def test_features_that_whisper_does_not_have_are_refused(folder: Path, field: str, value: int):
    change(folder, "preprocessor_config.json", lambda config: {**config, field: value})
    with pytest.raises(ModelFolderBroken, match=f"{field} {value}"):
        validate(folder)


@pytest.mark.parametrize("share", [0.0, 0.001, 0.5, 0.999])
def test_a_cut_model_file_is_refused(folder: Path, share: float):
    whole = (folder / "model.bin").read_bytes()
    (folder / "model.bin").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(ModelFolderBroken, match=r"model\.bin"):
        validate(folder)


def test_a_padded_model_file_is_refused(folder: Path):
    with (folder / "model.bin").open("ab") as file:
        file.write(b"\0" * 100)
    with pytest.raises(ModelFolderBroken, match="longer"):
        validate(folder)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(noise=st.binary(max_size=2000), whole=st.booleans())
def test_random_bytes_as_a_model_file_are_refused_in_a_sentence(folder: Path, noise: bytes, whole: bool):
    start = b"" if whole else b"\x06\x00\x00\x00\x0c\x00WhisperSpec\x00\x03\x00\x00\x00"
    (folder / "model.bin").write_bytes(start + noise)
    with pytest.raises(ModelFolderBroken):
        validate(folder)


def test_a_folder_that_is_a_file_or_nothing_is_refused(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file", tmp_path / "nothing"):
        with pytest.raises(ModelFolderMissing):
            validate(path)


def test_installing_copies_only_model_files_and_takes_the_folders_name(folder: Path, tmp_path: Path):
    (folder / "holiday.jpg").write_bytes(b"x")
    model = install(folder, tmp_path / "models")
    assert Path(model.folder).name == model_name(folder)
    assert sorted(p.name for p in Path(model.folder).iterdir()) == sorted((*FILES, NOTE))


def test_installing_twice_under_one_name_leaves_the_first_alone(folder: Path, tmp_path: Path):
    install(folder, tmp_path / "models", "mine")
    with pytest.raises(ModelExists):
        install(folder, tmp_path / "models", "mine")
    assert validate(tmp_path / "models" / "mine").name == "mine"


def test_a_broken_folder_installs_nothing(folder: Path, tmp_path: Path):
    (folder / "model.bin").write_bytes(b"\0" * 1000)
    with pytest.raises(ModelFolderBroken):
        install(folder, tmp_path / "models")
    assert not list((tmp_path / "models").glob("*")) if (tmp_path / "models").exists() else True


def test_installing_into_a_read_only_folder_is_refused_in_a_sentence(folder: Path, tmp_path: Path):
    (tmp_path / "models").write_text("a file where the folder should be")
    with pytest.raises(FieldscribeError, match="write"):
        install(folder, tmp_path / "models")


def test_a_name_for_the_command_line_keeps_letters_of_all_scripts(tmp_path: Path):
    assert model_name(tmp_path / "faster whisper (small) ተ") == "faster-whisper-small-ተ"
    assert model_name(tmp_path / "???") == "model"
