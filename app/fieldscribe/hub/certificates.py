"""The server's own certificate, for an organisation that has no domain name: one authority, one certificate below it.

The authority is what laptops trust: its fingerprint goes with the enrolment link, so nobody has to compare or install
anything. The server's certificate is made anew at each start for the address of that day, and is not kept.
"""

import ipaddress
import ssl
import tempfile
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from fieldscribe.errors import CertificateExpired, CertificateUnusable

# A laptop whose clock battery is empty starts in the past. Trust ends by enrolling anew, not by a date.
BEGIN = datetime(2000, 1, 1, tzinfo=UTC)
END = datetime(2099, 12, 31, tzinfo=UTC)


def make_authority(name: str) -> tuple[bytes, bytes]:
    """A new authority named after the organisation: its certificate and its private key, both PEM."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:64] or "Fieldscribe")])
    certificate = (
        _builder(subject, subject, key)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    return certificate.public_bytes(serialization.Encoding.PEM), _pem(key)


def fingerprint(authority: bytes) -> bytes:
    """SHA-256 of a certificate (PEM), as laptops compare it; 32 bytes."""
    return x509.load_pem_x509_certificate(authority).fingerprint(hashes.SHA256())


def own_context(authority: bytes, authority_key: bytes, address: str) -> ssl.SSLContext:
    """A TLS context with a new certificate for the host of `address` (a URL), and for this machine itself."""
    issuer = x509.load_pem_x509_certificate(authority)
    signer = serialization.load_pem_private_key(authority_key, password=None)
    assert isinstance(signer, ec.EllipticCurvePrivateKey)
    key = ec.generate_private_key(ec.SECP256R1())
    names = dict.fromkeys([urlsplit(address).hostname or "localhost", "localhost", "127.0.0.1", "::1"])
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key())  # Python 3.13 asks for it
    certificate = (
        _builder(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "hub")]), issuer.subject, key)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(identifier, critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([_general_name(name) for name in names]), critical=False)
        .sign(signer, hashes.SHA256())
    )
    with tempfile.TemporaryDirectory() as folder:  # Python's ssl reads certificates from files only
        chain = Path(folder) / "chain.pem"
        chain.touch(mode=0o600)
        chain.write_bytes(_pem(key) + certificate.public_bytes(serialization.Encoding.PEM))
        return context(chain, chain)


def context(certificate: Path, key: Path) -> ssl.SSLContext:
    """A TLS 1.3 context with a certificate from files (PEM). Raises CertificateUnusable."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.minimum_version = ssl.TLSVersion.TLSv1_3
    made.num_tickets = 1  # a laptop has one connection at a time
    made.options |= ssl.OP_NO_TICKET  # the session stays here and its ticket is a name of 32 bytes, not one of 192
    with suppress(ssl.SSLError, ValueError):
        made.set_ecdh_curve("X25519")  # the answer to a post-quantum key share costs more than 1 KB
    try:
        made.load_cert_chain(certificate, key)
    except (OSError, ssl.SSLError, ValueError) as error:
        raise CertificateUnusable(str(certificate), str(key), str(error)) from error
    return made


def check_dates(path: Path) -> None:
    """Raises CertificateExpired where laptops would refuse the certificate in a file (PEM) today."""
    found, now = x509.load_pem_x509_certificate(path.read_bytes()), datetime.now(UTC)
    start, end = found.not_valid_before_utc, found.not_valid_after_utc
    if not start <= now <= end:
        raise CertificateExpired(str(path), f"{start:%Y-%m-%d}", f"{end:%Y-%m-%d}", f"{now:%Y-%m-%d}")


def _builder(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGIN)
        .not_valid_after(END)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _general_name(name: str) -> x509.GeneralName:
    with suppress(ValueError):
        return x509.IPAddress(ipaddress.ip_address(name))
    return x509.DNSName(name.encode("idna").decode())


def _pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
