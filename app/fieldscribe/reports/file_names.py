"""Names of documents that every system takes, Windows above all, in the letters of the debrief's own language."""

import re
import unicodedata
from pathlib import Path

from fieldscribe.domain import Transcript
from fieldscribe.reports.characters import clean_line, clusters
from fieldscribe.reports.report import UNTITLED
from fieldscribe.reports.templates import DOCUMENTS, FULL, PDF, Template

MAX_CHARACTERS = 80  # Windows counts the whole path, 260
MAX_BYTES = 180  # Linux and macOS count the bytes of the name, 255

# learn.microsoft.com, "Naming Files, Paths, and Namespaces"
_SEPARATORS = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def file_name(transcript: Transcript, suffix: str, template: Template | None = None) -> str:
    """A name for a document, "2026-03-04 Newborn resuscitation.docx"; `suffix` with its dot.

    The date of a sound file is left out. A template other than the full record is named in it: "2026-03-04 Newborn
    resuscitation, Action list.docx". What is too long is cut, the title before the template.
    """
    date = None if transcript.debrief.date_from_file else _DATE.match(transcript.debrief.date)
    title = _allowed(transcript.debrief.title) or UNTITLED
    end = ""
    if template and template.key != FULL and suffix.removeprefix(".") in (*DOCUMENTS, PDF):
        named = _cut(_allowed(template.title), MAX_CHARACTERS // 2, MAX_BYTES // 2)
        end = f", {named}" if named else ""
    start = f"{date.group()} {title}" if date else title
    stem = (_cut(start, MAX_CHARACTERS - len(end), MAX_BYTES - len(end.encode())) or UNTITLED) + end
    return (f"_{stem}" if _RESERVED.match(stem) else stem) + suffix


def free_path(path: Path) -> Path:
    """The path itself, or with " (2)", " (3)" ... where a file of that name is there already."""
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return free


def _allowed(text: str) -> str:
    # Cf: marks that turn the direction could make "fdp.exe" look like "exe.pdf"; joiners belong to the script.
    kept = (c for c in unicodedata.normalize("NFC", clean_line(text)) if c in "\u200c\u200d" or _visible(c))
    return " ".join(_SEPARATORS.sub(" ", "".join(kept)).split()).strip(" .")


def _visible(character: str) -> bool:
    return unicodedata.category(character) not in ("Cf", "Co", "Cn") and character != "\ufffd"


def _cut(text: str, characters: int, size: int) -> str:
    """As much of the text as fits into so many characters and bytes: whole words, or whole letters of a long word."""
    kept = ""
    for cluster in clusters(text):
        if len(kept + cluster) > characters or len((kept + cluster).encode()) > size:
            break
        kept += cluster
    last = kept.rfind(" ")
    if kept != text and last > len(kept) / 2:
        kept = kept[:last]
    return kept.rstrip(" .,")
