"""The settings that a person has changed, as JSON; what was never changed follows the default of `settings.py`."""

import json

from fieldscribe.errors import SettingRefused
from fieldscribe.library.connection import Library
from fieldscribe.settings import Value, setting


def get(library: Library, name: str) -> Value:
    """The value in force; the default where none is stored, or one that no longer fits. Raises SettingUnknown."""
    described = setting(name)
    row = library.row(
        "SELECT value FROM settings WHERE name IN (?, ?) ORDER BY name = ? DESC LIMIT 1",
        (described.name, described.formerly, described.name),
    )
    try:
        return described.checked(json.loads(row[0])) if row else described.default
    except SettingRefused:
        return described.default


def change(library: Library, name: str, value: Value) -> Value:
    """Keep a value, which may come as the text that a person typed; returns it.

    Raises SettingUnknown, SettingRefused.
    """
    described = setting(name)
    checked = described.parsed(value) if isinstance(value, str) else described.checked(value)
    with library.atomic():
        library.execute(
            "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (described.name, json.dumps(checked, ensure_ascii=False)),
        )
    return checked
