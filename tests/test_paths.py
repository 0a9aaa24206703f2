"""Where everything lives: by choice, by the environment, or in the platform's own place."""

import os
import sys
from pathlib import Path

import pytest

from fieldscribe.paths import DataFolder, bundled, data_folder


def test_a_chosen_folder_overrides_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIELDSCRIBE_DATA", str(tmp_path / "from the environment"))
    assert data_folder(tmp_path / "chosen").root == tmp_path / "chosen"
    assert data_folder().root == tmp_path / "from the environment"


def test_the_default_is_the_user_data_folder_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FIELDSCRIBE_DATA")
    assert data_folder().root.is_absolute()
    assert data_folder().root.name == "Fieldscribe"


def test_a_home_and_a_relative_path_become_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert data_folder("données").root == tmp_path / "données"
    assert data_folder("~/debriefs").root == Path("~/debriefs").expanduser()
    assert data_folder("~nobody of this name/debriefs").root == Path.cwd() / "~nobody of this name" / "debriefs"


def test_asking_creates_nothing_and_create_makes_private_folders(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "Zoë" / "ተማሪ")
    assert folder.library.parent == folder.root
    assert not folder.root.exists()
    assert folder.create() is folder
    folder.create()
    inside = (folder.backups, folder.recordings, folder.models, folder.templates, folder.cache, folder.logs)
    assert all(path.is_dir() and path.parent == folder.root for path in inside)
    if sys.platform != "win32":
        assert {oct(path.stat().st_mode & 0o777) for path in (folder.root, *inside)} == {"0o700"}
    made_when_needed = (folder.binned_sound, folder.catalogue, folder.reserve, folder.secrets)
    assert not any(path.exists() for path in made_when_needed)
    assert all(path.is_relative_to(folder.root) for path in made_when_needed)


def test_a_file_in_place_of_the_folder_raises_os_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        DataFolder(tmp_path / "file" / "below").create()


def test_bundled_files_are_found_in_the_source_tree() -> None:
    assert bundled("assets", "sample-debrief.flac").is_file()
    assert os.fspath(bundled("models", "starter")).endswith("starter")
