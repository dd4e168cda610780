"""Texts of paths to codes, with no loop of ours over touches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from journeys.attribution.paths import Whole
from journeys.attribution.rows import ARROW

__all__ = ["coded"]

#: Paths that are cut up at a time: few, so that their pieces stay near the processor.
_PART: Final = 5_000


def coded(texts: Sequence[str]) -> tuple[tuple[str, ...], Whole, Whole]:
    """The codes of paths.

    Args:
        texts: Paths with `>` between their touches.

    Returns:
        The channels in the order of their first touch, the code of every touch, and where each
        path begins among them, with the end of the last one behind.

    Example:
        >>> names, touches, starts = coded(["email > store", "", "store"])
        >>> names, touches.tolist(), starts.tolist()
        (('email', 'store'), [0, 1, 1], [0, 2, 2, 3])
    """
    names: dict[str, int] = {}
    codes: dict[str, int] = {}
    parts = [
        _codes(ARROW.join(texts[begin : begin + _PART]).split(ARROW), codes, names)
        for begin in range(0, len(texts), _PART)
    ]
    starts = np.cumsum([0, *(text.count(ARROW) + 1 for text in texts)], dtype=np.int64)
    touches = np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)
    kept = touches >= 0
    if not kept.all():
        touches, starts = touches[kept], np.append(0, np.cumsum(kept))[starts]
    return tuple(names), touches, starts


def _codes(pieces: list[str], codes: dict[str, int], names: dict[str, int]) -> Whole:
    """The code of each piece between two arrows; -1 for one without a name."""
    try:
        return np.fromiter(map(codes.__getitem__, pieces), dtype=np.int64, count=len(pieces))
    except KeyError:
        for piece in dict.fromkeys(pieces):
            name = piece.strip()
            codes[piece] = names.setdefault(name, len(names)) if name else -1
        return _codes(pieces, codes, names)
