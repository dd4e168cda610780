"""Steps between channels: how many, how long they take, and the time lost at planned ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from journeys.evidence.coding import Numbers, marked, numbers, with_codes
from journeys.evidence.cutting import BEGINS, Cutting, cut
from journeys.evidence.given import given
from journeys.evidence.planned import Planned, planned
from journeys.evidence.quantiles import binned, counts_of, quantiles
from journeys.evidence.showing import MIN_CUSTOMERS, On, said, shown
from journeys.logs import Codes, Trace
from journeys.logs.engine import imported, rows_of
from journeys.logs.smalls import int32, small
from journeys.logs.trace import NONE
from journeys.model import JourneyMap
from journeys.table import Table
from journeys.vocabulary import complete

if TYPE_CHECKING:
    import ibis

__all__ = ["HandOffs", "Passing", "hand_offs"]

#: What steps are counted as: planned or not, and whether the channel changes.
_PLANS: Final = ("planned", "unplanned")
_KINDS: Final = ("hand-off", "same-channel")

#: Two channels, or two touchpoints; and steps that are counted together, as what and from where.
Pair: TypeAlias = tuple[str, str]
_Group: TypeAlias = tuple[str, Pair]


@attrs.frozen(kw_only=True)
class Passing:
    """Steps from one place to another.

    Attributes:
        source: The channel or the touchpoint before; of the four kinds `planned` or `unplanned`.
        target: The channel or the touchpoint; of the four kinds `hand-off` or `same-channel`.
        steps: How many.
        customers: Of how many customers.
        median: The median time in seconds; None for no step.
    """

    source: str
    target: str
    steps: int = 0
    customers: int = 0
    median: float | None = None

    @property
    def cells(self) -> tuple[On | str, ...]:
        """As cells of a table."""
        values = (self.steps, self.customers, self.median)
        return self.source, self.target, *(On(one, self.customers) for one in values)


@attrs.frozen(kw_only=True)
class HandOffs:
    """How customers change channels.

    Attributes:
        channels: From channel to channel, sorted; steps that stay on one are among them. Pairs
            that nobody took are left out.
        kinds: The steps as planned or unplanned, and as hand-offs or on the same channel.
        planned: The hand-offs that the map plans, from touchpoint to touchpoint, in its order;
            those that nobody took are among them.

    Source: [CrossChannel], fluid across channels.
    """

    channels: tuple[Passing, ...] = ()
    kinds: tuple[Passing, ...] = ()
    planned: tuple[Passing, ...] = ()

    @property
    def steps(self) -> int:
        """All steps."""
        return sum(one.steps for one in self.channels)

    @property
    def lost(self) -> float | None:
        """What the median planned hand-off takes longer than a planned step on one channel.

        In seconds, against the median of these; negative when it is faster, None where one of
        the two kinds has no steps.
        """
        found = {(one.source, one.target): one.median for one in self.kinds}
        long = found.get(("planned", "hand-off"))
        short = found.get(("planned", "same-channel"))
        return None if long is None or short is None else long - short

    def tables(
        self, language: str = "en", *, min_customers: int = MIN_CUSTOMERS
    ) -> tuple[Table, ...]:
        """The result as tables: from channel to channel, by kind, and the planned hand-offs.

        Args:
            language: The language of the titles, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """
        counted = {"steps": "count", "customers": "count", "median-time": "seconds"}
        ways = (
            ("hand-offs", ("channel-before", "channel"), self.channels),
            ("hand-offs-by-kind", ("plan", "kind"), [_said(language, one) for one in self.kinds]),
            ("hand-offs-planned", ("source", "target"), self.planned),
        )
        return tuple(
            shown(
                name,
                {**dict.fromkeys(names, "text"), **counted},
                [one.cells for one in found],
                language=language,
                min_customers=min_customers,
            )
            for name, names, found in ways
        )


def _said(language: str, one: Passing) -> Passing:
    source, target = said(language, one.source), said(language, one.target)
    return attrs.evolve(one, source=source, target=target)


@attrs.frozen
class _Cells:
    """Steps by a number: first the planned steps, then the pairs of channels of all others.

    Attributes:
        rows: The planned steps, by code of persona, touchpoint before and touchpoint.
        names: Their touchpoints, by name.
        personas: The codes of the personas with a plan of their own.
        channels: The channels of the log; a pair of them is a number below their square.
    """

    rows: tuple[tuple[int, int, int], ...]
    names: tuple[Pair, ...]
    personas: tuple[int, ...]
    channels: tuple[str, ...]

    def is_planned(self, cell: int) -> bool:
        """Whether the map plans the steps of a cell.

        Args:
            cell: The cell.
        """
        return cell < len(self.rows)

    def pair(self, cell: int) -> Pair:
        """The channels of the steps of a cell.

        Args:
            cell: The cell.
        """
        if self.is_planned(cell):
            source, target = self.names[cell]
            return _channel(source), _channel(target)
        before, after = divmod(cell - len(self.rows), len(self.channels))
        return self.channels[before], self.channels[after]


def hand_offs(map_: JourneyMap, trace: Trace, *, cutting: Cutting | None = None) -> HandOffs:
    """How often customers change channel between two events, and how long that takes.

    A step is an event and the one before it of the same customer, in one journey.

    Args:
        map_: Any map; it says which steps are planned.
        trace: The trace of a log.
        cutting: What begins a journey; 30 days without an event by default.

    Returns:
        Counts and exact medians; the pairs of channels sum to all steps.

    Example:
        >>> from journeys.logs import trace
        >>> from journeys.logs.rows import of_rows
        >>> log = of_rows({"customer": "a", "time": time, "moment": "ask", "channel": channel}
        ...     for time, channel in [(0, "web"), (60_000_000, "phone"), (90_000_000, "phone")])
        >>> found = hand_offs(JourneyMap(title="Shop"), trace(log))
        >>> [(one.source, one.target, one.median) for one in found.channels]
        [('phone', 'phone', 30.0), ('web', 'phone', 60.0)]

    Source: [CrossChannel], contact staff are the link between channels.
    """
    trace = given(map_, trace)
    full = complete(map_)
    what = numbers(full, trace.codes)
    plans = planned(full, trace.codes)
    cells = _cells(plans, trace.codes, what.channels)
    steps = binned(_steps(cut(trace, full, cutting or Cutting()), what, cells))
    counts = counts_of(steps)
    groups: dict[_Group, list[int]] = defaultdict(list)
    for cell in sorted(counts):
        for group in _groups_of(cells, cell):
            groups[group].append(cell)
    found = _passings(steps, groups, quantiles(steps, counts, groups))
    ways = dict.fromkeys(step for plan in plans.values() for step in plan.steps)
    asked = {
        "kind": [(one, other) for one in _PLANS for other in _KINDS],
        "planned": [way for way in ways if _channel(way[0]) != _channel(way[1])],
    }
    kinds, walked = (
        tuple(found.get((level, way)) or Passing(source=way[0], target=way[1]) for way in some)
        for level, some in asked.items()
    )
    channels = tuple(found[group] for group in sorted(found) if group[0] == "channels")
    return HandOffs(channels=channels, kinds=kinds, planned=walked)


def _channel(point: str) -> str:
    return point.rpartition("@")[2]


def _cells(plans: Mapping[int, Planned], codes: Codes, channels: tuple[str, ...]) -> _Cells:
    points = {str(point): code for code, point in enumerate(codes.points)}
    known = [
        ((persona, points[source], points[target]), (source, target))
        for persona, plan in plans.items()
        for source, target in plan.steps
        if source in points and target in points
    ]
    return _Cells(
        rows=tuple(row for row, _ in known),
        names=tuple(names for _, names in known),
        personas=tuple(plans),
        channels=channels,
    )


def _steps(events: ibis.Table, what: Numbers, cells: _Cells) -> ibis.Table:
    """The steps: customer, gap and cell."""
    ibis = imported()
    none = ibis.literal(NONE, "int32")
    persona = ibis.ifelse(events.persona.isin(cells.personas), events.persona, none)
    steps = events.filter(~events[BEGINS])
    steps = steps.select("customer", "before", "point", "gap", persona=persona)
    steps = marked(steps, {"target": what.channel})
    steps = marked(steps, {"source": what.channel}, by="before")
    columns = {
        name: int32([row[at] for row in cells.rows])
        for at, name in enumerate(("persona", "before", "point"))
    }
    columns["cell"] = int32(range(len(cells.rows)))
    joined = steps.left_join(small(columns, steps), ["persona", "before", "point"])
    joined = joined.select("customer", "gap", "source", "target", "cell")
    other = joined.source * len(cells.channels) + joined.target + len(cells.rows)
    return joined.select("customer", "gap", cell=ibis.coalesce(joined.cell, other).cast("int32"))


def _groups_of(cells: _Cells, cell: int) -> Iterator[_Group]:
    """What the steps of a cell are counted as."""
    pair, is_planned = cells.pair(cell), cells.is_planned(cell)
    yield "channels", pair
    yield "kind", (_PLANS[not is_planned], _KINDS[pair[0] == pair[1]])
    if is_planned:
        yield "planned", cells.names[cell]


def _passings(
    steps: ibis.Table,
    groups: Mapping[_Group, Sequence[int]],
    medians: Mapping[_Group, tuple[float, ...]],
) -> dict[_Group, Passing]:
    """The steps and the customers of each group, with the median."""
    if not groups:
        return {}
    members = [(cell, at) for at, cells in enumerate(groups.values()) for cell in cells]
    columns = {
        "cell": int32([cell for cell, _ in members]),
        "group": int32([at for _, at in members]),
    }
    grouped = with_codes(steps, columns, ["cell"])
    each = grouped.group_by("group", "customer").aggregate(steps=grouped.count())
    every = each.group_by("group").aggregate(customers=each.count(), steps=each.steps.sum())
    names = list(groups)
    return {
        (level, (source, target)): Passing(
            source=source,
            target=target,
            steps=int(row["steps"]),
            customers=int(row["customers"]),
            median=medians[level, (source, target)][0],
        )
        for row in rows_of(every)
        for level, (source, target) in [names[row["group"]]]
    }
