"""Events of planned steps to how long these take: counts, late ones, exact quantiles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.evidence.passing import mark
from journeys.logs.engine import held, imported, rows_of
from journeys.logs.smalls import int32, int64, small

if TYPE_CHECKING:
    import ibis

__all__ = ["MICROS", "PlannedStep", "Times", "times"]

#: Quantiles in twentieths: the median and the 95th percentile.
_QUANTILES: Final = (10, 19)
#: Times fall into so many bins for each doubling; in all no more than `_BINS`.
_FINE: Final = 16
_BINS: Final = 1024
#: Microseconds of a second.
MICROS: Final = 1_000_000


@attrs.frozen
class PlannedStep:
    """A planned step as codes.

    Attributes:
        persona: The code of the persona.
        before: The code of the source.
        point: The code of the target.
        within: The longest planned time in seconds; None for none.
        whole: A number that the same step has for all personas.
    """

    persona: int
    before: int
    point: int
    within: int | None
    whole: int


@attrs.frozen(kw_only=True)
class Times:
    """How long customers took for a step.

    Attributes:
        count: How many steps.
        late: How many took longer than planned; 0 where no time is planned.
        late_marks: The marks of customers who took longer (see `passing.crowd`).
        median: The median in seconds; None for no step.
        p95: The 95th percentile in seconds, likewise. Both are interpolated linearly.
    """

    count: int = 0
    late: int = 0
    late_marks: int = 0
    median: float | None = None
    p95: float | None = None


@attrs.frozen
class _Bin:
    row: int
    bin: int
    count: int
    #: The mark of customers who were late; -1 for all who were not.
    late_mark: int


_Rank = tuple[int, int, int]


def times(events: ibis.Table, steps: Sequence[PlannedStep]) -> tuple[list[Times], dict[int, Times]]:
    """How long planned steps take.

    First the times are counted in bins, a few for each doubling; then the bins in which the
    quantiles lie are opened. So the quantiles are exact, and no engine sorts the whole log.

    Args:
        events: Events of a trace with the column `begins`.
        steps: The planned steps, each with a persona once.

    Returns:
        The times of each step, in the order given; and, by the number that a step has for all
        personas, those of all personas together.
    """
    if not steps:
        return [], {}
    joined = _joined(events, steps)
    bins = [
        _Bin(one["row"], one["bin"], one["count"], one["late_mark"])
        for one in rows_of(
            joined.group_by("row", "bin", "late_mark").aggregate(count=joined.count())
        )
    ]
    whole_of = [step.whole for step in steps]
    alone = {row: row for row in range(len(steps))}
    together = dict(enumerate(whole_of))
    opened = _opened(joined, bins, [alone, together])
    by_row = _told(bins, alone, _found(opened, "row", _ranks(bins, alone)))
    by_whole = _told(bins, together, _found(opened, "whole", _ranks(bins, together)))
    return [by_row.get(row, Times()) for row in alone], by_whole


def _joined(events: ibis.Table, steps: Sequence[PlannedStep]) -> Any:
    """The events of planned steps, each with its step and bin."""
    columns = {
        "persona": int32([one.persona for one in steps]),
        "before": int32([one.before for one in steps]),
        "point": int32([one.point for one in steps]),
        "row": int32(range(len(steps))),
        "whole": int32([one.whole for one in steps]),
        "most": int64([None if one.within is None else one.within * MICROS for one in steps]),
    }
    table = small(columns, events)
    walked = events.filter(~events[BEGINS]).select("customer", "persona", "before", "point", "gap")
    joined = walked.inner_join(table, ["persona", "before", "point"])
    ibis = imported()
    is_late = ibis.coalesce(joined.gap > joined.most, False)
    late_mark = ibis.ifelse(is_late, mark(joined.customer), ibis.literal(-1, "int32"))
    bin_ = ((joined.gap + 1).cast("float64").log2() * _FINE).floor().cast("int32")
    return joined.select("row", "whole", "gap", late_mark=late_mark, bin=bin_)


def _ranks(bins: Iterable[_Bin], key_of: Mapping[int, int]) -> list[_Rank]:
    """What is to be found for the quantiles: key, bin, and rank inside of it, from 0."""
    wanted = []
    for key, counts in _summed(bins, key_of).items():
        places = {rank for at in _QUANTILES for rank in _between(sum(counts.values()), at)}
        begin = 0
        for bin_, count in sorted(counts.items()):
            wanted += [
                (key, bin_, rank - begin) for rank in places if begin <= rank < begin + count
            ]
            begin += count
    return sorted(wanted)


def _summed(bins: Iterable[_Bin], key_of: Mapping[int, int]) -> dict[int, dict[int, int]]:
    summed: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for one in bins:
        summed[key_of[one.row]][one.bin] += one.count
    return summed


def _between(count: int, twentieths: int) -> tuple[int, int]:
    """The ranks between which a quantile lies."""
    place = (count - 1) * twentieths
    return place // 20, -(-place // 20)


def _opened(joined: Any, bins: Sequence[_Bin], levels: Iterable[Mapping[int, int]]) -> Any:
    """The single times in the bins that are wanted, each with its count."""
    keys = set()
    for key_of in levels:
        wanted = {(key, bin_) for key, bin_, _ in _ranks(bins, key_of)}
        keys |= {one.row * _BINS + one.bin for one in bins if (key_of[one.row], one.bin) in wanted}
    table = small({"opened": int64(sorted(keys))}, joined)
    packed = joined.mutate(opened=joined.row.cast("int64") * _BINS + joined.bin)
    # No inner join: below one, DuckDB counts all single times before it chooses among them.
    chosen = packed.semi_join(table, "opened")
    return held(chosen.group_by("row", "whole", "bin", "gap").aggregate(count=chosen.count()))


def _found(opened: Any, level: str, ranks: Sequence[_Rank]) -> dict[_Rank, int]:
    """The time at each rank, in microseconds."""
    ibis = imported()
    if not ranks:
        return {}
    summed = opened.group_by(level, "bin", "gap").aggregate(count=opened["count"].sum())
    window = ibis.window(group_by=[level, "bin"], order_by="gap", preceding=None, following=0)
    below = summed.mutate(until=summed["count"].sum().over(window))
    wanted = {
        level: int32([key for key, _, _ in ranks]),
        "bin": int32([bin_ for _, bin_, _ in ranks]),
        "rank": int64([rank for _, _, rank in ranks]),
    }
    both = below.inner_join(small(wanted, opened), [level, "bin"])
    hits = both.filter((both["rank"] < both.until) & (both["rank"] >= both.until - both["count"]))
    rows = rows_of(hits.select(level, "bin", "rank", "gap"))
    return {(one[level], one["bin"], one["rank"]): one["gap"] for one in rows}


def _told(
    bins: Sequence[_Bin], key_of: Mapping[int, int], found: Mapping[_Rank, int]
) -> dict[int, Times]:
    late: dict[int, int] = defaultdict(int)
    marks: dict[int, int] = defaultdict(int)
    for one in bins:
        if one.late_mark >= 0:
            late[key_of[one.row]] += one.count
            marks[key_of[one.row]] |= 1 << one.late_mark
    told = {}
    for key, counts in _summed(bins, key_of).items():
        count = sum(counts.values())
        median, p95 = (_quantile(key, counts, count, at, found) for at in _QUANTILES)
        told[key] = Times(
            count=count, late=late[key], late_marks=marks[key], median=median, p95=p95
        )
    return told


def _quantile(
    key: int, counts: Mapping[int, int], count: int, at: int, found: Mapping[_Rank, int]
) -> float:
    """A quantile in seconds, from the two times between which it lies."""
    low, high = (_time(key, counts, rank, found) for rank in _between(count, at))
    part = (count - 1) * at % 20
    return (low * (20 - part) + high * part) / (20 * MICROS)


def _time(key: int, counts: Mapping[int, int], rank: int, found: Mapping[_Rank, int]) -> int:
    for bin_, count in sorted(counts.items()):
        if rank < count:
            return found[key, bin_, rank]
        rank -= count
    raise AssertionError(rank)
