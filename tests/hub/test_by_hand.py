"""Bundles as files, and every command of the server as a person uses it."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.hub.laptop import Laptop, document, long_document, trusting
from tests.hub.server import HubServer

from fieldscribe.cli import fieldscribe
from fieldscribe.domain import MomentKind
from fieldscribe.wire import acknowledgement, bundle
from fieldscribe.wire.document import Mark, Passage, Withdrawal, encode
from fieldscribe.wire.protocol import Refusal


@pytest.fixture
def office(tmp_path: Path) -> HubServer:
    """A server that is not running."""
    return HubServer(tmp_path / "hub")


def run(office: HubServer, command: str, *arguments: object) -> Result:
    """A command of the server; it must succeed."""
    done = call(office, command, *arguments)
    assert done.exit_code == 0, done.output
    return done


def call(office: HubServer, command: str, *arguments: object) -> Result:
    words = ["hub", command, "--data", str(office.folder), *map(str, arguments)]
    return CliRunner().invoke(fieldscribe, words)


def lines(done: Result) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def stick(tmp_path: Path, *contents: bytes) -> Path:
    """A folder with bundles, as sync export writes them."""
    folder = tmp_path / "clé USB" / "fieldscribe"
    folder.mkdir(parents=True, exist_ok=True)
    for content in contents:
        (folder / f"{len(list(folder.iterdir()))}.fsbundle").write_bytes(content)
    return folder.parent


# ---- by hand


def test_bundles_on_a_stick_are_taken_in_and_acknowledged(office: HubServer, tmp_path: Path) -> None:
    first, second = Laptop(office).enrol_directly(), Laptop(office).enrol_directly()
    contents = [first.bundle(1, document(1)), first.bundle(2, document(2)), second.bundle(1, document(3))]
    folder = stick(tmp_path, *contents)
    done = lines(run(office, "import", folder, "--json"))
    assert [line.get("outcome") for line in done[:3]] == ["received"] * 3
    for laptop, count in ((first, 2), (second, 1)):
        path = folder / f"fieldscribe-{laptop.device.hex()}.fsack"
        found = acknowledgement.decode(path.read_bytes(), bytes.fromhex(laptop.enrolled["hub_key"]))
        assert (found.device, found.high_water) == (laptop.device, count)
    again = run(office, "import", folder).stdout
    assert again.count("had been received before") == 3


def test_files_that_prove_nothing_change_nothing(office: HubServer, tmp_path: Path) -> None:
    laptop, stranger = Laptop(office).enrol_directly(), Laptop(HubServer(tmp_path / "other")).enrol_directly()
    good = laptop.bundle(1, document(1))
    contents = [
        b"",
        b"FSB",
        os.urandom(500),
        good[:-1],
        good[:-1] + bytes([good[-1] ^ 1]),
        bytes(10**6),
        stranger.bundle(1, document(2)),
        laptop.bundle(1, document(1), key=bytes(31) + b"x"),
        laptop.bundle(1, document(1), device=bytes(8)),
        laptop.bundle(0, document(1)),
    ]
    folder = stick(tmp_path, *contents)
    (folder / "loop.fsbundle").symlink_to(folder / "loop.fsbundle")
    (folder / "folder.fsbundle").mkdir()
    answer = call(office, "import", folder, "--json")
    done = lines(answer)
    assert (answer.exit_code, len(done)) == (1, len(contents))
    assert not [line for line in done if line["good"]]
    with office.store() as store:
        assert store.entries(10) == []
        assert store.device(laptop.device).high_water == 0
    assert call(office, "import", tmp_path / "other").exit_code == 1


def test_an_unusable_bundle_is_acknowledged_as_refused(office: HubServer, tmp_path: Path) -> None:
    laptop = Laptop(office).enrol_directly()
    uid = document(1).uid
    contents = [laptop.bundle(1, document(1)), laptop.bundle(2, Withdrawal(uid)), laptop.bundle(3, document(1, 2))]
    folder = stick(tmp_path, *contents, laptop.bundle(1, document(9)))
    shown = call(office, "import", folder).stdout
    assert "it cannot be used" in shown and "kept to be looked at" in shown
    found = acknowledgement.decode((folder / f"fieldscribe-{laptop.device.hex()}.fsack").read_bytes())
    assert (found.high_water, found.refused) == (3, ((3, Refusal.WITHDRAWN),))
    (told,) = lines(run(office, "conflicts", "--json", "--full"))
    assert (told["document"], told["title"]) == (document(9).uid, document(9).title)
    assert told["content"]["passages"][1]["text"] == "Na mimi nilifikiri hivyo."
    assert "Na mimi" not in run(office, "conflicts").stdout
    assert "Na mimi" in run(office, "conflicts", "--full").stdout


# ---- what came in


@pytest.fixture
def filled(office: HubServer, tmp_path: Path) -> HubServer:
    """A server with three debriefs, one of them hostile, from two laptops."""
    amina, zoe = Laptop(office, "Amina").enrol_directly(), Laptop(office, "Zoë").enrol_directly()
    nasty = document(
        0xBAD,
        title="=cmd|'/c calc'!A1",
        site="\x1b]0;owned\x07\x1b[2J",
        facilitator="\u202eexe.3pm",
        passages=(Passage(0, 10, "\t=1+1"), Passage(10, 20, '@SUM(1)"; DROP')),
        moments=(Mark("ab", 5, MomentKind.ACTION, "+call sooner", "-Asha", "＝soon"),),
    )
    folder = stick(tmp_path, amina.bundle(1, document(1)), amina.bundle(2, nasty))
    stick(tmp_path, zoe.bundle(1, document(1, 4, title="Differs")), zoe.bundle(2, long_document(3)))
    run(office, "import", folder)
    return office


def test_the_list_is_safe_on_any_terminal(filled: HubServer) -> None:
    for command in (["list"], ["show", "0" * 29 + "bad"], ["audit"], ["devices"]):
        shown = run(filled, *command).stdout
        assert not [c for c in shown if not c.isprintable() and c != "\n"], shown
    shown = run(filled, "list").stdout
    assert "2 versions that differ" in shown
    with filled.store() as store:
        (amina,) = [each.id.hex()[:8] for each in store.devices() if each.name == "Amina"]
    assert "was sent by Amina and Zoë" in shown
    assert f"If Amina is not used any more, this settles it: fieldscribe hub revoke {amina}" in shown
    assert len(lines(run(filled, "list", "--json"))) == 3
    assert len(lines(run(filled, "list", "--limit", 1, "--json"))) == 1


def test_the_number_in_the_list_is_enough_to_show_a_debrief_and_its_notes(office: HubServer, tmp_path: Path) -> None:
    laptop = Laptop(office).enrol_directly()
    sent = document(0xAB << 120, notes="Ask Grace", objectives="Bag and mask", date="2026-03-04T09:05")
    run(office, "import", stick(tmp_path, laptop.bundle(1, sent)))
    number, date = run(office, "list").stdout.split()[:2]
    assert date == "2026-03-04"
    shown = run(office, "show", number).stdout
    assert "Ask Grace" in shown and "Bag and mask" in shown


def test_a_debrief_is_shown_in_all_versions_that_differ(filled: HubServer) -> None:
    shown = run(filled, "show", document(1).uid).stdout
    assert "Differs" in shown and "Bleeding after birth 1" in shown
    assert "sent by Zoë" in shown and "Na mimi nilifikiri hivyo." in shown
    (data,) = lines(run(filled, "show", document(1).uid, "--json"))
    assert (data["uid"], data["revision"], data["versions"], data["laptop"]) == (document(1).uid, 4, 2, "Zoë")
    assert "fieldscribe hub list" in call(filled, "show", "0").output
    assert call(filled, "show", "").exit_code == 1


def test_no_cell_is_a_formula(filled: HubServer, tmp_path: Path) -> None:
    import csv

    for what, count in (("debriefs", 3), ("passages", 5), ("moments", 1)):
        path = tmp_path / f"{what}.csv"
        run(filled, "export", "--what", what, "-o", path)
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert len(rows) == count + 1
        for row in rows[1:]:
            for cell in row:
                assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝")), cell
                assert cell.isprintable()
    path = tmp_path / "all.json"
    run(filled, "export", "--format", "json", "-o", path)
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert {each["title"] for each in found} >= {"=cmd|'/c calc'!A1", "Differs"}
    run(filled, "export", "--format", "json", "-o", path, document(3).uid)
    assert len(path.read_text(encoding="utf-8").splitlines()) == 1


def test_a_debrief_that_breaks_the_format_is_kept_and_named(office: HubServer, tmp_path: Path) -> None:
    """Its passages are read only when somebody looks at them."""
    laptop = Laptop(office).enrol_directly()
    plain = encode(document(1))
    damaged = plain[:-3] + b"\xff\xff\xff"
    sealed = {"device": laptop.device, "sequence": 1, "key": laptop.private}
    folder = stick(tmp_path, bundle.seal(damaged, **sealed), laptop.bundle(2, document(2)))
    run(office, "import", folder)
    assert run(office, "list").stdout.count("Bleeding") == 2
    assert "cannot be read" in call(office, "show", document(1).uid).output
    done = run(office, "export", "-o", tmp_path / "x.csv", "--json")
    assert lines(done)[0]["unreadable"] == [document(1).uid]
    assert "cannot be read" in done.stderr


def test_a_file_that_cannot_be_written_is_named(filled: HubServer, tmp_path: Path) -> None:
    done = call(filled, "export", "-o", tmp_path / "missing" / "x.csv")
    assert done.exit_code == 1
    assert "x.csv" in done.output and "Traceback" not in done.output


def test_a_debrief_is_deleted_at_the_office(filled: HubServer) -> None:
    uid = document(1).uid
    assert call(filled, "delete", uid).exit_code == 1  # nobody said yes
    run(filled, "delete", uid, "--yes")
    assert "withdrawn and deleted" in run(filled, "show", uid).stdout
    kept = b"".join(path.read_bytes() for path in filled.folder.iterdir())
    assert b"Na mimi nilifikiri" not in kept and b"Differs" not in kept


def test_a_backup_made_while_the_server_runs_is_a_server(filled: HubServer, tmp_path: Path) -> None:
    filled.start()
    try:
        run(filled, "backup", tmp_path / "hub.sqlite")
        run(filled, "backup", tmp_path / "hub.sqlite")  # over the former one
    finally:
        filled.kill()
    copy = HubServer(tmp_path)
    assert copy.organisation == filled.organisation
    assert run(copy, "list").stdout == run(filled, "list").stdout
    assert (tmp_path / "hub.sqlite").stat().st_mode & 0o077 == 0
    assert call(filled, "backup", tmp_path / "missing" / "x").exit_code == 1
    assert call(filled, "backup", filled.folder / "hub.sqlite").exit_code == 2


def test_laptops_are_listed_renamed_and_revoked(filled: HubServer) -> None:
    assert "nothing received yet" not in run(filled, "devices").stdout
    run(filled, "rename", "Amina", "Asha\x1b[0m")
    names = {line["name"]: line for line in lines(run(filled, "devices", "--json"))}
    assert set(names) == {"Asha [0m", "Zoë"}
    run(filled, "revoke", names["Asha [0m"]["id"][:6], "--yes")
    assert "revoked" in run(filled, "devices").stdout
    assert run(filled, "list").stdout.count("versions that differ") == 0  # the other laptop's is newer
    assert call(filled, "revoke", "nobody", "--yes").exit_code == 1
    (first, *_) = lines(run(filled, "audit", "--json"))
    assert first["event"] == "revoked"


# ---- making and starting one


def test_one_command_creates_and_starts_a_server(tmp_path: Path) -> None:
    words = ["hub", "serve", "--data", tmp_path / "h", "--port", "0", "--json", "--name", "N", "--address", "127.0.0.1"]
    command = [sys.executable, "-m", "fieldscribe", *map(str, words)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        told = json.loads(process.stdout.readline())
        office = HubServer(tmp_path / "h")
        where = f"https://127.0.0.1:{told['listening'].rpartition(':')[2]}/v1/hello"
        with urllib.request.urlopen(where, context=trusting(office)) as answer:
            assert json.load(answer)["fieldscribe"] == "hub"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, "")
    assert (tmp_path / "h" / "hub.sqlite").stat().st_mode & 0o077 == 0


def test_a_code_comes_as_a_link_and_a_picture(office: HubServer, tmp_path: Path) -> None:
    picture = tmp_path / "qr.png"
    (told,) = lines(run(office, "code", "--for", "Amina", "--picture", picture, "--json"))
    assert told["link"].startswith("fieldscribe://enrol?at=https://") and told["code"] in told["link"]
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert call(office, "code", "--picture", tmp_path / "qr.exe").exit_code == 2
    other = Laptop(office)
    other.hub.start()
    try:
        other.enrol(told["code"])
    finally:
        other.hub.kill()


def test_a_folder_without_a_server_and_a_second_one_are_refused(office: HubServer, tmp_path: Path) -> None:
    for command in ("list", "serve", "devices", "audit", "code"):
        done = CliRunner().invoke(fieldscribe, ["hub", command, "--data", str(tmp_path / "none")])
        assert done.exit_code == 1 and "fieldscribe hub init" in done.output
        assert not (tmp_path / "none").exists()
    assert "already" in call(office, "init", "--name", "x", "--address", "h").output
    run(office, "address", "hub.example.org")
    assert office.organisation.address == "https://hub.example.org:8443/"


@pytest.mark.parametrize("content", [b"", b"no database" * 100, b"SQLite format 3\x00" + bytes(84) + b"\xff" * 4000])
def test_another_file_in_its_place_is_left_alone(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "hub.sqlite").write_bytes(content)
    done = CliRunner().invoke(fieldscribe, ["hub", "list", "--data", str(folder)])
    assert done.exit_code == 1
    assert "Traceback" not in done.output and "hub" in done.output
    if content:
        assert (folder / "hub.sqlite").read_bytes() == content


def test_a_file_of_a_newer_version_is_left_alone(office: HubServer) -> None:
    with office.store() as store:
        store.connection.execute("PRAGMA user_version = 99")
    assert "newer version" in call(office, "list").output


def test_without_its_packages_the_server_says_what_to_install(office: HubServer) -> None:
    code = (
        "import sys; sys.modules['uvicorn'] = sys.modules['segno'] = None\n"
        "from fieldscribe.cli import fieldscribe\n"
        f"fieldscribe(['hub', 'serve', '--data', {str(office.folder)!r}])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 1
    assert "pip install 'fieldscribe[hub]'" in done.stderr
