"""The commands that send, as a person and a script call them, against a real hub."""

import json

import pytest
import segno
from click.testing import CliRunner
from tests.hub.server import running_hub
from tests.sync.debriefs import write_debrief

from fieldscribe.cli import fieldscribe as program
from fieldscribe.library.debriefs import add_debrief
from fieldscribe.paths import data_folder
from fieldscribe.workflow import networks
from fieldscribe.workflow.enrolment import read_code
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    with running_hub(tmp_path_factory.mktemp("hub"), tls=False) as hub:
        yield hub


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture
def fieldscribe():
    return lambda *words, **options: CliRunner().invoke(program, words, **options)


@pytest.fixture
def debrief():
    with Workspace.open(data_folder()) as workspace:
        return str(write_debrief(workspace.library))


def documents(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_from_enrolment_to_acknowledged(fieldscribe, hub, debrief, tmp_path):
    assert "no organisation" in fieldscribe("enrol").output.lower()
    done = fieldscribe("enrol", hub.link())
    assert done.exit_code == 0, done.output
    assert "Mradi wa Afya" in done.output
    assert "only you can read" in done.output
    looked = fieldscribe("finish", debrief, "--roles", "--look")
    assert "Then midwife gave 0 units" in looked.output
    assert "Amina Mushi is replaced by midwife" in looked.output
    assert "no sound" in looked.output
    assert fieldscribe("finish", debrief, input="n\n").exit_code == 1
    assert "No debrief is finished" in fieldscribe("outbox", "list").output
    assert fieldscribe("finish", debrief, "--roles", "--yes").exit_code == 0
    planned = documents(fieldscribe("sync", "--dry-run", "--json"))[0]
    assert planned["bytes"] > 100 and not planned["send"]
    assert fieldscribe("sync", input="n\n").exit_code == 1
    sent = fieldscribe("sync", "--yes")
    assert sent.exit_code == 0 and "1 arrived" in sent.output
    assert "sent" in fieldscribe("outbox", "list").output
    (item,) = documents(fieldscribe("outbox", "show", "--json"))
    assert item["bytes"] == planned["bytes"]
    assert "0 arrived" in fieldscribe("sync").output
    stick = tmp_path / "stick"
    stick.mkdir()
    assert "Nothing is waiting" in fieldscribe("sync", "export", str(stick)).output
    assert fieldscribe("finish", debrief, "--undo").exit_code == 0
    assert fieldscribe("outbox", "retry", debrief).exit_code == 1
    assert "no organisation" in fieldscribe("enrol", "--leave").output.lower()


def test_a_revoked_computer_fails_each_time_and_a_stick_is_no_part(fieldscribe, hub, debrief, tmp_path):
    fieldscribe("enrol", hub.link())
    fieldscribe("finish", debrief, "--yes")
    assert "1 file, " in fieldscribe("sync", "export", str(tmp_path)).output
    assert "on its way 1 KB" in fieldscribe("outbox", "list").output
    with hub.store() as store, store.transaction():
        for device in store.devices():
            store.revoke_device(device.id, 1)
    for _ in range(2):
        done = fieldscribe("sync")
        assert done.exit_code == 1
        assert "has ended the access" in done.output


def test_deleting_without_a_question_says_what_stays_at_the_programme(fieldscribe, hub, debrief):
    fieldscribe("enrol", hub.link())
    fieldscribe("finish", debrief, "--yes")
    fieldscribe("sync", "--yes")
    fieldscribe("delete", debrief)
    assert "Your programme keeps what it received" in fieldscribe("bin", "empty", "--yes").output


def test_the_picture_that_the_programme_made_enrols(fieldscribe, hub, tmp_path):
    picture = tmp_path / "Msimbo ñ.png"
    made = fieldscribe("hub", "code", "--data", str(hub.folder), "--picture", str(picture), "--json")
    assert read_code(picture) == documents(made)[0]["link"]
    segno.make(hub.link(), micro=False).save(str(picture), scale=4)  # for the port on which it listens
    done = fieldscribe("enrol", "--picture", str(picture))
    assert done.exit_code == 0, done.output
    assert "Mradi wa Afya" in done.output


def test_a_network_that_is_marked_as_free_is_sent_in_without_a_budget(fieldscribe, hub, debrief, monkeypatch):
    monkeypatch.setattr(networks, "network_id", lambda: "")
    fieldscribe("enrol", hub.link())
    assert "cannot be recognised" in fieldscribe("sync", "--free-network", "yes").output
    monkeypatch.setattr(networks, "network_id", lambda: "02:00:00:00:00:01")
    fieldscribe("settings", "data_budget", "0")
    fieldscribe("finish", debrief, "--yes")
    assert "0 arrived" in fieldscribe("sync", "--yes").output
    assert "is free of charge" in fieldscribe("sync", "--free-network", "yes").output
    assert "1 arrived" in fieldscribe("sync").output
    assert "0 KB of 0 KB used" in fieldscribe("outbox", "list").output
    assert documents(fieldscribe("sync", "--free-network", "no", "--json"))[0]["free"] is False
    fieldscribe("finish", debrief, "--roles", "--yes")
    assert "0 arrived" in fieldscribe("sync").output


def test_a_deleted_debrief_can_be_withdrawn(fieldscribe, hub, debrief):
    fieldscribe("enrol", hub.link())
    fieldscribe("finish", debrief, "--yes")
    fieldscribe("sync", "--yes")
    fieldscribe("delete", debrief)
    done = fieldscribe("bin", "empty", input="y\ny\n")
    assert "Ask your programme to delete" in done.output
    assert "1 deleted debriefs to withdraw" in fieldscribe("sync", "--dry-run").output
    assert "1 arrived" in fieldscribe("sync").output


def test_an_empty_debrief_is_named_before_anything_is_asked(fieldscribe):
    with Workspace.open(data_folder()) as workspace:
        empty = add_debrief(workspace.library, title="Nothing said").id
    done = fieldscribe("finish", str(empty))
    assert done.exit_code == 1 and "has no text yet" in done.output and "Let it be sent?" not in done.output


def test_roles_after_names_are_sent_with_a_word_on_what_stays_there(fieldscribe, hub, debrief):
    fieldscribe("enrol", hub.link())
    fieldscribe("finish", debrief, "--yes")
    assert "1 arrived" in fieldscribe("sync", "--yes").output
    assert "stay with your programme" in fieldscribe("finish", debrief, "--roles", "--look").output
    assert "stay with your programme" not in fieldscribe("finish", debrief, "--look").output


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("sync",), 1, "Ask your programme for a code"),
        (("sync", "export", "."), 1, "Ask your programme for a code"),
        (("sync", "import", "none.fsack"), 2, "does not exist"),
        (("sync", "import", "."), 1, "Ask your programme for a code"),
        (("enrol", "abcd"), 1, "typing mistake"),
        (("enrol", "x", "--leave"), 2, "Give a code or link, or --picture, or --leave"),
        (("enrol", "x", "--picture", "code.png"), 2, "Give a code or link, or --picture, or --leave"),
        (("enrol", "--picture", "none.png"), 1, "No code could be read in none.png"),
        (("finish", "77"), 1, "no debrief 77"),
        (("finish", "1", "--json"), 2, "--json cannot ask"),
        (("outbox", "show", "77"), 1, "no debrief 77"),
    ],
)
def test_what_cannot_be_done_is_said(fieldscribe, words, code, said):
    done = fieldscribe(*words)
    assert done.exit_code == code
    assert said in done.output
