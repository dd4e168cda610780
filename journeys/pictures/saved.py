"""What was written."""

from __future__ import annotations

from pathlib import Path

import attrs

__all__ = ["Saved"]


@attrs.frozen
class Saved:
    """What was written of one board or many.

    Attributes:
        files: The files, one a page, in reading order; a document is one file.
        truncated: Texts that did not fit their place, in full.
        lacking: The characters that the fonts of PDF lack and that stand as boxes.
        boards: The name of the board of each of these texts, where a file holds several.
    """

    files: tuple[Path, ...]
    truncated: tuple[str, ...] = ()
    lacking: str = ""
    boards: tuple[str, ...] = ()
