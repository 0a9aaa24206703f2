"""Added models, the default one, and measured speed settings of this computer."""

import json
from typing import Any

from fieldscribe.domain import ModelInfo
from fieldscribe.errors import ModelExists, ModelUnknown
from fieldscribe.library.connection import Library, Row

_COLUMNS = "name, folder, size, multilingual, mel_bins, compute_type, starter, is_default, languages"


def add_model(library: Library, model: ModelInfo) -> None:
    """Register a model; its `default` does not matter, see `set_default`. Raises ModelExists."""
    with library.atomic():
        if library.row("SELECT 1 FROM models WHERE name = ?", (model.name,)):
            raise ModelExists(model.name)
        library.insert(
            "models",
            {
                "name": model.name,
                "folder": model.folder,
                "size": model.size,
                "multilingual": model.multilingual,
                "mel_bins": model.mel_bins,
                "compute_type": model.compute_type,
                "starter": model.starter,
                "languages": json.dumps(model.languages),
            },
        )


def list_models(library: Library) -> list[ModelInfo]:
    """The registered models by name."""
    return [_model(row) for row in library.rows(f"SELECT {_COLUMNS} FROM models ORDER BY name")]


def set_default(library: Library, name: str | None) -> None:
    """Make a registered model the default one, or none of them. Raises ModelUnknown."""
    with library.atomic():
        library.execute("UPDATE models SET is_default = 0 WHERE is_default")
        if name is None:
            return
        if not library.execute("UPDATE models SET is_default = 1 WHERE name = ?", (name,)).rowcount:
            raise ModelUnknown(name)


def remove_model(library: Library, name: str) -> None:
    """Unregister a model; the caller deletes its folder. Raises ModelUnknown."""
    with library.atomic():
        if not library.execute("DELETE FROM models WHERE name = ?", (name,)).rowcount:
            raise ModelUnknown(name)
        library.execute("DELETE FROM calibrations WHERE model = ?", (name,))


def calibration(library: Library, name: str) -> dict[str, Any] | None:
    """What was measured with the model of that name on this machine, registered or not; None before that."""
    row = library.row("SELECT measured FROM calibrations WHERE model = ?", (name,))
    measured: dict[str, Any] | None = json.loads(row[0]) if row else None
    return measured


def set_calibration(library: Library, name: str, measured: dict[str, Any]) -> None:
    """Keep what was measured with a model, in place of what was measured before."""
    with library.atomic():
        library.execute(
            "INSERT INTO calibrations (model, measured) VALUES (?, ?) "
            "ON CONFLICT (model) DO UPDATE SET measured = excluded.measured",
            (name, json.dumps(measured)),
        )


def _model(row: Row) -> ModelInfo:
    name, folder, size, multilingual, mel_bins, compute_type, starter, default, languages = row
    return ModelInfo(
        name=name,
        folder=folder,
        size=size,
        multilingual=bool(multilingual),
        mel_bins=mel_bins,
        compute_type=compute_type,
        starter=bool(starter),
        default=bool(default),
        languages=tuple(json.loads(languages)),
    )
