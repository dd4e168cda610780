"""Counts to those that rest on too few customers to be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.evidence.passing import Cell, crowd
from journeys.logs.engine import rows_of
from journeys.logs.smalls import boolean, int32, int64, small

if TYPE_CHECKING:
    import ibis

__all__ = ["Crowds", "Group", "Number"]

_Member: TypeAlias = tuple[Cell, int | None]


class Number(Enum):
    """Which number of a result counts the events of a group."""

    STEPS = auto()
    LATE_STEPS = auto()
    JUMPS = auto()
    VISITS = auto()
    LATE_VISITS = auto()
    MISSING = auto()
    BEGUN = auto()
    RESUMED = auto()


@attrs.frozen
class Group:
    """Events that are counted together.

    Attributes:
        number: The number that counts them.
        persona: As in `following.Walked`.
        of: The names of the step, the jump or the touchpoint.
    """

    number: Number
    persona: str | None
    of: Hashable


class Crowds:
    """Groups of cells, and which of them rest on too few customers.

    Counting the customers of every cell would cost more than all the rest. So the number of
    customers is bounded from both sides first: there are no more of them than events, and no
    fewer than different marks. Only what that leaves open is counted exactly.
    """

    def __init__(self) -> None:
        self._groups: defaultdict[Group, list[_Member]] = defaultdict(list)
        self._hidden: set[Group] = set()

    def hide(self, group: Group) -> None:
        """Count a group among those of too few, whoever they are.

        Args:
            group: The group.
        """
        self._hidden.add(group)

    def add(self, group: Group, cell: Cell, *, beyond: int | None = None) -> None:
        """Count a cell to a group.

        Args:
            group: The group.
            cell: A cell; one group takes it once.
            beyond: Only those of its events whose time since the event before is longer, in
                microseconds; the cell counts only these.
        """
        self._groups[group].append((cell, beyond))

    def few(self, events: ibis.Table, least: int) -> frozenset[Group]:
        """The groups of fewer customers.

        Args:
            events: The events that the cells were counted from.
            least: The fewest customers of a group that may be shown.
        """
        found = set(self._hidden)
        unsure: dict[Group, list[_Member]] = {}
        for key, members in self._groups.items():
            if sum(cell.count for cell, _ in members) < least:
                found.add(key)
            elif crowd(_marks(cell for cell, _ in members)) < least:
                unsure[key] = members
        return frozenset(found | _counted(events, unsure, least))


def _marks(cells: Iterable[Cell]) -> int:
    marks = 0
    for cell in cells:
        marks |= cell.marks
    return marks


def _counted(events: ibis.Table, groups: Mapping[Group, list[_Member]], least: int) -> set[Group]:
    """The groups that prove to be of few when their customers are counted."""
    if not groups:
        return set()
    keys = list(groups)
    members = [(at, *member) for at, key in enumerate(keys) for member in groups[key]]
    names = ["persona", "before", "point"]
    columns = {name: int32([getattr(cell, name) for _, cell, _ in members]) for name in names}
    columns[BEGINS] = boolean([cell.begins for _, cell, _ in members])
    columns["crowd"] = int32([at for at, _, _ in members])
    columns["beyond"] = int64([beyond for _, _, beyond in members])
    chosen = events.select("customer", "gap", *names, BEGINS)
    joined = chosen.inner_join(small(columns, events), [*names, BEGINS])
    joined = joined.filter(joined.beyond.isnull() | (joined.gap > joined.beyond))
    counted = joined.group_by("crowd").aggregate(customers=joined.customer.nunique())
    return {keys[one["crowd"]] for one in rows_of(counted) if one["customers"] < least}
