"""Counts to those that rest on too few customers to be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from journeys.evidence.cutting import BEGINS
from journeys.evidence.passing import Cell, crowd
from journeys.logs.engine import rows_of, small

if TYPE_CHECKING:
    import ibis

__all__ = ["Crowds"]


class Crowds:
    """Groups of cells, and which of them rest on too few customers.

    Counting the customers of every cell would cost more than all the rest. So the number of
    customers is bounded from both sides first: there are no more of them than events, and no
    fewer than different marks. Only what that leaves open is counted exactly.
    """

    def __init__(self) -> None:
        self._groups: defaultdict[Hashable, list[Cell]] = defaultdict(list)

    def add(self, key: Hashable, cell: Cell) -> None:
        """Count a cell to a group.

        Args:
            key: The group.
            cell: A cell; one group takes it once.
        """
        self._groups[key].append(cell)

    def few(self, events: ibis.Table, least: int) -> frozenset[Hashable]:
        """The groups of fewer customers.

        Args:
            events: The events that the cells were counted from.
            least: The fewest customers of a group that may be shown.
        """
        found: set[Hashable] = set()
        unsure: dict[Hashable, list[Cell]] = {}
        for key, cells in self._groups.items():
            if sum(cell.count for cell in cells) < least:
                found.add(key)
            elif crowd(_marks(cells)) < least:
                unsure[key] = cells
        return frozenset(found | _counted(events, unsure, least))


def _marks(cells: Iterable[Cell]) -> int:
    marks = 0
    for cell in cells:
        marks |= cell.marks
    return marks


def _counted(
    events: ibis.Table, groups: Mapping[Hashable, list[Cell]], least: int
) -> set[Hashable]:
    """The groups that prove to be of few when their customers are counted."""
    if not groups:
        return set()
    import pyarrow as pa

    keys = list(groups)
    members = [(at, cell) for at, key in enumerate(keys) for cell in groups[key]]
    names = ["persona", "before", "point"]
    columns: dict[str, Any] = {
        name: pa.array([getattr(cell, name) for _, cell in members], pa.int32()) for name in names
    }
    columns[BEGINS] = pa.array([cell.begins for _, cell in members], pa.bool_())
    columns["crowd"] = pa.array([at for at, _ in members], pa.int32())
    chosen = events.select("customer", *names, BEGINS)
    joined = chosen.inner_join(small(pa.table(columns), events), [*names, BEGINS])
    counted = joined.group_by("crowd").aggregate(customers=joined.customer.nunique())
    return {keys[one["crowd"]] for one in rows_of(counted) if one["customers"] < least}
