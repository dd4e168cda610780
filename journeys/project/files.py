"""A small file of a project to its text; what is no such file is an error that says the way out."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from journeys.errors import FileError

__all__ = ["MOST_BYTES", "small_text"]

#: How large a file that a project writes for its tools may be.
MOST_BYTES: Final = 500_000


def small_text(path: Path, *, most: int = MOST_BYTES) -> str:
    """The text of a regular file of moderate size.

    Args:
        path: The file.
        most: How many bytes it may have.

    Returns:
        Its text, without a byte order mark.

    Raises:
        FileError: It is missing, is no regular file, is too large, cannot be read, or is not
            UTF-8.
    """
    try:
        data = _bytes(path, most + 1)
    except FileNotFoundError:
        raise FileError(path, "does not exist; name a file that does") from None
    except FileError:
        raise
    except OSError as error:
        raise FileError(path, f"cannot be read ({(error.strerror or 'error').lower()})") from error
    except ValueError as error:
        raise FileError(path, "is no file name; choose another") from error
    if len(data) > most:
        raise FileError(path, f"is larger than {most} bytes; make it smaller")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError(path, f"is not UTF-8 at line {line}; save it as UTF-8") from error


def _bytes(path: Path, most: int) -> bytes:
    # Not to wait for somebody at the other end of a pipe; Windows has neither flag nor pipe.
    place = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        if not stat.S_ISREG(os.fstat(place).st_mode):
            raise FileError(path, "is no regular file; name a file")
        with os.fdopen(place, "rb", closefd=False) as stream:
            return stream.read(most)
    finally:
        os.close(place)
