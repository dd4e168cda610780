"""The bytes of a workbook to the same bytes at any time, with rows that grow with their text."""

from __future__ import annotations

import re
from typing import Final

from journeys import archives

__all__ = ["timeless"]

#: A height that was set by hand; without the mark, a row grows with its text.
_FIXED: Final = re.compile(rb'(<row [^>]*?) customHeight="1"')
_SHEET: Final = "xl/worksheets/"


def timeless(workbook: bytes) -> bytes:
    """A workbook without the time at which it was written, whose rows grow with their text.

    Args:
        workbook: The archive, as a library wrote it.

    Returns:
        An archive with the same parts in the same order.
    """
    return archives.timeless(workbook, _grown)


def _grown(name: str, part: bytes) -> bytes:
    return _FIXED.sub(rb"\g<1>", part) if name.startswith(_SHEET) else part
