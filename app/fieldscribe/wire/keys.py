"""Keys as 32 raw bytes: Ed25519 (RFC 8032) for signatures, X25519 and HPKE (RFC 9180) for sealing.

A private key is 32 random bytes of the caller's (`secrets.token_bytes(32)`), for either use, never for both.
"""

from fieldscribe.errors import SealedForOthers, SignatureInvalid


def signing_public(private: bytes) -> bytes:
    """The public key (32 bytes) of a key that signs."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def sign(private: bytes, content: bytes) -> bytes:
    """The Ed25519 signature (64 bytes) of the content."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).sign(content)


def verify(public: bytes, signature: bytes, content: bytes) -> None:
    """Raises SignatureInvalid unless the signature of the content was made with the private key of this public one."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, content)
    except (InvalidSignature, ValueError):
        raise SignatureInvalid from None


def sealing_public(private: bytes) -> bytes:
    """The public key (32 bytes) of a key that opens what was sealed."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal(public: bytes, content: bytes, info: bytes) -> bytes:
    """The content encrypted so that only the holder of the private key can read it, bound to `info`.

    HPKE in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM; the fresh public key comes first. The one
    function here whose result differs each time, since the library draws that key.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
    return suite.encrypt(content, X25519PublicKey.from_public_bytes(public), info)


def unseal(private: bytes, sealed: bytes, info: bytes) -> bytes:
    """The inverse of `seal`. Raises SealedForOthers when the key or `info` is not the right one, or a byte changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_128_GCM)
    try:
        return suite.decrypt(sealed, X25519PrivateKey.from_private_bytes(private), info)
    except (InvalidTag, ValueError):
        raise SealedForOthers from None
