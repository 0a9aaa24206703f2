"""What is kept of the passphrase of the window: a hash, and how it was made."""

from dataclasses import dataclass

from fieldscribe.library.connection import Library


@dataclass(frozen=True, slots=True)
class Kept:
    """A hash of scrypt (RFC 7914) with its salt and parameters N, r and p."""

    salt: bytes
    hash: bytes
    cost: int
    block_size: int
    parallel: int


def get(library: Library) -> Kept | None:
    """What is kept, None when there is no passphrase."""
    row = library.row("SELECT salt, hash, cost, block_size, parallel FROM passphrase")
    return Kept(*row) if row else None


def change(library: Library, kept: Kept | None) -> None:
    """Keep this instead of what was kept; None: there is no passphrase any more."""
    with library.atomic():
        library.execute("DELETE FROM passphrase")
        if kept is not None:
            library.execute(
                "INSERT INTO passphrase (id, salt, hash, cost, block_size, parallel) VALUES (1, ?, ?, ?, ?, ?)",
                (kept.salt, kept.hash, kept.cost, kept.block_size, kept.parallel),
            )
