"""How fast this computer is: windows of random models, timed once in the engine's own child process, and kept.

The library may be carried to another computer, and the processor or the engine may change: what was measured counts
only where it was measured, with the version that measured it.
"""

import os
import platform
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fieldscribe.domain import RecordingState
from fieldscribe.errors import (
    MEASURING,
    Cancelled,
    ChildDied,
    JobsRunElsewhere,
    MeasuringRefused,
    ModelFolderBroken,
    writing_failed,
)
from fieldscribe.library import models as registry
from fieldscribe.library.jobs_lock import jobs_lock
from fieldscribe.library.recordings import recordings_in_state
from fieldscribe.models.folder import starter_folder
from fieldscribe.models.forecast import STANDARD, WINDOWS_PER_HOUR, Forecast, Timing
from fieldscribe.models.shapes import write_random
from fieldscribe.paths import bundled
from fieldscribe.sentences import Sentence
from fieldscribe.speech.blocks import WINDOW
from fieldscribe.speech.engine import Engine, Parallelism
from fieldscribe.workflow.sound_files import is_being_recorded
from fieldscribe.workflow.workspace import Workspace

_WHAT = Sentence("measuring the speed of this computer")
_KEPT_AS = ""  # among what was measured of each model, which all have names
_TRIAL = 1.0  # s for which each way to split the cores, and each shape, is timed
_FORMAT = 1  # of what is kept


@dataclass(frozen=True, slots=True)
class Speed:
    """What was measured on this computer, when (UTC), and with how many windows in parallel."""

    forecast: Forecast
    parallelism: Parallelism
    measured_at: str
    machine: str


def measured_speed(workspace: Workspace) -> Speed | None:
    """What was measured on this computer; None before that, or where its processor or the engine has changed."""
    found = registry.calibration(workspace.library, _KEPT_AS)
    if found is None or found.get("identity") != _identity(workspace):
        return None
    forecast = found["forecast"]
    return Speed(
        Forecast(forecast["finding"], tuple(forecast["listening"]), tuple(forecast["writing"])),
        Parallelism(found["threads"], found["workers"]),
        found["measured_at"],
        found["identity"]["processor"],
    )


def measure_speed(workspace: Workspace, should_stop: Callable[[], bool] = lambda: False) -> Speed:
    """Measure the speed of this computer, in about ten seconds, and keep it.

    Raises MeasuringRefused while something is recorded or transcribed, also when that begins meanwhile; Cancelled;
    DiskFull, NotWritable; and what the child of the engine may end with.
    """

    def stop() -> bool:
        return should_stop() or something_is_recorded(workspace)

    if something_is_recorded(workspace):
        raise MeasuringRefused
    try:
        with jobs_lock(workspace.library):
            parallelism, timings = _measure(workspace, stop)
    except JobsRunElsewhere as error:
        raise MeasuringRefused from error
    except Cancelled:
        if not should_stop():
            raise MeasuringRefused from None
        raise
    identity = _identity(workspace)
    kept = {
        "identity": identity,
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "forecast": asdict(Forecast.of(timings)),
        **asdict(parallelism),
    }
    registry.set_calibration(workspace.library, _KEPT_AS, kept)
    found = measured_speed(workspace)
    assert found is not None
    return found


def something_is_recorded(workspace: Workspace) -> bool:
    """Whether any process records just now."""
    recordings = recordings_in_state(workspace.library, RecordingState.RECORDING)
    return any(is_being_recorded(workspace, recording) for recording in recordings)


def _measure(workspace: Workspace, should_stop: Callable[[], bool]) -> tuple[Parallelism, list[Timing]]:
    """Time the standard shapes, in the way in which the cores transcribe fastest, or that the settings say.

    Windows are timed with CTranslate2's encoder, and divided by what onnxruntime's gains with a model as large as tiny:
    it gains a little more with larger ones, and what it takes for them does not follow from small shapes.
    """
    cores = int(workspace.setting("threads"))
    sound = 3600 / WINDOWS_PER_HOUR
    timings = []
    try:
        with (
            TemporaryDirectory(prefix="speed-", dir=workspace.folder.cache, ignore_cleanup_errors=True) as place,
            Engine(work=MEASURING) as engine,
        ):
            folders = [Path(place) / str(number) for number in range(len(STANDARD))]
            for shape, folder in zip(STANDARD, folders, strict=True):
                if should_stop():
                    raise Cancelled
                write_random(shape, starter_folder(), folder)
            gain = 1.0
            if cores:
                parallelism = Parallelism(1, cores)
            else:
                from fieldscribe.models.split import split  # with NumPy

                apart = Path(place) / "apart"
                split(folders[1], apart, WINDOW)
                clip = bundled("assets", "probe.s16")
                calibrated = engine.calibrate(folders[1], should_stop, trial=_TRIAL, split=apart, clip=clip)
                # Random weights may write other tokens with another encoder; those of a real model hardly do.
                parallelism, gain = calibrated.parallelism, max(1.0, calibrated.gain)
            for shape, folder in zip(STANDARD, folders, strict=True):
                found = engine.measure(folder, parallelism, sound, should_stop, trial=_TRIAL)
                timings.append(Timing(shape, found.finding, found.listening / gain, found.writing / gain))
    except ModelFolderBroken as error:  # which it is not; the child crashed
        raise ChildDied(MEASURING, error.detail) from error
    except OSError as error:
        raise writing_failed(error, workspace.folder.cache, _WHAT) from error
    return parallelism, timings


def _identity(workspace: Workspace) -> dict[str, Any]:
    """What a measurement depends on, as JSON has it."""
    return {"format": _FORMAT, "threads": workspace.setting("threads"), **computer()}


@cache
def computer() -> dict[str, Any]:
    """What the speed of the engine depends on, as JSON has it."""
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "engine": [version("ctranslate2"), version("onnxruntime")],
    }


def _processor() -> str:
    """The processor by its name, as far as the system tells it."""
    with suppress(OSError, StopIteration, UnicodeDecodeError):
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return f"{platform.processor()} {platform.machine()} {platform.node()}".strip()
