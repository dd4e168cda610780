"""Earlier entries of a tracking plan, found by the patterns of their columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

import attrs

from journeys.tracking.patterns import ANY, ONE, covers

__all__ = ["MOST", "Conditions", "Index"]

#: How many characters are compared, about, before the search is given up.
MOST: Final = 6_000_000
Conditions = Mapping[str, tuple[str, ...]]


@attrs.define
class Index:
    """Earlier entries, by the patterns of each of their columns.

    Attributes:
        left: How many characters may still be compared.
        exact: The entries of each column and pattern.
        starts: Those of each column and of what stands before a pattern's first wildcard.
        sizes: How long these beginnings are, by column.
    """

    left: int = MOST
    exact: dict[tuple[str, str], set[int]] = attrs.field(factory=dict)
    starts: dict[tuple[str, str], set[int]] = attrs.field(factory=dict)
    sizes: dict[str, set[int]] = attrs.field(factory=dict)

    def add(self, at: int, conditions: Conditions) -> None:
        """Take an entry in.

        Args:
            at: Its number.
            conditions: Its patterns by column.
        """
        for column, patterns in conditions.items():
            for one in patterns:
                self.exact.setdefault((column, one), set()).add(at)
                if _is_wild(one):
                    start = _start(one)
                    self.starts.setdefault((column, start), set()).add(at)
                    self.sizes.setdefault(column, set()).add(len(start))

    def near(self, conditions: Conditions) -> set[int]:
        """Entries of which one column may take all that an entry has in it.

        Args:
            conditions: The patterns of the entry by column.

        Returns:
            Their numbers; empty for an entry without conditions.
        """
        found: set[int] = set()
        for column, patterns in conditions.items():
            for one in patterns[:1]:
                found |= self.exact.get((column, one), set())
                start = _start(one)
                for size in self.sizes.get(column, ()):
                    if size <= len(start):
                        found |= self.starts.get((column, start[:size]), set())
        return found

    def covers(self, wide: Conditions, narrow: Conditions) -> bool:
        """Whether each condition of an entry holds wherever those of another do.

        Args:
            wide: The patterns of the entry by column.
            narrow: Those of the other.

        Returns:
            Whether it is known; False when too much would have to be compared.
        """
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
