"""The first line of a table of paths, and how it tells such a table from a log."""

from __future__ import annotations

import os
import re
import zlib
from pathlib import Path as FilePath
from typing import Final

from journeys.errors import FileError
from journeys.reader import Limits
from journeys.reader.files import slurp
from journeys.text import fold

__all__ = ["GZIP", "HEADER", "HEADS", "is_table_of_paths"]

HEADER: Final = "path,total_conversions,total_conversion_value,total_null"
HEADS: Final = {
    "path": "path", "chemin": "path",
    "total_conversions": "conversions", "conversions": "conversions", "conv": "conversions",
    "total_conversion_value": "value", "value": "value", "valeur": "value",
    "total_null": "nulls", "nulls": "nulls", "null": "nulls",
    "days": "ages", "jours": "ages",
}  # fmt: skip
#: What packed files begin with, and the bytes that are looked at to tell what a file is.
GZIP: Final = b"\x1f\x8b"
_HEAD: Final = 65_536


def is_table_of_paths(path: str | os.PathLike[str]) -> bool:
    """Whether a file begins as a table of paths does, and not as a log.

    Args:
        path: A file, packed or not.

    Returns:
        Whether its first line names a column of paths and none of customers; False for what
        cannot be read, which the reader of logs then says better.
    """
    try:
        data = slurp(FilePath(path), Limits(bytes=_HEAD))
        if data[:2] == GZIP:
            data = zlib.decompressobj(wbits=31).decompress(data, _HEAD)
    except (FileError, zlib.error):
        return False
    first = data.decode("utf-8-sig", "replace").split("\n", 1)[0]
    names = {fold(one.strip(' "\r')) for one in re.split("[,;\t]", first)}
    return any(HEADS.get(one) == "path" for one in names) and "customer" not in names
