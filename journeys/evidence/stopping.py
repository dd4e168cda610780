"""Who stopped before the purchase and where, and who went on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from journeys.errors import UnknownNameError
from journeys.evidence.clock import clock
from journeys.evidence.coding import micros_of, numbers
from journeys.evidence.given import given
from journeys.evidence.intervals import wilson
from journeys.evidence.scenes import Scenes, scene_name, scened, scenes
from journeys.evidence.showing import MIN_CUSTOMERS, On, fewest, shown, to_counts
from journeys.logs import Trace
from journeys.logs.engine import imported, rows_of
from journeys.logs.holding import held
from journeys.logs.trace import NONE
from journeys.model import Duration, JourneyMap
from journeys.model.fields import to_fewest
from journeys.table import Table

if TYPE_CHECKING:
    import ibis

__all__ = ["INACTIVITY", "Halt", "Stopping", "stopping_of"]

#: After so long without an event a customer stopped, unless something else is asked for.
INACTIVITY: Final = Duration(30, "days")

#: Personas have a name when they are not known, as places have.
_KINDS: Final = {"touchpoint": "channel", "persona": "place"}
_BY: Final = ("touchpoint", "persona", "channel", "place", "device", "band", "week")


@attrs.frozen(kw_only=True)
class Halt:
    """Visits of one kind on the way to a goal.

    Attributes:
        name: The touchpoint, the persona, the channel…; empty where it is not known.
        went_on: Visits after which the customer went on towards the goal.
        stopped: Visits that were the last ones of a journey without an end.
        open: Last visits so late in the log that the customer may still go on.
        customers: How many customers there were.
        resting: How many customers the three numbers rest on.
    """

    name: str
    went_on: int
    stopped: int
    open: int
    customers: int
    resting: tuple[int, ...] = attrs.field(converter=to_counts)

    @property
    def share(self) -> float | None:
        """The share that stopped of those that are settled, 0..1; None when all are open."""
        settled = self.went_on + self.stopped
        return self.stopped / settled if settled else None

    def cells(self, name: str) -> tuple[On | str, ...]:
        """As cells of a table.

        Args:
            name: Its name in a language.
        """
        numbers = zip((self.went_on, self.stopped, self.open), self.resting, strict=True)
        low, high = wilson(self.stopped, self.went_on + self.stopped) or (None, None)
        few = fewest(self.customers, *self.resting[:2])
        return (
            name,
            *(On(number, fewest(self.customers, some)) for number, some in numbers),
            *(On(number, few) for number in (self.share, low, high)),
            On(self.customers, self.customers),
        )


@attrs.frozen(kw_only=True)
class Stopping:
    """Where journeys towards a goal stop.

    Attributes:
        halts: By `touchpoint`, `persona`, `channel`, `place`, `device`, `band` and `week` the
            visits on the way; ends are none.
        reached: Journeys that came to an end of the goal.
        goal: The goal.

    Source: [Simple], who stopped before the purchase, while another went on to payment.
    """

    halts: tuple[tuple[str, tuple[Halt, ...]], ...] = ()
    reached: int = 0
    goal: str = "buy"

    def by(self, name: str) -> tuple[Halt, ...]:
        """The visits on the way by one thing.

        Args:
            name: `touchpoint`, `persona`, `channel`, `place`, `device`, `band` or `week`.

        Raises:
            UnknownNameError: It is none of these.
        """
        if name not in _BY:
            raise UnknownNameError("grouping", name, _BY)
        return dict(self.halts).get(name, ())

    @property
    def stopped(self) -> int:
        """Journeys that stopped before an end."""
        return sum(one.stopped for one in self.by("touchpoint"))

    @property
    def open(self) -> int:
        """Journeys that may still go on."""
        return sum(one.open for one in self.by("touchpoint"))

    def tables(
        self, language: str = "en", *, min_customers: int = MIN_CUSTOMERS
    ) -> tuple[Table, ...]:
        """The result as tables, one for each grouping.

        Args:
            language: The language of the titles, `fr` or `en`.
            min_customers: The fewest customers that a shown cell rests on.
        """
        columns = {
            "went-on": "count", "stopped": "count", "open": "count", "share-stopped": "share",
            "low": "share", "high": "share", "customers": "count",
        }  # fmt: skip
        return tuple(
            shown(
                f"stopped-by-{name}",
                {name: "text", **columns},
                [one.cells(scene_name(language, _KINDS.get(name, name), one.name)) for one in some],
                language=language,
                min_customers=min_customers,
            )
            for name, some in self.halts
        )


def stopping_of(
    map_: JourneyMap,
    trace: Trace,
    *,
    goal: str = "buy",
    inactivity: Duration | str = INACTIVITY,
    zone: str = "UTC",
    min_customers: int = MIN_CUSTOMERS,
) -> Stopping:
    """Where customers stop on the way to a goal, and where they go on.

    A journey towards the goal is made of the customer's events at the goal's moments; it is over
    at an end, or when no further one comes within the time. Of events of one time an end is the
    last.

    Args:
        map_: Any map; it says which goal a moment serves and where goals are reached.
        trace: The trace of a log.
        goal: The goal.
        inactivity: After this time without an event at the goal's moments, the customer stopped.
        zone: The time zone whose clocks tell the part of the day.
        min_customers: Places and devices of fewer customers are told together.

    Returns:
        Counts; visits that stopped, went on and are open are all visits that are no ends.

    Raises:
        UnknownNameError: The map has no moments of that goal.
        ValueFormError: There is no such time zone, or the time is no duration.

    Example:
        >>> from journeys.logs import trace
        >>> from journeys.logs.rows import of_rows
        >>> from journeys.model import Moment
        >>> shop = JourneyMap(title="Shop", moments=[Moment(id="look", goal="buy"),
        ...                                          Moment(id="paid", goal="buy", end=True)])
        >>> day = 86_400_000_000
        >>> events = [("a", "look", 0), ("a", "paid", 1), ("b", "look", 0), ("c", "look", 40)]
        >>> log = of_rows({"customer": who, "moment": moment, "channel": "web",
        ...                "time": at * day} for who, moment, at in events)
        >>> found = stopping_of(shop, trace(log))
        >>> found.reached, found.stopped, found.open
        (1, 1, 1)

    Source: [Simple], signals.
    """
    trace = given(map_, trace)
    min_customers = to_fewest(min_customers)
    goals = tuple(sorted({one.goal for one in map_.moments if one.goal}))
    if goal not in goals:
        raise UnknownNameError("goal", goal, goals)
    codes, longest = trace.codes, micros_of(inactivity)
    what = numbers(map_, codes)
    found = scenes(trace, what, min_customers=min_customers)
    told = scened(trace, what, clock(zone, codes.first, codes.last), found)
    if goal not in what.goals:
        return Stopping(halts=tuple((name, ()) for name in _BY), goal=goal)
    told = told.filter(told.goal == what.goals.index(goal))
    visits = held(_ended(told, longest, codes.last))
    (row,) = rows_of(visits.aggregate(reached=(visits.state == 3).cast("int64").sum()))
    before = visits.filter(visits.state < 3)
    return Stopping(
        halts=tuple((name, _halts(before, name, _names(trace, found, name))) for name in _BY),
        reached=int(row["reached"] or 0),
        goal=goal,
    )


def _ended(told: ibis.Table, longest: int, end: int) -> ibis.Table:
    """The visits with their state: went on, stopped, open, reached the goal.

    An end that another end follows at once is no state of its own.
    """
    ibis = imported()
    order = ["time", "is_end", "point", "persona", "place", "device"]
    window = ibis.window(group_by="customer", order_by=order)
    after, then = told.time.lead().over(window), told.is_end.lead().over(window)
    told = told.mutate(after=after, then=then)
    goes_on = ibis.coalesce(told.after - told.time <= longest, False)
    is_over = told.after.notnull() | (end - told.time > longest)
    state = ibis.cases(
        ((told.is_end == 1) & goes_on & (told.then == 1), 4),
        (told.is_end == 1, 3),
        (goes_on, 0),
        (is_over, 1),
        else_=2,
    )
    return told.select("customer", *(_COLUMNS[name] for name in _BY), state=state.cast("int32"))


_COLUMNS: Final = {"touchpoint": "point"} | {name: name for name in _BY if name != "touchpoint"}


def _names(trace: Trace, found: Scenes, name: str) -> dict[int, str]:
    if name == "touchpoint":
        return {code: str(one) for code, one in enumerate(trace.codes.points)}
    if name == "persona":
        return {NONE: "", **dict(enumerate(trace.codes.personas))}
    return dict(enumerate(found.names[name]))


def _halts(visits: ibis.Table, name: str, names: dict[int, str]) -> tuple[Halt, ...]:
    key = _COLUMNS[name]
    states = ("went_on", "stopped", "open")
    sums = {one: (visits.state == at).cast("int64").sum() for at, one in enumerate(states)}
    each = visits.group_by([key, "customer"]).aggregate(**sums)
    some = {f"{one}_customers": (each[one] > 0).cast("int64").sum() for one in states}
    sums = {one: each[one].sum() for one in states}
    every = each.group_by(key).aggregate(customers=each.count(), **sums, **some)
    return tuple(
        Halt(
            name=names[row[key]],
            customers=int(row["customers"]),
            **{one: int(row[one]) for one in states},
            resting=[int(row[f"{one}_customers"]) for one in states],
        )
        for row in sorted(rows_of(every), key=lambda row: row[key])
    )
