"""Put what the program needs beside its code into the wheel, where `fieldscribe.paths.bundled` finds it.

An editable installation finds the same files in the source tree, so it gets no copies.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUNDLED = (
    "models/starter/*.bin",
    "models/starter/*.json",
    "models/catalogue.toml",
    "assets/sample-debrief.*",
    "assets/probe.s16",
    "assets/stock-phrases.txt",
    "assets/icons/**/*",
    "assets/fonts/**/*",
    "assets/i18n/**/*.qm",
    "assets/i18n/**/*.ts",  # documents are labelled without Qt
    "assets/report-templates/*.toml",
)


class BundleHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the files of `BUNDLED` to `fieldscribe/bundled/` in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it builds; `version` is "editable" for an editable installation."""
        if version == "editable":
            return
        root = Path(self.root)
        for pattern in BUNDLED:
            for path in root.glob(pattern):
                if path.is_file():
                    inside = path.relative_to(root).as_posix()
                    build_data["force_include"][str(path)] = f"fieldscribe/bundled/{inside}"
