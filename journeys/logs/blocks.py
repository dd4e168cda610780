"""A stream of bytes to blocks of whole lines, each with the number of its first line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

import attrs

__all__ = ["SIZE", "Block", "Blocks", "has_long_line", "paired"]

#: Bytes of a block, but for the rest of a row that stands on many lines.
SIZE: Final = 8_000_000
_QUOTE: Final = b'"'


@attrs.frozen
class Block:
    """Some lines.

    Attributes:
        data: Their bytes; lines end in a line feed, but perhaps the last of the file.
        line: The number of the first, from 1.
        last: Whether nothing stands after them.
    """

    data: bytes
    line: int
    last: bool


@attrs.define
class Blocks:
    """The lines of a stream that is read once.

    Attributes:
        stream: The bytes.
        longest: Bytes of a line; what goes on longer is given without its end.
        returns: Whether lines end in a carriage return alone.
        line: The number of the next line.
        size: Bytes that are read at once.
        skipped: Lines of which only the begin was given, as too long.
    """

    stream: BinaryIO
    longest: int
    returns: bool = False
    line: int = 1
    size: int = SIZE
    skipped: list[tuple[int, bytes]] = attrs.field(factory=list)
    _rest: bytes = b""

    def __iter__(self) -> Iterator[Block]:
        while True:
            part = self._read()
            data, self._rest = self._rest + part, b""
            if not part:
                if data:
                    yield self._block(data, last=True)
                return
            cut = data.rfind(b"\n") + 1
            if cut:
                self._rest = data[cut:]
                yield self._block(data[:cut], last=False)
            elif len(data) > self.longest:
                self._skip(data)
            else:
                self._rest = data

    def give_back(self, data: bytes) -> None:
        """Lines of the block that was given last, which belong to the next.

        Args:
            data: Its last lines.
        """
        self.line -= data.count(b"\n")
        self._rest = data + self._rest

    def _block(self, data: bytes, *, last: bool) -> Block:
        block = Block(data, self.line, last)
        self.line += data.count(b"\n")
        return block

    def _read(self) -> bytes:
        part = self.stream.read(self.size)
        return part.replace(b"\r", b"\n") if self.returns else part

    def _skip(self, data: bytes) -> None:
        """Passes over the rest of a line that is too long."""
        self.skipped.append((self.line, data[:2_000]))
        self.line += 1
        while part := self._read():
            end = part.find(b"\n")
            if end >= 0:
                self._rest = part[end + 1 :]
                return


def paired(data: bytes) -> int:
    r"""Where the last row ends, if quotes pair.

    Args:
        data: Lines that begin with a row.

    Returns:
        The bytes up to a line feed with an even number of quotes before it; 0 for none.

    Example:
        >>> paired(b'1,2\n"3\n')
        4
    """
    end = data.rfind(b"\n") + 1
    odd = data.count(_QUOTE, 0, end) % 2
    while end and odd:
        before = data.rfind(b"\n", 0, end - 1) + 1
        odd ^= data.count(_QUOTE, before, end) % 2
        end = before
    return end


def has_long_line(data: bytes, longest: int) -> bool:
    """Whether a line may be longer than a bound.

    Args:
        data: Lines.
        longest: The bound, in bytes.

    Returns:
        True for every line above the bound, and for some from half of it.
    """
    half = max(1, longest // 2)
    return any(
        data.find(b"\n", at, at + half) < 0 for at in range(0, len(data) - half, half)
    )  # fmt: skip
