"""Texts of paths to codes, with no loop of ours over touches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from journeys.attribution.paths import ARROW, Whole

__all__ = ["coded"]

#: Paths that are cut up at a time: bounds the memory of their pieces.
_PART: Final = 50_000


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
    pieces = _Pieces()
    parts = [
        np.array([pieces[piece] for text in part for piece in text.split(ARROW)], dtype=np.int64)
        for part in (texts[begin : begin + _PART] for begin in range(0, len(texts), _PART))
    ]
    starts = np.cumsum([0, *(text.count(ARROW) + 1 for text in texts)], dtype=np.int64)
    touches = np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)
    kept = touches >= 0
    if not kept.all():
        touches, starts = touches[kept], np.append(0, np.cumsum(kept))[starts]
    return tuple(pieces.names), touches, starts


class _Pieces(dict[str, int]):
    """The code of each piece between two arrows; -1 for one without a name."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, int] = {}

    def __missing__(self, piece: str) -> int:
        name = piece.strip()
        self[piece] = self.names.setdefault(name, len(self.names)) if name else -1
        return self[piece]
