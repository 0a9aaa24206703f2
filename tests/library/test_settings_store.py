"""Settings: the default until somebody changes them, and never a value that does not fit."""

import pytest

from fieldscribe.errors import SettingRefused, SettingUnknown
from fieldscribe.library.opening import open_library
from fieldscribe.library.settings_store import change, change_state, get, get_state
from fieldscribe.settings import SETTINGS, STATE


def test_every_setting_starts_at_its_default(library):
    for setting in SETTINGS:
        assert get(library, setting.name) == setting.default


def test_a_change_is_kept(library, path, backups):
    assert change(library, "vocabulary", ["oxytocin", "ባቡር"]) == ("oxytocin", "ባቡር")
    assert change(library, "threads", "3") == 3
    assert change(library, "word_times", "no") is False
    with open_library(path, backups) as after:
        assert [get(after, name) for name in ("vocabulary", "threads", "word_times")] == [("oxytocin", "ባቡር"), 3, False]


def test_an_invalid_value_is_refused(library):
    change(library, "originals", "link")
    with pytest.raises(SettingRefused, match="one of copy, link"):
        change(library, "originals", "burn")
    assert get(library, "originals") == "link"


def test_an_invalid_stored_value_gives_the_default(library):
    library.execute("INSERT INTO settings VALUES ('threads', '\"many\"')")
    assert get(library, "threads") == 0


def test_unknown_names_raise_an_error(library):
    with pytest.raises(SettingUnknown):
        get(library, "colour")
    with pytest.raises(SettingUnknown):
        change(library, "colour", "red")


def test_a_value_stored_under_a_former_name_is_read_until_it_is_changed(library):
    library.execute("INSERT INTO settings VALUES ('low_battery_rest', 'false')")
    assert get(library, "pause_on_low_battery") is False
    assert change(library, "low_battery_rest", "yes") is True
    assert get(library, "pause_on_low_battery") is True
    assert get(library, "low_battery_rest") is True


def test_program_state_is_no_setting_but_old_stored_values_are_read(library):
    library.execute("INSERT INTO settings VALUES ('welcomed', 'true')")  # as versions before this one did
    assert get_state(library, "welcomed") is True
    assert change_state(library, "window_size", "900x480") == get_state(library, "window_size") == "900x480"
    for state in STATE:
        with pytest.raises(SettingUnknown):
            get(library, state.name)
        with pytest.raises(SettingUnknown):
            change(library, state.name, state.default)
    with pytest.raises(SettingUnknown):
        get_state(library, "threads")
