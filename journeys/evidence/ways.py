"""Events to whole journeys: the commonest ways, and how many reach their goal."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

import attrs

from journeys.evidence.cutting import BEGINS
from journeys.logs.contract import in_time
from journeys.logs.engine import imported, rows_of
from journeys.logs.holding import held
from journeys.logs.smalls import int32, small
from journeys.model import JourneyMap, Touchpoint

if TYPE_CHECKING:
    import ibis

    from journeys.logs import Codes

__all__ = ["LONGEST", "Outcome", "Way", "commonest", "outcomes", "together"]

#: So many touchpoints of a journey tell it apart; more are said to follow.
LONGEST: Final = 12
#: Whole numbers of an engine have so many bits.
_BITS: Final = 62


@attrs.frozen(kw_only=True)
class Way:
    """A way that journeys took.

    Attributes:
        points: Its touchpoints, 12 at most.
        is_longer: Whether more follow; ways that differ only there count as one.
        journeys: How many journeys took it.
        customers: How many customers did.
    """

    points: tuple[Touchpoint, ...]
    is_longer: bool
    journeys: int
    customers: int


@attrs.frozen(kw_only=True)
class Outcome:
    """How journeys of a goal end.

    Attributes:
        goal: The goal of the moment where they began; empty where the map says none.
        journeys: How many began.
        customers: How many customers they have.
        completed: How many reached an end of that goal.
        completing: How many customers did.
    """

    goal: str
    journeys: int
    customers: int
    completed: int = 0
    completing: int = 0


def together(events: ibis.Table, codes: Codes, map_: JourneyMap) -> ibis.Table:
    """The journeys of customers, on the engine.

    Args:
        events: Events of a trace with the column `begins`.
        codes: What the codes mean.
        map_: A completed map.

    Returns:
        A row a journey: `customer`, `length`, the touchpoints packed in whole numbers (`way0`,
        `way1`…), `goal` (the number of the goal that it began with, -1 for none) and
        `completed` (0 or 1).
    """
    ibis = imported()
    base, size = _packing(codes)
    by_time = in_time(events.columns)
    order = {"group_by": "customer", "order_by": by_time}
    chosen = _marked(events, codes, map_).select(
        "customer", *{"point", *by_time}, "goal_code", "end_code", BEGINS
    )
    placed = chosen.mutate(place=ibis.row_number().over(ibis.window(**order)).cast("int64"))
    first = ibis.ifelse(placed[BEGINS], placed.place, ibis.null("int64"))
    until = ibis.window(**order, preceding=None, following=0)
    numbered = placed.mutate(journey=first.max().over(until))
    # Of one persona alone, a journey may have begun as that of another.
    numbered = numbered.filter(numbered.journey.notnull())
    at = numbered.place - numbered.journey
    words = {f"way{word}": _word(at, numbered.point, word, base, size)
             for word in range(-(-LONGEST // size))}  # fmt: skip
    ending = _ending(map_)
    each = numbered.select(
        "customer",
        "journey",
        "end_code",
        goal=ibis.ifelse(at == 0, numbered.goal_code, ibis.null("int32")),
        **words,
    )
    found = each.group_by("customer", "journey").aggregate(
        length=each.count(),
        goal=each.goal.max(),
        **{f"end{goal}": (each.end_code == goal).cast("int32").max() for goal in ending},
        **{name: each[name].sum().cast("int64") for name in words},
    )
    never = ibis.literal(0, "int32")
    cases = [(found.goal == goal, found[f"end{goal}"]) for goal in ending]
    completed = (ibis.cases(*cases, else_=never) if cases else never).cast("int64")
    return held(found.select("customer", "length", "goal", *words, completed=completed))


def _goals(map_: JourneyMap) -> list[str]:
    return list(dict.fromkeys(one.goal for one in map_.moments if one.goal))


def _ending(map_: JourneyMap) -> list[int]:
    """The numbers of goals that somebody can reach."""
    ends = {one.goal for one in map_.moments if one.end}
    return [at for at, goal in enumerate(_goals(map_)) if goal in ends]


def _marked(events: ibis.Table, codes: Codes, map_: JourneyMap) -> ibis.Table:
    """Events with the number of their goal, and that of the goal that is reached there."""
    goals = {goal: at for at, goal in enumerate(_goals(map_))}
    moments = {one.id: one for one in map_.moments}
    known = [moments.get(point.moment) for point in codes.points]
    goal_of = [goals.get(one.goal, -1) if one else -1 for one in known]
    pairs = zip(known, goal_of, strict=True)
    end_of = [goal if one and one.end else -1 for one, goal in pairs]
    table = {
        "point": int32(range(len(known))),
        "goal_code": int32(goal_of),
        "end_code": int32(end_of),
    }
    return events.inner_join(small(table, events), "point")


def _packing(codes: Codes) -> tuple[int, int]:
    """What touchpoints are written to, and how many go into one whole number."""
    base = len(codes.points) + 1
    return base, min(LONGEST, int(_BITS / math.log2(base + 1)))


def _word(at: Any, point: Any, word: int, base: int, size: int) -> Any:
    """What an event adds to a packed number of its journey."""
    ibis = imported()
    places = range(word * size, min((word + 1) * size, LONGEST))
    cases = [(at == place, (point.cast("int64") + 1) * base ** (place - word * size))
             for place in places]  # fmt: skip
    return ibis.cases(*cases, else_=ibis.literal(0, "int64"))


def commonest(journeys: ibis.Table, codes: Codes, most: int) -> tuple[Way, ...]:
    """The commonest ways.

    Args:
        journeys: What `together` gives.
        codes: What the codes mean.
        most: How many ways.

    Returns:
        The commonest first, equal ones by their touchpoints.
    """
    ibis = imported()
    names = [name for name in journeys.columns if name.startswith("way")]
    longer = (journeys.length > LONGEST).cast("int32")
    marked = journeys.select("customer", *names, longer=longer)
    counted = marked.group_by(*names, "longer").aggregate(journeys=marked.count())
    top = held(counted.order_by(ibis.desc("journeys"), *names, "longer").limit(most))
    both = marked.inner_join(top, [*names, "longer"])
    rows = rows_of(
        both.group_by(*names, "longer").aggregate(
            journeys=both.count(), customers=both.customer.nunique()
        )
    )
    found = [
        Way(
            points=_unpacked([row[name] for name in names], codes),
            is_longer=bool(row["longer"]),
            journeys=row["journeys"],
            customers=row["customers"],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda way: (-way.journeys, way.points, way.is_longer)))


def _unpacked(words: Sequence[int], codes: Codes) -> tuple[Touchpoint, ...]:
    base, _ = _packing(codes)
    found = []
    for number in words:
        rest = number
        while rest:
            rest, code = divmod(rest, base)
            found.append(codes.points[code - 1])
    return tuple(found)


def outcomes(journeys: ibis.Table, map_: JourneyMap) -> tuple[Outcome, ...]:
    """How many journeys of each goal reach it.

    Args:
        journeys: What `together` gives.
        map_: A completed map.

    Returns:
        In the order in which the map first names its goals; last those without.
    """
    rows = rows_of(
        journeys.group_by("goal").aggregate(
            journeys=journeys.count(),
            customers=journeys.customer.nunique(),
            completed=journeys.completed.sum().cast("int64"),
            completing=journeys.customer.nunique(where=journeys.completed == 1),
        )
    )
    names = dict(enumerate(_goals(map_)))
    rows.sort(key=lambda row: row["goal"] if row["goal"] >= 0 else len(names))
    return tuple(Outcome(**{**row, "goal": names.get(row["goal"], "")}) for row in rows)
