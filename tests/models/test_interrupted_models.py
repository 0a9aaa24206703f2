"""A model that is added, downloaded, packed or removed while the power fails or the disk is full: whole or not there.

`kill_at_each_step` kills the program at its file operations; here at some of them, and with 1 at every one:
`python -m tests.models.kill_at_each_step 1 add DATA FOLDER`.
"""

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.models import packs, small_model

from fieldscribe.durable import writing
from fieldscribe.errors import DiskFull
from fieldscribe.models.folder import validate
from fieldscribe.models.pack import CLIP
from fieldscribe.paths import bundled, data_folder
from fieldscribe.speech.engine import Engine, ProbeResult
from fieldscribe.workflow.models import check_models, list_models
from fieldscribe.workflow.packs import add_model_from, pack_model
from fieldscribe.workflow.workspace import Workspace

PROBE = ProbeResult(packs.PROBE.language, packs.PROBE.tokens, packs.PROBE.log_probability)
FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json")


@pytest.fixture
def without_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine, which takes seconds, finds each model as it should be."""
    monkeypatch.setattr(Engine, "probe", lambda *_, **__: PROBE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_model.make(tmp_path_factory.mktemp("stick") / "model", "float16")


@pytest.fixture(scope="module")
def pack(folder: Path) -> Path:
    """The same as one file."""
    shutil.copy(bundled("assets", CLIP), folder.parent / CLIP)
    target = folder.parent / "model.fieldscribe-model"
    target.write_bytes(packs.packed(folder))
    return target


@pytest.fixture(scope="module")
def zipped(folder: Path) -> Path:
    with zipfile.ZipFile(folder.parent / "model.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in folder.iterdir():
            archive.write(path, f"model/{path.name}")
    return folder.parent / "model.zip"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder without models."""
    with Workspace.open(data_folder(tmp_path / "data")):
        pass
    return tmp_path / "data"


@pytest.fixture
def data_with_model(data: Path, folder: Path, without_engine: None) -> Path:
    with Workspace.open(data_folder(data)) as workspace:
        add_model_from(workspace, folder, "mine")
    return data


def killed(every: int, operation: str, data: Path, *arguments: object) -> None:
    command = [sys.executable, "-m", "tests.models.kill_at_each_step", every, operation, data, *arguments]
    root = Path(__file__).parents[2]
    done = subprocess.run([str(word) for word in command], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    *steps, last = map(json.loads, done.stdout.splitlines())
    assert all(step["found"] == "ok" for step in steps)
    assert len(steps) >= 2 and "finished before" in last


posix = pytest.mark.skipif(sys.platform == "win32", reason="sends a signal, and forks")


@posix
@pytest.mark.parametrize(("every", "what"), [(5, "folder"), (5, "pack"), (7, "zipped")])
def test_adding_a_model_may_be_killed_at_any_step(every: int, what: str, data: Path, request: pytest.FixtureRequest):
    killed(every, "add", data, request.getfixturevalue(what))


@posix
def test_removing_a_model_may_be_killed_at_any_step(data_with_model: Path):
    killed(2, "remove", data_with_model)


@posix
def test_packing_a_model_may_be_killed_at_any_step(data_with_model: Path):
    killed(2, "pack", data_with_model)


@posix
def test_getting_a_model_may_be_killed_at_any_step(source: Any, folder: Path, data: Path):
    source.files = {name: (folder / name).read_bytes() for name in FILES}
    killed(11, "get", data, source.url, source.name)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    if sys.platform != "linux" or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk may be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.parametrize("what", ["folder", "pack", "zipped"])
def test_a_disk_that_is_full_at_any_size_leaves_nothing_half_done(
    disk: Path, what: str, without_engine: None, request: pytest.FixtureRequest
):
    """From no room at all to enough; twice at each size: where the lack is seen before, and where it is not."""
    path = request.getfixturevalue(what)
    filler = disk / "filler"
    added = 0
    with Workspace.open(data_folder(disk / "data")) as workspace:
        models = workspace.folder.models
        room = shutil.disk_usage(disk).free
        for left in [*range(0, 1_000_000, 90_000), room]:
            for seen in (True, False):
                filler.write_bytes(bytes(max(0, room - left)))
                with pytest.MonkeyPatch.context() as patch:
                    if not seen:
                        patch.setattr("shutil.disk_usage", lambda path: type("Usage", (), {"free": 2**40}))
                    try:
                        model = add_model_from(workspace, path, f"m{added}")
                    except DiskFull as error:
                        assert "The disk is too full" in str(error)
                        assert [each.name for each in models.iterdir() if not each.name.startswith("m")] == []
                    else:
                        added += 1
                        assert validate(models / model.name).compute_type == "int8"
                        shutil.rmtree(models / model.name)
                filler.unlink()
            assert not any(check_models(workspace)[m.name] for m in list_models(workspace) if m.starter)
    assert added >= 2


def test_a_pack_that_does_not_fit_on_the_stick_is_not_there(
    disk: Path, data_with_model: Path, monkeypatch: pytest.MonkeyPatch
):
    target = disk / "mine.fieldscribe-model"
    with Workspace.open(data_folder(data_with_model)) as workspace:
        room = shutil.disk_usage(disk).free
        for left in (0, 4096, 50_000, 150_000):
            (disk / "filler").write_bytes(bytes(room - left))
            with pytest.raises(DiskFull):
                pack_model(workspace, "mine", target)
            assert [path.name for path in disk.iterdir()] == ["filler"]
        (disk / "filler").unlink()
        with writing(target) as file:
            file.write(b"an older one")
        assert pack_model(workspace, "mine", target).size == target.stat().st_size > 100_000
