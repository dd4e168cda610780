"""The entries of a plan to those that never count, since an earlier one always does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeys.tracking.index import Conditions, Index
from journeys.tracking.patterns import simplified
from journeys.tracking.plan import EventRule

__all__ = ["shadowed"]


def shadowed(events: Sequence[EventRule], times: Sequence[str] = ()) -> Iterator[tuple[int, int]]:
    """The entries that an earlier one takes everything from.

    Only what one earlier entry covers alone is found; in a plan with very many wildcards the
    search ends early.

    Args:
        events: The entries in their order.
        times: The raw columns of times, where a row has several.

    Yields:
        The index of the entry and that of the first one that covers it, in the order of entries.

    Example:
        >>> wide, narrow = EventRule(when={"page": "/a*"}), EventRule(when={"page": "/a/b"})
        >>> list(shadowed([wide, narrow])), list(shadowed([narrow, wide]))
        ([(1, 0)], [])
    """
    index = Index()
    conditions: list[Conditions] = []
    bare: dict[frozenset[str], int] = {}
    for at, entry in enumerate(events):
        own = {one.column: tuple(map(simplified, one.patterns)) for one in entry.when}
        held = frozenset(entry.at or times)
        for before in sorted({*index.near(own), *bare.values()}):
            wide = events[before].at
            if wide and not (held and held <= set(wide)):
                continue
            if index.left > 0 and index.covers(conditions[before], own):
                yield at, before
                break
        conditions.append(own)
        index.add(at, own)
        if entry.at and not own:
            bare.setdefault(held, at)
