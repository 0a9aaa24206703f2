"""Advice on models: from what was measured on this computer and published, and from nothing else."""

from dataclasses import replace

import pytest

from fieldscribe.errors import MeasuringRefused
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.library.models import calibration, set_calibration
from fieldscribe.models.folder import starter_folder, validate
from fieldscribe.models.forecast import STANDARD, Forecast, Timing
from fieldscribe.models.shapes import Shape, shape_of, write_random
from fieldscribe.workflow import speed
from fieldscribe.workflow.advice import advise
from fieldscribe.workflow.speed import measure_speed, measured_speed

SLOW = {"finding": 0.05, "listening": [0.25, 0.2, 0.36], "writing": [0.73, 0.21, 0.03]}  # a core of 2019


def keep(workspace, forecast=SLOW, **identity):
    """Keep a measurement, as if it had been made on a computer of this identity."""
    kept = {"identity": speed._identity(workspace) | identity, "measured_at": "2026-11-01T08:00:00+00:00"}
    set_calibration(workspace.library, "", {**kept, "forecast": forecast, "threads": 1, "workers": 1})


@pytest.fixture(autouse=True)
def roomy(monkeypatch):
    """A computer with 16 GB of memory and as much space on its disk."""
    import shutil

    import psutil

    memory, disk = psutil.virtual_memory(), shutil.disk_usage(".")
    monkeypatch.setattr("psutil.virtual_memory", lambda: memory._replace(total=16 * 10**9))
    monkeypatch.setattr("shutil.disk_usage", lambda _: disk._replace(free=16 * 10**9))


def named(found, name):
    return next(each for each in found.advice if each.entry.name == name)


def test_before_anything_is_measured_no_time_is_told_and_nothing_is_recommended(workspace):
    found = advise(workspace)
    assert found.best is None and not found.measured and "has not been measured" in found.reason
    assert all(each.seconds_per_hour is None and not each.recommended for each in found.advice)
    assert str(named(found, "tiny").sentence) == (
        "how long an hour of talk takes is not known; 79 MB to download; fits"
    )


def test_each_model_has_its_time_its_download_and_whether_it_fits(workspace):
    keep(workspace)
    found = advise(workspace, [])
    assert str(named(found, "small").sentence) == "1 hour of talk takes about 16 minutes; 487 MB to download; fits"
    assert found.best is named(found, "large-v3-turbo") and found.best.recommended
    assert "large-v3-turbo" in found.reason and "keep up with speech" in found.reason
    hours = [named(found, name).seconds_per_hour for name in ("tiny", "base", "small", "medium", "large-v3")]
    assert hours == sorted(hours)


def test_the_languages_that_are_spoken_count(workspace):
    keep(workspace)
    english = advise(workspace, ["en"])
    assert english.best.entry.name == "distil-large-v2" and "15 of 100 words (AMI meetings)" in english.reason
    swahili = advise(workspace, ["sw"])
    assert not swahili.best.entry.english_only
    assert named(swahili, "small.en").language_note == "It does not know Swahili."
    assert "not known" in named(swahili, "small").language_note
    assert "badly" in named(advise(workspace, ["am"]), "large-v3").language_note
    assert "44 of 100 words wrong in French" in named(advise(workspace, ["fr"]), "tiny").language_note
    workspace.library.execute("INSERT INTO settings VALUES ('speech_language', '\"fr\"')")
    assert advise(workspace).languages == ("fr",)


def test_a_small_computer_gets_a_small_model(workspace, monkeypatch):
    keep(workspace, {key: [10 * each for each in value] if key != "finding" else 0.5 for key, value in SLOW.items()})
    assert advise(workspace, []).best.entry.name == "base"
    import psutil

    memory = psutil.virtual_memory()
    monkeypatch.setattr("psutil.virtual_memory", lambda: memory._replace(total=10**9))
    found = advise(workspace, [])
    assert found.best.entry.name == "base" and "too little memory" in named(found, "small").sentence
    monkeypatch.setattr("psutil.virtual_memory", lambda: memory._replace(total=10**8))
    assert advise(workspace, []).best is None


@pytest.mark.parametrize("changed", [{"processor": "another"}, {"cores": 1000}, {"engine": "1.0"}])
def test_what_another_computer_or_engine_took_does_not_count(workspace, changed):
    keep(workspace)
    assert measured_speed(workspace) is not None
    keep(workspace, **changed)
    assert measured_speed(workspace) is None and not advise(workspace).measured


def test_nothing_is_measured_beside_a_transcription(workspace):
    with jobs_lock(workspace.library), pytest.raises(MeasuringRefused, match="Try again afterwards"):
        measure_speed(workspace)
    assert calibration(workspace.library, "") is None


@pytest.mark.parametrize("shape", [Shape(6, 6, 512), Shape(12, 12, 768), Shape(32, 2, 1280)])
def test_a_computer_that_follows_the_law_is_forecast_exactly(shape):
    law = Forecast(0.1, (0.3, 0.2, 0.4), (0.7, 0.2, 0.03))
    timings = []
    for each in STANDARD:
        bare = replace(law, finding=0.0)
        listening, writing = replace(bare, writing=(0, 0, 0)), replace(bare, listening=(0, 0, 0))
        timings.append(Timing(each, 0.1, listening.window(each), writing.window(each)))
    assert Forecast.of(timings).hour(shape) == pytest.approx(law.hour(shape))


def test_times_that_contradict_each_other_still_give_a_forecast_that_grows():
    found = Forecast.of(
        [Timing(STANDARD[0], 0.1, 0.5, 0.9), Timing(STANDARD[1], 0.1, 0.4, 0.8), Timing(STANDARD[2], 0.1, 0.6, 0.7)]
    )
    assert 0 < found.hour(Shape(4, 4, 384)) <= found.hour(Shape(32, 32, 1280))


def test_a_random_model_is_one_that_the_program_takes_for_a_whole_one(tmp_path):
    from fieldscribe.models.bin import read_layout

    write_random(Shape(1, 2, 128), starter_folder(), tmp_path / "random")
    assert validate(tmp_path / "random").window == 30
    assert shape_of(read_layout(tmp_path / "random" / "model.bin")) == Shape(1, 2, 128)


def test_the_speed_of_this_computer_is_measured_in_the_engine_and_kept(workspace, monkeypatch):
    monkeypatch.setattr(speed, "STANDARD", (Shape(1, 1, 64), Shape(2, 2, 64), Shape(1, 1, 128)))
    monkeypatch.setattr(speed, "_TRIAL", 0.01)
    found = measure_speed(workspace)
    assert found == measured_speed(workspace) and found.forecast.hour(Shape(4, 4, 384)) > 0
    assert not list(workspace.folder.cache.iterdir())
