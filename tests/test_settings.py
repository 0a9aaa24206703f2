"""Settings described as data: every description holds, and only fitting values pass."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.errors import SettingRefused, SettingUnknown
from fieldscribe.settings import SETTINGS, STATE, Setting, setting

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3)
)


@pytest.mark.parametrize("described", SETTINGS, ids=lambda described: described.name)
def test_every_setting_is_described(described):
    assert described.checked(described.default) == described.default
    assert described.about.endswith((".", "?"))
    assert described.wanted
    assert setting(described.name) is described
    assert described.checked(json.loads(json.dumps(described.default))) == described.default


def test_names_are_unique():
    assert len({described.name for described in (*SETTINGS, *STATE)}) == len(SETTINGS) + len(STATE)


def test_an_unknown_name_raises_an_error():
    with pytest.raises(SettingUnknown, match="colour"):
        setting("colour")


@given(st.sampled_from(SETTINGS), ANYTHING)
def test_values_are_checked(described, value):
    try:
        checked = described.checked(value)
    except SettingRefused as refused:
        assert described.wanted in str(refused)
    else:
        assert type(checked) is type(described.default)
        assert described.checked(checked) == checked


@given(st.sampled_from(SETTINGS), st.text())
def test_any_typed_text_is_parsed_or_refused(described, text):
    with suppress(SettingRefused):
        assert type(described.parsed(text)) is type(described.default)


@pytest.mark.parametrize(
    ("default", "text", "value"),
    [
        (False, " Yes ", True),
        (True, "off", False),
        (0, " 8 ", 8),
        ("", "  sw ", "sw"),
        ((), "oxytocin, ድምፅ ,, bag mask ", ("oxytocin", "ድምፅ", "bag mask")),
    ],
)
def test_typed_text_is_parsed(default, text, value):
    assert Setting("x", default, "About.").parsed(text) == value


@pytest.mark.parametrize(
    ("described", "text"),
    [
        (Setting("x", True, "About."), "maybe"),
        (Setting("x", 0, "About.", maximum=4), "5"),
        (Setting("x", 0, "About."), "-1"),
        (Setting("x", 0, "About."), "１"),
        (Setting("x", 0, "About."), "1.5"),
        (Setting("x", "a", "About.", allowed=("a", "b")), "c"),
        (Setting("x", "a", "About."), "caf\udce9"),
        (Setting("x", (), "About."), "tea, caf\udce9"),
    ],
)
def test_invalid_typed_text_is_refused(described, text):
    with pytest.raises(SettingRefused, match="left as it was"):
        described.parsed(text)
