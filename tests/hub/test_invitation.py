"""How a person gets the code: a page in the browser, a picture in the terminal, a picture as a file."""

import json
import re
import zlib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from tests.hub.laptop import Laptop
from tests.hub.server import HubServer

from fieldscribe.cli import fieldscribe
from fieldscribe.errors import CodeNotInPicture
from fieldscribe.hub.folder import make_hub
from fieldscribe.hub.invitation import chosen_language, page
from fieldscribe.sync.picture import read_code
from fieldscribe.wire.protocol import code_of, link_parsed, page_link

CODE = code_of(bytes(range(1, 8)))
I18N = Path(__file__).parents[2] / "assets" / "i18n"


def get(hub: HubServer, path: str, **headers: str):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Laptop(hub).request("GET", path, b"", named)


@pytest.mark.parametrize(("path", "shown"), [("enrol", False), (f"enrol?code={CODE}", True), ("", False)])
def test_a_browser_gets_a_page_that_says_what_to_do(plain_hub: HubServer, path: str, shown: bool) -> None:
    answer = get(plain_hub, path)
    html = answer.body.decode()
    assert (answer.status, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")
    assert "Mradi wa Afya" in html
    assert (CODE in html) == ("Sending" in html) == shown
    assert len(answer.body) < 2500


def test_the_page_runs_nothing_loads_nothing_and_is_kept_nowhere(plain_hub: HubServer) -> None:
    answer = get(plain_hub, f"enrol?code={CODE}")
    html, headers = answer.body.decode(), answer.headers
    assert not re.search(r"<script|<link|<img|src=|href=|url\(|@import|\son\w+=", html, re.IGNORECASE)
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    style = re.search("<style>(.*)</style>", html)
    assert style is not None
    import base64
    import hashlib

    assert base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode() in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"
    assert headers["vary"] == "Accept-Language"
    assert ElementTree.fromstring(re.sub(r"<!doctype html>|<meta[^>]*>", "", html)).tag == "html"


@pytest.mark.parametrize("code", ["", "x", "<script>", "%22%3E%3Cb%3E", "A" * 3000, "%00", "%ff", "0000-0000-0001"])
def test_only_what_can_be_a_code_is_shown(plain_hub: HubServer, code: str) -> None:
    answer = get(plain_hub, f"enrol?code={code}")
    assert answer.status == 200
    assert answer.body == get(plain_hub, "enrol").body


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("fr", "fr"),
        ("sw-TZ,sw;q=0.9,en;q=0.8", "sw"),
        ("de, fr-CA;q=0.5, en;q=0.4", "fr"),
        ("en;q=0.2, sw;q=0.3", "sw"),
        ("fr;q=x, sw;q=nan, en;q=7", "en"),
        (";;;,,,=", "en"),
        ("fr;q=0", "en"),
    ],
)
def test_the_page_speaks_the_language_of_the_browser(plain_hub: HubServer, accepted: str, language: str) -> None:
    assert chosen_language(accepted) == language
    answer = get(plain_hub, "enrol", Accept_Language=accepted)
    assert answer.headers["content-language"] == language
    assert f'<html lang="{language}">' in answer.body.decode()


@pytest.mark.parametrize("language", ["fr", "sw"])
def test_the_page_calls_page_and_button_as_the_window_does(tmp_path: Path, language: str) -> None:
    organisation = make_hub(tmp_path, "N", "hub.example.org", own_authority=False)
    html = page(organisation, CODE, language)
    for source in ("Sending", "Connect"):
        context = ElementTree.parse(I18N / f"fieldscribe_{language}.ts").iter("message")
        words = {message.findtext("translation") for message in context if message.findtext("source") == source}
        assert [word for word in words if word and word in html], source


def test_a_name_of_an_organisation_is_no_html(tmp_path: Path) -> None:
    organisation = make_hub(tmp_path, "<b>&\"'{safe}", "hub.example.org", own_authority=False)
    html = page(organisation, CODE, "en")
    assert "<b>" not in html and "&lt;b&gt;&amp;&quot;&#x27;{safe}" in html


def test_the_line_on_the_page_enrols(tmp_path: Path) -> None:
    organisation = make_hub(tmp_path, "N", "https://example.org/hub", own_authority=False)
    link = page_link(organisation.address, CODE)
    assert link in page(organisation, CODE, "en")
    assert link_parsed(link) == link_parsed(f"https://example.org/hub/enrol#{CODE}")
    done = CliRunner().invoke(fieldscribe, ["hub", "code", "--data", str(tmp_path), "--json"])
    told = json.loads(done.stdout)
    assert link_parsed(told["page"]).code == told["code"]


# ---- pictures


def png(rows: list[list[bool]], path: Path, scale: int = 4) -> None:
    """Save rows of light and dark modules as a grey PNG."""
    lines = b""
    for row in rows:
        line = b"".join((b"\xff" if light else b"\0") * scale for light in row)
        lines += (b"\0" + line) * scale
    width, height = len(rows[0]) * scale, len(rows) * scale
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + b"".join(
            len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
            for kind, data in ((b"IHDR", head), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
        )
    )


def test_the_picture_in_the_terminal_is_read(tmp_path: Path) -> None:
    office = HubServer(tmp_path / "hub")
    done = CliRunner().invoke(fieldscribe, ["hub", "code", "--data", str(office.folder)])
    blocks = [line for line in done.stdout.splitlines() if line and set(line) <= set(" ▄▀█")]
    assert len(blocks[0]) < 80
    rows = []
    for line in blocks:
        rows += [[each in "▀█" for each in line], [each in "▄█" for each in line]]
    for light in (True, False):  # a dark terminal, and a light one
        png([[each is light for each in row] for row in rows], tmp_path / "screen.png")
        assert f"at={office.organisation.address}" in read_code(tmp_path / "screen.png")
        assert read_code(tmp_path / "screen.png") in done.stdout
    png([[False] * 50] * 50, tmp_path / "empty.png")
    with pytest.raises(CodeNotInPicture):
        read_code(tmp_path / "empty.png")


def test_a_picture_file_is_read_and_no_picture_is_in_the_json(tmp_path: Path) -> None:
    office = HubServer(tmp_path / "hub")
    words = ["hub", "code", "--data", str(office.folder)]
    done = CliRunner().invoke(fieldscribe, [*words, "--picture", str(tmp_path / "é.png"), "--json"])
    assert read_code(tmp_path / "é.png") == json.loads(done.stdout)["link"]
    done = CliRunner().invoke(fieldscribe, [*words, "--picture", str(tmp_path / "code.svg")])
    assert "█" not in done.stdout
    assert ElementTree.parse(tmp_path / "code.svg").getroot().tag.endswith("svg")


def test_a_terminal_without_such_characters_gets_no_picture(tmp_path: Path) -> None:
    office = HubServer(tmp_path / "hub")
    done = CliRunner(charset="latin-1").invoke(fieldscribe, ["hub", "code", "--data", str(office.folder)])
    assert done.exit_code == 0
    assert "█" not in done.stdout and "Link for one laptop" in done.stdout
