"""Events of planned steps to how long these take: counts, late ones, exact quantiles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.evidence.passing import mark
from journeys.evidence.quantiles import MEDIAN, MICROS, P95, binned, quantiles
from journeys.logs.engine import imported, rows_of
from journeys.logs.smalls import int32, int64, small

if TYPE_CHECKING:
    import ibis

__all__ = ["PlannedStep", "Times", "times"]


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


@attrs.define
class _Sums:
    """The steps of a cell, counted."""

    bins: defaultdict[int, int] = attrs.field(factory=lambda: defaultdict(int))
    late: int = 0
    late_marks: int = 0


def times(events: ibis.Table, steps: Sequence[PlannedStep]) -> tuple[list[Times], dict[int, Times]]:
    """How long planned steps take.

    Args:
        events: Events of a trace with the column `begins`.
        steps: The planned steps, each with a persona once.

    Returns:
        The times of each step, in the order given; and, by the number that a step has for all
        personas, those of all personas together, where anybody took it.
    """
    if not steps:
        return [], {}
    walked = _walked(events, steps)
    sums = _summed(walked)
    wholes: dict[int, list[int]] = defaultdict(list)
    for cell, step in enumerate(steps):
        wholes[step.whole].append(cell)
    groups = {("alone", cell): [cell] for cell in sums}
    groups |= {("together", whole): cells for whole, cells in wholes.items()}
    counts = {cell: one.bins for cell, one in sums.items()}
    found = quantiles(walked, counts, groups, (MEDIAN, P95))
    told = {
        key: _told([sums[cell] for cell in groups[key] if cell in sums], *ends)
        for key, ends in found.items()
    }
    alone = [told.get(("alone", cell), Times()) for cell in range(len(steps))]
    return alone, {number: one for (level, number), one in told.items() if level == "together"}


def _walked(events: ibis.Table, steps: Sequence[PlannedStep]) -> ibis.Table:
    """The events of planned steps: cell (the step's place), gap, bin, mark of who was late."""
    ibis = imported()
    columns = {
        "persona": int32([one.persona for one in steps]),
        "before": int32([one.before for one in steps]),
        "point": int32([one.point for one in steps]),
        "cell": int32(range(len(steps))),
        "most": int64([None if one.within is None else one.within * MICROS for one in steps]),
    }
    table = small(columns, events)
    walked = events.filter(~events[BEGINS]).select("customer", "persona", "before", "point", "gap")
    joined = walked.inner_join(table, ["persona", "before", "point"])
    is_late = ibis.coalesce(joined.gap > joined.most, False)
    late_mark = ibis.ifelse(is_late, mark(joined.customer), ibis.literal(-1, "int32"))
    return binned(joined.select("cell", "gap", late_mark=late_mark))


def _summed(walked: ibis.Table) -> dict[int, _Sums]:
    """The steps by their cells; a mark of -1 is that of all who were not late."""
    sums: dict[int, _Sums] = defaultdict(_Sums)
    keys = ["cell", "bin", "late_mark"]
    for row in rows_of(walked.group_by(keys).aggregate(count=walked.count())):
        one, count = sums[row["cell"]], row["count"]
        one.bins[row["bin"]] += count
        if row["late_mark"] >= 0:
            one.late += count
            one.late_marks |= 1 << row["late_mark"]
    return sums


def _told(cells: Iterable[_Sums], median: float, p95: float) -> Times:
    """The times of some cells together."""
    count = late = marks = 0
    for one in cells:
        count += sum(one.bins.values())
        late += one.late
        marks |= one.late_marks
    return Times(count=count, late=late, late_marks=marks, median=median, p95=p95)
