"""What a laptop asks of a receiver, in words of `wire.protocol`, and what its answers mean."""

import json
import re
from base64 import urlsafe_b64decode
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

from fieldscribe.errors import (
    AcknowledgementInvalid,
    AuthorityWrong,
    CodeRefused,
    DeviceRevoked,
    NetworkLoginNeeded,
    ReceiverBroken,
    ReceiverBusy,
    ReceiverElsewhere,
    ReceiverFull,
    TokenRefused,
)
from fieldscribe.sync.connection import RECORD, SHORT_RECORD, Address, Answer, Connection, Traffic
from fieldscribe.sync.resumption import Engines, SessionFile
from fieldscribe.wire import acknowledgement, exchange, keys, protocol
from fieldscribe.wire.acknowledgement import Acknowledgement
from fieldscribe.wire.exchange import Reply
from fieldscribe.wire.protocol import Result

_TOKEN = re.compile(r"[A-Za-z0-9_-]{22}")  # 16 bytes in base64url
_DICTIONARY = re.compile("[0-9a-f]{8}")
_MOST_LISTED = 1000


@dataclass(frozen=True, slots=True)
class Answered:
    """The reply to a request about bundles, and its result."""

    result: int
    reply: Reply


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What a receiver says to a new device."""

    organisation: bytes
    organisation_name: str
    device: bytes
    token: str
    hub_key: bytes
    seal_key: bytes | None
    versions: tuple[int, ...]
    dictionaries: tuple[str, ...]
    former: Acknowledgement | None = None
    """What it has of the former device. None: it did not say so; one of no device: it does not know that device."""


class Client:
    """Talks to one receiver over one connection. Every method raises what `Connection.request` raises, ReceiverBroken,
    ReceiverBusy, ReceiverFull, ReceiverElsewhere, NetworkLoginNeeded.
    """

    def __init__(self, connection: Connection, device: bytes = b"", token: str = "") -> None:
        self._connection = connection
        self._device = device
        self._token = urlsafe_b64decode(f"{token}==") if _TOKEN.fullmatch(token) else bytes(exchange.TOKEN)

    @property
    def _host(self) -> str:
        return self._connection.address.host

    def authority(self, pin: str) -> str:
        """The certificate (PEM) of the receiver's own authority, which must have that fingerprint.

        Raises AuthorityWrong.
        """
        answer = self._ours(self._connection.request("GET", protocol.AUTHORITY))
        try:
            import ssl

            pem = answer.body.decode("ascii")
            found = sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()
        except ValueError:
            raise AuthorityWrong(self._host) from None
        if answer.status != Result.ALREADY or found != pin.lower():
            raise AuthorityWrong(self._host)
        return pem

    def enrol(
        self,
        code: str,
        name: str,
        public_key: bytes,
        versions: tuple[int, ...],
        former: tuple[bytes, int, bytes] | None = None,
    ) -> Enrolled:
        """Become a device of the organisation; after the `former` one, if any: its device, last number, private key.

        Raises CodeRefused.
        """
        asked: dict[str, object] = {
            "code": code,
            "device_name": name,
            "public_key": public_key.hex(),
            "versions": list(versions),
        }
        if former is not None:
            device, until, key = former
            signature = keys.sign(key, protocol.same_laptop(device, until, public_key, code))
            asked |= {"former": device.hex(), "former_until": until, "former_signature": signature.hex()}
        body = json.dumps(asked, ensure_ascii=False).encode()
        kind = ("Content-Type", protocol.ENROLMENT_TYPE)
        answer = self._ours(self._connection.request("POST", protocol.ENROL, [kind], body))
        if answer.status == Result.TOKEN_REFUSED:
            raise CodeRefused
        if answer.status != Result.STORED:
            self._raise_for(answer)
        try:
            return _enrolled(json.loads(answer.body))
        except (ValueError, LookupError, TypeError, RecursionError) as error:
            raise ReceiverBroken(self._host, answer.status, str(error)) from error

    def ask(self, sequence: int) -> Answered:
        """What has arrived, and how much of the bundle with that number. Raises TokenRefused, DeviceRevoked."""
        return self._answered(self._post(exchange.ask(self._token, sequence)))

    def put(
        self, sequence: int, content: bytes, offset: int = 0, progress: Callable[[int], None] | None = None
    ) -> Answered:
        """Send a bundle from that byte on. Raises TokenRefused, DeviceRevoked.

        The result is one of STORED, ALREADY, CONFLICT, OFFSET, DICTIONARY, INVALID, TOO_LARGE. `progress` gets the
        number of bytes of the bundle that are written, with those before `offset`.
        """
        head = exchange.head_for(self._token, sequence, content, offset)
        before = offset - len(head)
        written = (lambda count: progress(max(offset, before + count))) if progress else None
        return self._answered(self._post(head + content[offset:], written, again=bool(offset)))

    def _post(self, body: bytes, written: Callable[[int], None] | None = None, *, again: bool = False) -> Answer:
        record = SHORT_RECORD if again else RECORD
        return self._connection.request("POST", protocol.BUNDLES, (), body, written, record)

    # ---- answers

    def _ours(self, answer: Answer) -> Answer:
        """The answer, when it comes from a receiver."""
        if 300 <= answer.status < 400:
            raise ReceiverElsewhere(self._host, answer.headers.get("location", "")[:200])
        if answer.kind.startswith(protocol.OURS) or answer.body.startswith(acknowledgement.MAGIC):
            return answer
        if answer.status in (502, 503, 504, 500):
            raise ReceiverBroken(self._host, answer.status, answer.kind)
        raise NetworkLoginNeeded(self._host, f"{answer.status} {answer.kind}")

    def _answered(self, answer: Answer) -> Answered:
        self._ours(answer)
        if answer.status not in _RESULTS:
            self._raise_for(answer)
        try:
            reply = exchange.decode_reply(answer.body)
        except AcknowledgementInvalid as error:
            raise ReceiverBroken(self._host, answer.status, str(error)) from error
        if reply.acknowledgement.device != self._device:
            raise ReceiverBroken(self._host, answer.status, "for another device")
        return Answered(answer.status, reply)

    def _raise_for(self, answer: Answer) -> NoReturn:
        match answer.status:
            case Result.TOKEN_REFUSED:
                raise TokenRefused(self._host)
            case Result.REVOKED:
                raise DeviceRevoked
            case Result.FULL:
                raise ReceiverFull(self._host)
            case Result.BUSY_WITH_THIS | Result.TOO_MANY | Result.BUSY:
                seconds = 0
                with suppress(ValueError):  # it may be a date, which our own receiver never sends
                    seconds = _number(answer.headers.get("retry-after", ""))
                raise ReceiverBusy(self._host, seconds)
            case _:
                raise ReceiverBroken(self._host, answer.status, answer.body[:200].decode("utf-8", "replace"))


_RESULTS = (
    *(Result.STORED, Result.ALREADY, Result.CONFLICT, Result.OFFSET, Result.DICTIONARY, Result.INVALID),
    Result.TOO_LARGE,
)


def _enrolled(data: Any) -> Enrolled:
    """Raises ValueError, LookupError or TypeError for what is no such answer."""
    if not isinstance(data, dict):
        raise TypeError("no object")
    name, token, seal_key = data["organisation_name"], data["token"], data.get("seal_key")
    versions, dictionaries = data["versions"], data["dictionaries"]
    if not (isinstance(name, str) and isinstance(token, str) and _TOKEN.fullmatch(token)):
        raise ValueError("no name, or no token")
    if not all(isinstance(each, list) and len(each) <= _MOST_LISTED for each in (versions, dictionaries)):
        raise ValueError("no list of versions, or of dictionaries")
    if not all(isinstance(each, int) and 0 <= each < 2**16 for each in versions):
        raise ValueError("no version")
    found = Enrolled(
        bytes.fromhex(data["organisation"]),
        _one_line(name),
        bytes.fromhex(data["device"]),
        token,
        bytes.fromhex(data["hub_key"]),
        bytes.fromhex(seal_key) if seal_key else None,
        tuple(versions),
        tuple(each for each in dictionaries if isinstance(each, str) and _DICTIONARY.fullmatch(each)),
        _former(data.get("former")),
    )
    sizes = (len(found.organisation), len(found.device), len(found.hub_key), len(found.seal_key or bytes(32)))
    if sizes != (8, 8, 32, 32) or not found.organisation_name:
        raise ValueError("a value has not the right length")
    return found


def _former(coded: Any) -> Acknowledgement | None:
    if not isinstance(coded, str):
        return None
    try:
        return acknowledgement.decode(bytes.fromhex(coded)) if coded else Acknowledgement(b"")
    except AcknowledgementInvalid as error:
        raise ValueError(str(error)) from error


def _one_line(name: str) -> str:
    """The name without line breaks, control characters and halves of characters, which no database takes."""
    return " ".join("".join(each if each.isprintable() else " " for each in name).split())[:200]


def _number(text: str) -> int:
    """The number of a header, 0 or more. Raises ValueError for anything else, such as other scripts' digits."""
    if not re.fullmatch("[0-9]{1,12}", text):
        raise ValueError("no number")
    return int(text)


def connect(
    url: str,
    *,
    authority: str = "",
    unverified: bool = False,
    traffic: Traffic | None = None,
    session_file: Path | None = None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Connection:
    """A connection to the receiver at that address, which opens with its first request. Raises AddressUnsafe.

    `authority` (PEM) is the only one to trust; without it those of the operating system are. `session_file` is where
    the TLS session is kept for the next connection.
    """
    engines = Engines(SessionFile(session_file), authority) if session_file else None
    return Connection(
        Address.parse(url),
        traffic or Traffic(),
        authority=authority,
        unverified=unverified,
        engines=engines,
        should_stop=should_stop,
    )
