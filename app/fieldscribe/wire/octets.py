"""Numbers and texts as bytes, and the reader that trusts no byte."""

from collections.abc import Iterable

from fieldscribe.errors import BundleInvalid

LARGEST = 2**63 - 1
"""The largest number that is written, so that every database can hold it."""


def varint(number: int) -> bytes:
    """A number from 0 to `LARGEST`, seven bits per byte, the low ones first (LEB128). Raises ValueError outside."""
    if not 0 <= number <= LARGEST:
        raise ValueError(f"{number} cannot be sent")
    found = bytearray()
    while number > 0x7F:
        found.append(number & 0x7F | 0x80)
        number >>= 7
    found.append(number)
    return bytes(found)


def varints(numbers: Iterable[int]) -> bytes:
    """Each number as `varint` writes it."""
    return b"".join(map(varint, numbers))


def zigzag(number: int) -> int:
    """A number without sign for one with: 0, -1, 1, -2 become 0, 1, 2, 3."""
    return 2 * number if number >= 0 else -2 * number - 1


def unzigzag(number: int) -> int:
    """The inverse of `zigzag`."""
    return number >> 1 if not number & 1 else -(number >> 1) - 1


def lines(texts: Iterable[str]) -> bytes:
    r"""The texts in UTF-8, each ended by a line feed; a line feed or backslash within is written \n or \\."""
    return "".join(text.replace("\\", "\\\\").replace("\n", "\\n") + "\n" for text in texts).encode()


class Reader:
    """Reads bytes from front to back. What is missing or against the rules raises BundleInvalid."""

    def __init__(self, content: bytes, start: int = 0) -> None:
        self.content = content
        self.position = start

    @property
    def left(self) -> int:
        """How many bytes were not read yet."""
        return len(self.content) - self.position

    def take(self, count: int) -> bytes:
        """The next `count` bytes."""
        if count > self.left:
            raise BundleInvalid(detail=f"ends {count - self.left} bytes early")
        self.position += count
        return self.content[self.position - count : self.position]

    def byte(self) -> int:
        """The next byte as a number."""
        return self.take(1)[0]

    def varint(self) -> int:
        """The next number; only the shortest writing of it is valid."""
        number = shift = 0
        while True:
            byte = self.byte()
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                break
            shift += 7
            if shift > 62:
                raise BundleInvalid(detail="a number is too long")
        if byte == 0 and shift:
            raise BundleInvalid(detail="a number is longer than needed")
        return number

    def varints(self, count: int) -> list[int]:
        """The next `count` numbers, none of which is made up: each takes a byte at least."""
        if count > self.left:
            raise BundleInvalid(detail=f"{count} numbers do not fit in {self.left} bytes")
        return [self.varint() for _ in range(count)]

    def signed(self, count: int) -> list[int]:
        """The next `count` numbers with a sign."""
        return [unzigzag(number) for number in self.varints(count)]

    def end(self) -> None:
        """Raises BundleInvalid unless everything was read."""
        if self.left:
            raise BundleInvalid(detail=f"{self.left} bytes too many")


def read_lines(content: bytes) -> list[str]:
    """The inverse of `lines`. Raises BundleInvalid for what `lines` does not write."""
    if not content:
        return []
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BundleInvalid(detail=str(error)) from None
    if not text.endswith("\n"):
        raise BundleInvalid(detail="the last text is cut")
    return [_unescaped(line) if "\\" in line else line for line in text[:-1].split("\n")]


def _unescaped(line: str) -> str:
    pieces = line.split("\\\\")
    if any(piece.replace("\\n", "").count("\\") for piece in pieces):
        raise BundleInvalid(detail="a backslash stands alone")
    return "\\".join(piece.replace("\\n", "\n") for piece in pieces)


def counted(texts: list[str], count: int) -> list[str]:
    """The texts as they are. Raises BundleInvalid when they are more or fewer."""
    if len(texts) != count:
        raise BundleInvalid(detail=f"{len(texts)} texts instead of {count}")
    return texts
