"""Check this computer and this data folder, and say what to do about problems."""

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fieldscribe.domain import ModelInfo
from fieldscribe.errors import FieldscribeError, NotWritable
from fieldscribe.models.folder import starter_folder, validate
from fieldscribe.paths import DataFolder
from fieldscribe.speech.engine import Calibration, EncoderFinding
from fieldscribe.workflow.unknown_sound import find_unknown_sound
from fieldscribe.workflow.upkeep import find_damage
from fieldscribe.workflow.workspace import Workspace

_GB = 1e9
# A model needs its own size and, whatever the length of the recording, 400 MB to work in.
_WORKING_MEMORY = 0.4 * _GB
# An hour of recording takes about 60 MB as FLAC and 115 MB while it is being transcribed.
_DISK_LOW, _DISK_BAD = 5 * _GB, 1 * _GB


class Verdict(StrEnum):
    """How serious a finding is."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check: what was found, and what to do ("" when nothing)."""

    topic: str
    verdict: Verdict
    found: str
    advice: str = ""


def examine(folder: DataFolder) -> Iterator[Finding]:
    """Check this computer, and yield each finding as soon as it is made. Raises no FieldscribeError."""
    yield _python()
    yield _processor()
    yield _memory()
    yield from _guarded("Disk", lambda: _disk(folder.root))
    yield from _guarded("Microphone", _microphone)
    yield from _guarded("Library", lambda: _library(folder))
    yield from _guarded("Models", lambda: _models(folder))
    yield from _guarded("Transcription", lambda: _engine(folder))
    yield from _guarded("Encoders", lambda: _encoders(folder))


def _guarded(topic: str, look: Callable[[], Finding]) -> Iterator[Finding]:
    try:
        yield look()
    except FieldscribeError as error:
        yield Finding(topic, Verdict.BAD, str(error))
    except OSError as error:
        yield Finding(topic, Verdict.BAD, f"could not be checked ({error.strerror or error})")


def _python() -> Finding:
    return Finding("Python", Verdict.GOOD, f"{platform.python_version()} on {platform.system()} {platform.machine()}")


def _processor() -> Finding:
    import psutil

    cores = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    features = _cpu_features()
    found = f"{cores} cores" + (f", {', '.join(features)}" if features else "")
    if features and "AVX2" not in features:
        return Finding(
            "Processor", Verdict.NOTE, found, "This is an older processor: choose a small model, and allow more time."
        )
    return Finding("Processor", Verdict.GOOD, found)


def _cpu_features() -> list[str]:
    """Instruction sets that matter for speed, from Linux's own list; empty on other systems."""
    try:
        flags = next(line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("flags"))
    except (OSError, StopIteration):
        return []
    known = {"sse4_1": "SSE4.1", "avx": "AVX", "avx2": "AVX2", "avx512f": "AVX-512", "avx512_vnni": "VNNI"}
    return [name for flag, name in known.items() if flag in flags.split()]


def _memory() -> Finding:
    import psutil

    memory = psutil.virtual_memory()
    found = f"{memory.total / _GB:.1f} GB, {memory.available / _GB:.1f} GB free"
    if memory.available < 2 * _WORKING_MEMORY:
        return Finding("Memory", Verdict.NOTE, found, "Close other programs before you transcribe a long recording.")
    return Finding("Memory", Verdict.GOOD, found)


def _disk(root: Path) -> Finding:
    place = next(folder for folder in (root, *root.parents) if folder.exists())
    if not place.is_dir() or not os.access(place, os.W_OK):
        raise NotWritable(str(root))
    free = shutil.disk_usage(place).free
    found = f"{free / _GB:.0f} GB free at {root}"
    if free < _DISK_BAD:
        return Finding("Disk", Verdict.BAD, found, "Free some space: recording needs about 60 MB an hour.")
    if free < _DISK_LOW:
        return Finding("Disk", Verdict.NOTE, found, "Free some space soon: recording needs about 60 MB an hour.")
    return Finding("Disk", Verdict.GOOD, found)


def _microphone() -> Finding:
    from fieldscribe.workflow.microphones import microphones

    found = microphones()
    if not found:
        return Finding(
            "Microphone", Verdict.NOTE, "none found", "Plug one in to record. Importing files works without one."
        )
    return Finding("Microphone", Verdict.GOOD, ", ".join(device.name for device in found))


def _library(folder: DataFolder) -> Finding:
    if not folder.library.exists():
        return Finding("Library", Verdict.GOOD, f"none yet; it will be created at {folder.library}")
    from fieldscribe.library.debriefs import count_debriefs

    with Workspace.open(folder) as workspace:
        if damage := find_damage(workspace):
            return Finding(
                "Library", Verdict.BAD, " ".join(damage), "Look at the backups with: fieldscribe library backups"
            )
        if unknown := len(find_unknown_sound(workspace)):
            found = f"{unknown} recordings on this computer belong to no debrief" if unknown > 1 else ""
            return Finding(
                "Library",
                Verdict.NOTE,
                found or "1 recording on this computer belongs to no debrief",
                "To list them: fieldscribe recover --list. To add them to the library: fieldscribe recover",
            )
        return Finding("Library", Verdict.GOOD, f"{count_debriefs(workspace.library)} debriefs at {folder.library}")


def _models(folder: DataFolder) -> Finding:
    from fieldscribe.workflow.models import check_models, list_models

    models: list[ModelInfo] = []
    if folder.library.exists():
        with Workspace.open(folder) as workspace:
            models = list_models(workspace)
            problems = [problem for problem in check_models(workspace, contents=False).values() if problem]
        if problems:
            return Finding("Models", Verdict.BAD, " ".join(problems))
    real = [model.name for model in models if not model.starter]
    if not real:
        return Finding(
            "Models",
            Verdict.NOTE,
            "only the starter model, which is for trying out only",
            "For real debriefs, add a full Whisper model: fieldscribe models add FOLDER",
        )
    return Finding("Models", Verdict.GOOD, ", ".join(real))


def _encoders(folder: DataFolder) -> Finding:
    """Which library computes the encoder of each model, and why."""
    from fieldscribe.workflow.models import calibration, list_models

    found = []
    if folder.library.exists():
        with Workspace.open(folder) as workspace:
            measured = {model.name: calibration(workspace, model) for model in list_models(workspace)}
        found = [f"{name}: {_encoder(each)}" for name, each in measured.items() if each]
    return Finding("Encoders", Verdict.GOOD, "; ".join(found) or "CTranslate2, until a long recording is transcribed")


def _encoder(measured: Calibration) -> str:
    match measured.finding:
        case EncoderFinding.FASTER:
            return f"onnxruntime, {measured.gain:.1f} times as fast as CTranslate2"
        case EncoderFinding.NOT_FASTER:
            return "CTranslate2; onnxruntime is not faster"
        case EncoderFinding.DIFFERS:
            return "CTranslate2; onnxruntime does not give the same words"
        case EncoderFinding.NO_ROOM:
            return "CTranslate2; the disk has no room for what onnxruntime needs of this model"
        case EncoderFinding.NOT_COMPARED:
            return "CTranslate2; onnxruntime cannot use this model"


def _engine(folder: DataFolder) -> Finding:
    """Start the engine for real: only that shows whether this processor and this installation can run it."""
    from fieldscribe.speech.engine import Engine

    validate(starter_folder())
    with Engine() as engine:
        engine.load(starter_folder())
    return Finding("Transcription", Verdict.GOOD, f"the engine starts and runs ({sys.executable})")
