"""A whole debrief transcribed again: offered when a full model came after the starter model; undo takes it back."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from fieldscribe.desktop import texts
from fieldscribe.desktop.operations import Changed
from fieldscribe.domain import STARTER, JobState, Part, RecordingState, Segment, TranscribeOptions
from fieldscribe.library import debriefs, jobs, recordings, transcripts
from fieldscribe.library import models as registry
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.models.folder import starter_folder, validate
from fieldscribe.paths import bundled
from fieldscribe.workflow.debriefs import get_transcript, list_debriefs
from fieldscribe.workflow.model_choice import set_language_model
from fieldscribe.workflow.sound_files import recording_folder
from fieldscribe.workflow.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def add(folder):
    """A debrief that a model has written, word for word as given."""

    def act(model: str, *texts: str):
        with Workspace.open(folder) as workspace:
            library = workspace.library
            debrief = debriefs.add_debrief(library, title="Written")
            recording = recordings.add_recording(library, debrief.id, RecordingState.COMPLETE)
            place = recording_folder(workspace, recording) / "part-0001.flac"
            place.write_bytes(bundled("assets", "sample-debrief.flac").read_bytes())
            path = place.relative_to(folder.root).as_posix()
            recordings.add_part(library, recording.id, Part(path=path, duration=170.0, codec="flac"))
            job = jobs.add_job(library, recording.id, TranscribeOptions(model=model))
            for number, text in enumerate(texts):
                segment = Segment(number * 5.0, number * 5.0 + 4.0, text, machine_text=text, language="en")
                transcripts.commit_segment(library, job.id, 0, segment)
            jobs.start(library, job.id)
            jobs.finish(library, job.id)
            return debrief

    return act


@pytest.fixture
def add_full_model(folder):
    """The starter model under another name: any model that was added counts as a full one."""

    def act() -> None:
        with Workspace.open(folder) as workspace:
            shutil.copytree(starter_folder(), workspace.folder.models / "full")
            model = validate(workspace.folder.models / "full")
            registry.add_model(workspace.library, model)
            registry.set_default(workspace.library, "full")

    return act


@pytest.fixture
def show(open_program, settle, qtbot):
    def act(debrief):
        program = open_program()
        program.window.open_debrief(debrief.id)
        page = program.window.debrief
        qtbot.waitUntil(lambda: page.session.debrief_id == debrief.id)
        settle(program)
        page.program = program
        return page

    return act


def offered(page) -> list[str]:
    return [each.text() for each in page.state.findChildren(QPushButton) if each.isVisible()]


def test_the_banner_asks_for_a_full_model_and_then_offers_to_transcribe_again(show, add, add_full_model, settle):
    page = show(add(STARTER, "Something or other."))
    assert offered(page) == ["Get a model"]
    add_full_model()
    page.program.operations.announce(Changed.MODELS)
    settle(page.program)
    assert offered(page) == ["Transcribe again"]


def test_text_of_a_full_model_is_transcribed_again_only_on_request(show, add, add_full_model, settle):
    add_full_model()
    page = show(add("full", "We opened the airway."))
    assert not page.state.isVisible()
    assert page.header.more.menu().actions()[0].isEnabled()


def test_a_better_model_is_offered_by_name_until_it_is_declined(show, add, add_full_model, settle, folder):
    add_full_model()
    debrief = add("tiny", "We opened the airway.")
    with Workspace.open(folder) as workspace:
        workspace.library.execute("UPDATE jobs SET language = 'en'")
        set_language_model(workspace, "en", "full")
    page = show(debrief)
    assert offered(page) == ["Transcribe again", "Keep this text"]
    [said] = [each.text() for each in page.state.findChildren(QLabel) if each.text()]
    assert said == "This text was written by tiny; full is there now. Transcribe it again?"
    page.state._decline.click()
    settle(page.program)
    assert not page.state.isVisible()


def test_the_whole_debrief_is_queued_with_the_full_model(show, add, add_full_model, settle, folder, qtbot):
    add_full_model()
    page = show(add(STARTER, "Something or other."))
    with Workspace.open(folder) as workspace, jobs_lock(workspace.library):  # nobody works on it meanwhile
        (button,) = [each for each in page.state.findChildren(QPushButton) if each.isVisible()]
        button.click()
        qtbot.waitUntil(page.again.start.isEnabled)
        assert page.again.model.currentData() == "full"
        page.again.start.click()
        settle(page.program)
        recording = get_transcript(workspace, page.session.debrief_id).recording
        waiting = jobs.jobs(workspace.library, (JobState.QUEUED,), recording.id)
        assert [(job.options.model, job.options.span) for job in waiting] == [("full", None)]
        jobs.cancel(workspace.library, waiting[0].id)


def test_a_second_transcription_replaces_the_text_and_undo_restores_it(
    show, add, add_full_model, settle, folder, qtbot
):
    add_full_model()
    page = show(add(STARTER, "Something or other.", "And more."))
    page.view.set_editing(True)
    page.view.setTextCursor(page.view.text.cursor(0, 0))
    with Workspace.open(folder) as workspace, jobs_lock(workspace.library):
        library, recording = workspace.library, get_transcript(workspace, page.session.debrief_id).recording
        again = jobs.add_job(library, recording.id, TranscribeOptions(model="full"))
        jobs.start(library, again.id)
        transcripts.commit_segment(library, again.id, 0, Segment(0.0, 4.0, "We opened.", machine_text="We opened."))
        page.program.runner.ended.emit(jobs.finish(library, again.id))
    qtbot.waitUntil(lambda: page.view.toPlainText() == "We opened.")
    settle(page.program)
    assert "The debrief was transcribed again." in page.program.window.toast._text.text()
    assert not page.state.isVisible()
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: page.view.toPlainText().startswith("Something or other."))
    settle(page.program)
    assert offered(page) == ["Transcribe again"], "the text of the starter model is shown again"


def test_a_cancelled_second_transcription_shows_no_banner(show, add, add_full_model, folder, settle):
    add_full_model()
    debrief = add("full", "We opened the airway.")
    with Workspace.open(folder) as workspace:
        recording = get_transcript(workspace, debrief.id).recording
        again = jobs.add_job(workspace.library, recording.id, TranscribeOptions(model="full"))
        with jobs_lock(workspace.library):
            jobs.start(workspace.library, again.id)
            jobs.cancel(workspace.library, again.id)
    page = show(debrief)
    assert not page.state.isVisible()


def test_a_silent_recording_shows_no_speech_found(show, add, folder):
    page = show(add("full"))
    with Workspace.open(folder) as workspace:
        (summary,) = list_debriefs(workspace)
    assert texts.state(summary) == ("No speech found", "warning")
    assert "No speech was found in this recording." in page._nothing.text()
    assert page._nothing.isVisible()
    assert not page.header.more.menu().actions()[1].isEnabled(), "nothing to copy"


def test_deleting_all_text_does_not_show_no_speech_found(show, add, settle, folder):
    page = show(add("full", "We opened the airway."))
    page.view.setTextCursor(page.view.text.cursor(0, 0))
    page.text.delete()
    settle(page.program)
    again = show(get_only(folder))
    assert again._nothing.isVisible()
    assert "No speech" not in again._nothing.text()


def get_only(folder):
    with Workspace.open(folder) as workspace:
        (summary,) = list_debriefs(workspace)
        return get_transcript(workspace, summary.id).debrief
