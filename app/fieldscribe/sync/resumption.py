"""TLS sessions that outlive the program: the next connection costs 1 KB less, and half as many round trips.

Python's `ssl` resumes a session within one process only, so these connections are made by pyOpenSSL, whose sessions can
be written down. It has no access to the certificates that the operating system trusts. A receiver with an authority of
its own is verified by that. Any other is first reached through Python's `ssl`, verified as the system does it, and its
certificate remembered for some days; pyOpenSSL then accepts that very certificate and no other.

What is kept of a session could open later sessions, so it lies in a file that only its owner can read.
"""

import json
from base64 import b64decode, b64encode
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from fieldscribe.errors import CertificateRefused, ClockWrong, FieldscribeError
from fieldscribe.sync.secrets import write_secret
from fieldscribe.sync.tls import Engine, PythonEngine, python_context

REMEMBERED = timedelta(days=14)
"""For so long a certificate that the system trusted is accepted without asking the system again."""


_CIPHER = b"TLS_AES_128_GCM_SHA256"
"""What every TLS 1.3 server must offer (RFC 8446, 9.1), as strong as X25519. A longer hash costs 80 bytes more."""
_SIGNATURES = b"ECDSA+SHA256:ECDSA+SHA384:ed25519:RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384"
"""What public authorities use: OpenSSL's own list is four times as long."""


class CertificateChanged(OSError):
    """The receiver shows another certificate than the one that was verified; nothing was said to it."""


class SessionFile:
    """What is remembered of one receiver: its session, and its certificate when the system verified it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.session = b""
        self.certificate = ""
        self._verified_at = ""
        with suppress(OSError, ValueError, LookupError, TypeError):
            found = json.loads(path.read_text(encoding="ascii"))
            self.session = b64decode(found["session"], validate=True)
            self.certificate, self._verified_at = str(found["certificate"]), str(found["verified_at"])
            age = datetime.now(UTC) - datetime.fromisoformat(self._verified_at)
            if not timedelta() <= age <= REMEMBERED:
                self.certificate = ""

    def keep_certificate(self, der: bytes) -> None:
        """The system trusts this certificate of the receiver."""
        self.certificate = sha256(der).hexdigest()
        self._verified_at = datetime.now(UTC).isoformat(timespec="seconds")
        self.session = b""
        self._write()

    def keep_session(self, session: bytes) -> None:
        """The session to resume next time; b"" forgets it."""
        if session != self.session:
            self.session = session
            self._write()

    def _write(self) -> None:
        values = {
            "session": b64encode(self.session).decode(),
            "certificate": self.certificate,
            "verified_at": self._verified_at,
        }
        with suppress(FieldscribeError):  # it only saves bytes
            write_secret(self._path, json.dumps(values).encode())


class Engines:
    """Makes the engine for each connection to one receiver, and keeps what the next one can use."""

    def __init__(self, file: SessionFile, authority: str = "") -> None:
        self._file = file
        self._authority = authority
        self._verify_by_system = False

    def make(self, host: str) -> Engine:
        """An engine for a new connection."""
        known = self._authority or (self._file.certificate and not self._verify_by_system)
        if known and (found := _resuming(host, self._file, self._authority)):
            return found
        self._verify_by_system = False
        return _Remembering(host, self._file, self._authority)

    def certificate_changed(self) -> None:
        """Let the system verify the next connection."""
        self._verify_by_system = True


class _Remembering(PythonEngine):
    """An engine of Python's `ssl` that remembers the certificate which the system trusted."""

    def __init__(self, host: str, file: SessionFile, authority: str) -> None:
        super().__init__(python_context(authority), host)
        self._file = file

    def handshake(self) -> bool:
        """Go on with the handshake; whether it is done."""
        if not super().handshake():
            return False
        if der := self._tls.getpeercert(binary_form=True):
            self._file.keep_certificate(der)
        return True


def _resuming(host: str, file: SessionFile, authority: str) -> Engine | None:
    """An engine of pyOpenSSL; None where that is not what we know, or not installed."""
    try:
        return OpenSSLEngine(host, file, authority)
    except (ImportError, AttributeError):
        return None


class OpenSSLEngine:
    """TLS by pyOpenSSL, which takes a session of before and gives one for later."""

    def __init__(self, host: str, file: SessionFile, authority: str) -> None:
        from cryptography.hazmat.bindings._rust import _openssl  # what pyOpenSSL itself uses
        from OpenSSL import SSL

        self._ssl: Any = SSL
        self._lib, self._ffi = _openssl.lib, _openssl.ffi
        _ = self._lib.i2d_SSL_SESSION, self._lib.d2i_SSL_SESSION
        self._host, self._file, self._authority = host, file, authority
        context = SSL.Context(SSL.TLS_CLIENT_METHOD)
        context.set_min_proto_version(SSL.TLS1_3_VERSION)
        context.set_verify(SSL.VERIFY_NONE)  # done below, before anything is said
        context.set_tls13_ciphersuites(_CIPHER)
        self._lib.SSL_CTX_set1_curves_list(context._context, b"X25519")
        self._lib.SSL_CTX_set1_sigalgs_list(context._context, _SIGNATURES)
        self._tls = SSL.Connection(context, None)
        if not _is_number(host):
            self._tls.set_tlsext_host_name(host.encode("idna"))
        self._tls.set_connect_state()
        self._resumes = bool(file.session) and self._offer(file.session)
        self._ended = False

    def handshake(self) -> bool:
        """Go on with the handshake; whether it is done. Raises CertificateChanged, CertificateRefused, ClockWrong."""
        try:
            self._tls.do_handshake()
        except self._ssl.WantReadError:
            return False
        except self._ssl.Error as error:
            self._file.keep_session(b"")
            raise ConnectionError(f"TLS: {error}") from error
        if not self._lib.SSL_session_reused(self._tls._ssl):
            self._verify()
        return True

    def encrypt(self, plain: bytes) -> None:
        """Take plain bytes."""
        try:
            self._tls.sendall(plain)
        except self._ssl.Error as error:
            raise ConnectionError(f"TLS: {error}") from error

    def decrypt(self) -> bytes | None:
        """The next plain bytes."""
        try:
            plain: bytes = self._tls.recv(65536)
        except self._ssl.WantReadError:
            return b"" if self._ended else None
        except self._ssl.ZeroReturnError:
            return b""
        except self._ssl.Error as error:
            raise ConnectionError(f"TLS: {error}") from error
        self._keep()  # the session comes before the first answer
        return plain

    def incoming(self, received: bytes) -> None:
        """Take what came from the network."""
        if received:
            self._tls.bio_write(received)
        else:
            self._ended = True
            self._tls.bio_shutdown()

    def outgoing(self) -> bytes:
        """What has to go to the network now."""
        pieces = []
        while True:
            try:
                pieces.append(self._tls.bio_read(65536))
            except self._ssl.WantReadError:
                return b"".join(pieces)

    def _verify(self) -> None:
        certificate = self._tls.get_peer_certificate(as_cryptography=True)
        if certificate is None:
            raise CertificateRefused(self._host, "no certificate")
        if self._authority:
            chain = self._tls.get_peer_cert_chain(as_cryptography=True) or []
            _verify_by(self._authority, self._host, certificate, chain[1:])
        else:
            from cryptography.hazmat.primitives.serialization import Encoding

            if sha256(certificate.public_bytes(Encoding.DER)).hexdigest() != self._file.certificate:
                raise CertificateChanged(self._host)

    def _offer(self, der: bytes) -> bool:
        """Take up a session of before; False where it is none."""
        start = self._ffi.new("unsigned char[]", der)
        place = self._ffi.new("const unsigned char **", start)
        session = self._lib.d2i_SSL_SESSION(self._ffi.NULL, place, len(der))
        if session == self._ffi.NULL:
            self._lib.ERR_clear_error()
            return False
        session = self._ffi.gc(session, self._lib.SSL_SESSION_free)
        return bool(self._lib.SSL_set_session(self._tls._ssl, session))

    def _keep(self) -> None:
        session = self._lib.SSL_get1_session(self._tls._ssl)
        if session == self._ffi.NULL:
            return
        session = self._ffi.gc(session, self._lib.SSL_SESSION_free)
        length = self._lib.i2d_SSL_SESSION(session, self._ffi.NULL)
        if length > 0:
            room = self._ffi.new("unsigned char[]", length)
            self._lib.i2d_SSL_SESSION(session, self._ffi.new("unsigned char **", room))
            self._file.keep_session(bytes(self._ffi.buffer(room, length)))


def _verify_by(authority: str, host: str, certificate: Any, others: list[Any]) -> None:
    """Raises CertificateRefused, ClockWrong unless this authority vouches for the certificate of that host."""
    from cryptography import x509
    from cryptography.x509 import verification

    name = x509.IPAddress(ip_address(host)) if _is_number(host) else x509.DNSName(host.encode("idna").decode())
    now = datetime.now(UTC)
    try:
        roots = verification.Store(x509.load_pem_x509_certificates(authority.encode()))
        verifier = verification.PolicyBuilder().store(roots).time(now).build_server_verifier(name)
        verifier.verify(certificate, others)
    except (ValueError, verification.VerificationError) as error:
        if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
            raise ClockWrong(f"{datetime.now():%Y-%m-%d %H:%M}", str(error)) from error
        raise CertificateRefused(host, str(error)) from error


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
