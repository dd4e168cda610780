"""The bytes of a zipped document to the same bytes at any time: no clock stands in them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Final

__all__ = ["timeless"]

_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_STAMP: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_DATES: Final = "docProps/core.xml"


def timeless(archive: bytes, mend: Callable[[str, bytes], bytes] | None = None) -> bytes:
    """An office document without the time at which it was written.

    Args:
        archive: The document, as a library wrote it.
        mend: Gives each part by its name and its bytes as it shall be; by default as it is.

    Returns:
        An archive with the same parts in the same order.
    """
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == _DATES:
                part = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", part)
            elif mend is not None:
                part = mend(name, part)
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, part)
    return stream.getvalue()
