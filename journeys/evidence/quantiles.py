"""Times on an engine to exact quantiles of groups, without sorting the whole log."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

import attrs

from journeys.evidence.coding import with_codes
from journeys.logs.engine import imported, tuples_of
from journeys.logs.holding import held
from journeys.logs.smalls import int32, int64, small

if TYPE_CHECKING:
    import ibis

__all__ = ["MEDIAN", "MICROS", "P95", "Counts", "binned", "counts_of", "quantiles"]

#: Quantiles in twentieths.
MEDIAN: Final = 10
P95: Final = 19
#: Microseconds of a second.
MICROS: Final = 1_000_000
#: Times fall into so many bins for each doubling; in all no more than `_BINS`.
_FINE: Final = 16
_BINS: Final = 1024

#: How many times there are, by cell and bin.
Counts: TypeAlias = Mapping[int, Mapping[int, int]]
GroupT = TypeVar("GroupT", bound=Hashable)


def binned(table: ibis.Table) -> ibis.Table:
    """Times with their bins, by which they are counted.

    Args:
        table: A column `gap` (int64, microseconds, 0 at least), and others.

    Returns:
        The table with a further column `bin` (int32).
    """
    of_gap = ((table.gap + 1).cast("float64").log2() * _FINE).floor()
    return table.mutate(bin=of_gap.cast("int32"))


def counts_of(table: ibis.Table) -> Counts:
    """How many times there are.

    Args:
        table: What `binned` gives, with a column `cell` (int32, from 0).

    Returns:
        Counts by cell and bin; a cell without times is not there.
    """
    counts: dict[int, dict[int, int]] = defaultdict(dict)
    counted = table.group_by("cell", "bin").aggregate(count=table.count())
    for cell, bin_, count in tuples_of(counted):
        counts[cell][bin_] = count
    return counts


def quantiles(
    table: ibis.Table,
    counts: Counts,
    groups: Mapping[GroupT, Collection[int]],
    asked: Iterable[int] = (MEDIAN,),
) -> dict[GroupT, tuple[float, ...]]:
    """Quantiles of the times of groups of cells.

    The counts tell in which bins the quantiles lie; only these are opened. So the quantiles are
    exact, and no engine sorts the whole log.

    Args:
        table: What `binned` gives, with a column `cell` (int32, from 0).
        counts: How many times each of its cells has in each bin.
        groups: The cells of each group; a cell may belong to several.
        asked: Which quantiles, in twentieths: 10 is the median.

    Returns:
        The quantiles of each group in seconds, in the order asked, interpolated linearly between
        the two times beside them; a group without times is not there.
    """
    wanted = tuple(asked)
    spreads = {name: _Spread(at, cells, counts) for at, (name, cells) in enumerate(groups.items())}
    filled = {name: one for name, one in spreads.items() if one.count}
    if not filled:
        return {}
    found = _times(table, filled.values(), wanted)
    return {
        name: tuple(_quantile(one, twentieths, found) for twentieths in wanted)
        for name, one in filled.items()
    }


@attrs.frozen
class _Place:
    """A time among those of a group: its bin, and its rank inside of that, from 0."""

    group: int
    bin: int
    rank: int


class _Spread:
    """How the times of a group are spread over bins.

    Args:
        group: The group's number.
        cells: Its cells.
        counts: The counts of all cells.
    """

    def __init__(self, group: int, cells: Iterable[int], counts: Counts) -> None:
        self.group = group
        self.cells = tuple(cell for cell in cells if cell in counts)
        summed: dict[int, int] = defaultdict(int)
        for cell in self.cells:
            for bin_, count in counts[cell].items():
                summed[bin_] += count
        self._bins = sorted(summed)
        #: How many times there are below the end of each bin.
        self._until = list(accumulate(summed[bin_] for bin_ in self._bins))
        self.count = self._until[-1] if self._until else 0

    def beside(self, twentieths: int) -> tuple[_Place, _Place]:
        """The two times between which a quantile lies; twice the same where it is one."""
        place = (self.count - 1) * twentieths
        return self._at(place // 20), self._at(-(-place // 20))

    def _at(self, rank: int) -> _Place:
        place = bisect_right(self._until, rank)
        below = self._until[place - 1] if place else 0
        return _Place(self.group, self._bins[place], rank - below)


def _quantile(spread: _Spread, twentieths: int, found: Mapping[_Place, int]) -> float:
    """A quantile in seconds; whole numbers are divided once, so that engines agree."""
    low, high = (found[place] for place in spread.beside(twentieths))
    part = (spread.count - 1) * twentieths % 20
    return (low * (20 - part) + high * part) / (20 * MICROS)


def _times(
    table: ibis.Table, spreads: Collection[_Spread], wanted: Iterable[int]
) -> dict[_Place, int]:
    """The times at the places that are wanted, in microseconds."""
    ibis = imported()
    places = sorted(
        {place for one in spreads for twentieths in wanted for place in one.beside(twentieths)},
        key=attrs.astuple,
    )
    members = [(one.group, cell) for one in spreads for cell in one.cells]
    columns = {
        "group": int32([group for group, _ in members]),
        "cell": int32([cell for _, cell in members]),
    }
    grouped = with_codes(_opened(table, spreads, places), columns, ["cell"])
    summed = grouped.group_by("group", "bin", "gap").aggregate(count=grouped["count"].sum())
    window = ibis.window(group_by=["group", "bin"], order_by="gap", preceding=None, following=0)
    below = summed.mutate(until=summed["count"].sum().over(window))
    asked = {
        "group": int32([one.group for one in places]),
        "bin": int32([one.bin for one in places]),
        "rank": int64([one.rank for one in places]),
    }
    both = with_codes(below, asked, ["group", "bin"])
    hits = both.filter((both["rank"] < both.until) & (both["rank"] >= both.until - both["count"]))
    found = hits.select("group", "bin", "rank", "gap")
    return {_Place(*place): gap for *place, gap in tuples_of(found)}


def _opened(table: ibis.Table, spreads: Iterable[_Spread], places: Iterable[_Place]) -> ibis.Table:
    """The single times of the cells and bins that hold a place, each with its count."""
    keys = sorted(set(_keys(spreads, places)))
    packed = table.mutate(opened=table.cell.cast("int64") * _BINS + table.bin)
    # No inner join: below one, DuckDB counts all single times before it chooses among them.
    chosen = packed.semi_join(small({"opened": int64(keys)}, table), "opened")
    return held(chosen.group_by("cell", "bin", "gap").aggregate(count=chosen.count()))


def _keys(spreads: Iterable[_Spread], places: Iterable[_Place]) -> Iterator[int]:
    bins: dict[int, set[int]] = defaultdict(set)
    for place in places:
        bins[place.group].add(place.bin)
    for one in spreads:
        yield from (cell * _BINS + bin_ for cell in one.cells for bin_ in bins[one.group])
