"""What a person types: no control characters get in, long texts are refused, everything else stays as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldscribe.errors import TextTooLong
from fieldscribe.typed_text import LINE, NOTE, many_lines, one_line

TEXT = st.text() | st.text(st.sampled_from("a é界\t\n\r\0\x1b\x85\u2028\x7f\udcff"))


@given(TEXT)
def test_a_field_of_one_line_is_one_line_that_can_be_printed(text: str):
    kept = one_line(text)
    assert len(kept.splitlines()) <= 1
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or 0xD800 <= ord(c) < 0xE000 for c in kept)
    assert one_line(kept) == kept


@given(TEXT)
def test_a_field_of_many_lines_has_no_line_end_but_one(text: str):
    kept = many_lines(text)
    assert len(kept.splitlines()) in (kept.count("\n"), kept.count("\n") + 1)
    assert not any((ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 for c in kept)
    assert many_lines(kept) == kept


def test_ordinary_text_is_unchanged():
    assert one_line(" Bleeding  after birth, ባቡር 👩🏽‍⚕️ ") == " Bleeding  after birth, ባቡር 👩🏽‍⚕️ "
    assert many_lines("a\r\nb\n\n\tc ") == "a\nb\n\n\tc "
    assert one_line("a\tb\r\nc") == "a b c"


def test_a_text_that_is_too_long_is_refused():
    assert one_line("x" * LINE) and many_lines("x" * NOTE)
    for check, most in ((one_line, LINE), (many_lines, NOTE)):
        with pytest.raises(TextTooLong, match=str(most)):
            check("x" * (most + 1))
