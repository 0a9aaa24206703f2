"""The settings that a person has changed, as JSON; what was never changed follows the default of `settings.py`.

What the program remembers by itself (`settings.STATE`) lies in the same table, and is read and written by functions of
its own, so that no setting has its name.
"""

import json

from fieldscribe.errors import SettingRefused
from fieldscribe.library.connection import Library
from fieldscribe.settings import STATE, Setting, Value, setting


def get(library: Library, name: str) -> Value:
    """The value in force; the default where none is stored, or one that no longer fits. Raises SettingUnknown."""
    return _get(library, setting(name))


def change(library: Library, name: str, value: Value) -> Value:
    """Keep a value, which may come as the text that a person typed; returns it.

    Raises SettingUnknown, SettingRefused.
    """
    return _change(library, setting(name), value)


def get_state(library: Library, name: str) -> Value:
    """What the program remembers under a name of `STATE`, else its default. Raises SettingUnknown."""
    return _get(library, setting(name, STATE))


def change_state(library: Library, name: str, value: Value) -> Value:
    """Remember a value under a name of `STATE`; returns it. Raises SettingUnknown, SettingRefused."""
    return _change(library, setting(name, STATE), value)


def _get(library: Library, described: Setting) -> Value:
    row = library.row(
        "SELECT value FROM settings WHERE name IN (?, ?) ORDER BY name = ? DESC LIMIT 1",
        (described.name, described.formerly, described.name),
    )
    try:
        return described.checked(json.loads(row[0])) if row else described.default
    except SettingRefused:
        return described.default


def _change(library: Library, described: Setting, value: Value) -> Value:
    checked = described.parsed(value) if isinstance(value, str) else described.checked(value)
    with library.atomic():
        library.execute(
            "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (described.name, json.dumps(checked, ensure_ascii=False)),
        )
    return checked
