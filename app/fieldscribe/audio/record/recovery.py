"""Repair interrupted recordings. Repair may itself be killed at any point and started again.

After a kill or a power cut the last FLAC part has no length in its header, may end in the middle of a frame, and may be
padded with zeros by the file system. It is read packet by packet; the packets that decode are copied into a new file
beside it (where something is missing in between, or was padded, their sound is encoded again, which costs no quality),
with the length counted from them, and that file takes its place in one step. A part that was finished is
never written again: it is known by the sidecar, or by a length in its header that its packets bear out.

Source for the frame and stream headers: RFC 9639 (FLAC), sections 8.2 and 9.1.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av

from fieldscribe.audio.record.sidecar import BALLAST, FolderLock, PartNote, Sidecar, is_being_recorded, read_sidecar
from fieldscribe.audio.record.writer import FRAME, RATE, FlacPart
from fieldscribe.durable import remove_temporary_files, replacing
from fieldscribe.errors import CannotRepair

_SILENT = ".unreadable"  # of a part that was begun before any of its sound was on the disk; a name no player looks for
_MAX_HOLE_SAMPLES = 600 * RATE  # samples: a gap longer than a part means that the position is wrong
_BLOCK_SIZES_AT = 8  # byte of the file where STREAMINFO's smallest and largest block begin, 2 bytes each, in samples
_RATE_AT = 18  # byte where its 20 bits of sample rate begin
_TOTAL_AT = 21  # byte of the file where STREAMINFO's 36 bits of total samples begin, with 4 bits before them
_CHECKSUM = 16  # bytes behind them: the MD5 of all samples; zeros say that it is not known


@dataclass(frozen=True, slots=True)
class _Found:
    """What could be read from a part: its samples, and whether it contains nothing but good packets."""

    samples: int
    clean: bool = True


def is_interrupted(folder: Path) -> bool:
    """Whether the folder holds a recording that was not closed and that nobody is recording any more."""
    sidecar = read_sidecar(folder)
    unfinished = any(folder.glob("part-*.flac")) if sidecar is None else not sidecar.ended
    return unfinished and not is_being_recorded(folder)


def interrupted_recordings(recordings: Path) -> list[Path]:
    """The folders of interrupted recordings below the folder of all recordings, oldest first."""
    try:
        folders = [entry for entry in recordings.iterdir() if entry.is_dir()]
        return sorted(filter(is_interrupted, folders), key=lambda folder: folder.stat().st_mtime)
    except FileNotFoundError:
        return []


def repair(folder: Path) -> Sidecar:
    """Repair every part of an interrupted recording, and return its new sidecar.

    Done again on a repaired or finished recording it changes nothing. Raises `CannotRepair` when the disk does not
    allow it, or when it is being recorded; what is there stays as it is then.
    """
    sidecar = read_sidecar(folder) or Sidecar(uid=folder.name)
    if sidecar.ended:
        return sidecar
    try:
        lock = FolderLock(folder)
    except OSError as error:
        raise CannotRepair(str(error)) from error
    try:
        sidecar = read_sidecar(folder) or sidecar
        if sidecar.ended:  # while we waited for the lock
            return sidecar
        remove_temporary_files(folder)
        (folder / BALLAST).unlink(missing_ok=True)
        finished = {note.name: note for note in sidecar.parts}
        parts = []
        for path in sorted(folder.glob("part-*.flac")):
            if _is_foreign(path):
                continue
            note = finished.get(path.name) or PartNote(path.name, _repair_part(path))
            if note.samples:
                parts.append(note)
            else:
                path.replace(path.with_name(path.name + _SILENT))
        sidecar = dataclasses.replace(sidecar, parts=tuple(parts), ended="repaired")
        sidecar.write(folder)
    except OSError as error:
        raise CannotRepair(str(error)) from error
    finally:
        lock.release()
    return sidecar


def _is_foreign(path: Path) -> bool:
    """Whether this is FLAC that our recorder did not write: it is left as it is, since we cannot tell its times."""
    with path.open("rb") as file:
        head = file.read(_RATE_AT + 3)
    if len(head) < _RATE_AT + 3 or not head.startswith(b"fLaC"):
        return False  # torn: `_measure` says what can be read
    blocks = {int.from_bytes(head[at : at + 2], "big") for at in (_BLOCK_SIZES_AT, _BLOCK_SIZES_AT + 2)}
    return blocks != {FRAME} or int.from_bytes(head[_RATE_AT:], "big") >> 4 != RATE


def _repair_part(path: Path) -> int:
    """Repair one part if necessary; returns its length in samples, 0 when nothing can be read."""
    found = _measure(path)
    if not found.samples or (_total_samples(path) == found.samples and found.clean):
        return found.samples
    with replacing(path) as temporary:
        if found.clean:
            _copy_packets(path, temporary, found.samples)
        else:
            _copy_sound(path, temporary)
    return found.samples


def _measure(path: Path) -> _Found:
    position, clean = 0, True
    for place, packet, frames in _good_packets(path):
        padded = bytes(packet).endswith(bytes(3))  # with what the file system put behind it, the decoder skips that
        clean = clean and place == position and not padded
        position = place + sum(frame.samples for frame in frames)
    return _Found(position, clean)


def _copy_packets(path: Path, target: Path, samples: int) -> None:
    """Copy the good packets unchanged, with a header that has their total length and no checksum."""
    with av.open(str(path)) as source, av.open(str(target), "w", format="flac") as container:
        stream = container.add_stream_from_template(source.streams.audio[0])
        for _, packet, _ in _good_packets_of(source):
            packet.stream = stream
            container.mux(packet)
    with target.open("r+b") as file:
        file.seek(_TOTAL_AT)
        first = file.read(1)[0] & 0xF0 | samples >> 32
        file.seek(_TOTAL_AT)
        file.write(bytes([first]) + (samples & 0xFFFFFFFF).to_bytes(4, "big") + bytes(_CHECKSUM))


def _copy_sound(path: Path, target: Path) -> None:
    """Rewrite the sound with silence where frames are missing, so that what follows keeps its time."""
    import numpy as np

    target.unlink()  # which makes a file of its own
    part = FlacPart(target)
    for place, _, frames in _good_packets(path):
        part.write(np.zeros(place - part.taken, np.int16))
        for frame in frames:
            part.write(frame.to_ndarray()[0])
    part.finish()
    saved = part.sync()
    part.release()
    if not saved:
        raise part.error or OSError("not saved")


def _good_packets(path: Path) -> Iterator[tuple[int, Any, list[Any]]]:
    try:
        with av.open(str(path)) as container:
            yield from _good_packets_of(container)
    except (av.error.InvalidDataError, av.error.EOFError, IndexError):  # not even a header was saved
        return


def _good_packets_of(container: Any) -> Iterator[tuple[int, Any, list[Any]]]:
    """The packets that decode: the sample at which each begins, the packet, its frames; in order, nothing twice."""
    position = 0
    stream = container.streams.audio[0]
    stream.codec_context.options = {"err_detect": "crccheck+explode"}  # it would play a frame with a wrong checksum
    for packet in container.demux(stream):
        try:
            frames = packet.decode() if packet.size else []
        except av.error.FFmpegError:
            continue
        if not frames:
            continue
        place = _first_sample(bytes(packet))
        if place is None or not position <= place <= position + _MAX_HOLE_SAMPLES:
            continue
        yield place, packet, frames
        position = place + sum(frame.samples for frame in frames)


def _first_sample(packet: bytes) -> int | None:
    """The sample at which a FLAC frame begins, from the number in its header; None when that is not readable.

    Our frames all have the same size, so the header counts frames. The number is coded like a character of UTF-8.
    """
    if len(packet) < 11 or packet[0] != 0xFF or packet[1] != 0xF8:
        return None
    lead = packet[4]
    extra = 0 if lead < 0x80 else 7 - (lead ^ 0xFF).bit_length()
    number = lead if not extra else lead & (0x3F >> extra)
    for byte in packet[5 : 5 + extra]:
        number = number << 6 | byte & 0x3F
    return number * FRAME


def _total_samples(path: Path) -> int:
    """Total samples that the header claims; 0 when it claims nothing."""
    with path.open("rb") as file:
        head = file.read(_TOTAL_AT + 5)
    return 0 if len(head) < _TOTAL_AT + 5 else int.from_bytes(head[_TOTAL_AT:], "big") & 0xFFFFFFFFF
