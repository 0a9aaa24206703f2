"""The stored hash of the passphrase of the window."""

from dataclasses import dataclass

from fieldscribe.library.connection import Library


@dataclass(frozen=True, slots=True)
class PassphraseHash:
    """A hash of scrypt (RFC 7914) with its salt and parameters N, r and p."""

    salt: bytes
    hash: bytes
    cost: int
    block_size: int
    parallel: int


def get(library: Library) -> PassphraseHash | None:
    """The stored hash; None when there is no passphrase."""
    row = library.row("SELECT salt, hash, cost, block_size, parallel FROM passphrase")
    return PassphraseHash(*row) if row else None


def change(library: Library, kept: PassphraseHash | None) -> None:
    """Replace the stored hash; None removes the passphrase."""
    with library.atomic():
        library.execute("DELETE FROM passphrase")
        if kept is not None:
            library.execute(
                "INSERT INTO passphrase (id, salt, hash, cost, block_size, parallel) VALUES (1, ?, ?, ?, ?, ?)",
                (kept.salt, kept.hash, kept.cost, kept.block_size, kept.parallel),
            )
