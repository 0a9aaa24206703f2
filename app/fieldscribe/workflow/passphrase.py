"""The passphrase of the window. It keeps eyes off the screen; it does not encrypt a file.

Whoever can open the data folder can also remove it, by `fieldscribe passphrase remove`: that is the way for those who
forgot it, and no weakness beyond what such a person could read anyway.
"""

import hashlib
import hmac
import secrets
import unicodedata

from fieldscribe.errors import PassphraseDamaged, PassphraseTooShort
from fieldscribe.library import passphrase as store
from fieldscribe.library.passphrase import PassphraseHash
from fieldscribe.workflow.workspace import Workspace

SHORTEST = 6  # characters
# About 0.1 s and 32 MiB on a laptop; see OWASP's cheat sheet on the storage of passwords for scrypt.
_COST, _BLOCK_SIZE, _PARALLEL = 2**15, 8, 1
_MAX_MEMORY = 64 * 2**20  # bytes


def is_set(workspace: Workspace) -> bool:
    """Whether the window can be locked."""
    return store.get(workspace.library) is not None


def set_passphrase(workspace: Workspace, passphrase: str) -> None:
    """Keep a new passphrase, or rather its hash. Raises PassphraseTooShort."""
    if len(passphrase.strip()) < SHORTEST:
        raise PassphraseTooShort(SHORTEST)
    salt = secrets.token_bytes(16)
    made = PassphraseHash(salt, b"", _COST, _BLOCK_SIZE, _PARALLEL)
    hashed = PassphraseHash(salt, _hash(passphrase, made), _COST, _BLOCK_SIZE, _PARALLEL)
    store.change(workspace.library, hashed)


def remove_passphrase(workspace: Workspace) -> bool:
    """Forget the passphrase; whether there was one."""
    there = is_set(workspace)
    store.change(workspace.library, None)
    return there


def fits(workspace: Workspace, passphrase: str) -> bool:
    """Whether this is the passphrase, or none is set (any more). Takes 0.1 s. Raises PassphraseDamaged."""
    kept = store.get(workspace.library)
    return kept is None or hmac.compare_digest(_hash(passphrase, kept), kept.hash)


def wait_after(wrong: int) -> float:
    """Seconds to wait before the next try, after so many wrong ones: 0, 0, 1, 2, 4 ... and never more than 30."""
    return 0.0 if wrong < 3 else min(30.0, 2.0 ** min(wrong - 3, 5))


def _hash(passphrase: str, kept: PassphraseHash) -> bytes:
    # The same letters must fit from every keyboard, whether accents come composed or not.
    letters = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    figures = (kept.cost, kept.block_size, kept.parallel)
    # Stored parameters may have been edited: bound the memory and time they take.
    if len(kept.salt) < 8 or min(figures) < 1 or 128 * kept.cost * kept.block_size > _MAX_MEMORY or kept.parallel > 16:
        raise PassphraseDamaged
    try:
        return hashlib.scrypt(
            letters, salt=kept.salt, n=kept.cost, r=kept.block_size, p=kept.parallel, maxmem=2 * _MAX_MEMORY, dklen=32
        )
    except (ValueError, OverflowError, MemoryError) as error:
        raise PassphraseDamaged from error
