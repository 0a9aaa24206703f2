"""Models removed and restored, checked, chosen for a language; an organisation's list; words of a programme."""

import http.server
import json
import shutil
import threading
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from tests.models.source import running_source

from fieldscribe.domain import JobState, TranscribeOptions
from fieldscribe.errors import (
    CatalogueBroken,
    FieldscribeError,
    LanguageUnsupported,
    ModelExists,
    ModelFolderBroken,
    ModelFolderMissing,
    ModelUnknown,
    NetworkMayCost,
    NotRemoved,
    SourceUnreachable,
    UnexpectedAnswer,
    VocabularyBroken,
)
from fieldscribe.library import models as registry
from fieldscribe.models.catalogue import parse_catalogue
from fieldscribe.models.folder import starter_folder
from fieldscribe.models.install import FILES, install
from fieldscribe.models.installed import NOTE, Origin, read_note
from fieldscribe.models.repository import RemoteFile, Repository
from fieldscribe.workflow import downloads, model_choice
from fieldscribe.workflow.catalogue import list_catalogue, organisation_catalogue, refresh_catalogue, use_catalogue
from fieldscribe.workflow.downloads import Offer, download_model, find_download
from fieldscribe.workflow.importing import import_one
from fieldscribe.workflow.jobs import enqueue, list_jobs, options_from_settings, run_queue
from fieldscribe.workflow.models import (
    check_models,
    find_model,
    interrupted_downloads,
    list_models,
    remove_model,
    set_default,
    source_of,
)
from fieldscribe.workflow.networks import Link, LinkKind
from fieldscribe.workflow.removed_models import DAYS, delete_expired_models, removed_models, restore_model
from fieldscribe.workflow.sending import budget, mark_network
from fieldscribe.workflow.settings import change_setting
from fieldscribe.workflow.vocabulary import export_vocabulary, import_vocabulary, set_vocabulary, vocabularies


def add(workspace, name, **changed):
    """Install the starter model under a name, without the trial in a child process."""
    from dataclasses import replace

    model = install(
        starter_folder(), workspace.folder.models, name, origin=Origin("https://huggingface.co", "o/" + name)
    )
    registry.add_model(workspace.library, replace(model, **changed))
    return model


def named(workspace):
    return [(model.name, model.default) for model in list_models(workspace)]


def test_a_removed_model_can_be_restored_as_it_was(workspace):
    for name in ("small", "tiny"):
        add(workspace, name)
    set_default(workspace, "small")
    set_default(workspace, "small", "en")
    before = (workspace.folder.models / "small" / "model.bin").stat().st_ino
    remove_model(workspace, "small")
    assert named(workspace) == [("starter", False), ("tiny", True)]
    assert model_choice.language_models(workspace) == {}
    [removed] = removed_models(workspace)
    assert (removed.name, removed.leaves) == ("small", (date.today() + timedelta(DAYS)).isoformat())
    assert restore_model(workspace, "small").default
    assert named(workspace) == [("starter", False), ("small", True), ("tiny", False)]
    assert model_choice.language_models(workspace) == {"en": "small"}
    assert (workspace.folder.models / "small" / "model.bin").stat().st_ino == before
    assert not removed_models(workspace) and find_model(workspace, "small").name == "small"
    with pytest.raises(NotRemoved):
        restore_model(workspace, "small")


def test_a_removed_model_does_not_take_the_place_of_another_and_goes_after_its_days(workspace):
    add(workspace, "small")
    remove_model(workspace, "small")
    add(workspace, "small")
    with pytest.raises(ModelExists):
        restore_model(workspace, "small")
    delete_expired_models(workspace)
    assert len(removed_models(workspace)) == 1
    note = workspace.folder.models / ".small.restorable" / "removed.json"
    for since in ((date.today() - timedelta(DAYS)).isoformat(), "0001-01-01"):
        note.write_text(json.dumps({"since": since}))
        assert removed_models(workspace)[0].leaves <= date.today().isoformat()
    for odd in ("9999-12-31", "soon", 7, None):  # a clock that was wrong deletes nothing
        note.write_text(json.dumps({"since": odd}))
        delete_expired_models(workspace)
        assert removed_models(workspace)
    note.write_text(json.dumps({"since": "2020-01-01"}))
    delete_expired_models(workspace)
    assert not removed_models(workspace) and named(workspace)[-1][0] == "small"


def test_a_model_that_lost_the_power_while_it_was_removed_can_be_restored(workspace):
    add(workspace, "small")
    (workspace.folder.models / "small").rename(workspace.folder.models / ".small.restorable")  # here the power went
    with pytest.raises(ModelFolderMissing):
        find_model(workspace, "small")
    restore_model(workspace, "small")
    assert find_model(workspace, "small").name == "small"


def test_a_bit_that_changed_on_the_disk_is_found_and_said(workspace):
    folder = Path(add(workspace, "small").folder)
    assert check_models(workspace) == {"starter": "", "small": ""}
    content = bytearray((folder / "model.bin").read_bytes())
    content[-2000] ^= 1
    (folder / "model.bin").write_bytes(content)
    problem = check_models(workspace)["small"]
    assert "model.bin" in problem and "Download the model again" in problem
    assert check_models(workspace, contents=False)["small"] == ""
    assert source_of(workspace, "small") == "small"  # of the catalogue
    (folder / NOTE).write_bytes(b"{")
    assert check_models(workspace)["small"] == ""  # of what was added by earlier versions, only the form is known


def test_what_is_noted_goes_along_with_the_folder(workspace, tmp_path):
    folder = Path(add(workspace, "mine").folder)
    shutil.copytree(folder, tmp_path / "stick")
    install(tmp_path / "stick", tmp_path / "models", "other")
    note = read_note(tmp_path / "models" / "other")
    assert note.origin.repository == "o/mine" and set(note.files) <= set(FILES)
    assert source_of(workspace, "mine") == "o/mine"


def test_a_language_has_its_own_model(workspace, cut):
    add(workspace, "small")
    add(workspace, "tiny")
    set_default(workspace, "small")
    set_default(workspace, "tiny", "en")
    with pytest.raises(LanguageUnsupported):
        set_default(workspace, "tiny", "sw")
    with pytest.raises(ModelUnknown):
        set_default(workspace, "huge", "en")
    debrief = import_one(workspace, cut(0, 3)).debrief
    assert enqueue(workspace, debrief.id, TranscribeOptions(language="en")).options.model == "tiny"
    assert enqueue(workspace, debrief.id, TranscribeOptions(language="en", model="starter")).options.model == "starter"
    assert enqueue(workspace, debrief.id, TranscribeOptions()).options.model == "small"
    model_choice.set_language_model(workspace, "en", "")
    assert enqueue(workspace, debrief.id, TranscribeOptions(language="en")).options.model == "small"


def test_a_text_by_the_starter_is_offered_to_the_model_that_came_later(workspace, cut):
    debrief = import_one(workspace, cut(0, 4)).debrief
    assert model_choice.better_model(workspace, debrief.id) is None  # no text yet
    enqueue(workspace, debrief.id, options_from_settings(workspace))
    assert model_choice.better_model(workspace, debrief.id) is None  # it is being written
    assert run_queue(workspace)[0].state is JobState.DONE
    assert model_choice.better_model(workspace, debrief.id) is None  # nothing better is here
    add(workspace, "small")
    set_default(workspace, "small")
    better = model_choice.better_model(workspace, debrief.id)
    assert (better.written_by, better.model) == ("starter", "small")
    job = model_choice.transcribe_with(workspace, better)
    assert job.options.model == "small" and job.state is JobState.QUEUED
    assert model_choice.better_model(workspace, debrief.id) is None
    workspace.library.execute("DELETE FROM jobs WHERE id = ?", (job.id,))
    model_choice.decline_better_model(workspace, better)
    assert model_choice.better_model(workspace, debrief.id) is None
    add(workspace, "medium")
    set_default(workspace, "medium")
    assert model_choice.better_model(workspace, debrief.id).model == "medium"


def test_no_smaller_model_is_offered_unless_a_person_chose_it_for_the_language(workspace, cut):
    add(workspace, "small", size=250_000_000)
    add(workspace, "tiny", size=43_000_000)
    set_default(workspace, "small")
    debrief = import_one(workspace, cut(0, 4)).debrief
    enqueue(workspace, debrief.id, TranscribeOptions(language="en"))
    run_queue(workspace)
    set_default(workspace, "tiny")
    assert model_choice.better_model(workspace, debrief.id) is None
    set_default(workspace, "tiny", "en")
    assert model_choice.better_model(workspace, debrief.id).model == "tiny"


LIST = """
title = "Uzazi Salama"
[[model]]
name = "uzazi"
licence = "MIT"
english_only = true
download = 9_000_000
disk = 9_000_000
files = [{files}]
"""


@pytest.fixture
def programme(tmp_path):
    """A folder as an organisation hands it over: its list, and a model beside it."""
    folder = tmp_path / "programme"
    shutil.copytree(starter_folder(), folder / "uzazi", ignore=shutil.ignore_patterns("re*", "README.md"))
    files = ", ".join(
        f'{{ name = "{file.name}", size = {file.stat().st_size}, sha256 = "{sha256(file.read_bytes()).hexdigest()}" }}'
        for file in sorted((folder / "uzazi").iterdir())
    )
    (folder / "models.toml").write_text(LIST.format(files=files), encoding="utf-8")
    return folder


@pytest.fixture
def served(programme):
    """The URL at which a plain web server serves that folder."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            """Keep quiet."""

        def do_GET(self):
            if self.path == "/moved.toml":
                self.send_response(302)
                self.send_header("Location", "http://elsewhere.example/models.toml")
                self.end_headers()
            else:
                super().do_GET()

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(programme)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_organisations_list_from_a_web_server_and_its_model(workspace, programme, served):
    found = use_catalogue(workspace, f"{served}/models.toml")
    assert (found.title, found.models, found.where) == ("Uzazi Salama", 1, f"{served}/models.toml")
    entries = {entry.name: entry for entry in list_catalogue(workspace)}
    assert entries["uzazi"].origin == "Uzazi Salama" and entries["small"].origin == ""
    offer = find_download(workspace, "uzazi")
    assert offer.left == sum(file.stat().st_size for file in (programme / "uzazi").iterdir())
    assert download_model(workspace, offer, any_network=False).name == "uzazi"  # from next door
    assert budget(workspace).free == offer.left
    assert check_models(workspace)["uzazi"] == ""
    (programme / "models.toml").unlink()
    with pytest.raises(CatalogueBroken, match="error 404"):
        refresh_catalogue(workspace)
    assert organisation_catalogue(workspace) == found  # without the server, what was read stays
    assert use_catalogue(workspace, "") is None and "uzazi" not in {entry.name for entry in list_catalogue(workspace)}


def test_an_organisations_list_on_a_stick(workspace, programme):
    change_setting(workspace, "model_catalogue", str(programme / "models.toml"))
    offer = find_download(workspace, "uzazi", "ours")
    assert offer.left == 0 and offer.host == str(programme / "uzazi")
    (programme / "uzazi" / "config.json").write_text("{}")
    with pytest.raises(ModelFolderBroken, match=r"config\.json is not the one"):
        download_model(workspace, offer)
    shutil.rmtree(programme)
    with pytest.raises(ModelFolderMissing):
        download_model(workspace, find_download(workspace, "uzazi", "ours"))
    assert not (workspace.folder.models / "ours").exists()


@pytest.mark.parametrize(
    ("where", "error"),
    [
        ("nowhere.toml", CatalogueBroken),
        ("\0", FieldscribeError),
        (".", CatalogueBroken),
        ("http://127.0.0.1:9/models.toml", SourceUnreachable),
        ("{served}/moved.toml", UnexpectedAnswer),
        ("{served}/uzazi/model.bin", CatalogueBroken),
        ("{served}/uzazi/", CatalogueBroken),
    ],
)
def test_what_is_no_list_changes_nothing(workspace, programme, served, where, error):
    use_catalogue(workspace, str(programme / "models.toml"))
    with pytest.raises(error):
        use_catalogue(workspace, where.format(served=served))
    assert organisation_catalogue(workspace).title == "Uzazi Salama"
    assert workspace.setting("model_catalogue") == str(programme / "models.toml")


HASH = "0" * 64


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (LIST.format(files=f'{{ name = "../config.json", size = 1, sha256 = "{HASH}" }}'), "x"),
        (LIST.format(files=f'{{ name = "virus.exe", size = 1, sha256 = "{HASH}" }}'), "x"),
        (LIST.format(files=f'{{ name = "model.bin", size = -1, sha256 = "{HASH}" }}'), "x"),
        (LIST.format(files='{ name = "model.bin", size = 1, sha256 = "0" }'), "x"),
        (LIST.format(files=f'{{ name = "model.bin", size = 1, sha256 = "{HASH}" }}, ' * 2), "x"),
        (LIST.format(files="").replace('"uzazi"', '".."'), "x"),
        (LIST.format(files="").replace('"uzazi"', '"a\\\\b"'), "x"),
        (LIST.format(files="").replace('"MIT"', '"\\u001b[31m"'), "x"),
        (LIST.format(files="").replace('"MIT"', f'"{"x" * 2000}"'), "x"),
        ('mirror = "http://m.example"\n' + LIST.format(files=""), "https://p.example/models.toml"),
        ('mirror = "file:///etc"\n' + LIST.format(files=""), "x"),
        (LIST.format(files="") + "shape = [4, 4]\n", "x"),
        (LIST.format(files="") + "shape = [4, 4, 0]\n", "x"),
        (LIST.format(files="").replace("[[model]]", "[[model]]\n" * 600), "x"),
    ],
)
def test_a_hostile_list_is_refused_whole(content, where):
    with pytest.raises(CatalogueBroken, match="are not affected"):
        parse_catalogue(content.encode(), where)


def test_a_mirror_takes_the_place_of_hugging_face(workspace, programme):
    own = (programme / "models.toml").read_text(encoding="utf-8")
    found = parse_catalogue(('mirror = "https://m.example"\n' + own).encode(), "x")
    assert found.entries["uzazi"].source == "https://m.example"


def test_a_network_that_may_cost_money_is_not_used_unless_a_person_says_so(workspace, monkeypatch):
    repository = Repository(
        "https://models.example.org", "o/small", "1" * 40, "MIT", (RemoteFile("model.bin", 10**9, HASH),)
    )
    offer = Offer("small", repository, 0, 10**9)
    link = Link(LinkKind.UNKNOWN, "phone", "Hot-spot")
    monkeypatch.setattr(downloads, "current_link", lambda: link)
    with pytest.raises(NetworkMayCost, match="1000 MB are missing, and this network may cost money"):
        download_model(workspace, offer, any_network=False)
    assert not list(workspace.folder.models.iterdir()) and budget(workspace).used == 0
    mark_network(workspace, link, free=True)
    assert not downloads.may_cost_money(workspace, offer)


def test_a_download_stops_when_the_computer_comes_into_a_network_that_may_cost_money(workspace, monkeypatch):
    free, phone = Link(LinkKind.UNKNOWN, "office", "Office"), Link(LinkKind.UNKNOWN, "phone", "Hot-spot")
    mark_network(workspace, free, free=True)
    links = [free]
    monkeypatch.setattr(downloads, "current_link", lambda: links[-1])
    monkeypatch.setattr(downloads, "_is_near", lambda url: False)
    monkeypatch.setattr(downloads, "NETWORK_EVERY", 0.0)

    def leave(event):
        if event.done > 1_100_000:
            links.append(phone)

    with running_source() as source:
        source.faults = [("drip", 1_200_000)]
        offer = find_download(workspace, source.name, source=source.url)
        with pytest.raises(NetworkMayCost, match="was not downloaded: 3 MB are missing"):
            download_model(workspace, offer, leave, any_network=False)
    assert interrupted_downloads(workspace)[offer.name] > 1_100_000


def test_words_of_a_programme_are_handed_over_as_a_file(workspace, cut, tmp_path):
    change_setting(workspace, "vocabulary", ("Grace",))
    set_vocabulary(workspace, "Uzazi  Salama", ["oxytocin", " misoprostol ", "oxytocin", ""])
    path = export_vocabulary(workspace, "Uzazi Salama", tmp_path / "maneno ñ.txt")
    set_vocabulary(workspace, "Uzazi Salama", [])
    assert vocabularies(workspace) == {"": ("Grace",)}
    found = import_vocabulary(workspace, path)
    assert (found.programme, found.words, found.before) == ("Uzazi Salama", ("oxytocin", "misoprostol"), ())
    debrief = import_one(workspace, cut(0, 3), programme="uzazi salama").debrief
    other = import_one(workspace, cut(3, 6)).debrief
    options = options_from_settings(workspace)
    assert enqueue(workspace, debrief.id, options).options.vocabulary == ("oxytocin", "misoprostol", "Grace")
    assert enqueue(workspace, other.id, options).options.vocabulary == ("Grace",)
    assert enqueue(workspace, debrief.id, options) == list_jobs(workspace)[0]  # the same work
    path.write_bytes(b"\xef\xbb\xbfShoulder dystocia\r\n# remark\r\n")
    assert import_vocabulary(workspace, path, "uzazi salama").before == ("oxytocin", "misoprostol")
    assert vocabularies(workspace)["Uzazi Salama"] == ("Shoulder dystocia",)
    assert import_vocabulary(workspace, path).programme == "" and vocabularies(workspace)[""] == ("Shoulder dystocia",)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"# Programme: A\n",
        b"\xff\xfe",
        b"a\x00b",
        b"x" * 101,
        b"a\n" * 200_000,
        "\n".join(map(str, range(1001))).encode(),
    ],
)
def test_a_file_that_is_no_list_of_words_changes_nothing(workspace, tmp_path, content):
    (tmp_path / "words.txt").write_bytes(content)
    for path in (tmp_path / "words.txt", tmp_path, tmp_path / "missing"):
        with pytest.raises(VocabularyBroken, match="Nothing was changed"):
            import_vocabulary(workspace, path)
    assert vocabularies(workspace) == {"": ()}
