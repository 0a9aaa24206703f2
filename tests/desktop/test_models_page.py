"""The page Models: a model is downloaded from a source that fails in the ways that a person meets, checked, removed."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from tests.models.source import Source, running_source

from fieldscribe.desktop.main import Program
from fieldscribe.desktop.models.cards import InstalledCard
from fieldscribe.desktop.models.downloader import DownloadState
from fieldscribe.domain import ModelInfo
from fieldscribe.errors import ModelUnknown
from fieldscribe.library import jobs
from fieldscribe.library import models as registry
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.models.download import Download
from fieldscribe.paths import DataFolder, bundled
from fieldscribe.workflow import models, speed
from fieldscribe.workflow.workspace import Workspace

FILES = ("model.bin", "config.json", "tokenizer.json", "vocabulary.json", "preprocessor_config.json")


@pytest.fixture
def source(folder: DataFolder) -> Iterator[Source]:
    """A server that has the starter model as "tiny" and as "small" of the catalogue."""
    starter = bundled("models", "starter")
    with running_source() as found:
        found.files = {name: (starter / name).read_bytes() for name in FILES if (starter / name).exists()}
        entry = f"""
            repository = "{found.name}"
            source = "{found.url}"
            licence = "MIT"
            english_only = false
            download = 10_000_000
            disk = 9_700_000
            shape = [4, 4, 384]
        """
        folder.root.mkdir(parents=True, exist_ok=True)
        words = "".join(f'[[model]]\nname = "{name}"\n{entry}\n' for name in ("tiny", "small"))
        (folder.root / "catalogue.toml").write_text(words, encoding="utf-8")
        yield found


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A download gives up at its first failure, and then goes on by itself only when the network is back."""
    monkeypatch.setattr("fieldscribe.workflow.downloads.Download", partial(Download, pauses=(0.0,)))


@pytest.fixture
def show_models(open_program, settle, qtbot) -> Callable[[], Program]:
    """Opens the program at the page Models."""

    def show() -> Program:
        program = open_program()
        settle(program)
        program.window.show_page(program.window.models)
        qtbot.waitUntil(lambda: "small" in program.window.models.available.cards)
        return program

    return show


@pytest.fixture
def press(qtbot) -> Callable[[Program, str], None]:
    """Presses the button of that accessible name, once it is there."""

    def act(program: Program, name: str) -> None:
        def found() -> list[QPushButton]:
            every = program.window.findChildren(QPushButton)
            return [each for each in every if each.accessibleName() == name and each.isVisible() and each.isEnabled()]

        qtbot.waitUntil(lambda: len(found()) == 1)
        found()[0].click()

    return act


@pytest.fixture
def begin(press, qtbot) -> Callable[[Program], None]:
    """Chooses Get, and agrees when asked."""

    def act(program: Program) -> None:
        press(program, "Get small (10 MB)")
        qtbot.waitUntil(lambda: program.window.download_question is not None)
        program.window.download_question.yes.click()

    return act


@pytest.fixture
def measured(folder: DataFolder) -> None:
    """The speed of this computer was measured: only the smallest model keeps up with speech."""
    with Workspace.open(folder) as workspace:
        kept = {"identity": speed._identity(workspace), "measured_at": "2026-03-04T10:00:00+00:00"}
        forecast = {"finding": 0.1, "listening": [0.0, 5.0, 0.0], "writing": [0.0, 10.0, 0.0]}
        registry.set_calibration(workspace.library, "", kept | {"forecast": forecast, "threads": 1, "workers": 1})


def progress_of(program: Program) -> str:
    """What the card says of the download."""
    card = program.window.models.available.cards.get("small")
    progress = card.progress if card else None
    return progress.text.text() if progress is not None and progress.isVisible() else ""


def state_of(program: Program) -> DownloadState | None:
    current = program.downloader.current
    return current.state if current else None


def installed(folder: DataFolder) -> list[str]:
    with Workspace.open(folder) as workspace:
        return [model.name for model in models.list_models(workspace)]


def test_the_size_is_asked_before_the_first_byte_and_the_model_is_used(source, show_models, press, folder, qtbot):
    program = show_models()
    press(program, "Get small (10 MB)")
    qtbot.waitUntil(lambda: program.window.download_question is not None)
    question = program.window.download_question
    assert question.isVisible() and question.no.isDefault()
    assert all("/resolve/" not in path and "cdn" not in path for path, _ in source.requests)
    question.no.click()
    assert source.bytes_asked_for() == []
    program.window.download_question = None
    press(program, "Get small (10 MB)")
    qtbot.waitUntil(lambda: program.window.download_question is not None)
    program.window.download_question.yes.click()
    qtbot.waitUntil(lambda: "The model small is ready" in program.window.toast.text())
    qtbot.waitUntil(lambda: [card.model.name for card in program.window.models.installed] == ["small", "starter"])
    assert "small" not in program.window.models.available.cards
    assert installed(folder) == ["starter", "small"]


def test_what_has_arrived_survives_the_end_of_the_program(source, show_models, press, begin, folder, qtbot, settle):
    program = show_models()
    source.faults = [("drip", 5_000_000)]
    begin(program)
    qtbot.waitUntil(lambda: program.downloader.current.done > 5_000_000)
    press(program, "Pause the download of small")
    qtbot.waitUntil(lambda: progress_of(program).startswith("Paused"))
    assert " MB of " in progress_of(program)
    program = show_models()
    qtbot.waitUntil(lambda: progress_of(program).startswith("Paused"))
    source.requests.clear()
    press(program, "Resume the download of small")
    qtbot.waitUntil(lambda: "small" in installed(folder))
    assert source.bytes_asked_for() == [4 * 2**20], "whole megabytes are kept"


def test_a_download_that_is_given_up_leaves_nothing(source, show_models, press, begin, folder, qtbot):
    program = show_models()
    source.faults = [("drip", 3_000_000)]
    begin(program)
    qtbot.waitUntil(lambda: program.downloader.current.done > 3_000_000)
    press(program, "Stop the download of small")
    qtbot.waitUntil(lambda: not program.downloader.busy and not progress_of(program))
    assert not list(folder.models.iterdir())
    assert program.window.models.available.cards["small"].get_button.isVisible()


def test_it_goes_on_by_itself_after_a_recording_and_when_the_network_is_back(
    source, impatient, show_models, begin, folder, qtbot
):
    program = show_models()
    source.faults = [("drip", 2_500_000)]
    begin(program)
    qtbot.waitUntil(lambda: program.downloader.current.done > 2_500_000)
    source.faults = [("cut", 3_000_000), ("cut", 0)]
    program.window._show_recording(True)
    qtbot.waitUntil(lambda: "waits until the recording ends" in progress_of(program))
    asked = len(source.requests)
    program.network.changed.emit()
    assert "waits until the recording ends" in progress_of(program) and len(source.requests) == asked
    program.window._show_recording(False)
    qtbot.waitUntil(lambda: "The connection failed" in progress_of(program))
    assert " MB of " in progress_of(program)
    program.network.changed.emit()
    qtbot.waitUntil(lambda: "small" in installed(folder))


def test_each_failure_is_said_on_the_card_and_can_be_tried_again(
    source, impatient, show_models, press, begin, folder, qtbot, monkeypatch
):
    program = show_models()
    real, source.name = source.name, "someone/gone"
    press(program, "Get small (10 MB)")
    qtbot.waitUntil(lambda: "has no model" in progress_of(program))
    source.name = real

    def again() -> None:
        press(program, "Resume the download of small")

    press(program, "Resume the download of small")  # named Try again: nothing is here yet
    source.faults = [("login page", 0)]
    qtbot.waitUntil(lambda: "log in first" in progress_of(program))
    assert program.window.models.available.cards["tiny"].get_button.isEnabled()
    source.faults = [("damaged", 0)]
    again()
    qtbot.waitUntil(lambda: "arrived damaged" in progress_of(program))
    with monkeypatch.context() as patch:
        patch.setattr("shutil.disk_usage", lambda path: type("Usage", (), {"free": 1_000_000}))
        again()
        qtbot.waitUntil(lambda: "too full" in progress_of(program))


def test_no_network_at_all_is_said(source, show_models, press, folder, qtbot):
    words = (folder.root / "catalogue.toml").read_text(encoding="utf-8").replace(source.url, "http://127.0.0.1:9")
    (folder.root / "catalogue.toml").write_text(words, encoding="utf-8")
    program = show_models()
    press(program, "Get small (10 MB)")
    qtbot.waitUntil(lambda: "cannot be reached" in progress_of(program))
    assert state_of(program) is DownloadState.FAILED


def test_in_a_network_that_may_cost_money_it_is_asked_again_before_going_on(
    source, show_models, press, begin, folder, qtbot, monkeypatch
):
    monkeypatch.setattr("fieldscribe.workflow.downloads._is_near", lambda url: False)
    program = show_models()
    source.faults = [("drip", 3_000_000)]
    begin(program)
    words = [each.text() for each in program.window.download_question.findChildren(QLabel)]
    assert any("may cost money" in each for each in words)
    qtbot.waitUntil(lambda: program.downloader.current.done > 3_000_000)
    press(program, "Pause the download of small")
    qtbot.waitUntil(lambda: progress_of(program).startswith("Paused"))
    first, asked = program.window.download_question, len(source.bytes_asked_for())
    press(program, "Resume the download of small")
    qtbot.waitUntil(lambda: program.window.download_question is not first)
    assert program.window.download_question.isVisible()
    assert len(source.bytes_asked_for()) == asked
    program.window.download_question.no.click()
    qtbot.waitUntil(lambda: progress_of(program).startswith("Paused"))


def test_a_download_waits_while_the_network_may_cost_money_and_goes_on_in_a_free_one(
    source, show_models, press, begin, folder, qtbot, monkeypatch
):
    costs = False
    monkeypatch.setattr("fieldscribe.workflow.downloads.may_cost_money", lambda workspace, offer: costs)
    monkeypatch.setattr("fieldscribe.workflow.downloads.NETWORK_EVERY", 0.0)
    program = show_models()
    source.faults = [("drip", 3_000_000), ("drip", 3_000_000)]
    begin(program)
    first = program.window.download_question
    qtbot.waitUntil(lambda: program.downloader.current.done > 3_000_000)
    costs = True
    monkeypatch.setattr("fieldscribe.workflow.downloads.NETWORK_EVERY", 60.0)
    qtbot.waitUntil(lambda: "may cost money, so the download waits" in progress_of(program))
    assert " MB of " in progress_of(program)
    press(program, "Resume the download of small")
    question = program.window.download_question
    assert question is not first and question.isVisible()
    assert any("may cost money for each" in each.text() for each in question.findChildren(QLabel))
    question.no.click()
    assert "so the download waits" in progress_of(program)
    costs = False
    program.network.changed.emit()
    qtbot.waitUntil(lambda: state_of(program) is DownloadState.RUNNING)
    press(program, "Pause the download of small")
    qtbot.waitUntil(lambda: progress_of(program).startswith("Paused"))


def test_only_one_is_downloaded_at_a_time(source, show_models, begin, qtbot):
    program = show_models()
    source.faults = [("drip", 2_500_000)]
    begin(program)
    qtbot.waitUntil(lambda: program.downloader.current.done > 2_500_000)
    button = program.window.models.available.cards["tiny"].get_button
    assert not button.isEnabled() and button.toolTip() == "Another model is being downloaded"
    program.downloader.pause()
    qtbot.waitUntil(button.isEnabled)


def test_a_model_is_checked_and_a_damaged_one_is_named(source, show_models, begin, press, folder, qtbot):
    program = show_models()
    begin(program)
    qtbot.waitUntil(lambda: len(program.window.models.installed) == 2)
    press(program, "Check whether small is undamaged")
    notes = lambda: [card.note.text() for card in program.window.models.installed]  # noqa: E731
    qtbot.waitUntil(lambda: "Checked: no problems." in notes())
    with (folder.models / "small" / "model.bin").open("r+b") as file:
        file.truncate(1_000_000)
    press(program, "Check whether small is undamaged")
    qtbot.waitUntil(lambda: any("is damaged" in note for note in notes()))
    first = program.window.download_question
    press(program, "Get small again")
    qtbot.waitUntil(lambda: program.window.download_question is not first)
    program.window.download_question.yes.click()
    qtbot.waitUntil(lambda: not program.downloader.busy and notes() == ["", ""])
    press(program, "Check whether small is undamaged")
    qtbot.waitUntil(lambda: "Checked: no problems." in notes())


def test_the_trial_of_the_laptop_can_be_stopped_and_is_refused_during_other_work(show_models, press, folder, qtbot):
    program = show_models()
    card = program.window.models.recommended
    with Workspace.open(folder) as workspace, jobs_lock(workspace.library):
        press(program, "Measure the speed (10 seconds)")
        qtbot.waitUntil(lambda: "cannot be measured while" in card.problem.text())
    assert card.problem.isVisible()
    press(program, "Measure the speed (10 seconds)")
    assert card.bar.isVisible() and not card.try_button.isVisible() and not card.problem.isVisible()
    card.stop_button.click()
    qtbot.waitUntil(card.try_button.isVisible)
    assert not card.bar.isVisible() and not card.problem.isVisible()


def test_the_recommended_model_is_on_top_with_its_reason_and_what_is_against_it(
    source, measured, show_models, press, qtbot
):
    program = show_models()
    page = program.window.models
    qtbot.waitUntil(lambda: page.recommended.model != "")
    name = page.recommended.model
    assert page.recommended.title.text() == f"Recommended for this laptop: {name}"
    assert "keep up with speech" in page.recommended.reason.text()
    assert "1 hour of talk: about" in page.recommended.facts.text().replace("\N{NO-BREAK SPACE}", " ")
    assert name not in page.available.cards
    page.languages.setCurrentIndex(page.languages.findData("sw"))
    page.languages.activated.emit(0)
    page.available.all_button.click()
    qtbot.waitUntil(lambda: "small.en" in page.available.cards)
    qtbot.waitUntil(lambda: "does not know Swahili" in page.available.cards["small.en"].warning.text())
    assert "Swahili" in page.recommended.warning.text()


def test_the_first_start_recommends_a_model_and_gets_it(
    first_start, source, measured, open_program, settle, press, folder, qtbot
):
    program = open_program()
    settle(program)
    page = program.window.welcome
    assert program.window.shown == "welcome"
    qtbot.waitUntil(lambda: page.recommended.model == "tiny")
    page.recommended.get_button.click()
    qtbot.waitUntil(lambda: program.window.download_question is not None)
    source.faults = [("drip", 3_000_000)]
    program.window.download_question.yes.click()
    qtbot.waitUntil(lambda: program.downloader.current.done > 3_000_000)
    qtbot.waitUntil(lambda: page.recommended.progress.pause_button.isVisible())
    page.recommended.progress.pause_button.click()
    qtbot.waitUntil(lambda: page.recommended.progress.text.text().startswith("Paused"))
    page.recommended.progress.stop_button.click()
    qtbot.waitUntil(lambda: page.recommended.get_button.isVisible())
    assert not list(folder.models.iterdir())


def test_a_debrief_whose_model_is_missing_names_it_and_gets_it(
    source, open_program, add_debrief, folder, settle, qtbot
):
    debrief = add_debrief("Written by a model that was removed", ())
    with Workspace.open(folder) as workspace:
        [job] = jobs.jobs(workspace.library)
        workspace.library.execute("UPDATE jobs SET state = 'running' WHERE id = ?", (job.id,))
        jobs.fail(workspace.library, job.id, ModelUnknown("small").sentence)
    program = open_program()
    window = program.window
    window.open_debrief(debrief.id)
    shown = lambda: [each.text() for each in window.debrief.state.findChildren(QPushButton) if each.isVisible()]  # noqa: E731
    qtbot.waitUntil(lambda: shown() == ["Get small", "Choose another model …"])
    next(each for each in window.debrief.state.findChildren(QPushButton) if each.text() == "Get small").click()
    assert window.shown == "models"
    qtbot.waitUntil(lambda: window.download_question is not None)
    assert window.download_question.isVisible()


def test_a_model_is_written_to_a_file_and_added_from_it(show_models, folder, qtbot, tmp_path):
    starter = tmp_path / "mine"
    shutil.copytree(bundled("models", "starter"), starter, ignore=shutil.ignore_patterns("recipe"))
    program = show_models()
    page = program.window.models
    page.add(starter)
    qtbot.waitUntil(lambda: "mine" in [card.model.name for card in page.installed])
    packed = tmp_path / "pour Grace.fieldscribe-model"
    page.pack("mine", packed)
    assert page.carrying.isVisible() and not page.file_button.isEnabled()
    qtbot.waitUntil(lambda: "Saved as pour Grace.fieldscribe-model" in program.window.toast.text())
    assert not page.carrying.isVisible() and page.file_button.isEnabled()
    page.remove("mine")
    qtbot.waitUntil(lambda: "mine" not in [card.model.name for card in page.installed])
    page.add(packed)
    qtbot.waitUntil(lambda: "mine" in [card.model.name for card in page.installed])
    page.pack("mine", tmp_path / "stopped.fieldscribe-model")
    page.carrying.stop_button.click()
    qtbot.waitUntil(lambda: not page.carrying.isVisible())
    assert not (tmp_path / "stopped.fieldscribe-model").exists()


def test_a_list_of_models_that_cannot_be_read_is_said(folder, open_program, settle, qtbot):
    folder.root.mkdir(parents=True, exist_ok=True)
    (folder.root / "catalogue.toml").write_text("[[model]]\nname = 3", encoding="utf-8")
    program = open_program()
    settle(program)
    program.window.show_page(program.window.models)
    settle(program)
    assert "cannot be read" in program.window.models.problem.text()
    assert program.window.models.problem.isVisible()
    assert [card.model.name for card in program.window.models.installed] == ["starter"]


def test_an_organisations_list_is_taken_from_a_file_and_left(folder, open_program, settle, tmp_path, qtbot):
    path = tmp_path / "Uzazi.toml"
    path.write_text("[[model]]\nname = 3", encoding="utf-8")
    program = open_program()
    settle(program)
    page = program.window.models
    program.window.show_page(page)
    settle(program)
    shelf = page.organisation
    shelf.field.setText(str(path))
    shelf.use_button.click()
    qtbot.waitUntil(lambda: "does not have the form of one" in shelf.state.text())
    path.write_text(
        'title = "Uzazi Salama"\n[[model]]\nname = "uzazi"\nlicence = "MIT"\nenglish_only = false\n'
        "download = 10_000_000\ndisk = 10_000_000\n",
        encoding="utf-8",
    )
    shelf.use_button.click()
    qtbot.waitUntil(lambda: shelf.about.text().startswith("Uzazi Salama: 1 model, read on"))
    page.available.show_all()
    qtbot.waitUntil(lambda: "uzazi" in page.available.cards)
    assert not shelf.use_button.isEnabled() and not shelf.state.isVisible()
    shelf.remove_button.click()
    qtbot.waitUntil(lambda: not shelf.remove_button.isVisible())
    qtbot.waitUntil(lambda: page.available.cards and "uzazi" not in page.available.cards)


def test_the_window_stays_free_while_all_cards_are_shown(source, open_program, settle, qapp, qtbot):
    program = open_program()
    settle(program)
    qapp.watch(program)
    page = program.window.models
    program.window.show_page(page)
    qtbot.waitUntil(lambda: page.available.all_button.isVisible())
    page.available.all_button.click()
    qtbot.waitUntil(lambda: len(page.available.cards) > 10 and not page.available._later.isActive())
    assert not page.available.all_button.isVisible()
    assert qapp.slow == []


def test_the_card_of_a_model_tells_what_its_maker_measured(qtbot):
    model = ModelInfo("four", "", 9_700_000, multilingual=True, mel_bins=80, compute_type="int8")
    card = InstalledCard(model, "", models.Evaluation(4.26, (3.0, 5.5), "test-clean"))
    qtbot.addWidget(card)
    assert card.accuracy.text() == "Wrong words of 100, as its maker measured: 4.3, on test-clean."
    assert InstalledCard(model).accuracy.isHidden()
