"""What laptop and receiver agree on beside the bytes: addresses, headers, results, refusals, one-time codes, links."""

from dataclasses import dataclass
from enum import IntEnum
from urllib.parse import parse_qs, quote, urlencode, urlsplit

from fieldscribe.errors import (
    BaseUnknown,
    BundleInvalid,
    BundleTooLarge,
    BundleTooNew,
    CodeMistyped,
    DictionaryUnknown,
    FieldscribeError,
    SealedForOthers,
    SignatureInvalid,
)

OURS = "application/vnd.fieldscribe."
"""How the content type of an answer of ours begins. A reply to an enrolled laptop has none, its magic says it."""

ENROLMENT_TYPE = OURS + "enrolment+json"
HELLO_TYPE = OURS + "hello+json"
AUTHORITY_TYPE = OURS + "authority"

HELLO = "v1/hello"
AUTHORITY = "v1/authority"
ENROL = "v1/enrol"
PAGE = "enrol"
BUNDLES = "v1"
"""Paths below the address of the receiver; the last takes what `exchange` describes."""

BUNDLE_SUFFIX = ".fsbundle"
ACKNOWLEDGEMENT_SUFFIX = ".fsack"
"""Ends of the names of files that travel by hand."""


class Result(IntEnum):
    """What the receiver answers, as HTTP statuses."""

    ALREADY = 200
    STORED = 201
    TOKEN_REFUSED = 403
    CONFLICT = 409
    REVOKED = 410
    TOO_LARGE = 413
    DICTIONARY = 415
    OFFSET = 416
    INVALID = 422
    BUSY_WITH_THIS = 423
    TOO_MANY = 429
    BUSY = 503
    FULL = 507


class Refusal(IntEnum):
    """Why the receiver keeps a bundle but cannot use its content. 0 stands for a reason that a later version gives."""

    OTHER = 0
    INVALID = 1
    TOO_NEW = 2
    DICTIONARY = 3
    BASE = 4
    SEALED = 5
    SIGNATURE = 6
    CONFLICT = 7
    TOO_LARGE = 8
    WITHDRAWN = 9

    @staticmethod
    def from_code(code: int) -> "Refusal":
        """The reason with that number, OTHER for one that this version does not know."""
        return next((refusal for refusal in Refusal if refusal == code), Refusal.OTHER)

    @staticmethod
    def of(error: FieldscribeError) -> "Refusal":
        """The reason for an error of `bundle.open_`."""
        return _REFUSALS.get(type(error), Refusal.OTHER)

    @property
    def needs_whole(self) -> bool:
        """Whether sending the debrief again, whole and without a dictionary, can help."""
        return self in (Refusal.DICTIONARY, Refusal.BASE, Refusal.TOO_NEW)


_REFUSALS: dict[type[FieldscribeError], Refusal] = {
    BundleInvalid: Refusal.INVALID,
    BundleTooNew: Refusal.TOO_NEW,
    DictionaryUnknown: Refusal.DICTIONARY,
    BaseUnknown: Refusal.BASE,
    SealedForOthers: Refusal.SEALED,
    SignatureInvalid: Refusal.SIGNATURE,
    BundleTooLarge: Refusal.TOO_LARGE,
}

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O, U."""

CODE_LENGTH = 12
"""Characters of a one-time code, the check character included; 11 carry 55 random bits."""

_PRIME = 37  # above 32: every single wrong character and every swap of two changes the rest
_ALIKE = str.maketrans("OIL", "011")


def code_of(random: bytes) -> str:
    """A one-time code from 7 random bytes of the caller's, as it is shown: three groups of four characters."""
    number = int.from_bytes(random, "big") % 2 ** (5 * (CODE_LENGTH - 1))
    while number % _PRIME >= len(ALPHABET):  # no character stands for such a check
        number -= 1
    characters = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(CODE_LENGTH - 1)))
    code = characters + ALPHABET[number % _PRIME]
    return "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))


def typed_code(text: str) -> str:
    """The code as `code_of` shows it, however a person typed it. Raises CodeMistyped."""
    code = "".join(text.split()).replace("-", "").upper().translate(_ALIKE)
    if len(code) != CODE_LENGTH or any(character not in ALPHABET for character in code):
        raise CodeMistyped
    number = 0
    for character in code[:-1]:
        number = number << 5 | ALPHABET.index(character)
    if number % _PRIME != ALPHABET.index(code[-1]):
        raise CodeMistyped
    return "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a link or a QR picture says: the address of the receiver (ends in "/"), the code, a pinned certificate.

    `pin` is the SHA-256 of the receiver's own authority as hexadecimal digits, "" where the computer's are enough.
    """

    address: str
    code: str
    pin: str = ""


def link_of(enrolment: Enrolment) -> str:
    """The link that `link_parsed` reads: fieldscribe://enrol?at=https://...&code=...&pin=..."""
    values = {"at": enrolment.address, "code": enrolment.code} | ({"pin": enrolment.pin} if enrolment.pin else {})
    return "fieldscribe://enrol?" + urlencode(values, quote_via=quote, safe="/:")


def same_laptop(former_device: bytes, until: int, public_key: bytes, code: str) -> bytes:
    """What a laptop signs with its former key when it enrols anew: that the holder of `public_key` is the same one.

    `until` is the last number that it gave as the former device.
    """
    return b"FSE\x01" + former_device + until.to_bytes(8, "big") + public_key + code.encode("ascii")


def page_link(address: str, code: str) -> str:
    """The link that opens a page of the receiver in a browser, which says what to do; `link_parsed` reads it too."""
    return f"{address}{PAGE}?code={code}"


def link_parsed(link: str) -> Enrolment:
    """What a link says: one of `link_of`, of `page_link`, or https://HUB/enrol#CODE. Raises CodeMistyped."""
    try:
        parts = urlsplit(link.strip())
        host = parts.hostname
    except ValueError:
        raise CodeMistyped from None
    if parts.scheme == "fieldscribe":
        values = {name: found[-1] for name, found in parse_qs(parts.query).items()}
        if not values.get("at", "").startswith(("https://", "http://")):
            raise CodeMistyped
        return Enrolment(values["at"].rstrip("/") + "/", typed_code(values.get("code", "")), values.get("pin", ""))
    folder, _, page = parts.path.rpartition("/")
    if parts.scheme not in ("https", "http") or not host or page != PAGE:
        raise CodeMistyped
    code = parts.fragment or parse_qs(parts.query).get("code", [""])[-1]
    return Enrolment(f"{parts.scheme}://{parts.netloc}{folder}/", typed_code(code))
