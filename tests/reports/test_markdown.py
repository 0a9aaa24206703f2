import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from fieldscribe.reports.characters import clean_line
from fieldscribe.reports.markdown import escape


def shown(source: str) -> str:
    page = BeautifulSoup(MarkdownIt("commonmark").render(source), "html.parser")
    assert [tag.name for tag in page.find_all()] in (["p"], [])
    return page.get_text().strip()


@pytest.mark.parametrize(
    "text",
    ["# a", "1. a", "12) a", "- a", "+ a", "= a", "--- ", "===", "> a", "*a* _b_ `c`", "<b>", "&amp;", "a \\ b",
     "[a]: /b", "![a](b)", "| a | b |", "~~~", "$$", "<https://x.y>", "10.5 mg", "2026"],
)  # fmt: skip
def test_markdown_characters_are_escaped(text: str) -> None:
    assert shown(escape(text)) == text.strip()


@given(st.text(st.characters()))
def test_markdown_shows_every_text_as_it_is(text: str) -> None:
    clean = clean_line(text)
    assert shown(escape(clean)) == clean.strip()
