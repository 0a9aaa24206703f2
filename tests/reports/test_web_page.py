import base64
import hashlib
import re

from bs4 import BeautifulSoup

from fieldscribe.desktop.style.colours import DARK, LIGHT
from fieldscribe.domain import Transcript
from fieldscribe.reports.about import TRIAL_NOTICE
from fieldscribe.reports.web_page import SPEAKER_COLOURS, render


def page(transcript: Transcript) -> BeautifulSoup:
    return BeautifulSoup(render(transcript).decode(), "html.parser")


def test_the_policy_allows_our_style_sheet_and_nothing_else(usual: Transcript) -> None:
    shown = page(usual)
    policy = shown.find("meta", {"http-equiv": "Content-Security-Policy"})["content"]
    digest = base64.b64encode(hashlib.sha256(shown.style.string.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not shown.select("[style], [src], [href], script")
    assert "url(" not in shown.style.string
    assert "@import" not in shown.style.string


def test_languages_and_directions_are_told(world: Transcript) -> None:
    shown = page(world)
    assert shown.html["lang"] == "en"
    said = shown.select(".paragraph > .words")
    assert [paragraph["lang"] for paragraph in said] == ["am", "ne", "ar", "zh", "fr"]
    assert {paragraph["dir"] for paragraph in said} == {"auto"}


def test_headings_times_and_table_can_be_read_aloud(usual: Transcript) -> None:
    shown = page(usual)
    assert len(shown.find_all("h1")) == 1
    assert all(shown.find(id=section["aria-labelledby"]).name == "h2" for section in shown.find_all("section"))
    assert [head.get_text() for head in shown.select("th[scope=col]")] == [
        "What", "Who", "By when", "Done", "In recording"
    ]  # fmt: skip
    assert shown.select_one(".transcript time")["datetime"] == "PT1S"
    assert shown.select_one(".flagged .reason").get_text().startswith("Please listen to this again. The same words")


def test_notices_stand_before_the_details(world: Transcript) -> None:
    shown = page(world)
    assert shown.select_one(".notice").get_text() == TRIAL_NOTICE
    assert shown.select_one("header").find_all(["p", "dl"])[2]["class"] == ["notice"]


def test_each_speaker_has_the_colour_of_the_window_in_light_and_dark(usual: Transcript) -> None:
    found = re.findall(r"\.speaker-(\d) \{ --speaker: (#\w+)", page(usual).style.string)
    for theme, given in ((LIGHT, found[:SPEAKER_COLOURS]), (DARK, found[SPEAKER_COLOURS:])):
        assert given == [(str(position), colour) for position, colour in enumerate(theme.speakers)]
    assert len(page(usual).select(".turn.speaker-0")) == 4
