"""The page of a comparison, from records that are made up."""

import itertools
import json
from dataclasses import asdict
from html.parser import HTMLParser
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from fieldscribe.cli import fieldscribe
from fieldscribe.lab import chart
from fieldscribe.lab.records import Data, Drift, DriftRecord, Heard, Measured, Record, Session, write_drift

SAID = ("Clamp the cord now.", "Call <b>for</b> help.", "Give oxytocin.")


def record(folder: Path, name: str, size: int, texts: tuple[str, ...], compute_type: str = "int8") -> Record:
    heard = []
    for number, (said, text) in enumerate(zip(SAID, texts, strict=True)):
        sound = folder / f"{number}.wav"
        sound.write_bytes(b"RIFF")
        heard.append(Heard(sound.name, (str(sound),), said, text, "en", 2.0, 0.2, {"sex": "female"}))
    session = Session("2026-11-22", 1.5, 1.0, 200_000_000, {"cores": 2})
    model = Measured(name, name * 8, 2 * size, size, compute_type, {"recipe": "4 bits"})
    made = Record(model, Data("test", "manifest", "d" * 8, 3, 0, str(folder)), {"seed": 0}, (session,), tuple(heard))
    (folder / made.file_name).write_text(json.dumps({"format": 1, **asdict(made)}))
    return made


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    folder = tmp_path / "runs & more"
    folder.mkdir()
    whole = record(folder, "whole", 9_700_000, ("Clamp the cord now.", "Call for help.", "Give oxygen"), "float32")
    for name, size, texts in (
        ("four", 4_600_000, ("Clamp the cord now.", "Call for help.", "Give oxygen.")),
        ("three", 3_600_000, ("Cramp the chord.", "<script>alert(1)</script>", "Give oxytocin.")),
    ):
        worse = record(folder, name, size, texts)
        drifts = {each.id: Drift(size / 1e9, 5, 1) for each in worse.heard}
        write_drift(folder, DriftRecord(worse.model.sha256, whole.model.sha256, "d" * 8, drifts))
    return folder


def page(runs: Path, *options: str) -> BeautifulSoup:
    target = runs / "report.html"
    done = CliRunner().invoke(fieldscribe, ["lab", "report", str(runs), "-o", str(target), *options])
    assert done.exit_code == 0, done.output
    text = target.read_text(encoding="utf-8")
    HTMLParser().feed(text)
    return BeautifulSoup(text, "html.parser")


def test_the_page_shows_charts_tables_and_the_worst_utterances(runs: Path) -> None:
    soup = page(runs)
    names = [each["aria-label"] for each in soup.find_all("svg")]
    assert names == ["Words wrong (WER), %", "Drift of the probabilities (KL, nats a token)"]
    assert {each.get_text() for each in soup.select("svg text.label")} == {"whole", "four", "three"}
    lines = [[cell.get_text() for cell in line.find_all("td")] for line in soup.table.find_all("tr")]
    assert [line[0] for line in lines[1:]] == ["whole (float32)", "four", "three"]
    headings = [each.get_text() for each in soup.find_all("h3")]
    assert headings[:2] == ["Where four is worst beside whole", "Where three is worst beside whole"]
    texts = soup.find_all("table", class_="texts")
    assert [each.get_text() for each in texts[1].find_all("del")][:2] == ["Clamp", "cord now."]
    assert "4 bits" in soup.find("dl").get_text()


def test_what_was_said_cannot_become_code(runs: Path) -> None:
    soup = page(runs)
    assert not soup.find_all(["script", "b"])
    assert "<script>alert(1)</script>" in soup.get_text()
    assert soup.find("meta", {"http-equiv": "Content-Security-Policy"})["content"].startswith("default-src 'none'")


@pytest.mark.parametrize(("how", "begins"), [("embed", "data:audio/wav;base64,"), ("link", "file://"), ("none", "")])
def test_sound_is_in_the_page_or_beside_it_or_left_out(runs: Path, how: str, begins: str) -> None:
    found = [each["src"] for each in page(runs, "--sound", how, "--worst", "2").find_all("audio")]
    assert bool(found) is bool(begins)
    assert all(each.startswith(begins) for each in found)


def test_a_chart_keeps_labels_apart_and_leaves_zeros_out_of_a_logarithm() -> None:
    points = [chart.Point(f"model {number}", 5.0, 0.01, 0.0, 0.02) for number in range(4)]
    drawn = BeautifulSoup(
        chart.panel("KL", "MB", [*points, chart.Point("none", 1, 0, 0, 0)], largest=5, log=True), "html.parser"
    )
    heights = sorted(float(each["y"]) for each in drawn.select("text.label"))
    assert len(heights) == 4
    assert min(b - a for a, b in itertools.pairwise(heights)) >= 13
    assert chart.panel("KL", "MB", [chart.Point("none", 1, 0, 0, 0)], largest=5, log=True) == ""
    assert "<svg" in chart.panel("WER", "MB", [chart.Point("perfect", 1, 0, 0, 0, reference=True)], largest=5)
