"""A model measured over a few sentences by the program's own engine: records, resumption, the table of them."""

import csv
import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import cast

import pytest
from click.testing import CliRunner

from fieldscribe.cli import fieldscribe
from fieldscribe.errors import Cancelled, NothingMeasured, RecordBroken
from fieldscribe.lab.candidates import Candidate, candidate
from fieldscribe.lab.comparing import keep_evaluation
from fieldscribe.lab.evaluate import evaluate
from fieldscribe.lab.records import Drift, DriftRecord, Record, kept_drift, read_records, write_drift
from fieldscribe.lab.speech_sets import SpeechSet, read_speech
from fieldscribe.lab.table import as_csv, as_text, rows
from fieldscribe.models.evaluation import read_evaluation
from fieldscribe.models.folder import starter_folder, validate
from fieldscribe.paths import DataFolder
from fieldscribe.workflow.workspace import Workspace

SPEECH = Path(__file__).parents[1] / "models_starter" / "speech"
COUNT = 4


@pytest.fixture
def speech(tmp_path: Path) -> SpeechSet:
    """A few sentences, and a file that is no sound."""
    entries = [entry for entry in json.loads((SPEECH / "manifest.json").read_bytes()) if entry["split"] == "voices"]
    folder = tmp_path / "voices"
    folder.mkdir()
    for entry in entries[:COUNT]:
        shutil.copy(SPEECH / entry["file"], folder)
    (folder / "broken.flac").write_bytes(b"no sound" * 100)
    entries = [*entries[:COUNT], {"file": "broken.flac", "text": "Nobody hears this."}]
    (folder / "manifest.json").write_text(json.dumps(entries))
    return read_speech(folder)


@pytest.fixture
def measured(once: Callable, speech: SpeechSet, tmp_path: Path) -> tuple[Path, list[Record]]:
    """The records of the starter, stopped after one sentence and continued, and of a model that makes mistakes."""

    def measure() -> dict[str, bytes]:
        runs, heard = tmp_path / "runs", []

        def stop() -> bool:
            return bool(heard) and heard[-1] == 1

        with Workspace.open(DataFolder(tmp_path / "data")) as workspace, candidate(workspace, "starter") as model:
            with pytest.raises(Cancelled):
                evaluate(model, speech, runs, report=lambda done, _: heard.append(done), should_stop=stop)
            assert not list(runs.glob("*.json"))
            (unfinished,) = runs.iterdir()
            with unfinished.open("ab") as file:
                file.write(b'{"id": "cut off by a crash')
            counts: list[int] = []
            evaluate(model, speech, runs, report=lambda done, _: counts.append(done))
            assert counts == [1, 2, 3, 4, 5], "what is done is not done again"
            assert evaluate(model, speech, runs, report=lambda done, _: counts.append(done))
            assert len(counts) == COUNT + 1, "a finished record is read"
        return {path.name: path.read_bytes() for path in runs.iterdir()}

    runs = tmp_path / "records"
    runs.mkdir()
    for name, content in once("lab-records", measure).items():
        (runs / name).write_bytes(content)
    [starter], _ = read_records([runs])
    texts = ["", "exactly it was calm", "I felt frustrated when the paramedic washed the hands hands", "whispering"]
    worse = replace(
        starter,
        model=replace(starter.model, name="coarse", sha256="0" * 64, download=4_000_000),
        utterances=(
            *(replace(each, text=text) for each, text in zip(starter.heard, texts, strict=True)),
            starter.utterances[-1],
        ),
    )
    (runs / worse.file_name).write_text(json.dumps({"format": 1, **asdict(worse)}))
    return runs, read_records([runs])[0]


def test_a_record_holds_all_that_the_table_needs(measured: tuple[Path, list[Record]], speech: SpeechSet) -> None:
    _, (coarse, starter) = measured
    assert [coarse.model.name, starter.model.name] == ["coarse", "starter"]
    assert [each.id for each in starter.utterances] == [each.id for each in speech.utterances]
    assert len(starter.sessions) == 2
    assert starter.sessions[0].peak_memory > 50e6
    assert starter.model.installed > starter.model.download > coarse.model.download > 1e6
    for heard in starter.heard:
        assert heard.text and heard.seconds > 1 and heard.cpu > 0 and heard.language == "en"
    assert [each.unreadable != "" for each in starter.utterances] == [False] * COUNT + [True]
    assert coarse.sessions == starter.sessions

    found = rows(
        [coarse, starter],
        [
            DriftRecord(
                coarse.model.sha256,
                starter.model.sha256,
                starter.data.sha256,
                {each.id: Drift(0.5, 10, 1) for each in starter.heard},
            )
        ],
    )
    reference, worse = found
    assert (reference.model, reference.against, reference.difference) == ("starter", "starter", None)
    assert reference.wer and worse.wer and worse.difference and worse.drift
    assert worse.difference.value == pytest.approx(worse.wer.value - reference.wer.value)
    assert worse.substitutions + worse.deletions + worse.insertions == pytest.approx(worse.wer.value)
    assert (worse.utterances, worse.unreadable) == (COUNT, 1)
    assert worse.kl and worse.kl.value == pytest.approx(0.05) and worse.changed == pytest.approx(0.1)
    text = as_text(found)
    assert "1 without a readable sound" in text and "to starter" in text and "0.0500 [0.0500, 0.0500]" in text
    told = list(csv.DictReader(as_csv(found).splitlines()))
    assert float(told[1]["wer_high"]) == worse.wer.high and told[0]["difference"] == ""


def test_the_table_is_computed_anew_from_the_records(measured: tuple[Path, list[Record]]) -> None:
    runs, _ = measured
    path = next(runs.glob("starter-*.json"))
    content = json.loads(path.read_bytes())
    content["utterances"][0]["text"] = "Quite something else."
    path.write_text(json.dumps(content))
    shown = CliRunner().invoke(
        fieldscribe, ["lab", "table", str(runs), "--json", "--against", "coarse", "--by", "split"]
    )
    assert shown.exit_code == 0, shown.output
    told = [json.loads(line) for line in shown.output.splitlines()]
    assert [(each["model"], each["group"]) for each in told] == [
        ("starter", "split voices"),
        ("coarse", "split voices"),
    ]
    assert told[0]["wer"]["value"] > 0.1 and told[0]["difference"] and told[1]["difference"] is None

    words = runs / "words.txt"
    words.write_text("drummer\nparamedic\n")
    shown = CliRunner().invoke(fieldscribe, ["lab", "table", str(path), "--keywords", str(words)])
    assert "words found %" in shown.output and "50.0 [" in shown.output
    shown = CliRunner().invoke(fieldscribe, ["lab", "table", str(path), "--csv"])
    assert shown.output.startswith("model,speech,group,")


def test_damaged_records_are_named(measured: tuple[Path, list[Record]], tmp_path: Path) -> None:
    runs, _ = measured
    drift = DriftRecord("a", "b", "c", {"x": Drift(0.25, 3, 1)})
    assert kept_drift(runs, drift) is None
    path = write_drift(runs, drift)
    assert kept_drift(runs, drift) == drift == read_records([runs])[1][0]
    for content, lack in (
        ("{", "what it should"),
        ('{"format": 9}', "another version"),
        ('{"format": 1}', "what it should"),
    ):
        path.write_text(content)
        with pytest.raises(RecordBroken, match=lack):
            read_records([path])
    path.write_text('{"format": 1, "against": "b"}')
    with pytest.raises(RecordBroken, match="what it should"):
        kept_drift(runs, drift)
    with pytest.raises(NothingMeasured):
        read_records([tmp_path / "nowhere"])


def test_what_was_measured_goes_with_the_model(measured: tuple[Path, list[Record]], tmp_path: Path) -> None:
    _, (coarse, starter) = measured
    found = rows([coarse, starter])
    info = validate(starter_folder())
    assert keep_evaluation(Candidate(info, tmp_path, coarse.model), found).name == "evaluation.json"
    told = read_evaluation(tmp_path)
    assert told and found[1].wer and told.wrong == pytest.approx(100 * found[1].wer.value) and told.speech == "voices"


def test_a_checkpoint_in_floats_can_be_measured_as_it_is() -> None:
    pytest.importorskip("safetensors")
    with candidate(cast(Workspace, None), str(starter_folder() / "reference"), None) as model:
        assert (model.measured.compute_type, model.info.window) == ("float32", 12.0)
        assert model.measured.installed > 15e6
        assert (model.folder / "vocabulary.json").is_file()
    assert not model.folder.exists()
