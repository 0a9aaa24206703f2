"""What the folder of a model tells of its evaluation: it comes from strangers, and may be anything."""

import json
from pathlib import Path

import pytest

from fieldscribe.models.evaluation import Evaluation, read_evaluation

WER = {"value": 0.042, "low": 0.03, "high": 0.055}


def test_the_evaluation_of_a_model_is_read(tmp_path: Path) -> None:
    told = {"recipe": "4 bits", "measured": {"model": "four", "speech": "test-clean", "wer": WER}}
    (tmp_path / "evaluation.json").write_text(json.dumps(told))
    assert read_evaluation(tmp_path) == Evaluation(pytest.approx(4.2), pytest.approx((3.0, 5.5)), "test-clean")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[" * 100_000,
        "[]",
        '{"measured": null}',
        json.dumps({"measured": {"speech": "a\x1b[31m", "wer": WER}}),
        json.dumps({"measured": {"speech": 5, "wer": WER}}),
        json.dumps({"measured": {"speech": "x", "wer": WER | {"low": 0.5}}}),
        json.dumps({"measured": {"speech": "x", "wer": WER | {"value": float("nan")}}}),
        json.dumps({"measured": {"speech": "x", "wer": WER | {"low": -1}}}),
        json.dumps({"measured": {"speech": "x", "wer": {"value": "many", "low": 0, "high": 1}}}),
    ],
)
def test_what_makes_no_sense_is_not_told(tmp_path: Path, content: str) -> None:
    assert read_evaluation(tmp_path) is None
    (tmp_path / "evaluation.json").write_text(content)
    assert read_evaluation(tmp_path) is None
