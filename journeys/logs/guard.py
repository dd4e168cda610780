"""A file that may be packed to its bytes, within bounds that stop a bomb."""

from __future__ import annotations

import io
import stat
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from journeys.errors import FileError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["MAX_BYTES", "MAX_RATIO", "guarded", "opened", "packed", "raising", "regular"]

#: Bytes that a packed file may hold.
MAX_BYTES: Final = 2_000_000_000
#: How many times larger than the file its content may be.
MAX_RATIO: Final = 200

#: Content up to this size is no bomb, whatever its ratio.
_HARMLESS: Final = 1_000_000
#: Members of one gzip file: 20 bytes make an empty one, and each costs time.
_MEMBERS: Final = 200_000
#: What is read, fed and unpacked at once. Little is fed: what a member leaves over is copied.
_READ: Final = 1 << 16
_FED: Final = 1 << 12
_MADE: Final = 1 << 18

_GZIP: Final = b"\x1f\x8b"
#: How other packed files begin, and what they are called.
_OTHERS: Final = {
    b"PK\x03\x04": "a zip archive",
    b"PK\x05\x06": "a zip archive",
    b"\x28\xb5\x2f\xfd": "packed by zstd",
    b"\xfd7zXZ\x00": "packed by xz",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
}
_CUT: Final = "ends too early: a part of it is missing; fetch it again"


def regular(path: str | Path) -> Path:
    """A file that can be read from its begin to its end.

    Args:
        path: Where it stands.

    Returns:
        The same path.

    Raises:
        FileError: It is missing, is a folder, a pipe or a device, or cannot be opened.

    Example:
        >>> regular("examples/bank/counts.csv").name
        'counts.csv'
    """
    file = Path(path)
    try:
        if not stat.S_ISREG(file.stat().st_mode):
            raise FileError(file, "is no regular file; name a file")
        with file.open("rb"):
            return file
    except OSError as error:
        if isinstance(error, FileError):
            raise
        raise FileError(file, f"cannot be read ({(error.strerror or 'error').lower()})") from None
    except ValueError:
        raise FileError(file, "is no file name") from None


def raising(name: str) -> str:
    """How a limit is raised, in words.

    Args:
        name: A limit of `LogLimits`.

    Example:
        >>> raising("ratio")
        "raise the limit 'ratio' in Python (LogLimits)"
    """
    return f"raise the limit '{name}' in Python (LogLimits)"


def packed(path: str | Path) -> bool:
    """Whether a file is packed by gzip, by its first bytes or by its name.

    Args:
        path: Where it stands.

    Raises:
        FileError: It is missing, no regular file, packed otherwise, or named `.gz` and is not.

    Example:
        >>> packed("examples/bank/counts.csv")
        False
    """
    file = regular(path)
    with file.open("rb") as stream:
        first = stream.read(10)
    if first.startswith(_GZIP):
        return True
    for begin, name in _OTHERS.items():
        if first.startswith(begin):
            raise FileError(file, f"is {name}; unpack it first")
    if first.startswith(b"BZh") and first[4:10] == b"1AY&SY":
        raise FileError(file, "is packed by bzip2; unpack it first")
    if file.suffix.lower() == ".gz":
        raise FileError(file, _CUT if not first else "is named .gz and is not packed; rename it")
    return False


def opened(path: str | Path, *, max_bytes: int = MAX_BYTES, max_ratio: int = MAX_RATIO) -> BinaryIO:
    """The bytes of a file, unpacked as they are read, in little memory.

    Args:
        path: Where it stands; packed by gzip or not.
        max_bytes: Bytes that a packed file may hold.
        max_ratio: How many times larger than the file its content may be.

    Returns:
        A stream to read and to close. Reading it raises a `FileError` where the content passes
        a bound, is cut off or damaged, or is packed again.

    Raises:
        FileError: It is missing, no regular file, or packed otherwise.

    Example:
        >>> with opened("examples/bank/counts.csv") as stream:
        ...     stream.read(4)
        b'from'
    """
    file = Path(path)
    if not packed(file):
        return file.open("rb")
    return io.BufferedReader(_Unpacked(file, max_bytes, max_ratio), _MADE)


def guarded(path: str | Path, *, max_bytes: int = MAX_BYTES, max_ratio: int = MAX_RATIO) -> int:
    """How many bytes a file holds; a packed one is unpacked to the end and found whole.

    Args:
        path: Where it stands; packed by gzip or not.
        max_bytes: Bytes that a packed file may hold; others may be of any size.
        max_ratio: How many times larger than the file its content may be.

    Returns:
        The bytes of its content.

    Raises:
        FileError: It is missing, no regular file, packed otherwise or twice, cut off, damaged,
            or holds more than the bounds allow.

    Example:
        >>> guarded("examples/bank/counts.csv") > 100
        True
    """
    file = Path(path)
    if not packed(file):
        return file.stat().st_size
    held = 0
    with opened(file, max_bytes=max_bytes, max_ratio=max_ratio) as stream:
        while part := stream.read(_MADE):
            held += len(part)
    return held


class _Unpacked(io.RawIOBase):
    """The content of a gzip file, of one member or many."""

    def __init__(self, path: Path, max_bytes: int, max_ratio: int) -> None:
        super().__init__()
        self._path = path
        self._stream = path.open("rb")
        self._bounds = (max_bytes, max_ratio, path.stat().st_size)
        self._member = zlib.decompressobj(31)
        self._members = 1
        self._block = memoryview(b"")
        self._fed = b""
        self._held = 0
        self._ended = False

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        self._stream.close()
        super().close()

    def readinto(self, buffer: WriteableBuffer) -> int:
        view = memoryview(buffer).cast("B")
        made = b""
        while not made and not self._ended:
            made = self._step(len(view))
        view[: len(made)] = made
        self._count(made)
        return len(made)

    def _step(self, wanted: int) -> bytes:
        """Some content; none where a member ends or more must be fed."""
        if self._member.eof and not self._next():
            return b""
        given = self._member.unconsumed_tail or self._fed or self._more()
        self._fed = b""
        try:
            made = self._member.decompress(given, wanted)
            if not given and not made and not self._member.eof:
                raise FileError(self._path, _CUT)
        except zlib.error:
            raise FileError(self._path, "is damaged: it cannot be unpacked") from None
        if self._member.eof:
            self._fed = self._member.unused_data
        return made

    def _next(self) -> bool:
        """Begins the next member; False at the end of the file. Zeros may fill it up."""
        rest = self._fed.lstrip(b"\0")
        while not rest:
            more = self._more()
            if not more:
                self._ended = True
                return False
            rest = more.lstrip(b"\0")
        if not rest.startswith(_GZIP[: len(rest)]):
            raise FileError(self._path, "is damaged: something stands after its packed content")
        self._members += 1
        if self._members > _MEMBERS:
            raise FileError(self._path, f"has more than {_MEMBERS} packed members; pack it anew")
        self._member, self._fed = zlib.decompressobj(31), rest
        return True

    def _more(self) -> bytes:
        if not self._block:
            self._block = memoryview(self._stream.read(_READ))
        part, self._block = self._block[:_FED], self._block[_FED:]
        return bytes(part)

    def _count(self, made: bytes) -> None:
        if not self._held and made.startswith(_GZIP):
            raise FileError(self._path, "is packed twice; unpack it first")
        self._held += len(made)
        max_bytes, max_ratio, size = self._bounds
        cure = "look at what it is; then split it, or"
        if self._held > max_bytes:
            reason = f"unpacks to more than {max_bytes} bytes; {cure} {raising('bytes')}"
            raise FileError(self._path, reason)
        if self._held > max(_HARMLESS, max_ratio * size):
            reason = f"unpacks to more than {max_ratio} times its size; {cure} {raising('ratio')}"
            raise FileError(self._path, reason)
