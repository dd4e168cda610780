"""The bytes of a workbook to the same bytes at any time: no clock stands in them."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final

__all__ = ["timeless"]

_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_STAMP: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
#: A height that was set by hand; without the mark, a row grows with its text.
_FIXED: Final = re.compile(rb'(<row [^>]*?) customHeight="1"')
_SHEET: Final = "xl/worksheets/"
_DATES: Final = "docProps/core.xml"


def timeless(workbook: bytes) -> bytes:
    """A workbook without the time at which it was written, whose rows grow with their text.

    Args:
        workbook: The archive, as a library wrote it.

    Returns:
        An archive with the same parts in the same order.
    """
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == _DATES:
                part = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", part)
            elif name.startswith(_SHEET):
                part = _FIXED.sub(rb"\g<1>", part)
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, part)
    return stream.getvalue()
