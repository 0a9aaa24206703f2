"""The token and the key of this computer: in the keyring of the system, else in a file that only its owner can read.

They are not in the library, so no backup of it carries them, and whoever restores one elsewhere cannot send as this
computer.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldscribe.durable import write_file
from fieldscribe.errors import KeyringClosed, NotWritable, SecretsMissing, writing_failed
from fieldscribe.sentences import Sentence

_SERVICE = "Fieldscribe"


@dataclass(frozen=True, slots=True, repr=False)
class Secrets:
    """`token` is what the receiver knows this computer by, `key` signs its bundles (Ed25519, 32 bytes)."""

    token: str
    key: bytes


def write_secret(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, in a folder of the same kind. Raises NotWritable, DiskFull."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise writing_failed(error, path, Sentence("the file {name}", name=path.name)) from error
    write_file(path, content)  # mode 0600


class SecretStore:
    """Secrets by the name of a device. `folder` is where files go when there is no keyring."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, device: bytes, secrets: Secrets) -> bool:
        """Keep them; whether in the keyring. Raises NotWritable, DiskFull."""
        text = json.dumps({"token": secrets.token, "key": secrets.key.hex()})
        if _in_keyring(device.hex(), text):
            self._file(device).unlink(missing_ok=True)
            return True
        write_secret(self._file(device), text.encode())
        return False

    def load(self, device: bytes) -> Secrets:
        """The secrets of a device.

        Raises SecretsMissing, also in a copy of the folder on another computer, and KeyringClosed.
        """
        text, closed = _from_keyring(device.hex())
        if text is None:
            with suppress(OSError, ValueError):
                text = self._file(device).read_text(encoding="utf-8")
        if text is None and closed:
            raise KeyringClosed(closed)
        try:
            found = json.loads(text or "")
            return Secrets(str(found["token"]), bytes.fromhex(found["key"]))
        except (ValueError, LookupError, TypeError):
            raise SecretsMissing from None

    def in_file(self, device: bytes) -> bool:
        """Whether they lie in a file, because this system has no keyring."""
        return self._file(device).exists()

    def delete(self, device: bytes) -> None:
        """Forget them. Raises NotWritable."""
        _out_of_keyring(device.hex())
        try:
            self._file(device).unlink(missing_ok=True)
        except OSError as error:
            raise NotWritable(str(self._file(device))) from error

    def _file(self, device: bytes) -> Path:
        return self._folder / f"{device.hex()}.json"


# Backends raise errors of the libraries that they are made of (D-Bus, Windows), and `import keyring` those of a backend
# that is configured and not there. Where a secret is to be kept, any of them means that there is no keyring.


def _in_keyring(name: str, text: str) -> bool:
    """Keep a text in the keyring; False where there is none that keeps it."""
    with suppress(Exception):
        import keyring

        keyring.set_password(_SERVICE, name, text)
        return keyring.get_password(_SERVICE, name) == text
    return False


def _from_keyring(name: str) -> tuple[str | None, str]:
    """The text, None where it is not there; and what keeps the keyring closed, "" for nothing.

    A keyring may be locked, or its owner may not have let us read it: then the secret is there, and must not count as
    lost.
    """
    try:
        import keyring
        from keyring.errors import NoKeyringError
    except Exception:
        return None, ""
    try:
        return keyring.get_password(_SERVICE, name), ""
    except NoKeyringError:
        return None, ""
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"


def _out_of_keyring(name: str) -> None:
    with suppress(Exception):
        import keyring

        keyring.delete_password(_SERVICE, name)
