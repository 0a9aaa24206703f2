"""How plain bytes become fewer, and back: Zstandard (RFC 8878) with a shipped dictionary or with an older version.

A frame's header is not sent: the receiver makes it from the size that it has accepted. So no sender decides how much
memory unpacking takes, and a frame that would give more, or less, than promised is refused.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from fieldscribe.errors import BundleInvalid
from fieldscribe.wire import dictionaries
from fieldscribe.wire.dictionaries import NONE, Dictionary

if TYPE_CHECKING:
    from backports.zstd import ZstdDict

PLAIN, PACKED, CHANGED, PREDICTED = range(4)
"""The codecs: as it is; Zstandard with a shipped dictionary; Zstandard with the plain bytes of an older bundle; and
`prediction` with a shipped dictionary."""

MOST_PLAIN = 2 * 2**20
"""Bytes that a payload may have unpacked."""

_LEVEL, _WINDOW_LOG = 22, 21
_FRAME_START = bytes.fromhex("28b52ffda0")  # magic; one segment, size in 4 bytes, no dictionary id, no checksum
_SHORTEST_BASE = 8
_SIZES_OF_SIZE = (1, 2, 4, 8)


def pack(plain: bytes, dictionary: Dictionary = NONE, cut: int = 0) -> bytes:
    """The plain bytes packed with a dictionary: the blocks of a Zstandard frame, without its header.

    At `cut` a new block begins: bytes of another kind are packed by statistics of their own.
    """
    return _blocks([plain[:cut], plain[cut:]], _shipped(dictionary))


def unpack(packed: bytes, size: int, dictionary: Dictionary = NONE) -> bytes:
    """The inverse of `pack`; `size` is that of the plain bytes. Raises BundleInvalid."""
    return _unpacked(packed, size, _shipped(dictionary))


def difference(plain: bytes, base: bytes) -> bytes:
    """The plain bytes packed with those of an older version in place of a dictionary."""
    return _blocks([plain], _version(base))


def apply(packed: bytes, size: int, base: bytes) -> bytes:
    """The inverse of `difference`; `size` is that of the plain bytes. Raises BundleInvalid."""
    return _unpacked(packed, size, _version(base))


def _shipped(dictionary: Dictionary) -> "ZstdDict | None":
    from backports.zstd import ZstdDict

    return ZstdDict(dictionary.content, is_raw=True) if dictionary.content else None


def _version(base: bytes) -> "ZstdDict":
    from backports.zstd import ZstdDict

    if len(base) < _SHORTEST_BASE:
        raise BundleInvalid(detail="no version of a debrief is so short")
    return ZstdDict(dictionaries.changes_tables() + base)


def _blocks(parts: Iterable[bytes], dictionary: "ZstdDict | None") -> bytes:
    from backports.zstd import CompressionParameter, ZstdCompressor

    options: dict[int, int] = {
        CompressionParameter.compression_level: _LEVEL,
        CompressionParameter.window_log: _WINDOW_LOG,
        CompressionParameter.dict_id_flag: 0,
        CompressionParameter.checksum_flag: 0,
    }
    *early, last = [part for part in parts if part] or [b""]
    compressor = ZstdCompressor(options=options, zstd_dict=dictionary and dictionary.as_undigested_dict)
    compressor.set_pledged_input_size(sum(map(len, early)) + len(last))
    blocks = [compressor.compress(part, ZstdCompressor.FLUSH_BLOCK) for part in early]
    frame = b"".join([*blocks, compressor.compress(last, ZstdCompressor.FLUSH_FRAME)])
    # One segment, since the window holds all that may be sent: the header is magic, descriptor and the size.
    return frame[5 + _SIZES_OF_SIZE[frame[4] >> 6] :]


def _unpacked(packed: bytes, size: int, dictionary: "ZstdDict | None") -> bytes:
    from backports.zstd import ZstdDecompressor, ZstdError

    if size > MOST_PLAIN:
        raise BundleInvalid(detail=f"{size} bytes are more than {MOST_PLAIN}")
    decompressor = ZstdDecompressor(dictionary)
    try:
        plain = decompressor.decompress(_FRAME_START + size.to_bytes(4, "little") + packed, size + 1)
    except ZstdError as error:
        raise BundleInvalid(detail=str(error)) from None
    if len(plain) != size or not decompressor.eof or decompressor.unused_data:
        raise BundleInvalid(detail="not what was packed")
    return plain
