"""Steps between channels: how many, how long they take, and the time lost at planned ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from journeys.evidence.coding import Numbers, marked, numbers, with_codes
from journeys.evidence.cutting import BEGINS, Cutting, cut
from journeys.evidence.medians import medians
from journeys.evidence.planned import planned
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
    """Steps by a number: first the planned steps, then the pairs of channels.

    Attributes:
        rows: The planned steps, by code of persona, touchpoint before and touchpoint.
        pairs: The planned steps by names, each once.
        whole: By planned step its place among `pairs`.
        personas: The codes of the personas with a plan of their own.
    """

    rows: tuple[tuple[int, int, int], ...]
    pairs: tuple[tuple[str, str], ...]
    whole: tuple[int, ...]
    personas: tuple[int, ...]

    @property
    def first(self) -> int:
        """The number of the first pair of channels of unplanned steps."""
        return len(self.rows)


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
    full = complete(map_)
    what = numbers(full, trace.codes)
    cells = _cells(full, trace.codes)
    steps = _steps(cut(trace, full, cutting or Cutting()), what, cells)
    wide = len(what.channels)
    pair = {
        **{at: what.channel[source] * wide + what.channel[target]
           for at, (_, source, target) in enumerate(cells.rows)},
        **{cells.first + at: at for at in range(wide * wide)},
    }  # fmt: skip
    kind = {
        cell: 2 * (cell >= cells.first) + (one // wide == one % wide) for cell, one in pair.items()
    }
    plan = dict(enumerate(cells.whole))
    levels = (pair, kind, plan)
    found = [
        _counted(steps, level, some)
        for level, some in zip(levels, medians(steps, levels), strict=True)
    ]
    names = [(source, target) for source in what.channels for target in what.channels]
    kinds = [
        (one, other) for one in ("planned", "unplanned") for other in ("hand-off", "same-channel")
    ]
    passed = [
        [
            Passing(source=one, target=other, **some.get(at, {}))
            for at, (one, other) in enumerate(ways)
        ]
        for ways, some in zip((names, kinds, cells.pairs), found, strict=True)
    ]
    return HandOffs(
        channels=tuple(one for one in passed[0] if one.steps),
        kinds=tuple(passed[1]),
        planned=tuple(one for one in passed[2] if _channel(one.source) != _channel(one.target)),
    )


def _channel(point: str) -> str:
    return point.rpartition("@")[2]


def _cells(map_: JourneyMap, codes: Codes) -> _Cells:
    plans = planned(map_, codes)
    pairs = tuple(dict.fromkeys(step for plan in plans.values() for step in plan.steps))
    place = {step: at for at, step in enumerate(pairs)}
    rows = [
        ((persona, codes.code(source), codes.code(target)), place[source, target])
        for persona, plan in plans.items()
        for source, target in plan.steps
        if codes.code(source) >= 0 and codes.code(target) >= 0
    ]
    whole = tuple(at for _, at in rows)
    return _Cells(tuple(row for row, _ in rows), pairs, whole, tuple(plans))


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
    other = joined.source * len(what.channels) + joined.target + cells.first
    return joined.select("customer", "gap", cell=ibis.coalesce(joined.cell, other).cast("int32"))


def _counted(
    steps: ibis.Table, level: dict[int, int], times: dict[int, float]
) -> dict[int, dict[str, Any]]:
    """By group of cells the steps, the customers and the median."""
    if not level:
        return {}
    columns = {
        "cell": int32(list(level)),
        "group": int32(list(level.values())),
    }
    grouped = with_codes(steps, columns, ["cell"])
    each = grouped.group_by("group", "customer").aggregate(steps=grouped.count())
    every = each.group_by("group").aggregate(customers=each.count(), steps=each.steps.sum())
    return {
        row["group"]: {
            "steps": int(row["steps"]),
            "customers": int(row["customers"]),
            "median": times[row["group"]] / 1_000_000,
        }
        for row in rows_of(every)
    }
