"""Papers, and how many rows and columns of a board go on one sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, TypeVar

import attrs

from journeys.errors import UnknownNameError

__all__ = ["PAPERS", "Sheet", "shared_out", "sheet_of"]

ItemT = TypeVar("ItemT")


@attrs.frozen(kw_only=True)
class Sheet:
    """A paper and its grid, in points.

    Attributes:
        width: Of the paper.
        height: Of the paper.
        margin: On every side.
        strips: Top of the channel strips.
        strip: Height of a strip.
        rows: Top of the first row.
        goals: Width of the column of goals.
        foot: What is kept free at the lower side.
        columns: The most channels a page.
        gutter: Between columns, and between rows.
    """

    width: float
    height: float
    margin: float
    strips: float
    strip: float
    rows: float
    goals: float
    foot: float
    columns: int
    gutter: float = 8.0


PAPERS: Final[Mapping[str, Sheet]] = {
    "a3": Sheet(
        width=1190.55, height=841.89, margin=24, strips=128, strip=26, rows=163, goals=96,
        foot=22, columns=8,
    ),
    "a4": Sheet(
        width=595.28, height=841.89, margin=20, strips=84, strip=25, rows=114, goals=76,
        foot=30, columns=4,
    ),
}  # fmt: skip

#: More rows than five leave a card too low for its text; they go on another page.
ROWS: Final = 5


def sheet_of(paper: str) -> Sheet:
    """A paper by its name.

    Args:
        paper: `a3` (landscape) or `a4` (portrait).

    Raises:
        UnknownNameError: There is no such paper.

    Example:
        >>> sheet_of("a3").columns
        8
    """
    try:
        return PAPERS[paper]
    except KeyError:
        raise UnknownNameError("paper", paper, tuple(PAPERS)) from None


def shared_out(items: Sequence[ItemT], most: int) -> list[Sequence[ItemT]]:
    """Items on as few pages as possible, as evenly as possible.

    Args:
        items: The items in order.
        most: The most a page.

    Returns:
        The items of each page; one empty page for no items.

    Example:
        >>> shared_out([1, 2, 3, 4, 5, 6, 7, 8, 9], 8)
        [[1, 2, 3, 4, 5], [6, 7, 8, 9]]
    """
    pages = max(1, -(-len(items) // most))
    size, larger = divmod(len(items), pages)
    ends = [size * page + min(page, larger) for page in range(pages + 1)]
    return [items[ends[page] : ends[page + 1]] for page in range(pages)]
