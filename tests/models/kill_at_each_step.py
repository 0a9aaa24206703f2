"""A driver for crash tests: do something with the models of a data folder, killed by SIGKILL before its n-th step.

    python -m tests.models.kill_at_each_step EVERY OPERATION DATA ARGUMENTS...
    python -m tests.models.kill_at_each_step all

Steps are the file operations below the data folder: opening for writing, renaming, deleting, making a folder, forcing
to the disk. For n = 1, 1 + EVERY, 1 + 2 EVERY ... a copy of the data folder is made, a child that is killed at step n
does the operation in it, and what it left is looked at; then the operation is done again, to the end. One line of JSON
for each n. `all` makes what is needed, and does that with every operation at every step, which takes some minutes.

The engine is left out: that it is asked is shown elsewhere, and each step would take two seconds of it.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest.mock import patch

from tests.models import packs as packs_made
from tests.models import small_model
from tests.models.source import running_source

from fieldscribe import durable
from fieldscribe.errors import FieldscribeError
from fieldscribe.models import install
from fieldscribe.models.folder import validate
from fieldscribe.models.pack import CLIP, opened
from fieldscribe.paths import bundled, data_folder
from fieldscribe.speech.engine import Engine, ProbeResult
from fieldscribe.workflow import downloads, models, packs, upkeep
from fieldscribe.workflow.removed_models import removed_models, restore_model
from fieldscribe.workflow.workspace import Workspace

EVENTS = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.truncate", "shutil.rmtree"}
PROBE = ProbeResult(packs_made.PROBE.language, packs_made.PROBE.tokens, packs_made.PROBE.log_probability)


def add(workspace: Workspace, path: str) -> None:
    packs.add_model_from(workspace, Path(path), "mine")


def get(workspace: Workspace, url: str, name: str) -> None:
    downloads.download_model(workspace, downloads.find_download(workspace, name, "mine", url))


def remove(workspace: Workspace) -> None:
    models.remove_model(workspace, "mine")


def pack(workspace: Workspace) -> None:
    packs.pack_model(workspace, "mine", workspace.folder.root / "mine.fieldscribe-model")


def restore(workspace: Workspace) -> None:
    restore_model(workspace, "mine")


OPERATIONS = {"add": add, "get": get, "remove": remove, "pack": pack, "restore": restore}


def steps(root: Path, last: int) -> None:
    """From now on count the steps below `root`, and die at the last one."""
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        if done == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def hear(event: str, found: tuple[object, ...]) -> None:
        if event in EVENTS and isinstance(found[0], (str, bytes, os.PathLike)):
            writes = event != "open" or (isinstance(found[2], int) and found[2] & (os.O_WRONLY | os.O_RDWR))
            if writes and str(root) in os.fsdecode(found[0]):
                step()

    original = durable.sync_file

    def sync(descriptor: int) -> None:
        step()
        original(descriptor)

    for module in (durable, install, packs.pack, packs.zip_file, sys.modules["fieldscribe.models.download"]):
        module.sync_file = sync  # type: ignore[attr-defined]
    sys.addaudithook(hear)


def do(operation: str, root: Path, arguments: list[str]) -> None:
    with Workspace.open(data_folder(root)) as workspace, patch.object(Engine, "probe", lambda *_, **__: PROBE):
        OPERATIONS[operation](workspace, *arguments)


def look(operation: str, root: Path, arguments: list[str]) -> str:
    """Assert that a data folder is in order after a crash, and again once the operation was repeated."""
    with Workspace.open(data_folder(root)) as workspace:
        listed = [model for model in models.list_models(workspace) if not model.starter]
        problems = models.check_models(workspace)
        for model in listed:
            validate(Path(model.folder))
        target = workspace.folder.root / "mine.fieldscribe-model"
        if operation == "pack" and target.exists():
            with opened(target) as found:
                assert found.manifest.probe == packs_made.PROBE
                shutil.rmtree(root / "unpacked", ignore_errors=True)
                (root / "unpacked").mkdir()
                found.unpack(root / "unpacked")
                shutil.rmtree(root / "unpacked")
    assert not any(problems.values()), problems
    assert [model.name for model in listed] in ([["mine"]] if operation == "pack" else [[], ["mine"]])
    try:
        do(operation, root, arguments)
    except FieldscribeError as error:
        assert type(error).__name__ in ("ModelExists", "ModelUnknown", "NotRemoved"), repr(
            error
        )  # it was done before the crash
    with Workspace.open(data_folder(root)) as workspace:
        names = [model.name for model in models.list_models(workspace) if not model.starter]
        assert names == ([] if operation == "remove" else ["mine"])
        assert not any(models.check_models(workspace).values())
        upkeep.remove_leftovers(workspace)  # as at the next start
        restorable = [f".{model.name}.restorable" for model in removed_models(workspace)]
        assert sorted(path.name for path in workspace.folder.models.iterdir()) == [*restorable, *names]
        if restorable:
            assert operation == "remove" and restore_model(workspace, "mine").name == "mine"
            assert not any(models.check_models(workspace).values())
    return "ok"


def at_every_step_of_all() -> None:
    """Add a folder, a pack and a ZIP file; get; pack; remove; restore: killed at each of their steps."""
    with tempfile.TemporaryDirectory() as temporary, running_source() as source:
        place = Path(temporary)
        folder = small_model.make(place / "stick" / "model", "float16")
        shutil.copy(bundled("assets", CLIP), folder.parent / CLIP)
        packed = folder.parent / "model.fieldscribe-model"
        packed.write_bytes(packs_made.packed(folder))
        zipped = Path(shutil.make_archive(str(folder), "zip", folder.parent, folder.name))
        source.files = {path.name: path.read_bytes() for path in folder.iterdir()}
        empty, full, removed = (place / name for name in ("empty", "full", "removed"))
        with Workspace.open(data_folder(empty)):
            pass
        shutil.copytree(empty, full)
        do("add", full, [str(folder)])
        shutil.copytree(full, removed)
        do("remove", removed, [])
        for operation, data, *arguments in (
            ("add", empty, folder),
            ("add", empty, packed),
            ("add", empty, zipped),
            ("get", empty, source.url, source.name),
            ("pack", full),
            ("remove", full),
            ("restore", removed),
        ):
            # In a process of its own, as each leaves hooks and threads of this one may not be forked.
            words = [sys.executable, "-m", __spec__.name, "1", operation, data, *arguments]
            subprocess.run([str(word) for word in words], check=True)


def main() -> None:
    if sys.argv[1:] == ["all"]:
        return at_every_step_of_all()
    every, operation, data, *arguments = sys.argv[1:]
    last = 1
    while True:
        root = Path(data).with_name(f"{Path(data).name} {last}")
        shutil.copytree(data, root)
        child = os.fork()
        if not child:
            try:
                steps(root, last)
                do(operation, root, arguments)
            except BaseException as error:
                print(json.dumps({"step": last, "failed": repr(error)}), flush=True)
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0
            shutil.rmtree(root)
            print(json.dumps({"finished before": last}), flush=True)
            return None
        assert os.WTERMSIG(status) == signal.SIGKILL
        print(json.dumps({"step": last, "found": look(operation, root, arguments)}), flush=True)
        shutil.rmtree(root)
        last += int(every)


if __name__ == "__main__":
    main()
