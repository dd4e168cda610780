"""Events of planned steps to how long these take: counts, late ones, exact quantiles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.evidence.passing import bit, mark
from journeys.evidence.quantiles import MEDIAN, MICROS, P95, binned, quantiles
from journeys.logs.dialect import united
from journeys.logs.engine import imported, tuples_of
from journeys.logs.smalls import int32, int64, small

if TYPE_CHECKING:
    import ibis

__all__ = ["PlannedStep", "Times", "times"]

#: The embedded engine may hold the times of so many events for their quantiles.
_FEW: Final = 20_000_000


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


#: Times by the places of steps, and by the numbers that they have for all personas.
_Told: TypeAlias = tuple[dict[int, Times], dict[int, Times]]


@attrs.define
class _Sums:
    """The steps of a cell, counted."""

    bins: defaultdict[int, int] = attrs.field(factory=lambda: defaultdict(int))
    late: int = 0
    late_marks: int = 0


def times(
    events: ibis.Table, steps: Sequence[PlannedStep], *, count: int
) -> tuple[list[Times], dict[int, Times]]:
    """How long planned steps take.

    Args:
        events: Events of a trace with the column `begins`.
        steps: The planned steps, each with a persona once.
        count: How many events there are, or more.

    Returns:
        The times of each step, in the order given; and, by the number that a step has for all
        personas, those of all personas together, where anybody took it.
    """
    if not steps:
        return [], {}
    walked = _walked(events, steps)
    is_near = str(events.get_backend().name) == "duckdb"
    ask = _at_once if is_near and count <= _FEW else _by_bins
    alone, together = ask(walked, steps)
    return [alone.get(cell, Times()) for cell in range(len(steps))], together


def _walked(events: ibis.Table, steps: Sequence[PlannedStep]) -> ibis.Table:
    """The events of planned steps: cell (the step's place), whole, gap, is_late, customer."""
    ibis = imported()
    columns = {
        "persona": int32([one.persona for one in steps]),
        "before": int32([one.before for one in steps]),
        "point": int32([one.point for one in steps]),
        "cell": int32(range(len(steps))),
        "whole": int32([one.whole for one in steps]),
        "most": int64([None if one.within is None else one.within * MICROS for one in steps]),
    }
    table = small(columns, events)
    walked = events.filter(~events[BEGINS]).select("customer", "persona", "before", "point", "gap")
    joined = walked.inner_join(table, ["persona", "before", "point"])
    is_late = ibis.coalesce(joined.gap > joined.most, False)
    return joined.select("cell", "whole", "gap", "customer", is_late=is_late)


def _at_once(walked: ibis.Table, steps: Sequence[PlannedStep]) -> _Told:
    """The engine's own quantiles, for which it holds all times: quickest for a few millions.

    It interpolates in floating point. The times are whole microseconds and the quantiles
    twentieths, so each is a whole number of twentieths of a microsecond, which rounding finds
    unless the two times beside it are months apart; then the last of its digits may differ.
    """
    alone = _asked(walked, "cell")
    wholes = [one.whole for one in steps]
    if len({*wholes}) == len(wholes):
        return alone, {wholes[cell]: one for cell, one in alone.items()}
    return alone, _asked(walked, "whole")


def _asked(walked: ibis.Table, key: str) -> dict[int, Times]:
    ibis = imported()
    none = ibis.literal(0, "int64")
    asked = walked.group_by(key).aggregate(
        count=walked.count(),
        late=walked.is_late.sum(),
        late_marks=united(ibis.ifelse(walked.is_late, bit(walked.customer), none)),
        ends=walked.gap.quantile([twentieths / 20 for twentieths in (MEDIAN, P95)]),
    )
    return {
        number: Times(
            count=count,
            late=late,
            late_marks=marks,
            median=round(median * 20) / (20 * MICROS),
            p95=round(p95 * 20) / (20 * MICROS),
        )
        for number, count, late, marks, (median, p95) in tuples_of(asked)
    }


def _by_bins(walked: ibis.Table, steps: Sequence[PlannedStep]) -> _Told:
    """Quantiles on any engine, of any number of times (see `quantiles`)."""
    ibis = imported()
    late_mark = ibis.ifelse(walked.is_late, mark(walked.customer), ibis.literal(-1, "int32"))
    table = binned(walked.select("cell", "gap", late_mark=late_mark))
    sums = _summed(table)
    wholes: dict[int, list[int]] = defaultdict(list)
    for cell, step in enumerate(steps):
        wholes[step.whole].append(cell)
    groups = {("alone", cell): [cell] for cell in sums}
    groups |= {("together", whole): cells for whole, cells in wholes.items()}
    counts = {cell: one.bins for cell, one in sums.items()}
    found = quantiles(table, counts, groups, (MEDIAN, P95))
    told: dict[str, dict[int, Times]] = {"alone": {}, "together": {}}
    for (level, number), ends in found.items():
        cells = [sums[cell] for cell in groups[level, number] if cell in sums]
        told[level][number] = _told(cells, *ends)
    return told["alone"], told["together"]


def _summed(table: ibis.Table) -> dict[int, _Sums]:
    """The steps by their cells; a mark of -1 is that of all who were not late."""
    sums: dict[int, _Sums] = defaultdict(_Sums)
    counted = table.group_by("cell", "bin", "late_mark").aggregate(count=table.count())
    for cell, bin_, late_mark, count in tuples_of(counted):
        one = sums[cell]
        one.bins[bin_] += count
        if late_mark >= 0:
            one.late += count
            one.late_marks |= 1 << late_mark
    return sums


def _told(cells: Iterable[_Sums], median: float, p95: float) -> Times:
    """The times of some cells together."""
    count = late = marks = 0
    for one in cells:
        count += sum(one.bins.values())
        late += one.late
        marks |= one.late_marks
    return Times(count=count, late=late, late_marks=marks, median=median, p95=p95)
