"""Pictures as logos: whatever the file holds, and how documents carry what was made of it."""

import base64
import io
import struct
import zipfile
import zlib
from pathlib import Path

import av
import docx
import numpy as np
import pytest
from bs4 import BeautifulSoup
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldscribe.domain import Transcript
from fieldscribe.errors import LogoRefused
from fieldscribe.reports import FORMATS
from fieldscribe.reports.letterhead import HEIGHT, MOST_BYTES, WIDTH, Letterhead, Logo, logo_from, logo_size, read_logo

PNG = b"\x89PNG\r\n\x1a\n"


def picture(width: int, height: int, kind: str = "png") -> bytes:
    """A real picture, red at the left and half transparent blue at the right."""
    pixels = np.zeros((height, width, 4), np.uint8)
    pixels[:, : width // 2] = (200, 30, 30, 255)
    pixels[:, width // 2 :] = (30, 30, 200, 128)
    frame = av.VideoFrame.from_ndarray(pixels, format="rgba")
    codec, shape = ("png", "rgba") if kind == "png" else ("mjpeg", "yuvj420p")
    encoder = av.CodecContext.create(codec, "w")
    encoder.width, encoder.height, encoder.pix_fmt, encoder.time_base = width, height, shape, 1
    frame = frame.reformat(format=shape)
    frame.pts = 0
    return b"".join(bytes(packet) for packet in [*encoder.encode(frame), *encoder.encode(None)])


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def promised(width: int, height: int) -> bytes:
    """A PNG whose head promises a size and whose body is a few bytes."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return PNG + head + chunk(b"IDAT", zlib.compress(b"\0" * 100_000)) + chunk(b"IEND", b"")


@pytest.fixture
def logo(tmp_path: Path) -> Logo:
    (tmp_path / "logo.png").write_bytes(picture(600, 300))
    return logo_from(tmp_path / "logo.png")


@pytest.mark.parametrize("kind", ["png", "jpg"])
@pytest.mark.parametrize(
    ("size", "kept"),
    [((600, 300), (480, 240)), ((3000, 200), (960, 64)), ((100, 50), (100, 50)), ((40, 900), (11, 240))],
)
def test_a_picture_becomes_a_small_png(kind: str, size: tuple[int, int], kept: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / f"Löwe ሎጎ.{kind}"
    path.write_bytes(picture(*size, kind))
    made = logo_from(path)
    assert (made.width, made.height) == kept
    assert made == logo_from(path) == read_logo(made.png)
    with av.open(io.BytesIO(made.png)) as source:
        frame = next(source.decode(video=0)).to_ndarray(format="rgba")
    assert frame.shape == (kept[1], kept[0], 4)
    assert abs(int(frame[kept[1] // 2, 1, 0]) - 200) < 40
    assert abs(int(frame[kept[1] // 2, -2, 3]) - (128 if kind == "png" else 255)) < 5


@pytest.mark.parametrize("shape", ["gray", "ya8", "rgb24", "rgb48be", "rgba64be", "gray16be", "monob", "pal8"])
@pytest.mark.parametrize("size", [(60, 60), (600, 600)])
def test_every_kind_of_png_becomes_a_visible_logo(shape: str, size: tuple[int, int], tmp_path: Path) -> None:
    frame = av.VideoFrame.from_ndarray(np.full((*size, 4), 255, np.uint8), format="rgba")
    if shape == "pal8":
        body = zlib.compress(b"".join(b"\0" + b"\1" * size[0] for _ in range(size[1])))
        head = struct.pack(">IIBBBBB", *size, 8, 3, 0, 0, 0)
        parts = ((b"IHDR", head), (b"PLTE", b"\0\0\0\xff\xff\xff"), (b"IDAT", body), (b"IEND", b""))
        content = PNG + b"".join(chunk(*part) for part in parts)
    else:
        encoder = av.CodecContext.create("png", "w")
        encoder.width, encoder.height, encoder.pix_fmt, encoder.time_base = *size, shape, 1
        white = (
            frame.reformat(format="rgb24").reformat(format=shape) if "a" not in shape else frame.reformat(format=shape)
        )
        white.pts = 0
        content = b"".join(bytes(packet) for packet in [*encoder.encode(white), *encoder.encode(None)])
    (tmp_path / "a.png").write_bytes(content)
    made = logo_from(tmp_path / "a.png")
    with av.open(io.BytesIO(made.png)) as source:
        seen = next(source.decode(video=0)).to_ndarray(format="rgba")
    assert seen[10, 10].min() > 250


def test_metadata_of_a_picture_is_removed(tmp_path: Path) -> None:
    whole = picture(50, 50)
    secret = chunk(b"tEXt", b"Author\0Amina of ward 3")
    (tmp_path / "a.png").write_bytes(whole[:33] + secret + whole[33:] + b"<script>")
    assert b"Amina" not in logo_from(tmp_path / "a.png").png
    assert b"script" not in logo_from(tmp_path / "a.png").png


BAD = {
    "empty": b"",
    "text": b"no picture at all",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "gif": b"GIF89a\x01\x00\x01\x00\x00\x00\x00;",
    "half a png": picture(200, 100)[:90],
    "png without end": picture(200, 100)[:-6],
    "half a jpeg": picture(200, 100, "jpg")[:900],
    "head only": PNG,
    "head cut": PNG + b"\0\0\0\rIHDR\0\0",
    "jpeg of nothing": b"\xff\xd8" + b"\0" * 50,
    "two sizes": b"\xff\xd8\xff\xc0\0\x0b\x08\0\x0a\0\x0a\x01\x01\x11\0" + picture(200, 100, "jpg")[2:],
    "jpeg head only": b"\xff\xd8\xff\xe0",
    "jpeg of marks": b"\xff\xd8" + b"\xff" * 5000,
    "bomb": promised(60_000, 60_000),
    "no pixels": promised(0, 0),
    "line": picture(3100, 100),
    "too large": PNG + b"\0" * MOST_BYTES,
}


@pytest.mark.parametrize("what", BAD)
def test_a_file_that_is_no_picture_is_refused(what: str, tmp_path: Path) -> None:
    path = tmp_path / "my logo.png"
    path.write_bytes(BAD[what])
    with pytest.raises(LogoRefused, match=r"my logo\.png cannot be used as the logo: .* The present logo is kept"):
        logo_from(path)


def test_a_path_that_is_no_file_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.png", Path("a\0b")):
        with pytest.raises(LogoRefused):
            logo_from(path)


@settings(max_examples=settings.default.max_examples * 4 // 5, deadline=None, suppress_health_check=list(HealthCheck))
@given(at=st.integers(0, 10_000), value=st.integers(0, 255), kind=st.sampled_from(["png", "jpg"]), cut=st.booleans())
def test_a_damaged_picture_becomes_a_logo_or_is_refused(
    tmp_path: Path, at: int, value: int, kind: str, cut: bool
) -> None:
    content = bytearray(_WHOLE[kind])
    at %= len(content)
    content[at] = value
    path = tmp_path / "a"
    path.write_bytes(content[:at] if cut else content)
    try:
        made = logo_from(path)
    except LogoRefused:
        return
    assert 0 < made.width <= WIDTH and 0 < made.height <= HEIGHT
    assert read_logo(made.png) == made


_WHOLE = {kind: picture(64, 40, kind) for kind in ("png", "jpg")}


def test_a_copy_that_was_changed_is_not_read(logo: Logo) -> None:
    assert read_logo(logo.png[:-1]) is None
    assert read_logo(b"") is None
    assert read_logo(promised(60_000, 60_000)) is None


def test_sizes_fit_the_box_and_never_grow() -> None:
    assert logo_size(Logo(b"", 480, 240), 240, 60) == (120, 60)
    assert logo_size(Logo(b"", 960, 64), 240, 60) == (240, 16)
    assert logo_size(Logo(b"", 20, 10), 240, 60) == (20, 10)


# ---- in documents


def test_a_word_document_contains_the_letterhead(usual: Transcript, logo: Logo) -> None:
    made = FORMATS["docx"].render(usual, None, Letterhead("Haydom · ጤና", logo, "Confidential"))
    assert made == FORMATS["docx"].render(usual, None, Letterhead("Haydom · ጤና", logo, "Confidential"))
    document = docx.Document(io.BytesIO(made))
    (shape,) = document.inline_shapes
    assert abs(shape.height - Mm(16)) < Mm(0.1)
    assert abs(shape.width - Mm(32)) < Mm(0.1)
    assert shape._inline.docPr.get("descr") == "Haydom · ጤና"
    assert document.tables[0].rows[0].cells[1].text == "Haydom · ጤና"
    section = document.sections[0]
    for footer in (section.footer, section.first_page_footer):
        assert footer.paragraphs[0].text.startswith("Confidential\tPage ")
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert [package.read(name) for name in package.namelist() if name.endswith(".png")] == [logo.png]


def test_a_long_line_at_the_foot_has_a_line_of_its_own(usual: Transcript) -> None:
    made = FORMATS["docx"].render(usual, None, Letterhead("", None, "Confidential " * 12))
    footer = docx.Document(io.BytesIO(made)).sections[0].footer
    assert footer.paragraphs[0].text.startswith("\tPage ")
    assert footer.paragraphs[1].text == ("Confidential " * 12).strip()


def test_an_arabic_name_runs_from_right_to_left(usual: Transcript, logo: Logo) -> None:
    made = FORMATS["docx"].render(usual, None, Letterhead("وزارة الصحة", logo))
    name = docx.Document(io.BytesIO(made)).tables[0].rows[0].cells[1].paragraphs[0]
    assert name._p.pPr.find(qn("w:bidi")) is not None
    assert name.alignment is None


def test_a_web_page_embeds_the_logo(usual: Transcript, logo: Logo) -> None:
    page = BeautifulSoup(
        FORMATS["html"].render(usual, None, Letterhead('A & "B" <c>', logo, "<b>Confidential")), "html.parser"
    )
    (image,) = page.find_all("img")
    kind, _, content = image["src"].partition(",")
    assert kind == "data:image/png;base64"
    assert base64.b64decode(content) == logo.png
    assert (image["alt"], image["width"], image["height"]) == ('A & "B" <c>', "120", "60")
    assert page.select_one(".letterhead p").get_text() == 'A & "B" <c>'
    assert page.select_one(".foot").get_text() == "<b>Confidential"
    policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
    assert "img-src data:;" in policy
    assert "img-src" not in FORMATS["html"].render(usual).decode()


def test_a_logo_without_a_name_has_an_alternative_text(usual: Transcript, logo: Logo) -> None:
    page = BeautifulSoup(FORMATS["html"].render(usual, None, Letterhead("", logo)), "html.parser")
    assert page.img["alt"] == "Logo"
    document = docx.Document(io.BytesIO(FORMATS["docx"].render(usual, None, Letterhead("", logo))))
    assert document.inline_shapes[0]._inline.docPr.get("descr") == "Logo"


@pytest.mark.parametrize("name", ["txt", "md", "html", "docx"])
def test_markup_in_a_letterhead_is_escaped(name: str, usual: Transcript) -> None:
    head = Letterhead("# A\0\ud800 <script>x</script>\n\nB", None, "{{ 7*7 }}\u2028| c")
    made = FORMATS[name].render(usual, None, head)
    if name != "docx":
        assert b"<script>" not in made or name == "txt"
        assert b"7*7" in made or rb"7\*7" in made
