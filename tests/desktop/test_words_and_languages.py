"""In the settings: lists of words handed over as files, and a model for a language."""

import shutil

import pytest
from PySide6.QtWidgets import QToolButton

from fieldscribe.library import models as registry
from fieldscribe.models.folder import starter_folder, validate
from fieldscribe.workflow.model_choice import language_models
from fieldscribe.workflow.vocabulary import vocabularies
from fieldscribe.workflow.workspace import Workspace


@pytest.fixture
def settings(open_program, settle):
    program = open_program()
    settle(program)
    page = program.window.settings
    program.window.show_page(page)
    settle(program)
    page.program = program
    return page


def test_the_words_of_a_programme_are_taken_over_written_and_removed_with_undo(
    settings, settle, named, folder, tmp_path, qtbot
):
    words, program = settings.transcription.words, settings.program
    given = tmp_path / "maneno ያ.txt"
    given.write_text("# Programme: Helping Babies Breathe\noxytocin\nMwanza\n", encoding="utf-8")
    words.read(given)
    settle(program)
    assert program.window.toast.text() == "Helping Babies Breathe: 2 words added."
    written = tmp_path / "again.txt"
    words.write("Helping Babies Breathe", written)
    settle(program)
    assert written.read_text(encoding="utf-8").splitlines()[1:] == given.read_text(encoding="utf-8").splitlines()
    named(words, QToolButton, "Remove the words of Helping Babies Breathe").click()
    settle(program)
    with Workspace.open(folder) as workspace:
        assert "Helping Babies Breathe" not in vocabularies(workspace)
        program.window.toast._back.click()
        settle(program)
        assert vocabularies(workspace)["Helping Babies Breathe"] == ("oxytocin", "Mwanza")


def test_a_file_that_is_no_list_of_words_is_refused_in_words(settings, settle, folder, tmp_path):
    (tmp_path / "sound.txt").write_bytes(bytes(range(256)))
    settings.transcription.words.read(tmp_path / "sound.txt")
    settle(settings.program)
    assert "The words in sound.txt cannot be used" in settings.program.window.error_banner.text()
    with Workspace.open(folder) as workspace:
        assert vocabularies(workspace) == {"": ()}


def test_a_language_gets_a_model_of_its_own_and_loses_it(open_program, settle, folder):
    with Workspace.open(folder) as workspace:
        shutil.copytree(starter_folder(), workspace.folder.models / "mine")
        registry.add_model(workspace.library, validate(workspace.folder.models / "mine"))
    program = open_program()
    settle(program)
    program.window.show_page(program.window.settings)
    settle(program)
    chooser = program.window.settings.transcription.languages
    chooser.language.setCurrentIndex(chooser.language.findData("sw"))
    chooser.language.activated.emit(0)
    assert [chooser.model.itemText(at) for at in range(chooser.model.count())] == ["Same as above"]
    chooser.language.setCurrentIndex(chooser.language.findData("en"))
    chooser.language.activated.emit(0)
    for name, expected in (("mine", {"en": "mine"}), ("", {})):
        chooser.model.setCurrentIndex(chooser.model.findData(name))
        chooser.model.activated.emit(0)
        settle(program)
        with Workspace.open(folder) as workspace:
            assert language_models(workspace) == expected
        assert chooser.all.text() == ("English: mine" if name else "")
