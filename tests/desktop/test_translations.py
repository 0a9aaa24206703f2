"""The translations are whole, and follow the texts of the program."""

import ast
import importlib.util
import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication

from fieldscribe import errors, languages
from fieldscribe.audio.record import alarms
from fieldscribe.desktop import texts
from fieldscribe.desktop.main import load_language
from fieldscribe.sentences import Duration, Sentence

TOP = Path(__file__).parents[2]
LANGUAGES = ("en", "fr", "sw")
PLACE = re.compile(r"\{\w*\}|%n|%\d|&[A-Za-z]")


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_translations", TOP / "assets/make_translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(path: Path) -> dict[tuple[str, str], list[str]]:
    """What is said by a .ts file: (context, source) to its translations; "" for one that is unfinished."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            said = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if translation.get("type") == "unfinished":
                said = [""]
            found[context.findtext("name") or "", message.findtext("source") or ""] = said
    return found


def kept(language: str) -> dict[tuple[str, str], list[str]]:
    return messages(TOP / "assets/i18n" / f"fieldscribe_{language}.ts")


@pytest.fixture
def speak(qapp):
    installed = []

    def load(language: str) -> None:
        installed.extend(load_language(qapp, language))

    yield load
    for translator in installed:
        qapp.removeTranslator(translator)
    load_language(qapp, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_all_its_placeholders(language):
    for (context, source), said in kept(language).items():
        assert context, f"{source!r} has no context: call self.tr, or translate with the name of the context"
        assert all(said), f"{source!r} is not translated to {language}"
        for form in said:
            assert sorted(PLACE.findall(form)) == sorted(PLACE.findall(source)), f"{source!r} in {language}: {form!r}"


def test_the_translation_files_are_up_to_date(tmp_path):
    if not Path(sys.executable).with_name("pyside6-lupdate").exists():
        pytest.skip("pyside6-lupdate is not installed beside this Python")
    fresh = tmp_path / "fresh.ts"
    script().update(fresh, "en")
    for language in LANGUAGES:
        assert kept(language).keys() == messages(fresh).keys(), "run: python assets/make_translations.py"
        assert (TOP / "assets/i18n" / f"fieldscribe_{language}.qm").is_file()


def test_the_template_of_every_sentence_is_a_literal():
    """A template that is put together at run time would never be translated; the names of languages are data."""
    for path in sorted((TOP / "app/fieldscribe").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Sentence":
                literal = isinstance(node.args[0], ast.Constant) and len(node.args) == 1
                assert literal or path.name in ("languages.py", "sentences.py"), f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translated_error_contains_its_values(language, speak):
    speak(language)
    error = errors.DiskFull(Sentence("the backup"), 300 * 2**20)
    told = texts.translated(error)
    assert "300" in told
    assert (told == str(error)) == (language == "en")
    if language == "fr":
        assert "la sauvegarde" in told
    assert texts.translated(errors.SoundMissing("Zoë {0} %n.mp3")).count("Zoë {0} %n.mp3") == 1
    assert texts.translated("nothing of ours") == "nothing of ours"


def test_durations_use_plural_forms(speak):
    speak("fr")
    assert texts.translated(Duration(1)) == "1 seconde"
    assert texts.translated(Duration(4)) == "4 secondes"
    assert texts.translated(Duration(3660)) == "1 heure 1 minute"
    speak("sw")
    assert texts.translated(Duration(7200)) == "saa 2"
    speak("en")
    for seconds in (1, 4, 60 * 5, 3600, 3661, 9000):
        assert texts.translated(Duration(seconds)) == str(Duration(seconds))
    assert "2 hours" in texts.translated(alarms.clock_jump(7200.0).sentence)


def test_an_unknown_system_language_gets_english_everywhere(speak, monkeypatch):
    monkeypatch.setattr("fieldscribe.desktop.main.QLocale.system", lambda: texts.QLocale("de_DE"))
    speak("system")
    assert texts.translated(Duration(4)) == "4 seconds"


@pytest.mark.parametrize("language", LANGUAGES)
def test_spoken_languages_have_names_in_the_language_of_the_program(language, speak):
    speak(language)
    named = texts.spoken_languages()
    assert {code for code, _ in named} == set(languages.LANGUAGES)
    assert len({name for _, name in named}) == len(named), "two languages of one name"
    names = dict(named)
    assert names["sw"] == {"en": "Swahili", "fr": "Swahili", "sw": "Kiswahili"}[language]
    assert names["am"] == {"en": "Amharic", "fr": "Amharique", "sw": "Kiamhari"}[language]


def test_qt_uses_the_language_too(speak):
    speak("fr")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translated_error_contains_all_its_values(language, speak):
    speak(language)
    place = importlib.util.spec_from_file_location("all_errors", TOP / "tests/test_errors.py")
    all_errors = importlib.util.module_from_spec(place)
    place.loader.exec_module(all_errors)
    known = {source for context, source in kept(language) if context == "Sentences"}

    def check(sentence: Sentence, told: str) -> None:
        assert sentence.template in known, f"run: python assets/make_translations.py ({sentence.template!r})"
        for value in sentence.values.values():
            assert texts.translated(value) in told
            if isinstance(value, Sentence):
                check(value, told)

    for kind in all_errors.KNOWN:
        for error in all_errors.ways_to_raise(kind):
            told = texts.translated(error)
            assert "{" not in told
            check(error.sentence, told)


def test_english_plurals_follow_the_texts_of_the_program() -> None:
    """They are written by hand, so that a text that was reworded would be shown as it was before."""
    stale = {
        source: forms
        for (_, source), forms in kept("en").items()
        if "%n" in source and forms[-1] != re.sub(r"\((\w+)\)", r"\1", source)
    }
    assert not stale
