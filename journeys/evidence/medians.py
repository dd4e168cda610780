"""Whole numbers on an engine to exact medians of groups, without sorting the whole log."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from journeys.evidence.coding import with_codes
from journeys.logs.engine import held, imported, rows_of
from journeys.logs.smalls import int32, int64

if TYPE_CHECKING:
    import ibis

__all__ = ["medians"]

#: Numbers are first counted in bins, so many for each doubling.
_FINE: Final = 4
#: More bins than there are.
_BINS: Final = 1024

_Wanted = dict[int, list[tuple[int, int]]]


def medians(table: ibis.Table, levels: Sequence[Mapping[int, int]]) -> tuple[dict[int, float], ...]:
    """The medians of a column by cells, and by groups of cells.

    First the numbers are counted in bins; then the bins in which medians lie are opened, and
    only what stands in these is sorted.

    Args:
        table: Columns `cell` (int32, from 0) and `gap` (int64, 0 at least).
        levels: For each level the group of each cell; a cell that has none is left out.

    Returns:
        For each level the median of each group that has numbers; of an even count the mean of
        the two in the middle.
    """
    cell, gap = table.cell, table.gap
    bin_ = ((gap + 1).cast("float64").log2() * _FINE).floor().cast("int32")
    binned = table.select(cell=cell, gap=gap, bin=bin_)
    counts = {
        (row["cell"], row["bin"]): int(row["count"])
        for row in rows_of(binned.group_by("cell", "bin").aggregate(count=binned.count()))
    }
    wanted = [_wanted(counts, level) for level in levels]
    opened = _opened(binned, counts, levels, wanted)
    if opened is None:
        return tuple({} for _ in levels)
    return tuple(_medians(opened, level, some) for level, some in zip(levels, wanted, strict=True))


def _wanted(counts: Mapping[tuple[int, int], int], level: Mapping[int, int]) -> _Wanted:
    """By group, the bins of the two middle numbers, each with its rank inside, from 0."""
    bins: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for (cell, bin_), count in counts.items():
        if cell in level:
            bins[level[cell]][bin_] += count
    found: _Wanted = {}
    for group, some in bins.items():
        size = sum(some.values())
        found[group] = [_place(some, rank) for rank in ((size - 1) // 2, size // 2)]
    return found


def _place(bins: Mapping[int, int], rank: int) -> tuple[int, int]:
    for bin_, count in sorted(bins.items()):
        if rank < count:
            return bin_, rank
        rank -= count
    raise AssertionError(rank)


def _opened(
    binned: ibis.Table,
    counts: Mapping[tuple[int, int], int],
    levels: Sequence[Mapping[int, int]],
    wanted: Sequence[_Wanted],
) -> Any:
    """The numbers in the bins that are wanted on any level."""
    keys = {
        cell * _BINS + bin_
        for level, some in zip(levels, wanted, strict=True)
        for cell, bin_ in counts
        if cell in level and any(bin_ == one for one, _ in some[level[cell]])
    }
    if not keys:
        return None
    packed = binned.mutate(opened=binned.cell.cast("int64") * _BINS + binned.bin)
    columns = {"opened": int64(sorted(keys))}
    return held(with_codes(packed, columns, ["opened"]).select("cell", "bin", "gap"))


def _medians(opened: ibis.Table, level: Mapping[int, int], wanted: _Wanted) -> dict[int, float]:
    ibis = imported()
    groups = {
        "cell": int32(list(level)),
        "group": int32(list(level.values())),
    }
    grouped = with_codes(opened, groups, ["cell"])
    order = ibis.window(group_by=["group", "bin"], order_by="gap")
    ranked = grouped.select("group", "bin", "gap", rank=ibis.row_number().over(order))
    places = sorted({(group, *one) for group, some in wanted.items() for one in some})
    asked = {
        "group": int32([group for group, _, _ in places]),
        "bin": int32([bin_ for _, bin_, _ in places]),
        "rank": int64([rank for _, _, rank in places]),
    }
    ranked = ranked.mutate(rank=ranked["rank"].cast("int64"))
    rows = rows_of(with_codes(ranked, asked, ["group", "bin", "rank"]))
    at = {(row["group"], row["bin"], row["rank"]): row["gap"] for row in rows}
    return {
        group: sum(at[group, bin_, rank] for bin_, rank in some) / 2
        for group, some in wanted.items()
    }
