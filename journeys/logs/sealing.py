"""A Parquet file and the checksum of all its bytes, which stands before its footer."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import BinaryIO

__all__ = ["is_sealed", "seal"]

#: What a Parquet file ends with: the length of the footer, and four letters.
_END: Final = 8
_SEAL: Final = 4
_BLOCK: Final = 1 << 20


def seal(path: Path) -> None:
    """Put a checksum into a Parquet file; readers of Parquet pass over it.

    Engines count events in many a file of which bits have turned; with the seal, none is taken.

    Args:
        path: A whole Parquet file without a seal.
    """
    with path.open("rb+") as stream:
        size = _size(stream)
        stream.seek(size - _END)
        begin = size - _END - _length(stream.read(_END))
        checksum = _checksum(stream, 0, size)
        stream.seek(begin)
        footer = stream.read()
        stream.seek(begin)
        stream.write(checksum.to_bytes(_SEAL, "little") + footer)


def is_sealed(path: Path) -> bool:
    """Whether the checksum in a file is that of all its other bytes.

    Args:
        path: Any file.
    """
    with path.open("rb") as stream:
        size = _size(stream)
        if size < _END + _SEAL:
            return False
        stream.seek(size - _END)
        begin = size - _END - _length(stream.read(_END))
        if begin < _SEAL:
            return False
        stream.seek(begin - _SEAL)
        told = int.from_bytes(stream.read(_SEAL), "little")
        found = _checksum(stream, 0, begin - _SEAL)
        return told == _checksum(stream, begin, size, found)


def _size(stream: BinaryIO) -> int:
    return stream.seek(0, 2)


def _length(end: bytes) -> int:
    return int.from_bytes(end[:4], "little")


def _checksum(stream: BinaryIO, begin: int, end: int, before: int = 0) -> int:
    """The CRC-32 of the bytes from one place to another, behind those of a checksum before."""
    stream.seek(begin)
    left = end - begin
    while left and (block := stream.read(min(_BLOCK, left))):
        before = zlib.crc32(block, before)
        left -= len(block)
    return before
