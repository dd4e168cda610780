"""Data to a file: the whole of it or none, written beside and renamed over."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from journeys.errors import FileError

__all__ = ["make_folder", "worded", "write", "writing"]

_REASONS: Final = {
    errno.ENOENT: "its folder does not exist; make the folder first",
    errno.ENOTDIR: "a part of the path is a file, not a folder; name another folder",
    errno.EEXIST: "is a file, not a folder; name another folder",
    errno.EISDIR: "is a folder; name a file in it",
    errno.EACCES: "may not be written; choose a folder that you may write in",
    errno.EPERM: "may not be written; choose a folder that you may write in",
    errno.EROFS: "stands on a read-only disk; choose another folder",
    errno.ENOSPC: "the disk is full; free some room or choose another disk",
    errno.EDQUOT: "the disk quota is used up; free some room or choose another disk",
    errno.EFBIG: "is larger than files may be here; choose another disk",
    errno.ENAMETOOLONG: "its name is too long; choose a shorter one",
    errno.ELOOP: "its folder is a circle of links; name another folder",
    errno.EMFILE: "too many files are open; close some and try again",
    errno.ENFILE: "too many files are open; close some and try again",
}

_SEPARATORS: Final = tuple(mark for mark in (os.sep, os.altsep) if mark)


def write(path: str | os.PathLike[str], data: str | bytes) -> None:
    r"""A file that holds exactly the data; at no time does it hold half of it.

    The data is written to a new file beside, brought to the disk, and renamed over the old
    file, whose permissions stay; a new file gets those of the umask. A symbolic link is
    replaced, not followed. Whatever stops the writing, the old file stays and nothing is left.

    Args:
        path: The file.
        data: Bytes as they are, or text, which is written in UTF-8 with the line ends it has.

    Raises:
        FileError: It cannot be written: the folder is missing, the disk is full, the path names
            a folder or a device, the text cannot be encoded; the error says the way out.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = Path(folder, "board.svg")
        ...     write(file, "<svg/>\n")
        ...     file.read_text("utf-8")
        '<svg/>\n'
    """
    with _told(Path(path)), writing(path) as beside:
        beside.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)


@contextlib.contextmanager
def writing(path: str | os.PathLike[str]) -> Iterator[Path]:
    r"""A file to be filled piece by piece, with everything that `write` promises.

    What is written to the file beside becomes the file when the block ends, and is removed when
    an error or a signal ends it.

    Args:
        path: The file.

    Yields:
        An empty file beside it, to be opened and filled.

    Raises:
        FileError: It cannot be written; errors of the system in the block are worded likewise.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     file = Path(folder, "log.csv")
        ...     with writing(file) as beside:
        ...         _ = beside.write_text("customer,time\n")
        ...     [one.name for one in Path(folder).iterdir()]
        ['log.csv']
    """
    target = Path(path)
    with _told(target):
        if os.fspath(path).endswith(_SEPARATORS):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        mode = _mode(target)
        # No part of the target's name is in this one: a name of full length has room for no more.
        beside = target.with_name(f".journeys-{secrets.token_hex(16)}.tmp")
    try:
        with _told(target):
            beside.touch(exist_ok=False)
        with worded(target):
            yield beside
        with _told(target):
            _replace(target, beside, mode)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _settle(target.parent)


def make_folder(path: str | os.PathLike[str]) -> None:
    """Make a folder and those above it; one that is there already is fine.

    Args:
        path: The folder.

    Raises:
        FileError: It cannot be made; the error says the way out.
    """
    target = Path(path)
    with _told(target):
        target.mkdir(parents=True, exist_ok=True)


@contextlib.contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        with worded(target):
            yield
    except FileError:
        raise
    except UnicodeEncodeError as error:
        if error.object == str(target):
            raise FileError(target, "is no file name; choose another") from error
        reason = f"character {error.start + 1} of the text is half a character; remove it"
        raise FileError(target, reason) from error
    except ValueError as error:
        raise FileError(target, "is no file name; choose another") from error


@contextlib.contextmanager
def worded(target: Path) -> Iterator[None]:
    """What the system refuses is told with the way out; other errors pass.

    Args:
        target: What is written to.

    Raises:
        FileError: The system refuses it.
    """
    try:
        yield
    except FileError:
        raise
    except OSError as error:
        known = _REASONS.get(error.errno or 0)
        reason = known or f"cannot be written ({(error.strerror or 'unknown error').lower()})"
        raise FileError(target, reason) from error


def _mode(target: Path) -> int | None:
    """The permissions to keep; None where the umask shall decide."""
    try:
        found = target.lstat().st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if stat.S_ISLNK(found):
        return None
    if not stat.S_ISREG(found):
        raise FileError(target, "is a device or a pipe, no regular file; name a file")
    return stat.S_IMODE(found) & 0o777


def _replace(target: Path, beside: Path, mode: int | None) -> None:
    with beside.open("rb+") as stream:
        os.fsync(stream.fileno())
    if mode is not None:
        with contextlib.suppress(OSError):
            beside.chmod(mode)
    beside.replace(target)


def _settle(folder: Path) -> None:
    """Brings the new name to the disk, where the system lets folders be synchronised."""
    with contextlib.suppress(OSError):
        place = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)
