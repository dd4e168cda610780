"""The entries of a plan to those that never count, since an earlier one always does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from journeys.tracking.patterns import ANY, ONE, covers, simplified
from journeys.tracking.plan import EventRule

__all__ = ["shadowed"]

#: How many characters are compared, about, before the search is given up.
MOST: Final = 6_000_000

_Conditions = Mapping[str, tuple[str, ...]]


def shadowed(events: Sequence[EventRule]) -> Iterator[tuple[int, int]]:
    """The entries that an earlier one takes everything from.

    Only what one earlier entry covers alone is found; in a plan with very many wildcards the
    search ends early.

    Args:
        events: The entries in their order.

    Yields:
        The index of the entry and that of the first one that covers it, in the order of entries.

    Example:
        >>> wide, narrow = EventRule(when={"page": "/a*"}), EventRule(when={"page": "/a/b"})
        >>> list(shadowed([wide, narrow])), list(shadowed([narrow, wide]))
        ([(1, 0)], [])
    """
    index = _Index()
    conditions: list[_Conditions] = []
    for at, entry in enumerate(events):
        own = {one.column: tuple(map(simplified, one.patterns)) for one in entry.when}
        for before in sorted(index.near(own)):
            if index.left > 0 and index.covers(conditions[before], own):
                yield at, before
                break
        conditions.append(own)
        index.add(at, own)


@attrs.define
class _Index:
    """Earlier entries, by the patterns of each of their columns."""

    left: int = MOST
    exact: dict[tuple[str, str], set[int]] = attrs.field(factory=dict)
    starts: dict[tuple[str, str], set[int]] = attrs.field(factory=dict)
    sizes: dict[str, set[int]] = attrs.field(factory=dict)

    def add(self, at: int, conditions: _Conditions) -> None:
        for column, patterns in conditions.items():
            for one in patterns:
                self.exact.setdefault((column, one), set()).add(at)
                if _is_wild(one):
                    start = _start(one)
                    self.starts.setdefault((column, start), set()).add(at)
                    self.sizes.setdefault(column, set()).add(len(start))

    def near(self, conditions: _Conditions) -> set[int]:
        """Entries of which one column may take all that an entry has in it."""
        found: set[int] = set()
        for column, patterns in conditions.items():
            for one in patterns[:1]:
                found |= self.exact.get((column, one), set())
                start = _start(one)
                for size in self.sizes.get(column, ()):
                    if size <= len(start):
                        found |= self.starts.get((column, start[:size]), set())
        return found

    def covers(self, wide: _Conditions, narrow: _Conditions) -> bool:
        """Whether each condition of an entry holds wherever those of another do."""
        return all(
            column in narrow and self._all(set(patterns), narrow[column])
            for column, patterns in wide.items()
        )

    def _all(self, wide: set[str], narrow: Iterable[str]) -> bool:
        wild = [one for one in wide if _is_wild(one)]
        return all(one in wide or any(self._one(other, one) for other in wild) for one in narrow)

    def _one(self, wide: str, narrow: str) -> bool:
        many = wide.count(ANY) > 1
        self.left -= 10 + (len(wide) * len(narrow) if many else len(wide) + len(narrow))
        return self.left > 0 and covers(wide, narrow)


def _is_wild(pattern: str) -> bool:
    return ANY in pattern or ONE in pattern


def _start(pattern: str) -> str:
    """What stands before the first wildcard."""
    return pattern.partition(ANY)[0].partition(ONE)[0]
