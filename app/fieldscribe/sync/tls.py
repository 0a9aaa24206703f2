"""TLS 1.3 without a socket: bytes of the network in and out on one side, plain bytes on the other."""

import ssl
from datetime import UTC, datetime
from typing import Protocol

from fieldscribe.errors import CertificateRefused, ClockWrong

_TIME_FAILURES = (9, 10)  # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED


class Engine(Protocol):
    """One TLS connection. What it wants to send is in `outgoing` after each call."""

    def handshake(self) -> bool:
        """Go on with the handshake; whether it is done. Raises CertificateRefused, ClockWrong, OSError."""

    def encrypt(self, plain: bytes) -> None:
        """Take plain bytes, which become one or more records in `outgoing`."""

    def decrypt(self) -> bytes | None:
        """The next plain bytes, b"" at the end of the connection; None when more must come in first."""

    def incoming(self, received: bytes) -> None:
        """Take what came from the network; b"" is its end."""

    def outgoing(self) -> bytes:
        """What has to go to the network now."""


class PythonEngine:
    """TLS by Python's `ssl`."""

    def __init__(self, context: ssl.SSLContext, host: str) -> None:
        self._in, self._out = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._host = host
        self._tls = context.wrap_bio(self._in, self._out, server_hostname=host)

    def handshake(self) -> bool:
        """Go on with the handshake; whether it is done."""
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLCertVerificationError as error:
            raise certificate_error(self._host, error.verify_code, str(error), self._certificate()) from error
        return True

    def _certificate(self) -> bytes:
        """The certificate (DER) of the other side, b"" as long as OpenSSL does not give it."""
        try:
            return self._tls.getpeercert(binary_form=True) or b""
        except ValueError:
            return b""

    def encrypt(self, plain: bytes) -> None:
        """Take plain bytes."""
        self._tls.write(plain)

    def decrypt(self) -> bytes | None:
        """The next plain bytes."""
        try:
            return self._tls.read(65536)
        except ssl.SSLWantReadError:
            return None
        except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
            return b""

    def incoming(self, received: bytes) -> None:
        """Take what came from the network."""
        if received:
            self._in.write(received)
        else:
            self._in.write_eof()

    def outgoing(self) -> bytes:
        """What has to go to the network now."""
        return self._out.read()


def python_context(authority: str = "", *, unverified: bool = False) -> ssl.SSLContext:
    """A context that trusts what the operating system trusts, or nothing but the certificate `authority` (PEM).

    `unverified` trusts anybody, and is for nothing but what is compared with a fingerprint afterwards.
    """
    if authority or unverified:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        if unverified:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        else:
            context.load_verify_locations(cadata=authority)
    else:
        import truststore

        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.set_ecdh_curve("X25519")  # a post-quantum key share costs more than 2 KB at each connection
    return context


def certificate_error(host: str, code: int, detail: str, der: bytes = b"") -> CertificateRefused | ClockWrong:
    """The error for a certificate that did not pass.

    OpenSSL tells by its code that it is out of its time. Windows and macOS verify after the handshake and have codes of
    their own, but then the certificate is here to be looked at.
    """
    if code in _TIME_FAILURES or (der and _out_of_its_time(der)):
        return ClockWrong(f"{datetime.now():%Y-%m-%d %H:%M}", detail)
    return CertificateRefused(host, detail)


def _out_of_its_time(der: bytes) -> bool:
    from cryptography import x509

    try:
        found = x509.load_der_x509_certificate(der)
        return not found.not_valid_before_utc <= datetime.now(UTC) <= found.not_valid_after_utc
    except ValueError:  # it is none, or its dates are none
        return False
