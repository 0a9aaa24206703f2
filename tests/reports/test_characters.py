import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fieldscribe.reports import characters
from fieldscribe.reports.scripts import Run, runs

ANY = st.text(st.characters())  # with half surrogate pairs, which st.text() alone leaves out


@given(ANY)
def test_a_clean_line_fits_into_any_file(text: str) -> None:
    clean = characters.clean_line(text)
    clean.encode()
    etree.Element("p").text = clean  # lxml refuses what XML forbids
    assert len(clean.splitlines()) <= 1
    assert clean == " ".join(clean.split())
    assert characters.clean_line(clean) == clean


@given(ANY)
def test_clean_lines_keep_what_a_clean_line_keeps(text: str) -> None:
    lines = characters.clean_lines(text)
    assert " ".join(lines) == characters.clean_line(text)
    assert all(lines)


def test_characters_that_cannot_be_written_are_removed_or_replaced() -> None:
    assert characters.clean_line("a\x00b\x07 \t c\ud83d \uffff\u2028d\x85e\u00a0f") == "ab c\ufffd \ufffd d e f"
    assert characters.clean_lines("one\r\n\n two \x0bthree\u2029") == ("one", "two", "three")


@pytest.mark.parametrize(
    ("name", "title"),
    [("Debrief_Goré_2.mp3", "Debrief Goré 2"), ("a.b.wav", "a.b"), ("\x1b[31m.mp3", "[31m"), ("_.mp3", ""), ("", "")],
)
def test_a_file_suggests_a_title(name: str, title: str) -> None:
    assert characters.title_of_file(name) == title


@given(ANY)
def test_clusters_are_the_text(text: str) -> None:
    assert "".join(characters.clusters(text)) == text


def test_clusters_keep_letters_with_their_marks() -> None:
    assert characters.clusters("e\u0301a") == ["e\u0301", "a"]
    assert characters.clusters("गर्‍यौं") == ["ग", "र्‍यौं"]
    assert characters.clusters("👩🏽‍⚕️!") == ["👩🏽‍⚕️", "!"]


def test_width_counts_wide_letters_twice() -> None:
    assert characters.width("abc") == 3
    assert characters.width("婴儿x") == 5


SENTENCES = ["Yes.", "Why?", "ነበር።", "थिएन।", "呼吸。", "He said “go!”", "(Really?)", "متى؟", "Well…"]


@pytest.mark.parametrize("text", SENTENCES)
def test_sentence_ends(text: str) -> None:
    assert characters.ends_sentence(text)
    assert not characters.ends_clause(text)


@pytest.mark.parametrize("text", ["well,", "first;", "ጠራሁ፣", "通气，", "he said:", "“so,”"])
def test_clause_ends(text: str) -> None:
    assert characters.ends_clause(text)
    assert not characters.ends_sentence(text)


@pytest.mark.parametrize(("text", "expected"), [("“لم”", True), ("12 שלום", True), ("a لم", False), ("12!", False)])
def test_direction_is_that_of_the_first_letter(text: str, expected: bool) -> None:
    assert characters.is_right_to_left(text) is expected


def test_shorten() -> None:
    assert characters.shorten("one two three", 3) == "one two three"
    assert characters.shorten("one two, three", 2) == "one two …"


@given(ANY)
def test_runs_are_the_text(text: str) -> None:
    assert "".join(run.text for run in runs(text)) == text


def test_runs_change_with_the_writing_system() -> None:
    assert runs("Baby: ሕፃኑ 12. ok") == [Run("Baby: "), Run("ሕፃኑ 12. ", "Ebrima"), Run("ok")]
    assert runs("“لم” Ambu") == [Run("“لم” ", "Arial", True), Run("Ambu")]
    assert runs("बच्चा।") == [Run("बच्चा।", "Nirmala UI")]
    assert runs("1 + 1") == [Run("1 + 1")]
    assert runs("…") == [Run("…")]
    assert runs("") == []
