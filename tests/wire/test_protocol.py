"""One-time codes survive typing, links say what they should, and each error has its reason."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fieldscribe.errors import (
    AcknowledgementInvalid,
    BaseUnknown,
    BundleInvalid,
    BundleTooNew,
    CodeMistyped,
    DictionaryUnknown,
    SealedForOthers,
)
from fieldscribe.wire.protocol import (
    ALPHABET,
    Enrolment,
    Refusal,
    code_of,
    link_of,
    link_parsed,
    page_link,
    same_laptop,
    typed_code,
)


@settings(max_examples=settings.default.max_examples // 2)
@example(bytes([0, 0, 0, 0, 0, 0, 32]))  # for which there is no check character
@given(st.binary(min_size=7, max_size=7))
def test_a_code_is_typed_in_many_ways(drawn: bytes) -> None:
    code = code_of(drawn)
    assert len(code) == 14
    bare = code.replace("-", "")
    for typed in (code, bare.lower(), f"  {code[:4]} {code[5:9]}\n{code[10:]} ", code.replace("0", "o")):
        assert typed_code(typed) == code
    assert typed_code(code.replace("1", "I")) == typed_code(code.replace("1", "l")) == code


def test_every_wrong_character_and_every_swap_is_noticed() -> None:
    chance = random.Random(2)
    for _ in range(5):
        code = code_of(chance.randbytes(7)).replace("-", "")
        for place in range(12):
            for other in set(ALPHABET) - {code[place]}:
                with pytest.raises(CodeMistyped):
                    typed_code(code[:place] + other + code[place + 1 :])
        for one in range(11):
            for two in range(one + 1, 11):
                if code[one] != code[two]:
                    swapped = list(code)
                    swapped[one], swapped[two] = swapped[two], swapped[one]
                    with pytest.raises(CodeMistyped):
                        typed_code("".join(swapped))


@pytest.mark.parametrize("typed", ["", "1234", "ÄÖÜ-ÄÖÜÄ-ÖÜÄÖ", "0000-0000-000U", "0" * 11, "0" * 13, "0000000000001"])
def test_invalid_codes_are_refused(typed: str) -> None:
    with pytest.raises(CodeMistyped):
        typed_code(typed)


CODE = code_of(b"\x01\x23\x45\x67\x89\xab\xcd")


@pytest.mark.parametrize("address", ["https://hub.example.org/", "https://[::1]:8443/a/b/", "http://127.0.0.1:8080/"])
def test_a_link_says_where_and_with_which_code(address: str) -> None:
    for enrolment in (Enrolment(address, CODE), Enrolment(address, CODE, "ab" * 32)):
        assert link_parsed(link_of(enrolment)) == enrolment
    assert link_parsed(f" {address}enrol#{CODE.lower()} ") == Enrolment(address, CODE)
    assert link_parsed(page_link(address, CODE)) == Enrolment(address, CODE)
    assert link_parsed(f"fieldscribe://enrol?at={address.rstrip('/')}&code={CODE}") == Enrolment(address, CODE)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "hub.example.org",
        "https://hub.example.org/enrol",
        "https://hub.example.org/#" + CODE,
        "https:///enrol#" + CODE,
        "https://[::1/enrol#" + CODE,
        "ftp://hub.example.org/enrol#" + CODE,
        "fieldscribe://enrol?code=" + CODE,
        "fieldscribe://enrol?at=file:///etc&code=" + CODE,
        "fieldscribe://enrol?at=https://hub.example.org",
    ],
)
def test_invalid_links_are_refused(link: str) -> None:
    with pytest.raises(CodeMistyped):
        link_parsed(link)


def test_who_enrols_anew_signs_all_that_could_be_exchanged() -> None:
    signed = same_laptop(b"d" * 16, 258, b"k" * 32, CODE)
    assert signed == b"FSE\x01" + b"d" * 16 + bytes(6) + b"\x01\x02" + b"k" * 32 + CODE.encode()


def test_each_error_has_its_reason() -> None:
    assert Refusal.of(BundleInvalid()) is Refusal.INVALID
    assert Refusal.of(BaseUnknown(3)) is Refusal.BASE
    assert Refusal.of(DictionaryUnknown("00")) is Refusal.DICTIONARY
    assert Refusal.of(SealedForOthers()) is Refusal.SEALED
    assert Refusal.of(AcknowledgementInvalid()) is Refusal.OTHER
    assert Refusal.of(BundleTooNew(2, "1")).needs_whole
    assert not Refusal.INVALID.needs_whole
