"""The letterhead of documents: the name of the organisation, its logo and footer; and pictures as logos.

A picture comes from anywhere, so it is decoded within bounds and written again as a PNG: what documents then carry is
small, whole, and nothing but pixels.
"""

import io
import struct
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from fieldscribe.errors import LogoRefused
from fieldscribe.sentences import Sentence

MOST_BYTES = 10 * 2**20
MOST_PIXELS = 25_000_000
HEIGHT, WIDTH = 240, 960  # px at most; shown 16 mm high, that is 380 to the inch
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG and its size in pixels."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose report it is. `footer` is a line such as "Confidential", `language` that of the labels in the document."""

    organisation: str = ""
    logo: Logo | None = None
    footer: str = ""
    language: str = "en"


PLAIN = Letterhead()


def logo_from(path: Path) -> Logo:
    """A picture (PNG or JPEG) as a logo, no larger than a document needs it. Raises LogoRefused."""
    try:
        content = b""
        if path.is_file():  # to open a pipe would wait
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise LogoRefused(path.name, Sentence("the file cannot be read.")) from error
    if not content:
        raise LogoRefused(path.name, Sentence("it is empty."))
    if len(content) > MOST_BYTES:
        raise LogoRefused(path.name, Sentence("it is too large."))
    width, height = _size(content)
    if not width or not height:
        raise LogoRefused(path.name, Sentence("it is not a PNG or JPEG picture, or it is damaged."))
    if width * height > MOST_PIXELS or max(width, height) > 30 * min(width, height):
        raise LogoRefused(path.name, Sentence("it has too many pixels, or it is far too long and thin."))
    try:
        return _reencoded(content, width, height)
    except (ValueError, StopIteration) as error:
        raise LogoRefused(path.name, Sentence("it is not a PNG or JPEG picture, or it is damaged.")) from error


def logo_size(logo: Logo, width: float, height: float) -> tuple[int, int]:
    """Width and height at which a logo is shown so that it fits a box of pixels; never larger than it is."""
    scale = min(1.0, width / logo.width, height / logo.height)
    return max(1, round(logo.width * scale)), max(1, round(logo.height * scale))


def read_logo(png: bytes) -> Logo | None:
    """The logo that `logo_from` made; None when these are not its bytes any more."""
    width, height = _size(png)
    whole = png.startswith(_PNG) and png.endswith(b"IEND\xaeB`\x82")
    return Logo(png, width, height) if whole and 0 < width <= WIDTH and 0 < height <= HEIGHT else None


def _size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels as the head of a PNG or JPEG promises them; (0, 0) where it is neither."""
    try:
        if content.startswith(_PNG) and content[12:16] == b"IHDR":
            width, height = struct.unpack(">II", content[16:24])
            return width, height
        at = 2 if content.startswith(b"\xff\xd8") else len(content)
        while at + 9 < len(content):
            mark, code, length = struct.unpack(">BBH", content[at : at + 4])
            if mark != 0xFF:
                break
            if 0xC0 <= code <= 0xCF and code not in (0xC4, 0xC8, 0xCC):  # start of frame (ITU T.81 §B.2.2)
                height, width = struct.unpack(">HH", content[at + 5 : at + 9])
                return width, height
            at += 1 if code == 0xFF else 2 + length
    except struct.error:
        pass
    return 0, 0


def _reencoded(content: bytes, width: int, height: int) -> Logo:
    import av

    kind = "png_pipe" if content.startswith(_PNG) else "jpeg_pipe"
    if kind == "jpeg_pipe" and b"\xff\xd9" not in content[-1024:]:
        raise ValueError("its end is missing")  # FFmpeg would make the rest grey
    try:
        with av.open(io.BytesIO(content), "r", format=kind, options={"err_detect": "explode"}) as source:
            frame = next(source.decode(video=0))
    except av.FFmpegError as error:
        raise ValueError(str(error)) from error
    if (frame.width, frame.height) != (width, height):
        raise ValueError("the head promised another size")
    scale = min(1.0, HEIGHT / height, WIDTH / width)
    width, height = max(1, round(width * scale)), max(1, round(height * scale))
    see_through = frame.format.has_palette or any(part.is_alpha for part in frame.format.components)
    pixels = "rgba" if see_through else "rgb24"  # from no alpha FFmpeg may make one of 0
    small = frame.reformat(width, height, format=pixels, interpolation="AREA")
    encoder = av.CodecContext.create("png", "w")
    encoder.width, encoder.height, encoder.pix_fmt = width, height, pixels
    encoder.time_base = Fraction(1, 1)
    small.pts = 0
    png = b"".join(bytes(packet) for packet in [*encoder.encode(small), *encoder.encode(None)])
    return Logo(png, width, height)
