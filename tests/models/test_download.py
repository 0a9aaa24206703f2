"""What the download of a model promises, against a source that speaks Hugging Face's API and fails in every way."""

import os
import shutil
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from fieldscribe.errors import (
    Cancelled,
    DownloadDamaged,
    DownloadRunning,
    DownloadStopped,
    FieldscribeError,
    RepositoryChanged,
    RepositoryIncomplete,
    RepositoryUnknown,
    SourceUnreachable,
    UnexpectedAnswer,
)
from fieldscribe.models.connection import connect
from fieldscribe.models.download import Download
from fieldscribe.models.repository import Repository, look_up

MB = 2**20
NEEDED = ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt")


@pytest.fixture
def client() -> Iterator[httpx2.Client]:
    with connect(stall=0.5) as opened:
        yield opened


@pytest.fixture
def fetch(client: httpx2.Client, source: Any, tmp_path: Path) -> Callable[..., Path]:
    """Looks the model up and downloads it; returns the folder, which is the same each time."""
    folder = tmp_path / "mod èle"

    def run(failures: int = 5, **options: Any) -> Path:
        repository = look_up(client, source.name, source.url)
        Download(client, repository, folder, pauses=(0.01,) * failures, **options).run()
        return folder

    run.folder = folder  # type: ignore[attr-defined]
    return run


def whole(source: Any, folder: Path) -> bool:
    """Whether the folder holds every file that a model needs, and nothing but that and the lock."""
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}
    return found == {name: content for name, content in source.files.items() if name != ".gitattributes"}


# ---- what there is


def test_the_source_is_asked_once_what_there_is_and_how_large_it_is(client: httpx2.Client, source: Any):
    found = look_up(client, source.name, source.url)
    assert (found.commit, found.licence) == (source.commit, "mit")
    assert [file.name for file in found.files] == [
        *("model.bin", "config.json", "tokenizer.json", "vocabulary.txt", "README.md")
    ]
    assert found.size == 3_300_006
    assert len(source.requests) == 1


def test_the_source_of_these_tests_speaks_the_api_as_its_own_library_understands_it(source: Any, tmp_path: Path):
    code = (
        "import sys, huggingface_hub as hub;"
        "info = hub.HfApi().model_info(sys.argv[1], revision='main', files_metadata=True);"
        "print(info.sha, [each.lfs.sha256 for each in info.siblings if each.lfs]);"
        "hub.hf_hub_download(sys.argv[1], 'model.bin', local_dir=sys.argv[2], revision=info.sha)"
    )
    environment = {**os.environ, "HF_ENDPOINT": source.url, "HF_HUB_OFFLINE": "0", "HF_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", code, source.name, str(tmp_path / "theirs")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found = look_up_once(source)
    assert done.stdout.split()[0] == found.commit
    assert found.files[0].hash in done.stdout
    assert (tmp_path / "theirs" / "model.bin").read_bytes() == source.files["model.bin"]


def look_up_once(source: Any) -> Repository:
    with connect() as client:
        return look_up(client, source.name, source.url)


@pytest.mark.parametrize("name", ["someone/else", "../../etc", "someone/..", "a/b/c", "", "a b", "a/b?c", "é/é", "/"])
def test_a_model_that_nobody_has_is_named(client: httpx2.Client, source: Any, name: str):
    with pytest.raises(RepositoryUnknown, match="Check the name"):
        look_up(client, name, source.url)


def test_a_model_for_which_one_must_ask_is_refused(client: httpx2.Client, source: Any):
    source.extra = {"gated": "manual"}
    with pytest.raises(RepositoryUnknown, match="that anyone may download"):
        look_up(client, source.name, source.url)


@pytest.mark.parametrize("name", NEEDED)
def test_a_repository_that_holds_no_such_model_is_refused_before_anything_is_downloaded(
    client: httpx2.Client, source: Any, name: str
):
    del source.files[name]
    with pytest.raises(RepositoryIncomplete, match=name.partition(".")[0]):
        look_up(client, source.name, source.url)


@pytest.mark.parametrize(
    "extra",
    [
        {"siblings": None},
        {"siblings": [{"rfilename": name} for name in NEEDED]},
        {"siblings": "model.bin"},
        {"sha": "main"},
        {"sha": 3},
        {"siblings": [{"rfilename": [1]}]},
    ],
)
def test_a_listing_that_makes_no_sense_is_refused(client: httpx2.Client, source: Any, extra: dict[str, object]):
    source.extra = extra
    with pytest.raises(UnexpectedAnswer):
        look_up(client, source.name, source.url)


@pytest.mark.parametrize("size", [-1, 2**60, "3", None, 1.5])
@pytest.mark.parametrize("field", ["size", "sha256"])
def test_sizes_and_hashes_that_cannot_be_are_refused(client: httpx2.Client, source: Any, field: str, size: object):
    source.extra = {"siblings": source.listing()["siblings"]}
    next(each for each in source.extra["siblings"] if "lfs" in each)["lfs"][field] = size
    with pytest.raises(UnexpectedAnswer):
        look_up(client, source.name, source.url)


def test_a_source_that_is_not_there_is_a_sentence(client: httpx2.Client):
    with pytest.raises(SourceUnreachable, match=r"127\.0\.0\.1 cannot be reached"):
        look_up(client, "a/b", "http://127.0.0.1:9")


def test_the_proxy_of_the_system_is_used(source: Any, monkeypatch: pytest.MonkeyPatch):
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", source.url)
    with connect() as client:
        assert look_up(client, source.name, "http://models.example").commit == source.commit


def test_a_certificate_that_the_system_does_not_trust_is_refused(client: httpx2.Client, tmp_path: Path):
    if not shutil.which("openssl"):
        pytest.skip("openssl is not there to make a certificate")
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    files = ["-keyout", tmp_path / "key", "-out", tmp_path / "certificate"]
    subprocess.run([*command, *files], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "certificate", tmp_path / "key")
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            connection, _ = listening.accept()
            with connection, pytest.raises(OSError):
                context.wrap_socket(connection, server_side=True).close()

        thread = threading.Thread(target=serve)
        thread.start()
        with pytest.raises(SourceUnreachable, match="certificate is not trusted"):
            look_up(client, "a/b", f"https://localhost:{listening.getsockname()[1]}")
        thread.join()


# ---- a download that succeeds


def test_every_file_arrives_under_its_name(fetch: Callable[..., Path], source: Any):
    assert whole(source, fetch())
    assert {path for path, _ in source.requests if path.startswith("cdn")} == {"cdn/repos/ab/cd/model.bin"}


def test_a_second_download_fetches_nothing(fetch: Callable[..., Path], source: Any):
    fetch()
    source.requests.clear()
    fetch()
    assert len(source.requests) == 1  # what there is


def test_progress_counts_the_bytes_that_are_there(fetch: Callable[..., Path], source: Any):
    reported: list[int] = []
    source.faults = [("cut", 2 * MB)]
    fetch(report=reported.append)
    assert reported == sorted(reported)
    assert reported[-1] == 3_300_006


# ---- a connection that fails


@pytest.mark.parametrize("kind", ["cut", "stall", "drip"])
def test_a_connection_that_breaks_is_continued_where_it_broke(fetch: Callable[..., Path], source: Any, kind: str):
    source.faults = [(kind, 1_500_000)]
    assert whole(source, fetch())
    first, second = source.bytes_asked_for()
    assert first == 0
    assert 1_500_000 <= second < 1_501_000


def test_many_breaks_in_a_row_are_survived_as_long_as_bytes_come(fetch: Callable[..., Path], source: Any):
    source.faults = [("cut", 300_000)] * 10
    assert whole(source, fetch(failures=2))
    assert source.bytes_asked_for() == [number * 300_000 for number in range(11)]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(fetch: Callable[..., Path], source: Any, status: int):
    source.faults = [("status", status)] * 2
    assert whole(source, fetch())


def test_a_source_that_stays_away_stops_the_download_and_keeps_what_came(fetch: Any, source: Any):
    source.faults = [("cut", 1_500_000), *[("cut", 0)] * 3]
    with pytest.raises(DownloadStopped, match=r"1 of 4 MB are on this computer and are kept"):
        fetch(failures=2)
    [partial] = fetch.folder.glob("model.bin.*.partial")
    assert partial.read_bytes() == source.files["model.bin"][:1_500_000]


def test_days_later_the_download_goes_on_with_what_is_surely_on_the_disk(fetch: Any, source: Any):
    """All but the last megabyte, which a power cut may have torn."""
    source.faults = [("cut", 2_500_000), ("cut", 0)]
    with pytest.raises(DownloadStopped):
        fetch(failures=1)
    [partial] = fetch.folder.glob("model.bin.*.partial")
    with partial.open("r+b") as file:
        file.seek(2 * MB)
        file.write(bytes(400_000))
    source.requests.clear()
    assert whole(source, fetch())
    assert source.bytes_asked_for() == [2 * MB]


def download_command(source: Any, folder: Path, before: str = "") -> list[str]:
    """A program that downloads into a folder and prints how many bytes are there."""
    code = (
        "import sys; from pathlib import Path; from fieldscribe.models.connection import connect;"
        "from fieldscribe.models.download import Download; from fieldscribe.models.repository import look_up\n"
        "with connect() as client:\n"
        "    found = look_up(client, sys.argv[1], sys.argv[2])\n"
        "    Download(client, found, Path(sys.argv[3]), lambda done: print(done, flush=True)).run()"
    )
    return [sys.executable, "-c", before + code, source.name, source.url, str(folder)]


def test_a_process_that_is_killed_loses_a_megabyte_at_most(source: Any, tmp_path: Path):
    source.faults = [("stall", 2_500_000)]
    command = download_command(source, tmp_path / "there")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        while int(process.stdout.readline()) < 2_400_000:
            pass
        process.kill()
    with connect() as client:
        Download(client, look_up(client, source.name, source.url), tmp_path / "there").run()
    assert whole(source, tmp_path / "there")
    assert source.bytes_asked_for()[-1] >= MB


def test_a_person_stops_it_and_goes_on_later(fetch: Any, source: Any):
    done: list[int] = []
    with pytest.raises(Cancelled):
        fetch(report=done.append, should_stop=lambda: bool(done) and done[-1] > 2_000_000)
    assert not (fetch.folder / "model.bin").exists()
    source.requests.clear()
    assert whole(source, fetch())
    assert source.bytes_asked_for()[0] >= MB


# ---- a server that answers something else


def test_a_server_that_ignores_ranges_begins_anew(fetch: Callable[..., Path], source: Any):
    source.faults = [("cut", 1_500_000), ("whole", 0)]
    assert whole(source, fetch())


@pytest.mark.parametrize("fault", [("elsewhere", 0), ("status", 416)])
def test_a_server_that_continues_at_another_place_is_asked_for_the_whole(
    fetch: Callable[..., Path], source: Any, fault: tuple[str, int]
):
    source.faults = [("cut", 1_500_000), fault]
    assert whole(source, fetch())
    assert source.bytes_asked_for() == [0, 1_500_000, 0]


@pytest.mark.parametrize("fault", ["login page", "login redirect", "leaves", "loop"])
def test_a_network_that_wants_a_login_is_recognised_and_nothing_is_lost(fetch: Any, source: Any, fault: str):
    source.faults = [("cut", 1_500_000), (fault, 0)]
    with pytest.raises(UnexpectedAnswer, match="log in"):
        fetch()
    [partial] = fetch.folder.glob("model.bin.*.partial")
    assert partial.stat().st_size == 1_500_000
    source.faults.clear()
    assert whole(source, fetch())


def test_a_link_that_has_expired_is_refused_and_nothing_is_lost(fetch: Any, source: Any):
    source.faults = [("cut", 1_500_000), ("status", 403)]
    with pytest.raises(UnexpectedAnswer):
        fetch()
    assert whole(source, fetch())


def test_a_file_that_changed_at_the_source_begins_anew_and_the_others_stay(fetch: Any, source: Any):
    source.faults = [("cut", 1_500_000), ("changed", 0)]
    with pytest.raises(RepositoryChanged, match="Download it again"):
        fetch()
    source.commit, source.files["model.bin"] = "2" * 40, source.files["model.bin"][::-1]
    source.requests.clear()
    assert whole(source, fetch())
    assert source.bytes_asked_for() == [0]
    assert [path for path, _ in source.requests] == [
        f"/api/models/{source.name}/revision/main",
        f"/{source.name}/resolve/{source.commit}/model.bin",
        "cdn/repos/ab/cd/model.bin",
    ]


def test_a_file_with_a_wrong_hash_is_thrown_away_and_the_others_stay(fetch: Any, source: Any):
    source.faults = [("damaged", 0)]
    with pytest.raises(DownloadDamaged, match=r"model\.bin .* thrown away"):
        fetch()
    assert not list(fetch.folder.glob("model.bin*"))
    assert (fetch.folder / "config.json").exists()
    assert whole(source, fetch())


def test_a_small_file_with_a_wrong_hash_is_thrown_away_too(fetch: Any, source: Any):
    source.extra = {"siblings": source.listing()["siblings"]}
    source.files["config.json"] = b"{}"
    with pytest.raises(FieldscribeError) as caught:
        fetch()
    assert isinstance(caught.value, (RepositoryChanged, DownloadDamaged))
    assert not (fetch.folder / "config.json").exists()


def test_more_than_was_announced_is_not_written(fetch: Any, source: Any):
    source.faults = [("long", 0)]
    assert whole(source, fetch())


# ---- this computer


def test_a_partial_file_that_is_longer_than_the_whole_is_of_no_use(fetch: Any, source: Any):
    source.faults = [("cut", 1_500_000), ("cut", 0)]
    with pytest.raises(DownloadStopped):
        fetch(failures=1)
    [partial] = fetch.folder.glob("model.bin.*.partial")
    partial.write_bytes(bytes(5_000_000))
    with pytest.raises(DownloadDamaged):
        fetch()
    assert whole(source, fetch())


def test_what_another_model_left_in_the_folder_does_not_become_a_part_of_this_one(fetch: Any, source: Any):
    source.files["preprocessor_config.json"] = b'{"feature_size": 128}'
    source.faults = [("cut", 1_500_000), ("cut", 0)]
    with pytest.raises(DownloadStopped):
        fetch(failures=1)
    del source.files["preprocessor_config.json"]
    source.files["model.bin"] = source.files["model.bin"][::-1]
    assert whole(source, fetch())


def test_two_programs_do_not_download_the_same(fetch: Any, source: Any):
    def second(done: int) -> None:
        if done > 2_000_000:
            with pytest.raises(DownloadRunning, match="another Fieldscribe"):
                fetch()

    assert whole(source, fetch(report=second))


def test_a_folder_that_cannot_be_written_is_a_sentence(fetch: Any, source: Any):
    fetch.folder.write_bytes(b"a file where the folder should be")
    with pytest.raises(FieldscribeError, match="cannot write"):
        fetch()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_is_a_sentence_and_keeps_what_came(source: Any, tmp_path: Path):
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2_500_000, 2_500_000))\n"
    done = subprocess.run(download_command(source, tmp_path / "there", limit), capture_output=True, text=True)
    assert "DiskFull: The disk is too full for downloading the model." in done.stderr
    with connect() as client:
        Download(client, look_up(client, source.name, source.url), tmp_path / "there").run()
    assert whole(source, tmp_path / "there")
    assert source.bytes_asked_for()[-1] >= MB
